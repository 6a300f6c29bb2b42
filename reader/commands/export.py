"""`duyin export`: a text, or a folder of them, in any form that it can be handed on in."""

import argparse
import os
from pathlib import Path

from reader.commands.exporting import PDF, Wanted, check_carried, export, format_of
from reader.commands.knowing import add_known, known_as_asked
from reader.commands.options import add_files, add_readings, add_script
from reader.commands.streams import Failure
from reader.figures import number_in
from reader.language import in_use, tr, translatable

_MOST_WORKERS = 256
SAYS = translatable("Write a text in another form: HTML, EPUB, Word, PDF, Markdown, Anki and more.")


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_files(verb, tr('the text, or a folder of texts; "-" is standard input'))
    add_script(verb)
    add_readings(verb)
    add_known(verb)
    verb.add_argument("--tone-colours", action="store_true", help=tr("a colour for each tone"))
    verb.add_argument("--no-pictures", action="store_true", help=tr("without the text's pictures"))
    sound = verb.add_mutually_exclusive_group()
    sound.add_argument(
        "--spoken",
        action="store_true",
        help=tr("read aloud by a voice, for epub; subtitles get the times of duyin speak"),
    )
    sound.add_argument(
        "--recording",
        metavar="SOUND",
        help=tr("the text's sound, for epub; for subtitles too, where the text has no times"),
    )
    verb.add_argument(
        "--as", dest="form", metavar="FORM", help=tr("the form; else as OUT is named")
    )
    verb.add_argument("-j", dest="workers", type=_workers, metavar="N", help=tr("files at once"))
    verb.add_argument(
        "--dask",
        metavar="ADDRESS",
        help=tr(
            "work on the cluster of this Dask scheduler, which must be trusted: whoever leads a"
            " cluster can run any program here"
        ),
    )


def carry_out(asked: argparse.Namespace) -> None:
    """Export, as asked."""
    is_folder = asked.file != "-" and Path(asked.file).is_dir()
    if asked.out is None and (asked.form is None or is_folder):
        folder, file = tr("export needs -o OUTDIR"), tr("export needs -o OUT or --as FORM")
        raise Failure(folder if is_folder else file, 2)
    if is_folder and asked.form is None:
        raise Failure(tr("a folder needs --as FORM"), 2)
    if is_folder and asked.recording is not None:
        raise Failure(tr("a folder has no --recording"), 2)
    form = (asked.form or "").lower().removeprefix(".")
    if form == PDF or (asked.form is None and Path(asked.out).suffix.lower() == ".pdf"):
        name = PDF
    else:
        name = format_of(asked.form, asked.out, {}).NAME
    wanted = Wanted(
        name, asked.script, asked.pinyin, asked.readings, asked.words, asked.sandhi,
        asked.taiwan_readings, asked.tone_colours, not asked.no_pictures, known_as_asked(asked),
        asked.recording or "", asked.spoken, in_use().value,
    )  # fmt: skip
    check_carried(wanted)
    if not is_folder:
        export(asked.file, asked.out, wanted)
        return
    from reader.commands.batch import export_folder

    workers = asked.workers or os.cpu_count() or 1
    export_folder(Path(asked.file), Path(asked.out), wanted, workers, asked.dask)


def _workers(written: str) -> int:
    number = number_in(written, _MOST_WORKERS + 1)
    if not 1 <= number <= _MOST_WORKERS:
        told = tr('"{written}" is no number of files from 1 to {most}')
        raise argparse.ArgumentTypeError(told.format(written=written, most=_MOST_WORKERS))
    return number
