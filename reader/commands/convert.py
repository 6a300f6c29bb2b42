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
from reader.quoting import quoted

SAYS = "Write a text in another script."


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_files(verb)
    way = verb.add_mutually_exclusive_group(required=True)
    way.add_argument("--script", choices=SCRIPTS, help="the script to write in")
    way.add_argument("--opencc", metavar="NAME", help="a configuration of OpenCC: s2t, tw2sp, …")


def carry_out(asked: argparse.Namespace) -> None:
    """Convert, as asked."""
    from reader.composition.filetext import converted_by, converted_to
    from reader.opening import NotText
    from reader.opening.encoding import decode
    from reader.script import Script, configurations

    check_out(asked.file, asked.out)
    if asked.opencc is not None and asked.opencc not in configurations():
        known = ", ".join(configurations())
        raise Failure(f"there is no configuration {quoted(asked.opencc)}, only {known}", 2)
    try:
        decoded = decode(read_bytes(asked.file))
    except NotText:
        raise cannot_be_opened(asked.file, "it is not a text") from None
    if asked.opencc is not None:
        converted = converted_by(decoded.text, asked.opencc)
    else:
        converted = converted_to(decoded.text, Script(asked.script))
    write_pieces(asked.out, [converted])
    if decoded.bytes_were_lost:
        raise bytes_lost(asked.file, decoded.encoding)
