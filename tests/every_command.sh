#!/bin/sh
# every_command.sh REQS: every command as scripts, cron and CI run it: with stdin, stdout or stderr closed, and with an
# empty environment (no HOME, TERM, locale, and no terminal anyway). Each is run in each of these ways on a ledger of
# its own; exit code and resulting commit have to be those of a plain run, so a closed descriptor that became a file of
# the ledger would be seen. A command without a line below fails the test.
set -eu
reqs=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# COMMAND|EXIT CODE|ARGUMENTS, words apart by blanks. A command may have several lines. In their order, on one ledger:
# $a is unowned, $b resolved, $c offered to the caller.
cat >lines <<'END'
help|0|
help|0|query
help|2|nothing
help|0|--json
version|0|
completion|0|bash
init|0|other.git --zone UTC
clone|0|. copy.git
sync|0|./copy.git
git|0|log --oneline -1
merge-driver|0|new.yaml new.yaml new.yaml requests/x
adopt|0|
adopt|1|$a
check|0|
verify|0|
verify|3|nothing..
hook|0|install .
hook|0|pre-receive
hook|2|update
hook|2|
doctor|0|
index|0|
team|0|list
who|0|xiao
config|0|show
config|0|check
config|0|resolve
config|0|edit teams.yaml -F new-teams.yaml
config|2|edit teams.yaml
new|0|新的请求 --for 张先生
new|2|-e
new|0|-F new.yaml
import|0|csv table.csv --map map.yaml
import|2|csv table.csv --map -
import|2|json table.csv
import|2|log table.csv --map map.yaml
import|2|github table.csv
edit|0|$a priority=high
edit|2|$a -e
note|0|$a text
note|2|$a -
reply|0|$a text
heard|0|$a text
chase|0|$a
attach|0|$a new.yaml
link|0|$a follows $b
redact|0|$a text --reason private
pool|0|
search|0|toner
route|0|$a
offer|0|$a xiao.z
decline|0|$a --reason no
accept|0|$c
assign|0|$a xiao.z
release|0|$a
ask|0|$a question --why reason
ask|2|$a question
resume|0|$a
next|0|
next|0|is:unowned --take
escalate|0|$a --ground time --background x --ours x --theirs x --option x --option y --recommend 1 --ask x
decide|0|$a text
rebase-clocks|0|is:part --reason text
rebase-clocks|2|
resolve|0|$a text
resolve|2|-
followup|0|
followup|0|$a --reached
rate|0|$b --csat 5
reopen|0|$b --reason again
close|0|$b
show|0|$a
status|0|
board|0|--by team
list|0|
log|0|
custody|0|$a
conflicts|0|
export|0|json
overdue|0|--exit-zero
calendar|2|show
calendar|0|add now 8h
calendar|0|add now 8bh --file calendars.yaml
END

printf 'title: 从文件\n' >new.yaml
printf 'calendars: {office: {zone: UTC, week: {mon: 09:00-18:00}}}\n' >calendars.yaml
printf 'id,title\n1,第一\n2,第二\n' >table.csv
printf 'source: t\nfields: {key: id, title: title}\n' >map.yaml
cat >teams.yaml <<'END'
teams:
  desk: {name: 前台, members: [xiao.z]}
people:
  xiao.z: {name: Xiao, emails: [xiao.z@example.com]}
levels: [xiao.z, xiao.z, xiao.z]
END

missing=$("$reqs" __complete -- '' | cut -f1 | while read -r command; do
  grep -q "^$command|" lines || echo "$command"
done)
if [ -n "$missing" ]; then
  echo "no line in tests/every_command.sh for:" "$missing"
  exit 1
fi

# A ledger that knows who runs this even where the environment does not.
unset REQS_LEDGER REQS_USER GIT_DIR
export REQS_SEED=1 GIT_CONFIG_NOSYSTEM=1 HOME="$scratch/none" LC_ALL=C.UTF-8
minute=0
setup() { # ARGUMENT...
  minute=$((minute + 1))
  REQS_NOW=$(printf '2026-11-22T07:%02d:00Z' $minute) REQS_USER='Xiao <xiao.z@example.com>' \
    "$reqs" --ledger ledger "$@" -q </dev/null
}
REQS_NOW=2026-11-22T07:00:00Z REQS_USER='Xiao <xiao.z@example.com>' "$reqs" init ledger -q >/dev/null
git -C ledger config user.name Xiao
git -C ledger config user.email xiao.z@example.com
setup config edit teams.yaml -F teams.yaml
a=$(setup new 甲) b=$(setup new 乙) c=$(setup new 丙)
setup offer "$c" xiao.z >/dev/null
setup resolve "$b" finished >/dev/null
sed 's/Xiao/小张/' teams.yaml >ledger/new-teams.yaml
cp new.yaml table.csv map.yaml calendars.yaml ledger

# Each way is a function that runs "$@" so.
plain() { "$@" </dev/null; }
closed_stdin() { "$@" <&-; }
closed_stdout() { "$@" </dev/null >&-; }
closed_stderr() { "$@" </dev/null 2>&-; }
closed_all() { "$@" <&- >&- 2>&-; }
closed_in_and_out() { "$@" <&- >&-; }
bare() { env -i "PATH=$PATH" "REQS_NOW=$REQS_NOW" REQS_SEED=1 "$@" <&-; }

failures=0
run_all() { # WAY: every line in turn; leaves codes and the commit in WAY.result
  way=$1
  cp -r ledger "$way"
  number=0
  while IFS='|' read -r command code arguments; do
    number=$((number + 1))
    REQS_NOW=$(printf '2026-11-22T%02d:%02d:00Z' $((8 + number / 60)) $((number % 60)))
    export REQS_NOW
    arguments=$(echo "$arguments" | sed "s/\$a/$a/g; s/\$b/$b/g; s/\$c/$c/g")
    status=0
    # shellcheck disable=SC2086 # words
    (cd "$way" && $way "$reqs" $command $arguments) >"$way.out" 2>"$way.err" || status=$?
    [ "$status" -eq "$code" ] && continue
    echo "$way: reqs $command $arguments: exit code $status, not $code"
    cat "$way.out" "$way.err"
    failures=$((failures + 1))
  done <lines
  git -C "$way" rev-parse HEAD >"$way.commit"
  "$reqs" --ledger "$way" check -q >/dev/null || failures=$((failures + 1))
  git -C "$way" fsck --strict >/dev/null 2>&1 || failures=$((failures + 1))
  cmp -s plain.commit "$way.commit" && return
  echo "$way: the ledger is another one than after a plain run"
  failures=$((failures + 1))
}
for way in plain closed_stdin closed_stdout closed_stderr closed_in_and_out closed_all bare; do
  run_all "$way"
done
[ "$failures" -eq 0 ]
