# Files of the ledger that are not as reqs writes them: damaged, misplaced, of a newer version. Nothing else is stopped by them,
# none disappears from a list, and no act changes anything that it cannot read.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs new -q 前保险杠更换 --key t:1 && reqs new -q 'The door sticks' --key t:2 && reqs new -q 'The lamp is dark' --key t:3
20261122-bank4h
20261122-2ra934
20261122-rawbgv
$ git clone -q desk.git copy 2>&1
$ cat >state <<'END'
> git -C desk.git for-each-ref && git -C desk.git rev-list --objects --all | git hash-object --stdin && git -C copy status --porcelain=v2 --branch
> END
$ cat >push <<'END'
> cd copy && git add -A && git commit -qm "$1" && git push -q && cd .. && sh state >before
> END

# Cut off, emptied, edited into nonsense.
$ cd copy/requests/2026/11/22 && head -c 120 bank4h.yaml >cut && mv cut bank4h.yaml && sed -i 's/^events:/evnts:/' 2ra934.yaml && cd - >/dev/null; sh push damage
$ reqs list
20261122-2ra934	unreadable					1:1: has no 'events'; a request begins with the event 'file'
20261122-bank4h	unreadable					8:1: a line that is neither 'key: value' nor part of a text; check the indentation
20261122-rawbgv	unowned	normal		desk		The lamp is dark
reqs: requests/2026/11/22/2ra934.yaml:1:1: has no 'events'; a request begins with the event 'file'
reqs: requests/2026/11/22/bank4h.yaml:8:1: a line that is neither 'key: value' nor part of a text; check the indentation
[4]
$ reqs list --json 2>/dev/null | head -n 30
{
  "schema": 1,
  "kind": "requests",
  "problems": [
    {
      "path": "requests/2026/11/22/2ra934.yaml",
      "line": 1,
      "column": 1,
      "what": "has no 'events'; a request begins with the event 'file'"
    },
    {
      "path": "requests/2026/11/22/bank4h.yaml",
      "line": 8,
      "column": 1,
      "what": "a line that is neither 'key: value' nor part of a text; check the indentation"
    }
  ],
  "items": [
    {
      "id": "20261122-2ra934",
      "path": "requests/2026/11/22/2ra934.yaml",
      "title": "has no 'events'; a request begins with the event 'file'",
      "state": "unreadable",
      "problems": [
        {
          "path": "requests/2026/11/22/2ra934.yaml",
          "line": 1,
          "column": 1,
          "what": "has no 'events'; a request begins with the event 'file'"
        }
$ reqs list team:parts --limit 1 -q
20261122-2ra934	unreadable					1:1: has no 'events'; a request begins with the event 'file'
20261122-bank4h	unreadable					8:1: a line that is neither 'key: value' nor part of a text; check the indentation
reqs: requests/2026/11/22/2ra934.yaml:1:1: has no 'events'; a request begins with the event 'file'
reqs: requests/2026/11/22/bank4h.yaml:8:1: a line that is neither 'key: value' nor part of a text; check the indentation
[4]
$ reqs overdue --format tap 2>/dev/null | tail -n +3
1..2
not ok 1 - cannot be read: requests/2026/11/22/2ra934.yaml:1:1: has no 'events'; a request begins with the event 'file'
not ok 2 - cannot be read: requests/2026/11/22/bank4h.yaml:8:1: a line that is neither 'key: value' nor part of a text; check the indentation
$ reqs overdue --json 2>/dev/null | grep -c '"path"'
2
$ reqs followup
reqs: requests/2026/11/22/2ra934.yaml:1:1: has no 'events'; a request begins with the event 'file'
reqs: requests/2026/11/22/bank4h.yaml:8:1: a line that is neither 'key: value' nor part of a text; check the indentation
[4]
$ reqs show bank4h
reqs: 20261122-bank4h cannot be read
hint: requests/2026/11/22/bank4h.yaml:8:1: a line that is neither 'key: value' nor part of a text; check the indentation
[4]
$ reqs show bank4h --yaml | tail -n 1
priori
\no newline
$ reqs note bank4h x
reqs: 20261122-bank4h cannot be read, so nothing was done
hint: requests/2026/11/22/bank4h.yaml:8:1: a line that is neither 'key: value' nor part of a text; check the indentation
[4]
$ printf 'rawbgv\n2ra934\n' | reqs note - 'both or none'
reqs: 1 of 2 requests cannot be changed so; nothing was written
hint: 20261122-2ra934 cannot be read, so nothing was done
hint: requests/2026/11/22/2ra934.yaml:1:1: has no 'events'; a request begins with the event 'file'
[4]
$ reqs show 2ra --json
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "bad_data",
    "code": 4,
    "message": "20261122-2ra934 cannot be read",
    "where": "",
    "hints": [
      "requests/2026/11/22/2ra934.yaml:1:1: has no 'events'; a request begins with the event 'file'"
    ]
  }
}
[4]
$ reqs log bank4h | cut -f 5
damage
bank4h file: 前保险杠更换
$ reqs new 'filed again' --key t:3 -q
20261122-rawbgv
$ reqs new 'filed again' --key t:1
reqs: 20261122-bank4h cannot be read, and may be what was filed under the key 't:1'
hint: requests/2026/11/22/bank4h.yaml:8:1: a line that is neither 'key: value' nor part of a text; check the indentation
[4]
$ reqs show @key:t:1
reqs: 20261122-bank4h cannot be read
hint: requests/2026/11/22/bank4h.yaml:8:1: a line that is neither 'key: value' nor part of a text; check the indentation
[4]
$ sh state | diff before -
$tty reqs list
^[[1mID^[[0m      ^[[1mSTATE^[[0m       ^[[1mPRIO^[[0m    ^[[1mDUE^[[0m  ^[[1mTEAM^[[0m  ^[[1mOWNER^[[0m  ^[[1mTITLE^[[0m
^[[1m2ra934^[[0m  ^[[1;91munreadable^[[0m                            ^[[1;91m1:1: has no 'events'; a request b…^[[0m
^[[1mbank4h^[[0m  ^[[1;91munreadable^[[0m                            ^[[1;91m8:1: a line that is neither 'key:…^[[0m
^[[1mrawbgv^[[0m  ^[[35munowned^[[0m     normal       desk         The lamp is dark
reqs: requests/2026/11/22/2ra934.yaml:1:1: has no 'events'; a request begins with the event 'file'
reqs: requests/2026/11/22/bank4h.yaml:8:1: a line that is neither 'key: value' nor part of a text; check the indentation
[4]
$ git -C copy revert --no-edit HEAD >/dev/null && git -C copy push -q && reqs check
10 files, no problem

# A symbolic link, a submodule, an executable file.
$ cd copy/requests/2026/11/22 && ln -s bank4h.yaml aaaaaa.yaml && chmod +x 2ra934.yaml && git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),requests/2026/11/22/cccccc.yaml && git add aaaaaa.yaml 2ra934.yaml && git commit -qm modes && git push -q && cd "$T/work" && sh state >before
$ reqs check
requests/2026/11/22/aaaaaa.yaml: is a link or a submodule, not a file
requests/2026/11/22/cccccc.yaml: is a link or a submodule, not a file
requests/2026/11/22/2ra934.yaml: is executable, which means nothing for a request; acts leave it so (git update-index --chmod=-x takes it away in a checkout)
[4]
$ reqs list --columns id,state,title
20261122-aaaaaa	unreadable	is a link or a submodule, not a file
20261122-cccccc	unreadable	is a link or a submodule, not a file
20261122-2ra934	unowned	The door sticks
20261122-bank4h	unowned	前保险杠更换
20261122-rawbgv	unowned	The lamp is dark
reqs: requests/2026/11/22/aaaaaa.yaml: is a link or a submodule, not a file
reqs: requests/2026/11/22/cccccc.yaml: is a link or a submodule, not a file
[4]
$ reqs show aaaaaa
reqs: 'requests/2026/11/22/aaaaaa.yaml' is a symbolic link or submodule, not a file
[4]
$ reqs note aaaaaa x
reqs: 'requests/2026/11/22/aaaaaa.yaml' is a symbolic link or submodule, not a file
[4]
$ reqs note cccccc x
reqs: 'requests/2026/11/22/cccccc.yaml' is a symbolic link or submodule, not a file
[4]
$ reqs link rawbgv follows cccccc -n
dry run: rawbgv: follows cccccc
$ sh state | diff before -
$ reqs note -q 2ra934 'the mode stays' && git -C desk.git ls-tree -r main | awk "{print \$1, \$4}"
20261122-2ra934
100644 .gitattributes
100644 calendars.yaml
100644 ledger.yaml
100644 policy.yaml
100755 requests/2026/11/22/2ra934.yaml
120000 requests/2026/11/22/aaaaaa.yaml
100644 requests/2026/11/22/bank4h.yaml
160000 requests/2026/11/22/cccccc.yaml
100644 requests/2026/11/22/rawbgv.yaml
100644 routes.yaml
100644 teams.yaml
100644 themes.yaml
100644 types.yaml
$ cd copy && git pull -q && git rm -q --cached requests/2026/11/22/aaaaaa.yaml requests/2026/11/22/cccccc.yaml && rm requests/2026/11/22/aaaaaa.yaml && git commit -qm away && git push -q

# Wrong names: another day, another handle, upper case (the same file where case does not count), .yml, what is no request at all.
$ cd copy/requests/2026/11 && mkdir 23 && cp 22/bank4h.yaml 23/bank4h.yaml && sed 's/rawbgv/RAWBGV/' 22/rawbgv.yaml >22/RAWBGV.yaml && mv 22/2ra934.yaml 22/2ra934.yml && cp 22/rawbgv.yaml 22/zzzzzz.yaml && echo read me >../../README.md && cd "$T/work" && sh push names
$ reqs check
requests/2026/11/22/2ra934.yml: is not where a request belongs: it would be read as 'requests/2026/11/22/2ra934.yaml'
requests/2026/11/22/RAWBGV.yaml: is not where a request belongs: it would be read as 'requests/2026/11/22/rawbgv.yaml'
requests/2026/11/22/zzzzzz.yaml:2:5: the id here is '20261122-rawbgv', but the file's name stands for 20261122-zzzzzz
requests/2026/11/23/bank4h.yaml:2:5: the id here is '20261122-bank4h', but the file's name stands for 20261123-bank4h
requests/README.md: is not where a request belongs (requests/YYYY/MM/DD/HANDLE.yaml): move it, or remove it
[4]
$ reqs list --columns id,state,title 2>/dev/null
requests/2026/11/22/2ra934.yml	unreadable	is not where a request belongs: it would be read as 'requests/2026/11/22/2ra934.yaml'
requests/2026/11/22/RAWBGV.yaml	unreadable	is not where a request belongs: it would be read as 'requests/2026/11/22/rawbgv.yaml'
20261122-zzzzzz	unreadable	2:5: the id here is '20261122-rawbgv', but the file's name stands for 20261122-zzzzzz
20261123-bank4h	unreadable	2:5: the id here is '20261122-bank4h', but the file's name stands for 20261123-bank4h
requests/README.md	unreadable	is not where a request belongs (requests/YYYY/MM/DD/HANDLE.yaml): move it, or remove it
20261122-bank4h	unowned	前保险杠更换
20261122-rawbgv	unowned	The lamp is dark
[4]
$ reqs show bank4h
reqs: 'bank4h' fits 2 requests
hint: 20261122-bank4h  前保险杠更换
hint: 20261123-bank4h  cannot be read
hint: type the whole id
[3]
$ reqs note 20261123-bank4h x
reqs: 20261123-bank4h cannot be read, so nothing was done
hint: requests/2026/11/23/bank4h.yaml:2:5: the id here is '20261122-bank4h', but the file's name stands for 20261123-bank4h
[4]
$ reqs note 20261122-bank4h 'the right one' -n
dry run: bank4h: noted
$ reqs show RAWBGV | head -n 1
The lamp is dark
$ reqs show 2ra934
reqs: no request begins with '2ra934'
hint: `reqs list --all` shows all
[3]
$ reqs check requests/2026/11/22/2ra934.yml
requests/2026/11/22/2ra934.yml: is not where a request belongs: it would be read as 'requests/2026/11/22/2ra934.yaml'
[4]
$ sh state | diff before -
$ git -C copy revert --no-edit HEAD >/dev/null && git -C copy push -q && reqs check
requests/2026/11/22/2ra934.yaml: is executable, which means nothing for a request; acts leave it so (git update-index --chmod=-x takes it away in a checkout)
[8]

# A request of a newer format, and one with an act of a newer version: shown as far as they are understood, never written.
$ cd copy/requests/2026/11/22 && sed -i 's/^format: 1/format: 2/; s/^events:/mood: {now: glad}\nevents:/' bank4h.yaml && sed -i 's/^  do: route/  do: teleport\n  where: [1, {a: b}]/' rawbgv.yaml && cd "$T/work" && sh push newer
$ reqs list
20261122-2ra934	unowned	normal		desk		The door sticks
20261122-bank4h	unowned	normal		desk		前保险杠更换
20261122-rawbgv	unowned	normal				The lamp is dark
$ reqs check
requests/2026/11/22/2ra934.yaml: is executable, which means nothing for a request; acts leave it so (git update-index --chmod=-x takes it away in a checkout)
requests/2026/11/22/bank4h.yaml: was written by a newer reqs; this one can only show it
requests/2026/11/22/rawbgv.yaml: has acts of a newer reqs ('teleport'); this one can only show it
[8]
$ reqs show bank4h | head -n 5
前保险杠更换
20261122-bank4h · request · unowned · normal · level 1

format      2, of a newer reqs: shown as far as this one knows it
owner       team desk
$ reqs show rawbgv --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        did 'teleport' (of a newer version) to desk
                                (where 1) 1 2) a b, rule everything else)
$ reqs show rawbgv --yaml | grep -A 2 teleport
  do: teleport
  where: [1, {a: b}]
  to: desk
$ reqs note bank4h x
reqs: 20261122-bank4h was written by a newer reqs; this one can only read it
hint: upgrade reqs: this one writes format 1
[1]
$ reqs note rawbgv x
reqs: 20261122-rawbgv was written by a newer reqs; this one can only read it
hint: upgrade reqs: this one writes format 1
[1]
$ reqs close - <<'END'
> bank4h
> 2ra934
> END
reqs: 1 of 2 requests cannot be changed so; nothing was written
hint: 20261122-bank4h was written by a newer reqs; this one can only read it
hint: upgrade reqs: this one writes format 1
[1]
$ reqs edit bank4h title=x --json
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "refused",
    "code": 1,
    "message": "20261122-bank4h was written by a newer reqs; this one can only read it",
    "where": "",
    "hints": [
      "upgrade reqs: this one writes format 1"
    ]
  }
}
[1]
$ cd copy && sed -i 's/^state: unowned/state: dreaming/' requests/2026/11/22/bank4h.yaml && cd .. && sh push state
$ reqs list --columns id,state,title
20261122-bank4h	unreadable	1:1: is of format 2, and its state 'dreaming' is none that this version of reqs knows: upgrade reqs
20261122-2ra934	unowned	The door sticks
20261122-rawbgv	unowned	The lamp is dark
reqs: requests/2026/11/22/bank4h.yaml:1:1: is of format 2, and its state 'dreaming' is none that this version of reqs knows: upgrade reqs
[4]
$ sh state | diff before -

# A ledger of a newer format: reading goes on, nothing is written.
$ git -C copy revert --no-edit HEAD HEAD~1 >/dev/null && cd copy && sed -i 's/^format: 1/format: 2\nshiny: yes/' ledger.yaml && sed -i 's/^teams:/moods: [glad]\nteams:/' teams.yaml && cd .. && sh push format
$ reqs list --columns id,title
20261122-2ra934	The door sticks
20261122-bank4h	前保险杠更换
20261122-rawbgv	The lamp is dark
$ reqs show bank4h | head -n 1
前保险杠更换
$ reqs overdue -q
$ reqs followup
$ reqs team list | head -n 1
desk	前台	xiao.z li.m	lead manager director
$ reqs who parts
team	parts	配件	wang.f	team parts
$ reqs log --limit 1 | cut -f 5
format
$ reqs check
ledger.yaml:5:9: format 2 is newer than this version of reqs, which knows format 1 and can only read this ledger
requests/2026/11/22/2ra934.yaml: is executable, which means nothing for a request; acts leave it so (git update-index --chmod=-x takes it away in a checkout)
[8]
$ reqs config check
ledger.yaml:5:9: format 2 is newer than this version of reqs, which knows format 1 and can only read this ledger
[8]
$ reqs doctor | grep -A 1 settings
note    settings   ledger.yaml:5:9: format 2 is newer than this version of reqs, which knows format 1 and can only read this ledger
        -> upgrade reqs
$ reqs new 'a new one'
reqs: ledger.yaml:5:9: format 2 is newer than this version of reqs, which knows format 1 and can only read this ledger
hint: upgrade reqs to record anything here
[1]
$ reqs note bank4h x -n
reqs: ledger.yaml:5:9: format 2 is newer than this version of reqs, which knows format 1 and can only read this ledger
hint: upgrade reqs to record anything here
[1]
$ reqs config show ledger | sed 's/^format: 2/format: 1/' | reqs config edit ledger -F -
reqs: ledger.yaml:5:9: format 2 is newer than this version of reqs, which knows format 1 and can only read this ledger
hint: upgrade reqs to record anything here
[1]
$ printf 'id,what\n1,first\n' >table.csv && printf 'source: t\nfields: {key: id, title: what}\n' | reqs import csv table.csv --map - --json 2>&1 | grep -E 'kind|code|message'
  "kind": "error",
    "kind": "refused",
    "code": 1,
    "message": "ledger.yaml:5:9: format 2 is newer than this version of reqs, which knows format 1 and can only read this ledger",
$ sh state | diff before -
$ git -C copy revert --no-edit HEAD >/dev/null && git -C copy push -q
$ reqs config show ledger | sed 's/^format: 1/format: 2/' | reqs config edit ledger -F -
reqs: ledger.yaml not changed: format 2 is newer than this version of reqs, which knows format 1 and can only read this ledger
[1]

# Settings that cannot be used: what judges the ledger prints what it can and says 4, acts are refused.
$ cd copy && echo 'guards: {' >policy.yaml && sed -i 's/^zone:.*/zone: Asia\/Nowhere/' ledger.yaml && cd .. && sh push settings
$ reqs list --columns id,title
20261122-2ra934	The door sticks
20261122-bank4h	前保险杠更换
20261122-rawbgv	The lamp is dark
reqs: policy.yaml:2:1: a value was expected here
reqs: ledger.yaml:11:7: the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ reqs list --json 2>/dev/null | grep -A 12 '"problems"'
  "problems": [
    {
      "path": "policy.yaml",
      "line": 2,
      "column": 1,
      "what": "a value was expected here"
    },
    {
      "path": "ledger.yaml",
      "line": 11,
      "column": 7,
      "what": "the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC"
    }
$ reqs list team:prats
reqs: query: no team 'prats' in teams.yaml or in any request
  team:prats
  ^
hint: did you mean 'team:parts'?
hint: `reqs team list` shows teams and people
[2]
$ reqs overdue -q --as-of 2026-11-23
reqs: policy.yaml:2:1: a value was expected here
reqs: ledger.yaml:11:7: the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ reqs followup
reqs: policy.yaml:2:1: a value was expected here
reqs: ledger.yaml:11:7: the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ reqs note bank4h x
reqs: ledger.yaml names the time zone 'Asia/Nowhere', which this system lacks
hint: Debian has time zones in the package tzdata
hint: `reqs config edit ledger.yaml` names another one
[4]
$ reqs show bank4h
reqs: ledger.yaml names the time zone 'Asia/Nowhere', which this system lacks
hint: Debian has time zones in the package tzdata
hint: `reqs config edit ledger.yaml` names another one
[4]
$ sh state | diff before -
$ git -C desk.git fsck
