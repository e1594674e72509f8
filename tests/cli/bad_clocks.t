# Calendars and targets that are not sound: each mistake at its place, and what to write instead; nothing is changed.
$ git config --global user.name "Xiao Z" && git config --global user.email xiao@example.com
$ reqs init -q ledger.git --zone Asia/Shanghai
$T/work/ledger.git
@export REQS_LEDGER=ledger.git
$ printf 'calendars:\n  office: {zone: Asia/Shanghai, week: {mon: ["09:00-18:00"], tue: ["09:00-18:00"]}}\n' | reqs config edit -q calendars -F -
$ printf 'targets:\n- {name: all, respond: 2bh, resolve: 2bd}\n' | reqs config edit -q policy -F -
$ reqs new -q '前保险杠更换' --for 张先生 --key a:1
20261122-855d0z
$ git -C ledger.git rev-parse HEAD >before

# Zones.
$ printf 'calendars: {a: {zone: Asia/Shangai, week: {mon: ["09:00-18:00"]}}, b: {zone: "+08:00", week: {mon: ["09:00-18:00"]}}, c: {zone: ../../etc/passwd, week: {mon: ["09:00-18:00"]}}}\n' | reqs config edit calendars -F -
reqs: calendars.yaml not changed: the settings would not be sound
hint: calendars.yaml:1:23: there is no time zone 'Asia/Shangai' on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
hint: calendars.yaml:1:78: there is no time zone '+08:00' on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
hint: calendars.yaml:1:129: there is no time zone '../../etc/passwd' on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ printf 'calendars: {a: {week: {mon: ["09:00-18:00"]}}}\n' | reqs config edit calendars -F -
reqs: calendars.yaml not changed: the settings would not be sound
hint: calendars.yaml:1:16: a calendar needs 'zone'
[4]
$ printf 'format: 1\nname: x\nzone: Asia/Nowhere\n' | reqs config edit ledger -F -
reqs: ledger.yaml not changed: the settings would not be sound
hint: ledger.yaml:3:7: the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]

# Parts of a day.
$ cat > calendars.yaml <<'END'
> calendars:
>   a:
>     zone: UTC
>     week:
>       mon: ["09:00-12:00", "11:00-18:00"]
>       tue: ["18:00-09:00"]
>       wed: ["09:00-25:00", "24:00-24:00"]
>       thu: ["9-12", "09:00 - 12:00", "09:00–12:00", "09:60-12:00"]
>       fri: 9
>       sat: {a: b}
>       So: []
>     breaks: {"2026-12-24": ["24:00-12:00"]}
> END
$ reqs config edit calendars -F calendars.yaml
reqs: calendars.yaml not changed: the settings would not be sound
hint: calendars.yaml:5:28: '09:00-12:00' and '11:00-18:00' overlap; write 09:00-18:00
hint: calendars.yaml:6:13: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
hint: calendars.yaml:7:13: '09:00-25:00' is not a part of a day such as 09:00-12:00; the day ends at 24:00
hint: calendars.yaml:7:28: '24:00-24:00' has no length; write its beginning and its end, such as 09:00-12:00
hint: calendars.yaml:8:13: '9-12' is not a part of a day such as 09:00-12:00; the day ends at 24:00
hint: calendars.yaml:8:21: '09:00 - 12:00' is not a part of a day such as 09:00-12:00; the day ends at 24:00
hint: calendars.yaml:8:38: '09:00–12:00' is not a part of a day such as 09:00-12:00; the day ends at 24:00
hint: calendars.yaml:8:53: '09:60-12:00' is not a part of a day such as 09:00-12:00; the day ends at 24:00
hint: calendars.yaml:9:12: '9' is not a part of a day such as 09:00-12:00; the day ends at 24:00
hint: calendars.yaml:10:12: 'sat' must be a list such as ["09:00-12:00", "13:00-18:00"]
hint: calendars.yaml:11:7: 'week' has no key 'So'; known are mon, tue, wed, thu, fri, sat or sun
hint: calendars.yaml:12:29: '24:00-12:00' ends before it begins; write 12:00-24:00, or for the hours around midnight 24:00-24:00 here and 00:00-12:00 on the next day
[4]

# Days, and calendars that are none.
$ cat > calendars.yaml <<'END'
> default: c
> calendars:
>   a:
>     zone: UTC
>     week: {mon: ["09:00-12:00"]}
>     holidays: ["2026-02-30", "02-30", "13-01", "2026-2-3", "1969-12-31", "2101-01-01", 国庆]
>     replacements: {"2026-13-10": ["09:00-18:00"], "10-10": ["09:00-18:00"]}
>     holiday: []
>   "": {zone: UTC, week: {mon: ["09:00-12:00"]}}
>   b: {zone: UTC, week: {}}
> END
$ reqs config edit calendars -F calendars.yaml
reqs: calendars.yaml not changed: the settings would not be sound
hint: calendars.yaml:6:16: '2026-02-30' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: calendars.yaml:6:30: '02-30' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: calendars.yaml:6:39: '13-01' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: calendars.yaml:6:48: '2026-2-3' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: calendars.yaml:6:60: '1969-12-31' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: calendars.yaml:6:74: '2101-01-01' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: calendars.yaml:6:88: '国庆' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: calendars.yaml:7:20: '2026-13-10' is no date from 1970 to 2100; write 2026-10-10
hint: calendars.yaml:7:51: '10-10' is no date from 1970 to 2100; write 2026-10-10
hint: calendars.yaml:8:5: a calendar has no key 'holiday'; did you mean 'holidays'?
hint: calendars.yaml:9:3: a calendar needs a name, such as office
hint: calendars.yaml:10:3: calendar 'b' is never open; give it hours, such as week: {mon: ["09:00-18:00"]}
hint: calendars.yaml:1:10: 'c' is not one of a,  or b; did you mean 'a'?
hint: policy.yaml:2:3: target 'all' counts business time, and nothing says by which calendar; write 'calendar: NAME' into it, or 'default: NAME' into calendars.yaml
[4]

# One that stands for another, or for itself: such references there are none.
$ printf 'calendars: {a: &a {zone: UTC, week: {mon: ["09:00-12:00"]}}, b: *a}\n' | reqs config edit calendars -F -
reqs: calendars.yaml not changed: the settings would not be sound
hint: calendars.yaml:1:16: an anchor ('&name'); write the value where it is needed
hint: calendars.yaml:1:65: an alias ('*name'); write the value itself
[4]
$ printf 'calendars: {a: &a {zone: UTC, week: *a}}\n' | reqs config edit calendars -F -
reqs: calendars.yaml not changed: the settings would not be sound
hint: calendars.yaml:1:16: an anchor ('&name'); write the value where it is needed
hint: calendars.yaml:1:37: an alias ('*name'); write the value itself
[4]
$ printf 'calendars: {a: {<<: {zone: UTC}}}\n' | reqs config edit calendars -F -
reqs: calendars.yaml not changed: the settings would not be sound
hint: calendars.yaml:1:17: a merge key ('<<'); write the values themselves
[4]

# Lengths.
$ cat > policy.yaml <<'END'
> targets:
> - name: units
>   own: 8
>   respond: -8h
>   next: 8 h
>   inform: 1.5h
>   resolve: 2bd 4bh
>   reopen: 2工作日
>   internal: 100000h
> - name: long
>   own: 99999w
>   respond: 5000bd
>   resolve: 99999h
> - name: keys
>   when: {priorty: high, customer: intern}
>   resolv: 2h
> escalation:
> - {level: 1, name: team, limit: 24}
> - {level: 2, name: managers, limit: -24h}
> followup: {after: 1bd}
> END
$ reqs config edit policy -F policy.yaml
reqs: policy.yaml not changed: the settings would not be sound
hint: policy.yaml:18:33: '24' is not a length of time such as 90m, 24h, 3d, 8bh or 1bd
hint: policy.yaml:19:37: '-24h' is not a length of time such as 90m, 24h, 3d, 8bh or 1bd
hint: policy.yaml:3:8: '8' is not a length of time such as 90m, 24h, 3d, 8bh, 2bd or eod
hint: policy.yaml:4:12: '-8h' is not a length of time such as 90m, 24h, 3d, 8bh, 2bd or eod
hint: policy.yaml:5:9: '8 h' is not a length of time such as 90m, 24h, 3d, 8bh, 2bd or eod
hint: policy.yaml:6:11: '1.5h' is not a length of time such as 90m, 24h, 3d, 8bh, 2bd or eod
hint: policy.yaml:7:12: '2bd 4bh' is not a length of time such as 90m, 24h, 3d, 8bh, 2bd or eod
hint: policy.yaml:8:11: '2工作日' is not a length of time such as 90m, 24h, 3d, 8bh, 2bd or eod
hint: policy.yaml:9:13: '100000h' is not a length of time such as 90m, 24h, 3d, 8bh, 2bd or eod
hint: policy.yaml:11:8: '99999w' is longer than ten years: nothing would ever be late; write a shorter length, or leave 'own' out
hint: policy.yaml:12:12: '5000bd' is longer than ten years: nothing would ever be late; write a shorter length, or leave 'respond' out
hint: policy.yaml:13:12: '99999h' is longer than ten years: nothing would ever be late; write a shorter length, or leave 'resolve' out
hint: policy.yaml:15:35: 'intern' is not one of external or internal; did you mean 'internal'?
hint: policy.yaml:15:10: 'when' has no key 'priorty'; did you mean 'priority'?
hint: policy.yaml:14:3: a target needs at least one of own, respond, next, inform, resolve and internal, such as respond: 4h
hint: policy.yaml:16:3: a target has no key 'resolv'; did you mean 'resolve'?
hint: policy.yaml:20:19: '1bd' is business time; write an elapsed length such as 90m, 24h or 3d
hint: policy.yaml:10:3: target 'long' is never reached: 'units' before it matches everything
hint: policy.yaml:14:3: target 'keys' is never reached: 'units' before it matches everything
[4]

# What targets name, and those that nothing reaches.
$ printf 'targets:\n- {name: a, when: {type: complain, team: parts}, calendar: ofice, resolve: 2bd}\n- {name: b, resolve: 1h}\n- {name: c, when: {tier: vip}, resolve: 2h}\n' | reqs config edit policy -F -
reqs: policy.yaml not changed: the settings would not be sound
hint: policy.yaml:2:3: target 'a' names the type 'complain', which types.yaml lacks
hint: policy.yaml:2:3: target 'a' names the team 'parts', which teams.yaml lacks
hint: policy.yaml:2:3: target 'a' names the calendar 'ofice', which calendars.yaml lacks
hint: policy.yaml:4:3: target 'c' is never reached: 'b' before it matches everything
[4]
$ printf 'calendars: {}\n' | reqs config edit calendars -F -
reqs: calendars.yaml not changed: the settings would not be sound
hint: policy.yaml:2:3: target 'all' counts business time, and nothing says by which calendar; write 'calendar: NAME' into it, or 'default: NAME' into calendars.yaml
[4]
$ git -C ledger.git rev-parse HEAD | diff - before

# Moments before 1970 and after 2100.
$ reqs calendar add 1969-12-31T23:59:59Z 1bh
reqs: FROM '1969-12-31T23:59:59Z' is not in the years that calendars know, 1970 to 2100
[2]
$ reqs calendar add 2101-01-01T00:00:00Z 1bh
reqs: FROM '2101-01-01T00:00:00Z' is not in the years that calendars know, 1970 to 2100
[2]
$ reqs calendar between 1969-12-31 2026-01-01
reqs: A '1969-12-31' is not in the years that calendars know, 1970 to 2100
[2]
$ reqs calendar add '2100-12-28 12:00' 99bh
reqs: 99bh from 2100-12-28T04:00:00Z is not over before the year 2101, where calendars end
[1]
$ reqs calendar add '2100-12-31T23:00:00Z' 2h
reqs: 2h from 2100-12-31T23:00:00Z is not over before the year 2101, where calendars end
[1]
$ reqs calendar show office --month 1969-12
reqs: the month '1969-12-01' is not in the years that calendars know, 1970 to 2100
[2]
$ reqs calendar show office --month 2101-02
reqs: the month '2101-02-01' is not in the years that calendars know, 1970 to 2100
[2]
$ reqs overdue --soon 9999bd
reqs: --soon: '9999bd' ends behind the years that calendars know
hint: they know 1970 to 2100
[2]
$ reqs overdue --soon -1h
reqs: --soon: '-1h' is no length of time
hint: for example 90m, 24h, 3d, or of the usual calendar 8bh, 2bd, eod
[2]
$ reqs overdue --soon 8
reqs: --soon: '8' is no length of time
hint: for example 90m, 24h, 3d, or of the usual calendar 8bh, 2bd, eod
[2]
$ reqs overdue --max-age 8bh
reqs: --max-age: '8bh' is business time, and commits are made at any hour
hint: for example 90m, 24h, 3d
[2]

# What came by git all the same: everything that reads goes on, and says it; every act is refused until it is mended.
$ git clone -q ledger.git work
$ printf 'calendars:\n  office: {zone: Asia/Shangai, week: {mon: ["18:00-09:00"]}}\n' >work/calendars.yaml
$ cd work && git -c user.name=x -c user.email=x@example.com commit -q -a -m 'new hours' && git push -q
@ 2026-11-25T08:00:00Z
$ reqs list --columns due,title
2026-11-23T03:00:00.000Z	前保险杠更换
reqs: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
[4]
$ reqs overdue -q
20261122-855d0z	respond	2026-11-23T03:00:00.000Z	190801	desk		1	前保险杠更换
20261122-855d0z	resolve	2026-11-24T08:00:04.000Z	86397	desk		1	前保险杠更换
reqs: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
[4]
$ reqs show @key:a:1 | sed -n '/^resolve/p'
resolve     2026-11-24 16:00  late by 23h 59m
$ reqs show @key:a:1 --explain-clocks | head -n 2
respond     late by 2d 5h
  target    2bh, 'all' (policy.yaml:2)
$ reqs status >/dev/null
reqs: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
[4]
$ reqs board >/dev/null
reqs: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
[4]
$ reqs export csv --columns title
reqs: the ledger's settings cannot be used
hint: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
[4]
$ reqs log | head -n 1 | cut -f3-
reqs: the ledger's settings cannot be used
hint: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
$ reqs config check
calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
calendars.yaml:2:18: there is no time zone 'Asia/Shangai' on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ reqs calendar add now 1bh
reqs: the ledger's settings cannot be used
hint: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
[4]
$ reqs new 'another one'
reqs: the ledger's settings cannot be used
hint: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
[4]
$ reqs note @key:a:1 x
reqs: the ledger's settings cannot be used
hint: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
[4]
$ reqs escalate @key:a:1 --ground time --background x --ours x --theirs x --option x --option y --recommend 1 --ask x
reqs: the ledger's settings cannot be used
hint: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
[4]
$ reqs rebase-clocks --reason x
reqs: the ledger's settings cannot be used
hint: calendars.yaml:2:45: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
[4]
$ printf 'calendars:\n  office: {zone: Asia/Shanghai, week: {mon: ["09:00-18:00"]}}\n' | reqs config edit calendars -F -
calendars.yaml changed
$ reqs note -q @key:a:1 x
20261122-855d0z
