#!/bin/sh
# Holds every #include of lib/ and cmd/ to the layers of docs/architecture.md, and each third-party library, the clock,
# the environment and randomness to the one place where they belong.
#
#   layering.sh [ROOT]      prints each violation as path:line: what; exit code 1 when there is any
#   layering.sh --self-test proves that planted violations are found, and only those
set -eu

violations() { # ROOT
  (cd "$1" && find lib cmd -type f \( -name '*.cpp' -o -name '*.hpp' -o -name '*.c' -o -name '*.h' -o -name '*.in' \) |
    sort | xargs awk "$program")
}

# shellcheck disable=SC2016 # the dollars are awk's
program='
BEGIN {
  # layer: the layers it may include
  may["core"] = "core"
  may["codec"] = "codec core"
  may["store"] = "store codec core"
  may["index"] = "index core"
  may["report"] = "report core"
  may["service"] = "service store index report codec core"
  may["cmd"] = "cmd service report codec core"
  # third-party header: the files that may include it
  home["CLI/"] = "^cmd/parse[.]cpp$"
  home["yaml-cpp/"] = "^lib/codec/.*[.]cpp$"
  home["yaml.h"] = "^lib/codec/.*[.]cpp$"

  home["git2.h"] = "^lib/store/(.*[.]cpp|git_handles[.]hpp)$"
  home["git2/"] = "^lib/store/.*[.]cpp$"
  home["mbedtls/"] = "^lib/store/.*[.]cpp$"
  home["zlib.h"] = "^lib/store/.*[.]cpp$"
  home["sqlite3.h"] = "^lib/index/(.*[.]cpp|(sqlite_handles|summed_pages)[.]hpp)$"
  home["nlohmann/"] = "^lib/report/.*[.]cpp$"
  home["utf8proc.h"] = "^lib/report/.*[.]cpp$"
  home["date/"] = "^lib/core/.*[.]cpp$"
  home["fmt/"] = "[.]cpp$"
  # headers that reach outside the process: only in layers that are allowed to
  outside = "^(fstream|iostream|filesystem|thread|poll[.]h|spawn[.]h|fcntl[.]h|unistd[.]h|signal[.]h|sys/.*)$"
  system_headers = "^(poll|spawn|fcntl|unistd|signal|errno|termios|time|pwd|iconv)[.]h$|^sys/"
  surroundings = "getenv|secure_getenv|system_clock::now|isatty|getrandom|random_device|gettimeofday|std::time\\("
}
function violation(what) { printf "%s:%d: %s\n", FILENAME, FNR, what }
function layer_of(path, part) {
  split(path, part, "/")
  return part[1] == "lib" ? part[2] : part[1]
}
function check_own(name, layer, part, target) {
  if (split(name, part, "/") < 2) { violation("\"" name "\" is not named from the root of its layer"); return }
  target = (part[1] == "cmd" ? "" : "lib/") name
  if (part[1] != layer) { ++crossings; from[crossings] = FILENAME ":" FNR; into[crossings] = target }
  if (FILENAME ~ /[.]hpp$/ && part[1] == layer) { ++edges; includer[edges] = FILENAME; included[edges] = target }
  if (layer == "cmd" && part[1] == "store" && FILENAME ~ /^cmd\/context[.]/) return
  if (index(" " may[layer] " ", " " part[1] " ") == 0) violation(layer " may not include \"" name "\"")
}
function check_foreign(name, layer, prefix) {
  if ((layer == "core" || layer == "codec" || layer == "report") && name ~ outside)
    violation(layer " does not reach outside the process: <" name ">")
  if (name !~ /[.\/]/ || name ~ system_headers) return
  for (prefix in home)
    if (index(name, prefix) == 1) {
      if (FILENAME !~ home[prefix]) violation("<" name "> belongs into " home[prefix])
      else if (FILENAME ~ /[.]hpp$/) tainted[FILENAME] = 1
      return
    }
  violation("<" name "> has no place yet: name it in tests/layering.sh and docs/dependencies.md")
}
{
  code = $0
  sub(/\/\/.*/, "", code)
  if (code ~ surroundings && FILENAME !~ /^cmd\/(env|terminal)[.]/)
    violation("clock, environment, terminal and randomness belong into cmd/env and cmd/terminal")
  if (code !~ /^[ \t]*#[ \t]*include/) next
  name = code
  sub(/^[^<"]*[<"]/, "", name)
  sub(/[>"].*/, "", name)
  if (code ~ /"/) check_own(name, layer_of(FILENAME)); else check_foreign(name, layer_of(FILENAME))
}
# A header that shows third-party types, directly or through another, is for its own layer only.
END {
  do {
    grown = 0
    for (i = 1; i <= edges; ++i)
      if ((included[i] in tainted) && !(includer[i] in tainted)) { tainted[includer[i]] = 1; grown = 1 }
  } while (grown)
  for (i = 1; i <= crossings; ++i)
    if (into[i] in tainted) print from[i] ": \"" into[i] "\" shows third-party types to another layer"
}'

plant() { # ROOT PATH LINE
  mkdir -p "$1/$(dirname "$2")"
  printf '%s\n' "$3" >>"$1/$2"
}

self_test() {
  root=$(mktemp -d)
  trap 'rm -rf "$root"' EXIT
  # sound
  plant "$root" lib/core/a.cpp '#include "core/a.hpp"'
  plant "$root" lib/core/a.cpp '#include <fmt/core.h>'
  plant "$root" lib/core/a.cpp '// getenv is only spoken of here'
  plant "$root" lib/store/git_handles.hpp '#include <git2.h>'
  plant "$root" lib/store/a.hpp '#include "store/git_handles.hpp"'
  plant "$root" cmd/context.cpp '#include "store/store.hpp"'
  plant "$root" cmd/env.cpp 'auto home = getenv("HOME");'
  if [ -n "$(violations "$root")" ]; then
    echo "layering.sh: sound files are reported:" && violations "$root"
    return 1
  fi
  # not sound, one line each
  plant "$root" lib/core/b.cpp '#include "codec/request_codec.hpp"'
  plant "$root" lib/core/b.hpp '#include <fmt/core.h>'
  plant "$root" lib/core/c.cpp '#  include <fstream>'
  plant "$root" lib/index/a.cpp '#include "store/store.hpp"'
  plant "$root" lib/report/a.cpp '#include "index/catalog.hpp"'
  plant "$root" lib/codec/a.hpp '#include <yaml-cpp/yaml.h>'
  plant "$root" lib/service/a.cpp '#include <git2.h>'
  plant "$root" lib/service/b.cpp '#include "find.hpp"'
  plant "$root" lib/service/c.cpp 'auto now = std::chrono::system_clock::now();'
  plant "$root" lib/service/d.cpp '#include "store/a.hpp"'
  plant "$root" lib/store/b.cpp '#include <curl/curl.h>'
  plant "$root" cmd/run.cpp '#include <nlohmann/json.hpp>'
  plant "$root" cmd/sub/new.cpp '#include <CLI/CLI.hpp>'
  plant "$root" cmd/sub/list.cpp '#include "store/store.hpp"'
  found=$(violations "$root" | cut -d: -f1 | sort -u | wc -l)
  if [ "$found" -ne 14 ]; then
    echo "layering.sh: $found of 14 planted violations found:" && violations "$root"
    return 1
  fi
}

if [ "${1:-}" = --self-test ]; then
  self_test
  exit
fi
found=$(violations "${1:-$(dirname "$0")/..}")
[ -z "$found" ] && exit
printf '%s\n' "$found"
exit 1
