# One request: for people, as its file, as what happened, as JSON.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 -t complaint -p high --for 张先生 --tier vip --voice 说好三天 --needed-by '2026-11-22 15:00' --theme car/bumper --key t:1
20261122-bank4h
$ reqs new -q 'The door sticks' --for Globex --needed-by 2026-11-24 --via phone --key t:2
20261122-2ra934
$ reqs new -q 'repaint the hood' -p urgent --key t:3
20261122-rawbgv
$ reqs new -q 洗车 -p low --for 张三 --key t:4
20261122-7sj0s5
$ reqs new -q 贴膜 --key t:5
20261122-3zrvw3
$ reqs assign -q 2ra934 me
20261122-2ra934
$ reqs accept -q bank4h --as wang.f
20261122-bank4h
$ reqs resolve -q 3zrvw3 贴好了
20261122-3zrvw3
$ reqs reply -q 2ra934 'We are looking into it' --via phone
20261122-2ra934
$ reqs chase -q 2ra934 --by Globex
20261122-2ra934
$ reqs note -q 2ra934 "$(printf 'first line\nsecond line')"
20261122-2ra934
$ reqs show 2ra934
The door sticks
20261122-2ra934 · request · doing · normal · level 1 · chased 1x · green

owner       xiao.z, team desk
customer    Globex, external
via         phone
key         t:2
needed by   2026-11-24 23:59  2d 7h left

filed       2026-11-22 16:00  xiao.z
assigned    2026-11-22 16:00  xiao.z
worked      in hand
fed back    not yet

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        assigned to xiao.z (team desk)
2026-11-22 16:00  xiao.z        wrote to customer (via phone): We are looking
                                into it
2026-11-22 16:00  xiao.z        chased (who Globex)
2026-11-22 16:00  xiao.z        noted: first line
                                second line
$ reqs show bank4h
前保险杠更换
20261122-bank4h · complaint · doing · high · level 1 · red

owner       wang.f, team parts
customer    张先生, external, vip
theme       car/bumper
key         t:1
needed by   2026-11-22 15:00  late by 1h 00m

filed       2026-11-22 16:00  xiao.z
assigned    2026-11-22 16:00  wang.f
worked      in hand
fed back    not yet

Voice of the customer
  说好三天

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  wang.f        accepted (team parts)
$tty reqs show bank4h
^[[1m前保险杠更换^[[0m
^[[1m20261122-bank4h^[[0m · complaint · doing · ^[[35mhigh^[[0m · level 1 · ^[[1;91mred^[[0m

owner       wang.f, team parts
customer    张先生, external, vip
theme       car/bumper
key         t:1
needed by   ^[[1;91m2026-11-22 15:00  late by 1h 00m^[[0m

filed       2026-11-22 16:00  xiao.z
assigned    2026-11-22 16:00  wang.f
worked      in hand
fed back    not yet

^[[1mVoice of the customer^[[0m
  说好三天

^[[1mTimeline^[[0m
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  wang.f        accepted (team parts)
$ reqs show 2ra934 --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        assigned to xiao.z (team desk)
2026-11-22 16:00  xiao.z        wrote to customer (via phone): We are looking
                                into it
2026-11-22 16:00  xiao.z        chased (who Globex)
2026-11-22 16:00  xiao.z        noted: first line
                                second line
$ reqs show 2ra934 --yaml
format: 1
id: 20261122-2ra934
key: t:2
title: The door sticks
type: request
state: doing
owner: {team: desk, person: xiao.z}
customer: {name: Globex, kind: external}
via: phone
priority: normal
level: 1
filed_by: xiao.z
filed: 2026-11-22T08:00:04.000Z
needed_by: 2026-11-24T15:59:59.000Z
chases: 1
events:
- id: zpsb.51bfty
  at: 2026-11-22T08:00:04.000Z
  by: xiao.z
  do: file
  title: The door sticks
  type: request
  key: t:2
  priority: normal
  customer:
    name: Globex
    kind: external
  via: phone
  needed_by: 2026-11-24T15:59:59.000Z
- id: zpsb.07e3a3
  at: 2026-11-22T08:00:04.001Z
  by: xiao.z
  do: route
  to: desk
  rule: everything else
- id: zpsb.xsq907
  at: 2026-11-22T08:00:08.000Z
  by: xiao.z
  do: assign
  to: xiao.z
  team: desk
- id: zpsb.zd0hz8
  at: 2026-11-22T08:00:11.000Z
  by: xiao.z
  do: message
  to: customer
  text: We are looking into it
  via: phone
- id: zpsb.mpm8yt
  at: 2026-11-22T08:00:12.000Z
  by: xiao.z
  do: chase
  who: Globex
- id: zpsb.dm0gxp
  at: 2026-11-22T08:00:13.000Z
  by: xiao.z
  do: note
  text: |-
    first line
    second line
$ reqs show 2ra934 --yaml >2ra934.yaml; git -C desk.git show HEAD:requests/2026/11/22/2ra934.yaml | cmp - 2ra934.yaml
$ reqs show 2ra934 --json
{
  "schema": 1,
  "kind": "requests",
  "items": [
    {
      "id": "20261122-2ra934",
      "key": "t:2",
      "title": "The door sticks",
      "type": "request",
      "state": "doing",
      "owner": {
        "team": "desk",
        "person": "xiao.z"
      },
      "customer": {
        "name": "Globex",
        "kind": "external"
      },
      "via": "phone",
      "priority": "normal",
      "level": 1,
      "cycle": 1,
      "filed_by": "xiao.z",
      "filed": "2026-11-22T08:00:04.000Z",
      "needed_by": "2026-11-24T15:59:59.000Z",
      "parts": [],
      "links": [],
      "files": [],
      "chases": 1,
      "contested": [],
      "due": "2026-11-24T15:59:59.000Z",
      "overdue": false,
      "light": "green",
      "on_time": true,
      "events": [
        {
          "id": "zpsb.51bfty",
          "at": "2026-11-22T08:00:04.000Z",
          "by": "xiao.z",
          "do": "file",
          "title": "The door sticks",
          "type": "request",
          "key": "t:2",
          "priority": "normal",
          "customer": {
            "name": "Globex",
            "kind": "external"
          },
          "via": "phone",
          "needed_by": "2026-11-24T15:59:59.000Z"
        },
        {
          "id": "zpsb.07e3a3",
          "at": "2026-11-22T08:00:04.001Z",
          "by": "xiao.z",
          "do": "route",
          "to": "desk",
          "rule": "everything else"
        },
        {
          "id": "zpsb.xsq907",
          "at": "2026-11-22T08:00:08.000Z",
          "by": "xiao.z",
          "do": "assign",
          "to": "xiao.z",
          "team": "desk"
        },
        {
          "id": "zpsb.zd0hz8",
          "at": "2026-11-22T08:00:11.000Z",
          "by": "xiao.z",
          "do": "message",
          "to": "customer",
          "text": "We are looking into it",
          "via": "phone"
        },
        {
          "id": "zpsb.mpm8yt",
          "at": "2026-11-22T08:00:12.000Z",
          "by": "xiao.z",
          "do": "chase",
          "who": "Globex"
        },
        {
          "id": "zpsb.dm0gxp",
          "at": "2026-11-22T08:00:13.000Z",
          "by": "xiao.z",
          "do": "note",
          "text": "first line\nsecond line"
        }
      ]
    }
  ]
}
$ reqs show 3zrvw3 7sj0s5
贴膜
20261122-3zrvw3 · request · resolved · normal · level 1 · green

owner       team desk
key         t:5
follow-up   2026-11-23 16:00  23h 59m left

filed       2026-11-22 16:00  xiao.z
assigned    not yet
worked      2026-11-22 16:00  xiao.z
fed back    not yet

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        resolved (ask_after 24h): 贴好了

洗车
20261122-7sj0s5 · request · unowned · low · level 1

owner       team desk
customer    张三, external
key         t:4

filed       2026-11-22 16:00  xiao.z
assigned    not yet
worked      not yet
fed back    not yet

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
$ reqs show 3zrvw3 7sj0s5 --json | grep '"id": "2'
      "id": "20261122-3zrvw3",
      "id": "20261122-7sj0s5",
$ reqs list --columns id state:doing | reqs show - --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  wang.f        accepted (team parts)

2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        assigned to xiao.z (team desk)
2026-11-22 16:00  xiao.z        wrote to customer (via phone): We are looking
                                into it
2026-11-22 16:00  xiao.z        chased (who Globex)
2026-11-22 16:00  xiao.z        noted: first line
                                second line
$ reqs show
reqs: reqs show: missing: ID
hint: usage: reqs show [options] ID...
[2]
$ reqs show nosuch
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs show zzzzzz
reqs: no request begins with 'zzzzzz'
hint: `reqs list --all` shows all
[3]
$ reqs show 20261122-zzzzzz
reqs: no request 20261122-zzzzzz
[3]
