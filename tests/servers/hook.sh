#!/bin/bash
# Two people push to a bare repository with the hook on a real server on loopback: `hook.sh REQS ssh|http`. li directs, bob
# is a member. Exit code 77 where the server cannot be had.
set -eu -o pipefail
reqs=$(realpath "$1") kind=$2
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR
. "$here/scratch.sh"

export HOME=$scratch/home GIT_CONFIG_NOSYSTEM=1 REQS_SEED=1 LC_ALL=C.UTF-8 GIT_TERMINAL_PROMPT=0
unset REQS_LEDGER GIT_DIR XDG_CONFIG_HOME REQS_NOW REQS_USER
mkdir -p "$HOME" "$scratch/srv"
PATH=$(dirname "$reqs"):$PATH
# shellcheck source-path=SCRIPTDIR
. "$here/server.sh"
cd "$scratch"
"$reqs" hook install srv/desk.git >out 2>err || fail "install"
grep -q 'refused from now on' err || fail "it is not said what the hook does"
"$reqs" hook install srv/desk.git 2>&1 | grep -q 'there already' || fail "installed twice"

# Each has a home, an identity, over ssh a key; over http git's helper knows the password of both.
for who in li bob; do
  mkdir "$who"
  cp "$HOME/.gitconfig" "$who/.gitconfig"
  git config --file "$who/.gitconfig" user.name "$who"
  git config --file "$who/.gitconfig" user.email "$who@example.com"
  [ "$kind" = ssh ] || continue
  ssh-keygen -q -t ed25519 -N '' -f "$who/key"
  cat "$who/key.pub" >>authorized
  sed "s|IdentityFile .*|IdentityFile $scratch/$who/key|" ssh_config >"$who/ssh_config"
  git config --file "$who/.gitconfig" core.sshCommand "ssh -F $scratch/$who/ssh_config"
done
as() { # WHO COMMAND…
  local who=$1
  shift
  env HOME="$scratch/$who" "$@"
}
head_there() { git -C srv/desk.git rev-parse main; }

# li begins the ledger, and says who may do what.
as li "$reqs" init -q li.git --zone UTC >/dev/null
git -C li.git remote add origin "$url"
as li "$reqs" --ledger li.git config show teams.yaml >open.yaml
sed -i 's/^people:/people:\n  bob: {name: Bob, emails: [bob@example.com]}/; s/^    emails: \[li@example.com\]/&\n    roles: [director]/' open.yaml
cp open.yaml teams.yaml
printf 'roles:\n  member: {may: [file, route, note, edit, adopt, accept], where: any}\n  director: {may: all, where: any}\n' >>teams.yaml
as li "$reqs" --ledger li.git config edit -q teams.yaml -F teams.yaml 2>err || fail "teams.yaml"
id=$(as li "$reqs" --ledger li.git new -q 前保险杠更换)
as li "$reqs" --ledger li.git sync -q 2>err || fail "the first push"
handle=${id#*-}

# bob does what he may, and it is taken.
as bob "$reqs" clone -q "$url" bob.git >/dev/null 2>err || fail "clone"
as bob "$reqs" --ledger bob.git note -q "$id" '催了一次' >/dev/null
as bob "$reqs" --ledger bob.git sync -q 2>err || fail "what bob may do is refused"
as bob git clone -q "$url" hand 2>err || fail "git clone"

refused() { # WHAT RULE WORDS COMMAND…: nothing of it arrives, and it is said what, why, and what to do
  local what=$1 rule=$2 words=$3 before
  shift 3
  before=$(head_there)
  ! "$@" >out 2>err || fail "$what is taken"
  [ "$(head_there)" = "$before" ] || fail "$what has changed something"
  grep -q "$rule: $words" err || fail "$what: it is not said what is wrong"
  grep -q 'hint: ' err || fail "$what: no way out"
  git -C hand reset -q --hard origin/main
}
file=requests/${id:0:4}/${id:4:2}/${id:6:2}/$handle.yaml
push() { as bob git -C hand push -q "$@"; }

sed -i 's/^priority: normal/priority: urgent/' "hand/$file"
as bob git -C hand commit -qam 'by hand'
refused 'a header edited by hand' "$id header" 'was edited by hand: priority' push

sed -i 's/催了一次/没有催/' "hand/$file"
as bob git -C hand commit -qam 'other words'
refused 'an event that was changed' "$id events" 'event .* (note by bob) was changed: text' push

cp open.yaml hand/teams.yaml
as bob git -C hand commit -qam 'no roles'
refused 'a change of settings' 'teams.yaml role' "'bob' may not change teams.yaml" push

# An act as reqs makes it, where nobody forbids it; brought over by git.
cp -r bob.git free.git
as li "$reqs" --ledger free.git config edit -q teams.yaml -F open.yaml
as bob "$reqs" --ledger free.git close -q "$id" >/dev/null
as bob git -C hand fetch -q ../free.git main
GIT_COMMITTER_DATE=$(git -C hand log -1 --format=%cI FETCH_HEAD) as bob git -C hand cherry-pick FETCH_HEAD >/dev/null
cp -r bob.git ahead.git
git -C ahead.git fetch -q ../hand HEAD
git -C ahead.git update-ref refs/heads/main FETCH_HEAD
refused 'an act against the roles' "$id role" "'bob' may not close $handle" push

as li "$reqs" --ledger free.git note -q "$id" 'said li' >/dev/null
as bob git -C hand fetch -q ../free.git main
GIT_COMMITTER_DATE=$(git -C hand log -1 --format=%cI FETCH_HEAD) as bob git -C hand cherry-pick -X theirs FETCH_HEAD >/dev/null 2>&1 ||
  { as bob git -C hand checkout -q --theirs . && git -C hand add . && as bob git -C hand -c core.editor=true cherry-pick --continue >/dev/null; }
refused "an act in another's name" "committer" "'bob' may not act for li" push

refused 'a branch set back' history 'does not have commit' push -f origin origin/main~1:main
refused 'a branch taken away' history "'refs/heads/main' is the ledger's branch" push origin :main

# reqs itself tells the same.
before=$(head_there) code=0
as bob "$reqs" --ledger ahead.git sync >out 2>err || code=$?
[ "$code" -eq 1 ] || fail "sync of what is refused has code $code"
grep -q "'bob' may not close" err || fail "sync does not say why"
[ "$(head_there)" = "$before" ] || fail "sync has changed something"

# What was edited by hand is welcome once it is adopted; a branch beside the ledger is nobody's business here.
sed -i 's/^priority: normal/priority: urgent/' "hand/$file"
as bob git -C hand commit -qam 'by hand'
as bob "$reqs" --ledger hand adopt -q >/dev/null 2>err || fail "adopt"
push 2>err || fail "what was adopted is refused"
[ "$(head_there)" = "$(git -C hand rev-parse main)" ] || fail "what was adopted did not arrive"
git -C hand switch -q --orphan notes
echo x >hand/x && git -C hand add x && as bob git -C hand commit -qm x
push origin notes 2>err || fail "another branch is refused"
as li "$reqs" --ledger li.git sync -q 2>err || fail "li cannot sync any more"
as li "$reqs" --ledger li.git verify -q || fail "something was let through"

# Without the program no push is taken.
sed -i 's/^exec reqs/exec reqs-is-not-here/' srv/desk.git/hooks/pre-receive
as li "$reqs" --ledger li.git note -q "$id" three >/dev/null
! as li "$reqs" --ledger li.git sync -q 2>err || fail "a push is taken without the program"
