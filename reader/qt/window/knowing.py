"""Words set as known, or kept, by a key: what is selected, at the caret, or under the pointer."""

import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from reader.composition.collecting import Standing, collected_of, words_between
from reader.composition.composer import Composer
from reader.language import said
from reader.learning.headwords import Headword, State
from reader.learning.kept import Collected
from reader.learning.knowledge import Knowledge
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.messages import known
from reader.qt.messages.bar import Message
from reader.qt.session.session import Session
from reader.qt.window.frame import Frame

_AT_ONCE = 3_000  # characters whose words are found before the key is up again
_LOOK = 100  # ms between two looks how far a long stretch is

_Found = TypeVar("_Found")
_Look = Callable[[Callable[[float], None]], _Found]
"""Finds words; what it is given is called between two pieces of it."""


class Knowing(QObject):
    """A second press takes back what the first did; so does Undo.

    Words of a few pages are found at once; of more, which may not be read yet, off the window's
    thread. Another deed takes the place of one under way.
    """

    def __init__(self, frame: Frame, session: Session) -> None:
        super().__init__(frame.page)
        self._frame, self._session = frame, session
        self._at = -1  # the character that a menu was opened at
        self._task = Task()
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(lambda: frame.work_line.set_share(self._task.share))
        session.edits.undo_changed.connect(self._withdraw)
        session.opened.connect(self._cancel)

    def _withdraw(self) -> None:
        self._frame.messages.withdraw(known.WORDS)

    def point_at(self, offset: int) -> None:
        """The next deed is of the word at this offset, unless something is selected; -1 for that
        under the pointer."""
        self._at = offset

    def know(self) -> None:
        """Words are known from now on; where all of them are, they are not any more."""
        self._find(lambda composer, start, end: partial(words_between, composer, start, end),
                   self._know)  # fmt: skip

    def _know(self, words: list[Standing]) -> None:
        if not words:
            self._frame.messages.answer(known.nothing_to_know())
            return
        ours, heads = self._session.words, [word.headword for word in words]
        are_known = not all(ours.state(each) is State.KNOWN for each in heads)
        if are_known:
            heads = [each for each in heads if ours.state(each) is not State.KNOWN]
            origin = "key" if len(words) == 1 else "stretch"
            ours.set_state(heads, State.KNOWN, said("known words"), origin)
        else:
            ours.unlearn(heads, said("words that are not known"))
        written = self._written(words, heads)
        self._tell(known.known(written, self._undo, are_known=are_known))

    def keep(self) -> None:
        """Words are kept with their sentences: of several those that are not known. Where all of
        them are kept, they are not any more."""
        ours = self._session.words
        knowledge, article = ours.knowledge, ours.article
        self._find(
            lambda composer, start, end: partial(
                _to_keep, composer, start, end, knowledge, article
            ),
            self._keep,
        )

    def _keep(self, found: tuple[list[Standing], tuple[Collected, ...]]) -> None:
        (words, new), ours = found, self._session.words
        if not words:
            self._frame.messages.answer(known.nothing_to_know())
            return
        if new:
            ours.collect(new, said("kept words"))
        else:
            gone = [word.headword for word in words]
            ours.drop(gone, said("words that are not kept"))
        heads = [one.headword for one in new or words]
        self._tell(known.kept(self._written(words, heads), self._undo, are_kept=bool(new)))

    def _tell(self, message: Message) -> None:
        self._frame.messages.withdraw(known.NO_LEVEL)
        self._frame.messages.answer(message)

    def told(self) -> tuple[bool, bool]:
        """Whether all words that a deed would be of are known, and whether all are kept; of a long
        stretch it is not looked at."""
        span, current, ours = self.span, self._session.current, self._session.words
        if current is None or span is None or span[1] - span[0] > _AT_ONCE:
            return False, False
        words = words_between(current.composer, *span)
        if not words:
            return False, False
        are_known = all(ours.state(word.headword) is State.KNOWN for word in words)
        return are_known, all(ours.is_collected(word.headword) for word in words)

    def _undo(self) -> None:
        self._session.edits.stack.undo()

    def _written(self, words: list[Standing], heads: list[Headword]) -> list[str]:
        """Words as the page shows them; several are only counted."""
        current, wanted = self._session.current, frozenset(heads)
        meant = [word for word in words if word.headword in wanted]
        if current is None or len(meant) != 1:
            return [word.headword.word for word in meant]
        (one,) = meant
        return [current.composer.text_shown(one.start, one.end, self._session.script)]

    # Finding the words ---------------------------------------------------------------------------

    @property
    def span(self) -> tuple[int, int] | None:
        """What is meant, by source offsets; None for nothing."""
        page = self._frame.page
        if page.selection:
            return page.selection.start, page.selection.end
        at = self._at if self._at >= 0 else page.caret.hanzi
        at = at if at >= 0 else page.characters.pointed_at()
        return (at, at + 1) if at >= 0 else None

    def _find(
        self, looking: Callable[[Composer, int, int], _Look[_Found]], done: Callable[[_Found], None]
    ) -> None:
        """Find the words that are meant, and have something done to them."""
        current, span = self._session.current, self.span
        self._cancel()
        if current is None:
            return
        if span is None:
            self._frame.messages.answer(known.nothing_to_know())
            return
        look = looking(current.composer, *span)
        if span[1] - span[0] <= _AT_ONCE:
            done(look(_unpaced))
        else:
            self._begin(look, done)

    def _begin(self, look: _Look[_Found], done: Callable[[_Found], None]) -> None:
        task = self._task = Task()
        self._look.start()

        def found(words: _Found) -> None:
            self._end()
            done(words)

        def failed(error: Exception) -> None:
            self._end()
            raise error

        background = self._session.background
        work = partial(look, task.pace)
        background.run(self, work, found, failed, priority=Priority.AHEAD, task=task)

    def _cancel(self) -> None:
        """Give up what is under way."""
        if self._look.isActive():
            self._task.stop()
            self._end()

    def _end(self) -> None:
        self._look.stop()
        self._frame.work_line.set_share(1.0)


def _unpaced(_share: float) -> None:
    """Nobody asks how far it is."""


def _to_keep(
    composer: Composer,
    start: int,
    end: int,
    knowledge: Knowledge,
    article: int,
    pace: Callable[[float], None],
) -> tuple[list[Standing], tuple[Collected, ...]]:
    """The words of a stretch that are meant to be kept, and the new ones with their sentences."""
    words = words_between(composer, start, end, pace)
    heads = {one: (one.headword.word, one.headword.reading) for one in words}
    unknown = [one for one in words if not knowledge.is_known(*heads[one])]
    words = unknown if unknown and len(words) > 1 else words
    new = [one for one in words if not knowledge.is_collected(*heads[one])]
    spans = [(one.start, one.end) for one in new]
    return words, collected_of(composer, spans, article, pace, time.time())
