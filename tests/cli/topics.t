# Topics, under either of their names; and what they say is so.
$ reqs help topics
  ids                     how requests and people are named
  time                    how times and lengths of time are written
  query                   how requests are looked for
  formatting              what output looks like, on a terminal and elsewhere
  scripting               what scripts, cron and CI can count on
  environment             variables that reqs reads
  files                   where the form of all files is explained
  exit-codes              what exit codes mean
$ reqs help times | head -n 6
Times and lengths of time

  Days and times of day are meant in the time zone of the ledger. A day alone is
  its beginning where something begins (--at, --since) and its end where
  something is due (--needed-by).
\
$ reqs help queries | head -n 1; reqs help request | head -n 3; reqs help ledger | head -n 1
Queries
Files

  A ledger is a git tree: settings, and one file a request.
Files
$ reqs help qurey
reqs: 'qurey' is not a command of reqs
hint: did you mean 'query'?
hint: 'reqs help' lists the commands
[2]
$ reqs help formatting
Output

  on a terminal           tables that fit its width, with a heading; long output
                          of commands that look is paged
  in a pipe or file       TSV: a line a row, no heading, columns separated by
                          tabs, times in RFC 3339; nothing is cut off
  --json                  one document: schema, kind and items; errors are a
                          document on stderr
  --columns id,owner,title
                          of list: what to show, in this order
  --sort due, --sort -filed
                          of list: by a column; a leading - turns the order
  --limit N               of list, search and log: so many at most; list and
                          search say on stderr and in JSON when they cut
  --format FORMAT         of overdue: table, tsv, json, junit, tap, github or
                          markdown
  -q                      acts print the id and nothing else
  --color WHEN, NO_COLOR  auto (the default) colours on a terminal, unless
                          NO_COLOR is set or TERM is dumb
  --no-pager, REQS_PAGER=
                          no pager
  COLUMNS, LINES          the size of the terminal, where that is not to be
                          asked
$ reqs help scripting
Scripts

  No command asks anything, with or without a terminal; none needs HOME, TERM, a
  locale, or an open stdin, stdout or stderr. Words, options, exit codes and the
  keys of JSON may be added to, but do not change.

  id=$(reqs new -q TITLE)
                          acts print the ids of what they changed on stdout, all
                          else on stderr
  reqs list -q ... | reqs note - TEXT
                          - reads ids from stdin, one at the beginning of each
                          line; the act on all of them is one commit
  reqs reply ID - < answer.txt
                          - for a text reads it from stdin
  reqs new -F fields.yaml
                          fields from a YAML file, or from stdin with -F -
  reqs new --key SRC:ID   files it once only, however often it runs
  reqs ACT -n             dry run: says what would happen, and exits as the act
                          would
  reqs ACT --as WHO       acts for a person of teams.yaml; git's committer is
                          still the caller
  reqs ACT --waive GUARD --reason TEXT
                          passes a rule, on record
  reqs overdue --max-age 1d
                          exits 8 when something is late or the clone is old, 4
                          when a file cannot be read
  reqs check              exits 4 when a file of the ledger cannot be read, 8
                          when one is not as it should be: edited by hand,
                          contested, executable, not in canonical form
  reqs VERB               runs reqs-VERB from PATH where there is no such
                          command; what is ours wins. -C and --ledger in front
                          of VERB count: the program starts in that directory,
                          and finds the ledger in REQS_LEDGER. It gets all other
                          words, and its exit code is that of reqs
  git config reqs.on-act.NAME.before COMMAND
                          COMMAND is asked before each act and may refuse it; it
                          reads JSON on stdin
  git config reqs.on-act.NAME.after COMMAND
                          COMMAND is told of each act that was recorded. 'man 5
                          reqs-ledger' says what programs can count on
  reqs help --json        commands, topics and programs; with a command, its
                          arguments and options

# Time: it is a Sunday.
$ reqs init led -q --zone Asia/Shanghai && cd led && reqs config edit teams.yaml -q -F $S/data/teams.yaml
$T/work/led
$ cd led && for time in 2026-11-30T17:00:00+08:00 2026-11-30 '2026-11-30 17:00' 17:00 2026/11/30 2026年11月30日 today tomorrow 今天 明天 后天 sunday friday fri 周五 星期五 礼拜五 本周五 下周一 'friday 09:30' 明天17:00 now 现在 +4h +2d 90m; do echo "$time: $(reqs new x -n --json --needed-by "$time" 2>&1 | sed -n 's/.*"needed_by": //p; /not a time/p')"; done
2026-11-30T17:00:00+08:00: "2026-11-30T09:00:00.000Z",
2026-11-30: "2026-11-30T15:59:59.000Z",
2026-11-30 17:00: "2026-11-30T09:00:00.000Z",
17:00: "2026-11-22T09:00:00.000Z",
2026/11/30: "2026-11-30T15:59:59.000Z",
2026年11月30日: "2026-11-30T15:59:59.000Z",
today: "2026-11-22T15:59:59.000Z",
tomorrow: "2026-11-23T15:59:59.000Z",
今天: "2026-11-22T15:59:59.000Z",
明天: "2026-11-23T15:59:59.000Z",
后天: "2026-11-24T15:59:59.000Z",
sunday: "2026-11-29T15:59:59.000Z",
friday: "2026-11-27T15:59:59.000Z",
fri: "2026-11-27T15:59:59.000Z",
周五: "2026-11-27T15:59:59.000Z",
星期五: "2026-11-27T15:59:59.000Z",
礼拜五: "2026-11-27T15:59:59.000Z",
本周五: "2026-11-20T15:59:59.000Z",
下周一: "2026-11-23T15:59:59.000Z",
friday 09:30: "2026-11-27T01:30:00.000Z",
明天17:00: "2026-11-23T09:00:00.000Z",
now: "2026-11-22T08:00:07.000Z",
现在: "2026-11-22T08:00:07.000Z",
+4h: "2026-11-22T12:00:07.000Z",
+2d: "2026-11-24T08:00:07.000Z",
90m:     "message": "needed-by: '90m' is not a time but a length of time (did you mean '+90m'?): try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339",
$ cd led && reqs new x --at yesterday --reason late -q -n; reqs new x --at 前天 --reason late -q -n; reqs list filed:上周一
dry run: xsq907: filed
dry run: xsq907: routed to desk by rule 'everything else', routes.yaml:13
dry run: xsq907: filed
dry run: xsq907: routed to desk by rule 'everything else', routes.yaml:13

# Queries.
$ cd led && reqs new -q 'printer out of toner' -p high && reqs new -q 前保险杠更换 --for 张三 && reqs new -q 'toner, and a printer'
20261122-z1pp44
20261122-s7gfk6
20261122-pwj3w5
$ cd led && reqs list -q '"out of toner"' --columns title
printer out of toner
$ cd led && reqs list 'customer:张?' --columns title; reqs list PRINTER -toner, --columns title
前保险杠更换
printer out of toner
$ cd led && reqs list 'priority:>=high' --columns title; reqs list state:doing,unowned '(保险杠 OR priority:high)' -out --columns title
printer out of toner
前保险杠更换
$ cd led && reqs list out OR 前保险杠 张三 --columns title
printer out of toner
前保险杠更换

# Output.
$ cd led && reqs list --limit 1 --columns owner,title
	printer out of toner
1 of 3 shown
$ cd led && reqs list --limit 1 --columns title --json | grep truncated
1 of 3 shown
  "truncated": true,
$ cd led && reqs log --limit 1 | wc -l
1

# Scripts.
$ cd led && id=$(reqs new 洗车 2>/dev/null) && echo "$id"
20261122-x892hy
$ cd led && reqs list -q | reqs note - seen -q && git log -1 --format=%s
20261122-z1pp44
20261122-pwj3w5
20261122-s7gfk6
20261122-x892hy
4 requests note: printer out of toner …
$ cd led && echo 好的 | reqs reply $(reqs list 洗车 --columns id) - -q && reqs show --events $(reqs list 洗车 --columns id) | tail -n 1
20261122-x892hy
2026-11-22 16:00  xiao.z        wrote to customer: 好的
$ cd led && for i in 1 2; do reqs new once --key t:1 -q; done; reqs show @key:t:1 --yaml | head -n 2
20261122-bank4h
20261122-bank4h
format: 1
id: 20261122-bank4h
$ cd led && reqs accept nothing -n
reqs: 'nothing' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ cd led && reqs new x --as wang.f -q >/dev/null && git log -1 --format='%an by %cn'
王芳 by Xiao Zhang
$ cd led && reqs overdue --max-age 1m -q
