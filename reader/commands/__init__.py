"""The command line: a module for each verb.

Exit status 0, 1 where the file or the system is at fault, 2 where the caller is, with one line on
standard error. Only what draws imports Qt, and each command only what it needs. Whoever asks
whether a word is a verb, as the window's start does, loads this table and no more.
"""

from typing import NamedTuple

from reader.language import translatable


class Verb(NamedTuple):
    """What follows a command's name, and what it does; its module's `SAYS` tells that at length."""

    takes: str
    says: str


VERBS = {
    "annotate": Verb(
        "FILE [options]", translatable("write the text with its readings: JSON, brackets or HTML")
    ),
    "convert": Verb("FILE [options]", translatable("write the text in another script")),
    "doctor": Verb("[options]", translatable("tell what Duyin needs and what of it is missing")),
    "export": Verb(
        "FILE -o OUT [options]",
        translatable("write the text in another form: HTML, EPUB, Word, Markdown, Anki …"),
    ),
    "level": Verb(
        "FILE … [options]",
        translatable("tell the level of texts, and how many of their words you know"),
    ),
    "notes": Verb(
        "FILE|--all -o OUT.md", translatable("write your notes and highlights as Markdown")
    ),
    "picture": Verb(
        "FILE -o PICTURE [options]", translatable("draw the page as the window shows it")
    ),
    "speak": Verb(
        "FILE -o OUT [options]",
        translatable("read the text aloud into a file: WAV, MP3 or Ogg, with its times"),
    ),
    "words": Verb(
        "FILE|--collected|--known -o OUT [options]",
        translatable("write words as cards for Anki or a table; take in those that you know"),
    ),
    "worksheet": Verb(
        "FILE -o OUT [options]",
        translatable("make tasks on paper of the text: PDF, Word or HTML"),
    ),
}
"""The commands by name. The help, the manual and what shells complete are made from these and from
what each module declares (`declare`)."""


def main(arguments: list[str]) -> int:
    """Carry out one command; returns the exit status."""
    from reader.commands.running import run

    return run(arguments)
