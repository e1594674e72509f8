# Lines of settings that two people changed: one side's are kept, and somebody says which are to be.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null
$ reqs --ledger hub.git config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs clone -q hub.git li.git >/dev/null && reqs clone -q hub.git wang --checkout >/dev/null
$ reqs --ledger li.git config resolve
nothing to resolve
$ sed 's/^levels: .lead.*/levels: [lead, lead, director]/' $S/data/teams.yaml | reqs --ledger li.git config edit -q teams.yaml -F - && reqs --ledger li.git sync -q
$ (sed 's/^levels: .lead.*/levels: [lead, manager, manager]/' $S/data/teams.yaml && echo '# 尾注') | reqs --ledger wang config edit -q teams.yaml -F -
$ reqs --ledger wang new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs --ledger wang sync 2>&1 | grep -v 'see what was not taken'
came: teams.yaml
went: 1 request, teams.yaml
  bank4h  file, route: 前保险杠更换
reqs: both sides changed the same lines of teams.yaml, or what does not go together; those of here are kept, all else is exchanged
hint: `reqs config resolve` says what it is to be
$ grep '^levels' wang/teams.yaml
levels: [lead, manager, manager]

# Requests do not wait. Whose lines were left out is told, and everybody sees what is open.
$ reqs --ledger li.git sync
came: 1 request, teams.yaml
  bank4h  file, route: 前保险杠更换
warning: a merge that came kept one side's lines of teams.yaml; see it with `reqs config resolve`
$ reqs --ledger li.git list --columns title
前保险杠更换
$ reqs --ledger li.git config resolve | sed 's/[0-9a-f]\{40\}/COMMIT/'
teams.yaml	COMMIT	2026-11-22T08:00:07.000Z	Xiao Zhang
$ reqs --ledger wang config resolve --json | sed 's/[0-9a-f]\{40\}/COMMIT/'
{
  "schema": 1,
  "kind": "settings_conflicts",
  "items": [
    {
      "file": "teams.yaml",
      "merge": "COMMIT",
      "merged_by": "Xiao Zhang",
      "time": "2026-11-22T08:00:07.000Z"
    }
  ]
}

# Settled: by another text, by the editor, by what stands, by what was not taken.
$ reqs --ledger wang config resolve teams --keep -n
dry run: teams.yaml resolved
$ printf 'a: b\n' | reqs --ledger wang config resolve teams -F -
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:1:1: teams.yaml has no key 'a'; known are levels, teams, people or roles
hint: routes.yaml:13:1: rule 'everything else' goes to 'desk', which is no team or person
[4]
$ cat >editor <<'END'
> #!/bin/sh
> cp "$1" $T/seen
> sed -i '/^<<<<<<</d; /^=======/,/^>>>>>>>/d' "$1"
> END
$ chmod +x editor; EDITOR=$T/work/editor reqs --ledger wang config resolve teams
teams.yaml resolved
$ grep -A5 '^<<<<' $T/seen
<<<<<<< as it stands
levels: [lead, manager, manager]
=======
levels: [lead, lead, director]
>>>>>>> not taken
teams:
$ git -C wang log -1 --format=%B | sed 's/[0-9a-f]\{40\}/COMMIT/'; git -C wang status --short
ledger: resolve teams.yaml

Reqs-Resolved: COMMIT teams.yaml
\

$ reqs --ledger wang config resolve
nothing to resolve
$ git clone -q --bare wang take.git && git -C take.git update-ref refs/heads/main main^ && cp -r take.git keep.git
$ reqs --ledger take.git config resolve teams.yaml --take && reqs --ledger take.git config show teams | grep -e ^levels -e 尾注
teams.yaml resolved
levels: [lead, lead, director]
\# 尾注
$ reqs --ledger keep.git config resolve teams.yaml --keep && git -C keep.git diff --stat main^ main; reqs --ledger keep.git config resolve
teams.yaml resolved
nothing to resolve

# Two who settle it apart, one of them by a change: the change is what both have, and nothing is open.
$ git -C take.git remote remove origin; reqs --ledger take.git sync -q $T/work/keep.git; reqs --ledger keep.git config show teams | grep ^levels; reqs --ledger keep.git config resolve
levels: [lead, lead, director]
nothing to resolve
$ reqs --ledger take.git check
8 files, no problem

# What cannot be settled.
$ reqs --ledger wang config resolve routes --keep
reqs: there is nothing to resolve in routes.yaml
hint: `reqs config resolve` lists what there is; `reqs config edit` changes settings
[1]
$ reqs --ledger wang config resolve teams --keep
reqs: there is nothing to resolve in teams.yaml
hint: `reqs config resolve` lists what there is; `reqs config edit` changes settings
[1]
$ reqs --ledger wang config resolve teams --keep --take
reqs: --keep, --take and -F do not go together
[2]
$ reqs --ledger wang config resolve --keep
reqs: which file? one at a time
hint: `reqs config resolve` lists them
[2]
$ reqs --ledger wang config show teams --keep
reqs: --keep and --take are for `reqs config resolve`
[2]
$ printf 'ledger: merge\n\nReqs-Kept: ../../etc/passwd\nReqs-Kept: teams.yaml\n' | git -C wang commit -q --allow-empty -F - && reqs --ledger wang config resolve
nothing to resolve
