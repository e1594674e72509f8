# Where a ledger is looked for.
# Nowhere: every place that was looked at is named.
$ reqs list
reqs: no ledger found; looked at '$T/work' (no git repository), '$T/home/.local/share/reqs/ledger' (no git repository)
hint: make one with `reqs init DIR`, or name one with --ledger or REQS_LEDGER
[3]

# The last place is the one of the user.
$ reqs init -q $T/home/.local/share/reqs/ledger --name own >/dev/null && reqs new -q 'my own' --key t:1
20261122-bank4h
$ XDG_DATA_HOME=$T/home/.local/share HOME=/nonexistent reqs list --columns title
my own

# A repository around the working directory comes before it, if it holds a ledger.
$ git init -q code && cd code && git commit -q --allow-empty -m begin && reqs list --columns title
my own
$ cd code && reqs init -q --branch reqs >/dev/null && reqs new -q 'in the code' --key t:2 && reqs list --columns title
20261122-2ra934
in the code
$ mkdir -p code/a/b && cd code/a/b && reqs list --columns title
in the code

# REQS_LEDGER comes before that, --ledger before everything.
$ reqs init -q named.git >/dev/null && reqs --ledger named.git new -q 'named' --key t:3
20261122-rawbgv
$ cd code && REQS_LEDGER=$T/work/named.git reqs list --columns title
named
$ cd code && REQS_LEDGER=/nowhere reqs list --ledger ../named.git --columns title
named
$ cd code && REQS_LEDGER= reqs list --columns title
in the code

# Within a repository: git config reqs.ref, then HEAD, then the branch reqs, then origin/reqs.
$ git init -q order && cd order && git commit -q --allow-empty -m begin && reqs init -q --branch reqs >/dev/null && reqs new -q 'on reqs' && git branch -m reqs second && reqs init -q --branch reqs >/dev/null && reqs new -q 'on the new reqs'
20261122-c4a4cx
20261122-c4a4cx
$ cd order && reqs list --columns title
on the new reqs
$ cd order && git config reqs.ref refs/heads/second && reqs list --columns title
on reqs
$ cd order && git config reqs.ref second && reqs list --columns title
on reqs
$ cd order && git config reqs.ref refs/heads/gone && reqs list --columns title
reqs: 'git config reqs.ref' names 'refs/heads/gone' in '$T/work/order', which is not there
hint: `git -C '$T/work/order' config --unset reqs.ref` looks at HEAD and the branch reqs again
[3]
$ cd order && git config --unset reqs.ref && git switch -q second && reqs list --columns title
on reqs

# A clone of the code has the ledger as origin/reqs; it can be read there, and what writes says how to go on.
$ git clone -q code clone && cd clone && reqs list --columns title
in the code
$ cd clone && reqs new 'from the clone'
reqs: only the remote's branch 'refs/remotes/origin/reqs' is here, and nothing can be recorded on that
hint: make a branch of it: git -C '$T/work/clone' branch reqs refs/remotes/origin/reqs
[1]
$ cd clone && git branch -q reqs origin/reqs && reqs new -q 'from the clone' --key t:4
20261122-7sj0s5

# A clone of one branch only does not have it: the message names the fetch that is missing.
$ git clone -q --single-branch file://$T/work/code single && cd single && HOME=/nonexistent reqs list
reqs: no ledger found; looked at '$T/work/single' (HEAD, refs/heads/reqs (not there), refs/remotes/origin/reqs (not there)), '/nonexistent/.local/share/reqs/ledger' (no git repository)
hint: this clone fetches only other branches; if the ledger is the branch `reqs`: git -C '$T/work/single' fetch origin reqs:reqs
hint: make one with `reqs init DIR`, or name one with --ledger or REQS_LEDGER
[3]
$ cd single && git fetch -q origin reqs:reqs && reqs list --columns title
in the code

# A shallow clone with a detached HEAD, as CI makes it: reading works, writing says how to go on.
$ git clone -q --depth 1 --branch reqs file://$T/work/code shallow 2>/dev/null; cd shallow && git checkout -q --detach && git branch -q -D reqs && git update-ref -d refs/remotes/origin/reqs && reqs list --columns title
in the code
$ cd shallow && reqs show bank4h | head -n 1
reqs: no request begins with 'bank4h'
hint: `reqs list --all` shows all
$ cd shallow && reqs show 2ra934 | head -n 2
in the code
20261122-2ra934 · request · unowned · normal · level 1
$ cd shallow && reqs log --limit 1 | cut -f5
2ra934 file: in the code
$ cd shallow && reqs note 2ra934 'from CI'
reqs: HEAD is detached here, so there is no branch to record on
hint: make a branch of this commit: git -C '$T/work/shallow' switch -c main; `git push origin HEAD` takes it to the remote
[1]

# GIT_DIR of a hook around counts only when it names the ledger itself.
$ printf '#!/bin/sh\nreqs list --columns title\n' >code/.git/hooks/post-commit && chmod +x code/.git/hooks/post-commit && cd code && git commit -q --allow-empty -m 'with a hook'
in the code
$ git init -q plain && printf '#!/bin/sh\ncd ../code && reqs list --columns title\n' >plain/.git/hooks/post-commit && chmod +x plain/.git/hooks/post-commit && cd plain && git commit -q --allow-empty -m 'with a hook'
in the code
$ GIT_DIR=$T/work/named.git reqs list --columns title
named
$ cd named.git && reqs list --columns title
named

# A directory that is no repository, a repository without a ledger, an empty one.
$ reqs list --ledger plain
reqs: '$T/work/plain' (--ledger) holds no ledger; looked at HEAD, refs/heads/reqs (not there), refs/remotes/origin/reqs (not there)
hint: `reqs init` makes a ledger
[3]
$ mkdir empty && reqs list --ledger empty
reqs: '$T/work/empty' (--ledger) is not a git repository
hint: make a ledger there with `reqs init '$T/work/empty'`
[3]
$ git init -q --bare blank.git && reqs list --ledger blank.git
reqs: '$T/work/blank.git' (--ledger) holds no ledger; looked at HEAD (not there), refs/heads/reqs (not there), refs/remotes/origin/reqs (not there)
hint: `reqs init` makes a ledger
[3]
$ reqs list --ledger code/.git --columns title
in the code
