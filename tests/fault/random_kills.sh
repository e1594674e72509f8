#!/usr/bin/env bash
# shellcheck disable=SC2154 # reqs and work are lib.sh's
# random_kills.sh REQS KILLS: acts are killed at random moments, some while another one is at work. Every act that was
# acknowledged is there once, nothing stops the next one, everything can be read.
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
kills=$2

make_ledger desk.git
id=$("$reqs" new -q '前保险杠更换')

# How long an act takes here, in microseconds: kills are spread over three times that, as another act goes beside.
begin=$(date +%s%N)
for _ in 1 2 3 4 5; do "$reqs" note -q "$id" warm >/dev/null; done
span=$((($(date +%s%N) - begin) * 3 / 5000))

acknowledged=0 killed=0
for ((i = 0; i < kills; i++)); do
  delay=$(printf '0.%06d' $((RANDOM * 32768 % span + RANDOM % 997)))
  "$reqs" note -q "$id" "beside $i" >beside 2>&1 &
  # The shell's own word on a killed child is not of interest.
  if { timeout --foreground -s KILL "$delay" "$reqs" note -q "$id" "try $i" >out 2>err; } 2>/dev/null; then
    acknowledged=$((acknowledged + 1))
    echo "try $i" >>said
  else
    killed=$((killed + 1))
  fi
  wait $! || fail "the act beside kill $i: $(cat beside)"
done
[ "$killed" -gt 0 ] || fail 'no kill hit an act'
require_next_act "$id" 'after all'
"$reqs" show "$id" --yaml >after
[ "$(grep -c 'text: beside' after)" -eq "$kills" ] || fail 'an act beside the kills is missing'
[ -z "$(grep -o 'text: try .*' after | sort | uniq -d)" ] || fail 'an act is there twice'
while read -r said; do
  grep -qx "  text: $said" after || fail "'$said' was acknowledged and is missing"
done < <(cat said 2>/dev/null)
require_sound
echo "$killed of $kills killed, $acknowledged got through"
