"""The training of the linear model: softmax over a character's readings, Adagrad, averaged runs.

Runs with a bold first step keep rare contexts, a cautious one generalises; their mean does both.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.reading.contexts import contexts_of, with_readings
from reader.reading.lexicon import load_lexicon
from reader.reading.model.net import Net
from reader.reading.model.polyphones import NET_FLOOR, WEIGHT_STEPS, Candidates, numbered
from reader.reading.model.weights import spread_of
from reader.reading.training.labels import Labelled
from reader.reading.training.usual import MENDS
from reader.text import CodePoints, code_points

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]

LEAST_DISPUTE = 0.05  # of a word's labels
TRUST = 0.7  # the net's weight before training


@dataclass(frozen=True, slots=True)
class Run:
    """One course of training."""

    seed: int
    epochs: int
    rate: float
    caution: float  # what every sum of squared gradients starts from


RUNS = (Run(1, 6, 0.3, 1e-8), Run(2, 6, 0.3, 1e-8), Run(1, 8, 0.3, 1.0))
_BATCH = 64
_TRUST_RATE = 0.1
_LEAST_GRADIENT = 1e-4


@dataclass(frozen=True, slots=True)
class Examples:
    """Every candidate of every labelled character, in the order of the labels."""

    owners: Indices  # the label that each candidate belongs to
    starts: Indices  # of each label's candidates; one more at the end
    keys: NDArray[np.uint32]  # of the features, one row a feature
    priors: Floats
    net: Floats  # the net's logarithms
    is_right: NDArray[np.bool_]
    characters: Indices  # the number of each label's character


def candidates_of(labels: Labelled, counts: Path) -> Candidates:
    """The characters and readings to decide among: those labelled, and those of the counts."""
    known = {
        character: Counter({pinyin.parse(spelling): n for spelling, n in readings.items()})
        for character, readings in json.loads(counts.read_text("utf-8")).items()
    }
    text = labels.text
    unknown: dict[str, Counter[int]] = {}
    for place, reading in zip(labels.places.tolist(), labels.readings.tolist(), strict=True):
        if text[place] in known:
            known[text[place]][reading] += 0
        else:
            unknown.setdefault(text[place], Counter())[reading] += 1
    known |= unknown
    for character in MENDS.keys() & known.keys():
        known[character][MENDS[character]] = max(known[character].values())
    characters = sorted(known)
    shares = [_shares(known[character]) for character in characters]
    return Candidates(
        numbered(np.array(list(map(ord, characters)), np.uint16)),
        np.cumsum([0, *map(len, shares)]).astype(np.int32),
        np.array([reading for share in shares for reading in share], np.uint16),
        np.array([p for share in shares for p in share.values()], np.float16).astype(np.float32),
        disputed_words(labels),
        np.full(len(characters), TRUST, np.float32),
    )


def disputed_words(labels: Labelled) -> NDArray[np.uint32]:
    """Words of the lexicon that a part of the labels reads in another way."""
    contexts = contexts_of(code_points(labels.text), load_lexicon())
    read = contexts.word_readings(labels.places)[0]
    words = contexts.words(labels.places)
    known = read > 0
    neutral = (read % 6 == pinyin.NEUTRAL) | (labels.readings % 6 == pinyin.NEUTRAL)
    same = (read == labels.readings) | ((read // 6 == labels.readings // 6) & neutral)
    found, index = np.unique(words[known], return_inverse=True)
    against = np.bincount(index, ~same[known], len(found))
    return found[against > LEAST_DISPUTE * np.bincount(index, minlength=len(found))]


def _shares(counts: "Counter[int]") -> dict[int, float]:
    total = sum(counts.values()) + 0.5 * len(counts)
    return {reading: float(np.log((counts[reading] + 0.5) / total)) for reading in sorted(counts)}


def examples_of(labels: Labelled, candidates: Candidates, net: Net) -> Examples:
    """The labelled characters as the model sees them."""
    text = code_points(labels.text)
    contexts = contexts_of(text, load_lexicon())
    places = labels.places
    owners, chosen = candidates.at(text, places)
    readings, priors = candidates.readings[chosen], candidates.priors[chosen]
    keys = with_readings(contexts.keys(places), owners, readings)
    said = contexts.words_say(places[owners], readings, priors)
    return Examples(
        owners,
        np.searchsorted(owners, np.arange(len(places) + 1)),
        np.concatenate((keys, said)),
        priors,
        _asked(net, text, places, owners, readings),
        readings == labels.readings[owners],
        candidates.numbers[text[places]].astype(np.intp),
    )


def _asked(
    net: Net, text: CodePoints, places: Indices, owners: Indices, readings: NDArray[np.uint16]
) -> Floats:
    number = {int(s): i for i, s in reversed(list(enumerate(net.syllables))) if s}
    columns = np.arange(len(owners)) - np.searchsorted(owners, owners)
    classes = np.full((len(places), int(columns.max()) + 1), -1, np.intp)
    classes[owners, columns] = [number.get(int(reading), -1) for reading in readings]
    found: Floats = net.logarithms(text, places, classes)[owners, columns]
    return found.clip(NET_FLOOR)


def trained(
    examples: Examples, count: int, *, with_net: bool
) -> tuple[NDArray[np.uint32], Floats, Floats]:
    """The keys, ascending, their weights, and the trust in the net by character."""
    keys, index = np.unique(examples.keys, return_inverse=True)
    rows: NDArray[np.int32] = index.reshape(examples.keys.shape).T.astype(np.int32, order="C")
    found = [_run(run, examples, rows, len(keys), count, with_net) for run in RUNS]
    weights = np.stack([weights for weights, _ in found]).mean(0, dtype=np.float32)
    trust = np.stack([trust for _, trust in found]).mean(0, dtype=np.float32)
    return keys, weights.astype(np.float32), trust.astype(np.float32)


def _run(
    run: Run, examples: Examples, index: NDArray[np.int32], size: int, count: int, with_net: bool
) -> tuple[Floats, Floats]:
    weights, trust = np.zeros(size, np.float32), np.full(count, TRUST * with_net, np.float32)
    squares, trust_squares = np.full(size, run.caution, np.float32), np.ones(count, np.float32)
    random = np.random.default_rng(run.seed)
    counts = np.diff(examples.starts)
    right = np.add.reduceat(examples.is_right, examples.starts[:-1])
    usable = np.flatnonzero((right > 0) & (counts > 1))
    for _ in range(run.epochs):
        order = random.permutation(usable)
        for batch in np.split(order, range(_BATCH, len(order), _BATCH)):
            sizes = counts[batch]
            heads = np.cumsum(sizes) - sizes
            rows = np.repeat(examples.starts[batch] - heads, sizes) + np.arange(sizes.sum())
            who, net = examples.characters[batch], examples.net[rows]
            scores = examples.priors[rows] + weights[index[rows]].sum(1)
            scores += np.repeat(trust[who], sizes) * net
            scores = np.exp(scores - np.repeat(np.maximum.reduceat(scores, heads), sizes))
            shares = scores / np.repeat(np.add.reduceat(scores, heads), sizes)
            wrong = shares - examples.is_right[rows]
            if with_net:
                pull = np.add.reduceat(wrong * net, heads).astype(np.float32)
                np.add.at(trust_squares, who, pull * pull)
                np.add.at(trust, who, -_TRUST_RATE * pull / np.sqrt(trust_squares[who]))
            big = np.abs(wrong) > _LEAST_GRADIENT
            touched, place = np.unique(index[rows[big]], return_inverse=True)
            pulls = np.repeat(wrong[big], index.shape[1])
            sums = np.bincount(place.ravel(), pulls, len(touched)).astype(np.float32)
            squares[touched] += sums * sums
            weights[touched] -= np.float32(run.rate) * sums / np.sqrt(squares[touched])
    return weights, trust


def packed(
    keys: NDArray[np.uint32], models: Sequence[Floats], least: float
) -> tuple[NDArray[np.uint16], list[NDArray[np.int8]]]:
    """Weights of at least this size as steps, at the keys that have one in any model; these, spread
    as they lie in a table, as gaps, with fillers where a gap is wide.

    Of two keys that the table takes for one, the first that has a weight counts.
    """
    spread, place = np.unique(spread_of(keys), return_inverse=True)
    columns = [np.zeros(len(spread), np.int8) for _ in models]
    for steps, weights in zip(columns, models, strict=True):
        kept = np.flatnonzero(np.abs(weights) >= least)[::-1]  # of two the last one stays
        steps[place[kept]] = np.clip(np.rint(weights[kept] * WEIGHT_STEPS), -127, 127)
    kept = np.flatnonzero(np.any(columns, axis=0))
    gaps = np.diff(spread[kept].astype(np.int64), prepend=0)
    fillers = gaps // 0xFFFF
    ends = np.cumsum(fillers + 1) - 1
    all_gaps = np.full(int(ends[-1]) + 1, 0xFFFF, np.uint16)
    all_gaps[ends] = gaps - fillers * 0xFFFF
    all_columns = [np.zeros(len(all_gaps), np.int8) for _ in models]
    for all_steps, steps in zip(all_columns, columns, strict=True):
        all_steps[ends] = steps[kept]
    return all_gaps, all_columns
