# Taking a text out of the ledger's present state.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 投诉 --for 张先生 --contact 13812345678 --voice '我邻居李四说的' --key t:1
20261122-bank4h
$ reqs note bank4h '电话 13812345678 打不通'
20261122-bank4h
bank4h: noted
$ reqs redact bank4h voice
reqs: a redaction needs --reason
[2]
$ reqs redact bank4h voice --reason 提到了第三人
warning: git's history still holds the text until that is rewritten: docs/privacy.md says how
20261122-bank4h
bank4h: 'voice' redacted in 1 event
$ reqs redact bank4h customer.contact --reason 客户要求
warning: git's history still holds the text until that is rewritten: docs/privacy.md says how
20261122-bank4h
bank4h: 'customer.contact' redacted in 1 event
$ reqs redact bank4h text --reason 客户要求
warning: git's history still holds the text until that is rewritten: docs/privacy.md says how
20261122-bank4h
bank4h: 'text' redacted in 1 event
$ reqs show bank4h --yaml | grep -c 13812345678
0
[1]
$ reqs show bank4h
投诉
20261122-bank4h · request · unowned · normal · level 1

owner       team desk
customer    张先生, external, [redacted]
key         t:1

filed       2026-11-22 16:00  xiao.z
assigned    not yet
worked      not yet
fed back    not yet

Voice of the customer
  [redacted]

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        noted: [redacted]
2026-11-22 16:00  xiao.z        redacted (event j39b.g08nr9, field voice): 提到
                                了第三人
2026-11-22 16:00  xiao.z        redacted (event j39b.g08nr9, field
                                customer.contact): 客户要求
2026-11-22 16:00  xiao.z        redacted (event j39b.7657zb, field text): 客户要
                                求
$ reqs check
8 files, no problem
$ reqs redact bank4h voice --reason again
reqs: bank4h has no text 'voice' to redact
hint: it has j39b.g08nr9:title, j39b.g08nr9:key, j39b.g08nr9:customer, j39b.hys8ca:rule, j39b.qm92vt:reason, j39b.k384f2:reason or j39b.fvvj9h:reason
[3]

# A redaction's own reason may say too much as well; it has to be meant.
$ reqs redact bank4h reason --reason 'the reasons, too' 2>&1 | head -n 1
reqs: bank4h has no text 'reason' to redact
$ reqs redact bank4h j39b.qm92vt:reason --reason 'the reason, too'
warning: git's history still holds the text until that is rewritten: docs/privacy.md says how
20261122-bank4h
bank4h: 'reason' redacted in 1 event
$ reqs show bank4h --events | grep -A1 'field voice'
2026-11-22 16:00  xiao.z        redacted (event j39b.g08nr9, field voice):
                                [redacted]
$ reqs redact bank4h state --reason x
reqs: bank4h has no text 'state' to redact
hint: it has j39b.g08nr9:title, j39b.g08nr9:key, j39b.g08nr9:customer, j39b.hys8ca:rule, j39b.k384f2:reason, j39b.fvvj9h:reason or j39b.wd91v1:reason
[3]
$ reqs redact bank4h
reqs: reqs redact: missing: FIELD
hint: usage: reqs redact [options] ID FIELD
[2]
$ reqs redact bank4h title --reason x -n
warning: git's history still holds the text until that is rewritten: docs/privacy.md says how
dry run: bank4h: 'title' redacted in 1 event

# What a correction by hand of something else, in an old clone, does not bring back: neither by a merge nor by adopt.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null && reqs --ledger hub.git new -q 报价 --for 张三 --contact 13812345678 --tier vip --key t:8 >id && for clone in li wang zhao; do reqs clone -q hub.git $clone --checkout >/dev/null; done; reqs --ledger li redact -q @key:t:8 customer.contact --reason 隐私 >/dev/null && reqs --ledger li sync -q
warning: git's history still holds the text until that is rewritten: docs/privacy.md says how
$ for clone in wang zhao; do sed -i 's/^customer: {name: 张三/customer: {name: 张三丰/' $clone/requests/2026/11/22/*.yaml && git -C $clone commit -qam 'by hand'; done; reqs --ledger wang sync -q; reqs --ledger wang show @key:t:8 --yaml | grep -c 13812345678; reqs --ledger wang show @key:t:8 --json | grep -A4 '"customer"' | head -5
0
      "customer": {
        "name": "张三丰",
        "kind": "external",
        "contact": "[redacted]",
        "tier": "vip"
$ reqs --ledger zhao adopt -q >/dev/null && reqs --ledger zhao sync -q; reqs --ledger zhao show @key:t:8 --yaml | grep -c 13812345678; reqs --ledger zhao check
0
8 files, no problem
