# Targets of the policy, counted by a calendar; the first that matches wins.
# The version of the time zone data is written down with what was counted: one that is the same everywhere.
$ mkdir -p zones/Asia && cp /usr/share/zoneinfo/Asia/Shanghai zones/Asia/ && echo '# version 2026a' >zones/tzdata.zi
@export TZDIR=$T/work/zones
$ git config --global user.name "Xiao Z" && git config --global user.email xiao@example.com
$ reqs init -q ledger.git --zone Asia/Shanghai
$T/work/ledger.git
@export REQS_LEDGER=ledger.git
$ cat > calendars.yaml <<'END'
> calendars:
>   office:
>     zone: Asia/Shanghai
>     week: {mon: ["09:00-12:00", "13:00-18:00"], tue: ["09:00-18:00"], wed: ["09:00-18:00"], thu: ["09:00-18:00"], fri: ["09:00-18:00"]}
> END
$ reqs config edit calendars -F calendars.yaml
calendars.yaml changed
$ cat > policy.yaml <<'END'
> targets:
> - name: 投诉
>   when: {type: complaint, priority: [high, urgent]}
>   own: 1bh
>   respond: 30m
>   next: 2bh
>   inform: 1bd
>   resolve: 2bd
>   reopen: 4bh
> - name: everything else
>   when: {customer: external}
>   respond: 4bh
>   resolve: 3bd
> END
$ reqs config edit policy -F policy.yaml
policy.yaml changed

# What is wrong with targets is said before they count.
$ printf 'targets:\n- respond: 8\n  when: {priority: hihg, team: nobody}\n- {name: b, calendar: ofice, resolve: 2bd}\n- {when: {type: complain}}\n' > wrong.yaml
$ reqs config edit policy -F wrong.yaml
reqs: policy.yaml not changed: the settings would not be sound
hint: policy.yaml:3:20: 'hihg' is not one of low, normal, high or urgent; did you mean 'high'?
hint: policy.yaml:2:12: '8' is not a length of time such as 90m, 24h, 3d, 8bh, 2bd or eod
hint: policy.yaml:5:3: a target needs at least one of own, respond, next, inform, resolve and internal, such as respond: 4h
hint: policy.yaml:2:3: target 'target 1' names the team 'nobody', which teams.yaml lacks
hint: policy.yaml:4:3: target 'b' names the calendar 'ofice', which calendars.yaml lacks
hint: policy.yaml:5:3: target 'target 3' is never reached: 'b' before it matches everything
hint: policy.yaml:5:3: target 'target 3' names the type 'complain', which types.yaml lacks
[4]
$ printf 'targets:\n- {name: a, calendar: ofice, resolve: 2bd}\n- {name: b, when: {type: complain, team: parts}, resolve: 2bd}\n' > wrong.yaml
$ reqs config edit policy -F wrong.yaml
reqs: policy.yaml not changed: the settings would not be sound
hint: policy.yaml:2:3: target 'a' names the calendar 'ofice', which calendars.yaml lacks
hint: policy.yaml:3:3: target 'b' is never reached: 'a' before it matches everything
hint: policy.yaml:3:3: target 'b' names the type 'complain', which types.yaml lacks
hint: policy.yaml:3:3: target 'b' names the team 'parts', which teams.yaml lacks
[4]

# Filed on a Friday at 16:30: what applies is in the event, and the calendar is in the ledger.
@ 2026-11-20T08:30:00Z
$ reqs new -q 前保险杠更换 -t complaint -p high --for 张先生 --voice 等了三天 --key a:1
20261120-855d0z
$ reqs show @key:a:1 --yaml | sed -n '/targets/,$p'
  targets:
    rule: 投诉
    line: "2"
    calendar: 83c29ed102c112f7
    tzdata: 2026a
    own: 1bh
    respond: 30m
    next: 2bh
    inform: 1bd
    resolve: 2bd
    reopen: 4bh
- id: x5fv.3hg8n6
  at: 2026-11-20T08:30:00.001Z
  by: xiao
  do: route
  to: desk
  rule: everything else
$ git -C ledger.git show --name-only --format=%s HEAD
855d0z file: 前保险杠更换

pinned/83c29ed102c112f7.yaml
requests/2026/11/20/855d0z.yaml
$ git -C ledger.git show HEAD:pinned/$(reqs show @key:a:1 --yaml | sed -n 's/.*calendar: //p').yaml
calendars:
  office:
    zone: Asia/Shanghai
    week:
      mon: ["09:00-12:00", "13:00-18:00"]
      tue: ["09:00-18:00"]
      wed: ["09:00-18:00"]
      thu: ["09:00-18:00"]
      fri: ["09:00-18:00"]
      sat: []
      sun: []
$ reqs list --columns due,late,title
2026-11-20T09:00:00.000Z		前保险杠更换
$ reqs overdue --soon 4w
20261120-855d0z	respond	2026-11-20T09:00:00.000Z	-1795	desk		1	前保险杠更换
20261120-855d0z	own	2026-11-20T09:30:00.000Z	-3595	desk		1	前保险杠更换
20261120-855d0z	resolve	2026-11-24T08:30:00.000Z	-345595	desk		1	前保险杠更换
3 clocks late or soon; refs/heads/main at 25f7e275, 0m old
[8]

# Nobody has answered for half an hour.
@ 2026-11-20T09:01:00Z
$ reqs overdue
20261120-855d0z	respond	2026-11-20T09:00:00.000Z	60	desk		1	前保险杠更换
1 clock late; refs/heads/main at 25f7e275, 31m old
[8]
$ reqs overdue --as-of '2026-11-20 17:00' --clock respond
0 clocks late; refs/heads/main at 25f7e275, 31m old

# Answered and taken; then the customer is asked: nothing is due until they have spoken.
$ reqs reply -q @key:a:1 我们马上看
20261120-855d0z
$ reqs accept -q @key:a:1
20261120-855d0z
$ reqs overdue --soon 4w
20261120-855d0z	inform	2026-11-23T09:01:02.000Z	-259198	desk	xiao	1	前保险杠更换
20261120-855d0z	resolve	2026-11-24T08:30:00.000Z	-343736	desk	xiao	1	前保险杠更换
2 clocks late or soon; refs/heads/main at 7825238c, 0m old
[8]

$ reqs ask -q @key:a:1 您的车架号是多少?
reqs: a question to the customer needs --why
hint: people answer when they know what it is for: --why 'we order the part today'
[2]
$ reqs ask -q @key:a:1 您的车架号是多少? --why 今天就可以订货
20261120-855d0z
$ reqs overdue --soon 4w
0 clocks late or soon; refs/heads/main at 55c62095, 0m old
$ reqs list --columns state,due,title
waiting		前保险杠更换

$ reqs show @key:a:1 --explain-clocks
own         met 2026-11-20 17:01
  target    1bh, '投诉' (policy.yaml:2)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml, tzdata 2026a)
  start     2026-11-20 16:30
  + 1bh     2026-11-20 17:30
  due       2026-11-20 17:30
  used      31m: desk 31m
respond     met 2026-11-20 17:01, late by 1m
  target    30m, '投诉' (policy.yaml:2)
  calendar  none: time elapses
  start     2026-11-20 16:30
  + 30m     2026-11-20 17:00
  due       2026-11-20 17:00
  used      31m: desk 31m
resolve     paused: the customer was asked something
  target    2bd, '投诉' (policy.yaml:2)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml, tzdata 2026a)
  start     2026-11-20 16:30
  + 2bd     2026-11-24 16:30
  pause     2026-11-20 17:01 until now: nothing is due
  used      31m: desk 31m, xiao/desk 0m
inform      met 2026-11-20 17:01
  target    1bd, '投诉' (policy.yaml:2)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml, tzdata 2026a)
  start     2026-11-20 17:01
  + 1bd     2026-11-23 17:01
  due       2026-11-23 17:01
  used      0m: desk 0m, xiao/desk 0m
inform      paused: the customer was asked something
  target    1bd, '投诉' (policy.yaml:2)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml, tzdata 2026a)
  start     2026-11-20 17:01
  + 1bd     2026-11-23 17:01
  pause     2026-11-20 17:01 until now: nothing is due
  used      0m

# A chase and a word of the customer's want an answer; the first of them counts.
@ 2026-11-23T02:00:00Z
$ reqs chase -q @key:a:1
20261120-855d0z
@ 2026-11-23T03:00:00Z
$ reqs heard -q @key:a:1 到底什么时候好?
20261120-855d0z
$ reqs overdue --clock next --soon 1d
20261120-855d0z	next	2026-11-23T06:00:00.000Z	-10799	desk	xiao	1	前保险杠更换
1 clock late or soon; refs/heads/main at 93220573, 0m old
[8]

# Less urgent: the targets of that priority, from the same beginning.
$ reqs edit -q @key:a:1 priority=normal
20261120-855d0z
$ reqs overdue --soon 4w
20261120-855d0z	resolve	2026-11-26T02:28:54.000Z	-257331	desk	xiao	1	前保险杠更换
1 clock late or soon; refs/heads/main at aba7e694, 0m old
[8]

# A later policy moves nothing that has begun.
$ sed 's/3bd/9bd/' policy.yaml | reqs config edit policy -F -
policy.yaml changed
$ reqs overdue --soon 4w
20261120-855d0z	resolve	2026-11-26T02:28:54.000Z	-257329	desk	xiao	1	前保险杠更换
1 clock late or soon; refs/heads/main at 98538cfe, 0m old
[8]
$ reqs index rebuild -q requests && reqs overdue --soon 4w
20261120-855d0z	resolve	2026-11-26T02:28:54.000Z	-257328	desk	xiao	1	前保险杠更换
1 clock late or soon; refs/heads/main at 98538cfe, 0m old
[8]

# Somebody may say that it does: first what would come of it.
$ reqs rebase-clocks
reqs: rebasing clocks moves what people were promised, so it needs --reason
[2]
$ reqs rebase-clocks -n --reason '新的政策'
dry run: 855d0z: resolve 2026-11-26 10:28 → 2026-12-04 10:28; by 'everything else', policy.yaml:10
$ reqs rebase-clocks --reason '新的政策'
20261120-855d0z
855d0z: resolve 2026-11-26 10:28 → 2026-12-04 10:28; by 'everything else', policy.yaml:10
$ reqs rebase-clocks --reason '新的政策'
what applies now applies to them already
$ git -C ledger.git log -1 --format=%B
855d0z rebase: 前保险杠更换

Reqs-Id: 20261120-855d0z
Reqs-Do: rebase
Reqs-Event: x5fv.8ekjwf
\
$ reqs overdue --soon 4w
20261120-855d0z	resolve	2026-12-04T02:28:54.000Z	-948522	desk	xiao	1	前保险杠更换
1 clock late or soon; refs/heads/main at 88f3d3d0, 0m old
[8]

# Resolved, all ends; reopened, the customer waits for an answer.
$ reqs resolve -q @key:a:1 换好了
20261120-855d0z
$ reqs overdue --soon 4w --clock resolve
0 clocks late or soon; refs/heads/main at b6e8237a, 0m old
@ 2026-11-23T06:00:00Z
$ reqs reopen -q @key:a:1 --reason 又掉了
20261120-855d0z
$ reqs overdue --soon 4w
20261120-855d0z	resolve	2026-12-04T04:28:41.000Z	-944920	desk	xiao	1	前保险杠更换
1 clock late or soon; refs/heads/main at 015ece24, 0m old
[8]

# How each of them comes about, and who used how much of it.
$ reqs show @key:a:1 --explain-clocks
own         met 2026-11-20 17:01
  target    1bh, '投诉' (policy.yaml:2)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml, tzdata 2026a)
  start     2026-11-20 16:30
  + 1bh     2026-11-20 17:30
  due       2026-11-20 17:30
  used      31m: desk 31m
respond     met 2026-11-20 17:01, late by 1m
  target    30m, '投诉' (policy.yaml:2)
  calendar  none: time elapses
  start     2026-11-20 16:30
  + 30m     2026-11-20 17:00
  due       2026-11-20 17:00
  used      31m: desk 31m
resolve     met 2026-11-23 11:00
  target    9bd, 'everything else' (policy.yaml:10)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml, tzdata 2026a)
  start     2026-11-20 16:30
  + 9bd     2026-12-03 16:30
  pause     2026-11-20 17:01 to 2026-11-23 11:00: 2h 58m → 2026-12-04 10:28
  due       2026-12-04 10:28
  used      31m: desk 31m, xiao/desk 0m
inform      met 2026-11-20 17:01
  target    1bd, '投诉' (policy.yaml:2)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml, tzdata 2026a)
  start     2026-11-20 17:01
  + 1bd     2026-11-23 17:01
  due       2026-11-23 17:01
  used      0m: desk 0m, xiao/desk 0m
inform      ended 2026-11-23 11:00
  target    1bd, '投诉' (policy.yaml:2)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml, tzdata 2026a)
  start     2026-11-20 17:01
  + 1bd     2026-11-23 17:01
  pause     2026-11-20 17:01 to 2026-11-23 11:00: 2h 58m → 2026-11-24 11:00
  due       2026-11-24 11:00
  used      0m: xiao/desk 0m
next        ended 2026-11-23 11:00
  target    2bh, '投诉' (policy.yaml:2)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml, tzdata 2026a)
  start     2026-11-23 10:00
  + 2bh     2026-11-23 12:00
  pause     2026-11-23 10:00 to 2026-11-23 11:00: 1h 00m → 2026-11-23 14:00
  due       2026-11-23 14:00
  used      0m: xiao/desk 0m
resolve     due in 10d 22h
  target    9bd, 'everything else' (policy.yaml:10)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml, tzdata 2026a)
  start     2026-11-20 16:30
  + 9bd     2026-12-03 16:30
  pause     2026-11-20 17:01 to 2026-11-23 11:00: 2h 58m → 2026-12-04 10:28
  pause     2026-11-23 11:00 to 2026-11-23 14:00: 1h 59m → 2026-12-04 12:28
  due       2026-12-04 12:28
  used      31m: desk 31m, xiao/desk 0m
$ reqs show @key:a:1 --explain-clocks --json | sed -n '/"clocks"/,$p' | tail -n 40
          "clock": "resolve",
          "stand": "running",
          "target": "9bd",
          "rule": "everything else",
          "line": 10,
          "start": "2026-11-20T08:30:00.000Z",
          "calendar": "83c29ed102c112f7",
          "tzdata": "2026a",
          "pauses": [
            {
              "from": "2026-11-20T09:01:06.000Z",
              "until": "2026-11-23T03:00:00.000Z",
              "seconds": 10734
            },
            {
              "from": "2026-11-23T03:00:13.000Z",
              "until": "2026-11-23T06:00:00.000Z",
              "seconds": 7187
            }
          ],
          "due": "2026-12-04T04:28:41.000Z",
          "late": false,
          "seconds": 1882,
          "used": [
            {
              "team": "desk",
              "person": "",
              "seconds": 1863
            },
            {
              "team": "desk",
              "person": "xiao",
              "seconds": 19
            }
          ]
        }
      ]
    }
  ]
}

# Where no rule matches there is no target, and the request says so.
$ reqs new -q 内部 --internal --key a:2
20261123-8xw8qz
$ reqs show @key:a:2 --yaml | sed -n '/targets/,$p'
  targets:
    none: "yes"
- id: v9z2.m4jv27
  at: 2026-11-23T06:00:04.001Z
  by: xiao
  do: route
  to: desk
  rule: everything else
$ reqs show @key:a:2 --explain-clocks
no target of policy.yaml matched: it is never late
$ reqs check
10 files, no problem

# A call that was recorded a day late was made in time; nobody could know that then.
@ 2026-11-24T01:00:00Z
$ reqs new -q '发票' --for Globex --key a:3
20261124-kaa0bt
@ 2026-11-25T01:00:00Z
$ reqs reply -q @key:a:3 打过电话了 --at '2026-11-24 10:00' --reason '忘了记'
20261124-kaa0bt
$ reqs overdue --clock respond --as-of '2026-11-24 15:00'
0 clocks late; refs/heads/main at fd5f3dc3, 0m old
$ reqs overdue --clock respond --as-known-at '2026-11-24 15:00'
20261124-kaa0bt	respond	2026-11-24T05:00:00.000Z	7200	desk		1	发票
1 clock late; refs/heads/main at fd5f3dc3, 0m old
[8]
$ reqs overdue --clock respond --as-known-at '2026-11-25 12:00' --as-of '2026-11-24 15:00'
0 clocks late; refs/heads/main at fd5f3dc3, 0m old

# A level's limit may be of business time, too. The page has all that is due, or that nothing can be.
$ printf 'escalation:\n- {level: 1, name: team, limit: 24h}\n- {level: 2, name: managers, limit: 1bd}\n' | reqs config edit policy -F -
policy.yaml changed
$ reqs escalate -q @key:a:3 --ground time --background x --ours x --theirs x --option x --option y --recommend 1 --ask x
20261124-kaa0bt
$ reqs overdue --clock level --soon 2d
20261124-kaa0bt	level	2026-11-26T01:00:05.000Z	-86399	desk		2	发票
1 clock late or soon; refs/heads/main at e43c26f0, 0m old
[8]
$ reqs show @key:a:3 --explain-clocks | sed -n '/^level/,$p'
level       due in 23h 59m
  target    1bd, 'level 2' (policy.yaml)
  calendar  office, Asia/Shanghai (pinned/83c29ed102c112f7.yaml)
  start     2026-11-25 09:00
  + 1bd     2026-11-26 09:00
  due       2026-11-26 09:00
  used      0m: desk 0m
$ reqs show @key:a:3 | sed -n '/decision\|resolve/p'
resolve     2026-12-07 09:00  11d 23h left
decision    2026-11-26 09:00  23h 59m left
$ reqs show @key:a:2 | sed -n '/targets/p'
targets     none: no target of policy.yaml matched, so it is never late by one
$ printf 'calendars: {}\n' | reqs config edit calendars -F -
calendars.yaml changed
$ reqs escalate @key:a:2 --ground time --background x --ours x --theirs x --option x --option y --recommend 1 --ask x
warning: 8xw8qz: the limit of level 2, 1bd, counts business time, and calendars.yaml has no usual calendar: nothing is due
20261123-8xw8qz
8xw8qz: escalated to level 2 (managers): xiao is in charge and owes a decision within 1bd

# A team's own limit begins when it is asked.
$ printf 'levels: [xiao, xiao, xiao]\nteams:\n  desk: {members: [xiao]}\n  parts: {members: [wang]}\npeople:\n  xiao: {name: Xiao, emails: [xiao@example.com]}\n  wang: {name: 王, emails: [wang@example.com]}\n' > teams.yaml
$ printf 'targets:\n- {name: 配件, when: {team: parts}, internal: 2h, resolve: 3d}\n- {name: rest, resolve: 2d}\n' > policy.yaml
$ reqs config edit teams policy -F teams.yaml -F policy.yaml
teams.yaml changed
policy.yaml changed
$ reqs new -q '玻璃水' --for Globex --key a:4
20261125-ek67px
@ 2026-11-25T02:00:00Z
$ reqs offer -q @key:a:4 parts
20261125-ek67px
$ reqs overdue 玻璃水 --soon 4d
20261125-ek67px	internal	2026-11-25T04:00:00.000Z	-7199	desk		1	玻璃水
20261125-ek67px	resolve	2026-11-27T01:00:15.000Z	-169214	desk		1	玻璃水
2 clocks late or soon; refs/heads/main at 529c162b, 0m old
[8]
$ reqs decline -q @key:a:4 --reason '不是我们的' --as wang
20261125-ek67px
$ reqs overdue 玻璃水 --soon 4d
20261125-ek67px	resolve	2026-11-27T01:00:15.000Z	-169212	desk		1	玻璃水
1 clock late or soon; refs/heads/main at ff6a2291, 0m old
[8]
