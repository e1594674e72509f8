# Several clones, one ledger.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null
$ reqs --ledger hub.git config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs --ledger hub.git config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs clone -q hub.git li.git && reqs clone -q hub.git wang --checkout
$T/work/li.git
$T/work/wang

# What was recorded here goes, what was recorded elsewhere comes.
$ reqs --ledger li.git new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs --ledger wang new -q 'The door sticks' --key t:2
20261122-2ra934
$ reqs --ledger li.git sync
went: 1 request
  bank4h  file, route: 前保险杠更换
$ reqs --ledger wang sync --dry-run
would come: 1 request
  bank4h  file, route: 前保险杠更换
would go: 1 request
  2ra934  file, route: The door sticks
$ git -C wang log --format=%s | head -n 1
2ra934 file: The door sticks
$ reqs --ledger wang sync
came: 1 request
  bank4h  file, route: 前保险杠更换
went: 1 request
  2ra934  file, route: The door sticks
$ reqs --ledger wang sync
nothing to exchange with origin (refs/heads/main)
$ reqs --ledger li.git sync -q; reqs --ledger li.git list --columns handle,title
bank4h	前保险杠更换
2ra934	The door sticks
$ git -C li.git rev-parse main >li && git -C wang rev-parse main >wang.head && git -C hub.git rev-parse main | cmp - li && cmp li wang.head

# A merge is a commit of its own, which says what it was made of, and nothing else. The checkout shows it.
$ git -C wang log -1 --format='%an <%ae>%n%B' | sed 's/[0-9a-f]\{40\}/COMMIT/'
Xiao Zhang <xiao.z@example.com>
ledger: merge

Reqs-Merge: COMMIT
\
$ cd wang && git status --short && find requests -type f | sort
requests/2026/11/22/2ra934.yaml
requests/2026/11/22/bank4h.yaml

# Two acts on one request that do not go together: both are kept, and it is said which one has no effect.
$ reqs --ledger li.git close -q bank4h
20261122-bank4h
$ reqs --ledger wang accept -q bank4h --as wang.f
20261122-bank4h
$ reqs --ledger li.git sync
went: 1 request
  bank4h  close: 前保险杠更换
$ reqs --ledger wang sync
came: 1 request
  bank4h  close: 前保险杠更换
went: 1 request
  bank4h  accept: 前保险杠更换
contested: bank4h accept (j39b.zjsm4b): it is closed: 前保险杠更换
$ reqs --ledger li.git sync --json | sed 's/[0-9a-f]\{40\}/COMMIT/'
{
  "schema": 1,
  "kind": "sync",
  "remote": "origin",
  "branch": "refs/heads/main",
  "commit": "COMMIT",
  "merged": false,
  "retries": 0,
  "came": {
    "count": 1,
    "truncated": false,
    "requests": [
      {
        "id": "20261122-bank4h",
        "title": "前保险杠更换",
        "acts": [
          "accept"
        ]
      }
    ],
    "files": []
  },
  "went": {
    "count": 0,
    "truncated": false,
    "requests": [],
    "files": []
  },
  "conflicts": [],
  "kept_elsewhere": [],
  "items": []
}
$ reqs --ledger li.git list is:contested --all --columns handle,state
bank4h	closed

# Settings merge line by line. Where both changed the same lines, those of here stay, and all else is exchanged.
$ cp $S/data/teams.yaml a && sed -i '1i# here' a && reqs --ledger li.git config edit -q teams.yaml -F a
$ cp $S/data/teams.yaml b && sed -i '1i# there' b && reqs --ledger wang config edit -q teams.yaml -F b
$ reqs --ledger wang note -q 2ra934 'oil is on its way' && reqs --ledger li.git sync
20261122-2ra934
went: teams.yaml
$ reqs --ledger wang sync 2>&1 | sed 's/[0-9a-f]\{40\}/COMMIT/g'
came: teams.yaml
went: 1 request, teams.yaml
  2ra934  note: The door sticks
reqs: both sides changed the same lines of teams.yaml, or what does not go together; those of here are kept, all else is exchanged
hint: see what was not taken: git --git-dir=$T/work/wang/.git/ diff COMMIT^1 COMMIT^2 -- teams.yaml
hint: `reqs config resolve` says what it is to be
$ git -C wang log -1 --format=%B | tail -n 2
Reqs-Kept: teams.yaml
\
$ head -n 1 wang/teams.yaml && git -C hub.git rev-parse main >hub && git -C wang rev-parse main | cmp - hub
\# there
# there

# A branch of a code repository: no other branch is touched, here or there.
$ git init -q --bare code.git && git init -q code && cd code && echo 'int main;' >main.c && git add . && git commit -qm code && git remote add origin ../code.git && git push -q origin HEAD:refs/heads/main && reqs init -q --branch reqs && reqs new -q 编译失败 --key t:3 && git status --short --branch >../before
$T/work/code/.git
20261122-rawbgv
$ cd code && reqs sync | tail -n 1 && git status --short --branch | cmp - ../before
  rawbgv  file, route: 编译失败
$ git -C code.git for-each-ref --format='%(refname)'
refs/heads/main
refs/heads/reqs
$ reqs clone -q code.git copy.git && git -C copy.git for-each-ref --format='%(refname)' refs/heads && reqs --ledger copy.git list --columns title
$T/work/copy.git
refs/heads/reqs
编译失败

# What cannot be synced changes nothing, and says how to go on.
$ reqs --ledger code.git sync
reqs: there is no remote to sync with
hint: git --git-dir=$T/work/code.git/ remote add origin URL
[2]
$ reqs --ledger li.git sync nobody
reqs: no remote 'nobody' here
hint: known here: origin; a URL or path with a slash will do, too
[2]
$ reqs --ledger li.git sync -- --upload-pack=touch$T/owned
reqs: no remote '--upload-pack=touch$T/owned' here
hint: known here: origin; a URL or path with a slash will do, too
[2]
$ reqs --ledger li.git sync $T/work/nothing.git
reqs: cannot exchange with '$T/work/nothing.git': '$T/work/nothing.git' does not appear to be a git repository; nothing is changed here
hint: try it with git itself: git ls-remote -- $T/work/nothing.git
[6]
$ reqs --ledger li.git sync $T/work/code.git
reqs: 'refs/heads/main' of '$T/work/code.git' holds no ledger
hint: is it the right remote? git remote -v
[3]
$ reqs init -q other.git >/dev/null && reqs --ledger li.git sync $T/work/other.git 2>&1 | sed 's/[0-9a-f]\{40\}/COMMIT/g'
reqs: 'refs/heads/main' of '$T/work/other.git' and the ledger here have no history in common; nothing is changed
hint: is it the right remote? git remote -v
hint: of two ledgers that were begun apart one can take over the other's requests: `reqs export json` in one, `reqs import json` in the other
$ git init -q --bare empty.git && git -C empty.git symbolic-ref HEAD refs/heads/main && reqs --ledger li.git sync $T/work/empty.git | tail -n 1 && git -C li.git rev-parse main >li && git -C empty.git rev-parse main | cmp - li
  bank4h  file, route, close, accept: 前保险杠更换

# A remote that was rewritten.
$ reqs --ledger li.git sync -q; git -C hub.git update-ref refs/heads/main main^1 && reqs --ledger li.git sync 2>&1 | sed 's/[0-9a-f]\{10,40\}/COMMIT/g'
warning: a merge that came kept one side's lines of teams.yaml; see it with `reqs config resolve`
reqs: 'refs/heads/main' of 'origin' was rewritten: it has no commit COMMIT any more, which it had at the last sync; nothing is changed here
hint: ask who rewrote it, and why; if that is to stand, `reqs clone` begins anew from what it is now
hint: `reqs export json` here and `reqs import json` there take over what was recorded only here
$ git -C hub.git update-ref refs/heads/main $(cat hub) && reqs --ledger li.git sync
nothing to exchange with origin (refs/heads/main)

# One that does not let everybody push, and one whose branch is checked out.
$ printf '#!/bin/sh\necho "main is protected: ask 李四" >&2\nexit 1\n' >hub.git/hooks/pre-receive && chmod +x hub.git/hooks/pre-receive && reqs --ledger li.git note -q 2ra934 x && git -C li.git rev-parse main >li
20261122-2ra934
$ reqs --ledger li.git sync
reqs: 'origin' does not take the push: main is protected: ask 李四; nothing is changed here
hint: what was recorded stays here; ask who runs that repository to let you push to the branch
[1]
$ git -C li.git rev-parse main | cmp - li
$ rm hub.git/hooks/pre-receive && reqs --ledger li.git sync -q && git -C li.git remote set-url origin $T/work/wang && reqs --ledger wang sync -q && reqs --ledger li.git note -q 2ra934 y && reqs --ledger li.git sync
20261122-2ra934
reqs: 'origin' does not take the push: [remote rejected] (branch is currently checked out); nothing is changed here
hint: that repository has the branch checked out; a bare one takes pushes, or in there: git config receive.denyCurrentBranch updateInstead
[1]
$ git -C li.git remote set-url origin $T/work/hub.git && reqs --ledger li.git sync -q

# A newer ledger can be looked at, not merged.
$ git clone -q hub.git newer && cd newer && sed -i 's/^format: 1/format: 2/' ledger.yaml && git commit -qam newer && git push -q && cd .. && reqs --ledger li.git note -q 2ra934 z && reqs --ledger li.git sync
20261122-2ra934
reqs: 'refs/heads/main' of 'origin': ledger.yaml:5:9: format 2 is newer than this version of reqs, which knows format 1 and can only read this ledger
hint: upgrade reqs to exchange anything with it
[1]
$ cd newer && git revert -n HEAD && git commit -qm back && git push -q

# Edits in a checkout are never overwritten; a detached HEAD can take nothing in.
$ reqs --ledger li.git sync -q && echo '# mine' >>wang/requests/2026/11/22/2ra934.yaml && reqs --ledger wang sync
reqs: uncommitted edits in the checkout at '$T/work/wang/': Entry 'requests/2026/11/22/2ra934.yaml' not uptodate. Cannot merge.
hint: see them with `git -C '$T/work/wang/' status`; commit them or take them back
[1]
$ cd wang && git checkout -q -- . && reqs sync -q && git status --short && git rev-parse main >../wang.head && git -C ../hub.git rev-parse main | cmp - ../wang.head
$ cd wang && git checkout -q --detach && reqs sync
reqs: HEAD is detached here, so there is no branch to record on
hint: go to a branch: git -C '$T/work/wang' switch main
hint: make a branch of this commit: git -C '$T/work/wang' switch -c NAME; `git push origin HEAD` takes it to the remote
[1]
$ cd wang && git checkout -q main && reqs sync
nothing to exchange with origin (refs/heads/main)

# A relative path is meant from where it stands: on the command line from there, in the configuration from the repository.
$ git -C wang remote set-url origin ../hub.git && mkdir -p deep/er && reqs -C deep/er --ledger ../../wang sync && reqs -C deep/er --ledger ../../wang sync ../../hub.git
nothing to exchange with origin (refs/heads/main)
nothing to exchange with $T/work/hub.git (refs/heads/main)
$ git -C li.git remote set-url origin ../hub.git && reqs --ledger li.git sync && ls deep/er
nothing to exchange with origin (refs/heads/main)

# A shallow clone takes in and gives what it can; where the common past is behind its end, it says how to get it.
$ git clone -q --depth 1 file://$T/work/hub.git shallow && reqs --ledger hub.git note -q 2ra934 k && reqs --ledger shallow sync
20261122-2ra934
came: 1 request
  2ra934  note: The door sticks
$ reqs --ledger shallow note -q 2ra934 l && reqs --ledger hub.git note -q bank4h m && reqs --ledger shallow sync
20261122-2ra934
20261122-bank4h
came: 1 request
  bank4h  note: 前保险杠更换
went: 1 request
  2ra934  note: The door sticks
$ git clone -q --depth 1 file://$T/work/hub.git cut && reqs --ledger cut note -q bank4h n && git -C hub.git update-ref refs/heads/main main~2 && reqs --ledger hub.git note -q bank4h o && reqs --ledger cut sync
20261122-bank4h
20261122-bank4h
reqs: this clone is shallow, so that nobody can tell whether 'refs/heads/main' of 'origin' still has all it had; nothing is changed here
hint: git --git-dir=$T/work/cut/.git/ fetch --unshallow origin
[1]
