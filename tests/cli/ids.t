# How requests are named: whole ids, handles, beginnings, keys, and - for standard input.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
$ for i in $(seq 40); do reqs new -q "request $i" --key n:$i; done | sort | head -n 12
20261122-019yhr
20261122-1yaxht
20261122-3assy1
20261122-4apdqd
20261122-5s09sz
20261122-6hj866
20261122-6pcxv8
20261122-6yd7pj
20261122-7mkf0p
20261122-8f0364
20261122-asbbz2
20261122-bebr5c
$ reqs list --columns handle | cut -c1 | sort | uniq -c | sort -rn | head -n 3
      4 v
      3 t
      3 q
