# What waits for somebody to take it: what is due first comes first.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs pool

$ reqs new -q 洗车 -p low --for 张三 --key t:1
20261122-bank4h
$ reqs new -q 前保险杠更换 -t complaint --for 张先生 --voice 说好三天 --needed-by '2026-11-22 15:00' --key t:2
20261122-2ra934
$ reqs new -q 'repaint the hood' -p urgent --key t:3
20261122-rawbgv
$ reqs new -q 'The door sticks' --for Globex --needed-by 2026-11-24 --key t:4
20261122-7sj0s5
$ reqs new -q 贴膜 --key t:5
20261122-3zrvw3
$ reqs new -q 'mine already' --key t:6
20261122-97dg6d
$ reqs accept -q @key:t:6
20261122-97dg6d
$ reqs offer -q @key:t:4 parts
20261122-7sj0s5
$ reqs list --columns handle,state,team,owner,due,title --sort filed
bank4h	unowned	desk			洗车
2ra934	unowned	parts		2026-11-22T07:00:00.000Z	前保险杠更换
rawbgv	offered	workshop	?tom		repaint the hood
7sj0s5	offered	desk	?parts	2026-11-24T15:59:59.000Z	The door sticks
3zrvw3	unowned	desk			贴膜
97dg6d	doing	desk	xiao.z		mine already
$ reqs pool --columns handle,due,priority,title
2ra934	2026-11-22T07:00:00.000Z	normal	前保险杠更换
7sj0s5	2026-11-24T15:59:59.000Z	normal	The door sticks
rawbgv		urgent	repaint the hood
3zrvw3		normal	贴膜
bank4h		low	洗车

# What a team could take: what it answers for, and what it was asked to take.
$ reqs pool --team parts
20261122-2ra934	unowned	normal	2026-11-22T07:00:00.000Z	parts		前保险杠更换
20261122-7sj0s5	offered	normal	2026-11-24T15:59:59.000Z	desk	?parts	The door sticks
$ reqs pool --team 前台
20261122-3zrvw3	unowned	normal		desk		贴膜
20261122-bank4h	unowned	low		desk		洗车
$ reqs pool --team nowhere
reqs: no team 'nowhere' in teams.yaml
hint: `reqs team list` shows teams and people
[3]

# The same queries as list, within the pool.
$ reqs pool customer:'张*' --columns title
前保险杠更换
洗车
$ reqs pool 保险杠 OR hood --columns title
前保险杠更换
repaint the hood
$ reqs pool state:doing
$ reqs pool --overdue --columns title
前保险杠更换
$ reqs pool --limit 1 --sort -filed --columns title
贴膜
1 of 5 shown
$ reqs pool 'priority:>=high' --json | grep -E '"(kind|title|state)"'
  "kind": "requests",
      "title": "repaint the hood",
      "state": "offered",
$ reqs pool colour:red
reqs: query: unknown key 'colour'
  colour:red
  ^
hint: keys are state, owner, team, level, priority, type, theme, customer, tier, kind, due, needed, promise, filed, resolved, closed, by, via, csat, cycle, chases, id, key, outcome, light, is or has
hint: quote it to search for the text: '"colour:red"'
[2]
$ reqs pool --columns colour
reqs: no column 'colour'
hint: columns are id, handle, key, title, type, state, outcome, team, owner, customer, priority, level, due, light, late, on_time, needed_by, promise, filed, filed_by, resolved, closed, theme, via, cycle, chases or csat
[2]

# On a terminal.
$tty reqs pool --limit 2
^[[1mID^[[0m      ^[[1mSTATE^[[0m    ^[[1mPRIO^[[0m    ^[[1mDUE^[[0m          ^[[1mTEAM^[[0m   ^[[1mOWNER^[[0m   ^[[1mTITLE^[[0m
^[[1m2ra934^[[0m  ^[[35munowned^[[0m  normal  ^[[1;91mlate 1h 00m^[[0m  parts          前保险杠更换
^[[1m7sj0s5^[[0m  ^[[35moffered^[[0m  normal  11-24 23:59  desk   ^[[35m?parts^[[0m  The door sticks
2 of 5 shown
$tty reqs pool state:doing
nothing waits to be taken
