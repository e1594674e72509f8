# Teams, as teams.yaml has them.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs team
desk	前台	xiao.z li.m	lead manager director
parts	配件	wang.f li.m	wang.f manager director
workshop	workshop	tom	lead manager director
$ reqs team list
desk	前台	xiao.z li.m	lead manager director
parts	配件	wang.f li.m	wang.f manager director
workshop	workshop	tom	lead manager director
$tty reqs team list
^[[1mTEAM^[[0m      ^[[1mNAME^[[0m      ^[[1mMEMBERS^[[0m      ^[[1mLEVELS 1-3^[[0m
^[[1mdesk^[[0m      前台      xiao.z li.m  lead manager director
^[[1mparts^[[0m     配件      wang.f li.m  wang.f manager director
^[[1mworkshop^[[0m  workshop  tom          lead manager director
$ reqs team show parts
team      parts  配件
services  bumpers 保险杠
intake    请先私下问一声
level 1   wang.f  team, decides within 24h
level 2   manager  managers, decides within 24h
level 3   director  director, decides within 24h
member    wang.f  王芳  wang.f@example.com
member    li.m  李明  li.m@example.com

# A team goes by its name and its aliases, too.
$ reqs team show 配件
team      parts  配件
services  bumpers 保险杠
intake    请先私下问一声
level 1   wang.f  team, decides within 24h
level 2   manager  managers, decides within 24h
level 3   director  director, decides within 24h
member    wang.f  王芳  wang.f@example.com
member    li.m  李明  li.m@example.com
$ reqs team show reception
team      desk  前台
also      reception
services  接待 first contact
level 1   lead  team, decides within 24h
level 2   manager  managers, decides within 24h
level 3   director  director, decides within 24h
member    xiao.z  Xiao Zhang  xiao.z@example.com
member    li.m  李明  li.m@example.com
$ reqs team show desk --json
{
  "schema": 1,
  "kind": "teams",
  "items": [
    {
      "handle": "desk",
      "name": "前台",
      "members": [
        {
          "handle": "xiao.z",
          "name": "Xiao Zhang",
          "emails": [
            "xiao.z@example.com"
          ]
        },
        {
          "handle": "li.m",
          "name": "李明",
          "emails": [
            "li.m@example.com"
          ]
        }
      ],
      "levels": [
        "lead",
        "manager",
        "director"
      ],
      "services": [
        "接待",
        "first contact"
      ],
      "intake": ""
    }
  ]
}
$ reqs team list --json | head -n 12
{
  "schema": 1,
  "kind": "teams",
  "items": [
    {
      "handle": "desk",
      "name": "前台",
      "members": [
        {
          "handle": "xiao.z",
          "name": "Xiao Zhang",
          "emails": [
$ reqs team show part
reqs: no team 'part' in teams.yaml
hint: did you mean 'parts'?
hint: `reqs team list` shows teams and people
[3]
$ reqs team show xiao.z
reqs: no team 'xiao.z' in teams.yaml
hint: `reqs team list` shows teams and people
[3]
$ reqs team show
reqs: which team?
hint: reqs team show NAME
[2]
$ reqs team list desk
reqs: 'list' shows all teams
hint: one team: reqs team show desk
[2]
$ reqs team lst
reqs: VERB is 'lst', not one of list or show
hint: did you mean 'list'?
[2]
