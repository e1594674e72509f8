# Fields from a file (-F) and from the editor (-e), and what happens to what was typed there.
$ reqs init ledger >/dev/null 2>&1; cd ledger && reqs -C . version
reqs 0.1.0

@export REQS_LEDGER=$T/work/ledger
$ cat >request.yaml <<'END'
> title: 前保险杠更换
> voice: |
>   说好三天,今天来提车才告诉我没有配件。
>   后天一早要出差。
> priority: high
> needed_by: 2026-11-30
> END

$ reqs new -q -F request.yaml | cut -c 1-9
20261122-

$ reqs new -q -F - <request.yaml | cut -c 1-9
20261122-

$ reqs new -q "another title" -F request.yaml | cut -c 1-9
20261122-

# Everything that is wrong is said at once, with its place.
$ reqs new -F - <<'END'
> titel: x
> priority: hihg
> voice: {a: b}
> END
reqs: stdin:1:1: 'titel' is not a field of reqs new
stdin:2:11: priority is 'hihg', not one of low, normal, high or urgent
stdin:3:8: voice is one text
hint: did you mean 'title'?
hint: did you mean 'high'?
[2]

$ reqs new -F nowhere.yaml
reqs: cannot read '$T/work/nowhere.yaml': No such file or directory
[2]

# An editor gets the fields with what the command line said already.
$ cat >editor.sh <<'END'
> grep -v '^#' "$1" | grep -v '^$' | head -n 4
> sed -i 's/^title: .*/title: 从编辑器来/' "$1"
> END

@export EDITOR=sh $T/work/editor.sh
$ reqs new -e "first title" -p urgent | cut -c 1-20
60m8g3: filed
60m8g3: routed to desk by rule 'everything else', routes.yaml:13
title: first title
type:
priority: urgent
for: |
20261122-60m8g3

# Left as it is, the text does nothing, whether or not the command line has filled in a part of it.
$ EDITOR=true reqs new -e
reqs: nothing changed in the editor; nothing done
[1]
$ EDITOR=true reqs new "unchanged" -p high -e
reqs: nothing changed in the editor; nothing done
[1]
$ id=$(reqs list --columns id | head -n 1); for act in "note $id text" "resolve $id draft" "edit $id priority=high" "edit $id --priority low"; do EDITOR=true reqs $act -e; done; reqs log --limit 1 | cut -f5
reqs: nothing changed in the editor; nothing done
reqs: nothing changed in the editor; nothing done
reqs: nothing changed in the editor; nothing done
reqs: nothing changed in the editor; nothing done
60m8g3 file: 从编辑器来
$ EDITOR='cp /dev/null' reqs new -e "emptied"
reqs: nothing was left in the editor; nothing done
[1]

$ EDITOR=false reqs new -e "the editor fails"
reqs: the editor 'false' failed; nothing done
[1]

# Nothing typed is lost when the act does not happen.
$ cat >slip.sh <<'END'
> echo 'titel: 写了很久' >"$1"
> END

$ EDITOR="sh $T/work/slip.sh" reqs new -e
reqs: $T/tmp/reqs-e2dm39-new.yaml:1:1: 'titel' is not a field of reqs new
hint: did you mean 'title'?
hint: what you wrote is kept in $T/tmp/reqs-e2dm39-new.yaml; -F takes it
[2]

$ cat "$T"/tmp/reqs-*-new.yaml
titel: 写了很久

$ EDITOR= reqs new -e
reqs: there is no terminal to open an editor on
hint: -F FILE reads the fields from a file, -F - from stdin
[2]
