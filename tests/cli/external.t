# Commands of others: `reqs VERB` runs reqs-VERB from PATH, as git does.
$ mkdir bin else && printf '#!/bin/sh\necho "$PWD ${REQS_LEDGER-no ledger}"\nprintf "[%%s]" "$@"\necho\nexit 7\n' >bin/reqs-kanban && printf 'kill -TERM $$\n' >bin/reqs-kill && cp bin/reqs-kanban bin/reqs-list && chmod +x bin/* && touch bin/reqs-notes && mkdir bin/reqs-dir
$ cat >run <<'END'
> PATH=$T/work/bin:$PATH
> reqs "$@"
> END

# The arguments and the exit code are its own.
$ sh run kanban -x --json 'two words' 客户
$T/work no ledger
[-x][--json][two words][客户]
[7]
$ sh run kanban -h
$T/work no ledger
[-h]
[7]

# -C and --ledger in front of the verb reach it; what else stands there is handed on.
$ sh run -C else --ledger led kanban
$T/work/else $T/work/else/led
[]
[7]
$ sh run --json --color always -Celse kanban x
$T/work/else no ledger
[--json][--color][always][x]
[7]
$ sh run -C nowhere kanban
reqs: -C is 'nowhere', which is not a directory
[2]
$ sh run --nonsense kanban
reqs: reqs kanban has no option '--nonsense'
hint: 'reqs help kanban' lists the options; words after -- are no options
[2]

# It becomes the program: a signal ends that, and is seen as such. A script without a first line is one for sh.
$ sh run kill
Terminated
[143]

# What is ours wins, also under hidden names; what is no program is not run.
$ sh run list -q 2>&1 | head -n 1
reqs: no ledger found; looked at '$T/work' (no git repository), '$T/home/.local/share/reqs/ledger' (no git repository)
$ sh run notes
reqs: 'notes' is not a command of reqs
hint: did you mean 'note'?
hint: 'reqs help' lists the commands
[2]
$ sh run dir
reqs: 'dir' is not a command of reqs
hint: 'reqs help' lists the commands
[2]

# Nothing is run by a path, and nothing from here, unless PATH says so.
$ cp bin/reqs-kanban else/reqs-here && cd else && reqs here
reqs: 'here' is not a command of reqs
hint: 'reqs help' lists the commands
[2]
$ cd else && reqs ./here
reqs: './here' is not a command of reqs
hint: 'reqs help' lists the commands
[2]
$ cd else && reqs ../bin/reqs-kanban
reqs: '../bin/reqs-kanban' is not a command of reqs
hint: 'reqs help' lists the commands
[2]
$ cd else && PATH=$PATH: reqs here
$T/work/else no ledger
[]
[7]
$ cd else && reqs -- -here
reqs: '--' is given, but no command
hint: 'reqs help' lists the commands
[2]

# They are listed, suggested, offered by completion, and explained by a manual page where they have one.
$ sh run | sed -n '/PATH/,/^$/p'
Found on PATH:
  kanban                  runs reqs-kanban
  kill                    runs reqs-kill
\
$ sh run help --json | grep -A 3 external
  "external": [
    "kanban",
    "kill"
  ],
$ sh run kanbn
reqs: 'kanbn' is not a command of reqs
hint: did you mean 'kanban'?
hint: 'reqs help' lists the commands
[2]
$ sh run __complete -- kan
kanban	reqs-kanban on PATH
$ sh run __complete -- kanban ''
:files
$ printf '#!/bin/sh\necho "the page of $1"\n' >bin/man && chmod +x bin/man && sh run help kanban
the page of reqs-kanban
$ printf '#!/bin/sh\nexit 16\n' >bin/man && sh run help kanban
reqs: 'kanban' is no command of ours but '$T/work/bin/reqs-kanban'
hint: it has no manual page here; many programs explain themselves: reqs kanban --help
[3]
$ sh run help bord
reqs: 'bord' is not a command of reqs
hint: did you mean 'board'?
hint: 'reqs help' lists the commands
[2]

# One that cannot be started says why.
$ printf '#!/nonexistent/interpreter\n' >bin/reqs-broken && chmod +x bin/reqs-broken && sh run broken
reqs: cannot run '$T/work/bin/reqs-broken': No such file or directory
[6]
