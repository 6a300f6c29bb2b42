"""A small net that guesses a polyphone's reading from the characters and words beside it.

It looks through a window: vectors of the characters around, the kinds of the words next to it, two
layers above, a vector for every reading of every character. It has learnt from unlabelled text
which characters stand together, so that it knows contexts that no label has. It is asked about what
the linear model doubts.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.reading.contexts import END, MARGIN, Contexts
from reader.reading.model.products import ROWS, Floats, product
from reader.reading.model.weights import Rows

REACH = 8
"""Characters seen on either side."""
KINDS = 96
"""More than there are kinds of words: twice the part of speech, one more where the word begins."""
WORD_STEPS = (-2, -1, 0, 1, 2, 3)
"""Where the kinds of words are looked at, from the character in question."""

Places = NDArray[np.intp]
_AT_ONCE = 256  # places: what is made for them stays near the processor


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The net; `numbers` by code point of the first plane, 0 for characters it does not know."""

    numbers: NDArray[np.uint16]
    vectors: Rows
    first: tuple[Floats, Floats]  # weights and bias, from the vectors of a window
    kinds: Floats  # what each kind at each of the `WORD_STEPS` adds to the first layer
    second: tuple[Floats, Floats]
    readings: tuple[Rows, Floats]  # a row a candidate

    def logarithms(
        self, contexts: Contexts, places: Places, owners: Places, chosen: Places
    ) -> Floats:
        """The logarithm of each candidate's probability among those of its place.

        `owners`: ascending, the index among `places` that each candidate of `chosen` belongs to.
        """
        characters, kinds = seen(contexts, places, self.numbers)
        parts = [
            self._hidden(characters[at : at + _AT_ONCE], kinds[at : at + _AT_ONCE])
            for at in range(0, len(places), _AT_ONCE)
        ]
        hidden = np.concatenate([np.empty((0, len(self.second[1])), np.float32), *parts])
        weights, bias = self.readings
        scores = np.einsum("cu,cu->c", hidden[owners], weights.of(chosen)) + bias[chosen]
        is_first = np.diff(owners, prepend=-1) != 0
        heads, group = np.flatnonzero(is_first), np.cumsum(is_first) - 1
        scores -= np.maximum.reduceat(scores, heads)[group]
        found: Floats = scores - np.log(np.add.reduceat(np.exp(scores), heads))[group]
        return found

    def _hidden(self, characters: NDArray[np.uint16], kinds: NDArray[np.intp]) -> Floats:
        size = len(characters)
        characters = np.pad(characters, ((0, -size % ROWS), (0, 0)))
        window = self.vectors.of(characters).reshape(-1, ROWS, len(self.first[0]))
        weights, bias = self.first
        low = product(window, weights).reshape(-1, len(bias))
        low += bias
        low[:size] += self.kinds.take(kinds, 0).sum(1)
        weights, bias = self.second
        hidden = product(np.maximum(low, 0, out=low).reshape(-1, ROWS, len(weights)), weights)
        hidden += bias
        return np.maximum(hidden, 0, out=hidden).reshape(-1, len(bias))[:size]


def seen(
    contexts: Contexts, places: Places, numbers: NDArray[np.uint16]
) -> tuple[NDArray[np.uint16], NDArray[np.intp]]:
    """The numbers of the characters around each place and the rows of the kinds of words there.

    Beyond the end of a sentence all is end.
    """
    at = places + MARGIN
    known = numbers[np.minimum(contexts.characters, 0xFFFF)]
    end = numbers[END]
    before = [known[at - step] for step in range(1, REACH + 1)]
    after = [known[at + step] for step in range(1, REACH + 1)]
    for side in (before, after):
        for step in range(1, REACH):
            side[step] = np.where(side[step - 1] == end, end, side[step])
    begins = contexts.word_starts == np.arange(len(contexts.word_starts))
    kinds = contexts.tags.astype(np.intp) * 2 + begins
    rows = [kinds[at + step] + KINDS * block for block, step in enumerate(WORD_STEPS)]
    return np.stack([*before[::-1], *after], 1), np.stack(rows, 1)


def load_neighbours(path: Path) -> Neighbours:
    """The net from its file: weights in 8 bits with a scale a row."""
    with np.load(path) as stored:
        files = {name: stored[name] for name in stored.files}

    def rows(name: str) -> Rows:
        return Rows(files[name], files[f"{name}_scales"][:, None])

    def matrix(name: str) -> Floats:
        return rows(name).of(np.arange(len(files[name])))

    def bias(name: str) -> Floats:
        stored: Floats = files[f"{name}_bias"].astype(np.float32)
        return stored

    numbers = np.zeros(0x10000, np.uint16)
    numbers[files["characters"]] = np.arange(len(files["characters"]))
    first, second = ((matrix(name), bias(name)) for name in ("first", "second"))
    readings = rows("readings"), bias("readings")
    return Neighbours(numbers, rows("vectors"), first, matrix("kinds"), second, readings)
