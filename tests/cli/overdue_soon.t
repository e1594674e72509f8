# What will be late soon, along the calendar; and what a level leaves undecided.
@export REQS_PAGER=
$ mkdir -p zones/Asia && cp /usr/share/zoneinfo/Asia/Shanghai zones/Asia/ && echo '# version 2026a' >zones/tzdata.zi
@export TZDIR=$T/work/zones
$ git config --global user.name "Xiao Z" && git config --global user.email xiao@example.com
$ reqs init -q ledger.git --zone Asia/Shanghai >/dev/null
@export REQS_LEDGER=ledger.git

# Friday, 17:00: without a calendar nobody knows what eight hours of business are.
@ 2026-11-20T09:00:00Z
$ reqs overdue --soon 8bh
reqs: --soon: '8bh' is business time, and the ledger has no calendar
hint: use elapsed time (90m, 24h, 3d), or add one: reqs config edit calendars.yaml
[2]
$ reqs overdue --soon 8
reqs: --soon: '8' is no length of time
hint: for example 90m, 24h, 3d, or of the usual calendar 8bh, 2bd, eod
[2]
$ reqs overdue --max-age 1bd
reqs: --max-age: '1bd' is business time, and commits are made at any hour
hint: for example 90m, 24h, 3d
[2]
$ printf 'calendars:\n  office: {zone: Asia/Shanghai, week: {mon: ["09:00-18:00"], fri: ["09:00-18:00"]}}\n  hotline: {zone: Asia/Shanghai, week: {sun: ["00:00-24:00"]}}\n' | reqs config edit -q calendars -F -
$ reqs overdue --soon 8bh
reqs: --soon: '8bh' is business time, and the ledger has several calendars
hint: use elapsed time (90m, 24h, 3d), or say which is usual: `default: NAME` in calendars.yaml
[2]
$ printf 'default: office\ncalendars:\n  office: {zone: Asia/Shanghai, week: {mon: ["09:00-18:00"], fri: ["09:00-18:00"]}}\n  hotline: {zone: Asia/Shanghai, week: {sun: ["00:00-24:00"]}}\n' | reqs config edit -q calendars -F -
$ printf 'escalation: [{level: 1, limit: 1d}, {level: 2, limit: 4h}, {level: 3, limit: 1bd}]\n' | reqs config edit -q policy -F -
$ reqs new -q '今天 18:00' --needed-by '2026-11-20 18:00' --key t:1
20261120-bank4h
$ reqs new -q '周一 10:00' --needed-by '2026-11-23 10:00' --key t:2
20261120-2ra934
$ reqs new -q '周一 17:00' --needed-by '2026-11-23 17:00' --key t:3
20261120-rawbgv

# One hour is left of today: eight end on Monday at 16:00, a day of business at 17:00.
$ reqs overdue -q --soon eod --format table
ID      CLOCK      DUE               LATE BY  TEAM  OWNER  LEVEL  TITLE
bank4h  needed-by  2026-11-20 18:00   in 59m  desk             1  今天 18:00
[8]
$ reqs overdue -q --soon 8bh --format table
ID      CLOCK      DUE                 LATE BY  TEAM  OWNER  LEVEL  TITLE
bank4h  needed-by  2026-11-20 18:00     in 59m  desk             1  今天 18:00
2ra934  needed-by  2026-11-23 10:00  in 2d 16h  desk             1  周一 10:00
[8]
$ reqs overdue -q --soon 1bd --format table
ID      CLOCK      DUE                 LATE BY  TEAM  OWNER  LEVEL  TITLE
bank4h  needed-by  2026-11-20 18:00     in 59m  desk             1  今天 18:00
2ra934  needed-by  2026-11-23 10:00  in 2d 16h  desk             1  周一 10:00
rawbgv  needed-by  2026-11-23 17:00  in 2d 23h  desk             1  周一 17:00
[8]
$ reqs overdue -q --soon 24h --format table
ID      CLOCK      DUE               LATE BY  TEAM  OWNER  LEVEL  TITLE
bank4h  needed-by  2026-11-20 18:00   in 59m  desk             1  今天 18:00
[8]
$ reqs overdue -q --as-of '2026-11-21 12:00' --soon 1bh --format table
ID      CLOCK      DUE                 LATE BY  TEAM  OWNER  LEVEL  TITLE
bank4h  needed-by  2026-11-20 18:00    18h 00m  desk             1  今天 18:00
2ra934  needed-by  2026-11-23 10:00  in 1d 22h  desk             1  周一 10:00
[8]
$ reqs overdue -q --soon 99999bd
reqs: --soon: '99999bd' ends behind the years that calendars know
hint: they know 1970 to 2100
[2]

# A level that lets its time go by is two findings: its decision is late, and nobody has taken it further.
$ reqs new -q 三号工位 --key t:4
20261120-7sj0s5
$ reqs escalate -q @key:t:4 --waive brief --reason 急
20261120-7sj0s5
@ 2026-11-20T12:00:00Z
$ reqs overdue -q --soon 2h --clock level
20261120-7sj0s5	level	2026-11-20T13:00:17.001Z	-3617	desk		2	三号工位
[8]
$ reqs overdue -q --soon 2h --clock escalation
@ 2026-11-20T14:00:00Z
$ reqs overdue -q 三号工位
20261120-7sj0s5	level	2026-11-20T13:00:17.001Z	3582	desk		2	三号工位
20261120-7sj0s5	escalation	2026-11-20T13:00:17.001Z	3582	desk		2	三号工位
[8]
$ reqs overdue -q --clock escalation --format junit | grep failure
<testsuite name="reqs overdue" tests="1" failures="1" errors="0" time="0" timestamp="2026-11-20T14:00:01" hostname="localhost">
    <failure message="late by 59m" type="late escalation">20261120-7sj0s5: due 2026-11-20T13:00:17.001Z, late by 59m, team desk, owner nobody, level 2, state unowned</failure>
$ reqs overdue -q --clock escalation --format github
::error title=Overdue 7sj0s5 escalation::三号工位: late by 59m (team desk, owner nobody, level 2)
[8]
# As of an hour ago it had still some time; as it was known before it was raised there was nothing.
$ reqs overdue -q --as-of -1h 三号工位
$ reqs overdue -q --as-of now --as-known-at '2026-11-20 17:00' 三号工位
# The last level has nobody above it.
$ reqs escalate -q @key:t:4 --waive brief --reason 急
20261120-7sj0s5
@ 2026-11-24T14:00:00Z
$ reqs overdue -q 三号工位
20261120-7sj0s5	level	2026-11-23T10:00:00.000Z	100800	desk		3	三号工位
[8]
# What was done in time and recorded late was not late; then nobody knew.
$ reqs decide -q @key:t:4 先修 --at '2026-11-20 23:00' --reason 电话里说的
20261120-7sj0s5
$ reqs overdue -q 三号工位 --as-of '2026-11-24 12:00'
$ reqs overdue -q 三号工位 --as-known-at '2026-11-24 12:00'
20261120-7sj0s5	level	2026-11-23T10:00:00.000Z	64800	desk		3	三号工位
[8]
