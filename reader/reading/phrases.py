"""The phrases whose reading is known: CC-CEDICT's words, pypinyin's phrases and our own.

A phrase has one syllable a character in citation tone (一 yī, 不 bù), neutral tones and the erhua
ending marked as CC-CEDICT marks them. Where the two dictionaries differ in more than that,
CC-CEDICT's reading is the phrase's (of 414 such words it is right in most: 分子 fēnzǐ, 乡长
xiāngzhǎng, 温差 wēnchā) and pypinyin's is kept beside it.
"""

from typing import NamedTuple

import numpy as np

from reader import pinyin
from reader.dictionaries import sources
from reader.dictionaries.sources import Spelled
from reader.resources import resource
from reader.text import code_points

OWN_PHRASES, NEUTRAL_WORDS = ("readings", "phrases.txt"), ("readings", "neutral.txt")

IS_WORD = 1  # a headword of CC-CEDICT
IN_BOTH = 2  # both dictionaries have the phrase, with the same reading but for neutral tones
IS_NAME = 4  # CC-CEDICT writes it with a capital
IS_OURS = 8  # from our own list, which nothing overrules
IS_PLAIN = 16  # CC-CEDICT reads it in one way only, but for neutral tones


class Phrases(NamedTuple):
    """Both dictionaries laid over each other, by phrase."""

    readings: dict[str, tuple[int, ...]]
    others: dict[str, tuple[int, ...]]  # pypinyin's reading where it is another
    flags: dict[str, int]
    capitals: dict[str, int]  # of names, as `Entry.capitals`


def phrases() -> Phrases:
    """The words of CC-CEDICT and the phrases of pypinyin.

    Of several readings in CC-CEDICT the one that pypinyin has too is taken, else the first that
    belongs to no name and no variant.
    """
    readings, flags, capitals, more = _cedict_words()
    others: dict[str, tuple[int, ...]] = {}
    listed = in_citation(sources.pypinyin_phrases())
    for phrase, spoken in zip(listed.words(), listed.readings(), strict=True):
        known = readings.get(phrase)
        if known is None:
            readings[phrase], flags[phrase] = spoken, 0
            continue
        alike = [one for one in more.get(phrase, (known,)) if _differ_in_neutral_tones(one, spoken)]
        if not alike:
            others[phrase] = spoken
            continue
        flags[phrase] |= IN_BOTH
        readings[phrase] = _chosen(phrase, alike, spoken)
    for phrase in flags:
        known = readings[phrase]
        ways = more.get(phrase)
        if flags[phrase] & IS_WORD and (
            ways is None or all(_differ_in_neutral_tones(one, known) for one in ways)
        ):
            flags[phrase] |= IS_PLAIN
    for phrase in more.keys() - others.keys():
        if not flags[phrase] & IN_BOTH:
            known = readings[phrase]
            alike = [one for one in more[phrase] if _differ_in_neutral_tones(one, known)]
            readings[phrase] = _chosen(phrase, alike, known)
    found = Phrases(readings, others, flags, capitals)
    _neutralise(found, resource(*NEUTRAL_WORDS).read_text("utf-8"))
    _mend(found, resource(*OWN_PHRASES).read_text("utf-8"))
    return found


def _neutralise(found: Phrases, own: str) -> None:
    """Read words in the neutral tones that are prescribed; which syllable it is they do not say."""
    for line in own.splitlines():
        word, *spellings = line.split()
        if word != "#":
            found.readings[word] = tuple(map(pinyin.parse, spellings))
            found.flags.setdefault(word, IN_BOTH)


_A_WORD = "*"


def _mend(found: Phrases, own: str) -> None:
    """Lay our own phrases over the dictionaries'; one without a reading is taken out."""
    for line in own.splitlines():
        phrase, *spellings = line.split()
        if phrase.startswith("#"):
            continue
        found.others.pop(phrase, None)
        if spellings:
            is_word = IS_WORD if spellings[-1] == _A_WORD else 0
            found.readings[phrase] = tuple(map(pinyin.parse, spellings[: len(phrase)]))
            found.flags[phrase] = found.flags.get(phrase, 0) | IN_BOTH | IS_OURS | is_word
        else:
            found.readings.pop(phrase, None)
            found.flags.pop(phrase, None)


def _chosen(phrase: str, alike: list[tuple[int, ...]], spoken: tuple[int, ...]) -> tuple[int, ...]:
    """Of readings that differ in neutral tones: the fuller one, but the ending of 儿 and habits."""
    if len(alike) > 1 and phrase not in _USUALLY_NEUTRAL and phrase[-1] != "儿":
        return spoken if spoken in alike else alike[0]
    return max(alike, key=lambda one: sum(syllable % 6 == pinyin.NEUTRAL for syllable in one))


# Words that have a rarer meaning in full tones (东西: east and west).
_USUALLY_NEUTRAL = frozenset(
    "东西 地方 人家 多少 妻子 孙子 运气 本事 丈夫 大爷 买卖 师傅 厉害 告诉 老爷 先生 行李 便宜 "
    "摆设 裁缝 兄弟 故事 生意 小子 得罪 结实 把手 出息 照应 端详 德行 营生 大意 眉目 门道 差使 "
    "盘缠 铺盖 脊梁 呼噜 世故 支吾 吃食 滑溜 捣腾 扑棱 大方 地道".split()
)


def _cedict_words() -> tuple[
    dict[str, tuple[int, ...]], dict[str, int], dict[str, int], dict[str, list[tuple[int, ...]]]
]:
    """Each word's reading, flags and capitals, and all its readings where there are several."""
    readings: dict[str, tuple[int, ...]] = {}
    flags: dict[str, int] = {}
    capitals: dict[str, int] = {}
    ranks: dict[str, int] = {}
    more: dict[str, list[tuple[int, ...]]] = {}
    found = sources.cedict_headwords()
    spelled, is_name = in_citation(found.spelled), (found.capitals & 1).astype(np.int64)
    entry_ranks = 2 * found.is_variant + is_name
    columns = (entry_ranks, IS_WORD | IS_NAME * is_name, found.capitals)
    for word, reading, rank, flag, capital in zip(
        spelled.words(1), spelled.readings(), *map(np.ndarray.tolist, columns), strict=True
    ):
        if len(word) == 1:
            continue
        if word in readings:
            more.setdefault(word, [readings[word]]).append(reading)
        if rank < ranks.get(word, 4):
            ranks[word], readings[word], flags[word], capitals[word] = rank, reading, flag, capital
    return readings, flags, capitals, more


_YI, _BU, _ER, _R = (pinyin.code(base) for base in ("yi", "bu", "er", "r"))


def in_citation(words: Spelled) -> Spelled:
    """The words, 一 and 不 in citation tone (GB/T 16159, 4.5) and 儿 as an ending."""
    text, codes = code_points(words.texts[-1]), words.syllables.copy()
    is_neutral = codes % 6 == pinyin.NEUTRAL
    bases = codes - codes % 6
    codes[(text == ord("一")) & (bases == _YI) & ~is_neutral] = _YI + 1
    codes[(text == ord("不")) & (bases == _BU) & ~is_neutral] = _BU + 4
    codes[(text == ord("儿")) & (bases == _ER) & is_neutral] = _R + pinyin.NEUTRAL
    return words._replace(syllables=codes)


def _differ_in_neutral_tones(ours: tuple[int, ...], theirs: tuple[int, ...]) -> bool:
    """Whether the readings are alike but for tones that one of them calls neutral, and erhua."""
    return ours == theirs or all(
        a == b
        or (a // 6 == b // 6 and pinyin.NEUTRAL in (a % 6, b % 6))
        or (a - a % 6 == _R and b - b % 6 == _ER)
        for a, b in zip(ours, theirs, strict=True)
    )
