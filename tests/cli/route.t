# Who should have it, by routes.yaml.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --no-route --key t:1
20261122-bank4h
$ reqs new -q 'repaint the bumper' --no-route --key t:2
20261122-2ra934
$ reqs new -q 'buy our toner' --via fax --no-route --key t:3
20261122-rawbgv

# The rule, its line, and the rules behind it that match as well; nothing is changed.
$ reqs route bank4h --explain
bank4h goes to parts
  by rule 'parts', routes.yaml:3
  then  'everything else', routes.yaml:19, to desk
$ reqs route 2ra934 rawbgv --explain
2ra934 goes to parts
  by rule 'parts', routes.yaml:3
  then  'paint', routes.yaml:7, to tom
  then  'everything else', routes.yaml:19, to desk
rawbgv goes to nobody (triage)
  by rule 'advertising', routes.yaml:11
  then  'everything else', routes.yaml:19, to desk
$ reqs route 2ra934 --explain --json
{
  "schema": 1,
  "kind": "routes",
  "items": [
    {
      "id": "20261122-2ra934",
      "to": "parts",
      "rule": {
        "rule": "parts",
        "line": 3,
        "to": "parts"
      },
      "runners_up": [
        {
          "rule": "paint",
          "line": 7,
          "to": "tom"
        },
        {
          "rule": "everything else",
          "line": 19,
          "to": "desk"
        }
      ]
    }
  ]
}
$ reqs route -n
dry run: bank4h: routed to parts by rule 'parts', routes.yaml:3
dry run: 2ra934: routed to parts by rule 'parts', routes.yaml:3
dry run: rawbgv: left to triage by rule 'advertising', routes.yaml:11
$ reqs list --columns id,team
20261122-bank4h	
20261122-2ra934	
20261122-rawbgv	

# Without an id, everything that no team answers for yet; one commit. Run again, it records nothing.
$ reqs route
20261122-bank4h
20261122-2ra934
20261122-rawbgv
bank4h: routed to parts by rule 'parts', routes.yaml:3
2ra934: routed to parts by rule 'parts', routes.yaml:3
rawbgv: left to triage by rule 'advertising', routes.yaml:11
$ reqs log --limit 1 | cut -f5
3 requests route: 前保险杠更换 …
$ reqs route
rawbgv: stays with triage by rule 'advertising', routes.yaml:11
$ reqs route bank4h
bank4h: stays with parts by rule 'parts', routes.yaml:3
$ reqs log --limit 1 | cut -f5
3 requests route: 前保险杠更换 …

# What somebody has is not routed away from them.
$ reqs assign -q bank4h wang.f
20261122-bank4h
$ reqs route bank4h
reqs: cannot route bank4h: it is doing
hint: see it with: reqs show bank4h
[1]
$ reqs close -q rawbgv
20261122-rawbgv
$ reqs route rawbgv
reqs: cannot route rawbgv: it is closed
hint: see it with: reqs show rawbgv
[1]
$ reqs route nosuch
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs route bank4h rawbgv 2ra934
reqs: 2 of 3 requests cannot be changed so; nothing was written
hint: cannot route bank4h: it is doing
hint: cannot route rawbgv: it is closed
hint: see it with: reqs show bank4h
[1]

# A rule for advertising that leaves it to nobody is found again without an id.
$ reqs new -q 'more toner' --via fax --key t:4
20261122-7sj0s5
$ reqs route --explain
7sj0s5 goes to nobody (triage)
  by rule 'advertising', routes.yaml:11
  then  'everything else', routes.yaml:19, to desk
