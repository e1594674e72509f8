# Filing a request: the id on stdout, sentences beside it.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new 'The door sticks'
20261122-mv7dwk
mv7dwk: filed
mv7dwk: routed to desk by rule 'everything else', routes.yaml:19
$ reqs new 'The door sticks' 2>/dev/null
20261122-7657zb
$ reqs new -q 'The door sticks'
20261122-psvbw3

# Everything one can say, in one go; the day it is needed by is meant to its end, in the ledger's zone.
$ reqs new 前保险杠更换,客户后天必须提车 -t complaint -p high --for 张先生 --contact 138… --tier vip --voice '说好三天,今天来提车才告诉我没有配件。' --background '4S店,订单 4711' --guess 没下单 --evidence 系统里没有 --impact 1辆车 --ask 请今天确认 --return 下次优先 --needed-by 2026-11-24 --because 客户要出差 --theme car/bumper --via phone --key t:1
20261122-bank4h
bank4h: filed
bank4h: routed to parts by rule 'parts', routes.yaml:3
$ reqs show bank4h --yaml
format: 1
id: 20261122-bank4h
key: t:1
title: 前保险杠更换,客户后天必须提车
type: complaint
state: unowned
owner: {team: parts}
customer: {name: 张先生, kind: external, contact: 138…, tier: vip}
via: phone
priority: high
level: 1
theme: car/bumper
filed_by: xiao.z
filed: 2026-11-22T08:00:06.000Z
needed_by: 2026-11-24T15:59:59.000Z
events:
- id: j39b.g08nr9
  at: 2026-11-22T08:00:06.000Z
  by: xiao.z
  do: file
  title: 前保险杠更换,客户后天必须提车
  type: complaint
  key: t:1
  priority: high
  customer:
    name: 张先生
    contact: 138…
    tier: vip
    kind: external
  via: phone
  theme: car/bumper
  needed_by: 2026-11-24T15:59:59.000Z
  because: 客户要出差
  voice: 说好三天,今天来提车才告诉我没有配件。
  background: 4S店,订单 4711
  guess: 没下单
  evidence: 系统里没有
  impact: 1辆车
  ask: 请今天确认
  return: 下次优先
- id: j39b.hys8ca
  at: 2026-11-22T08:00:06.001Z
  by: xiao.z
  do: route
  to: parts
  rule: parts

# The customer's own words may come from standard input, a line break stays one.
$ printf '说好三天。\n到底谁负责?\n' | reqs new -q 投诉 -t complaint --voice - --key t:2
20261122-2ra934
$ reqs show 2ra934 --yaml | sed -n '/voice/,/^- /p'
  voice: |-
    说好三天。
    到底谁负责?
- id: zpsb.07e3a3

# With a key it is filed once, whoever runs this how often.
$ reqs new 'disk full on db2' --key monitor:db2
20261122-ftw7v5
ftw7v5: filed
ftw7v5: routed to desk by rule 'everything else', routes.yaml:19
$ reqs new 'disk full on db2' --key monitor:db2
20261122-ftw7v5
ftw7v5: was filed under the key 'monitor:db2' before; nothing was written
$ reqs new -q 'disk full on db2' --key monitor:db2
20261122-ftw7v5
$ reqs show @key:monitor:db2 | head -n 3
disk full on db2
20261122-ftw7v5 · request · unowned · normal · level 1
\

# What its type asks for and is missing is said all at once: here as a warning, in the service profile as a refusal.
$ reqs new '投诉' -t complaint --for 张先生
warning: a request of type 'complaint' also needs --voice
20261122-83addf
83addf: filed
83addf: routed to desk by rule 'complaints', routes.yaml:15
$ reqs init -q service.git --profile service >/dev/null
$ reqs --ledger service.git new 投诉 -t complaint --for 张先生
reqs: a request of type 'complaint' also needs --voice, --background
hint: if it must be so: --waive fields --reason TEXT (it is recorded)
[1]
$ reqs --ledger service.git new 投诉 -t complaint --waive fields --reason 客户在现场
20261122-x892hy
x892hy: filed
x892hy: routed to quality by rule 'complaints', routes.yaml:13
x892hy: have at hand: the customer's own words (客户原话), not a summary
x892hy: have at hand: how and when the customer can be reached
$ reqs --ledger service.git new 投诉 -t complaint --waive fields
reqs: --waive needs --reason TEXT
[2]
$ reqs --ledger service.git new 投诉 -t complaint --for 张先生 --voice 太慢 --background 等了两小时
20261122-8f54me
8f54me: filed
8f54me: routed to quality by rule 'complaints', routes.yaml:13
8f54me: have at hand: the customer's own words (客户原话), not a summary
8f54me: have at hand: how and when the customer can be reached

# Routing happens at once, to a team, to somebody in person, or to nobody.
$ reqs new 'repaint the door'
20261122-jnyqz8
jnyqz8: filed
jnyqz8: routed to tom by rule 'paint', routes.yaml:7
$ reqs new 'buy our toner' --via fax
20261122-h3jjpk
h3jjpk: filed
h3jjpk: left to triage by rule 'advertising', routes.yaml:11
$ reqs new 'the lamp' --no-route
20261122-ghrhs5
ghrhs5: filed
$ reqs new 'the lamp' --to li.m
20261122-yc0vq7
yc0vq7: filed
yc0vq7: offered to li.m: would you take it?
$ reqs new 'the lamp' --to parts
20261122-veqm6n
veqm6n: filed
veqm6n: offered to parts: would you take it?
veqm6n: parts asks: 请先私下问一声
$ reqs new 'the lamp' --to me
20261122-g2kdsm
g2kdsm: filed
g2kdsm: offered to xiao.z: would you take it?

# A colleague is a customer, too.
$ reqs new -q 'a new chair' --internal --key t:3
20261122-rawbgv
$ reqs show rawbgv --json | grep -A3 customer
      "customer": {
        "name": "xiao.z",
        "kind": "internal"
      },
--
          "customer": {
            "name": "xiao.z",
            "kind": "internal"
          }
$ reqs new -q 'a new chair' --for 李明 --key t:4
20261122-7sj0s5
$ reqs show 7sj0s5 --json | grep -A3 customer
      "customer": {
        "name": "李明",
        "kind": "internal"
      },
--
          "customer": {
            "name": "李明",
            "kind": "internal"
          }

# Attachments come along.
$ echo 'a photo' >door.jpg
$ reqs new 'The door, see photo' --attach door.jpg --key t:5
20261122-3zrvw3
3zrvw3: filed
3zrvw3: routed to desk by rule 'everything else', routes.yaml:19
$ reqs show 3zrvw3 | grep door.jpg
file        door.jpg, 8 bytes
2026-11-22 16:00  xiao.z        attached (name door.jpg, bytes 8)
$ git -C desk.git show "HEAD:files/$(sha256sum door.jpg | cut -d' ' -f1)"
a photo
$ reqs new 'The door' --attach missing.jpg
reqs: cannot read '$T/work/missing.jpg': No such file or directory
[2]

# Fields from a YAML file, from standard input, out of the editor.
$ reqs new -F - --key t:6 <<'END'
> title: 发动机异响
> type: complaint
> for: 王女士
> voice: |
>   早上冷车时有响声。
>   热了就没有。
> needed-by: friday
> END
20261122-97dg6d
97dg6d: filed
97dg6d: routed to desk by rule 'complaints', routes.yaml:15
$ reqs show 97dg6d | head -n 12
发动机异响
20261122-97dg6d · complaint · unowned · normal · level 1 · green

owner       team desk
customer    王女士, external
key         t:6
needed by   2026-11-27 23:59  5d 7h left

filed       2026-11-22 16:00  xiao.z
assigned    not yet
worked      not yet
fed back    not yet
$ reqs new -F - <<'END'
> title: x
> titel: y
> priority: hihg
> END
reqs: stdin:2:1: 'titel' is not a field of reqs new
stdin:3:11: priority is 'hihg', not one of low, normal, high or urgent
hint: did you mean 'title'?
hint: did you mean 'high'?
[2]
$ EDITOR='sed -i "s/^title:.*/title: 从编辑器来/"' reqs new -e
20261122-t17hp6
t17hp6: filed
t17hp6: routed to desk by rule 'everything else', routes.yaml:19
$ EDITOR='sed -i d' reqs new -e
reqs: nothing was left in the editor; nothing done
[1]
$ EDITOR=true reqs new -e
reqs: nothing changed in the editor; nothing done
[1]

# Nothing is written on the way to finding out.
$ reqs new 'the lamp' -n
dry run: t4axx9: filed
dry run: t4axx9: routed to desk by rule 'everything else', routes.yaml:19
$ reqs new 'the lamp' -n --json | head -n 6
{
  "schema": 1,
  "kind": "requests",
  "dry_run": true,
  "items": [
    {
$ reqs list --all | grep -c lamp
4

# Refused: all of these change nothing.
$ git -C desk.git rev-parse HEAD >before
$ reqs new
reqs: a request needs a title
hint: for example: reqs new "printer on floor 3 is out of toner"
[2]
$ reqs new ''
reqs: a request needs a title
hint: for example: reqs new "printer on floor 3 is out of toner"
[2]
$ reqs new '  '
reqs: a request needs a title
hint: for example: reqs new "printer on floor 3 is out of toner"
[2]
$ reqs new 'two words' 'one more'
reqs: reqs new: 'one more' is one word too many
hint: usage: reqs new [options] [TITLE]
[2]
$ reqs new "$(printf 'two\nlines')"
reqs: 'title' has more than one line
hint: put the long text into --voice or --background
[1]
$ reqs new x -t complaintt
reqs: no type 'complaintt' in types.yaml
hint: did you mean 'complaint'?
hint: types are request, complaint or incident
[3]
$ reqs new x -p hihg
reqs: --priority is 'hihg', not one of low, normal, high or urgent
hint: did you mean 'high'?
[2]
$ reqs new x --needed-by someday
reqs: needed-by: 'someday' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]
$ reqs new x --needed-by 2026-02-30
reqs: needed-by: '2026-02-30' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]
$ reqs new x --to lim
reqs: no person or team 'lim' in teams.yaml
hint: did you mean 'li.m'?
hint: `reqs team list` shows teams and people
[3]
$ reqs new x --key nocolon
reqs: --key is 'nocolon', not SRC:ID
hint: the place it comes from and its name there, without blanks: --key monitor:db2-disk
[2]
$ reqs new x --key 'a: b'
reqs: --key is 'a: b', not SRC:ID
hint: the place it comes from and its name there, without blanks: --key monitor:db2-disk
[2]
$ reqs new x --key ''
reqs: --key is empty
[2]
$ reqs new x --no-route --to parts
reqs: --to and --no-route do not go together
[2]
$ git -C desk.git rev-parse HEAD | cmp - before

# JSON: the new header, the commit beside it.
$ reqs new 'in JSON' --needed-by +2h --json --key t:7 | sed -E "s,[0-9a-f]{40},COMMIT,"
{
  "schema": 1,
  "kind": "requests",
  "commit": "COMMIT",
  "items": [
    {
      "id": "20261122-t2dpps",
      "key": "t:7",
      "title": "in JSON",
      "type": "request",
      "state": "unowned",
      "owner": {
        "team": "desk"
      },
      "priority": "normal",
      "level": 1,
      "cycle": 1,
      "filed_by": "xiao.z",
      "filed": "2026-11-22T08:01:00.000Z",
      "needed_by": "2026-11-22T10:01:00.000Z",
      "parts": [],
      "links": [],
      "files": [],
      "chases": 0,
      "contested": [],
      "due": "2026-11-22T10:01:00.000Z",
      "overdue": false,
      "light": "green",
      "on_time": true
    }
  ]
}
