# Up one level, with what that level needs to decide.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs assign -q bank4h wang.f --agreed
20261122-bank4h

# What the brief lacks is said all at once.
$ reqs escalate bank4h
reqs: the brief lacks --ground (authority, conflict, time or strategy), --background, --ours (our position), --theirs (the other side's, in their words), two --option, --recommend N, --ask (what the level is to do)
hint: if it must be so: --waive brief --reason TEXT (it is recorded)
[1]
$ reqs escalate bank4h --ground conflict --option 先给客户
reqs: the brief lacks --background, --ours (our position), --theirs (the other side's, in their words), two --option, --recommend N, --ask (what the level is to do)
hint: if it must be so: --waive brief --reason TEXT (it is recorded)
[1]
$ reqs escalate bank4h --ground conflict --background 库存只剩一件 --ours 客户后天提车 --theirs 留给月底的订单 --option 先给客户 --option 调货两天 --recommend 1 --ask 请今天定
20261122-bank4h
bank4h: escalated to level 2 (managers): manager is in charge and owes a decision within 24h
$ reqs show bank4h
前保险杠更换
20261122-bank4h · request · doing · normal · level 2 · green

owner       wang.f, team parts
key         t:1
level 2     since 2026-11-22 16:00, manager in charge, raised by xiao.z
decision    2026-11-23 16:00  23h 59m left

filed       2026-11-22 16:00  xiao.z
assigned    2026-11-22 16:00  wang.f
worked      in hand
fed back    not yet

Brief for level 2
  ground: conflict
  background: 库存只剩一件
  ours: 客户后天提车
  theirs: 留给月底的订单
  ask: 请今天定
  option 1: 先给客户 (recommended)
  option 2: 调货两天

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
$ reqs list --columns id,level,state,owner,due
20261122-bank4h	2	doing	wang.f	2026-11-23T08:00:07.000Z

# The brief may come from a file or out of the editor.
$ cat >brief.yaml <<'END'
> ground: time
> background: 经理出差
> ours: 今天要答复
> theirs: 等经理回来
> option:
> - 代理人决定
> - 电话决定
> recommend: 2
> ask: 请打电话
> END
$ reqs escalate bank4h -F brief.yaml
20261122-bank4h
bank4h: escalated to level 3 (director): director is in charge and owes a decision within 24h

# The last level is the last.
$ reqs escalate bank4h -F brief.yaml
reqs: bank4h is at level 3, the last one
hint: director owes the decision
[1]
$ reqs escalate bank4h -F brief.yaml --waive brief --reason x
reqs: bank4h is at level 3, the last one
hint: director owes the decision
[1]
$ reqs new -q '贴膜' --key t:2
20261122-2ra934
$ reqs escalate 2ra934 -F brief.yaml --recommend 3
reqs: --recommend 3 is none of the 2 options
[2]
$ reqs escalate 2ra934 -F brief.yaml --ground war
reqs: --ground is 'war', not one of authority, conflict, time or strategy
[2]
$ reqs escalate 2ra934 --waive brief --reason 火警
20261122-2ra934
2ra934: escalated to level 2 (managers): manager is in charge and owes a decision within 24h
$ reqs show 2ra934 --json | grep -A8 '"escalation"'
      "escalation": {
        "level": 2,
        "in_charge": "manager",
        "by": "xiao.z",
        "since": "2026-11-22T08:00:17.001Z",
        "due": "2026-11-23T08:00:17.001Z"
      },
      "contested": [],
      "due": "2026-11-23T08:00:17.001Z",
$ reqs escalate
reqs: reqs escalate: missing: ID
hint: usage: reqs escalate [options] ID...
[2]
$ reqs close -q 2ra934
20261122-2ra934
$ reqs escalate 2ra934 -F brief.yaml
reqs: cannot escalate 2ra934: it is closed
hint: see it with: reqs show 2ra934
[1]
$ reqs new -q '洗车' --key t:3
20261122-rawbgv
$ reqs escalate rawbgv -F brief.yaml -n
dry run: rawbgv: escalated to level 2 (managers): manager is in charge and owes a decision within 24h
$ EDITOR=cat reqs escalate rawbgv -e
\# reqs escalate: take a request one level up.
\# Fill in, save and leave the editor. Fields without a value are left out,
\# and so are comments like these. Left as it is, or empty, nothing is done.

\# why it goes up (one of authority, conflict, time or strategy)
ground:

\# what happened so far
background: |

\# our position
ours: |

\# the other side's position, in their words
theirs: |

\# a way out; give two or more (several as a list: - … on a line each)
option:

\# the option we recommend, from 1
recommend:

\# what the level is to do
ask: |

\# when it happened, if that was earlier (2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339)
at:

\# why
reason: |

\# a note on the act, kept in the history
message: |
reqs: nothing changed in the editor; nothing done
[1]

# What is exported of it comes back to the byte.
$ reqs export ndjson >all.ndjson && reqs init -q again.git --zone Asia/Shanghai >/dev/null && reqs --ledger again.git import json -q all.ndjson
$ test "$(git -C desk.git rev-parse HEAD:requests)" = "$(git -C again.git rev-parse HEAD:requests)" && echo the same
the same
