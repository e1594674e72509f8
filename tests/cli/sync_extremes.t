# What comes from elsewhere may be very long, wrongly dated, or only half there.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null && reqs --ledger hub.git new -q 前保险杠更换 --key t:1 && reqs clone -q hub.git li.git >/dev/null && reqs clone -q hub.git wang.git >/dev/null
20261122-bank4h

# Two thousand events of one request, half of them from each side: all are there, and both have the same.
$ cat >more.py <<'END'
> import json, sys
> request = json.loads(sys.stdin.readline())
> root = request["events"][0]["id"].split(".")[0]
> for n in range(1000):
>     at = "2026-11-22T09:%02d:%02d.%03dZ" % (n // 60, n % 60, int(sys.argv[1]))
>     request["events"].append({"id": "%s.%s%05d" % (root, sys.argv[2], n), "at": at, "by": "xiao.z", "do": "note", "text": "第 %d 条" % n})
> print(json.dumps({"id": request["id"], "events": request["events"]}))
> END
@ 2026-11-22T10:00:00Z
$ for side in li wang; do reqs --ledger $side.git export ndjson | python3 more.py ${#side} $(echo $side | cut -c 1 | tr lw hw) | reqs --ledger $side.git import json -q - | tail -n 1; done
$ reqs --ledger li.git sync -q; reqs --ledger wang.git sync | head -n 1 | cut -c 1-60; reqs --ledger li.git sync -q
came: 1 request
$ reqs --ledger wang.git show bank4h --events | wc -l; git -C li.git rev-parse main >li && git -C wang.git rev-parse main | cmp - li; reqs --ledger li.git check
2002
8 files, no problem

# A clock that is years ahead: what it recorded counts, and whoever comes after it is told.
@ 2041-01-01T00:00:00Z
$ reqs --ledger wang.git note -q bank4h 'from the future' && reqs --ledger wang.git sync -q
20261122-bank4h
@ 2026-11-22T11:00:00Z
$ reqs --ledger li.git sync && reqs --ledger li.git accept -q bank4h && reqs --ledger li.git sync -q && reqs --ledger wang.git sync -q
came: 1 request
  bank4h  note: 前保险杠更换
warning: bank4h: its newest event is 5153d 13h ahead of this clock: one of the two clocks is wrong
20261122-bank4h
$ reqs --ledger wang.git show bank4h --json | grep -e '"state"' -e '"do": "accept"' && git -C li.git rev-parse main >li && git -C wang.git rev-parse main | cmp - li && reqs --ledger wang.git check
      "state": "doing",
          "do": "accept",
8 files, no problem

# A push that was cut off, so that the server lacks what its branch needs: nothing is changed here, and it is said.
$ reqs --ledger wang.git note -q bank4h 'half of it' && reqs --ledger wang.git sync -q && blob=$(git -C hub.git rev-parse main:requests/2026/11/22/bank4h.yaml) && git -C hub.git repack -adq && git -C hub.git unpack-objects -q </dev/null 2>/dev/null; cd hub.git && mv objects/pack/*.pack ../whole && rm -f objects/pack/* && git unpack-objects -q <../whole && rm -f objects/$(echo $blob | cut -c 1-2)/$(echo $blob | cut -c 3-)
warning: bank4h: its newest event is 5153d 12h ahead of this clock: one of the two clocks is wrong
20261122-bank4h
$ reqs --ledger li.git sync >said 2>&1; echo $?; sed "s/'origin': .*/'origin': …/" said; grep -c 'nothing is changed here' said; git -C li.git rev-parse main | cmp - li && git -C li.git for-each-ref refs/reqs/incoming && reqs --ledger li.git check
6
reqs: cannot exchange with 'origin': …
hint: try it with git itself: git ls-remote -- origin
1
8 files, no problem
$ git -C hub.git unpack-objects -q <whole && reqs --ledger li.git sync
came: 1 request
  bank4h  note: 前保险杠更换

# A branch that is protected, histories that have nothing in common.
$ git -C hub.git config receive.denyNonFastForwards true && printf '#!/bin/sh\necho "受保护的分支" >&2; exit 1\n' >hub.git/hooks/update && chmod +x hub.git/hooks/update && reqs --ledger li.git note -q bank4h x && git -C li.git rev-parse main >li
warning: bank4h: its newest event is 5153d 12h ahead of this clock: one of the two clocks is wrong
20261122-bank4h
$ reqs --ledger li.git sync; git -C li.git rev-parse main | cmp - li
reqs: 'origin' does not take the push, and nothing is changed here:
  受保护的分支
  error: hook declined to update refs/heads/main
hint: what was recorded stays here; ask who runs that repository to let you push to the branch
$ reqs init -q other.git --zone UTC >/dev/null && reqs --ledger li.git sync ./other.git >said 2>&1; echo $?; sed 's/[0-9a-f]\{40\}/COMMIT/g' said; git -C li.git rev-parse main | cmp - li
1
reqs: 'refs/heads/main' of '$T/work/other.git' and the ledger here have no history in common; nothing is changed
hint: is it the right remote? git remote -v
hint: of two ledgers that were begun apart one can take over the other's requests: `reqs export json` in one, `reqs import json` in the other

# A clock at the end of time: nothing can come behind what it recorded, which is said, and nothing is written.
$ reqs init -q end.git --zone Asia/Shanghai >/dev/null && reqs --ledger end.git new -q 前保险杠更换 --key t:9 >id
@ 9999-12-31T23:59:59.999Z
$ reqs --ledger end.git note -q @key:t:9 'from the end of time' >/dev/null; git -C end.git rev-parse main >end
@ 2026-11-22T11:00:00Z
$ reqs --ledger end.git note -q @key:t:9 'too late' 2>&1 | sed "s/$(cut -c 10- id)/ID/g"; git -C end.git rev-parse main | cmp - end; reqs --ledger end.git check
reqs: ID has an event at the end of time (9999-12-31T23:59:59.999Z), and nothing can be recorded behind it
hint: whose clock that was: reqs show ID --events
hint: go on in a new request: reqs new, then reqs link NEW follows ID
8 files, no problem
