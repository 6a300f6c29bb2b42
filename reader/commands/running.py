"""A command carried out, and what all of them are called with."""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

from reader.commands import VERBS
from reader.commands.parsing import Parser
from reader.commands.streams import Failure, discard_output, finish_output, tell
from reader.language import tr

_DOCTOR = ("duyin", "doctor")
"""What tells more where no journal can."""


def run(arguments: list[str]) -> int:
    """Carry out one command; returns the exit status."""

    def carry_out() -> None:
        asked = parser(arguments[:1]).parse_args(arguments)
        asked.carry_out(asked)

    return guarded(carry_out)


def guarded(act: Callable[[], None]) -> int:
    """Do what writes to standard output; what goes wrong is told in a line. The exit status."""
    try:
        try:
            act()
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
        return unexpected(error)
    return 0


def unexpected(error: Exception) -> int:
    """Told in one line too; the journal has the rest. The exit status."""
    from reader.journal import sentence_about

    told = sentence_about(error).rstrip(".。")
    told = f"{told[0].lower()}{told[1:]}"
    kept = _journalled(error)
    tell(tr("{what}; see {file}").format(what=told, file=kept or " ".join(_DOCTOR)))
    return 1


def _journalled(error: Exception) -> Path | None:
    """The journal, with the error in it; None where it cannot be written or found."""
    from reader.journal import open_journal, write_error

    try:
        from reader.folders import usual_folders

        kept = open_journal(usual_folders().journal)
    except Exception:  # a package is broken: of any kind
        return None
    write_error(error)
    return kept


def parser(wanted: list[str]) -> argparse.ArgumentParser:
    """The arguments of the verb that is wanted; of all where there is no such verb."""
    made = Parser(prog="duyin")
    verbs = made.add_subparsers(required=True, metavar="COMMAND")
    for name in [verb for verb in VERBS if [verb] == wanted] or VERBS:
        module = module_of(name)
        says = tr(module.SAYS)
        verb = verbs.add_parser(name, help=says, description=says)
        verb.set_defaults(carry_out=module.carry_out)
        module.declare(verb)
    return made


def module_of(verb: str) -> ModuleType:
    """Where a verb is defined."""
    return import_module(f"reader.commands.{verb}")
