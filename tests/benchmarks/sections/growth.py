"""How time grows with the text, from 5,000 to 20 million characters: near to not at all, or as the
text does. `tests.benchmarks.picture` draws it."""

import gc
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks import plain, program, texts, timing
from tests.benchmarks.figures import OURS, PLAIN, Case, Figure
from tests.benchmarks.inwindow import InWindow, figures_inside
from tests.benchmarks.sections.books import exported

TITLE = "How time grows with the text"
OPENING, TOGGLING, FINDING, READING, EXPORTING = (
    "opening to the first page",
    "hiding and showing readings",
    "finding, a word or a reading",
    "all read and set",
    "exporting to EPUB, a command",
)
ACTS = (OPENING, TOGGLING, FINDING, READING, EXPORTING)
LENGTHS = (5_000, 20_000, 80_000, 320_000, 1_250_000, 5_000_000, texts.LONGEST)
_OFTEN = 1_000_000  # characters up to which a case is measured more than once
_ASKED = ("时间", "shijian", "图书馆", "women", "xuexi")
_STEP, _MOST_STEP = 4, 5.0  # times the text; times as long, as the text grows and a fourth more
_FLAT, _MOST_FLAT = (OPENING, TOGGLING), 3.0  # times as long for the longest as for the shortest


def case_of(length: int) -> str:
    """The name of the case of so many characters."""
    return f"{length:,} characters"


_LENGTHS = {case_of(length): length for length in LENGTHS}


def cases() -> list[Case]:
    """Every length, ours and plain."""
    return [
        Case(name, by, 3 if length <= _OFTEN else 1)
        for name, length in _LENGTHS.items()
        for by in (OURS, PLAIN)
    ]


def prepare(case: Case) -> None:
    """Make the text."""
    texts.kept(_LENGTHS[case.name])


def measure(case: Case) -> list[Figure]:
    """Measure a case in this process."""
    path = texts.kept(_LENGTHS[case.name])
    if case.by == OURS:
        return [*figures_inside(lambda inside: _in_window(inside, path)), _exported(path)]
    QApplication.setStyle("Fusion")
    _application = QApplication([])
    return [Figure(OPENING, plain.opened(path)[2])]


def together(found: list[tuple[Case, list[Figure]]]) -> list[tuple[Case, list[Figure]]]:
    """How many times as long a longer text takes."""
    took = {case.name: figures for case, figures in found if case.by == OURS}
    shortest, longer, longest = map(case_of, (LENGTHS[0], LENGTHS[-2], LENGTHS[-1]))
    return [
        (
            Case(f"{_STEP} times {longer}"),
            _times(ACTS, took.get(longer, []), took.get(longest, []), _MOST_STEP),
        ),
        (
            Case(f"{longest} beside {LENGTHS[0]:,}"),
            _times(_FLAT, took.get(shortest, []), took.get(longest, []), _MOST_FLAT),
        ),
    ]


def _times(
    acts: tuple[str, ...], short: list[Figure], long: list[Figure], most: float
) -> list[Figure]:
    once, often = ({figure.name: figure.value for figure in each} for each in (short, long))
    measured = [act for act in acts if act in once and act in often]
    return [Figure(act, often[act] / once[act], "×", most) for act in measured]


def _in_window(inside: InWindow, path: Path) -> list[Figure]:
    from reader.qt.page.view import PageView

    session, page = inside.session, inside.page
    paints = timing.Paints(PageView)
    inside.warm()
    before = page.column
    gc.collect()
    begin = time.perf_counter()
    session.open_path(path)
    opened = (paints.next(lambda: page.column is not before) - begin) * 1000
    inside.wait()
    read = timing.milliseconds(begin)
    page.navigation.go_to_share(0.5)
    toggled = timing.each(session.readings.toggle, inside.repaint)
    found = [timing.each(_look_for(inside, asked), inside.repaint, times=1) for asked in _ASKED]
    return [
        Figure(OPENING, opened),
        Figure(TOGGLING, toggled),
        Figure(FINDING, statistics.median(found)),
        Figure(READING, read),
    ]


def _look_for(inside: InWindow, asked: str) -> Callable[[], None]:
    return lambda: inside.window.frame.find_bar.query_changed.emit(asked, True, False)


def _exported(path: Path) -> Figure:
    seconds, _memory = exported(path, program.a_home() / "grown.epub")
    return Figure(EXPORTING, seconds * 1000)
