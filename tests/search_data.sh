#!/bin/sh
# search against grep: on two thousand Chinese sentences and a thousand English questions, each a request, `reqs search`
# finds exactly the rows in which a plain scan of the file finds the words.
#
# usage: search_data.sh PATH-OF-REQS
set -eu

reqs=$1
data=$(cd "$(dirname "$0")/data" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export REQS_NOW=2026-11-22T08:00:00Z REQS_SEED=1 REQS_USER='Zoe <zoe@example.com>' REQS_LEDGER="$work/ledger.git"
export LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 HOME="$work"
failures=0

# Rows get a number, by which both sides name them. None of them has a line break.
import() { # FILE
  awk 'NR == 1 { print "row," $0 } NR > 1 { print "n" NR - 1 "," $0 }' "$data/$1" >rows.csv
  printf 'source: rows\nfields: {key: row, title: row, voice: text}\n' >map.yaml
  rm -rf ledger.git
  "$reqs" init -q ledger.git --zone UTC >/dev/null
  "$reqs" import -q csv rows.csv --map map.yaml 2>import.log || { cat import.log; exit 1; }
}

# The rows that a command on the text prints with their line number in front, against those that a search finds.
compare() { # EXPECTED-LINES QUERY...
  expected=$1
  shift
  "$reqs" search "$@" | cut -f2 | sort >found
  if ! cmp -s "$expected" found; then
    echo "not the same for: $*"
    diff "$expected" found | head -n 5
    failures=$((failures + 1))
  fi
}

rows_with() { # GREP-OPTIONS...
  grep -n "$@" texts | sed 's/:.*//; s/^/n/' | sort
}

import zh_asap_sentences_2000.csv
tail -n +2 rows.csv | cut -d, -f5- >texts
for word in 客 好 味 辣 不 的 𠮷 服务 好吃 味道 环境 宁波 户客 服务员 性价比 地道的 味道不错 好吃不贵 宁波人的精神面貌 状元楼 。; do
  rows_with -F -e "$word" >expected || true
  compare expected "$word"
done
rows_with '[!！]' >expected
compare expected ！
rows_with -P '(?<![0-9A-Za-z])10点' >expected
compare expected 10点
rows_with -F 服务 >one
rows_with -F 环境 >two
comm -12 one two >expected
compare expected 服务 环境
sort -u one two >expected
compare expected 服务 OR 环境
comm -23 one two >expected
compare expected 服务 -环境
[ "$(wc -l <one)" -gt 100 ] || { echo "too few rows: the comparison says little"; exit 1; }
for word in 5 WIFI wifi ktv Vip; do
  rows_with -iP "(?<![0-9A-Za-z])$word(?![0-9A-Za-z])" >expected || true
  compare expected "$word"
done

import banking77_train_1000.csv
# Without the categories, which are not imported.
tail -n +2 rows.csv | tr -d '\r' | sed 's/^[^,]*,//; s/,[^,]*$//' >texts
for word in card CARD cards i a transfer pin PIN top atm "don't" top-up refund identity 500£; do
  rows_with -iP "(?<![0-9A-Za-z])$word(?![0-9A-Za-z])" >expected || true
  compare expected "$word"
done
for sign in £ '?' .; do
  rows_with -F -e "$sign" >expected
  compare expected "$sign"
done
# shellcheck disable=SC2016 # a dollar
rows_with -P '[$]100(?![0-9A-Za-z])' >expected
compare expected "\$100"
for word in card trans top-; do
  rows_with -iP "(?<![0-9A-Za-z])$word" >expected
  compare expected "$word*"
done
rows_with -iP '(?<![0-9A-Za-z])my +card(?![0-9A-Za-z])' >expected
compare expected '"my card"'
rows_with -iP '(?<![0-9A-Za-z])my(?![0-9A-Za-z])' >one
rows_with -iP '(?<![0-9A-Za-z])card(?![0-9A-Za-z])' >two
comm -12 one two >expected
compare expected my card
[ "$(wc -l <expected)" -gt 50 ] || { echo "too few rows: the comparison says little"; exit 1; }

[ "$failures" -eq 0 ]
