# Asking before handing over.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q '贴膜' --key t:1
20261122-bank4h
$ reqs assign -q bank4h me
20261122-bank4h

# Until they accept, the sender stays accountable; the team's way of being asked is told.
$ reqs offer bank4h parts --note 您看方便接手吗?
20261122-bank4h
bank4h: offered to parts: would you take it?
bank4h: parts asks: 请先私下问一声
$ reqs list --columns id,state,team,owner
20261122-bank4h	offered	desk	?parts
$ reqs show bank4h
贴膜
20261122-bank4h · request · offered · normal · level 1

owner       xiao.z, team desk
offered to  parts, by xiao.z, since 2026-11-22 16:00
key         t:1

filed       2026-11-22 16:00  xiao.z
assigned    2026-11-22 16:00  xiao.z
worked      not yet
fed back    not yet

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        assigned to xiao.z (team desk)
2026-11-22 16:00  xiao.z        offered to parts: 您看方便接手吗?
$ reqs offer bank4h parts
reqs: cannot offer bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ reqs offer bank4h 李明
20261122-bank4h
bank4h: offered to li.m: would you take it?
$ reqs list --columns id,state,team,owner
20261122-bank4h	offered	desk	?li.m
$ reqs offer bank4h lim
reqs: no person or team 'lim' in teams.yaml
hint: did you mean 'li.m'?
hint: `reqs team list` shows teams and people
[3]
$ reqs offer bank4h
reqs: reqs offer: missing: WHO
hint: usage: reqs offer [options] ID WHO
[2]
$ reqs offer bank4h xiao.z
reqs: xiao.z has bank4h already
[1]
$ reqs new -q '洗车' --key t:2
20261122-2ra934
$ printf 'bank4h\n2ra934\n' | reqs offer - workshop
20261122-bank4h
20261122-2ra934
bank4h: offered to workshop: would you take it?
2ra934: offered to workshop: would you take it?
$ reqs close -q 2ra934
20261122-2ra934
$ reqs offer 2ra934 desk
reqs: cannot offer 2ra934: it is closed
hint: see it with: reqs show 2ra934
[1]
$ printf 'bank4h\n2ra934\n' | reqs offer - desk
reqs: 1 of 2 requests cannot be changed so; nothing was written
hint: cannot offer 2ra934: it is closed
hint: see it with: reqs show 2ra934
[1]
$ reqs offer bank4h desk -n
dry run: bank4h: offered to desk: would you take it?
