# Acts that have no effect, and what is to become of them.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null
$ reqs --ledger hub.git config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs --ledger hub.git config edit -q routes.yaml -F $S/data/routes.yaml
$ reqs --ledger hub.git new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs clone -q hub.git li.git && reqs clone -q hub.git wang.git
$T/work/li.git
$T/work/wang.git
$ reqs --ledger li.git conflicts
$ reqs --ledger li.git conflicts --json
{
  "schema": 1,
  "kind": "conflicts",
  "items": []
}

# Here it is closed; over there somebody takes it.
$ reqs --ledger li.git close -q bank4h
20261122-bank4h
$ reqs --ledger wang.git accept -q bank4h --as wang.f
20261122-bank4h
$ reqs --ledger li.git sync -q && reqs --ledger wang.git sync
came: 1 request
  bank4h  close: 前保险杠更换
went: 1 request
  bank4h  accept: 前保险杠更换
contested: bank4h accept (j39b.xsq907): it is closed: 前保险杠更换
@export REQS_LEDGER=$T/work/wang.git
$ reqs conflicts
20261122-bank4h	j39b.xsq907	accept	wang.f	2026-11-22T08:00:08.000Z	it is closed	前保险杠更换
[8]
$ reqs conflicts bank4h --json
{
  "schema": 1,
  "kind": "conflicts",
  "items": [
    {
      "id": "20261122-bank4h",
      "title": "前保险杠更换",
      "event": "j39b.xsq907",
      "act": "accept",
      "by": "wang.f",
      "at": "2026-11-22T08:00:08.000Z",
      "why": "it is closed"
    }
  ]
}
[8]
$tty reqs conflicts
^[[1mREQUEST^[[0m  ^[[1mEVENT^[[0m        ^[[1mACT^[[0m     ^[[1mBY^[[0m      ^[[1mWHY^[[0m           ^[[1mTITLE^[[0m
^[[1mbank4h^[[0m   j39b.xsq907  accept  wang.f  ^[[1;91mit is closed^[[0m  前保险杠更换
[8]

# It cannot take effect as things stand; dropped, it is in nobody's way.
$ event=$(reqs conflicts | cut -f2) && reqs conflicts bank4h --keep $event
reqs: cannot keep accept of bank4h: here, too, it is closed
hint: reqs conflicts bank4h --drop j39b.xsq907
hint: or do what it should have done by an act of your own, and drop it
[1]
$ reqs conflicts | cut -f2 >event && reqs conflicts bank4h --drop $(sed 's/.*[.]//' event) --dry-run
dry run: bank4h: accept by wang.f stays without effect
$ reqs conflicts bank4h --drop $(sed 's/.*[.]//' event) -m '已经修好了'
20261122-bank4h
bank4h: accept by wang.f stays without effect
$ reqs conflicts bank4h --drop $(cat event)
reqs: event j39b.xsq907 (accept) was dropped already: there is nothing to settle
[1]
$ reqs conflicts
$ reqs check
8 files, no problem
$ reqs show bank4h | tail -n 2
2026-11-22 16:00  wang.f        accepted (team parts) [void: it is closed]
2026-11-22 16:00  xiao.z        settled (event j39b.xsq907, verdict drop)

# The last word counts: reopened, it can take effect after all.
$ reqs reopen -q bank4h --reason 又坏了
20261122-bank4h
$ reqs conflicts bank4h --keep $(cat event) && reqs show bank4h --json | grep -e '"state"' -e '"person"'
20261122-bank4h
bank4h: accept by wang.f takes effect now
      "state": "doing",
        "person": "wang.f"
$ git -C $REQS_LEDGER log -1 --format=%B | head -n 1
bank4h settle: 前保险杠更换

# Settled on both sides, the later word counts.
$ reqs sync -q && reqs --ledger $T/work/li.git sync -q
$ reqs conflicts bank4h --drop $(cat event)
20261122-bank4h
bank4h: accept by wang.f stays without effect
$ reqs --ledger $T/work/li.git conflicts bank4h --keep $(cat event)
reqs: event j39b.xsq907 (accept) has its effect: there is nothing to settle
[1]
$ reqs sync && reqs --ledger $T/work/li.git sync -q && reqs show bank4h | sed -n 2p && reqs --ledger $T/work/li.git conflicts
went: 1 request
  bank4h  settle: 前保险杠更换
20261122-bank4h · request · unowned · normal · level 1 · cycle 2

# What is not there, and what is not contested.
$ reqs conflicts bank4h --drop nothing
reqs: bank4h has no event 'nothing'
hint: without effect are j39b.xsq907
[3]
$ reqs conflicts bank4h --keep $(reqs show bank4h --yaml | sed -n 's/^- id: //p' | head -n 1)
reqs: event j39b.g08nr9 (file) has its effect: there is nothing to settle
[1]
$ reqs conflicts --keep x
reqs: of which request?
hint: reqs conflicts ID --keep EVENT
[2]
$ reqs conflicts bank4h --keep x --drop y
reqs: --keep and --drop do not go together
hint: settle one event after the other
[2]
$ reqs conflicts nobody
reqs: no request begins with 'nobody'
hint: `reqs list --all` shows all
[3]
