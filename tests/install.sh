#!/bin/sh
# install.sh BUILD_DIRECTORY: what `cmake --install` puts into place is complete, and works there.
set -eu
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$1" --prefix "$prefix" >/dev/null

missing=0
expect() {
  [ -s "$prefix/$1" ] && return
  echo "not installed: $1"
  missing=1
}
expect bin/reqs
expect share/man/man1/reqs.1
expect share/bash-completion/completions/reqs
expect share/zsh/vendor-completions/_reqs
expect share/fish/vendor_completions.d/reqs.fish
"$prefix/bin/reqs" version >/dev/null
# A page for every command that the overview lists.
for command in $("$prefix/bin/reqs" __complete -- '' | cut -f1 | grep -v '^-'); do
  expect "share/man/man1/reqs-$command.1"
done
exit $missing
