# shellcheck shell=bash disable=SC2154
# For the tests of this directory to source, with kind (daemon, http, ssh) set: a directory that goes when the test ends, and
# with it the server (scratch, server), and the two ways to end before (skip, fail).
scratch=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

skip() {
  echo "skipped: $1"
  exit 77
}
fail() {
  echo "$(basename "$0") $kind: $1"
  [ ! -s "$scratch/err" ] || cat "$scratch/err"
  exit 1
}
command -v python3 >/dev/null || skip "there is no python3"
