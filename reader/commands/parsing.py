"""argparse in the reader's language: its own words, and lines measured as a terminal shows them.

argparse words its sentences by gettext, whose two functions it has in its module; here these look
into the program's own translations. Of its sentences those are marked that a person can meet, as
they stand in Python 3.11 to 3.14; one that another Python words otherwise stays English.
"""

import argparse
from typing import Any, NoReturn

from reader.commands.streams import Failure, write_pieces
from reader.language import Language, in_use, tr, translatable
from reader.language.columns import columns, wrapped

OWN_WORDS = (
    translatable("usage: "),
    translatable("positional arguments"),
    translatable("options"),
    translatable("%(heading)s:"),
    translatable("show this help message and exit"),
    translatable("argument %(argument_name)s: %(message)s"),
    translatable("the following arguments are required: %s"),
    translatable("one of the arguments %s is required"),
    translatable("unrecognized arguments: %s"),
    translatable("not allowed with argument %s"),
    translatable("expected one argument"),
    translatable("expected at least one argument"),
    translatable("expected %s arguments"),
    translatable("ignored explicit argument %r"),
    translatable("ambiguous option: %(option)s could match %(matches)s"),
    translatable("invalid choice: %(value)r (choose from %(choices)s)"),
    translatable("invalid %(type)s value: %(value)r"),
    translatable("unknown parser %(parser_name)r (choices: %(choices)s)"),
)
"""What argparse says by itself; `%` and what follows it is filled in by argparse."""


def _own(text: str) -> str:
    return tr(text)


def _own_counted(one: str, several: str, count: int) -> str:
    if in_use() is Language.ENGLISH:
        return one if count == 1 else several
    return tr(several)


class Formatter(argparse.HelpFormatter):
    """Breaks lines where the language allows it, and lays out by columns, not by characters."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(" ".join(text.split()), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in wrapped(text, width - len(indent)))

    def format_help(self) -> str:
        """With the colon of the language behind each heading, which argparse asks for only from
        Python 3.13 on."""
        told = super().format_help()
        for heading in (tr("positional arguments"), tr("options")):
            with_colon = tr("%(heading)s:") % {"heading": heading}
            told = told.replace(f"\n{heading}:\n", f"\n{with_colon}\n")
        return told

    def _format_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None) -> str:
        told = tr("usage: ") if prefix is None else prefix
        stand_in = "\1" * columns(told)
        return super()._format_usage(usage, actions, groups, stand_in).replace(stand_in, told, 1)


class Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with the arguments."""

    def __init__(self, **told: Any) -> None:
        vars(argparse).update(_=_own, ngettext=_own_counted)
        super().__init__(formatter_class=Formatter, allow_abbrev=False, **told)

    def print_help(self, file: Any = None) -> None:
        """As all that commands write: in UTF-8, whatever the locale."""
        write_pieces(None, (self.format_help(),))

    def error(self, message: str) -> NoReturn:
        told = tr("{message}; see {program} --help")
        raise Failure(told.format(message=message, program=self.prog), 2)
