# What CI systems hand out: shallow clones without a branch. Everything that reads works; what writes says how to go on.
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs --ledger desk.git config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs --ledger desk.git new -q 前保险杠更换 --key t:1 --needed-by +1h
20261122-bank4h
$ reqs --ledger desk.git accept -q bank4h
20261122-bank4h
$ reqs --ledger desk.git new -q 'The door sticks' --key t:2
20261122-2ra934
$ reqs --ledger desk.git resolve -q 2ra934 'oiled'
20261122-2ra934

# One commit, fetched by its id.
$ git init -q job && cd job && git remote add origin file://$T/work/desk.git && git fetch -q --depth 1 origin $(git -C ../desk.git rev-parse main) && git checkout -q --detach FETCH_HEAD && git status --short --branch
## HEAD (no branch)
$ cd job && git rev-parse HEAD >../head && find .git -type f ! -name 'reqs.[its]*' | sort | xargs sha256sum >../before
@ 2026-11-24T09:00:00Z
$ cd job && reqs list --columns handle,state,title
bank4h	doing	前保险杠更换
$ cd job && reqs list state:doing --json | grep -c '"id"'
1
$ cd job && reqs show bank4h | head -n 3
前保险杠更换
20261122-bank4h · request · doing · normal · level 1 · red
\
$ cd job && reqs show bank4h --yaml | head -n 3
format: 1
id: 20261122-bank4h
key: t:1
$ cd job && reqs overdue --format tap 2>&1 | grep -v ' at '
TAP version 13
1..2
not ok 1 - bank4h needed-by late by 2d 0h: 前保险杠更换
  ---
  id: "20261122-bank4h"
  due: "2026-11-22T09:00:02.000Z"
  team: "desk"
  owner: "xiao.z"
  level: 1
  ...
not ok 2 - 2ra934 followup late by 1d 0h: The door sticks
  ---
  id: "20261122-2ra934"
  due: "2026-11-23T08:00:05.000Z"
  team: "desk"
  owner: ""
  level: 1
  ...
$ cd job && reqs overdue --max-age 1d -q
20261122-bank4h	needed-by	2026-11-22T09:00:02.000Z	172803	desk	xiao.z	1	前保险杠更换
20261122-2ra934	followup	2026-11-23T08:00:05.000Z	90000	desk		1	The door sticks
reqs: the ledger's newest commit is 2d 1h old, and --max-age allows 1d
hint: bring it up to date: git fetch
[8]
$ cd job && reqs check
9 files, no problem
$ cd job && reqs log 2>&1 | cut -f 3-5
xiao.z	none	2ra934 resolve: The door sticks
reqs: this is a shallow clone: what happened before its first commit is not here
hint: bring it: git fetch --unshallow
$ cd job && reqs log bank4h -q | cut -f 3-5
xiao.z	none	2ra934 resolve: The door sticks
$ cd job && reqs log --json | head -n 4
{
  "schema": 1,
  "kind": "log",
  "shallow": true,
$ cd job && reqs log --limit 1 | cut -f 3-5
xiao.z	none	2ra934 resolve: The door sticks
$ cd job && reqs doctor | grep -A 1 '^note' | sed 's,at [0-9a-f]*;,at …;,'
note    ref        'HEAD' is at …; HEAD is detached here, so there is no branch to record on
        -> make a branch of this commit: git -C '$T/work/job' switch -c main; `git push origin HEAD` takes it to the remote
--
note    merges     merge.reqs.driver is not set as it should be, so `git merge` and `git pull` would not merge as reqs does
        -> `reqs doctor --fix` sets it; `reqs sync` does not need it
$ cd job && reqs team list | head -n 1
desk	前台	xiao.z li.m	lead manager director
$ cd job && reqs team show parts | head -n 1
team      parts  配件
$ cd job && reqs who parts
team	parts	配件	wang.f	team parts
$ cd job && reqs followup --json | grep '"id"'
      "id": "20261122-2ra934",
$ cd job && reqs config show ledger | tail -n 1
  limit: 10M
$ cd job && reqs config check
the settings are sound
$ cd job && reqs __complete note b | head -n 1
bank4h	前保险杠更换
$ cd job && reqs route -n
every request has a team already
$ cd job && reqs note bank4h 'from CI'
reqs: HEAD is detached here, so there is no branch to record on
hint: make a branch of this commit: git -C '$T/work/job' switch -c main; `git push origin HEAD` takes it to the remote
[1]
$ cd job && reqs new 'the build failed'
reqs: HEAD is detached here, so there is no branch to record on
hint: make a branch of this commit: git -C '$T/work/job' switch -c main; `git push origin HEAD` takes it to the remote
[1]
$ cd job && printf 'id,what\n1,first\n' >t.csv && printf 'source: t\nfields: {key: id, title: what}\n' | reqs import csv t.csv --map -; rm t.csv
reqs: HEAD is detached here, so there is no branch to record on
hint: make a branch of this commit: git -C '$T/work/job' switch -c main; `git push origin HEAD` takes it to the remote
$ cd job && reqs config edit teams.yaml -F $S/data/teams.yaml --json 2>&1 | grep -E 'kind|code|message' && reqs config show teams | sed 's/王芳/王方/' | reqs config edit teams.yaml -F -
  "kind": "error",
    "kind": "refused",
    "code": 1,
    "message": "HEAD is detached here, so there is no branch to record on",
reqs: HEAD is detached here, so there is no branch to record on
hint: make a branch of this commit: git -C '$T/work/job' switch -c main; `git push origin HEAD` takes it to the remote
[1]
$ cd job && find .git -type f ! -name 'reqs.[its]*' | sort | xargs sha256sum | diff ../before - && git status --short

# The way on works: a branch, an act, a push.
$ cd job && git switch -q -c main && reqs note -q bank4h 'from CI' && git push -q origin HEAD && git -C ../desk.git log -1 --format=%s
20261122-bank4h
bank4h note: 前保险杠更换

# With a clone's branches at hand the message names one.
$ git clone -q --depth 1 file://$T/work/desk.git clone && cd clone && git checkout -q --detach && reqs note bank4h x
reqs: HEAD is detached here, so there is no branch to record on
hint: go to a branch: git -C '$T/work/clone' switch main
hint: make a branch of this commit: git -C '$T/work/clone' switch -c NAME; `git push origin HEAD` takes it to the remote
[1]
$ cd clone && git branch -q -D main && reqs note bank4h x
reqs: HEAD is detached here, so there is no branch to record on
hint: go to a branch: git -C '$T/work/clone' switch main
hint: make a branch of this commit: git -C '$T/work/clone' switch -c NAME; `git push origin HEAD` takes it to the remote
[1]
$ cd clone && git switch -q main && reqs note -q bank4h 'from a shallow clone' && git push -q && git -C ../desk.git log -1 --format=%s
20261122-bank4h
bank4h note: 前保险杠更换
$ git -C desk.git fsck
