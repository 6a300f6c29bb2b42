"""An article as it is said: its utterances from any place on, each made when it is wanted.

What is said is what is shown: the script, the reader's corrections, readings given by the file,
Taiwan's where they are shown. Of a character whose reading is not to be shown, it is still said.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes
from reader.composition.composer import Composer
from reader.composition.cutting import own_words_shown
from reader.composition.readings import Whose
from reader.learning.sentences import sentences
from reader.ondemand import expression
from reader.pinyin import SILENT
from reader.reading.ownwords import OwnWords, own_words_within
from reader.reading.views import View, viewed
from reader.reading.words import words
from reader.script import Script, Shown
from reader.speaking.saying import saying
from reader.speaking.sentences import Stretch, utterances
from reader.speaking.utterance import Pause, Utterance
from reader.typesetting.sections import Section

_STRETCH = 384  # characters that are said at once, at least; up to the end of a sentence
_LONGEST = 640  # where none ends
_NEAR = 64  # characters that tell where a word begins
_BEFORE = 64  # characters in which the sentence before a place mostly begins
_CLAUSE = expression(r"[，、：；—]|[,:;](?!\d)")


class SpokenText:
    """Promises that a section is said as it is read at the moment when it is asked for. Any thread
    may ask; the sentences at a place take a few milliseconds, however long their line is."""

    def __init__(
        self, composer: Composer, script: Script = Script.SOURCE, *, taiwan: bool = False
    ) -> None:
        """`taiwan`: whether readings are shown as in Taiwan."""
        self._composer, self._script, self._view = composer, script, View(taiwan=taiwan)

    def _section(self, number: int) -> "_Section":
        composer = self._composer
        shown, section = composer.shown(number, self._script), composer.sections[number]
        following = composer.sections[number + 1 : number + 2]
        return _Section(
            section,
            shown,
            composer.image_of(number, shown),
            self._readings(number, shown),
            own_words_shown(composer.article_readings, number, shown),
            self._view,
            goes_on=any(each.continues for each in following),
        )

    def _readings(self, number: int, shown: Shown) -> tuple[Codes, NDArray[np.bool_]]:
        """All readings of a section, those too that are not to be shown; and which of them neither
        its file nor the reader has given."""
        composer = self._composer
        codes, whose = composer.readings_of(number, shown), composer.whose(number, shown)
        read = composer.article_readings.of(number)
        if (read.own == SILENT).any():
            at = shown.alignment.to_source(np.arange(len(shown.text)))
            codes = np.where(read.own[at] == SILENT, read.uncorrected[at], codes)
        return codes.astype(np.uint16), whose == Whose.ENGINE

    def utterances(self, start: int = 0, end: int | None = None) -> Iterator[Utterance]:
        """Those of the text from a source offset on, up to another; the first and the last have
        only what lies between."""
        stop = len(self._composer.article.text) if end is None else end
        for utterance in self._from(start):
            if utterance.start >= stop:
                return
            if utterance.end > start:
                within = _within(utterance, start, stop)
                if within.sounding:
                    yield within

    def before(self, offset: int) -> Utterance | None:
        """The last utterance that ends at a source offset or before it."""
        for number in range(self._composer.section_of(max(0, offset - 1)), -1, -1):
            section = self._section(number)
            for stretch in range(section.stretch_at(offset), -1, -1):
                for since in (offset - _BEFORE, 0):
                    found = section.utterances(stretch, since)
                    ended = takewhile(lambda each: each.end <= offset, found)
                    if sounding := [each for each in ended if each.sounding]:
                        return sounding[-1]
        return None

    def at(self, offset: int) -> Utterance | None:
        """The utterance around a source offset, or the first one behind it."""
        return next((each for each in self._from(offset) if each.end > offset), None)

    def _from(self, offset: int) -> Iterator[Utterance]:
        """All from the one on that holds a source offset, and hardly any before it."""
        composer = self._composer
        for number in range(composer.section_of(max(0, offset)), len(composer.sections)):
            section = self._section(number)
            for stretch in range(section.stretch_at(offset), len(section.begins)):
                found = section.utterances(stretch, offset)
                yield from (each for each in found if each.sounding)


class _Section:
    """A section as it is read at a moment, said in stretches: to start in the middle of one takes
    as long as the few sentences around."""

    def __init__(
        self,
        section: Section,
        shown: Shown,
        image: str,
        readings: tuple[Codes, NDArray[np.bool_]],
        own: tuple[OwnWords, ...],
        view: View,
        *,
        goes_on: bool,
    ) -> None:
        self._section, self._shown, self._image = section, shown, image
        self._readings, self._own, self._view = readings, own, view
        self._goes_on = goes_on
        self._source = _Source(section.start, shown)
        self.begins = _begins(shown.text, image)

    def stretch_at(self, offset: int) -> int:
        """The one that holds a source offset; the first where it stands before them all."""
        return max(0, bisect_right(self.begins, self._shown_at(offset)) - 1)

    def _shown_at(self, offset: int) -> int:
        at = max(0, offset - self._section.start)
        return self._shown.alignment.to_shown(at) if len(self._shown.alignment) else at

    def utterances(self, stretch: int, since: int = 0) -> Iterator[Utterance]:
        """Those of a stretch, in order; none of sentences that end before a source offset."""
        start, end = (*self.begins, len(self._shown.text))[stretch : stretch + 2]
        image, own = self._image[start:end], own_words_within(self._own, start, end)
        codes, are_free = self._readings
        codes = viewed(image, codes[start:end], are_free[start:end], self._view, own)
        said = saying(image, codes, own).moved(start)
        headings, since = self._section.headings, self._shown_at(since)
        what = Stretch(self._shown.text, start, end, headings, self._goes_on, since)
        return utterances(what, said, self._source.places)


def _begins(text: str, image: str) -> list[int]:
    """Where the stretches of a section begin: with a sentence, or within one that goes on and on
    behind a mark, else between two words."""
    begins, hard = [0], list[int]()
    for start, end in sentences(text):
        if start - begins[-1] >= _STRETCH:
            begins.append(start)
        while end - begins[-1] > _LONGEST:
            first, last = begins[-1] + _STRETCH, begins[-1] + _LONGEST
            marks = [found.end() for found in _CLAUSE.finditer(image, first, last)]
            if not marks:
                hard.append(len(begins))
            begins.append(marks[-1] if marks else last)
    moved = _between_words(image, [begins[each] for each in hard])
    for number, begin in zip(hard, moved, strict=True):
        begins[number] = begin
    return begins


def _between_words(image: str, places: list[int]) -> list[int]:
    """The same places or a little before, where a word begins; all found at once, in a tenth of the
    time."""
    near = "\n".join(image[at - _NEAR : at + _NEAR].replace("\n", " ") for at in places)
    starts, moved = words(near).tolist(), list[int]()
    for number, at in enumerate(places):
        within = number * (2 * _NEAR + 1) + _NEAR
        start = starts[bisect_right(starts, within) - 1]
        moved.append(at - (within - start) if within - start < _NEAR else at)
    return moved


class _Source:
    """From a section's shown text to the article's."""

    def __init__(self, start: int, shown: Shown) -> None:
        self._start, self._alignment = start, shown.alignment

    def places(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of a stretch of the shown text, hardly more than what it stands for."""
        if len(self._alignment):
            first = self._alignment.to_source(start)
            start, end = first, max(first + 1, self._alignment.to_source(end))
        return self._start + start, self._start + end


def _within(utterance: Utterance, start: int, end: int) -> Utterance:
    """What of an utterance stands between two source offsets, words at these whole."""
    if start <= utterance.start and utterance.end <= end:
        return utterance
    kept = [first < end and last > start for first, last in utterance.words]
    parts = [part for part in utterance.parts if isinstance(part, Pause) or kept[part.word]]
    while parts and isinstance(parts[0], Pause):
        parts.pop(0)
    begins = [utterance.words[part.word][0] for part in parts if not isinstance(part, Pause)]
    first = min(begins, default=start) if start > utterance.start else utterance.start
    return replace(utterance, start=first, end=min(utterance.end, end), parts=tuple(parts))
