# bash completion for reqs: asks reqs itself, so there is nothing to keep up to date here.

# Sets `plain` to a word without its quotes, as the shell will read it. Expands nothing but a leading ~/.
_reqs_unquote() {
  local raw=$1 quote='' char
  plain=''
  # shellcheck disable=SC2088 # the tilde as it was typed
  [[ $raw == '~/'* ]] && plain=$HOME/ raw=${raw:2}
  while [[ -n $raw ]]; do
    char=${raw:0:1} raw=${raw:1}
    case $quote$char in
      \' | \") quote=$char ;;
      "''" | '""') quote='' ;;
      "'"* | [!\\\"]) plain+=$char ;;
      *\\) plain+=${raw:0:1} raw=${raw:1} ;;
      *) plain+=$char ;;
    esac
  done
}

# bash breaks words at = and : (COMP_WORDBREAKS); this puts --state=open and @key:SRC:ID together again. Sets `words`,
# and `strip`: the part of the last word that readline leaves alone.
_reqs_words() {
  local line=${COMP_LINE:0:COMP_POINT} piece i rest
  rest=$line
  words=() strip=''
  for ((i = 0; i <= COMP_CWORD; i++)); do
    piece=${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && piece=$rest && piece=${piece#"${piece%%[![:space:]]*}"}
    if ((i > 0)) && [[ -n $piece && $rest != [[:space:]]* ]]; then
      strip=${words[${#words[@]} - 1]}
      words[${#words[@]} - 1]+=$piece
    else
      strip=''
      words+=("$piece")
    fi
    rest=${rest#"${rest%%[![:space:]]*}"}
    rest=${rest#"$piece"}
  done
  # A piece of nothing but breaks is left alone, too: what is completed begins behind it.
  [[ $piece == *[!:=@]* ]] || strip=${words[${#words[@]} - 1]}
  [[ $piece == [\"\']* ]] && quoted=1
}

# Behind each candidate of a list what it means, as far as the line has room (Chinese takes two columns).
_reqs_describe() {
  local longest=0 i room wide=客 pad
  ((${#wide} == 1)) || return # a locale that cannot count characters
  for i in "${!COMPREPLY[@]}"; do
    ((${#COMPREPLY[i]} > longest)) && longest=${#COMPREPLY[i]}
  done
  for i in "${!COMPREPLY[@]}"; do
    [[ -n ${helps[i]} ]] || continue
    room=$((${COLUMNS:-80} - longest - 6))
    [[ ${helps[i]} == *[![:ascii:]]* ]] && room=$((room / 2))
    ((room > 0)) || continue
    printf -v pad '%*s' $((longest - ${#COMPREPLY[i]} + 2)) ''
    COMPREPLY[i]+="$pad(${helps[i]:0:room})"
  done
}

_reqs() {
  local words=() helps=() arguments=() line word current strip plain quoted='' files=''
  _reqs_words
  for word in "${words[@]}"; do
    _reqs_unquote "$word"
    arguments+=("$plain")
  done
  current=${arguments[${#arguments[@]} - 1]}
  _reqs_unquote "$strip"
  strip=$plain
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) files='file' ;;
      :directories) files='directory' ;;
      *)
        word=${line%%$'\t'*}
        word=${word#"$strip"}
        # What the shell would read as something else is quoted, unless a quote is open.
        [[ -z $quoted && $word == *[' "$&'\''();<>\`|*?[]{}!#~'\\]* ]] && printf -v word %q "$word"
        COMPREPLY+=("$word")
        helps+=("${line#*$'\t'}")
        ;;
    esac
  done < <("${arguments[0]}" __complete -- "${arguments[@]:1}" 2>/dev/null)
  if [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -A "$files" -- "${current#"$strip"}")
  elif ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *[:=] ]]; then
    compopt -o nospace 2>/dev/null
  elif ((${#COMPREPLY[@]} > 1)) && [[ ${COMP_TYPE:-9} == @(9|33|63|64) ]]; then
    _reqs_describe
  fi
}

complete -o nosort -F _reqs reqs 2>/dev/null || complete -F _reqs reqs
