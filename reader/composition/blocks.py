"""Words of a few characters, found without arrays: a hundred times sooner than a text's.

The cheapest path through the dictionary's words falls into blocks that no word reaches across
(`reader.reading.paths`); who asks for a place or two needs one block of three to five characters.
What no dictionary lists (`reader.reading.wordforms`) is not known here, but where it may matter is.
"""

import re
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from reader.reading.lexicon import Lexicon, load_lexicon
from reader.reading.names import LIKELY, SURNAMES, is_given_name
from reader.reading.phrases import IS_WORD

_KEPT = 1 << 12  # blocks

# Numbers and what they count, dates, plurals, directions, and doubled words.
_FORMED = re.compile(
    "[〇○零一二三四五六七八九十百千万亿两第][〇○零一二三四五六七八九十百千万亿两]"
    "|[〇○零一二三四五六七八九十百千万亿两几半]"
    "[个位名次种件本条只张块片把支枝座间所家台辆架艘棵朵颗粒滴头匹口双对副套份门项场阵顿趟遍番层栋幢幅封篇首句段页"
    "元角毛斤克吨米里寸尺丈亩升杯碗瓶盒箱袋包群批队排行列串岁天]"
    "|个人|们|[进出上下回过起][来去]"
    r"|[\d〇○零一二三四五六七八九十][年月日]"
)
_DOUBLED = re.compile(r"(.)\1(.)\2")
_HANZI = re.compile("[\u3400-\u9fff]+")


def is_left_alone(image: str, first: int, last: int) -> bool:
    """Whether the dictionary alone says at which of these offsets words begin, the last included.

    Now and then wrongly no.
    """
    near = image[max(first - 2, 0) : last + 2]
    return (
        _HANZI.fullmatch(image, first, last) is not None
        and _FORMED.search(near) is None
        and _DOUBLED.search(image, max(first - 4, 0), last + 4) is None
        and not any(_may_be_named(image, at) for at in range(max(first - 2, 0), last - 1))
    )


def _may_be_named(image: str, at: int) -> bool:
    return image[at] in SURNAMES and is_given_name(image[at + 1 : at + 3], LIKELY)


class _Piece(NamedTuple):
    length: int
    cost: np.float32


@lru_cache(_KEPT)
def starts_in_block(image: str) -> tuple[int, ...]:
    """Where words begin in a few characters that no word of the text reaches into or out of."""
    lexicon = load_lexicon()
    ending = _pieces(image, lexicon)
    reach = _reached(ending)
    singles = lexicon.costs_of(np.array(list(map(ord, image)), np.uint32))
    best, last = [np.float32(0)], [0]
    for end in range(1, len(image) + 1):
        cost, length = best[end - 1] + singles[end - 1], 1
        for piece in ending[end]:
            if (other := best[end - piece.length] + piece.cost) < cost:
                cost, length = other, piece.length
        best.append(cost if end in reach else np.float32(0))
        last.append(length)
    starts, end = list[int](), len(image)
    while end:
        end -= last[end]
        starts.append(end)
    return tuple(reversed(starts))


def _pieces(image: str, lexicon: Lexicon) -> list[list[_Piece]]:
    """The dictionary's words by the offset at which they end, the shortest first."""
    ending: list[list[_Piece]] = [[] for _ in range(len(image) + 1)]
    for start in range(len(image) - 2, -1, -1):
        for length, phrase in lexicon.phrases_at(image, start):
            if lexicon.flags[phrase] & IS_WORD:
                ending[start + length].append(_Piece(length, lexicon.costs[phrase]))
    return ending


def _reached(ending: list[list[_Piece]]) -> set[int]:
    """The offsets that some word reaches across."""
    return {
        at
        for end, pieces in enumerate(ending)
        for piece in pieces
        for at in range(end - piece.length + 1, end)
    }
