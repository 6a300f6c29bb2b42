"""A sentence as a question shows it: as it was kept, with the readings it was kept with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from reader.article import Annotations, Article, Codes
from reader.composition.composer import Composer
from reader.composition.sparing import Chosen, Sparing
from reader.pinyin import SILENT
from reader.qt.page.setting import Setting, setting_of
from reader.reading import Passage, Readings
from reader.script import Script
from reader.settings import ReadingsShown, Settings

_PITCH, _RUBY = 2.05, 44  # em of the sentence, per cent of it


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence and the word that it is about; `codes` has a syllable for each character, 0 where
    there is none. With a gap the word is not shown before it is asked for."""

    text: str
    codes: tuple[int, ...]
    start: int
    length: int
    has_gap: bool = False

    @property
    def end(self) -> int:
        """Where the word ends."""
        return self.start + self.length

    @property
    def with_gap(self) -> str:
        """The sentence as one hears it before the answer."""
        if not self.has_gap:
            return self.text
        return f"{self.text[: self.start]}{'＿' * self.length}{self.text[self.end :]}"

    def composed(self) -> Composer:
        """The sentence as an article of its own, read as it was kept; readings where the word is
        alone are shown."""
        given = [
            (at, code)
            for at, code in enumerate(self.codes[: len(self.text)])
            if code not in (0, SILENT)
        ]
        offsets = np.array([at for at, _ in given], np.int32)
        codes = np.array([code for _, code in given], np.uint16)
        article = Article(self.text, given=Annotations(offsets, codes))
        composer = Composer(article, _AsKept)
        composer.spare(Sparing(chosen=(Chosen(self.start, self.end, True),)))
        return composer


class _AsKept:
    """The engine of such an article: it knows what was kept, and guesses nothing."""

    def read(self, image: str, source: str, given: Codes) -> Readings:
        """The readings that were kept."""
        return Readings(given.copy(), np.zeros(len(given), np.uint8))

    def read_each(self, passages: Sequence[Passage]) -> list[Readings]:
        """The same of several texts."""
        return [self.read(*passage) for passage in passages]


def sentence_setting(
    settings: Settings, composer: Composer, script: Script, size: int, *, shows_reading: bool
) -> Setting:
    """How a sentence is set: `size` pixels an em, by the settings of the page otherwise. Its lines
    have room for the reading before it is shown, so that nothing moves then."""
    large = replace(
        settings,
        text_size=size,
        line_spacing=_PITCH,
        ruby_size=_RUBY,
        readings_shown=ReadingsShown.CHOSEN,
        indent_paragraphs=False,
        justify_lines=False,
        vertical=False,
        line_length=40,
        show_origins=False,
        mark_doubts=False,
        mark_forms=False,
    )
    made = setting_of(large, composer, script)
    return replace(made, ink=replace(made.ink, draws_readings=shows_reading))
