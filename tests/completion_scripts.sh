#!/bin/sh
# completion_scripts.sh DIR: each completion script is one that its shell can read, where that shell is installed.
set -eu
if command -v bash >/dev/null; then bash -n "$1/reqs.bash"; fi
if command -v zsh >/dev/null; then zsh -n "$1/_reqs"; fi
if command -v fish >/dev/null; then fish --no-execute "$1/reqs.fish"; fi
