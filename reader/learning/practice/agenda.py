"""What is to be practised now, and what comes first. A value: it is made anew after each answer.

What is due comes first, then what is asked of a word next, then a few new words. Two questions of
one word are a day apart, as the one would tell the other; nothing is asked twice in a row.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.learning.headwords import Headword
from reader.learning.practice.schedule import OF_WORDS, Item, Kind, Practised, Stage

_AHEAD = 1_200.0  # seconds that one in minutes is asked before its time, where nothing else is left


@dataclass(frozen=True)
class Agenda:
    """Of one moment, `now`, of a day that began at `day`; both seconds since 1970.

    `headwords` are the words with sentences, the first met first; `kinds` what is asked of each;
    `new_a_day` is how many are asked for the first time in a day.
    """

    headwords: tuple[Headword, ...]
    kept: Mapping[Item, Practised]
    now: float
    day: float
    new_a_day: int
    kinds: tuple[Kind, ...] = OF_WORDS

    @cached_property
    def due(self) -> tuple[Item, ...]:
        """What was asked before and is due: first what is asked within minutes and was asked
        today, then the longest due."""
        found = [one for one in self._practised if one.is_due(self.now) and self._may_come(one)]
        found.sort(key=lambda one: (not self._is_in_hand(one), one.due_at))
        return tuple(one.item for one in found)

    @cached_property
    def following(self) -> tuple[Item, ...]:
        """What is asked of words next, as what comes before it is learned."""
        found = (self._following(headword) for headword in self.headwords)
        return tuple(item for item in found if item is not None)

    @cached_property
    def new(self) -> tuple[Item, ...]:
        """Words to be asked for the first time today."""
        first = self.kinds[0]
        begun = sum(
            one.item.kind is first and one.begun_at >= self.day for one in self.kept.values()
        )
        items = (Item(headword, first) for headword in self.headwords)
        fresh = (item for item in items if item not in self.kept)
        return tuple(item for item, _ in zip(fresh, range(self.new_a_day - begun), strict=False))

    @cached_property
    def soon(self) -> tuple[Item, ...]:
        """What comes again within minutes, the first first."""
        last = self.now + _AHEAD
        found = [
            one for one in self._practised
            if one.is_in_steps and not one.is_due(self.now) and one.due_at <= last
        ]  # fmt: skip
        return tuple(one.item for one in sorted(found, key=lambda one: one.due_at))

    @cached_property
    def all(self) -> tuple[Item, ...]:
        """All that is left for today, in its order."""
        return self.due + self.following + self.new + self.soon

    def next(self, last: Item | None = None) -> Item | None:
        """What is asked now; never the word that was asked last. None where nothing is left."""
        word = last.headword.word if last is not None else None
        return next((item for item in self.all if item.headword.word != word), None)

    @property
    def due_words(self) -> int:
        """How many words are due that were practised before."""
        return len({item.headword for item in self.due})

    @property
    def practised_words(self) -> int:
        """How many words were asked today."""
        asked = (one for one in self.kept.values() if one.item.kind in self.kinds)
        return len({one.item.headword for one in asked if self.day <= one.last_at <= self.now})

    @property
    def next_due_at(self) -> float | None:
        """When the next one is due that is not yet; None where none will be."""
        return min((o.due_at for o in self._practised if not o.is_due(self.now)), default=None)

    @cached_property
    def learned(self) -> tuple[Headword, ...]:
        """Words of which all is learned so well that they may be called known."""
        found = list[Headword]()
        for headword in self.headwords:
            stands = [self.kept.get(Item(headword, kind)) for kind in self.kinds]
            if all(one is not None and one.is_learned for one in stands):
                found.append(headword)
        return tuple(found)

    @cached_property
    def _practised(self) -> tuple[Practised, ...]:
        """Of the words that have sentences."""
        found = (
            self.kept.get(Item(headword, kind))
            for headword in self.headwords
            for kind in self.kinds
        )
        return tuple(one for one in found if one is not None)

    def _is_in_hand(self, one: Practised) -> bool:
        return one.is_in_steps and self._is_of_today(one)

    def _is_of_today(self, one: Practised) -> bool:
        return self.day <= one.last_at <= self.now

    def _may_come(self, one: Practised) -> bool:
        """Whether no other question of its word was asked today, nor is more due."""
        if self._is_of_today(one):
            return True
        others = list(self._others(one.item))
        is_more = (
            (other.due_at, self.kinds.index(other.item.kind))
            < (one.due_at, self.kinds.index(one.item.kind))
            for other in others
            if other.is_due(self.now)
        )
        return not any(map(self._is_of_today, others)) and not any(is_more)

    def _others(self, item: Item) -> Iterator[Practised]:
        for kind in self.kinds:
            other = self.kept.get(Item(item.headword, kind))
            if other is not None and kind is not item.kind:
                yield other

    def _following(self, headword: Headword) -> Item | None:
        """The first that was never asked of a word of which something was."""
        before = list[Practised]()
        for kind in self.kinds:
            item = Item(headword, kind)
            stands = self.kept.get(item)
            if stands is None:
                is_ready = bool(before) and all(
                    one.stage is Stage.REVIEW
                    and not self._is_of_today(one)
                    and not one.is_due(self.now)
                    for one in before
                )
                return item if is_ready else None
            before.append(stands)
        return None
