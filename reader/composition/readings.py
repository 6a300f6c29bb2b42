"""What is read over an article's source text: by the engine, by its file, by the reader."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import islice
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from reader.arrays import sparse
from reader.article import Article, Borders, Codes
from reader.composition.kept import Kept
from reader.composition.surroundings import begins_before, ends_behind
from reader.composition.texts import Texts
from reader.corrections.cuts import Cut, Cuts
from reader.corrections.readings import Correction, Corrections, Scope
from reader.pinyin import SILENT
from reader.reading import Engine, Passage, Readings
from reader.reading.ownwords import OwnWords
from reader.reading.words import words
from reader.script import simplified_image
from reader.typesetting.sections import Section

Doubts = NDArray[np.uint8]
"""How doubtful readings are: 0 sure, 255 a mere guess."""
PAYS = 400_000
"""Characters to be read for which a process is started, which takes a third of a second."""
_BORDERS_KEPT = 32  # sections
_MANY = 50  # words whose readings change at once, and no section is asked whether it has them
_UNREAD = -1  # in place of a state
_TOGETHER = 16_384  # characters of sections that stand end to end and are read as one text


class Whose(IntEnum):
    """Where a reading comes from."""

    NOBODY = 0
    ENGINE = 1
    FILE = 2
    READER = 3


@dataclass(frozen=True, slots=True)
class ReadSection:
    """A section as it was read at one moment; arrays parallel to its source text."""

    codes: Codes
    given: Codes
    own: Codes
    found_doubts: Doubts  # the engine's
    uncorrected: Codes

    @property
    def whose(self) -> NDArray[np.uint8]:
        """Where each reading comes from, as `Whose`."""
        whose = np.where(self.codes > 0, Whose.ENGINE, Whose.NOBODY).astype(np.uint8)
        whose[self.given > 0] = Whose.FILE
        whose[self.own > 0] = Whose.READER
        return whose

    @property
    def heard(self) -> Codes:
        """How the characters are read, those too whose reading is not to be shown."""
        is_silent = self.own == SILENT
        heard: Codes = np.where(is_silent, self.uncorrected, self.codes)
        return heard

    @property
    def doubts(self) -> Doubts:
        """How doubtful they are; what the reader has chosen is sure."""
        return np.where(self.own > 0, np.uint8(0), self.found_doubts)


@dataclass(frozen=True, slots=True)
class Asked:
    """Sections to be read, in the states that they were in: in runs, each as one passage, which
    begins at a source offset."""

    states: dict[int, int]
    runs: list[range]
    begins: list[int]
    passages: list[Passage]


@dataclass(frozen=True, slots=True)
class _Parted:
    """A section in words, as the reader has them."""

    cuts: Cuts
    own: tuple[OwnWords, ...]
    borders: Borders


def _with_own(borders: Borders, own: tuple[OwnWords, ...]) -> Borders:
    """A section's borders with those of the reader's own words."""
    if not own:
        return borders
    made = borders.copy()
    for one in own:
        made[one.start : one.end] = False
        made[list(one.borders)] = True
    made.flags.writeable = False
    return made


def _runs(states: Mapping[int, int], sections: Sequence[Section]) -> Iterator[range]:
    """Sections that follow one another, in runs that may be read as one text: as the file has them,
    and not too long. The others are runs of one."""
    first, end = -1, -1
    for number in sorted(states):
        size = sections[number].end - sections[max(first, 0)].start
        if number != end or states[first] or states[number] or size > _TOGETHER:
            if end > first:
                yield range(first, end)
            first = number
        end = number + 1
    if end > first:
        yield range(first, end)


class ArticleReadings:
    """Promises that a section, once read, is read as the reader's forms and corrections have it
    now, whichever thread found it; and that nobody waits for another's work.

    Arrays parallel to the source text: `codes`, `doubts` (of the engine), `given` by the file, the
    reader's `own`, and what is `uncorrected` by them.

    Threads work side by side. What takes time, reading and looking for words, is done by each on
    its own; then it is written down in one step behind a lock, if it is still what is wanted, and
    thrown away if not. What several arrays say together is copied, and copied again if somebody
    wrote meanwhile (`of`): who reads takes no lock. This was measured, on two processors with
    three threads at work. Where one thread owned everything, the window would wait for the section
    that it is at: 30 ms and more. Where who reads took the lock too, one call in twenty waited
    for over 2 ms, as the system had put its holder aside; as it is, the window waits for nobody.
    """

    def __init__(
        self,
        article: Article,
        texts: Texts,
        engine: Callable[[], Engine],
        corrections: Iterable[Correction] = (),
    ) -> None:
        """`engine` is called when the first reading is needed; it may take a while."""
        length, count = len(article.text), len(texts.sections)
        self._text, self._texts, self._engine = article.text, texts, engine
        self.given: Codes = sparse(length, np.uint16)
        self.given[article.given.offsets] = article.given.codes
        self.codes: Codes = np.zeros(length, np.uint16)
        self.uncorrected: Codes = np.zeros(length, np.uint16)
        self.own: Codes = sparse(length, np.uint16)
        self.doubts: Doubts = np.zeros(length, np.uint8)
        self.corrections = Corrections(article.text, corrections)
        self.cuts = Cuts()
        self._writing = Lock()
        self._read_in = [_UNREAD] * count  # the state of its text that each section was read in
        self._corrected: list[Corrections | None] = [None] * count
        self._writes = [0] * count
        self._all_read: tuple[Corrections, Cuts, int] | None = None  # by what all were read
        self._engines = Kept[int, Borders](_BORDERS_KEPT)
        self._parted = Kept[int, _Parted](_BORDERS_KEPT)

    def _within(self, number: int) -> slice:
        section = self._texts.sections[number]
        return slice(section.start, section.end)

    # Reading ---------------------------------------------------------------------------------

    def of(self, number: int) -> ReadSection:
        """A section's readings as they are now, all of one moment."""
        within = self._within(number)
        while True:
            writes = self._writes[number]
            if not self._is_read(number):
                self.read(number)
                continue
            made = ReadSection(
                self.codes[within].copy(),
                self.given[within],
                self.own[within].copy(),
                self.doubts[within].copy(),
                self.uncorrected[within].copy(),
            )
            if self._writes[number] == writes:  # nobody has begun to write meanwhile
                return made

    def at(self, offset: int) -> int:
        """The reading of the character at a source offset, 0 for none."""
        self.read(self._texts.section_of(offset))
        return int(self.codes[offset])

    def read(self, number: int) -> None:
        """Find the readings of a section, unless they are known."""
        while not self._is_read(number):
            if not self.is_found(number):
                self._find([number])
            else:
                self._correct(number)

    def read_together(self, numbers: Iterable[int]) -> None:
        """Find the readings of several sections, in much less time than one after another."""
        wanted = tuple(numbers)
        if unknown := [number for number in wanted if not self.is_found(number)]:
            self._find(unknown)
        for number in wanted:
            self.read(number)

    def _is_read(self, number: int) -> bool:
        return self.is_found(number) and self._corrected[number] is self.corrections

    def is_found(self, number: int) -> bool:
        """Whether the engine has read a section in the state that it is in."""
        return self._read_in[number] == self._texts.state(number)

    def _find(self, numbers: Sequence[int]) -> None:
        """Have the engine read some sections."""
        asked = self.asked(numbers)
        self.take(asked, self._engine().read_each(asked.passages))

    def asked(self, numbers: Sequence[int]) -> "Asked":
        """What an engine is to be asked for some sections, those end to end as one text."""
        states = {number: self._texts.state(number) for number in numbers}  # first, as in `Texts`
        runs = list(_runs(states, self._texts.sections))
        places = [self._around(run) for run in runs]
        passages = [
            self._passage(run, states[run[0]], *place)
            for run, place in zip(runs, places, strict=True)
        ]
        return Asked(states, runs, [begin for begin, _ in places], passages)

    def take(self, asked: "Asked", readings: Sequence[Readings]) -> None:
        """Write down what an engine has read, where it is still what the sections hold."""
        for run, begin, found in zip(asked.runs, asked.begins, readings, strict=True):
            for number in run:
                within, state = self._within(number), asked.states[number]
                part = slice(within.start - begin, within.stop - begin)
                with self._writing:
                    if self._read_in[number] != state == self._texts.state(number):
                        self._write_found(number, state, found.codes[part], found.doubts[part])

    def _around(self, run: range) -> tuple[int, int]:
        """Where to begin and where to end to read some sections as they are read in the whole."""
        start, end = self._within(run[0]).start, self._within(run[-1]).stop
        return begins_before(self._text, start), ends_behind(self._text, end)

    def _passage(self, run: range, state: int, begin: int, end: int) -> Passage:
        """Some sections with what stands around them. What the reader wants written otherwise is so
        in them alone: a section is read by its own state, whatever that of others is."""
        if not state:
            source, image = self._texts.plain(begin, end)
        else:
            within = self._within(run[0])
            parts = (
                self._texts.plain(begin, within.start),
                self._texts.evidence(run[0]),
                self._texts.plain(within.stop, end),
            )
            source, image = ("".join(part) for part in zip(*parts, strict=True))
        return Passage(image, source, self.given[begin:end])

    def _write_found(self, number: int, state: int, codes: Codes, doubts: Doubts) -> None:
        within = self._within(number)
        self._begin_to_write(number)
        self.uncorrected[within], self.doubts[within] = codes, doubts
        self._read_in[number] = state

    def _correct(self, number: int) -> None:
        """Lay the reader's own readings over a section's."""
        within, corrections, cuts = self._within(number), self.corrections, self.cuts
        own = corrections.readings(within.start, within.stop, lambda: self.borders(number))
        with self._writing:
            is_wanted = corrections is self.corrections and cuts is self.cuts
            if is_wanted and corrections is not self._corrected[number]:
                self._begin_to_write(number)
                known = self.own[within]
                np.copyto(known, own, where=known != own)  # what is none stays untouched memory
                codes = np.where(own > 0, own, self.uncorrected[within])
                self.codes[within] = np.where(own == SILENT, 0, codes)
                self._corrected[number] = corrections

    def _begin_to_write(self, number: int) -> None:
        """Until it is said by which corrections it is read, it is not."""
        self._writes[number] += 1
        self._corrected[number] = None

    def unread(self, most: int) -> list[int]:
        """So many sections whose readings are not known, the first ones."""
        now = self.corrections, self.cuts, self._texts.rewritten
        if now == self._all_read:  # none becomes unread unless one of these changes
            return []
        numbers = range(len(self._read_in))
        found = list(islice((number for number in numbers if not self._is_read(number)), most))
        if most > 0 and not found:
            self._all_read = now
        return found

    def unaided(self, start: int, end: int) -> Codes:
        """What the engine reads between two source offsets without the file's help."""
        text = self._text[start:end]
        image = simplified_image(text, self._texts.found)
        return self._engine().read(image, text, np.zeros(len(text), np.uint16)).codes

    # Words -----------------------------------------------------------------------------------

    def borders(self, number: int) -> Borders:
        """Where words begin in a section; one more, True, at the end."""
        return self._parted_now(number).borders if self.cuts else self.engine_borders(number)

    def own_words(self, number: int) -> tuple[OwnWords, ...]:
        """The stretches of a section that the reader parts into words herself."""
        return self._parted_now(number).own if self.cuts else ()

    def engine_borders(self, number: int) -> Borders:
        """Where words begin in a section if nobody says otherwise."""
        if (made := self._engines.get(number)) is None:
            image = simplified_image(self._texts.text(number), self._texts.found)
            made = np.zeros(len(image) + 1, np.bool_)
            made[words(image)] = made[-1] = True
            made.flags.writeable = False
            self._engines.put(number, made)
        return made

    def _parted_now(self, number: int) -> "_Parted":
        cuts = self.cuts
        known = self._parted.get(number)
        if known is None or known.cuts is not cuts:
            borders = self.engine_borders(number)
            own = cuts.within(self._texts.text(number), borders)
            if known is None or known.own != own:
                known = _Parted(cuts, own, _with_own(borders, own))
            known = replace(known, cuts=cuts)
            self._parted.put(number, known)
        return known

    def section_around(self, offset: int) -> tuple[int, int, int]:
        """Start and end of the section that holds a source offset, and its number."""
        number = self._texts.section_of(offset)
        within = self._within(number)
        return within.start, within.stop, number

    def word_at(self, offset: int) -> tuple[int, int]:
        """The word that the reader's own readings take a character for, as source offsets."""
        number = self._texts.section_of(offset)
        start, borders = self._within(number).start, self.borders(number)
        at = offset - start
        first = at - int(np.argmax(borders[at::-1]))
        return start + first, start + at + 1 + int(np.argmax(borders[at + 1 :]))

    # What the reader decides -----------------------------------------------------------------

    def correct(self, corrections: Corrections) -> list[int]:
        """Take these corrections; returns the sections that they touch, in order.

        Each is corrected anew when it is read next; nothing else is.
        """
        while True:
            before = self.corrections
            known = [number for number, by in enumerate(self._corrected) if by is before]
            touched = self._touched(before, corrections, known)
            untouched = set(known) - touched
            with self._writing:
                if self.corrections is not before:
                    continue  # another thread was faster
                self.corrections = corrections
                for number, by in enumerate(self._corrected):
                    if by is before and number in untouched:
                        self._corrected[number] = corrections
                    elif by is before:
                        touched.add(number)
                return sorted(touched)

    def recut(self, cuts: Cuts) -> list[int]:
        """Part the text into words so; returns the sections that it touches, in order.

        The reader's readings of words are laid over them anew.
        """
        while True:
            before = self.cuts
            touched = self._holding(set(before.entries) ^ set(cuts.entries))
            with self._writing:
                if self.cuts is not before:
                    continue  # another thread was faster
                for number in touched:
                    self._begin_to_write(number)
                self.cuts = cuts
                return touched

    def _holding(self, some: set[Cut]) -> list[int]:
        """The sections in which one of these stretches stands."""
        if not some:
            return []
        text, stretches = self._text, [one.stretch for one in some]
        numbers = range(len(self._read_in))
        parts = zip(numbers, map(self._within, numbers), strict=True)
        return [
            number
            for number, part in parts
            if any(text.find(stretch, part.start, part.stop) >= 0 for stretch in stretches)
        ]

    def _touched(self, before: Corrections, now: Corrections, known: list[int]) -> set[int]:
        """Those of some sections in which other corrections hold than before."""
        changed = set(before.entries) ^ set(now.entries)
        placed = self._placed_in(before, changed) | self._placed_in(now, changed)
        words = [one for one in changed if one.scope is not Scope.HERE]
        return {number for number in known if number in placed or self._may_hold(words, number)}

    def _placed_in(self, corrections: Corrections, some: set[Correction]) -> set[int]:
        """The sections in which some corrections of one place stand."""
        section_of = self._texts.section_of
        ends = (
            (section_of(start), section_of(start + len(one.word) - 1))
            for start, one in corrections.placed
            if one in some
        )
        return {number for first, last in ends for number in range(first, last + 1)}

    def _may_hold(self, words: list[Correction], number: int) -> bool:
        within = self._within(number)
        return len(words) > _MANY or any(
            one.may_hold(self._text, within.start, within.stop) for one in words
        )

    # Of a part of the article ------------------------------------------------------------------

    def adopt(self, part: "ArticleReadings", shift: int) -> None:
        """Take over what was read in a part of this text, which begins at offset `shift` here."""
        if part._texts.found.script is not self._texts.found.script:
            return  # the whole may be read as another script than its beginning
        section_of = self._texts.section_of
        last = section_of(shift + max(0, len(part._text) - 1))
        for number in range(section_of(shift), last + 1):
            within = self._within(number)
            found = part._found_between(within.start - shift, within.stop - shift)
            if found is not None:
                with self._writing:
                    if self._read_in[number] == _UNREAD and self._texts.state(number) == 0:
                        self._write_found(number, 0, *found)

    def _found_between(self, start: int, end: int) -> tuple[Codes, Doubts] | None:
        """What the engine read there; None unless it read all of it as the file writes it."""
        if start < 0 or end > len(self._text) or start >= end:
            return None
        first, last = self._texts.section_of(start), self._texts.section_of(end - 1)
        with self._writing:
            if any(self._read_in[number] != 0 for number in range(first, last + 1)):
                return None
            return self.uncorrected[start:end].copy(), self.doubts[start:end].copy()
