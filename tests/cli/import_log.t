# An event log becomes requests whose events carry the original instants.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ cat >log.csv <<'END'
> 单号,动作,人,时间,组,标题
> A-1,登记,张伟,2026-11-02 09:00,前台,"打印机, 三楼"
> B-2,登记,张伟,2026-11-02 10:00,前台,没有网络
> A-1,接单,李娜,2026-11-02 09:30,维修,"打印机, 三楼"
> A-1,问客户,李娜,2026-11-02 11:00,维修,"打印机, 三楼"
> A-1,接单,王芳,2026-11-03 09:00,维修,"打印机, 三楼"
> A-1,解决,王芳,2026-11-03 10:00,维修,"打印机, 三楼"
> A-1,接单,李娜,2026-11-04 09:00,维修,"打印机, 三楼"
> A-1,升级,李娜,2026-11-04 09:00,维修,"打印机, 三楼"
> A-1,解决,李娜,2026-11-04 12:00,维修,"打印机, 三楼"
> A-1,关单,张伟,2026-11-05 12:00,前台,"打印机, 三楼"
> A-1,解决,张伟,2026-11-05 12:30,前台,"打印机, 三楼"
> END
$ cat >map.yaml <<'END'
> source: ops
> time_formats: ["%Y-%m-%d %H:%M"]
> teams: add
> log:
>   activity: 动作
>   people: keep
>   steps: {接单: take, 问客户: wait, 升级: escalate, 解决: resolve, 关单: close}
>   other: note
> fields:
>   key: 单号
>   title: 标题
>   filed: 时间
>   person: 人
>   team: 组
> END
$ reqs import log log.csv --map map.yaml
2 filed, 0 known already
1 team added to teams.yaml
$ reqs check
9 files, no problem
$ reqs show @key:ops:A-1 --events
2026-11-02 09:00  张伟          filed [recorded 2026-11-22 16:00]
2026-11-02 09:00  张伟          noted: 登记 [recorded 2026-11-22 16:00]
2026-11-02 09:30  李娜          accepted (team 维修): 接单 [recorded 2026-11-22
                                16:00]
2026-11-02 11:00  李娜          asked the customer: 问客户 [recorded 2026-11-22
                                16:00]
2026-11-03 09:00  wang.f        resumed: work went on: 接单 [recorded 2026-11-22
                                16:00]
2026-11-03 09:00  wang.f        assigned to wang.f (team 维修): 接单 [recorded
                                2026-11-22 16:00]
2026-11-03 10:00  wang.f        resolved: 解决 [recorded 2026-11-22 16:00]
2026-11-04 09:00  李娜          reopened: work went on: 接单 [recorded
                                2026-11-22 16:00]
2026-11-04 09:00  李娜          assigned to 李娜 (team 维修): 接单 [recorded
                                2026-11-22 16:00]
2026-11-04 09:00  李娜          escalated (level 2, cycle 2): background: 升级
                                [recorded 2026-11-22 16:00]
2026-11-04 12:00  李娜          resolved: 解决 [recorded 2026-11-22 16:00]
2026-11-05 12:00  张伟          closed: 关单 [recorded 2026-11-22 16:00]
2026-11-05 12:30  张伟          noted: 解决 [recorded 2026-11-22 16:00]
$ reqs list --all --columns key,state,team,owner,cycle,level,filed,closed
ops:A-1	closed	维修	李娜	2	2	2026-11-02T01:00:00.000Z	2026-11-05T04:00:00.000Z
ops:B-2	unowned	desk		1	1	2026-11-02T02:00:00.000Z	
$ reqs import log log.csv --map map.yaml
0 filed, 2 known already

# Compressed, it is read as it is; cut off or damaged, it is refused.
$ gzip -n log.csv
@export REQS_LEDGER=$T/work/again.git
$ reqs init -q again.git --zone Asia/Shanghai >/dev/null
$ reqs import log log.csv.gz --map map.yaml -q
$ test "$(git -C desk.git ls-tree -r HEAD:requests --name-only)" = "$(git -C again.git ls-tree -r HEAD:requests --name-only)" && echo the same requests
the same requests
$ head -c 100 log.csv.gz | reqs import log - --map map.yaml
reqs: stdin: the gzip file ends in its middle; nothing was written
hint: get the file anew; `gzip -t` checks it
[2]
$ { head -c 60 log.csv.gz; echo nonsense; } | reqs import log - --map map.yaml
reqs: stdin: the gzip file is damaged; nothing was written
hint: get the file anew; `gzip -t` checks it
[2]

# What is wrong is listed with its line; a case with a bad row is left out as a whole.
$ gzip -d log.csv.gz
$ cat >>log.csv <<'END'
> C-3,登记,张伟,2026-11-06 09:00,前台,三
> C-3,接单,张伟,someday,前台,三
> D-4,登记,张伟,2099-11-06 09:00,前台,四
> E-5,登记,张伟,2026-11-06 09:00,前台
> F-6,登记,,2026-11-06 09:00,,六
> F-6,关单,,2026-11-06 09:00,,六
> END
$ reqs import log log.csv --map map.yaml
reqs: log.csv cannot be imported; nothing was written
hint: log.csv:14:1: 'someday' (filed) fits none of the map's time_formats
hint: log.csv:15:1: is in the future
hint: log.csv:16:1: 5 fields where the header has 6
[2]
$ reqs import log log.csv --map map.yaml --skip-bad
skipped: log.csv:14:1: 'someday' (filed) fits none of the map's time_formats
skipped: log.csv:15:1: is in the future
skipped: log.csv:16:1: 5 fields where the header has 6
1 filed, 2 known already, 3 skipped
[8]
$ reqs list --all --columns key --sort key
ops:A-1
ops:B-2
ops:F-6
$ sed '/other: note/d; s/people: keep/people: known/; s/teams: add/teams: known/' map.yaml >strict.yaml
@export REQS_LEDGER=$T/work/desk.git
$ head -n 4 log.csv | sed 's/A-1/G-7/; s/维修/nowhere/' | reqs import log - --map strict.yaml
reqs: stdin cannot be imported; nothing was written
hint: stdin:2:1: '登记' is none of the map's steps, and there is no 'other'
hint: stdin:2:1: no person '张伟' in teams.yaml; add them there, or set 'people: keep' in the map
hint: stdin:3:1: '登记' is none of the map's steps, and there is no 'other'
hint: stdin:3:1: no person '张伟' in teams.yaml; add them there, or set 'people: keep' in the map
hint: stdin:4:1: no person '李娜' in teams.yaml; add them there, or set 'people: keep' in the map
hint: stdin:4:1: no team 'nowhere' in teams.yaml; add it there, or set 'teams: add' in the map
[2]
$ cat >wrong.yaml <<'END'
> source: ops
> log:
>   activity: what
>   steps: {a: take, b: tke}
>   peple: keep
> fields:
>   key: 单号
>   title: 标题
>   closed: 时间
> END
$ reqs import log log.csv --map wrong.yaml
reqs: wrong.yaml cannot be used as a map
hint: wrong.yaml:4:23: a step is one of note, take, offer, wait, escalate, resolve or close
hint: wrong.yaml:5:3: unknown key 'peple' (did you mean 'people'?)
hint: wrong.yaml:6:1: 'fields' lacks 'filed': the column with the time of each row
hint: wrong.yaml:9:3: 'closed' follows from the log's rows and cannot be a field here
[2]
$ sed 's/动作/做了什么/; s/: 人/: 谁/' map.yaml >wrong.yaml
$ reqs import log log.csv --map wrong.yaml
reqs: log.csv cannot be imported; nothing was written
hint: log.csv:1:1: has the columns '单号', '动作', '人', '时间', '组', '标题'
hint: wrong.yaml:5:3: the file has no column '做了什么', or several
hint: wrong.yaml:13:3: the file has no column '谁'
[2]
$ reqs import csv log.csv --map map.yaml
reqs: map.yaml cannot be used as a map
hint: map.yaml:4:1: unknown key 'log'
[2]
