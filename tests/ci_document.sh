#!/bin/bash
# ci_document.sh REQS DOCUMENT: the jobs of docs/ci.md do what it says. The YAML is read by PyYAML, the shell steps of the
# GitHub and the GitLab job and the line for cron are run by sh, as those systems do, in a clone as they make one.
set -eu -o pipefail
reqs=$1 document=$2
python3 -c 'import yaml' 2>/dev/null || {
  echo "skipped: no python3-yaml"
  exit 77
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() {
  echo "ci_document.sh: $1"
  exit 1
}
mkdir "$scratch/bin" && ln -s "$reqs" "$scratch/bin/reqs"
export PATH=$scratch/bin:$PATH HOME=$scratch GIT_CONFIG_NOSYSTEM=1 REQS_SEED=1 LC_ALL=C.UTF-8
export REQS_USER='Xiao <xiao@example.com>'
unset GIT_DIR XDG_CONFIG_HOME REQS_LEDGER
cd "$scratch"

# The blocks of one language, numbered as they stand in the document.
awk -v lang="$2" '
  /^```[a-z]/ { kind = substr($0, 4); out = kind "." ++count[kind]; next }
  /^```$/ { out = ""; next }
  out { print > out }' "$document"
python3 - <<'END'
import yaml
github = yaml.safe_load(open("yaml.1"))
job = github["jobs"]["overdue"]
assert github[True]["schedule"][0]["cron"].split().__len__() == 5  # PyYAML takes the key `on` for a truth
assert job["steps"][0]["uses"].startswith("actions/checkout@")
assert job["steps"][1]["shell"] == "sh -e {0}"
open("github.sh", "w").write(job["steps"][1]["run"])
gitlab = yaml.safe_load(open("yaml.2"))["overdue"]
assert gitlab["artifacts"]["reports"]["junit"] == "overdue.xml"
open("gitlab.sh", "w").write("\n".join(gitlab["script"]) + "\n")
END
# cron hands everything behind the five fields to sh; a % would have ended it.
grep '^[0-9*]' crontab.1 | cut -d' ' -f6- >cron.sh
! grep -q % cron.sh || fail "cron reads a % as the end of the line"

export REQS_NOW=2026-11-22T08:00:00Z
reqs init -q origin.git --zone Asia/Shanghai >/dev/null
reqs --ledger origin.git new -q '前保险杠更换' --for 张先生 --needed-by '2026-11-23 17:00' --key t:1 >/dev/null
git clone -q --mirror origin.git desk.git
git clone -q --depth 1 "file://$scratch/origin.git" job
git -C job checkout -q --detach

# run SCRIPT: in the job's clone; its output in out, its code in $code
run() {
  code=0
  (cd job && GITHUB_STEP_SUMMARY=$scratch/summary sh -e "../$1") >out 2>err || code=$?
}
: >summary
run github.sh
[ "$code" -eq 0 ] || fail "GitHub: $code when nothing is late: $(cat err)"
grep -q '^::notice title=Nothing is overdue::' out || fail "GitHub: $(cat out)"
grep -q '^Nothing is overdue' summary || fail "GitHub's summary: $(cat summary)"
run gitlab.sh
[ "$code" -eq 0 ] || fail "GitLab: $code when nothing is late: $(cat err)"
grep -q 'tests="1" failures="0"' job/overdue.xml || fail "GitLab: $(cat job/overdue.xml)"
code=0
sh cron.sh >out 2>&1 || code=$?
[ "$code" -eq 0 ] || fail "cron: $code when nothing is late"
[ ! -s out ] || fail "cron says something when nothing is late: $(cat out)"
(cd job && sh -e ../sh.1) >out 2>/dev/null
[ ! -s out ] || fail "the message goes out when nothing is late"

export REQS_NOW=2026-11-24T08:00:00Z
: >summary
run github.sh
[ "$code" -eq 8 ] || fail "GitHub: $code when something is late"
grep -q '^::error title=Overdue .*前保险杠更换: late by 23h' out || fail "GitHub: $(cat out)"
grep -q '| 张\|前保险杠更换' summary || fail "GitHub's summary: $(cat summary)"
run gitlab.sh
[ "$code" -eq 8 ] || fail "GitLab: $code when something is late: $(cat err)"
grep -q 'failures="1"' job/overdue.xml || fail "GitLab: $(cat job/overdue.xml)"
sh cron.sh >out 2>&1
grep -q '前保险杠更换' out || fail "cron: $(cat out)"
(cd job && sh -e ../sh.1) >out 2>/dev/null
head -n 1 out | grep -qx '以下请求已超时,请负责人今天内回复:' || fail "the message: $(cat out)"
grep -q '前保险杠更换' out || fail "the message: $(cat out)"

# What cannot be reached any more gets old, and that is said.
mv origin.git gone
export REQS_NOW=2026-12-24T08:00:00Z
sh cron.sh >out 2>&1 || true
grep -q 'max-age allows 7d' out || fail "cron on an old mirror: $(cat out)"
