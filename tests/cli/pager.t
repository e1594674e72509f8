# On a terminal, what looks at requests goes through a pager; elsewhere, and on request, it does not.
$ reqs init ledger >/dev/null 2>&1 && cd ledger && reqs new -q "printer" | cut -c 1-9
20261122-

@export REQS_LEDGER=$T/work/ledger
@export REQS_PAGER=echo "paged, $(wc -l) lines"
$tty reqs log
paged, 3 lines

$ reqs log | wc -l
2

# Nothing to show, nothing to leave.
$tty reqs overdue 2>/dev/null
$tty reqs log --no-pager | wc -l
2
$tty REQS_PAGER= reqs log | wc -l
2
$tty REQS_PAGER=cat reqs log | wc -l
2
$tty reqs version
reqs 0.1.0
$ unset REQS_PAGER; PAGER='echo no terminal; cat' reqs log | wc -l
2

# REQS_PAGER is asked before PAGER; options and pipes are the shell's.
$tty PAGER='echo not this one' REQS_PAGER='head -n 1 | tr a-z A-Z' reqs log --no-color
COMMIT    TIME              WHO     SIGNED  WHAT
$tty unset REQS_PAGER; PAGER='sed -n "2{s/  */ /g;p}"' reqs log --no-color | cut -d ' ' -f 2-4
file: printer
begin

# less is told to leave short output on the screen and to show colours; what LESS says wins.
$tty REQS_PAGER='echo "LESS=$LESS $LESSCHARSET"; cat >/dev/null' reqs log
LESS=FRX utf-8
$tty LESS=-S LESSCHARSET=latin1 REQS_PAGER='echo "LESS=$LESS $LESSCHARSET"; cat >/dev/null' reqs log
LESS=-S latin1
$tty LESS= REQS_PAGER='echo "LESS=$LESS."; cat >/dev/null' reqs log
LESS=.

# A pager that is left early is no error, whatever it says at its end, and neither is one that shows nothing.
$tty REQS_PAGER=true reqs log
$tty REQS_PAGER='head -n 1 >/dev/null; false' reqs log
$ for i in 1 2 3 4 5 6 7 8 9; do reqs new -q "$(printf '%015000d' $i)" >/dev/null; done
$tty COLUMNS=9999 REQS_PAGER='head -c 1 >/dev/null' reqs list

# What is said about the output stands behind it.
$tty REQS_PAGER=cat\  reqs list --no-color --limit 1 --columns state
STATE
unowned
1 of 10 shown

# Nothing is lost where the pager cannot be run, is no shell command, or does not know its options.
$tty REQS_PAGER=/nope reqs list --no-color --limit 1 --columns state
reqs: 1: eval: /nope: not found
warning: the pager '/nope' failed; this is shown without it
STATE
unowned
1 of 10 shown
$tty REQS_PAGER='less (' reqs list --no-color --limit 1 --columns state
reqs: 1: eval: Syntax error: end of file unexpected (expecting ")")
warning: the pager 'less (' failed; this is shown without it
STATE
unowned
1 of 10 shown
$tty REQS_PAGER='less "' reqs list --no-color --limit 1 --columns state 2>&1 | tail -n 3
unowned
1 of 10 shown
$tty REQS_PAGER='head --no-such-option' reqs list --no-color --limit 1 --columns state
head: unrecognized option '--no-such-option'
Try 'head --help' for more information.
warning: the pager 'head --no-such-option' failed; this is shown without it
STATE
unowned
1 of 10 shown
$tty REQS_PAGER=false reqs list --no-color --limit 1 --columns state
warning: the pager 'false' failed; this is shown without it
STATE
unowned
1 of 10 shown
$tty REQS_PAGER='kill -SEGV $$' reqs list --no-color --limit 1 --columns state
warning: the pager 'kill -SEGV $$' failed; this is shown without it
STATE
unowned
1 of 10 shown

# The code is that of the command, not of the pager.
$tty REQS_PAGER='cat; exit 3' reqs check --no-color
17 files, no problem
$tty REQS_PAGER='cat; exit 3' reqs overdue nonsense:x
reqs: query: unknown key 'nonsense'
  nonsense:x
  ^
hint: keys are state, owner, team, level, priority, type, theme, customer, tier, kind, due, needed, promise, filed, resolved, closed, by, via, csat, cycle, chases, id, key, outcome, light, is or has
hint: quote it to search for the text: '"nonsense:x"'
[2]

# An error is not shown in the pager.
$tty reqs show zzzzzz
reqs: no request begins with 'zzzzzz'
hint: `reqs list --all` shows all
[3]

# Ctrl-C is the pager's: one that stays stays, one that goes takes nothing with it, and the command ends as it would.
$tty export REQS_PAGER='cat >/dev/null; trap "echo; echo stays" INT; echo shown; until read -r key </dev/tty; do :; done; echo "left by $key"'; exec reqs log
< shown ^C
< stays q^M
shown
^C
stays
q
left by q
$tty export REQS_PAGER='sh -c "echo shown; read -r key </dev/tty"'; exec reqs log
< shown ^C
shown
^C
\no newline
$tty export REQS_PAGER='sh -c "echo shown; read -r key </dev/tty" | cat; echo the rest of the pager'; exec reqs log --limit 1
< shown ^C
shown
^Cthe rest of the pager
