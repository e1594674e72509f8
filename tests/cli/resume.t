# Waiting no longer, without a word of the customer's.
$ git config --global user.name "Xiao Z" && git config --global user.email xiao@example.com
$ reqs init -q ledger.git --zone Asia/Shanghai
$T/work/ledger.git
@export REQS_LEDGER=ledger.git
$ printf 'targets:\n- {name: all, next: 2h, inform: 4h, resolve: 8h}\n' | reqs config edit -q policy -F -
@ 2026-11-23T01:00:00Z
$ reqs new -q '前保险杠更换' --for 张先生 --key a:1
20261123-855d0z
$ reqs new -q 'The door sticks' --for Globex --key a:2
20261123-8xw8qz
$ reqs resume @key:a:1
reqs: cannot resume 855d0z: it stands like that already
hint: see it with: reqs show 855d0z
[1]
$ reqs accept -q @key:a:1
20261123-855d0z
$ reqs ask -q @key:a:1 '您的车架号是多少?' --why 今天就可以订货
20261123-855d0z
@ 2026-11-23T03:00:00Z
$ reqs resume -n @key:a:1 --reason 旧档案里有
dry run: 855d0z: no longer waiting for the customer
$ reqs resume @key:a:1 --reason 旧档案里有
20261123-855d0z
855d0z: no longer waiting for the customer
$ reqs list --columns id,state,due,title
20261123-855d0z	doing	2026-11-23T07:00:01.000Z	前保险杠更换
20261123-8xw8qz	unowned	2026-11-23T09:00:01.000Z	The door sticks
$ reqs show @key:a:1 --explain-clocks | sed -n '/^resolve/,/^  used/p'
resolve     due in 7h 59m
  target    8h, 'all' (policy.yaml:2)
  calendar  none: time elapses
  start     2026-11-23 09:00
  + 8h      2026-11-23 17:00
  pause     2026-11-23 09:00 to 2026-11-23 11:00: 1h 59m → 2026-11-23 18:59
  due       2026-11-23 18:59
  used      0m: desk 0m, xiao/desk 0m
$ reqs resume @key:a:1
reqs: cannot resume 855d0z: it stands like that already
hint: see it with: reqs show 855d0z
[1]

# When it was, said later.
$ reqs ask -q @key:a:2 'Which colour?' --why 'to order paint'
20261123-8xw8qz
@ 2026-11-23T06:00:00Z
$ reqs resume -q @key:a:2 --at '2026-11-23 12:00' --reason 'it is in the photo'
20261123-8xw8qz
$ reqs show @key:a:2 --explain-clocks | sed -n '/^resolve/,/^  used/p'
resolve     due in 3h 59m
  target    8h, 'all' (policy.yaml:2)
  calendar  none: time elapses
  start     2026-11-23 09:00
  + 8h      2026-11-23 17:00
  pause     2026-11-23 11:00 to 2026-11-23 12:00: 59m → 2026-11-23 17:59
  due       2026-11-23 17:59
  used      4h 00m: desk 4h 00m
$ reqs show @key:a:2 --events | tail -n 4
2026-11-23 11:00  xiao          asked the customer: Which colour?
                                why: to order paint
2026-11-23 12:00  xiao          resumed: it is in the photo [recorded 2026-11-23
                                14:00]

# Those that wait, all at once.
$ printf '%s\n' $(reqs list --columns id) | reqs ask -q - '周五来方便吗?' --why 技师只有周五有空
20261123-855d0z
20261123-8xw8qz
$ reqs list state:waiting --columns id | reqs resume -q -
20261123-855d0z
20261123-8xw8qz
$ reqs list state:waiting
