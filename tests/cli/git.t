# git in the ledger, wherever one is: all words behind git's command are git's own.
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null && reqs --ledger desk.git new -q 前保险杠更换 --key t:1 && reqs clone -q desk.git copy --checkout >/dev/null
20261122-bank4h
$ reqs --ledger desk.git git log --format=%s -1; reqs --ledger desk.git git rev-parse --is-bare-repository; mkdir elsewhere; cd elsewhere && REQS_LEDGER=$T/work/copy reqs git status --short --branch
bank4h file: 前保险杠更换
true
## main...origin/main
$ cd copy/requests && reqs git ls-files -- teams.yaml && echo x >../notes && reqs git add notes && reqs git status --short && reqs git rm -qf notes
teams.yaml
A  notes

# What git says, and its exit code.
$ reqs --ledger desk.git git rev-parse --verify -q nonsense; reqs --ledger desk.git git no-such-command 2>&1 | head -n 1
git: 'no-such-command' is not a git command. See 'git --help'.
$ reqs --ledger desk.git git -- --version | cut -c 1-11; reqs --ledger desk.git git --version
git version
reqs: reqs git has no option '--version'
hint: 'reqs help git' lists the options; words after -- are no options
[2]
$ reqs --ledger desk.git git cat-file blob HEAD:ledger.yaml | head -n 1 | cut -c 1-9; echo one | reqs --ledger desk.git git hash-object --stdin
\# The led
5626abf0f72e58d7a153368ba57db4c673c0e171

# A repository that a hook around it names is not meant; without a ledger, or git, it is said.
$ git init -q other && GIT_DIR=$T/work/other/.git reqs --ledger desk.git git log --format=%s -1
bank4h file: 前保险杠更换
$ cd elsewhere && reqs git log
reqs: no ledger found; looked at '$T/work/elsewhere' (no git repository), '$T/home/.local/share/reqs/ledger' (no git repository)
hint: make one with `reqs init DIR`, or name one with --ledger or REQS_LEDGER
[3]
$ reqs --ledger desk.git git | cut -c 1-10 | head -n 1
usage: git
$ mkdir bin && ln -s "$(command -v reqs)" bin/reqs && PATH=$T/work/bin reqs --ledger desk.git git log
reqs: the program `git` was not found
hint: install git, or add the directory that holds it to PATH
[6]
