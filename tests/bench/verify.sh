#!/usr/bin/env bash
# What verifying costs, as ratios to git (README.md beside this file says what it is held against). Usage: verify.sh [REQS
# PAIRED [ACTS]]; builds the release preset when called without. Prints, never judges.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
acts=${3:-10000}
ledger=$work/ledger
REQS_NOW=2025-12-31T00:00:00Z "$reqs" init -q "$ledger" --zone UTC >/dev/null
awk -v n="$acts" -f tests/bench/acts.awk | git -C "$ledger" fast-import --quiet
export REQS_NOW=2027-01-01T00:00:00Z
"$reqs" --ledger "$ledger" verify -q

compare() { # RUNS WHAT COMMAND OTHER-COMMAND
  printf '%-58s ' "$2"
  "$paired" "$1" "$ledger" "$3" "$ledger" "$4"
}
printf '\n%-58s %10s  %10s  %6s\n' "$acts acts" A B A/B
compare 9 'verify HEAD            against git log --raw' "$reqs verify -q HEAD" 'git log --raw --format=%H'
compare "$runs" 'verify, nothing new    against git rev-parse HEAD' "$reqs verify -q" 'git rev-parse HEAD'

# Signatures that count: what is measured is how often git's programs are run, so the commits need do nothing.
signed=$work/signed
ssh-keygen -q -t ed25519 -N '' -f "$work/key"
REQS_NOW=2025-12-31T00:00:00Z "$reqs" init -q "$signed" --zone UTC >/dev/null
"$reqs" --ledger "$signed" config show teams.yaml |
  sed "s|^    emails: \[bench@example.com\]|&\n    keys: [$(cut -d' ' -f1,2 "$work/key.pub")]|" >"$work/teams.yaml"
REQS_NOW=2025-12-31T00:01:00Z "$reqs" --ledger "$signed" config edit -q teams.yaml -F "$work/teams.yaml"
head=$(git -C "$signed" rev-parse main)
git config --global gpg.format ssh
git config --global user.signingkey "$work/key.pub"
for i in $(seq 500); do
  export GIT_COMMITTER_DATE="$((1767225600 + i)) +0000" GIT_AUTHOR_DATE="$((1767225600 + i)) +0000"
  head=$(git -C "$signed" commit-tree -S -p "$head" -m nothing "$head^{tree}")
done
git -C "$signed" update-ref refs/heads/main "$head"
echo "bench@example.com $(cat "$work/key.pub")" >"$work/allowed"
printf '%-58s ' '500 signed commits      against git log --format=%G?'
"$paired" 5 "$signed" "$reqs verify -q HEAD" "$signed" "git -c gpg.ssh.allowedSignersFile=$work/allowed log --format=%G?"

printf '%-58s %s KB\n' 'memory of verify HEAD at most' \
  "$(/usr/bin/time -f %M -o "$work/memory" "$reqs" --ledger "$ledger" verify -q HEAD; tail -n 1 "$work/memory")"
