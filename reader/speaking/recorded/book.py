"""What has the cues of a book heard in the sound that the book itself has in it."""

import threading
from bisect import bisect_right
from dataclasses import replace
from pathlib import Path

from reader.article import SoundInside
from reader.opening.errors import OpeningError
from reader.opening.takingout import taken_out
from reader.speaking.recorded.text import Recorded
from reader.speaking.recorded.voice import RecordedVoice, RecordingFailed
from reader.speaking.recorded.within import Trouble
from reader.speaking.utterance import Utterance
from reader.speaking.voice import Speech


class SoundNotTakenOut(RecordingFailed):
    """The sound in a book cannot be had: `reason` is an OpeningError or an OSError."""

    def __init__(self, path: Path, cause: OpeningError | OSError) -> None:
        super().__init__(path, Trouble.UNREADABLE)
        self.cause = cause


class BookVoice:
    """A `Voice` of a book's parts that are sound, each taken out into the cache when it is first
    heard. Raises SoundNotTakenOut, and what `RecordedVoice` does.
    """

    rate = RecordedVoice.rate

    def __init__(self, inside: SoundInside, cache: Path) -> None:
        self._inside, self._cache = inside, cache
        self._starts = [start for start, _ in inside.parts]
        self._asking = threading.Lock()
        self._part, self._voice = 0, self._of_part(0)

    @property
    def name(self) -> str:
        """The book's."""
        return self._inside.path.name

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        """What the part that is heard then has of an utterance of `RecordedText`."""
        assert isinstance(utterance, Recorded)
        with self._asking:
            part = max(0, bisect_right(self._starts, utterance.begin) - 1)
            if part != self._part:
                voice = self._of_part(part)
                self._voice.close()
                self._part, self._voice = part, voice
            voice, start = self._voice, self._starts[part]
        moved = replace(
            utterance,
            begin=utterance.begin - start,
            end_ms=utterance.end_ms - start,
            times=tuple((first - start, last - start) for first, last in utterance.times),
        )
        try:
            return voice.speak(moved, speed)
        except RecordingFailed as error:
            error.path = self._inside.path  # the reader knows of no other
            raise

    def close(self) -> None:
        """End its process; it starts anew if it is asked again."""
        self._voice.close()

    def _of_part(self, part: int) -> RecordedVoice:
        path = self._inside.path
        try:
            return RecordedVoice(taken_out(path, self._inside.parts[part][1], self._cache))
        except (OpeningError, OSError) as error:
            raise SoundNotTakenOut(path, error) from error
