# Somebody edits the file of a request and commits it with git: the events that it means, in their name.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs new -q 前保险杠更换 --key t:1 -p low
20261122-bank4h
$ reqs new -q 发票 --key t:2
20261122-2ra934
$ reqs adopt
no request was edited by hand, as far as it is committed
$ reqs adopt bank4h
reqs: 20261122-bank4h was not edited by hand: its header is what its events say
hint: what somebody edited in a checkout counts once it is committed with git
[1]

$ git clone -q desk.git hand && cd hand && git config user.name 王 && git config user.email wang.f@example.com
$ cd hand; sed -i 's/^title: .*/title: 前保险杠、今天更换/; s/^priority: low/priority: urgent/; s/^owner: .*/owner: {team: parts, person: wang.f}/; s/^state: .*/state: doing/' requests/2026/11/22/bank4h.yaml && GIT_COMMITTER_DATE='2026-11-22T07:00:00Z' git commit -qam 'by hand' --date '2026-11-22T07:00:00Z' && git push -q
$ reqs check
requests/2026/11/22/bank4h.yaml: was edited by hand: title: the header says 前保险杠、今天更换, the events say 前保险杠更换; state: the header says doing, the events say unowned; owner: the header says '{team: parts, person: wang.f}', the events say '{team: parts}'; priority: the header says urgent, the events say low (`reqs adopt` records it)
[8]
$ reqs note bank4h more
reqs: 20261122-bank4h was edited by hand: title: the header says 前保险杠、今天更换, the events say 前保险杠更换; state: the header says doing, the events say unowned; owner: the header says '{team: parts, person: wang.f}', the events say '{team: parts}'; priority: the header says urgent, the events say low
hint: `reqs adopt bank4h` makes of that the events it means
hint: or put the header back as the events say, then record the change with `reqs edit`
[1]
$ reqs adopt -n
dry run: bank4h: adopted from wang.f: assign, edit
$ reqs adopt
20261122-bank4h
bank4h: adopted from wang.f: assign, edit
$ reqs show bank4h --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  wang.f        assigned to wang.f (team parts)
2026-11-22 16:00  wang.f        edited (title 前保险杠、今天更换, priority
                                urgent)
$ reqs check
9 files, no problem
$ reqs log bank4h --limit 1 | cut -f3-
xiao.z	none	bank4h assign: 前保险杠、今天更换

# A state that an act makes; what no act makes is refused as a whole, with the way.
$ cd hand; git pull -q; sed -i 's/^state: .*/state: closed/' requests/2026/11/22/2ra934.yaml && git commit -qam 'by hand' && git push -q
$ reqs adopt 2ra934
20261122-2ra934
2ra934: adopted from wang.f: close
$ reqs list --all id:2ra934 --columns state,outcome
closed	done
$ cd hand; git pull -q; sed -i 's/^level: .*/level: 3/; s/^title: .*/title: 新/; /^priority:/d' requests/2026/11/22/2ra934.yaml && printf 'colour: blue\n' >more && sed -i '/^title:/r more' requests/2026/11/22/2ra934.yaml && git commit -qam 'by hand' && git push -q
$ git -C desk.git rev-parse HEAD >before
$ reqs adopt
reqs: 2ra934 was edited by hand as no act can record it; nothing was written
hint: 'level' cannot be changed so: that is for reqs escalate
hint: 'colour' cannot be changed so
hint: 'priority' cannot be taken away, only changed
hint: put those back as the events say (`reqs check requests/2026/11/22/2ra934.yaml` shows them)
[1]
$ git -C desk.git rev-parse HEAD | diff - before

# What is not theirs to do stays undone.
$ cd hand; git checkout -q HEAD~1 requests && sed -i 's/^title: .*/title: 新/' requests/2026/11/22/2ra934.yaml && git commit -qam 'title only' && git push -q
$ { cat $S/data/teams.yaml; printf 'roles:\n  member: {may: [note]}\n  director: {may: all, where: any}\n'; } | sed 's/^  xiao.z: {/  xiao.z: {roles: [director], /' >roles.yaml; reqs config edit -q teams.yaml -F roles.yaml
$ reqs adopt 2ra934
reqs: 'wang.f' may not edit 2ra934: that is not for member to do
hint: who may: xiao.z
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
