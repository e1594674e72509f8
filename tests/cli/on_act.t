# Programs around acts: asked before, told after. They come from git's configuration alone.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ cat >lines.py <<'END'
> import json, os, sys
> act = json.load(sys.stdin)
> for item in act["items"]:
>     old = item["before"]["state"] if item["before"] else None
>     print(act["moment"], item["id"], old, item["after"]["state"], [event["do"] for event in item["events"]])
> for each in act["settings"]:
>     print(act["moment"], each["file"], len(each["text"].splitlines()))
> END
$ git -C desk.git config reqs.on-act.log.after "python3 $T/work/lines.py >>$T/work/log"

# What is told, of the plain case.
$ git -C desk.git config reqs.on-act.all.after "sed s/[0-9a-f]\\\\{40\\\\}/COMMIT/ >$T/work/all.json"
$ reqs new 前保险杠更换 --key t:1 -m 电话
20261122-bank4h
bank4h: filed
bank4h: routed to parts by rule 'parts', routes.yaml:3
$ cat all.json
{
  "schema": 1,
  "kind": "act",
  "moment": "after",
  "commit": "COMMIT",
  "ledger": "$T/work/desk.git/",
  "ref": "refs/heads/main",
  "parent": "COMMIT",
  "subject": "bank4h file: 前保险杠更换",
  "actor": {
    "handle": "xiao.z",
    "name": "Xiao Zhang",
    "email": "xiao.z@example.com"
  },
  "committer": {
    "name": "Xiao Zhang",
    "email": "xiao.z@example.com"
  },
  "time": "2026-11-22T08:00:06.000Z",
  "message": "电话",
  "reason": "",
  "settings": [],
  "items": [
    {
      "id": "20261122-bank4h",
      "before": null,
      "after": {
        "id": "20261122-bank4h",
        "key": "t:1",
        "title": "前保险杠更换",
        "type": "request",
        "state": "unowned",
        "owner": {
          "team": "parts"
        },
        "priority": "normal",
        "level": 1,
        "cycle": 1,
        "filed_by": "xiao.z",
        "filed": "2026-11-22T08:00:06.000Z",
        "parts": [],
        "links": [],
        "files": [],
        "chases": 0,
        "contested": [],
        "overdue": false
      },
      "events": [
        {
          "id": "j39b.g08nr9",
          "at": "2026-11-22T08:00:06.000Z",
          "by": "xiao.z",
          "do": "file",
          "title": "前保险杠更换",
          "type": "request",
          "key": "t:1",
          "priority": "normal"
        },
        {
          "id": "j39b.hys8ca",
          "at": "2026-11-22T08:00:06.001Z",
          "by": "xiao.z",
          "do": "route",
          "to": "parts",
          "rule": "parts"
        }
      ]
    }
  ]
}
\no newline
$ git -C desk.git config --unset reqs.on-act.all.after
$ reqs show bank4h --json | python3 -c 'import json, sys; after = json.load(open("all.json"))["items"][0]["after"]; shown = json.load(sys.stdin)["items"][0]; del shown["events"]; print(after == shown)'
True

# Each act once: many requests at once, settings, an import. A dry run and a refused act tell nobody.
$ reqs new -q 'The door sticks' --key t:2
20261122-2ra934
$ echo 2ra934 | reqs accept -q bank4h - --as wang.f
20261122-bank4h
20261122-2ra934
$ reqs note -q bank4h -n x; reqs resume -q bank4h
dry run: bank4h: noted
reqs: cannot resume bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ sed '1i# new' $S/data/teams.yaml | reqs config edit -q teams.yaml -F -
$ cat log
after 20261122-bank4h None unowned ['file', 'route']
after 20261122-2ra934 None unowned ['file', 'route']
after 20261122-bank4h unowned doing ['accept']
after 20261122-2ra934 unowned doing ['accept']
after teams.yaml 26

$ printf 'source: s\nfields: {key: t, title: t}\n' >map.yaml && (echo t; seq 150) >many.csv && : >log
$ reqs import csv -q many.csv --map map.yaml && wc -l <log && sort -u log | wc -l && grep -c "None unowned" log
150
150
150

# One that is asked may say no, in any language, but cannot steer the terminal. Nothing is written then.
$ git -C desk.git rev-parse main >before && find desk.git/objects -type f | sort >objects
$ git -C desk.git config reqs.on-act.rule.before 'grep -q 禁止 && { printf "此处\033[2J禁止\nwrite otherwise\n"; exit 7; }; exit 0'
$ reqs note bank4h 禁止停车
reqs: the program 'rule' does not let this pass: 此处\x1b[2J禁止
write otherwise
hint: it is asked before each act: git config --show-origin reqs.on-act.rule.before
[1]
$ reqs note bank4h 禁止停车 --json
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "refused",
    "code": 1,
    "message": "the program 'rule' does not let this pass: 此处\u001b[2J禁止\nwrite otherwise",
    "where": "",
    "hints": [
      "it is asked before each act: git config --show-origin reqs.on-act.rule.before"
    ]
  }
}
[1]
$ git -C desk.git rev-parse main | cmp - before && find desk.git/objects -type f | sort | cmp - objects; tail -n 1 log
after 20261122-snkv75 None unowned ['file']
$ reqs note bank4h 'this passes'
20261122-bank4h
bank4h: noted

# Said without a no, it is shown all the same.
$ git -C desk.git config reqs.on-act.rule.before 'echo "mind the style" >&2'
$ reqs note -q bank4h 'this passes, too'
warning: rule: mind the style
20261122-bank4h

# Whoever does not answer in time is ended with all it has started, and counts as a no; so does one that is not there.
$ git -C desk.git config reqs.on-act.rule.before 'sleep 1000 & echo $! >child; wait' && git -C desk.git config reqs.on-act.rule.timeout 1
$ reqs note bank4h late
reqs: the program 'rule' had no answer within 1 s and was ended; nothing was recorded
hint: it is asked before each act: git config --show-origin reqs.on-act.rule.before
[1]
$ while kill -0 $(cat desk.git/child) 2>/dev/null && ! grep -q '^State:.Z' /proc/$(cat desk.git/child)/status; do :; done; echo gone
gone
$ git -C desk.git config reqs.on-act.rule.before /no/such/program
$ reqs note bank4h x
reqs: the program 'rule' does not let this pass: sh: 1: /no/such/program: not found
hint: it is asked before each act: git config --show-origin reqs.on-act.rule.before
[1]
$ git -C desk.git config --remove-section reqs.on-act.rule

# Afterwards a failure is a warning: the act stands.
$ git -C desk.git config reqs.on-act.bad.after 'printf "\033]0;owned\007" >&2; exit 3'
$ reqs note -q bank4h 'this stands' && git -C desk.git log -1 --format=%s
warning: the act is recorded, but the program 'bad' ended with code 3: \x1b]0;owned\x07
20261122-bank4h
bank4h note: 前保险杠更换
$ git -C desk.git config reqs.on-act.bad.after 'kill -9 $$'
$ reqs note -q bank4h 'this, too'
warning: the act is recorded, but the program 'bad' ended with code 137
20261122-bank4h
$ git -C desk.git config --remove-section reqs.on-act.bad

# What a program records itself runs no programs. One that is asked cannot record anything.
$ git -C desk.git config reqs.on-act.echo.after 'reqs note -q 2ra934 "seen by a robot" >/dev/null'
$ : >log; reqs note -q bank4h 'and on it goes'; cat log; reqs show 2ra934 --events | tail -n 1
20261122-bank4h
after 20261122-bank4h doing doing ['note']
2026-11-22 16:00  xiao.z        noted: seen by a robot
$ git -C desk.git config --remove-section reqs.on-act.echo
$ git -C desk.git config reqs.on-act.echo.before 'reqs note 2ra934 x'
$ reqs note -q bank4h 'no end'
reqs: the program 'echo' does not let this pass: reqs: a program that is asked before an act cannot record one itself
hint: record it from one that is told afterwards: git config reqs.on-act.NAME.after
hint: it is asked before each act: git config --show-origin reqs.on-act.echo.before
[1]
$ git -C desk.git config --remove-section reqs.on-act.echo

# The user's own configuration counts, too; the nearer one goes before it, and an empty command is none.
$ git config --global reqs.on-act.log.after 'echo global >>log' && git config --global reqs.on-act.other.after 'echo from afar'
$ : >log; reqs note -q bank4h x; wc -l <log; git -C desk.git config reqs.on-act.other.after ''; reqs note -q bank4h x
warning: other: from afar
20261122-bank4h
1
20261122-bank4h
$ git config --global --remove-section reqs.on-act.log && git config --global --remove-section reqs.on-act.other

# A slip in a setting must not leave a program out.
$ git -C desk.git config reqs.on-act.rule.befor false
$ reqs note bank4h x
reqs: git's setting reqs.on-act.rule.befor means nothing to reqs, so nothing was done
hint: a program around acts has reqs.on-act.NAME.before, .after and .timeout
hint: see where it is: git config --show-origin reqs.on-act.rule.befor
[1]
$ git -C desk.git config --remove-section reqs.on-act.rule && git -C desk.git config reqs.on-act.rule.timeout 1h
$ reqs note bank4h x
reqs: git's setting reqs.on-act.rule.timeout is '1h', not a number of seconds from 1 to 600
hint: see where it is: git config --show-origin reqs.on-act.rule.timeout
[1]
$ reqs list --columns handle
bank4h
2ra934
05a03k
069n7m
0m06y7
0mbzs1
0wt0jg
1pf1g5
2201as
22wzhe
290qb5
2ckj2b
2dj5m5
2pe22w
36ra4q
38x880
3t4ybx
3zx5tt
40ajkc
49106h
4bz45h
4ezzgs
533jzh
590afy
5dgaw2
5pqx8w
5zynkd
607x5c
656h85
6ybhg7
6zejjs
77948t
7a8t1e
7sycpg
83r3z0
85qrcj
9a5tz9
9mxx06
9p6n22
9wvjt6
a7scss
a9yq92
agjmgt
aj4y4q
amf3qc
bbvxbr
bdy21h
bgsq14
bgtsqf
bqkmmg
c4f6et
cc42x8
cex18m
cgcc67
dcabvy
dcp3j9
dk4wqe
e3721c
eanbps
ev54mx
f2anyk
f81bg7
fct841
fqfmea
ftpwr8
g5namt
g79aa8
gha3bz
gvm9jb
gz21q3
h6apfn
hc3xwa
hewy59
hg69ep
hqdrhe
hs7sah
j0nr2n
jrxwga
jze4q1
k73ktb
m3neb8
m6k17a
medke3
mm62c3
mzg6yn
n6fgv5
n732ps
n782fz
nk3jz7
nm2pws
nmzxs1
np563h
nw0993
nzs713
p6snad
paasp7
pv3kb4
pwc36g
q0ns9h
q45kaf
qfapm7
qh4rzn
qhz6hz
qm7q6b
qr3919
qxkwxa
r0br1d
r0hmk4
r1evwr
rvqy4z
rvrwr6
ry7bg9
s6cffh
sa6r70
se5sd0
snkv75
te7cn4
tgbc6x
tk7e9w
tm0bmd
v1fvd3
v1z19c
vk3cxz
vk7h72
vwny7t
w0p9yj
w1bcyc
w3fw5g
wasp3x
wjyes3
wq90ys
wt81st
x0ew17
x0qmnz
x30186
x4ghm5
x69e0n
xck3pv
xd77kd
xddmqb
xgb6h8
xm5r6p
xr8cfq
y2xnhk
y3c8gv
y4v454
y5673q
ydeqan
z8fxyy
zda6mz
zmftrq
zr2prr
$ git -C desk.git config --remove-section reqs.on-act.rule

# A ledger that is fetched brings no programs, whatever files are in it.
$ reqs clone -q desk.git copy --checkout && cd copy && printf '[reqs "on-act.evil"]\n\tbefore = touch %s/owned\n\tafter = touch %s/owned\n' $T $T >.gitconfig && cp .gitconfig config && git add . && git commit -qm config && git push -q
$T/work/copy
$ reqs clone -q desk.git another --checkout && cd another && env REQS_LEDGER= reqs note -q bank4h harmless && git config --list | grep on-act; ls $T/owned
$T/work/another
20261122-bank4h
ls: cannot access '$T/owned': No such file or directory
[2]
