#!/bin/bash
# Clone and sync against a real server on loopback: `sync.sh REQS daemon|http|ssh`. Exit code 77 where it cannot be had.
set -eu -o pipefail
reqs=$1 kind=$2
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

skip() {
  echo "skipped: $1"
  exit 77
}
fail() {
  echo "sync.sh $kind: $1"
  [ ! -s "$scratch/err" ] || cat "$scratch/err"
  exit 1
}
command -v python3 >/dev/null || skip "there is no python3"

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

serve() {
  coproc SERVER { exec python3 "$here/serve.py" "$@"; }
  # shellcheck disable=SC2153 # coproc sets it
  server=$SERVER_PID
  read -r port <&"${SERVER[0]}"
}

# A repository that somebody made on the server; the first sync brings the ledger.
git init -q --bare -b main "$scratch/srv/desk.git"
case $kind in
  daemon)
    git daemon --help >/dev/null 2>&1 || [ -x "$(git --exec-path)/git-daemon" ] || skip "there is no git daemon"
    serve inetd git daemon --inetd --export-all --enable=receive-pack --base-path="$scratch/srv" "$scratch/srv"
    url=git://127.0.0.1:$port/desk.git
    ;;
  http)
    [ -x "$(git --exec-path)/git-http-backend" ] || skip "there is no git http-backend"
    [ -x "$(git --exec-path)/git-remote-http" ] || skip "there is no git-remote-http"
    serve http "$scratch/srv"
    # Credentials come from a helper, as git's do; nobody is asked.
    git config --global credential.helper "store --file=$scratch/credentials"
    echo "http://li:geheim@127.0.0.1%3a$port" >"$scratch/credentials"
    git config --global http.receivepack true
    url=http://127.0.0.1:$port/desk.git
    ;;
  ssh)
    sshd=$(command -v sshd || echo /usr/sbin/sshd)
    [ -x "$sshd" ] || skip "there is no sshd"
    command -v ssh >/dev/null || skip "there is no ssh"
    [ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
    ssh-keygen -q -t ed25519 -N '' -f "$scratch/host"
    ssh-keygen -q -t ed25519 -N '' -f "$scratch/key"
    cp "$scratch/key.pub" "$scratch/authorized"
    cat >"$scratch/sshd_config" <<END
HostKey $scratch/host
AuthorizedKeysFile $scratch/authorized
StrictModes no
UsePAM no
PermitRootLogin yes
PasswordAuthentication no
PidFile none
END
    "$sshd" -t -f "$scratch/sshd_config" 2>"$scratch/err" || skip "sshd does not start here: $(cat "$scratch/err")"
    serve inetd "$sshd" -i -f "$scratch/sshd_config"
    # As somebody has it in ~/.ssh/config: an alias, a port, a key.
    cat >"$scratch/ssh_config" <<END
Host ledgers
  HostName 127.0.0.1
  Port $port
  User $(id -un)
  IdentityFile $scratch/key
  IdentitiesOnly yes
  StrictHostKeyChecking no
  UserKnownHostsFile $scratch/known
  LogLevel ERROR
END
    git config --global core.sshCommand "ssh -F $scratch/ssh_config"
    GIT_SSH_COMMAND="ssh -F $scratch/ssh_config" ssh -F "$scratch/ssh_config" ledgers true 2>"$scratch/err" ||
      skip "nobody can log in here: $(cat "$scratch/err")"
    url=ledgers:$scratch/srv/desk.git
    ;;
esac

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
