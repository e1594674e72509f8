#!/bin/sh
# The figures of an event log, from the log itself and from the requests that `reqs import log` made of it: the same, or
# this fails. Counts, hand-offs between people, ping-pong, reopenings, time to resolve and to the end.
#
#   log_figures.sh REQS LOG.csv[.gz] MAP.yaml
#
# The log is plain CSV without quotes: case, activity, person, time (YYYY/MM/DD HH:MM:SS.mmm), …; the map takes its times
# as UTC and the activity as it is.
set -eu

reqs=$1
log=$2
map=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" GIT_CONFIG_NOSYSTEM=1 TZ=UTC LC_ALL=C
export GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x@example.com GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x@example.com

case $log in
*.gz) gzip -dc "$log" ;;
*) cat "$log" ;;
esac >"$work/log.csv"

# Seconds since a day long ago, from the digits of a time.
time_functions='
function days(y, m, d) { if (m < 3) { y--; m += 12 } return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * m - 457) / 5) + d }
function seconds(t) { return days(substr(t, 1, 4) + 0, substr(t, 6, 2) + 0, substr(t, 9, 2) + 0) * 86400 + substr(t, 12, 2) * 3600 + substr(t, 15, 2) * 60 + substr(t, 18, 6) }'

# case, activity, person, seconds; a case together, in its order.
tr -d '\r' <"$work/log.csv" | awk -F, -v OFS='\t' "$time_functions"'
  NR > 1 { printf "%s\t%s\t%s\t%.3f\n", $1, $2, $3, seconds($4) }' | sort -s -t "$(printf '\t')" -k1,1 -k4,4n >"$work/theirs"

"$reqs" init -q "$work/log.git" --zone UTC >/dev/null
REQS_LEDGER=$work/log.git
export REQS_LEDGER
"$reqs" import log "$log" --map "$map"
"$reqs" check

# An event a line, behind the line of its request; the activity is the only text that an event of a row has.
"$reqs" export ndjson | sed 's/{"id":"/\n&/g' | awk -v OFS='\t' "$time_functions"'
  function value(key,    found) {
    if (!match($0, "\"" key "\":\"[^\"]*\"")) return ""
    return substr($0, RSTART + length(key) + 4, RLENGTH - length(key) - 5)
  }
  /"events":/ { key = value("key"); sub(/^[^:]*:/, "", key) }
  !/"do":/ || /"do":"(file|reopen|resume)"/ { next }
  {
    activity = value("text") value("note") value("reason") value("question") value("background")
    printf "%s\t%s\t%s\t%.3f\n", key, activity, value("by"), seconds(value("at"))
  }' | sort -s -t "$(printf '\t')" -k1,1 >"$work/ours"

cat >"$work/figures.awk" <<'FIGURES'
BEGIN { FS = "\t"; split("Resolve ticket|Closed|RESOLVED|VERIFIED|INVALID|DUPLICATE", words, "|"); for (i in words) finished[words[i]] = 1 }
function sorted(values, n,    i, j, v) {  # shell sort
  for (gap = int(n / 2); gap > 0; gap = int(gap / 2))
    for (i = gap + 1; i <= n; i++) {
      v = values[i]
      for (j = i; j > gap && values[j - gap] > v; j -= gap) values[j] = values[j - gap]
      values[j] = v
    }
}
function spread(name, values, n,    i, sum, middle) {
  if (!n) return
  sorted(values, n)
  for (i = 1; i <= n; i++) sum += values[i]
  middle = n % 2 ? values[(n + 1) / 2] : (values[n / 2] + values[n / 2 + 1]) / 2
  i = int(0.9 * n); if (i < 0.9 * n) i++
  printf "%s: n %d, median %.2f, mean %.2f, p90 %.2f, min %.2f, max %.2f hours\n", name, n, middle, sum / n, values[i], values[1], values[n]
}
function end_case(    i, distinct, returns, bounced) {
  if (!cases++) { } 
  for (i in seen) delete seen[i]
  for (i = 1; i <= length_of_path; i++) {
    if (!(path[i] in seen)) { distinct++; seen[path[i]] = 1 }
    if (i > 2 && path[i] == path[i - 2]) bounced++
  }
  returns = length_of_path - distinct
  handoffs += length_of_path - 1
  if (length_of_path - 1 > most) most = length_of_path - 1
  with_handoff += length_of_path > 1
  any += returns >= 1; twice += returns >= 2; thrice += returns >= 3; all_returns += returns
  aba += bounced > 0; bounces += bounced
  reopened += reopens > 0; all_reopens += reopens
  last[activity]++
  to_end[cases] = (time - first) / 3600
  if (resolved != "") to_resolve[++resolutions] = (resolved - first) / 3600
}
$1 != current {
  if (NR > 1) end_case()
  current = $1; first = $4; resolved = ""; reopens = 0; length_of_path = 0; person = ""; activity = ""
}
{
  reopens += (activity in finished) && !($2 in finished)
  activity = $2; time = $4; counts[activity]++
  if (activity == "Resolve ticket" && resolved == "") resolved = time
  if ($3 != person) path[++length_of_path] = $3
  person = $3
}
END {
  end_case()
  printf "cases %d, events %d\n", cases, NR
  printf "hand-offs %d, mean %.4f, most %d, cases %d\n", handoffs, handoffs / cases, most, with_handoff
  printf "ping-pong: any %d, a-b-a %d, bounces %d, 2+ %d, 3+ %d, returns %d\n", any, aba, bounces, twice, thrice, all_returns
  printf "reopened %d times, %d cases\n", all_reopens, reopened
  spread("first to last", to_end, cases)
  spread("first to first resolve", to_resolve, resolutions)
  for (i in counts) printf "activity %s: %d\n", i, counts[i] | "sort"
  close("sort")
  for (i in last) printf "last %s: %d\n", i, last[i] | "sort"
}
FIGURES

awk -f "$work/figures.awk" "$work/theirs" >"$work/figures"
awk -f "$work/figures.awk" "$work/ours" | diff "$work/figures" - >&2 || {
  echo 'the requests give other figures (>) than the log (<)' >&2
  exit 1
}
cat "$work/figures"

# What the requests' own headers say.
reopened=$(sed -n 's/^reopened \([0-9]*\) times, \([0-9]*\) cases$/\1 \2/p' "$work/figures")
cycles=$("$reqs" export csv --columns cycle | awk 'NR > 1 && $1 > 1 { times += $1 - 1; cases++ } END { print times + 0, cases + 0 }')
[ "$reopened" = "$cycles" ] || {
  echo "the cycles of the requests say reopened $cycles, the log $reopened" >&2
  exit 1
}

# What custody says about the ways from hand to hand, added up.
"$reqs" list --all --columns id | "$reqs" custody - --json | awk '
  /^      "actors": / { actors = 1 }
  /^    }/ { actors = 0 }
  !actors { next }
  { gsub(/[",:]/, ""); value[$1] = $2 }
  $1 == "bounces" {
    cases++
    handoffs += value["handoffs"]; with_handoff += value["handoffs"] > 0
    if (value["handoffs"] > most) most = value["handoffs"]
    returns = value["returns"]; all_returns += returns
    any += returns >= 1; twice += returns >= 2; thrice += returns >= 3
    bounces += value["bounces"]; aba += value["bounces"] > 0
  }
  END {
    printf "hand-offs %d, mean %.4f, most %d, cases %d\n", handoffs, handoffs / cases, most, with_handoff
    printf "ping-pong: any %d, a-b-a %d, bounces %d, 2+ %d, 3+ %d, returns %d\n", any, aba, bounces, twice, thrice, all_returns
  }' >"$work/custody"
grep -E '^(hand-offs|ping-pong)' "$work/figures" | diff - "$work/custody" >&2 || {
  echo 'custody gives other figures (>) than the log (<)' >&2
  exit 1
}

"$reqs" import log "$log" --map "$map" -q  # changes nothing
[ "$(git -C "$work/log.git" rev-list --count HEAD)" -eq 2 ]
