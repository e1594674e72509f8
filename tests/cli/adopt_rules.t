# What was edited by hand may be no more than what a command would record, and stands in the name of each who edited.
@export REQS_LEDGER=$T/work/desk
$ reqs init -q desk --checkout --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs new -q 前保险杠更换 --key t:1 -p low --to parts --for 张先生 --contact 138
20261122-bank4h
$ cat >by <<'END'
> #!/bin/sh
> # by NAME EXPRESSION: edits the file and commits that.
> cd desk && sed -i "$2" requests/2026/11/22/bank4h.yaml && git -c user.name="$1" -c user.email="$1@example.com" commit -qam "by $1"
> END
$ chmod +x by; ./by tom 's/^title: .*/title: 前保险杠、今天更换/'; ./by li.m 's/^priority: .*/priority: high/; s/^customer: .*/customer: {name: 张先生, kind: external, contact: "139", tier: vip}/'; ./by wang.f 's/^state: .*/state: doing/; s/^owner: .*/owner: {person: 王芳}\nneeded_by: 2026-12-01/'; ./by tom 's/今天/明天/'
$ reqs adopt
20261122-bank4h
bank4h: adopted from li.m: edit; from wang.f: assign, edit; from tom: edit
$ reqs show bank4h --events | tail -n 5
2026-11-22 16:00  li.m          edited (priority high, customer contact 139,
                                tier vip)
2026-11-22 16:00  wang.f        assigned to wang.f (team parts)
2026-11-22 16:00  wang.f        edited (needed_by 2026-12-01 23:59)
2026-11-22 16:00  tom           edited (title 前保险杠、明天更换)
$ reqs verify
8 commits, nothing found
$ reqs list --columns state,owner,needed_by
doing	wang.f	2026-12-01T15:59:59.000Z

# Values that no command takes are named, all of them, each with what would do.
$ ./by tom 's/^title: .*/title: ""/; s/^priority: .*/priority: hgh/; s/^type: .*/type: wtf/; s/^owner: .*/owner: {team: nix}/; s/^needed_by: .*/needed_by: soonish/; s/^customer: .*/customer: {name: 张先生}/'
$ reqs adopt
reqs: bank4h was edited by hand as no act can record it; nothing was written
hint: 'title' cannot be taken away, only changed
hint: no type 'wtf' in types.yaml
hint: types are request, complaint or incident
hint: no team 'nix' in teams.yaml
hint: `reqs team list` shows teams and people
hint: the customer's kind cannot be taken away, only changed
hint: no priority 'hgh'
hint: did you mean 'high'?
hint: priorities are low, normal, high or urgent
hint: needed-by: 'soonish' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
hint: put those back as the events say (`reqs check requests/2026/11/22/bank4h.yaml` shows them)
[1]
$ git -C desk revert --no-edit HEAD >/dev/null; ./by tom 's/^owner: .*/owner: {team: parts, person: zzz}/; s/^state: .*/state: closed\noutcome: fine/'
$ reqs adopt
reqs: bank4h was edited by hand as no act can record it; nothing was written
hint: no outcome 'fine'
hint: outcomes are done, satisfied, unanswered, duplicate, withdrawn or lost
hint: no person 'zzz' in teams.yaml
hint: `reqs team list` shows teams and people
hint: put those back as the events say (`reqs check requests/2026/11/22/bank4h.yaml` shows them)
[1]
$ git -C desk revert --no-edit HEAD >/dev/null; ./by tom 's/^owner: .*/owner: {team: parts, person: tom}/'
$ reqs adopt
reqs: bank4h was edited by hand as no act can record it; nothing was written
hint: 'tom' is not in the team 'parts'
hint: put those back as the events say (`reqs check requests/2026/11/22/bank4h.yaml` shows them)
[1]
$ git -C desk revert --no-edit HEAD >/dev/null; reqs check
8 files, no problem

# Roles count: for whoever edited, for whoever committed that in another name, and for whoever adopts it.
$ { sed 's/{name: Max/{roles: [clerk], name: Max/; s/{name: Dora/{roles: [director], name: Dora/; s/{name: Lena/{roles: [lead], name: Lena/' $S/data/teams.yaml; printf 'roles:\n  member: {may: [file, note, edit], where: any}\n  lead: {may: [file, note, edit, close], where: any}\n  clerk: {may: for-others}\n  director: {may: all, where: any}\n'; } >roles.yaml; reqs config edit -q teams.yaml -F roles.yaml
$ ./by lead 's/^title: .*/title: 新/'
@export REQS_USER='Tom <tom@example.com>'
$ reqs adopt
reqs: 'tom' may not act for lead: that is not for member to do
hint: who may: manager, director
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
$ cd desk && git revert --no-edit HEAD >/dev/null && sed -i 's/^state: .*/state: closed/' requests/2026/11/22/bank4h.yaml && git -c user.name=Tom -c user.email=tom@example.com commit -qam closed --author='Lena <lead@example.com>'
$ reqs adopt
reqs: 'tom' may not edit bank4h by hand for lead: that is not for member to do
hint: who may: manager, director
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
@export REQS_USER='Max <manager@example.com>'
$ reqs adopt
reqs: 'tom' may not edit bank4h by hand for lead: that is not for member to do
hint: who may: manager, director
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
$ cd desk && git -c user.name=Lena -c user.email=lead@example.com commit -q --amend --no-edit && reqs adopt && reqs verify -q
20261122-bank4h
bank4h: adopted from lead: close
$ ./by tom 's/^level: .*/level: 0/; s/^state: .*/state: resolved/'; reqs adopt
reqs: bank4h was edited by hand as no act can record it; nothing was written
hint: 'level' cannot be changed so: that is for reqs escalate
hint: put those back as the events say (`reqs check requests/2026/11/22/bank4h.yaml` shows them)
[1]

# Where only people of teams.yaml act, nobody else's edit is adopted.
$ git -C desk revert --no-edit HEAD >/dev/null; sed 's/^filing: .*/filing: people/' desk/ledger.yaml >ledger.yaml; REQS_USER='Dora <director@example.com>' reqs config edit -q ledger.yaml -F ledger.yaml
$ ./by ext 's/^title: .*/title: 旧/'; reqs adopt
reqs: 'ext@example.com' is not in this ledger's teams.yaml, and only people in it may act
hint: add under 'people:' with `reqs config edit teams.yaml`:  ext: {name: ext, emails: [ext@example.com]}
hint: or let anyone file: `filing: anyone` in ledger.yaml
[1]

# A shallow clone may not have the commit that says who it was.
$ git -C desk reset -q --hard HEAD~1 && ./by wang.f 's/^title: .*/title: 浅/' && REQS_USER='Dora <director@example.com>' reqs new -q 另一个 --key t:2
20261122-2ra934
$ git clone -q --depth 1 file://$T/work/desk shallow && REQS_USER='Dora <director@example.com>' reqs --ledger shallow adopt
reqs: no commit says who edited 'title' of 20261122-bank4h
hint: in a shallow clone: git fetch --unshallow
[1]
$ REQS_USER='Dora <director@example.com>' reqs adopt
20261122-bank4h
bank4h: adopted from wang.f: edit

# A file that cannot be read may have been edited by hand as well: it is named.
@export REQS_USER='Dora <director@example.com>'
$ sed -i 's/$/\r/' desk/requests/2026/11/22/bank4h.yaml; git -C desk commit -qam broken; reqs adopt
no request was edited by hand, as far as it is committed
reqs: requests/2026/11/22/bank4h.yaml:1:10: has Windows line ends (72 of its lines); save it with LF line ends, and keep the line '*.yaml -text' in .gitattributes
[4]
