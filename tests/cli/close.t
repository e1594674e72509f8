# The end of a request.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs new -q 贴膜 --key t:2
20261122-2ra934
$ reqs new -q 洗车 --key t:3
20261122-rawbgv
$ reqs new -q 换灯 --key t:4
20261122-7sj0s5
$ reqs close bank4h
20261122-bank4h
bank4h: closed: done
$ reqs close bank4h
reqs: cannot close bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ reqs close 2ra934 --outcome withdrawn -m '在别处买了'
20261122-2ra934
2ra934: closed: withdrawn
$ reqs show 2ra934 --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        closed (outcome withdrawn): 在别处买了
$ git -C desk.git log -1 --format=%B
2ra934 close: 贴膜

在别处买了

Reqs-Id: 20261122-2ra934
Reqs-Do: close
Reqs-Event: zpsb.z1pp44
\

# Several at once, or none at all when one of them cannot be.
$ reqs close rawbgv bank4h 7sj0s5
reqs: 1 of 3 requests cannot be changed so; nothing was written
hint: cannot close bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ reqs list --columns id,state
20261122-rawbgv	unowned
20261122-7sj0s5	unowned
$ reqs close rawbgv 7sj0s5
20261122-rawbgv
20261122-7sj0s5
rawbgv: closed: done
7sj0s5: closed: done
$ reqs log --limit 1 | cut -f5
2 requests close: 洗车 …
$ reqs close
reqs: reqs close: missing: ID
hint: usage: reqs close [options] ID...
[2]
$ reqs close rawbgv --outcome happy
reqs: --outcome is 'happy', not one of done, satisfied, unanswered, duplicate, withdrawn or lost
[2]
$ reqs close nosuch
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs new -q 新的 --key t:5
20261122-3zrvw3
$ reqs close 3zrvw3 -n
dry run: 3zrvw3: closed: done
