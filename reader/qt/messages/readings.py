"""How readings, and what was done with them, are named in every room."""

import numpy as np

from reader import pinyin
from reader.language import said
from reader.pinyin import SILENT, Style
from reader.reading.orthography import groups
from reader.script import shown_image

NONE = "–"
"""What stands where no reading is wanted."""
_COMMA = "，"  # what follows it is no beginning, which would have a capital


def name_of(character: str) -> str:
    """What the undoing of a choice is called."""
    return said("reading of {character}", character=character)


def spelled(codes: tuple[int, ...], style: Style) -> str:
    """Syllables of a word. Tones are chosen here: they are written where the page has none, too."""
    shown = Style.MARKS if style is Style.PLAIN else style
    return " ".join(NONE if code == SILENT else pinyin.spell(code, shown) for code in codes if code)


def spelled_together(word: str, codes: tuple[int, ...], style: Style) -> str:
    """A word of any script as one writes it, nuǎnhuo; zhuyin stays apart."""
    if style is Style.ZHUYIN:
        return spelled(codes, style)
    shown = Style.MARKS if style is Style.PLAIN else style
    within = groups(_COMMA + shown_image(word), np.array((0, *codes), np.uint16), shown)
    return " ".join("".join(group.pieces) for group in within)
