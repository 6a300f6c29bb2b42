"""`duyin notes`: the reader's notes, highlights and bookmarks as Markdown."""

import argparse
from pathlib import Path

from reader.commands.options import SCRIPTS
from reader.commands.ownlibrary import opened_library
from reader.commands.streams import STREAM, Failure, check_out, write_pieces
from reader.language import tr, translatable
from reader.quoting import quoted

SAYS = translatable("Write your notes and highlights as Markdown.")


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    verb.add_argument("file", metavar="FILE", nargs="?", help=tr("the text that they are in"))
    verb.add_argument("--all", action="store_true", help=tr("those in all texts of the library"))
    verb.add_argument("-o", dest="out", metavar="OUT", help=tr("the file to write"))
    verb.add_argument(
        "--script", choices=SCRIPTS, help=tr("the script to show; else that shown in the window")
    )


def carry_out(asked: argparse.Namespace) -> None:
    """Write them, as asked."""
    from reader.exports.notes import all_noted, noted, written
    from reader.folders import usual_folders
    from reader.script import Script
    from reader.settings import Settings

    if (asked.file is None) is not asked.all:
        raise Failure(tr("notes needs either FILE or --all"), 2)
    if asked.file is not None:
        check_out(asked.file, asked.out)
    folders = usual_folders()
    if not folders.library.exists():
        raise Failure(tr("there is no library yet: nothing was opened in the window"))
    settings, script = Settings.load(folders.settings), asked.script and Script(asked.script)
    with opened_library(folders.library) as library:
        if asked.out not in (None, STREAM) and library.shelf.has_file(Path(asked.out)):
            raise Failure(tr("OUT is a text of your library, which is never written over"), 2)
        if asked.all:
            found = all_noted(library, settings, script)
        else:
            entry = library.entry_of(Path(asked.file)) if asked.file != STREAM else None
            if entry is None:
                told = tr("{name} is not in the library")
                raise Failure(told.format(name=quoted(asked.file)))
            found = [noted(library, entry.key, settings, script)]
    if not any(found):
        raise Failure(tr("there are no notes, highlights or bookmarks"))
    write_pieces(asked.out, written(found))
