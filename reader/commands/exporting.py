"""One file exported: what a command does itself, and each worker of many at once."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.writing import form_of, read_as_wanted
from reader.pinyin import Style
from reader.screen import drawing_obstacle
from reader.settings import ReadingsShown, Settings
from reader.streams import Failure, bytes_lost, check_out, parts_missing, read_article, write_pieces

if TYPE_CHECKING:
    from reader.article import Article
    from reader.reading import Engine

PDF = "pdf"
"""The form that is drawn, and so is none of `reader.exports`."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How texts are exported; plain values, that go to other processes and machines."""

    form: str
    script: str = "source"
    style: str = "marks"
    readings: str = "all"
    by_words: bool = False
    sandhi: bool = False
    taiwan: bool = False


@cache
def engine() -> "Engine":
    """The engine, loaded once in each process."""
    from reader.reading import load_engine

    return load_engine()


def export(file: str, out: str | None, wanted: Wanted) -> None:
    """Write a file in the form wanted. Raises Failure."""
    check_out(file, out)
    article = read_article(file)
    if wanted.form == PDF:
        write_pieces(out, [_pdf(article, wanted)])
    else:
        form = form_of(wanted.form, None, {})
        read, options = read_as_wanted(article, wanted)
        write_pieces(out, form.write(read, options))
    if article.origin.bytes_were_lost:
        raise bytes_lost(file, article.origin.encoding)
    if article.origin.parts_missing:
        raise parts_missing(file, article.origin.parts_missing)


def _pdf(article: "Article", wanted: Wanted) -> bytes:
    """The pages as the window prints them with its usual settings."""
    if obstacle := drawing_obstacle():
        raise Failure(obstacle)
    from reader.composing import Composer
    from reader.qt import picture
    from reader.qt.paper import Paper, Printed
    from reader.qt.pdf import PdfWork
    from reader.script import Script
    from reader.settings import Notation, TaiwanReadings

    picture.application()
    style = Style(wanted.style)
    is_zhuyin = style is Style.ZHUYIN
    settings = Settings(
        notation=Notation.ZHUYIN if is_zhuyin else Notation.PINYIN,
        spelling=Style.MARKS if is_zhuyin else style,
        readings_shown=ReadingsShown(wanted.readings),
        last_readings_shown=ReadingsShown.ALL,
        by_words=wanted.by_words,
        sandhi=wanted.sandhi,
        taiwan_readings=TaiwanReadings.ALWAYS if wanted.taiwan else TaiwanReadings.NEVER,
    )
    is_read = settings.readings_shown is not ReadingsShown.NONE
    printed = Printed(Composer(article, engine), settings, Script(wanted.script), is_read)
    work = PdfWork(Paper(printed), article.title)
    for _share in work:
        pass
    return work.content


def exported(file: str, out: str, wanted: Wanted) -> str:
    """Write a file; "" where that went well, else why not. For workers: it raises nothing."""
    try:
        Path(out).parent.mkdir(parents=True, exist_ok=True)
        export(file, out, wanted)
    except Failure as failure:
        return failure.sentence
    except OSError as error:
        return f'"{Path(out).name}" cannot be written: {(error.strerror or str(error)).lower()}'
    except Exception as error:
        return f'"{Path(file).name}" cannot be exported: {type(error).__name__}'
    return ""
