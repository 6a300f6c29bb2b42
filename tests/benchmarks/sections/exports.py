"""Exporting and copying: how many characters a second in each form, all readings known."""

import time

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.look import look_of
from reader.exports import Options, known_formats, read_text
from reader.exports.clipboard import CopyFormat, copied
from reader.pinyin import Style
from reader.reading import load_engine
from reader.script import Script
from reader.settings import Settings
from tests.benchmarks import texts
from tests.benchmarks.figures import Case, Figure

TITLE = "Exporting"
_NOVEL = 100_000  # characters
_READ, _COPIES = "finding the readings", "copying"
_STYLES = {"characters": Options(), "words": Options(by_words=True)}


def cases() -> list[Case]:
    """The readings that every form needs, copies, then every form."""
    return [Case(_READ), Case(_COPIES), *(Case(name) for name in known_formats())]


def measure(case: Case) -> list[Figure]:
    """Measure a case in this process."""
    load_engine()
    composer = Composer(Article(texts.a_novel(_NOVEL), title="novel"), load_engine)
    begin = time.perf_counter()
    read = read_text(composer, Script.SOURCE)
    if case.name == _READ:
        return [_speed("characters a second", begin)]
    if case.name == _COPIES:
        return [_copy(composer, form) for form in CopyFormat]
    figures = []
    for by, options in _STYLES.items():
        begin = time.perf_counter()
        for _piece in known_formats()[case.name].write(read, options):
            pass
        figures.append(_speed(f"by {by}, a second", begin))
    return figures


def _copy(composer: Composer, form: CopyFormat) -> Figure:
    look, end = look_of(Settings(), Script.SOURCE), len(composer.article.text)
    begin = time.perf_counter()
    copied(composer, 0, end, look, form, Style.MARKS)
    return _speed(f"{form.value}, a second", begin)


def _speed(name: str, begin: float) -> Figure:
    return Figure(name, _NOVEL / (time.perf_counter() - begin) / 1000, "thousand")
