# What every command has in common.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

# Where it is run, and which ledger is meant: --ledger before REQS_LEDGER.
$ reqs init -q other.git --name other >/dev/null
$ reqs --ledger other.git new -q 'in the other' --key t:9
20261122-j4r2es
$ reqs list --ledger other.git --columns title
in the other
$ reqs list
$ mkdir sub && reqs -C sub list --ledger ../other.git --columns title
in the other
$ reqs -C nowhere list
reqs: -C is 'nowhere', which is not a directory
[2]
$ reqs --ledger nowhere.git list
reqs: '$T/work/nowhere.git' (--ledger) is not a git repository
hint: make a ledger there with `reqs init '$T/work/nowhere.git'`
[3]
$ REQS_LEDGER=nowhere.git reqs list
reqs: '$T/work/nowhere.git' (REQS_LEDGER) is not a git repository
hint: make a ledger there with `reqs init '$T/work/nowhere.git'`
[3]
$ reqs --ledger '' list
reqs: --ledger is empty
[2]

# Options stand before the command or behind it.
$ reqs -q new 前保险杠更换 --key t:1
20261122-bank4h
$ reqs new 'The door sticks' -q --key t:2
20261122-2ra934
$ reqs new --key t:3 -q -- --help
20261122-rawbgv

# -q prints ids only, --json the new header.
$ reqs note bank4h x
20261122-bank4h
bank4h: noted
$ reqs -q note bank4h x
20261122-bank4h
$ reqs --json note bank4h x | sed -E 's/[0-9a-f]{40}/COMMIT/'
{
  "schema": 1,
  "kind": "requests",
  "commit": "COMMIT",
  "items": [
    {
      "id": "20261122-bank4h",
      "key": "t:1",
      "title": "前保险杠更换",
      "type": "request",
      "state": "unowned",
      "owner": {
        "team": "parts"
      },
      "priority": "normal",
      "level": 1,
      "cycle": 1,
      "filed_by": "xiao.z",
      "filed": "2026-11-22T08:00:12.000Z",
      "parts": [],
      "links": [],
      "files": [],
      "chases": 0,
      "contested": [],
      "overdue": false
    }
  ]
}

# An error is an object as well, on stderr; stdout stays empty.
$ reqs --json accept nosuch >out
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "not_found",
    "code": 3,
    "message": "'nosuch' is no id",
    "where": "",
    "hints": [
      "an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough",
      "`reqs list` shows the open ones"
    ]
  }
}
[3]
$ cat out
$ reqs close bank4h -q && reqs --json accept bank4h
20261122-bank4h
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "refused",
    "code": 1,
    "message": "cannot accept bank4h: it is closed",
    "where": "",
    "hints": [
      "see it with: reqs show bank4h"
    ]
  }
}
[1]
$ reqs --json list colour:red
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "usage",
    "code": 2,
    "message": "query: unknown key 'colour'\n  colour:red\n  ^",
    "where": "",
    "hints": [
      "keys are state, owner, team, level, priority, type, theme, customer, tier, kind, due, needed, promise, filed, resolved, closed, by, via, csat, cycle, chases, id, key, outcome, light, is or has",
      "quote it to search for the text: '\"colour:red\"'"
    ]
  }
}
[2]
$ reqs --json new x --type complaintt
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "not_found",
    "code": 3,
    "message": "no type 'complaintt' in types.yaml",
    "where": "",
    "hints": [
      "did you mean 'complaint'?",
      "types are request, complaint or incident"
    ]
  }
}
[3]
$ reqs --json list --ledger nowhere.git
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "not_found",
    "code": 3,
    "message": "'$T/work/nowhere.git' (--ledger) is not a git repository",
    "where": "$T/work/nowhere.git",
    "hints": [
      "make a ledger there with `reqs init '$T/work/nowhere.git'`"
    ]
  }
}
[3]

# --dry-run says what would happen and writes nothing.
$ git -C desk.git rev-parse HEAD >before
$ for act in 'note 2ra934 x' 'assign 2ra934 tom' 'offer 2ra934 tom' 'close 2ra934' 'resolve 2ra934 x' 'edit 2ra934 priority=low' 'chase 2ra934' 'accept 2ra934' 'route 2ra934' 'new x' 'escalate 2ra934 --waive brief --reason x' 'link 2ra934 blocks rawbgv' 'redact 2ra934 title --reason x' 'reopen bank4h --reason x' 'reply 2ra934 x' 'heard 2ra934 x' 'rate bank4h --csat 1' 'followup bank4h --reached' 'attach 2ra934 before'; do reqs $act -n || echo "failed: $act"; done
dry run: 2ra934: noted
warning: 2ra934 goes from desk to workshop: say --agreed if they said yes, or --reason why not asked ('reqs offer' asks)
dry run: 2ra934: assigned to tom
dry run: 2ra934: offered to tom: would you take it?
dry run: 2ra934: closed: done
dry run: 2ra934: resolved; in 24h ask whether they are content: reqs rate 2ra934
dry run: 2ra934: changed priority
dry run: 2ra934: chased 1 time, 1 by xiao.z
dry run: 2ra934: xiao.z takes it
dry run: 2ra934: stays with desk by rule 'everything else', routes.yaml:19
dry run: g2kdsm: filed
dry run: g2kdsm: routed to desk by rule 'everything else', routes.yaml:19
dry run: 2ra934: escalated to level 2 (managers): manager is in charge and owes a decision within 24h
dry run: 2ra934: blocks rawbgv
warning: git's history still holds the text until that is rewritten: docs/privacy.md says how
dry run: 2ra934: 'title' redacted in 1 event
dry run: bank4h: reopened, cycle 2
dry run: 2ra934: reply to the customer recorded
dry run: 2ra934: the customer's words are recorded
dry run: bank4h: rated csat 1: reopened
dry run: bank4h: followed up: reached
dry run: 2ra934: before attached
$ git -C desk.git rev-parse HEAD | cmp - before

# --as: the act is theirs, the commit was recorded by the caller.
$ reqs accept 2ra934 --as 李明
20261122-2ra934
2ra934: li.m takes it
$ git -C desk.git log -1 --format='%an <%ae>, %cn <%ce>'
李明 <li.m@example.com>, Xiao Zhang <xiao.z@example.com>
$ reqs accept rawbgv --as limm
reqs: no person 'limm' in teams.yaml
hint: did you mean 'li.m'?
hint: `reqs team list` shows teams and people
[3]
$ reqs list --mine --as li.m --columns handle,owner
2ra934	li.m
$ reqs list --mine --as me --columns handle,owner

# Who is not in teams.yaml acts under their address, where anybody may file; elsewhere not.
$ REQS_USER='Guest <guest@example.com>' reqs note 2ra934 hello
20261122-2ra934
2ra934: noted
$ reqs show 2ra934 --events | tail -n 1
2026-11-22 16:00  guest@examp…  noted: hello
$ reqs config show ledger | sed 's/anyone/people/' | reqs config edit -q ledger -F -
$ REQS_USER='Guest <guest@example.com>' reqs note 2ra934 hello
reqs: 'guest@example.com' is not in this ledger's teams.yaml, and only people in it may act
hint: add under 'people:' with `reqs config edit teams.yaml`:  guest: {name: Guest, emails: [guest@example.com]}
hint: or let anyone file: `filing: anyone` in ledger.yaml
[1]
$ REQS_USER='Guest <guest@example.com>' reqs list --columns handle
2ra934
rawbgv
$ HOME=/nonexistent reqs note 2ra934 hello
reqs: who are you? git knows no e-mail address for you
hint: git config --global user.name "Your Name"
hint: git config --global user.email you@example.com
[1]
$ HOME=/nonexistent reqs list --columns handle
2ra934
rawbgv
$ HOME=/nonexistent reqs list --mine
reqs: who are you? git knows no e-mail address for you
hint: git config --global user.name "Your Name"
hint: git config --global user.email you@example.com
[1]
$ HOME=/nonexistent EMAIL=li.m@example.com reqs list --mine --columns handle
2ra934
$ GIT_AUTHOR_NAME=Li GIT_AUTHOR_EMAIL=li.m@example.com GIT_COMMITTER_EMAIL= reqs note -q 2ra934 x
20261122-2ra934

# --at: when it happened, if that was earlier.
$ reqs note rawbgv earlier --at 15:55
20261122-rawbgv
rawbgv: noted
$ reqs note rawbgv earlier --at -10min
reqs: --at: '-10min' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]
$ reqs note rawbgv earlier --at -10m
20261122-rawbgv
rawbgv: noted
$ reqs note rawbgv earlier --at -1d
reqs: --at is more than 15 minutes ago, and no --reason says why it is recorded late
hint: add --reason TEXT
[1]
$ reqs note rawbgv earlier --at -1d --reason 'no network'
20261122-rawbgv
rawbgv: noted
$ reqs show rawbgv --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to desk (rule everything else)
2026-11-22 15:55  xiao.z        noted: earlier [recorded 2026-11-22 16:00]
2026-11-22 15:50  xiao.z        noted: earlier [recorded 2026-11-22 16:00]
2026-11-21 16:00  xiao.z        noted: earlier [recorded 2026-11-22 16:00]
$ reqs note rawbgv later --at +1h
reqs: --at 2026-11-22 17:00 is in the future
hint: --at says when it happened; leave it out for now
[1]
$ reqs note rawbgv x --at someday
reqs: --at: 'someday' is not a time: try 2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339
[2]

# -m: a note on the act, into the commit's body.
$ reqs assign -q rawbgv tom --agreed -m 'he asked for it'
20261122-rawbgv
$ git -C desk.git log -1 --format=%B
rawbgv assign: --help

he asked for it

Reqs-Id: 20261122-rawbgv
Reqs-Do: assign
Reqs-Event: kftc.84p1f3
\

# -F and -e: the fields from a file, or out of the editor; what stands on the command line wins over the file.
$ printf 'who: li.m\nagreed: yes\n' >assign.yaml
$ reqs assign rawbgv -F assign.yaml
20261122-rawbgv
rawbgv: assigned to li.m
$ reqs assign rawbgv tom -F assign.yaml
20261122-rawbgv
rawbgv: assigned to tom
$ reqs assign rawbgv -F nowhere.yaml
reqs: cannot read '$T/work/nowhere.yaml': No such file or directory
[2]
$ echo 'whom: tom' | reqs assign rawbgv -F -
reqs: stdin:1:1: 'whom' is not a field of reqs assign
hint: did you mean 'who'?
[2]
$ echo 'who: [tom, li.m]' | reqs assign rawbgv -F -
reqs: stdin:1:6: who is one text
[2]
$ echo 'agreed: perhaps' | reqs assign rawbgv me -F -
reqs: stdin:1:9: agreed is 'perhaps', not yes or no
[2]
$ echo '- tom' | reqs assign rawbgv -F -
reqs: stdin:1:1: must hold keys and values ('key: value') at its top level
[2]
$ cat >editor <<'END'
> #!/bin/sh
> sed -i 's/^who:.*/who: tom/; s/^agreed:.*/agreed: yes/' "$1"
> END
$ chmod +x editor
$ EDITOR=$T/work/editor reqs assign rawbgv -e
reqs: cannot assign rawbgv: it stands like that already
hint: see it with: reqs show rawbgv
hint: what you wrote is kept in $T/tmp/reqs-atscpr-assign.yaml; -F takes it
[1]
$ VISUAL=$T/work/editor EDITOR=false reqs offer rawbgv -e
reqs: tom has rawbgv already
hint: what you wrote is kept in $T/tmp/reqs-q0pstr-offer.yaml; -F takes it
[1]
$ printf 'reason: 周一起休假\nmessage: 交接已谈好\n' | reqs release rawbgv -F -
20261122-rawbgv
rawbgv: released; workshop answers for it
$ git -C desk.git log -1 --format=%b | head -n 1
交接已谈好
$ EDITOR='sed -i "s/^message:.*/message: 客户没来/"' reqs close rawbgv -e
20261122-rawbgv
rawbgv: closed: done
$ reqs show rawbgv --events | tail -n 2
2026-11-22 16:01  xiao.z        released: 周一起休假
2026-11-22 16:01  xiao.z        closed (outcome done): 客户没来
$ EDITOR=$T/work/nowhere reqs offer rawbgv -e
$T/work/nowhere: 1: $T/work/nowhere: not found
reqs: the editor '$T/work/nowhere' failed; nothing done
[1]
$ reqs offer rawbgv -e
reqs: there is no terminal to open an editor on
hint: -F FILE reads the fields from a file, -F - from stdin
[2]

# Unknown commands and options are refused, with the nearest.
$ reqs lst
reqs: 'lst' is not a command of reqs
hint: did you mean 'list'?
hint: 'reqs help' lists the commands
[2]
$ reqs frobnicate
reqs: 'frobnicate' is not a command of reqs
hint: 'reqs help' lists the commands
[2]
$ reqs list --jsno
reqs: reqs list has no option '--jsno'
hint: did you mean '--json'?
hint: 'reqs help list' lists the options; words after -- are no options
[2]
$ reqs list --columns
reqs: --columns needs a value: COLUMNS
hint: 'reqs help list' explains it
[2]
$ reqs note bank4h x --waive
reqs: --waive needs a value: GUARD
hint: 'reqs help note' explains it
[2]
$ reqs list -n
reqs: reqs list has no option '-n'
hint: 'reqs help list' lists the options; words after -- are no options
[2]
$ reqs version --as me
reqs: reqs version has no option '--as'
hint: 'reqs help version' lists the options; words after -- are no options
[2]
$ reqs assign rawbgv tom --agreed=yes
reqs: --agreed takes no value
[2]
