"""A cell of a list, table or deck: the words in it, and how they are read."""

import html
import re
import unicodedata

from reader import pinyin
from reader.dictionaries.characters import may_be_read, toned
from reader.dictionaries.headings import has_several_readings, headings
from reader.learning.headwords import spelled
from reader.ondemand import expression
from reader.text import code_points, is_hanzi

LONGEST = 20
"""Characters of a word; a longer one is a sentence."""
_MOST_LOOKED_AT = 2_000  # characters of a cell
_BREAKS = expression(r"<(?:br|/?div|/?p|/?li)\b[^<>]{0,200}>", re.IGNORECASE)
_TAGS = expression(r"<[^<>]{0,2000}>")
_ASIDE = expression(r"\[[^\[\]]*\]|\([^()]*\)|（[^（）]*）|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}")
_PARTS = expression(r"[\s/|｜／,，、;；=＝]+")
_MARKS = expression(r"^[\W\d_]+|[\W\d_]+$")
_SENTENCE = expression(r"[。！？!?]")

_SEEMS_READING = expression(
    r"[a-zà-ÿāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿɡ\u0300-\u030c:0-5'’\s/·•\-,]+|[\u3105-\u312fˊˇˋ˙ˉ\s]+"
)


def stripped(cell: str) -> str:
    """What a person sees of a cell: without tags, sounds and what stands in brackets."""
    plain = html.unescape(_TAGS.sub("", _BREAKS.sub(" ", cell[:_MOST_LOOKED_AT])))
    for _ in range(3):  # brackets within brackets
        plain = _ASIDE.sub(" ", plain)
    return plain.replace("\xa0", " ").replace("\u200b", "").strip()


def words_in(cell: str) -> tuple[str, ...]:
    """The words in a cell, as they are written there: mostly one, or 银行/銀行. None of a sentence,
    nor of what has no Chinese characters."""
    plain = stripped(cell)
    if _SENTENCE.search(plain):
        return ()
    found = [part for each in _PARTS.split(plain) if (part := _MARKS.sub("", each))]
    words = tuple(dict.fromkeys(each for each in found if has_hanzi(each)))
    return words if all(len(word) <= LONGEST for word in words) else ()


def has_hanzi(text: str) -> bool:
    """Whether a Chinese character is in it."""
    return bool(is_hanzi(code_points(text)).any())


def is_reading(cell: str) -> bool:
    """Whether a cell looks like pinyin or zhuyin."""
    plain = unicodedata.normalize("NFKC", stripped(cell)).lower()
    if not plain or not _SEEMS_READING.fullmatch(plain):
        return False
    parts = plain.replace("//", " ").split()
    return any(pinyin.split(parts[0], count) for count in range(1, 5))


def reading_of(word: str, cell: str) -> str:
    """How a word is read by what a cell says, as headwords have it: "" where it does not matter,
    as the word has one reading alone, or where the cell says nothing that fits."""
    spelling = stripped(cell).replace("//", " ").replace("*", "")
    if not spelling or not has_several_readings(word):
        return ""
    ways = _ways(spelling.split(), len(word))
    fitting = [way for way in ways if all(map(may_be_read, word, way))]
    for way in fitting or ways:
        codes = tuple(map(_toned, word, way))
        if all(codes):
            return spelled(_as_dictionary(word, codes))
    return ""


def _ways(parts: list[str], count: int) -> tuple[tuple[int, ...], ...]:
    """How all of a cell, or its beginning, spells so many syllables: a meaning may follow."""
    for used in (len(parts), *range(min(len(parts) - 1, count), 0, -1)):
        if ways := pinyin.split(" ".join(parts[:used]), count):
            return ways
    return ()


def _toned(character: str, code: int) -> int:
    """A syllable with its tone; 0 where that is not known."""
    return code if code % 6 else toned(character, code) or 0


def _as_dictionary(word: str, codes: tuple[int, ...]) -> tuple[int, ...]:
    """As the dictionary has it where it differs in a neutral tone alone."""
    known = [each.codes for each in headings(word)]
    if codes in known:
        return codes
    bases = tuple(code // 6 for code in codes)
    alike = [each for each in known if tuple(code // 6 for code in each) == bases]
    return alike[0] if len(alike) == 1 else codes
