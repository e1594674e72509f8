# Settings are shown, changed and checked; a change is an act.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai
$T/work/desk.git
$ reqs config show teams | grep -v '^#'

levels: [xiao.z, xiao.z, xiao.z]

teams:
  desk:
    name: desk
    members: [xiao.z]

people:
  xiao.z:
    name: Xiao Zhang
    emails: [xiao.z@example.com]
  # Jobs that run by themselves, in CI for example, act as this one.
  robot:
    name: robot
    emails: [robot@localhost]
$ reqs config show teams.yaml | cmp - $S/data/teams.yaml
- $S/data/teams.yaml differ: char 3, line 1
[1]

# The new text comes from a file, from standard input, or out of the editor.
$ reqs config edit teams.yaml -F $S/data/teams.yaml
teams.yaml changed
$ reqs config show teams.yaml | cmp - $S/data/teams.yaml
$ reqs config edit routes --json -F - <$S/data/routes.yaml | sed -E "s,[0-9a-f]{40},COMMIT,"
{
  "schema": 1,
  "kind": "settings",
  "items": [
    {
      "file": "routes.yaml",
      "commit": "COMMIT"
    }
  ]
}
$ EDITOR='sed -i s/UTC/Asia\\/Tokyo/' reqs config edit ledger
reqs: nothing changed in the editor; nothing done
[1]
$ EDITOR='sed -i s/Shanghai/Tokyo/' reqs config edit ledger -m 'we moved'
ledger.yaml changed
$ git -C desk.git log -1 --format='%an: %B'
Xiao Zhang: ledger: change ledger.yaml

we moved
\
$ reqs config show ledger | grep zone:
zone: Asia/Tokyo

# What would not be sound is not committed; everything wrong is said at once.
$ reqs config edit teams.yaml -F - <<'END'
> teams:
>   desk: {members: [xiao.z, nobody]}
>   desk: {members: []}
> END
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:3:3: the key 'desk' is already there in line 2
[4]
$ reqs config edit teams.yaml -F - <<'END'
> levels: [ghost]
> teams:
>   desk: {members: [xiao.z, nobody], colour: blue}
> people:
>   xiao.z: {emails: [xiao.z@example.com]}
>   tom: {emails: [xiao.z@example.com]}
> END
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:3:37: a team has no key 'colour'; known are name, aliases, members, levels, intake, services or roles
hint: teams.yaml:3:1: team 'desk' names 'nobody', who is not under 'people'
hint: teams.yaml:3:1: nobody is in charge of team 'desk' at level 2; add 'levels' to the team or to the file
hint: teams.yaml:3:1: nobody is in charge of team 'desk' at level 3; add 'levels' to the team or to the file
hint: teams.yaml: 'levels' names 'ghost', who is not under 'people'
hint: teams.yaml: 'xiao.z@example.com' belongs to both 'xiao.z' and 'tom'
hint: routes.yaml:3:1: rule 'parts' goes to 'parts', which is no team or person
hint: routes.yaml:7:1: rule 'paint' goes to 'tom', who is in no team
[4]
$ reqs config edit routes.yaml -F - <<'END'
> routes:
> - {name: all, to: desk}
> - {name: never, to: nowhere}
> END
reqs: routes.yaml not changed: the settings would not be sound
hint: routes.yaml:3:1: rule 'never' is never reached: 'all' before it matches everything
hint: routes.yaml:3:1: rule 'never' goes to 'nowhere', which is no team or person
[4]
$ echo 'not: [closed' | reqs config edit policy.yaml -F -
reqs: policy.yaml not changed: the settings would not be sound
hint: policy.yaml:1:6: the '[' that opens here is never closed
[4]
$ echo 'limit: 24h' | reqs config edit policy.yaml -F -
reqs: policy.yaml not changed: the settings would not be sound
hint: policy.yaml:1:1: policy.yaml has no key 'limit'; known are guards, types, escalation, targets, followup or satisfaction
[4]
$ reqs config edit teams.yaml -F $S/data/teams.yaml
reqs: teams.yaml: stands like that already, nothing to change
[1]
$ reqs config edit -n teams.yaml -F - <<'END'
> teams:
>   desk: {members: [xiao.z]}
> people:
>   xiao.z: {emails: [xiao.z@example.com]}
> END
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:2:1: nobody is in charge of team 'desk' at level 1; add 'levels' to the team or to the file
hint: teams.yaml:2:1: nobody is in charge of team 'desk' at level 2; add 'levels' to the team or to the file
hint: teams.yaml:2:1: nobody is in charge of team 'desk' at level 3; add 'levels' to the team or to the file
hint: routes.yaml:3:1: rule 'parts' goes to 'parts', which is no team or person
hint: routes.yaml:7:1: rule 'paint' goes to 'tom', which is no team or person
[4]
$ sed 's/paint/varnish/' $S/data/routes.yaml | reqs config edit -n routes.yaml -F -
dry run: routes.yaml changed
$ git -C desk.git log --oneline | wc -l
4
$ EDITOR=true reqs config edit teams.yaml
reqs: nothing changed in the editor; nothing done
[1]
$ EDITOR=false reqs config edit teams.yaml
reqs: the editor 'false' failed; nothing done
[1]
$ EDITOR="sed -i s/tom/ghost/" reqs config edit routes.yaml 2>&1 | sed "s/reqs-[a-z0-9]*-/reqs-RANDOM-/"
reqs: routes.yaml not changed: the settings would not be sound
hint: routes.yaml:7:1: rule 'paint' goes to 'ghost', which is no team or person
hint: what you wrote is kept in $T/tmp/reqs-RANDOM-routes.yaml; -F takes it
$ sed 's/Tokyo/Nowhere/' $T/tmp/reqs-*-routes.yaml | grep to:
  to: parts
  to: ghost
  to: nobody
  to: desk
  to: desk
$ reqs config show ledger | sed 's/Tokyo/Nowhere/' | reqs config edit ledger -F -
reqs: ledger.yaml not changed: the settings would not be sound
hint: ledger.yaml:11:7: the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ reqs config edit teams.yaml
reqs: there is no terminal to open an editor on
hint: -F FILE reads the fields from a file, -F - from stdin
[2]
$ reqs config edit teams.yaml -F missing.yaml
reqs: cannot read '$T/work/missing.yaml': No such file or directory
[2]
$ reqs config edit team.yaml -F $S/data/teams.yaml
reqs: 'team.yaml' is no settings file
hint: did you mean 'teams.yaml'?
hint: settings are in ledger.yaml, teams.yaml, types.yaml, routes.yaml, policy.yaml, themes.yaml or calendars.yaml
[2]
$ reqs config edit
reqs: which settings file?
hint: for example: reqs config edit teams.yaml
[2]
$ reqs config
reqs: reqs config: missing: VERB
hint: usage: reqs config [options] show|edit|check|resolve [FILE...]
[2]
$ reqs config list
reqs: VERB is 'list', not one of show, edit, check or resolve
[2]
$ reqs config show types.yaml extra
reqs: 'extra' is no settings file
hint: settings are in ledger.yaml, teams.yaml, types.yaml, routes.yaml, policy.yaml, themes.yaml or calendars.yaml
[2]

# Files that need each other are changed together: a team with another name, and the routes to it.
$ sed 's/workshop:/garage:/' $S/data/teams.yaml >teams.yaml && sed 's/to: tom/to: garage/' $S/data/routes.yaml >routes.yaml
$ reqs config edit routes.yaml -F routes.yaml
reqs: routes.yaml not changed: the settings would not be sound
hint: routes.yaml:7:1: rule 'paint' goes to 'garage', which is no team or person
[4]
$ reqs config edit teams routes -F teams.yaml -F routes.yaml
teams.yaml changed
routes.yaml changed
$ git -C desk.git log -1 --format=%s
ledger: change routes.yaml, teams.yaml
$ reqs config edit teams routes -F $S/data/teams.yaml
reqs: 2 settings files given, and 1 -F: each needs its own
hint: for example: reqs config edit teams.yaml routes.yaml -F new/teams.yaml -F new/routes.yaml
[2]
$ reqs config edit teams routes
reqs: 2 settings files given, and 0 -F: each needs its own
hint: for example: reqs config edit teams.yaml routes.yaml -F new/teams.yaml -F new/routes.yaml
[2]
$ reqs config edit -q teams routes -F $S/data/teams.yaml -F $S/data/routes.yaml
$ reqs config show ledger themes | grep '^# ---'
\# --- ledger.yaml
\# --- themes.yaml

# Settings that somebody broke with git are found, and keep nobody from mending them.
$ reqs config check
the settings are sound
$ reqs config check --json
{
  "schema": 1,
  "kind": "problems",
  "items": []
}
$ git clone -q desk.git copy 2>&1 && cd copy && sed -i 's/tom\]/tim]/' teams.yaml && git commit -qam broken && git push -q
$ reqs config check
teams.yaml:15:1: team 'workshop' names 'tim', who is not under 'people'
routes.yaml:7:1: rule 'paint' goes to 'tom', who is in no team
[4]
$ reqs config check --json
{
  "schema": 1,
  "kind": "problems",
  "items": [
    {
      "path": "teams.yaml",
      "line": 15,
      "column": 1,
      "what": "team 'workshop' names 'tim', who is not under 'people'"
    },
    {
      "path": "routes.yaml",
      "line": 7,
      "column": 1,
      "what": "rule 'paint' goes to 'tom', who is in no team"
    }
  ]
}
[4]
$ reqs new anything
reqs: the ledger's settings cannot be used
hint: teams.yaml:15:1: team 'workshop' names 'tim', who is not under 'people'
hint: routes.yaml:7:1: rule 'paint' goes to 'tom', who is in no team
[4]
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config check -q
$ cd copy && git pull -q && sed -i 's/Tokyo/Nowhere/' ledger.yaml && echo 'guards: {' >policy.yaml && git commit -qam broken && git push -q
$ reqs list
reqs: policy.yaml:2:1: a value was expected here
reqs: ledger.yaml:11:7: the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ reqs config check
policy.yaml:2:1: a value was expected here
ledger.yaml:11:7: the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ reqs check
policy.yaml:2:1: a value was expected here
ledger.yaml:11:7: the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ git -C copy show HEAD~:policy.yaml | reqs config edit -q policy.yaml -F -
$ reqs config check
ledger.yaml:11:7: the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ reqs list
reqs: ledger.yaml:11:7: the time zone 'Asia/Nowhere' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
[4]
$ reqs config show ledger | sed 's/Nowhere/Tokyo/' | reqs config edit -q ledger.yaml -F -
$ reqs list
$ cd copy && git pull -q && echo 'format: 99' >ledger.yaml && git commit -qam broken && git push -q
$ reqs list
$ reqs config check
ledger.yaml:1:9: format 99 is newer than this version of reqs, which knows format 1 and can only read this ledger
[8]
$ git -C copy show HEAD~:ledger.yaml | reqs config edit -q ledger.yaml -F -
reqs: ledger.yaml:1:9: format 99 is newer than this version of reqs, which knows format 1 and can only read this ledger
hint: upgrade reqs to record anything here
[1]
$ reqs list
