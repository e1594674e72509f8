# Requests as cards in columns.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs board
$tty reqs board --no-color
unowned 0           offered 0           doing 0             waiting 0
$tty reqs board --by team

$ reqs new -q 前保险杠更换后颜色不一致 --for 张先生 --needed-by '2026-11-22 15:00' --key t:1
20261122-bank4h
$ reqs new -q 贴膜 -p high --needed-by '2026-11-22 20:00' --key t:2
20261122-2ra934
$ reqs new -q 'The door sticks when it rains' --for Globex --needed-by 2026-11-24 --key t:3
20261122-rawbgv
$ reqs new -q 洗车 -p low --for 张三 --key t:4
20261122-7sj0s5
$ reqs new -q 'an oil change' --for 李四 --key t:5
20261122-3zrvw3
$ reqs new -q 'repaint the hood' -p urgent --key t:6
20261122-97dg6d
$ for k in 7 8 9; do reqs new -q "nobody has number $k" --key t:$k; done | wc -l
3
$ for k in 1 2 3 5; do echo @key:t:$k; done | reqs assign -q - me --agreed
20261122-bank4h
20261122-2ra934
20261122-rawbgv
20261122-3zrvw3
$ reqs offer -q @key:t:3 li.m
20261122-rawbgv
$ reqs resolve -q @key:t:5 done
20261122-3zrvw3
$ reqs escalate -q @key:t:1 --ground time --background b --ours o --theirs t --option one --option two --recommend 1 --ask a
20261122-bank4h
$ reqs board
unowned	20261122-aam22k	nobody has number 8
unowned	20261122-j4r2es	nobody has number 9
unowned	20261122-t2dpps	nobody has number 7
unowned	20261122-7sj0s5	洗车
offered	20261122-97dg6d	repaint the hood
offered	20261122-rawbgv	The door sticks when it rains
doing	20261122-bank4h	前保险杠更换后颜色不一致
doing	20261122-2ra934	贴膜
$ reqs board --by team customer:'*' -洗车
desk	20261122-bank4h	前保险杠更换后颜色不一致
desk	20261122-2ra934	贴膜
desk	20261122-rawbgv	The door sticks when it rains
desk	20261122-aam22k	nobody has number 8
desk	20261122-j4r2es	nobody has number 9
desk	20261122-t2dpps	nobody has number 7
workshop	20261122-97dg6d	repaint the hood
$ reqs board --by level 'priority:>=high' OR is:escalated
1	20261122-97dg6d	repaint the hood
1	20261122-2ra934	贴膜
2	20261122-bank4h	前保险杠更换后颜色不一致
$ reqs board --all --mine
offered	20261122-rawbgv	The door sticks when it rains
doing	20261122-bank4h	前保险杠更换后颜色不一致
doing	20261122-2ra934	贴膜
resolved	20261122-3zrvw3	an oil change
$ reqs board --by level --overdue --json | grep -E '"(kind|by|column|count|title)"'
  "kind": "board",
  "by": "level",
      "column": "1",
      "count": 0,
      "column": "2",
      "count": 1,
          "title": "前保险杠更换后颜色不一致",
            "kind": "external"
            "by": "xiao.z",
      "column": "3",
      "count": 0,
$ reqs board --by owner
reqs: --by is 'owner', not one of state, team or level
[2]
$ reqs board colour:red
reqs: query: unknown key 'colour'
  colour:red
  ^
hint: keys are state, owner, team, level, priority, type, theme, customer, tier, kind, due, needed, promise, filed, resolved, closed, by, via, csat, cycle, chases, id, key, outcome, light, is or has
hint: quote it to search for the text: '"colour:red"'
[2]

# On a terminal: beside each other, and below where there is no room.
$tty reqs board
^[[1munowned 4^[[0m           ^[[1moffered 2^[[0m           ^[[1mdoing 2^[[0m             ^[[1mwaiting 0^[[0m
^[[1maam22k^[[0m              ^[[1m97dg6d^[[0m ^[[1;91murgent^[[0m ^[[35m?tom^[[0m  ^[[1mbank4h^[[0m ^[[1;91mlate 1h 00m^[[0m
nobody has number…  repaint the hood    前保险杠更换后颜…
^[[1mj4r2es^[[0m              ^[[1mrawbgv^[[0m ^[[35m?li.m^[[0m        ^[[1m2ra934^[[0m today 20:00
nobody has number…  The door sticks w…  贴膜
^[[1mt2dpps^[[0m
nobody has number…
^[[1m7sj0s5^[[0m
洗车
$tty COLUMNS=140 reqs board --no-color
unowned 4                          offered 2                          doing 2                            waiting 0
aam22k                             97dg6d urgent ?tom                 bank4h late 1h 00m xiao.z
nobody has number 8                repaint the hood                   前保险杠更换后颜色不一致
j4r2es                             rawbgv ?li.m                       2ra934 today 20:00 xiao.z
nobody has number 9                The door sticks when it rains      贴膜
t2dpps
nobody has number 7
7sj0s5
洗车
$tty COLUMNS=44 reqs board --no-color
unowned 4              offered 2
aam22k                 97dg6d urgent ?tom
nobody has number 8    repaint the hood
j4r2es                 rawbgv ?li.m
nobody has number 9    The door sticks when…
t2dpps
nobody has number 7
7sj0s5
洗车

doing 2                waiting 0
bank4h late 1h 00m
前保险杠更换后颜色不…
2ra934 today 20:00
贴膜
$tty COLUMNS=20 reqs board --no-color state:doing,offered
unowned 0

offered 2
97dg6d urgent ?tom
repaint the hood
rawbgv ?li.m
The door sticks whe…

doing 2
bank4h late 1h 00m
前保险杠更换后颜色…
2ra934 today 20:00
贴膜

waiting 0
$tty LINES=7 reqs board --no-color
unowned 4           offered 2           doing 2             waiting 0
aam22k              97dg6d urgent ?tom  bank4h late 1h 00m
nobody has number…  repaint the hood    前保险杠更换后颜…
j4r2es              rawbgv ?li.m        2ra934 today 20:00
nobody has number…  The door sticks w…  贴膜
… 2 more
$tty reqs board --by team --no-color --all
前台 8                                   workshop 1
bank4h late 1h 00m xiao.z                97dg6d urgent ?tom
前保险杠更换后颜色不一致                 repaint the hood
2ra934 today 20:00 xiao.z
贴膜
3zrvw3 xiao.z
an oil change
rawbgv ?li.m
The door sticks when it rains
aam22k
nobody has number 8
j4r2es
nobody has number 9
t2dpps
nobody has number 7
7sj0s5
洗车
$tty reqs board --by level --no-color
L1 team 7                  L2 managers 1              L3 director 0
97dg6d urgent ?tom         bank4h late 1h 00m xiao.z
repaint the hood           前保险杠更换后颜色不一致
2ra934 today 20:00 xiao.z
贴膜
rawbgv ?li.m
The door sticks when it …
aam22k
nobody has number 8
j4r2es
nobody has number 9
t2dpps
nobody has number 7
7sj0s5
洗车
