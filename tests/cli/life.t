# The whole life of a complaint, from the customer's words to a satisfied answer, over three levels.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
@ 2026-11-23T01:00:00Z
$ reqs init -q desk.git --name 客户服务 --zone Asia/Shanghai --profile service >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml 2>&1 | head -n 3
reqs: teams.yaml was not changed: the settings would not be sound
hint: routes.yaml:13:1: rule 'complaints' goes to 'quality', which is no team or person
hint: routes.yaml:17:1: rule 'parts and invoices' goes to 'back-office', which is no team or person
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
reqs: routes.yaml was not changed: the settings would not be sound
hint: routes.yaml:3:1: rule 'parts' goes to 'parts', which is no team or person
hint: routes.yaml:7:1: rule 'paint' goes to 'tom', which is no team or person
[4]
