"""The voice of eSpeak NG, in a process of its own: its library is old C that holes were found in,
and it knows one thread. The process takes less than a tenth of a second to start, and 20 MB.
"""

from typing import Any

import numpy as np

from reader.speaking.espeak.phonemes import Phrase, phrases
from reader.speaking.making import Making
from reader.speaking.process import VoiceProcess
from reader.speaking.utterance import Pause, Utterance
from reader.speaking.voice import FASTEST, SLOWEST, Speech, VoiceFailed

_NAME = "eSpeak NG"
_RATE = 22_050  # frames a second
_UNSAID = 0.3  # s of silence for a word that it says nothing of
_LONGEST = 10.0  # s that a phrase may take; it takes some milliseconds


class EspeakVoice:
    """A `Voice`; its process is started as it is made, and is waited for when it is first asked."""

    def __init__(self) -> None:
        self._process = VoiceProcess(_NAME, _RATE, _LONGEST)

    @property
    def name(self) -> str:
        """With its version. Raises VoiceMissing, VoiceFailed."""
        return f"{_NAME} {self._process.hello()['version']}"

    @property
    def rate(self) -> int:
        """Frames a second, as all of eSpeak's own voices have."""
        return _RATE

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        """The utterance as sound. Raises VoiceMissing, VoiceFailed."""
        speed = min(max(speed, SLOWEST), FASTEST)
        made = Making(_RATE)
        for phrase in phrases(utterance.parts):
            if isinstance(phrase, Pause):
                made.add_silence(phrase.ms / speed)
                continue
            told, samples = self._process.say(
                voice=phrase.voice, text=" ".join(phrase.texts), speed=speed
            )
            if not len(samples):  # letters that it knows no sound of
                samples = np.zeros(round(_UNSAID * len(phrase.texts) * _RATE / speed), np.int16)
            try:
                starts = _starts(phrase, told, len(samples))
            except (KeyError, TypeError, ValueError) as error:
                raise VoiceFailed(_NAME) from error
            made.add(samples, starts)
        return made.speech()

    def close(self) -> None:
        """End its process; it starts anew if it is asked again."""
        self._process.close()


def _starts(phrase: Phrase, told: dict[str, Any], length: int) -> list[int]:
    """Where each part of a phrase begins in its sound: with its word, and an r with its phoneme."""
    words = sorted((int(position), int(frame)) for position, frame in told["words"])
    ers = [int(frame) for name, frame in told["phonemes"] if name.lstrip("'") == "@r"]
    starts, at = list[int](), 0
    for text, count in zip(phrase.texts, phrase.counts, strict=True):
        start = next((frame for position, frame in words if position >= at), length)
        starts.append(min(max(start, *starts[-1:], 0), length))
        at += len(text) + 1
        if count > 1:
            within = next((frame for frame in ers if frame > start), start)
            starts.append(min(within, length))
    return starts
