# How requests are named: whole ids, handles, beginnings, keys, and - for standard input.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ for i in $(seq 40); do reqs new -q "request $i" --key n:$i; done | sort | head -n 5
$ reqs show 20261122-15eqc7 | head -n 1
