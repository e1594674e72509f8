# Making a ledger, in its three forms.
$ reqs init
reqs: where?
hint: reqs init DIR, or reqs init --branch NAME inside a repository
[2]
$ reqs init desk.git --name 客户服务 --zone Asia/Shanghai
$T/work/desk.git
ledger '客户服务' in refs/heads/main, time zone Asia/Shanghai
next: reqs --ledger $T/work/desk.git new "what is needed"

# It is a bare git repository with one commit, which is the caller's.
$ git -C desk.git log --format='%an <%ae> %ad | %s' --date=iso
Xiao Zhang <xiao.z@example.com> 2026-11-22 16:00:01 +0800 | ledger: begin
$ git -C desk.git ls-tree --name-only HEAD
.gitattributes
calendars.yaml
ledger.yaml
policy.yaml
routes.yaml
teams.yaml
themes.yaml
types.yaml
$ git -C desk.git rev-parse --is-bare-repository
true
$ git -C desk.git fsck --strict

# The caller is its first person and in charge everywhere, a robot is there for CI.
$ reqs --ledger desk.git team show desk
team      desk
level 1   xiao.z  team, decides within 24h
level 2   xiao.z  managers, decides within 24h
level 3   xiao.z  director, decides within 24h
member    xiao.z  Xiao Zhang  xiao.z@example.com
$ reqs --ledger desk.git check
7 files, no problem

# It is not made twice, nor where something else is.
$ reqs init desk.git
reqs: '$T/work/desk.git' already holds a ledger, on 'refs/heads/main'
hint: it can be used as it is
[1]
$ mkdir full && touch full/file
$ reqs init full
reqs: '$T/work/full' is not empty, and not a git repository
hint: name another directory, or `git init` this one first if its files are to stay
[1]
$ reqs init file/x
$T/work/file/x
ledger 'x' in refs/heads/main, time zone UTC
next: reqs --ledger $T/work/file/x new "what is needed"
$ touch plain
$ reqs init plain
reqs: '$T/work/plain' is a file, not a directory
hint: name another directory
[1]
$ git init -q code && git -C code commit -q --allow-empty -m begin
$ reqs init code
reqs: '$T/work/code' is a repository with a history of its own
hint: keep a ledger beside it on a branch: reqs init --branch reqs
[1]

# A repository that somebody prepared is welcome.
$ git init -q --bare prepared.git
$ reqs init -q prepared.git
$T/work/prepared.git

# --checkout makes one with files to look at.
$ reqs init --checkout files --profile service
$T/work/files
ledger 'files' in refs/heads/main, time zone UTC
next: reqs --ledger $T/work/files new "what is needed"
$ ls files
calendars.yaml
ledger.yaml
policy.yaml
routes.yaml
teams.yaml
themes.yaml
types.yaml
$ git -C files status --short --branch
## main

# --branch puts the ledger onto a branch of the repository around here.
$ cd code && reqs init --branch reqs --json
{
  "schema": 1,
  "kind": "ledger",
  "items": [
    {
      "path": "$T/work/code/.git",
      "ref": "refs/heads/reqs",
      "name": "code",
      "zone": "UTC"
    }
  ]
}
$ git init -q app && mkdir -p app/src/deep && cd app/src/deep && reqs init --branch reqs --json | grep name
      "name": "app",
$ git -C code branch
* main
  reqs
$ cd code && reqs init --branch other
reqs: '$T/work/code/.git/' already holds a ledger, on 'refs/heads/reqs'
hint: it can be used as it is
[1]
$ reqs -C code init --branch reqs/deep
reqs: '$T/work/code/.git/' already holds a ledger, on 'refs/heads/reqs'
hint: it can be used as it is
[1]
$ reqs init --branch reqs
reqs: there is no git repository around '$T/work'
hint: make a ledger of its own with `reqs init DIR`
[3]
$ reqs init --branch 'no good' code
reqs: 'no good' cannot be the name of a branch
[2]
$ reqs init --branch reqs --checkout
reqs: --checkout and --branch do not go together
hint: a branch of a code repository is never checked out by reqs; `git worktree add` shows its files
[2]

# The settings ask for less (light, the default) or more (service).
$ reqs --ledger files config show types | grep -c required:
5
$ reqs --ledger desk.git config show types.yaml | grep -c required:
2
$ reqs init x.git --profile heavy
reqs: --profile is 'heavy', not one of light or service
[2]
$ reqs init x.git --zone Asia/Shanghia
reqs: no time zone 'Asia/Shanghia' on this system
hint: names are like Asia/Shanghai or Europe/Berlin; Debian has them in the package tzdata
[2]
$ ls x.git
ls: cannot access 'x.git': No such file or directory
[2]

# Without --zone it is the system's; the name is that of the directory.
$ TZ=Europe/Berlin reqs init berlin.git
$T/work/berlin.git
ledger 'berlin' in refs/heads/main, time zone Europe/Berlin
next: reqs --ledger $T/work/berlin.git new "what is needed"
$ TZ=Nowhere/Land reqs init utc.git
$T/work/utc.git
ledger 'utc' in refs/heads/main, time zone UTC
next: reqs --ledger $T/work/utc.git new "what is needed"
$ reqs init spare.git -q --json
{
  "schema": 1,
  "kind": "ledger",
  "items": [
    {
      "path": "$T/work/spare.git",
      "ref": "refs/heads/main",
      "name": "spare",
      "zone": "UTC"
    }
  ]
}

# A control character in the name is kept, and never reaches a terminal raw.
$ reqs init bad.git --name "$(printf 'a\033b')"
$T/work/bad.git
ledger 'a\x1bb' in refs/heads/main, time zone UTC
next: reqs --ledger $T/work/bad.git new "what is needed"
$ reqs --ledger bad.git config show ledger | grep name:
name: "a\x1Bb"

# What it says to do next can be typed as it stands.
$ reqs init "it's 客户.git"
$T/work/it's 客户.git
ledger 'it's 客户' in refs/heads/main, time zone UTC
next: reqs --ledger '$T/work/it'\''s 客户.git' new "what is needed"
$ reqs --ledger 'it'\''s 客户.git' new -q "what is needed" --key t:1
20261122-bank4h

# Nobody in particular cannot make one.
$ HOME=/nonexistent reqs init nobody.git
reqs: who are you? git knows no e-mail address for you
hint: git config --global user.name "Your Name"
hint: git config --global user.email you@example.com
[1]
$ REQS_USER='Li Ming <li.m@example.com>' reqs init li.git
$T/work/li.git
ledger 'li' in refs/heads/main, time zone UTC
next: reqs --ledger $T/work/li.git new "what is needed"
$ REQS_USER='Li Ming' reqs init li2.git
reqs: REQS_USER is 'Li Ming', which has no e-mail address
hint: write it like: Name <name@example.com>
[2]
$ REQS_USER='Li Ming <li.m@example.com>' reqs --ledger li.git team show desk
team      desk
level 1   li.m  team, decides within 24h
level 2   li.m  managers, decides within 24h
level 3   li.m  director, decides within 24h
member    li.m  Li Ming  li.m@example.com
