# fish completion for reqs: asks reqs itself, so there is nothing to keep up to date here.

function __reqs_complete
    set -l words (commandline -opc)
    # Without its quotes; one that is still open cannot be unescaped.
    set -l token (commandline -ct)
    set -l plain (string unescape -- "$token"; or string trim --left --chars '\'"' -- "$token")
    for line in ($words[1] __complete -- $words[2..-1] "$plain" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$plain"
            case ':directories'
                __fish_complete_directories "$plain"
            case '*'
                echo $line
        end
    end
end

complete -c reqs -f -k -a '(__reqs_complete)'
