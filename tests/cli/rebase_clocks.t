# Newer targets and calendars for requests that have begun: only when somebody says so, and why.
$ mkdir -p zones/Asia && cp /usr/share/zoneinfo/Asia/Shanghai zones/Asia/ && echo '# version 2026a' >zones/tzdata.zi
@export TZDIR=$T/work/zones
$ git config --global user.name "Xiao Z" && git config --global user.email xiao@example.com
$ reqs init -q ledger.git --zone Asia/Shanghai
$T/work/ledger.git
@export REQS_LEDGER=ledger.git
$ printf 'calendars:\n  office: {zone: Asia/Shanghai, week: {mon: ["09:00-18:00"], tue: ["09:00-18:00"], wed: ["09:00-18:00"], thu: ["09:00-18:00"], fri: ["09:00-18:00"]}}\n' >calendars.yaml
$ printf 'targets:\n- {name: 投诉, when: {type: complaint}, respond: 2bh, resolve: 2bd}\n- {name: rest, resolve: 3bd}\n' >policy.yaml
$ reqs config edit -q calendars policy -F calendars.yaml -F policy.yaml
@ 2026-11-20T02:00:00Z
$ reqs new -q '等了三天' -t complaint --for 张先生 --key a:1
warning: a request of type 'complaint' also needs --voice
20261120-855d0z
$ reqs new -q 'The door sticks' --for Globex --key a:2
20261120-8xw8qz
$ reqs new -q 'closed long ago' --for Globex --key a:3
20261120-kaa0bt
$ reqs resolve -q @key:a:3 done
20261120-kaa0bt
$ reqs rebase-clocks --reason 'nothing is newer'
what applies now applies to them already

# zammad #534: a holiday is entered; what was promised stays, until somebody says otherwise.
$ sed -i 's/}}$/}, holidays: ["2026-11-23"]}/' calendars.yaml && reqs config edit -q calendars -F calendars.yaml
$ reqs list --columns due,title
2026-11-20T04:00:00.000Z	等了三天
2026-11-25T02:00:01.000Z	The door sticks
$ reqs rebase-clocks
reqs: rebasing clocks moves what people were promised, so it needs --reason
[2]
$ reqs rebase-clocks -n --reason '周一放假'
dry run: 855d0z: resolve 2026-11-24 10:00 → 2026-11-25 10:00; by '投诉', policy.yaml:2
dry run: 8xw8qz: resolve 2026-11-25 10:00 → 2026-11-26 10:00; by 'rest', policy.yaml:3
$ reqs list --columns due,title
2026-11-20T04:00:00.000Z	等了三天
2026-11-25T02:00:01.000Z	The door sticks
$ reqs rebase-clocks type:complaint --reason '周一放假'
20261120-855d0z
855d0z: resolve 2026-11-24 10:00 → 2026-11-25 10:00; by '投诉', policy.yaml:2
$ reqs list --columns due,title
2026-11-20T04:00:00.000Z	等了三天
2026-11-25T02:00:01.000Z	The door sticks
$ reqs show @key:a:1 --events | tail -n 6
2026-11-20 10:00  xiao          filed
2026-11-20 10:00  xiao          routed to desk (rule everything else)
2026-11-20 10:00  xiao          rebased the clocks: 周一放假
$ reqs rebase-clocks -q --reason '周一放假'
20261120-8xw8qz
$ reqs list --columns due,title
2026-11-20T04:00:00.000Z	等了三天
2026-11-26T02:00:01.000Z	The door sticks
$ git -C ledger.git ls-tree -r --name-only HEAD pinned | wc -l
2
$ reqs rebase-clocks --reason '周一放假'
what applies now applies to them already

# What is late comes to be in time by this alone; a date that somebody was promised or needs stays.
@ 2026-11-27T02:00:00Z
$ reqs edit -q @key:a:2 needed-by='2026-11-26 18:00'
20261120-8xw8qz
$ reqs overdue
20261120-855d0z	respond	2026-11-20T04:00:00.000Z	597601	desk		1	等了三天
20261120-kaa0bt	followup	2026-11-21T02:00:03.000Z	518398	desk		1	closed long ago
20261120-855d0z	resolve	2026-11-25T02:00:00.000Z	172801	desk		1	等了三天
20261120-8xw8qz	resolve	2026-11-26T02:00:01.000Z	86400	desk		1	The door sticks
20261120-8xw8qz	needed-by	2026-11-26T10:00:00.000Z	57601	desk		1	The door sticks
5 clocks late; refs/heads/main at cb3557d2, 0m old
[8]
$ printf 'targets:\n- {name: all, resolve: 9bd}\n' | reqs config edit -q policy -F -
$ reqs overdue -q
20261120-855d0z	respond	2026-11-20T04:00:00.000Z	597603	desk		1	等了三天
20261120-kaa0bt	followup	2026-11-21T02:00:03.000Z	518400	desk		1	closed long ago
20261120-855d0z	resolve	2026-11-25T02:00:00.000Z	172803	desk		1	等了三天
20261120-8xw8qz	resolve	2026-11-26T02:00:01.000Z	86402	desk		1	The door sticks
20261120-8xw8qz	needed-by	2026-11-26T10:00:00.000Z	57603	desk		1	The door sticks
[8]
$ reqs rebase-clocks --overdue --reason '新的合同'
20261120-855d0z
20261120-8xw8qz
855d0z: respond 2026-11-20 12:00 → nothing due, resolve 2026-11-25 10:00 → 2026-12-04 10:00; by 'all', policy.yaml:2
8xw8qz: resolve 2026-11-26 10:00 → 2026-12-04 10:00; by 'all', policy.yaml:2
$ reqs overdue
20261120-kaa0bt	followup	2026-11-21T02:00:03.000Z	518402	desk		1	closed long ago
20261120-8xw8qz	needed-by	2026-11-26T10:00:00.000Z	57605	desk		1	The door sticks
2 clocks late; refs/heads/main at fa09be23, 0m old
[8]
$ reqs log @key:a:1 | head -n 1
fa09be2300bdecb6e5e2f435dcd69f2c515477c9	2026-11-27T02:00:04.000Z	xiao	none	2 requests rebase: 等了三天 …

# zammad #4353: targets that are switched off; each request says that it has none.
$ printf 'targets:\n- {name: incidents, when: {type: incident}, resolve: 1h}\n' | reqs config edit -q policy -F -
$ reqs rebase-clocks --reason 'no contract any more'
20261120-8xw8qz
20261120-855d0z
8xw8qz: resolve 2026-12-04 10:00 → nothing due; by no target matches any more
855d0z: resolve 2026-12-04 10:00 → nothing due; by no target matches any more
$ reqs list --columns due,light,title
2026-11-26T10:00:00.000Z	red	The door sticks
		等了三天
$ reqs show @key:a:1 | sed -n '/^targets/p'
targets     none: no target of policy.yaml matched, so it is never late by one
$ reqs check
12 files, no problem

# What cannot be done.
$ reqs rebase-clocks state:nowhere --reason x
reqs: query: 'nowhere' is no value of 'state:'
  state:nowhere
  ^
hint: 'state:' takes unowned, offered, doing, waiting, resolved, closed or open
[2]
$ reqs rebase-clocks --as wang --reason x
reqs: no person 'wang' in teams.yaml
hint: `reqs team list` shows teams and people
[3]
$ printf 'targets:\n- {name: all, resolve: 9bd}\n' >policy.yaml && reqs config edit -q policy -F policy.yaml && git clone -q ledger.git work && cd work && echo 'requests: {' > policy.yaml && git -c user.name=x -c user.email=x@example.com commit -q -a -m broken && git push -q
$ reqs rebase-clocks --reason x
reqs: the ledger's settings cannot be used
hint: policy.yaml:2:1: a value was expected here
[4]
$ reqs list --columns title
The door sticks
等了三天
reqs: policy.yaml:2:1: a value was expected here
[4]
