# History against the ledger's files and rules.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs accept -q bank4h --as wang.f -m 'mine'
20261122-bank4h
$ reqs note -q bank4h 'the customer called 催了一次'
20261122-bank4h
$ reqs new -q 发票 --key t:2
20261122-2ra934
$ reqs verify
6 commits, nothing found
$ reqs verify
0 commits since 28576d9f6b, nothing found
$ reqs verify HEAD~2..
2 commits since 2be448049c, nothing found
$ reqs verify HEAD
6 commits, nothing found
$ reqs verify --json
{
  "schema": 1,
  "kind": "verify",
  "commits": 0,
  "since": "28576d9f6b17549dac42ac26822bebe3fc53b0d9",
  "items": []
}
$ reqs verify -q HEAD

# Ranges that are none.
$ reqs verify nothing
reqs: 'nothing' names no commit here
hint: a range is like main~10.. or 4ab01c7..main; `reqs log` shows commits
[3]
$ reqs verify main...main
reqs: 'main...main' is no range of commits
hint: two dots: main~10..main
[2]
$ reqs verify -- --all
reqs: '--all' names no commit here
hint: a range is like main~10.. or 4ab01c7..main; `reqs log` shows commits
[3]

# Somebody writes with git. A header edited by hand is fine as soon as it is adopted.
$ git clone -q desk.git hand && cd hand && git config user.name 王 && git config user.email wang.f@example.com && git config merge.renames false
$ cd hand; sed -i 's/^priority: normal/priority: urgent/' requests/2026/11/22/2ra934.yaml && GIT_COMMITTER_DATE='2026-11-22T08:01:00Z' git commit -qam 'by hand' --date '2026-11-22T08:01:00Z' && git push -q
$ reqs verify
eb9cc4c0a4cfafdc8b1d69072926b7ba3df24bc6	20261122-2ra934	header	was edited by hand: priority: the header says urgent, the events say normal
1 commit since 28576d9f6b, 1 thing found
[8]
$tty reqs verify
^[[1meb9cc4c0a4  2ra934  ^[[0mheader: was edited by hand: priority: the header says
                    urgent, the events say normal
            -> `reqs adopt 2ra934` makes of the edit the acts that it means
1 commit since 28576d9f6b, 1 thing found
[8]
$ reqs adopt -q 2ra934
20261122-2ra934
$ reqs verify
2 commits since 28576d9f6b, nothing found

# An event that is taken away, one that is changed, a forged trailer, another's name: each is named.
$ git -C desk.git rev-parse main >good
$ cd hand; git pull -q; awk '/^- id:/ {n++} n < 4' requests/2026/11/22/bank4h.yaml >less && mv less requests/2026/11/22/bank4h.yaml; GIT_COMMITTER_DATE='2026-11-22T08:02:00Z' git commit -qam 'one event less' && git push -q
$ reqs verify -q | cut -f2-
20261122-bank4h	events	event j39b.7657zb (note by xiao.z) is gone
$ git -C desk.git update-ref refs/heads/main $(cat good); cd hand; git reset -q --hard $(cat ../good); sed -i 's/^  at: 2026-11-22T08:00:04/  at: 2026-11-22T07:00:04/' requests/2026/11/22/bank4h.yaml; GIT_COMMITTER_DATE='2026-11-22T08:02:00Z' git commit -qam 'an hour earlier' && git push -q
$ reqs verify -q | cut -f2-
20261122-bank4h	header	was edited by hand: contested: missing from the header, the events say '[{event: j39b.7657zb, act: note, why: it was not filed yet}]'
20261122-bank4h	events	event j39b.7657zb (note by xiao.z) was changed: at
$ git -C desk.git update-ref refs/heads/main $(cat good); cd hand; git reset -q --hard $(cat ../good); GIT_COMMITTER_DATE='2026-11-22T08:02:00Z' git commit -q --allow-empty -m nothing -m "$(printf 'Reqs-Id: 20261122-bank4h\nReqs-Do: close\nReqs-Event: j39b.zzzzzz')" && git push -q
$ reqs verify -q | cut -f2-
	trailers	names what the commit does not do: Reqs-Id: 20261122-bank4h; Reqs-Do: close; Reqs-Event: j39b.zzzzzz
$ git -C desk.git update-ref refs/heads/main $(cat good); reqs note -q bank4h 'nobody said so'
20261122-bank4h
$ cd hand; git fetch -q && git reset -q --hard origin/main && git commit -q --amend --no-edit --author 'Tom <tom@example.com>' --date=2026-11-22T08:00:48Z && git push -q -f
$ reqs verify -q | cut -f2-
20261122-bank4h	author	event j39b.97e62x (note by xiao.z) stands in another name than that of the commit's author, tom
20261122-bank4h	act	event j39b.97e62x (note by xiao.z) was recorded at 2026-11-22T08:00:28.000Z, the commit made at 2026-11-22T08:00:29.000Z: another one, made again or put together
20261122-bank4h	time	event j39b.97e62x (note by xiao.z) happened at 2026-11-22T08:00:28.000Z by its own words, and at 2026-11-22T08:00:48.000Z by its commit's
$ reqs verify -q; echo $?
d0c0c5d5057721326ae3258aec897e8d70cb8e0c	20261122-bank4h	author	event j39b.97e62x (note by xiao.z) stands in another name than that of the commit's author, tom
d0c0c5d5057721326ae3258aec897e8d70cb8e0c	20261122-bank4h	act	event j39b.97e62x (note by xiao.z) was recorded at 2026-11-22T08:00:28.000Z, the commit made at 2026-11-22T08:00:29.000Z: another one, made again or put together
d0c0c5d5057721326ae3258aec897e8d70cb8e0c	20261122-bank4h	time	event j39b.97e62x (note by xiao.z) happened at 2026-11-22T08:00:28.000Z by its own words, and at 2026-11-22T08:00:48.000Z by its commit's
8

# Amended: the commit is of another moment than what it records.
$ git -C desk.git update-ref refs/heads/main $(cat good); reqs note -q bank4h 'a word too many'
20261122-bank4h
$ cd hand; git fetch -q && git reset -q --hard origin/main && sed -i 's/a word too many/a word/' requests/2026/11/22/bank4h.yaml && GIT_COMMITTER_DATE='2026-11-22T08:05:00Z' git commit -qa --amend --no-edit && git push -q -f
$ reqs verify -q | cut -f2-
20261122-bank4h	act	event j39b.5jg7g9 (note by xiao.z) was recorded at 2026-11-22T08:00:32.000Z, the commit made at 2026-11-22T08:05:00.000Z: another one, made again or put together

# Whoever has seen the history before sees that it was rewritten, be it as plausible as can be.
$ git -C desk.git update-ref refs/heads/main $(cat good); reqs note -q bank4h 'a word too many' && reqs verify
20261122-bank4h
1 commit since eed0d46b95, nothing found
$ cd hand; git fetch -q && git reset -q --hard origin/main && sed -i 's/a word too many/a word/' requests/2026/11/22/bank4h.yaml && GIT_COMMITTER_DATE=$(git log -1 --format=%cI) git commit -qa --amend --no-edit --author 'Xiao Zhang <xiao.z@example.com>' --date "$(git log -1 --format=%aI)" && GIT_COMMITTER_NAME='Xiao Zhang' GIT_COMMITTER_EMAIL=xiao.z@example.com GIT_COMMITTER_DATE=$(git log -1 --format=%cI) git commit -q --amend --no-edit && git push -q -f
$ reqs verify
3fe7b98785f5ad23d3e9ca05bcfadaf8dadaa69f		history	was rewritten: it has no commit ea533ebe18 any more, which it had when it was verified last
9 commits, 1 thing found
[8]
$ reqs verify
3fe7b98785f5ad23d3e9ca05bcfadaf8dadaa69f		history	was rewritten: it has no commit ea533ebe18 any more, which it had when it was verified last
9 commits, 1 thing found
[8]
$ rm desk.git/reqs.verified; reqs verify
9 commits, nothing found
$ rm desk.git/reqs.verified; git -C desk.git update-ref refs/heads/main $(cat good); reqs verify
8 commits, nothing found

# A file that cannot be read now, and settings that cannot be used.
$ cd hand; git fetch -q && git reset -q --hard origin/main && echo 'format: 1' >requests/2026/11/22/2ra934.yaml && GIT_COMMITTER_DATE='2026-11-22T08:06:00Z' git commit -qam 'broken' && git push -q
$ reqs verify -q | cut -f2-
20261122-2ra934	files	cannot be read: requests/2026/11/22/2ra934.yaml:1:1: has no 'id' (id: 20261122-2ra934)
20261122-2ra934	events	event zpsb.51bfty (file by xiao.z) is gone
20261122-2ra934	events	event zpsb.07e3a3 (route by xiao.z) is gone
20261122-2ra934	events	event zpsb.8f54me (edit by wang.f) is gone
$ reqs verify -q >/dev/null; echo $?
4
$ cd hand; git reset -q --hard HEAD~1 && echo 'teams: [' >teams.yaml && GIT_COMMITTER_DATE='2026-11-22T08:06:00Z' git commit -qam 'broken' && git push -q -f
$ reqs verify -q | cut -f2-
teams.yaml	settings	cannot be used any more: teams.yaml:2:1: a value was expected here

# Where history is cut off, the first commit cannot be judged.
$ git -C desk.git update-ref refs/heads/main $(cat good)
$ git clone -q --depth 2 file://$T/work/desk.git shallow && reqs --ledger shallow verify
note: what came before eb9cc4c0a4 is not in this shallow clone, and that commit was not looked at
2 commits, nothing found
$ ls shallow/.git/reqs.verified
ls: cannot access 'shallow/.git/reqs.verified': No such file or directory
[2]
