"""A sentence as a question shows it: as it was kept, with the readings it was kept with."""

from dataclasses import dataclass, replace

from reader.composition.composer import Composer
from reader.composition.sparing import Chosen, Sparing
from reader.qt.page.alone import alone, composed
from reader.qt.page.setting import Setting, setting_of
from reader.script import Script
from reader.settings import ReadingsShown, Settings


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
        composer = composed(self.text, self.codes)
        composer.spare(Sparing(chosen=(Chosen(self.start, self.end, True),)))
        return composer


def sentence_setting(
    settings: Settings, composer: Composer, script: Script, size: int, *, shows_reading: bool
) -> Setting:
    """How a sentence is set: `size` pixels an em, by the settings of the page otherwise. Its lines
    have room for the reading before it is shown, so that nothing moves then."""
    large = alone(settings, size, ReadingsShown.CHOSEN)
    made = setting_of(large, composer, script)
    return replace(made, ink=replace(made.ink, draws_readings=shows_reading))
