"""Reading aloud in the window: what the keys and the player ask for, what is lit, what is told.

Nothing of it is made, nor what speaks loaded, before something is to be heard.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.qt.aloud.controls import Controls, Playing
from reader.qt.aloud.pointed import Pointed
from reader.qt.aloud.recorded.beside import Beside
from reader.qt.aloud.stretch import stretch_meant
from reader.qt.aloud.surroundings import Surroundings
from reader.qt.aloud.telling import Telling
from reader.qt.page.marks import Lit
from reader.qt.session.session import Session
from reader.settings import Settings, declaration

if TYPE_CHECKING:  # loaded once something is to be heard
    from reader.qt.aloud.following import Following
    from reader.qt.aloud.reading import Reading
    from reader.qt.aloud.sentencemode import SentenceMode
    from reader.qt.aloud.sound import Sound
    from reader.qt.aloud.speaker import Opening, Speaker


Meant = Callable[[], "tuple[int, int] | None"]


class AloudPresenter(QObject):
    """Has a method for each action of reading aloud, of the action's name.

    Signals: `turned(bool)`, something is read aloud from now on, or shown sentence by sentence, or
    nothing is; `paused(bool)`; `word_sounds(bool)`, a word that was asked for; `recording_wanted`:
    the one that there was cannot be heard, and another is wanted.
    """

    turned = Signal(bool)
    paused = Signal(bool)
    word_sounds = Signal(bool)
    recording_wanted = Signal()

    def __init__(
        self, around: Surroundings, session: Session, meant: Meant, opening: Opening | None = None
    ) -> None:
        """`meant` tells the stretch that is selected or pointed at."""
        super().__init__(around.page)
        self._around, self._session, self._meant = around, session, meant
        self.opening = opening
        self.beside = Beside(session, self)
        self._telling = Telling(around, session, self.recording_wanted.emit)
        self._controls = Controls(around, session, self)
        self._parts: tuple[Reading, Following] | None = None
        self._sentences: SentenceMode | None = None
        self._speaker: Speaker | None = None
        self._is_turned = self._is_paused = False
        self._pointed_at = -1
        self._read_at = 0  # where it last began, or came to
        session.opened.connect(self.end)
        around.page.selecting.voice_wanted.connect(self.read_from)
        self._controls.changed.connect(self._change)
        self._controls.closed.connect(self.end)
        self._controls.back_wanted.connect(self.to_voice)
        self._pointed = Pointed(around.page, session, self)
        self._pointed.rested.connect(self.say)

    # What it is made of --------------------------------------------------------------------------

    @property
    def _made(self) -> tuple[Reading, Following]:
        if self._parts is None:
            self._parts = self._make()
        return self._parts

    def _find_voice(self) -> None:
        """Something is to be heard: what says it starts before all else is made."""
        if self.beside.text is None or not self._session.settings.voice_recorded:
            self._of_voice().find()

    def _of_voice(self) -> Speaker:
        if self._speaker is None:
            from reader.qt.aloud.speaker import Speaker

            self._speaker = Speaker(self._session.background, self._open, self)
        return self._speaker

    def _open(self) -> Sound:
        from reader.qt.aloud.sound import found

        return self.opening() if self.opening else found(self._session.settings.voice_folder)

    def _make(self) -> tuple[Reading, Following]:
        from reader.qt.aloud.following import Following
        from reader.qt.aloud.reading import Reading

        session, following = self._session, Following(self._around.page.navigation)
        reading = Reading(self._of_voice(), session, self.beside)
        following.strayed.connect(self._controls.offer_back)
        reading.lit.connect(self._light)
        reading.moved.connect(self._show)
        reading.over.connect(self._show)
        reading.empty.connect(self._telling.tell_empty)
        reading.empty.connect(self._show)
        reading.failed.connect(self._fail)
        reading.between.sounds.connect(self.word_sounds)
        reading.speaker.state_changed.connect(self._show)
        self.beside.changed.connect(self._show)
        session.settings_changed.connect(self._follow)
        return reading, following

    @property
    def reading(self) -> Reading:
        """What is read, and where."""
        return self._made[0]

    @property
    def _following(self) -> Following:
        return self._made[1]

    @property
    def _alone(self) -> SentenceMode:
        if self._sentences is None:
            from reader.qt.aloud.sentencemode import SentenceMode

            self._sentences = SentenceMode(self._around, self._session, self.reading)
            self._sentences.counted.connect(self._show)
            self._sentences.closed.connect(self.leave_sentence)
        return self._sentences

    @property
    def is_on(self) -> bool:
        """Whether the voice is on."""
        return self._parts is not None and self.reading.is_on

    @property
    def is_alone(self) -> bool:
        """Whether one sentence is shown at a time."""
        return self._sentences is not None and self._sentences.is_open

    # Actions ---------------------------------------------------------------------------------

    def read_aloud(self) -> None:
        """Read aloud what is selected, or from the place that is meant on; or stop."""
        if self.is_on:
            self._silence()
        elif self.is_alone:
            self.reading.is_on = True
            self.reading.again()
            self._show()
        else:
            page, at = self._around.page, self._pointed_at
            is_named = at >= 0 or bool(page.selection)
            self.read_from(*stretch_meant(page, at), is_line=is_named)

    def read_from(self, offset: int, until: int | None = None, *, is_line: bool = True) -> None:
        """Read aloud from a character on, up to another if one is named; if it is not that line
        alone that is wanted, a recording from its very beginning, where no line of it is above."""
        current = self._session.current
        if current is None or not current.is_whole:
            return
        self._telling.withdraw()
        self.beside.look(lambda: self._begin(offset, until, is_line=is_line))

    def _begin(self, offset: int, until: int | None, *, is_line: bool) -> None:
        self._find_voice()
        self._controls.await_sound()
        reading, self._read_at = self.reading, offset
        if not is_line and (recorded := reading.text.recorded) is not None:
            offset = recorded.entrance(offset)
        self._following.come_back()
        reading.begin(offset, until)
        self._show()

    def pause_voice(self) -> None:
        self.reading.turn_pause()

    def sentence_again(self) -> None:
        self.reading.again()

    def repeat_sentence(self) -> None:
        reading = self.reading
        reading.set_repeating(is_repeating=not reading.is_repeating)
        self._show()

    def sentence_back(self) -> None:
        self.reading.step(-1)

    def sentence_on(self) -> None:
        self.reading.step(1)

    def voice_slower(self) -> None:
        self._change_speed(-1)

    def voice_faster(self) -> None:
        self._change_speed(1)

    def _change_speed(self, steps: int) -> None:
        declared = declaration("voice_speed")
        speed = self._session.settings.voice_speed + steps * declared.step
        self._session.change(voice_speed=declared.fit(speed))

    def to_voice(self) -> None:
        self._following.come_back()

    def sentence_mode(self) -> None:
        """Show one sentence at a time, or the page again: there the voice goes on."""
        current = self._session.current
        if self.is_alone:
            self._show_page()
        elif current is not None and current.is_whole:
            loaded = self.reading.text.when_loaded
            start, _ = stretch_meant(self._around.page, self._pointed_at)
            self.beside.look(lambda: loaded(start, lambda: self._show_alone(start)))

    def _show_alone(self, start: int) -> None:
        reading = self.reading
        here = reading.whole or reading.text.at(start)
        if here is None:
            self._telling.tell_empty()
            return
        self._alone.open()
        was_said = reading.utterance is here
        reading.set_alone(is_alone=True)
        if not was_said:
            reading.go_to(here)
        self._show()

    def hear_word(self) -> None:
        """Say the word that is selected or pointed at."""
        if (meant := self._meant()) is not None:
            self.say(*meant)

    # Also asked by others ------------------------------------------------------------------------

    def point_at(self, offset: int) -> None:
        """A menu is opened on this character; -1 once it is closed."""
        self._pointed_at = offset

    def say(self, start: int, end: int) -> None:
        """Say what stands between two source offsets, once; what is read aloud waits."""
        current = self._session.current
        if current is None or not current.is_whole:
            return
        self._find_voice()
        self.reading.say_word(start, end)

    def say_alone(self, image: str, codes: Sequence[int]) -> None:
        """Say a word that stands elsewhere, once, by its simplified image and its readings."""
        if self._session.current is not None:
            self._find_voice()
            self.reading.say_alone(image, codes)

    def leave_sentence(self, *_to: object) -> None:
        """Show the page again, at the same place, in silence."""
        if self.is_alone:
            self.reading.fall_silent()
            self._show_page()

    def leave(self) -> bool:
        """End what Esc ends: one sentence alone, else the voice; whether there was any."""
        if self.is_alone:
            self.leave_sentence()
        elif self.is_on:
            self.end()
        else:
            return False
        return True

    def end(self) -> None:
        """Nothing is read aloud, nor shown by sentences."""
        if self._parts is not None:
            if self._sentences is not None:
                self._sentences.close()
            self.reading.is_alone = False
            self.reading.stop()
            self._show()

    def close(self) -> None:
        """The window closes: be silent, and let go of the sound."""
        if self._parts is not None:
            self.end()
            self.reading.speaker.forget()

    def _silence(self) -> None:
        if self.is_alone:
            self.reading.fall_silent()
            self._show()
        else:
            self.end()

    def _show_page(self) -> None:
        reading = self.reading
        self._alone.close()
        reading.set_alone(is_alone=False)
        self._following.come_back()
        if not reading.is_on:
            reading.stop()
        self._around.page.setFocus()
        self._show()

    # What is shown -------------------------------------------------------------------------------

    def _light(self, lit: Lit) -> None:
        self._around.page.lighting.show(lit)
        if self._sentences is not None:
            self._sentences.light(lit)
        at = lit.syllable if lit.syllable[1] else lit.sentence
        if at[1]:
            self._read_at = lit.sentence[0]
            self._following.follow(at[0])
            self._controls.come()
        else:
            self._following.end()

    def _show(self, *_told: object) -> None:
        """Show what is so now."""
        from reader.qt.aloud.wording import time_left

        actions, reading, is_alone = self._around.actions, self.reading, self.is_alone
        is_turned = reading.is_on or is_alone
        number, count = self._alone.place if is_alone else (0, 0)
        repeats, left = reading.is_repeating, reading.seconds_left
        told = time_left(left, number, count, is_repeating=repeats) if is_turned else ()
        has_recording = self.beside.text is not None
        self._controls.show(Playing(told, reading.is_sounding, repeats, has_recording))
        actions.set_on("repeat_sentence", repeats)
        actions.set_on("read_aloud", reading.is_on)
        actions.set_on("sentence_mode", is_alone)
        if is_turned is not self._is_turned:
            self._is_turned = is_turned
            self.turned.emit(is_turned)
        if reading.is_paused is not self._is_paused:
            self._is_paused = reading.is_paused
            self.paused.emit(self._is_paused)

    def make_way(self, pixels: int) -> None:
        """So much of the page's foot lies under the player."""
        self._controls.make_way(pixels)

    def _fail(self, error: Exception) -> None:
        """Close the player, and tell why; it may be tried again."""
        self._telling.tell_failure(error, lambda: self.read_from(self._read_at))
        self._show()

    def _follow(self, before: Settings, now: Settings) -> None:
        if now.language is not before.language:  # another window is made
            self.end()
        if now.voice_folder != before.voice_folder:
            self.reading.speaker.forget()
        if before.voice_speed != now.voice_speed or before.voice_times != now.voice_times:
            self._show()

    def _change(self, name: str, value: object) -> None:
        """What is chosen in the player; a number of times is in place of over and over."""
        if name == "voice_times":
            self.reading.set_repeating(is_repeating=False)
            self._show()
        self._session.change(**{name: value})
