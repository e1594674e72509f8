# Letting go: the team keeps answering for it.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q '贴膜' --key t:1
20261122-bank4h
$ reqs assign -q bank4h me
20261122-bank4h
$ reqs release bank4h --reason 周一起休假
20261122-bank4h
bank4h: released; desk answers for it
$ reqs list --columns id,state,team,owner
20261122-bank4h	unowned	desk	
$ reqs release bank4h
reqs: cannot release bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ reqs show bank4h --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        assigned to xiao.z (team desk)
2026-11-22 16:00  xiao.z        released: 周一起休假
$ reqs assign -q bank4h me
20261122-bank4h
$ reqs release bank4h -n
dry run: bank4h: released; desk answers for it
$ reqs release
reqs: reqs release: missing: ID
hint: usage: reqs release [options] ID...
[2]
$ reqs new -q '洗车' --key t:2 --no-route
20261122-2ra934
$ reqs accept -q 2ra934
20261122-2ra934
$ printf '2ra934\nbank4h\n' | reqs release -
20261122-2ra934
20261122-bank4h
2ra934: released; desk answers for it
bank4h: released; desk answers for it
$ reqs log --limit 1 | cut -f5
2 requests release: 洗车 …
$ reqs close -q bank4h
20261122-bank4h
$ reqs release bank4h
reqs: cannot release bank4h: it is closed
hint: see it with: reqs show bank4h
[1]
