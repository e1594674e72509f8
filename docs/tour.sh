#!/usr/bin/env bash
# From a fresh clone to a ledger that has lived: installs what is missing, builds the release binary, and walks a few
# requests through their whole life, printing every command with its output. Each run begins with a new ledger.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

log=build/logs/tour-build.log
mkdir -p build/logs
quietly() {
  "$@" >>"$log" 2>&1 || { tail -n 60 "$log"; echo "tour: '$*' failed; the whole log is $log" >&2; exit 1; }
}
: >"$log"
sh .ci/setup.sh build
quietly cmake --preset release -DREQS_TESTS=OFF
quietly cmake --build --preset release --target reqs

bin=$PWD/build/release/cmd/reqs
home=$PWD/build/tour
ledger=$home/requests.git
rm -rf "$home"
mkdir -p "$home"
export PATH="$PWD/build/release/cmd:$PATH" REQS_LEDGER="$ledger" REQS_USER='Service desk <desk@example.com>'
# Nothing of the user's own git settings (signing, names) takes part.
export HOME=$home XDG_CONFIG_HOME=$home GIT_CONFIG_NOSYSTEM=1

say() { printf '\n\033[1m# %s\033[0m\n' "$*"; }
[ -t 1 ] || say() { printf '\n# %s\n' "$*"; }
show() { # prints a command as one would type it
  printf '$ reqs'
  local word
  for word in "$@"; do
    case $word in
      '' | *[!a-zA-Z0-9_./:=@,+-]*) if [[ $word == *\'* ]]; then printf ' "%s"' "$word"; else printf " '%s'" "$word"; fi ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
}
run() { show "$@"; reqs "$@" 2>&1; }
run_expecting() { # CODE COMMAND...
  local want=$1 code=0
  shift
  show "$@"
  reqs "$@" 2>&1 || code=$?
  printf '(exit code %d)\n' "$code"
  [ "$code" -eq "$want" ] || { echo "tour: expected exit code $want" >&2; exit 1; }
}
file() { # like run, and remembers the handle
  show "$@"
  local id
  id=$(reqs "$@" 2>"$home/said")
  cat "$home/said"
  printf '%s\n' "$id"
  handle=${id#*-}
}

say 'A ledger of its own, with teams and three levels'
run init "$ledger" --name 客户服务 --zone Asia/Shanghai
run config edit teams.yaml -F docs/examples/tour/teams.yaml
run config edit routes.yaml -F docs/examples/tour/routes.yaml
run team list

say 'Requests come in, in Chinese and in English; the rules find the team'
file new 前保险杠更换,客户后天必须提车 -t complaint -p high --for 张先生 --contact 138… --needed-by tomorrow --voice 说好三天,今天来提车才告诉我没有配件。到底谁负责?
bumper=$handle
file new 'Invoice 4711 shows the wrong address' --for Globex --via mail --needed-by +4h
invoice=$handle
file new 'The printer on floor 3 is out of toner' --for workshop.lead --internal
printer=$handle
run route "$bumper" --explain

say 'Asked before handed over: whoever offers stays accountable until somebody accepts'
run offer "$bumper" parts --note 您看方便接手吗?
run --as parts.clerk accept "$bumper"
run assign "$invoice" desk.clerk
run assign "$printer" me
run --as desk.clerk reply "$invoice" 'We are looking into it, you hear from us today'
run chase "$bumper" --by 张先生

say 'Stuck between two teams: up one level, with everything needed to decide'
run_expecting 1 --as parts.clerk escalate "$bumper"
run --as parts.clerk escalate "$bumper" --ground conflict --background 库存只剩一件,两个客户都要 --ours 张先生后天出差,今天已经来过 --theirs 车间要留给月底的事故车 --option 先给张先生,事故车等调货两天 --option 从二号店调货,张先生明天下午提车 --recommend 2 --ask 请今天中午前定
run --as parts.manager decide "$bumper" 从二号店调货 --option 2

say 'Done is not over: the customer is asked'
run --as parts.clerk resolve "$bumper" '保险杠已装好,张先生已提车' --cause capacity
run rate "$bumper" --csat 5 --comment 很满意 --by 张先生 --via phone
run resolve "$printer" 'toner replaced'
run rate "$printer" --csat 2 --comment 'empty again after an hour' --by workshop.lead
run resolve "$printer" 'leaking cartridge replaced'
run close "$printer"

say 'What is open, and what will be late two days from now (as a CI job would ask)'
run list
run_expecting 8 overdue --as-of +2d

say 'One request from beginning to end, and its history from the commits'
run show "$bumper"
run log "$bumper"
run check

printf '\nThe binary is %s\nThe ledger is %s\nGo on with: %s --ledger %s list --all\n' "$bin" "$ledger" "$bin" "$ledger"
