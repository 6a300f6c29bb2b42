"""The file's own syllables: one with a tone decides, one without limits the engine's choice."""

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Codes
from reader.dictionaries.characters import known_readings
from reader.reading.lexicon import Lexicon, Matches
from reader.text import CodePoints

_R, _ER = pinyin.code("r"), pinyin.code("er")


def contradicted(pieces: Matches, lexicon: Lexicon, given: Codes) -> NDArray[np.bool_]:
    """Which of the phrases found in a text cannot be meant, by the syllables given."""
    before = np.concatenate(([0], np.cumsum(given > 0)))
    against = np.zeros(len(pieces.starts), bool)
    asked = np.flatnonzero(before[pieces.starts + pieces.lengths] > before[pieces.starts])
    for at in range(int(pieces.lengths[asked].max(initial=0))):
        asked = asked[pieces.lengths[asked] > at]
        syllables = lexicon.syllables[lexicon.starts[pieces.phrases[asked]] + at]
        against[asked] |= ~agree(syllables, given[pieces.starts[asked] + at])
    return against


def agree(syllables: Codes, given: Codes) -> NDArray[np.bool_]:
    """Whether each syllable may be the one given, none given included; neutral tones tolerated."""
    ours, theirs = syllables % 6, given % 6
    bases, wanted = syllables - ours, given - theirs
    same = (bases == wanted) | ((bases == _R) & (wanted == _ER)) | (wanted == 0)
    loose = (theirs == 0) | (theirs == pinyin.NEUTRAL) | (ours == pinyin.NEUTRAL)
    agreed: NDArray[np.bool_] = same & (loose | (ours == theirs))
    return agreed


def obeyed(codes: Codes, given: Codes, image: CodePoints, source: CodePoints) -> Codes:
    """The readings with what was given put in, and the tone restored where none was given.

    The source's own character is asked where its simplified image is never read so: 著 is zhù in
    隨著(zhu), 着 is not.
    """
    toned = given % 6 > 0
    result: Codes = np.where(toned, given, codes)
    open_places = np.flatnonzero((given > 0) & ~toned & (codes // 6 != given // 6))
    for place in open_places.tolist():
        forms = chr(image[place]), chr(source[place])
        result[place] = _restored(forms, int(given[place]), int(codes[place]))
    return result


def _restored(forms: tuple[str, str], given: int, read: int) -> int:
    """The most usual reading of this syllable; without its tone where the character has none."""
    if given == _ER and read == _R + pinyin.NEUTRAL:
        return _ER + pinyin.NEUTRAL
    known = (reading for form in forms for reading in known_readings(form))
    return next((reading for reading in known if reading // 6 == given // 6), given)
