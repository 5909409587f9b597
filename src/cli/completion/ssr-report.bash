# Completion of ssr-report in bash. Load it with: source <(ssr-report completion bash)

_ssr_report() {
    local current=$2 begun='' kind='' previous='' target='' i word value title
    local words=()
    COMPREPLY=()
    # Bash cuts words at "=", and takes a redirection for words of the command.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $word == *[\<\>]* ]]; then
            target=next
            continue
        elif [[ $target == next ]]; then
            target=''
            ((i == COMP_CWORD)) && target=this
            continue
        fi
        ((i == COMP_CWORD)) && [[ $word != '=' ]] && word=$current
        if [[ $word == '=' || $previous == '=' ]] && ((${#words[@]} > 0)); then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        previous=$word
    done
    if [[ -n $target ]]; then
        compopt -o default
        return
    fi
    begun=${words[${#words[@]} - 1]}
    begun=${begun%"$current"}
    # Nothing of the line is evaluated on its way, and nothing of what comes back.
    while IFS=$'\t' read -r value title; do
        if [[ -z $kind ]]; then
            kind=$value
            continue
        fi
        value=${value#"$begun"}
        [[ $value == "$current"* ]] || continue
        # On the second TAB (63, "?") the words are listed and not inserted.
        if [[ ${COMP_TYPE:-} == 63 && -n $title ]]; then
            value="$value  ($title)"
            value=${value:0:${COLUMNS:-80} - 2}
        fi
        COMPREPLY+=("$value")
    done < <(ssr-report __complete "${words[@]}" 2>/dev/null)
    case $kind in
        files) compopt -o default ;;
        folders) compopt -o dirnames ;;
        list) compopt -o nosort -o nospace ;;
        *) compopt -o nosort ;;
    esac
} 2>/dev/null

complete -F _ssr_report ssr-report
