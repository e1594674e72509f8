# What the customer thinks of it: a good score closes, a low one begins again.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --for 张先生 --key t:1
20261122-bank4h
$ reqs resolve -q bank4h 装好了
20261122-bank4h
$ reqs rate bank4h --csat 3
20261122-bank4h
bank4h: rated csat 3
$ reqs list --all --columns id,state,csat
20261122-bank4h	resolved	3
$ reqs rate bank4h --csat 2 --comment 又掉了 --by 张先生 --via phone
20261122-bank4h
bank4h: rated csat 2: reopened
$ reqs list --all --columns id,state,cycle,csat
20261122-bank4h	unowned	2	2
$ reqs resolve -q bank4h 重新装好了
20261122-bank4h
$ reqs rate bank4h --csat 5 --comment 很满意
20261122-bank4h
bank4h: rated csat 5: closed
$ reqs list --all --columns id,state,outcome,cycle,csat
20261122-bank4h	closed	satisfied	2	5

# A closed one opens again, too.
$ reqs rate bank4h --nps 3
20261122-bank4h
bank4h: rated nps 3: reopened
$ reqs list --all --columns id,state,cycle
20261122-bank4h	unowned	3
$ reqs rate bank4h --ces 7
20261122-bank4h
bank4h: rated ces 7
$ reqs show bank4h --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        resolved (ask_after 24h): 装好了
2026-11-22 16:00  xiao.z        recorded a rating (csat 3, rater 张先生)
2026-11-22 16:00  xiao.z        recorded a rating (csat 2, rater 张先生, via
                                phone): 又掉了
2026-11-22 16:00  xiao.z        reopened: rated csat 2
2026-11-22 16:00  xiao.z        resolved (ask_after 24h): 重新装好了
2026-11-22 16:00  xiao.z        recorded a rating (csat 5, rater 张先生): 很满意
2026-11-22 16:00  xiao.z        closed (outcome satisfied)
2026-11-22 16:00  xiao.z        recorded a rating (nps 3, rater 张先生)
2026-11-22 16:00  xiao.z        reopened: rated nps 3
2026-11-22 16:00  xiao.z        recorded a rating (ces 7, rater 张先生)
$ reqs rate bank4h
reqs: a rating needs --csat, --ces, --nps or --comment
[2]
$ reqs rate bank4h --csat 6
reqs: --csat is '6', not a whole number from 1 to 5
[2]
$ reqs rate bank4h --csat five
reqs: --csat is 'five', not a whole number from 1 to 5
[2]
$ reqs rate bank4h --nps 11
reqs: --nps is '11', not a whole number from 0 to 10
[2]
$ reqs rate
reqs: reqs rate: missing: ID
hint: usage: reqs rate [options] ID
[2]
$ reqs rate bank4h --comment 只有话
20261122-bank4h
bank4h: comment recorded
$ reqs rate bank4h --csat 5 -n
dry run: bank4h: rated csat 5
