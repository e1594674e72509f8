#!/bin/bash
# Many clones that act and sync at the same time against one bare repository: `crowd.sh REQS CLONES ACTS`. In the end all
# have the same, and every act is there. Prints how often a sync had to begin again because others were faster.
set -eu -o pipefail
reqs=$1 clones=$2 acts=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME=$scratch/home GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
export REQS_USER='Li <li@example.com>'
unset REQS_LEDGER GIT_DIR XDG_CONFIG_HOME
mkdir -p "$HOME"
git config --global user.name Li
git config --global user.email li@example.com
cd "$scratch"

"$reqs" init -q hub.git --zone UTC >/dev/null
shared=$("$reqs" --ledger hub.git new -q 'everybody writes here')
for ((i = 0; i < clones; ++i)); do "$reqs" clone -q hub.git "clone$i" >/dev/null; done

work() { # CLONE
  for ((k = 0; k < acts; ++k)); do
    if ((k % 2)); then
      "$reqs" --ledger "clone$1" note -q "$shared" "clone $1, act $k" || return
    else
      "$reqs" --ledger "clone$1" new -q "clone $1, act $k" --no-route || return
    fi
    "$reqs" --ledger "clone$1" sync --json >"json$1" || return
    grep -o '"retries": [0-9]*' "json$1"
  done
}
run() { work "$1" >"out$1" 2>"err$1" || echo "$1" >>failed; }
for ((i = 0; i < clones; ++i)); do run "$i" & done
wait
if [ -e failed ]; then
  while read -r i; do echo "clone $i:" && cat "err$i"; done <failed
  exit 1
fi

for ((i = 0; i < clones; ++i)); do "$reqs" --ledger "clone$i" sync -q; done
tip=$(git -C hub.git rev-parse main)
for ((i = 0; i < clones; ++i)); do
  [ "$(git -C "clone$i" rev-parse main)" = "$tip" ] || { echo "clone $i is elsewhere" && exit 1; }
done
expected=$((clones * acts))
filed=$("$reqs" --ledger hub.git list --all --columns title | grep -c '^clone ')
noted=$("$reqs" --ledger hub.git show "$shared" --yaml | grep -c 'text: clone ')
[ $((filed + noted)) -eq "$expected" ] || { echo "$filed filed and $noted noted of $expected" && exit 1; }
"$reqs" --ledger hub.git check -q >/dev/null
git -C hub.git fsck --strict 2>&1 | grep -v '^dangling' && exit 1
cat out* | awk '/retries/ { n += $2; if ($2 > most) most = $2; ++syncs }
  END { printf "%d syncs, %.2f retries on average, at most %d\n", syncs, n / syncs, most }'
