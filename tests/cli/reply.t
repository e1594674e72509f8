# What was said to the customer.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --for 张先生 --key t:1
20261122-bank4h
$ reqs reply bank4h '配件明天上午到,下午可以提车' --via phone
20261122-bank4h
bank4h: reply to the customer recorded
$ echo '您好' | reqs reply bank4h - --via mail
20261122-bank4h
bank4h: reply to the customer recorded
$ reqs show bank4h --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        wrote to customer (via phone): 配件明天上午到,下
                                午可以提车
2026-11-22 16:00  xiao.z        wrote to customer (via mail): 您好
$ reqs show bank4h --json | grep -B1 -A4 '"do": "message"'
          "by": "xiao.z",
          "do": "message",
          "to": "customer",
          "text": "配件明天上午到,下午可以提车",
          "via": "phone"
        },
--
          "by": "xiao.z",
          "do": "message",
          "to": "customer",
          "text": "您好",
          "via": "mail"
        }
$ reqs reply bank4h
reqs: reqs reply: missing: TEXT
hint: usage: reqs reply [options] ID TEXT
[2]
$ reqs reply bank4h ''
reqs: there is no text
hint: give it as an argument, or `-` to read it from standard input
[2]
$ reqs reply bank4h hello --vai phone
reqs: reqs reply has no option '--vai'
hint: did you mean '--via'?
hint: 'reqs help reply' lists the options; words after -- are no options
[2]
$ reqs reply bank4h hello -n
dry run: bank4h: reply to the customer recorded
