"""`duyin worksheet`: tasks on paper, made from a text."""

import argparse
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.exporting import engine
from reader.commands.knowing import add_levels, known_up_to
from reader.commands.options import add_files, add_script
from reader.commands.ownlibrary import opened_library
from reader.commands.streams import (
    STREAM,
    Failure,
    check_out,
    read_article,
    read_bytes,
    write_bytes,
)
from reader.display import FONT_COMMAND, drawing_obstacle
from reader.language import listed, tr, translatable
from reader.pinyin import Style
from reader.settings import PaperSize

if TYPE_CHECKING:
    from reader.article import Article
    from reader.composition.composer import Composer
    from reader.composition.sparing import Chosen
    from reader.exports.worksheets.sheet import Worksheet
    from reader.learning.knowledge import Knowledge
    from reader.library import Library

SAYS = translatable(
    "Make a worksheet of a text: pinyin to fill in, characters to write, gaps and more."
)
_WORDS = ("unknown", "collected", "chosen", "all")
_TASKS = ("boxes", "write", "match", "cloze", "choose", "list")
_USUAL = "boxes,write,match,cloze,choose"


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_files(verb)
    add_script(verb)
    verb.add_argument(
        "--words",
        choices=_WORDS,
        default="unknown",
        help=tr("those that your library does not have as known, collected or chosen ones, or all"),
    )
    verb.add_argument("--only", metavar="FILE", help=tr("the words of a list, one a line, instead"))
    verb.add_argument(
        "--tasks",
        type=_tasks,
        default=_USUAL,
        metavar="NAMES",
        help=tr(
            "some of boxes (pinyin to fill in), write (characters to write), match (words and"
            " meanings), cloze (gaps), choose (readings to choose), list (of the words), with"
            " commas; else {tasks}"
        ).format(tasks=_USUAL),
    )
    add_levels(verb)
    verb.add_argument(
        "--pinyin",
        choices=[style.value for style in Style],
        default="marks",
        help=tr("how readings are spelled"),
    )
    verb.add_argument("--squares", choices=("tian", "mi"), default="tian", help=tr("to write into"))
    verb.add_argument("--paper", choices=("a4", "letter"), default="a4")
    verb.add_argument(
        "--no-name", action="store_true", help=tr("without the line for name and date")
    )
    verb.add_argument("--answers", action="store_true", help=tr("with an answer sheet behind"))
    verb.add_argument("--seed", type=int, metavar="N", help=tr("the same N makes the same sheet"))


def carry_out(asked: argparse.Namespace) -> None:
    """Make and write the sheet, as asked."""
    if asked.out is None:
        raise Failure(tr("a worksheet needs -o OUT"), 2)
    write = _writer(asked)
    check_out(asked.file, asked.out)
    listed = _listed(asked.only) if asked.only is not None else None
    article = read_article(asked.file)
    sheet = _sheet(asked, article, listed)
    if not sheet.tasks:
        raise Failure(tr("there is nothing to ask: no word of the text is one of those wanted"))
    write_bytes(asked.out, write(sheet))


def _writer(asked: argparse.Namespace) -> "Callable[[Worksheet], bytes]":
    """What makes the file that its name asks for. Raises Failure."""
    paper = PaperSize.LETTER if asked.paper == "letter" else PaperSize.A4
    suffix = Path(asked.out).suffix.lower()
    if suffix in (".html", ".htm"):
        from reader.exports.worksheets.html import html

        return lambda sheet: "".join(html(sheet, answers=asked.answers, paper=paper)).encode(
            "utf-8", "replace"
        )
    if suffix == ".docx":
        from reader.exports.worksheets.docx import docx

        return lambda sheet: docx(sheet, answers=asked.answers, paper=paper)
    if suffix == ".pdf" or asked.out == STREAM:
        return lambda sheet: _pdf(sheet, answers=asked.answers, paper=paper)
    raise Failure(tr("worksheets are named .pdf, .docx or .html"), 2)


def _pdf(sheet: "Worksheet", *, answers: bool, paper: PaperSize) -> bytes:
    if obstacle := drawing_obstacle():
        raise Failure(obstacle)
    from reader.qt.printing import picture
    from reader.qt.printing.pdf import PdfWork
    from reader.qt.printing.worksheets.paper import WorksheetPaper
    from reader.qt.style.families import has_chinese_font

    application = picture.application()
    if not has_chinese_font():
        raise Failure(
            tr("Chinese characters need a font; on Debian and Ubuntu: {command}").format(
                command=FONT_COMMAND
            )
        )
    work = PdfWork(WorksheetPaper(sheet, paper, answers=answers), sheet.title)
    for _share in work:
        pass
    application.quit()
    return work.content


def _sheet(
    asked: argparse.Namespace, article: "Article", listed: frozenset[str] | None
) -> "Worksheet":
    from reader.composition.composer import Composer
    from reader.exports.worksheets.making import Wanted, worksheet
    from reader.exports.worksheets.passage import passage
    from reader.exports.worksheets.picking import WordsFrom, picked
    from reader.exports.worksheets.sheet import Square, TaskKind
    from reader.script import Script, shown_image

    composer = Composer(article, engine)
    source = WordsFrom.LIST if listed is not None else WordsFrom(asked.words)
    knowledge, chosen = _known(asked, composer)
    read = passage(composer, 0, len(article.text), Script(asked.script))
    images = frozenset(shown_image(word) for word in listed or ())
    words = picked(read, source, knowledge, chosen, images)
    seed = random.randrange(1 << 30) if asked.seed is None else asked.seed
    wanted = Wanted(
        Style(asked.pinyin), knowledge.levels, Square(asked.squares), not asked.no_name, seed
    )
    return worksheet(read, words, wanted).only(frozenset(map(TaskKind, asked.tasks)))


def _known(
    asked: argparse.Namespace, composer: "Composer"
) -> "tuple[Knowledge, tuple[Chosen, ...]]":
    """What the library knows of words, and where it has readings by hand in this text, whose own
    readings are laid over it; nothing where there is no library."""
    from reader.folders import usual_folders
    from reader.learning.knowledge import Knowledge
    from reader.settings import Settings

    folders = usual_folders()
    settings = Settings.load(folders.settings)
    levels, up_to = known_up_to(asked, settings)
    if not folders.library.exists():
        return Knowledge(levels=levels, up_to=up_to), ()
    with opened_library(folders.library) as library:
        kept, collected = library.words.kept(), library.words.collected()
        chosen = _of_text(library, composer, asked.file)
    states = {one.headword: one.state for one in kept if one.state is not None}
    heads = frozenset(one.headword for one in collected)
    return Knowledge(states, levels, up_to, heads), chosen


def _of_text(library: "Library", composer: "Composer", file: str) -> "tuple[Chosen, ...]":
    from reader.composition.sparing import Chosen
    from reader.corrections.readings import Corrections
    from reader.marginalia.wishes import Wishes

    text = composer.article.text
    entry = library.entry_of(Path(file)) if file != STREAM else None
    if entry is None:
        return ()
    composer.correct(Corrections(text, library.corrections(entry.key)))
    placed = Wishes(text, library.wishes.of(entry.key)).placed
    return tuple(Chosen(one.start, one.end, one.wish.is_shown) for one in placed)


def _listed(file: str) -> frozenset[str]:
    """The words of a list, one a line; what follows a tab or a comma is not looked at."""
    lines = read_bytes(file).decode("utf-8-sig", "replace").splitlines()
    words = (re.split("[\\t,，]", line, maxsplit=1)[0].strip() for line in lines)
    return frozenset(word for word in words if word)


def _tasks(written: str) -> list[str]:
    names = [name.strip() for name in written.split(",") if name.strip()]
    unknown = [name for name in names if name not in _TASKS]
    if unknown or not names:
        wrong = unknown[0] if unknown else written
        told = tr('"{written}" is no task; there are {tasks}')
        raise argparse.ArgumentTypeError(told.format(written=wrong, tasks=listed(_TASKS)))
    return names
