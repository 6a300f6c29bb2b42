"""A command carried out, and what all of them are called with."""

import argparse
import textwrap
from importlib import import_module
from types import ModuleType
from typing import NoReturn

from reader.commands import VERBS
from reader.commands.streams import Failure, discard_output, finish_output, tell

_COLUMNS = 79
_NAMES = 15  # columns that the names take in the help

ABOUT = (
    "Duyin 讀音 reads Chinese with pinyin above the characters. With files, or with nothing, it"
    " opens its window; several are read one after another. The commands need no screen; `-` as"
    " the file reads standard input."
)
HELP = "this help; `duyin annotate --help` tells a command's options"
VERSION = "the versions of the program and of what it is made of"


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with the arguments."""

    def error(self, message: str) -> NoReturn:
        raise Failure(f"{message}; see {self.prog} --help", 2)


def run(arguments: list[str]) -> int:
    """Carry out one command; returns the exit status."""
    try:
        try:
            asked = parser(arguments[:1]).parse_args(arguments)
            asked.carry_out(asked)
        finally:
            finish_output()
    except Failure as failure:
        tell(failure.sentence)
        return failure.status
    except BrokenPipeError:  # who reads has seen enough
        discard_output()
    except KeyboardInterrupt:
        return 130
    except SystemExit as ended:  # after --help
        return int(ended.code or 0)
    except Exception as error:
        return _unexpected(error)
    return 0


def _unexpected(error: Exception) -> int:
    """Told in one line too; the journal has the rest."""
    from reader.folders import usual_folders
    from reader.journal import open_journal, sentence_about, write_error

    kept = open_journal(usual_folders().journal)
    write_error(error)
    told = sentence_about(error).removesuffix(".")
    tell(f"{told[0].lower()}{told[1:]}; see {kept}")
    return 1


def parser(wanted: list[str]) -> argparse.ArgumentParser:
    """The arguments of the verb that is wanted; of all where there is no such verb."""
    made = _Parser(prog="duyin", allow_abbrev=False)
    verbs = made.add_subparsers(required=True, metavar="COMMAND")
    for name in [verb for verb in VERBS if [verb] == wanted] or VERBS:
        module = module_of(name)
        verb = verbs.add_parser(name, help=module.SAYS, description=module.SAYS, allow_abbrev=False)
        verb.set_defaults(carry_out=module.carry_out)
        module.declare(verb)
    return made


def module_of(verb: str) -> ModuleType:
    """Where a verb is defined."""
    return import_module(f"reader.commands.{verb}")


def usage() -> str:
    """What `duyin --help` says."""
    calls = ["[FILE …]", *(f"{name} {call}" for name, call in VERBS.items())]
    lines = [f"{'usage:' if number == 0 else '      '} duyin {call}"
             for number, call in enumerate(calls)]  # fmt: skip
    verbs = [_row(name, module_of(name).SAYS) for name in VERBS]
    options = [_row("-h, --help", HELP), _row("--version", VERSION)]
    paragraphs = (lines, textwrap.wrap(ABOUT, _COLUMNS), verbs, options)
    return "\n\n".join("\n".join(paragraph) for paragraph in paragraphs) + "\n"


def _row(name: str, told: str) -> str:
    begin = f"  {name}".ljust(_NAMES)
    return textwrap.fill(
        told, _COLUMNS, initial_indent=begin, subsequent_indent=" " * _NAMES, break_on_hyphens=False
    )
