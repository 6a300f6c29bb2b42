"""The readings of a long text found in a process of its own, while the window sets its lines."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from reader.composition.composer import Composer
from reader.composition.readings import PAYS
from reader.itself import processors
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.typesetting.classes import Flags
from reader.typesetting.galley import nearest

if TYPE_CHECKING:
    from reader.reading.elsewhere import ReadingProcess

_AT_ONCE = 32  # sections that it is asked for at once
_SILENCE = 1.0  # s from one answer to the next in which nobody does its work


class ReadingAhead:
    """Has a process read a text, what is nearest to the reader first, until all of it is read.

    Where that cannot be, or takes long, `is_at_work` is False: who sets the text reads it too.
    """

    def __init__(self, background: Background, owner: QObject, pays: int = PAYS) -> None:
        self._background, self._owner, self._pays = background, owner, pays
        self._reading: _Reading | None = None

    def begin(self, composer: Composer, place: int) -> None:
        """Read this text, if it is worth while and not begun; the reader is at section `place`."""
        reading = self._reading
        if reading is None or reading.composer is not composer:
            self.stop()
            self._reading = reading = _Reading(composer, self._pays)
            if len(composer.article.text) >= self._pays and processors() > 1:
                run = self._background.run
                run(self._owner, reading.do, priority=Priority.ELSEWHERE, task=reading.task)
        reading.place = place

    def stop(self) -> None:
        """Read nothing any more."""
        if self._reading is not None:
            self._reading.task.stop()
        self._reading = None

    @property
    def is_at_work(self) -> bool:
        """Whether more will be read soon."""
        return self._reading is not None and self._reading.is_at_work

    def leave(self, most: int) -> list[int]:
        """So many sections, the farthest of all, that are left to whoever asks."""
        return self._reading.leave(most) if self._reading is not None else []


class _Reading:
    """One text being read, in a thread that hands over and waits."""

    def __init__(self, composer: Composer, pays: int) -> None:
        self.composer, self.task, self.place, self._pays = composer, Task(), 0, pays
        self._readings = composer.article_readings
        self._heard = -_SILENCE
        self._left: Flags = np.zeros(0, np.bool_)  # sections that nobody was asked for

    @property
    def is_at_work(self) -> bool:
        return time.monotonic() - self._heard < _SILENCE

    def leave(self, most: int) -> list[int]:
        """So many of the farthest sections, which are not read here then."""
        left = np.flatnonzero(self._left)
        if not len(left):
            return []
        is_behind = self.place - left[0] > left[-1] - self.place
        numbers = left[:most] if is_behind else left[-most:]
        self._left[numbers] = False
        return numbers.tolist()  # type: ignore[no-any-return]

    def do(self) -> None:
        """Have all of it read; run in a thread."""
        from reader.reading.elsewhere import Gone, ReadingProcess

        numbers, text = range(len(self.composer.sections)), self.composer.article.text
        self._left = np.array([not self._readings.is_found(number) for number in numbers])
        if self._left.mean() * len(text) < self._pays:
            return
        try:
            with closing(ReadingProcess()) as process:
                process.wait()
                self._ask(process)
        except Gone:
            pass
        self._heard = -_SILENCE

    def _ask(self, process: ReadingProcess) -> None:
        asked = map(self._readings.asked, iter(self._next, []))
        for each, answer in process.answers(asked):
            self.task.pace(0.0)
            self._readings.take(each, answer)
            self._heard = time.monotonic()

    def _next(self) -> list[int]:
        """The sections to ask for next."""
        while numbers := nearest(self._left, self.place, _AT_ONCE):
            self._left[numbers] = False
            if unknown := [number for number in numbers if not self._readings.is_found(number)]:
                return unknown
        return []
