"""A small recurrent net that guesses a polyphone's reading from the characters around it.

The weights are g2pM's (Kakao Brain, Apache-2.0) in 8 bits: character vectors, one LSTM of 32 units
each way, two layers above. It is slow beside the linear model and is asked only about the doubtful.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.reading.model.products import ROWS, Floats, product
from reader.reading.model.weights import Rows
from reader.text import CodePoints

REACH = 8
"""Characters seen on either side."""

_UNKNOWN, _START, _STOP = 1, 2, 3  # the numbers of these in the net's list of characters
_UNITS = 32
_AT_ONCE = 1024
_UNLIKELY = np.float32(-30)


@dataclass(frozen=True, slots=True)
class Net:
    """The net; `numbers` by code point of the first plane, `syllables` of its classes."""

    numbers: NDArray[np.uint16]
    syllables: NDArray[np.uint16]
    vectors: Rows  # of the characters
    forward: tuple[Floats, Floats, Floats]  # to the gates: from vectors, bias, from the last state
    backward: tuple[Floats, Floats, Floats]
    hidden: tuple[Floats, Floats]  # weights and bias
    output: tuple[Floats, Floats]  # a row a class

    def logarithms(
        self, text: CodePoints, places: NDArray[np.intp], classes: NDArray[np.intp]
    ) -> Floats:
        """The logarithm of the probability of `classes` at each place, one row a place.

        `classes` has a row a place and may hold -1, what the net does not know: next to nothing.
        Probabilities are among the classes of the row.
        """
        numbers = np.full(len(text) + 2 * REACH, _START, np.uint16)
        numbers[REACH:-REACH] = self.numbers[np.minimum(text, 0xFFFF)]
        parts = [
            self._scores(numbers, places[i : i + _AT_ONCE], classes[i : i + _AT_ONCE])
            for i in range(0, len(places), _AT_ONCE)
        ]
        scores = np.concatenate([np.empty((0, classes.shape[1]), np.float32), *parts])
        scores = np.where(classes < 0, _UNLIKELY, scores)
        scores -= scores.max(1, initial=_UNLIKELY, keepdims=True)
        found: Floats = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        return found

    def _scores(
        self, numbers: NDArray[np.uint16], places: NDArray[np.intp], classes: NDArray[np.intp]
    ) -> Floats:
        around = np.pad(places, (0, -len(places) % ROWS)).reshape(-1, ROWS)
        ahead = np.stack([numbers[around + step] for step in range(REACH + 1)])
        behind = np.stack([numbers[around + 2 * REACH - step] for step in range(REACH + 1)])
        behind[behind == _START] = _STOP
        seen = np.zeros(len(self.vectors), np.bool_)
        for some in (ahead, behind, [_START, _STOP]):
            seen[some] = True
        known = np.flatnonzero(seen)
        place = np.cumsum(seen) - 1
        vectors = self.vectors.of(np.pad(known, (0, -len(known) % ROWS))).reshape(
            -1, ROWS, self.vectors.width
        )
        state = np.concatenate(
            [
                _run(place[numbers], place[border], _inputs(vectors, *to_gates), memory)
                for numbers, border, (*to_gates, memory) in (
                    (ahead, _START, self.forward),
                    (behind, _STOP, self.backward),
                )
            ],
            2,
        )
        weights, bias = self.hidden
        hidden = np.maximum(product(state, weights) + bias, 0).reshape(-1, _UNITS)[: len(places)]
        weights, bias = self.output
        scores: Floats = np.einsum("pu,pcu->pc", hidden, weights[classes]) + bias[classes]
        return scores


_HALVES = np.full(4 * _UNITS, 0.5, np.float32)
_HALVES[2 * _UNITS : 3 * _UNITS] = 1


def _inputs(vectors: Floats, weights: Floats, bias: Floats) -> Floats:
    """What each of these characters gives the gates: made for those that are met, since for all
    that the net knows it is six megabytes."""
    inputs: Floats = (product(vectors, weights) + bias) * _HALVES
    return inputs.reshape(-1, 4 * _UNITS)


def _run(numbers: NDArray[np.intp], border: int, inputs: Floats, memory: Floats) -> Floats:
    """The last state of an LSTM over blocks of characters; a border forgets what was before it.

    The gates are input, forget, cell, output; all but the cell's come halved, so that
    one tanh serves them all: sigmoid(x) = (1 + tanh(x / 2)) / 2.
    """
    state = np.zeros((*numbers.shape[1:], _UNITS), np.float32)
    cell = np.zeros_like(state)
    for block in numbers:
        keep = (block != border)[..., None]
        gates = np.tanh(inputs[block] + product(state * keep, memory))
        let_in, forget, news, out = (
            gates[..., first : first + _UNITS] for first in range(0, 4 * _UNITS, _UNITS)
        )
        cell = 0.5 * ((1 + forget) * (cell * keep) + (1 + let_in) * news)
        state = 0.5 * (1 + out) * np.tanh(cell)
    return state


def load_net(path: Path) -> Net:
    """The net from its file in the resources."""
    with np.load(path) as stored:
        files = {name: stored[name] for name in stored.files}

    def matrix(name: str) -> Floats:
        scaled: Floats = files[f"{name}.q"].astype(np.float32) * files[f"{name}.s"]
        return scaled.astype(np.float32)

    def direction(end: str) -> tuple[Floats, Floats, Floats]:
        bias = files[f"lstm.bias_ih_l0{end}"].astype(np.float32) + files[f"lstm.bias_hh_l0{end}"]
        inputs, memory = (matrix(f"lstm.weight_{kind}_l0{end}").T for kind in ("ih", "hh"))
        return inputs, bias, memory * _HALVES

    def layer(number: int) -> tuple[Floats, Floats]:
        name = f"logit_layer.{number}"
        return matrix(f"{name}.weight").T.copy(), files[f"{name}.bias"].astype(np.float32)

    numbers = np.full(0x10000, _UNKNOWN, np.uint16)
    characters = files["characters"]
    numbers[characters[4:]] = np.arange(4, len(characters))
    numbers[ord("\n")] = _START
    return Net(
        numbers,
        files["syllables"],
        Rows(files["embedding.weight.q"], files["embedding.weight.s"].astype(np.float32)),
        direction(""),
        direction("_reverse"),
        layer(0),
        (matrix("logit_layer.2.weight"), files["logit_layer.2.bias"].astype(np.float32)),
    )
