# Two clones act on one request; what is no longer legal where it falls is kept, and named.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ git clone -q --bare desk.git other.git

# Here it is closed; over there, a little later, somebody takes it, and knows nothing of that.
$ reqs close -q bank4h
20261122-bank4h
$ reqs --ledger other.git accept -q bank4h --as wang.f -m 'mine'
20261122-bank4h
$ reqs show bank4h --yaml >here && reqs --ledger other.git show bank4h --yaml >there

# A merge is the union of the events, and the header that follows from them.
$ event=$(sed -n 's/^- id: //p' there | tail -n 1); { sed '/^events:/,$d' here; printf 'contested:\n- {event: %s, act: accept, why: it is closed}\n' $event; sed -n '/^events:/,$p' here; sed -n "/^- id: $event/,\$p" there; } >merged
$ git clone -q desk.git copy 2>&1 && cp merged copy/requests/2026/11/22/bank4h.yaml && cd copy && git commit -qam merge && git push -q

# What is exported of it comes back to the byte.
$ reqs export ndjson >$T/all.ndjson; reqs init -q $T/again.git --zone Asia/Shanghai >/dev/null && reqs --ledger $T/again.git import json -q $T/all.ndjson
$ test "$(git -C $T/work/desk.git rev-parse HEAD:requests)" = "$(git -C $T/again.git rev-parse HEAD:requests)" && echo the same
the same

# Nothing is lost: the act without effect is shown where it happened, and as contested until somebody settles it.
$ reqs show bank4h
前保险杠更换
20261122-bank4h · request · closed · done · normal · level 1

owner       team parts
key         t:1
contested   accept (j39b.gpg55f): it is closed

filed       2026-11-22 16:00  xiao.z
assigned    not yet
worked      2026-11-22 16:00  xiao.z
fed back    2026-11-22 16:00  xiao.z

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        closed (outcome done)
2026-11-22 16:00  wang.f        accepted (team parts) [void: it is closed]
$ reqs show bank4h --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        closed (outcome done)
2026-11-22 16:00  wang.f        accepted (team parts) [void: it is closed]
$ reqs show bank4h --json | grep -A6 '"contested"'
      "contested": [
        {
          "event": "j39b.gpg55f",
          "act": "accept",
          "why": "it is closed"
        }
      ],
$ reqs list is:contested --columns handle,state
bank4h	closed
$ reqs check
requests/2026/11/22/bank4h.yaml: event j39b.gpg55f (accept) has no effect: it is closed
[8]
$ reqs list --columns handle

# It can be acted on all the same; the void event stays.
$ reqs reopen bank4h --reason 又坏了
20261122-bank4h
bank4h: reopened, cycle 2
$ reqs show bank4h --yaml | grep -c 'by: wang.f'
1
$ reqs accept bank4h --as wang.f
20261122-bank4h
bank4h: wang.f takes it
$ reqs check
requests/2026/11/22/bank4h.yaml: event j39b.gpg55f (accept) has no effect: it is closed
[8]

# A header that does not follow from the events was edited by hand: it is said what differs, and nothing is overwritten.
$ cd copy && git pull -q && sed -i '/^contested:/,/^- {event/d' requests/2026/11/22/bank4h.yaml && git commit -qam 'hide it' && git push -q
$ reqs check
requests/2026/11/22/bank4h.yaml: was edited by hand: contested: missing from the header, the events say '[{event: j39b.gpg55f, act: accept, why: it is closed}]' (`reqs adopt` records it)
requests/2026/11/22/bank4h.yaml: event j39b.gpg55f (accept) has no effect: it is closed
[8]
$ reqs accept bank4h
reqs: 20261122-bank4h was edited by hand: contested: missing from the header, the events say '[{event: j39b.gpg55f, act: accept, why: it is closed}]'
hint: `reqs adopt bank4h` makes of that the events it means
hint: or put the header back as the events say, then record the change with `reqs edit`
[1]
$ reqs show bank4h | head -n 4
前保险杠更换
20261122-bank4h · request · doing · normal · level 1 · cycle 2

owner       wang.f, team parts

# What a newer reqs wrote can be read here, not changed.
$ cd copy && sed -i 's/^  do: reopen/  do: teleport/' requests/2026/11/22/bank4h.yaml && git commit -qam 'from the future' && git push -q
$ reqs show bank4h --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        closed (outcome done)
2026-11-22 16:00  wang.f        accepted (team parts) [void: it is closed]
2026-11-22 16:00  xiao.z        did 'teleport' (of a newer version) (reason 又坏
                                了)
2026-11-22 16:00  wang.f        accepted (team parts) [void: it is closed]
$ reqs note bank4h x
reqs: 20261122-bank4h was written by a newer reqs; this one can only read it
hint: upgrade reqs: this one writes format 1
[1]
