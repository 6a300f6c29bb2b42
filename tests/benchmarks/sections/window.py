"""The page in the window: opening, scrolling, toggling, zooming, resizing, switching, memory."""

import gc
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.corrections.change import Change
from reader.marginalia.mark import Colour, Mark
from reader.script import Script
from reader.settings import ReadingsShown
from tests.benchmarks import plain, texts, timing
from tests.benchmarks.figures import OURS, PLAIN, Case, Figure
from tests.benchmarks.inwindow import InWindow, figures_inside

TITLE = "The window"
_TEXTS: dict[str, tuple[Callable[[int], str], int]] = {
    "5,000 characters": (texts.a_novel, 5_000),
    "200,000 characters": (texts.a_novel, 200_000),
    "1,000,000 characters": (texts.a_novel, 1_000_000),
    "5,000,000 characters": (texts.a_novel, 5_000_000),
    "one paragraph of 200,000": (texts.a_paragraph, 200_000),
}
_MILLION = "1,000,000 characters"
_RUBY = "QTextEdit with ruby"
_SHORT, _LONG = "5,000 characters", "5,000,000 characters"
_MOST_OPEN = {_SHORT: 35.0, _MILLION: 45.0, _LONG: 50.0}
_USUAL_OPEN = 40.0
_MOST_ACT = {_MILLION: 50.0, _LONG: None}
_MOST_READ = {_LONG: 8.0}  # s
_MOST_FRAME, _MOST_MEMORY = 8.0, {_SHORT: 150.0, _MILLION: 190.0}
_MOST_VERTICAL = 1.25  # times what it takes with horizontal lines
_MOST_TIMES_PLAIN, _MOST_TIMES_RUBY = 3.0, 1 / 50
_MARKS, _MARKED = 2_000, 8  # highlights in an article, characters of each


def cases() -> list[Case]:
    """Every text, ours and plain; with ruby objects the million alone, for it takes a minute."""
    found = list[Case]()
    for name, (_, characters) in _TEXTS.items():
        repeats = 1 if characters > 1_000_000 else 3
        found += [Case(name, OURS, repeats), Case(name, PLAIN, repeats)]
    return [*found, Case(_MILLION, _RUBY, repeats=1)]


def prepare(case: Case) -> None:
    """Make the text."""
    make, length = _TEXTS[case.name]
    texts.kept(length, make)


def measure(case: Case) -> list[Figure]:
    """Measure a case in this process."""
    make, length = _TEXTS[case.name]
    path = texts.kept(length, make)
    if case.by == OURS:
        return figures_inside(lambda inside: _ours(inside, case.name, path))
    QApplication.setStyle("Fusion")
    application = QApplication([])
    figures = _ruby(path) if case.by == _RUBY else _plain(path)
    application.quit()
    return figures


# Ours --------------------------------------------------------------------------------------------


def _ours(inside: InWindow, name: str, path: Path) -> list[Figure]:
    from reader.qt.page.view import PageView

    session, page, repaint = inside.session, inside.page, inside.repaint
    paints = timing.Paints(PageView)
    inside.warm()
    before, known = page.column, list[float]()
    page.readings_known.connect(lambda: known.append(time.perf_counter()))
    gc.collect()

    begin = time.perf_counter()
    session.open_path(path)
    opened = (paints.next(lambda: page.column is not before) - begin) * 1000
    median, slow = timing.frames(inside.scroll_by, repaint)
    inside.wait()
    memory = timing.resident_megabytes()

    most, is_million = _MOST_ACT.get(name, 16.0), name == _MILLION
    times = _MOST_TIMES_PLAIN if is_million else None
    page.navigation.go_to_share(0.5)
    toggle = timing.each(session.readings.toggle, repaint)
    if session.settings.readings_shown is ReadingsShown.NONE:
        session.readings.toggle()
    return [
        *_marked(session, page),
        Figure("open to first page", opened, most=_MOST_OPEN.get(name, _USUAL_OPEN)),
        Figure("frame, median", median, most_times=times),
        Figure("frame, 95th percentile", slow, most=_MOST_FRAME, most_times=times),
        Figure("all read and set", known[-1] - begin, "s", most=_MOST_READ.get(name)),
        Figure("toggle", toggle, most=most, most_times=_MOST_TIMES_RUBY if is_million else None),
        Figure("zoom", timing.each(_zoom(session), repaint), most=most),
        Figure("resize", timing.each(_resize(inside.window), repaint), most=most),
        Figure("script", timing.each(_switch(session), repaint), most=most),
        Figure("memory", memory, "MB", most=_MOST_MEMORY.get(name)),
        *_beside_horizontal(inside, most),
    ]


def _marked(session, page) -> list[Figure]:
    """Frames of one part of the article without and with marks all over it."""
    page.navigation.go_to_share(0.2)
    bare, _ = timing.frames(page.navigation.scroll_by, page.viewport().repaint, timing.FEW_FRAMES)
    text, step = session.text, max(1, len(session.text) // _MARKS)
    marks = tuple(
        Mark.of(text, at, at + _MARKED, colour, "note")
        for at, colour in zip(range(0, len(text) - _MARKED, step), cycle(Colour), strict=False)
    )
    begin = time.perf_counter()
    session.edits.margins.make(Change(added=marks), "marks", -1)
    made = timing.milliseconds(begin)
    page.navigation.go_to_share(0.2)
    median, _ = timing.frames(page.navigation.scroll_by, page.viewport().repaint, timing.FEW_FRAMES)
    session.edits.margins.make(Change(marks), "marks", -1)
    return [
        Figure("frame at rest, median", bare, most=_MOST_FRAME),
        Figure("frame with 2,000 marks", median, most=_MOST_FRAME),
        Figure("2,000 marks made and kept", made),
    ]


def _beside_horizontal(inside: InWindow, most: float | None) -> list[Figure]:
    """The same of vertical lines, of which more characters are in view, and how many times
    horizontal ones' it is: measured in turns, the shortest counts."""
    session, page, repaint = inside.session, inside.page, inside.repaint
    frames, toggles = ({False: list[float](), True: list[float]()} for _ in range(2))
    for is_vertical in (False, True) * 3:
        session.writing.set_vertical(is_vertical)
        inside.wait()
        page.navigation.go_to_share(0.5)
        seen = _characters_in_view(page.column)
        frame, _ = timing.frames(inside.scroll_by, repaint, timing.FEW_FRAMES)
        frames[is_vertical].append(frame / seen)
        toggles[is_vertical].append(timing.each(session.readings.toggle, repaint))
    frame, toggle = (min(times[True]) / min(times[False]) for times in (frames, toggles))
    ways = [True, False] * 20
    turn = timing.each(lambda: session.writing.set_vertical(ways.pop()), repaint)
    return [
        Figure("vertical: frame", min(frames[True]) * seen, most=_MOST_FRAME),
        Figure("vertical: toggle", min(toggles[True]), most=most),
        Figure("vertical: turn the lines", turn, most=most),
        Figure("vertical: a character's frame, times horizontal", frame, "×", _MOST_VERTICAL),
        Figure("vertical: toggle, times horizontal", toggle, "×", _MOST_VERTICAL),
    ]


def _characters_in_view(column) -> int:
    return sum(line.placed.end - line.placed.start for line in column.visible_lines())


def _zoom(session) -> Callable[[], None]:
    sizes = [session.settings.text_size + 2, session.settings.text_size] * 20
    return lambda: session.change(text_size=sizes.pop())


def _resize(window) -> Callable[[], None]:
    widths = [620, 700, 580, 660] * 10
    return lambda: window.resize(widths.pop(), window.height())


def _switch(session) -> Callable[[], None]:
    scripts = [Script.SOURCE, Script.HONGKONG, Script.TAIWAN, Script.TRADITIONAL] * 10
    return lambda: session.set_script(scripts.pop())


# The others' -------------------------------------------------------------------------------------


def _plain(path: Path) -> list[Figure]:
    edit, text, opened = plain.opened(path)
    bar, repaint = edit.verticalScrollBar(), edit.viewport().repaint
    median, slow = timing.frames(lambda step: bar.setValue(bar.value() + step), repaint)
    timing.run_for(2.0)
    memory = timing.resident_megabytes()
    bar.setValue(bar.maximum() // 2)
    sizes, widths, texts_ = (
        [1, -1] * 20,
        [620, 700, 580, 660] * 10,
        [text, text.replace("国", "國")],
    )
    return [
        Figure("open to first page", opened),
        Figure("frame, median", median),
        Figure("frame, 95th percentile", slow),
        Figure("zoom", timing.each(lambda: edit.zoomIn(sizes.pop()), repaint, 4)),
        Figure("resize", timing.each(lambda: edit.resize(widths.pop(), 860), repaint, 4)),
        Figure("script", timing.each(lambda: edit.setPlainText(texts_.pop()), repaint, 2)),
        Figure("memory", memory, "MB"),
    ]


def _ruby(path: Path) -> list[Figure]:
    from reader.dictionaries.characters import known_readings
    from reader.opening import open_file
    from reader.qt.style.families import Region, base_families

    text = open_file(path).text
    reading = {c: (known_readings(c) or (0,))[0] for c in set(text)}
    edit = plain.an_edit(base_families("", Region.MAINLAND)[0])
    objects = plain.with_ruby(edit, text, [reading[c] for c in text])
    timing.run_for(1.0)
    bar = edit.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    toggle = timing.each(lambda: plain.toggle_ruby(edit, objects), edit.viewport().repaint, times=1)
    return [Figure("toggle", toggle)]
