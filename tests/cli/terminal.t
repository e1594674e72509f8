# What a terminal is shown: aligned, in colour where it is welcome, and never steered by data.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

@export REQS_PAGER=
$ reqs new -q 前保险杠更换 -p high --for 张先生 --key t:1
20261122-bank4h
$ reqs new -q '🚗 the car 👩‍👩‍👧 of a family' --key t:2
20261122-2ra934
$ reqs new -q "$(printf 'Cafe\314\201 Zu\314\210rich')" --key t:3
20261122-rawbgv
$ reqs new -q 'ｆｕｌｌ width ａｎｄ half' --key t:4
20261122-7sj0s5
$ reqs new -q 'a title that is far too long for a line of eighty columns, and so it has to be cut somewhere, 前保险杠' --key t:5
20261122-3zrvw3
$ reqs config edit -q ledger -F - <<'END'
> format: 1
> zone: Asia/Shanghai
> END
$tty reqs list --no-color
ID      STATE    PRIO    DUE  TEAM   OWNER  TITLE
bank4h  unowned  high         parts         前保险杠更换
2ra934  unowned  normal       desk          🚗 the car 👩‍👩‍👧 of a family
rawbgv  unowned  normal       desk          Café Zürich
7sj0s5  unowned  normal       desk          ｆｕｌｌ width ａｎｄ half
3zrvw3  unowned  normal       parts         a title that is far too long for a …
$tty reqs list --no-color --columns title,handle,customer,state
TITLE                                                  ID      CUSTOMER  STATE
前保险杠更换                                           bank4h  张先生    unowned
🚗 the car 👩‍👩‍👧 of a family                              2ra934            unowned
Café Zürich                                            rawbgv            unowned
ｆｕｌｌ width ａｎｄ half                             7sj0s5            unowned
a title that is far too long for a line of eighty co…  3zrvw3            unowned
$tty COLUMNS=40 reqs list --no-color
ID      STATE    TITLE
bank4h  unowned  前保险杠更换
2ra934  unowned  🚗 the car 👩‍👩‍👧 of a fam…
rawbgv  unowned  Café Zürich
7sj0s5  unowned  ｆｕｌｌ width ａｎｄ …
3zrvw3  unowned  a title that is far to…
$tty COLUMNS=20 reqs list --no-color
ID      TITLE
bank4h  前保险杠更换
2ra934  🚗 the car …
rawbgv  Café Zürich
7sj0s5  ｆｕｌｌ wi…
3zrvw3  a title tha…
$tty COLUMNS=120 reqs list --no-color --columns handle,title
ID      TITLE
bank4h  前保险杠更换
2ra934  🚗 the car 👩‍👩‍👧 of a family
rawbgv  Café Zürich
7sj0s5  ｆｕｌｌ width ａｎｄ half
3zrvw3  a title that is far too long for a line of eighty columns, and so it has to be cut somewhere, 前保险杠

# Colour: on a terminal, unless it is unwelcome; into a pipe only when asked for.
$tty reqs list --limit 1
^[[1mID^[[0m      ^[[1mSTATE^[[0m    ^[[1mPRIO^[[0m  ^[[1mDUE^[[0m  ^[[1mTEAM^[[0m   ^[[1mOWNER^[[0m  ^[[1mTITLE^[[0m
^[[1mbank4h^[[0m  ^[[35munowned^[[0m  ^[[35mhigh^[[0m       parts         前保险杠更换
1 of 5 shown
$tty NO_COLOR=1 reqs list --limit 1
ID      STATE    PRIO  DUE  TEAM   OWNER  TITLE
bank4h  unowned  high       parts         前保险杠更换
1 of 5 shown
$tty NO_COLOR= reqs list --limit 1
^[[1mID^[[0m      ^[[1mSTATE^[[0m    ^[[1mPRIO^[[0m  ^[[1mDUE^[[0m  ^[[1mTEAM^[[0m   ^[[1mOWNER^[[0m  ^[[1mTITLE^[[0m
^[[1mbank4h^[[0m  ^[[35munowned^[[0m  ^[[35mhigh^[[0m       parts         前保险杠更换
1 of 5 shown
$tty TERM=dumb reqs list --limit 1
ID      STATE    PRIO  DUE  TEAM   OWNER  TITLE
bank4h  unowned  high       parts         前保险杠更换
1 of 5 shown
$tty reqs list --limit 1 --color=never
ID      STATE    PRIO  DUE  TEAM   OWNER  TITLE
bank4h  unowned  high       parts         前保险杠更换
1 of 5 shown
$tty NO_COLOR=1 reqs list --limit 1 --color=always
^[[1mID^[[0m      ^[[1mSTATE^[[0m    ^[[1mPRIO^[[0m  ^[[1mDUE^[[0m  ^[[1mTEAM^[[0m   ^[[1mOWNER^[[0m  ^[[1mTITLE^[[0m
^[[1mbank4h^[[0m  ^[[35munowned^[[0m  ^[[35mhigh^[[0m       parts         前保险杠更换
1 of 5 shown
$ reqs list --limit 1 --color=always
20261122-bank4h	unowned	high		parts		前保险杠更换
1 of 5 shown
$ reqs show bank4h --color=always | head -n 2
^[[1m前保险杠更换^[[0m
^[[1m20261122-bank4h^[[0m · request · ^[[35munowned^[[0m · ^[[35mhigh^[[0m · level 1
$ reqs list --color=sometimes
reqs: --color is 'sometimes', not one of auto, always or never
[2]

# Words say what the colours say: late, due today, whose it is not, how high it went.
$ reqs new -q 'a late one, 已经晚了' --key t:11 --needed-by '2026-11-22 15:00' -p urgent --no-route
20261122-4wz3af
$ reqs new -q 'one for today, 今天要' --key t:12 --needed-by 18:00
20261122-3ppw91
$ reqs new -q 'one for this year' --key t:13 --needed-by 2026-12-30
20261122-5bdnhk
$ reqs new -q 'one for another' --key t:14 --needed-by 2027-01-05
20261122-7jbxpa
$ reqs accept -q @key:t:14; reqs escalate -q @key:t:14 --ground conflict --background b --ours o --theirs t --option a --option b --recommend 1 --ask c 2>/dev/null
20261122-7jbxpa
20261122-7jbxpa
$tty reqs list --no-color has:needed
ID      STATE     PRIO    DUE          TEAM  OWNER   TITLE
4wz3af  unowned   urgent  late 1h 00m                a late one, 已经晚了
3ppw91  unowned   normal  today 18:00  desk          one for today, 今天要
7jbxpa  doing L2  normal  11-23 16:00  desk  xiao.z  one for another
5bdnhk  unowned   normal  12-30 23:59  desk          one for this year
$tty reqs list has:needed --columns handle,state,due
^[[1mID^[[0m      ^[[1mSTATE^[[0m     ^[[1mDUE^[[0m
^[[1m4wz3af^[[0m  ^[[35munowned^[[0m   ^[[1;91mlate 1h 00m^[[0m
^[[1m3ppw91^[[0m  ^[[35munowned^[[0m   today 18:00
^[[1m7jbxpa^[[0m  ^[[35mdoing L2^[[0m  11-23 16:00
^[[1m5bdnhk^[[0m  ^[[35munowned^[[0m   12-30 23:59
$tty COLUMNS=40 reqs list --no-color has:needed
ID      DUE          TITLE
4wz3af  late 1h 00m  a late one, 已经晚…
3ppw91  today 18:00  one for today, 今…
7jbxpa  11-23 16:00  one for another
5bdnhk  12-30 23:59  one for this year
$tty COLUMNS=20 reqs list --no-color has:needed
ID      TITLE
4wz3af  a late one,…
3ppw91  one for tod…
7jbxpa  one for ano…
5bdnhk  one for thi…
$ reqs list has:needed --columns state,due,title
unowned	2026-11-22T07:00:00.000Z	a late one, 已经晚了
unowned	2026-11-22T10:00:00.000Z	one for today, 今天要
doing	2026-11-23T08:00:27.000Z	one for another
unowned	2026-12-30T15:59:59.000Z	one for this year
$tty COLUMNS=40 reqs overdue --no-color
ID      LATE BY  TITLE
4wz3af   1h 00m  a late one, 已经晚了
1 clock late; refs/heads/main at 6a3848bf, 0m old
[8]
$tty COLUMNS=20 reqs overdue --no-color
ID      TITLE
4wz3af  a late one,…
1 clock late; refs/heads/main at 6a3848bf, 0m old
[8]
$tty COLUMNS=40 reqs show @key:t:14 --no-color
one for another
20261122-7jbxpa · request · doing
normal · level 2 · green

owner       xiao.z, team desk
key         t:14
needed by   2027-01-05 23:59  44d 7h
            left
level 2     since 2026-11-22 16:00,
            manager in charge, raised by
            xiao.z
decision    2026-11-23 16:00  23h 59m
            left

filed       2026-11-22 16:00  xiao.z
assigned    2026-11-22 16:00  xiao.z
worked      in hand
fed back    not yet

Brief for level 2
  ground: conflict
  background: b
  ours: o
  theirs: t
  ask: c
  option 1: a (recommended)
  option 2: b

Timeline
2026-11-22 16:00  xiao.z
  filed
2026-11-22 16:00  xiao.z
  routed to desk (rule everything else)
2026-11-22 16:00  xiao.z
  accepted (team desk)
2026-11-22 16:00  xiao.z
  escalated (level 2, cycle 1, ground
  conflict, recommend 1, in_charge
  manager, limit 24h): background: b
  ours: o
  theirs: t
  options: 1) a 2) b
  ask: c
$tty COLUMNS=20 reqs show @key:t:12 --no-color
one for today, 今天
要
20261122-3ppw91
request · unowned
normal · level 1
green

owner
  team desk
key
  t:12
needed by
  2026-11-22 18:00
  1h 59m left

filed
  2026-11-22 16:00
  xiao.z
assigned
  not yet
worked
  not yet
fed back
  not yet

Timeline
2026-11-22 16:00  x…
  filed
2026-11-22 16:00  x…
  routed to desk
  (rule everything
  else)
$tty COLUMNS=40 reqs log --limit 2 --no-color
COMMIT    WHO     WHAT
6a3848bf  xiao.z  7jbxpa escalate: one …
4714df66  xiao.z  7jbxpa accept: one fo…
$tty COLUMNS=40 reqs team --no-color
TEAM      MEMBERS      LEVELS 1-3
desk      xiao.z li.m  lead manager dir…
parts     wang.f li.m  wang.f manager d…
workshop  tom          lead manager dir…
$tty COLUMNS=40 reqs team show parts --no-color
team      parts  配件
services  bumpers 保险杠
intake    请先私下问一声
level 1   wang.f  team, decides within
          24h
level 2   manager  managers, decides
          within 24h
level 3   director  director, decides
          within 24h
member    wang.f  王芳
          wang.f@example.com
member    li.m  李明  li.m@example.com
$tty COLUMNS=40 reqs help note --no-color
reqs note - add a note for colleagues

usage: reqs note [options] ID TEXT

  The customer does not see it, and it
  does not count as an answer; 'reqs
  reply' does.

Arguments:
  ID
      the request
  TEXT
      the note; - reads it from standard
      input

Common options:
  -n, --dry-run
      say what would happen, write
      nothing
  --at TIME
      when it happened, if that was
      earlier
  --reason TEXT
      why
  --waive GUARD
      do it although this guard says no;
      needs --reason (one of fields,
      transfer or brief; repeatable)
  -m, --message TEXT
      a note on the act, kept in the
      history
  -F, --file FILE
      read fields from a YAML file; - is
      stdin
  -e, --edit
      write the fields in an editor
      first
  --as WHO
      act for this person
  --ledger PATH
      the ledger to use
  -C DIR
      run as if started in this
      directory
  --json
      print JSON
  -q, --quiet
      print ids and results only
  --color WHEN
      colour the output (one of auto,
      always or never)
  --no-color
      the same as --color never
  --no-pager
      print all at once, even on a
      terminal
  -h, --help
      explain the command

Examples:
  reqs note 7k3f9q "the part is in the other warehouse"

# Control characters in data never reach the terminal raw; neither do those that turn the direction of writing.
$ reqs new -q "$(printf 'evil \033]0;owned\007 \033[2J \302\233 31m and \342\200\256reversed')" --for "$(printf 'Mr \033[31mRed')" --voice "$(printf 'line\r\noverwritten\033[1A')" --key t:6
20261122-97dg6d
$tty reqs list evil --no-color --columns title,customer
TITLE                                                        CUSTOMER
evil \x1b]0;owned\x07 \x1b[2J \u009b 31m and \u202ereversed  Mr \x1b[31mRed
$tty reqs show 97dg6d --no-color
evil \x1b]0;owned\x07 \x1b[2J \u009b 31m and \u202ereversed
20261122-97dg6d · request · unowned · normal · level 1

owner       team desk
customer    Mr \x1b[31mRed, external
key         t:6

filed       2026-11-22 16:00  xiao.z
assigned    not yet
worked      not yet
fed back    not yet

Voice of the customer
  line
  overwritten\x1b[1A

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
$tty reqs show 97dg6d --no-color --yaml
format: 1
id: 20261122-97dg6d
key: t:6
title: "evil \x1B]0;owned\x07 \x1B[2J \x9B 31m and \u202Ereversed"
type: request
state: unowned
owner: {team: desk}
customer: {name: "Mr \x1B[31mRed", kind: external}
priority: normal
level: 1
filed_by: xiao.z
filed: 2026-11-22T08:00:41.000Z
events:
- id: x2ca.ec1mwn
  at: 2026-11-22T08:00:41.000Z
  by: xiao.z
  do: file
  title: "evil \x1B]0;owned\x07 \x1B[2J \x9B 31m and \u202Ereversed"
  type: request
  key: t:6
  priority: normal
  customer:
    name: "Mr \x1B[31mRed"
    kind: external
  voice: "line\r\noverwritten\x1B[1A"
- id: x2ca.naj7s2
  at: 2026-11-22T08:00:41.001Z
  by: xiao.z
  do: route
  to: desk
  rule: everything else
$tty reqs show 97dg6d --no-color --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
$tty reqs log --limit 1 | cut -c42-
2026-11-22T08:00:41.000Z	xiao.z	none	97dg6d file: evil  ]0;owned   [2J \u009b 31m and \u202ereversed
$ reqs list evil --columns title
evil \x1b]0;owned\x07 \x1b[2J \u009b 31m and \u202ereversed
$ reqs list evil --json | grep title
      "title": "evil \u001b]0;owned\u0007 \u001b[2J \u009b 31m and \u202ereversed",
$ reqs show 97dg6d --yaml | grep title
title: "evil \x1B]0;owned\x07 \x1B[2J \x9B 31m and \u202Ereversed"
  title: "evil \x1B]0;owned\x07 \x1B[2J \x9B 31m and \u202Ereversed"
$tty reqs note 97dg6d "$(printf '\033[31mred')" -n
dry run: 97dg6d: noted
$tty reqs show "$(printf '\033[31mred')"
reqs: '\x1b[31mred' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$tty reqs list "$(printf 'state:\033[31mred')"
reqs: query: '\x1b[31mred' is no value of 'state:'
  state: [31mred
  ^
hint: 'state:' takes unowned, offered, doing, waiting, resolved, closed or open
[2]
$ git -C desk.git log -1 --format=%s
97dg6d file: evil  ]0;owned   [2J \u009b 31m and \u202ereversed
