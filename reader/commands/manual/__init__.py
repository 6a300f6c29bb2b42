"""The manual page and the completion of shells, made from what each command declares.

`python -m reader.commands.manual FOLDER` makes the folder if need be and writes into it

    duyin.1      the manual page:           /usr/share/man/man1/duyin.1
    duyin.bash   what bash completes:       /usr/share/bash-completion/completions/duyin
    _duyin       what zsh completes:        /usr/share/zsh/vendor-completions/_duyin
    duyin.fish   what fish completes:       /usr/share/fish/vendor_completions.d/duyin.fish

where each belongs in a package of Debian is named beside it. Without shtab (of the extra `package`)
the last three cannot be made. The day in the page is today's, or that of SOURCE_DATE_EPOCH. Only
who packages the program calls this; no other module does.
"""
