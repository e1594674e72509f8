# On a terminal, what looks at requests goes through a pager; elsewhere, and on request, it does not.
$ reqs init ledger >/dev/null 2>&1 && cd ledger && reqs new -q "printer" | cut -c 1-9
20261122-

@export REQS_LEDGER=$T/work/ledger
@export REQS_PAGER=echo "paged, $(wc -l) lines"
$tty reqs log
paged, 3 lines

$ reqs log | wc -l
2

$tty reqs overdue 2>/dev/null
paged, 0 lines

$tty reqs overdue --no-pager 2>/dev/null

$tty REQS_PAGER= reqs overdue 2>/dev/null

$tty reqs version
reqs 0.1.0

# A pager that is left early is no error.
$tty REQS_PAGER=true reqs log

# Nothing is lost where the pager cannot be run.
$tty REQS_PAGER=/nope reqs log 2>/dev/null | wc -l
2

# An error is not shown in the pager.
$tty reqs show zzzzzz 2>&1
paged, 0 lines
reqs: no request begins with 'zzzzzz'
hint: `reqs list --all` shows all
[3]
