#!/bin/bash
# Clone and sync against a real server on loopback: `sync.sh REQS daemon|http|ssh`. Exit code 77 where it cannot be had.
set -eu -o pipefail
reqs=$1 kind=$2
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR
. "$here/scratch.sh"

export HOME=$scratch/home GIT_CONFIG_NOSYSTEM=1 REQS_SEED=1 LC_ALL=C.UTF-8 GIT_TERMINAL_PROMPT=0
export REQS_USER='Li <li@example.com>'
unset REQS_LEDGER GIT_DIR XDG_CONFIG_HOME
mkdir -p "$HOME" "$scratch/srv"
git config --global user.name Li
git config --global user.email li@example.com
minute=0
at() { # the clock goes on by a minute a command
  minute=$((minute + 1))
  REQS_NOW=$(printf '2026-11-22T%02d:%02d:00Z' $((8 + minute / 60)) $((minute % 60))) "$reqs" "$@"
}

# shellcheck source-path=SCRIPTDIR
. "$here/server.sh"

cd "$scratch"
at init -q first.git --zone UTC >/dev/null
git -C first.git remote add origin "$url"
id=$(at --ledger first.git new -q 前保险杠更换)
at --ledger first.git sync -q 2>err || fail "the first sync"
at clone -q "$url" second 2>err --checkout >/dev/null || fail "clone"
[ "$(at --ledger second list --columns title)" = 前保险杠更换 ] || fail "the clone lacks the request"

# Both act; whoever comes second merges.
at --ledger first.git note -q "$id" one >/dev/null
at --ledger second accept -q "$id" >/dev/null
at --ledger second new -q two >/dev/null
at --ledger first.git sync -q 2>err || fail "push"
at --ledger second sync >out 2>err || fail "merge and push"
grep -q 'came: 1 request' out || fail "it is not said what came: $(cat out)"
at --ledger first.git sync -q 2>err || fail "fetch"
[ "$(git -C first.git rev-parse main)" = "$(git -C srv/desk.git rev-parse main)" ] || fail "the first is not where the server is"
[ "$(git -C second rev-parse main)" = "$(git -C srv/desk.git rev-parse main)" ] || fail "the second is not where the server is"
[ "$(at --ledger first.git show "$id" --events | wc -l)" -eq 4 ] || fail "an event is missing"
at --ledger second check -q >/dev/null || fail "check"
[ -z "$(git -C second status --porcelain)" ] || fail "the checkout does not follow"

# A server that refuses says why; nothing is changed here.
printf '#!/bin/sh\necho "main is frozen until 月末" >&2\nexit 1\n' >srv/desk.git/hooks/pre-receive
chmod +x srv/desk.git/hooks/pre-receive
at --ledger first.git note -q "$id" three >/dev/null
before=$(git -C first.git rev-parse main)
code=0
at --ledger first.git sync >out 2>err || code=$?
[ "$code" -eq 1 ] || fail "a refused push has code $code"
grep -q 'main is frozen until 月末' err || fail "the server's words are not said"
[ "$(git -C first.git rev-parse main)" = "$before" ] || fail "a refused push changed something"
rm srv/desk.git/hooks/pre-receive

# Nobody listens any more.
kill "$server"
wait "$server" 2>/dev/null || true
server=
code=0
at --ledger first.git sync >out 2>err || code=$?
[ "$code" -eq 6 ] || fail "without a network the code is $code"
[ ! -s out ] || fail "without a network something is said on stdout"
grep -q "^reqs: cannot exchange with 'origin': .*; nothing is changed here" err || fail "no clear error"
[ "$(git -C first.git rev-parse main)" = "$before" ] || fail "it changed something"
[ -z "$(git -C first.git for-each-ref refs/reqs/incoming)" ] || fail "a ref was left behind"
code=0
at clone "$url" third.git >out 2>err || code=$?
[ "$code" -eq 6 ] || fail "clone without a network has code $code"
[ ! -e third.git ] || fail "a failed clone left something behind"
at --ledger first.git note -q "$id" four >/dev/null || fail "an act without a network"
