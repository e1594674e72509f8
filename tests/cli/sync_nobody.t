# Who has no name takes in and pushes, and is told what a merge needs one for.
$ reqs init -q hub.git --zone Asia/Shanghai >/dev/null && id=$(reqs --ledger hub.git new -q 前保险杠更换 --key t:1) && reqs clone -q hub.git robot.git >/dev/null && reqs clone -q hub.git wang >/dev/null
$ mkdir nobody && cat >as_nobody <<'END'
> #!/bin/sh
> exec env HOME=$T/work/nobody XDG_CONFIG_HOME=$T/work/nobody "$@"
> END
$ chmod +x as_nobody; reqs --ledger wang note -q bank4h 'oil is on its way' && reqs --ledger wang sync -q
20261122-bank4h
$ ./as_nobody reqs --ledger robot.git sync; ./as_nobody reqs --ledger robot.git note bank4h x
came: 1 request
  bank4h  note: 前保险杠更换
reqs: who are you? git knows no e-mail address for you
hint: git config --global user.name "Your Name"
hint: git config --global user.email you@example.com
[1]
$ ./as_nobody reqs clone -q hub.git another.git && ./as_nobody reqs --ledger another.git overdue
$T/work/another.git
0 clocks late; refs/heads/main at c507a7cd, 0m old
$ reqs --ledger robot.git note -q bank4h 'pushed by nobody' && ./as_nobody reqs --ledger robot.git sync && git -C robot.git reflog show main | cut -d ' ' -f 2-
20261122-bank4h
went: 1 request
  bank4h  note: 前保险杠更换
main@{0}: commit: bank4h note: 前保险杠更换
main@{1}: commit: sync: what others recorded
$ reqs --ledger wang note -q bank4h there && reqs --ledger wang sync -q
20261122-bank4h
$ reqs --ledger robot.git note -q bank4h here && git -C robot.git rev-parse main >before
20261122-bank4h
$ ./as_nobody reqs --ledger robot.git sync -n; ./as_nobody reqs --ledger robot.git sync -q
would come: 1 request
  bank4h  note: 前保险杠更换
would go: 1 request
  bank4h  note: 前保险杠更换
reqs: who are you? git knows no e-mail address for you: both sides have recorded something, and a merge stands in somebody's name; nothing is changed
hint: git config --global user.name "Your Name"
hint: git config --global user.email you@example.com
[1]
$ git -C robot.git rev-parse main | cmp - before; reqs --ledger robot.git sync -q; ./as_nobody reqs --ledger wang sync | head -n 1
came: 1 request
