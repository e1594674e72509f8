#!/usr/bin/env bash
# shellcheck disable=SC2154 # reqs and work are lib.sh's
# git_beside.sh REQS: 64 processes file, then 16 act on one request, while git packs, fetches, pushes from the ledger and
# into it. Nothing is lost and everybody ends with 0.
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

make_ledger desk.git
id=$("$reqs" new -q '前保险杠更换')
git clone -q --bare desk.git mirror.git
git -C desk.git remote add mirror ../mirror.git
git clone -q desk.git clone

# Until a file `stop` is there: what git does to a busy repository.
keep() { # NAME COMMAND...
  local name=$1
  shift
  while [ ! -e stop ]; do
    "$@" >>"$name.log" 2>&1 || echo "$name: exit $?" >>"$name.failed"
  done
}
fetch_back() { git -C desk.git fetch -q ../mirror.git '+refs/heads/*:refs/remotes/copy/*'; }
push_out() { git -C desk.git push -q mirror main:main; }
pack_refs() { git -C desk.git pack-refs --all --prune; }
collect() { git -C desk.git gc -q; }
# A colleague who records by plain git, pulled and pushed: loses races, but breaks nothing.
push_in() {
  git -C clone pull -q --rebase &&
    date +%N >clone/notes.txt && git -C clone add notes.txt && git -C clone commit -qm 'by hand' && git -C clone push -q
}

keep fetch fetch_back &
keep push push_out &
keep pack pack_refs &
keep gc collect &
keep colleague push_in &

run_all() { # COUNT ARGS... : so many processes at once; '{}' is the number
  local count=$1 i pids=()
  shift
  for ((i = 1; i <= count; i++)); do
    "$reqs" "${@//'{}'/$i}" >"out.$i" 2>"err.$i" &
    pids+=($!)
  done
  for ((i = 1; i <= count; i++)); do
    wait "${pids[$((i - 1))]}" || fail "process $i of $count ended with $?: $(cat "err.$i")"
  done
}
run_all 64 new -q '第 {} 件'
run_all 16 note -q "$id" '意见 {}'
touch stop
wait

[ "$("$reqs" list --all --columns id | wc -l)" -eq 65 ] || fail 'a request is missing'
[ "$("$reqs" show "$id" --yaml | grep -c 'do: note')" -eq 16 ] || fail 'a note is missing'
for ((i = 1; i <= 64; i++)); do "$reqs" list --all --columns title | grep -qx "第 $i 件" || fail "'第 $i 件' is missing"; done
# Fetching, pushing and packing race with each other, whoever else is there; packing has to bear us.
for name in pack gc; do
  [ ! -e "$name.failed" ] || fail "git failed beside us: $(sort "$name.failed" | uniq -c) $(tail -n 5 "$name.log")"
done
require_sound
