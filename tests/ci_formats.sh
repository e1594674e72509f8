#!/bin/sh
# ci_formats.sh REQS: what `overdue` writes for CI systems, read by those who know the formats: JUnit by xmllint and a
# schema, TAP by prove, annotations by the rules of GitHub's runner, JSON by python3. Nothing late, late and soon ones,
# hostile titles, an unreadable request, an old state. Exit code 77, which ctest takes for skipped, where a tool is missing.
set -eu
reqs=$1
here=$(cd "$(dirname "$0")" && pwd)
for tool in xmllint prove python3; do
  command -v "$tool" >/dev/null || {
    echo "skipped: no $tool"
    exit 77
  }
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
export HOME="$scratch" GIT_CONFIG_NOSYSTEM=1 REQS_SEED=1 REQS_NOW=2026-11-22T08:00:00Z LC_ALL=C.UTF-8
export REQS_USER='Xiao <xiao@example.com>' REQS_LEDGER="$scratch/desk.git"
unset GIT_DIR XDG_CONFIG_HOME
fail() {
  echo "ci_formats.sh: $1"
  exit 1
}

# judge NAME TESTS FAILURES ERRORS [OPTION…]: every format of one answer.
judge() {
  name=$1 tests=$2 failures=$3 errors=$4
  shift 4
  "$reqs" overdue -q --exit-zero --format junit "$@" >junit.xml 2>/dev/null || [ "$errors" -gt 0 ]
  xmllint --noout --schema "$here/data/junit.xsd" junit.xml 2>err || fail "$name: JUnit: $(cat err)"
  counts="$(xmllint --xpath 'concat(count(//testcase), " ", count(//failure), " ", count(//error))' junit.xml)"
  [ "$counts" = "$tests $failures $errors" ] || fail "$name: JUnit has $counts"
  told="$(xmllint --xpath 'concat(/testsuite/@tests, " ", /testsuite/@failures, " ", /testsuite/@errors)' junit.xml)"
  [ "$told" = "$counts" ] || fail "$name: JUnit says $told and has $counts"

  "$reqs" overdue -q --exit-zero --format tap "$@" >late.tap 2>/dev/null || [ "$errors" -gt 0 ]
  code=0
  prove -e cat late.tap >prove.out 2>&1 || code=$?
  bad=$((failures + errors))
  if [ "$bad" -eq 0 ]; then
    grep -q "^Files=1, Tests=$tests," prove.out || code=1
    [ "$code" -eq 0 ] || fail "$name: prove: $(cat prove.out)"
  else
    grep -q "Failed $bad/$tests subtests" prove.out || fail "$name: prove: $(cat prove.out)"
  fi
  ! grep -q 'Parse error' prove.out || fail "$name: prove: $(cat prove.out)"

  "$reqs" overdue -q --exit-zero --format github "$@" >notes 2>/dev/null || [ "$errors" -gt 0 ]
  python3 - notes "$tests" "$bad" <<'END' || fail "$name: annotations: $(cat notes)"
import re, sys
lines = open(sys.argv[1], encoding="utf-8", newline="").read().split("\n")
assert lines.pop() == ""
tests, bad = int(sys.argv[2]), int(sys.argv[3])
levels = []
for line in lines:
    # As the runner reads a command: ::NAME KEY=VALUE,KEY=VALUE::MESSAGE, with what would end a part escaped.
    command = re.fullmatch(r"::(error|warning|notice) ((?:[a-z]+=[^,:\r\n]*)(?:,[a-z]+=[^,:\r\n]*)*)::([^\r\n]*)", line)
    assert command, line
    assert not re.search(r"%(?!25|0D|0A|3A|2C)", command[2]), line
    assert not re.search(r"%(?!25|0D|0A)", command[3]), line
    levels.append(command[1])
assert levels.count("error") == bad, levels
assert len(levels) == tests, levels
END
  "$reqs" overdue -q --exit-zero --format json "$@" 2>/dev/null | python3 -c 'import json, sys; json.load(sys.stdin)' ||
    fail "$name: no JSON"
}

"$reqs" init -q desk.git --zone Asia/Shanghai >/dev/null
judge 'nothing late' 1 0 0

"$reqs" new -q '前保险杠 <更换> & "急" # SKIP 100%, a:b' --for 张先生 --needed-by '2026-11-22 17:00' --key t:1 >/dev/null
"$reqs" new -q '::error::x ]]> # TODO' --needed-by '2026-11-23 17:00' --key t:2 >/dev/null
"$reqs" new -q "$(printf 'not ok 7 \\\\ \033[2J \357\277\277 1..9')" --needed-by '2026-11-22 18:00' --key t:3 >/dev/null
"$reqs" new -q 'repaint the hood' --key t:4 >/dev/null
"$reqs" escalate -q @key:t:4 --waive brief --reason 急 >/dev/null
judge 'only soon' 3 0 0 --soon 40h --clock needed-by
judge 'late and soon' 3 2 0 --as-of '2026-11-22 19:00' --soon 40h --clock needed-by
judge 'a level and its escalation' 2 2 0 --as-of '2026-11-24 19:00' 'repaint'
export REQS_NOW=2026-11-22T10:00:00Z
judge 'an old state' 1 1 0 --as-of '2026-11-22 16:00' --max-age 1m
grep -q 'type="stale"' junit.xml || fail "an old state is no finding of its own"

git clone -q desk.git copy 2>/dev/null
path=$(cd copy && git ls-files requests | head -n 1)
(cd copy && printf 'a: [<&%%::,\n' >"$path" && git -c user.name=x -c user.email=x@y commit -qam broken && git push -q)
judge 'one unreadable' 5 4 1 --as-of 2026-12-24
