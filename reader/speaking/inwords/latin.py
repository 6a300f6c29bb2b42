"""What stands in letters: words, which are said as words, and abbreviations by their letters.

Pinyin with its tone marks and zhuyin are said as the syllables that they spell; words in other
scripts by whatever voice there is for the language that is mostly written in them.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from reader import pinyin
from reader.ondemand import expression

ENGLISH = "en"
_SCRIPTS = {
    "ja": "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f",
    "ko": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3", "ru": "\u0400-\u052f",
    "el": "\u0370-\u03ff\u1f00-\u1fff", "hy": "\u0531-\u0587", "he": "\u0591-\u05f4",
    "ar": "\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff",
    "hi": "\u0900-\u0963\u0971-\u097f",
    "bn": "\u0980-\u09e3", "pa": "\u0a01-\u0a4d\u0a59-\u0a5e\u0a70-\u0a75", "gu": "\u0a81-\u0ae3",
    "or": "\u0b01-\u0b63", "ta": "\u0b82-\u0bd7", "te": "\u0c00-\u0c63", "kn": "\u0c80-\u0ce3",
    "ml": "\u0d00-\u0d63", "si": "\u0d82-\u0ddf", "th": "\u0e01-\u0e3a\u0e40-\u0e4e",
    "my": "\u1000-\u103f", "ka": "\u10a0-\u10ff", "am": "\u1200-\u135a",
}  # fmt: skip
"""The letters of a language, as eSpeak names it."""
_ACCENTS = "\u0300-\u036f"
_UKRAINIAN = frozenset("іїєґІЇЄҐ")
_TOPIC = expression("(?:^|[にでとのばち])は$")
"""The particle, which is said wa; in greetings too."""
RUN = expression(
    r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u030f]+(?:['’][A-Za-z]+)*"
    r"|(?<=[A-Za-z])&(?=[A-Za-z])|(?<=(?<![A-Za-z])[CF])#|˙?[\u3105-\u312f]{1,3}[ˉˊˇˋ˙]?|"
    + "|".join(f"[{letters}][{letters}{_ACCENTS}]*" for letters in _SCRIPTS.values())
)
"""A run of letters of one script, Latin ones half-width; what is a syllable of zhuyin; the signs of
R&D and C#."""
_SIGNS = {"&": "and", "#": "sharp"}
_LATIN_END = "\u0370"
_SAID_AS_WORDS = frozenset(
    "AIDS APEC ASEAN BABY BUG COOL COVID DEMO DREAM FASHION FIFA FREE GIF GIRL HELLO HOME HOT IKEA"
    " LASER LEGO LIFE LINUX LIVE LOGO LOVE MALL MAX MINI NASA NATO NET NEW NICE NIKE NOTE OPEC"
    " OPEN PARK PLUS PRO RAM ROM SALE SARS SHOP SHOW SIM SONY STAR STOP STYLE SUPER TEAM TIME TOP"
    " VIBE VISA WEB WORLD ZARA ZOOM".split()
)
_VOWELS = frozenset("AEIOUY")
_LONGEST = 5  # letters of an abbreviation that has vowels
_MOST_SYLLABLES = 6
_LONGEST_WORD = 24  # letters of a run that are said at once, where words are not parted


class LatinPart(NamedTuple):
    """A word of a language, a letter or, with its code, a syllable; offsets into the text."""

    letters: str
    start: int
    end: int
    code: int = pinyin.NO_SYLLABLE
    language: str = ENGLISH


def latin_parts(letters: str, start: int) -> Iterator[LatinPart]:
    """How a run of letters that begins at an offset is said."""
    if letters[0] == "˙" or "\u3105" <= letters[0] <= "\u312f":
        yield from _zhuyin(letters, start)
    elif letters in _SIGNS:
        yield LatinPart(_SIGNS[letters], start, start + 1)
    elif language := _language(letters):
        yield from _foreign(letters, start, language)
    elif syllables := _as_pinyin(letters):
        yield from _laid_out(letters, start, syllables)
    elif is_abbreviation(letters):
        yield from (LatinPart(each, start + at, start + at + 1) for at, each in enumerate(letters))
    else:
        plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
        yield LatinPart(plain or letters, start, start + len(letters))


def _language(letters: str) -> str:
    """Which language is written in the script of these letters; empty of Latin ones."""
    if letters[0] < _LATIN_END:
        return ""
    found = (each for each, script in _SCRIPTS.items() if re.match(f"[{script}]", letters))
    language = next(found, "")
    return "uk" if language == "ru" and _UKRAINIAN & set(letters) else language


def _foreign(letters: str, start: int, language: str) -> Iterator[LatinPart]:
    for at in range(0, len(letters), _LONGEST_WORD):
        piece = letters[at : at + _LONGEST_WORD]
        said = _TOPIC.sub(lambda found: found[0][:-1] + "わ", piece) if language == "ja" else piece
        said = unicodedata.normalize("NFKC", said)
        yield LatinPart(said, start + at, start + at + len(piece), language=language)


def is_abbreviation(letters: str) -> bool:
    """Whether these letters are said one by one: WTO, GDP, x, but not NASA."""
    if len(letters) == 1:
        return True
    if not letters.isascii() or not letters.isupper() or letters in _SAID_AS_WORDS:
        return False
    return len(letters) <= _LONGEST or not _VOWELS & set(letters)


def _as_pinyin(letters: str) -> tuple[int, ...]:
    """The syllables of pinyin with tone marks; none where it is something else."""
    if letters.isascii() or not any(mark in pinyin.fold(letters) for mark in pinyin.TONE_MARKS):
        return ()
    for count in range(1, _MOST_SYLLABLES + 1):
        if ways := pinyin.split(letters, count):
            return ways[0]
    return ()


def _zhuyin(letters: str, start: int) -> Iterator[LatinPart]:
    """One syllable, or else each sign by itself; of one alone what it is called, as ㄉ is de."""
    code = pinyin.parse(letters)
    signs = ((letters, start),) if code else ((each, start + n) for n, each in enumerate(letters))
    for sign, at in signs:
        if code := code or pinyin.parse(sign + "ㄜ") or pinyin.parse(sign + "ㄧ"):
            yield LatinPart("", at, at + len(sign), code)
            code = pinyin.NO_SYLLABLE


def _laid_out(letters: str, start: int, syllables: tuple[int, ...]) -> Iterator[LatinPart]:
    """Each syllable at its share of the letters, as far as that can be told."""
    total = sum(len(pinyin.base_of(each)) for each in syllables)
    at = 0
    for code in syllables:
        first, at = at, at + len(pinyin.base_of(code))
        begin, end = (start + len(letters) * each // total for each in (first, at))
        yield LatinPart("", begin, end, code)
