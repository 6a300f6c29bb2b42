"""`duyin annotate`: a text with its readings."""

import argparse

from reader.commands.asking import add_files, add_readings, add_script
from reader.commands.writing import form_of, read_as_asked
from reader.streams import bytes_lost, check_out, read_article, write_pieces

SAYS = "Write a text with its readings."


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_files(verb)
    add_script(verb)
    add_readings(verb)
    verb.add_argument(
        "--as",
        dest="form",
        metavar="FORM",
        help="json, brackets, html or any form of `duyin export`; else as OUT is named, else json",
    )


def carry_out(asked: argparse.Namespace) -> None:
    """Annotate, as asked."""
    check_out(asked.file, asked.out)
    form = form_of(asked.form, asked.out, usual={"": "json", ".txt": "brackets"})
    article = read_article(asked.file)
    read, options = read_as_asked(article, asked)
    write_pieces(asked.out, form.write(read, options))
    if article.origin.bytes_were_lost:
        raise bytes_lost(asked.file, article.origin.encoding)
