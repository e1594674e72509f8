# Help: the overview, a command's page, topics, and what a slip of the finger gets.
$ reqs | head -n 3
usage: reqs COMMAND [options] ...

Start and look after a ledger:

$ reqs help version
reqs version - print the version

usage: reqs version [options]

  Prints the name of the program and its version, as reqs --version does.

Common options:
  --ledger PATH           the ledger to use
  -C DIR                  run as if started in this directory
  --json                  print JSON
  -q, --quiet             print ids and results only
  --color WHEN            colour the output (one of auto, always or never)
  --no-color              the same as --color never
  --no-pager              print all at once, even on a terminal
  -h, --help              explain the command

Examples:
  reqs version

$ COLUMNS=50 reqs completion -h | head -n 12
reqs completion - print the completion script of a
shell

usage: reqs completion [options] SHELL

  Packages install these scripts where shells look
  for them. Without a package, evaluate the script
  when the shell starts. It asks reqs itself for
  commands, options, requests, people and teams,
  so it never grows old.

Arguments:

$ reqs help exit-codes
Exit status

  0                       done; an empty list is 0, too
  1                       refused: understood, and the answer is no
  2                       usage: the command line is wrong
  3                       no such request, person or team, or more than one
  4                       a file of the ledger cannot be read
  5                       changed elsewhere, or locked: trying again may work
  6                       git or the file system failed
  8                       a check found something
  70                      a bug in reqs
  130                     interrupted

$ reqs vesion
reqs: 'vesion' is not a command of reqs
hint: did you mean 'version'?
hint: 'reqs help' lists the commands
[2]

$ reqs help vesion
reqs: 'vesion' is not a command of reqs
hint: did you mean 'version'?
hint: 'reqs help' lists the commands
[2]

$ reqs version --jsno
reqs: reqs version has no option '--jsno'
hint: did you mean '--json'?
hint: 'reqs help version' lists the options; words after -- are no options
[2]

$ reqs version --color
reqs: --color needs a value: WHEN
hint: 'reqs help version' explains it
[2]

$ reqs version --color=allways
reqs: --color is 'allways', not one of auto, always or never
hint: did you mean 'always'?
[2]

$ reqs version --json now
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "usage",
    "code": 2,
    "message": "reqs version: 'now' is one word too many",
    "where": "",
    "hints": [
      "usage: reqs version [options]"
    ]
  }
}
[2]

$ reqs -C nowhere version
reqs: -C is 'nowhere', which is not a directory
[2]

$ reqs --nonsense
reqs: '--nonsense' is given, but no command
hint: 'reqs help' lists the commands
[2]

$ reqs vesion --json
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "usage",
    "code": 2,
    "message": "'vesion' is not a command of reqs",
    "where": "",
    "hints": [
      "did you mean 'version'?",
      "'reqs help' lists the commands"
    ]
  }
}
[2]

# A reader that goes away is no error, a full disk is one.
$ reqs help | true

$ reqs version >/dev/full
reqs: the output could not be written to its end
[6]

# What cannot be read as a time is refused before anything is done.
$ REQS_NOW=yesterday reqs version
reqs: REQS_NOW is 'yesterday', which is no time
hint: write it like 2026-11-22T08:00:00Z
[2]

# Messages cannot steer a terminal.
$ reqs "$(printf 'a\033[31mb')"
reqs: 'a\x1b[31mb' is not a command of reqs
hint: 'reqs help' lists the commands
[2]

# For programs: what the tables say.
$ reqs help --json | head -n 9
{
  "schema": 1,
  "kind": "commands",
  "topics": [
    {
      "name": "ids",
      "summary": "how requests and people are named"
    },
    {
$ reqs --json | tail -n 7
    {
      "name": "export",
      "group": "report",
      "summary": "write requests for other programs"
    }
  ]
}
$ reqs version -h --json | head -n 11
{
  "schema": 1,
  "kind": "commands",
  "items": [
    {
      "name": "version",
      "summary": "print the version",
      "usage": "reqs version [options]",
      "details": "Prints the name of the program and its version, as reqs --version does.",
      "arguments": [],
      "options": [],
$ reqs help exit-codes --json | head -n 12
{
  "schema": 1,
  "kind": "topics",
  "items": [
    {
      "name": "exit-codes",
      "title": "Exit status",
      "text": "",
      "terms": [
        {
          "term": "0",
          "meaning": "done; an empty list is 0, too"
