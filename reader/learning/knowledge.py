"""What the reader knows at one moment: by word and reading, else by the level of the word."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress
from types import MappingProxyType

from reader.learning.headwords import Headword, State
from reader.settings import LevelList

_NOTHING: Mapping[Headword, State] = MappingProxyType({})


@dataclass(frozen=True)
class Knowledge:
    """Never changed; whoever learns another word makes another one, so threads may share it.

    A word that the reader has set is what was set: in its reading, else in any. One that is kept
    with a sentence (`collected`) is being learned. All others are known if they are not harder
    than `up_to`, a level of `levels` (0: none), and else new.
    """

    states: Mapping[Headword, State] = field(default_factory=lambda: _NOTHING)
    levels: LevelList = LevelList.HSK2021
    up_to: int = 0
    collected: frozenset[Headword] = frozenset()

    def state(self, word: str, reading: str = "") -> State:
        """How well a word of the simplified image is known in a reading."""
        if word in self._set_words:
            set_by_hand = self.states.get(Headword(word, reading))
            if set_by_hand is None:
                set_by_hand = self.states.get(Headword(word)) if reading else self._best(word)
            if set_by_hand is not None:
                return set_by_hand
        if self.is_collected(word, reading):
            return State.LEARNING
        return State.KNOWN if self.is_easy(word) else State.NEW

    def depends_on_reading(self, word: str) -> bool:
        """Whether a word was set, or is kept, in one of its readings: it matters which it has."""
        return word in self._words_by_reading

    def is_known(self, word: str, reading: str = "") -> bool:
        """Whether it needs no help."""
        return self.state(word, reading) is State.KNOWN

    def known_among(self, words: Sequence[str]) -> list[bool]:
        """The same of each of several words, hardly slower than of one."""
        from reader.dictionaries.levels import levels_of_words

        own, up_to = self._set_words | self._collected_words, self.up_to
        levels = levels_of_words(words, self.levels)
        pairs = zip(words, levels, strict=True)
        return [self.is_known(w) if w in own else 0 < level <= up_to for w, level in pairs]

    def is_easy(self, word: str) -> bool:
        """Whether the level of a word is one of those that are known."""
        from reader.dictionaries.levels import level_of

        return self.up_to > 0 and 0 < level_of(word, self.levels) <= self.up_to

    def is_collected(self, word: str, reading: str = "") -> bool:
        """Whether the reader keeps a word: in this reading, or in any where none is told."""
        if word not in self._collected_words:
            return False
        kept = self.collected
        if not reading:
            return True
        return Headword(word, reading) in kept or Headword(word) in kept

    def set_apart_from(self, other: "Knowledge") -> frozenset[str] | None:
        """The words that were set otherwise than in another knowledge, or that only one of both
        keeps; None where levels differ, so that any word may be known otherwise."""
        if (self.levels, self.up_to) != (other.levels, other.up_to):
            return None
        ours, others = self.states, other.states
        changed = {one for one, state in ours.items() if others.get(one) is not state}
        changed |= {one for one in others if one not in ours}
        return frozenset(headword.word for headword in changed | (self.collected ^ other.collected))

    def known_of(self, words: Iterable[str]) -> frozenset[str]:
        """Those of some words that are known in one of their readings at least."""
        words = list(words)
        return frozenset(compress(words, self.known_among(words)))

    @cached_property
    def _set_words(self) -> frozenset[str]:
        return frozenset(headword.word for headword in self.states)

    @cached_property
    def _words_by_reading(self) -> frozenset[str]:
        headwords = (*self.states, *self.collected)
        return frozenset(headword.word for headword in headwords if headword.reading)

    @cached_property
    def _collected_words(self) -> frozenset[str]:
        return frozenset(headword.word for headword in self.collected)

    @cached_property
    def _by_word(self) -> Mapping[str, State]:
        """The state in which a word is known best."""
        best = dict[str, State]()
        for headword, state in self.states.items():
            before = best.get(headword.word)
            if before is None or _ORDER[state] > _ORDER[before]:
                best[headword.word] = state
        return best

    def _best(self, word: str) -> State | None:
        return self._by_word.get(word)


NOTHING_KNOWN = Knowledge()

_ORDER = {state: place for place, state in enumerate(State)}
