"""A text as an array: one element a code point, so that whole-text questions are single steps."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

CodePoints = NDArray[np.uint32]
"""The characters of a text as numbers; lone surrogates included."""

# Blocks of Chinese characters in Unicode 16: Extension A, Unified, Compatibility, planes 2 and 3.
_HANZI = (
    (0x3007, 0x3007),  # 〇
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)


def code_points(text: str) -> CodePoints:
    """The text as code points; `len` stays the same."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def to_text(codes: CodePoints) -> str:
    """The text of these code points."""
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


def is_hanzi(codes: CodePoints) -> NDArray[np.bool_]:
    """Whether each code point is a Chinese character."""
    found: NDArray[np.bool_] = _hanzi_table()[codes]
    return found


@cache
def _hanzi_table() -> NDArray[np.bool_]:
    table = np.zeros(0x110000, np.bool_)
    for first, last in _HANZI:
        table[first : last + 1] = True
    return table
