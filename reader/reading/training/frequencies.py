"""How often each word is met and its part of speech: jieba's, for the lexicon's words alone.

A word is kept as half of its hash, a count as a coarse logarithm: 0.6 MB instead of 5.
"""

from importlib.util import find_spec
from pathlib import Path

import numpy as np

from reader.reading.hashing import hashes_of
from reader.reading.lexicon import FREQUENCY_STEPS
from reader.reading.phrases import phrases


def jieba_counts() -> dict[str, int]:
    """The counts of jieba's `dict.txt`."""
    return {word: count for word, (count, _) in jieba_words().items()}


def jieba_words() -> dict[str, tuple[int, str]]:
    """Counts and tags of jieba's `dict.txt` (MIT licence); the package is read, not imported."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("training needs jieba: pip install duyin[train]", name="jieba")
    lines = Path(spec.origin).with_name("dict.txt").read_text("utf-8").splitlines()
    return {word: (int(count), tag) for word, count, tag in map(str.split, lines)}


def write_frequencies(path: Path) -> None:
    """Write the table: `hashes` ascending, `steps` and `tags` beside them, `total` of counts."""
    entries = jieba_words()
    counts = {word: count for word, (count, _) in entries.items()}
    known = set(phrases().rows.words())
    words = sorted(word for word in counts if word in known or len(word) == 1)
    hashes = (hashes_of(words) >> np.uint64(32)).astype(np.uint32)
    logarithms = np.log(np.maximum([counts[word] for word in words], 1))
    steps = np.minimum(np.rint(FREQUENCY_STEPS * logarithms), 255).astype(np.uint8)
    order = np.argsort(hashes, kind="stable")
    total = np.array(sum(counts.values()), np.int64)
    tags = np.array([_tag(entries[word][1]) for word in words], np.uint8)
    np.savez(path, hashes=hashes[order], steps=steps[order], tags=tags[order], total=total)


def _tag(name: str) -> int:
    """A number for a part of speech: the letter of its class, names apart."""
    if name[:2] in ("nr", "ns", "nt", "nz"):
        return 27 + "rstz".index(name[1])
    return ord(name[0]) - ord("a") + 1 if "a" <= name[0] <= "z" else 0
