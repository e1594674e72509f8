# Scripts are users too: pipes, TSV, and what they can rely on.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ for i in 1 2 3 4 5; do reqs new -q "request $i" --key p:$i; done
20261122-0ennk5
20261122-1yb0hk
20261122-946bbp
20261122-jtxnb2
20261122-nz675y
$ reqs new -q "$(printf 'a\ttab and a \\ backslash')" --key p:6
20261122-tsfbtb

# A line a request, cells between tabs, no header; a tab in a title is none.
$ reqs list --columns id,state,title
20261122-0ennk5	unowned	request 1
20261122-1yb0hk	unowned	request 2
20261122-946bbp	unowned	request 3
20261122-jtxnb2	unowned	request 4
20261122-nz675y	unowned	request 5
20261122-tsfbtb	unowned	a tab and a \ backslash
$ reqs list --columns title | awk -F'\t' '{print NF}' | sort -u
1
$ reqs list --columns title,id --sort -title --limit 2
request 5	20261122-nz675y
request 4	20261122-jtxnb2
2 of 6 shown
$ reqs list --columns id --limit 2 2>/dev/null
20261122-0ennk5
20261122-1yb0hk
$ reqs list --columns
reqs: --columns needs a value: COLUMNS
hint: 'reqs help list' explains it
[2]
$ reqs list --columns ''
reqs: --columns is empty
[2]
$ reqs list --columns id, 
reqs: no column ''
hint: columns are id, handle, key, title, type, state, outcome, team, owner, customer, priority, level, due, light, late, on_time, needed_by, promise, filed, filed_by, resolved, closed, theme, via, cycle, chases or csat
[2]

# Ids go from one command to another; the acts are one commit.
$ reqs list 'request' --columns id | head -n 2 | reqs assign - me
20261122-0ennk5
20261122-1yb0hk
0ennk5: assigned to xiao.z
1yb0hk: assigned to xiao.z
$ reqs list owner:me | reqs note - 'on it' | wc -l
0ennk5: noted
1yb0hk: noted
2
$ reqs log --limit 2 | cut -f5
2 requests note: request 1 …
2 requests assign: request 1 …
$ id=$(reqs new -q 'from a script' --key p:7); reqs show $id | head -n 1
from a script
$ reqs list nothing --columns id | reqs close -
reqs: no request was named
hint: give ids, or - to read them from standard input
[2]
$ printf '\n\n' | reqs close -
reqs: no request was named
hint: give ids, or - to read them from standard input
[2]

# A reader that goes away is no error; a full disk is one.
$ reqs list | head -n 1; echo ${PIPESTATUS:-}
20261122-0ennk5	doing	normal		desk	xiao.z	request 1
\
$ reqs list | true
$ (reqs list; echo "code $?" >&2) | true
code 0
$ (reqs log; echo "code $?" >&2) | head -c 1 >/dev/null
code 0
$ reqs list >/dev/full
reqs: the output could not be written to its end
[6]
$ reqs show p >/dev/full
reqs: no request begins with 'p'
hint: `reqs list --all` shows all
[3]
$ reqs new 'into a full disk' >/dev/full
veqm6n: filed
veqm6n: routed to desk by rule 'everything else', routes.yaml:19
reqs: the act is recorded (20261122-veqm6n), but that could not be written to the output
hint: do not do it again; `reqs log` shows it
[6]
$ reqs log --limit 1 | cut -f5
veqm6n file: into a full disk

# The same for help, JSON and acts; a closed stdout is nobody who reads, too, and no file of the ledger takes its place.
$ (reqs help; echo "code $?" >&2) | true
code 0
$ (reqs log --json; echo "code $?" >&2) | head -c 1 >/dev/null
code 0
$ (reqs help list; echo "code $?" >&2) | head -n 1 >/dev/null
code 0
$ reqs help >/dev/full
reqs: the output could not be written to its end
[6]
$ (reqs new -q 'nobody reads the id' --key p:10; echo "code $?" >&2) | true
code 0
$ reqs new -q 'stdout is closed' --key p:11 >&-; echo $?
0
$ reqs list --columns id --all >&-; echo $?
0
$ reqs new 'all are closed' --key p:12 >&- 2>&- <&-; echo $?
0
$ reqs list --columns title key:p:10; reqs list --columns title key:p:11; reqs list --columns title key:p:12; reqs check; git -C desk.git fsck
nobody reads the id
stdout is closed
all are closed
18 files, no problem

# stdin and stderr may be closed.
$ reqs list --columns id --limit 1 <&- 2>/dev/null
20261122-0ennk5
$ reqs note @key:p:1 x 2>&-
20261122-0ennk5

# JSON is one document, errors are on stderr.
$ reqs list --json | grep -c '"id"'
11
$ reqs list --json 2>/dev/null >/dev/full
[6]
$ reqs show @key:p:9 --json 2>/dev/null
[3]
