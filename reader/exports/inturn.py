"""The sections of an article one after another, their readings found for many of them at a time.

Who writes an article out wants all of it. A long one is read by two: by who goes through it, and by
a process beside (`reading.elsewhere`). Each takes the next sections that nobody has taken, and
neither waits for the other: one that hangs or dies keeps nobody.
"""

import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reader.composition.composer import Composer
from reader.composition.readings import PAYS, ArticleReadings
from reader.itself import processors
from reader.opening.pacing import Pace, unhurried

if TYPE_CHECKING:
    from reader.reading.elsewhere import ReadingProcess

_AT_ONCE = 16  # sections that are read together


def in_turn(
    composer: Composer, numbers: Sequence[int], pace: Pace = unhurried, pays: int = PAYS
) -> Iterator[int]:
    """These sections. Where `pays` characters of them are to be read, a process reads too, until
    the last of them is reached or the iterator closed; `pace` is told how far this one has come."""
    readings = composer.article_readings
    several = [numbers[first : first + _AT_ONCE] for first in range(0, len(numbers), _AT_ONCE)]
    shared = _Shared(readings, several)
    length = sum(composer.sections[n].end - composer.sections[n].start for n in shared.unread())
    with _helped(shared, is_worth=length >= pays and processors() > 1):
        for done, some in enumerate(several):
            while not shared.are_read(some) and (taken := shared.take()):
                readings.read_together(taken)
                pace(done / len(several))
            readings.read_together(some)
            yield from some


class _Shared:
    """Sections to be read, some at a time, each by whoever takes them first."""

    def __init__(self, readings: ArticleReadings, several: Sequence[Sequence[int]]) -> None:
        self._readings = readings
        self._left = deque(some for some in several if not self.are_read(some))

    def are_read(self, numbers: Sequence[int]) -> bool:
        """Whether nothing of these is to be read."""
        return all(map(self._readings.is_found, numbers))

    def unread(self) -> Iterator[int]:
        """All that nobody has taken."""
        return (number for some in tuple(self._left) for number in some)

    def take(self) -> Sequence[int]:
        """The next ones; nothing once all are taken."""
        with suppress(IndexError):
            return self._left.popleft()
        return ()

    def read_by(self, process: "ReadingProcess") -> None:
        """Have a process take what is left; what it was given when it fails is left unread."""
        from reader.reading.elsewhere import Gone

        with suppress(Gone):
            process.wait()
            asked = map(self._readings.asked, iter(self.take, ()))
            for each, found in process.answers(asked):
                self._readings.take(each, found)


@contextmanager
def _helped(shared: _Shared, *, is_worth: bool) -> Iterator[None]:
    """While it lasts, a process takes from what is shared, if that is worth while and can be."""
    process = _begun() if is_worth else None
    if process is None:
        yield
        return
    asking = threading.Thread(target=shared.read_by, args=(process,), daemon=True)
    try:
        asking.start()
        yield
    finally:
        process.close()
        asking.join()


def _begun() -> "ReadingProcess | None":
    from reader.reading.elsewhere import Gone, ReadingProcess

    with suppress(Gone):
        return ReadingProcess()
    return None
