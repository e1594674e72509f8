#!/usr/bin/env bash
# shellcheck disable=SC2154 # reqs and work are lib.sh's
# full_disk.sh REQS: a disk that fills up, and a ledger that can only be read. Each act is there or refused with a clear
# error; what is there can be read all the time; with room again, all goes on.
if [ "${2:-}" != mounted ]; then
  unshare --user --map-root-user --mount true 2>/dev/null || { echo 'skipped: no name spaces here' >&2 && exit 77; }
  exec unshare --user --map-root-user --mount bash "$0" "$1" mounted
fi
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
git config --global safe.directory '*'

mkdir disk
mount -t tmpfs -o size=1m none disk
mounted=$work/disk
make_ledger disk/desk.git
id=$("$reqs" new -q '前保险杠更换')

acts=0
while "$reqs" note -q "$id" "第 $acts 次" >out 2>err; do
  acts=$((acts + 1))
  [ "$acts" -lt 1000 ] || fail 'the disk never filled up'
  before=$(head_of)
done
code=0
"$reqs" note -q "$id" '没有地方了' >out 2>err || code=$?
[ "$code" -eq 6 ] || fail "a full disk is $code: $(cat err)"
[ ! -s out ] || fail "a failed act printed $(cat out)"
grep -q 'No space left on device' err || fail "it does not say why: $(cat err)"
[ "$(head_of)" = "$before" ] || fail 'a failed act moved the ref'
[ "$("$reqs" show "$id" --yaml | grep -c 'do: note')" -eq "$acts" ] || fail 'an act is missing'
[ -z "$(find "$REQS_LEDGER" -name 'tmp_obj*' -o -name '*.lock' ! -name reqs.lock)" ] || fail 'something was left behind'
require_sound
for command in list "show $id" log overdue check doctor; do
  # shellcheck disable=SC2086 # a command and its words
  "$reqs" $command >out 2>err || fail "reqs $command on a full disk: $(cat err)"
done

mount -o remount,size=2m disk
require_next_act "$id" '又有地方了'
require_sound

mount -o remount,ro disk
before=$(head_of)
for command in list "show $id" log overdue check 'team list' followup 'config show'; do
  # shellcheck disable=SC2086 # a command and its words
  "$reqs" $command >out 2>err || fail "reqs $command, read-only: $(cat err)"
done
for command in "note $id x" 'new x' "edit $id title=x" 'doctor --fix'; do
  code=0
  # shellcheck disable=SC2086 # a command and its words
  "$reqs" $command >out 2>err || code=$?
  [ "$code" -eq 6 ] || fail "reqs $command, read-only, is $code: $(cat err)"
  [ ! -s out ] || fail "reqs $command printed $(cat out)"
  grep -q 'Read-only file system' err || fail "reqs $command does not say why: $(cat err)"
  grep -q '^hint: .*read' err || fail "reqs $command does not say what to do: $(cat err)"
done
[ "$(head_of)" = "$before" ] || fail 'the head moved'
"$reqs" note -q -n "$id" x >out 2>err || fail "a dry run writes nothing, so it works: $(cat err)"
