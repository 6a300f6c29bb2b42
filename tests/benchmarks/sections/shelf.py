"""The start page with more articles than most readers have: listed, looked for, painted."""

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.article import Article, Origin
from reader.concordance import Concordance, Held
from reader.corrections.places import Place
from reader.folders import Folders
from reader.library import Library
from reader.library.arranging import arranged
from reader.qt.jobs.background import Background
from reader.qt.session.concordance.sentences import FILE
from reader.qt.session.session import Session
from reader.qt.window.window import Window
from reader.reading import load_engine
from reader.resources import resource
from reader.settings import LibraryOrder
from tests.benchmarks import timing
from tests.benchmarks.figures import Case, Figure

TITLE = "The shelf"
_ARTICLES = 1_000
_TITLES = ("海边小城", "老巷裡的書店", "学骑自行车", "月亮出来了", "灯塔下的面馆", "山上的茶园")
_WORDS = resource("words", "frequency.txt").read_text("utf-8").split()[:6_000]
_RUNNING = 1_500  # words of an article
_TIMES = 15  # of which the median counts
_MOST_READ, _MOST_FOUND, _MOST_SHOWN = 20.0, 50.0, 30.0


def cases() -> list[Case]:
    """One, large."""
    return [Case(f"{_ARTICLES:,} articles")]


def measure(case: Case) -> list[Figure]:
    """Measure in this process."""
    folder = Path(tempfile.mkdtemp(prefix="duyin-shelf-"))
    _fill(folder)
    library = Library(Folders.inside(folder).library)
    listed = library.shelf.listed()
    arranged(listed, "shudian")  # loads what is known of characters
    figures = [
        _median("reading the list", library.shelf.listed, _MOST_READ),
        _median("a search by pinyin", lambda: arranged(listed, "shudian"), _MOST_FOUND),
        _median("by title", lambda: arranged(listed, order=LibraryOrder.TITLE), _MOST_FOUND),
    ]
    taken = [library.shelf.forget([one.key for one in listed[:100]])]
    figures.append(_median("100 brought back", lambda: library.shelf.bring_back(taken[0]), None, 1))
    library.close()
    return [*figures, *_shown(folder)]


def _fill(folder: Path) -> None:
    folders = Folders.inside(folder)
    library, concordance = Library(folders.library), Concordance(folders.cache / FILE)
    for number in range(_ARTICLES):
        title = f"{_TITLES[number % len(_TITLES)]} {number}"
        text = f"{title}\n" + "".join(random.choices(_WORDS, k=_RUNNING))
        made = Article(text, Origin(folder / f"{number}.txt"), title, author="林小雨")
        entry = library.remember(made, characters=number, script="simplified")
        library.set_place(entry.key, Place(2), number % 7 / 6)
        library.shelf.tag((entry.key,), f"标签{number % 5}")
        concordance.put(Held(entry.key, entry.added_at, title, entry.opened_at), made)
    library.close()
    concordance.close()


def _shown(folder: Path) -> list[Figure]:
    """From reading the list to the painted start page, with what each article asks."""
    application = QApplication([])
    session = Session(Folders.inside(folder), Background(), cache(load_engine))
    window = Window(session)
    begin = time.perf_counter()
    session.change(known_up_to=3)
    window.show()
    while not window.windowHandle().isExposed() or session.background.is_busy:
        application.processEvents()
    levels = Figure("from the window to all levels", timing.milliseconds(begin))

    def show() -> None:
        window.presenters.shelf.show()
        QApplication.processEvents()

    figures = [_median("the start page", show, _MOST_SHOWN), levels]
    for order in (LibraryOrder.LEVEL, LibraryOrder.KNOWN):
        session.change(library_order=order)
        figures.append(_median(f"the start page, by {order.value}", show, _MOST_SHOWN))
    session.end()
    return figures


def _median(
    name: str, act: Callable[[], object], most: float | None, times: int = _TIMES
) -> Figure:
    took = list[float]()
    for _ in range(times):
        begin = time.perf_counter()
        act()
        took.append(timing.milliseconds(begin))
    return Figure(name, statistics.median(took), most=most)
