#!/usr/bin/env bash
# All that must hold before a change is shared: packages, format, layers, scripts, release build, tests, the same under
# sanitizers, clang-tidy. One line a step; of a step that fails, the end of its log. Runs from anywhere; a second run
# takes seconds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
logs=build/logs
mkdir -p "$logs"

step() { # NAME COMMAND...
  local name=$1 log=$logs/${1// /-}.log start=$SECONDS
  shift
  if "$@" >"$log" 2>&1 </dev/null; then
    printf 'ok    %-16s %4ds\n' "$name" $((SECONDS - start))
  else
    printf 'FAIL  %-16s %4ds: the end of %s\n' "$name" $((SECONDS - start)) "$log"
    tail -n 80 "$log"
    exit 1
  fi
}

sources() { find lib cmd tests -type f \( -name '*.cpp' -o -name '*.hpp' \) -print0; }
check_format() { sources | xargs -0 -P 2 -n 40 clang-format --dry-run -Werror; }
check_layers() { sh tests/layering.sh --self-test && sh tests/layering.sh .; }
check_scripts() { find .ci tests docs -type f \( -name '*.sh' -o -path '.ci/run' \) -print0 | xargs -0 shellcheck -x -P SCRIPTDIR; }
build() { cmake --preset "$1" && cmake --build --preset "$1"; }

run_tests() { # PRESET
  step "$1 tests" ctest --preset "$1"
  grep -E 'tests passed|tests failed' "$logs/$1-tests.log"
}

step setup sh .ci/setup.sh
step format check_format
step layers check_layers
step scripts check_scripts
step 'release build' build release
run_tests release
step 'asan build' build asan
run_tests asan
step 'tidy build' build tidy
