# Somebody asks again: nothing changes but that everybody sees it.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --for 张先生 --key t:1
20261122-bank4h
$ reqs chase bank4h --by 张先生
20261122-bank4h
bank4h: chased 1 time, 1 by 张先生
$ reqs chase bank4h --by 张先生 --text 到底什么时候?
20261122-bank4h
bank4h: chased 2 times, 2 by 张先生
$ reqs chase bank4h
20261122-bank4h
bank4h: chased 3 times, 1 by xiao.z
$ reqs show bank4h --json | grep chases
      "chases": 3,
$ reqs list --columns id,chases
20261122-bank4h	3
$ reqs chase
reqs: reqs chase: missing: ID
hint: usage: reqs chase [options] ID
[2]
$ reqs chase nosuch
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs chase bank4h -n
dry run: bank4h: chased 4 times, 2 by xiao.z
