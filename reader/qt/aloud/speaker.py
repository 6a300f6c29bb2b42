"""A voice that says a text: found when it is first wanted, off the window's thread, and watched
while it speaks.

What sounds is asked of the frames that were played, many times a second: no clock runs beside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from reader.qt.jobs.background import Background
from reader.qt.jobs.workers import Priority

if TYPE_CHECKING:  # loaded once something is to be heard
    from reader.qt.aloud.sound import Sound
    from reader.speaking.narration import Heard, Manner, Narration, Source

_LOOK = 10  # ms between two looks at what sounds
_LONGEST = 5_000  # ms that no syllable takes: then the device is gone
_MADE = 90_000  # ms that no sentence takes to be made
_KEPT = 300_000  # ms of silence after which a voice is let go of, which may be large


class Opening(Protocol):
    """Finds a voice, in another thread."""

    def __call__(self) -> Sound: ...


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be said, and with what."""

    opening: Opening
    source: Source
    start: int
    manner: Manner


class State(Enum):
    """What the voice does."""

    SILENT = auto()
    BEGINNING = auto()  # it is being found
    SPEAKING = auto()
    PAUSED = auto()


class Speaker(QObject):
    """Signals: `heard(Heard)` when something else sounds, or a pause has come;
    `finished(Utterance)` when the last of an utterance has sounded; `ended` when all is said;
    `failed(Exception)`, after which it is silent; `state_changed`.
    """

    heard = Signal(object)
    finished = Signal(object)
    ended = Signal()
    failed = Signal(object)
    state_changed = Signal()

    def __init__(self, background: Background, opening: Opening, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._opening = background, opening
        self.state = State.SILENT
        self._sounds: dict[Opening, Sound] = {}
        self._finding = set[Opening]()
        self._wanted: _Wanted | None = None  # what is said once its voice is found
        self._narration: Narration | None = None
        self._turn = self._forgotten = 0  # how often something was begun, and all forgotten
        self._last: Heard | None = None
        self._still, self._pause = QElapsedTimer(), 0  # since anything was played
        self._seconds = 0.0
        self._watch = QTimer(self, interval=_LOOK, timerType=Qt.TimerType.PreciseTimer)
        self._watch.timeout.connect(self._look)
        self._rest = QTimer(self, interval=_KEPT, singleShot=True)
        self._rest.timeout.connect(self.forget)

    # What it is told -----------------------------------------------------------------------------

    def find(self, opening: Opening | None = None) -> None:
        """Have the voice looked for, or what another `opening` finds: something is about to be
        said."""
        of = opening or self._opening
        if of in self._sounds or of in self._finding:
            return
        forgotten = self._forgotten
        self._background.await_sound()
        self._finding.add(of)

        def found(sound: Sound) -> None:
            if forgotten != self._forgotten:
                self._background.run(self._background, sound.voice.close)
                return
            self._finding.discard(of)
            self._sounds[of] = sound
            self._begin_if_wanted()

        def failed(error: Exception) -> None:
            if forgotten == self._forgotten:
                self._finding.discard(of)
                if self._wanted is not None and self._wanted.opening is of:
                    self._fail(error)

        self._background.run(self, of, found, failed, priority=Priority.OPENING)

    def say(
        self, source: Source, start: int, manner: Manner, opening: Opening | None = None
    ) -> None:
        """Say a text from an offset on, in place of what it says: in the voice, or with what
        another `opening` finds."""
        self._silence()
        self._background.await_sound()
        self._set(State.BEGINNING)
        self._wanted = _Wanted(opening or self._opening, source, start, manner)
        self.find(opening)
        self._begin_if_wanted()

    def _begin_if_wanted(self) -> None:
        """Begin what is to be said, where that waited for nothing but what was found."""
        wanted = self._wanted
        if wanted is not None and (sound := self._sounds.get(wanted.opening)) is not None:
            self._wanted = None
            self._begin(sound, wanted.source, wanted.start, wanted.manner)

    def _begin(self, sound: Sound, source: Source, start: int, manner: Manner) -> None:
        self._narration = sound.narrate(source, start, manner)
        self._pause = manner.pause_ms
        self._set(State.SPEAKING)
        self._watch.start()
        self._still.start()

    def pause(self) -> None:
        """Be silent at once, and keep the place."""
        if self._narration is not None and self.state is State.SPEAKING:
            self._narration.pause()
            self._watch.stop()
            self._set(State.PAUSED)

    def resume(self) -> None:
        """Go on where it paused."""
        if self._narration is not None and self.state is State.PAUSED:
            self._narration.resume()
            self._watch.start()
            self._still.start()
            self._set(State.SPEAKING)

    def again(self) -> None:
        """Say the sentence from its beginning."""
        if self._narration is not None:
            self._narration.again()
            self.resume()

    def onward(self) -> None:
        """Go on with the next sentence."""
        if self._narration is not None:
            self._narration.onward()
            self.resume()

    def go_to(self, offset: int) -> None:
        """Go on from another place, as it is to be said by now."""
        if self._narration is not None:
            self._narration.go_to(offset)

    def change(self, manner: Manner) -> None:
        """Say all that follows so."""
        if self._narration is not None:
            self._pause = manner.pause_ms
            self._narration.change(manner)

    def stop(self) -> None:
        """Be silent at once, and forget what was to be said."""
        self._silence()
        self._set(State.SILENT)

    def forget(self) -> None:
        """Be silent, and look for a voice anew the next time."""
        self.stop()
        self._forgotten += 1
        for sound in self._sounds.values():
            self._background.run(self._background, sound.voice.close)
        self._sounds.clear()
        self._finding.clear()

    @property
    def now(self) -> Heard | None:
        """What sounds at this moment."""
        return self._narration.now() if self._narration is not None else None

    def _silence(self) -> None:
        self._turn, self._wanted = self._turn + 1, None
        self._watch.stop()
        self._rest.stop()
        self._last = None
        if self._narration is not None:
            self._narration.stop()  # its own thread lets go of the device
            self._narration = None

    def _set(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            if state is State.SILENT:
                self._rest.start()
            self.state_changed.emit()

    # What it tells -------------------------------------------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether it has something to say."""
        return self.state is not State.SILENT

    def _look(self) -> None:
        """Tell what sounds, if that is something else than before."""
        narration = self._narration
        if narration is None:
            return
        from reader.speaking.player import NoSoundDevice

        now, is_again = narration.now(), False
        if now is not None and now.seconds != self._seconds:
            is_again, self._seconds = now.seconds < self._seconds, now.seconds
            self._still.restart()
        if (error := narration.error) is not None:
            self._fail(error)
        elif now is not None and (is_again or not _is_same(now, self._last)):
            before, self._last, turn = self._last, now, self._turn
            if before is not None and _is_finished(before, now):
                self.finished.emit(before.utterance)
            if turn == self._turn:  # nobody has stopped it on that
                self.heard.emit(now)
        elif narration.state is narration.state.ENDED:
            self._end()
        elif self._still.hasExpired(self._patience):
            self._fail(NoSoundDevice())

    @property
    def _patience(self) -> int:
        """Milliseconds after which nobody waits for the next part: of a syllable that sounds few,
        of a pause, after which a sentence may have to be made, many."""
        is_sounding = self._last is not None and self._last.at is not None
        return _LONGEST if is_sounding else _MADE + self._pause

    def _end(self) -> None:
        """All is said; what sounded last may have come to its end between two looks."""
        last, turn = self._last, self._turn
        if last is not None and last.at is not None:
            self.finished.emit(last.utterance)
        if turn == self._turn:
            self.stop()
            self.ended.emit()

    def _fail(self, error: Exception) -> None:
        """A device or a voice that broke is looked for anew the next time."""
        self.forget()
        self.failed.emit(error)


def _is_same(one: Heard, other: Heard | None) -> bool:
    return other is not None and one.utterance is other.utterance and one.at == other.at


def _is_finished(before: Heard, now: Heard) -> bool:
    """Whether the last of an utterance has sounded between two looks."""
    is_last = before.at == len(before.utterance.sounding) - 1
    return is_last and (now.at is None or now.at == 0 or now.utterance is not before.utterance)
