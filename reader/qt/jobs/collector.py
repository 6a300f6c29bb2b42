"""Python's collector of reference cycles, kept to the window's thread.

A collection starts in whichever thread happens to make the seven hundredth object. In a working
thread it would destroy there what Qt objects lie in forgotten cycles, while the window's thread
handles their events: a crash somewhere in Qt, far from its cause. So no collection starts by
itself in the program with a window (`qt.app`); a timer of the window's thread looks whether one is
due.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from reader.qt.jobs.memory import give_back_what_is_free

_INTERVAL = 1000  # ms; a look costs nothing, what there is to collect by then some milliseconds


class Collector(QObject):
    """Collects cycles where it lives, in place of the interpreter; free memory goes back then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        timer = QTimer(self)
        timer.setInterval(_INTERVAL)
        timer.timeout.connect(collect_what_is_due)
        timer.timeout.connect(give_back_what_is_free)
        timer.start()


def collect_what_is_due() -> None:
    """Do what the interpreter would do by itself: the generations whose counts are full."""
    due = [
        generation
        for generation, (count, most) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if most and count > most
    ]
    if due:
        gc.collect(due[-1])
