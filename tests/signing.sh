#!/bin/bash
# signing.sh REQS gpg|ssh: acts signed with a key that is made here, as git's settings say; `log` says what each signature is
# worth; whoever cannot sign is told why, before a single byte is written. Exit code 77 where there is no such program.
set -eu -o pipefail
reqs=$1 kind=$2
scratch=$(mktemp -d)
finish() {
  ! command -v gpgconf >/dev/null || GNUPGHOME=$scratch/gnupg gpgconf --kill all >/dev/null 2>&1 || true
  [ -z "${SSH_AGENT_PID:-}" ] || kill "$SSH_AGENT_PID" 2>/dev/null || true
  rm -rf "$scratch"
}
skip() {
  echo "skipped: $1"
  exit 77
}
fail() {
  echo "signing.sh $kind: $1"
  exit 1
}
unset REQS_LEDGER REQS_USER GIT_DIR XDG_CONFIG_HOME SSH_AUTH_SOCK SSH_AGENT_PID GPG_TTY
trap finish EXIT
export HOME=$scratch GNUPGHOME=$scratch/gnupg GIT_CONFIG_NOSYSTEM=1 REQS_SEED=1 LC_ALL=C.UTF-8
mkdir -m 700 "$GNUPGHOME"
cd "$scratch"
git config --global user.name 张三
git config --global user.email zhang@example.com
case $kind in
  gpg)
    for program in gpg gpg-agent gpgconf; do command -v $program >/dev/null || skip "there is no $program"; done
    gpg --batch --quiet --passphrase '' --quick-gen-key '张三 <zhang@example.com>' ed25519 sign 2>err || skip "gpg makes no key: $(cat err)"
    git config --global user.signingkey zhang@example.com
    ;;
  ssh)
    for program in ssh-keygen ssh-agent ssh-add; do command -v $program >/dev/null || skip "there is no $program"; done
    ssh-keygen -q -t ed25519 -N '' -C test -f key
    git config --global gpg.format ssh
    git config --global user.signingkey "$scratch/key.pub"
    git config --global gpg.ssh.allowedSignersFile "$scratch/allowed"
    echo "zhang@example.com $(cat key.pub)" >allowed
    ;;
esac

signatures() { "$reqs" --ledger "$1" log | cut -f 4 | tr '\n' ' '; }
"$reqs" init -q desk.git --zone Asia/Shanghai >/dev/null
git config --global commit.gpgsign true
id=$("$reqs" --ledger desk.git new -q 前保险杠更换 -m $'两行\n正文')
"$reqs" --ledger desk.git accept -q "$id" >/dev/null
git config --global commit.gpgsign false
"$reqs" --ledger desk.git note -q "$id" 'without a signature' >/dev/null
[ "$(signatures desk.git)" = "none good good none " ] || fail "log says $(signatures desk.git)"
git -C desk.git verify-commit main~1 2>err || fail "git does not take the signature: $(cat err)"
git -C desk.git fsck --strict --no-dangling >err 2>&1 || fail "git finds fault: $(cat err)"
! git -C desk.git fsck --unreachable --no-reflogs | grep -q '^unreachable' || fail "objects are left over"
[ "$("$reqs" --ledger desk.git log --json | grep -c '"signature": "good"')" -eq 2 ] || fail "JSON does not say it"

# A signature under other content is bad, one by a key that nobody knows here is unknown.
cp -r desk.git forged.git
forged=$(git -C forged.git cat-file commit main~1 | sed 's/accept/settle/' | git -C forged.git hash-object -t commit -w --stdin)
git -C forged.git update-ref refs/heads/main "$forged"
[ "$(signatures forged.git)" = "bad good none " ] || fail "a forged commit: $(signatures forged.git)"
case $kind in
  gpg)
    mkdir -m 700 stranger
    GNUPGHOME=$scratch/stranger signatures desk.git >out
    [ "$(cat out)" = "none unknown-key unknown-key none " ] || fail "a stranger's key: $(cat out)"
    GNUPGHOME=$scratch/stranger gpgconf --kill all >/dev/null 2>&1 || true
    ;;
  ssh)
    : >allowed
    [ "$(signatures desk.git)" = "none unknown-key unknown-key none " ] || fail "a stranger's key: $(signatures desk.git)"
    echo "zhang@example.com $(cat key.pub)" >allowed
    ;;
esac

# A merge is signed as well.
git config --global commit.gpgsign true
"$reqs" clone -q desk.git other.git >/dev/null
"$reqs" --ledger other.git note -q "$id" there >/dev/null
"$reqs" --ledger desk.git note -q "$id" here >/dev/null
"$reqs" --ledger other.git sync -q
[ "$("$reqs" --ledger other.git log --limit 1 | cut -f 4)" = good ] || fail "a merge is not signed"
"$reqs" --ledger other.git note -q "$id" 'there again' >/dev/null
"$reqs" --ledger desk.git note -q "$id" 'here again' >/dev/null

# Without the key, its program, or an agent that has it: said before anything is written, of many requests and of a merge, too.
(echo t && seq 200) >many.csv
printf 'source: s\nfields: {key: t, title: t}\n' >map.yaml
bytes() { find "$1" -path "$1/reqs.*" -prune -o -type f -print0 | sort -z | xargs -0 sha256sum; }
cannot() { # WHAT WORDS, with the settings as they are
  local what=$1 words=$2 code
  for act in "note $id x" "import csv many.csv --map map.yaml"; do
    bytes desk.git >before
    code=0
    # shellcheck disable=SC2086 # words
    "$reqs" --ledger desk.git $act >out 2>err || code=$?
    [ "$code" -eq 1 ] || fail "$what: '$act' has code $code: $(cat err)"
    [ ! -s out ] || fail "$what: something was done"
    grep -q '^reqs: the commit could not be signed, nothing was written: ' err || fail "$what: not said: $(cat err)"
    grep -q -- "$words" err || fail "$what: not said why: $(cat err)"
    grep -q '^hint: ' err || fail "$what: no hint"
    bytes desk.git | cmp -s - before || fail "$what: '$act' left something behind"
  done
  git -C other.git fetch -q origin main
  bytes other.git | grep -v refs/reqs >before
  code=0
  "$reqs" --ledger other.git sync >out 2>err || code=$?
  [ "$code" -eq 1 ] || fail "$what: sync has code $code: $(cat err)"
  grep -q 'could not be signed' err || fail "$what: sync does not say it: $(cat err)"
  bytes other.git | grep -v refs/reqs | cmp -s - before || fail "$what: sync left something behind: $(bytes other.git | diff - before)"
}
case $kind in
  gpg)
    git config --global user.signingkey nobody@example.com
    cannot "no key" 'gpg failed to sign'
    git config --global user.signingkey zhang@example.com
    git config --global gpg.program /no/such/gpg
    cannot "no program" '/no/such/gpg'
    git config --global --unset gpg.program
    gpg --batch --quiet --passphrase geheim --pinentry-mode loopback --quick-gen-key '李 <li@example.com>' ed25519 sign 2>/dev/null
    gpgconf --kill all
    echo 'pinentry-program /bin/false' >"$GNUPGHOME/gpg-agent.conf"
    git config --global user.signingkey li@example.com
    cannot "nobody to ask for the passphrase" 'gpg failed to sign'
    git config --global user.signingkey zhang@example.com
    ;;
  ssh)
    git config --global user.signingkey "$scratch/nobody.pub"
    cannot "no key" 'nobody.pub'
    git config --global user.signingkey "key::$(cat key.pub)"
    cannot "no agent" 'agent'
    eval "$(ssh-agent -s)" >/dev/null
    cannot "an agent without the key" 'agent'
    ssh-add -q key 2>/dev/null
    "$reqs" --ledger desk.git note -q "$id" 'by the agent' >/dev/null || fail "the agent's key does not sign"
    [ "$("$reqs" --ledger desk.git log --limit 1 | cut -f 4)" = good ] || fail "the agent's signature is not good"
    git config --global user.signingkey "$scratch/key.pub"
    git config --global gpg.ssh.program /no/such/ssh-keygen
    cannot "no program" '/no/such/ssh-keygen'
    git config --global --unset gpg.ssh.program
    ;;
esac
"$reqs" --ledger desk.git note -q "$id" 'works again' >/dev/null || fail "it does not work again"
"$reqs" --ledger other.git sync -q || fail "sync does not work again"
"$reqs" --ledger other.git check -q || fail "check"
