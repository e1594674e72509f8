# Calendars can be asked without any ledger.
$ cat > calendars.yaml <<'END'
> calendars:
>   office:
>     zone: Asia/Shanghai
>     week: {mon: ["09:00-12:00", "13:00-18:00"], tue: ["09:00-18:00"], wed: ["09:00-18:00"], thu: ["09:00-18:00"], fri: ["09:00-18:00"], sun: []}
>     holidays: ["2026-10-01", "12-25"]
>     replacements: {"2026-10-10": ["09:00-18:00"]}
>     breaks: {"2026-12-24": ["12:00-24:00"]}
>   夜班: {zone: Asia/Shanghai, week: {sat: ["22:00-24:00"], sun: ["00:00-06:00"]}}
> END
$ reqs calendar show office --file calendars.yaml
calendar      office
zone          Asia/Shanghai
mon           09:00-12:00 13:00-18:00
tue           09:00-18:00
wed           09:00-18:00
thu           09:00-18:00
fri           09:00-18:00
sat           closed
sun           closed
holidays      12-25 2026-10-01
replaced      2026-10-10 09:00-18:00
break         2026-12-24 12:00-24:00
$tty reqs calendar show office --month 2026-10 --file calendars.yaml
^[[1mDATE^[[0m        ^[[1mDAY^[[0m  ^[[1mHOURS^[[0m                      ^[[1mOPEN^[[0m  ^[[1mWHY^[[0m
2026-10-01  thu                                   holiday
2026-10-02  fri  09:00-18:00              9h 00m
2026-10-03  sat
2026-10-04  sun
2026-10-05  mon  09:00-12:00 13:00-18:00  8h 00m
2026-10-06  tue  09:00-18:00              9h 00m
2026-10-07  wed  09:00-18:00              9h 00m
2026-10-08  thu  09:00-18:00              9h 00m
2026-10-09  fri  09:00-18:00              9h 00m
2026-10-10  sat  09:00-18:00              9h 00m  replacement
2026-10-11  sun
2026-10-12  mon  09:00-12:00 13:00-18:00  8h 00m
2026-10-13  tue  09:00-18:00              9h 00m
2026-10-14  wed  09:00-18:00              9h 00m
2026-10-15  thu  09:00-18:00              9h 00m
2026-10-16  fri  09:00-18:00              9h 00m
2026-10-17  sat
2026-10-18  sun
2026-10-19  mon  09:00-12:00 13:00-18:00  8h 00m
2026-10-20  tue  09:00-18:00              9h 00m
2026-10-21  wed  09:00-18:00              9h 00m
2026-10-22  thu  09:00-18:00              9h 00m
2026-10-23  fri  09:00-18:00              9h 00m
2026-10-24  sat
2026-10-25  sun
2026-10-26  mon  09:00-12:00 13:00-18:00  8h 00m
2026-10-27  tue  09:00-18:00              9h 00m
2026-10-28  wed  09:00-18:00              9h 00m
2026-10-29  thu  09:00-18:00              9h 00m
2026-10-30  fri  09:00-18:00              9h 00m
2026-10-31  sat
$ reqs calendar show office --month 2026-10 --file calendars.yaml | head -n 3
2026-10-01	thu		0	holiday
2026-10-02	fri	09:00-18:00	32400	
2026-10-03	sat		0	
$ reqs calendar show office 2026-10-10 --file calendars.yaml --json | head -n 20
{
  "schema": 1,
  "kind": "calendar_days",
  "calendar": "office",
  "zone": "Asia/Shanghai",
  "items": [
    {
      "date": "2026-10-01",
      "weekday": "thu",
      "hours": "",
      "open": [],
      "seconds": 0,
      "why": "holiday"
    },
    {
      "date": "2026-10-02",
      "weekday": "fri",
      "hours": "09:00-18:00",
      "open": [
        {
$ reqs calendar show 夜班 --json --file calendars.yaml
{
  "schema": 1,
  "kind": "calendars",
  "items": [
    {
      "name": "夜班",
      "zone": "Asia/Shanghai",
      "week": {
        "mon": "",
        "tue": "",
        "wed": "",
        "thu": "",
        "fri": "",
        "sat": "22:00-24:00",
        "sun": "00:00-06:00"
      },
      "holidays": [],
      "replacements": {},
      "breaks": {}
    }
  ]
}

# Used up exactly when it closes: due then. A weekend, a holiday and a make-up Saturday in between.
$ reqs calendar add '2026-11-20 09:00' 9bh --calendar office --file calendars.yaml
2026-11-20T10:00:00Z
$ reqs calendar add 2026-11-20T16:30:00+08:00 8bh --calendar office --file calendars.yaml
2026-11-23T08:30:00Z
$ reqs calendar add '2026-09-30 17:00' 2bh --calendar office --file calendars.yaml
2026-10-02T02:00:00Z
$ reqs calendar add '2026-10-09 10:00' 1bd --calendar office --file calendars.yaml
2026-10-10T02:00:00Z
$ reqs calendar add 2026-10-11 eod --calendar office --file calendars.yaml
2026-10-12T10:00:00Z
$ reqs calendar add 2026-10-11T00:00:00Z 36h --file calendars.yaml
2026-10-12T12:00:00Z
$ reqs calendar add 2026-01-05 10000bh --calendar office --file calendars.yaml
2030-05-17T10:00:00Z
$ reqs calendar add 2026-10-09 1bd --calendar office --file - --json < calendars.yaml
{
  "schema": 1,
  "kind": "calendar_add",
  "items": [
    {
      "from": "2026-10-08T16:00:00.000Z",
      "span": "1bd",
      "calendar": "office",
      "due": "2026-10-10T01:00:00.000Z"
    }
  ]
}

# Between two moments; the earlier first.
$ reqs calendar between 2026-10-01 2026-11-01 --calendar office --file calendars.yaml
698400
$ reqs calendar between 2026-11-01 2026-10-01 --calendar office --file calendars.yaml
-698400
$ reqs calendar between 2026-10-01 2026-10-02 --calendar office --file calendars.yaml --json
{
  "schema": 1,
  "kind": "calendar_between",
  "items": [
    {
      "from": "2026-09-30T16:00:00.000Z",
      "until": "2026-10-01T16:00:00.000Z",
      "calendar": "office",
      "seconds": 0
    }
  ]
}

# What cannot be answered.
$ reqs calendar add now 8bh --file calendars.yaml
reqs: which calendar?
hint: --calendar NAME, or `default: NAME` in calendars.yaml: office, 夜班
[2]
$ reqs calendar add now 8bh --calendar ofice --file calendars.yaml
reqs: no calendar 'ofice'
hint: did you mean 'office'?
hint: there are: office, 夜班
[3]
$ reqs calendar add now 8 --calendar office --file calendars.yaml
reqs: '8' is not a length of time
hint: elapsed: 90m, 24h, 3d, 2w; of a calendar: 8bh (business hours), 2bd (business days), eod (end of day)
[2]
$ reqs calendar add now -8bh --calendar office --file calendars.yaml
reqs: '-8bh' is not a length of time
hint: elapsed: 90m, 24h, 3d, 2w; of a calendar: 8bh (business hours), 2bd (business days), eod (end of day)
[2]
$ reqs calendar add soon 8bh --calendar office --file calendars.yaml
reqs: FROM: 'soon' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]
$ reqs calendar add 1969-12-31 8bh --calendar office --file calendars.yaml
reqs: FROM '1969-12-31' is not in the years that calendars know, 1970 to 2100
[2]
$ reqs calendar between 2026-01-01 2101-01-02 --calendar office --file calendars.yaml
reqs: B '2101-01-02' is not in the years that calendars know, 1970 to 2100
[2]
$ reqs calendar add now 99999bd --calendar office --file calendars.yaml
reqs: 99999bd from 2026-11-22T08:00:24Z is not over before the year 2101, where calendars end
[1]
$ reqs calendar add now --calendar office --file calendars.yaml
reqs: 'add' needs FROM SPAN
hint: reqs calendar add FROM SPAN
[2]
$ reqs calendar between now tomorrow --month --calendar office --file calendars.yaml
reqs: --month is for 'show'
[2]
$ reqs calendar add now 8bh --file nothing.yaml
reqs: cannot read '$T/work/nothing.yaml': No such file or directory
[2]

# Everything that is wrong with a file, at its place.
$ cat > wrong.yaml <<'END'
> calendars:
>   a:
>     zone: Asia/Shangai
>     week: {mon: ["09:00-12:00", "11:00-18:00"], tue: ["18:00-09:00"], wed: 25:00-26:00, monday: []}
>     holidays: ["2026-13-01", 国庆]
>     breaks: {"12-24": ["12:00-24:00"]}
>   b: {zone: UTC, week: {sun: []}}
> END
$ reqs calendar show a --file wrong.yaml
reqs: 'wrong.yaml' cannot be used
hint: wrong.yaml:4:33: '09:00-12:00' and '11:00-18:00' overlap; write 09:00-18:00
hint: wrong.yaml:4:55: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
hint: wrong.yaml:4:76: '25:00-26:00' is not a part of a day such as 09:00-12:00; the day ends at 24:00
hint: wrong.yaml:4:89: 'week' has no key 'monday'; known are mon, tue, wed, thu, fri, sat or sun
hint: wrong.yaml:5:16: '2026-13-01' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: wrong.yaml:5:30: '国庆' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: wrong.yaml:6:14: '12-24' is no date from 1970 to 2100; write 2026-10-10
hint: wrong.yaml:7:3: calendar 'b' is never open; give it hours, such as week: {mon: ["09:00-18:00"]}
hint: wrong.yaml:3:11: there is no time zone 'Asia/Shangai' on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[2]

# In a ledger they are among the settings.
$ git config --global user.name "Xiao Z" && git config --global user.email xiao@example.com
$ reqs init -q ledger.git --zone Asia/Shanghai --profile service
$T/work/ledger.git
$ reqs --ledger ledger.git calendar add '2026-11-20 17:00' 2bh
2026-11-23T02:00:00Z
$ reqs --ledger ledger.git config edit calendars -F calendars.yaml
calendars.yaml changed
$ reqs --ledger ledger.git calendar add '2026-11-20 17:00' 2bh
reqs: which calendar?
hint: --calendar NAME, or `default: NAME` in calendars.yaml: office, 夜班
[2]
$ (echo 'default: office'; cat calendars.yaml) | reqs --ledger ledger.git config edit calendars -F -
calendars.yaml changed
$ reqs --ledger ledger.git calendar add '2026-11-20 17:00' 2bh
2026-11-23T02:00:00Z
$ reqs --ledger ledger.git config edit calendars -F wrong.yaml
reqs: calendars.yaml not changed: the settings would not be sound
hint: calendars.yaml:4:33: '09:00-12:00' and '11:00-18:00' overlap; write 09:00-18:00
hint: calendars.yaml:4:55: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight 18:00-24:00 here and 00:00-09:00 on the next day
hint: calendars.yaml:4:76: '25:00-26:00' is not a part of a day such as 09:00-12:00; the day ends at 24:00
hint: calendars.yaml:4:89: 'week' has no key 'monday'; known are mon, tue, wed, thu, fri, sat or sun
hint: calendars.yaml:5:16: '2026-13-01' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: calendars.yaml:5:30: '国庆' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year
hint: calendars.yaml:6:14: '12-24' is no date from 1970 to 2100; write 2026-10-10
hint: calendars.yaml:7:3: calendar 'b' is never open; give it hours, such as week: {mon: ["09:00-18:00"]}
hint: calendars.yaml:3:11: there is no time zone 'Asia/Shangai' on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ reqs --ledger ledger.git config check
the settings are sound
$ TZDIR=/nowhere reqs calendar add now 8bh --calendar office --file calendars.yaml
reqs: 'calendars.yaml' cannot be used
hint: calendars.yaml:3:11: there is no time zone 'Asia/Shanghai' on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
hint: calendars.yaml:8:14: there is no time zone 'Asia/Shanghai' on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[2]
