"""Exporting and copying: how many characters a second in each form, all readings known.

What is loaded for a form is loaded before, with the first thousand characters, and told apart.
Beside them pandoc, where it is installed: it is given a fifth of the text with the same readings as
a page of HTML with ruby, for it takes its time, and its whole process counts.
"""

import shutil
import subprocess
import time
from collections import deque
from dataclasses import replace

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.look import look_of
from reader.exports import Options, ReadText, known_formats, read_text
from reader.exports.clipboard import CopyFormat, copied
from reader.pinyin import Style
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import Settings
from tests.benchmarks import program, texts, timing
from tests.benchmarks.figures import OURS, Case, Figure

TITLE = "Exporting"
OTHER = _PANDOC = "pandoc"
_NOVEL = 100_000  # characters
_TO_PANDOC, _LITTLE = _NOVEL // 5, 1_000
_FIRST, _BY = "the first 1,000 characters", "by {}, a second"
_READ, _COPIES = "finding the readings", "copying"
_LEAST, _LEAST_OF = 500.0, {"anki": 400.0, "words": 400.0, "lines": 400.0}  # thousands a second
_THEIRS = ("html", "epub", "docx")
_STYLES = {"characters": Options(), "words": Options(by_words=True)}


def cases() -> list[Case]:
    """The readings that every form needs, copies, then every form."""
    return [
        Case(_READ),
        Case(_COPIES),
        *(Case(name) for name in known_formats()),
        *(Case(name, _PANDOC) for name in _THEIRS),
    ]


def measure(case: Case) -> list[Figure]:
    """Measure a case in this process."""
    if case.by != OURS:
        return _by_pandoc(case.name) if shutil.which(_PANDOC) else []
    shared_engine()
    if case.name == _READ:
        return _found()
    return _copies() if case.name == _COPIES else _written(case.name)


def _found() -> list[Figure]:
    little, novel = _composer(_LITTLE), _composer(_NOVEL)
    begin = time.perf_counter()
    read_text(little, Script.SOURCE)
    first = Figure(_FIRST, timing.milliseconds(begin))
    begin = time.perf_counter()
    read_text(novel, Script.SOURCE)
    return [Figure("characters a second", *_speed(begin, _NOVEL)), first]


def _read(characters: int) -> ReadText:
    return read_text(_composer(characters), Script.SOURCE)


def _composer(characters: int) -> Composer:
    return Composer(Article(texts.a_novel(characters), title="novel"), shared_engine)


def _written(name: str) -> list[Figure]:
    little, read, form = _read(_LITTLE), _read(_NOVEL), known_formats()[name]
    figures = list[Figure]()
    begin = time.perf_counter()
    deque(form.write(little, Options(by_words=True)), 0)
    first = Figure(_FIRST, timing.milliseconds(begin))
    for by, options in _STYLES.items():
        fresh = replace(read)  # knows no readings as they are written yet
        begin = time.perf_counter()
        deque(form.write(fresh, options), 0)
        least = _LEAST_OF.get(name, _LEAST) if by == "words" else None
        figures.append(Figure(_BY.format(by), *_speed(begin, _NOVEL), least=least))
    return [*figures, first]


def _by_pandoc(name: str) -> list[Figure]:
    page = program.a_home() / "to pandoc.html"
    read, made, figures = _read(_TO_PANDOC), page.with_name(f"by pandoc.{name}"), list[Figure]()
    for by, options in _STYLES.items():
        page.write_text("".join(map(str, known_formats()["html"].write(read, options))), "utf-8")
        begin = time.perf_counter()
        subprocess.run([_PANDOC, "-f", "html", "-t", name, "-o", made, page], check=True)
        figures.append(Figure(_BY.format(by), *_speed(begin, _TO_PANDOC)))
    return figures


def _copies() -> list[Figure]:
    """Every form of copies; what is rich by words too, as it is where pinyin is by words."""
    composer = _composer(_NOVEL)
    look = look_of(Settings(), Script.SOURCE)
    by_words = look_of(Settings(by_words=True), Script.SOURCE)
    least = {CopyFormat.ANKI: _LEAST_OF["anki"], CopyFormat.PLAIN: None}
    read_text(composer, Script.SOURCE)
    ways = [(form.value, form, look, least.get(form, _LEAST)) for form in CopyFormat]
    ways.append(("ruby by words", CopyFormat.RUBY, by_words, _LEAST))
    figures = []
    for name, form, shown, bar in ways:
        copied(composer, 0, _LITTLE, shown, form, Style.MARKS)
        begin = time.perf_counter()
        copied(composer, 0, _NOVEL, shown, form, Style.MARKS)
        figures.append(Figure(f"{name}, a second", *_speed(begin, _NOVEL), least=bar))
    return figures


def _speed(begin: float, characters: int) -> tuple[float, str]:
    return characters / (time.perf_counter() - begin) / 1000, "thousand"
