"""The phrases whose reading is known: CC-CEDICT's words, pypinyin's phrases and our own.

A phrase has one syllable a character in citation tone (一 yī, 不 bù), neutral tones and the erhua
ending marked as CC-CEDICT marks them. Where the two dictionaries differ in more than that,
CC-CEDICT's reading is the phrase's (of 414 such words it is right in most: 分子 fēnzǐ, 乡长
xiāngzhǎng, 温差 wēnchā) and pypinyin's is kept beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.dictionaries import sources
from reader.dictionaries.rows import Numbers, Rows
from reader.dictionaries.sources import Spelled
from reader.resources import resource
from reader.text import code_points

if TYPE_CHECKING:
    from reader.article import Codes

OWN_PHRASES, NEUTRAL_WORDS = ("readings", "phrases.txt"), ("readings", "neutral.txt")

IS_WORD = 1  # a headword of CC-CEDICT
IN_BOTH = 2  # both dictionaries have the phrase, with the same reading but for neutral tones
IS_NAME = 4  # CC-CEDICT writes it with a capital
IS_OURS = 8  # from our own list, which nothing overrules
IS_PLAIN = 16  # CC-CEDICT reads it in one way only, but for neutral tones


_NONE = -1  # no row
_A_WORD = "*"
_YI, _BU, _ER, _R = (pinyin.code(base) for base in ("yi", "bu", "er", "r"))


class Phrases(NamedTuple):
    """Both dictionaries laid over each other, by phrase, in the order of code points."""

    rows: Rows  # each phrase once, with its reading
    others: Codes  # parallel to them: pypinyin's reading where it is another, else 0
    flags: NDArray[np.uint8]
    capitals: NDArray[np.uint32]  # of names, as `Entry.capitals`


class _Laid(NamedTuple):
    """What is decided so far of each phrase, by its number; a reading is the number of a row."""

    readings: Numbers
    others: Numbers
    flags: NDArray[np.uint8]
    capitals: NDArray[np.uint32]


def phrases() -> Phrases:
    """The words of CC-CEDICT and the phrases of pypinyin.

    Of several readings in CC-CEDICT the one that pypinyin has too is taken, else the first that
    belongs to no name and no variant.
    """
    entries, listed = _cedict_words(), _rows(in_citation(sources.pypinyin_phrases()))
    neutral, ours = (_own_lines(resource(*each).read_text("utf-8")) for each in _OWN)
    lists = (entries.rows, listed, _own_rows(neutral), _own_rows(ours), Rows.of(_USUALLY_NEUTRAL))
    rows, ends = Rows.joined(*lists), np.cumsum([len(each.lengths) for each in lists])
    numbers = rows.ranks()
    of_entries, of_listed, of_neutral, of_ours, usual = np.split(numbers, ends[:-1])
    count = int(numbers.max()) + 1
    spoken = np.full(count, _NONE)
    spoken[of_listed] = np.arange(ends[0], ends[1])
    is_usual = np.zeros(count, np.bool_)
    is_usual[usual] = True
    found = _decided(rows, entries, of_entries, spoken, is_usual)
    _neutralise(found, of_neutral, np.arange(ends[1], ends[2]))
    _mend(found, of_ours, np.arange(ends[2], ends[3]), ours)
    return _as_phrases(rows, found)


def _decided(
    rows: Rows, entries: _Entries, words: Numbers, spoken: Numbers, is_usual: NDArray[np.bool_]
) -> _Laid:
    """Which reading the dictionaries give each phrase; `words`: the numbers of the entries'
    phrases, `spoken`: pypinyin's reading of each phrase."""
    best = _firsts(words, entries.ranks, len(spoken))
    asked = np.where(spoken == _NONE, best, spoken)
    chosen = _chosen(rows, words, asked, is_usual)
    is_in_both = (spoken != _NONE) & (chosen != _NONE)
    is_word = best != _NONE
    is_plain = is_word.copy()
    is_plain[words[~_are_alike(rows, np.where(is_in_both, chosen, best)[words])]] = False
    capitals = np.where(is_word, entries.capitals[best], np.uint32(0))
    flags = (
        IS_WORD * is_word | IN_BOTH * is_in_both | IS_NAME * (capitals & 1) | IS_PLAIN * is_plain
    )
    readings = np.where(chosen != _NONE, chosen, np.where(is_word, best, spoken))
    others = np.where(is_word & (chosen == _NONE), spoken, _NONE)
    return _Laid(readings, others, flags.astype(np.uint8), capitals)


def _firsts(words: Numbers, scores: Numbers, count: int) -> Numbers:
    """Of the rows of each word the first with the lowest score."""
    found, order = np.full(count, _NONE), np.argsort(scores, kind="stable")[::-1]
    found[words[order]] = order  # the last one stays
    return found


def _chosen(rows: Rows, words: Numbers, asked: Numbers, is_usual: NDArray[np.bool_]) -> Numbers:
    """Of a word's entries that differ from the reading asked for in neutral tones only: the fuller
    one, but the ending of 儿 and habits."""
    alike = np.flatnonzero(_are_alike(rows, asked[words]))
    starts, lengths = rows.starts[alike], rows.lengths[alike]
    several = np.bincount(words[alike], minlength=len(asked))[words[alike]] > 1
    is_er = rows.text[starts + lengths - 1] == ord("儿")
    wants_full = several & ~is_usual[words[alike]] & ~is_er
    mine = rows.picked(alike)
    is_another = mine.codes != rows.codes[rows.places(asked[words[alike]])]
    neutral = mine.codes % 6 == pinyin.NEUTRAL
    scores = np.where(wants_full, mine.counts(is_another) > 0, -mine.counts(neutral))
    firsts = _firsts(words[alike], scores, len(asked))
    return np.where(firsts == _NONE, _NONE, alike[firsts])


def _are_alike(rows: Rows, others: Numbers) -> NDArray[np.bool_]:
    """Whether the readings of the first rows are those of these others, but for tones that one of
    the two calls neutral, and erhua."""
    ours = rows.picked(np.arange(len(others)))
    a, b = ours.codes, rows.codes[rows.places(others)]
    is_alike = a == b
    is_alike |= (a // 6 == b // 6) & ((a % 6 == pinyin.NEUTRAL) | (b % 6 == pinyin.NEUTRAL))
    is_alike |= (a - a % 6 == _R) & (b - b % 6 == _ER)
    found: NDArray[np.bool_] = ours.counts(~is_alike) == 0
    return found


_Lines = list[list[str]]
_OWN = (NEUTRAL_WORDS, OWN_PHRASES)


def _own_lines(own: str) -> _Lines:
    """The lines of a list of our own: a phrase, its syllables, and whether it is a word."""
    return [line.split() for line in own.splitlines() if not line.startswith("#")]


def _own_rows(lines: _Lines) -> Rows:
    words = [word for word, *_ in lines]
    spelled = [line[1 : 1 + len(line[0])] or [""] * len(line[0]) for line in lines]
    return Rows.of(words, (tuple(map(pinyin.parse, spellings)) for spellings in spelled))


def _neutralise(found: _Laid, words: Numbers, rows: Numbers) -> None:
    """Read words in the neutral tones that are prescribed; which syllable it is they do not say."""
    found.flags[words[found.readings[words] == _NONE]] = IN_BOTH
    found.readings[words] = rows


def _mend(found: _Laid, words: Numbers, rows: Numbers, lines: _Lines) -> None:
    """Lay our own phrases over the dictionaries'; one without a reading is taken out."""
    are_words = np.array([line[-1] == _A_WORD for line in lines], np.uint8)
    are_read = np.array([len(line) > 1 for line in lines], np.bool_)
    found.others[words] = _NONE
    found.flags[words] |= IN_BOTH | IS_OURS | IS_WORD * are_words
    found.readings[words] = np.where(are_read, rows, _NONE)


def _as_phrases(rows: Rows, found: _Laid) -> Phrases:
    which = np.flatnonzero(found.readings != _NONE)
    readings, others = rows.picked(found.readings[which]), found.others[which]
    second, has_other = np.zeros(len(readings.codes), np.uint16), np.flatnonzero(others != _NONE)
    second[readings.places(has_other)] = rows.codes[rows.places(others[has_other])]
    return Phrases(readings, second, found.flags[which], found.capitals[which])


# Words that have a rarer meaning in full tones (东西: east and west).
_USUALLY_NEUTRAL = (
    "东西 地方 人家 多少 妻子 孙子 运气 本事 丈夫 大爷 买卖 师傅 厉害 告诉 老爷 先生 行李 便宜 "
    "摆设 裁缝 兄弟 故事 生意 小子 得罪 结实 把手 出息 照应 端详 德行 营生 大意 眉目 门道 差使 "
    "盘缠 铺盖 脊梁 呼噜 世故 支吾 吃食 滑溜 捣腾 扑棱 大方 地道".split()
)


class _Entries(NamedTuple):
    """Words of CC-CEDICT of two characters and more."""

    rows: Rows
    ranks: Numbers  # the lowest is taken first
    capitals: NDArray[np.uint32]


def _cedict_words() -> _Entries:
    found = sources.cedict_headwords()
    longer = np.flatnonzero(found.spelled.lengths > 1)
    ranks = 2 * found.is_variant + (found.capitals & 1).astype(np.int64)
    rows = _rows(in_citation(found.spelled)).picked(longer)
    return _Entries(rows, ranks[longer], found.capitals[longer])


def _rows(words: Spelled) -> Rows:
    return Rows(code_points(words.texts[-1]), words.lengths, words.syllables)


def in_citation(words: Spelled) -> Spelled:
    """The words, 一 and 不 in citation tone (GB/T 16159, 4.5) and 儿 as an ending."""
    text, codes = code_points(words.texts[-1]), words.syllables.copy()
    is_neutral = codes % 6 == pinyin.NEUTRAL
    bases = codes - codes % 6
    codes[(text == ord("一")) & (bases == _YI) & ~is_neutral] = _YI + 1
    codes[(text == ord("不")) & (bases == _BU) & ~is_neutral] = _BU + 4
    codes[(text == ord("儿")) & (bases == _ER) & is_neutral] = _R + pinyin.NEUTRAL
    return words._replace(syllables=codes)
