#!/usr/bin/env bash
# What an import of many requests costs: `reqs import csv` and `import json` against `git fast-import` of the same files
# in one commit, in turn, each into a fresh repository; and the memory they take. The limits are in README.md.
# Usage: imports.sh [REQS [ROWS [ROUNDS]]]; prints, never judges.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [ $# -lt 1 ]; then
  cmake --preset release >/dev/null
  cmake --build --preset release --target reqs >/dev/null
fi
reqs=$(realpath "${1:-build/release/cmd/reqs}")
rows=${2:-100000}
rounds=${3:-3}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work GIT_CONFIG_NOSYSTEM=1 REQS_USER='Bench <bench@example.com>'
git config --global gc.auto 0
git config --global maintenance.auto false

cat >"$work/map.yaml" <<'M'
source: bench
time_formats: ["%Y-%m-%d %H:%M"]
fields: {key: key, filed: filed, title: title, voice: voice, customer: customer}
M
awk -v n="$rows" 'BEGIN {
  print "key,filed,title,voice,customer"
  for (i = 1; i <= n; i++)
    printf "%d,2025-%02d-%02d %02d:%02d,前保险杠更换 第%d号,\"说好三天，今天来提车才告诉我没有配件，第%d次了。\n后天一早要出差，到底谁负责？\",张先生%d\n",
           i, i % 12 + 1, int(i / 12) % 28 + 1, i % 24, i % 60, i, i % 9, i % 500
}' >"$work/rows.csv"

# Milliseconds and KiB of a command, into `took` and `memory`.
measure() {
  local begin
  begin=$(date +%s%N)
  /usr/bin/time -f %M -o "$work/memory" "$@" >/dev/null
  took=$((($(date +%s%N) - begin) / 1000000))
  memory=$(tail -n 1 "$work/memory")
}
report() { # NAME
  printf '%-16s %7d ms %7d rows/s %6d MB  %s\n' "$1" "$took" "$((rows * 1000 / (took + 1)))" "$((memory / 1024))" \
    "${base:+$(awk -v a="$took" -v b="$base" 'BEGIN { printf "%.2fx", a / b }')}"
}
fresh() {
  rm -rf "$work/ledger"
  "$reqs" init -q "$work/ledger" --zone UTC >/dev/null
}

# The same blobs under the same paths, as fast-import wants them.
fresh
"$reqs" --ledger "$work/ledger" import -q csv "$work/rows.csv" --map "$work/map.yaml"
"$reqs" --ledger "$work/ledger" export ndjson >"$work/rows.ndjson"
branch=$(git -C "$work/ledger" symbolic-ref HEAD)
git -C "$work/ledger" fast-export "$branch" >"$work/stream"

for _ in $(seq "$rounds"); do
  base=
  rm -rf "$work/git"
  git init -q --bare "$work/git"
  begin=$(date +%s%N)
  /usr/bin/time -f %M -o "$work/memory" git -C "$work/git" fast-import --quiet <"$work/stream"
  took=$((($(date +%s%N) - begin) / 1000000)) memory=$(tail -n 1 "$work/memory")
  report 'git fast-import'
  base=$took
  fresh
  measure "$reqs" --ledger "$work/ledger" import -q csv "$work/rows.csv" --map "$work/map.yaml"
  report 'reqs import csv'
  fresh
  measure "$reqs" --ledger "$work/ledger" import -q json "$work/rows.ndjson"
  report 'reqs import json'
done
