# Giving a request to somebody.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q '贴膜' --key t:1
20261122-bank4h
$ reqs assign bank4h me
20261122-bank4h
bank4h: assigned to xiao.z
$ reqs assign bank4h me
reqs: cannot assign bank4h: it stands like that already
hint: see it with: reqs show bank4h
[1]
$ reqs assign bank4h 李明
20261122-bank4h
bank4h: assigned to li.m

# To another team it needs their word, or a reason; otherwise this profile warns, and a stricter one refuses.
$ reqs assign bank4h workshop
warning: bank4h goes from desk to workshop: say --agreed if they said yes, or --reason why not asked ('reqs offer' asks)
20261122-bank4h
bank4h: assigned to workshop
$ reqs assign bank4h wang.f --agreed
20261122-bank4h
bank4h: assigned to wang.f
bank4h: parts asks: 请先私下问一声
$ reqs assign bank4h desk --reason 客户是前台的
20261122-bank4h
bank4h: assigned to desk
$ reqs config show policy | sed 's/transfer: warn/transfer: refuse/' | reqs config edit -q policy -F -
$ reqs assign bank4h workshop
reqs: bank4h goes from desk to workshop: say --agreed if they said yes, or --reason why not asked ('reqs offer' asks)
hint: if it must be so: --waive transfer --reason TEXT (it is recorded)
[1]
$ reqs assign bank4h workshop --waive transfer --reason 主管同意
20261122-bank4h
bank4h: assigned to workshop
$ reqs show bank4h --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 16:00  xiao.z        assigned to xiao.z (team desk)
2026-11-22 16:00  xiao.z        assigned to li.m (team desk)
2026-11-22 16:00  xiao.z        assigned to workshop
2026-11-22 16:00  xiao.z        assigned to wang.f (team parts, agreed)
2026-11-22 16:00  xiao.z        assigned to desk: 客户是前台的
2026-11-22 16:00  xiao.z        assigned to workshop: 主管同意
$ reqs assign bank4h workshop --waive transfr --reason x
reqs: --waive is 'transfr', not one of fields, transfer or brief
hint: did you mean 'transfer'?
[2]
$ reqs assign bank4h workshop --waive fields
reqs: --waive needs --reason TEXT
[2]
$ reqs assign bank4h nobody
reqs: no person or team 'nobody' in teams.yaml
hint: `reqs team list` shows teams and people
[3]
$ reqs assign bank4h me --reason 回来了
20261122-bank4h
bank4h: assigned to xiao.z
$ reqs assign bank4h none
20261122-bank4h
bank4h: released; desk answers for it
$ reqs assign bank4h me -n
dry run: bank4h: assigned to xiao.z
$ reqs assign bank4h
reqs: reqs assign: missing: WHO
hint: usage: reqs assign [options] ID WHO
[2]
$ reqs assign nosuch me
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs close -q bank4h
20261122-bank4h
$ reqs assign bank4h me --reason x
reqs: cannot assign bank4h: it is closed
hint: see it with: reqs show bank4h
[1]
