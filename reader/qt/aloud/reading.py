"""What is read aloud of the open article, and where: on and on, or one sentence at a time.

It knows no widget: it tells what is lit, and which sentence it is at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.qt.aloud.between import Between
from reader.qt.aloud.ordered import Ordered
from reader.qt.aloud.recorded.beside import Beside
from reader.qt.aloud.saidtext import SaidText
from reader.qt.aloud.speaker import Speaker, State
from reader.qt.page.marks import NOTHING_LIT, Lit
from reader.qt.session.session import Session
from reader.settings import Settings

if TYPE_CHECKING:  # loaded once something is to be heard
    from reader.speaking.narration import Heard
    from reader.speaking.utterance import Utterance

_OF_MANNER = ("voice_speed", "voice_pause", "voice_times")
_MINUTE = 60_000  # ms


class Reading(QObject):
    """`utterance` is the sentence that it is at, None while it is at none, or the rest of one that
    is said from a word on; `sentence` is where all of it stands. It `is_on` from `begin`
    to `stop`, or its end; while it `is_alone` it says one sentence and waits.

    While it `is_repeating` a sentence is said over and over, until one goes on. A word that is to
    be heard comes in between: the sentence begins anew after it, by itself if it was being said.

    Signals: `lit(Lit)`, `moved` to another sentence, `over` by itself, `empty` where nothing was to
    be said, `failed(Exception)`; `between` tells of such words.
    """

    lit = Signal(object)
    moved = Signal()
    over = Signal()
    empty = Signal()
    failed = Signal(object)

    def __init__(self, speaker: Speaker, session: Session, beside: Beside) -> None:
        """`beside` is the recording that takes the voice's place where there is one."""
        super().__init__(speaker)
        self.speaker, self._session, self._beside = speaker, session, beside
        self.text = SaidText(session, beside)
        self.between = Between(speaker, self.text)
        self.utterance: Utterance | None = None
        self.sentence = (0, 0)
        self.is_on, self.is_alone = False, False
        self._is_finished = False  # the sentence was said, and nothing else yet
        self._ordered = Ordered(speaker, self.text, beside)
        self._timer = QTimer(self, singleShot=True)
        self._is_last = False  # time is up: it stops at the end of the sentence
        self._timer.timeout.connect(self.finish_sentence)
        speaker.heard.connect(self._take_heard)
        speaker.finished.connect(self._finish)
        speaker.ended.connect(self._end)
        speaker.failed.connect(self._fail)
        session.settings_changed.connect(self._follow)
        beside.moved.connect(self._begin_anew)
        for changed in (*session.edits.changes, session.script_changed):
            changed.connect(self._grow_stale)

    # What it does ----------------------------------------------------------------------------

    def begin(self, offset: int, until: int | None = None) -> None:
        """Read aloud from a source offset on, up to another if there is one."""
        self.is_on, self._ordered.until = True, until
        self._set_timer()
        self._say(offset)

    def stop(self) -> None:
        """Be silent, and at no sentence."""
        self._ordered.is_repeating = False
        self._be_silent()
        self._go_to(None)

    def fall_silent(self) -> None:
        """Be silent, but stay at the sentence."""
        self._be_silent()
        self._light_sentence()

    def _be_silent(self) -> None:
        self.is_on = False
        self._timer.stop()
        self.between.let_go()
        self.speaker.stop()

    def turn_pause(self) -> None:
        """Pause, or go on; where nothing was being said, say the sentence."""
        if self.between.goes_on:  # not after the word either
            self.speaker.stop()
            self.between.let_go()
            self._light_sentence()
        elif self.between.is_on or not self.speaker.is_on:
            self.again()
        elif self.speaker.state is State.PAUSED:
            self.speaker.resume()
        else:
            self.speaker.pause()

    def say_word(self, start: int, end: int) -> None:
        """Say what stands between two source offsets, once."""
        self._make_way_for_word(lambda on: self.between.say(start, end, goes_on=on))

    def say_alone(self, image: str, codes: Sequence[int]) -> None:
        """Say a word wherever it stands, once: by its simplified image and its readings."""
        self._make_way_for_word(lambda on: self.between.say_alone(image, codes, goes_on=on))

    def _make_way_for_word(self, say: Callable[[bool], None]) -> None:
        goes_on = self.is_sounding and self.is_on and self.utterance is not None
        self.between.let_go()
        self._light_sentence()
        say(goes_on)

    @property
    def is_sounding(self) -> bool:
        """Whether the text sounds, or is about to: there is something to pause."""
        is_begun = self.speaker.state in (State.BEGINNING, State.SPEAKING)
        return is_begun and (self.between.goes_on or not self.between.is_on)

    @property
    def is_repeating(self) -> bool:
        """Whether each sentence is said over and over."""
        return self._ordered.is_repeating

    @property
    def is_paused(self) -> bool:
        """Whether it waits in the middle of the text to go on."""
        return self.is_on and not (self.is_sounding or self.between.is_on or self.is_alone)

    def set_repeating(self, *, is_repeating: bool) -> None:
        """Say the sentence over and over from now on, or go on after it: that which was said last
        while the next has not begun."""
        self._ordered.is_repeating = is_repeating
        if self._is_finished and self.is_sounding and not self.between.is_on:
            self._ordered.lead(self.sentence[0 if is_repeating else 1])

    def again(self) -> None:
        """Say the sentence from its beginning."""
        here = self.utterance
        if here is None:
            return
        if self.between.is_on or self.speaker.state not in (State.SPEAKING, State.PAUSED):
            self._say(self.sentence[0])
        elif here.start == self.sentence[0]:
            self.speaker.again()
        else:  # a part of it was said
            self._ordered.lead(self.sentence[0])
            self.speaker.resume()

    def step(self, by: int) -> None:
        """To the next sentence, or the one before; it is said if it is on."""
        here = self.utterance
        if here is None:
            return
        self._session.background.await_sound()
        self._ordered.until = None  # it is wanted from there on
        spoken, speaker = self.text.now, self.speaker
        other = spoken.at(here.end) if by > 0 else spoken.before(here.start)
        is_running = speaker.state in (State.SPEAKING, State.PAUSED)
        if not is_running or self.is_alone or self.between.is_on:
            if other is not None:
                self.go_to(other)
        elif other is not None:  # at once: the next press counts from there
            self._go_to(other)
            self._light_sentence()
            self._ordered.lead(other.start)
            speaker.resume()
        elif by > 0:
            speaker.onward()

    def go_to(self, utterance: Utterance) -> None:
        """Be at a sentence; say it if it is on."""
        self.between.let_go()
        self.speaker.stop()
        self._go_to(utterance)
        if self.is_on:
            self._say(utterance.start, utterance)
        else:
            self._light_sentence()

    def finish_sentence(self) -> None:
        """Stop once the sentence is said, or now where none sounds: time is up."""
        self._is_last = True
        if self.speaker.state is not State.SPEAKING:
            self._end_by_itself()

    def set_alone(self, *, is_alone: bool) -> None:
        """Say one sentence at a time from now on, or go on and on."""
        self.is_alone, self._ordered.until = is_alone, None
        if self.is_on and self.utterance is not None:
            self._say(self.sentence[0])

    # The text ----------------------------------------------------------------------------------

    @property
    def moment(self) -> int | None:
        """Which moment of the recording sounds, in milliseconds."""
        now = self.speaker.now
        return self.text.moment(now) if now is not None else None

    @property
    def whole(self) -> Utterance | None:
        """The sentence that it is at, all of it."""
        here = self.utterance
        found = self.text.at(self.sentence[0]) if here is not None else None
        return here if found and here and found.start == here.start else found

    def _say(self, start: int, here: Utterance | None = None) -> None:
        """From a source offset on; `here` is the sentence at it, where that is known."""
        self.between.let_go()
        if self.is_alone:
            here = here or self.text.at(start)
            self._ordered.until = here.end if here is not None else start
            self._go_to(here)
        self._ordered.say(start)

    def _begin_anew(self, offset: int) -> None:
        """The recording has a sentence at another time now: hear how it begins."""
        if self.text.recorded is not None and (self.is_on or self.is_alone):
            here = self.text.at(offset)
            if here is not None:
                self.go_to(here)

    # What is heard -----------------------------------------------------------------------------

    def _take_heard(self, heard: Heard) -> None:
        utterance = heard.utterance
        if self.between.is_on:
            return
        self._is_finished = self._is_finished and heard.at is None
        if self.utterance is not utterance:
            self._go_to(utterance)
        if heard.at is None or not utterance.words:  # of a cue without words only when it is heard
            self.lit.emit(Lit(self.sentence))
        else:
            part = utterance.sounding[heard.at]
            self.lit.emit(Lit(self.sentence, utterance.words[part.word], (part.start, part.end)))

    def _go_to(self, utterance: Utterance | None) -> None:
        before, self.utterance = self.utterance, utterance
        if utterance is not None:
            start, end = self.sentence
            is_rest = before is not None and start < utterance.start < end == utterance.end
            self.sentence = (start if is_rest else utterance.start, utterance.end)
        else:
            self._is_last = False
            self._ordered.forget()
            self.lit.emit(NOTHING_LIT)
        self.moved.emit()

    def _light_sentence(self) -> None:
        self.lit.emit(Lit(self.sentence) if self.utterance is not None else NOTHING_LIT)

    def _finish(self, utterance: Utterance) -> None:
        """A sentence was said: stop if it is time to, or go on as the text is read now."""
        if self.between.is_on or utterance is not self.utterance:  # one went elsewhere meanwhile
            return
        self._is_finished = True
        if self._is_last:
            self._end_by_itself()
        elif self._ordered.is_other(utterance, self.sentence[0], is_alone=self.is_alone):
            again = self.sentence[0] if self.is_repeating else -1
            renew = partial(self._renew, self._ordered.turn, utterance, again)
            QTimer.singleShot(self.text.pause_after(utterance), self, renew)

    def _renew(self, turn: int, said: Utterance, again: int) -> None:
        """What was made ahead is made again, as the text is read now: the next sentence, or that
        which has begun meanwhile; or the same, from where it is to be said `again`."""
        here = self.utterance
        if (
            here is not None
            and turn == self._ordered.turn
            and self.speaker.is_on
            and not self.between.is_on
        ):
            onward = said.end if here is said else here.start
            self._ordered.lead(again if again >= 0 else onward)

    def _end(self) -> None:
        """All was said: of a word, of a sentence alone, or of the article."""
        if self.between.is_on:
            goes_on = self.between.goes_on
            self.between.let_go()
            if goes_on:
                self._say(self.sentence[0])
        elif self.utterance is not None and self.is_repeating and not self._is_last:
            self._say(self.sentence[0])
        elif self.utterance is None:
            self.stop()
            self.empty.emit()
        elif self.is_alone:
            self._light_sentence()
        else:
            self._end_by_itself()

    def _end_by_itself(self) -> None:
        if self.is_alone:
            self.fall_silent()
        else:
            self.stop()
        self.over.emit()

    def _fail(self, error: Exception) -> None:
        self._be_silent()
        if self.is_alone:
            self._light_sentence()
        else:
            self._go_to(None)
        self.failed.emit(error)

    # What changes ------------------------------------------------------------------------------

    def _grow_stale(self, *_changed: object) -> None:
        """What was made ahead is read otherwise now: the next sentence is made anew."""
        if self.utterance is not None and self._session.current is not None:
            self._ordered.grow_stale()

    def _follow(self, before: Settings, now: Settings) -> None:
        is_other = any(getattr(before, name) != getattr(now, name) for name in _OF_MANNER)
        if is_other and self.speaker.is_on:
            self._ordered.change()
        if now.voice_recorded is not before.voice_recorded and self._beside.text is not None:
            self._exchange()
        if now.taiwan_readings is not before.taiwan_readings:
            self._grow_stale()
        if now.voice_minutes != before.voice_minutes and self.is_on:
            self._set_timer()

    def _exchange(self) -> None:
        """The recording takes the voice's place, or the voice its: at the same sentence."""
        if self.utterance is not None and (here := self.text.at(self.utterance.start)) is not None:
            self.go_to(here)

    def _set_timer(self) -> None:
        self._is_last = False
        self._timer.stop()
        if (minutes := self._session.settings.voice_minutes) > 0:
            self._timer.start(minutes * _MINUTE)

    @property
    def seconds_left(self) -> float:
        """About how long the rest of the article takes so."""
        return self.text.seconds_left(
            self.utterance, None if self.is_alone else self._ordered.until
        )
