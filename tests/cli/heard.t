# The customer's own words.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --for 张先生 --key t:1
20261122-bank4h
$ reqs heard bank4h '说好三天,到底谁负责?' --via phone
20261122-bank4h
bank4h: the customer's words are recorded
$ printf '第一句\n第二句\n' | reqs heard bank4h -
20261122-bank4h
bank4h: the customer's words are recorded
$ reqs show bank4h --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        wrote (from customer, via phone): 说好三天,到底
                                谁负责?
2026-11-22 16:00  xiao.z        wrote (from customer): 第一句
                                第二句

# They may be recorded later than they were said, with the reason.
$ reqs heard bank4h '昨天来过电话' --at yesterday
reqs: --at is more than 15 minutes ago, and no --reason says why it is recorded late
hint: add --reason TEXT
[1]
$ reqs heard bank4h '昨天来过电话' --at '2026-11-21 17:30' --reason 系统当时不可用
20261122-bank4h
bank4h: the customer's words are recorded
$ reqs show bank4h --events | tail -n 2
2026-11-21 17:30  xiao.z        wrote (from customer): 昨天来过电话 [recorded
                                2026-11-22 16:00]
$ git -C desk.git log -1 --format='%ad%n%B' --date=iso
2026-11-21 17:30:00 +0800
bank4h message: 前保险杠更换

Recorded late: 系统当时不可用

Reqs-Id: 20261122-bank4h
Reqs-Do: message
Reqs-Event: j39b.xsq907
\
$ reqs heard bank4h '明天' --at tomorrow
reqs: --at 2026-11-23 00:00 is in the future
hint: --at says when it happened; leave it out for now
[1]
$ reqs heard bank4h
reqs: reqs heard: missing: TEXT
hint: usage: reqs heard [options] ID TEXT
[2]
$ reqs heard bank4h hello -n
dry run: bank4h: the customer's words are recorded
