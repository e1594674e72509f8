# Who may do what.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
reqs: routes.yaml not changed: the settings would not be sound
hint: routes.yaml:3:1: rule 'parts' goes to 'parts', which is no team or person
hint: routes.yaml:7:1: rule 'paint' goes to 'tom', which is no team or person
[4]
$ cat >teams.yaml <<'END'
> levels: [boss, boss, boss]
> teams:
>   desk: {members: [xiao.z, 小李], roles: {lead: 小李}}
>   parts: {members: [wang.f]}
> people:
>   xiao.z: {emails: [xiao.z@example.com]}
>   小李: {emails: [li@example.com]}
>   wang.f: {emails: [wang.f@example.com]}
>   boss: {emails: [boss@example.com], roles: [director]}
>   clerk: {emails: [clerk@example.com], roles: [clerk]}
>   audit: {emails: [audit@example.com], roles: [auditor]}
> roles:
>   member: {may: [file, note, accept, offer, escalate]}
>   lead: {may: [resolve, close]}
>   director: {may: all, where: any}
>   clerk: {may: [note, message, for-others], where: any}
>   auditor: {may: []}
>   guest: {may: file}
> END

# A mistake is shown at its place; so is a file that would leave nobody who may change it.
$ sed 's/note, accept/nte, accept/; s/  lead:/  leed:/' teams.yaml >wrong.yaml; reqs config edit teams.yaml -F wrong.yaml
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:13:17: 'nte' is not one of all, settings, import, for-others, file, route, edit, attach, note, message, chase, offer, lapse, assign, accept, decline, release, ask, resume, propose, consent, promise, confirm, approve, split, escalate, decide, acknowledge, resolve, followup, rate, close, reopen, review, thank, link, agree, waive, rebase, settle, redact or adopt; did you mean 'note'?
hint: teams.yaml:14:3: 'leed' is not one of member, lead, manager, director, clerk, robot, auditor or guest; did you mean 'lead'?
[4]
$ sed '/director: {/d' teams.yaml >locked.yaml; reqs config edit teams.yaml -F locked.yaml
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:13:1: nobody may change the settings any more: give somebody's role 'settings' or 'all'
[4]
$ reqs config edit -q teams.yaml -F teams.yaml

# What a member may do, they may do to requests of their own and of their teams.
$ reqs new -q 前保险杠更换 --key t:1 --to desk
20261122-bank4h
$ reqs note -q bank4h '客户来电'
20261122-bank4h
$ reqs close bank4h
reqs: 'xiao.z' may not close bank4h: that is not for member to do
hint: who may: 小李, boss
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
$ reqs --json close bank4h
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "refused",
    "code": 1,
    "message": "'xiao.z' may not close bank4h: that is not for member to do",
    "where": "",
    "hints": [
      "who may: 小李, boss",
      "'roles' in teams.yaml says who may do what: reqs config show teams.yaml"
    ]
  }
}
[1]
$ reqs --as wang.f note bank4h hello
reqs: 'xiao.z' may not act for wang.f: that is not for member to do
hint: who may: boss, clerk
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]

# Acting for somebody needs the right to; the role that counts is theirs.
@export REQS_USER='Clerk <clerk@example.com>'
$ reqs --as wang.f note bank4h hello
reqs: 'wang.f' may not note bank4h: as member only requests of their own or of their teams
hint: who may: xiao.z, 小李, boss, clerk
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
$ reqs --as 小李 close -q bank4h
20261122-bank4h
$ reqs reopen bank4h --reason again
reqs: 'clerk' may not reopen bank4h: that is not for clerk, member to do
hint: who may: boss
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
$ reqs note -q bank4h 'said at the counter'
20261122-bank4h

# The lead of a team, of that team only; the director; somebody who only looks; a guest.
@export REQS_USER='李 <li@example.com>'
$ reqs new -q 发票 --to parts --key t:2
20261122-2ra934
$ reqs close @key:t:2
reqs: '小李' may not close 2ra934: that is not for member to do
hint: who may: boss
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
@export REQS_USER='Boss <boss@example.com>'
$ reqs close -q @key:t:2
20261122-2ra934
@export REQS_USER='Audit <audit@example.com>'
$ reqs list --all --columns handle,state
bank4h	closed
2ra934	closed
$ reqs note bank4h hm
reqs: 'audit' may not note bank4h: as auditor, member only requests of their own or of their teams
hint: who may: xiao.z, 小李, boss, clerk
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
$ reqs config edit teams.yaml -F teams.yaml
reqs: teams.yaml: stands like that already, nothing to change
[1]
@export REQS_USER='Someone <who@elsewhere.example>'
$ reqs new -q 'From outside' --key t:3
20261122-rawbgv
$ reqs note @key:t:3 more
reqs: 'who@elsewhere.example' may not note rawbgv: that is not for guest to do
hint: who may: xiao.z, 小李, boss, clerk
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]

# Requests with a history that others made come in by those who may import.
$ reqs export ndjson >all.ndjson; reqs import json all.ndjson
reqs: 'who@elsewhere.example' may not import requests: that is not for guest to do
hint: who may: boss
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
$ printf 'id,title\n1,a\n' >rows.csv; printf 'source: rows\nfields: {key: id, title: title}\n' >map.yaml; reqs import csv rows.csv --map map.yaml
reqs: 'who@elsewhere.example' may not import requests: that is not for guest to do
hint: who may: boss
hint: 'roles' in teams.yaml says who may do what: reqs config show teams.yaml
[1]
@export REQS_USER='Boss <boss@example.com>'
$ reqs import -q csv rows.csv --map map.yaml && reqs list source:rows 2>/dev/null; reqs list key:rows:1 --columns title
a
