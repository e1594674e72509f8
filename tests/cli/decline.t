# Saying no to an offer: it returns to where it was.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q '贴膜' --key t:1
20261122-bank4h
$ reqs assign -q bank4h me
20261122-bank4h
$ reqs offer -q bank4h workshop
20261122-bank4h
$ reqs decline bank4h
reqs: declining needs --reason
hint: and --suggest WHO, if you know who could take it
[2]
$ reqs decline bank4h --as tom --reason 只喷漆,不贴膜 --suggest parts
20261122-bank4h
bank4h: declined; they suggest parts
$ reqs list --columns id,state,team,owner
20261122-bank4h	doing	desk	xiao.z
$ reqs show bank4h --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        assigned to xiao.z (team desk)
2026-11-22 16:00  xiao.z        offered to workshop
2026-11-22 16:00  tom           declined (suggest parts): 只喷漆,不贴膜
$ reqs decline bank4h --as tom --reason 只喷漆
reqs: cannot decline bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ reqs offer -q bank4h workshop
20261122-bank4h
$ reqs decline bank4h --reason x --suggest nosuch
reqs: no person or team 'nosuch' in teams.yaml
hint: `reqs team list` shows teams and people
[3]
$ reqs decline --reason x
reqs: reqs decline: missing: ID
hint: usage: reqs decline [options] ID...
[2]
$ reqs decline bank4h --as tom -n --reason x
dry run: bank4h: declined
$ reqs new -q '洗车' --key t:2
20261122-2ra934
$ reqs decline 2ra934 --reason x
reqs: cannot decline 2ra934: nothing is offered
hint: see it with: reqs show 2ra934
[1]

# Who was not asked cannot say no for others; who asked can take the offer back.
$ reqs decline bank4h --as wang.f --reason 我来答复
reqs: bank4h is offered to workshop, not to wang.f
hint: xiao.z can take the offer back
[1]
$ reqs decline bank4h --reason 自己做
20261122-bank4h
bank4h: declined
