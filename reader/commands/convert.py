"""`duyin convert`: a text in another script, all else as it stands."""

import argparse

from reader.commands.options import SCRIPTS, add_files
from reader.commands.streams import (
    Failure,
    bytes_lost,
    cannot_be_opened,
    check_out,
    read_bytes,
    write_pieces,
)
from reader.language import listed, tr, translatable
from reader.quoting import quoted
from reader.settings import ConversionTables

SAYS = translatable("Write a text in another script.")


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_files(verb)
    way = verb.add_mutually_exclusive_group(required=True)
    way.add_argument("--script", choices=SCRIPTS, help=tr("the script to write in"))
    way.add_argument(
        "--opencc", metavar="NAME", help=tr("a configuration of OpenCC: s2t, tw2sp, …")
    )
    verb.add_argument(
        "--tables",
        choices=[tables.value for tables in ConversionTables],
        default=ConversionTables.OPENCC.value,
        help=tr("whose tables: OpenCC's newest, or opencc-python-reimplemented's to the letter"),
    )


def carry_out(asked: argparse.Namespace) -> None:
    """Convert, as asked."""
    from reader.composition.filetext import converted_by, converted_to
    from reader.opening import NotText
    from reader.opening.encoding import decode
    from reader.script import Script, available_tables, by_tables
    from reader.script.configurations import configurations

    tables = ConversionTables(asked.tables)
    if tables not in available_tables():
        raise Failure(
            tr("these tables need opencc-python-reimplemented, which is not installed"), 2
        )
    check_out(asked.file, asked.out)
    if asked.opencc is not None and asked.opencc not in configurations(tables):
        known = listed(configurations(tables))
        told = tr("there is no configuration {name}, only {names}")
        raise Failure(told.format(name=quoted(asked.opencc), names=known), 2)
    try:
        decoded = decode(read_bytes(asked.file))
    except NotText:
        raise cannot_be_opened(asked.file, tr("it is not a text")) from None
    if asked.opencc is not None:
        converted = converted_by(decoded.text, by_tables(asked.opencc, tables))
    else:
        converted = converted_to(decoded.text, Script(asked.script), tables)
    write_pieces(asked.out, [converted])
    if decoded.bytes_were_lost:
        raise bytes_lost(asked.file, decoded.encoding)
