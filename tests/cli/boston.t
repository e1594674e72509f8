# Real files: the requests of Boston's 311 line in January 2022, and tickets of a Chinese service desk.
@ 2026-11-22T08:00:00Z
$ cp $S/../data/*.csv $S/../../docs/examples/*.map.yaml .
@export REQS_LEDGER=$T/work/boston.git
$ reqs init -q boston.git --zone America/New_York >/dev/null
$ reqs import csv boston311_100.csv --map boston311.map.yaml --dry-run
dry run: 100 filed, 0 known already
dry run: 35 teams added to teams.yaml
$ reqs list --all
$ reqs import csv boston311_100.csv --map boston311.map.yaml
100 filed, 0 known already
35 teams added to teams.yaml
$ reqs check
107 files, no problem
$ reqs log --limit 1 | cut -f3-
xiao.z	none	import boston311: 100 requests

# The queue became the team, the deadline the day it is needed by, and the times are Boston's own.
$ reqs show @key:boston311:101004130437
Needle Pickup
20220119-fdw87n · request · closed · done · normal · level 1

owner       team gen-needle-pickup
via         phone
theme       Needle Program/Needle Pickup
key         boston311:101004130437

filed       2022-01-19 11:18  xiao.z
assigned    not yet
worked      2022-01-19 11:42  xiao.z
fed back    2022-01-19 11:42  xiao.z

Background
  Location: 42 Cross St  Boston  MA  02113
  Neighborhood: Boston
  Department: Mayor's 24 Hour Hotline

Timeline
2022-01-19 11:18  xiao.z        filed [recorded 2026-11-22 03:00]
2022-01-19 11:42  xiao.z        resolved: Case Closed. Closed date : Wed Jan 19
                                11:42:16 EST 2022 Resolved Removed df [recorded
                                2026-11-22 03:00]
2022-01-19 11:42  xiao.z        closed [recorded 2026-11-22 03:00]
$ grep 101004143000 boston311_100.csv | cut -d, -f1-6
101004143000,2022-01-21 13:47:00,2022-02-04 13:47:30,,OVERDUE,Open
$ reqs show @key:boston311:101004143000 | head -n 16
BTDT: Complaint
20220121-d1raq3 · request · unowned · normal · level 1 · red

owner       team btdt-parking-enforcement
via         phone
theme       Employee & General Comments/General Comments For a Program or Policy
key         boston311:101004143000
needed by   2022-02-04 13:47  late by 1751d 13h

filed       2022-01-21 13:47  xiao.z
assigned    not yet
worked      not yet
fed back    not yet

Background
  Department: Mayor's 24 Hour Hotline

# Row by row, what reqs says of being on time is what the file says: a row without a deadline is on time there, and says nothing here.
$ awk -F, 'NR > 1 {print "boston311:" $1 "\t" $5}' boston311_100.csv | sort >theirs
$ reqs list --all --columns key,on_time | awk -F'\t' '{print $1 "\t" ($2 == "no" ? "OVERDUE" : "ONTIME")}' | sort >ours
$ diff theirs ours && cut -f2 ours | sort | uniq -c
     83 ONTIME
     17 OVERDUE
$ reqs list --all --columns on_time | grep -c '^$'
11
$ reqs list --all -has:needed --columns key | wc -l
11
$ reqs list 'needed:<2022-02-01' --columns key | wc -l
6

# At any moment, what is overdue is what the file has open and late then: filed by then, due before, not closed yet.
$ cat >compare <<'END'
> for moment in '2022-01-01 00:00:00' '2022-01-05 08:30:00' '2022-01-19 11:30:00' '2022-02-01 00:00:00' '2022-03-13 03:00:00' '2022-06-01 00:00:00'; do
>   awk -F, -v now="$moment" 'NR > 1 && $2 <= now && $3 ~ /[0-9]/ && $3 < now && ($4 !~ /[0-9]/ || $4 > now) {print "boston311:" $1}' boston311_100.csv | sort >theirs
>   reqs overdue -q --as-of "$moment" --clock needed-by --format json | sed -n 's/^      "id": "\(.*\)",/\1/p' | reqs show --json - 2>/dev/null | sed -n 's/^      "key": "\(.*\)",/\1/p' | sort >ours
>   diff theirs ours && echo "$moment: $(wc -l <ours) open and late"
> done
> END
$ sh compare
2022-01-01 00:00:00: 0 open and late
2022-01-05 08:30:00: 2 open and late
2022-01-19 11:30:00: 6 open and late
2022-02-01 00:00:00: 8 open and late
2022-03-13 03:00:00: 12 open and late
2022-06-01 00:00:00: 12 open and late
$ reqs overdue -q --as-of 2022-02-01 | cut -f2-
needed-by	2022-01-04T13:30:00.000Z	2388600	pwdx-highway-construction		1	Sidewalk Repair (Make Safe)
needed-by	2022-01-04T20:51:30.000Z	2362110	pwdx-highway-construction		1	Sidewalk Repair (Make Safe)
needed-by	2022-01-10T13:30:00.000Z	1870200	btdt-bostonbikes		1	PWD Graffiti
needed-by	2022-01-10T13:30:00.000Z	1870200	pwdx-graffiti		1	PWD Graffiti
needed-by	2022-01-17T13:30:00.000Z	1265400	pwdx-street-light-outages		1	PRINTED :  Street Light Outages 3rd- EP
needed-by	2022-01-17T13:30:00.000Z	1265400	btdt-sign-shop-sign-installation		1	Sign Repair
needed-by	2022-01-19T21:16:48.000Z	1064592	btdt-avrs-interface-queue		1	Abandoned Vehicles
needed-by	2022-01-20T13:30:00.000Z	1006200	btdt-avrs-interface-queue		1	Abandoned Vehicles

# At the very second of a deadline the request is in time, a second later it is late.
$ reqs overdue -q --as-of '2022-02-04 13:47:30' --format json | grep -c 101004143000
0
[1]
$ grep -c 'America/New_York' boston311.map.yaml
1
$ reqs overdue -q --as-of 2022-02-04T18:47:30Z team:btdt-parking-enforcement | wc -l
0
$ reqs overdue -q --as-of 2022-02-04T18:47:31Z team:btdt-parking-enforcement | wc -l
1

# Run again, nothing changes.
$ git -C boston.git rev-parse HEAD >before
$ reqs import csv boston311_100.csv --map boston311.map.yaml
0 filed, 100 known already
$ reqs import csv boston311_100.csv --map boston311.map.yaml --json
{
  "schema": 1,
  "kind": "import",
  "items": [
    {
      "filed": 0,
      "known": 100,
      "changed": 0,
      "skipped": 0,
      "problems": [],
      "teams_added": [],
      "commit": "",
      "dry_run": false
    }
  ]
}
0 filed, 100 known already
$ git -C boston.git rev-parse HEAD | cmp - before

# A request of the file that was acted on since keeps what happened; a new row is filed.
$ reqs note -q @key:boston311:101004143000 'called them'
20220121-d1raq3
$ { cat boston311_100.csv; sed -n 2p boston311_100.csv | sed s/101004143000/999999999999/; } >grown.csv
$ reqs import csv grown.csv --map boston311.map.yaml
1 filed, 100 known already
$ reqs show @key:boston311:101004143000 --events | tail -n 1
2026-11-22 03:00  xiao.z        noted: called them

# The Chinese desk.
@export REQS_LEDGER=$T/work/zh.git
@ 2026-11-22T09:00:00Z
$ reqs init -q zh.git --name zh --zone Asia/Shanghai >/dev/null
@ 2026-11-22T09:01:00Z
$ reqs import csv zh_service_tickets_25.csv --map zh_service_tickets.map.yaml
25 filed, 0 known already
7 teams added to teams.yaml
$ reqs check
32 files, no problem
$ reqs team list | cut -f1,3
desk	xiao.z
产品咨询	
优惠活动	
技术支持	
物流问题	
订单查询	
账户问题	
退换货	
$ reqs show @key:zh-desk:TK002
订单查询（王女士）
20241112-jb2wb0 · request · closed · done · normal · level 1

owner       team 订单查询
customer    王女士, external
key         zh-desk:TK002
rating      csat 4, by 王女士

filed       2024-11-12 00:00  xiao.z
assigned    not yet
worked      2024-11-13 00:00  xiao.z
fed back    2024-11-13 00:00  xiao.z

Voice of the customer
  客户下单后3天未收到发货通知，询问订单处理进度和预计发货时间。订单号：
  ORD20241112001。

Timeline
2024-11-12 00:00  xiao.z        filed [recorded 2026-11-22 17:01]
2024-11-12 00:00  xiao.z        noted: 经办人：刘芳 [recorded 2026-11-22 17:01]
2024-11-13 00:00  xiao.z        resolved: 查询系统发现订单因库存不足延迟发货。已
                                协调仓库优先处理，预计次日发货。向客户致歉并赠送
                                优惠券作为补偿。客户表示理解。 [recorded
                                2026-11-22 17:01]
2024-11-13 00:00  xiao.z        recorded a rating (csat 4, rater 王女士)
                                [recorded 2026-11-22 17:01]
2024-11-13 00:00  xiao.z        closed [recorded 2026-11-22 17:01]
$ reqs list --columns key,priority,team,customer
zh-desk:TK011	normal	订单查询	许先生
zh-desk:TK010	normal	退换货	何女士
$ reqs list --all --columns csat | sort | uniq -c
      2 
      1 3
      8 4
     14 5
$ awk -F, 'NR > 1 {print $NF}' zh_service_tickets_25.csv | sort | uniq -c
      1 3
      8 4
     14 5
      2 null
$ reqs list 订单 --all --columns key,title --limit 3
zh-desk:TK006	物流问题（周女士）
zh-desk:TK002	订单查询（王女士）
zh-desk:TK011	订单查询（许先生）
3 of 5 shown

# Saved by Excel in Chinese, the same file is GBK: refused with the line, or read for what it is; the ledger is the same to the byte.
$ iconv -f UTF-8 -t GBK zh_service_tickets_25.csv >gbk.csv
@export REQS_LEDGER=$T/work/gbk.git
@ 2026-11-22T09:00:00Z
$ reqs init -q gbk.git --name zh --zone Asia/Shanghai >/dev/null
$ reqs import csv gbk.csv --map zh_service_tickets.map.yaml
reqs: gbk.csv cannot be imported; nothing was written
hint: gbk.csv:2:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:3:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:4:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:5:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:6:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:7:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:8:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:9:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:10:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:11:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:12:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:13:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:14:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:15:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:16:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:17:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:18:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:19:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:20:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:21:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:22:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:23:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:24:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:25:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
hint: gbk.csv:26:1: is not UTF-8: --encoding GB18030, cp1252 … says what it is
[2]
$ reqs list --all
@ 2026-11-22T09:01:00Z
$ reqs import csv gbk.csv --map zh_service_tickets.map.yaml --encoding GBK
25 filed, 0 known already
7 teams added to teams.yaml
$ test "$(git -C zh.git rev-parse HEAD)" = "$(git -C gbk.git rev-parse HEAD)" && echo the same
the same
$ reqs import -q csv gbk.csv --map zh_service_tickets.map.yaml --encoding GB18030 && test "$(git -C zh.git rev-parse HEAD)" = "$(git -C gbk.git rev-parse HEAD)" && echo the same
the same
$ head -c 3000 gbk.csv | reqs import csv - --map zh_service_tickets.map.yaml --encoding Big5
reqs: stdin cannot be imported; nothing was written
hint: stdin:2:1: column 'priority': '腴' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:2:1: column 'status': '眒賤樵' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:3:1: column 'priority': '笢' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:3:1: column 'status': '眒賤樵' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:4:1: column 'priority': '詢' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:4:1: column 'status': '眒賤樵' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:5:1: column 'priority': '笢' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:5:1: column 'status': '眒賤樵' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:6:1: column 'priority': '詢' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:6:1: column 'status': '眒賤樵' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:7:1: column 'priority': '詢' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:7:1: column 'status': '眒賤樵' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:8:1: column 'priority': '腴' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:8:1: column 'status': '眒賤樵' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:9:1: column 'priority': '腴' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:9:1: column 'status': '眒賤樵' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:10:1: column 'priority': '笢' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:10:1: column 'status': '眒賤樵' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:11:1: column 'priority': '笢' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:11:1: column 'status': '揭燴笢' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:12:1: column 'priority': '笢' is not among the values of 'priority' (zh_service_tickets.map.yaml:24), and there is no default
hint: stdin:12:1: column 'status': '揭燴笢' is not among the values of 'state' (zh_service_tickets.map.yaml:31), and there is no default
hint: stdin:13:1: 8 fields where the header has 11
[2]
