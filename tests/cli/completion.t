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
