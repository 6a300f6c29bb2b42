"""What is to be practised now, and what comes first. A value: it is made anew after each answer.

What is due comes first, then what is asked of a word next, then a few new words. Two questions of
one word are a day apart, as the one would tell the other; nothing is asked twice in a row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
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

    @property
    def due(self) -> tuple[Item, ...]:
        """What was asked before and is due: first what is asked within minutes and was asked
        today, then the longest due."""
        found = sorted(self._parts.due, key=lambda one: (not self._is_in_hand(one), one.due_at))
        return tuple(one.item for one in found)

    @property
    def following(self) -> tuple[Item, ...]:
        """What is asked of words next, as what comes before it is learned."""
        return tuple(self._parts.following)

    @property
    def new(self) -> tuple[Item, ...]:
        """Words to be asked for the first time today."""
        first = self.kinds[0]
        begun = sum(
            self.day <= one.begun_at <= self.now and one.item.kind is first
            for one in self.kept.values()
        )
        return tuple(self._parts.new[: max(0, self.new_a_day - begun)])

    @property
    def soon(self) -> tuple[Item, ...]:
        """What comes again within minutes, the first first."""
        return tuple(one.item for one in sorted(self._parts.soon, key=lambda one: one.due_at))

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
        return len({one.item.headword for one in self._parts.due})

    @property
    def practised_words(self) -> int:
        """How many words were asked today."""
        asked = (one for one in self.kept.values() if self._is_of_today(one))
        return len({one.item.headword for one in asked if one.item.kind in self.kinds})

    @property
    def next_due_at(self) -> float | None:
        """When the next one is due that is not yet; None where none will be."""
        every = (one for stands in self._standing.values() for one in stands)
        return min((one.due_at for one in every if not one.is_due(self.now)), default=None)

    @property
    def learned(self) -> tuple[Headword, ...]:
        """Words of which all is learned so well that they may be called known."""
        return tuple(
            headword
            for headword, stands in self._standing.items()
            if len(stands) == len(self.kinds) and all(one.is_learned for one in stands)
        )

    @cached_property
    def _standing(self) -> dict[Headword, list[Practised]]:
        """What was asked of each word, in the order of the kinds."""
        order = {kind: number for number, kind in enumerate(self.kinds)}
        found: dict[Headword, list[Practised]] = {headword: [] for headword in self.headwords}
        for one in self.kept.values():
            stands = found.get(one.item.headword)
            if stands is not None and one.item.kind in order:
                stands.append(one)
        for stands in found.values():
            if len(stands) > 1:
                stands.sort(key=lambda one: order[one.item.kind])
        return found

    @cached_property
    def _parts(self) -> "_Parts":
        """All words looked at once."""
        parts, first = _Parts(), self.kinds[0]
        for headword, stands in self._standing.items():
            if not stands:
                parts.new.append(Item(headword, first))
                continue
            due = [one for one in stands if one.is_due(self.now)]
            parts.due += self._coming(stands, due)
            parts.soon += [
                one for one in stands
                if one.is_in_steps and one not in due and one.due_at <= self.now + _AHEAD
            ]  # fmt: skip
            if not due and (item := self._following(headword, stands)) is not None:
                parts.following.append(item)
        return parts

    def _coming(self, stands: list[Practised], due: list[Practised]) -> list[Practised]:
        """Those that are due of a word: what was asked today already, else the longest due alone,
        as another would tell it; nothing more on a day on which another was asked."""
        today = [one for one in stands if self._is_of_today(one)]
        if today or not due:
            return [one for one in due if one in today]
        return [min(due, key=lambda one: one.due_at)]

    def _following(self, headword: Headword, stands: list[Practised]) -> Item | None:
        """The first kind that was never asked of a word of which others are learned, a day after
        these."""
        if len(stands) == len(self.kinds):
            return None
        if any(one.stage is not Stage.REVIEW or self._is_of_today(one) for one in stands):
            return None
        asked = [one.item.kind for one in stands]
        return Item(headword, next(kind for kind in self.kinds if kind not in asked))

    def _is_in_hand(self, one: Practised) -> bool:
        return one.is_in_steps and self._is_of_today(one)

    def _is_of_today(self, one: Practised) -> bool:
        return self.day <= one.last_at <= self.now


@dataclass(slots=True)
class _Parts:
    """What is left, before it is put in order."""

    due: list[Practised] = field(default_factory=list)
    following: list[Item] = field(default_factory=list)
    new: list[Item] = field(default_factory=list)
    soon: list[Practised] = field(default_factory=list)
