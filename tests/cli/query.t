# Queries that somebody mistypes, and queries that somebody makes to break things: a finger on the place, or plain text.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs new -q "Robert'; DROP TABLE requests;--" --for "O'Hara" --key t:1
20261122-bank4h
$ reqs new -q '前保险杠 (50%) [a-z]+ 1*2' --needed-by '2026-11-22 15:00' --key t:2
20261122-2ra934
$ reqs new -q 'overdue invoice' --key t:3
20261122-rawbgv

# Signs of other languages are text.
$ reqs list "'; DROP TABLE" --columns title
Robert'; DROP TABLE requests;--
$ reqs list "'; DROP TABLES" --columns title
$ reqs list "customer:o'h*" --columns title
Robert'; DROP TABLE requests;--
$ reqs list '"(50%)" [a-z]+' --columns title
前保险杠 (50%) [a-z]+ 1*2
$ reqs list '[a-z]*' --columns title
前保险杠 (50%) [a-z]+ 1*2
$ reqs list '1*2' --columns title
前保险杠 (50%) [a-z]+ 1*2
$ reqs list '.+' --columns title
$ reqs list 'key:t:?' --columns title --sort title
Robert'; DROP TABLE requests;--
overdue invoice
前保险杠 (50%) [a-z]+ 1*2
$ reqs list 'key:t:%' --columns title

# overdue alone asks for what is late; in quotes it is a word.
$ reqs list overdue --columns title
前保险杠 (50%) [a-z]+ 1*2
$ reqs list '"overdue"' --columns title
overdue invoice
$ reqs list -overdue --columns title --sort title
Robert'; DROP TABLE requests;--
overdue invoice

# Unbalanced, unknown, no date, far too much.
$ reqs list '(state:open'
reqs: query: a parenthesis is never closed
  (state:open
  ^
[2]
$ reqs list 'state:open)'
reqs: query: a closing parenthesis without an opening one
  state:open)
            ^
[2]
$ reqs list 'a OR'
reqs: query: a word is missing here
  a OR
      ^
[2]
$ reqs list '客户 "保险杠'
reqs: query: a quotation mark is never closed
  客户 "保险杠
       ^
[2]
$ reqs list 'ovner:me'
reqs: query: unknown key 'ovner'
  ovner:me
  ^
hint: did you mean 'owner:'?
hint: quote it to search for the text: '"ovner:me"'
[2]
$ reqs list 'due:<2026-02-30'
reqs: query: '2026-02-30' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
  due:<2026-02-30
  ^
[2]
$ reqs list "$(printf 'a\033[2J\tb ownr:me')"
reqs: query: unknown key 'ownr'
  a [2J b ownr:me
          ^
hint: did you mean 'owner:'?
hint: quote it to search for the text: '"ownr:me"'
[2]
$ reqs list "$(printf '%010000d' 0 | tr 0 '(')"
reqs: query: parentheses go too deep
  …((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((…
                                           ^
[2]
$ reqs list "$(printf '%010000d' 0 | sed 's/0/-(/g')"
reqs: query: parentheses go too deep
  …-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(…
                                           ^
[2]
$ reqs list "$(printf '%0100000d' 0)" --columns title
$ reqs list "$(printf '客户 %0100000d ownr:me 投诉 %010000d' 0 0)"
reqs: query: unknown key 'ownr'
  …000000000000000000000000000000000000000 ownr:me 投诉 00000000000000000…
                                           ^
hint: did you mean 'owner:'?
hint: quote it to search for the text: '"ownr:me"'
[2]
$ reqs list "$(printf 'state:%0100000d' 0)" 2>&1 | cut -c 1-60
reqs: query: '0000000000000000000000000000000000000000000000
  state:00000000000000000000000000…
  ^
hint: 'state:' takes unowned, offered, doing, waiting, resol

# Every command that looks takes the same words and says the same of them.
$ for c in list pool next board status overdue; do reqs $c 'due:<someday' 2>&1 | sed -n "1s/^/$c: /p" | cut -c 1-60; done
list: reqs: query: 'someday' is not a time: try 2026-11-30, 
pool: reqs: query: 'someday' is not a time: try 2026-11-30, 
next: reqs: query: 'someday' is not a time: try 2026-11-30, 
board: reqs: query: 'someday' is not a time: try 2026-11-30,
status: reqs: query: 'someday' is not a time: try 2026-11-30
overdue: reqs: query: 'someday' is not a time: try 2026-11-3
$ for c in list pool next board status 'overdue --exit-zero'; do reqs $c -overdue -is:overdue '(保险杠 OR Robert)' >/dev/null 2>&1; echo "$? $c"; done
0 list
0 pool
0 next
0 board
0 status
0 overdue --exit-zero
