"""A text as it is said: its numbers in words, every reading in its spoken tone.

Numbers come first and tones after, for what is said of a number changes its neighbours: 5点 is wú
diǎn, 1个 yí gè. The tones are those of `reader.reading.sandhi`, whatever tones are shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from reader.article import Codes, Offsets
from reader.pinyin import code
from reader.reading.ownwords import OwnWords, with_own_words
from reader.reading.sandhi import spoken
from reader.reading.words import words
from reader.speaking.numbers import SaidInstead, said_in
from reader.speaking.numerals import Said

_YI = code("yi", 1)
_COUNTS = frozenset("百千万亿")


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said, character by character; all are parallel to `characters`, offsets into the
    text that it is said for."""

    characters: str
    codes: list[int]  # in spoken tones; 0 where nothing is said, or Latin letters
    starts: list[int]
    ends: list[int]
    words: Offsets  # where words begin in `characters`


def saying(image: str, codes: Codes, own: tuple[OwnWords, ...] = ()) -> Saying:
    """How a text is said, by its simplified image and the readings over it in written tones.

    `own` is what the reader parts into words herself.
    """
    said, moved = list[Said | int](), np.arange(len(image) + 1, dtype=np.int32)
    firm, at = set[int](), 0
    for number in _numbers(image, codes):
        said += range(at, number.start)
        firm |= {len(said) + place for place in _firm(number.said)}
        begins = len(said)
        said += number.said
        at = number.end
        moved[number.start : at] = begins
        moved[at:] += len(said) - begins - (at - number.start)
    said += range(at, len(image))
    return _in_spoken_tones(image, codes, said, firm, _moved(own, moved))


def _numbers(image: str, codes: Codes) -> Iterator[SaidInstead]:
    """The numbers that nobody has given a reading of their own."""
    return (one for one in said_in(image) if not codes[one.start : one.end].any())


def _firm(said: tuple[Said, ...]) -> Iterator[int]:
    """Which 一 of a number stay in the first tone: 1.5, 1/3, 21, not 1个 and 100."""
    for at, (one, then) in enumerate(zip(said, (*said[1:], None), strict=True)):
        is_counting = len(said) == 1 or (then is not None and then.character in _COUNTS)
        if one.character == "一" and not is_counting:
            yield at


def _moved(own: tuple[OwnWords, ...], to: Offsets) -> tuple[OwnWords, ...]:
    """The reader's own words in what is said; not where they are made of a number."""
    places = (tuple(to[list(one.borders)].tolist()) for one in own)
    return tuple(OwnWords(each) for each in places if len(set(each)) == len(each))


def _in_spoken_tones(
    image: str, codes: Codes, said: list[Said | int], firm: set[int], own: tuple[OwnWords, ...]
) -> Saying:
    characters = "".join(image[one] if isinstance(one, int) else one.character for one in said)
    written = [int(codes[one]) if isinstance(one, int) else one.code for one in said]
    starts = with_own_words(words(characters), len(characters), own)
    tones = spoken(characters, np.array(written, np.uint16), starts)
    tones[sorted(firm)] = _YI
    spans = [(one, one + 1) if isinstance(one, int) else one[1:] for one in said]
    return Saying(
        characters, tones.tolist(), [start for start, _ in spans], [end for _, end in spans], starts
    )


def word_numbers(said: Saying) -> list[int]:
    """Which word each character is of."""
    begins = [0] * len(said.characters)
    for start in said.words.tolist():
        begins[start] = 1
    return list(accumulate(begins))
