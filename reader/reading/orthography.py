"""Pinyin by words, spelled after GB/T 16159-2012: what is joined, parted, hyphened, capitalised.

Words are units; 着 了 过 are joined to their verb, 了 at the end of a sentence stands apart, and so
do 的 地 得; surname and given name, proper and common part of a place's name are two words;
idioms and doubled words of four have a hyphen in their middle; names and sentences begin with a
capital; an apostrophe parts a, o, e from the syllable before.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.arrays import distinct, is_in
from reader.article import Codes, Offsets
from reader.pinyin import Style, spellings
from reader.reading.legible import invisible
from reader.reading.ownwords import OwnWords, laid_end_to_end
from reader.reading.parting import may_have_parts, parts_of
from reader.reading.persons import Persons
from reader.reading.slices import whole_lines
from reader.reading.words import NOUN, VERB, Words, words_of
from reader.text import CodePoints, among, code_points, is_all_hanzi

_ASPECTS = {
    "着": pinyin.code("zhe") // 6,
    "了": pinyin.code("le") // 6,
    "过": pinyin.code("guo") // 6,
}
# Endings that a dictionary's word may begin with: 想着|想, 悄悄地|下楼.
_DE_READ = {"地": pinyin.code("de", pinyin.NEUTRAL)}
_ENDINGS_READ = {"着": pinyin.code("zhe", pinyin.NEUTRAL), **_DE_READ}
# Characters that are verbs where they are read so: 着了火, 中了奖, 得了病.
_VERBS_READ = {
    "着": pinyin.code("zhao", 2), "中": pinyin.code("zhong", 4), "得": pinyin.code("de", 2),
}  # fmt: skip
_FULL_GUO, _R = pinyin.code("guo", 4), pinyin.code("r") // 6
_ENDINGS = {
    "性": pinyin.code("xing", 4), "者": pinyin.code("zhe", 3), "化": pinyin.code("hua", 4),
    "率": pinyin.code("lü", 4), "界": pinyin.code("jie", 4), "式": pinyin.code("shi", 4),
    "型": pinyin.code("xing", 2), "员": pinyin.code("yuan", 2),
}  # fmt: skip
# Verbs that the frequencies tag otherwise; and what is one before 着 了 过 alone: 红了脸, 上了车.
_ALSO_VERBS = "".join(
    sorted("理问换学丢给还种画绑穿刷晾炸飞等藏寻吊数选传比赌按淋削榨滤录照制批判押离赛")
)
_ALSO_CHANGE = frozenset(
    "上下过病痛累渴热红黑白绿暗大小高低胖瘦老长成当少满流湿碎紧坏熟化掉升信报记"
)
_RESULTS = "完掉懂死坏破光够错醒饱透好对到"
_ALSO_ADJECTIVES = frozenset("好对光死够")
_SENTENCE_MARKS = frozenset("。！？!?；;…")
_SENTENCE_ENDS = _SENTENCE_MARKS | {"\n"}
_PAUSES = _SENTENCE_ENDS | frozenset("，,、：:（(）)」』”’》—～~")
_PARTS_CLAUSES = "".join(sorted(_PAUSES))
_AFTER_LE = frozenset("吗吧啊呢呀嘛呗没")
_OPENERS = frozenset("“‘「『（(《〈【[\"' \u3000")
_CLOSERS = frozenset("”’」』")
_ENDS = "".join(sorted(_SENTENCE_ENDS))
_MAY_STAND_BETWEEN = "".join(sorted(_OPENERS | _CLOSERS))  # a sentence's end and the next one
_ABOUT_TEN = frozenset(("十几", "几十", "几百", "几千"))
_COUNTS = frozenset("一两二三四五六七八九十几这那每整半")
_PREFIXES = "副总"
_JOINED = "".join(sorted({*_ASPECTS, *_ENDINGS, *_RESULTS, *(word[1] for word in _ABOUT_TEN)}))


class Group(NamedTuple):
    """Characters `start` to `end` whose readings are written together; a piece for each of them."""

    start: int
    end: int
    pieces: tuple[str, ...]

    @property
    def spelling(self) -> str:
        """The readings as they are written."""
        return "".join(self.pieces)


@dataclass(frozen=True, slots=True)
class Groups:
    """What of a text's readings is written together: `starts` and `ends` have one entry a group.

    `pieces` is parallel to the text: what each character has of its group's spelling, or "".
    """

    starts: Offsets
    ends: Offsets
    pieces: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Group]:
        return self.between(0, len(self.pieces))

    def between(self, start: int, end: int) -> Iterator[Group]:
        """The groups that have a character between two offsets."""
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        of = slice(first, last)
        for at, behind in zip(self.starts[of].tolist(), self.ends[of].tolist(), strict=True):
            yield Group(at, behind, self.pieces[at:behind])

    def part(self, start: int, end: int) -> "Groups":
        """Those between two offsets that none of them reaches across, counted from the first."""
        first, last = np.searchsorted(self.starts, (start, end))
        by, of = np.int32(start), slice(first, last)
        return Groups(self.starts[of] - by, self.ends[of] - by, self.pieces[start:end])

    def spellings(self, mark: str = "") -> list[str]:
        """How each is written, with a mark between its pieces."""
        spelled = list(map(self.pieces.__getitem__, self.starts.tolist()))
        several = np.flatnonzero(self.ends - self.starts > 1)
        spans = map(slice, self.starts[several].tolist(), self.ends[several].tolist())
        joined = map(mark.join, map(self.pieces.__getitem__, spans))
        for number, spelling in zip(several.tolist(), joined, strict=True):
            spelled[number] = spelling
        return spelled


NO_GROUPS = Groups(np.empty(0, np.int32), np.empty(0, np.int32), ())


def groups(
    image: str, codes: Codes, style: Style = Style.MARKS, own: tuple[OwnWords, ...] = ()
) -> Groups:
    """The readings of a text grouped and spelled; both parallel to its simplified image.

    The reader's `own` words are each written together, and apart from one another.

    Characters without a reading are in no group; a word that lacks some falls into single ones.
    Nothing goes on beyond a line. In zhuyin words are grouped, and nothing else is changed.
    """
    return _spelled(_Grouping(image, codes, own), style)


def groups_of_each(
    texts: Sequence[tuple[str, Codes, tuple[OwnWords, ...]]], style: Style = Style.MARKS
) -> list[Groups]:
    """The `groups` of several texts, in much less time than one after another."""
    found = list[Groups]()
    for run in whole_lines([image for image, _, _ in texts]):
        images, codes, owns = zip(*(texts[number] for number in run), strict=True)
        begins, own = laid_end_to_end(list(map(len, images)), owns)
        whole = groups("".join(images), np.concatenate(codes), style, own)
        ends = [*begins[1:], len(whole.pieces)]
        found += [whole.part(*bounds) for bounds in zip(begins, ends, strict=True)]
    return found


def groups_by_character(codes: Codes, style: Style = Style.MARKS) -> Groups:
    """Every reading by itself; the ending r of 儿 goes with the syllable before it."""
    pieces = tuple(map(spellings(style).__getitem__, codes.tolist()))
    return Groups(*spans_by_character(codes), pieces)


def spans_by_character(codes: Codes) -> tuple[Offsets, Offsets]:
    """Where these groups begin and end."""
    is_ending = (codes // 6 == _R) & (codes > 0)
    is_ending[:1] = False
    is_ending[1:] &= codes[:-1] > 0
    begins = (codes > 0) & ~is_ending
    goes_on = np.append(begins[:-1] & is_ending[1:], np.zeros(min(1, len(codes)), np.bool_))
    starts = np.flatnonzero(begins).astype(np.int32)
    return starts, starts + np.int32(1) + goes_on[starts]


class _Grouping:
    """A text's words made into what is written together; arrays are parallel to the text.

    `belongs`: what is in a group, invisible characters in words too. `begins`: where one begins,
    `is_name` and `hyphens`: whether there as a name, and what has a hyphen before it.
    """

    def __init__(self, image: str, codes: Codes, own: tuple[OwnWords, ...]) -> None:
        text = code_points(image)
        words = _with_endings_apart(words_of(image, own), text, codes)
        self._image, self._words, self._text = image, words, text
        self._is_verb = _is_verb(words, text, codes)
        self._sizes = words.ends - words.starts
        self.codes, self.is_name = codes, np.zeros(len(image), np.bool_)
        self.begins, self.hyphens = bytearray(len(image)), np.zeros(len(image), np.bool_)
        lacks = _lacks(words, codes, self._text)
        self.belongs = (codes > 0) | ~np.repeat(lacks, self._sizes)
        self._part(lacks)
        self._part_objects()
        self._join()
        self._keep(own)

    def _part(self, lacks: NDArray[np.bool_]) -> None:
        """Begin a group at each word, and where a word is written apart in itself."""
        words, sizes, image = self._words, self._sizes, self._image
        persons = Persons(image, words)
        self._goes_on = persons.goes_on
        begins = self.belongs & np.repeat(lacks, sizes)
        begins[words.starts[~lacks]] = True
        self.begins[:] = begins.tobytes()
        single, several = (np.flatnonzero(some & ~lacks) for some in (sizes == 1, sizes > 1))
        self.is_name[words.starts[single]] = persons.capitals[single] > 0
        ends = self._text[words.starts[several]], self._text[words.ends[several] - 1]
        several = several[may_have_parts(*ends, sizes[several], persons.capitals[several])]
        known = (
            words.starts,
            words.ends,
            persons.capitals,
            words.tags,
            words.is_known,
            self.codes[words.ends - 1] % 6 == pinyin.NEUTRAL,
        )
        starts, ends, *of_words = (field[several].tolist() for field in known)
        spans = map(slice, starts, ends)
        parts = parts_of(zip(map(image.__getitem__, spans), *of_words, strict=True))
        for start, parts_of_word in zip(starts, parts, strict=True):
            for part in parts_of_word:
                self.begins[start + part.start] = True
                self.is_name[start + part.start] = part.is_name
                if part.hyphen >= 0:
                    self.hyphens[start + part.hyphen] = True

    def _part_objects(self) -> None:
        """聊聊|天, not 聊|聊天: a verb that is doubled before its object is with its double."""
        first, second = self._text[:-2], self._text[1:-1]
        codes = self.codes[:-2], self.codes[1:-1]
        is_twice = (first == second) & (codes[0] // 6 == codes[1] // 6)
        is_twice &= (codes[0] % 6 != pinyin.NEUTRAL) & (codes[1] % 6 == pinyin.NEUTRAL)
        for at in np.flatnonzero(is_twice & (codes[1] > 0)).tolist():
            if self.begins[at : at + 3] == b"\1\1\0" and self.belongs[at + 2]:
                self.begins[at : at + 3] = b"\1\0\1"

    def _join(self) -> None:
        """Let the groups go on into what is written together with them."""
        words, numbers = self._words, np.repeat(np.arange(len(self._sizes)), self._sizes)
        was_verb = _was_verb(words, self._text, self._is_verb)
        places = self._places_to_join(self._sizes[numbers] == 1)
        for at, number in zip(places.tolist(), numbers[places].tolist(), strict=True):
            first = self.begins.rfind(1, 0, at)
            if self._is_joined(first, at, number, was_verb=bool(was_verb[number])):
                self.begins[at] = False
                end = self.begins.find(1, at)
                self.hyphens[at : end if end > 0 else None] = False

    def _keep(self, own: tuple[OwnWords, ...]) -> None:
        """Let the reader's own words stand as she parts them, those that are read as a whole."""
        for stretch in own:
            for first, last in stretch.words:
                if self.belongs[first:last].all():
                    self.begins[first + 1 : last] = bytes(last - first - 1)
                    self.hyphens[first + 1 : last] = False
                if first > stretch.start and self.belongs[first]:
                    self.begins[first], self.hyphens[first] = 1, False

    def _places_to_join(self, is_single: NDArray[np.bool_]) -> NDArray[np.intp]:
        """Where something may go on: the few characters that the rules are about."""
        text, behind = self._text[1:], self._text[:-1]
        may_join = among(text, _JOINED) | (text == behind) | (self.codes[1:] // 6 == _R)
        may_join = np.where(is_single[1:], may_join, among(behind, _PREFIXES))
        may_join[[at - 1 for at in self._goes_on]] = True
        begins = np.frombuffer(self.begins, np.bool_)[1:]
        return np.flatnonzero(may_join & begins & self.belongs[1:] & self.belongs[:-1]) + 1

    def _is_joined(self, first: int, at: int, number: int, *, was_verb: bool) -> bool:
        """Whether a part of this word goes on the group that began at `first`."""
        if at in self._goes_on:
            return True
        if self._sizes[number] > 1:
            return at - first == 1 and self._is_prefix(first, number)
        return self._joins(first, at, was_verb)

    def _is_prefix(self, at: int, number: int) -> bool:
        """副总理 and 总工程师 are one word, 一副眼镜 are three."""
        if self._image[at] == "总":
            return bool(self._words.tags[number] == NOUN)
        return self._image[at - 1 : at] not in _COUNTS

    def _joins(self, first: int, at: int, was_verb: bool) -> bool:
        """Whether a word of one character is written together with what is before it."""
        character, code = self._image[at], int(self.codes[at])
        if code // 6 == _R or self._image[at - 1 : at + 1] in _ABOUT_TEN:
            return True
        changes = at - first == 1 and self._image[first] in _ALSO_CHANGE
        if code // 6 == _ASPECTS.get(character) and (was_verb or changes):
            return character != "了" or not self._ends_sentence(at + 1)
        before = self._image[first:at]
        if _is_ending(before, character, code) or self._is_result(first, at, was_verb):
            return True
        is_described = self._image[at + 1 : at + 2] in ("的", "地")
        return before == character and character != "好" and (was_verb or is_described)  # 看看

    def _is_result(self, first: int, at: int, was_verb: bool) -> bool:
        """A verb of one syllable and what comes of it are one word: chīwán, xiěhǎo le."""
        character = self._image[at]
        if not was_verb or character not in _RESULTS or at - first > 1:
            return False
        number = bisect_left(self._words.starts, first)
        if not self._is_verb[number]:
            return False
        return character not in _ALSO_ADJECTIVES or self._ends_result(at + 1)

    def _ends_result(self, at: int) -> bool:
        after = self._image[at : at + 1]
        return not after or after in _PAUSES or after == "了"

    def _ends_sentence(self, at: int) -> bool:
        after = self._image[at : at + 1]
        return not after or after in _PAUSES or after in _AFTER_LE

    def spoken(self) -> Codes:
        """The readings, with 过 in the neutral tone after its verb: kànguo."""
        begins = np.frombuffer(self.begins, np.bool_)
        ends = np.append(begins[1:] | ~self.belongs[1:], True)
        places = np.flatnonzero((self._text == ord("过")) & (self.codes == _FULL_GUO))
        places = places[self.belongs[places] & ~begins[places] & ends[places]]
        is_word = is_in(places, self._words.starts)
        codes = self.codes.copy()
        codes[places[is_word]] += 1
        return codes

    def has_capital(self, heads: NDArray[np.intp]) -> NDArray[np.bool_]:
        """Which of these groups are written with one: names, and what begins a sentence."""
        capital: NDArray[np.bool_] = self.is_name[heads] | (heads == 0)
        open_ones = np.flatnonzero(~capital)
        before = self._text[heads[open_ones] - 1]
        capital[open_ones[among(before, _ENDS)]] = True
        for each in open_ones[among(before, _MAY_STAND_BETWEEN)].tolist():
            capital[each] = self._begins_sentence(int(heads[each]))
        return capital

    def _begins_sentence(self, at: int) -> bool:
        """Whether nothing of the sentence stands before this offset."""
        at -= 1
        opened = False
        while at >= 0 and self._image[at] in _OPENERS:
            opened = opened or self._image[at] not in " \u3000"
            at -= 1
        if at < 0 or self._image[at] in _SENTENCE_ENDS:
            return True
        before = self._image[at]
        is_closed = before in _CLOSERS and self._image[max(0, at - 1)] in _SENTENCE_MARKS
        return is_closed or (opened and before in "：:")


def _lacks(words: Words, codes: Codes, text: CodePoints) -> NDArray[np.bool_]:
    """Which words have a character without a reading, but for what is invisible."""
    is_unread = (codes == 0) & ~invisible(text)
    unread = np.concatenate((np.zeros(1, np.int32), np.cumsum(is_unread, dtype=np.int32)))
    lacks: NDArray[np.bool_] = unread[words.ends] > unread[words.starts]
    return lacks


def _with_endings_apart(words: Words, text: CodePoints, codes: Codes) -> Words:
    """The words, with an ending apart from what it is no part of: 想着 and 想, 高高地."""
    of_several = words.ends - words.starts > 1
    begins = np.flatnonzero(of_several & _read_so(_ENDINGS_READ, text, codes, words.starts))
    ends = np.flatnonzero(of_several & _read_so(_DE_READ, text, codes, words.ends - 1))
    split = np.concatenate((begins, ends))
    if not len(split):
        return words
    middle = np.concatenate((words.starts[begins] + np.int32(1), words.ends[ends] - np.int32(1)))
    order = np.argsort(middle)
    split, middle = split[order], middle[order]
    return Words(
        np.insert(words.starts, split + 1, middle),
        np.insert(words.ends, split, middle),
        np.insert(words.capitals, split, 0),
        np.insert(words.tags, split, 0),
        np.insert(words.is_known, split, False),
    )


def _read_so(
    readings: dict[str, int], text: CodePoints, codes: Codes, places: Offsets
) -> NDArray[np.bool_]:
    """Where one of these characters stands in this reading."""
    found = np.zeros(len(places), np.bool_)
    for character, code in readings.items():
        found |= (text[places] == ord(character)) & (codes[places] == code)
    return found


def _is_verb(words: Words, text: CodePoints, codes: Codes) -> NDArray[np.bool_]:
    """Which words are verbs."""
    is_single = words.ends - words.starts == 1
    is_verb: NDArray[np.bool_] = words.tags == VERB
    is_verb |= is_single & among(text[words.starts], _ALSO_VERBS)
    is_verb |= is_single & _read_so(_VERBS_READ, text, codes, words.starts)
    return is_verb


def _was_verb(words: Words, text: CodePoints, is_verb: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether a verb stands before each word, nothing but single hanzi between."""
    tells = is_verb | (words.ends - words.starts > 1) | among(text[words.starts], _PARTS_CLAUSES)
    last = np.maximum.accumulate(np.where(tells, np.arange(len(words)), -1))
    was_verb: NDArray[np.bool_] = np.append(False, ((last >= 0) & is_verb[last])[:-1])
    return was_verb


def _is_ending(before: str, character: str, code: int) -> bool:
    """科学性 is one word, and 性 a part of it."""
    return len(before) > 1 and code == _ENDINGS.get(character) and is_all_hanzi(before)


def _spelled(grouping: _Grouping, style: Style) -> Groups:
    """The groups as they are written, without what is invisible at their ends; none of it alone."""
    begins = np.frombuffer(grouping.begins, np.bool_)
    numbers, forms, codes = np.cumsum(begins), np.zeros(len(begins), np.intp), grouping.codes
    if style is not Style.ZHUYIN:
        codes = grouping.spoken()
        forms[grouping.belongs & ~begins] = _INSIDE
        forms[grouping.hyphens] = _HYPHENED
    told = np.flatnonzero(grouping.belongs & (codes > 0))
    group = numbers[told]
    firsts, lasts = told[np.diff(group, prepend=0) > 0], told[np.diff(group, append=0) != 0]
    if style is not Style.ZHUYIN:
        has_capital = grouping.has_capital(np.flatnonzero(begins))
        forms[firsts[has_capital[numbers[firsts] - 1]]] += _CAPITAL
    pieces = _pieces(style).of(codes * np.intp(_FORMS) + forms)
    return Groups(firsts.astype(np.int32), (lasts + 1).astype(np.int32), tuple(pieces.tolist()))


_INSIDE, _HYPHENED, _CAPITAL, _FORMS = 1, 2, 3, 6  # how a syllable stands in a group


class _Pieces:
    """Every syllable in each form, by its code and the form: made when one is first asked for, as
    no text has more than a few hundred of fifteen thousand. For any thread."""

    def __init__(self, style: Style) -> None:
        self._syllables, self._style = spellings(style), style
        self._pieces = np.empty(len(self._syllables) * _FORMS, np.object_)
        self._is_made = np.zeros(len(self._pieces), np.bool_)

    def of(self, which: NDArray[np.intp]) -> NDArray[np.object_]:
        """The piece for each of these numbers."""
        for one in distinct(which[~self._is_made[which]]).tolist():
            self._pieces[one] = self._made(*divmod(one, _FORMS))
            self._is_made[one] = True
        found: NDArray[np.object_] = self._pieces[which]
        return found

    def _made(self, code: int, form: int) -> str:
        piece, joined = self._syllables[code], form % _CAPITAL
        is_parted = piece[:1] in _VOWELS and self._style is not Style.DIGITS
        if joined == _HYPHENED or (joined == _INSIDE and is_parted):
            piece = ("-" if joined == _HYPHENED else "'") + piece
        return piece[:1].upper() + piece[1:] if form >= _CAPITAL else piece


@cache
def _pieces(style: Style) -> _Pieces:
    return _Pieces(style)


_VOWELS = frozenset("aāáǎàoōóǒòeēéěèê")
