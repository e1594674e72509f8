# git merges as reqs does: whoever merges, by `reqs sync`, `git pull` or `git merge`, the same bytes come out.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null
$ reqs --ledger hub.git config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs --ledger hub.git new -q 前保险杠更换 --key t:1 && reqs --ledger hub.git new -q 'The door sticks' --key t:2
20261122-bank4h
20261122-2ra934
$ reqs clone -q hub.git li --checkout && reqs clone -q hub.git wang --checkout
$T/work/li
$T/work/wang
$ git -C li config --get-regexp '^merge\.'
merge.reqs.driver reqs merge-driver %O %A %B %P
merge.reqs.name requests, by their events
merge.renames false
merge.directoryrenames false

# Here one is closed, another edited by hand and a third filed; there the first is taken, and both know the third's key.
$ cd li && reqs close -q bank4h && sed -i 's/^priority: normal/priority: urgent/' requests/2026/11/22/2ra934.yaml && git commit -qam 'by hand' && reqs new -q 'Two rows' --key t:3
20261122-bank4h
20261122-rawbgv
$ cd wang && reqs accept -q bank4h --as wang.f && reqs note -q 2ra934 'oil' && reqs new -q 'Two rows' --key t:3 && reqs note -q rawbgv again
20261122-bank4h
20261122-2ra934
20261122-rawbgv
20261122-rawbgv
$ cd li && git push -q && cp -r ../wang ../pulling && cp -r ../wang ../server && reqs --ledger ../wang sync -q
$ cd pulling && git pull -q --no-rebase --no-edit && git status --short
$ cd server && git fetch -q && git merge -q --no-edit origin/main && git status --short
$ for one in wang pulling server; do git -C $one rev-parse HEAD^{tree}; done | uniq | wc -l
1
$ git -C pulling fsck --strict && reqs --ledger pulling check
requests/2026/11/22/bank4h.yaml: event j39b.gpg55f (accept) has no effect: it is closed
[8]
$ reqs --ledger wang show 2ra934 --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  (by hand)     edited (priority urgent)
2026-11-22 16:00  xiao.z        noted: oil
$ reqs --ledger wang show rawbgv --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        noted: again

# And so the other side's merge has the same tree.
$ git clone -q hub.git other && cd other && reqs doctor --fix 2>&1 | grep 'let git'; git checkout -q -B main $(git -C ../wang rev-parse main^2) && git merge -q --no-edit $(git -C ../wang rev-parse main^1) >/dev/null && git rev-parse HEAD^{tree} >../tree && git -C ../wang rev-parse main^{tree} | cmp - ../tree
let git merge requests as reqs does

# A file with an id that two requests drew needs another name, which git's merge cannot give.
$ cd li && git reset -q --hard origin/main && sed 's/[a-z0-9]\{4\}\.\([a-z0-9]\{6\}\)/zzzz.\1/; s/08:00/09:00/' requests/2026/11/22/rawbgv.yaml >../zzzz && reqs merge-driver /dev/null requests/2026/11/22/rawbgv.yaml ../zzzz requests/2026/11/22/rawbgv.yaml
reqs: requests/2026/11/22/rawbgv.yaml stands for two requests that drew one id
hint: git merge --abort, then `reqs sync`: it gives one of them another id
[5]
$ cd li && git status --short

# What is no request merges line by line; where both changed the same lines, git has to ask.
$ printf 'a\nb\n' >base && printf 'a\nb\nours\n' >ours && printf 'top\na\nb\ntheirs\n' >theirs && reqs merge-driver base ours theirs requests/README
reqs: requests/README: both sides changed the same lines, or what does not go together
hint: edit the file, then `git add` it; `git diff` shows both sides
[5]
$ cat ours
top
a
b
<<<<<<< as it stands
ours
=======
theirs
>>>>>>> not taken
$ reqs merge-driver base ours nothing x
reqs: cannot read '$T/work/nothing': No such file or directory
[2]
