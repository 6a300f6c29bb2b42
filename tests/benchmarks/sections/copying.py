"""Copying a million characters in the window: how long, and how long the window stands still."""

import time
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.benchmarks import texts, timing
from tests.benchmarks.figures import Case, Figure
from tests.benchmarks.inwindow import InWindow, figures_inside

TITLE = "Copying in the window"
_CHARACTERS = 1_000_000
_MOST_STILL = 50.0
_COPIES = {
    "with pinyin": ("copy_with_pinyin", 0.8),
    "rich": ("copy_ruby", 1.5),
    "by words": ("copy_words", 2.0),
}
_GRACE = 60.0  # s until it is given up


def cases() -> list[Case]:
    """A novel, copied in each way."""
    return [Case(f"{_CHARACTERS:,} characters")]


def prepare(_case: Case) -> None:
    """Make the text."""
    texts.kept(_CHARACTERS)


def measure(_case: Case) -> list[Figure]:
    """Measure in this process."""
    path = texts.kept(_CHARACTERS)
    return figures_inside(lambda inside: _measured(inside, path))


def _measured(inside: InWindow, path: Path) -> list[Figure]:
    inside.open(path)
    inside.page.select_all()
    timing.run_for(1.0)  # for what a selection does by itself
    return [
        figure
        for name, (action, most) in _COPIES.items()
        for figure in _copied(inside, name, action, most)
    ]


def _copied(inside: InWindow, name: str, action: str, most: float) -> list[Figure]:
    clipboard, ended = QGuiApplication.clipboard(), list[float]()
    clipboard.clear()

    def there() -> None:
        ended.append(time.perf_counter())

    clipboard.dataChanged.connect(there)
    still, begin = timing.Standstill(), time.perf_counter()
    inside.press(action)
    timing.run_until(lambda: bool(ended), _GRACE)
    longest = still.end()
    clipboard.dataChanged.disconnect(there)
    assert len(clipboard.text()) > _CHARACTERS, "the copy never came"
    return [
        Figure(f"{name}: until it is there", ended[0] - begin, "s", most=most),
        Figure(f"{name}: longest standstill", longest, most=_MOST_STILL),
    ]
