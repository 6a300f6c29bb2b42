"""A text as it is said: its numbers in words, every reading in its spoken tone.

Numbers come first and tones after, for what is said of a number changes its neighbours: 5点 is wú
diǎn, 1个 yí gè. The tones are those of `reader.reading.sandhi`, whatever tones are shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np

from reader.article import Codes, Offsets
from reader.ondemand import expression
from reader.pinyin import code
from reader.reading.ownwords import OwnWords, with_own_words
from reader.reading.sandhi import is_ordered, spoken
from reader.reading.words import words
from reader.speaking.inwords.instead import said_in
from reader.speaking.inwords.numerals import DIGITS, Said, SaidInstead
from reader.text import is_a_hanzi

_YI = code("yi", 1)
_COUNTS = frozenset("百千万亿")
_FIGURES = frozenset(DIGITS + "十百千万亿两幺")
_AFTER_A_FIGURE = expression(
    r"[ \u00a0]?(?=[\u4e00-\u9fff])(?![是的和与或为在不及至到比数等加减乘除以])"
)
"""What may be counted by a figure before it: not 1+1, 1的倒数, 1和2."""
_NO_FIRST = frozenset(DIGITS + "十点")
"""Behind what 一 is not the first of a number: 21万, 1.1."""
_BEFORE_UNITS = frozenset("百千万亿到负")
_NO_UNITS = frozenset("点之到比加减乘除等年月日号零杠斜的十") | frozenset(DIGITS)


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said, character by character; all are parallel to `characters`, offsets into the
    text that it is said for."""

    characters: str
    codes: list[int]  # in spoken tones; 0 where nothing is said, or Latin letters
    starts: list[int]
    ends: list[int]
    words: Offsets  # where words begin in `characters`

    def moved(self, by: int) -> "Saying":
        """The same in a text where it stands so much further on."""
        starts, ends = ([at + by for at in each] for each in (self.starts, self.ends))
        return replace(self, starts=starts, ends=ends)


def saying(image: str, codes: Codes, own: tuple[OwnWords, ...] = ()) -> Saying:
    """How a text is said, by its simplified image and the readings over it in written tones.

    `own` is what the reader parts into words herself.
    """
    said, moved = list[Said | int](), np.arange(len(image) + 1, dtype=np.int32)
    firm, inner, at = set[int](), set[int](), 0
    for number in _numbers(image, codes):
        said += range(at, number.start)
        begins = len(said)
        firm |= {begins + place for place in _firm(number, image)}
        said += number.said
        at = number.end
        inner |= {begins + place for place in _inner(number.said)}
        moved[number.start : at] = begins
        moved[at:] += len(said) - begins - (at - number.start)
    said += range(at, len(image))
    return _in_spoken_tones(image, codes, said, firm, inner, _moved(own, moved))


def _numbers(image: str, codes: Codes) -> Iterator[SaidInstead]:
    """The numbers that nobody has given a reading of their own."""
    for one in said_in(image):
        given = np.flatnonzero(codes[one.start : one.end]) + one.start
        if all(is_a_hanzi(image[at]) for at in given.tolist()):  # as 亿 of $3亿
            yield one


def _firm(number: SaidInstead, image: str) -> Iterator[int]:
    """Which 一 of a number stay in the first tone: 1.5, 1/3, 21, ①, 1班, F1, not 1个, 1kg and 100.

    What is not counted but has its number for a name keeps it as in `reader.reading.sandhi`.
    """
    said, before = number.said, image[max(0, number.start - 1) : number.start]
    is_name = before.isascii() and before.isalpha()
    counts = (
        image[number.start].isdecimal()
        and _AFTER_A_FIGURE.match(image, number.end) is not None
        and not is_ordered(image, number.end)
    )
    for at, (one, then) in enumerate(zip(said, (*said[1:], None), strict=False)):
        if one.character != "一":
            continue
        last = said[at - 1].character if at else ""
        if then is None:
            is_counting = counts and (not last or last in _BEFORE_UNITS)
        else:
            is_counting = then.character in _COUNTS and (not last or last not in _NO_FIRST)
            is_unit = then.character not in _NO_UNITS | _COUNTS
            is_counting = is_counting or (is_unit and (not last or last in _BEFORE_UNITS))
        if is_name or not is_counting:
            yield at


def _inner(said: tuple[Said, ...]) -> Iterator[int]:
    """Where no word begins: in the middle of 三十, though 十分 is a word."""
    for at in range(1, len(said)):
        if said[at - 1].character in _FIGURES and said[at].character in _FIGURES:
            yield at


def _moved(own: tuple[OwnWords, ...], to: Offsets) -> tuple[OwnWords, ...]:
    """The reader's own words in what is said; not where they are made of a number."""
    places = (tuple(to[list(one.borders)].tolist()) for one in own)
    return tuple(OwnWords(each) for each in places if len(set(each)) == len(each))


def _in_spoken_tones(
    image: str,
    codes: Codes,
    said: list[Said | int],
    firm: set[int],
    inner: set[int],
    own: tuple[OwnWords, ...],
) -> Saying:
    characters = "".join(image[one] if isinstance(one, int) else one.character for one in said)
    written = [int(codes[one]) if isinstance(one, int) else one.code for one in said]
    starts = with_own_words(words(characters), len(characters), own)
    starts = starts[~np.isin(starts, sorted(inner))]
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
