"""`python -m reader.reading.training FOLDER [TABLES]`: make the tables of `resources/readings`.

FOLDER holds the labelled sentences (`../shared/data/polyphones`); TABLES is where the tables go.
Needs the extra `train`. Every random choice is seeded: the same data give the same bytes.
"""

import os
import sys
from pathlib import Path

import numpy as np

from reader.reading.model.net import Net, load_net
from reader.reading.model.polyphones import Candidates
from reader.reading.training.doubts import write_doubts
from reader.reading.training.frequencies import write_frequencies
from reader.reading.training.labels import SETS, Labelled, joined, labelled
from reader.reading.training.linear import candidates_of, examples_of, packed, trained
from reader.reading.training.names import write_given_names
from reader.reading.training.neighbours import write_neighbours
from reader.reading.training.net import write_net
from reader.reading.training.usual import write_usual
from reader.reading.training.verbs import write_verbs
from reader.resources import resource

LEAST_WEIGHT = 0.2
# Sums in another order round in another way: one thread, and no instructions that only some
# processors have.
_ALIKE_EVERYWHERE = {
    "OPENBLAS_NUM_THREADS": "1",
    "OPENBLAS_CORETYPE": "Haswell",
    "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR",
}


def main(folder: Path, tables: Path) -> None:
    """Make every table anew."""
    tables.mkdir(parents=True, exist_ok=True)
    counts = folder / "cpp_train_counts.json"
    write_frequencies(tables / "frequencies.npz")
    write_usual(tables / "usual.txt", counts)
    write_given_names(tables / "names.txt")
    write_verbs(tables / "verbs.txt", folder)
    write_net(tables / "net.npz", folder / "g2pm_int8.npz")
    write_models(tables, folder, joined([labelled(folder, name) for name in SETS]))
    write_doubts(
        tables / "doubts.txt", folder, lambda models, labels: write_models(models, folder, labels)
    )


def write_models(tables: Path, folder: Path, labels: Labelled) -> None:
    """Train the linear model and the net of neighbours on these labels."""
    candidates = candidates_of(labels, folder / "cpp_train_counts.json")
    net = load_net(resource("readings", "net.npz"))
    write_polyphones(tables / "polyphones.npz", labels, candidates, net)
    write_neighbours(tables / "neighbours.npz", folder, labels, candidates)


def write_polyphones(path: Path, labels: Labelled, candidates: Candidates, net: Net) -> None:
    """Train the linear model on these labels."""
    examples = examples_of(labels, candidates, net)
    count = len(candidates.trust)
    keys, unaided, _ = trained(examples, count, with_net=False)
    _, aided, trust = trained(examples, count, with_net=True)
    gaps, (alone, assisted) = packed(keys, (unaided, aided), LEAST_WEIGHT)
    np.savez(
        path,
        characters=np.flatnonzero(candidates.numbers >= 0).astype(np.uint16),
        counts=np.diff(candidates.starts).astype(np.uint8),
        readings=candidates.readings,
        priors=candidates.priors.astype(np.float16),
        disputed=candidates.disputed,
        trust=trust.astype(np.float16),
        gaps=gaps,
        alone=alone,
        assisted=assisted,
    )


if __name__ == "__main__":
    if any(os.environ.get(name) != value for name, value in _ALIKE_EVERYWHERE.items()):
        command = [sys.executable, "-m", "reader.reading.training", *sys.argv[1:]]
        os.execve(sys.executable, command, os.environ | _ALIKE_EVERYWHERE)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else resource("readings"))
