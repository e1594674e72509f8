# Days on which clocks change, and zones that do it in ways of their own: the answers are those of a calculation made apart.
$ cat > calendars.yaml <<'END'
> calendars:
>   lord howe: {zone: Australia/Lord_Howe, week: {sat: ["00:00-24:00"], sun: ["01:00-03:00"]}}
>   casablanca: {zone: Africa/Casablanca, week: {sat: ["09:00-17:00"], sun: ["00:00-24:00"], mon: ["09:00-17:00"]}}
>   apia: {zone: Pacific/Apia, week: {wed: ["09:00-17:00"], thu: ["09:00-17:00"], fri: ["09:00-17:00"], sat: ["09:00-17:00"]}}
>   sao paulo: {zone: America/Sao_Paulo, week: {sat: ["00:00-24:00"], sun: ["00:00-24:00"]}}
>   kathmandu: {zone: Asia/Kathmandu, week: {mon: ["09:00-17:00"], tue: ["00:00-09:30", "09:30-24:00"], wed: ["00:00-06:00"]}}
>   monrovia: {zone: Africa/Monrovia, week: {thu: ["09:00-17:00"], fri: ["09:00-17:00"]}}
>   上海: {zone: Asia/Shanghai, week: {sat: ["00:00-24:00"], sun: ["00:00-24:00"]}}
>   new york: {zone: America/New_York, week: {sat: ["22:00-24:00"], sun: ["00:00-01:30", "02:30-06:00"]}}
>   leap: {zone: UTC, week: {mon: ["09:00-17:00"], tue: ["09:00-17:00"], wed: ["09:00-17:00"], thu: ["09:00-17:00"], fri: ["09:00-17:00"]}, holidays: ["02-29"]}
>   both: {zone: UTC, week: {mon: ["09:00-17:00"]}, holidays: ["2026-10-10"], replacements: {"2026-10-10": ["09:00-18:00"]}}
>   breaks: {zone: UTC, week: {mon: ["09:00-17:00"], tue: ["00:00-24:00"]}, breaks: {"2026-11-23": ["16:00-24:00"], "2026-11-24": ["00:00-10:00", "10:00-11:00"]}}
> END

# Half an hour, at two in the morning.
$ reqs calendar between 2020-10-03 2020-10-05 --calendar 'lord howe' --file calendars.yaml
91800
$ reqs calendar between 2020-04-04 2020-04-06 --calendar 'lord howe' --file calendars.yaml
95400
$ reqs calendar add '2020-10-04 02:15' 0bh --calendar 'lord howe' --file calendars.yaml
2020-10-03T15:30:00Z
$ reqs calendar add '2020-04-05 01:45' 1bh --calendar 'lord howe' --file calendars.yaml
2020-04-04T15:45:00Z

# Backwards before Ramadan and forwards after it.
$ reqs calendar between 2019-05-05 2019-05-06 --calendar casablanca --file calendars.yaml
90000
$ reqs calendar between 2019-06-09 2019-06-10 --calendar casablanca --file calendars.yaml
82800
$ reqs calendar add '2019-06-08 16:00' 25bh --calendar casablanca --file calendars.yaml
2019-06-10T09:00:00Z

# A day that was left out, asked in every way.
$ reqs calendar show apia 2011-12 --file calendars.yaml | tail -n 3
2011-12-29	thu	09:00-17:00	28800	
2011-12-30	fri		0	skipped by the clocks
2011-12-31	sat	09:00-17:00	28800	
$ reqs calendar add '2011-12-29 16:00' 2bh --calendar apia --file calendars.yaml
2011-12-30T20:00:00Z
$ reqs calendar add '2011-12-30 10:00' 1bh --calendar apia --file calendars.yaml
2011-12-30T20:00:00Z
$ reqs calendar add '2011-12-29 10:00' 1bd --calendar apia --file calendars.yaml
2011-12-30T20:00:00Z
$ reqs calendar add 2011-12-30 eod --calendar apia --file calendars.yaml
2011-12-31T03:00:00Z
$ reqs calendar show apia --month 2011-12 --file calendars.yaml --json | sed -n '/2011-12-30/,/why/p'
          "end": "2011-12-30T03:00:00.000Z"
        }
      ],
      "seconds": 28800,
      "why": ""
      "date": "2011-12-30",
      "weekday": "fri",
      "hours": "",
      "open": [],
      "seconds": 0,
      "why": "skipped by the clocks"
          "begin": "2011-12-30T19:00:00.000Z",
          "end": "2011-12-31T03:00:00.000Z"
        }
      ],
      "seconds": 28800,
      "why": ""

# A midnight that was skipped, and one that came twice.
$ reqs calendar add '2018-11-04 00:00' 1bh --calendar 'sao paulo' --file calendars.yaml
2018-11-04T04:00:00Z
$ reqs calendar add '2018-11-04 00:30' 0bh --calendar 'sao paulo' --file calendars.yaml
2018-11-04T03:00:00Z
$ reqs calendar between 2018-11-04 '2018-11-04 24:00' --calendar 'sao paulo' --file calendars.yaml
82800
$ reqs calendar between 2018-02-17 2018-02-18 --calendar 'sao paulo' --file calendars.yaml
90000
$ reqs calendar add '2018-02-17 23:30' 1bh --calendar 'sao paulo' --file calendars.yaml
2018-02-18T02:30:00Z

# Quarters of an hour; hours that touch, and go on after midnight.
$ reqs calendar add 2026-11-23T11:14:00Z 0bh --calendar kathmandu --file calendars.yaml
2026-11-23T11:14:00Z
$ reqs calendar add 2026-11-23T11:15:00Z 30bh --calendar kathmandu --file calendars.yaml
2026-11-25T00:15:00Z

# Until 1972 forty-four minutes and a half behind.
$ reqs calendar add '1972-01-06 16:00' 2bh --calendar monrovia --file calendars.yaml
1972-01-07T10:00:00Z
$ reqs calendar between 1972-01-06 1972-01-08 --calendar monrovia --file calendars.yaml
57600
$ reqs calendar add '1971-12-31 16:59:59' eod --calendar monrovia --file calendars.yaml
1971-12-31T17:44:30Z

# 夏令时 1991: the last time that China changed its clocks.
$ reqs calendar between 1991-04-14 1991-04-15 --calendar 上海 --file calendars.yaml
82800
$ reqs calendar between 1991-09-15 1991-09-16 --calendar 上海 --file calendars.yaml
90000

# Opening in the gap, closing in the fold.
$ reqs calendar add '2026-03-08 02:00' 0bh --calendar 'new york' --file calendars.yaml
2026-03-08T07:00:00Z
$ reqs calendar between 2026-03-08 2026-03-09 --calendar 'new york' --file calendars.yaml
16200
$ reqs calendar between 2026-11-01 2026-11-02 --calendar 'new york' --file calendars.yaml
18000
$ reqs calendar add '2026-11-01 00:30' 1bh --calendar 'new york' --file calendars.yaml
2026-11-01T05:30:00Z
$ reqs calendar add '2026-11-01 00:30' 90m --calendar 'new york' --file calendars.yaml
2026-11-01T06:00:00Z

# 29 February, a holiday with other hours, breaks up to midnight and on after it.
$ reqs calendar add 2024-02-28T16:00:00Z 2bh --calendar leap --file calendars.yaml
2024-03-01T10:00:00Z
$ reqs calendar add 2100-02-26T16:00:00Z 9bh --calendar leap --file calendars.yaml
2100-03-01T17:00:00Z
$ reqs calendar add 2026-10-09T16:00:00Z 2bh --calendar both --file calendars.yaml
2026-10-12T11:00:00Z
$ reqs calendar add 2026-11-23T15:30:00Z 1bh --calendar breaks --file calendars.yaml
2026-11-24T11:30:00Z
$ reqs calendar add 2026-11-23T15:30:00Z 30m --calendar breaks --file calendars.yaml
2026-11-23T16:00:00Z
$ reqs calendar add 2026-11-23T16:00:00Z 0bh --calendar breaks --file calendars.yaml
2026-11-24T11:00:00Z
$ reqs calendar add 2026-11-23T09:00:00Z 7bh --calendar breaks --file calendars.yaml
2026-11-23T16:00:00Z
