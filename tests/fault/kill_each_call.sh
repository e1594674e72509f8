#!/usr/bin/env bash
# shellcheck disable=SC2154 # reqs and work are lib.sh's
# kill_each_call.sh REQS STEP: an act is killed before each of its system calls (each STEP-th, to be quick under
# sanitizers). The ledger is at the old commit or the new one, and nothing stops the next act.
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
step=$2
signal=KILL ended=137
need strace
strace -qq -o /dev/null true 2>/dev/null || skip 'strace cannot trace here'

# The calls of a command's main thread in their order: name, and how many of that name there were by then.
list_calls() { # ARGS...
  strace -qq -o trace "$reqs" "$@" >out 2>err </dev/null || fail "reqs $*: $(cat err)"
  sed -nE 's/^([a-z0-9_]+)\(.*/\1/p' trace | awk '{ print $1, ++count[$1] }' | grep -v '^exit_group '
}

# Runs `reqs ARGS…` once for each of its calls and sends it $signal there; each time AFTER must hold.
kill_at_each_call() { # STEP AFTER ARGS...
  local step=$1 after=$2 name nth kills=0
  shift 2
  list_calls "$@" >calls
  "$after" 'all calls'
  while read -r name nth; do
    {
      code=0
      strace -qq -o /dev/null -e "trace=$name" -e "inject=$name:signal=$signal:when=$nth" "$reqs" "$@" >out 2>err \
        </dev/null || code=$?
    } 2>/dev/null
    [ "$code" -ne "$ended" ] || kills=$((kills + 1))
    [ "$code" -eq "$ended" ] || [ "$code" -eq 0 ] || fail "killed at $name $nth: ended with $code: $(cat err)"
    "$after" "$name $nth"
  done < <(awk -v step="$step" 'NR % step == 0' calls)
  [ "$kills" -gt 0 ] || fail 'nothing was killed'
  echo "reqs $1: killed $kills times, of $(wc -l <calls) calls"
}

# The head is the one before, or one commit further that holds just this act; then another act succeeds.
old_or_new() { # CALL
  local now
  now=$(head_of)
  if [ "$now" != "$before" ]; then
    [ "$(git -C "$REQS_LEDGER" rev-parse "$now^")" = "$before" ] || fail "$1: more than one commit"
    git -C "$REQS_LEDGER" log -1 --format=%s "$now" | grep -q 'note: ' || fail "$1: an odd commit"
  fi
  require_next_act "$id" "after $1"
  before=$(head_of)
}

try_notes() { # STEP NAME [INIT OPTION...]
  local each=$1
  shift
  make_ledger "$@"
  id=$("$reqs" new -q '前保险杠更换')
  before=$(head_of)
  kill_at_each_call "$each" old_or_new note "$id" killed
  require_sound
}

try_notes "$step" bare.git
try_notes $((step * 3)) checkout --checkout
[ -z "$(git -C checkout status --porcelain)" ] || fail "the checkout is behind: $(git -C checkout status --porcelain)"

# Filing: the request is there as a whole or not at all, and its id is free again.
old_or_filed() {
  local count
  count=$("$reqs" list --all --columns id | wc -l)
  [ "$count" -le 1 ] || fail "$1: $count requests"
  "$reqs" new -q '同一件事' --key shop:1 >out 2>err || fail "the act after $1: $(cat err)"
  [ "$("$reqs" list --all --columns id | wc -l)" -eq 1 ] || fail "$1: filed twice"
  git -C "$REQS_LEDGER" update-ref refs/heads/main "$begin"
}
make_ledger files.git
begin=$(head_of)
kill_at_each_call "$step" old_or_filed new '同一件事' --key shop:1
require_sound

# Many at once, which go into a pack.
old_or_imported() {
  local count
  count=$("$reqs" list --all --columns id | wc -l)
  [ "$count" -eq 0 ] || [ "$count" -eq 200 ] || fail "$1: $count of 200 rows"
  "$reqs" doctor --fix >out 2>err || fail "after $1: $(cat out err)"
  git -C "$REQS_LEDGER" update-ref refs/heads/main "$begin"
}
make_ledger import.git
begin=$(head_of)
{ echo id,what; seq 200 | sed 's/.*/&,第 & 件/'; } >table.csv
printf 'source: t\nfields: {key: id, title: what}\n' >map.yaml
kill_at_each_call $((step * 4)) old_or_imported import csv table.csv --map map.yaml
# Somebody presses Ctrl-C.
signal=INT ended=130
kill_at_each_call $((step * 16)) old_or_imported import csv table.csv --map map.yaml
signal=KILL ended=137
require_sound

# Exchanging: the clone and the remote are each at the old state or the new one, and the next sync brings both to the same,
# with what both have recorded. Then all is set back.
old_or_synced() {
  "$reqs" sync -q >out 2>err || fail "sync after $1: $(cat out err)"
  [ "$(head_of)" = "$(git -C hub.git rev-parse main)" ] || fail "$1: the clone is not where the remote is"
  [ "$("$reqs" show "$id" --yaml | grep -cE 'text: (here|there)$')" -eq 2 ] || fail "$1: an event is missing"
  git -C "$REQS_LEDGER" update-ref refs/heads/main "$here"
  git -C "$REQS_LEDGER" for-each-ref --format="delete %(refname)" refs/reqs/seen | git -C "$REQS_LEDGER" update-ref --stdin
  git -C hub.git update-ref refs/heads/main "$there"
}
make_ledger hub.git
id=$("$reqs" new -q '前保险杠更换')
"$reqs" clone -q hub.git clone.git >/dev/null
"$reqs" note -q "$id" there >/dev/null
there=$(head_of)
export REQS_LEDGER=$work/clone.git
"$reqs" note -q "$id" here >/dev/null
here=$(head_of)
kill_at_each_call $((step * 8)) old_or_synced sync -q
require_sound

# Beginning a ledger: what is left can be begun again, or is a whole ledger.
begun_again() {
  if ! "$reqs" --ledger new.git config check >out 2>&1; then
    "$reqs" init -q new.git >out 2>err || fail "init after $1: $(cat err)"
  fi
  "$reqs" --ledger new.git new -q '第一件' >out 2>err || fail "an act after $1: $(cat err)"
  rm -rf new.git
}
kill_at_each_call $((step * 2)) begun_again init -q new.git
