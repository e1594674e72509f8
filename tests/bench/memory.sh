#!/usr/bin/env bash
# The most memory that each command needs at N requests, with the index and without it (README.md beside this file has the
# bar). Usage: memory.sh [REQS PAIRED [ROWS]]; builds the release preset when called without. Prints, never judges.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
size=${3:-1000000}

ledger=$work/ledger
"$reqs" init -q "$ledger" --zone UTC >/dev/null
awk -v n="$size" -f tests/bench/ledger.awk | git -C "$ledger" fast-import --quiet

measure() { # COMMAND…
  local used
  used=$("$paired" --memory "$ledger" "$reqs $*")
  printf '%-44s %8s MB\n' "$*" "$used"
}
commands=(
  'list owner:me'
  'list --all'
  'list --all --json'
  'list --all --sort title'
  'list --all --limit 20'
  'pool'
  'board --all'
  'board --all --json'
  'status --who desk'
  'next'
  'followup'
  'overdue'
  'overdue --soon 40000d --format junit'
  'route --explain'
  'export csv'
  'export json'
  'search 客户'
  'check'
  'doctor'
  'log'
)

printf '\n%s requests; making the indexes\n' "$size"
measure 'list --limit 1'
measure 'search 客户 --limit 1'
printf '\nwith the index\n'
for command in "${commands[@]}"; do measure "$command"; done
printf '\nwithout\n'
rm -f "$ledger"/reqs.*
mkdir "$ledger/reqs.index" "$ledger/reqs.texts" # nothing can be made there
for command in 'list --all' 'list --all --sort title' 'board --all' 'overdue' 'search 客户'; do measure "$command"; done
