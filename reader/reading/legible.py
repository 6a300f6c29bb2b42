"""What of a text is read, however it came: PDF, chats and tables leave odd things in it.

Look-alikes (radicals ⻄ ⽅, compatibility ideographs) are read as the characters that they look
like, 々 as the character before it; what is invisible (zero-width spaces and joiners, soft hyphens,
selectors of variants) is not there; characters set apart by spaces (银 行) are not apart.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.text import CodePoints, is_hanzi, plain_forms

Indices = NDArray[np.intp]

_INVISIBLE = (0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F))
_MORE_INVISIBLE = (*range(0x2060, 0x2070), *range(0xFE00, 0xFE10))
_SPACES = (0x20, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)  # category Zs
_FIRST_SELECTOR, _LAST_SELECTOR = 0xE0100, 0xE01EF
_PAST_LOOK_ALIKES = 0x2FA20  # past the last compatibility ideograph
_AGAIN = ord("々")
_NOTHING, _UNSEEN, _SPACE, _ODD = 0, 1, 2, 3


class Legible(NamedTuple):
    """The characters that are read, and where in the text each of them stands."""

    text: CodePoints
    places: Indices


def legible(image: CodePoints, *, across_spaces: bool = True) -> Legible | None:
    """What is read of a text; None where it is the text itself.

    `across_spaces`: single characters with single spaces between them are read as one text.
    """
    kinds = _kinds().take(image, mode="clip")
    kept = np.flatnonzero(~invisible(image))
    text = image if len(kept) == len(image) else image[kept]
    if across_spaces:
        apart = _set_apart(text, kinds[kept] == _SPACE)
        text, kept = (text[~apart], kept[~apart]) if apart.any() else (text, kept)
    if (kinds == _ODD).any():
        text = _plain(text)
    elif len(kept) == len(image):
        return None
    return Legible(text, kept)


def is_legible(text: str) -> bool:
    """Whether a text is read just as it is written, but for spaces between single characters: told
    of a sentence in a microsecond."""
    return _read_otherwise().isdisjoint(text)


def invisible(text: CodePoints) -> NDArray[np.bool_]:
    """Which characters of a text nobody sees."""
    unseen: NDArray[np.bool_] = _kinds().take(text, mode="clip") == _UNSEEN
    return unseen | ((text >= _FIRST_SELECTOR) & (text <= _LAST_SELECTOR))


def _set_apart(text: CodePoints, is_space: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The spaces between two characters that have no hanzi on their other side."""
    apart = np.zeros(len(text), np.bool_)
    if len(text) < 3 or not is_space.any():
        return apart
    is_one = is_hanzi(text)
    beside = np.concatenate(([False], is_one, [False]))
    single = is_one & ~beside[:-2] & ~beside[2:]
    apart[1:-1] = is_space[1:-1] & single[:-2] & single[2:]
    return apart


def _plain(text: CodePoints) -> CodePoints:
    plain = plain_forms(text)
    result = plain.copy() if plain is text else plain
    for at in np.flatnonzero(result == _AGAIN).tolist():
        if at and is_hanzi(result[at - 1 : at])[0]:
            result[at] = result[at - 1]
    return result


@cache
def _read_otherwise() -> frozenset[str]:
    """All characters that are read as others, or not at all."""
    kinds = _kinds()[:-1]
    found = np.flatnonzero((kinds == _ODD) | (kinds == _UNSEEN)).tolist()
    return frozenset(map(chr, (*found, *range(_FIRST_SELECTOR, _LAST_SELECTOR + 1))))


@cache
def _kinds() -> NDArray[np.uint8]:
    """What each character is here; the last stands for those beyond the last look-alike."""
    kinds = np.zeros(_PAST_LOOK_ALIKES + 1, np.uint8)
    codes = np.arange(_PAST_LOOK_ALIKES, dtype=np.uint32)
    kinds[:-1][plain_forms(codes) != codes] = _ODD
    kinds[_AGAIN] = _ODD
    kinds[list(_SPACES)] = _SPACE
    kinds[list(_INVISIBLE + _MORE_INVISIBLE)] = _UNSEEN
    return kinds
