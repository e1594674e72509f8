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
ID      STA…  PRIO  DUE  TEAM  OWN…  TI…
bank4h  uno…  high       par…        前…
2ra934  uno…  nor…       desk        🚗…
rawbgv  uno…  nor…       desk        Ca…
7sj0s5  uno…  nor…       desk        ｆ…
3zrvw3  uno…  nor…       par…        a …
$tty COLUMNS=20 reqs list --no-color
ID      STATE  PRIO
bank4h  unow…  high
2ra934  unow…  norm…
rawbgv  unow…  norm…
7sj0s5  unow…  norm…
3zrvw3  unow…  norm…
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
^[[1mbank4h^[[0m  ^[[33munowned^[[0m  ^[[33mhigh^[[0m       parts         前保险杠更换
1 of 5 shown
$tty NO_COLOR=1 reqs list --limit 1
ID      STATE    PRIO  DUE  TEAM   OWNER  TITLE
bank4h  unowned  high       parts         前保险杠更换
1 of 5 shown
$tty NO_COLOR= reqs list --limit 1
^[[1mID^[[0m      ^[[1mSTATE^[[0m    ^[[1mPRIO^[[0m  ^[[1mDUE^[[0m  ^[[1mTEAM^[[0m   ^[[1mOWNER^[[0m  ^[[1mTITLE^[[0m
^[[1mbank4h^[[0m  ^[[33munowned^[[0m  ^[[33mhigh^[[0m       parts         前保险杠更换
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
^[[1mbank4h^[[0m  ^[[33munowned^[[0m  ^[[33mhigh^[[0m       parts         前保险杠更换
1 of 5 shown
$ reqs list --limit 1 --color=always
20261122-bank4h	unowned	high		parts		前保险杠更换
1 of 5 shown
$ reqs show bank4h --color=always | head -n 2
^[[1m前保险杠更换^[[0m
20261122-bank4h · request · unowned · high · level 1
$ reqs list --color=sometimes
reqs: --color is 'sometimes', not one of auto, always or never
[2]

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
filed: 2026-11-22T08:00:23.000Z
events:
- id: x2ca.ec1mwn
  at: 2026-11-22T08:00:23.000Z
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
  at: 2026-11-22T08:00:23.001Z
  by: xiao.z
  do: route
  to: desk
  rule: everything else
$tty reqs show 97dg6d --no-color --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
$tty reqs log --limit 1 | cut -c42-
2026-11-22T08:00:23.000Z	xiao.z	none	97dg6d file: evil  ]0;owned   [2J \u009b 31m and \u202ereversed
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
  state:\x1b[31mred
  ^
hint: 'state:' takes unowned, offered, doing, waiting, resolved, closed or open
[2]
$ git -C desk.git log -1 --format=%s
97dg6d file: evil  ]0;owned   [2J \u009b 31m and \u202ereversed
