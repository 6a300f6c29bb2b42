"""`python -m reader.reading.training FOLDER [TABLES]`: make the tables of `resources/readings`.

FOLDER holds the labelled sentences (`../shared/data/polyphones`); TABLES is where the tables go.
Needs the extra `train`. Every random choice is seeded: the same data give the same bytes.
"""

import sys
from pathlib import Path

import numpy as np

from reader.reading.net import load_net
from reader.reading.training.frequencies import write_frequencies
from reader.reading.training.labels import SETS, joined, labelled
from reader.reading.training.linear import candidates_of, examples_of, packed, trained
from reader.reading.training.names import write_given_names
from reader.reading.training.net import write_net
from reader.reading.training.usual import write_usual
from reader.resources import resource

LEAST_WEIGHT = 0.15


def main(folder: Path, tables: Path) -> None:
    """Make every table anew."""
    tables.mkdir(parents=True, exist_ok=True)
    counts = folder / "cpp_train_counts.json"
    write_frequencies(tables / "frequencies.npz")
    write_usual(tables / "usual.txt", counts)
    write_given_names(tables / "names.txt")
    write_net(tables / "net.npz", folder / "g2pm_int8.npz")
    write_polyphones(tables / "polyphones.npz", folder, tables, SETS)


def write_polyphones(path: Path, folder: Path, tables: Path, sets: tuple[str, ...]) -> None:
    """Train the linear model on these sets of labels."""
    labels = joined([labelled(folder, name) for name in sets])
    candidates = candidates_of(labels, folder / "cpp_train_counts.json")
    examples = examples_of(labels, candidates, load_net(tables / "net.npz"))
    count = len(candidates.trust)
    keys, weights, _ = trained(examples, count, with_net=False)
    alone_gaps, alone_weights = packed(keys, weights, LEAST_WEIGHT)
    keys, weights, trust = trained(examples, count, with_net=True)
    assisted_gaps, assisted_weights = packed(keys, weights, LEAST_WEIGHT)
    np.savez(
        path,
        characters=np.flatnonzero(candidates.numbers >= 0).astype(np.uint16),
        counts=np.diff(candidates.starts).astype(np.uint8),
        readings=candidates.readings,
        priors=candidates.priors.astype(np.float16),
        disputed=candidates.disputed,
        trust=trust.astype(np.float16),
        alone_gaps=alone_gaps,
        alone_weights=alone_weights,
        assisted_gaps=assisted_gaps,
        assisted_weights=assisted_weights,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else resource("readings"))
