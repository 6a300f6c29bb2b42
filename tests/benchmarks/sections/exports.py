"""Exporting and copying: how many characters a second in each form, all readings known.

Beside them pandoc, where it is installed: it is given a fifth of the text with the same readings as
a page of HTML with ruby, for it takes its time, and its whole process counts.
"""

import shutil
import subprocess
import time
from dataclasses import replace

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.look import look_of
from reader.exports import Options, ReadText, known_formats, read_text
from reader.exports.clipboard import CopyFormat, copied
from reader.pinyin import Style
from reader.reading import load_engine
from reader.script import Script
from reader.settings import Settings
from tests.benchmarks import program, texts
from tests.benchmarks.figures import OURS, Case, Figure

TITLE = "Exporting"
OTHER = _PANDOC = "pandoc"
_NOVEL = 100_000  # characters
_TO_PANDOC = _NOVEL // 5
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
    if case.by != OURS and not shutil.which(_PANDOC):
        return []
    load_engine()
    text = texts.a_novel(_NOVEL if case.by == OURS else _TO_PANDOC)
    composer = Composer(Article(text, title="novel"), load_engine)
    begin = time.perf_counter()
    read = read_text(composer, Script.SOURCE)
    if case.name == _READ:
        return [Figure("characters a second", *_speed(begin, len(text)))]
    if case.name == _COPIES:
        return _copies(composer)
    write = _written if case.by == OURS else _by_pandoc
    return [
        Figure(f"by {by}, a second", *write(case.name, read, options), least=_least(case, by))
        for by, options in _STYLES.items()
    ]


def _least(case: Case, by: str) -> float | None:
    return _LEAST_OF.get(case.name, _LEAST) if by == "words" else None


def _written(name: str, read: ReadText, options: Options) -> tuple[float, str]:
    fresh = replace(read)  # knows no readings as they are written yet
    begin = time.perf_counter()
    for _piece in known_formats()[name].write(fresh, options):
        pass
    return _speed(begin, len(read.text))


def _by_pandoc(name: str, read: ReadText, options: Options) -> tuple[float, str]:
    page = program.a_home() / "to pandoc.html"
    page.write_text("".join(map(str, known_formats()["html"].write(read, options))), "utf-8")
    made = page.with_name(f"by pandoc.{name}")
    begin = time.perf_counter()
    subprocess.run([_PANDOC, "-f", "html", "-t", name, "-o", made, page], check=True)
    return _speed(begin, len(read.text))


def _copies(composer: Composer) -> list[Figure]:
    """Every form of copies; what is rich by words, as it is copied where pinyin is by words."""
    look = look_of(Settings(), Script.SOURCE)
    by_words = look_of(Settings(by_words=True), Script.SOURCE)
    least = {CopyFormat.ANKI: _LEAST_OF["anki"], CopyFormat.PLAIN: None}
    end = len(composer.article.text)
    ways = [(form.value, form, look, least.get(form, _LEAST)) for form in CopyFormat]
    ways.append(("ruby by words", CopyFormat.RUBY, by_words, _LEAST))
    figures = []
    for name, form, shown, bar in ways:
        begin = time.perf_counter()
        copied(composer, 0, end, shown, form, Style.MARKS)
        figures.append(Figure(f"{name}, a second", *_speed(begin, end), least=bar))
    return figures


def _speed(begin: float, characters: int) -> tuple[float, str]:
    return characters / (time.perf_counter() - begin) / 1000, "thousand"
