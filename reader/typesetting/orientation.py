"""Which way up characters stand in vertical lines: UAX #50, and what clreq adds for Chinese.

Characters of the world's horizontal scripts are turned a quarter with their line; hanzi and all
that is as wide as they stand upright; many marks have a form of their own for vertical lines.
"""

from enum import IntEnum
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader.text import CodePoints, among, by_code_point
from reader.typesetting.classes import Flags, Kind


class Orientation(IntEnum):
    """What UAX #50 calls Vertical_Orientation."""

    TURNED = 0  # R
    UPRIGHT = 1  # U
    FORM_OR_UPRIGHT = 2  # Tu: a form of its own; without one upright
    FORM_OR_TURNED = 3  # Tr: a form of its own; without one turned


# Unicode 14, Vertical_Orientation; all else is R.
_UPRIGHT = """
    A7 A9 AE B1 BC-BE D7 F7 2EA-2EB 1100-11FF 1401-167F 18B0-18FF 2016 2020-2021 2030-2031
    203B-203C 2042 2047-2049 2051 2065 20DD-20E0 20E2-20E4 2100-2101 2103-2109 210F 2113-2114
    2116-2117 211E-2123 2125 2127 2129 212E 2135-213F 2145-214A 214C-214D 214F-2189 218C-218F
    221E 2234-2235 2300-2307 230C-231F 2324-2328 232B 237D-239A 23BE-23CD 23CF 23D1-23DB
    23E2-2422 2424-24FF 25A0-2619 2620-2767 2776-2793 2B12-2B2F 2B50-2B59 2B97 2BB8-2BD1
    2BD3-2BEB 2BF0-2BFF 2E50-2E51 2E80-3000 3003-3007 3012-3013 3020-302F 3031-3040 3042 3044
    3046 3048 304A-3062 3064-3082 3084 3086 3088-308D 308F-3094 3097-309A 309D-309F 30A2 30A4
    30A6 30A8 30AA-30C2 30C4-30E2 30E4 30E6 30E8-30ED 30EF-30F4 30F7-30FB 30FD-3126 3128-31EF
    3200-32FE 3358-337A 3380-A4CF A960-A97F AC00-D7FF E000-FAFF FE10-FE1F FE30-FE48 FE53-FE57
    FE5F-FE62 FE67-FE6F FF02-FF07 FF0A-FF0B FF0F-FF19 FF20-FF3A FF3C FF3E FF40-FF5A FFE0-FFE2
    FFE4-FFE7 FFF0-FFF8 FFFC-FFFD 10980-1099F 11580-115FF 11A00-11ABF 13000-1343F 14400-1467F
    16FE0-18D7F 1AFF0-1B2FF 1CF00-1CFCF 1D000-1D1FF 1D2E0-1D37F 1D800-1DAAF 1F000-1F1FF
    1F202-1F7FF 1F900-1FAFF 20000-2FFFD 30000-3FFFD F0000-FFFFD 100000-10FFFD
"""
_FORM_OR_UPRIGHT = """
    3001-3002 3041 3043 3045 3047 3049 3063 3083 3085 3087 308E 3095-3096 309B-309C 30A1 30A3
    30A5 30A7 30A9 30C3 30E3 30E5 30E7 30EE 30F5-30F6 3127 31F0-31FF 32FF-3357 337B-337F
    FE50-FE52 FF01 FF0C FF0E FF1F 1F200-1F201
"""
_FORM_OR_TURNED = """
    2329-232A 3008-3011 3014-301F 3030 30A0 30FC FE59-FE5E FF08-FF09 FF1A-FF1B FF3B FF3D FF3F
    FF5B-FF60 FFE3
"""
_NEVER_TURNED = "：；"  # Tr, for Japanese turns them; Chinese does not (clreq, "Punctuation Marks")
_WITH_FORMS = "‘’“”"  # R; fonts draw ﹁ ﹂ ﹃ ﹄ for them (GB/T 15834, 5.2)


@cache
def _table() -> NDArray[np.uint8]:
    table = by_code_point(np.uint8)
    for ranges, orientation in (
        (_UPRIGHT, Orientation.UPRIGHT),
        (_FORM_OR_UPRIGHT, Orientation.FORM_OR_UPRIGHT),
        (_FORM_OR_TURNED, Orientation.FORM_OR_TURNED),
    ):
        for each in ranges.split():
            first, _, last = each.partition("-")
            table[int(first, 16) : int(last or first, 16) + 1] = orientation
    table[[ord(c) for c in _NEVER_TURNED]] = Orientation.FORM_OR_UPRIGHT
    table[[ord(c) for c in _WITH_FORMS]] = Orientation.FORM_OR_TURNED
    return table


def orientations(codes: CodePoints) -> NDArray[np.uint8]:
    """The `Orientation` of each character, wherever it stands."""
    found: NDArray[np.uint8] = _table()[codes]
    return found


_LETTER_OR_DIGIT = np.zeros(0x80, np.bool_)
_LETTER_OR_DIGIT[[c for c in range(0x80) if chr(c).isalnum()]] = True
_OF_A_NUMBER = "°′″‰℃℉"


def stand_short(codes: CodePoints, kind: NDArray[np.uint8]) -> Flags:
    """Which letters and digits stand upright, being so few: one alone, or exactly two digits, which
    share the room of one character (clreq, "Horizontal-in-vertical"). Their kinds become a hanzi's
    and, of the second digit, that of a mark that stands on the first.

    What has a sign beside it, as in 12:30, -5 or A+, is turned with it.
    """
    upright = np.zeros(len(codes), np.bool_)
    is_word = kind == Kind.WORD
    edges = np.diff(np.concatenate(((0,), is_word.astype(np.int8), (0,))))
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    is_short = ends - starts <= 2
    starts, ends = starts[is_short], ends[is_short]
    lasts = ends - 1
    plain = _is_plain(codes[starts]) & _is_plain(codes[lasts])
    plain &= (starts == lasts) | (_is_digit(codes[starts]) & _is_digit(codes[lasts]))
    around = np.concatenate(((0x0A,), codes, (0x0A,)))
    plain &= ~_is_sign(around[starts]) & ~_is_sign(around[ends + 1])
    starts, lasts = starts[plain], lasts[plain]
    upright[starts] = upright[lasts] = True
    kind[starts] = Kind.HANZI
    kind[lasts[lasts > starts]] = Kind.MARK
    return upright


def _is_plain(codes: CodePoints) -> Flags:
    found: Flags = (codes < 0x80) & _LETTER_OR_DIGIT[np.minimum(codes, 0x7F)]
    return found


def _is_digit(codes: CodePoints) -> Flags:
    found: Flags = (codes >= ord("0")) & (codes <= ord("9"))
    return found


def _is_sign(codes: CodePoints) -> Flags:
    """Whether these belong to what stands beside them, and are turned."""
    found: Flags = ((codes > 0x20) & (codes < 0x80)) | among(codes, _OF_A_NUMBER)
    return found
