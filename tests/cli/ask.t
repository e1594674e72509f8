# Waiting for the customer: the only way to pause a clock.
$ git config --global user.name "Xiao Z" && git config --global user.email xiao@example.com
$ reqs init -q ledger.git --zone Asia/Shanghai
$T/work/ledger.git
@export REQS_LEDGER=ledger.git
$ printf 'targets:\n- {name: all, own: 1h, respond: 2h, next: 2h, resolve: 8h}\n' | reqs config edit -q policy -F -
@ 2026-11-23T01:00:00Z
$ reqs new -q '前保险杠更换' --for 张先生 --key a:1
20261123-855d0z
$ reqs new -q 'The door sticks' --for Globex --key a:2
20261123-8xw8qz

# A question says what it is for; it is one question, of a text.
$ reqs ask @key:a:1 '您的车架号是多少?'
reqs: a question to the customer needs --why
hint: people answer when they know what it is for: --why 'we order the part today'
[2]
$ reqs ask @key:a:1 --why 订货
reqs: reqs ask: missing: QUESTION
hint: usage: reqs ask [options] ID QUESTION
[2]
$ reqs ask @key:a:1 '' --why 订货
reqs: there is no text
hint: give it as an argument, or `-` to read it from standard input
[2]
$ reqs ask @key:a:1 ' ' --why ' '
reqs: there is no text
hint: give it as an argument, or `-` to read it from standard input
[2]
$ reqs ask @key:a:9 '车架号?' --why 订货
reqs: no request was filed under the key 'a:9'
[3]
$ reqs ask @key:a:1 -n '您的车架号是多少?' --why 今天就可以订货
dry run: 855d0z: waiting for the customer

# It is an answer, and what waits for the customer stops; taking it does not.
$ reqs ask @key:a:1 '您的车架号是多少?' --why 今天就可以订货
20261123-855d0z
855d0z: waiting for the customer
$ reqs list --columns id,state,due,title
20261123-855d0z	waiting	2026-11-23T02:00:00.000Z	前保险杠更换
20261123-8xw8qz	unowned	2026-11-23T02:00:01.000Z	The door sticks
$ reqs overdue --soon 1d
20261123-855d0z	own	2026-11-23T02:00:00.000Z	-3590	desk		1	前保险杠更换
20261123-8xw8qz	own	2026-11-23T02:00:01.000Z	-3591	desk		1	The door sticks
20261123-8xw8qz	respond	2026-11-23T03:00:01.000Z	-7191	desk		1	The door sticks
20261123-8xw8qz	resolve	2026-11-23T09:00:01.000Z	-28791	desk		1	The door sticks
4 clocks late or soon; refs/heads/main at 246e7dc5, 0m old
[8]
$ reqs show @key:a:1 | sed -n '/^state/p;/^own/p;/^resolve/p;/^respond/p'
owner       team desk
own         2026-11-23 10:00  59m left
$ reqs log @key:a:1 | head -n 1
246e7dc5e8243342a950007384e02b9e450a782a	2026-11-23T01:00:08.000Z	xiao	none	855d0z ask: 前保险杠更换

# A second question while the first is open is no second pause.
@ 2026-11-23T02:00:00Z
$ reqs ask -q @key:a:1 '还有,什么颜色?' --why 喷漆
20261123-855d0z
@ 2026-11-23T04:00:00Z
$ reqs heard -q @key:a:1 'LSV1234, 白色'
20261123-855d0z
$ reqs show @key:a:1 --explain-clocks | sed -n '/^resolve/,/^  used/p'
resolve     due in 7h 59m
  target    8h, 'all' (policy.yaml:2)
  calendar  none: time elapses
  start     2026-11-23 09:00
  + 8h      2026-11-23 17:00
  pause     2026-11-23 09:00 to 2026-11-23 12:00: 2h 59m → 2026-11-23 19:59
  due       2026-11-23 19:59
  used      0m: desk 0m

# Several at once are one act; by JSON and from standard input; not what is over.
$ printf '%s\n' $(reqs list --columns id) | reqs ask -q - 'Which colour?' --why 'to order paint'
20261123-855d0z
20261123-8xw8qz
$ git -C ledger.git log -1 --format=%s
2 requests ask: 前保险杠更换 …
$ printf 'question: 周五来方便吗?\nwhy: |\n  技师只有周五有空\n' | reqs ask -q @key:a:2 -F -
20261123-8xw8qz
$ reqs show @key:a:2 --events | tail -n 6
2026-11-23 09:00  xiao          filed
2026-11-23 09:00  xiao          routed to desk (rule everything else)
2026-11-23 12:00  xiao          asked the customer: Which colour?
                                why: to order paint
2026-11-23 12:00  xiao          asked the customer: 周五来方便吗?
                                why: 技师只有周五有空
$ reqs ask @key:a:2 ok --why ok --json | sed -n '/"state"/p'
      "state": "waiting",
$ reqs resolve -q @key:a:2 修好了
20261123-8xw8qz
$ reqs ask @key:a:2 'Is it good?' --why 'to close it'
reqs: cannot ask 8xw8qz: it is resolved
hint: see it with: reqs show 8xw8qz
[1]
