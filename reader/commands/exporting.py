"""One file exported: what a command does itself, and each worker of many at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.streams import (
    Failure,
    bytes_lost,
    check_out,
    parts_missing,
    read_article,
    write_pieces,
)
from reader.display import drawing_obstacle
from reader.pinyin import Style
from reader.settings import ReadingsShown, Settings

if TYPE_CHECKING:
    from reader.article import Article
    from reader.exports import Form, Options, ReadText
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


def form_of(name: str | None, out: str | None, usual: Mapping[str, str]) -> "Form":
    """The form of this name, or the one that a file's name asks for.

    `usual` are the forms of endings that mean another one in this command, and for none ("").
    """
    from reader.exports import forms

    known = forms()
    if name is not None and name not in known:
        raise Failure(f'there is no form "{name}", only {", ".join(known)}', 2)
    by_suffix = {ending: name for name, form in known.items() for ending in form.SUFFIXES}
    suffix = Path(out or "").suffix.lower()
    found = name or (by_suffix | dict(usual)).get(suffix) or usual.get("")
    if found is None:
        raise Failure(f'"{suffix}" is no form; give one with --as: {", ".join(known)}', 2)
    return known[found]


def read_as_wanted(article: "Article", wanted: "Wanted") -> "tuple[ReadText, Options]":
    """The article's text with its readings, and how they are written."""
    from reader.composition.composer import Composer
    from reader.exports import Options, read_text
    from reader.pinyin import Style
    from reader.reading.views import View
    from reader.script import Script

    which = ReadingsShown(wanted.readings)
    view = View(taiwan=wanted.taiwan, sandhi=wanted.sandhi)
    read = read_text(Composer(article, engine), Script(wanted.script), which, view)
    return read, Options(Style(wanted.style), by_words=wanted.by_words)


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
    from reader.composition.composer import Composer
    from reader.qt.printing import picture
    from reader.qt.printing.pdf import PdfWork
    from reader.qt.printing.sheets import Paper, Printed
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
