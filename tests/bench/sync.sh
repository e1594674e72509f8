#!/usr/bin/env bash
# What exchanging costs, as ratios to git (README.md beside this file says what each is held against). Usage: sync.sh [REQS
# PAIRED [ROWS]]; builds the release preset when called without. Prints, never judges.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
rows=${3:-100000}

line() { printf '%-58s ' "$1"; }
against() { # WHAT DIRECTORY COMMAND DIRECTORY COMMAND
  line "$1"
  "$paired" "$runs" "$2" "$3" "$4" "$5"
}

"$reqs" init -q "$work/hub.git" --zone UTC >/dev/null
awk -v n="$rows" -f tests/bench/ledger.awk | git -C "$work/hub.git" fast-import --quiet
git -C "$work/hub.git" repack -qad
for clone in li wang; do "$reqs" clone -q "$work/hub.git" "$work/$clone.git" >/dev/null; done

printf '\n%-58s %10s  %10s  %6s\n' "$rows requests" A B A/B
against 'sync, nothing to do  against git fetch' "$work/li.git" "$reqs sync -q" \
  "$work/li.git" 'git fetch -q origin main'

# A thousand requests on each side, a hundred of them on both.
"$reqs" --ledger "$work/li.git" list --all --columns id --limit 1900 2>/dev/null >"$work/ids"
head -n 1000 "$work/ids" | "$reqs" --ledger "$work/li.git" note -q - here >/dev/null
tail -n 1000 "$work/ids" | "$reqs" --ledger "$work/wang.git" note -q - there >/dev/null
git -C "$work/li.git" fetch -q "$work/wang.git" main:wang
ours=$(git -C "$work/li.git" rev-parse main)
git -C "$work/li.git" config remote.wang.url "$work/wang.git"
theirs=$(git -C "$work/wang.git" rev-parse main)
# git's result is wrong: of files that both changed it has conflict markers.
merge="git merge-tree --write-tree $ours $theirs"
echo "git fetch -q wang main; $merge || [ \$? -eq 1 ]" >"$work/merge.sh"
echo "$merge || [ \$? -eq 1 ]" >"$work/tree.sh"
against 'sync -n, 1,000 and 1,000  against merge-tree alone' "$work/li.git" "$reqs sync -q -n wang" \
  "$work/li.git" "sh $work/tree.sh"
against 'sync -n, 1,000 and 1,000  against fetch, merge-tree' "$work/li.git" "$reqs sync -q -n wang" \
  "$work/li.git" "sh $work/merge.sh"
# Both are set back, and exchange again.
back="git update-ref refs/heads/main $ours; git --git-dir=$work/wang.git update-ref refs/heads/main $theirs; git for-each-ref --format='delete %(refname)' refs/reqs/seen | git update-ref --stdin"
printf '%s\n' "$back" "$reqs sync -q wang" >"$work/ours.sh"
cat >"$work/gits.sh" <<END
$back
git fetch -q wang main
tree=\$($merge | head -n 1)
commit=\$(git commit-tree -m merge -p $ours -p $theirs \$tree)
git push -q wang \$commit:refs/heads/main
git update-ref refs/heads/main \$commit
END
against 'sync, 1,000 and 1,000     against the same by git' "$work/li.git" "sh $work/ours.sh" "$work/li.git" "sh $work/gits.sh"
echo
line '8 clones, 50 acts each, all at once'
bash tests/servers/crowd.sh "$reqs" "${CLONES:-8}" "${ACTS:-50}"
