"""What shells complete: commands, options, the choices of an option, files where one belongs.

shtab writes it; the first word may be a file as well, which opens the window, and more after it.
"""

from reader.commands.manual.page import subparsers
from reader.commands.overview import options
from reader.commands.running import parser

SHELLS = {"bash": "duyin.bash", "zsh": "_duyin", "fish": "duyin.fish"}
"""The shells, and the file for each."""
_OF_FILES = ("FILE", "OUT")
_FISH = "(files)"  # stands where fish is told to look for files itself
_FILES = {
    "bash": "_duyin_files",  # shtab's own parts a name at its blanks
    "zsh": "_files",
    "fish": _FISH,
    "preamble": {"bash": '_duyin_files() {\n  compgen -f -- "$1"\n}'},
}
_LAST_OF_BASH = "\ncomplete -o bashdefault -F _shtab_duyin duyin"
_VERBS_OF_ZSH = "  _describe 'duyin commands' _commands\n"
_LAST_OF_ZSH = "      esac\n"
_NONE_OF_FISH = "complete -c duyin -f\n"
_CHANGED = {
    "bash": ((_LAST_OF_BASH, f"\n_shtab_duyin_pos_0_COMPGEN={_FILES['bash']}\n{_LAST_OF_BASH}"),),
    "zsh": (
        (_VERBS_OF_ZSH, f"{_VERBS_OF_ZSH}  _files\n"),
        (_LAST_OF_ZSH, f"        *) _files ;;\n{_LAST_OF_ZSH}"),
    ),
    "fish": (
        (f'-xka "{_FISH}"', "-rF"),
        (f'-ka "{_FISH}"', "-F"),
        (_NONE_OF_FISH, f"{_NONE_OF_FISH}complete -c duyin -n _shtab_duyin_using -F\n"),
    ),
}
"""What shtab writes, and what stands there instead."""


class Otherwise(AssertionError):
    """shtab writes something else now."""


def completion(shell: str) -> str:
    """The script for a shell. Raises Otherwise, or ImportError where there is no shtab."""
    import shtab  # of the extra `package`

    whole = parser([])
    whole.add_argument("--version", action="version", version="", help=options()["--version"])
    for verb in subparsers(whole).choices.values():
        for action in verb._actions:
            if action.metavar in _OF_FILES and action.nargs != 0:
                vars(action)["complete"] = _FILES
    script: str = shtab.complete(whole, shell)
    for before, after in _CHANGED[shell]:
        if before not in script:
            raise Otherwise(before)
        script = script.replace(before, after)
    return script
