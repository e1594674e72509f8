#!/usr/bin/env bash
# What the index answers, and what bringing it to the head costs, as ratios to git (README.md beside this file says what
# each is held against). Usage: index.sh [REQS PAIRED [ROWS…]]; builds the release preset when called without. Prints,
# never judges.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [ $# -lt 2 ]; then
  cmake --preset release -DREQS_TESTS=ON >/dev/null
  cmake --build --preset release --target reqs paired >/dev/null
fi
reqs=$(realpath "${1:-build/release/cmd/reqs}")
paired=$(realpath "${2:-build/release/tests/paired}")
runs=${RUNS:-41}
if [ $# -gt 2 ]; then sizes=("${@:3}"); else sizes=(1000 100000); fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work GIT_CONFIG_NOSYSTEM=1 REQS_USER='Bench <bench@example.com>'
git config --global user.name Bench
git config --global user.email bench@example.com
git config --global gc.auto 0
git config --global maintenance.auto false

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

  printf '\n%-58s %10s  %10s  %6s\n' "$size requests" A B A/B
  against_git 'list owner:me         against git rev-parse HEAD' "$reqs list owner:me" 'git rev-parse HEAD'
  against_git 'overdue               against git rev-parse HEAD' "$reqs overdue --exit-zero" 'git rev-parse HEAD'
  against_git 'show HANDLE           against git rev-parse HEAD' "$reqs show $handle" 'git rev-parse HEAD'
  # There and back: the head is set to the commit before and to itself again, and each time something is asked.
  tip=$(git -C "$ledger" rev-parse main)
  before=$(git -C "$ledger" rev-parse main~1)
  move='git update-ref refs/heads/main'
  printf '%s\n' "$move $before" "$reqs show $handle" "$move $tip" "$reqs show $handle" >"$work/follow.sh"
  printf '%s\n' "$move $before" "git diff-tree -r $tip $before" "$move $tip" "git diff-tree -r $before $tip" >"$work/diff.sh"
  against_git 'a foreign commit      against git diff-tree -r' "sh $work/follow.sh" "sh $work/diff.sh"
  printf '%s\n' 'rm -f reqs.index*' "$reqs show $handle" >"$work/rebuild.sh"
  echo "git ls-tree -r HEAD | cut -d' ' -f3 | cut -f1 | git cat-file --batch" >"$work/cat.sh"
  runs=5 against_git 'made again            against git ls-tree, cat-file' "sh $work/rebuild.sh" "sh $work/cat.sh"
  printf '%-58s %s bytes\n' 'the index' "$(stat -c %s "$ledger/reqs.index")"
done
