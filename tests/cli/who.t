# Who answers for a name, a skill, a theme or a service.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs config edit -q themes.yaml -F - <<'END'
> themes:
>   car/bumper:
>     title: 车身 · 保险杠
>     team: parts
> END
$ reqs who 保险杠
team	parts	配件	wang.f	service 保险杠
$tty reqs who 保险杠
^[[1mKIND^[[0m  ^[[1mWHO^[[0m    ^[[1mNAME^[[0m  ^[[1mCONTACT^[[0m  ^[[1mBECAUSE^[[0m
team  ^[[1mparts^[[0m  配件  wang.f   service 保险杠
$ reqs who PAINT
person	tom	Tom	tom@example.com	skill paint
$ reqs who 李
person	li.m	李明	li.m@example.com	name 李明
$ reqs who li.m@example.com --json
{
  "schema": 1,
  "kind": "who",
  "items": [
    {
      "kind": "person",
      "handle": "li.m",
      "name": "李明",
      "contact": "li.m@example.com",
      "why": "e-mail li.m@example.com"
    }
  ]
}
$ reqs who first contact
team	desk	前台	lead	service first contact
$ reqs who nobody knows
reqs: nobody answers for that in teams.yaml or themes.yaml
hint: `reqs team list` shows all teams
hint: skills, services and themes are added with `reqs config edit`
[3]
$ reqs who
reqs: reqs who: missing: WORDS
hint: usage: reqs who [options] WORDS...
[2]
