# The forms a ledger can have, and what is left alone in each.
# A ledger of its own, without files: nothing but git objects and the branch.
$ reqs init -q bare.git >/dev/null
$ reqs --ledger bare.git new -q one --key t:1
20261122-bank4h
$ ls bare.git | grep -c index
0
[1]

# A ledger with a checkout: what an act changed, and only that, is brought up to date in it.
$ reqs init -q --checkout files >/dev/null
$ cd files && reqs new -q one --key t:1 && reqs new -q two --key t:2
20261122-bank4h
20261122-2ra934
$ cd files && git status --short && cat requests/2026/11/22/bank4h.yaml | head -n 4
format: 1
id: 20261122-bank4h
key: t:1
title: one
$ cd files && echo 'my notes' >notes.txt && echo '# mine' >>requests/2026/11/22/2ra934.yaml
$ cd files && reqs note -q bank4h 'elsewhere'
20261122-bank4h
$ cd files && git status --short
 M requests/2026/11/22/2ra934.yaml
?? notes.txt

# A file with edits that no commit holds is never overwritten: the act is refused and names it.
$ cd files && reqs note 2ra934 'would overwrite'
reqs: uncommitted edits in the checkout at '$T/work/files/': 'requests/2026/11/22/2ra934.yaml'
hint: take the edit back with `git -C '$T/work/files/' checkout HEAD -- 'requests/2026/11/22/2ra934.yaml'`; to change what is recorded, use `reqs edit` or `reqs config edit`
[1]
$ cd files && printf 'bank4h\n2ra934\n' | reqs note - 'would overwrite one of two'
reqs: uncommitted edits in the checkout at '$T/work/files/': 'requests/2026/11/22/2ra934.yaml'
hint: take the edit back with `git -C '$T/work/files/' checkout HEAD -- 'requests/2026/11/22/2ra934.yaml'`; to change what is recorded, use `reqs edit` or `reqs config edit`
[1]
$ cd files && git checkout -q requests && reqs note -q 2ra934 'now it may'
20261122-2ra934
$ cd files && tail -n 1 requests/2026/11/22/2ra934.yaml
  text: now it may
$ cd files && echo '# staged' >>requests/2026/11/22/2ra934.yaml && git add requests && reqs note 2ra934 'staged'
reqs: uncommitted edits in the checkout at '$T/work/files/': 'requests/2026/11/22/2ra934.yaml'
hint: take the edit back with `git -C '$T/work/files/' checkout HEAD -- 'requests/2026/11/22/2ra934.yaml'`; to change what is recorded, use `reqs edit` or `reqs config edit`
[1]
$ cd files && git reset -q --hard && rm requests/2026/11/22/2ra934.yaml && reqs note 2ra934 'removed'
reqs: uncommitted edits in the checkout at '$T/work/files/': 'requests/2026/11/22/2ra934.yaml'
hint: take the edit back with `git -C '$T/work/files/' checkout HEAD -- 'requests/2026/11/22/2ra934.yaml'`; to change what is recorded, use `reqs edit` or `reqs config edit`
[1]
$ cd files && git reset -q --hard && git status --short
?? notes.txt

# An attachment that stands in the way is not overwritten, either.
$ cd files && echo photo >photo.jpg && mkdir -p files && cp photo.jpg "files/$(sha256sum photo.jpg | cut -d' ' -f1)" && echo other >>"files/$(sha256sum photo.jpg | cut -d' ' -f1)" && reqs attach bank4h photo.jpg
reqs: uncommitted edits in the checkout at '$T/work/files/': 'files/9fe36faa6e710cbbfe894e2ed0ee227ca2179beea08210789c73971ba565ea10'
hint: git does not know 'files/9fe36faa6e710cbbfe894e2ed0ee227ca2179beea08210789c73971ba565ea10' there: move it out of the way
[1]

# A plain clone is a ledger with a checkout.
$ git clone -q files copy && cd copy && reqs note -q bank4h 'in the clone' && git status --short --branch
20261122-bank4h
## main...origin/main [ahead 1]

# Another branch checked out: only the ledger's branch moves.
$ cd copy && git switch -q -c aside && reqs list --columns handle && git status --short --branch
2ra934
bank4h
## aside

# --branch: the ledger lives on a branch of a code repository, which stays as it is to the byte, whatever is going on there.
$ git init -q code && cd code && printf 'a\n' >a.c && printf 'b\n' >b.c && git add . && git commit -qm code && git branch topic && git tag v1
$ cd code && printf 'a staged\n' >a.c && git add a.c && printf 'a staged and more\n' >a.c && printf 'b unstaged\n' >b.c && printf 'new\n' >untracked.c && printf 'ignored\n' >ignored.o && echo '*.o' >.gitignore && git stash list
$ cat >state <<'END'
> cd "$T/work/code"
> git status --porcelain=v2 --ignored --untracked-files=all
> git config --local --list | grep -v '^merge.reqs'
> sha256sum .git/index .git/HEAD a.c b.c untracked.c ignored.o
> git symbolic-ref HEAD
> git for-each-ref refs/heads/main refs/heads/topic refs/tags
> git stash list
> END
$ sh state >before
$ cd code && reqs init --branch reqs
$T/work/code/.git
ledger 'code' in refs/heads/reqs, time zone UTC
next: reqs new "what is needed"
$ sh state | diff before -
$ cd code && reqs new -q 'the build is slow' --key t:1 && reqs accept -q bank4h && reqs note -q bank4h 'since monday' && reqs attach -q bank4h a.c && reqs resolve -q bank4h 'faster now' && reqs config show ledger | sed s/UTC/Asia\\/Shanghai/ | reqs config edit ledger -F -
20261122-bank4h
20261122-bank4h
20261122-bank4h
20261122-bank4h
20261122-bank4h
ledger.yaml changed
$ sh state | diff before -
$ cd code && reqs show bank4h --events | cut -c1-60
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everyth
2026-11-22 16:00  xiao.z        accepted (team desk)
2026-11-22 16:00  xiao.z        noted: since monday
2026-11-22 16:00  xiao.z        attached (name a.c, bytes 18
2026-11-22 16:00  xiao.z        resolved (ask_after 24h): fa
$ cd code && git for-each-ref --format='%(refname)'
refs/heads/main
refs/heads/reqs
refs/heads/topic
refs/tags/v1
$ cd code && git log --format='%s' reqs
ledger: change ledger.yaml
bank4h resolve: the build is slow
bank4h attach: the build is slow
bank4h note: the build is slow
bank4h accept: the build is slow
bank4h file: the build is slow
ledger: begin
$ cd code && git merge-base main reqs
[1]

# From a sub-directory, and from a linked working tree, it is the same ledger.
$ mkdir code/sub && cd code/sub && reqs list --all --columns handle
bank4h
$ cd code && git worktree add -q ../tree topic && cd ../tree && reqs list --all --columns handle && reqs reopen -q bank4h --reason 'slow again' && git status --short
bank4h
20261122-bank4h

# With another name for the branch, git's configuration of that repository remembers it.
$ git init -q other && cd other && git commit -q --allow-empty -m begin && reqs init -q --branch tickets/all && git config reqs.ref && reqs new -q hello --key t:2
$T/work/other/.git
refs/heads/tickets/all
20261122-2ra934

# A branch that is in the way.
$ git init -q third && cd third && git commit -q --allow-empty -m begin && git branch reqs/old && reqs init --branch reqs
reqs: the branch 'refs/heads/reqs/old' is in the way of 'refs/heads/reqs'
hint: name another branch with --branch
[1]
