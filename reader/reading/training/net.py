"""The recurrent net's file: g2pM's 8-bit weights with its characters and classes beside them."""

import pickle
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from reader import pinyin


def write_net(path: Path, weights: Path) -> None:
    """Put the weights (`g2pm_int8.npz`) and the indices of the package g2pM into one file."""
    with np.load(weights) as stored:
        arrays = {name: stored[name] for name in sorted(stored.files)}
    classes = _index("class2idx.pkl")
    syllables = [pinyin.parse(spelling) for spelling in classes]  # 0: what is no syllable
    np.savez(
        path,
        characters=np.array(
            [ord(c) if len(c) == 1 and ord(c) < 0x10000 else 0 for c in _index("char2idx.pkl")],
            np.uint16,
        ),
        syllables=np.array(syllables, np.uint16),
        **arrays,
    )


def _index(name: str) -> list[str]:
    """What the numbers from 0 stand for; the package is read, not imported."""
    spec = find_spec("g2pM")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("training needs g2pM: pip install duyin[train]", name="g2pM")
    numbers = pickle.loads(Path(spec.origin).with_name(name).read_bytes())
    return sorted(numbers, key=numbers.__getitem__)
