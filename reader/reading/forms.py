"""What a traditional source's own form says of a reading that the simplified image leaves open.

髮 and 發 are both 发 in the image, but 髮 is always fà. Only characters that differ from their
image are looked at.
"""

from functools import cache

import numpy as np

from reader import pinyin
from reader.arrays import is_in
from reader.article import Codes
from reader.resources import resource
from reader.text import CodePoints

_FORMS = ("readings", "forms.txt")


def with_forms(codes: Codes, image: CodePoints, source: CodePoints) -> Codes:
    """The readings, where the source's form allows them; else the form's usual reading."""
    places = np.flatnonzero(image != source)
    places = places[is_in(source[places], _known())]
    if not len(places):
        return codes
    pairs = source[places].astype(np.int64) * pinyin.CODES + codes[places]
    unique, index = np.unique(pairs, return_inverse=True)
    mended = [_allowed(int(pair) // pinyin.CODES, int(pair) % pinyin.CODES) for pair in unique]
    result = codes.copy()
    result[places] = np.array(mended, np.uint16)[index]
    return result


def _allowed(form: int, syllable: int) -> int:
    readings = _forms()[form]
    bases = [reading // 6 for reading in readings]
    if syllable in readings or (syllable % 6 == pinyin.NEUTRAL and syllable // 6 in bases):
        return syllable
    return readings[0]


def readings_of_form(form: str) -> tuple[int, ...]:
    """How a traditional form is read, where its simplified form has more readings; else nothing."""
    return _forms().get(ord(form), ())


@cache
def _forms() -> dict[int, tuple[int, ...]]:
    lines = resource(*_FORMS).read_text("utf-8").splitlines()
    return {
        ord(form): tuple(map(pinyin.parse, spellings))
        for form, *spellings in map(str.split, lines)
        if form != "#"
    }


@cache
def _known() -> CodePoints:
    return np.array(sorted(_forms()), np.uint32)
