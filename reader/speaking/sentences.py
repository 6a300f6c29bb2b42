"""From what is said of a text to utterances: a sentence each, with its pauses.

A mark is a pause, about as long as readers of news make it. A sentence that goes on and on is cut
at its clauses, so that the beginning of it is heard at once and no more is held as sound.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from reader.learning.sentences import sentences
from reader.ondemand import expression
from reader.pinyin import NEUTRAL, NO_TONE, tone_of
from reader.speaking.inwords.latin import RUN, latin_parts
from reader.speaking.inwords.units import plain
from reader.speaking.saying import Saying, word_numbers
from reader.speaking.utterance import Part, Pause, Sounding, SpokenLatin, SpokenSyllable, Utterance

PARAGRAPH, HEADING = 700, 1000
"""Milliseconds after a paragraph, and after a heading, at the speed of 1."""
LONGEST = 48
"""Sounding parts of an utterance; a longer sentence is cut, after a mark where there is one."""
_LEAST = 12  # of them before a cut
_OPENERS = "“‘「『《〈（([【〔｛{"
_BRACKETS = _OPENERS + '”’」』》〉）)]】〕｝}"＂'
_PAUSES = (
    dict.fromkeys(_BRACKETS + "/|｜", 60)
    | dict.fromkeys("、·・\t\u3000", 160)
    | dict.fromkeys("，,", 240)
    | dict.fromkeys("：:；;—–～~", 320)
    | dict.fromkeys("。．.！？!?", 450)
    | dict.fromkeys("…⋯", 500)
)
_DAYS = expression("[一二三四五六七八九十][·・][一二三四五六七八九十]")
_TITLE = expression(r"(?<![A-Za-z])(?:Mrs?|Ms|Dr|St|Prof|Vol|No|Fig|Jr|Sr|vs)$")
_CLAUSE = 160  # ms, the least at which a long sentence is cut

Places = Callable[[int, int], tuple[int, int]]
"""From start and end in the text that is said to those that an utterance tells."""


class _Item(NamedTuple):
    """A part, and where in the text it is."""

    part: Part
    at: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """What of a text is said: from sentence to sentence, but none that ends before `since`.
    `goes_on`: the text is a part of one whose paragraph has not ended with it."""

    text: str
    start: int
    end: int
    headings: frozenset[int] = frozenset()  # numbers of the text's paragraphs
    goes_on: bool = False
    since: int = 0


def utterances(stretch: Stretch, said: Saying, places: Places) -> Iterator[Utterance]:
    """The utterances of a stretch that is said so; offsets of both are into its text."""
    words, text = word_numbers(said), stretch.text
    at, paragraph, counted = 0, 0, 0
    for begin, beyond in sentences(text[stretch.start : stretch.end]):
        start, end = stretch.start + begin, stretch.start + beyond
        paragraph += text.count("\n", counted, start)
        counted = start
        first = _first_from(said, at, start)
        at = _first_from(said, first, end)
        items = list(_items(said, words, first, at)) if end > stretch.since else []
        if items:
            pause = _closing(stretch, end, paragraph in stretch.headings)
            yield from _Sentence(text, start, end, pause, places).utterances(items)


def _first_from(said: Saying, at: int, offset: int) -> int:
    """The first of what is said, from a place on, that stands behind an offset."""
    while at < len(said.starts) and said.starts[at] < offset:
        at += 1
    return at


def _closing(stretch: Stretch, end: int, is_heading: bool) -> Pause:
    """The pause after a sentence: longer where its paragraph ends; none within one that is so long
    that it is said in several stretches."""
    text, following = stretch.text, end
    while following < len(text) and text[following] != "\n" and text[following].isspace():
        following += 1
    if stretch.goes_on if following == len(text) else text[following] != "\n":
        return Pause(max(_PAUSES.get(each, 0) for each in text[max(0, end - 3) : end]))
    return Pause(HEADING if is_heading else PARAGRAPH)


# Parts --------------------------------------------------------------------------------------------


def _items(said: Saying, words: list[int], first: int, last: int) -> Iterator[_Item]:
    """The parts of what is said between two places; of pauses in a row the longest, none at the
    beginning and the end."""
    pause, has_begun = 0, False
    for at, parts in _sounding(said, words, first, last):
        if not parts:
            pause = max(pause, _pause(said.characters, at))
            continue
        if pause and has_begun:
            yield _Item(Pause(pause), said.starts[at])
        yield from (_Item(part, part.start) for part in parts)
        pause, has_begun = 0, True


def _pause(characters: str, at: int) -> int:
    """How long a character is silent; not at all a full stop or colon within a name of the net, and
    the point of 一二·九."""
    if characters[at] in "·・" and _DAYS.match(characters, max(0, at - 1)):
        return 0
    if characters[at] in ".:" and 0 < at < len(characters) - 1:
        around = characters[at - 1] + characters[at + 1]
        if around.isascii() and around.isalnum():
            return 0
        if _TITLE.search(characters[max(0, at - 5) : at]):
            return 0
    return _PAUSES.get(characters[at], 0)


def _sounding(
    said: Saying, words: list[int], first: int, last: int
) -> Iterator[tuple[int, list[Sounding]]]:
    """What sounds at each place; of a run of Latin letters all at its first one."""
    found = RUN.finditer(plain(said.characters[first:last]))
    latin = {first + each.start(): each[0] for each in found}
    at = first
    while at < last:
        code, letters, word = said.codes[at], latin.get(at, ""), words[at]
        if code:
            yield at, [SpokenSyllable(_toned(code), said.starts[at], said.ends[at], word)]
        elif letters:
            yield at, list(_latin(letters, said.starts[at], word))
        else:
            yield at, []
        at += 1 if code else max(1, len(letters))


def _latin(letters: str, start: int, word: int) -> Iterator[Sounding]:
    for part in latin_parts(letters, start):
        if part.code:
            yield SpokenSyllable(_toned(part.code), part.start, part.end, word)
        else:
            yield SpokenLatin(part.letters, part.start, part.end, word, part.language)


def _toned(code: int) -> int:
    """A syllable whose tone nobody knows is said in the neutral one."""
    return code + NEUTRAL if tone_of(code) == NO_TONE else code


# Utterances ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Where a sentence stands in the text, and the pause behind it."""

    text: str
    start: int
    end: int
    closing: Pause
    places: Places

    def utterances(self, items: list[_Item]) -> Iterator[Utterance]:
        """One, or of a long sentence several."""
        start = self.start
        while (count := _count(items)) < len(items):
            end = min(each.at for each in items[count:])  # the sign of 15% is said first
            while end > start + 1 and self.text[end - 1] in _OPENERS:
                end -= 1
            yield self._made(items[:count], start, end)
            items, start = items[count:], end
        yield self._made([*items, _Item(self.closing, self.end)], start, self.end)

    def _made(self, items: list[_Item], start: int, end: int) -> Utterance:
        numbers, spans, parts = dict[int, int](), list[tuple[int, int]](), list[Part]()
        for part, _ in items:
            if not isinstance(part, Pause):
                span = self.places(part.start, part.end)
                number = numbers.setdefault(part.word, len(numbers))
                spans[number:] = [_both(span, *spans[number:])]
                part = replace(part, start=span[0], end=span[1], word=number)
            parts.append(part)
        ends_paragraph = end == self.end and self.closing.ms >= PARAGRAPH
        return Utterance(*self.places(start, end), tuple(parts), tuple(spans), ends_paragraph)


def _both(*spans: tuple[int, int]) -> tuple[int, int]:
    return min(start for start, _ in spans), max(end for _, end in spans)


def _count(items: list[_Item]) -> int:
    """How many are said at once: all, or as many as end with a mark, a word or at least a figure;
    never a part of what is said for one figure, as 15% is."""
    sounding, reach, mark, word, figure = 0, 0, 0, 0, 0
    for number, (part, _) in enumerate(items):
        if isinstance(part, Pause):
            if sounding >= _LEAST and part.ms >= _CLAUSE:
                mark = number + 1
            continue
        before = items[number - 1].part if number else part
        if part.start >= reach:
            figure = number
            if isinstance(before, Pause) or before.word != part.word:
                word = number
        if sounding >= LONGEST and (mark or word or figure):
            return mark or word or figure
        sounding, reach = sounding + 1, max(reach, part.end)
    return len(items)
