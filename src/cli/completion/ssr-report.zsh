#compdef ssr-report
# Completion of ssr-report in zsh. Load it after compinit with: source <(ssr-report completion zsh)

_ssr_report() {
    local -a lines shown space
    lines=("${(@f)$(ssr-report __complete "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
    case $lines[1] in
        files*) compset -p ${#lines[1]#*$'\t'}; _files ;;
        folders*) compset -p ${#lines[1]#*$'\t'}; _files -/ ;;
        *)
            [[ $lines[1] == list* ]] && space=(-S '')
            # Values have no colon, so the first one stands before the description.
            shown=("${(@)${(@)lines[2,-1]//\\/\\\\}/$'\t'/:}")
            _describe -V 'ssr-report' shown "${space[@]}"
            ;;
    esac
}

# Loaded as a function of zsh's, which calls it at once, or sourced.
if [[ $zsh_eval_context == *func ]]; then
    _ssr_report "$@"
else
    compdef _ssr_report ssr-report
fi
