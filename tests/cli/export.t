# All of it, for other programs and for another ledger.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs export ndjson

# A request with much in it: Chinese, quotes, line breaks, a number kept as it was typed, an attachment, a rating.
$ printf '说好三天，今天来提车\n才告诉我"没有配件"。\n' >voice.txt
@ 2026-11-22T08:00:00Z
$ reqs new '前保险杠更换, "明天"' --for 张先生 --contact 007 --tier vip -p urgent --needed-by 2026-11-25 --via phone --theme shop/parts --voice - <voice.txt --attach voice.txt --key desk:1 -q
20261122-3cnmmm
$ reqs note -q @key:desk:1 'no: # 不是注释' >/dev/null
@ 2026-11-22T08:05:00Z
$ reqs new 'Second one' --for Globex -q >second
$ reqs link -q $(cat second) follows @key:desk:1 >/dev/null
$ reqs resolve -q $(cat second) '换好了' >/dev/null
$ reqs rate -q $(cat second) --csat 4 --comment '不错' >/dev/null
$ reqs redact -q @key:desk:1 voice --reason 'a phone number' >/dev/null
warning: git's history still holds the text until that is rewritten: docs/privacy.md says how

# By hand: keys that no version knows, inside an event and deeper, and an act that a newer version knows.
$ git clone -q desk.git hand
$ cat >>"hand/$(cd hand && grep -rl 'Second one' requests)" <<'END'
> - id: hvt5.zz0001
>   at: 2026-11-22T08:06:00.000Z
>   by: xiao.z
>   do: note
>   text: 客户来电
>   count: "0042"
>   mood: "no"
>   device:
>     型号: X-1
>     ports:
>     - "1"
>     - a: b
> - id: hvt5.zz0002
>   at: 2026-11-22T08:07:00.000Z
>   by: xiao.z
>   do: teleport
>   to:
>   - moon
>   - 月亮
> END
$ git -C hand add -A && git -C hand -c user.name=x -c user.email=x@example.com commit -qm 'by hand' && git -C hand push -q origin HEAD
$ reqs check
requests/2026/11/22/gskhnh.yaml: has acts of a newer reqs ('teleport'); this one can only show it
[8]

# One a line, whatever is in the texts; into a new ledger the same files come, to the byte, and again nothing.
$ reqs export ndjson >all.ndjson
$ wc -l <all.ndjson
2
$ cat all.ndjson
{"id":"20261122-3cnmmm","key":"desk:1","title":"前保险杠更换, \"明天\"","type":"request","state":"unowned","owner":{"team":"parts"},"customer":{"name":"张先生","kind":"external","contact":"007","tier":"vip"},"via":"phone","priority":"urgent","level":1,"cycle":1,"theme":"shop/parts","filed_by":"xiao.z","filed":"2026-11-22T08:00:00.000Z","needed_by":"2026-11-25T15:59:59.000Z","parts":[],"links":[],"files":[{"name":"voice.txt","sha256":"bde63120b0d5620d136da7dbbf5543e4a364174e44d16fe9ddc8c1f06643a88c","bytes":61}],"chases":0,"contested":[],"events":[{"id":"hzw0.aqdhd2","at":"2026-11-22T08:00:00.000Z","by":"xiao.z","do":"file","title":"前保险杠更换, \"明天\"","type":"request","key":"desk:1","priority":"urgent","customer":{"name":"张先生","contact":"007","tier":"vip","kind":"external"},"via":"phone","theme":"shop/parts","needed_by":"2026-11-25T15:59:59.000Z","voice":"[redacted]"},{"id":"hzw0.qdm23q","at":"2026-11-22T08:00:00.001Z","by":"xiao.z","do":"route","to":"parts","rule":"parts"},{"id":"hzw0.s6qsja","at":"2026-11-22T08:00:00.002Z","by":"xiao.z","do":"attach","name":"voice.txt","sha256":"bde63120b0d5620d136da7dbbf5543e4a364174e44d16fe9ddc8c1f06643a88c","bytes":61},{"id":"hzw0.t0xz84","at":"2026-11-22T08:00:01.000Z","by":"xiao.z","do":"note","text":"no: # 不是注释"},{"id":"hzw0.jxtrd8","at":"2026-11-22T08:05:04.000Z","by":"xiao.z","do":"redact","event":"hzw0.aqdhd2","field":"voice","salt":"6qdzka3dqa0xqby0","digest":"sha256:cf05befacd93865d4b3a5a74c0d62b238b630fffd5961888fa565275ca494dfb","reason":"a phone number"}]}
{"id":"20261122-gskhnh","title":"Second one","type":"request","state":"closed","outcome":"satisfied","owner":{"team":"desk"},"customer":{"name":"Globex","kind":"external"},"priority":"normal","level":1,"cycle":1,"filed_by":"xiao.z","filed":"2026-11-22T08:05:00.000Z","parts":[],"links":[{"kind":"follows","to":"20261122-3cnmmm"}],"files":[],"chases":0,"resolved":"2026-11-22T08:05:02.000Z","closed":"2026-11-22T08:05:03.001Z","followup":{"due":"2026-11-23T08:05:02.000Z","tries":0,"result":"reached"},"rating":{"csat":4,"by":"Globex"},"contested":[],"events":[{"id":"hvt5.hn5m7a","at":"2026-11-22T08:05:00.000Z","by":"xiao.z","do":"file","title":"Second one","type":"request","priority":"normal","customer":{"name":"Globex","kind":"external"}},{"id":"hvt5.7r1j5r","at":"2026-11-22T08:05:00.001Z","by":"xiao.z","do":"route","to":"desk","rule":"everything else"},{"id":"hvt5.597hea","at":"2026-11-22T08:05:01.000Z","by":"xiao.z","do":"link","kind":"follows","to":"20261122-3cnmmm"},{"id":"hvt5.ah8e7g","at":"2026-11-22T08:05:02.000Z","by":"xiao.z","do":"resolve","text":"换好了","ask_after":"24h"},{"id":"hvt5.5fngcs","at":"2026-11-22T08:05:03.000Z","by":"xiao.z","do":"rate","csat":4,"comment":"不错","rater":"Globex"},{"id":"hvt5.ykdym5","at":"2026-11-22T08:05:03.001Z","by":"xiao.z","do":"close","outcome":"satisfied"},{"id":"hvt5.zz0001","at":"2026-11-22T08:06:00.000Z","by":"xiao.z","do":"note","text":"客户来电","count":"0042","mood":"no","device":{"型号":"X-1","ports":["1",{"a":"b"}]}},{"id":"hvt5.zz0002","at":"2026-11-22T08:07:00.000Z","by":"xiao.z","do":"teleport","to":["moon","月亮"]}]}
@export REQS_LEDGER=$T/work/copy.git
$ reqs init -q copy.git --zone UTC >/dev/null
$ reqs import json all.ndjson
warning: 1 attached file is not in this ledger; `reqs check` lists them
2 filed, 0 known already
$ test "$(git -C desk.git rev-parse HEAD:requests)" = "$(git -C copy.git rev-parse HEAD:requests)" && echo the same
the same
$ reqs import json all.ndjson
warning: 1 attached file is not in this ledger; `reqs check` lists them
0 filed, 2 known already
$ reqs log --limit 1 | cut -f3-
xiao.z	none	import json: 2 requests

# An older export changes nothing, a newer one brings the events that are missing.
@ 2026-11-22T09:00:00Z
@export REQS_LEDGER=$T/work/desk.git
$ reqs chase -q @key:desk:1 --by 张先生 >/dev/null
$ reqs export json key:desk:1 >newer.json
@export REQS_LEDGER=$T/work/copy.git
$ reqs import json newer.json
warning: 1 attached file is not in this ledger; `reqs check` lists them
0 filed, 0 known already, 1 brought up to date
$ reqs import json all.ndjson
warning: 1 attached file is not in this ledger; `reqs check` lists them
0 filed, 2 known already
$ test "$(git -C desk.git rev-parse HEAD:requests)" = "$(git -C copy.git rev-parse HEAD:requests)" && echo the same
the same

# A table, for spreadsheets.
$ reqs export csv
id,handle,key,title,type,state,outcome,team,owner,customer,priority,level,due,light,late,on_time,needed_by,promise,filed,filed_by,resolved,closed,theme,via,cycle,chases,csat
20261122-3cnmmm,3cnmmm,desk:1,"前保险杠更换, ""明天""",request,unowned,,parts,,张先生,urgent,1,2026-11-25T15:59:59.000Z,green,,yes,2026-11-25T15:59:59.000Z,,2026-11-22T08:00:00.000Z,xiao.z,,,shop/parts,phone,1,1,
20261122-gskhnh,gskhnh,,Second one,request,closed,satisfied,desk,,Globex,normal,1,,,,,,,2026-11-22T08:05:00.000Z,xiao.z,2026-11-22T08:05:02.000Z,2026-11-22T08:05:03.001Z,,,1,0,4
$ reqs export csv is:closed --columns id,title,customer,csat
id,title,customer,csat
20261122-gskhnh,Second one,Globex,4
$ reqs export csv --columns id,titel
reqs: no column 'titel'
hint: did you mean 'title'?
hint: columns are id, handle, key, title, type, state, outcome, team, owner, customer, priority, level, due, light, late, on_time, needed_by, promise, filed, filed_by, resolved, closed, theme, via, cycle, chases or csat
[2]
$ reqs export json --columns id
reqs: --columns is for csv; the other formats have everything
[2]
$ reqs export json is:nonsense
reqs: query: 'nonsense' is no value of 'is:'
  is:nonsense
  ^
hint: 'is:' takes open, closed, resolved, overdue, contested, escalated, mine, offered, unowned, doing, paused, waiting, reopened or part
[2]
$ reqs export yaml
reqs: FORMAT is 'yaml', not one of json, csv or ndjson
[2]
$ reqs export ndjson team:nowhere
reqs: query: no team 'nowhere' in teams.yaml or in any request
  team:nowhere
  ^
hint: `reqs team list` shows teams and people
[2]
$ reqs export json state:doing
{"schema": 1, "kind": "requests", "items": []}

# What comes from elsewhere is held against the rules of a file; everything at once, with its line.
$ head -n 1 all.ndjson | sed 's/"state":"unowned"/"state":"closed"/' >changed
$ tail -n 1 all.ndjson | sed 's/"text":"换好了"/"text":"没有换"/' >>changed
$ { echo '{"id":"20261122-zzzzzz","events":[{"id":"a.b","at":"yesterday","do":"file"}]}'; echo '{"title":"theirs"}'; echo 'not json'; echo '{"id":"20261122-zzzzzy","events":[{"id":"a.b","at":"2026-11-22T08:00:00Z","by":"x","do":"file","title":"twice","title":"t"}]}'; echo '{"format":2,"id":"20261122-zzzzzx","events":[]}'; } >>changed
$ reqs import json changed
reqs: changed cannot be imported; nothing was written
hint: changed:1:82: 'state' is not what the events say: "unowned"; leave it out, or change the events
hint: changed:2:1: event hvt5.ah8e7g of 20261122-gskhnh says something else here
hint: changed:3:52: 'yesterday' is not an instant such as 2026-11-22T00:31:07.120Z
hint: changed:3:35: the event has no 'by'
hint: changed:4:1: has no 'id'; objects of another program need a map: --map MAP.yaml
hint: changed:4:1: has no list of 'events'; `reqs export` writes them
hint: changed:5:1: an object { … } is expected here
hint: changed:6:119: the key 'title' is there twice
hint: changed:7:11: is written in a format that this version of reqs does not know
hint: changed:7:45: has no list of 'events'; `reqs export` writes them
[2]
$ git -C copy.git rev-parse HEAD >before
$ echo '{"id":"20261122-zzzzzw","events":[{"id":"0000.aaaaaa","at":"2026-11-22T08:00:00.000Z","by":"li.m","do":"file","title":"一切正常"}]}' >>changed
$ reqs import json changed --skip-bad
skipped: changed:1:82: 'state' is not what the events say: "unowned"; leave it out, or change the events
skipped: changed:2:1: event hvt5.ah8e7g of 20261122-gskhnh says something else here
skipped: changed:3:52: 'yesterday' is not an instant such as 2026-11-22T00:31:07.120Z
skipped: changed:3:35: the event has no 'by'
skipped: changed:4:1: has no 'id'; objects of another program need a map: --map MAP.yaml
skipped: changed:4:1: has no list of 'events'; `reqs export` writes them
skipped: changed:5:1: an object { … } is expected here
skipped: changed:6:119: the key 'title' is there twice
skipped: changed:7:11: is written in a format that this version of reqs does not know
skipped: changed:7:45: has no list of 'events'; `reqs export` writes them
1 filed, 0 known already, 7 skipped
[8]
$ reqs list --columns id,title
20261122-3cnmmm	前保险杠更换, "明天"
20261122-zzzzzw	一切正常
$ printf '[{"id": 1}, {"id": ' | reqs import json -
reqs: stdin cannot be imported; nothing was written
hint: stdin:1:9: 'id' is not a request's id such as 20261122-7k3f9q
hint: stdin:1:2: has no list of 'events'; `reqs export` writes them
hint: stdin:1:20: a value is expected here; nothing behind this was read
[2]
$ printf '{"id":"20261122-zzzzzw",\n "events": nothing}' | reqs import json -
reqs: stdin cannot be imported; nothing was written
hint: stdin:2:12: a value is expected here; nothing behind this was read
[2]
$ printf '' | reqs import json -
0 filed, 0 known already
$ printf '{"title":"\xff"}' | reqs import json -
reqs: stdin cannot be imported; nothing was written
hint: stdin:1:13: a backslash begins no escape that JSON has
[2]

# Another program's objects go through a map; lists are read together, and what may be null is no error.
$ cat >theirs.json <<'END'
> [{"no": 1, "what": "Paper jam", "who": {"name": "张先生", "mail": null}, "tags": [{"name": "hardware"}, {"name": "printer"}],
>   "text": "line one\r\nline two", "opened": "2026-11-20 08:00", "vip": true},
>  {"no": 2, "what": "No toner", "who": {"name": "Globex", "mail": "a@example.com"}, "tags": [], "text": null, "opened": "2026-11-21 08:00", "vip": false}]
> END
$ cat >theirs.yaml <<'END'
> source: theirs
> time_formats: ["%Y-%m-%d %H:%M"]
> fields:
>   key: no
>   title: what
>   filed: opened
>   customer: who.name
>   contact: who.mail
>   voice: text
>   tier: {column: vip, values: {yes: vip, no: ""}}
>   background: {text: "Tags: {tags.name}"}
> END
$ reqs import json theirs.json --map theirs.yaml
2 filed, 0 known already
$ reqs show @key:theirs:1 --yaml
format: 1
id: 20261120-esba4m
key: theirs:1
title: Paper jam
type: request
state: unowned
customer: {name: 张先生, kind: external, tier: vip}
priority: normal
level: 1
filed_by: xiao.z
filed: 2026-11-20T08:00:00.000Z
events:
- id: yv8j.v0jdrg
  at: 2026-11-20T08:00:00.000Z
  recorded: 2026-11-22T09:00:27.000Z
  by: xiao.z
  do: file
  title: Paper jam
  type: request
  key: theirs:1
  priority: normal
  customer:
    name: 张先生
    kind: external
    tier: vip
  voice: |-
    line one
    line two
  background: "Tags: hardware, printer"
$ reqs import json theirs.json --map theirs.yaml
0 filed, 2 known already
$ sed 's/who.mail/who.email/; s/what/who/' theirs.yaml >wrong.yaml
$ reqs import json theirs.json --map wrong.yaml
reqs: theirs.json cannot be imported; nothing was written
hint: wrong.yaml:8:3: the file has no column 'who.email'
[2]
$ sed 's/what/who/' theirs.yaml >wrong.yaml
$ reqs import json theirs.json --map wrong.yaml --json --skip-bad
{
  "schema": 1,
  "kind": "import",
  "items": [
    {
      "filed": 0,
      "known": 0,
      "changed": 0,
      "skipped": 2,
      "problems": [
        {
          "path": "theirs.json",
          "line": 1,
          "column": 2,
          "what": "'who' is an object; the map has to say what of it is meant: who.KEY"
        },
        {
          "path": "theirs.json",
          "line": 1,
          "column": 2,
          "what": "a row needs a title, and this one has none"
        },
        {
          "path": "theirs.json",
          "line": 3,
          "column": 2,
          "what": "'who' is an object; the map has to say what of it is meant: who.KEY"
        },
        {
          "path": "theirs.json",
          "line": 3,
          "column": 2,
          "what": "a row needs a title, and this one has none"
        }
      ],
      "teams_added": [],
      "commit": "",
      "dry_run": false
    }
  ]
}
skipped: theirs.json:1:2: 'who' is an object; the map has to say what of it is meant: who.KEY
skipped: theirs.json:1:2: a row needs a title, and this one has none
skipped: theirs.json:3:2: 'who' is an object; the map has to say what of it is meant: who.KEY
skipped: theirs.json:3:2: a row needs a title, and this one has none
0 filed, 0 known already, 2 skipped
[8]
