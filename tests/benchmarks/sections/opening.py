"""Opening: how much text of each format a second, and a novel of ten million characters."""

import gc
import gzip
import json
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.opening import open_file
from reader.resources import resource as resource_at
from tests.benchmarks import program, texts, timing
from tests.benchmarks.figures import Case, Figure
from tests.opening import builders
from tests.opening.annotating import Style, annotate

TITLE = "Opening"
_NOVEL = 500_000  # characters of a file of every format
_LARGE = 10_000_000
_PARAGRAPHS_A_CHAPTER = 60
_IN_WINDOW = {"20 MB in the window": False, "20 MB with readings in the window": True}
_MOST_FIRST, _MOST_CONTENTS, _MOST_FRAME, _MOST_MEMORY = 500.0, 3.0, 8.0, 900.0


def _chapters(text: str) -> list[list[str]]:
    lines = text.split("\n")
    cuts = range(0, len(lines), _PARAGRAPHS_A_CHAPTER)
    return [[f"# {at}", *lines[at : at + _PARAGRAPHS_A_CHAPTER]] for at in cuts]


def _paragraphs(text: str) -> list[str]:
    return [paragraph for chapter in _chapters(text) for paragraph in chapter]


def _subtitles(text: str) -> bytes:
    cues = (
        f"{number}\n{number // 3600:02}:{number // 60 % 60:02}:{number % 60:02},000 -->"
        f" {number // 3600:02}:{number // 60 % 60:02}:{number % 60:02},900\n{line}\n"
        for number, line in enumerate(text.split("\n"), 1)
    )
    return "\n".join(cues).encode()


def _records(text: str) -> bytes:
    lines = text.split("\n")
    return "\n".join(json.dumps({"text": line}, ensure_ascii=False) for line in lines).encode()


_FORMATS: dict[str, Callable[[str], bytes]] = {
    ".txt": lambda text: text.encode("gb18030"),
    " annotated.txt": lambda text: annotate(text, Style.MARKS).encode("gb18030"),
    ".md": lambda text: "\n\n".join(_paragraphs(text)).encode(),
    ".html": lambda text: builders.html(_paragraphs(text), "novel"),
    ".epub": lambda text: builders.epub(_chapters(text)),
    ".fb2": lambda text: builders.fb2(_chapters(text)),
    ".docx": lambda text: builders.docx(_paragraphs(text)),
    ".odt": lambda text: builders.odt(_paragraphs(text)),
    ".srt": _subtitles,
    ".jsonl": _records,
    ".txt.gz": lambda text: gzip.compress(text.encode("gb18030")),
    ".zip": lambda text: builders.zipped({"novel.txt": text.encode("gb18030")}),
}


def cases() -> list[Case]:
    """Every format, then the large novel in the window, bare and annotated."""
    return [
        *(Case(name.strip()) for name in _FORMATS),
        *(Case(name, repeats=1) for name in _IN_WINDOW),
    ]


def measure(case: Case) -> list[Figure]:
    """Measure a case in this process."""
    if case.name in _IN_WINDOW:
        figures = list[Figure]()
        path = _large(has_readings=_IN_WINDOW[case.name])
        program.inside(lambda: figures.extend(_in_window(path)))
        return figures
    name = next(name for name in _FORMATS if name.strip() == case.name)
    return list(_of_format(name))


def _of_format(name: str) -> Iterator[Figure]:
    text = texts.a_novel(_NOVEL)
    path = program.a_home() / f"novel{name}"
    if not path.exists():
        path.write_bytes(_FORMATS[name](text))
    open_file(Path(resource_at("samples", "bookshop.txt")))  # modules and tables are there after it
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.perf_counter()
    article = open_file(path)
    took = time.perf_counter() - begin
    peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    yield Figure("open", took * 1000)
    yield Figure("text a second", len(article.text.encode()) / took / 1e6, "MB")
    yield Figure("memory at the peak", peak, "MB")


def _large(*, has_readings: bool) -> Path:
    """Twenty megabytes in GB 18030."""
    path = program.a_home() / f"large {has_readings}.txt"
    if not path.exists():
        text = texts.a_novel(_LARGE // 5 if has_readings else _LARGE)
        path.write_bytes((annotate(text, Style.MARKS) if has_readings else text).encode("gb18030"))
    return path


def _in_window(path: Path) -> list[Figure]:
    from reader.qt.page.view import PageView
    from reader.qt.window.window import Window

    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
    session, page = window.session, window.frame.page
    paints, sample = timing.Paints(PageView), Path(resource_at("samples", "bookshop.txt"))
    session.open_path(sample)  # the engine is there after it
    timing.run_until(lambda: page.column is not None and page.column.composer.is_read)
    timing.run_for(0.2)  # for its contents to be listed
    before, whole, listed = page.column, list[float](), list[float]()
    session.completed.connect(lambda _part: whole.append(time.perf_counter()))
    set_headings = window.frame.panel.set_headings

    def list_headings(headings) -> None:
        set_headings(headings)
        if headings:
            listed.append(time.perf_counter())

    window.frame.panel.set_headings = list_headings  # type: ignore[method-assign]
    gc.collect()
    begin = time.perf_counter()
    session.open_path(path)
    first = (paints.next(lambda: page.column is not before) - begin) * 1000
    median, slow = timing.frames(page.navigation.scroll_by, page.viewport().repaint)
    timing.run_until(lambda: bool(whole and listed))
    timing.run_until(lambda: page.column.next_unset() is None and page.column.composer.is_read)
    return [
        Figure("first page", first, most=_MOST_FIRST),
        Figure("all of it there", whole[-1] - begin, "s"),
        Figure("contents", listed[-1] - begin, "s", most=_MOST_CONTENTS),
        Figure("frame meanwhile, median", median),
        Figure("frame, 95th percentile", slow, most=_MOST_FRAME),
        Figure("all read and set", time.perf_counter() - begin, "s"),
        Figure("memory", timing.resident_megabytes(), "MB", most=_MOST_MEMORY),
    ]
