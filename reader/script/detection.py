"""Which script a text is written in, by characters that only one of them has.

A character tells simplified from traditional if OpenCC's tables convert it and never make it.
Forms that Taiwan or Hong Kong shares with simplified text (群, 峰, 床) tell nothing. Sixteen hanzi
are enough for 99 texts of 100. The region is a guess for defaults and needs about 200 characters.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reader.arrays import is_in, sparse
from reader.article import Offsets
from reader.script.folding import pair_codes
from reader.script.kinds import Script
from reader.script.tables import OPENCC_DATA
from reader.settings import ConversionTables
from reader.text import CodePoints, code_points

_LOOKED_AT = 200_000  # code points of a long text, in this many stretches spread over it
_STRETCHES = 16
_COVERED = 0x32400
SIMPLIFIED_UP_TO, TRADITIONAL_FROM = 0.1, 0.9
_LEAST_FOR_REGION = 3

_FORMS = ("説衞綫鋭閲", "說衛線銳閱", "著裡", "着裏", "為", "爲")


@dataclass(frozen=True, slots=True)
class Found:
    """What a text's characters tell about its script."""

    script: Script | None
    """SIMPLIFIED or TRADITIONAL; None where both are mixed or no character tells."""
    traditional_share: float = 0.0
    """Of the telling characters, how many are traditional: 0 to 1."""
    telling: int = 0
    region: Script | None = None
    """Of traditional text: TAIWAN, HONGKONG, TRADITIONAL for the mainland's forms, None unknown."""
    tables: ConversionTables = ConversionTables.OPENCC
    """Whose tables the text is to be converted by."""
    quotes_follow: bool = False
    """Whether quotation marks are to be those of the script shown."""

    @property
    def is_mixed(self) -> bool:
        """Whether both scripts stand in the text."""
        return self.script is None and self.telling > 0


def script_by_characters(text: str) -> Found:
    """The script of a text by the characters that tell, from up to 200,000 spread over it."""
    codes = code_points(_sample(text))
    simplified, traditional = count_telling(codes)
    telling = simplified + traditional
    if not telling:
        return Found(None)
    share = traditional / telling
    if share <= SIMPLIFIED_UP_TO:
        return Found(Script.SIMPLIFIED, share, telling)
    script = Script.TRADITIONAL if share >= TRADITIONAL_FROM else None
    return Found(script, share, telling, _region(codes))


def count_telling(codes: CodePoints) -> tuple[int, int]:
    """How many characters are only simplified, and how many only traditional."""
    classes = telling_classes().take(codes, mode="clip")
    return int(np.count_nonzero(classes == 1)), int(np.count_nonzero(classes == 2))


def paragraph_shares(codes: CodePoints) -> tuple[Offsets, NDArray[np.float64]]:
    """The length of each paragraph, its line feed included, and its share of traditional ones
    among its telling characters: 0 to 1, not a number where none tells."""
    ends = np.flatnonzero(codes == 0x0A) + 1
    starts = np.concatenate((np.zeros(1, ends.dtype), ends[ends < len(codes)]))
    classes = telling_classes().take(codes, mode="clip")
    simplified, traditional = (
        np.add.reduceat(classes == one, starts, dtype=np.float64) for one in (1, 2)
    )
    telling = simplified + traditional
    shares = np.divide(traditional, telling, out=np.full(len(starts), np.nan), where=telling > 0)
    return np.diff(np.append(starts, len(codes))).astype(np.int32), shares


def _sample(text: str) -> str:
    if len(text) <= _LOOKED_AT:
        return text
    length = _LOOKED_AT // _STRETCHES
    starts = np.linspace(0, len(text) - length, _STRETCHES).astype(int).tolist()
    return "".join(text[start : start + length] for start in starts)


@lru_cache(maxsize=1)
def telling_classes() -> NDArray[np.uint8]:
    """For each code point 1 where it is only simplified, 2 where only traditional, else 0."""
    simplified, of_simplified = pair_codes(OPENCC_DATA.table("STCharacters.txt"))
    traditional, of_traditional = pair_codes(OPENCC_DATA.table("TSCharacters.txt"))
    classes = sparse(_COVERED, np.uint8)
    classes[simplified] = 1
    classes[of_simplified] = 0
    for name in ("TWVariants.txt", "HKVariants.txt"):
        classes[pair_codes(OPENCC_DATA.table(name))[1]] = 0
    classes[traditional[~is_in(traditional, of_traditional)]] = 2
    return classes


def _region(codes: CodePoints) -> Script | None:
    """Where traditional text was written, by forms of a few frequent words.

    説 and its like are Hong Kong's; 著 and 裡 Taiwan's; of those who write 着 and 裏, the mainland
    writes 爲 and Hong Kong 為.
    """
    counts = np.bincount(codes[codes < _COVERED], minlength=_COVERED)
    hongkong, standard, particle, other_particle, wei, old_wei = (
        int(counts[[ord(form) for form in forms]].sum()) for forms in _FORMS
    )
    if hongkong + particle + other_particle + wei + old_wei < _LEAST_FOR_REGION:
        return None
    if hongkong > standard:
        return Script.HONGKONG
    if other_particle > particle:
        return Script.TRADITIONAL if old_wei > wei else Script.HONGKONG
    return Script.TAIWAN if wei >= old_wei else Script.TRADITIONAL
