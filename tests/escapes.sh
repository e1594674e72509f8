#!/bin/bash
# escapes.sh REQS: what somebody wrote into a ledger cannot steer the terminal of whoever looks at it, with any command that
# prints: no control character, C1 or bidi control comes out but for our own colours, on a terminal or elsewhere as text.
set -eu -o pipefail
reqs=$1
command -v script >/dev/null || {
  echo "skipped: there is no script"
  exit 77
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() {
  echo "escapes.sh: $1"
  exit 1
}
export HOME=$scratch GIT_CONFIG_NOSYSTEM=1 REQS_SEED=1 LC_ALL=C.UTF-8 REQS_PAGER='' TERM=xterm REQS_NOW=2026-11-22T08:00:00Z
unset GIT_DIR XDG_CONFIG_HOME NO_COLOR
PATH=$(cd "$(dirname "$reqs")" && pwd):$PATH
cd "$scratch"
# Clears the screen, sets the title, turns the writing direction, begins a sequence in one byte (C1), rings.
bad=$'\033[2J\033]0;owned\007\u202e反\u009b31m\u2066'
yaml='\e[2J\e]0;owned\a\u202e反\x9b31m\u2066'
# What of that git lets into a commit's author, and so the settings into a name.
quiet='\u202e反\x9b31m\u2066'
export REQS_USER=$'Li\u202e\u009b <li@example.com>' REQS_LEDGER=$scratch/desk.git
reqs init -q desk.git --zone Asia/Shanghai --name "desk" >/dev/null
cat >teams.yaml <<END
levels: [li, li, li]
teams:
  desk: {name: "前台$yaml", aliases: ["a$yaml"], members: [li], intake: "$yaml"}
people:
  li: {name: "李$quiet", emails: [li@example.com]}
END
printf 'themes:\n  shop: {title: "网购%s", team: desk}\n' "$yaml" >themes.yaml
reqs config edit -q teams.yaml themes.yaml -F teams.yaml -F themes.yaml
echo text >"file$bad"
id=$(reqs new -q "标题$bad" --for "张$bad" --contact "c$bad" --voice "声$bad" --theme shop --evidence "e$bad" --attach "file$bad" -m "m$bad" --needed-by 2026-11-22T07:00:00Z 2>err) || fail "no request: $(cat -v err)"
reqs note -q "$id" "note$bad" >/dev/null
reqs accept -q "$id" >/dev/null
other=$(reqs new -q "另一个$bad" --no-route)
reqs clone -q desk.git copy.git >/dev/null
reqs note -q "$id" "late$bad" --at 2026-11-22T07:50:00Z >/dev/null
# A file that cannot be read, a header edited by hand, and one path with such a name.
git clone -q desk.git tree
printf 'format: 1\ntitle: "%s"\nevents: []\n' "$yaml" >"tree/requests/2026/11/22/aaaaaa.yaml"
echo x >"tree/requests/2026/11/22/x$bad.yaml"
sed -i 's/^priority: .*/priority: low/' "tree/requests/2026/11/22/${other#*-}.yaml"
git -C tree -c user.name=x -c user.email=x@example.com commit -q --allow-empty -m "s$bad" && git -C tree add -A && git -C tree -c user.name="x$bad" -c user.email=x@example.com commit -q -m "hand$bad" && git -C tree push -q

clean() { # WHAT FILE
  if LC_ALL=C grep -qaP '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]' "$2"; then
    LC_ALL=C grep -aP '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]' "$2" | head -n 3 | cat -v
    fail "'$1' lets control characters through"
  fi
}
# Takes away what the program colours by itself; text of a ledger never brings such a sequence.
uncoloured() { # FILE
  if grep -qa $'\033\\[[0-9;]*m' "$1"; then coloured=$((coloured + 1)); fi
  sed -i $'s/\033\\[[0-9;]*m//g' "$1"
}
shown=0 coloured=0
while read -r line; do
  line=${line//ID/$id}
  line=${line//OTHER/$other}
  script -qec "reqs $line" /dev/null >out 2>&1 </dev/null || true
  uncoloured out
  clean "reqs $line on a terminal" out
  [ ! -s out ] || shown=$((shown + 1))
  # As a file, --yaml, csv and config show give the ledger's own bytes.
  case $line in show*--yaml | config* | export*csv) continue ;; esac
  eval "reqs $line" >out 2>&1 </dev/null || true
  clean "reqs $line in a pipe" out
done <<'END'
list --all
list --all --json
list nonsense:x
show ID
show ID --events
show ID --yaml
show ID --json
show ID --explain-clocks
show aaaaaa
show OTHER
log
log ID
log --json
search 标题
search 反
status
board --by state
board --by team
board --by level
pool
next
followup
overdue
overdue --format json
overdue --format junit
overdue --format tap
overdue --format github
overdue --format markdown
conflicts
custody ID
check
verify
doctor
team list
team show desk
who 李
who 反
config show teams.yaml
config check
config resolve
route ID --explain
export csv
export ndjson
calendar
accept OTHER
adopt OTHER -n
note aaaaaa x
note ID x
assign ID nobody
redact ID voice --reason x -n
edit ID priority=wrong
sync ./copy.git -n
sync ./copy.git
__complete 2 reqs show ''
END
[ "$shown" -ge 45 ] || fail "only $shown commands have printed anything"
[ "$coloured" -ge 15 ] || fail "only $coloured commands have shown colours"
printf '#!/bin/sh\nprintf "no: %%s" "%s" >&2\nexit 1\n' "$bad" >copy.git/hooks/pre-receive && chmod +x copy.git/hooks/pre-receive
reqs note -q "$id" y >/dev/null
script -qec "reqs sync ./copy.git" /dev/null >out 2>&1 </dev/null || true
grep -q 'no: ' out || fail "the server's words are missing: $(cat -v out)"
uncoloured out
clean "the words of a server" out
