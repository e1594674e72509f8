# History, from the commits.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs new -q 贴膜 --key t:2
20261122-2ra934
$ reqs accept -q bank4h --as wang.f
20261122-bank4h
$ reqs note -q bank4h 二号店有货 -m 'phoned them'
20261122-bank4h
$ REQS_USER='Guest <guest@example.com>' reqs note -q bank4h 'from outside'
20261122-bank4h
@ 2026-11-24T08:00:00Z
$ reqs resolve -q bank4h 装好了
20261122-bank4h
$ reqs log | cut -f2-
2026-11-24T08:00:00.000Z	xiao.z	none	bank4h resolve: 前保险杠更换
2026-11-22T08:00:07.000Z	Guest	none	bank4h note: 前保险杠更换
2026-11-22T08:00:06.000Z	xiao.z	none	bank4h note: 前保险杠更换
2026-11-22T08:00:05.000Z	wang.f (recorded by xiao.z)	none	bank4h accept: 前保险杠更换
2026-11-22T08:00:04.000Z	xiao.z	none	2ra934 file: 贴膜
2026-11-22T08:00:03.000Z	xiao.z	none	bank4h file: 前保险杠更换
2026-11-22T08:00:02.000Z	xiao.z	none	ledger: change routes.yaml
2026-11-22T08:00:01.000Z	xiao.z	none	ledger: change teams.yaml
2026-11-22T08:00:00.000Z	xiao.z	none	ledger: begin
$ reqs log bank4h | cut -f2-
2026-11-24T08:00:00.000Z	xiao.z	none	bank4h resolve: 前保险杠更换
2026-11-22T08:00:07.000Z	Guest	none	bank4h note: 前保险杠更换
2026-11-22T08:00:06.000Z	xiao.z	none	bank4h note: 前保险杠更换
2026-11-22T08:00:05.000Z	wang.f (recorded by xiao.z)	none	bank4h accept: 前保险杠更换
2026-11-22T08:00:03.000Z	xiao.z	none	bank4h file: 前保险杠更换
$tty reqs log bank4h --limit 1
^[[1mCOMMIT^[[0m    ^[[1mTIME^[[0m              ^[[1mWHO^[[0m     ^[[1mSIGNED^[[0m  ^[[1mWHAT^[[0m
^[[1m14b16d9c^[[0m  2026-11-24 16:00  xiao.z  none    bank4h resolve: 前保险杠更换
$ reqs log --since yesterday | cut -f5
bank4h resolve: 前保险杠更换
$ reqs log --since 2026-11-25
$ reqs log --who me --limit 2 | cut -f3,5
xiao.z	bank4h resolve: 前保险杠更换
xiao.z	bank4h note: 前保险杠更换
$ reqs log --who wang.f | cut -f3,5
wang.f (recorded by xiao.z)	bank4h accept: 前保险杠更换
$ reqs log --who 王芳 | cut -f3,5
wang.f (recorded by xiao.z)	bank4h accept: 前保险杠更换
$ reqs log --who guest@example.com | cut -f3,5
Guest	bank4h note: 前保险杠更换
$ reqs log bank4h --limit 2 --json | sed -E 's/[0-9a-f]{40}/COMMIT/'
{
  "schema": 1,
  "kind": "log",
  "items": [
    {
      "commit": "COMMIT",
      "time": "2026-11-24T08:00:00.000Z",
      "author": "xiao.z",
      "author_email": "xiao.z@example.com",
      "author_time": "2026-11-24T08:00:00.000Z",
      "committer": "xiao.z",
      "signature": "none",
      "subject": "bank4h resolve: 前保险杠更换",
      "body": "",
      "ids": [
        "20261122-bank4h"
      ],
      "acts": [
        "resolve"
      ]
    },
    {
      "commit": "COMMIT",
      "time": "2026-11-22T08:00:07.000Z",
      "author": "Guest",
      "author_email": "guest@example.com",
      "author_time": "2026-11-22T08:00:07.000Z",
      "committer": "Guest",
      "signature": "none",
      "subject": "bank4h note: 前保险杠更换",
      "body": "",
      "ids": [
        "20261122-bank4h"
      ],
      "acts": [
        "note"
      ]
    }
  ]
}
$ reqs log --who nosuch
reqs: 'nosuch' is in no commit, and no person of teams.yaml
hint: `reqs team list` shows teams and people
[3]
$ reqs log nosuch
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs log --since someday
reqs: --since: 'someday' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]
$ reqs log --limit 0
reqs: --limit is '0', not a whole number from 1 to 1000000000
[2]
$ reqs log bank4h 2ra934
reqs: reqs log: '2ra934' is one word too many
hint: usage: reqs log [options] [ID]
[2]

# A signature is shown for what it is worth: the user's own signer makes it, and is asked about it.
$ cat >gpg <<'END'
> #!/bin/sh
> case " $* " in
> *' --verify '*) printf '[GNUPG:] NEWSIG\n[GNUPG:] %s 0123456789ABCDEF Xiao Zhang\n[GNUPG:] TRUST_ULTIMATE 0 pgp\n' "$(cat "$T/work/verdict")" ;;
> *) cat >/dev/null && printf -- '-----BEGIN PGP SIGNATURE-----\n\nnot a real one\n-----END PGP SIGNATURE-----\n' && echo '[GNUPG:] SIG_CREATED ' >&2 ;;
> esac
> END
$ chmod +x gpg && git config --global gpg.program $T/work/gpg && git config --global commit.gpgsign true
$ reqs note bank4h signed
20261122-bank4h
bank4h: noted
$ echo GOODSIG >verdict && reqs log --limit 2 | cut -f4,5
good	bank4h note: 前保险杠更换
none	bank4h resolve: 前保险杠更换
$ echo BADSIG >verdict && reqs log --limit 1 | cut -f4,5
bad	bank4h note: 前保险杠更换
$ echo 'ERRSIG 0 0 00 0 9' >verdict && reqs log --limit 1 | cut -f4,5
unknown-key	bank4h note: 前保险杠更换
$ reqs log --limit 1 --json | grep signature
      "signature": "unknown-key",
$ git config --global gpg.program false && reqs note bank4h 'cannot be signed'
reqs: the commit could not be signed, nothing was written: gpg failed to sign the data
hint: is the key there? git config user.signingkey; gpg --list-secret-keys; where it has to ask for a passphrase: export GPG_TTY=$(tty)
hint: commit.gpgsign is set; `git config --show-origin commit.gpgsign` tells where
[1]
$ reqs log --limit 1 | cut -f5
bank4h note: 前保险杠更换

# What names a request, a person or a time is answered from a file that may only be quicker.
$ git config --global --unset gpg.program; git config --global --unset commit.gpgsign
$ ls desk.git | grep -c '^reqs.history$'
1
$ echo garbage >desk.git/reqs.history && reqs log bank4h | cut -f5
bank4h note: 前保险杠更换
bank4h resolve: 前保险杠更换
bank4h note: 前保险杠更换
bank4h note: 前保险杠更换
bank4h accept: 前保险杠更换
bank4h file: 前保险杠更换
$ rm desk.git/reqs.history* && reqs log --who guest@example.com --since 2026-11-01 | cut -f3
Guest
$ chmod a-w desk.git && reqs log bank4h --limit 1 | cut -f5; chmod u+w desk.git
bank4h note: 前保险杠更换
$ git -C desk.git branch side main~3 && git clone -q -b side desk.git checkout
$ cd checkout && echo '# by hand' >>requests/2026/11/22/bank4h.yaml && GIT_COMMITTER_DATE=2026-11-25T08:00:00Z git commit -qam 'by hand' && git push -q origin side
$ reqs log bank4h --limit 2 | cut -f5
bank4h note: 前保险杠更换
bank4h resolve: 前保险杠更换
$ cd checkout && git fetch -q && git merge -q -s ours -m joined origin/main && git push -q origin side:main
$ reqs log bank4h --limit 4 | cut -f5
by hand
bank4h note: 前保险杠更换
bank4h resolve: 前保险杠更换
bank4h note: 前保险杠更换
$ git -C desk.git update-ref refs/heads/main main~1 && reqs log bank4h --limit 2 | cut -f5
by hand
bank4h note: 前保险杠更换
