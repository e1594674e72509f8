# Somebody's work on one screen.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs status
$tty reqs status --no-color
xiao.z (desk) · 2026-11-22 16:00 · 0 open

$ reqs new -q 前保险杠更换 --for 张先生 --needed-by '2026-11-22 15:00' --key t:1
20261122-bank4h
$ reqs new -q 贴膜 -p high --needed-by '2026-11-22 20:00' --key t:2
20261122-2ra934
$ reqs new -q 'The door sticks' --for Globex --needed-by 2026-11-24 --key t:3
20261122-rawbgv
$ reqs new -q 洗车 -p low --for 张三 --key t:4
20261122-7sj0s5
$ reqs new -q 'an oil change' --for 李四 --key t:5
20261122-3zrvw3
$ reqs new -q 'repaint the hood' -p urgent --key t:6
20261122-97dg6d
$ reqs new -q 'who takes this' --key t:7
20261122-t2dpps
$ for k in 1 2 3 4 5; do echo @key:t:$k; done | reqs assign -q - me --agreed
20261122-bank4h
20261122-2ra934
20261122-rawbgv
20261122-7sj0s5
20261122-3zrvw3
$ reqs offer -q @key:t:6 xiao.z --as tom
20261122-97dg6d
$ reqs offer -q @key:t:4 li.m
20261122-7sj0s5
$ reqs resolve -q @key:t:5 done
20261122-3zrvw3
$ reqs status
overdue	20261122-bank4h	doing	normal	2026-11-22T07:00:00.000Z	desk	xiao.z	前保险杠更换
offered	20261122-97dg6d	offered	urgent		workshop	?xiao.z	repaint the hood
today	20261122-2ra934	doing	high	2026-11-22T12:00:00.000Z	desk	xiao.z	贴膜
doing	20261122-rawbgv	doing	normal	2026-11-24T15:59:59.000Z	desk	xiao.z	The door sticks
doing	20261122-7sj0s5	offered	low		desk	?li.m	洗车
$ reqs status --who workshop
doing	20261122-97dg6d	offered	urgent		workshop	?xiao.z	repaint the hood
$ reqs status --who 李明
offered	20261122-7sj0s5	offered	low		desk	?li.m	洗车
$ reqs status --who tom
$ reqs status --who nobody.here
reqs: no person or team 'nobody.here' in teams.yaml
hint: `reqs team list` shows teams and people
[3]
$ reqs status 'priority:>=high' OR 保险杠
overdue	20261122-bank4h	doing	normal	2026-11-22T07:00:00.000Z	desk	xiao.z	前保险杠更换
offered	20261122-97dg6d	offered	urgent		workshop	?xiao.z	repaint the hood
today	20261122-2ra934	doing	high	2026-11-22T12:00:00.000Z	desk	xiao.z	贴膜
$ reqs status --overdue
overdue	20261122-bank4h	doing	normal	2026-11-22T07:00:00.000Z	desk	xiao.z	前保险杠更换
$ reqs status colour:red
reqs: query: unknown key 'colour'
  colour:red
  ^
hint: keys are state, owner, team, level, priority, type, theme, customer, tier, kind, due, needed, promise, filed, resolved, closed, by, via, csat, cycle, chases, id, key, outcome, light, is or has
hint: quote it to search for the text: '"colour:red"'
[2]
$ reqs status --json --overdue | grep -vE '"(id|key|filed|filed_by|level|cycle|chases|links|files|parts|contested|customer|type|priority|needed_by|owner|team|person|name|kind)":'
{
  "schema": 1,
  "who": "xiao.z",
  "teams": [
    "desk"
  ],
  "counts": {
    "open": 1,
    "overdue": 1,
    "decide": 0,
    "offered": 0,
    "today": 0,
    "followups": 0,
    "unowned": 0,
    "doing": 0,
    "waiting": 0
  },
  "items": [
    {
      "title": "前保险杠更换",
      "state": "doing",
      },
      },
      "due": "2026-11-22T07:00:00.000Z",
      "overdue": true,
      "light": "red",
      "on_time": false,
      "part": "overdue"
    }
  ]
}
$ HOME=/nonexistent reqs status
reqs: who are you? git knows no e-mail address for you
hint: git config --global user.name "Your Name"
hint: git config --global user.email you@example.com
[1]
$ HOME=/nonexistent reqs status --who desk | cut -f 1,9
overdue
today
unowned
doing
doing

# One screen, whatever its size.
@ 2026-11-23T08:00:50Z
$tty reqs status
xiao.z (desk) · 2026-11-23 16:00 · 4 open
^[[1mOverdue 2^[[0m
^[[1mbank4h^[[0m  doing     normal  ^[[1;91mlate 1d 1h^[[0m    xiao.z   前保险杠更换
^[[1m2ra934^[[0m  doing     ^[[35mhigh^[[0m    ^[[1;91mlate 20h 00m^[[0m  xiao.z   贴膜
^[[1mOffered 1^[[0m
^[[1m97dg6d^[[0m  ^[[35moffered^[[0m   ^[[1;91murgent^[[0m                ^[[35m?xiao.z^[[0m  repaint the hood
^[[1mCustomers to ask 1^[[0m
^[[1m3zrvw3^[[0m  resolved  normal  ^[[1;91mlate 0m^[[0m       xiao.z   an oil change
^[[1mIn hand 2^[[0m
^[[1mrawbgv^[[0m  doing     normal  11-24 23:59   xiao.z   The door sticks
^[[1m7sj0s5^[[0m  ^[[35moffered^[[0m   low                   ^[[35m?li.m^[[0m    洗车
$tty COLUMNS=36 reqs status --no-color
xiao.z (desk) · 2026-11-23 16:00 · …
Overdue 2
bank4h  前保险杠更换
2ra934  贴膜
Offered 1
97dg6d  repaint the hood
Customers to ask 1
3zrvw3  an oil change
In hand 2
rawbgv  The door sticks
7sj0s5  洗车
$tty LINES=9 reqs status --no-color
xiao.z (desk) · 2026-11-23 16:00 · 4 open
Overdue 2, 1 shown
bank4h  doing     normal  late 1d 1h   xiao.z   前保险杠更换
Offered 1
97dg6d  offered   urgent               ?xiao.z  repaint the hood
Customers to ask 1
3zrvw3  resolved  normal  late 0m      xiao.z   an oil change
In hand 2, 1 shown
rawbgv  doing     normal  11-24 23:59  xiao.z   The door sticks
$tty reqs status --who desk --no-color
desk · 2026-11-23 16:00 · 5 open
Overdue 2
bank4h  doing     normal  late 1d 1h    xiao.z  前保险杠更换
2ra934  doing     high    late 20h 00m  xiao.z  贴膜
Customers to ask 1
3zrvw3  resolved  normal  late 0m       xiao.z  an oil change
Nobody has them 1
t2dpps  unowned   normal                        who takes this
In hand 2
rawbgv  doing     normal  11-24 23:59   xiao.z  The door sticks
7sj0s5  offered   low                   ?li.m   洗车
$tty reqs status --who director --no-color
director · 2026-11-23 16:00 · 0 open
