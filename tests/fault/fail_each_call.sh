#!/usr/bin/env bash
# shellcheck disable=SC2154 # reqs and work are lib.sh's
# fail_each_call.sh REQS STEP: each system call of an act that touches the disk fails (each STEP-th, to be quick under
# sanitizers), as on a full, a read-only, a broken disk. The act is recorded and answers 0, or it is not, with a clear
# error and the old state; and nothing stops the next act.
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
step=$2
need strace
strace -qq -o /dev/null true 2>/dev/null || skip 'strace cannot trace here'

# The calls that write, of the main thread, from the writers' lock on: name, and how many of that name there were by
# then. What goes to stdout and stderr is no matter of the ledger.
list_writes() { # ARGS...
  strace -qq -o trace "$reqs" "$@" >out 2>err </dev/null || fail "reqs $*: $(cat err)"
  sed -nE 's/^([a-z0-9_]+)\((.*)/\1 \2/p' trace | awk '
    /reqs\.lock/ { locked = 1 }
    { nth = ++count[$1] }
    locked && $1 ~ /^(openat|mkdir|write|rename|link|unlink|fsync|flock|syncfs|chmod)$/ && $0 !~ /^write [12],/ { print $1, nth }'
}

require_error() { # WHAT
  [ ! -s out ] || fail "$1: it failed with $code, yet printed $(cat out)"
  grep -q '^reqs: ' err || fail "$1: it failed with $code and said: $(cat err)"
  case $code in
    5 | 6) ;;
    *) fail "$1: it failed with $code: $(cat err)" ;;
  esac
}

fail_each_call() { # FOLLOW ERROR ARGS...
  local follow=$1 error=$2 name nth failed=0
  shift 2
  list_writes "$@" >calls
  while read -r name nth; do
    before=$(head_of) code=0
    # shellcheck disable=SC2086 # an option or nothing
    strace $follow -qq -o /dev/null -e "trace=$name" -e "inject=$name:error=$error:when=$nth" "$reqs" "$@" >out 2>err \
      </dev/null || code=$?
    now=$(head_of)
    if [ "$code" -eq 0 ]; then
      [ "$now" != "$before" ] || fail "$error at $name $nth: it answered 0 and recorded nothing"
    else
      failed=$((failed + 1))
      require_error "$error at $name $nth"
      [ "$now" = "$before" ] || grep -q 'the act is recorded, but' err ||
        fail "$error at $name $nth: recorded, yet it failed: $(cat err)"
    fi
    require_next_act "$id" "after $error at $name $nth"
  done < <(awk -v step="$step" 'NR % step == 0' calls)
  [ "$failed" -gt 0 ] || fail "no $error mattered"
  echo "reqs $1: $error at $(($(wc -l <calls) / step)) calls, $failed mattered"
}

# Threads wait for the disk, each with its first fsync: -f lets all of them fail.
make_ledger bare.git
id=$("$reqs" new -q '前保险杠更换')
for error in ENOSPC EROFS EIO EDQUOT EACCES; do fail_each_call -f "$error" note "$id" '满了?'; done
require_sound

# The git program that refreshes the checkout is let alone: half a file there is a reason to ask the user.
make_ledger checkout --checkout
id=$("$reqs" new -q '前保险杠更换')
fail_each_call '' ENOSPC note "$id" '满了?'
require_sound

# Where a file cannot have two names, an act goes another way, and is recorded all the same.
make_ledger one_name.git
id=$("$reqs" new -q '前保险杠更换')
before=$(head_of)
strace -qq -o /dev/null -e trace=link -e inject=link:error=EPERM "$reqs" note -q "$id" '只有一个名字' >out 2>err ||
  fail "without second names: $(cat err)"
[ "$(git -C "$REQS_LEDGER" rev-parse 'main^')" = "$before" ] || fail 'without second names nothing was recorded'
require_sound
