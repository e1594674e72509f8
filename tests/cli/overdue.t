# What is late, for people and for CI: every format, every exit code.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs overdue
0 clocks late; refs/heads/main at 2a832182, 0m old
$ reqs overdue --json | sed -E 's/[0-9a-f]{40}/COMMIT/'
0 clocks late; refs/heads/main at 2a832182, 0m old
{
  "schema": 1,
  "kind": "overdue",
  "as_of": "2026-11-22T08:00:04.000Z",
  "ref": "refs/heads/main",
  "commit": "COMMIT",
  "committed": "2026-11-22T08:00:02.000Z",
  "age_seconds": 2,
  "problems": [],
  "items": []
}
$ reqs new -q '前保险杠 <更换> & "急"' --for 张先生 --needed-by '2026-11-22 18:00' --key t:1
20261122-bank4h
$ reqs new -q 'The door sticks' --needed-by 2026-11-23 --key t:2
20261122-2ra934
$ reqs new -q 'repaint the hood' --key t:3
20261122-rawbgv
$ reqs new -q '贴膜' --needed-by '2026-11-23 12:00' --key t:4
20261122-7sj0s5
$ reqs accept -q bank4h --as wang.f
20261122-bank4h
$ reqs escalate -q rawbgv --waive brief --reason 急
20261122-rawbgv
$ reqs resolve -q 7sj0s5 贴好了
20261122-7sj0s5

# Nothing is late yet: 0. At its second of being due a request is in time, a second later it is late.
$ reqs overdue
0 clocks late; refs/heads/main at cbb5ad5d, 0m old
$ reqs overdue --as-of '2026-11-22 18:00'
0 clocks late; refs/heads/main at cbb5ad5d, 0m old
$ reqs overdue --as-of 2026-11-22T10:00:01Z
20261122-bank4h	needed-by	2026-11-22T10:00:00.000Z	1	parts	wang.f	1	前保险杠 <更换> & "急"
1 clock late; refs/heads/main at cbb5ad5d, 0m old
[8]

# A day later everything is; a clock a line, the longest overdue first. A late decision and a late follow-up are lines of their own.
@ 2026-11-24T09:00:00Z
$ reqs overdue
20261122-bank4h	needed-by	2026-11-22T10:00:00.000Z	169200	parts	wang.f	1	前保险杠 <更换> & "急"
20261122-rawbgv	level	2026-11-23T08:00:10.001Z	89989	workshop		2	repaint the hood
20261122-rawbgv	escalation	2026-11-23T08:00:10.001Z	89989	workshop		2	repaint the hood
20261122-7sj0s5	followup	2026-11-23T08:00:11.000Z	89989	desk		1	贴膜
20261122-2ra934	needed-by	2026-11-23T15:59:59.000Z	61201	desk		1	The door sticks
5 clocks late; refs/heads/main at cbb5ad5d, 2d 0h old
[8]
$tty reqs overdue
^[[1mID^[[0m      ^[[1mCLOCK^[[0m       ^[[1mLATE BY^[[0m  ^[[1mTEAM^[[0m      ^[[1mOWNER^[[0m   ^[[1mLEVEL^[[0m  ^[[1mTITLE^[[0m
^[[1mbank4h^[[0m  needed-by    ^[[1;91m1d 23h^[[0m  parts     wang.f      1  前保险杠 <更换> & "急"
^[[1mrawbgv^[[0m  level         ^[[1;91m1d 0h^[[0m  workshop              ^[[35m2^[[0m  repaint the hood
^[[1mrawbgv^[[0m  escalation    ^[[1;91m1d 0h^[[0m  workshop              ^[[35m2^[[0m  repaint the hood
^[[1m7sj0s5^[[0m  followup      ^[[1;91m1d 0h^[[0m  desk                  1  贴膜
^[[1m2ra934^[[0m  needed-by   ^[[1;91m17h 00m^[[0m  desk                  1  The door sticks
5 clocks late; refs/heads/main at cbb5ad5d, 2d 0h old
[8]
$ reqs overdue --format table
ID      CLOCK       LATE BY  TEAM      OWNER   LEVEL  TITLE
bank4h  needed-by    1d 23h  parts     wang.f      1  前保险杠 <更换> & "急"
rawbgv  level         1d 0h  workshop              2  repaint the hood
rawbgv  escalation    1d 0h  workshop              2  repaint the hood
7sj0s5  followup      1d 0h  desk                  1  贴膜
2ra934  needed-by   17h 00m  desk                  1  The door sticks
5 clocks late; refs/heads/main at cbb5ad5d, 2d 0h old
[8]
$ reqs overdue --format tsv -q
20261122-bank4h	needed-by	2026-11-22T10:00:00.000Z	169203	parts	wang.f	1	前保险杠 <更换> & "急"
20261122-rawbgv	level	2026-11-23T08:00:10.001Z	89992	workshop		2	repaint the hood
20261122-rawbgv	escalation	2026-11-23T08:00:10.001Z	89992	workshop		2	repaint the hood
20261122-7sj0s5	followup	2026-11-23T08:00:11.000Z	89992	desk		1	贴膜
20261122-2ra934	needed-by	2026-11-23T15:59:59.000Z	61204	desk		1	The door sticks
[8]
$ reqs overdue --format json | sed -E 's/[0-9a-f]{40}/COMMIT/'
5 clocks late; refs/heads/main at cbb5ad5d, 2d 0h old
{
  "schema": 1,
  "kind": "overdue",
  "as_of": "2026-11-24T09:00:04.000Z",
  "ref": "refs/heads/main",
  "commit": "COMMIT",
  "committed": "2026-11-22T08:00:11.000Z",
  "age_seconds": 176393,
  "problems": [],
  "items": [
    {
      "id": "20261122-bank4h",
      "handle": "bank4h",
      "title": "前保险杠 <更换> & \"急\"",
      "state": "doing",
      "owner": {
        "team": "parts",
        "person": "wang.f"
      },
      "level": 1,
      "clock": "needed-by",
      "due": "2026-11-22T10:00:00.000Z",
      "overdue": true,
      "light": "red",
      "late_seconds": 169204
    },
    {
      "id": "20261122-rawbgv",
      "handle": "rawbgv",
      "title": "repaint the hood",
      "state": "offered",
      "owner": {
        "team": "workshop"
      },
      "level": 2,
      "clock": "level",
      "due": "2026-11-23T08:00:10.001Z",
      "overdue": true,
      "light": "red",
      "late_seconds": 89993
    },
    {
      "id": "20261122-rawbgv",
      "handle": "rawbgv",
      "title": "repaint the hood",
      "state": "offered",
      "owner": {
        "team": "workshop"
      },
      "level": 2,
      "clock": "escalation",
      "due": "2026-11-23T08:00:10.001Z",
      "overdue": true,
      "light": "red",
      "late_seconds": 89993
    },
    {
      "id": "20261122-7sj0s5",
      "handle": "7sj0s5",
      "title": "贴膜",
      "state": "resolved",
      "owner": {
        "team": "desk"
      },
      "level": 1,
      "clock": "followup",
      "due": "2026-11-23T08:00:11.000Z",
      "overdue": true,
      "light": "red",
      "late_seconds": 89993
    },
    {
      "id": "20261122-2ra934",
      "handle": "2ra934",
      "title": "The door sticks",
      "state": "unowned",
      "owner": {
        "team": "desk"
      },
      "level": 1,
      "clock": "needed-by",
      "due": "2026-11-23T15:59:59.000Z",
      "overdue": true,
      "light": "red",
      "late_seconds": 61205
    }
  ]
}
$ reqs overdue --format junit | sed -E 's/[0-9a-f]{40}/COMMIT/'
5 clocks late; refs/heads/main at cbb5ad5d, 2d 0h old
<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="reqs overdue" tests="5" failures="5" errors="0" time="0" timestamp="2026-11-24T09:00:05" hostname="localhost">
  <properties>
    <property name="ref" value="refs/heads/main"/>
    <property name="commit" value="COMMIT"/>
  </properties>
  <testcase classname="overdue.parts" name="bank4h needed-by: 前保险杠 &lt;更换&gt; &amp; &quot;急&quot;" time="0">
    <failure message="late by 1d 23h" type="overdue">20261122-bank4h: due 2026-11-22T10:00:00.000Z, late by 1d 23h, team parts, owner wang.f, level 1, state doing</failure>
  </testcase>
  <testcase classname="overdue.workshop" name="rawbgv level: repaint the hood" time="0">
    <failure message="late by 1d 0h" type="overdue">20261122-rawbgv: due 2026-11-23T08:00:10.001Z, late by 1d 0h, team workshop, owner nobody, level 2, state offered</failure>
  </testcase>
  <testcase classname="overdue.workshop" name="rawbgv escalation: repaint the hood" time="0">
    <failure message="late by 1d 0h" type="late escalation">20261122-rawbgv: due 2026-11-23T08:00:10.001Z, late by 1d 0h, team workshop, owner nobody, level 2, state offered</failure>
  </testcase>
  <testcase classname="overdue.desk" name="7sj0s5 followup: 贴膜" time="0">
    <failure message="late by 1d 0h" type="overdue">20261122-7sj0s5: due 2026-11-23T08:00:11.000Z, late by 1d 0h, team desk, owner nobody, level 1, state resolved</failure>
  </testcase>
  <testcase classname="overdue.desk" name="2ra934 needed-by: The door sticks" time="0">
    <failure message="late by 17h 00m" type="overdue">20261122-2ra934: due 2026-11-23T15:59:59.000Z, late by 17h 00m, team desk, owner nobody, level 1, state unowned</failure>
  </testcase>
  <system-out>refs/heads/main at cbb5ad5dd9c8, as of 2026-11-24T09:00:05.000Z</system-out>
  <system-err></system-err>
</testsuite>
$ reqs overdue --format tap 2>&1 | sed -E 's/[0-9a-f]{8,40}/COMMIT/'
TAP version 13
\# refs/heads/main at COMMIT, as of 2026-11-24T09:00:06.000Z
1..5
not ok 1 - bank4h needed-by late by 1d 23h: 前保险杠 <更换> & "急"
  ---
  id: "COMMIT-bank4h"
  due: "2026-11-22T10:00:00.000Z"
  team: "parts"
  owner: "wang.f"
  level: 1
  ...
not ok 2 - rawbgv level late by 1d 0h: repaint the hood
  ---
  id: "COMMIT-rawbgv"
  due: "2026-11-23T08:00:10.001Z"
  team: "workshop"
  owner: ""
  level: 2
  ...
not ok 3 - rawbgv escalation late by 1d 0h: repaint the hood
  ---
  id: "COMMIT-rawbgv"
  due: "2026-11-23T08:00:10.001Z"
  team: "workshop"
  owner: ""
  level: 2
  ...
not ok 4 - 7sj0s5 followup late by 1d 0h: 贴膜
  ---
  id: "COMMIT-7sj0s5"
  due: "2026-11-23T08:00:11.000Z"
  team: "desk"
  owner: ""
  level: 1
  ...
not ok 5 - 2ra934 needed-by late by 17h 00m: The door sticks
  ---
  id: "COMMIT-2ra934"
  due: "2026-11-23T15:59:59.000Z"
  team: "desk"
  owner: ""
  level: 1
  ...
5 clocks late; refs/heads/main at COMMIT, 2d 0h old
$ reqs overdue --format github 2>&1 | sed -E 's/[0-9a-f]{8,40}/COMMIT/'
::error title=Overdue bank4h needed-by::前保险杠 <更换> & "急": late by 1d 23h (team parts, owner wang.f, level 1)
::error title=Overdue rawbgv level::repaint the hood: late by 1d 0h (team workshop, owner nobody, level 2)
::error title=Overdue rawbgv escalation::repaint the hood: late by 1d 0h (team workshop, owner nobody, level 2)
::error title=Overdue 7sj0s5 followup::贴膜: late by 1d 0h (team desk, owner nobody, level 1)
::error title=Overdue 2ra934 needed-by::The door sticks: late by 17h 00m (team desk, owner nobody, level 1)
5 clocks late; refs/heads/main at COMMIT, 2d 0h old
$ reqs overdue --format markdown 2>&1 | sed -E 's/[0-9a-f]{8,40}/COMMIT/'
| ID | CLOCK | DUE | LATE BY | TEAM | OWNER | LEVEL | TITLE |
| --- | --- | --- | ---: | --- | --- | ---: | --- |
| bank4h | needed-by | 2026-11-22 18:00 | 1d 23h | parts | wang.f | 1 | 前保险杠 \<更换\> & "急" |
| rawbgv | level | 2026-11-23 16:00 | 1d 0h | workshop |  | 2 | repaint the hood |
| rawbgv | escalation | 2026-11-23 16:00 | 1d 0h | workshop |  | 2 | repaint the hood |
| 7sj0s5 | followup | 2026-11-23 16:00 | 1d 0h | desk |  | 1 | 贴膜 |
| 2ra934 | needed-by | 2026-11-23 23:59 | 17h 00m | desk |  | 1 | The door sticks |

refs/heads/main at COMMIT, as of 2026-11-24T09:00:08.000Z
5 clocks late; refs/heads/main at COMMIT, 2d 0h old
$ reqs overdue --exit-zero -q
20261122-bank4h	needed-by	2026-11-22T10:00:00.000Z	169209	parts	wang.f	1	前保险杠 <更换> & "急"
20261122-rawbgv	level	2026-11-23T08:00:10.001Z	89998	workshop		2	repaint the hood
20261122-rawbgv	escalation	2026-11-23T08:00:10.001Z	89998	workshop		2	repaint the hood
20261122-7sj0s5	followup	2026-11-23T08:00:11.000Z	89998	desk		1	贴膜
20261122-2ra934	needed-by	2026-11-23T15:59:59.000Z	61210	desk		1	The door sticks

# Some of them.
$ reqs overdue -q --team parts
20261122-bank4h	needed-by	2026-11-22T10:00:00.000Z	169210	parts	wang.f	1	前保险杠 <更换> & "急"
[8]
$ reqs overdue -q team:desk
20261122-7sj0s5	followup	2026-11-23T08:00:11.000Z	90000	desk		1	贴膜
20261122-2ra934	needed-by	2026-11-23T15:59:59.000Z	61212	desk		1	The door sticks
[8]
$ reqs overdue -q --mine
$ reqs overdue -q --mine --as wang.f
20261122-bank4h	needed-by	2026-11-22T10:00:00.000Z	169213	parts	wang.f	1	前保险杠 <更换> & "急"
[8]
$ reqs overdue -q --clock level
20261122-rawbgv	level	2026-11-23T08:00:10.001Z	90003	workshop		2	repaint the hood
[8]
$ reqs overdue -q --clock followup
20261122-7sj0s5	followup	2026-11-23T08:00:11.000Z	90004	desk		1	贴膜
[8]
$ reqs overdue -q --clock promise
$ reqs overdue -q 'customer:张*'
20261122-bank4h	needed-by	2026-11-22T10:00:00.000Z	169217	parts	wang.f	1	前保险杠 <更换> & "急"
[8]

# What will be late soon is a finding, too.
$ reqs overdue -q --as-of '2026-11-22 17:00'
$ reqs overdue -q --as-of '2026-11-22 17:00' --soon 2h
20261122-bank4h	needed-by	2026-11-22T10:00:00.000Z	-3600	parts	wang.f	1	前保险杠 <更换> & "急"
[8]
$ reqs overdue -q --as-of '2026-11-22 17:00' --soon 2h --format table
ID      CLOCK        LATE BY  TEAM   OWNER   LEVEL  TITLE
bank4h  needed-by  in 1h 00m  parts  wang.f      1  前保险杠 <更换> & "急"
[8]
$ reqs overdue -q --as-of '2026-11-22 17:00' --soon 2h --format tap 2>&1 | sed -E 's/[0-9a-f]{12}/COMMIT/'
TAP version 13
\# refs/heads/main at COMMIT, as of 2026-11-22T09:00:00.000Z
1..1
ok 1 - bank4h needed-by due in 1h 00m: 前保险杠 <更换> & "急"
  ---
  id: "20261122-bank4h"
  due: "2026-11-22T10:00:00.000Z"
  team: "parts"
  owner: "wang.f"
  level: 1
  ...

# A green verdict on an old state is wrong.
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 3d
0 clocks late; refs/heads/main at cbb5ad5d, 2d 1h old
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 90m
0 clocks late; refs/heads/main at cbb5ad5d, 2d 1h old
reqs: the ledger's newest commit is 2d 1h old, and --max-age allows 90m
hint: bring it up to date: git fetch
[8]
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 90m --exit-zero
0 clocks late; refs/heads/main at cbb5ad5d, 2d 1h old
reqs: the ledger's newest commit is 2d 1h old, and --max-age allows 90m
hint: bring it up to date: git fetch
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 90m --json 2>/dev/null | sed -E 's/[0-9a-f]{40}/COMMIT/'
{
  "schema": 1,
  "kind": "overdue",
  "as_of": "2026-11-22T08:00:00.000Z",
  "ref": "refs/heads/main",
  "commit": "COMMIT",
  "committed": "2026-11-22T08:00:11.000Z",
  "age_seconds": 176414,
  "stale": true,
  "problems": [],
  "items": []
}
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 90m --format junit 2>/dev/null | sed -n '6,$p'
  </properties>
  <testcase classname="overdue" name="the state is recent" time="0">
    <failure message="the ledger&apos;s newest commit is 2d 1h old, and --max-age allows 90m" type="stale"/>
  </testcase>
  <system-out>refs/heads/main at cbb5ad5dd9c8, as of 2026-11-22T08:00:00.000Z</system-out>
  <system-err></system-err>
</testsuite>
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 90m --format tap 2>/dev/null | sed -n '3,$p'
1..1
not ok 1 - the ledger's newest commit is 2d 1h old, and --max-age allows 90m
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 90m --format github 2>/dev/null
::error title=Old state::the ledger's newest commit is 2d 1h old, and --max-age allows 90m
[8]
$ reqs overdue --as-of '2026-11-22 16:00' --max-age 90m --format markdown 2>/dev/null | head -n 3
Nothing is overdue.

- the ledger's newest commit is 2d 1h old, and --max-age allows 90m

# Before anything was filed there was nothing.
$ reqs overdue --as-of 2026-11-01
0 clocks late; refs/heads/main at cbb5ad5d, 2d 1h old

# Usage.
$ reqs overdue --format xml
reqs: --format is 'xml', not one of table, tsv, json, junit, tap, github or markdown
[2]
$ reqs overdue --json --format tap
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "usage",
    "code": 2,
    "message": "--json and another --format do not go together",
    "where": "",
    "hints": [
      "leave one of them out"
    ]
  }
}
[2]
$ reqs overdue --soon 2bd
reqs: --soon: '2bd' is business time, and the ledger has no calendar
hint: use elapsed time (90m, 24h, 3d), or add one: reqs config edit calendars.yaml
[2]
$ reqs overdue --soon later
reqs: --soon: 'later' is no length of time
hint: for example 90m, 24h, 3d, or of the usual calendar 8bh, 2bd, eod
[2]
$ reqs overdue --max-age later
reqs: --max-age: 'later' is no length of time
hint: for example 90m, 24h, 3d
[2]
$ reqs overdue --as-of someday
reqs: --as-of: 'someday' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]
$ reqs overdue --clock owner
reqs: --clock is 'owner', not one of needed-by, promise, level, followup, own, respond, next, inform, resolve, internal or escalation
[2]
$ reqs overdue colour:red
reqs: query: unknown key 'colour'
  colour:red
  ^
hint: keys are state, owner, team, level, priority, type, theme, customer, tier, kind, due, needed, promise, filed, resolved, closed, by, via, csat, cycle, chases, id, key, outcome, light, is or has
hint: quote it to search for the text: '"colour:red"'
[2]
$ reqs overdue --team nowhere
reqs: no team 'nowhere' in teams.yaml
hint: `reqs team list` shows teams and people
[3]

# A request that cannot be read: what can be read is printed all the same, and the code is 4, which wins over 8.
$ git clone -q desk.git copy 2>&1 && cd copy && echo 'not: [yaml' >requests/2026/11/22/2ra934.yaml && git commit -qam broken && git push -q
$ reqs overdue -q
20261122-bank4h	needed-by	2026-11-22T10:00:00.000Z	169241	parts	wang.f	1	前保险杠 <更换> & "急"
20261122-rawbgv	level	2026-11-23T08:00:10.001Z	90030	workshop		2	repaint the hood
20261122-rawbgv	escalation	2026-11-23T08:00:10.001Z	90030	workshop		2	repaint the hood
20261122-7sj0s5	followup	2026-11-23T08:00:11.000Z	90030	desk		1	贴膜
reqs: requests/2026/11/22/2ra934.yaml:1:6: the '[' that opens here is never closed
[4]
$ reqs overdue -q --exit-zero
20261122-bank4h	needed-by	2026-11-22T10:00:00.000Z	169242	parts	wang.f	1	前保险杠 <更换> & "急"
20261122-rawbgv	level	2026-11-23T08:00:10.001Z	90031	workshop		2	repaint the hood
20261122-rawbgv	escalation	2026-11-23T08:00:10.001Z	90031	workshop		2	repaint the hood
20261122-7sj0s5	followup	2026-11-23T08:00:11.000Z	90031	desk		1	贴膜
reqs: requests/2026/11/22/2ra934.yaml:1:6: the '[' that opens here is never closed
[4]
$ reqs overdue -q --as-of 2026-11-22
reqs: requests/2026/11/22/2ra934.yaml:1:6: the '[' that opens here is never closed
[4]
$ reqs overdue -q --format json 2>/dev/null | sed -n '/problems/,/]/p'
  "problems": [
    {
      "path": "requests/2026/11/22/2ra934.yaml",
      "line": 1,
      "column": 6,
      "what": "the '[' that opens here is never closed"
    }
  ],
$ reqs overdue -q --format junit 2>/dev/null | tail -n 4
  </testcase>
  <system-out>refs/heads/main at 443136cd3886, as of 2026-11-24T09:00:45.000Z</system-out>
  <system-err></system-err>
</testsuite>
$ reqs overdue -q --format tap 2>/dev/null | tail -n 2
  ...
not ok 5 - cannot be read: requests/2026/11/22/2ra934.yaml:1:6: the '[' that opens here is never closed
$ reqs overdue -q --format github 2>/dev/null | tail -n 1
::error file=requests/2026/11/22/2ra934.yaml,line=1,col=6,title=Cannot be read::requests/2026/11/22/2ra934.yaml:1:6: the '[' that opens here is never closed
$ reqs overdue -q --format markdown 2>/dev/null | grep 'cannot be read'
- cannot be read: requests/2026/11/22/2ra934.yaml:1:6: the '\[' that opens here is never closed
