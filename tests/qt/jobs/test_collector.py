"""Reference cycles are collected in the window's thread alone."""

import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.qt.jobs.background import Background
from reader.qt.jobs.collector import Collector


class Knot:
    """Holds itself, so that only the collector can free it."""

    def __init__(self) -> None:
        self.itself = self


def make_many_objects() -> int:
    return len([[number] for number in range(200_000)])


def test_a_cycle_is_freed_in_the_windows_thread_and_never_in_a_working_one(qtbot: QtBot) -> None:
    parent = QObject()
    freed_in: list[int] = []
    background = Background(parent)
    Collector(parent)
    weakref.finalize(Knot(), lambda: freed_in.append(threading.get_ident()))
    done: list[int] = []
    background.run(parent, make_many_objects, done.append)
    while not done:
        assert freed_in in ([], [threading.get_ident()])
        qtbot.wait(5)
    kept = [[number] for number in range(2000)]  # enough for a collection to be due
    qtbot.waitUntil(lambda: bool(freed_in), timeout=10_000)
    assert len(kept) == 2000
    assert freed_in == [threading.get_ident()]
