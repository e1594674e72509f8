# How requests hang together.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs new -q 前保险杠 --key t:2
20261122-2ra934
$ reqs new -q 订购保险杠 --key t:3
20261122-rawbgv
$ reqs link bank4h blocked-by rawbgv
20261122-bank4h
20261122-rawbgv
bank4h: blocked-by rawbgv
$ reqs show bank4h
前保险杠更换
20261122-bank4h · request · unowned · normal · level 1

owner       team parts
key         t:1
blocked-by  20261122-rawbgv

filed       2026-11-22 16:00  xiao.z
assigned    not yet
worked      not yet
fed back    not yet

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        linked to 20261122-rawbgv (kind blocked-by)
$ reqs show rawbgv --json | grep -A6 '"links"'
      "links": [
        {
          "kind": "blocks",
          "to": "20261122-bank4h"
        }
      ],
      "files": [],
$ reqs link rawbgv caused-by bank4h
20261122-rawbgv
rawbgv: caused-by bank4h
$ reqs link rawbgv follows 2ra934
20261122-rawbgv
rawbgv: follows 2ra934

# A duplicate is closed.
$ reqs link 2ra934 duplicates bank4h
20261122-2ra934
2ra934: duplicates bank4h
2ra934: closed: duplicate
$ reqs list --all --columns id,state,outcome
20261122-bank4h	unowned	
20261122-2ra934	closed	duplicate
20261122-rawbgv	unowned	
$ reqs link bank4h duplicates 2ra934
reqs: 2ra934 is a duplicate of bank4h already
[1]
$ reqs link 2ra934 duplicates bank4h
reqs: cannot link 2ra934: it stands like that already
hint: see it with: reqs show 2ra934
[1]
$ reqs link bank4h blocks bank4h
reqs: a request cannot be linked to itself
[1]
$ reqs link bank4h blocked-by rawbgv
reqs: cannot link bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ reqs link bank4h block rawbgv
reqs: KIND is 'block', not one of blocks, blocked-by, caused-by, follows or duplicates
hint: did you mean 'blocks'?
[2]
$ reqs link bank4h blocks nosuch
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs link bank4h blocks
reqs: reqs link: missing: OTHER
hint: usage: reqs link [options] ID KIND OTHER
[2]
$ reqs link bank4h follows rawbgv -n
dry run: bank4h: follows rawbgv
