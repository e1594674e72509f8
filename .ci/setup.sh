#!/bin/sh
# Installs the Debian packages that building and testing need, and only those that are missing: a second run does
# nothing and takes no time. Says nothing unless something fails. `setup.sh build` leaves out what only tests need.
set -eu

build_set='g++ cmake ninja-build pkg-config git tzdata
  libfmt-dev libyaml-cpp-dev libyaml-dev libgit2-dev libcli11-dev nlohmann-json3-dev libutf8proc-dev
  libhowardhinnant-date-dev libmbedtls-dev zlib1g-dev libsqlite3-dev'
test_set='openssh-client less ccache catch2 librapidcheck-dev clang clang-tidy clang-format shellcheck mandoc
  strace e2fsprogs dpkg-dev file lintian python3 python3-yaml openssh-server zsh fish
  libbusiness-hours-perl libxml2-utils git-filter-repo gpg gpg-agent'

wanted=$build_set
[ "${1:-all}" = build ] || wanted="$build_set $test_set"

missing=
for package in $wanted; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install_missing() {
  $as_root apt-get update
  # shellcheck disable=SC2086 # a list of words
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}
if ! install_missing >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  echo "setup.sh: could not install:$missing" >&2
  exit 1
fi
