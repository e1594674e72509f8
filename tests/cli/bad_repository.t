# Repositories that cannot be read or written as they stand: each says what is in the way and what to do about it.
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs --ledger desk.git new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs --ledger desk.git new -q 'The door sticks' --key t:2
20261122-2ra934
$ cat >state <<'END'
> cd "$1" && git for-each-ref && cat "$(git rev-parse --git-path HEAD)" && git status --porcelain 2>&1
> git count-objects -v | grep -v garbage && git rev-list --objects --all | git hash-object --stdin
> END

# Formats that libgit2 does not know: SHA-256, refs in tables, a later version.
$ git init -q --object-format=sha256 sha256 && cd sha256 && reqs list
reqs: the repository at '$T/work/sha256' has a format that reqs cannot read: unsupported extension name extensions.objectformat
hint: a ledger needs SHA-1 objects and refs as files; make one of its own with `reqs init DIR`
[6]
$ cd sha256 && reqs init --branch reqs
reqs: the repository at '$T/work/sha256' has a format that reqs cannot read: unsupported extension name extensions.objectformat
hint: a ledger needs SHA-1 objects and refs as files; make one of its own with `reqs init DIR`
[6]
$ reqs init sha256
reqs: the repository at '$T/work/sha256' has a format that reqs cannot read: unsupported extension name extensions.objectformat
hint: a ledger needs SHA-1 objects and refs as files; make one of its own with `reqs init DIR`
[6]
$ git init -q tables && git -C tables config core.repositoryFormatVersion 1 && git -C tables config extensions.refStorage reftable && reqs list --ledger tables
reqs: the repository at '$T/work/tables' has a format that reqs cannot read: unsupported extension name extensions.refstorage
hint: a ledger needs SHA-1 objects and refs as files; make one of its own with `reqs init DIR`
[6]
$ git init -q later && git -C later config core.repositoryFormatVersion 99 && reqs list --ledger later --json
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "storage",
    "code": 6,
    "message": "the repository at '$T/work/later' has a format that reqs cannot read: unsupported repository version 99; only versions up to 1 are supported",
    "where": "$T/work/later",
    "hints": [
      "a ledger needs SHA-1 objects and refs as files; make one of its own with `reqs init DIR`"
    ]
  }
}
[6]
# What changes nothing for a ledger is no hindrance.
$ git clone -q desk.git sparse && cd sparse && git config extensions.worktreeConfig true && git sparse-checkout init --cone && reqs note -q bank4h 'recorded' && git status --short
20261122-bank4h

# In the middle of a merge or a cherry-pick, acts are recorded as ever; aborting it later takes nothing with it.
$ git clone -q desk.git files && cd files && git switch -q -c side && sed -i 's/^# Everything/# Side/' ledger.yaml && git commit -qam side && git switch -q main && sed -i 's/^# Everything/# Main/' ledger.yaml && git commit -qam main
$ cd files && git merge side >/dev/null; reqs note -q bank4h 'during a merge' && git merge --abort && git status --short && reqs show bank4h --events | tail -n 1
20261122-bank4h
2026-11-22 16:00  xiao.z        noted: during a merge
$ cd files && git merge side >/dev/null; reqs note -q bank4h 'in a merge' && reqs config show ledger | sed 's/^zone:.*/zone: UTC/' | reqs config edit ledger -F -
20261122-bank4h
reqs: uncommitted edits in the checkout at '$T/work/files/': 'ledger.yaml'
hint: a merge is under way there: `reqs conflicts --repair` settles its requests, `git -C '$T/work/files/' commit` ends it
hint: or give it up with `git -C '$T/work/files/' merge --abort`, and let `reqs sync` merge
[1]
$ cd files && git checkout -q --ours ledger.yaml && git add ledger.yaml && git commit -q -m merged && reqs show bank4h --events | tail -n 1 && git reset -q --hard HEAD~1
2026-11-22 16:00  xiao.z        noted: in a merge
$ cd files && git cherry-pick side >/dev/null 2>&1; reqs note -q bank4h 'during a cherry-pick' && git cherry-pick --abort && git status --short && reqs show bank4h --events | tail -n 1
20261122-bank4h
2026-11-22 16:00  xiao.z        noted: during a cherry-pick

# In the middle of a rebase the branch must not move: git would not finish. Reading shows what HEAD has.
$ cd files && git rebase side >/dev/null 2>&1; sh "$T/work/state" . >../before; reqs list --columns title
前保险杠更换
The door sticks
$ cd files && reqs note bank4h 'during a rebase'
reqs: 'refs/heads/main' is being rebased in '$T/work/files'
hint: finish that with `git -C '$T/work/files' rebase --continue`, or take it back with `git -C '$T/work/files' rebase --abort`
hint: requests that git asks about are settled by `reqs conflicts --repair`
[5]
$ cd files && reqs new 'during a rebase'
reqs: 'refs/heads/main' is being rebased in '$T/work/files'
hint: finish that with `git -C '$T/work/files' rebase --continue`, or take it back with `git -C '$T/work/files' rebase --abort`
hint: requests that git asks about are settled by `reqs conflicts --repair`
[5]
$ cd files && reqs config show ledger | sed 's/^zone:.*/zone: UTC/' | reqs config edit ledger -F -
reqs: 'refs/heads/main' is being rebased in '$T/work/files'
hint: finish that with `git -C '$T/work/files' rebase --continue`, or take it back with `git -C '$T/work/files' rebase --abort`
hint: requests that git asks about are settled by `reqs conflicts --repair`
[5]
$ cd files && reqs doctor | grep -A 1 ' ref ' | sed 's,at [0-9a-f]*;,at …;,'
note    ref        'HEAD' is at …; 'refs/heads/main' is being rebased in '$T/work/files'
        -> finish that with `git -C '$T/work/files' rebase --continue`, or take it back with `git -C '$T/work/files' rebase --abort`
$ sh state files | diff before - && cd files && git rebase --abort && reqs note -q bank4h 'after it'
20261122-bank4h

# The same where the ledger is a branch that is being rebased in another working tree.
$ git init -q code && cd code && git commit -q --allow-empty -m code && reqs init -q --branch reqs >/dev/null && reqs new -q 'the build is slow' --key t:9 && git worktree add -q ../tree reqs && cd ../tree && git switch -q -c aside HEAD~1 && git commit -q --allow-empty -m aside && git switch -q reqs && GIT_SEQUENCE_EDITOR='sed -i 1s/pick/edit/' git rebase -q -i aside 2>/dev/null; cd ../code && reqs list --columns title
20261122-j4r2es
the build is slow
$ cd code && reqs new 'during a rebase'
reqs: 'refs/heads/reqs' is being rebased in '$T/work/tree'
hint: finish that with `git -C '$T/work/tree' rebase --continue`, or take it back with `git -C '$T/work/tree' rebase --abort`
hint: requests that git asks about are settled by `reqs conflicts --repair`
[5]
$ cd tree && git rebase --continue >/dev/null 2>&1; cd ../code && reqs new -q 'after it' --key t:8
20261122-aam22k

# In the middle of a bisection.
$ cd files && git bisect start HEAD HEAD~2 >/dev/null && reqs note bank4h 'during a bisection'
reqs: a bisection is under way in '$T/work/files', so HEAD is on no branch
hint: end it with `git -C '$T/work/files' bisect reset`
[1]
$ cd files && git bisect reset >/dev/null 2>&1; git switch -q main && reqs note -q bank4h 'after it'
20261122-bank4h

# A partial clone lacks what was left out: the message names the fetch that brings it.
$ git -C desk.git config uploadpack.allowFilter true && git clone -q --bare --filter=blob:none file://$T/work/desk.git blobless.git && reqs --ledger blobless.git list
reqs: cannot read 'calendars.yaml': it was left out of this partial clone
hint: bring what was left out: git -C '$T/work/blobless.git' fetch --refetch --no-filter origin
[6]
$ reqs --ledger blobless.git note bank4h x
reqs: cannot read 'calendars.yaml': it was left out of this partial clone
hint: bring what was left out: git -C '$T/work/blobless.git' fetch --refetch --no-filter origin
[6]
$ git clone -q --bare --filter=tree:0 file://$T/work/desk.git treeless.git && reqs --ledger treeless.git list
reqs: cannot read the list of files of 'refs/heads/main': it was left out of this partial clone
hint: bring what was left out: git -C '$T/work/treeless.git' fetch --refetch --no-filter origin
[6]
$ git -C treeless.git fetch -q --refetch --no-filter origin && reqs --ledger treeless.git list --columns title
前保险杠更换
The door sticks

# Objects that are borrowed from a repository that is gone, missing, or damaged.
$ cat >masked <<'END'
> printed=$(reqs "$@" 2>&1) && code=0 || code=$?
> echo "$printed" | sed -E 's/[0-9a-f]{40}/ID/' && exit $code
> END
$ git clone -q --bare --shared desk.git borrower.git && mv desk.git moved.git && sh masked --ledger borrower.git list; mv moved.git desk.git
reqs: cannot read commit ID of 'refs/heads/main': this repository borrows objects from '$T/work/desk.git/objects', which is not there
hint: bring that directory back, or correct '$T/work/borrower.git/objects/info/alternates'
$ cat >damage <<'END'
> rm -rf broken.git && cp -r desk.git broken.git && id=$(git -C desk.git rev-parse "$1") && file=broken.git/objects/$(echo $id | sed 's/../&\//')
> rm -f $file && [ "$2" = gone ] || echo junk >$file
> END
$ sh damage main:requests/2026/11/22/bank4h.yaml gone && sh masked --ledger broken.git show bank4h
reqs: cannot read 'requests/2026/11/22/bank4h.yaml': it is missing from the repository
hint: `git -C '$T/work/broken.git' fsck` names all that is missing; `git fetch --refetch` brings back what a remote has
[6]
$ sh masked --ledger broken.git note bank4h x
reqs: cannot read 'requests/2026/11/22/bank4h.yaml': it is missing from the repository
hint: `git -C '$T/work/broken.git' fsck` names all that is missing; `git fetch --refetch` brings back what a remote has
[6]
$ sh masked --ledger broken.git show 2ra934 | head -n 1
The door sticks
$ sh damage main:requests/2026/11/22/bank4h.yaml junk && sh masked --ledger broken.git show bank4h
reqs: cannot read 'requests/2026/11/22/bank4h.yaml': it is damaged: failed to inflate loose object
hint: `git -C '$T/work/broken.git' fsck` names all that is damaged; take the files of its object from another clone
[6]
$ sh damage main:requests/2026/11 gone && sh masked --ledger broken.git show bank4h
reqs: cannot read tree ID: it is missing from the repository
hint: `git -C '$T/work/broken.git' fsck` names all that is missing; `git fetch --refetch` brings back what a remote has
[6]
$ sh masked --ledger broken.git new x
reqs: cannot read tree ID: it is missing from the repository
hint: `git -C '$T/work/broken.git' fsck` names all that is missing; `git fetch --refetch` brings back what a remote has
[6]
$ sh damage main:requests/2026/11 junk && sh masked --ledger broken.git list
reqs: cannot read tree ID: it is damaged: failed to inflate loose object
hint: `git -C '$T/work/broken.git' fsck` names all that is damaged; take the files of its object from another clone
[6]
$ sh damage main^{tree} gone && sh masked --ledger broken.git list
reqs: cannot read the list of files of 'refs/heads/main': it is missing from the repository
hint: `git -C '$T/work/broken.git' fsck` names all that is missing; `git fetch --refetch` brings back what a remote has
hint: `reqs doctor` names the last good state, `reqs doctor --fix` goes back to it
[6]
$ sh damage main gone && sh masked --ledger broken.git list
reqs: cannot read commit ID of 'refs/heads/main': it is missing from the repository
hint: `git -C '$T/work/broken.git' fsck` names all that is missing; `git fetch --refetch` brings back what a remote has
hint: `reqs doctor` names the last good state, `reqs doctor --fix` goes back to it
[6]
$ sh damage main~1 gone && sh masked --ledger broken.git list --columns title && sh masked --ledger broken.git log
前保险杠更换
The door sticks
reqs: cannot read commit ID: it is missing from the repository
hint: `git -C '$T/work/broken.git' fsck` names all that is missing; `git fetch --refetch` brings back what a remote has
[6]
$ sh damage main~1 junk && sh masked --ledger broken.git log --json
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "storage",
    "code": 6,
    "message": "cannot read commit ID: it is damaged: failed to inflate loose object",
    "where": "$T/work/broken.git",
    "hints": [
      "`git -C '$T/work/broken.git' fsck` names all that is damaged; take the files of its object from another clone"
    ]
  }
}
[6]
$ rm -rf broken.git && cp -r desk.git broken.git && : >broken.git/refs/heads/main && sh masked --ledger broken.git list
reqs: cannot follow 'HEAD': corrupted loose reference file: refs/heads/main (libgit2 error -1)
hint: `reqs doctor` names the last good state, `reqs doctor --fix` goes back to it
[6]
$ echo '[' >>broken.git/config && sh masked --ledger broken.git list
reqs: cannot open the repository at '$T/work/broken.git': failed to parse config file: missing ']' in section header (in $T/work/broken.git/config:16) (libgit2 error -1)
[6]

# What `git config reqs.ref` names is meant, and nothing else; a tag of the ledger can be read.
$ cd files && git config reqs.ref gone && reqs list
reqs: 'git config reqs.ref' names 'refs/heads/gone' in '$T/work/files', which is not there
hint: `git -C '$T/work/files' config --unset reqs.ref` looks at HEAD and the branch reqs again
[3]
$ cd files && reqs new x
reqs: 'git config reqs.ref' names 'refs/heads/gone' in '$T/work/files', which is not there
hint: `git -C '$T/work/files' config --unset reqs.ref` looks at HEAD and the branch reqs again
[3]
$ cd files && git tag v1 && git config reqs.ref refs/tags/v1 && reqs show bank4h --events | tail -n 1
2026-11-22 16:00  xiao.z        noted: after it
$ cd files && reqs note bank4h 'on a tag'
reqs: 'refs/tags/v1' is a tag, and nothing can be recorded on that
hint: name a branch: git -C '$T/work/files' config reqs.ref BRANCH
[1]
$ cd files && git config reqs.ref refs/remotes/origin/main && reqs note bank4h 'on the branch of a remote'
reqs: only the remote's branch 'refs/remotes/origin/main' is here, and nothing can be recorded on that
hint: make a branch of it: git -C '$T/work/files' branch main refs/remotes/origin/main
[1]
$ cd files && git config reqs.ref v1 && reqs list
reqs: 'git config reqs.ref' names 'refs/heads/v1' in '$T/work/files', which is not there
hint: `git -C '$T/work/files' config --unset reqs.ref` looks at HEAD and the branch reqs again
[3]
$ git -C desk.git fsck && git -C files fsck --no-dangling && git -C code fsck --no-dangling
