"""What the word of each witness is worth for a doubt: logistic regression.

The labels are cut into parts; each is read by an engine whose models were trained without it. What
a rule or a name has changed afterwards has a doubt of its own and is left out.
"""

import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.reading.doubts import Witness
from reader.reading.engine import PhrasesAndContexts, load_engine
from reader.reading.given import agree
from reader.reading.training.labels import SETS, Labelled, joined, labelled

PARTS = 5
_STEPS = 30  # Newton's method comes to rest long before
_CAUTION = 1.0  # what a weight's square costs, for a witness that varies by one

Floats = NDArray[np.float64]
Train = Callable[[Path, Labelled], None]


def write_doubts(path: Path, folder: Path, train: Train) -> None:
    """Fit the weights to the labels in `folder`; `train` writes models for some of them."""
    parts = [_part(folder, number, train) for number in range(PARTS)]
    said, wrong = (np.concatenate(fields) for fields in zip(*parts, strict=True))
    write_weights(path, fitted(said, wrong))


def write_weights(path: Path, weights: Floats) -> None:
    """A line a witness."""
    lines = [f"{name.name.lower()} {weights[name]:.3f}\n" for name in Witness]
    path.write_text("".join(lines), "utf-8")


def _part(folder: Path, number: int, train: Train) -> tuple[Floats, Floats]:
    """What the witnesses say of a part of the labels, and where the reading is wrong."""

    def is_kept_back(sentence: str) -> bool:
        return zlib.crc32(sentence.encode("utf-8")) % PARTS == number

    known = [labelled(folder, name, lambda text: not is_kept_back(text)) for name in SETS]
    kept_back = joined([labelled(folder, name, is_kept_back) for name in SETS])
    with tempfile.TemporaryDirectory() as models:
        train(Path(models), joined(known))
        return evidence_and_errors(load_engine(models=Path(models)), kept_back)


def evidence_and_errors(engine: PhrasesAndContexts, labels: Labelled) -> tuple[Floats, Floats]:
    """Of the labels that no rule has changed: a row of evidence each, and 1 where it is wrong."""
    evidence = engine.evidence(labels.text)
    nothing = np.zeros(len(labels.text), np.uint16)
    read = engine.read(labels.text, labels.text, nothing).codes[labels.places]
    at = np.searchsorted(evidence.places, labels.places)
    unchanged = (evidence.readings[at] == read) & evidence.is_heard[at]
    wrong = ~agree(read, labels.readings)
    return evidence.said.T[at[unchanged]].astype(np.float64), wrong[unchanged].astype(np.float64)


def fitted(said: Floats, wrong: Floats) -> Floats:
    """The weights under which the errors are likeliest, with some caution."""
    scales = said.std(0)
    scales[scales == 0] = 1  # the constant's, and that of who never speaks
    rows = said / scales
    caution = np.diag(np.where(np.arange(len(scales)) == Witness.CONSTANT, 0, _CAUTION))
    weights: Floats = np.zeros(len(scales))
    for _ in range(_STEPS):
        shares = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (shares - wrong) + caution @ weights
        bend = (rows * (shares * (1 - shares))[:, None]).T @ rows + caution
        weights -= np.linalg.solve(bend, slope)
    found: Floats = weights / scales
    return found
