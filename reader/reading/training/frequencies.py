"""How often each word is met: jieba's counts, for the lexicon's words and single characters alone.

A word is kept as half of its hash, a count as a coarse logarithm: 0.5 MB instead of 5.
"""

from importlib.util import find_spec
from pathlib import Path

import numpy as np

from reader.reading.hashing import hashes_of
from reader.reading.lexicon import FREQUENCY_STEPS, phrases


def jieba_counts() -> dict[str, int]:
    """The counts of jieba's `dict.txt` (MIT licence); the package is read, not imported."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("training needs jieba: pip install duyin[train]", name="jieba")
    lines = Path(spec.origin).with_name("dict.txt").read_text("utf-8").splitlines()
    return {word: int(count) for word, count, *_ in map(str.split, lines)}


def write_frequencies(path: Path) -> None:
    """Write the table: `hashes` ascending, `steps` beside them, the `total` of all counts."""
    counts = jieba_counts()
    known = phrases().readings
    words = sorted(word for word in counts if word in known or len(word) == 1)
    hashes = (hashes_of(words) >> np.uint64(32)).astype(np.uint32)
    logarithms = np.log(np.maximum([counts[word] for word in words], 1))
    steps = np.minimum(np.rint(FREQUENCY_STEPS * logarithms), 255).astype(np.uint8)
    order = np.argsort(hashes, kind="stable")
    total = np.array(sum(counts.values()), np.int64)
    np.savez(path, hashes=hashes[order], steps=steps[order], total=total)
