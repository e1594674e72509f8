# Taking what was offered, or what nobody has.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q '贴膜' --key t:1
20261122-bank4h
$ reqs new -q '洗车' --key t:2
20261122-2ra934
$ reqs new -q '换灯' --key t:3
20261122-rawbgv
$ reqs accept bank4h
20261122-bank4h
bank4h: xiao.z takes it
$ reqs accept bank4h
reqs: cannot accept bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ reqs --as tom accept bank4h
reqs: cannot accept bank4h: xiao.z has it
hint: see it with: reqs show bank4h
[1]
$ reqs accept
reqs: nothing is offered to xiao.z
hint: name the request: reqs accept ID
[1]
$ reqs -q offer 2ra934 parts
20261122-2ra934
$ reqs accept 2ra934
reqs: 2ra934 is offered to parts, not to xiao.z
hint: to take it all the same: reqs assign 2ra934 xiao.z --agreed
[1]

# Without an id: the one request that is offered to me, or to a team of mine.
$ reqs accept --as wang.f
20261122-2ra934
2ra934: wang.f takes it
$ reqs list --columns id,state,team,owner
20261122-bank4h	doing	desk	xiao.z
20261122-2ra934	doing	parts	wang.f
20261122-rawbgv	unowned	desk	
$ reqs -q offer bank4h li.m
20261122-bank4h
$ reqs -q offer 2ra934 li.m
20261122-2ra934
$ reqs accept --as li.m
reqs: 2 requests are offered to li.m
hint: name one of: 20261122-2ra934 20261122-bank4h
[1]
$ reqs accept --as li.m bank4h 2ra934
20261122-bank4h
20261122-2ra934
bank4h: li.m takes it
2ra934: li.m takes it
$ reqs list --columns id,state,team,owner
20261122-bank4h	doing	desk	li.m
20261122-2ra934	doing	parts	li.m
20261122-rawbgv	unowned	desk	
$ reqs close -q rawbgv
20261122-rawbgv
$ reqs accept rawbgv
reqs: cannot accept rawbgv: it is closed
hint: see it with: reqs show rawbgv
[1]
$ reqs accept nosuch
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs accept bank4h --as nosuch
reqs: no person 'nosuch' in teams.yaml
hint: `reqs team list` shows teams and people
[3]
$ reqs accept bank4h --as li.m -n
reqs: cannot accept bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
