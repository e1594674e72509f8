#!/usr/bin/env bash
# What clocks cost (README.md beside this file says what each figure is held against). Usage: clocks.sh [REQS PAIRED
# [ROWS…]]; builds the release preset when called without. Prints, never judges.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
if [ $# -gt 2 ]; then sizes=("${@:3}"); else sizes=(100000); fi

ledger() { # NAME AWK-SETTING… : one of $size requests; prints where it is
  "$reqs" init -q "$work/$1" --zone UTC
  awk -v n="$size" "${@:2}" -f tests/bench/ledger.awk | git -C "$work/$1" fast-import --quiet
  "$reqs" --ledger "$work/$1" check -q requests/2017/01/01 requests/2017/01/02 # the generator's bytes are canonical, or this says so
}
line() { printf '%-54s ' "$1"; }

hours='["09:00-12:00", "13:00-17:00"]'
cat >"$work/calendars.yaml" <<END
calendars:
  office:
    zone: Europe/Berlin
    week: {mon: $hours, tue: $hours, wed: $hours, thu: $hours, fri: $hours}
    holidays: ["01-01", "05-01", "10-03", "12-25", "12-26"]
END
printf '%-54s %10s  %10s  %6s\n' '' A B A/B
add="$reqs calendar add --file calendars.yaml 2026-11-20"
line 'ten thousand business hours against ten'
"$paired" "$runs" "$work" "$add 10000bh" "$work" "$add 10bh"

rebuild="$reqs index rebuild requests -q"
for size in "${sizes[@]}"; do
  for open in '' 1; do
    plain=$(ledger "plain$open$size" -v open="$open")
    clocks=$(ledger "clocks$open$size" -v open="$open" -v clocks=1)
    line "index of $size${open:+ open ones}, with clocks against without"
    "$paired" $((runs < 9 ? runs : 9)) "$clocks" "$rebuild" "$plain" "$rebuild"
    rm -rf "$plain" "$clocks"
  done
done
