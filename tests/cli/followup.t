# Whom to ask now whether they are content, and what came of it.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --for 张先生 --key t:1
20261122-bank4h
$ reqs new -q 贴膜 --for 王女士 --key t:2
20261122-2ra934
$ reqs followup
$ reqs resolve -q bank4h 装好了
20261122-bank4h
$ reqs followup
@ 2026-11-23T08:00:30Z
$ reqs resolve -q 2ra934 贴好了
20261122-2ra934
$ reqs followup
20261122-bank4h	2026-11-23T08:00:06.000Z	张先生		前保险杠更换
$tty reqs followup
^[[1mID^[[0m      ^[[1mDUE^[[0m      ^[[1mCUSTOMER^[[0m  ^[[1mOWNER^[[0m  ^[[1mTITLE^[[0m
^[[1mbank4h^[[0m  ^[[1;91mlate 0m^[[0m  张先生           前保险杠更换
$ reqs followup --json | grep -E '"(id|due|overdue|tries)"'
      "id": "20261122-bank4h",
        "due": "2026-11-23T08:00:06.000Z",
        "tries": 0
      "due": "2026-11-23T08:00:06.000Z",
      "overdue": true,
$ reqs followup bank4h --no-answer
20261122-bank4h
bank4h: followed up: no-answer
$ reqs followup bank4h --no-answer
20261122-bank4h
bank4h: followed up: no-answer
$ reqs followup bank4h --no-answer
20261122-bank4h
bank4h: nobody answered 3 times; it can be closed: reqs close bank4h
$ reqs close bank4h
20261122-bank4h
bank4h: closed: unanswered
$ reqs followup 2ra934 --reached
20261122-2ra934
2ra934: followed up: reached
$ reqs followup 2ra934 --reached
reqs: cannot followup 2ra934: it stands like that already
hint: see it with: reqs show 2ra934
[1]
$ reqs followup
$ reqs followup 2ra934
reqs: what came of asking?
hint: say --reached, --no-answer or --withdrawn; `reqs rate` records a score
[2]
$ reqs followup --reached
reqs: which request was followed up?
hint: reqs followup ID --reached
[2]
$ reqs followup 2ra934 --reached --no-answer
reqs: only one of --reached, --no-answer and --withdrawn can be true
[2]
$ reqs new -q 洗车 --key t:3
20261123-rawbgv
$ reqs followup rawbgv --reached
reqs: cannot followup rawbgv: it is not resolved
hint: see it with: reqs show rawbgv
[1]
$ reqs followup nosuch --reached
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs resolve -q rawbgv 洗好了
20261123-rawbgv
$ reqs followup rawbgv --withdrawn -n
dry run: rawbgv: followed up: withdrawn
$ reqs followup rawbgv --withdrawn
20261123-rawbgv
rawbgv: followed up: withdrawn
