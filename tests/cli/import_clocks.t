# What comes in by an import has targets as what is filed by hand; time zone data that change, and calendars that are lost.
@export REQS_PAGER=
$ mkdir -p zones/Asia && cp /usr/share/zoneinfo/Asia/Shanghai zones/Asia/ && echo '# version 2026a' >zones/tzdata.zi
@export TZDIR=$T/work/zones
@export REQS_LEDGER=$T/work/desk.git
$ git config --global user.name "Xiao Z" && git config --global user.email xiao@example.com
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ printf 'calendars:\n  office:\n    zone: Asia/Shanghai\n    week: {mon: ["09:00-18:00"], tue: ["09:00-18:00"], wed: ["09:00-18:00"], thu: ["09:00-18:00"], fri: ["09:00-18:00"]}\n' | reqs config edit -q calendars -F -
$ printf 'targets:\n- {name: 投诉, when: {type: complaint, customer: external}, respond: 2bh, resolve: 2bd}\n- {name: urgent, when: {priority: urgent}, resolve: 4h}\n' | reqs config edit -q policy -F -

# Friday, 17:00. What is over when it comes in owes nothing, and is not judged by targets that came later.
@ 2026-11-20T09:00:00Z
$ cat >map.yaml <<'END'
> source: desk
> time_formats: ["%Y-%m-%d %H:%M"]
> fields: {key: 单号, title: 标题, type: 类型, priority: 优先, filed: 时间, closed: 关单, customer: 客户}
> END
$ cat >rows.csv <<'END'
> 单号,标题,类型,优先,时间,关单,客户
> 1,保险杠松了,complaint,normal,2026-11-20 16:30,,张先生
> 2,没有网络,request,urgent,2026-11-20 16:00,,
> 3,贴膜,complaint,normal,2026-11-02 09:00,2026-11-19 09:00,李女士
> 4,其他,request,normal,2026-11-20 09:00,,
> END
$ reqs import csv rows.csv --map map.yaml
4 filed, 0 known already
$ reqs list --all --columns key,state,due,light --sort key
desk:1	unowned	2026-11-23T01:30:00.000Z	green
desk:2	unowned	2026-11-20T12:00:00.000Z	green
desk:3	closed		
desk:4	unowned		
$ reqs show @key:desk:1 --yaml | sed -n '/targets/,$p'
  targets:
    rule: 投诉
    line: "2"
    calendar: cef17ed9a849bb58
    tzdata: 2026a
    respond: 2bh
    resolve: 2bd
$ reqs show @key:desk:2 --yaml | sed -n '/targets/,$p'
  targets:
    rule: urgent
    line: "3"
    resolve: 4h
$ reqs show @key:desk:3 --yaml | grep -c targets
0
[1]
$ reqs show @key:desk:4 --yaml | sed -n '/targets/,$p'
  targets:
    none: "yes"
$ git -C desk.git show --name-only --format= HEAD | grep pinned
pinned/cef17ed9a849bb58.yaml
$ reqs import csv rows.csv --map map.yaml
0 filed, 4 known already

# The same from JSON of another program and from an event log.
$ printf '[{"单号":"5","标题":"座椅","类型":"complaint","优先":"normal","时间":"2026-11-20 16:00","关单":"","客户":"Bob"}]' >rows.json
$ reqs import json rows.json --map map.yaml -q
$ cat >log.yaml <<'END'
> source: ops
> time_formats: ["%Y-%m-%d %H:%M"]
> log: {activity: 动作, people: keep, steps: {接单: take, 解决: resolve, 关单: close}, other: note}
> fields: {key: 单号, title: 标题, filed: 时间, person: 人, type: 类型, customer: 客户}
> END
$ cat >log.csv <<'END'
> 单号,动作,人,时间,标题,类型,客户
> A,登记,张伟,2026-11-20 14:00,漏水,complaint,王女士
> A,接单,李娜,2026-11-20 15:00,漏水,complaint,王女士
> B,登记,张伟,2026-11-10 14:00,异响,complaint,赵先生
> B,解决,李娜,2026-11-10 15:00,异响,complaint,赵先生
> C,登记,张伟,2026-11-19 14:00,打不开,complaint,赵先生
> C,解决,李娜,2026-11-19 15:00,打不开,complaint,赵先生
> C,又来电,李娜,2026-11-20 15:00,打不开,complaint,赵先生
> END
$ reqs import log log.csv --map log.yaml -q
$ reqs list key:desk:5 --columns key,due
desk:5	2026-11-20T10:00:00.000Z
$ reqs list 'key:ops:*' --columns key,state,due --sort key
ops:A	doing	2026-11-20T08:00:00.000Z
ops:B	resolved	
ops:C	unowned	2026-11-24T06:00:00.000Z
$ reqs check
16 files, no problem

# Other time zone data: what was indexed by the old ones is counted anew, and the pin still says which there were.
$ reqs doctor | grep 'time zones'
ok      time zones version 2026a
$ reqs show @key:desk:1 --explain-clocks | grep calendar
  calendar  office, Asia/Shanghai (pinned/cef17ed9a849bb58.yaml, tzdata 2026a)
  calendar  office, Asia/Shanghai (pinned/cef17ed9a849bb58.yaml, tzdata 2026a)
$ cp /usr/share/zoneinfo/Europe/Berlin zones/Asia/Shanghai && echo '# version 2026b' >zones/tzdata.zi
$ reqs list key:desk:1 --columns due
2026-11-20T10:30:00.000Z
$ reqs doctor | grep 'time zones'
ok      time zones version 2026b
$ reqs show @key:desk:1 --explain-clocks | grep -E 'calendar|due  '
  calendar  office, Asia/Shanghai (pinned/cef17ed9a849bb58.yaml, tzdata 2026a)
  due       2026-11-20 11:30
  calendar  office, Asia/Shanghai (pinned/cef17ed9a849bb58.yaml, tzdata 2026a)
  due       2026-11-24 09:30
$ rm zones/tzdata.zi && cp /usr/share/zoneinfo/Asia/Shanghai zones/Asia/ && echo 2026c >zones/+VERSION
$ reqs doctor | grep 'time zones'
ok      time zones version 2026c
$ reqs list key:desk:1 --columns due
2026-11-23T01:30:00.000Z

# Files under pinned/ that are not what they were.
$ git clone -q desk.git copy 2>&1
$ cd copy && echo '# 好' >>$(echo pinned/*.yaml) && printf 'calendars: {x: {zone: Asia/Shanghai}}\n' >pinned/0123456789abcdef.yaml && git add . && git commit -qm broken && git push -q
$ reqs check
pinned/0123456789abcdef.yaml:1:13: calendar 'x' is never open; give it hours, such as week: {mon: ["09:00-18:00"]}
pinned/0123456789abcdef.yaml: does not hold what its name says (SHA-256)
pinned/cef17ed9a849bb58.yaml: does not hold what its name says (SHA-256)
[4]
$ cd copy && git rm -q pinned/* && git commit -qm gone && git push -q
$ reqs check
pinned/cef17ed9a849bb58.yaml: is missing: 20261119-sf2409 counts business time by it, and is due at once without
[8]
