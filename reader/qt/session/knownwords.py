"""What the reader knows, in the window: set word by word or many at once, kept, undone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.library import Library
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.session.keeper import Keeper, UndoableChange
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.composition.composer import Composer
    from reader.composition.sparing import Chosen
    from reader.corrections.change import Change
    from reader.learning.headwords import Headword, State
    from reader.learning.kept import Collected, KeptWord
    from reader.learning.knowledge import Knowledge

_COUNTED_AT_ONCE = 40_000  # characters of an article: ten milliseconds
_OF_KNOWLEDGE = ("level_list", "known_up_to", "first_time_only")


class KnownWords(QObject):
    """Whatever is set holds at once, in the open article too; it can be undone, and is kept.

    `stack` has all that can be undone, what is decided about articles too.

    Signals: `changed`, other words are known or collected, or by another level; `spared`, the open
    article is to be shown by what is known now.
    """

    changed = Signal()
    spared = Signal()

    def __init__(
        self,
        keeper: Keeper,
        settings: Settings,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper, self._settings = keeper, settings
        self.stack = QUndoStack(self)
        self._background = background
        self._count: Task | None = None  # of what stands first, in a long article
        self._composer: Composer | None = None
        self._version: object = None
        self._kept: dict[Headword, KeptWord] = {}
        self._collected: tuple[Collected, ...] = ()
        self._chosen: tuple[Chosen, ...] = ()
        self._knowledge: Knowledge | None = None  # made when it is asked for
        self._read()

    @property
    def _library(self) -> Library:
        return self._keeper.library

    # What is known -------------------------------------------------------------------------------

    @property
    def knowledge(self) -> Knowledge:
        """All that is known; another one once that changes."""
        if self._knowledge is None:
            from reader.learning.knowledge import Knowledge

            states = {
                headword: one.state for headword, one in self._kept.items() if one.state is not None
            }
            collected = frozenset(one.headword for one in self._collected)
            levels, up_to = self._settings.level_list, self._settings.known_up_to
            self._knowledge = Knowledge(states, levels, up_to, collected)
        return self._knowledge

    @property
    def has_told(self) -> bool:
        """Whether the reader has said what she knows: up to a level, or of a word."""
        said = (one.state is not None for one in self._kept.values())
        return self._settings.known_up_to > 0 or any(said)

    @property
    def collected(self) -> tuple[Collected, ...]:
        """The sentences that were collected, the first kept first."""
        return self._collected

    def kept(self, headword: Headword) -> KeptWord:
        """What was said of a word: in its reading, else in any."""
        found = self._kept.get(headword) or self._kept.get(headword.in_any_reading)
        return found or _unsaid(headword)

    def state(self, headword: Headword) -> State:
        """How well a word is known."""
        return self.knowledge.state(headword.word, headword.reading)

    @property
    def own_known(self) -> int:
        """How many words were set as known that are not by their level."""
        from reader.learning.headwords import State

        known = self.knowledge
        return sum(
            state is State.KNOWN and not known.is_easy(headword.word)
            for headword, state in known.states.items()
        )

    def follow(self, _before: Settings, now: Settings) -> None:
        """The settings are others now."""
        was, self._settings = self._settings, now
        if any(getattr(was, name) != getattr(now, name) for name in _OF_KNOWLEDGE):
            self._know()

    def set_article(self, composer: Composer | None, chosen: tuple[Chosen, ...] = ()) -> None:
        """Have an article shown by what is known; `chosen` is where it has readings or none."""
        if self._count is not None:
            self._count.stop()
            self._count = None
        self._composer, self._chosen = composer, chosen
        self._spare()

    def choose(self, chosen: tuple[Chosen, ...]) -> None:
        """The open article has readings, or none, in these stretches by hand now."""
        self._chosen = chosen
        self._spare()
        self.changed.emit()

    def refresh(self) -> None:
        """Take what another window has changed."""
        if self._library.version != self._version:
            before = self._kept, self._collected
            self._read()
            if before != (self._kept, self._collected):
                self.changed.emit()

    def _read(self) -> None:
        """Take what the library keeps."""
        self._version = self._library.version
        words = self._library.words
        self._kept = {one.headword: one for one in words.kept()}
        self._collected = words.collected()
        self._make_knowledge()

    def _know(self) -> None:
        self._make_knowledge()
        self.changed.emit()

    def _make_knowledge(self) -> None:
        self._knowledge = None
        self._spare_anew()

    def _spare(self) -> None:
        """Have the open article shown by what is known.

        What stands in a long one for the first time is counted off the window's thread; until then
        it is shown each time, so that nothing is shown that changes twice.
        """
        composer = self._composer
        if composer is None:
            return
        from reader.composition.sparing import Sparing

        is_counted = not self._settings.first_time_only or self._has_counted(composer)
        first_only = self._settings.first_time_only and is_counted
        composer.spare(Sparing(self.knowledge, first_only, self._chosen))
        if not is_counted and self._count is None:
            self._begin_to_count(composer)

    def _spare_anew(self) -> None:
        """The same, of what is on the page already."""
        self._spare()
        self.spared.emit()

    def _has_counted(self, composer: Composer) -> bool:
        if not composer.words.are_counted and len(composer.article.text) <= _COUNTED_AT_ONCE:
            composer.words.seen_before(len(composer.sections) - 1)
        return composer.words.are_counted

    def _begin_to_count(self, composer: Composer) -> None:
        task = self._count = Task()
        last = len(composer.sections) - 1

        def goes_on() -> bool:
            task.pace(0.0)
            return True

        def done(_seen: object) -> None:
            self._count = None
            self._spare_anew()

        def work() -> object:
            return composer.words.seen_before(last, goes_on)

        self._background.run(self, work, done, priority=Priority.AHEAD, task=task)

    # What is changed -----------------------------------------------------------------------------

    def set_state(
        self, headwords: Iterable[Headword], state: State, name: str, origin: str = "card"
    ) -> bool:
        """Words are known so well from now on; whether it is kept. `name` is what undo calls it."""
        words, at = list(dict.fromkeys(headwords)), time.time()
        said = [
            replace(self._own(each), state=state, origin=origin, changed_at=at) for each in words
        ]
        return self.take_in(said, name)

    def unlearn(self, headwords: Iterable[Headword], name: str) -> bool:
        """Words are known no more: what was said of them is taken back where that does it, and else
        they are new from now on."""
        from reader.learning.headwords import State

        known = [each for each in dict.fromkeys(headwords) if self.state(each) is State.KNOWN]
        gone = frozenset(known)
        rest = {each: state for each, state in self.knowledge.states.items() if each not in gone}
        without, at = replace(self.knowledge, states=rest), time.time()
        said: list[KeptWord] = []
        for each in known:
            state = State.NEW if without.is_known(each.word, each.reading) else None
            said.append(replace(self._own(each), state=state, origin="key", changed_at=at))
        return self.take_in(said, name)

    def set_note(self, headword: Headword, note: str, name: str) -> bool:
        """Keep a note on a word, "" for none."""
        said = replace(self._own(headword), note=note, changed_at=time.time())
        return self.take_in([said], name)

    def bring_in(
        self, words: Iterable[KeptWord], sentences: Iterable[Collected], name: str
    ) -> bool:
        """Have words and sentences that were kept elsewhere, as one change; whether it is kept."""
        self.stack.beginMacro(name)
        try:
            self.take_in(words, name)
            return self.collect(sentences, name)
        finally:
            self.stack.endMacro()

    def take_in(self, words: Iterable[KeptWord], name: str) -> bool:
        """Have these in place of what was said of the same words; whether it is kept.

        Each has the moment at which it was said.
        """
        from reader.corrections.change import Change

        added = tuple(words)
        removed = tuple(was for one in added if (was := self._kept.get(one.headword)) is not None)
        said = tuple(one for one in added if one.state is not None or one.note)
        return self._push(Change(removed, said), self._apply_kept, name)

    def _own(self, headword: Headword) -> KeptWord:
        """What was said of a word in just this reading."""
        return self._kept.get(headword) or _unsaid(headword)

    def collect(self, sentences: Iterable[Collected], name: str) -> bool:
        """Keep words with their sentences, those that are new being learned from now on; whether
        they are kept."""
        from reader.corrections.change import Change

        at, kept = time.time(), {one.where for one in self._collected}
        new = (one for one in dict.fromkeys(sentences) if one.where not in kept)
        added = tuple(one if one.made_at else replace(one, made_at=at) for one in new)
        return self._push(Change((), added), self._apply_collected, name)

    def collect_here(self, spans: Iterable[tuple[int, int]], name: str) -> tuple[Collected, ...]:
        """The same of words of the open article, by source offsets; what was to be kept."""
        from reader.composition.collecting import collected_of

        composer = self._composer
        found = collected_of(composer, spans, self.article) if composer is not None else ()
        self.collect(found, name)
        return found

    @property
    def article(self) -> int:
        """The key of the open article, for what is kept of it; 0 where offsets in what is open are
        not those of the article."""
        entry = self._keeper.entry
        return entry.key if entry is not None and self._keeper.has_places else 0

    def is_collected(self, headword: Headword) -> bool:
        """Whether a word is kept with a sentence, in its reading or without one."""
        return self.knowledge.is_collected(headword.word, headword.reading)

    def drop(self, headwords: Iterable[Headword], name: str) -> bool:
        """Keep the sentences of some words no more: in these readings, in all where none is told;
        what is kept without a reading goes too. After it none of them is collected."""
        from reader.corrections.change import Change

        gone = frozenset(headwords)
        words = frozenset(headword.word for headword in gone)

        def goes(kept: Headword) -> bool:
            is_meant = kept in gone or kept.in_any_reading in gone
            return is_meant or (not kept.reading and kept.word in words)

        removed = tuple(one for one in self._collected if goes(one.headword))
        return self._push(Change(removed, ()), self._apply_collected, name)

    def _push(self, change: Change, apply: Callable[[Change], None], name: str) -> bool:  # type: ignore[type-arg]
        if change:
            self.stack.push(UndoableChange(name, change, apply))
        return self._keeper.trouble is None

    def _apply_kept(self, change: Change[KeptWord]) -> None:
        self._keeper.keep(lambda: self._library.words.change_kept(change))
        for one in change.removed:
            self._kept.pop(one.headword, None)
        self._kept |= {one.headword: one for one in change.added}
        self._tell()

    def _apply_collected(self, change: Change[Collected]) -> None:
        entry, words = self._keeper.entry, self._library.words
        if entry is None or not self._keeper.has_places or not _is_from(change, entry.key):
            self._keeper.keep(lambda: words.change_collected(change))
            self._collected = _applied(change, self._collected)
        else:
            was = entry.key
            self._keeper.keep_of_article(
                lambda key: words.change_collected(_moved(change, was, key), key)
            )
            now = self._keeper.entry or entry
            self._collected = _applied(_moved(change, was, now.key), self._collected)
        self._tell()

    def end(self) -> None:
        """Tell nothing of what can be undone any more: the stack's own end empties it, and tells
        of that whoever may be gone by half."""
        self.stack.blockSignals(True)

    def _tell(self) -> None:
        """All is read again only where another window has written: ten thousand words take long."""
        if self._library.version == self._version:
            self._make_knowledge()
        else:
            self._read()
        self.changed.emit()


def _unsaid(headword: Headword) -> KeptWord:
    from reader.learning.kept import KeptWord

    return KeptWord(headword, None)


def _is_from(change: Change[Collected], article: int) -> bool:
    return any(one.article == article for one in change.added)


def _applied(change: Change[Collected], collected: tuple[Collected, ...]) -> tuple[Collected, ...]:
    """What is kept after it, whatever article the library says a sentence is of by now."""
    gone = {one.where for one in (*change.removed, *change.added)}
    return (*(one for one in collected if one.where not in gone), *change.added)


def _moved(change: Change[Collected], article: int, to: int) -> Change[Collected]:
    """Sentences of an article that another window forgot belong to it as it is remembered anew."""
    if article == to:
        return change
    from reader.corrections.change import Change

    added = (replace(one, article=to) if one.article == article else one for one in change.added)
    return Change(change.removed, tuple(added))
