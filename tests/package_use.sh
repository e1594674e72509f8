#!/bin/sh
# package_use.sh PACKAGE: installs the Debian package on the system that it runs on, uses it as an ordinary user, purges
# it, and fails unless the system then is what it was. Run by package.sh, as root.
set -eu
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
package=$1
fail() { echo "package: $*" >&2; exit 1; }

# Minimal systems leave out manuals and documents; here they are part of the question.
apt() { # COMMAND PACKAGE
  apt-get "$1" -y --no-install-recommends -o 'DPkg::Options::=--path-include=/usr/share/*' "$2" >"$work/apt.log" 2>&1 ||
    { cat "$work/apt.log"; fail "apt-get $1 $2 failed"; }
}
# All but what apt and dpkg keep about packages.
snapshot() {
  find /usr /etc /var/lib \( -path /var/lib/dpkg -o -path /var/lib/apt \) -prune -o \
    \( -type d -printf '%y %m %u %p\n' \) -o -printf '%y %m %u %s %p %l\n' | sort
}
is_installed() { dpkg --status "$1" 2>/dev/null | grep -q '^Status: .* installed$'; }
if is_installed reqs; then
  echo 'note: not installed: this system has a package reqs already'
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The packages that it depends on are not its trace.
for dependency in $(dpkg-deb --field "$package" Depends | sed 's/([^)]*)//g; s/,/ /g'); do
  is_installed "$dependency" || apt install "$dependency"
done
snapshot >"$work/before"
apt install "$package"

home=$work/home
mkdir "$home"
cat >"$home/session.sh" <<'END'
set -eu
cd "$HOME"
export REQS_LEDGER=$HOME/requests.git REQS_USER='李明 <li@example.org>'
expect() { # TEXT COMMAND...: what the command prints contains the text
  text=$1
  shift
  "$@" >output 2>&1 || { cat output; echo "failed: $*"; exit 1; }
  grep -qF -- "$text" output || { cat output; echo "not in the output of '$*': $text"; exit 1; }
}
expect requests.git reqs init requests.git --zone Asia/Shanghai
id=$(reqs new 前保险杠更换 2>/dev/null)
expect 前保险杠更换 reqs list
expect 'file: 前保险杠更换' reqs log "$id"
expect "takes it" reqs accept "$id"
expect resolved reqs resolve "$id" 已更换
expect 已更换 reqs show "$id"
expect "${id#*-}.yaml" git -C requests.git ls-tree -r --name-only HEAD

expect reqs-new gzip -dc /usr/share/man/man1/reqs-new.1.gz
if command -v man >/dev/null; then expect 'reqs new' man reqs-new; fi
expect reqs cat /usr/share/doc/reqs/README.md
expect Apache cat /usr/share/doc/reqs/copyright

cat >completion.bash <<'BASH'
if [[ -e /usr/share/bash-completion/bash_completion ]]; then
  . /usr/share/bash-completion/bash_completion
  _completion_loader reqs || true  # 124: loaded, try again
else
  . /usr/share/bash-completion/completions/reqs
fi
read -r -a spec <<<"$(complete -p reqs)"
COMP_LINE='reqs esc' COMP_POINT=8 COMP_WORDS=(reqs esc) COMP_CWORD=1
for ((i = 0; i < ${#spec[@]}; i++)); do [[ ${spec[i]} == -F ]] && "${spec[i + 1]}" reqs esc reqs; done
echo "${COMPREPLY[@]}"
BASH
expect escalate bash completion.bash
if command -v zsh >/dev/null; then expect _reqs zsh -fc 'autoload -Uz compinit && compinit -D && print $_comps[reqs]'; fi
if command -v fish >/dev/null; then expect escalate fish -c 'complete --do-complete "reqs esc"'; fi
END
chown -R nobody "$work"
session="env -i HOME=$home PATH=/usr/bin:/bin LC_ALL=C.UTF-8 TERM=dumb sh $home/session.sh"
# shellcheck disable=SC2086 # a command and its words
setpriv --reuid=nobody --regid=nogroup --clear-groups $session </dev/null || fail 'the session failed'

apt purge reqs
snapshot >"$work/after"
diff -u "$work/before" "$work/after" || fail 'something is left of it, or gone with it'
