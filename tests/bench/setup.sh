# shellcheck shell=bash
# For the benchmarks to source with their own arguments: the binary and the stopwatch, as REQS PAIRED or from the release
# preset, and a place to work in where nobody's settings count. Sets reqs, paired, runs and work.
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit
if [ $# -lt 2 ]; then
  cmake --preset release -DREQS_TESTS=ON >/dev/null
  cmake --build --preset release --target reqs paired >/dev/null
fi
reqs=$(realpath "${1:-build/release/cmd/reqs}")
paired=$(realpath "${2:-build/release/tests/paired}")
export runs=${RUNS:-41} reqs paired

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work GIT_CONFIG_NOSYSTEM=1 REQS_USER='Bench <bench@example.com>'
git config --global user.name Bench
git config --global user.email bench@example.com
git config --global init.defaultBranch main
git config --global gc.auto 0
git config --global maintenance.auto false
