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
expect share/man/man5/reqs-request.5
expect share/man/man5/reqs-ledger.5
expect share/man/man7/reqs-query.7
expect share/bash-completion/completions/reqs
expect share/zsh/vendor-completions/_reqs
expect share/fish/vendor_completions.d/reqs.fish
expect share/doc/reqs/README.md
expect share/doc/reqs/CHANGELOG.md
expect share/doc/reqs/LICENSE
"$prefix/bin/reqs" version >/dev/null
# A page for every command that the overview lists, and every page of the source in its section.
for command in $("$prefix/bin/reqs" __complete -- '' | cut -f1 | grep -v '^-'); do
  expect "share/man/man1/reqs-$command.1"
done
source=$(dirname "$0")/..
for page in "$source"/man/*; do
  expect "share/man/man${page##*.}/${page##*/}"
done
# Links from one document to another hold.
grep -rHo --include='*.md' ']([A-Za-z0-9_./-]*\.[a-z]*)' "$prefix/share/doc/reqs" | sed 's/:](/ /; s/)$//' >"$prefix/links"
while read -r document link; do
  [ -e "$(dirname "$document")/$link" ] && continue
  echo "a link that leads nowhere: ${document#"$prefix/"} to $link"
  missing=1
done <"$prefix/links"
exit $missing
