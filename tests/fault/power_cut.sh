#!/usr/bin/env bash
# shellcheck disable=SC2154 # reqs and work are lib.sh's
# power_cut.sh REQS ROUNDS: a ledger on a disk of its own whose power goes: the disk's image is copied as it is at that
# moment, without what the kernel still holds in memory, and mounted again. All that was acknowledged is there.
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
rounds=$2
need mkfs.ext4
[ "$(id -u)" -eq 0 ] || skip 'mounting a disk image needs root'

truncate -s 48M disk.img
mkfs.ext4 -q -O ^metadata_csum disk.img
mkdir disk after
# The kernel writes nothing by itself within this test: what is not waited for, is lost.
mount -o loop,commit=3000,noatime disk.img disk 2>/dev/null || skip 'cannot mount a disk image here'
mounted=$work/disk
sync -f disk

# What a loss of power at this moment would leave, mounted on `after`.
cut_power() {
  cp --sparse=always disk.img cut.img
  mount -o loop cut.img after
  export REQS_LEDGER=$work/after/desk.git
}
power_back() {
  umount after
  export REQS_LEDGER=$work/disk/desk.git
}
require_notes() { # COUNT
  local there
  there=$("$reqs" show "$id" --yaml 2>err | grep -c 'do: note') || fail "unreadable after the cut: $(cat err)"
  [ "$there" -eq "$1" ] || fail "$there notes of $1 after the cut"
  require_sound
}

make_ledger disk/desk.git
cut_power
"$reqs" config check >out 2>&1 || fail "no ledger after the cut: $(cat out)"
require_sound
power_back

id=$("$reqs" new -q '前保险杠更换')
for ((i = 1; i <= rounds; i++)); do
  "$reqs" note -q "$id" "第 $i 次" >/dev/null
  cut_power
  require_notes "$i"
  [ "$i" -ne "$rounds" ] || require_next_act "$id" '有电了'
  power_back
done

# The cut does lose what nobody waits for; else it would show nothing.
if command -v strace >/dev/null && strace -qq -o /dev/null true 2>/dev/null; then
  strace -f -qq -o /dev/null -e trace=fsync -e inject=fsync:retval=0 "$reqs" note -q "$id" 'not waited for' >/dev/null
  cut_power
  if "$reqs" show "$id" --yaml 2>/dev/null | grep -q 'not waited for'; then skip 'this disk keeps all by itself'; fi
  power_back
  sync -f disk
  rounds_before=$((rounds + 1))
else
  rounds_before=$rounds
fi
[ "$("$reqs" show "$id" --yaml | grep -c 'do: note')" -eq "$rounds_before" ] || fail 'a note is missing'

# Many at once: the old state or the new one, whole.
{ echo id,what; seq 150 | sed 's/.*/&,第 & 件/'; } >table.csv
printf 'source: t\nfields: {key: id, title: what}\n' >map.yaml
"$reqs" import csv table.csv --map map.yaml -q >/dev/null
cut_power
[ "$("$reqs" list --all --columns id | wc -l)" -eq 151 ] || fail 'imported rows are missing after the cut'
require_sound
power_back

# In the middle of an act: stopped at a random moment, so that the copy is of one moment.
for ((i = 1; i <= rounds; i++)); do
  "$reqs" note -q "$id" "mid $i" >said 2>&1 &
  act=$!
  sleep "0.00$((RANDOM % 9 + 1))"
  kill -STOP "$act" 2>/dev/null || true
  before=$("$reqs" show "$id" --yaml | grep -c 'do: note')
  cut_power
  there=$("$reqs" show "$id" --yaml 2>err | grep -c 'do: note') || fail "unreadable after a cut in an act: $(cat err)"
  [ "$there" -le "$before" ] || fail 'the disk knows more than the kernel'
  [ "$there" -ge $((before - 1)) ] || fail "$there notes of $before after a cut in an act"
  require_sound
  power_back
  kill -CONT "$act" 2>/dev/null || true
  wait "$act" || fail "the act went wrong: $(cat said)"
done
