# Completion of ssr-report in fish. Load it with: ssr-report completion fish | source

function __ssr_report_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l lines (command ssr-report __complete $words[2..-1] 2>/dev/null)
    set -l first (string split \t -- $lines[1])
    set -l rest (string sub -s (math (string length -- "$first[2]") + 1) -- $words[-1])
    switch "$first[1]"
        case files
            set -l paths (__fish_complete_path $rest)
            printf '%s\n' $first[2]$paths
        case folders
            set -l paths (__fish_complete_directories $rest)
            printf '%s\n' $first[2]$paths
        case '*'
            printf '%s\n' $lines[2..-1]
    end
end

complete -c ssr-report -e
complete -c ssr-report -k -f -a '(__ssr_report_complete)'
