"""`duyin export`: a text in any form that it can be handed on in."""

import argparse

from reader.commands.asking import add_files, add_readings, add_script
from reader.commands.writing import form_of, read_as_asked
from reader.streams import Failure, bytes_lost, check_out, read_article, write_pieces

SAYS = "Write a text in another form: HTML, EPUB, Word, Markdown, Anki and more."


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_files(verb)
    add_script(verb)
    add_readings(verb)
    verb.add_argument(
        "--readings",
        choices=("all", "file", "none"),
        default="all",
        help="those of all characters, only those in the file, or none",
    )
    verb.add_argument("--as", dest="form", metavar="FORM", help="the form; else as OUT is named")


def carry_out(asked: argparse.Namespace) -> None:
    """Export, as asked."""
    if asked.out is None and asked.form is None:
        raise Failure("export needs -o OUT or --as FORM", 2)
    check_out(asked.file, asked.out)
    form = form_of(asked.form, asked.out, usual={})
    article = read_article(asked.file)
    read, options = read_as_asked(article, asked)
    write_pieces(asked.out, form.write(read, options))
    if article.origin.bytes_were_lost:
        raise bytes_lost(asked.file, article.origin.encoding)
