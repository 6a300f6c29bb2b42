"""How usual each reading of a polyphone is in texts, as the model learned it; without weights."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import numpy as np

from reader.resources import resource

_MODEL = ("readings", "polyphones.npz")
_NONE: Mapping[int, float] = MappingProxyType({})


def reading_shares(character: str) -> Mapping[int, float]:
    """The readings of a simplified character and the share of each, 0 to 1; empty where the model
    knows but one."""
    return _shares().get(character, _NONE)


@cache
def _shares() -> dict[str, Mapping[int, float]]:
    with np.load(resource(*_MODEL)) as stored:
        characters, counts = stored["characters"].tolist(), stored["counts"].tolist()
        readings, priors = stored["readings"].tolist(), stored["priors"].astype(np.float32)
    shares, at = np.exp(priors).tolist(), 0
    found = dict[str, Mapping[int, float]]()
    for character, count in zip(characters, counts, strict=True):
        part = slice(at, at + count)
        found[chr(character)] = dict(zip(readings[part], shares[part], strict=True))
        at += count
    return found
