# Changing fields: only what really changes is recorded.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --for 张先生 --via phone --key t:1
20261122-bank4h
$ reqs edit bank4h priority=urgent needed-by=tomorrow because=客户后天提车
20261122-bank4h
bank4h: changed priority, needed_by, because
$ reqs edit bank4h --tier vip --contact 138…
20261122-bank4h
bank4h: changed customer
$ reqs edit bank4h priority=urgent
reqs: bank4h stands like that already: nothing to change
[1]
$ reqs edit bank4h priority=urgent title=前后保险杠更换
20261122-bank4h
bank4h: changed title
$ reqs log bank4h | cut -f2-
2026-11-22T08:00:07.000Z	xiao.z	none	bank4h edit: 前后保险杠更换
2026-11-22T08:00:05.000Z	xiao.z	none	bank4h edit: 前保险杠更换
2026-11-22T08:00:04.000Z	xiao.z	none	bank4h edit: 前保险杠更换
2026-11-22T08:00:03.000Z	xiao.z	none	bank4h file: 前保险杠更换

# An empty value takes a field away, where that is possible.
$ reqs edit bank4h needed-by= via=
20261122-bank4h
bank4h: took away needed_by, via
$ reqs list --columns id,needed_by,via
20261122-bank4h		
$ reqs edit bank4h title=
reqs: 'title' cannot be taken away, only changed
[1]
$ reqs edit bank4h needed-by=
reqs: bank4h stands like that already: nothing to change
[1]

# Long texts: several lines, or from standard input.
$ printf '第一行\n第二行\n' | reqs edit bank4h background=-
20261122-bank4h
bank4h: changed background
$ reqs show bank4h --events | tail -n 3
2026-11-22 16:00  xiao.z        edited: clear: 1) needed_by 2) via
2026-11-22 16:00  xiao.z        edited: background: 第一行
                                第二行

# In the editor the fields stand as they are now.
$ EDITOR=cat reqs edit bank4h -e
\# bank4h: change what is to be changed, save and leave the editor. A value that is emptied is taken away.

\# what it is about, in one line
title: 前后保险杠更换

\# the type of request (one of request, complaint or incident)
type: request

\# how urgent (one of low, normal, high or urgent)
priority: urgent

\# whom it is for: the customer's name
customer: 张先生

\# what the customer is: external, or internal for a colleague
kind: external

\# how to reach them
contact: 138…

\# the customer's standing
tier: vip

\# the channel it came by: phone, mail, counter
via:

\# what it is about (a theme of themes.yaml)
theme:

\# when it is needed; a day means its end (2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339)
needed-by:

\# why then
because: 客户后天提车

\# their own words
voice:

\# what one must know
background: |-
  第一行
  第二行

\# where you think the cause lies
guess:

\# what you base that on
evidence:

\# what it means for the customer, in numbers
impact:

\# what exactly is needed
ask:

\# what you offer in return
return:
reqs: nothing changed in the editor; nothing done
[1]
$ EDITOR='sed -i "s/^priority:.*/priority: low/"' reqs edit bank4h -e
20261122-bank4h
bank4h: changed priority
$ EDITOR='sed -i "s/^tier:.*/tier: gold/;/^background/,/^guess/d"' reqs edit bank4h -e
20261122-bank4h
bank4h: changed customer
$ EDITOR='sed -i "s/^customer:.*/customer:/"' reqs edit bank4h -e
20261122-bank4h
bank4h: took away customer
$ EDITOR='sed -i "s/^title:.*/titel: x/"' reqs edit bank4h -e 2>&1 | sed "s/reqs-[a-z0-9]*-/reqs-RANDOM-/"
reqs: no field 'titel'
hint: did you mean 'title'?
hint: fields are title, type, priority, customer, kind, contact, tier, via, theme, needed-by, because, voice, background, guess, evidence, impact, ask or return
hint: what you wrote is kept in $T/tmp/reqs-RANDOM-edit.yaml; -F takes it
$ EDITOR='sed -i "s/^title:.*/title: \"x/"' reqs edit bank4h -e 2>&1 | sed "s/reqs-[a-z0-9]*-/reqs-RANDOM-/g"
reqs: $T/tmp/reqs-RANDOM-edit.yaml:4:8: the quotation mark that opens here is never closed
hint: what you wrote is kept in $T/tmp/reqs-RANDOM-edit.yaml; -F takes it

# Several at once are one commit.
$ reqs new -q 'The door sticks' --key t:2
20261122-2ra934
$ printf 'bank4h\n2ra934\n' | reqs edit - theme=workshop/door
20261122-bank4h
20261122-2ra934
bank4h: changed theme
2ra934: changed theme
$ reqs log --limit 1 | cut -f2-
2026-11-22T08:00:22.000Z	xiao.z	none	2 requests edit: 前后保险杠更换 …

# Refused.
$ reqs edit bank4h
reqs: nothing to change
hint: for example: reqs edit ID priority=high
hint: fields are title, type, priority, customer, kind, contact, tier, via, theme, needed-by, because, voice, background, guess, evidence, impact, ask or return
[2]
$ reqs edit bank4h priority
reqs: 'priority' is not FIELD=VALUE
hint: for example: reqs edit ID priority=high
[2]
$ reqs edit bank4h priority=hihg
reqs: no priority 'hihg'
hint: did you mean 'high'?
hint: priorities are low, normal, high or urgent
[2]
$ reqs edit bank4h colour=red
reqs: no field 'colour'
hint: fields are title, type, priority, customer, kind, contact, tier, via, theme, needed-by, because, voice, background, guess, evidence, impact, ask or return
[2]
$ reqs edit bank4h state=closed
reqs: no field 'state'
hint: the state follows from acts: assign, accept, escalate, resolve, close, reopen …
[2]
$ reqs edit bank4h owner=tom
reqs: no field 'owner'
hint: the owner follows from acts: assign, accept, escalate, resolve, close, reopen …
[2]
$ reqs edit bank4h needed-by=someday
reqs: needed-by: 'someday' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]
$ reqs edit bank4h type=complaintt
reqs: no type 'complaintt' in types.yaml
hint: did you mean 'complaint'?
hint: types are request, complaint or incident
[3]
$ reqs edit bank4h "title=$(printf 'two\nlines')"
reqs: 'title' has more than one line
hint: put the long text into --voice or --background
[1]
$ reqs edit bank4h =red
reqs: '=red' is not FIELD=VALUE
hint: for example: reqs edit ID priority=high
[2]
$ reqs edit bank4h kind=stranger
reqs: no kind of customer 'stranger'
hint: a customer is external or internal
[2]
$ reqs edit
reqs: reqs edit: missing: ID
hint: usage: reqs edit [options] ID [FIELD=VALUE...]
[2]
$ reqs edit bank4h priority=normal -n
dry run: bank4h: changed priority
$ reqs edit bank4h priority=normal --json | grep priority
      "priority": "normal",

# A field is said once; neither of two is taken silently.
$ ID=$(reqs list -q --limit 1 --columns id) && reqs edit $ID --title 甲 title=乙
1 of 2 shown
reqs: 'title' is given twice: '乙' and '甲'
hint: say it once: as FIELD=VALUE, as an option, or in the file
[2]
$ ID=$(reqs list -q --limit 1 --columns id) && reqs edit $ID customer=a for=b
1 of 2 shown
reqs: 'customer' is given twice: 'a' and 'b'
hint: say it once: as FIELD=VALUE, as an option, or in the file
[2]
