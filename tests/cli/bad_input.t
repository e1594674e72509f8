# Bad input: each has its message and its code, and changes nothing.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ git -C desk.git rev-parse HEAD >before

# Commands, options, fields, states, people, teams, types, dates.
$ reqs nwe x
reqs: 'nwe' is not a command of reqs
hint: did you mean 'new'?
hint: 'reqs help' lists the commands
[2]
$ reqs new x --titel y
reqs: reqs new has no option '--titel'
hint: did you mean '--tier'?
hint: 'reqs help new' lists the options; words after -- are no options
[2]
$ reqs edit bank4h titel=y
reqs: no field 'titel'
hint: did you mean 'title'?
hint: fields are title, type, priority, customer, kind, contact, tier, via, theme, needed-by, because, voice, background, guess, evidence, impact, ask or return
[2]
$ reqs list state:opne
reqs: query: 'opne' is no value of 'state:'
  state:opne
  ^
hint: did you mean 'state:open'?
hint: 'state:' takes unowned, offered, doing, waiting, resolved, closed or open
[2]
$ reqs assign bank4h li.mm
reqs: no person or team 'li.mm' in teams.yaml
hint: did you mean 'li.m'?
hint: `reqs team list` shows teams and people
[3]
$ reqs new x --to prats
reqs: no person or team 'prats' in teams.yaml
hint: did you mean 'parts'?
hint: `reqs team list` shows teams and people
[3]
$ reqs new x -t complain
reqs: no type 'complain' in types.yaml
hint: did you mean 'complaint'?
hint: types are request, complaint or incident
[3]
$ reqs new x --needed-by 31.11.2026
reqs: needed-by: '31.11.2026' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]
$ reqs note bank4h x --at 25:00
reqs: --at: '25:00' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]
$ reqs list 'due:<2026-13-01'
reqs: query: '2026-13-01' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
  due:<2026-13-01
  ^
[2]

# Ids that fit nothing or several are in ids.t; no ledger, no identity:
$ REQS_LEDGER= reqs list
reqs: no ledger found; looked at '$T/work' (no git repository), '$T/home/.local/share/reqs/ledger' (no git repository)
hint: make one with `reqs init DIR`, or name one with --ledger or REQS_LEDGER
[3]
$ HOME=/nonexistent reqs note bank4h x
reqs: who are you? git knows no e-mail address for you
hint: git config --global user.name "Your Name"
hint: git config --global user.email you@example.com
[1]

# Bytes that are no text: not UTF-8, NUL, control characters.
$ reqs note bank4h "$(printf 'caf\351')"
reqs: 'text' is not UTF-8: byte 4 of it, in line 1
hint: convert it first, for example with iconv -f GB18030 -t UTF-8
[1]
$ reqs new "$(printf '\377\376x')"
reqs: 'title' is not UTF-8: byte 1 of it, in line 1
hint: convert it first, for example with iconv -f GB18030 -t UTF-8
[1]
$ printf 'a\0b' | reqs note bank4h -
reqs: 'text' has a NUL character in it, so it is no text
hint: delete it, for example with tr -d '\0'; a file that is no text can be attached: reqs attach ID FILE
[1]
$ printf 'GBK: \264\363\n' | reqs heard bank4h -
reqs: 'text' is not UTF-8: byte 6 of it, in line 1
hint: convert it first, for example with iconv -f GB18030 -t UTF-8
[1]
$ reqs new "$(printf 'bell \a, escape \033[31m, delete \177')" -n
dry run: h3jjpk: filed
dry run: h3jjpk: routed to desk by rule 'everything else', routes.yaml:19
$ reqs new "$(printf 'unit separator \037')"
reqs: 'unit separator \x1f' has a control character in it
[2]
$ head -c 70000 /dev/zero | tr '\0' x | reqs note bank4h -
reqs: 'text' is longer than 65536 bytes, the limit for one text
hint: attach it as a file instead: reqs attach ID FILE
[1]
$ head -c 20000 /dev/zero | tr '\0' x | reqs note bank4h -
reqs: 'text' has a line of more than 16384 bytes
[1]
$ head -c 3000 /dev/zero | tr '\0' x >long && reqs new "$(cat long)" -n | cut -c1-60
dry run: g2kdsm: filed
dry run: g2kdsm: routed to desk by rule 'everything else', r

# The same in what goes into the commit or a query and not into a request: a note on the act, a reason, names, words to look for.
$ reqs note bank4h x -m "$(printf 'caf\351')"
reqs: 'message' is not UTF-8: byte 4 of it, in line 1
hint: convert it first, for example with iconv -f GB18030 -t UTF-8
[1]
$ reqs note bank4h x --at 08:00 --reason "$(printf 'caf\351')"
reqs: 'reason' is not UTF-8: byte 4 of it, in line 1
hint: convert it first, for example with iconv -f GB18030 -t UTF-8
[1]
$ printf 'text: x\nmessage: "a\\0b"\n' | reqs note bank4h -F -
reqs: 'message' has a NUL character in it, so it is no text
hint: delete it, for example with tr -d '\0'; a file that is no text can be attached: reqs attach ID FILE
[1]
$ head -c 20000 /dev/zero | tr '\0' x >line && reqs note bank4h x -m "$(cat line)"
reqs: 'message' has a line of more than 16384 bytes
[1]
$ REQS_USER="$(printf 'Caf\351 <x@example.com>')" reqs note bank4h x
reqs: 'user.name' is not UTF-8: byte 4 of it, in line 1
hint: convert it first, for example with iconv -f GB18030 -t UTF-8
[1]
$ GIT_COMMITTER_EMAIL="$(printf 'caf\351@example.com')" reqs note bank4h x
reqs: 'user.email' is not UTF-8: byte 4 of it, in line 1
hint: convert it first, for example with iconv -f GB18030 -t UTF-8
[1]
$ reqs list "$(printf 'caf\351')"
reqs: query: byte 4 is not UTF-8
[2]
$ reqs overdue "team:$(printf 'caf\351')"
reqs: query: byte 9 is not UTF-8
[2]
$ reqs init other.git --name "$(printf 'caf\351')"
reqs: the ledger's name 'caf\xe9' is not UTF-8: byte 4 of it
hint: give it another with --name TEXT
[2]
$ ls other.git
ls: cannot access 'other.git': No such file or directory
[2]
$ reqs show "$(printf 'caf\351')" 2>&1 | head -n 1
reqs: 'caf\xe9' is no id

# Ten megabytes, wherever a text comes from. What was given is quoted by its beginning.
$ head -c 10485761 /dev/zero | tr '\0' x >big
$ reqs note bank4h - <big
reqs: 'text' is longer than 65536 bytes, the limit for one text
hint: attach it as a file instead: reqs attach ID FILE
[1]
$ reqs new x --voice - <big
reqs: 'voice' is longer than 65536 bytes, the limit for one text
hint: attach it as a file instead: reqs attach ID FILE
[1]
$ reqs heard bank4h - <big
reqs: 'text' is longer than 65536 bytes, the limit for one text
hint: attach it as a file instead: reqs attach ID FILE
[1]
$ reqs note bank4h -F big
reqs: big:1:1: a line of 10 MiB; at most 1024 KiB are read
[2]
$ reqs config edit teams.yaml -F big
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:1:1: a line of 10 MiB; at most 1024 KiB are read
[4]
$ reqs check --stdin teams.yaml <big
teams.yaml:1:1: a line of 10 MiB; at most 1024 KiB are read
[4]
$ reqs import csv big --map big
reqs: big cannot be used as a map
hint: big:1:1: a line of 10 MiB; at most 1024 KiB are read
[2]
$ reqs attach bank4h big
reqs: 'big' is larger than 10485760 bytes, this ledger's limit
hint: put it somewhere else and note the address, or raise attachments.limit in ledger.yaml
[1]
$ reqs new x --attach big
reqs: 'big' is larger than 10485760 bytes, this ledger's limit
hint: put it somewhere else and note the address, or raise attachments.limit in ledger.yaml
[1]
$ EDITOR="cp $T/work/big" reqs new -e 2>&1 | head -n 1
reqs: $T/tmp/reqs-mpwdnn-new.yaml:1:1: a line of 10 MiB; at most 1024 KiB are read
$ EDITOR="cp $T/work/big" reqs config edit teams.yaml 2>&1 | head -n 2
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:1:1: a line of 10 MiB; at most 1024 KiB are read
$ reqs close - <big 2>&1 | wc -c
635
$ yes nope | head -n 300 | reqs close - 2>&1 | tail -n 2
hint: no request begins with 'nope'
hint: and 201 more
$ reqs show "$(head -c 100000 big)" --json 2>&1 | wc -c
785
$ rm big line

# What never ends is read to the limit, no further; a pipe in the place of a file is not waited for.
$ for act in 'note bank4h -' 'new -F -' 'new -F /dev/zero' 'close -' 'check --stdin teams.yaml' 'config edit teams.yaml -F /dev/zero' 'import csv t.csv --map -'; do echo "- $act"; reqs $act </dev/zero; done
- note bank4h -
reqs: 'text' is longer than 65536 bytes, the limit for one text
hint: attach it as a file instead: reqs attach ID FILE
- new -F -
reqs: stdin:1:1: is larger than 16 MiB, the limit for a file
- new -F /dev/zero
reqs: /dev/zero:1:1: is larger than 16 MiB, the limit for a file
- close -
reqs: standard input is larger than 64 MiB; nothing done
- check --stdin teams.yaml
teams.yaml:1:1: is larger than 16 MiB, the limit for a file
- config edit teams.yaml -F /dev/zero
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:1:1: is larger than 16 MiB, the limit for a file
- import csv t.csv --map -
reqs: stdin cannot be used as a map
hint: stdin:1:1: is larger than 16 MiB, the limit for a file
[2]
$ mkfifo pipe; reqs attach bank4h pipe; reqs new x --attach /dev/zero; rm pipe
reqs: 'pipe' is no regular file, so it cannot be attached
hint: write what it says to a file, and attach that
reqs: '/dev/zero' is no regular file, so it cannot be attached
hint: write what it says to a file, and attach that
$ echo 'title: x' | reqs new -q -n -F /dev/stdin
dry run: 5y5v7x: filed
dry run: 5y5v7x: routed to desk by rule 'everything else', routes.yaml:19

# Field files that are no YAML, no mapping, or hostile.
$ echo 'title: [x' | reqs new -F -
reqs: stdin:1:8: the '[' that opens here is never closed
[2]
$ echo 'just words' | reqs new -F -
reqs: stdin:1:1: must hold keys and values ('key: value') at its top level
[2]
$ printf 'title: x\ntitle: y\n' | reqs new -F -
reqs: stdin:2:1: the key 'title' is already there in line 1
[2]
$ printf 'title: &a x\nvoice: *a\n' | reqs new -F -
reqs: stdin:1:8: an anchor ('&name'); write the value where it is needed
stdin:2:8: an alias ('*name'); write the value itself
[2]
$ printf 'title: !!python/object x\n' | reqs new -F -
reqs: stdin:1:8: a tag ('!name'); delete it
[2]
$ printf 'title: "\\u0007"\nvoice: \033[2J\n' | reqs new -F -
reqs: stdin:2:8: control character U+001B; delete it, or write it as "\x1B" in double quotes
[2]
$ printf 'title: caf\351\n' | reqs new -F -
reqs: stdin:1:11: the byte 0xE9 is not valid UTF-8
[2]
$ printf -- '---\ntitle: x\n---\ntitle: y\n' | reqs new -F -
reqs: stdin:3:1: a second document; a file holds one
[2]
$ printf '<<<<<<< ours\ntitle: x\n=======\ntitle: y\n>>>>>>> theirs\n' | reqs new -F -
reqs: stdin:1:1: '<<<<<<<' is the conflict marker of an unfinished merge; keep what is right of the two versions and delete the marker lines
stdin:3:1: '=======' is the conflict marker of an unfinished merge; keep what is right of the two versions and delete the marker lines
stdin:5:1: '>>>>>>>' is the conflict marker of an unfinished merge; keep what is right of the two versions and delete the marker lines
[2]
$ reqs new -F /
reqs: cannot read '/': Is a directory
[2]
$ reqs new -F - </dev/null
reqs: stdin:1:1: is empty
[2]

# Maps and spreadsheets.
$ printf 'id,what\n1,first\n2,second\n' >table.csv
$ printf 'source: t\nfields: {key: id, title: what}\n' >map.yaml
$ reqs import csv table.csv
reqs: --map is needed
hint: `reqs help import` shows one
[2]
$ reqs import csv table.csv --map nowhere.yaml
reqs: cannot read '$T/work/nowhere.yaml': No such file or directory
[2]
$ reqs import csv nowhere.csv --map map.yaml
reqs: cannot read '$T/work/nowhere.csv': No such file or directory
[2]
$ reqs import xls table.csv --map map.yaml
reqs: FORMAT is 'xls', not one of csv, json, github or log
[2]
$ printf 'source: t\nfields: {key: number, title: what, team: queue}\n' | reqs import csv table.csv --map -
reqs: table.csv cannot be imported; nothing was written
hint: table.csv:1:1: has the columns 'id', 'what'
hint: stdin:2:10: the file has no column 'number'
hint: stdin:2:36: the file has no column 'queue'
[2]
$ printf 'source: t\nfields: {key: id}\n' | reqs import csv table.csv --map -
reqs: stdin cannot be used as a map
hint: stdin:2:1: 'fields' lacks 'title'
[2]
$ printf 'sorce: t\nfields: {key: id, title: what, colour: what}\n' | reqs import csv table.csv --map -
reqs: stdin cannot be used as a map
hint: stdin:1:1: unknown key 'sorce' (did you mean 'source'?)
hint: stdin:1:1: 'source' is missing: the name that goes before each row's key
hint: stdin:2:32: unknown key 'colour'
[2]
$ printf 'source: [t\n' | reqs import csv table.csv --map -
reqs: stdin cannot be used as a map
hint: stdin:1:9: the '[' that opens here is never closed
[2]
$ printf 'source: t\nfields: {key: id, title: what, priority: what}\n' | reqs import csv table.csv --map -
reqs: table.csv cannot be imported; nothing was written
hint: table.csv:2:1: priority: 'first' is not one of low, normal, high or urgent
hint: table.csv:3:1: priority: 'second' is not one of low, normal, high or urgent
[2]
$ printf 'source: t\nfields: {key: id, title: what, team: what}\n' | reqs import csv table.csv --map -
reqs: table.csv cannot be imported; nothing was written
hint: table.csv:2:1: no team 'first' in teams.yaml; add it there, or set 'teams: add' in the map
hint: table.csv:3:1: no team 'second' in teams.yaml; add it there, or set 'teams: add' in the map
[2]
$ printf 'source: t\nfields: {key: id, title: what, filed: what}\n' | reqs import csv table.csv --map -
reqs: table.csv cannot be imported; nothing was written
hint: table.csv:2:1: 'first' (filed) fits none of the map's time_formats
hint: table.csv:3:1: 'second' (filed) fits none of the map's time_formats
[2]
$ printf 'id,what\n1,first\n,nameless\n3,"never closed\n' | reqs import csv - --map map.yaml
reqs: stdin cannot be imported; nothing was written
hint: stdin:3:1: a row needs a key, and this one has none
hint: stdin:4:1: a quote opened on line 4 is never closed
[2]
$ printf 'id,what\n1,first\n2\n' | reqs import csv - --map map.yaml
reqs: stdin cannot be imported; nothing was written
hint: stdin:3:1: 1 field where the header has 2
[2]
$ printf 'id,what\n1,caf\351\n' | reqs import csv - --map map.yaml
reqs: stdin cannot be imported; nothing was written
hint: stdin:2:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
[2]
$ printf 'id,what\n1,first\n1,another\n' | reqs import csv - --map map.yaml
reqs: stdin cannot be imported; nothing was written
hint: stdin:3:1: has the key '1' of line 2 and says something else
[2]
$ printf 'id,what,what\n1,first,x\n' | reqs import csv - --map map.yaml
reqs: stdin cannot be imported; nothing was written
hint: stdin:1:1: has the columns 'id', 'what', 'what'
hint: map.yaml:2:19: the file has 2 columns 'what': which one is meant?
[2]
$ printf 'id,what\n1,x\n' | reqs import csv - --map map.yaml --encoding klingon
reqs: unknown encoding 'klingon'
hint: use a name that `iconv -l` lists: UTF-8, GBK, GB18030, BIG5, CP1252, SHIFT_JIS
[2]
$ printf '' | reqs import csv - --map map.yaml
reqs: stdin cannot be imported; nothing was written
hint: stdin:1:1: is empty: its first line has to name the columns
[2]
$ git -C desk.git rev-parse HEAD | cmp - before

# Files of the ledger that are no YAML, or not what they should be, stop nothing else.
$ git clone -q desk.git copy 2>&1
$ cd copy && mkdir -p requests/2026/11/23 && cd requests/2026/11/23 && echo hello >aaaaaa.yaml && : >bbbbbb.yaml && printf 'format: 1\nid: 20261123-cccccc\n\033[2J: x\n' >cccccc.yaml && printf 'format: 1\nid: 20261123-zzzzzz\ntitle: other\n' >dddddd.yaml && head -c 100000 /dev/zero | tr '\0' '[' >eeeeee.yaml && cp ../22/bank4h.yaml ffffff.yaml && ln -s ../22/bank4h.yaml gggggg.yaml && git add . && git commit -qm mess && git push -q
$ reqs check
requests/2026/11/23/aaaaaa.yaml:1:1: must hold keys and values ('key: value') at its top level
requests/2026/11/23/bbbbbb.yaml:1:1: is empty
requests/2026/11/23/cccccc.yaml:3:1: control character U+001B; delete it, or write it as "\x1B" in double quotes
requests/2026/11/23/dddddd.yaml:2:5: the id here is '20261123-zzzzzz', but the file's name stands for 20261123-dddddd
requests/2026/11/23/dddddd.yaml:1:1: has no 'events'; a request begins with the event 'file'
requests/2026/11/23/eeeeee.yaml:1:1: must hold keys and values ('key: value') at its top level
requests/2026/11/23/ffffff.yaml:2:5: the id here is '20261122-bank4h', but the file's name stands for 20261123-ffffff
requests/2026/11/23/gggggg.yaml: is a link or a submodule, not a file
[4]
$ reqs list --columns handle,title
aaaaaa	1:1: must hold keys and values ('key: value') at its top level
bbbbbb	1:1: is empty
cccccc	3:1: control character U+001B; delete it, or write it as "\x1B" in double quotes
dddddd	2:5: the id here is '20261123-zzzzzz', but the file's name stands for 20261123-dddddd
eeeeee	1:1: must hold keys and values ('key: value') at its top level
ffffff	2:5: the id here is '20261122-bank4h', but the file's name stands for 20261123-ffffff
gggggg	is a link or a submodule, not a file
bank4h	前保险杠更换
reqs: requests/2026/11/23/aaaaaa.yaml:1:1: must hold keys and values ('key: value') at its top level
reqs: requests/2026/11/23/bbbbbb.yaml:1:1: is empty
reqs: requests/2026/11/23/cccccc.yaml:3:1: control character U+001B; delete it, or write it as "\x1B" in double quotes
reqs: requests/2026/11/23/dddddd.yaml:2:5: the id here is '20261123-zzzzzz', but the file's name stands for 20261123-dddddd
reqs: requests/2026/11/23/dddddd.yaml:1:1: has no 'events'; a request begins with the event 'file'
reqs: requests/2026/11/23/eeeeee.yaml:1:1: must hold keys and values ('key: value') at its top level
reqs: requests/2026/11/23/ffffff.yaml:2:5: the id here is '20261122-bank4h', but the file's name stands for 20261123-ffffff
reqs: requests/2026/11/23/gggggg.yaml: is a link or a submodule, not a file
[4]
$ reqs show aaaaaa
reqs: 20261123-aaaaaa cannot be read
hint: requests/2026/11/23/aaaaaa.yaml:1:1: must hold keys and values ('key: value') at its top level
[4]
$ reqs show cccccc
reqs: 20261123-cccccc cannot be read
hint: requests/2026/11/23/cccccc.yaml:3:1: control character U+001B; delete it, or write it as "\x1B" in double quotes
[4]
$ reqs note gggggg x
reqs: 'requests/2026/11/23/gggggg.yaml' is a symbolic link or submodule, not a file
[4]
$ reqs note bank4h 'goes on'
20261122-bank4h
bank4h: noted
