"""Labelled sentences: in each one character is marked and its reading given.

`X.sent` has a sentence a line with the character between two U+2581, `X.lb` its syllables.
"""

from collections.abc import Callable
from itertools import compress
from pathlib import Path
from typing import NamedTuple

import numpy as np

from reader import pinyin
from reader.article import Codes

SETS = ("cpp_dev", "g2pl_train", "g2pl_dev", "thchs30", "aishell3_val")
"""All that the shipped tables are trained on."""

_MARK = "\u2581"


class Labelled(NamedTuple):
    """Sentences as one text, a line each; where the marked characters stand; their readings."""

    text: str
    places: "np.ndarray[tuple[int], np.dtype[np.intp]]"
    readings: Codes


def labelled(
    folder: Path, name: str, is_wanted: Callable[[str], bool] = lambda sentence: True
) -> Labelled:
    """One of the sets, or those of its sentences that are wanted."""
    lines = (folder / f"{name}.sent").read_text("utf-8").splitlines()
    spellings = (folder / f"{name}.lb").read_text("utf-8").split()
    wanted = [is_wanted(line.replace(_MARK, "")) for line in lines]
    sentences = list(compress(lines, wanted))
    readings = map(pinyin.parse, compress(spellings, wanted))
    starts = np.cumsum([0] + [len(sentence) - 1 for sentence in sentences[:-1]])
    offsets = [sentence.index(_MARK) for sentence in sentences]
    text = "\n".join(sentence.replace(_MARK, "") for sentence in sentences)
    return Labelled(text, starts + np.array(offsets), np.fromiter(readings, np.uint16))


def joined(parts: list[Labelled]) -> Labelled:
    """Several sets as one."""
    starts = np.cumsum([0] + [len(part.text) + 1 for part in parts[:-1]])
    places = [start + part.places for start, part in zip(starts, parts, strict=True)]
    return Labelled(
        "\n".join(part.text for part in parts),
        np.concatenate(places),
        np.concatenate([part.readings for part in parts]),
    )
