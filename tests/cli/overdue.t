# What is late, for people and for CI: every format, every exit code.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs overdue
$ reqs overdue --json | sed -E 's/[0-9a-f]{40}/COMMIT/'
$ reqs new -q '前保险杠 <更换> & "急"' --for 张先生 --needed-by '2026-11-22 18:00' --key t:1
$ reqs new -q 'The door sticks' --needed-by 2026-11-23 --key t:2
$ reqs new -q 'repaint the hood' --key t:3
$ reqs new -q '贴膜' --needed-by '2026-11-23 12:00' --key t:4
$ reqs accept -q bank4h --as wang.f
$ reqs escalate -q rawbgv --waive brief --reason 急
$ reqs resolve -q 7sj0s5 贴好了
# Nothing is late yet: 0. At its second of being due a request is in time, a second later it is late.
$ reqs overdue
$ reqs overdue --as-of '2026-11-22 18:00'
$ reqs overdue --as-of 2026-11-22T10:00:01Z
# A day later everything is; a clock a line, the longest overdue first. A late decision and a late follow-up are lines of their own.
@ 2026-11-24T09:00:00Z
$ reqs overdue
$tty reqs overdue
$ reqs overdue --format table
$ reqs overdue --format tsv -q
$ reqs overdue --format json | sed -E 's/[0-9a-f]{40}/COMMIT/'
$ reqs overdue --format junit | sed -E 's/[0-9a-f]{40}/COMMIT/'
$ reqs overdue --format tap 2>&1 | sed -E 's/[0-9a-f]{8,40}/COMMIT/'
$ reqs overdue --format github 2>&1 | sed -E 's/[0-9a-f]{8,40}/COMMIT/'
$ reqs overdue --format markdown 2>&1 | sed -E 's/[0-9a-f]{8,40}/COMMIT/'
$ reqs overdue --exit-zero -q
# Some of them.
$ reqs overdue -q --team parts
$ reqs overdue -q team:desk
$ reqs overdue -q --mine
$ reqs overdue -q --mine --as wang.f
$ reqs overdue -q --clock level
$ reqs overdue -q --clock followup
$ reqs overdue -q --clock promise
$ reqs overdue -q 'customer:张*'
# What will be late soon is a finding, too.
$ reqs overdue -q --as-of '2026-11-22 17:00'
$ reqs overdue -q --as-of '2026-11-22 17:00' --soon 2h
$ reqs overdue -q --as-of '2026-11-22 17:00' --soon 2h --format table
$ reqs overdue -q --as-of '2026-11-22 17:00' --soon 2h --format tap 2>&1 | sed -E 's/[0-9a-f]{12}/COMMIT/'
# A green verdict on an old state is wrong.
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 3d
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 90m
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 90m --exit-zero
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 90m --json 2>/dev/null | sed -E 's/[0-9a-f]{40}/COMMIT/'
# Before anything was filed there was nothing.
$ reqs overdue --as-of 2026-11-01
# Usage.
$ reqs overdue --format xml
$ reqs overdue --soon 2bd
$ reqs overdue --soon later
$ reqs overdue --max-age later
$ reqs overdue --as-of someday
$ reqs overdue --clock own
$ reqs overdue colour:red
$ reqs overdue --team nowhere
# A request that cannot be read: what can be read is printed all the same, and the code is 4, which wins over 8.
$ git clone -q desk.git copy 2>&1 && cd copy && echo 'not: [yaml' >requests/2026/11/22/2ra934.yaml && git commit -qam broken && git push -q
$ reqs overdue -q
$ reqs overdue -q --exit-zero
$ reqs overdue -q --as-of 2026-11-22
$ reqs overdue -q --format json 2>/dev/null | sed -n '/problems/,/]/p'
$ reqs overdue -q --format junit 2>/dev/null | tail -n 4
$ reqs overdue -q --format tap 2>/dev/null | tail -n 2
$ reqs overdue -q --format github 2>/dev/null | tail -n 1
$ reqs overdue -q --format markdown 2>/dev/null | grep 'cannot be read'
