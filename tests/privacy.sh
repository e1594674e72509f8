#!/bin/bash
# privacy.sh REQS PRIVACY.MD: the commands of docs/privacy.md do what it says: what they are to take out is gone, for git and
# for every byte of the repository; the ledger is sound, and old clones are told.
set -eu -o pipefail
reqs=$1 page=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() {
  echo "privacy.sh: $1"
  exit 1
}
export HOME=$scratch GIT_CONFIG_NOSYSTEM=1 REQS_SEED=1 LC_ALL=C.UTF-8 FILTER_BRANCH_SQUELCH_WARNING=1
export REQS_USER='李经理 <li@example.com>' GIT_AUTHOR_NAME=李经理 GIT_AUTHOR_EMAIL=li@example.com
export GIT_COMMITTER_NAME=李经理 GIT_COMMITTER_EMAIL=li@example.com
unset REQS_LEDGER GIT_DIR XDG_CONFIG_HOME REQS_NOW
PATH=$(cd "$(dirname "$reqs")" && pwd):$PATH

# The indented commands below "Rewriting history": with filter-repo those, else the ones in its stead.
commands() { # filter-repo|filter-branch
  awk -v tool="$1" '
    /^## / { on = /Rewriting history/ }
    /<!-- instead -->/ { instead = 1 }
    /<!-- end -->/ { instead = 0 }
    !on || !/^    / { next }
    instead && tool == "filter-repo" { next }
    /git filter-repo/ && tool != "filter-repo" { next }
    { print substr($0, 5) }' "$page"
}

# Is it in an object, a ref, a log, an index?
holds() { # REPOSITORY WORD
  git -C "$1" cat-file --batch-all-objects --batch --unordered | grep -aqF "$2" || grep -raqF "$2" "$1"
}

rewrite() { # TOOL
  local tool=$1
  mkdir "$scratch/$tool"
  cd "$scratch/$tool"
  reqs init -q hub.git --zone Asia/Shanghai >/dev/null
  echo '客户的身份证' >card.txt
  id=$(reqs --ledger hub.git new -q '回电 13812345678' --voice $'我邻居李四说的\n说好三天' --attach card.txt -m '13812345678 打不通')
  reqs --ledger hub.git note -q "$id" '请打 13812345678' >/dev/null
  reqs clone -q hub.git old.git >/dev/null
  reqs clone -q hub.git ahead.git >/dev/null
  reqs --ledger hub.git redact -q "$id" title --reason 号码 >/dev/null 2>&1
  reqs --ledger hub.git redact -q "$id" voice --reason 第三人 >/dev/null 2>&1
  reqs --ledger hub.git redact -q "$id" text --reason 号码 >/dev/null 2>&1
  reqs --ledger old.git sync -q
  kept=$(reqs --ledger hub.git new -q '这个留下')
  [ -z "$(git -C hub.git grep -l 13812345678 main)" ] || fail "$tool: redact left it in the present state"
  [ -n "$(git -C hub.git log --oneline -G13812345678 main)" ] || fail "$tool: nothing to rewrite"
  SUM=$(sha256sum card.txt | cut -d ' ' -f 1)
  commands "$tool" >commands.sh
  grep -q update-ref commands.sh || fail "no commands in $page"
  reqs --ledger hub.git verify -q || fail "$tool: verify before"
  SERVER=$PWD/hub.git WHY='张先生的号码' SUM=$SUM bash -eu commands.sh >log 2>&1 || fail "$tool: $(cat log)"

  for word in 13812345678 李四说的; do
    ! holds hub.git "$word" || fail "$tool: the server still has $word"
  done
  [ "$tool" != filter-repo ] || ! holds hub.git 客户的身份证 || fail "the server still has the attachment"
  [ "$(reqs --ledger hub.git list --columns title | sort | tr '\n' ' ')" = "[redacted] 这个留下 " ] || fail "$tool: requests are missing"
  [ -n "$(reqs --ledger hub.git log "$kept")" ] || fail "$tool: history is missing"

  # Whoever has verified the old history takes the recorded one for what came of it.
  reqs --ledger hub.git verify 2>err || fail "$tool: verify: $(cat err)"

  # Old clones are told who, when and why, and change nothing; new ones and what was not pushed come through.
  for old in old.git ahead.git; do
    before=$(git -C $old rev-parse main)
    code=0
    reqs --ledger $old sync >out 2>err || code=$?
    [ "$code" -eq 1 ] || fail "$tool: sync of $old has code $code"
    grep -q 'was rewritten' err || fail "$tool: it is not said what happened: $(cat err)"
    grep -q '李经理.*张先生的号码' err || fail "$tool: it is not said who did it, and why: $(cat err)"
    [ "$(git -C $old rev-parse main)" = "$before" ] || fail "$tool: sync changed something"
  done
  reqs clone -q hub.git new.git >/dev/null
  fresh=$(reqs --ledger ahead.git new -q '没有推上去')
  reqs --ledger ahead.git export ndjson >out
  reqs --ledger new.git import json - <out >/dev/null 2>&1 || fail "$tool: what was not pushed does not go over"
  reqs --ledger new.git show "$fresh" >/dev/null || fail "$tool: what was not pushed is missing"
  [ -z "$(git -C new.git grep -l 13812345678 main)" ] || fail "$tool: the import brings it back"
}

rewrite filter-branch
if git filter-repo --version >/dev/null 2>&1; then rewrite filter-repo; fi
