# An export has the calendars that its requests are counted by: imported elsewhere, their clocks go on.
$ mkdir -p zones/Asia && cp /usr/share/zoneinfo/Asia/Shanghai zones/Asia/ && echo '# version 2026a' >zones/tzdata.zi
@export TZDIR=$T/work/zones
$ git config --global user.name "Xiao Z" && git config --global user.email xiao@example.com
$ reqs init -q here.git --zone Asia/Shanghai && reqs init -q there.git --zone Asia/Shanghai
$T/work/here.git
$T/work/there.git
$ printf 'default: office\ncalendars:\n  office: {zone: Asia/Shanghai, week: {mon: ["09:00-18:00"], fri: ["09:00-18:00"]}}\n  hotline: {zone: Asia/Shanghai, week: {sun: ["09:00-18:00"]}}\n' >calendars.yaml
$ printf 'targets:\n- {name: 投诉, when: {type: complaint}, calendar: hotline, resolve: 2bh}\n- {name: rest, resolve: 4bh}\n' >policy.yaml
$ reqs --ledger here.git config edit -q calendars policy -F calendars.yaml -F policy.yaml
@ 2026-11-20T08:00:00Z
$ reqs --ledger here.git new -q '前保险杠更换' --for 张先生 --key a:1
20261120-855d0z
$ reqs --ledger here.git new -q 'The door sticks' --for Globex --key a:2
20261120-8xw8qz
$ reqs --ledger here.git new -q '等了三天' -t complaint --for 张先生 --key a:3
warning: a request of type 'complaint' also needs --voice
20261120-kaa0bt
@ 2026-11-24T08:00:00Z
$ reqs --ledger here.git overdue -q
20261120-kaa0bt	resolve	2026-11-22T03:00:00.000Z	190800	desk		1	等了三天
20261120-855d0z	resolve	2026-11-23T03:00:00.000Z	104400	desk		1	前保险杠更换
20261120-8xw8qz	resolve	2026-11-23T03:00:01.000Z	104399	desk		1	The door sticks
[8]

# A line a request; a calendar is with the first that names it.
$ reqs --ledger here.git export ndjson >requests.ndjson
$ sed -E 's/.*("title":"[^"]*").*"events".*\]/\1 …/' requests.ndjson
"title":"前保险杠更换" …\n"}}
"title":"The door sticks" …}
"title":"等了三天" …\n"}}
$ reqs --ledger here.git export json | grep -c calendars
2
$ reqs --ledger here.git export csv --columns title | head -n 2
title
前保险杠更换
$ reqs --ledger there.git import json requests.ndjson
3 filed, 0 known already
$ reqs --ledger there.git overdue -q
20261120-kaa0bt	resolve	2026-11-22T03:00:00.000Z	190806	desk		1	等了三天
20261120-855d0z	resolve	2026-11-23T03:00:00.000Z	104406	desk		1	前保险杠更换
20261120-8xw8qz	resolve	2026-11-23T03:00:01.000Z	104405	desk		1	The door sticks
[8]
$ for at in here there; do git -C $at.git rev-parse HEAD:requests HEAD:pinned; done | sort | uniq -c | sed 's/^ *//; s/ .*//'
2
2
$ reqs --ledger there.git check
12 files, no problem
$ git -C there.git log -1 --name-only --format=%s
import json: 3 requests

pinned/287a6ef5d351956d.yaml
pinned/c568b4b36c1f84e1.yaml
requests/2026/11/20/855d0z.yaml
requests/2026/11/20/8xw8qz.yaml
requests/2026/11/20/kaa0bt.yaml
$ reqs --ledger there.git import json requests.ndjson
0 filed, 3 known already

# Some of the requests have all that they need.
$ reqs init -q some.git --zone Asia/Shanghai
$T/work/some.git
$ reqs --ledger here.git export ndjson type:complaint | reqs --ledger some.git import json -
1 filed, 0 known already
$ reqs --ledger some.git overdue -q
20261120-kaa0bt	resolve	2026-11-22T03:00:00.000Z	190813	desk		1	等了三天
[8]

# Without its calendar a request is due at once, and that is said; with it again, it is not.
$ reqs init -q bare.git --zone Asia/Shanghai
$T/work/bare.git
$ sed 's/,"calendars":.*/}/' requests.ndjson | reqs --ledger bare.git import json -
warning: 2 pinned calendars are not in this ledger: what they count is due at once; `reqs check` lists them
3 filed, 0 known already
$ reqs --ledger bare.git check
pinned/287a6ef5d351956d.yaml: is missing: 20261120-855d0z counts business time by it, and is due at once without
pinned/c568b4b36c1f84e1.yaml: is missing: 20261120-kaa0bt counts business time by it, and is due at once without
[8]
$ reqs --ledger bare.git overdue -q
20261120-855d0z	resolve	2026-11-20T08:00:00.000Z	345617	desk		1	前保险杠更换
20261120-8xw8qz	resolve	2026-11-20T08:00:01.000Z	345616	desk		1	The door sticks
20261120-kaa0bt	resolve	2026-11-20T08:00:02.000Z	345615	desk		1	等了三天
[8]
$ reqs --ledger bare.git import json requests.ndjson
0 filed, 3 known already
$ reqs --ledger bare.git overdue -q
20261120-kaa0bt	resolve	2026-11-22T03:00:00.000Z	190819	desk		1	等了三天
20261120-855d0z	resolve	2026-11-23T03:00:00.000Z	104419	desk		1	前保险杠更换
20261120-8xw8qz	resolve	2026-11-23T03:00:01.000Z	104418	desk		1	The door sticks
[8]
$ reqs --ledger bare.git check
12 files, no problem

# A calendar that somebody changed on the way is not the one that was promised by.
$ reqs init -q other.git --zone Asia/Shanghai
$T/work/other.git
$ sed 's/09:00-18:00/09:00-19:00/' requests.ndjson | reqs --ledger other.git import json -
reqs: stdin cannot be imported; nothing was written
hint: stdin:1:735: calendar '287a6ef5d351956d' is not what its name says (SHA-256): somebody changed it
hint: stdin:3:733: calendar 'c568b4b36c1f84e1' is not what its name says (SHA-256): somebody changed it
[2]
$ reqs --ledger other.git list

# Taken away by somebody's hand, it is missed at once.
$ git clone -q bare.git work && cd work && git rm -q -r pinned && git -c user.name=x -c user.email=x@example.com commit -q -m 'tidy up' && git push -q
$ reqs --ledger bare.git overdue -q
20261120-855d0z	resolve	2026-11-20T08:00:00.000Z	345625	desk		1	前保险杠更换
20261120-8xw8qz	resolve	2026-11-20T08:00:01.000Z	345624	desk		1	The door sticks
20261120-kaa0bt	resolve	2026-11-20T08:00:02.000Z	345623	desk		1	等了三天
[8]
