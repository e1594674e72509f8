# A copy of somebody else's ledger.
$ reqs init -q hub.git --name 客户服务 --zone Asia/Shanghai >/dev/null
$ reqs --ledger hub.git new -q 前保险杠更换 --key t:1
20261122-bank4h
$ mkdir here && reqs -C here clone ../hub.git
$T/work/here/hub.git
ledger '客户服务' in refs/heads/main, 1 request
$ git -C here/hub.git config --get-regexp '^(merge|remote)\.' && git -C here/hub.git rev-parse --is-bare-repository
remote.origin.url $T/work/here/../hub.git
remote.origin.tagopt --no-tags
merge.reqs.driver reqs merge-driver %O %A %B %P
merge.reqs.name requests, by their events
merge.renames false
merge.directoryrenames false
true
$ reqs --ledger here/hub.git list --columns title
前保险杠更换
$ reqs clone hub.git files --checkout --json
{
  "schema": 1,
  "kind": "ledger",
  "items": [
    {
      "path": "$T/work/files",
      "ref": "refs/heads/main",
      "name": "客户服务",
      "requests": 1
    }
  ]
}
$ cd files && ls requests && git status --short
2026

# A plain `git clone` merges as reqs does once doctor has looked at it.
$ git clone -q hub.git plain && reqs --ledger plain doctor | grep -A1 merges
note    merges     merge.reqs.driver is not set as it should be, so `git merge` and `git pull` would not merge as reqs does
        -> `reqs doctor --fix` sets it; `reqs sync` does not need it
$ reqs --ledger plain doctor --fix 2>&1 | grep -e 'let git' -e merges
let git merge requests as reqs does
ok      merges     git merges requests as reqs does

# Where there is none, or something is in the way, nothing is left behind.
$ reqs clone nothing.git
reqs: cannot exchange with 'nothing.git': 'nothing.git' does not appear to be a git repository; nothing is changed here
hint: try it with git itself: git ls-remote -- nothing.git
[6]
$ git init -q code && git -C code commit -q --allow-empty -m code && reqs clone code copy.git
reqs: the branch 'main' of 'code' holds no ledger
hint: `reqs init --branch reqs` in a clone of it makes one beside what is there
[3]
$ git init -q --bare empty.git && reqs clone empty.git copy.git
reqs: 'empty.git' is empty
hint: make the ledger here with `reqs init`, name the place with `git remote add origin URL`, then `reqs sync`
[3]
$ reqs clone hub.git here
reqs: '$T/work/here' is there already, and not empty
hint: name another directory: reqs clone URL DIR
[1]
$ reqs clone hub.git copy.git --branch main2
reqs: 'hub.git' has no branch 'main2'
[3]
$ git clone -q hub.git one && git -C one branch -m one && git -C one branch two && git -C one switch -q --detach && reqs clone one copy.git
reqs: which branch of 'one' is the ledger?
hint: --branch NAME: there are one, two
[3]
$ git -C one switch -q one && reqs clone -q one copy.git && rm -rf copy.git
$T/work/copy.git
$ rm one/ledger.yaml && ln -s teams.yaml one/ledger.yaml && git -C one commit -qam link && reqs clone one copy --checkout
reqs: cannot use what 'one' holds: 'ledger.yaml' is a symbolic link or submodule, not a file
[4]
$ mkdir copy && reqs clone one copy --checkout; ls copy && rmdir copy
reqs: cannot use what 'one' holds: 'ledger.yaml' is a symbolic link or submodule, not a file
$ git init -q --object-format=sha256 wide && git -C wide commit -q --allow-empty -m code && reqs clone wide copy 2>&1 | head -n 1
reqs: cannot use what 'wide' holds: the repository at '$T/work/copy/' has a format that reqs cannot read: unsupported extension name extensions.objectformat
$ rm -rf one wide
$ reqs clone -- --upload-pack=touch$T/owned
reqs: cannot exchange with '--upload-pack=touch$T/owned': strange pathname '--upload-pack=touch$T/owned' blocked; nothing is changed here
hint: try it with git itself: git ls-remote -- --upload-pack=touch$T/owned
[6]
$ reqs clone ext::sh%20-c%20touch%20owned copy.git 2>&1 | head -n 1
reqs: cannot exchange with 'ext::sh%20-c%20touch%20owned': transport 'ext' not allowed; nothing is changed here
$ reqs clone / 
reqs: '/' says no name for the copy
hint: reqs clone URL DIR
[2]
$ ls
code
empty.git
files
here
hub.git
plain
