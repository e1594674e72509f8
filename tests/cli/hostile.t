# A ledger that somebody forged: nothing of it is run, no path leads out of it.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null && reqs --ledger hub.git new -q 前保险杠更换 --key t:1 && reqs clone -q hub.git me >/dev/null && git clone -q hub.git evil
20261122-bank4h
$ git -C me rev-parse main >head

# Paths that lead out of the tree, or into git's own directory: refused as they are fetched, and nothing has changed.
$ cat >forge <<'END'
> #!/bin/sh
> # forge NAME: pushes a commit whose tree has a file of that name
> cd $T/work/evil && git fetch -q && blob=$(echo owned | git hash-object -w --stdin)
> python3 - "$1" $blob "$(cat ../head)" <<'PY' >../tree
> import subprocess, sys
> tree = subprocess.run(["git", "cat-file", "tree", sys.argv[3] + "^{tree}"], capture_output=True).stdout
> entry = b"100644 " + sys.argv[1].encode() + b"\0" + bytes.fromhex(sys.argv[2])
> sys.stdout.buffer.write(entry + tree)
> PY
> tree=$(git hash-object -t tree -w --literally --stdin <../tree) && commit=$(git commit-tree -p "$(cat ../head)" -m forged $tree) && git push -q -f origin $commit:main
> END
$ chmod +x forge
$ for name in .. .git .GIT git~1 ../../owned; do ./forge "$name"; reqs --ledger me sync >said 2>&1; echo $?; grep -o "'origin': error: object [0-9a-f]*: [a-zA-Z]*" said | sed 's/ [0-9a-f]\{40\}//'; reqs clone -q hub.git copy --checkout 2>&1 | head -n 1; reqs clone -q file://$T/work/hub.git copy.git 2>/dev/null || ls copy.git; done
6
'origin': error: object: hasDotdot
reqs: cannot clone 'hub.git': invalid path '..'
ls: cannot access 'copy.git': No such file or directory
6
'origin': error: object: hasDotgit
reqs: cannot clone 'hub.git': invalid path '.git'
ls: cannot access 'copy.git': No such file or directory
6
'origin': error: object: hasDotgit
reqs: cannot clone 'hub.git': invalid path '.GIT'
ls: cannot access 'copy.git': No such file or directory
6
'origin': error: object: hasDotgit
reqs: cannot clone 'hub.git': invalid path 'git~1'
ls: cannot access 'copy.git': No such file or directory
6
'origin': error: object: fullPathname
reqs: cannot clone 'hub.git': invalid path '../../owned'
ls: cannot access 'copy.git': No such file or directory
[2]
$ git -C me rev-parse main | cmp - head; ls; ls $T
evil
forge
head
hub.git
me
said
tree
home
tmp
work
$ git -C hub.git update-ref refs/heads/main $(cat head) && git -C evil fetch -q

# Links, attributes with filters, hooks and configuration in the tree.
$ mkdir out && cd evil && git reset -q --hard origin/main && ln -s ../out files && ln -s /etc/passwd requests/2026/11/22/zzzzzz.yaml && mkdir -p hooks .githooks && for hook in hooks/post-checkout .githooks/post-merge hooks/pre-push; do printf '#!/bin/sh\ntouch %s/owned\n' $T >$hook && chmod +x $hook; done && printf '[core]\n\thooksPath = .githooks\n[filter "evil"]\n\tsmudge = touch %s/owned\n[merge "evil"]\n\tdriver = touch %s/owned\n[reqs "on-act.evil"]\n\tbefore = touch %s/owned\n' $T $T $T >.gitconfig && cp .gitconfig config && printf '* filter=evil diff=evil\nrequests/** merge=evil\n' >.gitattributes && git add -f . && git commit -qm forged && git push -q
$ reqs --ledger me note -q bank4h mine && reqs --ledger me sync | tail -n 2; reqs clone -q hub.git copy --checkout && ls $T/owned
20261122-bank4h
went: 1 request
  bank4h  note: 前保险杠更换
$T/work/copy
ls: cannot access '$T/owned': No such file or directory
[2]
$ cd copy && reqs note -q bank4h 'in the checkout' && git status --short; reqs sync -q; echo text >../text && reqs attach bank4h ../text; reqs check; ls ../out $T/owned
20261122-bank4h
reqs: cannot write 'files/b9e68e1bea3e5b19ca6b2f98b73a54b73daafaa250484902e09982e07a12e733': the symbolic link or submodule 'files' is in the way
hint: `git log -- files` names the commit that put it there; `git revert COMMIT` takes it back
requests/2026/11/22/zzzzzz.yaml: is a link or a submodule, not a file
files: stands where the directory of attachments belongs
ls: cannot access '$T/owned': No such file or directory
../out:
[2]

# A repository among the fetched files is not taken for a ledger by chance.
$ cd evil && git pull -q --rebase && git rm -q -r files requests/2026/11/22/zzzzzz.yaml .gitattributes && git clone -q --bare ../hub.git nested && rm -rf nested/hooks nested/packed-refs && mkdir -p nested/refs/heads && cp ../head nested/refs/heads/main && touch nested/refs/heads/.keep && git -C nested config reqs.on-act.evil.before "touch $T/owned" && git -C nested config gpg.program "touch $T/owned" && git -C nested config commit.gpgsign true && git add -f nested && git commit -qm nested && git push -q
$ cd copy && git pull -q && cd nested && reqs new 'in the trap'
reqs: the repository '$T/work/copy/nested' came as files of '$T/work/copy/', so its settings may be anybody's
hint: if you know what is in it: reqs --ledger '$T/work/copy/nested'
[1]
$ cd copy/nested && reqs list; ls $T/owned
reqs: the repository '$T/work/copy/nested' came as files of '$T/work/copy/', so its settings may be anybody's
hint: if you know what is in it: reqs --ledger '$T/work/copy/nested'
ls: cannot access '$T/owned': No such file or directory
[2]
$ reqs --ledger copy/nested list --columns title
前保险杠更换

# Names that begin with a dash are names, and no options of git.
$ reqs --ledger me sync -- --upload-pack=touch$T/owned
reqs: no remote '--upload-pack=touch$T/owned' here
hint: known here: origin; a URL or path with a slash will do, too
[2]
$ reqs clone -- --upload-pack=touch$T/owned copy2
reqs: cannot exchange with '--upload-pack=touch$T/owned': strange pathname '--upload-pack=touch$T/owned' blocked; nothing is changed here
hint: try it with git itself: git ls-remote -- --upload-pack=touch$T/owned
[6]
$ reqs clone hub.git copy2 --branch=--upload-pack=touch$T/owned
reqs: 'hub.git' has no branch '--upload-pack=touch$T/owned'
[3]
$ reqs clone hub.git copy2 --branch=-b
reqs: 'hub.git' has no branch '-b'
[3]
$ reqs clone -q hub.git -- --checkout && ls -d ./--checkout
$T/work/--checkout
./--checkout
$ reqs init -q -- -x && reqs --ledger ./-x new -q one --key t:2
$T/work/-x
20261122-2ra934
$ reqs --ledger me show -- -x
reqs: '-x' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs --ledger me list -- -x
20261122-zzzzzz	unreadable					is a link or a submodule, not a file
20261122-bank4h	unowned	normal		desk		前保险杠更换
reqs: requests/2026/11/22/zzzzzz.yaml: is a link or a submodule, not a file
[4]
$ echo text >-file && reqs --ledger me attach bank4h -- -file
reqs: cannot write 'files/b9e68e1bea3e5b19ca6b2f98b73a54b73daafaa250484902e09982e07a12e733': the symbolic link or submodule 'files' is in the way
hint: `git log -- files` names the commit that put it there; `git revert COMMIT` takes it back
[4]
$ reqs --ledger me check -- -file
reqs: no file '-file' in the ledger
[3]
$ reqs --ledger me offer bank4h -- -x
reqs: no person or team '-x' in teams.yaml
hint: `reqs team list` shows teams and people
[3]
$ git init -q code && reqs -C code init -q --branch=-b
reqs: '-b' cannot be the name of a branch
[2]
$ sed 's/^people:/people:\n  -x: {name: X, emails: [x@example.com]}/' <$S/data/teams.yaml | reqs --ledger me config edit teams.yaml -F -
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:18:3: '-x' cannot be a handle: lower-case letters, digits, '.', '_' and '-', beginning with a letter or digit, and not me, none or nobody
[4]
$ git -C me remote rename origin ./-o 2>&1 | head -n 1; git -C me config remote.-o.url ../hub.git; reqs --ledger me sync -- -o
fatal: './-o' is not a valid remote name
reqs: no remote '-o' here
hint: known here: -o, origin; a URL or path with a slash will do, too
[2]
$ reqs --ledger me verify -- --output=$T/owned
reqs: '--output=$T/owned' names no commit here
hint: a range is like main~10.. or 4ab01c7..main; `reqs log` shows commits
[3]
$ ls $T/owned
ls: cannot access '$T/owned': No such file or directory
[2]
