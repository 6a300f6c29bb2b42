"""From an article to set sections: converted, read, set; each made when it is needed.

Everything here is derived from the article and may be thrown away. A section is made by the same
function whether the window waits for it or a thread makes it ahead of time.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from reader.article import Article, Codes, Offsets
from reader.composition.rereading import of_other_words, reread
from reader.composition.selection import paragraph_around
from reader.composition.texts import Writings
from reader.corrections.characters import OwnCharacters
from reader.corrections.readings import Borders, Correction, Corrections, Scope
from reader.pinyin import Style as Spelling
from reader.reading import Engine
from reader.reading.orthography import Group, groups
from reader.reading.views import AS_THEY_ARE, View, viewed
from reader.reading.words import word_at, words
from reader.script import Script, Shown, found_script, shown_image, simplified_image
from reader.settings import ReadingsShown
from reader.text import CodePoints, code_points
from reader.typesetting.cells import Cells, drawn_codes, set_cells
from reader.typesetting.lines import Lines, Paragraph, break_lines
from reader.typesetting.metrics import Metrics
from reader.typesetting.sections import Section, cut_into_sections
from reader.typesetting.style import Side, Style

_WORD_CONTEXT = 64
"""Characters at each side that decide where a word begins and ends."""
_BORDERS_KEPT = 8  # sections
_GROUPED_KEPT = 16  # sections whose readings are kept by words
_PIXELS_AN_EM = 16  # of the text that most images in pages and books are made for
_MANY = 50  # words whose readings change at once, and no section is asked whether it has them


class Whose(IntEnum):
    """Where a reading comes from."""

    NOBODY = 0
    ENGINE = 1
    FILE = 2
    READER = 3


@dataclass(frozen=True, slots=True)
class Look:
    """What the page is to show, and how it is set."""

    script: Script
    readings: ReadingsShown
    style: Style
    view: View = AS_THEY_ARE
    words: Spelling | None = None  # how words are spelled, None where each character has its own


@dataclass(frozen=True, slots=True)
class SetSection:
    """A section ready to be drawn; offsets in `cells` and `lines` are into `shown.text`."""

    number: int
    start: int  # source offset of the section
    shown: Shown
    cells: Cells
    lines: Lines

    def to_source(self, at: int) -> int:
        """The source offset of an offset into the section's shown text."""
        alignment = self.shown.alignment
        return self.start + (alignment.to_source(at) if len(alignment) else at)

    def border_at(self, at: int) -> int:
        """The same of a place between two characters; never inside a word that gave way."""
        return self.start + self.shown.alignment.source_border(at)

    def source_from(self, at: int) -> int:
        """The first source offset that is shown at an offset of the shown text or after it."""
        return self.start + self.shown.alignment.source_from(at)

    def source_span(self, first: int, last: int) -> tuple[int, int]:
        """The source offsets of a stretch of the shown text, words that gave way whole."""
        start, end = self.shown.alignment.source_span(first, last)
        return self.start + start, self.start + end

    def shown_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the shown text that stands for source offsets, such words whole."""
        return self.shown.alignment.shown_span(start - self.start, end - self.start)

    def to_shown(self, offset: int) -> int:
        """Where a source offset stands in the section's shown text."""
        alignment = self.shown.alignment
        at = offset - self.start
        return alignment.to_shown(at) if len(alignment) else at


class Unmeasured(Exception):
    """Some characters are not known to the metrics yet; fonts are asked in the window's thread."""

    def __init__(self, codes: CodePoints) -> None:
        super().__init__(f"{len(codes)} characters without a width")
        self.codes = codes


class Composer:
    """Makes the sections of one article.

    Safe to be used by the window's thread and one worker: what both make at once is the same, and
    is made twice.

    Arrays parallel to the source text: `readings`, `doubts` (0 sure, 255 a mere guess), `given` by
    the file, the reader's `own`, and what is `uncorrected` by them.
    """

    def __init__(
        self,
        article: Article,
        engine: Callable[[], Engine],
        corrections: Iterable[Correction] = (),
    ) -> None:
        """`engine` is called when the first reading is needed; it may take a while."""
        self.article = article
        self.found = found_script(article.text)
        self.sections = cut_into_sections(article)
        self._starts = [section.start for section in self.sections]
        self._images = np.array(sorted(article.images), np.int32)
        self.given: Codes = np.zeros(len(article.text), np.uint16)
        self.given[article.given.offsets] = article.given.codes
        self.readings: Codes = np.zeros(len(article.text), np.uint16)
        self.uncorrected: Codes = np.zeros(len(article.text), np.uint16)
        self.own: Codes = np.zeros(len(article.text), np.uint16)
        self.doubts: NDArray[np.uint8] = np.zeros(len(article.text), np.uint8)
        self.corrections = Corrections(article.text, corrections)
        self.writings = Writings(article.text, self.sections, self.found)
        self._engine = engine
        self._is_found = [False] * len(self.sections)
        self._corrected: list[Corrections | None] = [None] * len(self.sections)
        self._correcting = Lock()
        self._borders: dict[int, Borders] = {}
        self._grouped: dict[tuple[int, Spelling], tuple[Shown, Codes, tuple[Group, ...]]] = {}
        self._reread: dict[int, tuple[Shown, Codes, Codes]] = {}
        self._known_origins: dict[int, tuple[Shown, Offsets, NDArray[np.bool_]]] = {}

    def text(self, number: int) -> str:
        """A section's source text."""
        return self.writings.text(number)

    def shown(self, number: int, script: Script) -> Shown:
        """A section's text in a script, always converted from the source."""
        return self.writings.shown(number, script)

    @property
    def own_characters(self) -> OwnCharacters:
        """The characters that the reader wants written otherwise."""
        return self.writings.own_characters

    def rewrite(self, own_characters: OwnCharacters) -> list[int]:
        """Take these characters; returns the sections that they touch, which are read anew."""
        touched = self.writings.rewrite(own_characters)
        for number in touched:
            self._is_found[number] = False
        return touched

    def forget_other_scripts(self, script: Script) -> None:
        """Let go of the texts in scripts that are no longer shown."""
        self.writings.forget_other_scripts(script)
        self._reread, self._known_origins = {}, {}

    def read(self, number: int) -> None:
        """Find the readings of a section, unless they are known."""
        while not self._is_found[number]:
            section, own_characters = self.sections[number], self.own_characters
            within = slice(section.start, section.end)
            source, image = self.writings.evidence(number)
            readings = self._engine().read(image, source, self.given[within])
            if own_characters is self.own_characters:  # else they were changed meanwhile
                self.uncorrected[within], self.doubts[within] = readings.codes, readings.doubts
                self._corrected[number] = None
                self._is_found[number] = True
        if self._corrected[number] is not self.corrections:
            self._correct(number)

    def unaided(self, start: int, end: int) -> Codes:
        """What the engine reads between two source offsets without the file's help."""
        text = self.article.text[start:end]
        image = simplified_image(text, self.found)
        return self._engine().read(image, text, np.zeros(len(text), np.uint16)).codes

    def adopt(self, part: "Composer", shift: int) -> None:
        """Take over what was read in a part of this text, which begins at offset `shift` here."""
        if part.found.script is not self.found.script:
            return  # the whole may be read as another script than its beginning
        is_read = np.zeros(len(part.article.text), np.bool_)
        for number, section in enumerate(part.sections):
            is_read[section.start : section.end] = part._is_found[number]
        first = self.section_of(shift)
        last = self.section_of(shift + max(0, len(is_read) - 1))
        for number in range(first, last + 1):
            section = self.sections[number]
            here = slice(section.start, section.end)
            there = slice(section.start - shift, section.end - shift)
            is_within = there.start >= 0 and there.stop <= len(is_read)
            if is_within and is_read[there].all():
                self.uncorrected[here] = part.uncorrected[there]
                self.doubts[here] = part.doubts[there]
                self._is_found[number] = True

    def _correct(self, number: int) -> None:
        """Lay the reader's own readings over a section's."""
        section = self.sections[number]
        within = slice(section.start, section.end)
        with self._correcting:  # or older ones could be laid over newer ones
            corrections = self.corrections
            own = corrections.readings(section.start, section.end, lambda: self.borders(number))
            self.own[within] = own
            self.readings[within] = np.where(own > 0, own, self.uncorrected[within])
            self._corrected[number] = corrections

    def correct(self, corrections: Corrections) -> list[int]:
        """Take these corrections; returns the sections that they touch, in order.

        Each is corrected anew when it is read next; nothing else is.
        """
        before, self.corrections = self.corrections, corrections
        changed = set(before.entries) ^ set(corrections.entries)
        known = [number for number, by in enumerate(self._corrected) if by is before]
        touched = self._placed_in(before, changed) | self._placed_in(corrections, changed)
        words = [one for one in changed if one.scope is not Scope.HERE]
        touched = {n for n in known if n in touched or self._may_hold(words, n)}
        for number in known:
            if number not in touched:
                self._corrected[number] = corrections
        return sorted(touched)

    def _placed_in(self, corrections: Corrections, some: set[Correction]) -> set[int]:
        """The sections in which some corrections of one place stand."""
        ends = (
            (self.section_of(start), self.section_of(start + len(one.word) - 1))
            for start, one in corrections.placed
            if one in some
        )
        return {number for first, last in ends for number in range(first, last + 1)}

    def _may_hold(self, words: list[Correction], number: int) -> bool:
        section, text = self.sections[number], self.article.text
        return len(words) > _MANY or any(
            one.may_hold(text, section.start, section.end) for one in words
        )

    def borders(self, number: int) -> Borders:
        """Where words begin in a section; one more, True, at the end."""
        if (made := self._borders.get(number)) is None:
            image = simplified_image(self.text(number), self.found)
            made = np.zeros(len(image) + 1, np.bool_)
            made[words(image)] = made[-1] = True
            if len(self._borders) >= _BORDERS_KEPT:
                self._borders.clear()
            self._borders[number] = made
        return made

    @property
    def is_read(self) -> bool:
        """Whether every section has its readings."""
        return self.next_unread() is None

    def section_of(self, offset: int) -> int:
        """The number of the section that holds a source offset."""
        return bisect_right(self._starts, offset) - 1

    def reading_at(self, offset: int) -> int:
        """The reading of the character at a source offset, 0 for none."""
        self.read(self.section_of(offset))
        return int(self.readings[offset])

    def next_unread(self) -> int | None:
        """The first section whose readings are not known yet."""
        known = zip(self._is_found, self._corrected, strict=True)
        return next(
            (n for n, (found, by) in enumerate(known) if not found or by is not self.corrections),
            None,
        )

    def word_at(self, offset: int) -> tuple[int, int]:
        """The word that the reader's own readings take a character for, as source offsets."""
        number = self.section_of(offset)
        start, borders = self.sections[number].start, self.borders(number)
        at = offset - start
        first = at - int(np.argmax(borders[at::-1]))
        return start + first, start + at + 1 + int(np.argmax(borders[at + 1 :]))

    def word_around(self, offset: int) -> tuple[int, int]:
        """The word that a source offset stands in, as source offsets."""
        text = self.article.text
        start, end = paragraph_around(text, min(offset, len(text)))
        start, end = max(start, offset - _WORD_CONTEXT), min(end, offset + _WORD_CONTEXT)
        image = simplified_image(text[start:end], self.found)
        first, last = word_at(image, min(offset, max(start, end - 1)) - start)
        return start + first, start + last

    def text_shown(self, start: int, end: int, script: Script) -> str:
        """What stands between two source offsets, in a script; words that gave way whole."""
        parts = []
        for number, section in enumerate(self.sections):
            if section.end <= start or section.start >= end:
                continue
            shown = self.shown(number, script)
            within = max(start, section.start), min(end, section.end)
            first, last = shown.alignment.shown_span(*(at - section.start for at in within))
            parts.append(shown.text[first:last])
        return "".join(parts)

    def compose(self, number: int, look: Look, metrics: Metrics) -> SetSection:
        """Set a section. Raises `Unmeasured` if a character's width is not known."""
        shown = self.shown(number, look.script)
        codes = drawn_codes(code_points(shown.text), look.style)
        if len(missing := metrics.unknown(codes)):
            raise Unmeasured(missing)
        section = self.sections[number]
        is_last = number == len(self.sections) - 1
        paragraphs = self._paragraphs(codes, section, is_last, self._image_sizes(section, shown))
        scale = np.ones(len(codes))
        for paragraph in paragraphs:
            if paragraph.is_heading:
                scale[paragraph.start : paragraph.end] = look.style.heading_scale
        readings = self.readings_shown(number, shown, look.readings, look.view)
        groups = self._groups(number, shown, readings, look)
        cells = set_cells(codes, readings, scale, metrics, look.style, groups)
        lines = break_lines(cells, paragraphs, look.style)
        return SetSection(number, section.start, shown, cells, lines)

    def _groups(self, number: int, shown: Shown, readings: Codes, look: Look) -> tuple[Group, ...]:
        """The readings of a section by words, made once for each way of showing them."""
        if look.words is None or look.style.side is not Side.ABOVE or not readings.any():
            return ()
        key = (number, look.words)
        known = self._grouped.get(key)
        if known is None or known[0] is not shown or not np.array_equal(known[1], readings):
            made = groups(self.image_of(number, shown), readings, look.words)
            known = self._grouped[key] = (shown, readings, made)
            if len(self._grouped) > _GROUPED_KEPT:
                self._grouped.pop(next(iter(self._grouped)))
        return known[2]

    def is_spoken(self, number: int, shown: Shown, look: Look) -> NDArray[np.bool_]:
        """Where a section's readings are spoken in another tone than they are written."""
        written = self.readings_shown(number, shown, look.readings, View(look.view.taiwan))
        as_spoken = self.readings_shown(number, shown, look.readings, look.view)
        differ: NDArray[np.bool_] = written != as_spoken
        return differ

    def readings_shown(
        self, number: int, shown: Shown, which: ReadingsShown, view: View = AS_THEY_ARE
    ) -> Codes:
        """The readings to show over a section's shown text, 0 where none."""
        if which is ReadingsShown.NONE:
            return np.zeros(len(shown.text), np.uint16)
        readings = self.readings_of(number, shown)
        if view:
            is_free = self.whose(number, shown) == Whose.ENGINE
            readings = viewed(self.image_of(number, shown), readings, is_free, view)
        if which is ReadingsShown.FILE:
            stand = self.whose(number, shown) >= Whose.FILE
            readings = np.where(stand, readings, 0).astype(np.uint16)
        return readings

    def image_of(self, number: int, shown: Shown) -> str:
        """The simplified image of a section's shown text, one for one with it."""
        if not len(shown.alignment):
            return simplified_image(self.text(number), self.found)
        return shown_image(shown.text)

    def doubts_of(self, number: int, shown: Shown) -> NDArray[np.uint8]:
        """How doubtful the readings of a section's shown text are: 0 sure, 255 a mere guess.

        What the reader has chosen is sure.
        """
        self.read(number)
        section = self.sections[number]
        within = slice(section.start, section.end)
        doubts = np.where(self.own[within] > 0, np.uint8(0), self.doubts[within])
        if not len(shown.alignment):
            return doubts
        return doubts[self._origins(number, shown)[0]]

    def whose(self, number: int, shown: Shown) -> NDArray[np.uint8]:
        """Where the readings of a section's shown text come from, as `Whose`."""
        self.read(number)
        section = self.sections[number]
        within = slice(section.start, section.end)
        whose = np.where(self.readings[within] > 0, Whose.ENGINE, Whose.NOBODY).astype(np.uint8)
        whose[self.given[within] > 0] = Whose.FILE
        whose[self.own[within] > 0] = Whose.READER
        if not len(shown.alignment):
            return whose
        sources, is_other = self._origins(number, shown)
        whose = whose[sources]
        return np.where(is_other, np.minimum(whose, Whose.ENGINE), whose)

    def _origins(self, number: int, shown: Shown) -> tuple[Offsets, NDArray[np.bool_]]:
        """Where in the section each shown character came from, and which are of other words."""
        known = self._known_origins.get(number)
        if known is None or known[0] is not shown:
            sources = shown.alignment.to_source(np.arange(len(shown.text)))
            known = self._known_origins[number] = (shown, sources, of_other_words(shown))
        return known[1:]

    def readings_of(self, number: int, shown: Shown) -> Codes:
        """The readings of all characters of a section's shown text."""
        self.read(number)
        section = self.sections[number]
        codes = self.readings[section.start : section.end]
        if not len(shown.alignment):
            return codes.copy()  # what is kept of them must not change with a correction
        carried: Codes = codes[self._origins(number, shown)[0]]
        known = self._reread.get(number)
        if known is None or known[0] is not shown or not np.array_equal(known[1], carried):
            known = (shown, carried, reread(shown, carried, self._engine()))
            self._reread[number] = known
        return known[2]

    def _image_sizes(self, section: Section, shown: Shown) -> dict[int, tuple[float, float]]:
        """How large the images of a section are meant to be, em, by offset in the shown text."""
        first, last = np.searchsorted(self._images, (section.start, section.end)).tolist()
        sizes = {}
        for offset in self._images[first:last].tolist():
            at, image = offset - section.start, self.article.images[offset]
            at = shown.alignment.to_shown(at) if len(shown.alignment) else at
            sizes[at] = (image.width / _PIXELS_AN_EM, image.height / _PIXELS_AN_EM)
        return sizes

    @staticmethod
    def _paragraphs(
        codes: CodePoints,
        section: Section,
        is_last: bool,
        images: dict[int, tuple[float, float]],
    ) -> list[Paragraph]:
        newlines = np.flatnonzero(codes == 0x0A).tolist()
        ends_inside = not newlines or newlines[-1] != len(codes) - 1
        ends = [*newlines, len(codes)] if ends_inside or is_last else newlines
        starts = [0, *(newline + 1 for newline in newlines)]
        return [
            Paragraph(
                start,
                end,
                is_heading=number in section.headings,
                is_continued=number == 0 and section.continues,
                goes_on=end == len(codes) and not is_last,
                image=images.get(start),
            )
            for number, (start, end) in enumerate(zip(starts, ends, strict=False))
        ]
