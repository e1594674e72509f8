# The one thing to do now.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs next
nothing to do: nothing is late, offered to you, yours or in your teams' pool
$ reqs next --take
nothing to do: nothing is late, offered to you, yours or in your teams' pool
$ reqs next --json
{
  "schema": 1,
  "kind": "next",
  "more": 0,
  "items": []
}
$ reqs next -q --take

$ reqs new -q 洗车 -p low --for 张三 --key t:1
20261122-bank4h
$ reqs new -q 前保险杠更换 --for 张先生 --needed-by '2026-11-22 15:00' --key t:2
20261122-2ra934
$ reqs assign -q @key:t:2 desk --agreed
20261122-2ra934
$ reqs new -q 贴膜 --needed-by '2026-11-22 20:00' --key t:3
20261122-rawbgv
$ reqs next
20261122-2ra934	rescue	unowned	normal	2026-11-22T07:00:00.000Z	desk		前保险杠更换
$ reqs next -n --take
dry run: 2ra934: xiao.z takes it
$ reqs next --take
20261122-2ra934
2ra934: xiao.z takes it
$ reqs next
20261122-2ra934	late	doing	normal	2026-11-22T07:00:00.000Z	desk	xiao.z	前保险杠更换
$ reqs next --take
20261122-2ra934
2ra934: xiao.z has it already
$ reqs next --json | grep -E '"(kind|more|id|reason|why)"'
  "kind": "next",
  "more": 2,
      "id": "20261122-2ra934",
        "kind": "external"
      "reason": "late",
      "why": "it is late, and yours"

# Only among what a query fits; the pool, whatever one has already.
$ reqs next is:unowned
20261122-rawbgv	pool	unowned	normal	2026-11-22T12:00:00.000Z	desk		贴膜
$ reqs next is:unowned --take
20261122-rawbgv
rawbgv: xiao.z takes it
$ reqs next -late --team parts
nothing to do: nothing is late, offered to you, yours or in your teams' pool
$ reqs next is:unowned --take --as li.m
20261122-bank4h
bank4h: li.m takes it
$ reqs next is:unowned --take --as li.m -q
$ reqs next --as tom
nothing to do: nothing is late, offered to you, yours or in your teams' pool
$ reqs next colour:red
reqs: query: unknown key 'colour'
  colour:red
  ^
hint: keys are state, owner, team, level, priority, type, theme, customer, tier, kind, due, needed, promise, filed, resolved, closed, by, via, csat, cycle, chases, id, key, outcome, light, is or has
hint: quote it to search for the text: '"colour:red"'
[2]
$ HOME=/nonexistent reqs next
reqs: who are you? git knows no e-mail address for you
hint: git config --global user.name "Your Name"
hint: git config --global user.email you@example.com
[1]

# Offered to me; asked to decide.
$ reqs new -q 'The door sticks' --key t:4
20261122-7sj0s5
$ reqs assign -q @key:t:4 parts --agreed
20261122-7sj0s5
$ reqs offer -q @key:t:4 wang.f --as xiao.z
20261122-7sj0s5
$tty reqs next --as wang.f
^[[1m7sj0s5  ^[[0mThe door sticks
normal · ^[[35moffered^[[0m · parts
why         you were asked to take it, and who asked waits for an answer
do          reqs accept 7sj0s5, or reqs decline 7sj0s5 --reason TEXT
$ reqs escalate -q @key:t:2 --ground time --background b --ours o --theirs t --option one --option two --recommend 1 --ask a --as xiao.z
20261122-2ra934
$ reqs show @key:t:2 --json | grep -A3 '"escalation"'
      "escalation": {
        "level": 2,
        "ground": "time",
        "in_charge": "manager",

# On a terminal, however narrow.
$tty reqs next
^[[1m2ra934  ^[[0m前保险杠更换
^[[1;91mneeded-by late 1h 00m^[[0m · normal · ^[[35mdoing^[[0m · desk/xiao.z · for 张先生
why         it is late, and yours
do          reqs show 2ra934
after it    1 more
$tty COLUMNS=30 reqs next --no-color
2ra934
  前保险杠更换
needed-by late 1h 00m · normal
doing · desk/xiao.z
for 张先生
why
  it is late, and yours
do
  reqs show 2ra934
after it
  1 more
$tty reqs next --as tom
nothing to do: nothing is late, offered to you, yours or in your teams' pool
$ reqs resolve -q @key:t:2 装好了
20261122-2ra934
@ 2026-11-23T09:30:00Z
$tty reqs next --no-color
rawbgv  贴膜
needed-by late 21h 30m · normal · doing · desk/xiao.z
why         it is late, and yours
do          reqs show rawbgv
after it    1 more
