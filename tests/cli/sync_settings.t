# What two sides change in the settings, each well, may not go together: a team that is gone, a rule that sends to it. Ours are
# kept, as where both changed the same lines, and everybody goes on.
$ printf '%s\n' 'levels: [li, li, li]' 'teams:' '  desk:' '    name: 前台' '    members: [li]' '  parts:' '    name: 配件部' '    members: [li]' 'people:' '  li: {name: Li, emails: [li@example.com]}' >teams && sed '/parts/,+2d' teams >fewer && printf '%s\n' 'routes:' '- name: 配件' '  when: {words: [配件]}' '  to: parts' '- name: 其他' '  to: desk' >routes && tail -n 2 routes | sed '1i routes:' >base
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null && reqs --ledger hub.git config edit -q teams.yaml -F teams && reqs --ledger hub.git config edit -q routes.yaml -F base && reqs --ledger hub.git new -q 前保险杠更换 --key t:1 && reqs clone -q hub.git li.git >/dev/null && reqs clone -q hub.git wang --checkout >/dev/null
20261122-bank4h
$ reqs --ledger li.git config edit -q teams.yaml -F fewer && reqs --ledger li.git sync
went: teams.yaml
$ reqs --ledger wang config edit -q routes.yaml -F routes && reqs --ledger wang sync -n 2>&1; reqs --ledger wang sync 2>&1 | sed 's/[0-9a-f]\{40\}/COMMIT/g'
would come: teams.yaml
would go: routes.yaml
reqs: both sides changed the same lines of teams.yaml, or what does not go together; those of here would be kept, and all else exchanged
hint: `reqs sync` says afterwards how to see what was not taken
hint: `reqs config resolve` says what it is to be
came: teams.yaml
went: routes.yaml
reqs: both sides changed the same lines of teams.yaml, or what does not go together; those of here are kept, all else is exchanged
hint: see what was not taken: git --git-dir=$T/work/wang/.git/ diff COMMIT^1 COMMIT^2 -- teams.yaml
hint: `reqs config resolve` says what it is to be
$ reqs --ledger wang config check && reqs --ledger wang new -q '配件坏了' --key t:2 && reqs --ledger wang sync -q && reqs --ledger li.git sync && reqs --ledger li.git config check
the settings are sound
20261122-2ra934
came: 1 request, routes.yaml, teams.yaml
  2ra934  file, route: 配件坏了
warning: a merge that came kept one side's lines of teams.yaml; see it with `reqs config resolve`
the settings are sound
$ reqs --ledger li.git config resolve | cut -f1; reqs --ledger li.git config resolve routes.yaml --take; reqs --ledger li.git config resolve teams.yaml --take
teams.yaml
reqs: there is nothing to resolve in routes.yaml
hint: `reqs config resolve` lists what there is; `reqs config edit` changes settings
reqs: teams.yaml not changed: the settings would not be sound
hint: routes.yaml:2:1: rule '配件' goes to 'parts', which is no team or person
[4]
$ reqs --ledger li.git config resolve -q teams.yaml --keep && reqs --ledger li.git config resolve && reqs --ledger li.git verify
nothing to resolve
9 commits, nothing found

# What git merges by itself it merges as sync does, be it clean or not: here two ways of comparing texts see other lines moved.
$ service() { printf '  %s:\n    name: %s\n    members: [li]\n    services: [a]\n    intake: ask\n' $1 "$2"; }; head='levels: [li, li, li]\nteams:\n'; tail='people:\n  li: {name: Li, emails: [li@example.com]}\n'; (printf "$head"; service desk 前台; service t1 one; service t2 two; printf "$tail") >base; (printf "$head"; service desk 前台; service t2 two; printf "$tail") >ours; (printf "$head"; service desk 前台; service t2 two; echo '    levels: [li, li, li]'; service t1 one; printf "$tail") >theirs; (printf "$head"; service desk 总台; service t1 one; service t2 two; printf "$tail") >apart
$ cat >both.sh <<'END'
> rm -rf here there synced desk.git
> reqs init -q desk.git --zone UTC && reqs --ledger desk.git config edit -q teams.yaml -F base
> for clone in here there; do reqs clone -q desk.git $clone --checkout >/dev/null; done
> reqs --ledger there config edit -q teams.yaml -F $1 && reqs --ledger there sync -q
> reqs --ledger here config edit -q teams.yaml -F ours && cp -r here synced
> END
$ sh both.sh theirs; cd here && git pull -q --no-rebase; git status --short; cd .. && reqs --ledger synced sync 2>&1 | grep ^reqs
$T/work/desk.git
reqs: teams.yaml: both sides changed the same lines, or what does not go together
hint: edit the file, then `git add` it; `git diff` shows both sides
Auto-merging teams.yaml
CONFLICT (content): Merge conflict in teams.yaml
Automatic merge failed; fix conflicts and then commit the result.
UU teams.yaml
reqs: both sides changed the same lines of teams.yaml, or what does not go together; those of here are kept, all else is exchanged
$ sed 's/name: two/name: 二/' base >ours; sh both.sh apart; (cd here && git pull -q --no-rebase); reqs --ledger synced sync -q; git -C here rev-parse HEAD^{tree} >tree && git -C synced rev-parse HEAD^{tree} | cmp - tree && grep name: here/teams.yaml
$T/work/desk.git
Auto-merging teams.yaml
    name: 总台
    name: one
    name: 二
  li: {name: Li, emails: [li@example.com]}

# Settings that somebody has broken by plain git come as they are, and it is said.
$ rm -rf here there && reqs clone -q desk.git here --checkout >/dev/null && reqs clone -q desk.git there --checkout >/dev/null && cd there && echo 'teams: [' >teams.yaml && git commit -qam broken && git push -q && cd .. && reqs --ledger here sync
came: teams.yaml
warning: settings that came cannot be used, and `reqs config check` names all of it: teams.yaml:2:1: a value was expected here
$ rm there/ledger.yaml && ln -s teams.yaml there/ledger.yaml && git -C there commit -qam worse && git -C there push -q && reqs --ledger here sync -q
reqs: 'ledger.yaml' is a symbolic link or submodule, not a file
[4]
