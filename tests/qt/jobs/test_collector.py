"""Reference cycles are collected in the window's thread alone."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.qt.jobs.background import Background
from reader.qt.jobs.collector import Collector, look_at_all


class Knot:
    """Holds itself, so that only the collector can free it."""

    def __init__(self) -> None:
        self.itself = self


def make_many_objects() -> int:
    return len([[number] for number in range(200_000)])


@pytest.fixture(autouse=True)
def _all_is_looked_at_afterwards() -> Iterator[None]:
    yield
    look_at_all()


def has_begun(qtbot: QtBot, _collector: Collector) -> None:
    """Wait until it has looked for the first time."""
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0, timeout=10_000)


def test_what_was_there_at_first_is_looked_over_no_more(qtbot: QtBot) -> None:
    parent = QObject()
    there = [[number] for number in range(20_000)]
    has_begun(qtbot, Collector(parent))
    since = [[number] for number in range(20)]
    looked_at = {id(each) for each in gc.get_objects()}
    assert not looked_at.intersection(map(id, there))
    assert looked_at.issuperset(map(id, since))
    look_at_all()
    assert {id(each) for each in gc.get_objects()}.issuperset(map(id, there))


def test_a_cycle_is_freed_in_the_windows_thread_and_never_in_a_working_one(qtbot: QtBot) -> None:
    parent = QObject()
    freed_in: list[int] = []
    background = Background(parent)
    has_begun(qtbot, Collector(parent))
    weakref.finalize(Knot(), lambda: freed_in.append(threading.get_ident()))
    done: list[int] = []
    background.run(parent, make_many_objects, done.append)
    while not done:
        assert freed_in in ([], [threading.get_ident()])
        qtbot.wait(5)
    many = 2 * gc.get_threshold()[0]  # enough for a collection to be due
    kept = [[number] for number in range(many)]
    qtbot.waitUntil(lambda: bool(freed_in), timeout=10_000)
    assert len(kept) == many
    assert freed_in == [threading.get_ident()]
