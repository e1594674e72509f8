# Done, and how.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --for 张先生 --needed-by tomorrow --key t:1
20261122-bank4h
$ reqs resolve bank4h
reqs: reqs resolve: missing: TEXT
hint: usage: reqs resolve [options] ID TEXT
[2]
$ reqs resolve bank4h '保险杠已装好' --cause capacity --cost 1200
20261122-bank4h
bank4h: resolved; in 24h ask whether they are content: reqs rate bank4h
$ reqs show bank4h
前保险杠更换
20261122-bank4h · request · resolved · normal · level 1 · green

owner       team parts
customer    张先生, external
key         t:1
needed by   2026-11-23 23:59  met
follow-up   2026-11-23 16:00  23h 59m left

filed       2026-11-22 16:00  xiao.z
assigned    not yet
worked      2026-11-22 16:00  xiao.z
fed back    not yet

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        resolved (cause capacity, cost 1200, ask_after
                                24h): 保险杠已装好
$ reqs list
$ reqs list is:resolved --columns id,state,due
20261122-bank4h	resolved	2026-11-23T08:00:05.000Z
$ reqs resolve bank4h '再装一次'
reqs: cannot resolve bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ reqs resolve bank4h x --cause weather
reqs: --cause is 'weather', not one of interest, information, ability or capacity
[2]
$ reqs resolve bank4h x --cost -1
reqs: --cost is '-1', not a whole number from 0 to 1000000000
[2]
$ reqs resolve bank4h x --cost 12.50
reqs: --cost is '12.50', not a whole number from 0 to 1000000000
[2]
$ reqs new -q '贴膜' --key t:2
20261122-2ra934
$ reqs resolve 2ra934 '客户去了别家' --lost
20261122-2ra934
2ra934: resolved; in 24h ask whether they are content: reqs rate 2ra934
$ reqs show 2ra934 --json | grep outcome
      "outcome": "lost",
          "outcome": "lost",
$ reqs new -q '洗车' --key t:3
20261122-rawbgv
$ reqs resolve rawbgv ''
reqs: there is no text
hint: give it as an argument, or `-` to read it from standard input
[2]
@ 2026-11-22T08:12:00Z
$ reqs resolve rawbgv '洗好了' --at '15:50'
reqs: --at is more than 15 minutes ago, and no --reason says why it is recorded late
hint: add --reason TEXT
[1]
$ reqs resolve rawbgv '洗好了' --at '16:05' --dry-run
dry run: rawbgv: resolved; in 24h ask whether they are content: reqs rate rawbgv
$ reqs resolve rawbgv '洗好了' --at '16:05'
20261122-rawbgv
rawbgv: resolved; in 24h ask whether they are content: reqs rate rawbgv
$ reqs list is:resolved --columns id,filed,resolved
20261122-bank4h	2026-11-22T08:00:03.000Z	2026-11-22T08:00:05.000Z
20261122-2ra934	2026-11-22T08:00:13.000Z	2026-11-22T08:00:14.000Z
20261122-rawbgv	2026-11-22T08:00:16.000Z	2026-11-22T08:05:00.000Z
