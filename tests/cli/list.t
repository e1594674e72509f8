# Which requests there are: open ones, what needs attention first.
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
$ reqs list
20261122-bank4h	doing	high	2026-11-22T07:00:00.000Z	parts	wang.f	前保险杠更换
20261122-rawbgv	offered	urgent		workshop	?tom	repaint the hood
20261122-2ra934	doing	normal	2026-11-24T15:59:59.000Z	desk	xiao.z	The door sticks
20261122-7sj0s5	unowned	low		desk		洗车
$ reqs list --json | head -n 33
{
  "schema": 1,
  "kind": "requests",
  "items": [
    {
      "id": "20261122-bank4h",
      "key": "t:1",
      "title": "前保险杠更换",
      "type": "complaint",
      "state": "doing",
      "owner": {
        "team": "parts",
        "person": "wang.f"
      },
      "customer": {
        "name": "张先生",
        "kind": "external",
        "tier": "vip"
      },
      "priority": "high",
      "level": 1,
      "cycle": 1,
      "theme": "car/bumper",
      "filed_by": "xiao.z",
      "filed": "2026-11-22T08:00:03.000Z",
      "needed_by": "2026-11-22T07:00:00.000Z",
      "parts": [],
      "links": [],
      "files": [],
      "chases": 0,
      "contested": [],
      "due": "2026-11-22T07:00:00.000Z",
      "overdue": true,
$ reqs list --mine
20261122-2ra934	doing	normal	2026-11-24T15:59:59.000Z	desk	xiao.z	The door sticks
$ reqs list --mine --as wang.f
20261122-bank4h	doing	high	2026-11-22T07:00:00.000Z	parts	wang.f	前保险杠更换
$ reqs list --team parts
20261122-bank4h	doing	high	2026-11-22T07:00:00.000Z	parts	wang.f	前保险杠更换
$ reqs list --team 配件
20261122-bank4h	doing	high	2026-11-22T07:00:00.000Z	parts	wang.f	前保险杠更换
$ reqs list --overdue
20261122-bank4h	doing	high	2026-11-22T07:00:00.000Z	parts	wang.f	前保险杠更换
$ reqs list --all --columns id,state
20261122-bank4h	doing
20261122-rawbgv	offered
20261122-3zrvw3	resolved
20261122-2ra934	doing
20261122-7sj0s5	unowned
$ reqs list -a --columns id,title --sort -filed
20261122-3zrvw3	贴膜
20261122-7sj0s5	洗车
20261122-rawbgv	repaint the hood
20261122-2ra934	The door sticks
20261122-bank4h	前保险杠更换
$ reqs list --columns id,owner,due --sort due
20261122-bank4h	wang.f	2026-11-22T07:00:00.000Z
20261122-2ra934	xiao.z	2026-11-24T15:59:59.000Z
20261122-rawbgv	?tom	
20261122-7sj0s5		
$ reqs list --columns handle,priority --sort -priority --limit 2
rawbgv	urgent
bank4h	high
2 of 4 shown
$ reqs list --columns handle --limit 2 --json | grep -E 'truncated|handle|"id"'
2 of 4 shown
  "truncated": true,
      "id": "20261122-bank4h",
      "id": "20261122-rawbgv",
$ reqs list --limit 0
0 of 4 shown

# The query language.
$ reqs list state:doing --columns handle
bank4h
2ra934
$ reqs list state:resolved,doing --columns handle
bank4h
3zrvw3
2ra934
$ reqs list owner:me --columns handle
2ra934
$ reqs list owner:none --columns handle
rawbgv
7sj0s5
$ reqs list 'customer:张*' --columns handle
bank4h
7sj0s5
$ reqs list 'priority:>=high' --columns handle
bank4h
rawbgv
$ reqs list 'due:<friday' --columns handle
bank4h
2ra934
$ reqs list due:2026-11-24 --columns handle
2ra934
$ reqs list -is:overdue has:customer --columns handle
2ra934
7sj0s5
$ reqs list type:complaint OR via:phone --columns handle
bank4h
2ra934
$ reqs list '(team:desk OR team:parts) -owner:me' --columns handle
bank4h
7sj0s5
$ reqs list 'theme:car/*' 'level:1' is:overdue --columns handle
bank4h
$ reqs list 保险杠 --columns handle
bank4h
$ reqs list 三天 --columns handle
bank4h
$ reqs list DOOR --columns handle
2ra934
$ reqs list '"The door"' --columns handle
2ra934
$ reqs list nothing
$ reqs list nothing --json
{
  "schema": 1,
  "kind": "requests",
  "items": []
}
$ reqs list id:ban --columns handle
bank4h

# What cannot be understood is refused, with a finger on it.
$ reqs list colour:red
reqs: query: unknown key 'colour'
  colour:red
  ^
hint: keys are state, owner, team, level, priority, type, theme, customer, tier, kind, due, needed, promise, filed, resolved, closed, by, via, csat, cycle, chases, id, key, outcome, light, is or has
hint: quote it to search for the text: '"colour:red"'
[2]
$ reqs list state:opne
reqs: query: 'opne' is no value of 'state:'
  state:opne
  ^
hint: did you mean 'state:open'?
hint: 'state:' takes unowned, offered, doing, waiting, resolved, closed or open
[2]
$ reqs list priority:hihg
reqs: query: 'hihg' is no value of 'priority:'
  priority:hihg
  ^
hint: did you mean 'priority:high'?
hint: 'priority:' takes low, normal, high or urgent
[2]
$ reqs list level:many
reqs: query: 'many' is no number
  level:many
  ^
hint: for example 'level:>=2'
[2]
$ reqs list due:someday
reqs: query: 'someday' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
  due:someday
  ^
[2]
$ reqs list 'team:(a'
reqs: query: 'team:' needs a value
  team:(a
      ^
[2]
$ reqs list '"open'
reqs: query: a quotation mark is never closed
  "open
  ^
[2]
$ reqs list owner:nobody.here
reqs: query: nobody called 'nobody.here' in teams.yaml or in any request
  owner:nobody.here
  ^
hint: `reqs team list` shows teams and people
[2]
$ HOME=/nonexistent reqs list --mine
reqs: who are you? git knows no e-mail address for you
hint: git config --global user.name "Your Name"
hint: git config --global user.email you@example.com
[1]
$ reqs list team:nowhere
reqs: query: no team 'nowhere' in teams.yaml or in any request
  team:nowhere
  ^
hint: `reqs team list` shows teams and people
[2]
$ reqs list -owner:wangf,tom
reqs: query: nobody called 'wangf' in teams.yaml or in any request
  -owner:wangf,tom
  ^
hint: did you mean 'owner:wang.f'?
hint: `reqs team list` shows teams and people
[2]
$ reqs list -door
20261122-bank4h	doing	high	2026-11-22T07:00:00.000Z	parts	wang.f	前保险杠更换
20261122-rawbgv	offered	urgent		workshop	?tom	repaint the hood
20261122-7sj0s5	unowned	low		desk		洗车
$ reqs list is:blue
reqs: query: 'blue' is no value of 'is:'
  is:blue
  ^
hint: 'is:' takes open, closed, resolved, overdue, contested, escalated, mine, offered, unowned, doing, paused, waiting, reopened or part
[2]
$ reqs list --columns id,colour
reqs: no column 'colour'
hint: columns are id, handle, key, title, type, state, outcome, team, owner, customer, priority, level, due, light, late, on_time, needed_by, promise, filed, filed_by, resolved, closed, theme, via, cycle, chases or csat
[2]
$ reqs list --sort colour
reqs: no column 'colour'
hint: columns are id, handle, key, title, type, state, outcome, team, owner, customer, priority, level, due, light, late, on_time, needed_by, promise, filed, filed_by, resolved, closed, theme, via, cycle, chases or csat
[2]
$ reqs list --limit -1
reqs: --limit is '-1', not a whole number from 0 to 1000000000
[2]
$ reqs list --limit many
reqs: --limit is 'many', not a whole number from 0 to 1000000000
[2]
$ reqs list --team nowhere
reqs: no team 'nowhere' in teams.yaml
hint: `reqs team list` shows teams and people
[3]

# On a terminal.
$tty reqs list
^[[1mID^[[0m      ^[[1mSTATE^[[0m    ^[[1mPRIO^[[0m    ^[[1mDUE^[[0m          ^[[1mTEAM^[[0m      ^[[1mOWNER^[[0m   ^[[1mTITLE^[[0m
^[[1mbank4h^[[0m  doing    ^[[35mhigh^[[0m    ^[[1;91mlate 1h 01m^[[0m  parts     wang.f  前保险杠更换
^[[1mrawbgv^[[0m  ^[[35moffered^[[0m  ^[[1;91murgent^[[0m               workshop  ^[[35m?tom^[[0m    repaint the hood
^[[1m2ra934^[[0m  doing    normal  11-24 23:59  desk      xiao.z  The door sticks
^[[1m7sj0s5^[[0m  ^[[35munowned^[[0m  low                  desk              洗车
$tty reqs list nothing
no request matches
$tty reqs list --limit 1
^[[1mID^[[0m      ^[[1mSTATE^[[0m  ^[[1mPRIO^[[0m  ^[[1mDUE^[[0m          ^[[1mTEAM^[[0m   ^[[1mOWNER^[[0m   ^[[1mTITLE^[[0m
^[[1mbank4h^[[0m  doing  ^[[35mhigh^[[0m  ^[[1;91mlate 1h 01m^[[0m  parts  wang.f  前保险杠更换
1 of 4 shown

# Who has left teams.yaml is found where a request still says so; a slip of the finger is not.
$ reqs config show teams.yaml | sed 's/wang\.f/wang.g/g' | reqs config edit teams.yaml -q -F -
$ reqs list owner:wang.f --columns handle,owner
bank4h	wang.f
$ reqs list owner:wang.g --columns handle,owner
$ reqs list by:wang.h
reqs: query: nobody called 'wang.h' in teams.yaml or in any request
  by:wang.h
  ^
hint: did you mean 'by:wang.g'?
hint: `reqs team list` shows teams and people
[2]
