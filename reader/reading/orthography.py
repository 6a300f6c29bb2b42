"""Pinyin by words, spelled after GB/T 16159-2012: what is joined, parted, hyphened, capitalised.

Words are units; 着 了 过 are joined to their verb, 了 at the end of a sentence stands apart, and so
do 的 地 得; surname and given name, proper and common part of a place's name are two words;
idioms and doubled words of four have a hyphen in their middle; names and sentences begin with a
capital; an apostrophe parts a, o, e from the syllable before.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from reader import pinyin
from reader.article import Codes
from reader.pinyin import Style, spell
from reader.reading.legible import invisible
from reader.reading.names import SURNAMES, is_given_name, likeness
from reader.reading.parting import parts_of
from reader.reading.words import NOUN, VERB, words_of
from reader.text import code_points, is_hanzi

_ASPECTS = {
    "着": pinyin.code("zhe") // 6,
    "了": pinyin.code("le") // 6,
    "过": pinyin.code("guo") // 6,
}
_GUO, _R = pinyin.code("guo"), pinyin.code("r") // 6
_ENDINGS = {
    "性": pinyin.code("xing", 4), "者": pinyin.code("zhe", 3), "化": pinyin.code("hua", 4),
    "率": pinyin.code("lü", 4), "界": pinyin.code("jie", 4), "式": pinyin.code("shi", 4),
    "型": pinyin.code("xing", 2), "员": pinyin.code("yuan", 2),
}  # fmt: skip
_RESULTS = frozenset("完掉懂死坏破光够错醒饱透好对到")
_ALSO_ADJECTIVES = frozenset("好对光死够")
_SENTENCE_ENDS = frozenset("。！？!?；;…\n")
_PAUSES = _SENTENCE_ENDS | frozenset("，,、：:（(）)」』”’》—～~")
_AFTER_LE = frozenset("吗吧啊呢呀嘛呗没")
_OPENERS = frozenset("“‘「『（(《〈【[\"' \u3000")
_TWO_SURNAMES = frozenset(
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 百里 南宫 万俟 长孙 宇文 "
    "轩辕 独孤".split()
)
_ALL_SURNAMES = SURNAMES | _TWO_SURNAMES
_TITLES = frozenset(
    "先生 女士 小姐 太太 老师 教授 同志 师傅 医生 大夫 经理 主任 校长 部长 局长 夫人 博士".split()
)
_NO_TITLED = frozenset("向于任时常")  # 向老师学习
_FAMILIAR = frozenset("老小")  # before a surname: Lǎo Wáng
_FAMILIAR_SURNAMES = SURNAMES - frozenset("叶田江金石白雷龙马牛高方常安温向于黄孙史毛包")
_BEGINS_GIVEN = frozenset("小晓")
_AFTER_NAMES = frozenset("的和说是在也去来对跟与把")
_ABOUT_TEN = frozenset(("十几", "几十", "几百", "几千"))
_COUNTS = frozenset("一两二三四五六七八九十几这那每整半")


@dataclass(frozen=True, slots=True)
class Group:
    """Characters `start` to `end` whose readings are written together; a piece for each of them."""

    start: int
    end: int
    pieces: tuple[str, ...]

    @property
    def spelling(self) -> str:
        """The readings as they are written."""
        return "".join(self.pieces)


def groups(image: str, codes: Codes, style: Style = Style.MARKS) -> tuple[Group, ...]:
    """The readings of a text grouped and spelled; both parallel to its simplified image.

    Characters without a reading are in no group; a word that lacks some falls into single ones.
    In zhuyin words are grouped, and nothing else is changed.
    """
    cut = _Cut(image, codes)
    return tuple(_trimmed(_spelled(each, cut, style)) for each in cut.spans())


def _trimmed(group: Group) -> Group:
    """A group without what is invisible at its ends."""
    told = [number for number, piece in enumerate(group.pieces) if piece]
    if not told or len(told) == len(group.pieces):
        return group
    first, end = told[0], told[-1] + 1
    return Group(group.start + first, group.start + end, group.pieces[first:end])


class _Span(NamedTuple):
    start: int
    end: int
    is_name: bool = False
    hyphen: int = -1  # the offset that a hyphen stands before


class _Cut:
    """A text's words made into what is written together."""

    def __init__(self, image: str, codes: Codes) -> None:
        words = words_of(image)
        self.image, self.codes = image, codes.tolist()
        self._starts, self._ends = words.starts.tolist(), words.ends.tolist()
        self._capitals, self._tags = words.capitals.tolist(), words.tags.tolist()
        self._is_known = words.is_known.tolist()
        is_unread = (codes == 0) & ~invisible(code_points(image))
        unread = np.concatenate((np.zeros(1, np.int32), np.cumsum(is_unread, dtype=np.int32)))
        self._lacks = (unread[words.ends] - unread[words.starts] > 0).tolist()
        self._goes_on = [False] * len(self._starts)  # a given name of two words
        for number, (start, end) in enumerate(zip(self._starts, self._ends, strict=True)):
            if end - start < 3 and image[start:end] in _ALL_SURNAMES:
                self._name_unlisted_persons(number)

    def _word(self, number: int) -> str:
        inside = 0 <= number < len(self._starts)
        return self.image[self._starts[number] : self._ends[number]] if inside else ""

    def _name_unlisted_persons(self, number: int) -> None:
        """A surname before a given name or a title is a name, in the dictionary or not."""
        word, following = self._word(number), self._word(number + 1)
        before = self._word(number - 1)
        if following in _TITLES and word not in _NO_TITLED:
            self._capitals[number] = 1
        elif given := self._given_name(word, number + 1):
            self._capitals[number] = self._capitals[number + 1] = 1
            if given > 1:
                self._goes_on[number + 2] = True
        elif before in _FAMILIAR and word in _FAMILIAR_SURNAMES:
            self._capitals[number - 1] = self._capitals[number] = 1

    def _given_name(self, surname: str, number: int) -> int:
        """How many words from here are a given name."""
        first, second = self._word(number), self._word(number + 1)
        if len(first) == 2:
            return int(_is_given(surname, first))
        if len(first) == len(second) == 1 and _is_given(surname, first + second):
            return 2
        ends = not second or second in _AFTER_NAMES or not _is_hanzi(second)
        is_single = len(first) == 1 and surname in _FAMILIAR_SURNAMES
        return int(is_single and ends and likeness(first) >= _LEAST_LIKENESS)

    def spans(self) -> Iterator[_Span]:
        """What is written together, in order."""
        waiting: _Span | None = None
        was_verb = False
        for number, (start, end) in enumerate(zip(self._starts, self._ends, strict=True)):
            for span in self._parts(number, start, end):
                if (
                    waiting is not None
                    and waiting.end == span.start
                    and (
                        self._goes_on[number]
                        or (end - start == 1 and self._joins(waiting, span, was_verb))
                        or (end - start > 1 and self._is_prefix(waiting, number))
                    )
                ):
                    waiting = _Span(waiting.start, span.end, waiting.is_name, waiting.hyphen)
                    continue
                if waiting is not None:
                    yield waiting
                waiting = span
            was_verb = self._tags[number] == VERB or (was_verb and end - start == 1)
        if waiting is not None:
            yield waiting

    def _parts(self, number: int, start: int, end: int) -> list[_Span]:
        if self._lacks[number]:
            return [_Span(at, at + 1) for at in range(start, end) if self.codes[at]]
        word, capitals = self.image[start:end], self._capitals[number]
        if end - start == 1:
            return [_Span(start, end, capitals > 0)]
        ends_neutral = self.codes[end - 1] % 6 == pinyin.NEUTRAL
        known = self._is_known[number]
        return [
            _Span(
                start + part.start,
                start + part.end,
                part.is_name,
                start + part.hyphen if part.hyphen >= 0 else -1,
            )
            for part in parts_of(word, capitals, self._tags[number], known, ends_neutral)
        ]

    def _is_prefix(self, before: _Span, number: int) -> bool:
        """副总理 and 总工程师 are one word, 一副眼镜 are three."""
        at = before.start
        if before.end - at != 1 or self.image[at] not in "副总":
            return False
        if self.image[at] == "总":
            return bool(self._tags[number] == NOUN)
        return self.image[at - 1 : at] not in _COUNTS

    def _joins(self, before: _Span, span: _Span, was_verb: bool) -> bool:
        """Whether a word is written together with the one before it."""
        character, code = self.image[span.start], self.codes[span.start]
        if code // 6 == _R or self.image[before.end - 1 : span.end] in _ABOUT_TEN:
            return True
        if code // 6 == _ASPECTS.get(character) and was_verb:
            return character != "了" or not self._ends_sentence(span.end)
        before_it = self.image[before.start : before.end]
        if self._is_ending(before_it, character, code) or self._is_result(before, span, was_verb):
            return True
        is_described = self.image[span.end : span.end + 1] in ("的", "地")
        return before_it == character and character != "好" and (was_verb or is_described)  # 看看

    def _is_ending(self, before: str, character: str, code: int) -> bool:
        """科学性 is one word, and 性 a part of it."""
        return len(before) > 1 and code == _ENDINGS.get(character) and _is_hanzi(before)

    def _is_result(self, before: _Span, span: _Span, was_verb: bool) -> bool:
        """A verb of one syllable and what comes of it are one word: chīwán, xiěhǎo le."""
        character = self.image[span.start]
        number = bisect_left(self._starts, before.start)
        is_verb = was_verb and self._tags[number] == VERB and before.end - before.start == 1
        if not is_verb or character not in _RESULTS:
            return False
        return character not in _ALSO_ADJECTIVES or self._ends_result(span.end)

    def _ends_result(self, at: int) -> bool:
        after = self.image[at : at + 1]
        return not after or after in _PAUSES or after == "了"

    def is_aspect(self, at: int) -> bool:
        """Whether a word of one character stands here: 过 after its verb is neutral, kànguo."""
        number = bisect_left(self._starts, at)
        return number < len(self._starts) and self._starts[number] == at

    def _ends_sentence(self, at: int) -> bool:
        after = self.image[at : at + 1]
        return not after or after in _PAUSES or after in _AFTER_LE

    def begins_sentence(self, at: int) -> bool:
        """Whether nothing of the sentence stands before this offset."""
        at -= 1
        opened = False
        while at >= 0 and self.image[at] in _OPENERS:
            opened = opened or self.image[at] not in " \u3000"
            at -= 1
        if at < 0 or self.image[at] in _SENTENCE_ENDS:
            return True
        before = self.image[at]
        is_closed = before in "”’」』" and at > 0 and self.image[at - 1] in _SENTENCE_ENDS
        return is_closed or (opened and before in "：:")


def _spelled(span: _Span, cut: _Cut, style: Style) -> Group:
    codes = cut.codes[span.start : span.end]
    if style is Style.ZHUYIN:
        return Group(span.start, span.end, tuple(spell(code, style) for code in codes))
    if len(codes) > 1 and codes[-1] == _GUO + 4 and cut.image[span.end - 1] == "过":
        codes[-1] += 1 if cut.is_aspect(span.end - 1) else 0
    pieces = [spell(code, style) for code in codes]
    if style is not Style.DIGITS and len(pieces) > 1:
        pieces[1:] = [f"'{piece}" if piece[:1] in _VOWELS else piece for piece in pieces[1:]]
    if span.hyphen >= 0:
        at = span.hyphen - span.start
        pieces[at] = "-" + pieces[at].removeprefix("'")
    if span.is_name or cut.begins_sentence(span.start):
        first = next((at for at, piece in enumerate(pieces) if piece), 0)  # not what is invisible
        pieces[first] = pieces[first][:1].upper() + pieces[first][1:]
    return Group(span.start, span.end, tuple(pieces))


def _is_given(surname: str, name: str) -> bool:
    """Whether two characters are a given name: 晓丽, and 小明 after a surname that is no word."""
    is_young = name[0] in _BEGINS_GIVEN and surname in _FAMILIAR_SURNAMES
    return is_given_name(name) or (is_young and likeness(name[1]) > 0)


def _is_hanzi(word: str) -> bool:
    return bool(word) and bool(is_hanzi(code_points(word)).all())


_LEAST_LIKENESS = 15  # of the only character of a given name
_VOWELS = frozenset("aāáǎàoōóǒòeēéěèê")
