"""What is said, written into a file of sound, and when each sentence and word of it is heard."""

from array import array
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.article import Cues
from reader.opening.pacing import Pace, unhurried
from reader.speaking.recording import Write, recording
from reader.speaking.utterance import Utterance
from reader.speaking.voice import Speech, Voice


def speak_into(
    path: Path, utterances: Iterable[Utterance], voice: Voice, pace: Pace = unhurried
) -> Cues:
    """Have all this said into a new file, in the form that its name tells; its cues.

    Raises what `recording` and the voice do; `pace` is called with 0 after each utterance.
    """
    with recording(path, path.suffix.lower(), voice.rate) as write:
        return _spoken(utterances, voice, write, pace)


def spoken_cues(utterances: Iterable[Utterance], voice: Voice) -> Cues:
    """The cues of the same, without its sound. Raises what the voice does."""
    return _spoken(utterances, voice, lambda _samples: None, unhurried)


def _spoken(utterances: Iterable[Utterance], voice: Voice, write: Write, pace: Pace) -> Cues:
    cues, frames = SpokenCues(voice.rate), 0
    for utterance in utterances:
        speech = voice.speak(utterance)
        write(speech.samples)
        cues.add(utterance, speech, frames)
        frames += len(speech.samples)
        pace(0.0)
    return cues.made()


class SpokenCues:
    """Collects the cues of utterances: from the first syllable of each to the end of its last."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._cues = array("i"), array("i"), array("i")
        self._words = array("i"), array("i")

    def add(self, utterance: Utterance, speech: Speech, before: int) -> None:
        """Take in an utterance; so many frames were before it."""
        if not len(speech.starts):
            return
        # 64 bits: a day of sound has more frames than 32 hold
        times = (each.astype(np.int64) + before for each in (speech.starts, speech.ends))
        starts, ends = map(self._moments, times)
        row = utterance.start, starts[0], max(starts[0], ends[-1])
        for values, value in zip(self._cues, row, strict=True):
            values.append(value)
        last = utterance.start  # the first word begins with its cue
        for part, start in zip(utterance.sounding, starts, strict=True):
            if part.start > last:
                last = part.start
                self._words[0].append(last)
                self._words[1].append(start)

    def _moments(self, frames: NDArray[np.integer]) -> list[int]:
        found: list[int] = np.round(frames * (1000 / self._rate)).astype(int).tolist()
        return found

    def made(self) -> Cues:
        """The cues of all."""
        return Cues(*(np.array(each, np.int32) for each in (*self._cues, *self._words)))
