"""Readings within the text, in any of the ways in which people write them: 字(zì), 字[zì], {字|zì}.

A text may hold brackets of its own that would be taken for readings once there are readings
beside them, and two words' readings may be read as others'. So what is written is opened again;
where that does not give text and readings back, a paragraph is written with more care: with guards
at its own marks (`reader.exports.guarding`), by characters, then without readings at brackets, then
without any. `Options.left_out` is told the paragraphs that lack readings because of that.

Two notations cannot say everything by nature. A line of pinyin is known by reading all of the line
beside it, two characters or more in 3,000 letters at the most. Anki's word begins at a space, so a
line whose own spaces stand before words too may have none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reader.arrays import distinct
from reader.article import IMAGE
from reader.dictionaries.characters import may_be_read
from reader.exports import OF_TEXT, Carried, Options, ReadText, Written
from reader.exports.certainty import Certainty, agree, stirred
from reader.exports.guarding import (
    every_mark,
    guard_places,
    guarded_beginning,
    inserted,
    opens_otherwise,
)
from reader.ondemand import expression
from reader.opening.annotations.cleaning import Cleaned
from reader.opening.dialects import without_annotations
from reader.opening.plain.wrapping import SAMPLE
from reader.pinyin import Style

_PART = 1 << 17  # characters written and opened again at once; it takes 300 bytes for each
_HABITS = 4_000  # characters that are opened at once, at the least
_MOST_TURNS = 8  # twice the steps of care: what one paragraph leaves another may take
_BEFORE_BRACKET = expression(r".(?=[ \u00a0\u3000]*[(（\[［{｛<《〈|｜\\\ufff9])")
_IN_BRACKETS = expression(r"[\[［{｛<|｜][^\]］}｝>|｜]{1,20}[\]］}｝>|｜]")
Put = Callable[[str, str], str]
"""How a base and its reading are written together."""


@dataclass(frozen=True, slots=True)
class Notation:
    """A way of writing readings into a text; a form (`reader.exports.Format`).

    `spaced` writes the syllables of a word apart, and always by words, as Anki wants them.
    `above` writes readings as lines of their own; `style` is the one style that it knows, `toned`
    says that a reading needs a tone. `acts` matches the places where a guard takes from a text what
    another program would do for it.
    """

    NAME: str
    put: Put
    SUFFIXES: tuple[str, ...] = ()
    spaced: bool = False
    above: bool = False
    toned: bool = False
    style: Style | None = None
    acts: re.Pattern[str] | None = None

    @property
    def CARRIES(self) -> frozenset[Carried]:  # noqa: N802, as forms that are modules say it
        """What can be chosen of how readings are written."""
        fixed = {Carried.STYLE} if self.style else set[Carried]()
        return OF_TEXT - fixed - ({Carried.BY_WORDS} if self.spaced else set())

    def write(self, read: ReadText, options: Options) -> Iterator[str]:
        """The text with its readings, as many as open again."""
        yield from guarded_beginning(self.lines(read, options, begin_file=True))

    def lines(self, read: ReadText, options: Options, *, begin_file: bool) -> Iterator[str]:
        """Each paragraph with its readings, and a line feed behind it."""
        first = 0  # the number of a part's first paragraph
        for part in read.parts(_PART):
            writing = _Writing(self, part, options)
            begins = begin_file and not first
            lines = writing.lines_at_beginning() if begins else writing.lines()
            yield from (line + "\n" for line in lines)
            for number in writing.left_out():
                options.left_out(first + number)
            first += part.text.count("\n") + 1


# In Anki's fields: sounds, speech, LaTeX, formulas, gaps; above a file for it, how to read it. Tags
# of HTML are text there, unless the reader asks for them when the file is imported.
_ACTS_IN_ANKI = expression(
    r"^(?=#)|(?<=\[sound)(?=:)|(?<=\[anki)(?=:)|(?<=\[latex)(?=\])|(?<=\[\$)(?=\$?\])"
    r"|(?<=\\)(?=[(\[])|(?<=\{)(?=\{)",
    re.IGNORECASE,
)
FORMATS = (
    Notation("brackets", "{}({})".format),
    Notation("full-width", "{}（{}）".format),
    Notation("square", "{}[{}]".format),
    Notation("braces", "{{{}({})}}".format),
    Notation("bases", "[{}]{{{}}}".format),
    Notation("titles", "｜{}《{}》".format),
    Notation("angles", "{}<{}>".format, toned=True, style=Style.DIGITS),
    Notation("interlinear", "\ufff9{}\ufffa{}\ufffb".format),
    Notation("anki", " {}[{}]".format, spaced=True, acts=_ACTS_IN_ANKI),
    Notation("lines", "{1}".format, above=True),
)


class _Writing:
    """A text written in a notation, paragraph by paragraph with as much care as each needs."""

    def __init__(self, notation: Notation, read: ReadText, options: Options) -> None:
        self._notation, self._read = notation, read
        self._options = replace(
            options,
            style=notation.style or options.style,
            by_words=options.by_words or notation.spaced,
            apart=notation.spaced,
        )
        self._expected = text = read.text.replace(IMAGE, " ")
        self._spans = list(read.paragraphs())
        self._starts = np.array([start for start, _ in self._spans])
        self._codes = read.codes.copy()
        self._guards: list[set[int]] = [set() for _ in self._spans]
        for place in guard_places(text):
            number = self._paragraph_at(place)
            self._guards[number].add(place - self._spans[number][0])
        if notation.acts:
            for guards, (start, end) in zip(self._guards, self._spans, strict=True):
                guards |= {found.start() for found in notation.acts.finditer(text[start:end])}
        self._care = [0] * len(self._spans)  # how many steps each paragraph has had
        self._by_words = [self._options.by_words] * len(self._spans)
        self._groups = read.every_group(self._options)
        firsts = np.searchsorted(self._groups.starts, self._starts).tolist()
        self._own_groups = dict[int, list[Written]]()  # of paragraphs that were written anew
        self._bounds = [*firsts, len(self._groups.spellings)]
        self._known = dict[int, tuple[str, bool]]()  # lines, and whether they open to their text
        self._lines = [self._line(number) for number in range(len(self._spans))]

    def lines(self) -> list[str]:
        """The lines, after all that does not open again was mended."""
        self._mend(self._doubtful())
        return self._lines

    def _mend(self, numbers: set[int]) -> None:
        """See that these paragraphs open again. Once their text does, those alone whose readings
        are written otherwise since are to be seen."""
        for _ in range(_MOST_TURNS):
            if not numbers:
                break
            wrong, places = self._not_restored(self._with_some_beside(numbers))
            for number in wrong:
                self._take_care(number)
            if not wrong:
                numbers = self._with_mended_readings(places)
                self._rewrite(numbers)

    def _doubtful(self) -> set[int]:
        """The paragraphs that may not open to what they are, or not to their readings."""
        count, notation = len(self._spans), self._notation
        groups = self._groups
        certainty = Certainty(self._expected, self._codes, groups, self._options.style)
        numbers = np.searchsorted(self._starts, groups.starts, side="right") - 1
        guarded = {number for number, guards in enumerate(self._guards) if guards}
        if notation.above:
            is_bare = np.bincount(numbers, minlength=count) == 0
            is_certain = is_bare | certainty.read_whole(self._spans, numbers)
        else:
            is_right = certainty.in_marks(notation.put, needs_tone=notation.toned)
            is_certain = np.bincount(numbers[~is_right], minlength=count) == 0
            if notation.spaced:
                is_certain &= certainty.is_parted(numbers, count)
            stirs = stirred(self._expected, notation.put)
            is_certain[[self._paragraph_at(place) for place in stirs]] = False
        return guarded | set(np.flatnonzero(~is_certain).tolist())

    def _with_some_beside(self, numbers: set[int]) -> list[int]:
        """These paragraphs and some beside them: a line of pinyin may be taken for its neighbour's,
        and what a file's habits are is seen in some thousands of characters."""
        around, every = numbers, len(self._spans)
        is_enough = not self._notation.above
        while len(around) < every:
            if is_enough and sum(len(self._lines[number]) for number in around) >= _HABITS:
                break
            beside = {number + by for number in around for by in (-1, 1)}
            around = around | {number for number in beside if 0 <= number < every}
            is_enough = True
        return sorted(around)

    def _take_care(self, number: int) -> None:
        """One step more for a paragraph, or more if by itself it still does not open."""
        steps = (self._guard, self._part_words, self._bare_at_brackets, self._bare)
        was_open = self._opens(number)
        while self._care[number] < len(steps):
            steps[self._care[number]](number)
            self._care[number] += 1
            self._rewrite({number})
            if was_open or self._opens(number):
                break

    def lines_at_beginning(self) -> list[str]:
        """The lines of the first part of a text.

        What a guard stands before is no line of pinyin: where the file needs one, its first
        paragraph has none.
        """
        lines = self.lines()
        if self._notation.above and opens_otherwise("\n".join(lines)[:SAMPLE]):
            self._bare(0)
            self._rewrite({0})
            self._mend({0})
        return lines

    def _paragraph_at(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1

    def left_out(self) -> list[int]:
        """The numbers of the paragraphs that lack readings, once the lines are written."""
        lost = np.flatnonzero((self._read.codes > 0) & (self._codes == 0))
        return [int(each) for each in distinct(np.searchsorted(self._starts, lost, "right") - 1)]

    def _guard(self, number: int) -> None:
        start, end = self._spans[number]
        self._guards[number] |= every_mark(self._expected[start:end])

    def _part_words(self, number: int) -> None:
        self._by_words[number] = False

    def _bare_at_brackets(self, number: int) -> None:
        start, end = self._spans[number]
        self._codes[start:end][_at_brackets(self._read, start, end)] = 0

    def _bare(self, number: int) -> None:
        start, end = self._spans[number]
        self._codes[start:end] = 0

    def _with_mended_readings(self, places: NDArray[np.intp]) -> set[int]:
        """Part the words whose readings come back otherwise; what is parted stays without."""
        numbers = np.searchsorted(self._starts, places, side="right") - 1
        for at, number in zip(places.tolist(), numbers.tolist(), strict=True):
            if not self._by_words[number]:
                self._codes[at] = 0
        for number in (touched := set(numbers.tolist())):
            self._by_words[number] = False
        return touched

    def _rewrite(self, numbers: set[int]) -> None:
        for number in sorted(numbers):
            start, end = self._spans[number]
            if not (self._by_words[number] and self._codes[start:end].any()):
                self._own_groups[number] = self._by_characters(start, end)
            self._lines[number] = self._line(number)

    def _groups_of(self, number: int) -> list[Written]:
        """The readings of a paragraph, as they are written together."""
        if (own := self._own_groups.get(number)) is not None:
            return own
        return self._groups.between(self._bounds[number], self._bounds[number + 1])

    def _by_characters(self, start: int, end: int) -> list[Written]:
        """The readings of one paragraph, without those of thousands of characters behind it."""
        read = replace(self._read.part(start, end), codes=self._codes[start:end])
        options = replace(self._options, by_words=False)
        found = read.groups(0, end - start, options)
        return [(start + first, start + last, spelling) for first, last, spelling in found]

    def _line(self, number: int) -> str:
        start, end = self._spans[number]
        groups = self._groups_of(number)
        guards = [start + place for place in sorted(self._guards[number])]
        text = self._expected
        if self._notation.above:
            line = line_of_readings(text[start:end], start, groups)
            guarded = inserted(text[start:end], guards, start)
            return f"{line}\n{guarded}" if groups else guarded
        put, parts, at = self._notation.put, list[str](), start
        for first, last, spelling in groups:
            if at < first:
                parts.append(self._own(at, first, guards))
            parts.append(put(text[first:last], spelling))
            at = last
        return "".join(parts) + self._own(at, end, guards)

    def _own(self, start: int, end: int, guards: list[int]) -> str:
        """What stands between two readings, with the guards that stand in it."""
        within = guards[bisect_left(guards, start) : bisect_left(guards, end)] if guards else guards
        return inserted(self._expected[start:end], within, start)

    def _not_restored(self, numbers: list[int]) -> tuple[list[int], NDArray[np.intp]]:
        """Those of these paragraphs that would open to another text; else the places of other
        readings. Where others stood between two of them, an empty line does."""
        places = [
            place
            for before, number in pairwise((-1, *numbers))
            for place in ((None,) if number > before + 1 > 0 else ()) + (number,)
        ]
        lines = ["" if number is None else self._lines[number] for number in places]
        opened = without_annotations(Cleaned("\n".join(lines)))
        nowhere = len(self._expected), len(self._expected)
        spans = [nowhere if number is None else self._spans[number] for number in places]
        wanted = [self._expected[start:end] for start, end in spans]
        if opened.text != "\n".join(wanted):
            found = (places[at] for at in _others(opened.text.split("\n"), wanted))
            others = [number for number in found if number is not None]
            return self._not_opening(others, numbers), np.empty(0, np.intp)
        given = np.zeros(len(opened.text), np.uint16)
        given[opened.given.offsets] = opened.given.codes
        of = np.concatenate([np.arange(start, end + 1) for start, end in spans])[:-1]
        codes = np.append(self._codes, np.uint16(0))[of]
        return [], of[~agree(given, codes)]

    def _not_opening(self, others: list[int], numbers: list[int]) -> list[int]:
        """The paragraphs that by themselves do not open to what they are: of those that came back
        as `others`, else of all; where each opens alone, those that do not beside one another.

        A line that is as it was when it was looked at last is not opened again.
        """
        return (
            [number for number in others if not self._opens(number)]
            or [number for number in numbers if not self._opens(number)]
            or others
            or numbers
        )

    def _opens(self, number: int) -> bool:
        line, (start, end) = self._lines[number], self._spans[number]
        if (known := self._known.get(number)) is None or known[0] != line:
            is_same = without_annotations(Cleaned(line)).text == self._expected[start:end]
            known = self._known[number] = line, is_same
        return known[1]


def _others(found: list[str], wanted: list[str]) -> list[int]:
    """The numbers of the lines wanted that were not found, or have lines before them that were."""
    if len(found) == len(wanted):
        return [number for number, line in enumerate(wanted) if found[number] != line]
    others, number = set[int](), 0
    for line in found:
        if number < len(wanted) and line == wanted[number]:
            number += 1
        else:
            others.add(number)
    return sorted({*others, *range(number, len(wanted))} - {len(wanted)})


def line_of_readings(text: str, start: int, groups: Iterable[Written]) -> str:
    """A paragraph's readings alone, marks in their Latin forms between them.

    `start` is the paragraph's offset, which the groups count from.
    """
    parts, at = list[str](), 0
    for first, last, spelling in groups:
        if at < first - start:
            parts.append(_between(text[at : first - start]))
        parts.append(spelling)
        at = last - start
    line = " ".join(filter(None, (*parts, _between(text[at:]))))
    for loose, tight in _TIGHTER:
        line = loose.sub(tight, line)
    return line.strip()


def _between(text: str) -> str:
    return text.strip(" \u3000").translate(_LATIN_MARKS)


_CLOSING = dict(zip("，。！？：；、）」』》〉”’", ",.!?:;,)”’”’”’", strict=True))
_OPENING = dict(zip("（「『《〈“‘", "(“‘“‘“‘", strict=True))
_LATIN_MARKS = str.maketrans(
    {mark: f"{latin} " for mark, latin in _CLOSING.items()}
    | {mark: f" {latin}" for mark, latin in _OPENING.items()}
)
_TIGHTER = (
    (expression(r" +(?=[,.!?:;)”’])"), ""),
    (expression(r"(?<=[(“‘]) +"), ""),
    (expression(" {2,}"), " "),
)


def _at_brackets(read: ReadText, start: int, end: int) -> NDArray[np.bool_]:
    """Characters right before a bracket or between two, and those read otherwise than the book."""
    without = np.zeros(end - start, np.bool_)
    text = read.text[start:end]
    without[[found.start() for found in _BEFORE_BRACKET.finditer(text)]] = True
    for found in _IN_BRACKETS.finditer(text):
        without[slice(*found.span())] = True
    pairs = zip(text, read.codes[start:end].tolist(), strict=True)
    strange = [bool(code) and not may_be_read(c, code) for c, code in pairs]
    without |= np.array(strange, np.bool_)
    return without
