#!/usr/bin/env bash
# How long the unluckiest of many writers waits, in acts: the longest act of COUNT processes that file at once, each
# ROUNDS times, by the median of an act alone, measured before and after in the same ledger. Usage: writers.sh [REQS].
# Prints, never judges; that none is lost and none fails is tests/fault/git_beside.sh's matter.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [ $# -lt 1 ]; then
  cmake --preset release >/dev/null
  cmake --build --preset release --target reqs >/dev/null
fi
reqs=$(realpath "${1:-build/release/cmd/reqs}")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work GIT_CONFIG_NOSYSTEM=1 REQS_USER='Bench <bench@example.com>'
git config --global maintenance.auto false
"$reqs" init -q "$work/desk" >/dev/null
export REQS_LEDGER=$work/desk

file_and_time() { # ROUNDS: microseconds, a line an act
  local begin i
  for ((i = 0; i < $1; i++)); do
    begin=${EPOCHREALTIME/./}
    "$reqs" new -q title >/dev/null
    echo $((${EPOCHREALTIME/./} - begin))
  done
}
middle() { sort -n | awk '{ line[NR] = $1 } END { print line[int((NR + 1) / 2)] }'; }

compete() { # COUNT ROUNDS BAR
  local i alone longest typical
  alone=$(file_and_time 21 | middle)
  for ((i = 1; i <= $1; i++)); do
    file_and_time "$2" >"$work/times.$i" &
  done
  wait
  alone=$({ echo "$alone"; file_and_time 21 | middle; } | sort -n | tail -n 1)
  longest=$(cat "$work"/times.* | sort -n | tail -n 1)
  typical=$(cat "$work"/times.* | middle)
  printf '%2d writers, %2d acts each: one act alone %5.1f ms; at once: median %5.1f acts, longest %5.1f acts (bar %d)\n' \
    "$1" "$2" "$((alone / 100))e-1" "$((typical * 10 / alone))e-1" "$((longest * 10 / alone))e-1" "$3"
  rm "$work"/times.*
}
compete 64 1 128
compete 64 10 128
compete 8 25 20
echo "acts recorded: $(git -C "$work/desk" rev-list --count HEAD) of $((6 * 21 + 64 + 640 + 200 + 1))"
