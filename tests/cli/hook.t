# A bare repository on a server asks reqs before it takes a push.
@export REQS_LEDGER=
$ git init -q --bare -b main srv.git && reqs hook install srv.git
$T/work/srv.git/hooks/pre-receive
a push that breaks a rule of the ledger is refused from now on
$ cat srv.git/hooks/pre-receive | sed 's/^PATH=.*/PATH=…/'
#!/bin/sh
\# Made by `reqs hook install`: a push that breaks a rule of the ledger is refused.
PATH=…
exec reqs hook pre-receive
$ reqs hook install -q srv.git
$T/work/srv.git/hooks/pre-receive
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null && git -C desk.git remote add origin $T/work/srv.git
$ reqs --ledger desk.git config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs --ledger desk.git new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs --ledger desk.git sync -q

# What breaks a rule is refused as a whole, with the request, the rule and the way out.
$ git clone -q srv.git hand && cd hand && git config user.name 王 && git config user.email wang.f@example.com
$ cd hand; sed -i 's/^priority: normal/priority: urgent/' requests/2026/11/22/bank4h.yaml; echo 'teams: [' >teams.yaml; git commit -qam 'by hand'
$ cd hand; git push -q 2>&1 | sed 's/ *$//' | grep remote
remote: reqs: refs/heads/main refused: 2 of the ledger's rules are broken
remote: 198443e24d 20261122-bank4h header: was edited by hand: priority: the header says urgent, the events say normal
remote: hint: `reqs adopt bank4h` makes of the edit the acts that it means
remote: 198443e24d teams.yaml settings: cannot be used any more: teams.yaml:2:1: a value was expected here
remote: hint: `reqs config check` says what is wrong; `reqs config edit` takes nothing that is
 ! [remote rejected] main -> main (pre-receive hook declined)
$ cd hand; git push -q -f origin main~2:main 2>&1 | sed 's/ *$//' | grep remote
remote: reqs: refs/heads/main refused: 1 of the ledger's rules is broken
remote: 0cc23386d7 history: does not have commit fd17c2daad, which others may have already: history only goes on
remote: hint: `reqs sync` records on top of what is there; a rewrite is for whoever looks after the server
 ! [remote rejected] main~2 -> main (pre-receive hook declined)
$ cd hand; git push -q origin :main 2>&1 | sed 's/ *$//' | grep remote
remote: reqs: refs/heads/main refused: 1 of the ledger's rules is broken
remote: fd17c2daad history: 'refs/heads/main' is the ledger's branch, and is not taken away
remote: hint: whoever looks after the server can: git update-ref -d there
 ! [remote rejected] main (pre-receive hook declined)
$ cd hand; reqs sync
reqs: 'origin' does not take the push, and nothing is changed here:
  refs/heads/main refused: 2 of the ledger's rules are broken
  198443e24d 20261122-bank4h header: was edited by hand: priority: the header says urgent, the events say normal
  198443e24d teams.yaml settings: cannot be used any more: teams.yaml:2:1: a value was expected here
hint: `reqs adopt bank4h` makes of the edit the acts that it means
hint: `reqs config check` says what is wrong; `reqs config edit` takes nothing that is
hint: what was recorded stays here, and is refused with each sync until it is mended or taken back
[1]
$ git -C srv.git log --format=%s | head -n 1
bank4h file: 前保险杠更换

# What is refused is in the way of every sync, and how to take it back is said.
$ git -C desk.git update-ref refs/heads/main $(git -C desk.git commit-tree -p main -m 'nothing was there' main~1^{tree})
$ reqs --ledger desk.git sync 2>&1 | sed 's|/seen/[0-9a-f]*/|/seen/…/|'
reqs: 'origin' does not take the push, and nothing is changed here:
  refs/heads/main refused: 1 of the ledger's rules is broken
  1badda2c2f 20261122-bank4h events: the request was taken away, with 2 events
hint: events are only ever added: `reqs redact` takes a text out, other acts say that something has changed
hint: what was recorded stays here, and is refused with each sync until it is mended or taken back
hint: this takes back all that was recorded since the last sync: git -C '$T/work/desk.git/' update-ref refs/heads/main refs/reqs/seen/…/main
$ reqs --ledger desk.git sync 2>&1 | sed -n 's/^hint: this takes back .*sync: //p' | sh && reqs --ledger desk.git sync
nothing to exchange with origin (refs/heads/main)

# As git's update hook, and by hand.
$ cd srv.git; reqs hook update refs/heads/main $(git rev-parse main main~1)
reqs: refs/heads/main refused: 1 of the ledger's rules is broken
0cc23386d7 history: does not have commit fd17c2daad, which others may have already: history only goes on
hint: `reqs sync` records on top of what is there; a rewrite is for whoever looks after the server
[1]
$ cd srv.git; reqs hook update refs/heads/other $(git rev-parse main main~1)
$ cd srv.git; echo "$(git rev-parse main~1) $(git rev-parse main) refs/heads/main" | reqs hook pre-receive
$ cd srv.git; echo main | reqs hook pre-receive
reqs: 'main' is not a line OLD NEW REF, as git gives them to a hook
[2]
$ reqs hook update main
reqs: update needs REF OLD NEW, as git gives them to its update hook
[2]
$ reqs hook
reqs: reqs hook: missing: VERB
hint: usage: reqs hook [options] VERB [WORD...]
[2]
$ reqs hook install a b
reqs: one repository at a time
[2]
$ reqs hook install $T
reqs: there is no git repository at '$T'
hint: git init --bare makes one
[3]
$ printf '#!/bin/sh\n' >srv.git/hooks/pre-receive; reqs hook install srv.git
reqs: '$T/work/srv.git/hooks/pre-receive' is there already, and not made by reqs
hint: let it call `reqs hook pre-receive`, which reads the lines that git gives it
hint: or put it away first
[1]
