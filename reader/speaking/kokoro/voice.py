"""The voice of Kokoro, in a process of its own: its library takes half a gigabyte.

It says Mandarin only: words in letters are said by another voice.
"""

from itertools import groupby
from pathlib import Path

import numpy as np

from reader.speaking.kokoro.phonemes import COMMA, SPACE, STOP, numbers, symbols
from reader.speaking.making import Making
from reader.speaking.process import VoiceProcess
from reader.speaking.utterance import Part, Pause, SpokenLatin, SpokenSyllable, Utterance
from reader.speaking.voice import FASTEST, SLOWEST, Speech, Voice, VoiceFailed, VoiceMissing

_NAME = "Kokoro"
_RATE = 24_000
_STOPS = 400  # ms of a pause at which a sentence ends
_UNSAID = 0.3  # s of silence for a word in letters, where nothing can say it
_LONGEST = 120.0  # s that a clause may take, on a slow machine; on two cores it takes two


def _ms(parts: tuple[Part, ...]) -> int:
    return sum(part.ms for part in parts if isinstance(part, Pause))


class KokoroVoice:
    """A `Voice`; its process is started as it is made. Raises VoiceMissing when it is asked and the
    folder holds no such voice, or onnxruntime is not there."""

    def __init__(self, folder: Path, latin: Voice) -> None:
        """`latin` says what is in Latin letters."""
        self._latin = latin
        self._process = VoiceProcess(_NAME, _RATE, _LONGEST, str(folder.absolute()))

    @property
    def name(self) -> str:
        """With the name of the voice that lies in its folder."""
        return f"{_NAME} {self._process.hello()['voice']}"

    @property
    def rate(self) -> int:
        """Frames a second."""
        return _RATE

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        """The utterance as sound. Raises VoiceMissing, VoiceFailed."""
        speed = min(max(speed, SLOWEST), FASTEST)
        made = Making(_RATE)
        breaths = [(kind, tuple(parts)) for kind, parts in groupby(utterance.parts, type)]
        for (kind, parts), (_, following) in zip(breaths, [*breaths[1:], (None, ())], strict=True):
            if kind is Pause:
                made.add_silence(_ms(parts) / speed)
            elif kind is SpokenLatin:
                self._add_latin(made, parts, speed)
            else:
                syllables = [one for one in parts if isinstance(one, SpokenSyllable)]
                mark = STOP if _ms(following) >= _STOPS else COMMA
                self._add(made, syllables, mark, speed)
        return made.speech()

    def _add(self, made: Making, syllables: list[SpokenSyllable], mark: int, speed: float) -> None:
        """Syllables in one breath, words parted by spaces."""
        written, begins = list[int](), list[int]()
        for number, one in enumerate(syllables):
            if number and syllables[number - 1].word != one.word:
                written.append(SPACE)
            begins.append(len(written))
            written += numbers(symbols(one.code))
        told, samples = self._process.say(symbols=[*written, mark], speed=speed)
        try:
            starts = [min(int(told["starts"][at]), len(samples)) for at in begins]
        except (KeyError, IndexError, TypeError, ValueError) as error:
            raise VoiceFailed(_NAME) from error
        made.add(samples, starts)

    def _add_latin(self, made: Making, parts: tuple[Part, ...], speed: float) -> None:
        try:
            speech = self._latin.speak(Utterance(0, 0, parts), speed)
        except VoiceMissing:
            each = round(_UNSAID * _RATE / speed)
            silence = np.zeros(each * len(parts), np.int16)
            return made.add(silence, range(0, len(silence), each))
        times = _RATE / speech.rate
        count = round(len(speech.samples) * times)
        at = np.arange(count) / times
        samples = np.interp(at, np.arange(len(speech.samples)), speech.samples).astype(np.int16)
        return made.add(samples, [round(start * times) for start in speech.starts.tolist()])

    def close(self) -> None:
        """End its process, and let the other voice go too."""
        self._process.close()
        self._latin.close()
