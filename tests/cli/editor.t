# Writing in one's own editor: what is wrong comes back as comments on top, and nothing that was written is lost.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml

# A script in the place of somebody who types: turn by turn it applies what stands in edit.1, edit.2, …
$ cat >editor <<'END'
> #!/bin/sh
> turn=$(($(cat turn 2>/dev/null || echo 0) + 1))
> echo $turn >turn
> echo "--- turn $turn"
> grep '^#!' "$1"
> [ ! -e edit.$turn ] || sed -i -f edit.$turn "$1"
> END
$ chmod +x editor; git config --global core.editor ./editor

# Wrong words are found at once, unknown people by the ledger; both come back, below the number of the line they are in.
$ echo 's/^priority:.*/priority: hihg/;s/^title:.*/title: "# 一号 前保险杠"/' >edit.1
$ printf '%s\n' 's/^priority:.*/priority: high/' 's/^to:.*/to: tomm/' >edit.2
$ printf '%s\n' 's/^to:.*/to: tom/' '/^voice:/a\' '  # 不是注释,\' '  是客户的话' >edit.3
$tty reqs new -e -q; ls "$TMPDIR"
--- turn 1
--- turn 2
#! This cannot be used yet:
#! line 16, column 11: priority is 'hihg', not one of low, normal, high or urgent
#! did you mean 'high'?
#! Correct it, save and leave; or leave it as it is to give up.
--- turn 3
#! This cannot be used yet:
#! no person or team 'tomm' in teams.yaml
#! did you mean 'tom'?
#! `reqs team list` shows teams and people
#! Correct it, save and leave; or leave it as it is to give up.
20261122-w6fpps
$ reqs list --columns title,priority,owner; reqs show $(reqs list --columns id) --yaml | grep -A 3 '^  voice'
\# 一号 前保险杠	high	?tom
  voice: |-
    # 不是注释,
    是客户的话
- id: vavv.6vd6g2

# Left as it is: given up, with the text kept.
$ rm turn edit.2 edit.3; sed -i s/一号/二号/ edit.1
$tty reqs new -e
--- turn 1
--- turn 2
#! This cannot be used yet:
#! line 16, column 11: priority is 'hihg', not one of low, normal, high or urgent
#! did you mean 'high'?
#! Correct it, save and leave; or leave it as it is to give up.
reqs: $T/tmp/reqs-c4a4cx-new.yaml:12:11: priority is 'hihg', not one of low, normal, high or urgent
hint: did you mean 'high'?
hint: what you wrote is kept in $T/tmp/reqs-c4a4cx-new.yaml; -F takes it
[2]
$ grep -c '^#!' "$TMPDIR"/reqs-*-new.yaml; grep -n 'priority:' "$TMPDIR"/reqs-*-new.yaml; rm "$TMPDIR"/reqs-*
0
12:priority: hihg

# What the command line said may be wrong, too; without a change in the editor there is nothing to keep.
$tty rm turn edit.1; reqs new -e 'a title' --needed-by someday; ls "$TMPDIR"
--- turn 1
reqs: nothing changed in the editor; nothing done
$ echo 's/^priority:.*/priority: hihg/;s/^title:.*/title: 三号/' >edit.1

# An editor that fails, or empties the file, gives up, too; a text once written is kept.
$ rm -f turn; printf '%s\n' '#!/bin/sh' './editor "$1"; [ $(cat turn) = 1 ]' >failing; chmod +x failing
$tty EDITOR=./failing reqs new -e
--- turn 1
--- turn 2
#! This cannot be used yet:
#! line 16, column 11: priority is 'hihg', not one of low, normal, high or urgent
#! did you mean 'high'?
#! Correct it, save and leave; or leave it as it is to give up.
reqs: the editor './failing' failed; nothing done
hint: what you wrote is kept in $T/tmp/reqs-e2dm39-new.yaml; -F takes it
[1]
$ grep '^title' "$TMPDIR"/reqs-*-new.yaml; rm "$TMPDIR"/reqs-*
title: 三号
$ rm turn; echo d >edit.2
$tty reqs new -e
--- turn 1
--- turn 2
#! This cannot be used yet:
#! line 16, column 11: priority is 'hihg', not one of low, normal, high or urgent
#! did you mean 'high'?
#! Correct it, save and leave; or leave it as it is to give up.
reqs: nothing was left in the editor; nothing done
[1]
$ ls "$TMPDIR"

# Without a terminal nothing is opened twice; what never ends at a terminal does end.
$ EDITOR='sh -c "echo x >>turns; echo x: y >>\$0"' reqs new -e; wc -l <turns; rm turns "$TMPDIR"/reqs-*
reqs: $T/tmp/reqs-jnyqz8-new.yaml:70:1: 'x' is not a field of reqs new
hint: its fields are title, type, priority, for, internal, contact, tier, voice, background, guess, evidence, impact, ask, return, needed-by, because, theme, via, to, at, reason or message
hint: what you wrote is kept in $T/tmp/reqs-jnyqz8-new.yaml; -F takes it
1
$tty EDITOR='sh -c "echo x >>turns; echo x: y >>\$0"' reqs new -e 2>/dev/null; wc -l <turns; rm turns "$TMPDIR"/reqs-*
20

# What was read from a pipe cannot be read again.
$tty id=$(reqs new -q x -p low --for 张先生 2>/dev/null); rm -f turn; echo 's/^text:.*/nonsense: x/' >edit.1; echo $id | EDITOR=./editor reqs note - -e 2>&1 | tail -n 4
--- turn 1
reqs: $T/tmp/reqs-ghrhs5-note.yaml:6:1: 'nonsense' is not a field of reqs note
hint: its fields are text, at, reason or message
hint: what you wrote is kept in $T/tmp/reqs-ghrhs5-note.yaml; -F takes it

# VISUAL, EDITOR and git's own: arguments, quotes, pipes; an editor that writes a new file and renames it.
$ rm -f "$TMPDIR"/reqs-*; mkdir -p 'my editors'; printf '%s\n' '#!/bin/sh' 'shift; sed "s/^title:.*/title: renamed into place/" "$1" >"$1.new"; mv "$1.new" "$1"' >'my editors/ed it'; chmod +x 'my editors/ed it'
$tty VISUAL="'$PWD/my editors/ed it' --wait" EDITOR=false reqs new -e -q -n -p low --for x
dry run: ywkxez: filed
dry run: ywkxez: routed to desk by rule 'everything else', routes.yaml:13
$tty EDITOR="'$PWD/my editors/ed it' --wait" reqs new -e -q -n -p low --for x
dry run: 37tspg: filed
dry run: 37tspg: routed to desk by rule 'everything else', routes.yaml:13
$tty git config --global core.editor "'$PWD/my editors/ed it' --wait"; reqs new -e -q -n -p low --for x; git config --global core.editor ./editor
dry run: 4j6e4z: filed
dry run: 4j6e4z: routed to desk by rule 'everything else', routes.yaml:13
$ ls "$TMPDIR"

# The settings are written in the same way, comments and all; an emptied file changes nothing.
$ rm -f turn; echo 's/Asia.Shanghai/Asia\/Peking/' >edit.1; echo 's/Asia.Peking/Asia\/Tokyo/;$a # 注释留下' >edit.2; rm -f edit.3
$tty reqs config edit ledger.yaml
--- turn 1
--- turn 2
#! This cannot be used yet:
#! ledger.yaml not changed: the settings would not be sound
#! line 15, column 7: the time zone 'Asia/Peking' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC
#! Correct it, save and leave; or leave it as it is to give up.
ledger.yaml changed
$ reqs config show ledger.yaml | tail -n 4; ls "$TMPDIR"
\# The largest file that can be attached: bytes, or with K, M or G.
attachments:
  limit: 10M
\# 注释留下

$ rm turn; echo '$a typo: [' >edit.1; rm edit.2
$tty reqs config edit teams.yaml
--- turn 1
--- turn 2
#! This cannot be used yet:
#! teams.yaml not changed: the settings would not be sound
#! line 31, column 1: a value was expected here
#! Correct it, save and leave; or leave it as it is to give up.
reqs: teams.yaml not changed: the settings would not be sound
hint: teams.yaml:27:1: a value was expected here
hint: what you wrote is kept in $T/tmp/reqs-5jg7g9-teams.yaml; -F takes it
[4]
$ rm "$TMPDIR"/reqs-*
$ EDITOR='cp /dev/null' reqs config edit teams.yaml; ls "$TMPDIR"
reqs: nothing was left in the editor; nothing done

# So are the fields of a request, each with what it is.
$ rm -f turn; echo 's/^priority:.*/priority: nnormal/' >edit.1; echo 's/^priority:.*/priority: normal/' >edit.2
$tty reqs edit $(reqs list 一号 --columns id) -e -q
--- turn 1
--- turn 2
#! This cannot be used yet:
#! no priority 'nnormal'
#! did you mean 'normal'?
#! priorities are low, normal, high or urgent
#! Correct it, save and leave; or leave it as it is to give up.
20261122-w6fpps
$ EDITOR=cat reqs edit $(reqs list 一号 --columns id) -e 2>&1 | head -n 12
\# w6fpps: change what is to be changed, save and leave the editor. A value that is emptied is taken away.

\# what it is about, in one line
title: "# 一号 前保险杠"

\# the type of request (one of request, complaint or incident)
type: request

\# how urgent (one of low, normal, high or urgent)
priority: normal

\# whom it is for: the customer's name

# Ctrl-C in the editor, and while the ledger's lock is held by somebody else: nothing happened, and the text is kept.
$ reqs log --json | grep -c '"commit"' >commits
$tty export EDITOR='sh -c "sed -i s/^title:.*/title:\ 打断/ \$0; echo ready; read -r key </dev/tty"'; exec reqs new -e
< ready ^C
ready
^Creqs: interrupted in the editor; nothing done
hint: what you wrote is kept in $T/tmp/reqs-6mnyh6-new.yaml; -F takes it
[130]
$tty export EDITOR='sh -c "echo ready; read -r key </dev/tty"'; exec reqs new -e
< ready ^C
ready
^Creqs: interrupted in the editor; nothing done
[130]
$ cat >waits <<'END'
> #!/bin/sh
> sed -i 's/^title:.*/title: 等锁/' "$2"
> # Says so as soon as the command has opened the lock, which it has already as descriptor 9, once more.
> (while [ "$(ls -l "/proc/$1/fd" | grep -c reqs.lock)" = 1 ]; do :; done; echo waiting) 9>&- &
> END
$ chmod +x waits
$tty exec 9>>desk.git/reqs.lock; flock 9; export EDITOR="./waits $$"; exec reqs new -e
< waiting ^C
waiting
^Creqs: interrupted; what you wrote is kept in $T/tmp/reqs-f6nfgh-new.yaml; -F takes it
[130]
$ reqs log --json | grep -c '"commit"' | cmp - commits; grep -h '^title' "$TMPDIR"/reqs-*; rm "$TMPDIR"/reqs-*; find desk.git -name '*.lock' -o -name 'tmp_*'
title: 打断
title: 等锁
desk.git/reqs.lock

# Being told to end is the same, with the code of that signal; what was ignored stays ignored.
$ printf '%s\n' '#!/bin/sh' 'sed -i "s/^title:.*/title: 结束/" "$3"; kill -s "$1" "$2"' >kills; chmod +x kills
$ export EDITOR="./kills TERM $$"; exec reqs new -e
reqs: interrupted; what you wrote is kept in $T/tmp/reqs-547m1w-new.yaml; -F takes it
[143]
$ export EDITOR="./kills HUP $$"; exec reqs new -e
reqs: interrupted; what you wrote is kept in $T/tmp/reqs-mpwdnn-new.yaml; -F takes it
[129]
$ grep -h '^title' "$TMPDIR"/reqs-*; rm "$TMPDIR"/reqs-*
title: 结束
title: 结束
$ export EDITOR="./kills HUP $$"; trap '' HUP; exec reqs new -e -q
20261122-m4v891
