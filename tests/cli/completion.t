# What the shells' scripts ask reqs: candidates with an explanation, or which names the shell is to add.
$ reqs __complete -- versi
version	print the version

$ reqs __complete -- version --js
--json	print JSON

$ reqs __complete -- version --color a
auto	on a terminal
always	also into pipes and files

$ reqs __complete -- version --color=a
--color=auto	on a terminal
--color=always	also into pipes and files

$ reqs __complete -- completion ''
bash	
zsh	
fish	

$ reqs __complete -- help exit
exit-codes	what exit codes mean

$ reqs __complete -- -C ''
:directories

$ reqs __complete -- nonsense ''

# The scripts are compiled in.
$ for shell in bash zsh fish; do reqs completion $shell | head -n 1; done
\# bash completion for reqs: asks reqs itself, so there is nothing to keep up to date here.
#compdef reqs
\# fish completion for reqs: asks reqs itself, so there is nothing to keep up to date here.

$ reqs completion bash --json
{
  "schema": 1,
  "kind": "error",
  "error": {
    "kind": "usage",
    "code": 2,
    "message": "a completion script is for a shell, not for programs: --json does not go with it",
    "where": "",
    "hints": []
  }
}
[2]

$ reqs completion tcsh
reqs: SHELL is 'tcsh', not one of bash, zsh or fish
[2]

# bash breaks words at = and :, the script puts them together again.
$ cat >try.bash <<'END'
> eval "$(reqs completion bash)"
> try() {
>   COMP_LINE=$1 COMP_POINT=${#1}
>   shift
>   COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
>   _reqs
>   echo "${COMP_LINE}| ${COMPREPLY[*]}"
> }
> mkdir -p places
> try 'reqs versi' reqs versi
> try 'reqs version --color a' reqs version --color a
> try 'reqs version --color=a' reqs version --color = a
> try 'reqs version --color=' reqs version --color =
> try 'reqs -C pla' reqs -C pla
> END

$ bash try.bash
reqs versi| version
reqs version --color a| auto always
reqs version --color=a| auto always
reqs version --color=| auto always never
reqs -C pla| places

# Ids with their titles, those that make sense for the command; any other when none of those fits.
$ reqs init led -q && cd led && reqs config edit teams.yaml -q -F $S/data/teams.yaml
$T/work/led
$ cd led && reqs new -q 前保险杠更换 -p high --for 张先生 --key crm:7 --to wang.f
20261122-p5xtk8
$ cd led && reqs new -q "$(printf 'a "quoted" $(title)\twith\033[31m colour')" --for 'Jo Ann'
20261122-e2dm39
$ cd led && reqs new -q 洗车 && reqs resolve -q $(reqs list -q 洗车 --columns id) 洗好了
20261122-zjsm4b
20261122-zjsm4b
$ cd led && reqs __complete -- show ''
p5xtk8	前保险杠更换
e2dm39	a "quoted" $(title) with\x1b[31m colour
$ cd led && reqs __complete -- accept ''
p5xtk8	前保险杠更换
e2dm39	a "quoted" $(title) with\x1b[31m colour
$ cd led && reqs __complete -- reopen ''
zjsm4b	洗车
$ cd led && reqs __complete -- rate --csat 5 ''
zjsm4b	洗车
$ cd led && reqs __complete -- show $(reqs list -q is:resolved --columns handle | cut -c1-3)
zjsm4b	洗车
$ cd led && reqs __complete -- show 20261122-
20261122-p5xtk8	前保险杠更换
20261122-e2dm39	a "quoted" $(title) with\x1b[31m colour
$ cd led && reqs __complete -- show @key:
@key:crm:7	前保险杠更换
$ cd led && reqs __complete -- list -customer:
-customer:张先生	
-customer:Jo?Ann	
$ cd led && reqs __complete -- list customer:Jo
customer:Jo?Ann	
$ cd led && reqs __complete -- offer 7 w
wang.f	王芳
workshop	workshop
$ cd led && reqs __complete -- offer 7 王
王芳	wang.f
$ cd led && reqs __complete -- team show p
parts	配件
$ cd led && reqs __complete -- list -team:desk,p
-team:desk,parts	配件
$ cd led && reqs __complete -- new --needed-by f
friday	2026-11-27
$ cd led && reqs __complete -- new --needed-by=明
--needed-by=明天	2026-11-23
$ cd led && reqs __complete -- overdue --soon 2
2m	minutes
2h	hours
2d	days
2w	weeks
$ cd led && reqs __complete -- edit 7 needed-by=后
needed-by=后天	2026-11-24
$ cd led && reqs __complete -- config edit t
teams.yaml	teams, people, levels
types.yaml	types of requests
themes.yaml	what requests are about
$ cd led && reqs __complete -- resolve --waive ''
fields	a new request has what its type requires
transfer	assigning to another team needs --agreed or --reason
brief	an escalation carries a complete brief
$ cd led && reqs __complete -- link 7 b
blocks	the other one waits for this one
blocked-by	this one waits for the other one
$ cd led && reqs __complete -- list level:
level:1	team
level:2	managers
level:3	director
$ reqs __complete -- init --zone Asia/Shang
Asia/Shanghai	Beijing Time
$ reqs __complete --ledger led -- '' </dev/null >/dev/null

# The ledger that the line names is asked, however it names it.
$ for line in '-C led' '-Cled' '--ledger led' '--ledger=led'; do reqs __complete -- $line accept '' | wc -l; done
2
2
2
2

# It never says a word and never writes: no ledger, a ledger that cannot be read, a line that makes no sense.
$ find led -type f -printf '%p %T@ %s\n' | sort >before
$ for line in 'show' '-C nowhere show' '--ledger nowhere show' 'list --team' 'nonsense' 'offer 7' 'new -t' 'version'; do reqs __complete -- $line ''; done
$ reqs __complete
$ reqs __complete --nonsense
$ REQS_NOW=yesterday reqs __complete -- version --js
$ reqs __complete -- show "$(printf 'a\037b')"
$ cp -r led broken && rm -r broken/objects/* && reqs __complete -- -C broken show ''
$ cp -r led odd && cd odd && head=$(git rev-parse HEAD) && for file in ledger teams types; do printf '[' | git hash-object -w --stdin >blob; git read-tree $head && git update-index --add --cacheinfo 100644,$(cat blob),$file.yaml && git update-ref HEAD $(git commit-tree $(git write-tree) -p $head -m x); for line in 'assign 7' 'list --team' 'list owner:' 'new -t' 'show' 'new --needed-by'; do reqs __complete -- $line '' >/dev/null || echo $?; done; done
$ cd odd && git update-ref HEAD $(git commit-tree $(printf '100644 blob %s\tledger.yaml\n' $(cat blob) | git mktree) -m x) && reqs __complete -- show ''
$ find led -type f -printf '%p %T@ %s\n' | sort | diff before -

# The commands that look take a query, and complete it alike.
$ cd led && for c in list search pool next board status overdue; do reqs __complete -- $c is:esc | sed "s/^/$c /"; done
list is:escalated	a level owes a decision
search is:escalated	a level owes a decision
pool is:escalated	a level owes a decision
next is:escalated	a level owes a decision
board is:escalated	a level owes a decision
status is:escalated	a level owes a decision
overdue is:escalated	a level owes a decision
$ cd led && reqs __complete -- board --by ''
state	a column a state
team	a column a team that answers for something
level	a column an escalation level
$ cd led && reqs __complete -- status --who pa
parts	配件
$ cd led && reqs __complete -- next --ta
--take	take it, where that is needed
