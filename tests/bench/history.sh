#!/usr/bin/env bash
# What questions about history cost, as ratios to git (README.md beside this file says what each is held against), in
# ledgers of N requests in N commits. Usage: history.sh [REQS PAIRED [N…]]; builds the release preset when called
# without. Prints, never judges.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
if [ $# -gt 2 ]; then sizes=("${@:3}"); else sizes=(1000 100000); fi

compare() { # RUNS WHAT COMMAND OTHER-COMMAND [DIRECTORY [OTHER-DIRECTORY]]
  printf '%-58s ' "$2"
  "$paired" "$1" "${5:-$ledger}" "$3" "${6:-$ledger}" "$4"
}

for size in "${sizes[@]}"; do
  ledger=$work/$size
  REQS_NOW=2015-12-31T00:00:00Z "$reqs" init -q "$ledger" --zone UTC >/dev/null
  awk -v n="$size" -v commits=1 -f tests/bench/ledger.awk | git -C "$ledger" fast-import --quiet
  path=$(git -C "$ledger" ls-tree -r --name-only main requests | sed -n "$((size / 2))p")
  handle=$(basename "$path" .yaml)
  "$reqs" --ledger "$ledger" note -q "$handle" 'a second commit' >/dev/null

  printf '\n%-58s %10s  %10s  %6s\n' "$size requests and commits" A B A/B
  echo "rm -f reqs.history*; $reqs log $handle" >"$work/first.sh"
  compare 1 'first log ID          against git log --name-only' "sh $work/first.sh" 'git log --name-only --format=%H'
  printf '%-58s %s KB\n' 'memory of that at most' \
    "$(rm -f "$ledger"/reqs.history*; /usr/bin/time -f %M -o "$work/memory" "$reqs" --ledger "$ledger" log "$handle" >/dev/null; tail -n 1 "$work/memory")"
  printf '%-58s %s bytes\n' 'the history file' "$(stat -c %s "$ledger/reqs.history")"
  compare "$runs" 'log ID                against git rev-parse HEAD' "$reqs log $handle" 'git rev-parse HEAD'
  compare 3 'log ID                against git log -- path' "$reqs log $handle" "git log --format=%H -- $path"
  compare "$runs" 'log --who P7 --limit 20  against git rev-parse HEAD' "$reqs log --who P7 --limit 20" 'git rev-parse HEAD'
  # There and back: the head is set to the commit before and to itself again, and each time something is asked.
  tip=$(git -C "$ledger" rev-parse main)
  before=$(git -C "$ledger" rev-parse main~1)
  move='git update-ref refs/heads/main'
  printf '%s\n' "$move $before" "$reqs log $handle" "$move $tip" "$reqs log $handle" >"$work/follow.sh"
  printf '%s\n' "$move $before" 'git rev-parse HEAD' "$move $tip" 'git rev-parse HEAD' >"$work/look.sh"
  compare "$runs" 'a commit gone, a new one  against git rev-parse HEAD' "sh $work/follow.sh" "sh $work/look.sh"
  if [ "$size" != "${sizes[0]}" ]; then
    small=$work/${sizes[0]}
    "$reqs" --ledger "$small" log "$(basename "$small_path" .yaml)" >/dev/null
    compare "$runs" "log ID                against itself at ${sizes[0]}" "$reqs log $handle" \
      "$reqs log $(basename "$small_path" .yaml)" "$ledger" "$small"
  else
    small_path=$path
  fi
done
