"""Which reading a polyphone has, by what stands around it: a linear model and, in doubt, two nets.

Each reading of a character is scored by how usual it is and by the weights of the features found.
Where the winner's probability is too small, the recurrent net is asked and a second table of
weights, trained with its answer present; the net of neighbours is heard too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Codes
from reader.reading.contexts import FEATURES, Contexts, with_readings
from reader.reading.model.neighbours import Neighbours, load_neighbours
from reader.reading.model.net import Net, load_net
from reader.reading.model.weights import Weights, weights_of
from reader.reading.phrases import IN_BOTH, IS_NAME, IS_OURS, IS_PLAIN
from reader.resources import resource
from reader.text import CodePoints, among

_NET = ("readings", "net.npz")
WEIGHT_STEPS = 40  # of a unit, in the file
NET_FLOOR = -8.0  # the least logarithm that is taken from the net
UNHEARD = -9.0
"""How usual a reading is that the model does not know, as a logarithm."""
_SURE = 0.99  # the nets are not asked
_HEED = np.float32(0.7)  # the weight of what the net of neighbours says
_AT_ONCE = 2048  # candidates
_LONG = 3  # characters of a word that says more than any surroundings
_IDIOM = 4  # characters of a phrase that pypinyin alone has
_NO_DOUBT = np.float32(0.999)
# Where words as dictionaries have them are seldom meant: 穿着 zhuó, 都会 dū, 塞 in names.
_OPEN, _OPEN_IN_PAIRS = "的地得塞", "着了都"
_ENDING = pinyin.code("r", pinyin.NEUTRAL)  # labels are silent about erhua
_FULL_ENDING = np.uint16(pinyin.code("er", 2))

Places = NDArray[np.intp]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Candidates:
    """The characters that the model decides, and their readings."""

    numbers: NDArray[np.int16]  # by code point of the first plane; -1: not decided here
    starts: NDArray[np.int32]  # of each character's readings; one more at the end
    readings: Codes
    priors: Floats  # logarithms of their shares
    disputed: NDArray[np.uint32]  # hashes, ascending, of words that labels read otherwise
    trust: Floats  # the weight of the net's answer, by character

    def at(self, text: CodePoints, places: Places) -> tuple[Places, NDArray[np.intp]]:
        """All candidates of the characters at these places: index among `places`, candidate."""
        numbers = self.numbers[text[places]]
        counts = self.starts[numbers + 1] - self.starts[numbers]
        owners = np.repeat(np.arange(len(places)), counts)
        within = np.arange(len(owners)) - np.repeat(np.cumsum(counts) - counts, counts)
        return owners, self.starts[numbers][owners] + within

    def are_disputed(self, words: NDArray[np.uint32]) -> NDArray[np.bool_]:
        """Which of these words, by hash, labels read otherwise than dictionaries."""
        if not len(self.disputed):
            return np.zeros(len(words), bool)
        at = np.minimum(np.searchsorted(self.disputed, words), len(self.disputed) - 1)
        found: NDArray[np.bool_] = self.disputed[at] == words
        return found

    def decided(self, text: CodePoints) -> Places:
        """The places of characters that the model decides."""
        numbers = self.numbers[np.minimum(text, 0xFFFF)]
        return np.flatnonzero((numbers >= 0) & (text < 0xFFFF))


@dataclass(frozen=True, slots=True)
class Decision:
    """The reading chosen at each place, and its probability; 0 where all were forbidden.

    `owners` are the places of all candidates, as indices; `shares` and `first_shares` are the
    candidates' probabilities, with the nets where they were asked, and without; `priors` the
    logarithms of how usual they are.
    """

    places: Places
    readings: Codes
    probabilities: Floats
    owners: Places
    candidates: Codes
    shares: Floats
    first_shares: Floats
    priors: Floats

    def support_of(self, readings: Codes) -> tuple[Floats, Floats, Floats]:
        """How probable these readings are, one a place, at last and at first; how usual.

        A neutral tone is tolerated, and the ending r is 儿 as any. 0, 0 and `UNHEARD` for a
        reading that is no candidate.
        """
        wanted = np.where(readings == _ENDING, _FULL_ENDING, readings)[self.owners]
        neutral = (wanted % 6 == pinyin.NEUTRAL) | (self.candidates % 6 == pinyin.NEUTRAL)
        same = (self.candidates == wanted) | (neutral & (wanted // 6 == self.candidates // 6))
        owners, count = self.owners[same], len(self.places)
        usual = np.full(count, UNHEARD, np.float32)
        np.maximum.at(usual, owners, self.priors[same])
        last, first = (
            np.bincount(owners, shares[same], count).astype(np.float32)
            for shares in (self.shares, self.first_shares)
        )
        return last, first, usual


@dataclass(frozen=True, slots=True)
class Polyphones:
    """The model: candidates, the weights without the nets and with them, the nets."""

    candidates: Candidates
    alone: Weights
    assisted: Weights
    net: Net
    neighbours: Neighbours
    classes: NDArray[np.int32]  # the net's number of each candidate's reading, or -1

    def decide(
        self,
        text: CodePoints,
        contexts: Contexts,
        permitted: Codes,
        asked: NDArray[np.bool_] | None = None,
    ) -> Decision:
        """Choose at every place that the model decides, or at those of them that are asked for.

        `permitted` limits the choice: 0 permits all, a code without tone that syllable.
        """
        places = self.candidates.decided(text)
        if asked is not None:
            places = places[asked[places]]
        owners, chosen = self.candidates.at(text, places)
        limits = permitted[places][owners]
        fits = (limits == 0) | (self.candidates.readings[chosen] // 6 == limits // 6)
        owners, chosen = owners[fits], chosen[fits]
        keys = self._keys(contexts, places, owners, chosen)
        first = _winners(self._scores(self.alone, keys, chosen), owners, chosen, len(places))
        at_first = first.all_shares
        shares = self._ask_nets(first, text, contexts, places, keys, owners, chosen)
        readings = self.candidates.readings[chosen]
        return Decision(
            places,
            self._readings(first.chosen),
            first.shares,
            owners,
            readings,
            shares,
            at_first,
            self.candidates.priors[chosen],
        )

    def _ask_nets(
        self,
        first: "_Winners",
        text: CodePoints,
        contexts: Contexts,
        places: Places,
        keys: NDArray[np.uint32],
        owners: Places,
        chosen: Places,
    ) -> Floats:
        """Have the nets decide where the linear model doubts; the shares of all candidates then."""
        doubtful = first.shares < _SURE
        again = doubtful[owners]
        if not again.any():
            return first.all_shares
        open_places = places[doubtful]
        renumbered = (np.cumsum(doubtful) - 1)[owners[again]]
        scores = self._scores(self.assisted, keys[:, again], chosen[again])
        scores += self._asked(text, contexts, open_places, renumbered, chosen[again])
        winners = _winners(scores, renumbered, chosen[again], len(open_places))
        shares = first.all_shares.copy()
        first.put(np.flatnonzero(doubtful), winners)
        shares[again] = winners.all_shares
        return shares

    def _keys(
        self, contexts: Contexts, places: Places, owners: Places, chosen: Places
    ) -> NDArray[np.uint32]:
        """The keys of the candidates' features, one row a feature."""
        keys = np.empty((FEATURES, len(owners)), np.uint32)
        for part in _shares(len(owners)):
            first, last = owners[part][0], owners[part][-1] + 1
            own, readings = owners[part], self.candidates.readings[chosen[part]]
            said = contexts.words_say(places[own], readings, self.candidates.priors[chosen[part]])
            of_places = contexts.keys(places[first:last])
            keys[: len(of_places), part] = with_readings(of_places, own - first, readings)
            keys[len(of_places) :, part] = said
        return keys

    def _scores(self, table: Weights, keys: NDArray[np.uint32], chosen: Places) -> Floats:
        weights = np.empty(len(chosen), np.float32)
        for part in _shares(len(chosen)):
            some = keys[:, part]
            weights[part] = table.of(some.ravel()).reshape(some.shape).sum(0, dtype=np.int16)
        scores: Floats = self.candidates.priors[chosen] + weights / np.float32(WEIGHT_STEPS)
        return scores

    def _asked(
        self, text: CodePoints, contexts: Contexts, places: Places, owners: Places, chosen: Places
    ) -> Floats:
        """What the nets add to each candidate's score."""
        columns = np.arange(len(owners)) - np.searchsorted(owners, owners)
        classes = np.full((len(places), int(columns.max(initial=0)) + 1), -1, np.intp)
        classes[owners, columns] = self.classes[chosen]
        found: Floats = self.net.logarithms(text, places, classes)[owners, columns]
        trust = self.candidates.trust[self.candidates.numbers[text[places]]][owners]
        beside = self.neighbours.logarithms(contexts, places, owners, chosen)
        said: Floats = trust * found.clip(NET_FLOOR) + _HEED * beside.clip(NET_FLOOR)
        return said

    def _readings(self, chosen: Places) -> Codes:
        known = self.candidates.readings[np.maximum(chosen, 0)]
        return np.where(chosen < 0, np.uint16(0), known)

    def overruled(
        self, decision: Decision, text: CodePoints, contexts: Contexts
    ) -> NDArray[np.bool_]:
        """Where a word's reading stands against the model.

        The word is one of our own, or the character its ending r. Or the model does not know that
        reading or no label speaks against the word, and it is read so in both dictionaries, or in
        CC-CEDICT in no other way: if it is long or a name, or the model not quite sure.
        """
        read, flags = contexts.word_readings(decision.places)
        words = contexts.words(decision.places)
        owners, chosen = self.candidates.at(text, decision.places)
        unknown = np.ones(len(read), bool)
        unknown[owners[self.candidates.readings[chosen] // 6 == read[owners] // 6]] = False
        settled = unknown | ~self.candidates.are_disputed(words)
        plain = _are_plain(decision, text, contexts, flags)
        stands = ((flags & IN_BOTH > 0) | plain) & settled
        stands |= (flags & IS_OURS > 0) | (read == _ENDING)
        overruled: NDArray[np.bool_] = (read > 0) & stands
        return overruled


def _are_plain(
    decision: Decision, text: CodePoints, contexts: Contexts, flags: NDArray[np.uint8]
) -> NDArray[np.bool_]:
    """Where one dictionary's word says enough: it is long or a name, or the model not quite sure.

    By label: of the words that both differ on the dictionary is right in most; the more so the
    longer they are. Phrases of pypinyin's alone count from four characters on.
    """
    sizes, characters = contexts.word_sizes(decision.places), text[decision.places]
    is_long = (sizes >= _LONG) | (flags & IS_NAME > 0)
    plain = (flags & IS_PLAIN > 0) & (is_long | (decision.probabilities < _NO_DOUBT))
    plain |= (flags == 0) & (sizes >= _IDIOM)
    is_open = (sizes < _LONG) & among(characters, _OPEN_IN_PAIRS)
    is_open |= among(characters, _OPEN)
    found: NDArray[np.bool_] = plain & ~is_open
    return found


@dataclass(slots=True)
class _Winners:
    chosen: Places
    shares: Floats
    all_shares: Floats  # of every candidate

    def put(self, at: Places, others: "_Winners") -> None:
        self.chosen[at], self.shares[at] = others.chosen, others.shares


def _winners(scores: Floats, owners: Places, chosen: Places, count: int) -> _Winners:
    """The best candidate of each place and its share; -1 where there is none."""
    empty = np.zeros(0, np.float32)
    found = _Winners(np.full(count, -1, np.intp), np.zeros(count, np.float32), empty)
    if not len(owners):
        return found
    heads = np.flatnonzero(np.diff(owners, prepend=-1))
    who = owners[heads]
    best = np.maximum.reduceat(scores, heads)
    level = np.repeat(best, np.diff(heads, append=len(scores)))
    weights = np.exp(scores - level)
    found.shares[who] = 1 / np.add.reduceat(weights, heads)
    found.all_shares = weights * found.shares[owners]
    wins = np.flatnonzero(scores == level)[::-1]
    found.chosen[owners[wins]] = chosen[wins]
    return found


def _shares(count: int) -> Iterator[slice]:
    """Candidates in shares so small that what is made of them stays near the processor."""
    yield from (slice(at, min(at + _AT_ONCE, count)) for at in range(0, count, _AT_ONCE))


def load_polyphones(models: Path) -> Polyphones:
    """The model from a folder."""
    net, neighbours = load_net(resource(*_NET)), load_neighbours(models / "neighbours.npz")
    with np.load(models / "polyphones.npz") as stored:
        candidates = Candidates(
            numbered(stored["characters"]),
            np.concatenate(([0], np.cumsum(stored["counts"]))).astype(np.int32),
            stored["readings"],
            stored["priors"].astype(np.float32),
            stored["disputed"],
            stored["trust"].astype(np.float32),
        )
        spread = np.cumsum(stored["gaps"], dtype=np.uint32)
        alone, assisted = weights_of(spread, stored["alone"], stored["assisted"])
    classes = _classes(net, candidates.readings)
    return Polyphones(candidates, alone, assisted, net, neighbours, classes)


def numbered(characters: NDArray[np.uint16]) -> NDArray[np.int16]:
    """The place of each character of the first plane among these, or -1."""
    numbers = np.full(0x10000, -1, np.int16)
    numbers[characters] = np.arange(len(characters))
    return numbers


def _classes(net: Net, readings: Codes) -> NDArray[np.int32]:
    order = np.argsort(net.syllables, kind="stable")
    at = np.searchsorted(net.syllables[order], readings)
    found = order[np.minimum(at, len(order) - 1)]
    return np.where(net.syllables[found] == readings, found, -1).astype(np.int32)
