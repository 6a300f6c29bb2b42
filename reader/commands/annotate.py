"""`duyin annotate`: a text with its readings."""

import argparse

from reader.commands.exporting import Wanted, export, format_of
from reader.commands.knowing import add_known, known_as_asked
from reader.commands.options import add_files, add_readings, add_script
from reader.language import tr, translatable

SAYS = translatable("Write a text with its readings.")


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_files(verb)
    add_script(verb)
    add_readings(verb)
    add_known(verb)
    verb.add_argument(
        "--as",
        dest="form",
        metavar="FORM",
        help=tr(
            "json, brackets, html or any form of `duyin export`; else as OUT is named, else json"
        ),
    )


def carry_out(asked: argparse.Namespace) -> None:
    """Annotate, as asked."""
    form = format_of(asked.form, asked.out, usual={"": "json", ".txt": "brackets"})
    wanted = Wanted(
        form.NAME, asked.script, asked.pinyin, asked.readings, asked.words, asked.sandhi,
        asked.taiwan_readings, known=known_as_asked(asked),
    )  # fmt: skip
    export(asked.file, asked.out, wanted)
