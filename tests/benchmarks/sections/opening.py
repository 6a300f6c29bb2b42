"""Opening: how much text of each format a second, and a novel of ten million characters."""

import gc
import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from reader.opening import open_file
from reader.resources import resource as resource_at
from tests.benchmarks import program, texts, timing
from tests.benchmarks.figures import Case, Figure
from tests.benchmarks.inwindow import InWindow, figures_inside
from tests.opening import builders
from tests.opening.annotating import Style, Unit, annotate

TITLE = "Opening"
_NOVEL, _PDF = 500_000, 100_000  # characters of a file of every format, and of a PDF
_LARGE = 10_000_000
_LEAST = {
    "annotated.txt": 12.0,
    ".md": 10.0,
    ".srt": 10.4,
    ".pdf": 80.0,
    "annotated.pdf": 80.0,
}  # MB; thousands of a PDF
_PARAGRAPHS_A_CHAPTER = 60
_IN_WINDOW = {"20 MB in the window": False, "20 MB with readings in the window": True}
_BOOKS = {"book in the window": ".epub", "book with readings in the window": "annotated.epub"}
_MOST_FIRST = {False: 50.0, True: 60.0}  # ms
_MOST_READ = {False: 16.0, True: None}  # s
_MOST_CONTENTS, _MOST_FRAME, _MOST_MEMORY = 1.5, 8.0, 500.0


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


def _exported(text: str, ending: str, readings: str = "all") -> bytes:
    """As the program itself writes it."""
    folder = program.a_home()
    source, made = folder / "to export.txt", folder / f"exported{ending}"
    source.write_text(text, "utf-8")
    command = [sys.executable, "-m", "reader", "export", source, "-o", made, "--readings", readings]
    subprocess.run(command, check=True)
    return made.read_bytes()


_FORMATS: dict[str, Callable[[str], bytes]] = {
    ".txt": lambda text: text.encode("gb18030"),
    "annotated.txt": lambda text: annotate(text, Style.MARKS).encode("gb18030"),
    "annotated by words.txt": lambda text: annotate(text, Style.MARKS, Unit.WORD).encode("gb18030"),
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
    **{
        f"annotated{ending}": partial(_exported, ending=ending)
        for ending in (".md", ".html", ".epub", ".docx", ".odt", ".pdf")
    },
    ".pdf": lambda text: _exported(text, ".pdf", "none"),
}


def cases() -> list[Case]:
    """Every format, then in the window the large novel, bare and annotated, and a book."""
    return [
        *(Case(name) for name in _FORMATS),
        *(Case(name, repeats=1) for name in _IN_WINDOW),
        *map(Case, _BOOKS),
    ]


def prepare(case: Case) -> None:
    """Make a case's file."""
    path = _path(case)
    if not path.exists():
        path.write_bytes(_content(case))


def measure(case: Case) -> list[Figure]:
    """Measure a case in this process."""
    if case.name in _BOOKS:
        return figures_inside(lambda inside: _book(inside, _path(case)))
    if case.name not in _IN_WINDOW:
        return list(_of_format(case))
    path, has_readings = _path(case), _IN_WINDOW[case.name]
    return figures_inside(lambda inside: _in_window(inside, path, has_readings=has_readings))


def _path(case: Case) -> Path:
    name = _BOOKS.get(case.name, case.name)
    name = f"{name}.txt" if name in _IN_WINDOW else f"novel {name}"
    return program.a_home() / name


def _content(case: Case) -> bytes:
    if case.name in _IN_WINDOW:  # twenty megabytes in GB 18030
        has_readings = _IN_WINDOW[case.name]
        text = texts.kept(_LARGE // 5 if has_readings else _LARGE).read_text("utf-8")
        return (annotate(text, Style.MARKS) if has_readings else text).encode("gb18030")
    name = _BOOKS.get(case.name, case.name)
    return _FORMATS[name](texts.a_novel(_PDF if name.endswith(".pdf") else _NOVEL))


def _of_format(case: Case) -> Iterator[Figure]:
    name, path = case.name, _path(case)
    open_file(Path(resource_at("samples", "bookshop.txt")))  # modules and tables are there after it
    before, begin = _most_memory(), time.perf_counter()
    article = open_file(path)
    took = time.perf_counter() - begin
    peak = _most_memory() - before
    yield Figure("open", took * 1000)
    if name.endswith(".pdf"):
        speed, unit = len(article.text) / took / 1e3, "thousand"
    else:
        speed, unit = len(article.text.encode()) / took / 1e6, "MB"
    yield Figure("text a second", speed, unit, least=_LEAST.get(name))
    yield Figure("memory at the peak", peak, "MB")


def _most_memory() -> float:
    """MB that this process held at most, and one of those that it started."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(each).ru_maxrss for each in whose) / 1024


def _in_window(inside: InWindow, path: Path, *, has_readings: bool) -> list[Figure]:
    from reader.qt.page.view import PageView

    session, page, panel = inside.session, inside.page, inside.window.frame.panel
    paints = timing.Paints(PageView)
    inside.warm()
    timing.run_for(0.2)  # for its contents to be listed
    before, whole, listed = page.column, list[float](), list[float]()

    def note_whole(*_told: object) -> None:
        if session.current is not None and session.current.is_whole:
            whole.append(time.perf_counter())

    for signal in (session.opened, session.completed):
        signal.connect(note_whole)
    set_headings = panel.set_headings

    def list_headings(headings) -> None:
        set_headings(headings)
        if headings:
            listed.append(time.perf_counter())

    panel.set_headings = list_headings  # type: ignore[method-assign]
    gc.collect()
    begin = time.perf_counter()
    session.open_path(path)
    first = (paints.next(lambda: page.column is not before) - begin) * 1000
    median, slow = timing.frames(inside.scroll_by, inside.repaint)
    timing.run_until(lambda: bool(whole and listed))
    still = timing.Standstill()
    inside.wait()
    return [
        Figure("first page", first, most=_MOST_FIRST[has_readings]),
        Figure("all of it there", whole[-1] - begin, "s"),
        Figure("contents", listed[-1] - begin, "s", most=_MOST_CONTENTS),
        Figure("frame meanwhile, median", median),
        Figure("frame, 95th percentile", slow, most=_MOST_FRAME),
        Figure("longest standstill then", still.end()),
        Figure("all read and set", time.perf_counter() - begin, "s", most=_MOST_READ[has_readings]),
        Figure("memory", timing.resident_megabytes(), "MB", most=_MOST_MEMORY),
    ]


def _book(inside: InWindow, path: Path) -> list[Figure]:
    from reader.qt.page.view import PageView

    paints = timing.Paints(PageView)
    inside.warm()
    before = inside.page.column
    gc.collect()
    begin = time.perf_counter()
    inside.session.open_path(path)
    first = (paints.next(lambda: inside.page.column is not before) - begin) * 1000
    inside.wait()
    return [
        Figure("first page", first),
        Figure("all read and set", time.perf_counter() - begin, "s"),
    ]
