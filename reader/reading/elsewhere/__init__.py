"""Passages read in a process of its own, by the engine that all others have.

Python runs one thread at a time: what a thread reads of a long text is taken from the window. So
the program starts itself again (`reader.itself`), asks it for readings and writes down what it
says. Such a process holds some 60 MB. It ends when it is told so, and when the program ends,
however that comes; where it fails, whoever asked reads for himself.
"""

import pickle
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any, Protocol, TypeVar

from reader import __version__
from reader.itself import started
from reader.reading.lexicon import load_lexicon
from reader.reading.passages import Passage, Readings

_UNDER_WAY = 2  # times that it is asked before it answers, so that it never waits
_WORD = "--reading"  # as `launching` knows it
_SAYS_NOTHING = (OSError, EOFError, ValueError, pickle.PickleError)


def tables_told() -> tuple[str, int]:
    """What tells engines apart that may read differently."""
    return __version__, load_lexicon().sum


class Gone(Exception):
    """There is no process that reads, or none any more."""


class Asked(Protocol):
    """What a process is asked for at a time, whatever else is known of it."""

    @property
    def passages(self) -> Sequence[Passage]:
        """What is to be read."""


_Asked = TypeVar("_Asked", bound=Asked)


class ReadingProcess:
    """Started as it is made; asked by one thread, closed by whoever wants. Each method but `close`
    raises `Gone` where the process has failed or was ended."""

    def __init__(self) -> None:
        try:
            self._process = started(_WORD)
        except OSError as error:
            raise Gone from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to, self._of = self._process.stdin, self._process.stdout

    def wait(self) -> None:
        """Until it has its tables and can be asked; `Gone` too if they are others than ours, as
        when the program or a dictionary was replaced meanwhile."""
        if self._heard() != tables_told():
            raise Gone

    def ask(self, passages: Sequence[Passage]) -> None:
        """Have it read some passages after those that it was asked for before."""
        try:
            pickle.dump(passages, self._to, pickle.HIGHEST_PROTOCOL)
            self._to.flush()
        except _SAYS_NOTHING as error:
            raise Gone from error

    def answer(self) -> list[Readings]:
        """The readings of those that it was asked for first and has not given yet."""
        found: list[Readings] = self._heard()
        return found

    def answers(self, asked: Iterable[_Asked]) -> Iterator[tuple[_Asked, list[Readings]]]:
        """Each of these with its readings. More is asked for ahead, so that the process never
        waits; what comes next is chosen no sooner than that."""
        waiting, under_way = iter(asked), deque[_Asked]()
        while True:
            for each in islice(waiting, _UNDER_WAY - len(under_way)):
                self.ask(each.passages)
                under_way.append(each)
            if not under_way:
                return
            yield under_way.popleft(), self.answer()

    def _heard(self) -> Any:
        try:
            return pickle.load(self._of)
        except _SAYS_NOTHING as error:
            raise Gone from error

    def close(self) -> None:
        """At once, whatever it is at."""
        self._process.kill()
        self._process.wait()
        for each in (self._to, self._of):
            with suppress(OSError):  # what was not yet handed over never will be
                each.close()
