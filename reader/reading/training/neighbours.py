"""The training of the net of neighbours: first what stands in gaps of plain text, then readings.

In the first course the net guesses each character of the unlabelled texts from those around it,
among a sample of others; in the second the readings of the labelled characters. Adam throughout.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.arrays import distinct
from reader.reading.contexts import END, Contexts, contexts_of
from reader.reading.lexicon import load_lexicon
from reader.reading.model.neighbours import KINDS, REACH, WORD_STEPS, seen
from reader.reading.model.polyphones import Candidates
from reader.reading.training.labels import Labelled
from reader.text import CodePoints, code_points, is_hanzi

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]
Random = np.random.Generator

RAW = ("raw_wiki_ccbysa.txt", "raw_aishell3.txt", "raw_aishell1_thchs.txt")
VECTOR, FIRST, SECOND = 48, 160, 96
_LEAST_MET = 8  # times, that a character has a vector of its own
_SEED = 1


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how boldly is learnt; the rate falls to a tenth on the way."""

    epochs: int
    batch: int
    rate: float


GAPS, READINGS = Course(1, 512, 2e-3), Course(10, 256, 1e-3)
_OTHERS = 512  # characters drawn for a batch, that the right one is chosen among
_SCALE = 50.0  # of gradients, away from what Adam adds to its denominator
_UNSEEN, _ASLEEP = 0.1, 0.2  # shares of characters and of units hidden while readings are learnt


class Part(NamedTuple):
    """The gradient of a few rows."""

    rows: Indices
    values: Floats


class Weights(dict[str, Floats]):
    """What is learnt, by name, and Adam's averages."""

    def __init__(self, characters: int, readings: int, random: Random) -> None:
        def drawn(rows: int, columns: int, size: float) -> Floats:
            return (random.standard_normal((rows, columns)) * size).astype(np.float32)

        window = 2 * REACH * VECTOR
        super().__init__(
            vectors=drawn(characters, VECTOR, 0.1),
            first=drawn(window, FIRST, (2 / window) ** 0.5),
            first_bias=np.zeros(FIRST, np.float32),
            kinds=np.zeros((KINDS * len(WORD_STEPS), FIRST), np.float32),
            second=drawn(FIRST, SECOND, (2 / FIRST) ** 0.5),
            second_bias=np.zeros(SECOND, np.float32),
            gaps=drawn(characters, SECOND, 0.05),
            gaps_bias=np.zeros(characters, np.float32),
            readings=np.zeros((readings, SECOND), np.float32),
            readings_bias=np.zeros(readings, np.float32),
        )
        self.forget()

    def forget(self) -> None:
        """Begin Adam's averages anew."""
        self._means = {name: np.zeros_like(value) for name, value in self.items()}
        self._squares = {name: np.zeros_like(value) for name, value in self.items()}

    def move(self, gradients: dict[str, Floats | Part], rate: float) -> None:
        """One step against the gradients."""
        for name, gradient in gradients.items():
            rows, pull = gradient if isinstance(gradient, Part) else (slice(None), gradient)
            mean = 0.9 * self._means[name][rows] + np.float32(0.1) * pull
            square = 0.99 * self._squares[name][rows] + np.float32(0.01) * pull * pull
            self._means[name][rows], self._squares[name][rows] = mean, square
            self[name][rows] -= np.float32(rate) * mean / (np.sqrt(square) + np.float32(1e-6))


class Layers(NamedTuple):
    """One batch on its way through the net; what of it was hidden is 0 in the masks."""

    characters: NDArray[np.uint16]
    kinds: Indices | None
    window: Floats
    low: Floats
    high: Floats
    window_mask: Floats | None
    high_mask: Floats | None


def _passed(
    weights: Weights,
    characters: NDArray[np.uint16],
    kinds: Indices | None = None,
    random: Random | None = None,
) -> Layers:
    count = len(characters)
    window: Floats = weights["vectors"][characters].reshape(count, -1)
    unseen: Floats | None = None
    asleep: Floats | None = None
    if random is not None:
        kept = (random.random((count, 2 * REACH)) > _UNSEEN).astype(np.float32)
        unseen = np.repeat(kept, VECTOR, 1)
        awake = (random.random((count, SECOND)) > _ASLEEP).astype(np.float32)
        asleep = awake / np.float32(1 - _ASLEEP)
        window = window * unseen
    low = window @ weights["first"] + weights["first_bias"]
    if kinds is not None:
        low += weights["kinds"][kinds].sum(1)
    low = np.maximum(low, 0)
    high = np.maximum(low @ weights["second"] + weights["second_bias"], 0)
    if asleep is not None:
        high = high * asleep
    return Layers(characters, kinds, window, low, high, unseen, asleep)


def _gradients(weights: Weights, layers: Layers, pull: Floats) -> dict[str, Floats | Part]:
    """What the pull on the highest layer is to all weights below."""
    if layers.high_mask is not None:
        pull = pull * layers.high_mask
    on_high = pull * (layers.high > 0)
    on_low = (on_high @ weights["second"].T) * (layers.low > 0)
    on_window = on_low @ weights["first"].T
    if layers.window_mask is not None:
        on_window *= layers.window_mask
    found: dict[str, Floats | Part] = {
        "second": layers.low.T @ on_high,
        "second_bias": on_high.sum(0),
        "first": layers.window.T @ on_low,
        "first_bias": on_low.sum(0),
        "vectors": _by_row(layers.characters.ravel(), on_window.reshape(-1, VECTOR)),
    }
    if layers.kinds is not None:
        pulls: Floats = np.repeat(on_low, len(WORD_STEPS), 0)
        found["kinds"] = _by_row(layers.kinds.ravel(), pulls)
    return found


def _by_row(rows: NDArray[np.integer], values: NDArray[np.floating]) -> Part:
    """The sum of the values of each row that is named."""
    order = np.argsort(rows, kind="stable")
    ordered = rows[order]
    heads = np.flatnonzero(np.diff(ordered.astype(np.intp), prepend=-1))
    sums: Floats = np.add.reduceat(values[order], heads)
    return Part(ordered[heads].astype(np.intp), sums)


def _batches(course: Course, count: int, random: Random) -> "list[tuple[Indices, float]]":
    """The examples of every step and its rate."""
    found = []
    steps = max(1, count // course.batch)
    for epoch in range(course.epochs):
        order = random.permutation(count)
        for step in range(steps):
            done = (epoch * steps + step) / (course.epochs * steps)
            rows = order[step * course.batch : (step + 1) * course.batch]
            found.append((rows, course.rate * (1 - 0.9 * done)))
    return found


def _learn_gaps(weights: Weights, text: CodePoints, numbers: NDArray[np.uint16]) -> None:
    """The first course: which character stands between those around it."""
    random = np.random.default_rng(_SEED)
    known = numbers[np.minimum(text, 0xFFFF)]
    places = np.flatnonzero(is_hanzi(text) & (known > 0))
    characters = seen(contexts_of(text, load_lexicon()), places, numbers)[0]
    right = known[places].astype(np.intp)
    often = np.cumsum(np.bincount(right, minlength=len(weights["gaps"])) ** 0.75)
    for batch, rate in _batches(GAPS, len(places), random):
        drawn = np.searchsorted(often, random.random(_OTHERS) * often[-1])
        asked = distinct(np.concatenate((right[batch], drawn)))
        layers = _passed(weights, characters[batch])
        scores = layers.high @ weights["gaps"][asked].T + weights["gaps_bias"][asked]
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        shares[np.arange(len(batch)), np.searchsorted(asked, right[batch])] -= 1
        shares *= np.float32(_SCALE / len(batch))
        gradients = _gradients(weights, layers, shares @ weights["gaps"][asked])
        gradients["gaps"] = Part(asked, shares.T @ layers.high)
        gradients["gaps_bias"] = Part(asked, shares.sum(0))
        weights.move(gradients, rate)


def _learn_readings(
    weights: Weights, labels: Labelled, candidates: Candidates, numbers: NDArray[np.uint16]
) -> None:
    """The second course: which reading the labelled characters have."""
    random = np.random.default_rng(_SEED)
    text = code_points(labels.text)
    contexts: Contexts = contexts_of(text, load_lexicon())
    asked = candidates.numbers[text[labels.places]]
    starts, sizes = candidates.starts[asked], np.diff(candidates.starts)[asked]
    columns = np.arange(int(sizes.max()))
    chosen = (starts[:, None] + np.minimum(columns, sizes[:, None] - 1)).astype(np.intp)
    exists = columns < sizes[:, None]
    is_right = (candidates.readings[chosen] == labels.readings[:, None]) & exists
    usable = np.flatnonzero(is_right.any(1) & (sizes > 1))
    characters, kinds = seen(contexts, labels.places[usable], numbers)
    chosen, exists, is_right = chosen[usable], exists[usable], is_right[usable]
    for batch, rate in _batches(READINGS, len(usable), random):
        layers = _passed(weights, characters[batch], kinds[batch], random)
        rows = chosen[batch]
        scores = np.einsum("pu,pcu->pc", layers.high, weights["readings"][rows])
        scores = np.where(exists[batch], scores + weights["readings_bias"][rows], np.float32(-30))
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        wrong = (shares - is_right[batch]) * exists[batch]
        pull = np.einsum("pc,pcu->pu", wrong, weights["readings"][rows])
        gradients = _gradients(weights, layers, pull)
        pulls = (wrong[:, :, None] * layers.high[:, None]).reshape(-1, SECOND)
        gradients["readings"] = _by_row(rows.ravel(), pulls)
        gradients["readings_bias"] = _by_row(rows.ravel(), wrong.ravel())
        weights.move(gradients, rate)


def write_neighbours(path: Path, folder: Path, labels: Labelled, candidates: Candidates) -> None:
    """Train the net on the unlabelled texts of a folder, then on these labels, and keep it."""
    raw = code_points("\n".join((folder / name).read_text("utf-8") for name in RAW))
    small = contexts_of(raw, load_lexicon()).characters
    met = np.bincount(small[small < 0x10000], minlength=0x10000)
    met[: END + 1] = _LEAST_MET
    characters = np.flatnonzero(met >= _LEAST_MET).astype(np.uint16)
    numbers = np.zeros(0x10000, np.uint16)
    numbers[characters] = np.arange(len(characters))
    random = np.random.default_rng(_SEED)
    weights = Weights(len(characters), len(candidates.readings), random)
    _learn_gaps(weights, raw, numbers)
    weights.forget()
    _learn_readings(weights, labels, candidates, numbers)
    np.savez(path, allow_pickle=False, characters=characters, **_in_8_bits(weights))


def _in_8_bits(weights: Weights) -> dict[str, NDArray[np.generic]]:
    found: dict[str, NDArray[np.generic]] = {}
    for name, values in weights.items():
        if name.startswith("gaps"):
            continue
        if values.ndim == 1:
            found[name] = values.astype(np.float16)
            continue
        scales = np.maximum(np.abs(values).max(1), 1e-6).astype(np.float32) / 127
        found[name] = np.rint(values / scales[:, None]).astype(np.int8)
        found[f"{name}_scales"] = scales
    return found
