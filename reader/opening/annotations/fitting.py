"""Whether a spelling is the reading of the characters before it, and which syllable is whose.

The characters decide: a spelling fits when it is used up, from its end, by known readings of
the characters from the last one backwards. `xian` fits 县 alone, and 西安 as two.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from reader import pinyin
from reader.dictionaries.characters import known_readings
from reader.ondemand import expression
from reader.text import is_a_hanzi

Fit: TypeAlias = tuple[tuple[int, int], ...]
"""The offset of each character that has a reading, ascending, and its syllable."""

_Trail: TypeAlias = "tuple[int, int, _Trail] | None"

_PARTED = " "  # stands in a spelling's letters where two syllables are surely parted
_SEPARATOR = " \u00a0\u3000'’‘ʼ`´\\-‐‑–—·•・/,.!?;:，。！？；：、…“”\"«»~*_"
_SEPARATORS = expression(f"[{_SEPARATOR}]+")
_SYLLABLES = expression(f"(?:[a-züê]++[{pinyin.TONE_MARKS}0-5]?+|{_PARTED})*")
_TONES = expression(f"([{pinyin.TONE_MARKS}]|[0-5]{_PARTED}?)")
# What a tone adds to the letters before it, and its bytes with those.
_MARKS = {mark: ("", bytes((tone,))) for tone, mark in enumerate(pinyin.TONE_MARKS, 1)} | {
    digit + parting: (_PARTED, bytes((int(digit) or pinyin.NEUTRAL, 0)))
    for digit in "012345"
    for parting in ("", _PARTED)
}
_ZHUYIN = expression("[\u3105-\u312f]")
ENDING, ENDING_UNMARKED = pinyin.code("r"), pinyin.code("er", 1)  # 花兒 ㄏㄨㄚㄦ
_ZHUYIN_NEUTRAL = frozenset("˙·・•")
_SPACES = frozenset(" \u00a0\u3000")
# What may stand between characters that one spelling covers, where the spelling is parted too.
_BETWEEN = _SPACES | frozenset("，。！？；：、,.!?;:…—·-“”‘’\"'「」『』《》〈〉【】*_~")
_NOTHING: frozenset[str] = frozenset()
_MOST_BETWEEN = 3
_LONGEST_RUBY = 40  # characters of a base with a reading that nobody knows
_SYMBOLS = frozenset(
    "锂Li 鋰Li 钠Na 鈉Na 铒Er 鉺Er 镥Lu 鑥Lu 镏Lu 帕Pa".split()
)  # of chemistry and physics, which happen to be spelled as their characters are read
SYMBOLIC = "".join(sorted({symbol[0] for symbol in _SYMBOLS}))
"""The characters that have such a symbol."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """What stands in a bracket, taken apart; its syllables are not known yet."""

    letters: str  # folded or zhuyin, `_PARTED` where syllables are surely parted
    tones: bytes  # the tone given at each letter, or 0
    written: str
    is_zhuyin: bool  # no mark is the first tone there
    is_toned: bool  # a tone is given somewhere: then it is surely meant as a reading

    @property
    def has_marks(self) -> bool:
        """Whether its tones are told by marks or in zhuyin, not by digits alone."""
        return self.is_toned and not any(map(str.isdecimal, self.written))

    @property
    def is_name(self) -> bool:
        """Whether it may be a name in Latin letters (Li Ming, Beijing, AI), not a reading."""
        if self.is_toned:
            return False
        return all(word[:1].isupper() for word in self.written.split())

    def tone_between(self, begin: int, end: int) -> int | None:
        """The tone of the letters between; None when there are two."""
        given = self.tones[begin:end].strip(b"\0")
        if not given:
            return self.tone_unmarked
        return given[0] if len(given) == 1 else None

    @property
    def tone_unmarked(self) -> int:
        """The tone of what has no mark."""
        return 1 if self.is_zhuyin else pinyin.NO_TONE


@lru_cache(1 << 14)
def spelling_of(written: str) -> Spelling | None:
    """The spelling, or None for what cannot be syllables whatever stands before it."""
    is_zhuyin = bool(_ZHUYIN.search(written))
    written = (written if is_zhuyin else unicodedata.normalize("NFKC", written)).strip()
    taken = _zhuyin_letters(written) if is_zhuyin else _latin_letters(written)
    if taken is None:
        return None
    letters, tones = taken[0].rstrip(_PARTED), taken[1]
    spelling = Spelling(letters, tones, written, is_zhuyin, is_zhuyin or any(tones))
    return spelling if letters and (is_zhuyin or _is_plausible(spelling)) else None


def _is_plausible(spelling: Spelling) -> bool:
    """Whether a single letter is more than a grade, a note or a variable (E, A1, m)."""
    if len(spelling.letters) > 1:
        return True
    if spelling.written[0].isascii() and spelling.written[0].isupper():
        return False
    return any(spelling.tones) or spelling.letters in ("a", "e", "o", "r")


def _latin_letters(written: str) -> tuple[str, bytes] | None:
    text = _SEPARATORS.sub(_PARTED, pinyin.fold(written)).strip(_PARTED)
    if not _SYLLABLES.fullmatch(text):
        return None
    *parts, rest = _TONES.split(text)
    letters, tones = list[str](), list[bytes]()
    for written, mark in zip(parts[::2], parts[1::2], strict=True):
        parting, given = _MARKS[mark]
        letters.append(written + parting)
        tones.append(bytes(len(written) - 1) + given)
    return "".join((*letters, rest)), b"".join((*tones, bytes(len(rest))))


def _zhuyin_letters(written: str) -> tuple[str, bytes] | None:
    letters: list[str] = []
    tones = bytearray()
    text = written.replace("一", "ㄧ").replace("丨", "ㄧ")
    last = next(each for each in reversed(text) if _ZHUYIN.match(each) or each in _ZHUYIN_NEUTRAL)
    dot_comes_first = last not in _ZHUYIN_NEUTRAL
    waiting = 0  # the neutral dot before its syllable
    for symbol in text:
        if "\u3105" <= symbol <= "\u312f":
            letters.append(symbol)
            tones.append(waiting)
            waiting = 0
            continue
        if symbol in pinyin.ZHUYIN_TONES:
            tone = pinyin.ZHUYIN_TONES[symbol]
            if tone == pinyin.NEUTRAL and dot_comes_first:
                waiting = tone
            elif letters and letters[-1] != _PARTED:
                tones[-1] = tone
            else:
                return None
        elif not _SEPARATORS.match(symbol):
            return None
        if letters and letters[-1] != _PARTED:
            letters.append(_PARTED)
            tones.append(0)
    return None if waiting else ("".join(letters), bytes(tones))


class Before:
    """What stands before a place in a text, and how far back anybody looked.

    What was found depends on nothing before `least`; -1 when it hung on the text's beginning.
    """

    __slots__ = ("least", "text")

    def __init__(self, text: str, end: int) -> None:
        self.text = text
        self.least = end

    def hanzi(self, end: int, between: frozenset[str]) -> int:
        """The offset of the character before `end`, over a few marks of `between`; -1 for none."""
        text = self.text
        for at in range(end - 1, end - 2 - _MOST_BETWEEN, -1):
            if at < self.least:
                self.least = at
            if at < 0:
                return -1
            if is_a_hanzi(text[at]):
                return at
            if text[at] not in between:
                return -1
        return -1

    def hanzi_run(self, end: int, most: int) -> int:
        """How many characters, `most` at the most, stand in a row before `end` and its spaces."""
        at = self.hanzi(end, _SPACES)
        count = 0
        while at >= 0 and count < most:
            count, at = count + 1, self.hanzi(at, _NOTHING)
        return count


def fit(spelling: Spelling, before: Before, end: int) -> Fit | None:
    """Which characters before `end` this spelling reads, or None when it reads none.

    The last of them stands right before, or before spaces; a mark that closes a quotation or a
    sentence may stand between when the spelling has tones or several syllables.
    """
    last = before.hanzi(end, _BETWEEN)
    if last < 0 or before.text[last] + spelling.written in _SYMBOLS:
        return None
    found = _search(spelling, before, last)
    if not found or not spelling.is_toned:
        is_weak = found and len(found) == 1 and before.hanzi(end, _SPACES) < 0
        return None if is_weak else found
    return _with_neutral_tones(found)


def fit_whole(spelling: Spelling, base: str) -> Fit | None:
    """The reading of every character of a base whose bounds are known, or None.

    Marks and spaces between its characters do not count.
    """
    places = [at for at, character in enumerate(base) if is_a_hanzi(character)]
    hanzi = "".join(base[at] for at in places)
    found = _search(spelling, Before(hanzi, len(hanzi)), len(hanzi) - 1) if hanzi else None
    if found is None or len(found) < len(hanzi):
        return None
    found = _with_neutral_tones(found) if spelling.is_toned else found
    return tuple((places[at], syllable) for at, syllable in found)


def fit_ruby(spelling: Spelling, base: str) -> Fit | None:
    """The same for what stands above its base: there even a reading that nobody knows is one.

    It has to have a mark of its tone, and a syllable for each character: what is spelled with
    digits may be Cantonese, what is plain English.
    """
    if found := fit_whole(spelling, base):
        return found
    if not spelling.has_marks or len(base) > _LONGEST_RUBY:
        return None
    places = [at for at, character in enumerate(base) if is_a_hanzi(character)]
    syllables = _syllables(spelling, len(places))
    return tuple(zip(places, syllables, strict=True)) if syllables else None


def _syllables(spelling: Spelling, count: int) -> tuple[int, ...]:
    """A spelling as so many syllables, whatever they read; none where it cannot be cut so."""
    letters, ways = spelling.letters, {0: ()}  # type: str, dict[int, tuple[int, ...]]
    for _ in range(count):
        longer: dict[int, tuple[int, ...]] = {}
        for begin, syllables in ways.items():
            at = begin + (letters[begin : begin + 1] == _PARTED)
            for end in range(at + 1, min(at + 7, len(letters) + 1)):
                code, tone = pinyin.parse(letters[at:end]), spelling.tone_between(at, end)
                if code != pinyin.NO_SYLLABLE and tone is not None:
                    longer[end] = (*syllables, code // 6 * 6 + (tone or pinyin.NEUTRAL))
        ways = longer
    return ways.get(len(letters), ())


@lru_cache(1 << 15)
def is_certain(character: str, syllable: int) -> bool:
    """Whether a spelling that ends in this syllable is found to have it over the character.

    So it is where no other reading of the character ends as this one does: of several that could
    be meant the longest is looked at first.
    """
    letters = pinyin.BASES[syllable // 6]
    spelled = dict(_readings(character, False))
    if spelled.pop(letters, None) != syllable - syllable % 6 or not _VOWELS & set(letters):
        return False
    if syllable == ENDING_UNMARKED or letters == pinyin.BASES[ENDING // 6]:
        return False
    return not any(each.endswith(letters) for each in spelled)


_VOWELS = frozenset("aeiouü")


def _search(spelling: Spelling, before: Before, last: int) -> Fit | None:
    """The first way to use the spelling up: by one syllable, then trying longer ones first."""
    letters, text, is_toned = spelling.letters, before.text, spelling.is_toned
    if (only := _only_syllable(spelling, text[last])) is not None:
        return ((last, only),)
    if _PARTED in letters and (found := _parted(spelling, before, last)):
        return found
    trails: list[tuple[int, int, _Trail]] = [(last, len(letters), None)]
    seen = set()
    while trails:
        at, stop, trail = trails.pop()
        for spelled, syllable in _readings(text[at], spelling.is_zhuyin):
            begin = stop - len(spelled)
            if begin < 0 or not letters.startswith(spelled, begin):
                continue
            tone = spelling.tone_between(begin, stop) if is_toned else pinyin.NO_TONE
            if tone is None:
                continue
            longer = (at, _with_tone(syllable, tone), trail)
            if begin == 0:
                return _fit_of(longer)
            is_parted = letters[begin - 1] == _PARTED
            next_at = before.hanzi(at, _BETWEEN if is_parted else _NOTHING)
            if next_at >= 0 and (next_at, begin) not in seen:
                seen.add((next_at, begin))
                trails.append((next_at, begin - is_parted, longer))
    return None


def _parted(spelling: Spelling, before: Before, last: int) -> Fit | None:
    """The syllables of a spelling that is parted into them, one for each character: what is looked
    at first, as no reading goes over a parting and longer ones come before shorter ones."""
    text, found = before.text, list[tuple[int, int]]()
    at, stop, tones = last, len(spelling.letters), spelling.tones if spelling.is_toned else b""
    for letters in reversed(spelling.letters.split(_PARTED)):
        begin = stop - len(letters)
        syllable = _read_as(text[at], letters, spelling.is_zhuyin)
        given = tones[begin:stop].strip(b"\0")
        if not syllable or len(given) > 1:
            return None
        tone = given[0] if given else spelling.tone_unmarked
        found.append((at, _with_tone(syllable, tone)))
        if begin > 0:
            at = before.hanzi(at, _BETWEEN)
            if at < 0:
                return None
        stop = begin - 1
    found.reverse()
    return tuple(found)


def _only_syllable(spelling: Spelling, character: str) -> int | None:
    """The syllable of the character that all of the spelling is."""
    for index in _bases_of(character):
        if spelling.letters in _spelled(pinyin.BASES[index], spelling.is_zhuyin):
            tone = spelling.tone_between(0, len(spelling.letters))
            return None if tone is None else _with_tone(6 * index, tone)
    return None


def only_syllables(spelling: Spelling) -> tuple[int, ...]:
    """The syllables that a spelling may be, all of it, whichever character stands before it.

    Several where letters stand for two: lu for lu and, by a slip, for lü. None where it may be
    several syllables.
    """
    bases = bases_by_letters(spelling.is_zhuyin).get(spelling.letters, ())
    tone = spelling.tone_between(0, len(spelling.letters))
    if tone is None:
        return ()
    return tuple(_with_tone(6 * base, tone) for base in bases)


@cache
def bases_by_letters(in_zhuyin: bool) -> dict[str, tuple[int, ...]]:
    """The numbers among `BASES` of what letters spell."""
    found: dict[str, tuple[int, ...]] = {}
    for index in range(1, len(pinyin.BASES)):
        for letters in _spelled(pinyin.BASES[index], in_zhuyin):
            found[letters] = (*found.get(letters, ()), index)
    return found


def _with_tone(syllable: int, tone: int) -> int:
    """A syllable with its tone; what zhuyin writes without one is the ending."""
    toned = syllable + tone
    return ENDING + pinyin.NEUTRAL if toned == ENDING_UNMARKED else toned


def _fit_of(trail: _Trail) -> Fit:
    """A trail, which leads from the first character to the last, as a tuple."""
    found = []
    while trail:
        at, syllable, trail = trail
        found.append((at, syllable))
    return tuple(found)


def _with_neutral_tones(found: Fit) -> Fit:
    """Beside syllables with a tone one without is in the neutral tone."""
    if len(found) == 1 or all(syllable % 6 for _, syllable in found):
        return found
    return tuple(
        (at, syllable if syllable % 6 else syllable + pinyin.NEUTRAL) for at, syllable in found
    )


@lru_cache(1 << 15)
def _readings(character: str, in_zhuyin: bool) -> tuple[tuple[str, int], ...]:
    """How a character's syllables are spelled, shortest first, with their toneless codes."""
    spelled: dict[str, int] = {}
    for index in _bases_of(character):
        for letters in _spelled(pinyin.BASES[index], in_zhuyin):
            spelled.setdefault(letters, 6 * index)
    found = list(spelled.items())
    if len(found) > 1:
        found.sort(key=lambda pair: (len(pair[0]), pair[0]))
    return tuple(found)


@lru_cache(1 << 15)
def _read_as(character: str, letters: str, in_zhuyin: bool) -> int:
    """The toneless code of a character's syllable that is spelled so; 0 for none."""
    return dict(_readings(character, in_zhuyin)).get(letters, pinyin.NO_SYLLABLE)


def _bases_of(character: str) -> Iterable[int]:
    """The syllables of a character without tones, as numbers of `BASES`, ascending.

    One that no dictionary knows may be read in any way.
    """
    known = {reading // 6 for reading in known_readings(character)}
    return sorted(known) or range(1, len(pinyin.BASES))


@cache
def _spelled(base: str, in_zhuyin: bool) -> tuple[str, ...]:
    """A syllable's letters, and those of the usual slip: u for ü, ü for the u of ju."""
    if in_zhuyin:
        return (pinyin.zhuyin_symbols(base),)
    if "ü" in base:
        return base, base.replace("ü", "u"), base.replace("ü", "yu")
    return (base, base.replace("u", "ü")) if base[0] in "jqxy" and "u" in base else (base,)


@lru_cache(1 << 12)
def least_syllables(spelling: Spelling) -> int:
    """The least number of syllables that this can be, whatever the characters; 0 for none."""
    letters = spelling.letters
    least: list[int | None] = [0] + [None] * len(letters)
    for begin, count in enumerate(least):
        if count is None:
            continue
        at = begin + (letters[begin : begin + 1] == _PARTED)
        for end in range(at + 1, min(at + 7, len(letters) + 1)):
            is_syllable = pinyin.parse(letters[at:end]) != pinyin.NO_SYLLABLE
            if is_syllable and spelling.tone_between(at, end) is not None:
                least[end] = min(count + 1, least[end] or len(letters))
    return least[-1] or 0
