# Is everything there that the ledger needs?
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs doctor | sed -E 's/[0-9]+\.[0-9]+(\.[0-9]+)?/N/; s/20[0-9]{2}[a-z]/YEAR/; s/[0-9a-f]{40}/COMMIT/'
ok      reqs       reqs N
ok      git        git version N
ok      libgit2    libgit2 N
ok      HEAD       can be read
ok      ref        'refs/heads/main' is at COMMIT
ok      locks      none
ok      git index  none is damaged
ok      checkout   none is behind
ok      merges     git merges requests as reqs does
ok      time zones version YEAR
ok      attributes git knows what not to change
ok      settings   sound
ok      identity   xiao.z@example.com is xiao.z
ok      levels     every level of every team has somebody in charge
$ reqs doctor --json | grep -c '"topic"'
14

# A level that nobody stands behind would lose an escalation.
$ grep -v '^levels' $S/data/teams.yaml | reqs config edit teams.yaml -F -
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:3:1: nobody is in charge of team 'desk' at level 1; add 'levels' to the team or to the file
hint: teams.yaml:3:1: nobody is in charge of team 'desk' at level 2; add 'levels' to the team or to the file
hint: teams.yaml:3:1: nobody is in charge of team 'desk' at level 3; add 'levels' to the team or to the file
hint: teams.yaml:14:1: nobody is in charge of team 'workshop' at level 1; add 'levels' to the team or to the file
hint: teams.yaml:14:1: nobody is in charge of team 'workshop' at level 2; add 'levels' to the team or to the file
hint: teams.yaml:14:1: nobody is in charge of team 'workshop' at level 3; add 'levels' to the team or to the file
[4]
$ reqs doctor | grep levels
ok      levels     every level of every team has somebody in charge
$ reqs doctor >/dev/null

# Somebody who is not in teams.yaml is told how to get there.
$ REQS_USER='New <new@example.com>' reqs doctor | grep -A1 identity
note    identity   new@example.com is not in teams.yaml
        -> add yourself under 'people:' with `reqs config edit teams.yaml`
$ HOME=/nonexistent reqs doctor | grep -A1 identity
problem identity   git knows no e-mail address for you
        -> git config --global user.email you@example.com

# A lock that a killed process left behind is named with its age, and removed when asked.
$ touch -d '2 days ago' desk.git/refs/heads/main.lock
$ reqs doctor | grep -A1 lock
problem locks      '$T/work/desk.git/refs/heads/main.lock' has been there for 2 d
        -> `reqs doctor --fix` removes it
$ reqs new -q 'while it is there'
reqs: 'refs/heads/main' is locked by another git program: '$T/work/desk.git/refs/heads/main.lock' has been there for 2 d
hint: try again; if no git program is at work there, `reqs doctor --fix` removes it
[5]
$ reqs doctor --fix | grep lock
removed $T/work/desk.git/refs/heads/main.lock
ok      locks      none
$ ls desk.git/refs/heads
main

# So is one that holds the commit a killed process was about to record; a young one may be somebody's.
$ git -C desk.git rev-parse main >desk.git/refs/heads/main.lock
$ reqs doctor | grep -A1 lock | sed -E 's/[0-9]+ s|in [0-9]+ (min|s)/TIME/'
note    locks      '$T/work/desk.git/refs/heads/main.lock' has been there for TIME
        -> a git program may be at work; `reqs doctor --fix` removes it once it is 10 min old, TIME
$ touch -d '11 minutes ago' desk.git/refs/heads/main.lock && reqs doctor --fix | grep lock
removed $T/work/desk.git/refs/heads/main.lock
ok      locks      none

# A checkout that missed an act is named, as a commit there would undo the act, and brought up to date when asked.
$ reqs init -q --checkout files >/dev/null && cd files && reqs --ledger . new -q 'printer' && git rm -q --cached -r requests && rm -r requests
20261122-smd5ha
$ cd files && reqs --ledger . doctor | grep -A1 checkout
problem checkout   the checkout at '$T/work/files/' does not show a file of the ledger's last acts, such as 'requests/2026/11/22/smd5ha.yaml'
        -> do not commit there; `reqs doctor --fix` refreshes it
$ cd files && reqs --ledger . doctor >/dev/null
[8]
$ cd files && reqs --ledger . doctor --fix | grep checkout
refreshed $T/work/files/requests/2026/11/22/smd5ha.yaml
ok      checkout   none is behind
$ cd files && git status --short

# A ref that leads nowhere: the last good commit is offered, and taken when asked.
$ git -C desk.git rev-parse main >good && head -c 20 good >desk.git/refs/heads/main
$ reqs list
reqs: cannot follow 'HEAD': corrupted loose reference file: refs/heads/main (libgit2 error -1)
hint: `reqs doctor` names the last good state, `reqs doctor --fix` goes back to it
[6]
$ reqs doctor | grep -A1 '^problem *ref' | sed -E 's/[0-9a-f]{10} /COMMIT /'
problem ref        'refs/heads/main' holds no commit id; the last good commit is COMMIT (2026-11-22T08:00:02.000Z, 'ledger: change routes.yaml'); nothing came after it
        -> `reqs doctor --fix` goes back there; what a clone has of later acts comes with the next fetch from it
$ reqs doctor --fix 2>&1 | grep '^moved' | sed -E 's/[0-9a-f]{10} /COMMIT /'
moved 'refs/heads/main' to COMMIT (2026-11-22T08:00:02.000Z, 'ledger: change routes.yaml'); nothing came after it
$ git -C desk.git rev-parse main | cmp - good

# Git's index of a checkout: made anew, the old one kept.
$ cd files && head -c 50 .git/index >cut && mv cut .git/index && reqs --ledger . doctor | grep -A1 '^problem *git index'
problem git index  git cannot read its index of '$T/work/files/': the checksum in '$T/work/files/.git/index' is wrong
        -> `reqs doctor --fix` makes it anew
$ cd files && reqs --ledger . doctor --fix 2>&1 | grep index
made anew the index of $T/work/files/
ok      git index  none is damaged
$ cd files && ls .git/index.broken && git status --short
.git/index.broken

# What git must know of the files; without it, git would convert and merge them line by line.
$ cd files && git rm -q .gitattributes && git commit -qm 'tidy up'
$ cd files && reqs --ledger . doctor | grep -A1 '^problem'
problem attributes .gitattributes lacks '*.yaml -text', 'files/** -text', 'requests/** merge=reqs', '/*.yaml merge=reqs'
        -> `reqs doctor --fix` adds what is missing
$ cd files && reqs --ledger . doctor --fix 2>&1 | grep -i attributes
added '*.yaml -text' to .gitattributes
added 'files/** -text' to .gitattributes
added 'requests/** merge=reqs' to .gitattributes
added '/*.yaml merge=reqs' to .gitattributes
ok      attributes git knows what not to change
$ cd files && cat .gitattributes && git log -1 --format=%s && git status --short
*.yaml -text
files/** -text
requests/** merge=reqs
/*.yaml merge=reqs
ledger: restore .gitattributes
$ cd files && printf '*.png -diff\n' >.gitattributes && git commit -qam mine && reqs --ledger . doctor --fix 2>&1 | grep added && cat .gitattributes
added '*.yaml -text' to .gitattributes
added 'files/** -text' to .gitattributes
added 'requests/** merge=reqs' to .gitattributes
added '/*.yaml merge=reqs' to .gitattributes
*.png -diff
*.yaml -text
files/** -text
requests/** merge=reqs
/*.yaml merge=reqs

# A ledger that cannot be read is still examined.
$ git clone -q desk.git copy 2>&1 && cd copy && echo '[' >policy.yaml && git commit -qam broken && git push -q
$ reqs doctor | grep -A1 settings
problem settings   policy.yaml:1:1: must hold keys and values ('key: value') at its top level
        -> `reqs config edit` changes settings
ok      identity   xiao.z@example.com is xiao.z
$ cd / && REQS_LEDGER= HOME=$T/tmp reqs doctor
reqs: no ledger found; looked at '/' (no git repository), '$T/tmp/.local/share/reqs/ledger' (no git repository)
hint: make one with `reqs init DIR`, or name one with --ledger or REQS_LEDGER
[3]
