"""Python's collector of reference cycles, kept to the window's thread.

A collection starts in whichever thread happens to make the seven hundredth object. In a working
thread it would destroy there what Qt objects lie in forgotten cycles, while the window's thread
handles their events: a crash somewhere in Qt, far from its cause. So no collection starts by
itself in the program with a window (`qt.app`); a timer of the window's thread looks whether one is
due. What modules and the window are made of stays as long as they do, a hundred thousand objects:
to look them all over is to stand still for 60 ms, so that is never done.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from reader.qt.jobs.memory import give_back_what_is_free

_INTERVAL = 1000  # ms; a look costs nothing, what there is to collect by then some milliseconds


class Collector(QObject):
    """Collects cycles where it lives, in place of the interpreter; free memory goes back then.

    What there is when it first looks is left alone from then on, until `look_at_all`.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._has_begun = False
        timer = QTimer(self)
        timer.setInterval(_INTERVAL)
        timer.timeout.connect(self._look)
        timer.timeout.connect(give_back_what_is_free)
        timer.start()

    def _look(self) -> None:
        if self._has_begun:
            collect_what_is_due()
        else:
            self._has_begun = True
            gc.freeze()


def look_at_all() -> None:
    """Leave nothing alone any more: a window that was made first is gone."""
    gc.unfreeze()


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
