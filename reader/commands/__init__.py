"""The command line: a module for each verb.

Exit status 0, 1 where the file or the system is at fault, 2 where the caller is, with one line on
standard error. Only what draws imports Qt, and each command only what it needs.
"""

import argparse
from importlib import import_module

from reader.commands.parsing import Parser
from reader.commands.streams import Failure, discard_output, finish_output, tell
from reader.language import tr

VERBS = (
    "annotate", "convert", "export", "level", "notes", "picture", "words", "worksheet",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Carry out one command; returns the exit status."""
    try:
        try:
            asked = _parser(arguments[:1]).parse_args(arguments)
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
    told = sentence_about(error).rstrip(".。")
    tell(tr("{what}; see {file}").format(what=f"{told[0].lower()}{told[1:]}", file=kept))
    return 1


def _parser(wanted: list[str]) -> argparse.ArgumentParser:
    """The arguments of the verb that is wanted; of all where there is no such verb."""
    parser = Parser(prog="duyin")
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in [verb for verb in VERBS if [verb] == wanted] or VERBS:
        module = import_module(f"{__name__}.{name}")
        says = tr(module.SAYS)
        verb = verbs.add_parser(name, help=says, description=says)
        verb.set_defaults(carry_out=module.carry_out)
        module.declare(verb)
    return parser
