"""A text as an array: one element a code point, so that whole-text questions are single steps."""

import unicodedata
from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.arrays import sparse
from reader.hanzi import HANZI_BLOCKS

CodePoints = NDArray[np.uint32]
"""The characters of a text as numbers; lone surrogates included."""


def code_points(text: str) -> CodePoints:
    """The text as code points; `len` stays the same."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def to_text(codes: CodePoints) -> str:
    """The text of these code points."""
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


def among(codes: NDArray[np.unsignedinteger], characters: str) -> NDArray[np.bool_]:
    """Whether each code point is one of these characters."""
    table = _membership(characters)
    found: NDArray[np.bool_] = table.take(codes, mode="clip")
    return found


@cache
def _membership(characters: str) -> NDArray[np.bool_]:
    """By code point; the last entry stands for all beyond."""
    codes = code_points(characters)
    table = sparse(int(codes.max(initial=0)) + 2, np.bool_)
    table[codes] = True
    return table


def is_hanzi(codes: CodePoints) -> NDArray[np.bool_]:
    """Whether each code point is a Chinese character."""
    found: NDArray[np.bool_] = _hanzi_table().take(codes)
    return found


def is_a_hanzi(character: str) -> bool:
    """Whether one character is Chinese."""
    return bool(_hanzi_view()[ord(character)])


@cache
def _hanzi_view() -> memoryview:
    return _hanzi_table().data


def is_all_hanzi(word: str) -> bool:
    """Whether a word has hanzi and nothing else."""
    return bool(word) and bool(is_hanzi(code_points(word)).all())


@cache
def _hanzi_table() -> NDArray[np.bool_]:
    table = by_code_point(np.bool_)
    for first, last in HANZI_BLOCKS:
        table[first : last + 1] = True
    return table


Entry = TypeVar("Entry", bound=np.generic)


def by_code_point(entry: type[Entry]) -> NDArray[Entry]:
    """A table with a zero for every code point, which takes memory only where it is filled."""
    return sparse(0x110000, entry)


def plain_forms(codes: CodePoints) -> CodePoints:
    """The same with radicals and compatibility ideographs as the characters that they look like.

    PDF and old encodings have them for common characters: ⻄ ⽅ for 西 方. One for one.
    """
    is_odd = _looks_like_another().take(codes, mode="clip")
    if not is_odd.any():
        return codes
    result = codes.copy()
    result[is_odd] = _plain_table()[codes[is_odd]]
    return result


def plain_form(code: int) -> int:
    """The same of one code point."""
    table = _plain_table()
    return (int(table[code]) or code) if code < len(table) else code


def look_alikes() -> CodePoints:
    """All radicals and compatibility ideographs that have a plain form."""
    return np.flatnonzero(_looks_like_another()).astype(np.uint32)


def has_look_alikes(text: str) -> bool:
    """Whether a text has radicals or compatibility ideographs."""
    return bool(_looks_like_another().take(code_points(text), mode="clip").any())


@cache
def _looks_like_another() -> NDArray[np.bool_]:
    """Whether each code point has a plain form; the last place stands for all behind it."""
    found: NDArray[np.bool_] = _plain_table() > 0
    return found


@cache
def _plain_table() -> CodePoints:
    """The plain form of each code point that has one, else 0."""
    table = sparse(0x2FA20, np.uint32)
    ranges = (range(0x2E80, 0x2FD6), range(0xF900, 0xFB00), range(0x2F800, 0x2FA1E))
    for code in (code for each in ranges for code in each):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code):
            table[code] = ord(plain)
    first = 0x2E81
    for code, plain in enumerate(_RADICALS, first):
        if plain != "＿":
            table[code] = ord(plain)
    table[ord("⼾")] = ord("户")  # its only look-alike in fonts for simplified text
    return table


# From U+2E81 on, what the supplement of radicals looks like (Unicode's EquivalentUnifiedIdeograph);
# ＿ where nothing does.
_RADICALS = (
    "厂乛乚乙亻冂＿刀刂卜㔾小小兀尣尢＿巳幺彑＿忄㣺扌攵＿旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁冗＿羊"
    "羊羋耂肀聿月臼艹艹艹虎衤覀西见角＿讠贝足车辶辶辶阝钅長镸长门＿阝雨青韦页风飞食＿飠饣＿马骨鬼鱼鸟卤麦黄黾斉齐歯"
    "齿竜龙龜亀龟"
)
