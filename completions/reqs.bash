# bash completion for reqs: asks reqs itself, so there is nothing to keep up to date here.

# bash breaks words at = and : (COMP_WORDBREAKS); this puts --state=open and @key:SRC:ID together again.
_reqs_words() {
  local line=${COMP_LINE:0:COMP_POINT} piece i rest
  rest=$line
  words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    piece=${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && piece=$rest && piece=${piece#"${piece%%[![:space:]]*}"}
    if ((i > 0)) && [[ -n $piece && $rest != [[:space:]]* ]]; then
      words[${#words[@]} - 1]+=$piece
    else
      words+=("$piece")
    fi
    rest=${rest#"${rest%%[![:space:]]*}"}
    rest=${rest#"$piece"}
  done
}

_reqs() {
  local words=() line current strip files=
  _reqs_words
  current=${words[${#words[@]} - 1]}
  # What stands before the last = or : is on the line already; bash replaces only what comes after.
  strip=${current%"${current##*[=:]}"}
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) files=file ;;
      :directories) files=directory ;;
      *) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done < <("${words[0]}" __complete -- "${words[@]:1}" 2>/dev/null)
  COMPREPLY=("${COMPREPLY[@]#"$strip"}")
  if [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -A "$files" -- "${current##*=}")
  elif ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *[:=] ]]; then
    compopt -o nospace 2>/dev/null
  fi
}

complete -F _reqs reqs
