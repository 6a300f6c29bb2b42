"""The command line: a module for each verb.

Exit status 0, 1 where the file or the system is at fault, 2 where the caller is, with one line on
standard error. Only what draws imports Qt, and each command only what it needs. Whoever asks
whether a word is a verb, as the window's start does, loads this table and no more.
"""

VERBS = {
    "annotate": "FILE [options]",
    "convert": "FILE [options]",
    "doctor": "[options]",
    "export": "FILE -o OUT [options]",
    "level": "FILE … [options]",
    "notes": "FILE|--all -o OUT.md",
    "picture": "FILE -o PICTURE [options]",
    "words": "FILE|--collected|--known -o OUT [options]",
    "worksheet": "FILE -o OUT [options]",
}
"""The commands, and what follows each; what it does stands in its module (`SAYS`, `declare`). The
help, the manual and the completion of shells are made from these."""


def main(arguments: list[str]) -> int:
    """Carry out one command; returns the exit status."""
    from reader.commands.running import run

    return run(arguments)
