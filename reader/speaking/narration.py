"""Reading aloud as it goes on: sentences made ahead of the ear, played, and where one is."""

import threading
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum

import numpy as np

from reader.speaking.player import NoSoundDevice, Player
from reader.speaking.utterance import Utterance
from reader.speaking.voice import NoMore, Samples, Speech, Voice

_AHEAD = 2.0  # s of sound that wait at least, so long as there is more to say
_LOOK = 0.05  # s between two looks how far the player has got
_OPENING = 8.0  # s that the system may take to open a device

Source = Callable[[int], Iterator[Utterance]]
"""The utterances from a source offset on, as they are said now."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text is read."""

    speed: float = 1.0
    pause_ms: int = 0  # after each sentence, beside its own
    times: int = 1  # how often each is said; 0: until one goes on


class State(Enum):
    """What a narration does."""

    READING = "reading"
    PAUSED = "paused"
    ENDED = "ended"  # with its text, or as it was stopped
    FAILED = "failed"  # `error` tells why, whatever has failed


@dataclass(frozen=True, slots=True)
class Heard:
    """What sounds at a moment: an utterance, which of its `sounding` parts; None in a pause. And
    how many seconds of its sound were heard."""

    utterance: Utterance
    at: int | None
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class _Played:
    """An utterance with its sound, and the frame at which that begins for the player."""

    utterance: Utterance
    speech: Speech
    start: int


@dataclass(slots=True)
class _Turn:
    """What was put into the player since it was last told to begin anew."""

    offset: int  # from which in the article
    played: list[_Played] = field(default_factory=list)
    frames: int = 0
    is_whole: bool = False  # nothing more will be put


class Narration:
    """Reads on from an offset until its text ends or it is told to stop.

    Every call returns at once, and any thread may call; what takes time is done by two threads of
    its own. One makes sentences only as fast as they are heard: never more than two or three wait.
    A change of manner, and `anew`, are heard from the word on that is being said.
    """

    def __init__(
        self,
        source: Source,
        start: int,
        voice: Voice,
        player: Callable[[int], Player],
        manner: Manner | None = None,
    ) -> None:
        """`player` opens one for so many frames a second; it is closed in the end. The voice is
        not: another text may want it."""
        self._source, self._voice, self._open = source, voice, player
        self._manner = manner or Manner()
        self._changed = threading.Condition()
        self._turn, self._state = _Turn(start), State.READING
        self._player: Player | None = None
        self.error: Exception | None = None
        for work, name in ((self._say, "duyin narration"), (self._play, "duyin player")):
            threading.Thread(target=work, name=name, daemon=True).start()

    # What one asks ----------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """What it does at the moment."""
        return self._state

    def now(self) -> Heard | None:
        """What sounds now; None before the first sound and after the last."""
        with self._changed:
            found = self._now()
            if found is None or self._player is None:
                return None
            frame = self._player.played - found.start
            return Heard(found.utterance, found.speech.at(frame), frame / found.speech.rate)

    def pause(self) -> None:
        """Be silent until it is told to go on."""
        with self._changed:
            if self._state is State.READING:
                self._state = State.PAUSED
                if self._player is not None:
                    self._player.pause()
            self._changed.notify_all()

    def resume(self) -> None:
        """Go on where it paused."""
        with self._changed:
            if self._state is State.PAUSED:
                self._state = State.READING
                if self._player is not None:
                    self._player.resume()
            self._changed.notify_all()

    def stop(self) -> None:
        """Be silent for good."""
        with self._changed:
            if self._state in (State.READING, State.PAUSED):
                self._state = State.ENDED
                if self._player is not None:
                    self._player.stop()
            self._changed.notify_all()

    def again(self) -> None:
        """Say the sentence from its beginning."""
        with self._changed:
            if found := self._now():
                self._begin_at(found.utterance.start)

    def onward(self) -> None:
        """Go on with the next sentence."""
        with self._changed:
            if found := self._now():
                self._begin_at(found.utterance.end)

    def go_to(self, offset: int, manner: Manner | None = None) -> None:
        """Go on from another place; in another manner, if one is given."""
        with self._changed:
            self._manner = manner or self._manner
            self._begin_at(offset)

    def anew(self) -> None:
        """Go on from the word that is being said, as it is to be said now: after a correction."""
        with self._changed:
            self._begin_at(self._word())

    def change(self, manner: Manner) -> None:
        """Read in another manner from now on."""
        with self._changed:
            self._manner = manner
            self._begin_at(self._word())

    def _begin_at(self, offset: int) -> None:
        if self._state in (State.READING, State.PAUSED):
            self._turn = _Turn(offset)
            if self._player is not None:
                self._player.stop()
                if self._state is State.PAUSED:
                    self._player.pause()
            self._changed.notify_all()

    def _now(self) -> _Played | None:
        played, player = self._turn.played, self._player
        if player is None or not played:
            return None
        at = player.played
        return played[max(0, bisect_right(played, at, key=lambda one: one.start) - 1)]

    def _word(self) -> int:
        """Where in the article the word stands that is being said, or was last."""
        found = self._now()
        if found is None or self._player is None:
            return self._turn.offset
        frame = self._player.played - found.start
        at = max(0, bisect_right(found.speech.starts, frame) - 1)
        sounding = found.utterance.sounding
        if not sounding or not found.utterance.words:  # what is known is the sentence alone
            return found.utterance.start
        return found.utterance.words[sounding[at].word][0]

    # What its threads do ------------------------------------------------------------------------

    def _say(self) -> None:
        """Have the voice make what is to be played."""
        try:
            while (turn := self._turn) and self._goes_on():
                self._say_from(turn)
        except Exception as error:  # whatever it is, whoever asks is told at once
            self._fail(error)

    def _play(self) -> None:
        """All that may have to wait for the system's sound: open a device while the voice makes the
        first sentence, start it with that, have it stand still in a pause, see that it goes on."""
        player = None
        try:
            player = self._open(self._voice.rate)
            with self._changed:
                self._player = player
                if self._state is State.PAUSED:
                    player.pause()
                self._changed.notify_all()
            while self._goes_on():
                if self._state is State.PAUSED:
                    player.hold()
                elif self._turn.frames:
                    player.start()
                with self._changed:
                    if self._goes_on():
                        self._changed.wait(_LOOK)
        except Exception as error:
            self._fail(error)
        finally:
            if player is not None:
                player.close()

    def _fail(self, error: Exception) -> None:
        """Of several reasons the first is told; who has stopped it is told none."""
        with self._changed:
            if self._goes_on():
                self.error, self._state = error, State.FAILED
            self._changed.notify_all()

    def _goes_on(self) -> bool:
        return self._state in (State.READING, State.PAUSED)

    def _say_from(self, turn: _Turn) -> None:
        """Until all is said, or another turn begins."""
        for utterance in self._source(turn.offset):
            manner, count = self._manner, 0
            try:
                speech = self._voice.speak(utterance, manner.speed)
            except NoMore:
                break
            # What has no part of its own, between cues of a recording, is heard once.
            times = manner.times if utterance.parts else 1
            while count < times or not times:
                if not self._put(turn, utterance, speech, manner):
                    return
                count += 1
        with self._changed:
            turn.is_whole = True
            while self._is_to_come(turn, turn.frames):
                self._changed.wait(_LOOK)
            if turn is self._turn and self._goes_on():
                self._state = State.ENDED
                self._changed.notify_all()

    def _put(self, turn: _Turn, utterance: Utterance, speech: Speech, manner: Manner) -> bool:
        """Give the player this sentence once it has nearly said those before; False where it is no
        longer wanted."""
        with self._changed:
            self._wait_for_player(turn)
            while self._is_to_come(turn, turn.frames - int(_AHEAD * speech.rate)):
                self._changed.wait(_LOOK)
            player = self._player
            if turn is not self._turn or not self._goes_on() or player is None:
                return False
            current = self._now()
            turn.played = [
                one for one in turn.played if current is None or one.start >= current.start
            ]
            turn.played.append(_Played(utterance, speech, turn.frames))
            pause = _silence(manner.pause_ms if utterance.parts else 0, speech.rate)
            player.put(speech.samples)
            player.put(pause)
            turn.frames += len(speech.samples) + len(pause)
            self._changed.notify_all()
            return True

    def _wait_for_player(self, turn: _Turn) -> None:
        """Until it is opened. Raises NoSoundDevice where the system does not answer."""
        self._changed.wait_for(
            lambda: self._player or turn is not self._turn or not self._goes_on(), _OPENING
        )
        if self._player is None and turn is self._turn and self._goes_on():
            raise NoSoundDevice

    def _is_to_come(self, turn: _Turn, frame: int) -> bool:
        """Whether a turn goes on, and its player has not come to a frame yet."""
        if turn is not self._turn or not self._goes_on() or self._player is None:
            return False
        return self._player.played < frame


def _silence(ms: int, rate: int) -> Samples:
    return np.zeros(ms * rate // 1000, np.int16)
