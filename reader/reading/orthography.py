"""Pinyin by words, spelled after GB/T 16159-2012: what is joined, parted, hyphened, capitalised.

Words are units; 着 了 过 are joined to their verb, 了 at the end of a sentence stands apart, and so
do 的 地 得; surname and given name, proper and common part of a place's name are two words;
idioms and doubled words of four have a hyphen in their middle; names and sentences begin with a
capital; an apostrophe parts a, o, e from the syllable before.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from reader import pinyin
from reader.article import Codes
from reader.pinyin import Style, spell
from reader.reading.names import SURNAMES, is_given_name
from reader.reading.words import words_of

_ASPECTS = {
    "着": pinyin.code("zhe") // 6,
    "了": pinyin.code("le") // 6,
    "过": pinyin.code("guo") // 6,
}
_GUO, _R = pinyin.code("guo"), pinyin.code("r") // 6
_PARTICLES_APART = "的地得"
_KEPT_BEFORE_DE = frozenset("觉 值 显 懂 记 舍 使 免 省 落 取 获 求 晓 认 了不 怪不 舍不".split())
_KEPT_WITH_DE = frozenset("有的 别的 似的 是的 真的 目的 总的 标的 中的".split())
_SENTENCE_ENDS = frozenset("。！？!?；;…\n")
_PAUSES = _SENTENCE_ENDS | frozenset("，,、：:）)」』”’》—～~")
_AFTER_LE = frozenset("吗吧啊呢呀嘛呗没")
_OPENERS = frozenset("“‘「『（(《〈【[\"' \u3000")
_COMMON_PARTS = frozenset("省市县区州旗镇乡村街路道江河湖山海洋岛港峡湾")
_COMMON_OF_TWO = frozenset("江河湖山")
# Cities and provinces that only end like rivers, lakes and mountains.
_ONE_NAME = frozenset(
    "唐山 鞍山 佛山 中山 舟山 保山 乐山 眉山 巴山 文山 白山 黄山 马鞍山 平顶山 双鸭山 九江 湛江 "
    "镇江 丽江 内江 阳江 晋江 浙江 黑龙江 牡丹江 怒江 漠河 黑河 漯河 红河 巢湖 芜湖 吴江 靖江 江山 "
    "河山 二七区 新加坡 香港".split()
)
_TWO_SURNAMES = frozenset(
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 百里 南宫 万俟 长孙 宇文 "
    "轩辕 独孤".split()
)
_JOINS_HALVES = frozenset("不而之于亦莫以非乎里所")  # as second of four: 不亦乐乎, 糊里糊涂
_WHOLE_IDIOMS = frozenset("一衣带水 不谋而合 迫不及待".split())
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿")
_FOUR = 4
_PERSON_LENGTHS = (2, 3, 4)


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
    return tuple(_spelled(each, cut, style) for each in cut.spans())


@dataclass(frozen=True, slots=True)
class _Span:
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
        self._is_name, self._is_verb = words.is_name.tolist(), words.is_verb.tolist()
        self._is_person = words.is_person.tolist()
        unread = np.concatenate((np.zeros(1, np.int32), np.cumsum(codes == 0, dtype=np.int32)))
        self._lacks = (unread[words.ends] - unread[words.starts] > 0).tolist()
        self._name_unlisted_persons()

    def _name_unlisted_persons(self) -> None:
        """A surname before two characters of a given name is a name, in the dictionary or not."""
        for number in range(len(self._starts) - 1):
            start, end = self._starts[number], self._ends[number]
            if end - start == 1 and self.image[start] in SURNAMES:
                given = self.image[end : self._ends[number + 1]]
                if len(given) == 2 and is_given_name(given):
                    self._is_name[number] = self._is_name[number + 1] = True

    def spans(self) -> Iterator[_Span]:
        """What is written together, in order."""
        waiting: _Span | None = None
        was_verb = False
        for number, (start, end) in enumerate(zip(self._starts, self._ends, strict=True)):
            for span in self._parts(number, start, end):
                if (
                    waiting is not None
                    and end - start == 1
                    and self._joins(waiting, span, was_verb)
                ):
                    waiting = _Span(waiting.start, span.end, waiting.is_name, waiting.hyphen)
                    continue
                if waiting is not None:
                    yield waiting
                waiting = span
            was_verb = self._is_verb[number] or (was_verb and end - start == 1)
        if waiting is not None:
            yield waiting

    def _parts(self, number: int, start: int, end: int) -> Iterator[_Span]:
        if self._lacks[number]:
            yield from (_Span(at, at + 1) for at in range(start, end) if self.codes[at])
            return
        if end - start == 1:
            yield _Span(start, end, self._is_name[number])
            return
        word, is_name = self.image[start:end], self._is_name[number]
        cut = self._cut_in_name(number, word) if is_name else self._cut_before_particle(word, end)
        if cut:
            yield _Span(start, start + cut, is_name)
            yield _Span(start + cut, end, is_name)
        else:
            yield _Span(start, end, is_name, self._hyphen(start, word, is_name))

    def _cut_before_particle(self, word: str, end: int) -> int:
        """Where 的 地 得 at a word's end is parted from it, 0 where it is not."""
        if word[-1] not in _PARTICLES_APART or self.codes[end - 1] % 6 != pinyin.NEUTRAL:
            return 0
        return 0 if word in _KEPT_WITH_DE or word[:-1] in _KEPT_BEFORE_DE else len(word) - 1

    def _cut_in_name(self, number: int, word: str) -> int:
        """Where the surname or the proper part of a name ends, 0 for one that is whole."""
        if word in _ONE_NAME:
            return 0
        if word[-1] in (_COMMON_OF_TWO if len(word) == 2 else _COMMON_PARTS):
            return len(word) - 1
        if self._is_person[number] and len(word) in _PERSON_LENGTHS:
            surname = 2 if word[:2] in _TWO_SURNAMES else 1
            return surname if surname < len(word) else 0
        return 0

    @staticmethod
    def _hyphen(start: int, word: str, is_name: bool) -> int:
        if word[0] == "第" and len(word) > 1:
            return start + 1
        if len(word) != _FOUR or is_name or word in _WHOLE_IDIOMS:
            return -1
        is_doubled = word[0] == word[1] and word[2] == word[3]
        is_one = word[1] in _JOINS_HALVES or word[2] in "之而于" or _NUMERALS.issuperset(word)
        return start + 2 if is_doubled or not is_one else -1

    def _joins(self, before: _Span, span: _Span, was_verb: bool) -> bool:
        """Whether a word is written together with the one before it."""
        if before.end != span.start:
            return False
        character, code = self.image[span.start], self.codes[span.start]
        if code // 6 == _R:
            return True
        if code // 6 == _ASPECTS.get(character) and was_verb:
            return character != "了" or not self._ends_sentence(span.end)
        before_it = self.image[before.start : before.end]
        return before_it == character and was_verb and character != "好"  # 看看

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
        pieces[1:] = [f"'{piece}" if piece[0] in _VOWELS else piece for piece in pieces[1:]]
    if span.hyphen >= 0:
        at = span.hyphen - span.start
        pieces[at] = "-" + pieces[at].removeprefix("'")
    if span.is_name or cut.begins_sentence(span.start):
        pieces[0] = pieces[0][:1].upper() + pieces[0][1:]
    return Group(span.start, span.end, tuple(pieces))


_VOWELS = frozenset("aāáǎàoōóǒòeēéěèê")
