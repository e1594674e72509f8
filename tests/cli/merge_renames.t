# git looks for renames when it merges; requests have none, and one must not be taken for another.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null
$ reqs --ledger hub.git new -q 'The door sticks' --key t:2 --background 'Since the last repair, whenever it rains'
20261122-2ra934
$ reqs clone -q hub.git li --checkout && reqs clone -q hub.git wang --checkout && git clone -q hub.git plain && git -C plain config merge.reqs.driver 'reqs merge-driver %O %A %B %P'
$T/work/li
$T/work/wang
$ git -C li config --get-regexp '^(merge\.[rd]|pull)'
merge.reqs.driver reqs merge-driver %O %A %B %P
merge.reqs.name requests, by their events
merge.renames false
merge.directoryrenames false
pull.twohead recursive

# Here the only request of a day goes by hand, and one like it comes a day later; there a note and a second one come.
$ cd li && git rm -q requests/2026/11/22/2ra934.yaml && git commit -qm gone && REQS_NOW=2026-11-23T08:00:00Z reqs new -q 'The door sticks' --key t:9 --background 'Since the last repair, whenever it rains'
20261123-j4r2es
$ cd wang && reqs note -q 2ra934 'oil' && reqs new -q 'Two rows' --key t:3 && reqs sync -q
20261122-2ra934
20261122-rawbgv

# `git pull` sees that a request was taken away that somebody else has changed, and asks; it stays, as with `sync`.
$ cp -r li repaired && cd repaired && git pull -q --no-rebase --no-edit >/dev/null; git status --short
DU requests/2026/11/22/2ra934.yaml
A  requests/2026/11/22/rawbgv.yaml
$ cd repaired && reqs conflicts --repair && git commit -q --no-edit && reqs check && git rev-parse HEAD^{tree} >../tree && ls requests/*/*/*
requests/2026/11/22/2ra934.yaml: merged by its events
next: git -C $T/work/repaired/ commit
10 files, no problem
requests/2026/11/22:
2ra934.yaml
rawbgv.yaml

requests/2026/11/23:
j4r2es.yaml


# Where git was not told, it takes them for one. The driver says so, and nothing is repaired into the wrong place.
$ cd plain && git pull -q && git fetch -q ../li main && git merge -q --no-edit FETCH_HEAD 2>&1 | grep -E '^(reqs|hint)'; git status --short
reqs: git takes 20261122-2ra934 and 20261123-j4r2es for the same request (it looks for renames)
hint: git merge --abort, then `reqs sync`, which does not
hint: `reqs doctor --fix` tells git not to
D  requests/2026/11/22/2ra934.yaml
D  requests/2026/11/22/rawbgv.yaml
UU requests/2026/11/23/j4r2es.yaml
AU requests/2026/11/23/rawbgv.yaml
$ cd plain && reqs conflicts --repair
reqs: requests/2026/11/23/j4r2es.yaml, requests/2026/11/23/rawbgv.yaml cannot be merged by itself
hint: give it up with `git merge --abort` or `git rebase --abort`, then `reqs sync`: where two requests drew one id, it gives one of them another; and it takes no request for another that looks like it
[5]
$ cd plain && git merge --abort && reqs doctor --fix 2>&1 | grep 'let git'; git merge -q --no-edit FETCH_HEAD >/dev/null; git status --short
let git merge requests as reqs does
UD requests/2026/11/22/2ra934.yaml
A  requests/2026/11/23/j4r2es.yaml

$ cd li && reqs sync && git rev-parse HEAD^{tree} | cmp - ../tree
came: 2 requests
  2ra934  note: The door sticks
  rawbgv  file, route: Two rows
went: 2 requests
  2ra934  changed: The door sticks
  j4r2es  file, route: The door sticks
