#!/bin/bash
# verify_signed.sh REQS gpg|ssh: who has to sign and whose key counts, by teams.yaml and by the user's own keyring or list of
# signers; a commit that is not signed, or signed with another key, is found, and a server does not take it. Exit code 77
# where there is no such program.
set -eu -o pipefail
reqs=$(realpath "$1") kind=$2
scratch=$(mktemp -d)
finish() {
  ! command -v gpgconf >/dev/null || GNUPGHOME=$scratch/gnupg gpgconf --kill all >/dev/null 2>&1 || true
  rm -rf "$scratch"
}
skip() {
  echo "skipped: $1"
  exit 77
}
fail() {
  echo "verify_signed.sh $kind: $1"
  [ ! -s "$scratch/err" ] || cat "$scratch/err"
  [ ! -s "$scratch/out" ] || cat "$scratch/out"
  exit 1
}
unset REQS_LEDGER REQS_USER REQS_NOW GIT_DIR XDG_CONFIG_HOME SSH_AUTH_SOCK
trap finish EXIT
export HOME=$scratch GNUPGHOME=$scratch/gnupg GIT_CONFIG_NOSYSTEM=1 REQS_SEED=1 LC_ALL=C.UTF-8
PATH=$(dirname "$reqs"):$PATH
mkdir -m 700 "$GNUPGHOME"
cd "$scratch"
git config --global user.name 张三
git config --global user.email zhang@example.com

# Two keys: zhang's own, and another one.
case $kind in
  gpg)
    for program in gpg gpg-agent gpgconf; do command -v $program >/dev/null || skip "there is no $program"; done
    for who in zhang other; do
      gpg --batch --quiet --passphrase '' --quick-gen-key "$who <$who@keys.example>" ed25519 sign 2>err || skip "gpg makes no key: $(cat err)"
    done
    fingerprint() { gpg --batch --with-colons --list-keys "$1@keys.example" | awk -F: '$1 == "fpr" { print $10; exit }'; }
    own=$(fingerprint zhang) other=$(fingerprint other)
    ;;
  ssh)
    command -v ssh-keygen >/dev/null || skip "there is no ssh-keygen"
    for who in zhang other; do ssh-keygen -q -t ed25519 -N '' -C "$who" -f $who; done
    git config --global gpg.format ssh
    own=$scratch/zhang.pub other=$scratch/other.pub
    ;;
esac
git config --global user.signingkey "$own"

act() { reqs --ledger "${ledger:-desk.git}" "$@" -q >/dev/null 2>err; }
expect() { # WHAT: the only finding, or nothing
  local code=0
  reqs --ledger desk.git verify -q >out 2>err || code=$?
  if [ -z "$1" ]; then
    [ "$code" -eq 0 ] || fail "something is found"
  else
    [ "$code" -eq 8 ] || fail "code $code where '$1' should be found"
    [ "$(wc -l <out)" -eq 1 ] || fail "more is found than '$1'"
    grep -q "signature	$1" out || fail "'$1' is not found"
  fi
}

reqs init -q desk.git --zone Asia/Shanghai >/dev/null
id=$(reqs --ledger desk.git new -q 前保险杠更换)
first=$(git -C desk.git rev-parse main)
expect ''
reqs --ledger desk.git verify --signed -q >out 2>err && fail "nothing is signed, and --signed finds nothing"
[ "$(grep -c 'is not signed' out)" -eq 2 ] || fail "--signed does not say what is not signed"

# zhang's key goes into teams.yaml, and who has keys there has to sign.
case $kind in
  gpg) key=$own ;;
  ssh) key=$(cat zhang.pub) ;;
esac
reqs --ledger desk.git config show teams.yaml | sed "s|^    emails: \[zhang@example.com\]|&\n    keys: [$key]|" >with-keys.yaml
reqs --ledger desk.git config show ledger.yaml >signing.yaml
echo 'signatures: keyed' >>signing.yaml
act config edit teams.yaml -F with-keys.yaml || fail "keys in teams.yaml"
act config edit ledger.yaml -F signing.yaml || fail "signatures in ledger.yaml"
expect ''
before=$(git -C desk.git rev-parse main)
act note "$id" 'without a signature' && fail "an act that is not signed is recorded"
grep -q 'have to be signed' err || fail "it is not said why"
[ "$(git -C desk.git rev-parse main)" = "$before" ] || fail "something was recorded"
git config --global commit.gpgsign true
act note "$id" 'with a signature' || fail "a signed act"
act accept "$id" || fail "another one"
expect ''

# On a server, too: it takes what is signed.
git init -q --bare -b main srv.git
reqs hook install -q srv.git >/dev/null
git -C desk.git remote add origin "$scratch/srv.git"
act sync || fail "the server does not take what is signed"
good=$(git -C desk.git rev-parse main)
there() { [ "$(git -C srv.git rev-parse main)" = "$good" ]; }
refused() {
  expect "$1"
  act sync && fail "the server takes it: $1"
  there || fail "something arrived"
  grep -q "signature: $1" err || fail "the server does not say: $1"
  git -C desk.git update-ref refs/heads/main "$good"
}

# Signed with another key; signed by nobody, by a git that was told so; and words changed under a signature.
git config --global user.signingkey "$other"
act note "$id" 'with another key' || fail "an act with another key"
refused 'is signed with a key .* that is none of'
git config --global user.signingkey "$own"
unsigned=$(git -C desk.git -c commit.gpgsign=false commit-tree -p main -m 'nothing' 'main^{tree}')
git -C desk.git update-ref refs/heads/main "$unsigned"
refused "is not signed, and commits of 'zhang' have to be"
act note "$id" 'to be changed' || fail "an act"
forged=$(git -C desk.git cat-file commit main | sed 's/^\(.* note: \)/不\1/' | git -C desk.git hash-object -t commit -w --stdin)
git -C desk.git update-ref refs/heads/main "$forged"
refused 'has a signature that is not of what it says now'

# Keys count from the act on that names them: what was signed before with the other one is fine after it, too.
case $kind in
  gpg) next=$other ;;
  ssh) next=$(cat other.pub) ;;
esac
sed "s|keys: .*|keys: [$next]|" with-keys.yaml >next.yaml
act config edit teams.yaml -F next.yaml || fail "another key in teams.yaml"
git config --global user.signingkey "$other"
act note "$id" 'with the next key' || fail "an act with the next key"
expect ''
act sync || fail "the server does not take the next key"

# What is put on top of an old commit, from before anybody had to sign, is held by the server to what holds there now.
cp -r desk.git old.git
git -C old.git update-ref refs/heads/main "$first"
git -C old.git config commit.gpgsign false
ledger=old.git act note "$id" 'from an old clone' || fail "an act in an old clone"
git -C old.git config --unset commit.gpgsign
ledger=old.git act sync && fail "the server takes what is not signed for being old"
grep -q "signature: is not signed, and commits of 'zhang' have to be" err || fail "it is not said that the old act is not signed"
reqs --ledger old.git verify -q HEAD || fail "something was found in the old clone"
# Signed anew, with its own times, it is taken.
git -C old.git -c advice.graftFileDeprecated=false filter-branch -f --commit-filter 'git commit-tree -S "$@"' main "^$first" >/dev/null 2>err ||
  fail "filter-branch"
ledger=old.git act sync || fail "the server does not take what was signed anew"
act sync || fail "what came from the old clone"
expect ''

# Two people may share a key.
sed "s|^people:|people:\\n  bob: {name: Bob, emails: [bob@example.com], keys: [$next]}|" next.yaml >shared.yaml
act config edit teams.yaml -F shared.yaml || fail "a shared key in teams.yaml"
act note "$id" 'zhang, with the shared key' || fail "an act with a shared key"
git config --global user.email bob@example.com
act note "$id" 'bob, with the shared key' || fail "an act of the other with the shared key"
git config --global user.email zhang@example.com
expect ''

# Signatures that are none, or of another kind of object, and programs that are not there.
good=$(git -C desk.git rev-parse main)
with_header() { # HEADER LINE
  git -C desk.git cat-file commit "$(git -C desk.git -c commit.gpgsign=false commit-tree -p main -m 'nothing' 'main^{tree}')" |
    sed "/^committer /a\\$1 $2" | git -C desk.git hash-object -t commit -w --stdin
}
for header in gpgsig gpgsig-sha256; do
  git -C desk.git update-ref refs/heads/main "$(with_header $header 'rubbish')"
  if [ $header = gpgsig ]; then
    expect "has something in a signature's place that is none"
    reqs --ledger desk.git log -q >out 2>err || fail "log gives up where something is no signature"
  else
    expect "is not signed, and commits of 'zhang' have to be"
  fi
  git -C desk.git update-ref refs/heads/main "$good"
done
mkdir bin
ln -s "$(command -v git)" bin/git
code=0
(PATH=$scratch/bin && "$reqs" --ledger desk.git verify -q HEAD) >out 2>err || code=$?
[ "$code" -eq 8 ] || fail "code $code where signatures cannot be checked"
grep -q "has a signature ($kind) that cannot be checked here" out || fail "it is not said that signatures cannot be checked"

# Without keys in teams.yaml the user's own keyring, or list of signers, vouches for the address, or does not.
sed "/keys: /d" with-keys.yaml >next.yaml
act config edit teams.yaml -F next.yaml || fail "no keys in teams.yaml"
sed -i 's/^signatures: .*/signatures: all/' signing.yaml
act config edit ledger.yaml -F signing.yaml || fail "signatures: all"
act note "$id" 'who is that?' || fail "an act with a key that is nowhere"
expect "is signed with a key .* that nobody here vouches for as that of 'zhang'"
if [ "$kind" = ssh ]; then
  git config --global gpg.ssh.allowedSignersFile "$scratch/allowed"
  for whom in zhang@example.com 'other@example.com,ZHANG@example.com' '*@example.com'; do
    echo "$whom $(cat other.pub)" >allowed
    expect ''
  done
  act note "$id" 'with a key for other things' || fail "an act"
  echo "zhang@example.com namespaces=\"file\" $(cat other.pub)" >allowed
  expect 'has a signature that is not of what it says now, or of a key that was revoked or is for something else'
  echo "zhang@example.com $(cat other.pub)" >allowed
  expect ''
else
  # Of a key that has been revoked nothing is good any more, in the eyes of who knows of that.
  act config edit teams.yaml -F with-keys.yaml || fail "keys in teams.yaml, again"
  git config --global user.signingkey "$own"
  act note "$id" 'before it is known' || fail "an act with a key that is going to be revoked"
  reqs --ledger desk.git verify -q main~1.. || fail "something is found before the key is revoked"
  # A key that has expired goes on to count where teams.yaml names it.
  then=$(date -u -d '2020-01-01' +%s)
  gpg --batch --quiet --faked-system-time "$then" --passphrase '' --quick-gen-key 'old <old@keys.example>' ed25519 sign 1d 2>err ||
    fail "gpg makes no old key"
  old=$(fingerprint old)
  printf '#!/bin/sh\nexec gpg --faked-system-time %s "$@"\n' $((then + 3600)) >gpg-then
  chmod +x gpg-then
  sed "s|keys: .*|keys: [$own, $old]|" with-keys.yaml >next.yaml
  act config edit teams.yaml -F next.yaml || fail "an old key in teams.yaml"
  git config --global user.signingkey "$old"
  git config --global gpg.program "$scratch/gpg-then"
  act note "$id" 'with an old key' || fail "an act with an old key"
  git config --global --unset gpg.program
  git config --global user.signingkey "$own"
  [ "$(git -C desk.git log -1 --format=%G? main)" = Y ] || fail "the old key is not old"
  reqs --ledger desk.git verify -q main~2.. || fail "an old key does not count"
  sed 's/^:---/---/' "$GNUPGHOME/openpgp-revocs.d/$own.rev" | gpg --batch --quiet --import 2>/dev/null
  code=0
  reqs --ledger desk.git verify -q main~3.. >out 2>err || code=$?
  [ "$code" -eq 8 ] || fail "code $code where a key is revoked"
  grep -q 'or of a key that was revoked' out || fail "a revoked key is not found"
fi

# A key that is none.
sed 's|keys: .*|keys: [abc]|' with-keys.yaml >next.yaml
act config edit teams.yaml -F next.yaml && fail "any text is a key"
grep -q "'abc' is neither a public key of ssh" err || fail "it is not said what a key is"
