#!/usr/bin/env bash
# The figures that reqs promises, as ratios measured in one run (README.md beside this file says what each is held
# against). Usage: figures.sh [REQS PAIRED]; builds the release preset when called without. Prints, never judges.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

cat >"$work/map.yaml" <<'M'
source: bench
zone: Asia/Shanghai
time_formats: ["%Y-%m-%d %H:%M:%S"]
fields:
  key: key
  filed: filed
  title: title
  voice: voice
  customer: customer
  needed_by: needed
M
rows() { # N: filed evenly over two years
  awk -v n="$1" 'BEGIN {
    print "key,filed,title,voice,customer,needed"
    for (i = 0; i < n; i++) {
      day = int(i * 730 / n); year = 2024 + (day >= 366); d = year == 2024 ? day : day - 366
      split(year == 2024 ? "31 29 31 30 31 30 31 31 30 31 30 31" : "31 28 31 30 31 30 31 31 30 31 30 31", len, " ")
      m = 1; while (d >= len[m]) { d -= len[m]; m++ }
      printf "%d,%d-%02d-%02d %02d:%02d:00,前保险杠更换 第%d号,\"说好三天,今天来提车才告诉我没有配件。\n后天一早要出差,到底谁负责?\",张先生,2027-01-01 12:00:00\n",
             i, year, m, d + 1, i % 24, i % 60, i
    }
  }'
}
ledger() { # NAME ROWS
  "$reqs" init -q "$work/$1" --zone Asia/Shanghai >/dev/null
  rows "$2" >"$work/$1.csv"
  "$reqs" --ledger "$work/$1" import -q csv "$work/$1.csv" --map "$work/map.yaml"
}
line() { printf '%-46s ' "$1"; }

line 'import csv, 10,000 requests in one commit'
"$reqs" init -q "$work/large" --zone Asia/Shanghai >/dev/null
rows 10000 >"$work/large.csv"
start=$(date +%s%N)
"$reqs" --ledger "$work/large" import -q csv "$work/large.csv" --map "$work/map.yaml"
echo "$(((10000 * 1000000000) / ($(date +%s%N) - start))) a second"

ledger thousand 1000
ledger hundred 100
git init -q "$work/one"
(cd "$work/one" && echo x >file && git add file && git commit -qm one)
id=$("$reqs" --ledger "$work/thousand" list --all --limit 1 --columns id 2>/dev/null)

echo
printf '%-46s %10s  %10s  %6s\n' '' A B A/B
line 'A: version            B: git rev-parse HEAD'
"$paired" "$runs" "$work/thousand" "$reqs version" "$work/thousand" 'git rev-parse HEAD'
line 'A: show, at 1,000     B: git rev-parse HEAD'
"$paired" "$runs" "$work/thousand" "$reqs show $id" "$work/thousand" 'git rev-parse HEAD'
line 'A: new, at 1,000      B: git commit --allow-empty'
"$paired" "$runs" "$work/thousand" "$reqs new title" "$work/one" 'git commit -q --allow-empty -m title'
line 'A: new, at 10,000     B: new, at 100'
"$paired" "$runs" "$work/large" "$reqs new title" "$work/hundred" "$reqs new title"
line 'A: list, at 1,000     B: git rev-parse HEAD'
"$paired" "$runs" "$work/thousand" "$reqs list" "$work/thousand" 'git rev-parse HEAD'
