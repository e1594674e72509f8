# What every command has in common.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml
# Where it is run, and which ledger is meant: --ledger before REQS_LEDGER.
$ reqs init -q other.git --name other >/dev/null
$ reqs --ledger other.git new -q 'in the other' --key t:9
$ reqs list --ledger other.git --columns title
$ reqs list
$ mkdir sub && reqs -C sub list --ledger ../other.git --columns title
$ reqs -C nowhere list
$ reqs --ledger nowhere.git list
$ REQS_LEDGER=nowhere.git reqs list
$ reqs --ledger '' list
# Options stand before the command or behind it.
$ reqs -q new 前保险杠更换 --key t:1
$ reqs new 'The door sticks' -q --key t:2
$ reqs new --key t:3 -q -- --help
# -q prints ids only, --json the new header.
$ reqs note bank4h x
$ reqs -q note bank4h x
$ reqs --json note bank4h x | sed -E 's/[0-9a-f]{40}/COMMIT/'
# An error is an object as well, on stderr; stdout stays empty.
$ reqs --json accept nosuch >out
$ cat out
$ reqs close bank4h -q && reqs --json accept bank4h
$ reqs --json list colour:red
$ reqs --json new x --type complaintt
$ reqs --json list --ledger nowhere.git
# --dry-run says what would happen and writes nothing.
$ git -C desk.git rev-parse HEAD >before
$ for act in 'note 2ra934 x' 'assign 2ra934 tom' 'offer 2ra934 tom' 'close 2ra934' 'resolve 2ra934 x' 'edit 2ra934 priority=low' 'chase 2ra934' 'release bank4h' 'new x' 'escalate 2ra934 --waive brief --reason x' 'link 2ra934 blocks rawbgv' 'redact 2ra934 title --reason x' 'reopen bank4h --reason x' 'reply 2ra934 x' 'heard 2ra934 x' 'rate bank4h --csat 1' 'followup bank4h --reached' 'attach 2ra934 before'; do reqs $act -n || echo "failed: $act"; done
$ git -C desk.git rev-parse HEAD | cmp - before
# --as: the act is theirs, the commit was recorded by the caller.
$ reqs accept 2ra934 --as 李明
$ git -C desk.git log -1 --format='%an <%ae>, %cn <%ce>'
$ reqs accept rawbgv --as limm
$ reqs list --mine --as li.m --columns handle,owner
$ reqs list --mine --as me --columns handle,owner
# Who is not in teams.yaml acts under their address, where anybody may file; elsewhere not.
$ REQS_USER='Guest <guest@example.com>' reqs note 2ra934 hello
$ reqs show 2ra934 --events | tail -n 1
$ reqs config show ledger | sed 's/anyone/people/' | reqs config edit -q ledger -F -
$ REQS_USER='Guest <guest@example.com>' reqs note 2ra934 hello
$ REQS_USER='Guest <guest@example.com>' reqs list --columns handle
$ HOME=/nonexistent reqs note 2ra934 hello
$ HOME=/nonexistent reqs list --columns handle
$ HOME=/nonexistent reqs list --mine
$ HOME=/nonexistent EMAIL=li.m@example.com reqs list --mine --columns handle
$ GIT_AUTHOR_NAME=Li GIT_AUTHOR_EMAIL=li.m@example.com GIT_COMMITTER_EMAIL= reqs note -q 2ra934 x
# --at: when it happened, if that was earlier.
$ reqs note rawbgv earlier --at 15:55
$ reqs note rawbgv earlier --at -10min
$ reqs note rawbgv earlier --at -10m
$ reqs note rawbgv earlier --at -1d
$ reqs note rawbgv earlier --at -1d --reason 'no network'
$ reqs show rawbgv --events
$ reqs note rawbgv later --at +1h
$ reqs note rawbgv x --at someday
# -m: a note on the act, into the commit's body.
$ reqs assign -q rawbgv tom --agreed -m 'he asked for it'
$ git -C desk.git log -1 --format=%B
# -F and -e: the fields from a file, or out of the editor; what stands on the command line wins over the file.
$ printf 'who: li.m\nagreed: yes\n' >assign.yaml
$ reqs assign rawbgv -F assign.yaml
$ reqs assign rawbgv tom -F assign.yaml
$ reqs assign rawbgv -F nowhere.yaml
$ echo 'whom: tom' | reqs assign rawbgv -F -
$ echo 'who: [tom, li.m]' | reqs assign rawbgv -F -
$ echo 'agreed: perhaps' | reqs assign rawbgv me -F -
$ echo '- tom' | reqs assign rawbgv -F -
$ cat >editor <<'END'
> #!/bin/sh
> sed -i 's/^who:.*/who: tom/; s/^agreed:.*/agreed: yes/' "$1"
> END
$ chmod +x editor
$ EDITOR=$T/work/editor reqs assign rawbgv -e
$ VISUAL=$T/work/editor EDITOR=false reqs offer rawbgv -e
$ EDITOR=$T/work/nowhere reqs offer rawbgv -e
$ reqs offer rawbgv -e
# Unknown commands and options are refused, with the nearest.
$ reqs lst
$ reqs frobnicate
$ reqs list --jsno
$ reqs list --columns
$ reqs note bank4h x --waive
$ reqs list -n
$ reqs version --as me
$ reqs assign rawbgv tom --agreed=yes
