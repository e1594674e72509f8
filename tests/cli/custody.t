# Who held a request, and for how long.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
@ 2026-11-22T08:30:00Z
$ reqs accept -q @key:t:1
20261122-bank4h
@ 2026-11-22T10:00:00Z
$ reqs offer -q @key:t:1 tom
20261122-bank4h
@ 2026-11-22T11:00:00Z
$ reqs decline -q @key:t:1 --reason 没空 --as tom
20261122-bank4h
@ 2026-11-22T15:30:00Z
$ reqs assign -q @key:t:1 tom --reason 配件到了
20261122-bank4h
@ 2026-11-23T01:00:00Z
$ reqs offer -q @key:t:1 wang.f
20261122-bank4h
$tty reqs custody @key:t:1
20261122-bank4h  前保险杠更换
^[[1mWHAT^[[0m   ^[[1mTEAM^[[0m      ^[[1mPERSON^[[0m  ^[[1mFROM^[[0m              ^[[1mUNTIL^[[0m             ^[[1mHOW LONG^[[0m  ^[[1mANSWER^[[0m
held   parts             2026-11-22 16:00  2026-11-22 16:30       29m
held   parts     xiao.z  2026-11-22 16:30  2026-11-22 23:30    7h 00m
asked  workshop  tom     2026-11-22 18:00  2026-11-22 19:00    1h 00m  declined
^[[1mheld^[[0m   workshop  tom     2026-11-22 23:30  now                 9h 30m
^[[1masked^[[0m  parts     wang.f  2026-11-23 09:00  now                     0m  ^[[1mopen^[[0m
in all 16h 59m
  parts 29m
  xiao.z (parts) 7h 00m
  tom (workshop) 9h 30m
people: 1 hand-off, 0 returns: xiao.z → tom
teams: 1 hand-off, 0 returns: parts → workshop
$ reqs custody @key:t:1
20261122-bank4h	held	parts		2026-11-22T08:00:03.000Z	2026-11-22T08:30:00.000Z	1797	
20261122-bank4h	held	parts	xiao.z	2026-11-22T08:30:00.000Z	2026-11-22T15:30:00.000Z	25200	
20261122-bank4h	asked	workshop	tom	2026-11-22T10:00:00.000Z	2026-11-22T11:00:00.000Z	3600	declined
20261122-bank4h	held	workshop	tom	2026-11-22T15:30:00.000Z		34202	
20261122-bank4h	asked	parts	wang.f	2026-11-23T01:00:00.000Z		2	open
$ reqs accept -q @key:t:1 --as wang.f
20261122-bank4h
@ 2026-11-24T01:00:00Z
$ reqs assign -q @key:t:1 tom --reason 换人
20261122-bank4h
$ reqs resolve -q @key:t:1 装好了
20261122-bank4h
@ 2026-11-25T01:00:00Z
$ reqs close -q @key:t:1
20261122-bank4h
$tty reqs custody @key:t:1
20261122-bank4h  前保险杠更换
^[[1mWHAT^[[0m      ^[[1mTEAM^[[0m      ^[[1mPERSON^[[0m  ^[[1mFROM^[[0m              ^[[1mHOW LONG^[[0m  ^[[1mANSWER^[[0m
held      parts             2026-11-22 16:00       29m
held      parts     xiao.z  2026-11-22 16:30    7h 00m
asked     workshop  tom     2026-11-22 18:00    1h 00m  declined
held      workshop  tom     2026-11-22 23:30    9h 30m
asked     parts     wang.f  2026-11-23 09:00        0m  accepted
held      parts     wang.f  2026-11-23 09:00   23h 59m
held      workshop  tom     2026-11-24 09:00        0m
resolved  workshop  tom     2026-11-24 09:00   23h 59m
in all 1d 16h
  parts 29m
  xiao.z (parts) 7h 00m
  tom (workshop) 9h 30m; 23h 59m resolved
  wang.f (parts) 23h 59m
people: 3 hand-offs, 1 return: xiao.z → tom → wang.f → tom
teams: 3 hand-offs, 2 returns: parts → workshop → parts → workshop
$ reqs custody @key:t:1 --json
{
  "schema": 1,
  "kind": "custody",
  "items": [
    {
      "id": "20261122-bank4h",
      "title": "前保险杠更换",
      "state": "closed",
      "stints": [
        {
          "phase": "held",
          "team": "parts",
          "person": "",
          "from": "2026-11-22T08:00:03.000Z",
          "until": "2026-11-22T08:30:00.000Z",
          "seconds": 1797
        },
        {
          "phase": "held",
          "team": "parts",
          "person": "xiao.z",
          "from": "2026-11-22T08:30:00.000Z",
          "until": "2026-11-22T15:30:00.000Z",
          "seconds": 25200
        },
        {
          "phase": "held",
          "team": "workshop",
          "person": "tom",
          "from": "2026-11-22T15:30:00.000Z",
          "until": "2026-11-23T01:00:03.000Z",
          "seconds": 34203
        },
        {
          "phase": "held",
          "team": "parts",
          "person": "wang.f",
          "from": "2026-11-23T01:00:03.000Z",
          "until": "2026-11-24T01:00:00.000Z",
          "seconds": 86397
        },
        {
          "phase": "held",
          "team": "workshop",
          "person": "tom",
          "from": "2026-11-24T01:00:00.000Z",
          "until": "2026-11-24T01:00:01.000Z",
          "seconds": 1
        },
        {
          "phase": "resolved",
          "team": "workshop",
          "person": "tom",
          "from": "2026-11-24T01:00:01.000Z",
          "until": "2026-11-25T01:00:00.000Z",
          "seconds": 86399
        }
      ],
      "holders": [
        {
          "team": "parts",
          "person": "",
          "held_seconds": 1797,
          "waiting_seconds": 0,
          "resolved_seconds": 0
        },
        {
          "team": "parts",
          "person": "xiao.z",
          "held_seconds": 25200,
          "waiting_seconds": 0,
          "resolved_seconds": 0
        },
        {
          "team": "workshop",
          "person": "tom",
          "held_seconds": 34204,
          "waiting_seconds": 0,
          "resolved_seconds": 86399
        },
        {
          "team": "parts",
          "person": "wang.f",
          "held_seconds": 86397,
          "waiting_seconds": 0,
          "resolved_seconds": 0
        }
      ],
      "asked": [
        {
          "to": "tom",
          "team": "workshop",
          "by": "xiao.z",
          "from": "2026-11-22T10:00:00.000Z",
          "until": "2026-11-22T11:00:00.000Z",
          "answer": "declined"
        },
        {
          "to": "wang.f",
          "team": "parts",
          "by": "xiao.z",
          "from": "2026-11-23T01:00:00.000Z",
          "until": "2026-11-23T01:00:03.000Z",
          "answer": "accepted"
        }
      ],
      "people": {
        "path": [
          "xiao.z",
          "tom",
          "wang.f",
          "tom"
        ],
        "handoffs": 3,
        "distinct": 3,
        "returns": 1,
        "bounces": 1
      },
      "teams": {
        "path": [
          "parts",
          "workshop",
          "parts",
          "workshop"
        ],
        "handoffs": 3,
        "distinct": 2,
        "returns": 2,
        "bounces": 2
      },
      "actors": {
        "path": [
          "xiao.z",
          "tom",
          "xiao.z",
          "wang.f",
          "xiao.z"
        ],
        "handoffs": 4,
        "distinct": 3,
        "returns": 2,
        "bounces": 2
      }
    }
  ]
}

# The time in which the customer is waited for is told apart. Chinese names stand in line.
$ cat >log.csv <<'END'
> 单号,动作,人,时间,组
> A-1,登记,张伟,2026-11-02 09:00,前台
> A-1,接单,李娜,2026-11-02 09:30,维修
> A-1,问客户,李娜,2026-11-02 11:00,维修
> A-1,接单,王芳,2026-11-03 09:00,维修
> A-1,接单,李娜,2026-11-03 10:00,维修
> A-1,解决,李娜,2026-11-03 12:00,维修
> A-1,接单,张伟,2026-11-04 09:00,前台
> END
$ cat >map.yaml <<'END'
> source: ops
> time_formats: ["%Y-%m-%d %H:%M"]
> teams: add
> log:
>   activity: 动作
>   people: keep
>   steps: {接单: take, 问客户: wait, 解决: resolve}
>   other: note
> fields: {key: 单号, title: 单号, filed: 时间, person: 人, team: 组}
> END
$ reqs import log -q log.csv --map map.yaml
$tty reqs custody @key:ops:A-1
20261102-p1t2nv  A-1
^[[1mWHAT^[[0m      ^[[1mTEAM^[[0m  ^[[1mPERSON^[[0m  ^[[1mFROM^[[0m              ^[[1mUNTIL^[[0m             ^[[1mHOW LONG^[[0m  ^[[1mANSWER^[[0m
held      desk          2026-11-02 09:00  2026-11-02 09:30       30m
held      维修  李娜    2026-11-02 09:30  2026-11-02 11:00    1h 30m
waiting   维修  李娜    2026-11-02 11:00  2026-11-03 09:00   22h 00m
held      维修  wang.f  2026-11-03 09:00  2026-11-03 10:00    1h 00m
held      维修  李娜    2026-11-03 10:00  2026-11-03 12:00    2h 00m
resolved  维修  李娜    2026-11-03 12:00  2026-11-04 09:00   21h 00m
^[[1mheld^[[0m      desk  张伟    2026-11-04 09:00  now                 21d 0h
in all 22d 3h
  desk 30m
  李娜 (维修) 1d 1h, of that 22h 00m waiting for the customer; 21h 00m resolved
  wang.f (维修) 1h 00m
  张伟 (desk) 21d 0h
people: 3 hand-offs, 1 return: 李娜 → wang.f → 李娜 → 张伟
teams: 2 hand-offs, 1 return: desk → 维修 → desk
$ reqs custody @key:ops:A-1
20261102-p1t2nv	held	desk		2026-11-02T01:00:00.000Z	2026-11-02T01:30:00.000Z	1800	
20261102-p1t2nv	held	维修	李娜	2026-11-02T01:30:00.000Z	2026-11-02T03:00:00.000Z	5400	
20261102-p1t2nv	waiting	维修	李娜	2026-11-02T03:00:00.000Z	2026-11-03T01:00:00.000Z	79200	
20261102-p1t2nv	held	维修	wang.f	2026-11-03T01:00:00.000Z	2026-11-03T02:00:00.000Z	3600	
20261102-p1t2nv	held	维修	李娜	2026-11-03T02:00:00.000Z	2026-11-03T04:00:00.000Z	7200	
20261102-p1t2nv	resolved	维修	李娜	2026-11-03T04:00:00.000Z	2026-11-04T01:00:00.000Z	75600	
20261102-p1t2nv	held	desk	张伟	2026-11-04T01:00:00.000Z		1814407	

# Several at once; a request that was filed this moment; one that is not there.
$ reqs new -q 贴膜 --key t:2
20261125-2ra934
$ reqs list --all --columns id --sort id | reqs custody - | cut -f1-4,7-
20261102-p1t2nv	held	desk		1800	
20261102-p1t2nv	held	维修	李娜	5400	
20261102-p1t2nv	waiting	维修	李娜	79200	
20261102-p1t2nv	held	维修	wang.f	3600	
20261102-p1t2nv	held	维修	李娜	7200	
20261102-p1t2nv	resolved	维修	李娜	75600	
20261102-p1t2nv	held	desk	张伟	1814409	
20261122-bank4h	held	parts		1797	
20261122-bank4h	held	parts	xiao.z	25200	
20261122-bank4h	asked	workshop	tom	3600	declined
20261122-bank4h	held	workshop	tom	34203	
20261122-bank4h	asked	parts	wang.f	3	accepted
20261122-bank4h	held	parts	wang.f	86397	
20261122-bank4h	held	workshop	tom	1	
20261122-bank4h	resolved	workshop	tom	86399	
20261125-2ra934	held	desk		1	
$tty reqs custody @key:t:2 @key:t:2
20261125-2ra934  贴膜
^[[1mWHAT^[[0m  ^[[1mTEAM^[[0m  ^[[1mPERSON^[[0m  ^[[1mFROM^[[0m              ^[[1mUNTIL^[[0m  ^[[1mHOW LONG^[[0m  ^[[1mANSWER^[[0m
^[[1mheld^[[0m  desk          2026-11-25 09:00  now          0m
in all 0m
  desk 0m
people: 0 hand-offs, 0 returns
teams: 0 hand-offs, 0 returns: desk

20261125-2ra934  贴膜
^[[1mWHAT^[[0m  ^[[1mTEAM^[[0m  ^[[1mPERSON^[[0m  ^[[1mFROM^[[0m              ^[[1mUNTIL^[[0m  ^[[1mHOW LONG^[[0m  ^[[1mANSWER^[[0m
^[[1mheld^[[0m  desk          2026-11-25 09:00  now          0m
in all 0m
  desk 0m
people: 0 hand-offs, 0 returns
teams: 0 hand-offs, 0 returns: desk
$ reqs custody nosuch
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs custody
reqs: reqs custody: missing: ID
hint: usage: reqs custody [options] ID...
[2]
