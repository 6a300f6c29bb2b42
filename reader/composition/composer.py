"""From an article to set sections: converted, read, set; each made when it is needed.

Everything here is derived from the article and may be thrown away. A section is made by the same
function whether the window waits for it or a thread makes it ahead of time.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.article import Article, Codes, Image, Offsets
from reader.composition.articlewords import ArticleWords, SectionWords
from reader.composition.cutting import own_words_shown
from reader.composition.readings import ArticleReadings, Doubts, ReadSection, Whose
from reader.composition.rereading import (
    DecidedTexts,
    Rereadings,
    Viewable,
    Views,
    of_other_words,
)
from reader.composition.selection import paragraph_around
from reader.composition.shownwords import ShownWords, WordReadings
from reader.composition.sparing import Share, Sparing
from reader.composition.texts import Texts
from reader.composition.wordmarks import NO_MARKS, Shows, WordMarks
from reader.corrections.characters import OwnCharacters
from reader.corrections.cuts import Cuts
from reader.corrections.readings import Correction, Corrections
from reader.learning.knowledge import NOTHING_KNOWN
from reader.opening.pacing import Pace, unhurried
from reader.pinyin import Style as Spelling
from reader.reading import Engine
from reader.reading.orthography import Groups
from reader.reading.ownwords import OwnWords
from reader.reading.views import AS_THEY_ARE, View
from reader.reading.words import word_at
from reader.script import Script, Shown, found_script, simplified_image
from reader.settings import ConversionTables, ReadingsShown
from reader.text import CodePoints
from reader.typesetting.cells import Cells, drawn_together
from reader.typesetting.joined import Text
from reader.typesetting.lines import Lines
from reader.typesetting.metrics import Metrics
from reader.typesetting.paragraphs import paragraphs_of
from reader.typesetting.sections import Section, cut_into_sections
from reader.typesetting.standing import Copy, StandingType
from reader.typesetting.style import Side, Style

_WORD_CONTEXT = 64
"""Characters at each side that decide where a word begins and ends."""
_PIXELS_AN_EM = 16  # of the text that most images in pages and books are made for


@dataclass(frozen=True, slots=True)
class Look:
    """What the page is to show, and how it is set."""

    script: Script
    readings: ReadingsShown
    style: Style
    view: View = AS_THEY_ARE
    words: Spelling | None = None  # how words are spelled, None where each character has its own
    sparing: Sparing | None = None  # which words need no reading
    marks: Shows = frozenset()  # of words, that are shown


@dataclass(frozen=True, slots=True)
class SetSection:
    """A section ready to be drawn; offsets in cells, lines and marks are into `shown.text`."""

    number: int
    start: int  # source offset of the section
    shown: Shown
    cells: Cells
    lines: Lines
    marks: WordMarks = NO_MARKS

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
    """Makes the sections of one article: their texts, with their readings, set in lines.

    Safe to be used by any thread: what two make at once is the same, and is made twice. Of what
    was made, tuples and arrays that nobody changes are kept; they are looked up and put in one
    step each.

    `texts` and `article_readings` can be asked for more than is handed on here; `readings`,
    `doubts`, `given`, `own` and `uncorrected` are the arrays of the latter.
    """

    def __init__(
        self,
        article: Article,
        engine: Callable[[], Engine],
        corrections: Iterable[Correction] = (),
        pace: Pace = unhurried,
    ) -> None:
        """`engine` is called for the first reading; it may take a while. `pace` is called now."""
        self.article, self.cues = article, article.cues  # or those found in a recording
        self.found = found_script(article.text)
        self.sections = cut_into_sections(article, pace=pace)
        self.texts = Texts(article.text, self.sections, self.found)
        self.article_readings = read = ArticleReadings(article, self.texts, engine, corrections)
        self.readings, self.uncorrected, self.own = read.codes, read.uncorrected, read.own
        self.given, self.doubts = read.given, read.doubts
        self.words, self.sparing = ArticleWords(self.texts, read), Sparing()
        self.shown_words = ShownWords(self.words, read)
        self._engine, self._reread, self._views = engine, Rereadings(engine), Views(self.texts)
        self._images = np.array(sorted(article.images), np.int32)
        self.word_readings = WordReadings(self.texts, read)
        self._decided, self._type = DecidedTexts(self.texts, read), StandingType()
        self._known_origins: dict[int, tuple[Shown, Offsets, NDArray[np.bool_]]] = {}

    # Texts -----------------------------------------------------------------------------------

    def convert_by(self, tables: ConversionTables, *, quotes_follow: bool = False) -> None:
        """Convert scripts by these tables from now on, quotation marks too or not."""
        if (tables, quotes_follow) != (self.found.tables, self.found.quotes_follow):
            self.found = self.texts.use(tables, quotes_follow)
            self._known_origins = {}
            self._decided.forget()
            self._reread.forget()

    def text(self, number: int) -> str:
        """A section's source text."""
        return self.texts.text(number)

    def shown(self, number: int, script: Script) -> Shown:
        """A section's text in a script, always converted from the source."""
        return self._decided.shown(number, script)

    def section_of(self, offset: int) -> int:
        """The number of the section that holds a source offset."""
        return self.texts.section_of(offset)

    @property
    def own_characters(self) -> OwnCharacters:
        """The characters that the reader wants written otherwise."""
        return self.texts.own_characters

    def rewrite(self, own_characters: OwnCharacters) -> list[int]:
        """Take these characters; returns the sections that they touch, which are read anew."""
        return self.texts.rewrite(own_characters)

    def keep_scripts(self, *scripts: Script) -> None:
        """Let go of the texts in all scripts but these."""
        if self.texts.keep_scripts(*scripts):
            self._known_origins = {}
            self._decided.forget()
            self._reread.forget()

    def let_go(self, number: int, script: Script) -> None:
        """Let go of a section's text in a script that is not kept, which was made to be at hand."""
        if self.texts.let_go(number, script):
            self._decided.let_go(number, script)

    def keep_type(self, numbers: Iterable[int]) -> None:
        """Let go of the type that was kept of all sections but these."""
        self._type.keep(numbers)

    # Readings --------------------------------------------------------------------------------

    def read(self, number: int) -> None:
        """Find the readings of a section, unless they are known."""
        self.article_readings.read(number)

    def read_together(self, numbers: Iterable[int]) -> None:
        """Find the readings of several sections, in much less time than one after another."""
        self.article_readings.read_together(numbers)

    @property
    def is_read(self) -> bool:
        """Whether every section has its readings."""
        return self.next_unread() is None

    def next_unread(self) -> int | None:
        """The first section whose readings are not known."""
        return next(iter(self.unread(1)), None)

    def unread(self, most: int) -> list[int]:
        """So many sections whose readings are not known, the first ones."""
        return self.article_readings.unread(most)

    def reading_at(self, offset: int) -> int:
        """The reading of the character at a source offset, 0 for none."""
        return self.article_readings.at(offset)

    @property
    def corrections(self) -> Corrections:
        """The reader's own readings."""
        return self.article_readings.corrections

    def correct(self, corrections: Corrections) -> list[int]:
        """Take these corrections; returns the sections that they touch, in order."""
        return self.article_readings.correct(corrections)

    def adopt(self, part: "Composer", shift: int) -> None:
        """Take over what was read in a part of this text, which begins at offset `shift` here."""
        self.article_readings.adopt(part.article_readings, shift)

    def is_spoken(self, made: SetSection, look: Look) -> NDArray[np.bool_]:
        """Where readings of a section that is set so have another tone than they are written in."""
        read, view = self.article_readings.of(made.number), View(look.view.taiwan)
        if look.readings is ReadingsShown.NONE:
            return np.zeros(len(made.shown.text), np.bool_)
        (written,) = self._over([(made.number, made.shown, read)], look.readings, view)
        differ: NDArray[np.bool_] = written != made.cells.readings
        return differ

    def readings_shown(
        self, number: int, shown: Shown, which: ReadingsShown, view: View = AS_THEY_ARE
    ) -> Codes:
        """The readings to show over a section's shown text, 0 where none."""
        return self._readings_shown([(number, shown)], which, view)[0]

    def _readings_shown(
        self, sections: Iterable[tuple[int, Shown]], which: ReadingsShown, view: View
    ) -> list[Codes]:
        if which is ReadingsShown.NONE:
            return [np.zeros(len(shown.text), np.uint16) for _, shown in sections]
        read = self.article_readings.of
        read_sections = [(number, shown, read(number)) for number, shown in sections]
        return self._over(read_sections, which, view)

    def _over(
        self, sections: Sequence[tuple[int, Shown, ReadSection]], which: ReadingsShown, view: View
    ) -> list[Codes]:
        """The readings over sections that are read so."""
        found = [self._carried(*each) for each in sections]
        if view:
            are_free = [self._whose(*each) == Whose.ENGINE for each in sections]
            own = [self.own_words(*each[:2]) for each in sections]
            seen = zip(sections, found, are_free, own, strict=True)
            found = self._views.of([Viewable(*each[:2], *of_it) for each, *of_it in seen], view)
        pairs = zip(sections, found, strict=True)
        return [self._left(*each, readings, which) for each, readings in pairs]

    def _left(
        self, number: int, shown: Shown, read: ReadSection, readings: Codes, which: ReadingsShown
    ) -> Codes:
        """What of a section's readings is not left out."""
        if which is ReadingsShown.FILE:
            stand = self._whose(number, shown, read) >= Whose.FILE
            readings = np.where(stand, readings, 0).astype(np.uint16)
        if self.sparing.leaves(which):
            readings = np.where(self._spared(number, shown, which), 0, readings).astype(np.uint16)
        return readings

    def _spared(self, number: int, shown: Shown, which: ReadingsShown) -> NDArray[np.bool_]:
        """Where a section's shown text has no readings, as its words are known."""
        sparing = self.sparing
        is_spared = self.shown_words.spared(number, which, sparing)
        return is_spared[self._origins(number, shown)[0]] if len(shown.alignment) else is_spared

    def image_of(self, number: int, shown: Shown) -> str:
        """The simplified image of a section's shown text, one for one with it."""
        return self.texts.images([(number, shown)])[0]

    def doubts_of(self, number: int, shown: Shown) -> Doubts:
        """How doubtful a section's shown readings are; what the reader has chosen is sure."""
        doubts = self.article_readings.of(number).doubts
        return doubts[self._origins(number, shown)[0]] if len(shown.alignment) else doubts

    def whose(self, number: int, shown: Shown) -> NDArray[np.uint8]:
        """Where the readings of a section's shown text come from, as `Whose`."""
        return self._whose(number, shown, self.article_readings.of(number))

    def _whose(self, number: int, shown: Shown, read: ReadSection) -> NDArray[np.uint8]:
        if not len(shown.alignment):
            return read.whose
        sources, is_other = self._origins(number, shown)
        whose = read.whose[sources]
        return np.where(is_other, np.minimum(whose, np.uint8(Whose.ENGINE)), whose)

    def _origins(self, number: int, shown: Shown) -> tuple[Offsets, NDArray[np.bool_]]:
        """Where in the section each shown character came from, and which are of other words."""
        known = self._known_origins.get(number)
        if known is None or known[0] is not shown:
            sources = shown.alignment.to_source(np.arange(len(shown.text)))
            known = self._known_origins[number] = (shown, sources, of_other_words(shown))
        return known[1:]

    def readings_of(self, number: int, shown: Shown) -> Codes:
        """The readings of all characters of a section's shown text."""
        return self._carried(number, shown, self.article_readings.of(number))

    def _carried(self, number: int, shown: Shown, read: ReadSection) -> Codes:
        """A section's readings carried to what is shown, other words read anew."""
        if not len(shown.alignment):
            return read.codes
        return self._reread.of(number, shown, read.codes[self._origins(number, shown)[0]])

    # Words and stretches -----------------------------------------------------------------------

    def share_shown(self, number: int, which: ReadingsShown) -> Share:
        """How many of a section's words have a reading shown over them."""
        return self.shown_words.share(number, which, self.sparing)

    def spare(self, sparing: Sparing) -> None:
        """Leave out readings by this from now on."""
        self.sparing = sparing

    def words_of(self, number: int) -> SectionWords:
        """The words of a section, with their readings."""
        return self.words.of(number)

    def recut(self, cuts: Cuts) -> list[int]:
        """Part the text into words so; returns the sections that it touches, in order."""
        touched = self.article_readings.recut(cuts)
        if touched:
            self.words.forget(touched[0])
        return touched

    def own_words(self, number: int, shown: Shown) -> tuple[OwnWords, ...]:
        """What the reader parts into words herself, in a section's shown text."""
        return own_words_shown(self.article_readings, number, shown)

    def word_around(self, offset: int) -> tuple[int, int]:
        """The word that a source offset stands in, as source offsets; nothing of an empty line.

        An offset beyond the text, as of an article that has grown shorter, is its end.
        """
        text = self.article.text
        offset = min(offset, len(text))
        start, end = paragraph_around(text, offset)
        start, end = max(start, offset - _WORD_CONTEXT), min(end, offset + _WORD_CONTEXT)
        if start == end:
            return start, end
        if self.article_readings.cuts:
            return self.article_readings.word_at(min(offset, end - 1))
        image = simplified_image(text[start:end], self.found)
        first, last = word_at(image, min(offset, max(start, end - 1)) - start)
        return start + first, start + last

    def text_shown(self, start: int, end: int, script: Script) -> str:
        """What stands between two source offsets, in a script; words that gave way whole."""
        parts = []
        for number in range(self.section_of(start), self.section_of(max(start, end - 1)) + 1):
            section = self.sections[number]
            shown = self.shown(number, script)
            within = max(start, section.start), min(end, section.end)
            first, last = shown.alignment.shown_span(*(at - section.start for at in within))
            parts.append(shown.text[first:last])
        return "".join(parts)

    # Setting ---------------------------------------------------------------------------------

    def compose(self, number: int, look: Look, metrics: Metrics) -> SetSection:
        """Set a section. Raises `Unmeasured` if a character's width is not known."""
        made, missing = self.compose_together((number,), look, metrics)
        if len(missing):
            raise Unmeasured(missing)
        return made[0]

    def compose_together(
        self, numbers: Sequence[int], look: Look, metrics: Metrics, *, keeps: bool = False
    ) -> tuple[list[SetSection], CodePoints]:
        """Set several sections in half the time, but for those with characters whose width is not
        known; these characters. The type is kept, if it is asked, until it is let go of."""
        shown = [self.shown(number, look.script) for number in numbers]
        drawn = drawn_together([each.text for each in shown], look.style)
        sections = list(zip(numbers, shown, drawn, strict=True))
        if len(missing := metrics.unknown(np.concatenate(drawn))):
            sections = [each for each in sections if not len(metrics.unknown(each[2]))]
        if look.readings is not ReadingsShown.NONE:
            read, origins = self.article_readings.of, self._origins
            aligned = (each[:2] for each in sections if len(each[1].alignment))
            self._reread.read((n, each, read(n).codes[origins(n, each)[0]]) for n, each in aligned)
        texts = [each[:2] for each in sections]
        readings = self._readings_shown(texts, look.readings, look.view)
        spelling = look.words if look.style.side is Side.ABOVE else None
        by_words = self.word_readings.of(texts, readings, spelling)
        copies = [
            (each[0], self._copy(*each, look, codes, by))
            for each, codes, by in zip(sections, readings, by_words, strict=True)
        ]
        made = self._type.set(copies, metrics, look.style, keeps=keeps)
        each_made = zip(sections, made, strict=True)
        return [self._made(*each[:2], *of_it, look) for each, of_it in each_made], missing

    def _copy(
        self, number: int, shown: Shown, codes: CodePoints, look: Look, readings: Codes, by: Groups
    ) -> Copy:
        section = self.sections[number]
        following = self.sections[number + 1] if number + 1 < len(self.sections) else None
        first, last = np.searchsorted(self._images, (section.start, section.end))
        within, turned = self._images[first:last], look.style.is_vertical
        images = _image_sizes(self.article.images, within, section, shown, turned=turned)
        paragraphs = paragraphs_of(codes, section, following, images)
        scale = np.ones(len(codes))
        for paragraph in paragraphs:
            if paragraph.is_heading:
                scale[paragraph.start : paragraph.end] = look.style.heading_scale
        return Copy(Text(codes, readings, scale, by), paragraphs)

    def _made(
        self, number: int, shown: Shown, cells: Cells, lines: Lines, look: Look
    ) -> SetSection:
        knowledge = look.sparing.knowledge if look.sparing is not None else NOTHING_KNOWN
        marks = self.shown_words.marks(number, knowledge, look.marks).carried(shown.alignment)
        return SetSection(number, self.sections[number].start, shown, cells, lines, marks)


def _image_sizes(
    images: Mapping[int, Image], within: Offsets, section: Section, shown: Shown, *, turned: bool
) -> dict[int, tuple[float, float]]:
    """How far along the line and across it those images of a section are meant to reach, em, by
    offset in the shown text: they stand upright where lines are turned too."""
    sizes = {}
    for offset in within.tolist():
        at = shown.alignment.to_shown(offset - section.start)
        size = images[offset].width / _PIXELS_AN_EM, images[offset].height / _PIXELS_AN_EM
        sizes[at] = size[::-1] if turned else size
    return sizes
