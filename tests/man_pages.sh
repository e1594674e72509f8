#!/bin/sh
# man_pages.sh BINARY DIR: the committed pages of section 1 are what `reqs __man` makes of the commands today.
# REQS_ACCEPT=1 makes them so.
set -eu
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$1" __man "$made"
if [ "${REQS_ACCEPT:-}" = 1 ]; then
  rm -f "$2"/reqs.1 "$2"/reqs-*.1
  cp "$made"/*.1 "$2"
fi
mkdir "$made/committed"
for page in "$2"/*.1; do
  [ ! -e "$page" ] || cp "$page" "$made/committed"
done
mkdir "$made/today"
mv "$made"/*.1 "$made/today"
diff -ru "$made/committed" "$made/today" || {
  echo "REQS_ACCEPT=1 ctest -R man_pages writes the pages of today"
  exit 1
}
if command -v mandoc >/dev/null; then
  # A page may refer to one that is not installed here.
  problems=$(mandoc -T lint -W style "$2"/*.[1-9] | grep -v 'referenced manual not found\|outdated mandoc.db' || true)
  [ -z "$problems" ] || {
    printf '%s\n' "$problems"
    exit 1
  }
fi
