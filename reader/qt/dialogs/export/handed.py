"""What is handed on, and how: a value that the dialog changes and its parts show."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from reader.composition.composer import Composer
from reader.exports import (
    EVERYTHING,
    Carried,
    Options,
    carried_by,
    carries_sound,
    known_formats,
    needs_cues,
)
from reader.exports.sound import Sound
from reader.pinyin import Style
from reader.reading.views import View
from reader.script import Script
from reader.settings import ReadingsShown, Settings

PDF = "pdf"
"""The form that is drawn: its pages are set up in the dialog for printing."""
CARDS = "cards"
"""The form that is of words alone: which, is chosen in the dialog for them."""


class Heard(Enum):
    """The sound that goes along with a form that can have it."""

    NOTHING = "nothing"
    RECORDING = "recording"  # that the article has
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Handed:
    """An article, the form's name and what it takes.

    `settings` are the page's, for a look in its fonts; `offset` is the place that is being read.
    """

    composer: Composer
    title: str
    source: Path | None
    form: str
    script: Script
    style: Style
    by_words: bool
    readings: ReadingsShown
    view: View
    tone_colours: bool = False
    pictures: bool = True
    settings: Settings = field(default_factory=Settings)
    offset: int = 0
    recording: Path | None = None
    sound: Heard = Heard.NOTHING

    @property
    def carried(self) -> frozenset[Carried]:
        """What the form carries of what can be chosen; nothing where that is chosen later."""
        return frozenset() if self.is_led_on else carried_by(known_formats()[self.form])

    @property
    def is_led_on(self) -> bool:
        """Whether all else is chosen in a dialog of its own."""
        return self.form in (PDF, CARDS)

    @property
    def is_drawn(self) -> bool:
        """Whether the form has readings above its characters, and is no text of its own."""
        return self.is_led_on or self.carried == EVERYTHING

    @property
    def lacks_times(self) -> bool:
        """Whether the form is one of texts that are heard, and nobody knows when this one is."""
        is_timed = not self.is_led_on and needs_cues(known_formats()[self.form])
        return is_timed and not len(self.composer.cues)

    @property
    def has_sound(self) -> bool:
        """Whether sound goes along: it is wanted, and the form can have it."""
        can = not self.is_led_on and carries_sound(known_formats()[self.form])
        return can and self.sound is not Heard.NOTHING

    @property
    def lacks_recording(self) -> bool:
        """Whether the article's recording is to go along, and it has none, or no times in it."""
        is_there = self.recording is not None and len(self.composer.cues) > 0
        return self.has_sound and self.sound is Heard.RECORDING and not is_there

    @property
    def suffix(self) -> str:
        """How the file's name ends."""
        if self.is_led_on:
            return ".pdf" if self.form == PDF else ".apkg"
        return (*known_formats()[self.form].SUFFIXES, ".txt")[0]

    def options(
        self,
        left_out: Callable[[int], None] = lambda _paragraph: None,
        sound: Sound | None = None,
    ) -> Options:
        """What the form's writer takes."""
        return Options(
            self.style,
            self.by_words,
            left_out,
            tone_colours=self.tone_colours,
            pictures=self.pictures,
            levels=self.settings.level_list,
            sound=sound,
        )
