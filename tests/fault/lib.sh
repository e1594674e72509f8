# What the fault tests share; sourced with the path of reqs as $1. Makes an empty directory with a home of its own, the
# working directory from here on, and removes it at the end. A test is skipped with 77 where its tool is missing.
# shellcheck shell=bash
set -euo pipefail

reqs=$(realpath "$1")
work=$(mktemp -d)
mounted=
clean_up() {
  jobs -p | xargs -r kill -KILL 2>/dev/null || true
  wait
  [ -z "$mounted" ] || umount -l "$mounted"
  rm -rf "$work"
}
trap clean_up EXIT
cd "$work"
export HOME=$work XDG_CONFIG_HOME=$work/.config XDG_DATA_HOME=$work/.local TMPDIR=$work LC_ALL=C.UTF-8
export GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0 REQS_PAGER=
# A leak check needs ptrace, which a traced process cannot use.
export ASAN_OPTIONS=detect_leaks=0
unset REQS_LEDGER REQS_NOW REQS_SEED REQS_USER GIT_DIR GIT_WORK_TREE
git config --global user.name 张三
git config --global user.email zhang@example.com
git config --global gc.auto 0

skip() { # WHY
  echo "skipped: $1" >&2
  exit 77
}

fail() { # WHAT
  echo "FAILED: $1" >&2
  exit 1
}

need() { # PROGRAM
  command -v "$1" >/dev/null || skip "$1 is not installed"
}

make_ledger() { # DIR [OPTION...]
  "$reqs" init -q "$@" >/dev/null
  export REQS_LEDGER=$work/$1
}

head_of() { git -C "$REQS_LEDGER" rev-parse refs/heads/main; }

# Everything that is there can be read, by git and by us, and every file is what its events say.
require_sound() {
  git -C "$REQS_LEDGER" fsck --strict --no-dangling --no-progress &>fsck.out || fail "git fsck: $(cat fsck.out)"
  grep -vE '^(dangling|notice|Checking)' fsck.out && fail "git fsck has something to say"
  "$reqs" check &>check.out || fail "reqs check: $(cat check.out)"
}

# Nothing stops the next act.
require_next_act() { # ID WORD
  "$reqs" note -q "$1" "$2" >out 2>err || fail "the act after it: $(cat err)"
}
