# A spreadsheet becomes requests, by a map.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ cat >tickets.csv <<'END'
> number,opened,what,who,urgent,team,done
> 7,2026-11-20 09:00,前保险杠更换,张先生,yes,配件,
> 8,2026-11-20 10:30,"The door, it sticks",Globex,no,desk,2026-11-21 12:00
> 9,2026-11-21 08:15,"two
> lines",,,reception,
> END
$ cat >map.yaml <<'END'
> source: sheet
> time_formats: ["%Y-%m-%d %H:%M"]
> fields:
>   key: number
>   title:
>     text: "{what} ({number})"
>   filed: opened
>   customer: who
>   team: team
>   closed: done
>   priority:
>     column: urgent
>     values: {yes: urgent, no: low}
>     default: normal
> END
$ reqs import csv tickets.csv --map map.yaml
reqs: tickets.csv cannot be imported; nothing was written
hint: tickets.csv:4:1: 'title' has more than one line
[2]
$ sed -i 's/^9,.*"two$/9,2026-11-21 08:15,"one line/; s/^lines"/and more"/' tickets.csv
$ tr '\n' '~' <tickets.csv | sed 's/one line~and/one line, and/' | tr '~' '\n' >flat.csv
$ reqs import csv flat.csv --map map.yaml -n
dry run: 3 filed, 0 known already
$ reqs import csv flat.csv --map map.yaml
3 filed, 0 known already
$ reqs list --all --columns id,state,priority,team,customer,filed,title
20261120-24k7av	unowned	urgent	parts	张先生	2026-11-20T01:00:00.000Z	前保险杠更换 (7)
20261121-rhvq51	unowned	normal	desk		2026-11-21T00:15:00.000Z	one line, and more (9)
20261120-2qhgdf	closed	low	desk	Globex	2026-11-20T02:30:00.000Z	The door, it sticks (8)
$ reqs show @key:sheet:8 --events
2026-11-20 10:30  xiao.z        filed [recorded 2026-11-22 16:00]
2026-11-21 12:00  xiao.z        closed [recorded 2026-11-22 16:00]
$ reqs import csv flat.csv --map map.yaml
0 filed, 3 known already
$ reqs import csv flat.csv --map map.yaml -q
$ reqs import csv flat.csv --map map.yaml --json
{
  "schema": 1,
  "kind": "import",
  "items": [
    {
      "filed": 0,
      "known": 3,
      "changed": 0,
      "skipped": 0,
      "problems": [],
      "teams_added": [],
      "commit": "",
      "dry_run": false
    }
  ]
}
0 filed, 3 known already

# From standard input, with other separators.
$ printf '10;2026-11-22 08:00;Semikolon;;;desk;\n' | cat - | sed '1i number;opened;what;who;urgent;team;done' | reqs import csv - --map map.yaml
1 filed, 0 known already
$ printf 'number\topened\twhat\twho\turgent\tteam\tdone\n11\t2026-11-22 08:00\tTabs\t\t\tdesk\t\n' | reqs import csv - --map map.yaml
1 filed, 0 known already
$ printf '\357\273\277number,opened,what,who,urgent,team,done\r\n12,2026-11-22 08:00,From Windows,,,desk,\r\n' | reqs import csv - --map map.yaml
1 filed, 0 known already
$ reqs list --columns key,title --sort key
sheet:10	Semikolon (10)
sheet:11	Tabs (11)
sheet:12	From Windows (12)
sheet:7	前保险杠更换 (7)
sheet:9	one line, and more (9)

# As somebody, with a note on the act.
$ printf 'number,opened,what,who,urgent,team,done\n13,2026-11-22 08:00,late,,,desk,\n' | reqs import csv - --map map.yaml --as li.m -m 'from the paper book'
1 filed, 0 known already
$ git -C desk.git log -1 --format='%an, %cn: %B' | head -n 3
李明, Xiao Zhang: import sheet: 1 request

from the paper book

# Two files cannot both be standard input; a time that is none; closed before it was filed.
$ reqs import csv - --map - </dev/null
reqs: the map and the file cannot both come from standard input
[2]
$ printf 'number,opened,what,who,urgent,team,done\n14,yesterday,x,,maybe,nowhere,\n15,2026-11-22 08:00,y,,,desk,2026-11-01 08:00\n' | reqs import csv - --map map.yaml
reqs: stdin cannot be imported; nothing was written
hint: stdin:2:1: 'yesterday' (filed) fits none of the map's time_formats
hint: stdin:2:1: no team 'nowhere' in teams.yaml; add it there, or set 'teams: add' in the map
hint: stdin:3:1: is closed before it was filed
[2]
$ reqs import
reqs: reqs import: missing: FORMAT, FILE
hint: usage: reqs import [options] FORMAT FILE
[2]
$ reqs import csv
reqs: reqs import: missing: FILE
hint: usage: reqs import [options] FORMAT FILE
[2]
$ reqs import csv flat.csv
reqs: --map is needed
hint: `reqs help import` shows one
[2]
$ reqs import csv flat.csv --map map.yaml --encodng GBK
reqs: reqs import has no option '--encodng'
hint: did you mean '--encoding'?
hint: 'reqs help import' lists the options; words after -- are no options
[2]

# Everything wrong is said at once with its line; with --skip-bad what is right is filed, and the exit code says that something was left out.
$ cat >mixed.csv <<'END'
> number,opened,what,who,urgent,team,done
> 20,2026-11-22 08:00,good,张先生,,desk,
> 21,2026-11-22 08:00,nowhere,,,nowhere,
> 20,2026-11-22 08:00,good but other,,,desk,
> 22,2026-11-22 08:00,"a ""quoted"" word, 逗号",,,desk,
> 23,2026-11-22 08:00,short
> 24,2026-11-22 08:00,late,,,desk,2026-11-21 08:00
> ,2026-11-22 08:00,no key,,,desk,
> 20,2026-11-22 08:00,good,张先生,,desk,
> END
$ reqs import csv mixed.csv --map map.yaml
reqs: mixed.csv cannot be imported; nothing was written
hint: mixed.csv:3:1: no team 'nowhere' in teams.yaml; add it there, or set 'teams: add' in the map
hint: mixed.csv:4:1: has the key '20' of line 2 and says something else
hint: mixed.csv:6:1: 3 fields where the header has 7
hint: mixed.csv:7:1: is closed before it was filed
hint: mixed.csv:8:1: a row needs a key, and this one has none
[2]
$ reqs list --all key:'sheet:2?' --columns key,title
$ reqs import csv mixed.csv --map map.yaml --skip-bad -n
skipped: mixed.csv:3:1: no team 'nowhere' in teams.yaml; add it there, or set 'teams: add' in the map
skipped: mixed.csv:4:1: has the key '20' of line 2 and says something else
skipped: mixed.csv:6:1: 3 fields where the header has 7
skipped: mixed.csv:7:1: is closed before it was filed
skipped: mixed.csv:8:1: a row needs a key, and this one has none
dry run: 2 filed, 1 known already, 5 skipped
[8]
$ reqs import csv mixed.csv --map map.yaml --skip-bad
skipped: mixed.csv:3:1: no team 'nowhere' in teams.yaml; add it there, or set 'teams: add' in the map
skipped: mixed.csv:4:1: has the key '20' of line 2 and says something else
skipped: mixed.csv:6:1: 3 fields where the header has 7
skipped: mixed.csv:7:1: is closed before it was filed
skipped: mixed.csv:8:1: a row needs a key, and this one has none
2 filed, 1 known already, 5 skipped
[8]
$ reqs list --all key:'sheet:2?' --columns key,title --sort key
sheet:20	good (20)
sheet:22	a "quoted" word, 逗号 (22)
$ reqs import csv mixed.csv --map map.yaml --skip-bad -q
skipped: mixed.csv:3:1: no team 'nowhere' in teams.yaml; add it there, or set 'teams: add' in the map
skipped: mixed.csv:4:1: has the key '20' of line 2 and says something else
skipped: mixed.csv:6:1: 3 fields where the header has 7
skipped: mixed.csv:7:1: is closed before it was filed
skipped: mixed.csv:8:1: a row needs a key, and this one has none
[8]
$ printf 'number,opened,what,who,urgent,team,done\n30,soon,x,,,desk,\n' | reqs import csv - --map map.yaml --skip-bad --json 2>/dev/null
{
  "schema": 1,
  "kind": "import",
  "items": [
    {
      "filed": 0,
      "known": 0,
      "changed": 0,
      "skipped": 1,
      "problems": [
        {
          "path": "stdin",
          "line": 2,
          "column": 1,
          "what": "'soon' (filed) fits none of the map's time_formats"
        }
      ],
      "teams_added": [],
      "commit": "",
      "dry_run": false
    }
  ]
}
[8]
$ reqs check
16 files, no problem
# A field that is too long for any request is refused, however long it is; so is a text that one request may not hold.
$ { echo 'number,opened,what,who,urgent,team,done'; printf '31,2026-11-22 08:00,"'; head -c 3000000 /dev/zero | tr '\0' x; printf '",,,desk,\n32,2026-11-22 08:00,'; head -c 20000 /dev/zero | tr '\0' y; echo ',,,desk,'; echo '33,2026-11-22 08:00,fine,,,desk,'; } | reqs import csv - --map map.yaml --skip-bad
skipped: stdin:2:1: a field of more than 1048576 bytes; attach such a text as a file
skipped: stdin:3:1: 'title' has a line of more than 16384 bytes
1 filed, 0 known already, 2 skipped
[8]
# Line ends of other systems: of Windows in a map, of old Macs in a file.
$ sed 's/$/\r/' map.yaml >windows.yaml; printf 'number,opened,what,who,urgent,team,done\n41,2026-11-22 08:00,Map from Windows,,,desk,\n' | reqs import csv - --map windows.yaml
1 filed, 0 known already
$ printf 'number,opened,what,who,urgent,team,done\r42,2026-11-22 08:00,From a Mac,,,desk,\r' | reqs import csv - --map map.yaml
reqs: stdin cannot be imported; nothing was written
hint: stdin:1:1: has lines that end in a carriage return alone, as on old Macs; write line feeds: tr '\r' '\n'
[2]
# A map that names columns which are not there; a file that is empty.
$ sed 's/number/nummer/; s/team: team/team: section/' map.yaml >wrong.yaml
$ reqs import csv mixed.csv --map wrong.yaml --skip-bad
reqs: mixed.csv cannot be imported; nothing was written
hint: mixed.csv:1:1: has the columns 'number', 'opened', 'what', 'who', 'urgent', 'team', 'done'
hint: wrong.yaml:4:3: the file has no column 'nummer' (did you mean 'number'?)
hint: wrong.yaml:5:3: the file has no column 'nummer' (did you mean 'number'?)
hint: wrong.yaml:9:3: the file has no column 'section'
[2]
$ reqs import csv /dev/null --map map.yaml
reqs: /dev/null cannot be imported; nothing was written
hint: /dev/null:1:1: is empty: its first line has to name the columns
[2]

# A quote that closes too late, or never, takes lines along: they are named. So is what stands behind a broken object.
$ printf 'id,what\n30,a\n31,"b\n32,c\n33,"d\n34,e\n' >quotes.csv; printf 'source: quotes\nfields: {key: id, title: what}\n' >quotes.yaml
$ reqs import csv quotes.csv --map quotes.yaml --skip-bad -n
skipped: quotes.csv:3:1: text behind a closing quote: a quote inside a quoted field is written twice; lines 3 to 5 are left out
dry run: 2 filed, 0 known already, 1 skipped
[8]
$ printf 'id,what\n30,a\n31,"b\n32,c\n33,d\n' | reqs import csv - --map quotes.yaml --skip-bad -n
skipped: stdin:3:1: a quote opened on line 3 is never closed; lines 3 to 5 are left out
dry run: 1 filed, 0 known already, 1 skipped
[8]
$ printf '[{"id":"1","what":"a"},{"id":"2","what":"b\\u0000"},{"id":"3","what":"c"}]' | reqs import json - --map quotes.yaml --skip-bad -n
skipped: stdin:1:24: 'title' has a NUL character in it, so it is no text
dry run: 2 filed, 0 known already, 1 skipped
[8]
$ printf '[{"id":"1","what":"a"},{"id":"2" "what":"b"},{"id":"3","what":"c"}]' | reqs import json - --map quotes.yaml --skip-bad -n
skipped: stdin:1:34: '}' is expected behind the entries of an object; nothing behind this was read
dry run: 1 filed, 0 known already, 1 skipped
[8]

# New teams get handles whatever they are called.
$ printf 'id,what,team\n40,a,me\n41,b,mine\n42,c,none\n43,d,"two\nlines"\n44,e,客服\n45,f,客服！\n' >names.csv; printf 'source: names\nteams: add\nfields: {key: id, title: what, team: team}\n' >names.yaml
$ reqs import csv names.csv --map names.yaml --skip-bad -n
skipped: names.csv:5:1: no team 'two ↵ lines' in teams.yaml; add it there, or set 'teams: add' in the map
skipped: names.csv:5:1: 'team' has more than one line
dry run: 5 filed, 0 known already, 1 skipped
dry run: 5 teams added to teams.yaml
[8]
$ reqs import csv names.csv --map names.yaml --skip-bad --json -n 2>/dev/null | grep -A 6 teams_added
      "teams_added": [
        "team-me",
        "team-mine",
        "team-none",
        "客服",
        "客服！"
      ],

# Line breaks in a cell are the text's own, however the file ends its lines.
$ printf 'id,what,said\r\n20,Printer,"one\r\n二\r\n"\r\n' >crlf.csv; printf 'source: crlf\nfields: {key: id, title: what, voice: said}\n' >crlf.yaml
$ reqs import csv crlf.csv --map crlf.yaml -q && reqs show @key:crlf:20 --yaml | grep -A 3 voice | cat -A | head -3
  voice: |-$
    one$
    M-dM-:M-^L$

# A file in two encodings, or in another one: every line of it is named; --skip-bad takes the others.
$ printf 'id,what\n1,caf\351\n2,fine\n3,\277\315\n' >mixed-bytes.csv; printf 'source: bytes\nfields: {key: id, title: what}\n' >bytes.yaml
$ reqs import csv mixed-bytes.csv --map bytes.yaml
reqs: mixed-bytes.csv cannot be imported; nothing was written
hint: mixed-bytes.csv:2:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: mixed-bytes.csv:4:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
[2]
$ reqs import csv mixed-bytes.csv --map bytes.yaml --skip-bad -q
skipped: mixed-bytes.csv:2:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
skipped: mixed-bytes.csv:4:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
[8]
$ reqs import csv mixed-bytes.csv --map bytes.yaml --encoding cp1250
2 filed, 1 known already
$ printf 'id,what\n1,\220\n2,\351t\351\n3,\201\n' | reqs import csv - --map bytes.yaml --encoding cp1252
reqs: stdin cannot be imported; nothing was written
hint: stdin:2:1: has bytes that do not belong to a text in cp1252
hint: stdin:4:1: has bytes that do not belong to a text in cp1252
[2]
