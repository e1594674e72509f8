# A level's decision: its clock stops, the request is its owner's again.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs assign -q bank4h wang.f --agreed
20261122-bank4h
$ reqs decide bank4h 先给客户
reqs: bank4h is not before any level: nothing is to be decided
hint: it goes up with: reqs escalate bank4h
[1]
$ reqs escalate -q bank4h --ground conflict --background 库存只剩一件 --ours 客户后天提车 --theirs 留给月底的订单 --option 先给客户 --option 调货两天 --recommend 1 --ask 请今天定
20261122-bank4h
$ reqs decide bank4h 先给客户 --option 3
reqs: --option 3 is none of the 2 options of the brief
[2]
$ reqs decide bank4h
reqs: reqs decide: missing: TEXT
hint: usage: reqs decide [options] ID TEXT
[2]
$ reqs decide bank4h ' '
reqs: there is no text
hint: give it as an argument, or `-` to read it from standard input
[2]
$ reqs decide bank4h 先给客户 --by someday
reqs: --by: 'someday' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]

# Somebody else than the one in charge may record it, and is told so.
$ reqs decide bank4h 先给客户 --option 1 --by tomorrow
warning: bank4h: manager is in charge at level 2, not xiao.z
20261122-bank4h
bank4h: decided; back to wang.f
$ reqs show bank4h
前保险杠更换
20261122-bank4h · request · doing · normal · level 2

owner       wang.f, team parts
key         t:1

filed       2026-11-22 16:00  xiao.z
assigned    2026-11-22 16:00  wang.f
worked      in hand
fed back    not yet

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        assigned to wang.f (team parts, agreed)
2026-11-22 16:00  xiao.z        escalated (level 2, cycle 1, ground conflict,
                                recommend 1, in_charge manager, limit 24h):
                                background: 库存只剩一件
                                ours: 客户后天提车
                                theirs: 留给月底的订单
                                options: 1) 先给客户 2) 调货两天
                                ask: 请今天定
2026-11-22 16:00  xiao.z        decided (option 1, level 2, until 2026-11-23
                                23:59): 先给客户
$ reqs decide bank4h 先给客户
reqs: bank4h is not before any level: nothing is to be decided
hint: it goes up with: reqs escalate bank4h
[1]
$ reqs escalate -q bank4h --waive brief --reason 再次
20261122-bank4h
$ echo 从二号店调货 | reqs decide bank4h - --as director
20261122-bank4h
bank4h: decided; back to wang.f
$ reqs list --columns id,level,state,owner
20261122-bank4h	3	doing	wang.f
$ reqs decide nosuch x
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
