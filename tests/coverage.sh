#!/usr/bin/env bash
# coverage.sh: line coverage of lib/core, lib/codec and lib/store by the unit, property, contract and transcript tests,
# per file and in total; what no test reaches is listed in uncovered.txt of the build directory.
#
#   coverage.sh                builds the preset `coverage`, runs these tests, reports
#   coverage.sh --report DIR   reports what the tests that ran in the build directory DIR have counted
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

run_all() {
  cmake --preset coverage >/dev/null
  cmake --build --preset coverage
  find build/coverage -name '*.gcda' -delete
  ctest --preset coverage -R '^(unit_|contract_|cli_)'
}

# gcov names every line of every source once for each object it is part of, and once for each instance of a template:
# a line counts as covered when any of them was.
# shellcheck disable=SC2016 # the dollars are awk's
summary='
/^ *-: +0:Source:/ { sub(/^ *-: +0:Source:/, ""); sub(/^.*\/lib\//, "lib/"); file = $0; next }
file !~ /^lib\/(core|codec|store)\// { next }
/^ *[0-9#=]+[*]?: *[0-9]+:/ {
  split($0, part, ":")
  key = file ":" (part[2] + 0)
  if (!(key in hits)) { hits[key] = 0; ++lines[file] }
  if (part[1] !~ /[#=]/ && !hits[key]) { hits[key] = 1; ++covered[file] }
}
function row(name, some, all) { return sprintf("%6.1f%%  %5d of %5d  %s", 100 * some / all, some, all, name) }
END {
  for (key in hits) if (!hits[key]) print key >uncovered
  close(uncovered)
  for (file in lines) {
    layer = file
    sub(/\/[^\/]*$/, "", layer)
    layer_lines[layer] += lines[file]
    layer_covered[layer] += covered[file]
    print row(file, covered[file], lines[file]) | "sort -k5"
  }
  close("sort -k5")
  print ""
  for (layer in layer_lines) print row(layer, layer_covered[layer], layer_lines[layer]) | "sort -k5"
}'

report() { # BUILD_DIR; the sources are named from there
  cd "$1"
  : >uncovered.txt
  find . -name '*.gcda' -exec gcov --stdout {} + | awk -v uncovered=uncovered.txt "$summary"
  sort -t: -k1,1 -k2,2n -o uncovered.txt uncovered.txt
  printf '\nnot covered: %s/uncovered.txt\n' "$1"
}

if [ "${1:-}" = --report ]; then
  report "$2"
else
  run_all
  report build/coverage
fi
