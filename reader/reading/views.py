"""Readings as the reader wants to see them: in spoken tones, as in Taiwan, or as they are."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes
from reader.reading.ownwords import OwnWords, laid_end_to_end, with_own_words
from reader.reading.sandhi import spoken
from reader.reading.slices import whole_lines
from reader.reading.taiwan import as_in_taiwan
from reader.reading.words import words


@dataclass(frozen=True, slots=True)
class View:
    """Which views are on."""

    taiwan: bool = False
    sandhi: bool = False

    def __bool__(self) -> bool:
        return self.taiwan or self.sandhi


AS_THEY_ARE = View()


def viewed(
    image: str,
    codes: Codes,
    is_free: NDArray[np.bool_],
    view: View,
    own: tuple[OwnWords, ...] = (),
) -> Codes:
    """The readings in a view; all parallel to the simplified image.

    `own` is what the reader parts into words herself. `is_free` is where no file and no reader has
    said how a character is read: only there words are read as in Taiwan.
    """
    if not view:
        return codes
    starts = with_own_words(words(image), len(image), own)
    if view.taiwan:
        codes = as_in_taiwan(image, codes, starts, is_free)
    return spoken(image, codes, starts) if view.sandhi else codes


def viewed_each(
    texts: Sequence[tuple[str, Codes, NDArray[np.bool_], tuple[OwnWords, ...]]], view: View
) -> list[Codes]:
    """The readings of several texts in a view, in less time than one after another; of each its
    image, readings, where these are free, and the reader's own words."""
    found = list[Codes]()
    for run in whole_lines([image for image, *_ in texts]):
        images, codes, are_free, owns = zip(*(texts[number] for number in run), strict=True)
        begins, own = laid_end_to_end(list(map(len, images)), owns)
        whole = "".join(images), np.concatenate(codes), np.concatenate(are_free)
        found += np.split(viewed(*whole, view, own), begins[1:])
    return found
