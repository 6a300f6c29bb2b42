"""A text as an array: one element a code point, so that whole-text questions are single steps."""

import numpy as np
from numpy.typing import NDArray

CodePoints = NDArray[np.uint32]
"""The characters of a text as numbers; lone surrogates included."""

# Blocks of Chinese characters in Unicode 16: Extension A, Unified, Compatibility, planes 2 and 3.
_HANZI = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
_LONE_HANZI = (0x3007,)  # 〇


def code_points(text: str) -> CodePoints:
    """The text as code points; `len` stays the same."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def to_text(codes: CodePoints) -> str:
    """The text of these code points."""
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


def is_hanzi(codes: CodePoints) -> NDArray[np.bool_]:
    """Whether each code point is a Chinese character."""
    found = np.isin(codes, _LONE_HANZI)
    for first, last in _HANZI:
        found |= (codes >= first) & (codes <= last)
    return found
