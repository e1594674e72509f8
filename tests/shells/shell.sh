#!/bin/sh
# shell.sh SHELL REQS TYPING COMPLETIONS: somebody sits at a real, interactive SHELL, loads the completion script as
# users do and presses Tab; SHELL.typing says which keys, and what is to be seen. Exit code 77 where there is no such
# shell.
#
# The `reqs` that the shell finds asks the real one for completions, and otherwise prints each of its arguments in
# brackets: what is seen is how the shell read the completed line.
set -eu
shell=$1 reqs=$2 typing=$3 completions=$4
here=$(cd "$(dirname "$0")" && pwd)
command -v "$shell" >/dev/null || exit 77

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/home" "$scratch/work" "$scratch/functions"
cp "$completions/_reqs" "$scratch/functions"
cat >"$scratch/bin/reqs" <<END
#!/bin/sh
case \$1 in __complete | completion) exec '$reqs' "\$@" ;; esac
printf '[%s]' "\$@"
echo
END
chmod +x "$scratch/bin/reqs"
printf '#!/bin/sh\necho here\n' >"$scratch/bin/reqs-board"
chmod +x "$scratch/bin/reqs-board"

cd "$scratch/work"
PATH=$scratch/bin:/usr/local/bin:/usr/bin:/bin
export PATH HOME="$scratch/home" LC_ALL=C.UTF-8 TERM=xterm TZ=UTC REQS_SEED=1 REQS_LEDGER="$scratch/ledger"
export REQS_USER='Xiao Zhang <xiao.z@example.com>' GIT_CONFIG_NOSYSTEM=1
unset COLUMNS LINES XDG_CONFIG_HOME XDG_DATA_HOME ZDOTDIR BASH_ENV ENV

at() { # TIME ARGUMENT...: what reqs does at that time; handles follow from it
  export REQS_NOW="2026-11-22T$1Z"
  shift
  "$reqs" "$@" >/dev/null 2>&1
}
REQS_LEDGER='' at 08:00:00 init "$scratch/ledger"
at 08:00:01 config edit teams.yaml -F "$here/teams.yaml"
at 08:00:02 new 前保险杠更换 --to wang.f
# shellcheck disable=SC2016 # it is never to be expanded
at 08:00:03 new "$(printf 'a "quoted" $(touch bad) \033[31mred')"
at 08:00:04 new 洗车
at 08:00:05 resolve "$(REQS_NOW=$REQS_NOW "$reqs" list 洗车 --columns handle)" 洗好了
export REQS_NOW=2026-11-22T09:00:00Z

case $shell in
  bash) set -- bash --norc --noprofile -i ;;
  zsh) set -- zsh -f -i ;;
  fish) set -- fish --no-config -i ;;
esac
"$typing" "$here/$shell.typing" "$@"
if [ -e "$scratch/work/bad" ]; then
  echo "a title was run as a command"
  exit 1
fi
