# Every file of the ledger, all problems at once: 4 when one cannot be read, else 8 for findings.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs check
7 files, no problem
$ reqs check --json
{
  "schema": 1,
  "kind": "problems",
  "files": 7,
  "items": []
}
$ reqs new -q 前保险杠更换 --key t:1 --voice 说好三天
20261122-bank4h
$ reqs new -q 'The door sticks' --key t:2
20261122-2ra934
$ reqs new -q 'The lamp is dark' --key t:3
20261122-rawbgv
$ reqs check
10 files, no problem
$ reqs check -q

# Somebody edits files by hand: the state in one, a broken line in another, and leaves something where nothing belongs.
$ git clone -q desk.git copy 2>&1
$ cd copy/requests/2026/11/22 && sed -i 's/^state: unowned/state: closed/' bank4h.yaml && sed -i 's/^title: .*/title: "open/' 2ra934.yaml && echo x >../notes.txt && git add -A .. && git commit -qam 'by hand' && git push -q
$ reqs check
requests/2026/11/22/2ra934.yaml:4:8: the quotation mark that opens here is never closed
requests/2026/11/notes.txt: is not where a request belongs (requests/YYYY/MM/DD/HANDLE.yaml): move it, or remove it
requests/2026/11/22/bank4h.yaml: was edited by hand: state: the header says closed, the events say unowned (`reqs adopt` records it)
[4]
$ reqs check --json
{
  "schema": 1,
  "kind": "problems",
  "files": 11,
  "items": [
    {
      "path": "requests/2026/11/22/2ra934.yaml",
      "line": 4,
      "column": 8,
      "what": "the quotation mark that opens here is never closed",
      "severity": "unreadable"
    },
    {
      "path": "requests/2026/11/notes.txt",
      "what": "is not where a request belongs (requests/YYYY/MM/DD/HANDLE.yaml): move it, or remove it",
      "severity": "unreadable"
    },
    {
      "path": "requests/2026/11/22/bank4h.yaml",
      "what": "was edited by hand: state: the header says closed, the events say unowned (`reqs adopt` records it)",
      "severity": "finding"
    }
  ]
}
[4]
$ reqs check requests/2026/11/22/bank4h.yaml
requests/2026/11/22/bank4h.yaml: was edited by hand: state: the header says closed, the events say unowned (`reqs adopt` records it)
[8]
$ reqs check requests/2026/11/22/rawbgv.yaml teams.yaml
2 files, no problem
$ reqs check requests/2026/11/23
reqs: no file 'requests/2026/11/23' in the ledger
[3]

# What can be read is listed, what cannot is named, and both commands say 4.
$ reqs list --columns id,title
20261122-2ra934	4:8: the quotation mark that opens here is never closed
requests/2026/11/notes.txt	is not where a request belongs (requests/YYYY/MM/DD/HANDLE.yaml): move it, or remove it
20261122-bank4h	前保险杠更换
20261122-rawbgv	The lamp is dark
reqs: requests/2026/11/22/2ra934.yaml:4:8: the quotation mark that opens here is never closed
reqs: requests/2026/11/notes.txt: is not where a request belongs (requests/YYYY/MM/DD/HANDLE.yaml): move it, or remove it
[4]
$ reqs list --json 2>/dev/null | sed -n '/problems/,$p'
  "problems": [
    {
      "path": "requests/2026/11/22/2ra934.yaml",
      "line": 4,
      "column": 8,
      "what": "the quotation mark that opens here is never closed"
    },
    {
      "path": "requests/2026/11/notes.txt",
      "what": "is not where a request belongs (requests/YYYY/MM/DD/HANDLE.yaml): move it, or remove it"
    }
  ],
  "items": [
    {
      "id": "20261122-2ra934",
      "path": "requests/2026/11/22/2ra934.yaml",
      "title": "the quotation mark that opens here is never closed",
      "state": "unreadable",
      "problems": [
        {
          "path": "requests/2026/11/22/2ra934.yaml",
          "line": 4,
          "column": 8,
          "what": "the quotation mark that opens here is never closed"
        }
      ]
    },
    {
      "path": "requests/2026/11/notes.txt",
      "title": "is not where a request belongs (requests/YYYY/MM/DD/HANDLE.yaml): move it, or remove it",
      "state": "unreadable",
      "problems": [
        {
          "path": "requests/2026/11/notes.txt",
          "what": "is not where a request belongs (requests/YYYY/MM/DD/HANDLE.yaml): move it, or remove it"
        }
      ]
    },
    {
      "id": "20261122-bank4h",
      "key": "t:1",
      "title": "前保险杠更换",
      "type": "request",
      "state": "unowned",
      "owner": {
        "team": "parts"
      },
      "priority": "normal",
      "level": 1,
      "cycle": 1,
      "filed_by": "xiao.z",
      "filed": "2026-11-22T08:00:05.000Z",
      "parts": [],
      "links": [],
      "files": [],
      "chases": 0,
      "contested": [],
      "overdue": false
    },
    {
      "id": "20261122-rawbgv",
      "key": "t:3",
      "title": "The lamp is dark",
      "type": "request",
      "state": "unowned",
      "owner": {
        "team": "desk"
      },
      "priority": "normal",
      "level": 1,
      "cycle": 1,
      "filed_by": "xiao.z",
      "filed": "2026-11-22T08:00:07.000Z",
      "parts": [],
      "links": [],
      "files": [],
      "chases": 0,
      "contested": [],
      "overdue": false
    }
  ]
}
$ reqs show 2ra934
reqs: 20261122-2ra934 cannot be read
hint: requests/2026/11/22/2ra934.yaml:4:8: the quotation mark that opens here is never closed
[4]
$ reqs note 2ra934 hello
reqs: 20261122-2ra934 cannot be read, so nothing was done
hint: requests/2026/11/22/2ra934.yaml:4:8: the quotation mark that opens here is never closed
[4]
$ reqs note bank4h hello
reqs: 20261122-bank4h was edited by hand: state: the header says closed, the events say unowned
hint: `reqs adopt bank4h` makes of that the events it means
hint: or put the header back as the events say, then record the change with `reqs edit`
[1]

# A file can be looked at before it is committed, as a hook does it.
$ reqs show rawbgv --yaml | reqs check --stdin requests/2026/11/22/rawbgv.yaml
1 file, no problem
$ reqs show rawbgv --yaml | sed 's/^state: unowned/state: resting/' | reqs check --stdin requests/2026/11/22/rawbgv.yaml
requests/2026/11/22/rawbgv.yaml: was edited by hand: state: the header says resting, the events say unowned (`reqs adopt` records it)
[8]
$ reqs show rawbgv --yaml | sed 's/^level: 1/level: 2/' | reqs check --stdin requests/2026/11/22/rawbgv.yaml
requests/2026/11/22/rawbgv.yaml: was edited by hand: level: the header says 2, the events say 1 (`reqs adopt` records it)
[8]
$ reqs show rawbgv --yaml | sed 's/^title: .*/title:   "The lamp is dark"/' | reqs check --stdin requests/2026/11/22/rawbgv.yaml
requests/2026/11/22/rawbgv.yaml: is not in canonical form; the next act on it will write it so
[8]
$ reqs check --stdin teams.yaml <$S/data/teams.yaml
1 file, no problem
$ echo 'teams: {desk: {members: [nobody]}}' | reqs check --stdin teams.yaml
teams.yaml:1:1: team 'desk' names 'nobody', who is not under 'people'
teams.yaml:1:1: nobody is in charge of team 'desk' at level 1; add 'levels' to the team or to the file
teams.yaml:1:1: nobody is in charge of team 'desk' at level 2; add 'levels' to the team or to the file
teams.yaml:1:1: nobody is in charge of team 'desk' at level 3; add 'levels' to the team or to the file
[4]
$ echo hello | reqs check --stdin README.md
README.md: is no path of a ledger: requests/YYYY/MM/DD/HANDLE.yaml, or a settings file
[4]

# A file can be checked where there is no ledger, too.
$ echo 'format: 1' | REQS_LEDGER= reqs check --stdin ledger.yaml
1 file, no problem
