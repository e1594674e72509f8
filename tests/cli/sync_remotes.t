# What the configuration of a remote says, and what a remote once had.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null && reqs --ledger hub.git new -q 前保险杠更换 --key t:1
20261122-bank4h

# A fetch that would write over the branches here, as a mirror's does, writes over nothing; a push takes one branch.
$ git clone -q --mirror hub.git mirror.git && reqs --ledger mirror.git new -q 'recorded here' --key t:2 && git -C mirror.git rev-parse main >here && reqs --ledger mirror.git sync -n && git -C mirror.git rev-parse main | cmp - here
20261122-2ra934
would go: 1 request
  2ra934  file, route: recorded here
$ reqs --ledger mirror.git sync && git -C mirror.git rev-parse main | cmp - here && git -C hub.git rev-parse main | cmp - here
went: 1 request
  2ra934  file, route: recorded here
$ git clone -q hub.git li && git -C li config --add remote.origin.fetch refs/heads/main:refs/heads/main && git -C li config --add remote.origin.fetch '+refs/heads/*:refs/heads/*' && reqs --ledger li note -q bank4h 李四说好 && reqs --ledger li sync
20261122-bank4h
went: 1 request
  bank4h  note: 前保险杠更换

# git's own notes of what a remote has are kept up as by git.
$ git -C li status --short --branch
## main...origin/main

# Taken out at the remote: nobody brings it back, not a clone that git has made, nor under another name of the place.
$ git clone -q hub.git plain && reqs clone -q hub.git wang >/dev/null && git -C hub.git update-ref refs/heads/main main~1 && git -C hub.git rev-parse main >hub
$ reqs --ledger plain new -q 'and more' --key t:3 && reqs --ledger plain sync 2>&1 | sed 's/commit [0-9a-f]*/commit ID/'; git -C hub.git rev-parse main | cmp - hub
20261122-rawbgv
reqs: 'refs/heads/main' of 'origin' was rewritten: it has no commit ID any more, which it had at the last sync; nothing is changed here
hint: ask who rewrote it, and why; if that is to stand, `reqs clone` begins anew from what it is now
hint: `reqs export json` here and `reqs import json` there take over what was recorded only here
$ git -C wang remote add up ../hub.git; for place in origin "file://$T/work/hub.git/" ./hub.git up; do reqs --ledger wang sync $place 2>&1 | sed 's/commit [0-9a-f]*/commit ID/; /^hint/d'; done; git -C hub.git rev-parse main | cmp - hub
reqs: 'refs/heads/main' of 'origin' was rewritten: it has no commit ID any more, which it had at the last sync; nothing is changed here
reqs: 'refs/heads/main' of 'file://$T/work/hub.git/' was rewritten: it has no commit ID any more, which it had at the last sync; nothing is changed here
reqs: 'refs/heads/main' of '$T/work/hub.git' was rewritten: it has no commit ID any more, which it had at the last sync; nothing is changed here
reqs: 'refs/heads/main' of 'up' was rewritten: it has no commit ID any more, which it had at the last sync; nothing is changed here
$ git -C hub.git update-ref refs/heads/main $(git -C wang rev-parse HEAD) && reqs --ledger wang sync
nothing to exchange with origin (refs/heads/main)
$ git -C hub.git update-ref -d refs/heads/main && reqs --ledger wang sync; git -C hub.git for-each-ref
reqs: 'origin' has no branch 'refs/heads/main' any more, which it had at the last sync; nothing is changed here
hint: ask who took it away, and why
hint: to put the ledger there all the same: git --git-dir=$T/work/wang/ push origin refs/heads/main

# What was pushed elsewhere is not what the place that is fetched from must have.
$ git -C hub.git update-ref refs/heads/main $(git -C wang rev-parse HEAD) && git clone -q --bare hub.git fork.git && git -C wang remote set-url --push origin ../fork.git && reqs --ledger wang note -q bank4h 'to the fork' && reqs --ledger wang sync && reqs --ledger wang note -q bank4h 'and again' && reqs --ledger wang sync
20261122-bank4h
went: 1 request
  bank4h  note: 前保险杠更换
20261122-bank4h
went: 1 request
  bank4h  note x2: 前保险杠更换

# A shallow clone cannot tell.
$ git clone -q --depth 1 file://$T/work/hub.git shallow 2>&1 && reqs --ledger shallow sync && reqs --ledger li sync -q && reqs --ledger li note -q bank4h one && reqs --ledger li note -q bank4h two && reqs --ledger li sync -q && git -C shallow fetch -q --depth=1 && reqs --ledger shallow sync
nothing to exchange with origin (refs/heads/main)
20261122-bank4h
20261122-bank4h
reqs: this clone is shallow, so that nobody can tell whether 'refs/heads/main' of 'origin' still has all it had; nothing is changed here
hint: git --git-dir=$T/work/shallow/.git/ fetch --unshallow origin
[1]
$ git -C shallow fetch -q --unshallow && reqs --ledger shallow sync
came: 1 request
  bank4h  note x2: 前保险杠更换

# Two ledgers that were begun apart.
$ reqs init -q 'an other.git' --zone UTC >/dev/null && reqs --ledger li sync './an other.git'
reqs: 'refs/heads/main' of '$T/work/an other.git' and the ledger here have no history in common; nothing is changed
hint: is it the right remote? git remote -v
hint: of two ledgers that were begun apart one can take over the other's requests: `reqs export json` in one, `reqs import json` in the other
[1]

# Many acts of one kind take one word.
$ for n in 1 2 3; do reqs --ledger li note -q bank4h "$n"; done; reqs --ledger li accept -q bank4h && reqs --ledger li sync
20261122-bank4h
20261122-bank4h
20261122-bank4h
20261122-bank4h
went: 1 request
  bank4h  note x3, accept: 前保险杠更换
