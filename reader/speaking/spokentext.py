"""An article as it is said: its utterances from any place on, each made when it is wanted.

What is said is what is shown: the script, the reader's corrections, readings given by the file,
Taiwan's where they are shown. Of a character whose reading is not to be shown, it is still said.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes
from reader.composition.composer import Composer
from reader.composition.cutting import own_words_shown
from reader.composition.readings import Whose
from reader.pinyin import SILENT
from reader.reading.views import View, viewed
from reader.script import Script, Shown
from reader.speaking.saying import saying
from reader.speaking.sentences import utterances
from reader.speaking.utterance import Pause, Utterance


class SpokenText:
    """Promises that a section is said as it is read at the moment when it is asked for. Any thread
    may ask; a section takes a few milliseconds."""

    def __init__(
        self, composer: Composer, script: Script = Script.SOURCE, *, taiwan: bool = False
    ) -> None:
        """`taiwan`: whether readings are shown as in Taiwan."""
        self._composer, self._script, self._view = composer, script, View(taiwan=taiwan)

    def section(self, number: int) -> Iterator[Utterance]:
        """The utterances of a section, in order."""
        composer = self._composer
        shown = composer.shown(number, self._script)
        image = composer.image_of(number, shown)
        section = composer.sections[number]
        own = own_words_shown(composer.article_readings, number, shown)
        codes = viewed(image, *self._readings(number, shown), self._view, own)
        source = _Source(section.start, shown)
        said = saying(image, codes, own)
        return utterances(shown.text, said, section.headings, source.places)

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
        composer = self._composer
        stop = len(composer.article.text) if end is None else end
        for number in range(composer.section_of(max(0, start)), len(composer.sections)):
            if composer.sections[number].start >= stop:
                return
            for utterance in self.section(number):
                if utterance.end > start and utterance.start < stop:
                    within = _within(utterance, start, stop)
                    if within.sounding:
                        yield within

    def before(self, offset: int) -> Utterance | None:
        """The last utterance that ends at a source offset or before it."""
        composer = self._composer
        for number in range(composer.section_of(max(0, offset - 1)), -1, -1):
            found = [each for each in self.section(number) if each.end <= offset and each.sounding]
            if found:
                return found[-1]
        return None

    def at(self, offset: int) -> Utterance | None:
        """The utterance around a source offset, or the first one behind it."""
        return next(
            (each for each in self._from_section(offset) if each.end > offset and each.sounding),
            None,
        )

    def _from_section(self, offset: int) -> Iterator[Utterance]:
        composer = self._composer
        for number in range(composer.section_of(max(0, offset)), len(composer.sections)):
            yield from self.section(number)


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
