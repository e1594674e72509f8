# A git that was not told how to merge requests leaves conflict markers in them. Nothing is lost for that.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null
$ reqs --ledger hub.git config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs --ledger hub.git new -q 前保险杠更换 --key t:1 && reqs --ledger hub.git new -q 'The door sticks' --key t:2
20261122-bank4h
20261122-2ra934
$ git clone -q hub.git li && git clone -q hub.git wang
$ reqs --ledger li close -q bank4h && reqs --ledger li note -q 2ra934 'oil'
20261122-bank4h
20261122-2ra934
$ reqs --ledger wang note -q bank4h '催了一次' && reqs --ledger wang chase -q 2ra934 --by 张先生
20261122-bank4h
20261122-2ra934
$ reqs --ledger li sync -q && cd wang && git pull -q --no-rebase --no-edit 2>&1 | sed 's/^warning.*//'
Auto-merging requests/2026/11/22/2ra934.yaml
CONFLICT (content): Merge conflict in requests/2026/11/22/2ra934.yaml
Auto-merging requests/2026/11/22/bank4h.yaml
CONFLICT (content): Merge conflict in requests/2026/11/22/bank4h.yaml
Automatic merge failed; fix conflicts and then commit the result.
$ cp -r wang rebased && cp -r wang committed && cp -r wang right && cd right && git merge --abort && reqs sync -q && git rev-parse HEAD^{tree} >../tree

# While the merge is under way: from the three versions that git keeps. The tree is that of a sync.
$ cd wang && git status --short
UU requests/2026/11/22/2ra934.yaml
UU requests/2026/11/22/bank4h.yaml
$ cd wang && reqs note bank4h more
reqs: uncommitted edits in the checkout at '$T/work/wang/': 'requests/2026/11/22/bank4h.yaml'
hint: a merge is under way there: `reqs conflicts --repair` settles its requests, `git -C '$T/work/wang/' commit` ends it
hint: or give it up with `git -C '$T/work/wang/' merge --abort`, and let `reqs sync` merge
[1]
$ cd wang && reqs sync
reqs: uncommitted edits in the checkout at '$T/work/wang/': You need to resolve your current index first
hint: a merge is under way there: `reqs conflicts --repair` settles its requests, `git -C '$T/work/wang/' commit` ends it
hint: or give it up with `git -C '$T/work/wang/' merge --abort`, and let `reqs sync` merge
[1]
$ cd wang && reqs conflicts --repair -n
dry run: requests/2026/11/22/2ra934.yaml: merged by its events
dry run: requests/2026/11/22/bank4h.yaml: merged by its events
$ cd wang && reqs conflicts --repair --json -n
{
  "schema": 1,
  "kind": "repaired",
  "next": "git -C $T/work/wang/ commit",
  "dry_run": true,
  "items": [
    {
      "path": "requests/2026/11/22/2ra934.yaml"
    },
    {
      "path": "requests/2026/11/22/bank4h.yaml"
    }
  ]
}
$ cd wang && git status --short
UU requests/2026/11/22/2ra934.yaml
UU requests/2026/11/22/bank4h.yaml
$ cd wang && reqs conflicts --repair
requests/2026/11/22/2ra934.yaml: merged by its events
requests/2026/11/22/bank4h.yaml: merged by its events
next: git -C $T/work/wang/ commit
$ cd wang && git status --short && git commit -q --no-edit && git rev-parse HEAD^{tree} | cmp - ../tree
M  requests/2026/11/22/2ra934.yaml
M  requests/2026/11/22/bank4h.yaml
$ cd wang && reqs conflicts --repair
nothing to repair

# Committed as it was: `check` finds it, and the request comes back with the events of both sides.
$ cd committed && git commit -qam 'as it is' && reqs check 2>&1 | cut -d: -f1 | uniq -c | sed 's/^ *//'
3 requests/2026/11/22/2ra934.yaml
3 requests/2026/11/22/bank4h.yaml
$ cd committed && reqs show bank4h
reqs: 20261122-bank4h cannot be read
hint: requests/2026/11/22/bank4h.yaml:29:1: '<<<<<<<' is the conflict marker of an unfinished merge; `reqs conflicts --repair` puts the events of both sides together
hint: requests/2026/11/22/bank4h.yaml:35:1: '=======' is the conflict marker of an unfinished merge; `reqs conflicts --repair` puts the events of both sides together
hint: requests/2026/11/22/bank4h.yaml:41:1: '>>>>>>>' is the conflict marker of an unfinished merge; `reqs conflicts --repair` puts the events of both sides together
[4]
$ cd committed && reqs conflicts --repair --dry-run
dry run: requests/2026/11/22/2ra934.yaml: the events of both sides are in it
dry run: requests/2026/11/22/bank4h.yaml: the events of both sides are in it
$ cd committed && reqs conflicts --repair && git status --short && git log -1 --format=%s
requests/2026/11/22/2ra934.yaml: the events of both sides are in it
requests/2026/11/22/bank4h.yaml: the events of both sides are in it
ledger: repair 2 requests with conflict markers
$ cd committed && reqs check && git rev-parse HEAD^{tree} | cmp - ../tree
9 files, no problem
$ cd committed && reqs conflicts --repair bank4h
reqs: --repair goes alone
hint: it looks at all requests
[2]

# A rebase stops at every commit that does not go in line by line; HEAD is on no branch meanwhile.
$ cd rebased && git merge --abort && git rebase -q origin/main >/dev/null 2>&1; reqs conflicts --repair && GIT_EDITOR=true git rebase --continue >/dev/null 2>&1; git status --short
requests/2026/11/22/bank4h.yaml: merged by its events
next: git -C $T/work/rebased/ rebase --continue
UU requests/2026/11/22/2ra934.yaml
$ cd rebased && reqs conflicts --repair --json && GIT_EDITOR=true git rebase --continue >/dev/null 2>&1; git status --short
{
  "schema": 1,
  "kind": "repaired",
  "next": "git -C $T/work/rebased/ rebase --continue",
  "items": [
    {
      "path": "requests/2026/11/22/2ra934.yaml"
    }
  ]
}
$ cd rebased && reqs check && git rev-parse HEAD^{tree} | cmp - ../tree
9 files, no problem
