# Green, yellow, red: in time, three quarters of the time used, late.
# The version of the time zone data is written down with what was counted: one that is the same everywhere.
$ mkdir -p zones/Asia && cp /usr/share/zoneinfo/Asia/Shanghai zones/Asia/ && echo '# version 2026a' >zones/tzdata.zi
@export TZDIR=$T/work/zones
@export REQS_PAGER=
$ git config --global user.name "Xiao Z" && git config --global user.email xiao@example.com
$ reqs init -q ledger.git --zone Asia/Shanghai >/dev/null
@export REQS_LEDGER=ledger.git
$ printf 'calendars:\n  office:\n    zone: Asia/Shanghai\n    week: {mon: ["09:00-18:00"], tue: ["09:00-18:00"], wed: ["09:00-18:00"], thu: ["09:00-18:00"], fri: ["09:00-18:00"]}\n' | reqs config edit -q calendars -F -
$ printf 'targets:\n- {name: 投诉, when: {type: complaint}, resolve: 8bh}\n- {name: others, resolve: 4d}\n' | reqs config edit -q policy -F -

# Friday, 16:00 in Shanghai: two hours are left of this week.
@ 2026-11-20T08:00:00Z
$ reqs new -q 前保险杠更换 -t complaint --for 张先生 --voice 等了三天 --key a:1
20261120-855d0z
$ reqs new -q 'The door sticks' --for Bob --key a:2
20261120-8xw8qz
$ reqs new -q 贴膜 --for 李女士 --key a:3 --needed-by '2026-11-20 18:00'
20261120-kaa0bt
$ reqs list --columns title,due,light
贴膜	2026-11-20T10:00:00.000Z	green
前保险杠更换	2026-11-23T07:00:00.000Z	green
The door sticks	2026-11-24T08:00:01.000Z	green
$ reqs list light:green --columns title
贴膜
前保险杠更换
The door sticks
$tty reqs list
^[[1mID^[[0m      ^[[1mSTATE^[[0m    ^[[1mPRIO^[[0m    ^[[1mDUE^[[0m          ^[[1mTEAM^[[0m  ^[[1mOWNER^[[0m  ^[[1mTITLE^[[0m
^[[1mkaa0bt^[[0m  ^[[35munowned^[[0m  normal  today 18:00  desk         贴膜
^[[1m855d0z^[[0m  ^[[35munowned^[[0m  normal  11-23 15:00  desk         前保险杠更换
^[[1m8xw8qz^[[0m  ^[[35munowned^[[0m  normal  11-24 16:00  desk         The door sticks

# Of two hours one and a half are over: the one that is due today is yellow, without colours too.
@ 2026-11-20T09:30:30Z
$ reqs list light:yellow --columns title,light
贴膜	yellow
$tty reqs list
^[[1mID^[[0m      ^[[1mSTATE^[[0m    ^[[1mPRIO^[[0m    ^[[1mDUE^[[0m          ^[[1mTEAM^[[0m  ^[[1mOWNER^[[0m  ^[[1mTITLE^[[0m
^[[1mkaa0bt^[[0m  ^[[35munowned^[[0m  normal  ^[[35m! 18:00^[[0m      desk         贴膜
^[[1m855d0z^[[0m  ^[[35munowned^[[0m  normal  11-23 15:00  desk         前保险杠更换
^[[1m8xw8qz^[[0m  ^[[35munowned^[[0m  normal  11-24 16:00  desk         The door sticks
$tty reqs list --no-color
ID      STATE    PRIO    DUE          TEAM  OWNER  TITLE
kaa0bt  unowned  normal  ! 18:00      desk         贴膜
855d0z  unowned  normal  11-23 15:00  desk         前保险杠更换
8xw8qz  unowned  normal  11-24 16:00  desk         The door sticks
$tty reqs status team:desk --no-color
xiao (desk) · 2026-11-20 17:30 · 0 open
$tty reqs board --no-color
unowned 3           offered 0           doing 0             waiting 0
kaa0bt ! 18:00
贴膜
855d0z
前保险杠更换
8xw8qz
The door sticks
$tty reqs next --no-color
kaa0bt  贴膜
needed-by ! 18:00 · normal · unowned · desk · for 李女士
why         nobody has it, and your team could take it
do          reqs next --take, or reqs accept kaa0bt
after it    2 more
$tty reqs pool --no-color
ID      STATE    PRIO    DUE          TEAM  OWNER  TITLE
kaa0bt  unowned  normal  ! 18:00      desk         贴膜
855d0z  unowned  normal  11-23 15:00  desk         前保险杠更换
8xw8qz  unowned  normal  11-24 16:00  desk         The door sticks
$tty reqs overdue --soon 4d --no-color
ID      CLOCK      DUE                 LATE BY  TEAM  LEVEL  TITLE
kaa0bt  needed-by  2026-11-20 18:00   ! in 29m  desk      1  贴膜
855d0z  resolve    2026-11-23 15:00  in 2d 21h  desk      1  前保险杠更换
8xw8qz  resolve    2026-11-24 16:00  in 3d 22h  desk      1  The door sticks
kaa0bt  resolve    2026-11-24 16:00  in 3d 22h  desk      1  贴膜
4 clocks late or soon; refs/heads/main at 5761c11d, 1h 30m old
[8]
$ reqs list --json --limit 1 | grep -E '"(title|due|overdue|light)"'
1 of 3 shown
      "title": "贴膜",
      "due": "2026-11-20T10:00:00.000Z",
      "overdue": false,
      "light": "yellow",
$ reqs overdue --soon 1h --json -q | grep -E '"(clock|overdue|light|late_seconds)"'
  "kind": "overdue",
      "clock": "needed-by",
      "overdue": false,
      "light": "yellow",
      "late_seconds": -1761

# At 18:00 it is still in time, a second later red; a weekend uses nothing of eight business hours.
@ 2026-11-20T10:00:00Z
$ reqs list 贴膜 --columns title,light
贴膜	yellow
@ 2026-11-20T10:00:01Z
$ reqs list 贴膜 --columns title,light
贴膜	red
@ 2026-11-23T04:59:59Z
$ reqs list --columns title,due,light
贴膜	2026-11-20T10:00:00.000Z	red
前保险杠更换	2026-11-23T07:00:00.000Z	green
The door sticks	2026-11-24T08:00:01.000Z	green
@ 2026-11-23T05:00:00Z
$ reqs list --columns title,due,light
贴膜	2026-11-20T10:00:00.000Z	red
前保险杠更换	2026-11-23T07:00:00.000Z	yellow
The door sticks	2026-11-24T08:00:01.000Z	green
$ reqs list light:red,yellow --columns title
贴膜
前保险杠更换
$ reqs show @key:a:1 | sed -n 1,9p
前保险杠更换
20261120-855d0z · complaint · unowned · normal · level 1 · yellow

owner       team desk
customer    张先生, external
key         a:1
resolve     2026-11-23 15:00  ! 1h 59m left

filed       2026-11-20 16:00  xiao
$ reqs show @key:a:3 | sed -n 1,9p
贴膜
20261120-kaa0bt · request · unowned · normal · level 1 · red

owner       team desk
customer    李女士, external
key         a:3
needed by   2026-11-20 18:00  late by 2d 19h
resolve     2026-11-24 16:00  1d 2h left
\
$ reqs show @key:a:1 --json | grep '"light"'
      "light": "yellow",

# Who waits for the customer has no light there; what ends has none.
$ reqs ask -q @key:a:1 门还是保险杠? --why 才能订货
20261120-855d0z
$ reqs resolve -q @key:a:2 done
20261120-8xw8qz
$ reqs close -q @key:a:3
20261120-kaa0bt
$ reqs list --all --columns title,state,light
The door sticks	resolved	green
前保险杠更换	waiting	
贴膜	closed	

# The share is a setting; the index follows it.
$ reqs list light:green --all --columns title
The door sticks
$ reqs resume -q @key:a:1
20261120-855d0z
$ reqs list --columns title,light
前保险杠更换	yellow
$ git -C ledger.git show main:ledger.yaml | sed '$aclocks: {yellow: 90%}' | reqs config edit -q ledger -F -
$ reqs list --columns title,light
前保险杠更换	green
$ reqs index status | cut -f 1,2
requests	current
texts	behind
history	none
$ printf 'format: 1\nclocks: {yellow: most, red: 5}\n' | reqs config edit -q ledger -F -
reqs: ledger.yaml not changed: the settings would not be sound
hint: ledger.yaml:2:18: 'most' is not a share from 1% to 100%
hint: ledger.yaml:2:24: 'clocks' has no key 'red'; known are yellow
[4]
$ printf 'format: 1\nclocks: {yellow: 0%%}\n' | reqs config edit -q ledger -F -
reqs: ledger.yaml not changed: the settings would not be sound
hint: ledger.yaml:2:18: '0%' is not a share from 1% to 100%
[4]
$ reqs list light:orange
reqs: query: 'orange' is no value of 'light:'
  light:orange
  ^
hint: 'light:' takes green, yellow or red
[2]
