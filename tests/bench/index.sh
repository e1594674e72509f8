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

# N requests over ten years, straight into git: the canonical bytes of a request that was filed. One in ten is due, and
# one in a hundred of those at a moment that has passed.
stream() { # N
  awk -v n="$1" 'BEGIN {
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    print "commit refs/heads/main\ncommitter Bench <bench@example.com> 1700000000 +0000\ndata 5\nbench\nfrom refs/heads/main^0"
    for (i = 0; i < n; i++) {
      day = i % 3360; y = 2017 + int(day / 336); m = int(day % 336 / 28) + 1; d = day % 28 + 1
      handle = ""; for (k = i, j = 0; j < 6; j++) { handle = substr(alphabet, k % 32 + 1, 1) handle; k = int(k / 32) }
      at = sprintf("%d-%02d-%02dT08:00:00.000Z", y, m, d)
      due = i % 10 ? "" : sprintf("needed_by: %d-01-01T00:00:00.000Z\n", i % 1000 ? 2099 : 2020)
      id = sprintf("%d%02d%02d-%s", y, m, d, handle)
      title = "前保险杠更换 第" i "号"
      fields = "title: " title "\n  type: request\n  priority: normal\n"
      text = "format: 1\nid: " id "\ntitle: " title "\ntype: request\nstate: unowned\npriority: normal\nlevel: 1\nfiled_by: bench\nfiled: " at "\n"
      text = text due "events:\n- id: 3m9x." handle "\n  at: " at "\n  by: bench\n  do: file\n  " fields
      if (due != "") text = text "  " due
      text = text "  voice: |\n    说好三天,今天来提车才告诉我没有配件。\n    后天一早要出差,到底谁负责?\n"
      printf "M 100644 inline requests/%d/%02d/%02d/%s.yaml\ndata <<END-OF-REQUEST\n%sEND-OF-REQUEST\n", y, m, d, handle, text
    }
  }'
}
line() { printf '%-58s ' "$1"; }
against_git() { # WHAT COMMAND GIT-COMMAND
  line "$1"
  "$paired" "$runs" "$ledger" "$2" "$ledger" "$3"
}

for size in "${sizes[@]}"; do
  ledger=$work/$size
  "$reqs" init -q "$ledger" --zone UTC >/dev/null
  stream "$size" | git -C "$ledger" fast-import --quiet
  "$reqs" --ledger "$ledger" check -q requests/2017/01/01 # the generator's bytes are canonical, or this says so
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
