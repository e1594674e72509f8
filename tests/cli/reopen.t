# Beginning again: a new cycle.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs accept -q bank4h --as wang.f
20261122-bank4h
$ reqs escalate -q bank4h --waive brief --reason 急
20261122-bank4h
$ reqs close -q bank4h
20261122-bank4h
$ reqs reopen bank4h
reqs: reopening needs --reason
[2]
$ reqs reopen bank4h --reason 颜色不对
20261122-bank4h
bank4h: reopened, cycle 2
$ reqs list --columns id,state,owner,level,cycle
20261122-bank4h	doing	wang.f	1	2
$ reqs reopen bank4h --reason 再来
reqs: cannot reopen bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ reqs new -q 贴膜 --key t:2
20261122-2ra934
$ reqs reopen 2ra934 --reason x
reqs: cannot reopen 2ra934: it is open
hint: see it with: reqs show 2ra934
[1]
$ reqs reopen --reason x
reqs: reqs reopen: missing: ID
hint: usage: reqs reopen [options] ID...
[2]
$ reqs close -q 2ra934
20261122-2ra934
$ reqs reopen 2ra934 --reason x -n
dry run: 2ra934: reopened, cycle 2
