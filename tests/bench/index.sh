#!/usr/bin/env bash
# What the index answers, and what bringing it to the head costs, as ratios to git (README.md beside this file says what
# each is held against). Usage: index.sh [REQS PAIRED [ROWS…]]; builds the release preset when called without. Prints,
# never judges.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
if [ $# -gt 2 ]; then sizes=("${@:3}"); else sizes=(1000 100000); fi

line() { printf '%-58s ' "$1"; }
against_git() { # WHAT COMMAND GIT-COMMAND
  line "$1"
  "$paired" "$runs" "$ledger" "$2" "$ledger" "$3"
}

for size in "${sizes[@]}"; do
  ledger=$work/$size
  "$reqs" init -q "$ledger" --zone UTC >/dev/null
  awk -v n="$size" -f tests/bench/ledger.awk | git -C "$ledger" fast-import --quiet
  "$reqs" --ledger "$ledger" check -q requests/2017/01/01 requests/2017/01/02 # the generator's bytes are canonical, or this says so
  for id in $("$reqs" --ledger "$ledger" list --limit 20 --columns id 2>/dev/null); do
    "$reqs" --ledger "$ledger" accept -q "$id" >/dev/null
  done
  handle=$("$reqs" --ledger "$ledger" list --mine --limit 1 --columns handle 2>/dev/null)

  "$reqs" --ledger "$ledger" search 客户 --limit 1 >/dev/null 2>&1

  printf '\n%-58s %10s  %10s  %6s\n' "$size requests" A B A/B
  against_git 'list owner:me         against git rev-parse HEAD' "$reqs list owner:me" 'git rev-parse HEAD'
  against_git 'overdue               against git rev-parse HEAD' "$reqs overdue --exit-zero" 'git rev-parse HEAD'
  against_git 'show HANDLE           against git rev-parse HEAD' "$reqs show $handle" 'git rev-parse HEAD'
  against_git 'status                against git rev-parse HEAD' "$reqs status" 'git rev-parse HEAD'
  against_git 'next                  against git rev-parse HEAD' "$reqs next" 'git rev-parse HEAD'
  against_git 'search, first 20      against git rev-parse HEAD' "$reqs search -q 客户 --limit 20" 'git rev-parse HEAD'
  runs=3 against_git 'search, first 20      against git grep -l' "$reqs search -q 客户 --limit 20" 'git grep -l 客户 main'

  # There and back: the head is set to the commit before and to itself again, and each time something is asked.
  there_and_back() { # WHAT BEFORE
    local tip move='git update-ref refs/heads/main'
    tip=$(git -C "$ledger" rev-parse main)
    printf '%s\n' "$move $2" "$reqs show $handle" "$move $tip" "$reqs show $handle" >"$work/follow.sh"
    printf '%s\n' "$move $2" "git diff-tree -r $tip $2" "$move $tip" "git diff-tree -r $2 $tip" >"$work/diff.sh"
    against_git "$1" "sh $work/follow.sh" "sh $work/diff.sh"
  }
  there_and_back 'a foreign commit      against git diff-tree -r' "$(git -C "$ledger" rev-parse main~1)"
  before=$(git -C "$ledger" rev-parse main)
  "$reqs" --ledger "$ledger" list --limit 120 --columns id 2>/dev/null | tail -n 100 |
    "$reqs" --ledger "$ledger" note -q - 'hundred at once' >/dev/null
  there_and_back '100 changed requests  against git diff-tree -r' "$before"

  printf '%s\n' 'rm -f reqs.index*' "$reqs show $handle" >"$work/rebuild.sh"
  echo "git ls-tree -r HEAD | cut -d' ' -f3 | cut -f1 | git cat-file --batch" >"$work/cat.sh"
  runs=5 against_git 'made again            against git ls-tree, cat-file' "sh $work/rebuild.sh" "sh $work/cat.sh"
  printf '%-58s %s bytes, of the texts %s\n' 'the index' "$(stat -c %s "$ledger/reqs.index")" \
    "$(stat -c %s "$ledger/reqs.texts")"

  # The same at this size (A) and at the first one (B).
  if [ "$ledger" != "$work/${sizes[0]}" ]; then
    for command in 'list owner:me' 'overdue --exit-zero' "show $handle" 'new -q 新的请求 --no-route'; do
      line "$command, against itself at ${sizes[0]}"
      "$paired" "$runs" "$ledger" "$reqs $command" "$work/${sizes[0]}" "$reqs ${command/$handle/$first_handle}"
    done
  else
    first_handle=$handle
  fi
done
