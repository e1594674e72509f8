# The whole life of a complaint, from the customer's words to a satisfied answer, over three levels.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
@ 2026-11-23T01:00:00Z
$ reqs init -q desk.git --name 客户服务 --zone Asia/Shanghai --profile service >/dev/null
$ sed 's/desk/quality/' $S/data/teams.yaml >teams.yaml && sed 's/desk/quality/' $S/data/routes.yaml >routes.yaml && printf 'themes:\n  car:\n    title: 车\n    team: quality\n' >themes.yaml
$ reqs config edit -q teams routes themes -F teams.yaml -F routes.yaml -F themes.yaml

# Monday morning, at the counter. What a complaint needs is said at once; then it is filed, in his own words.
@ 2026-11-23T01:10:00Z
$ reqs new 前保险杠更换,客户后天必须提车 -t complaint -p high --for 张先生
reqs: a request of type 'complaint' also needs --voice, --background
hint: if it must be so: --waive fields --reason TEXT (it is recorded)
[1]
$ reqs new 前保险杠更换,客户后天必须提车 -t complaint -p high --for 张先生 --contact 138… --tier vip --voice '说好三天,今天来提车才告诉我没有配件。后天一早要出差,到底谁负责?' --background '订单 4711,上周四下单' --guess 配件没有下单 --evidence 系统里没有订货记录 --needed-by 2026-11-25 --because 客户后天出差 --via counter --theme car/bumper --key life:1
20261123-w1hky0
w1hky0: filed
w1hky0: routed to parts by rule 'parts', routes.yaml:3
w1hky0: have at hand: the customer's own words (客户原话), not a summary
w1hky0: have at hand: how and when the customer can be reached
$ reqs route w1hky0 --explain
w1hky0 goes to parts
  by rule 'parts', routes.yaml:3
  then  'complaints', routes.yaml:15, to quality
  then  'everything else', routes.yaml:19, to quality

# The team is asked, and says yes; the customer is told.
@ 2026-11-23T01:30:00Z
$ reqs offer w1hky0 wang.f --note 您看方便接手吗?
20261123-w1hky0
w1hky0: offered to wang.f: would you take it?
w1hky0: parts asks: 请先私下问一声
$ reqs accept --as wang.f
20261123-w1hky0
w1hky0: wang.f takes it
$ reqs reply w1hky0 '王芳在处理,今天下午给您消息' --via phone --as wang.f
20261123-w1hky0
w1hky0: reply to the customer recorded

# He asks again, and again.
@ 2026-11-23T06:00:00Z
$ reqs chase w1hky0 --by 张先生 --text 有消息吗?
20261123-w1hky0
w1hky0: chased 1 time, 1 by 张先生
@ 2026-11-23T08:00:00Z
$ reqs chase w1hky0 --by 张先生
20261123-w1hky0
w1hky0: chased 2 times, 2 by 张先生

# Two departments want the last bumper: up one level.
@ 2026-11-23T08:30:00Z
$ reqs escalate w1hky0 --as wang.f
reqs: the brief lacks --ground (authority, conflict, time or strategy), --background, --ours (our position), --theirs (the other side's, in their words), two --option, --recommend N, --ask (what the level is to do)
hint: if it must be so: --waive brief --reason TEXT (it is recorded)
[1]
$ cat >brief.yaml <<'END'
> ground: conflict
> background: 库存只剩一件,车间要留给月底的事故车
> ours: 张先生后天出差,已经来过一次
> theirs: 事故车的保险公司按天罚款
> option:
> - 先给张先生,事故车等调货两天
> - 从二号店调货,张先生明天下午提车
> recommend: 2
> ask: 请今天定
> END
$ reqs escalate w1hky0 --as wang.f -F brief.yaml
20261123-w1hky0
w1hky0: escalated to level 2 (managers): manager is in charge and owes a decision within 24h
$ reqs list --columns handle,state,owner,level,due
w1hky0	doing	wang.f	2	2026-11-24T08:30:02.000Z

# A day later nobody has decided: that is late, and a finding.
@ 2026-11-24T08:31:00Z
$ reqs overdue --format github -q
::error title=Overdue w1hky0 level::前保险杠更换,客户后天必须提车: late by 0m (team parts, owner wang.f, level 2)
::error title=Overdue w1hky0 escalation::前保险杠更换,客户后天必须提车: late by 0m (team parts, owner wang.f, level 2)
[8]

# The next level, which is the last.
$ reqs escalate w1hky0 --as wang.f --ground time --background 经理出差 --ours 明天必须提车 --theirs 等经理回来 --option 先给张先生 --option 从二号店调货 --recommend 2 --ask 请现在定
20261123-w1hky0
w1hky0: escalated to level 3 (director): director is in charge and owes a decision within 24h
$ reqs escalate w1hky0 --as wang.f -F brief.yaml
reqs: w1hky0 is at level 3, the last one
hint: director owes the decision
[1]
$ reqs decide w1hky0 从二号店调货,今晚送到 --option 2 --by '2026-11-24 20:00' --as director
20261123-w1hky0
w1hky0: decided; back to wang.f

# Tuesday evening it is fitted; the day after, the customer is to be asked.
@ 2026-11-24T11:30:00Z
$ reqs resolve w1hky0 '保险杠已装好,张先生已提车' --cause capacity --cost 1200 --as wang.f
20261123-w1hky0
w1hky0: resolved; in 24h ask whether they are content: reqs rate w1hky0
$ reqs followup
@ 2026-11-25T11:31:00Z
$ reqs followup
20261123-w1hky0	2026-11-25T11:30:00.000Z	张先生	wang.f	前保险杠更换,客户后天必须提车
$ reqs followup w1hky0 --no-answer
20261123-w1hky0
w1hky0: followed up: no-answer

# It rattles: a low score begins again, and the count of levels, too.
@ 2026-11-26T02:00:00Z
$ reqs rate w1hky0 --csat 2 --comment 有异响 --by 张先生 --via phone
20261123-w1hky0
w1hky0: rated csat 2: reopened
$ reqs list --columns handle,state,owner,level,cycle
w1hky0	doing	wang.f	1	2
$ reqs resolve w1hky0 '卡扣换新,路试无异响' --as wang.f
20261123-w1hky0
w1hky0: resolved; in 24h ask whether they are content: reqs rate w1hky0
@ 2026-11-27T03:00:00Z
$ reqs rate w1hky0 --csat 5 --comment 这次很满意 --by 张先生 --via phone
20261123-w1hky0
w1hky0: rated csat 5: closed
$ reqs list

# Everything is there to be read, and every act is one commit.
$ reqs show w1hky0
前保险杠更换,客户后天必须提车
20261123-w1hky0 · complaint · closed · satisfied · high · level 1 · cycle 2
chased 2x

owner       wang.f, team parts
customer    张先生, external, vip, 138…
via         counter
theme       car/bumper
key         life:1
needed by   2026-11-25 23:59  missed by 10h 00m
follow-up   reached
rating      csat 5, by 张先生

filed       2026-11-23 09:10  xiao.z
assigned    2026-11-23 09:30  wang.f
worked      2026-11-26 10:00  wang.f
fed back    2026-11-27 11:00  xiao.z

Voice of the customer
  说好三天,今天来提车才告诉我没有配件。后天一早要出差,到底谁负责?

Background
  订单 4711,上周四下单

First guess
  配件没有下单

Evidence
  系统里没有订货记录

Timeline
2026-11-23 09:10  xiao.z        filed
2026-11-23 09:10  xiao.z        routed to parts (rule parts)
2026-11-23 09:30  xiao.z        offered to wang.f (team parts): 您看方便接手吗?
2026-11-23 09:30  wang.f        accepted (team parts)
2026-11-23 09:30  wang.f        wrote to customer (via phone): 王芳在处理,今天下
                                午给您消息
2026-11-23 14:00  xiao.z        chased (who 张先生): 有消息吗?
2026-11-23 16:00  xiao.z        chased (who 张先生)
2026-11-23 16:30  wang.f        escalated (level 2, cycle 1, ground conflict,
                                recommend 2, in_charge manager, limit 24h):
                                background: 库存只剩一件,车间要留给月底的事故车
                                ours: 张先生后天出差,已经来过一次
                                theirs: 事故车的保险公司按天罚款
                                options: 1) 先给张先生,事故车等调货两天 2) 从二
                                号店调货,张先生明天下午提车
                                ask: 请今天定
2026-11-24 16:31  wang.f        escalated (level 3, cycle 1, ground time,
                                recommend 2, in_charge director, limit 24h):
                                background: 经理出差
                                ours: 明天必须提车
                                theirs: 等经理回来
                                options: 1) 先给张先生 2) 从二号店调货
                                ask: 请现在定
2026-11-24 16:31  director      decided (option 2, level 3, until 2026-11-24
                                20:00): 从二号店调货,今晚送到
2026-11-24 19:30  wang.f        resolved (cause capacity, cost 1200, ask_after
                                24h): 保险杠已装好,张先生已提车
2026-11-25 19:31  xiao.z        followed up (result no-answer)
2026-11-26 10:00  xiao.z        recorded a rating (csat 2, rater 张先生, via
                                phone): 有异响
2026-11-26 10:00  xiao.z        reopened: rated csat 2
2026-11-26 10:00  wang.f        resolved (ask_after 24h): 卡扣换新,路试无异响
2026-11-27 11:00  xiao.z        recorded a rating (csat 5, rater 张先生, via
                                phone): 这次很满意
2026-11-27 11:00  xiao.z        closed (outcome satisfied)
$ reqs log w1hky0 | cut -f2-
2026-11-27T03:00:00.000Z	xiao.z	none	w1hky0 rate: 前保险杠更换,客户后天必须提车
2026-11-26T02:00:02.000Z	wang.f (recorded by xiao.z)	none	w1hky0 resolve: 前保险杠更换,客户后天必须提车
2026-11-26T02:00:00.000Z	xiao.z	none	w1hky0 rate: 前保险杠更换,客户后天必须提车
2026-11-25T11:31:01.000Z	xiao.z	none	w1hky0 followup: 前保险杠更换,客户后天必须提车
2026-11-24T11:30:00.000Z	wang.f (recorded by xiao.z)	none	w1hky0 resolve: 前保险杠更换,客户后天必须提车
2026-11-24T08:31:03.000Z	director (recorded by xiao.z)	none	w1hky0 decide: 前保险杠更换,客户后天必须提车
2026-11-24T08:31:01.000Z	wang.f (recorded by xiao.z)	none	w1hky0 escalate: 前保险杠更换,客户后天必须提车
2026-11-23T08:30:02.000Z	wang.f (recorded by xiao.z)	none	w1hky0 escalate: 前保险杠更换,客户后天必须提车
2026-11-23T08:00:00.000Z	xiao.z	none	w1hky0 chase: 前保险杠更换,客户后天必须提车
2026-11-23T06:00:00.000Z	xiao.z	none	w1hky0 chase: 前保险杠更换,客户后天必须提车
2026-11-23T01:30:02.000Z	wang.f (recorded by xiao.z)	none	w1hky0 message: 前保险杠更换,客户后天必须提车
2026-11-23T01:30:01.000Z	wang.f (recorded by xiao.z)	none	w1hky0 accept: 前保险杠更换,客户后天必须提车
2026-11-23T01:30:00.000Z	xiao.z	none	w1hky0 offer: 前保险杠更换,客户后天必须提车
2026-11-23T01:10:01.000Z	xiao.z	none	w1hky0 file: 前保险杠更换,客户后天必须提车
$ reqs check
8 files, no problem
$ reqs doctor | grep problem
[1]
$ git -C desk.git fsck --strict
