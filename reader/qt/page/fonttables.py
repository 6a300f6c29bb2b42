"""What a font's own tables say, of all its glyphs at once (OpenType: "hhea", "hmtx")."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QRawFont

_GLYPHS = 0x10000
_COUNT_AT = 34  # in "hhea": how many glyphs have an advance of their own
_WIDTH = 4  # bytes in "hmtx": an advance, and where the ink begins


def full_width_glyphs(raw: QRawFont) -> NDArray[np.bool_]:
    """Which glyphs are exactly an em wide, by number; none of a font without such tables."""
    found = np.zeros(_GLYPHS, np.bool_)
    header, widths = raw.fontTable("hhea").data(), raw.fontTable("hmtx").data()
    count = int.from_bytes(header[_COUNT_AT : _COUNT_AT + 2], "big")
    if count and len(widths) >= _WIDTH * count:
        advances = np.frombuffer(widths, ">u2", 2 * count)[::2]
        found[:count] = advances == raw.unitsPerEm()
        found[count:] = found[count - 1]  # those that follow are as wide as the last one
    return found
