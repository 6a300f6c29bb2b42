"""The voice of eSpeak NG, in a process of its own.

Its library is old C that holes were found in, it knows one thread, and a crash within it would take
along whatever the reader has not saved. So the program starts itself again (`reader.itself`): that
takes a tenth of a second and 20 MB, once. One that breaks is started anew for what comes next.
"""

import json
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.itself import started
from reader.speaking.espeak.phonemes import Phrase, phrases
from reader.speaking.utterance import Pause, Utterance
from reader.speaking.voice import FASTEST, SLOWEST, Samples, Speech, VoiceFailed, VoiceMissing

if TYPE_CHECKING:
    import subprocess

_WORD = "--speaking"  # as `launching` knows it
_RATE = 22_050  # frames a second
_LONGEST = 10.0  # s that a phrase may take; it takes some milliseconds
_MOST_BYTES = 64 << 20  # of a phrase's sound, half an hour
_SAYS_NOTHING = (OSError, ValueError, KeyError, TypeError)


class EspeakVoice:
    """A `Voice`; its process is started as it is made, and is waited for when it is first asked."""

    def __init__(self) -> None:
        self._asking = threading.Lock()
        self._process: _Process | None = _Process()

    @property
    def name(self) -> str:
        """With its version. Raises VoiceMissing, VoiceFailed."""
        with self._asking:
            return f"eSpeak NG {self._ready().hello()['version']}"

    @property
    def rate(self) -> int:
        """Frames a second, as all of eSpeak's own voices have."""
        return _RATE

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        """The utterance as sound. Raises VoiceMissing, VoiceFailed."""
        speed = min(max(speed, SLOWEST), FASTEST)
        with self._asking:
            process = self._ready()
            process.hello()
            made = _Making()
            for phrase in phrases(utterance.parts):
                if isinstance(phrase, Pause):
                    made.add_silence(phrase.ms / speed)
                else:
                    made.add(phrase, *process.say(phrase, speed))
        return made.speech()

    def close(self) -> None:
        """End its process; it starts anew if it is asked again."""
        process, self._process = self._process, None
        if process is not None:
            process.close()

    def _ready(self) -> "_Process":
        if self._process is None or self._process.has_ended:
            self._process = _Process()
        return self._process


class _Process:
    """Raises VoiceMissing where there is no library, VoiceFailed where the process fails; it has
    ended then."""

    def __init__(self) -> None:
        self.has_ended, self._hello = False, dict[str, Any]()
        try:
            self._process: subprocess.Popen[bytes] = started(_WORD)
        except OSError as error:
            self.has_ended = True
            raise VoiceFailed(str(error)) from error

    def hello(self) -> dict[str, Any]:
        """What it says of itself, once it has loaded its library."""
        if not self._hello:
            told, _ = self._heard()
            if "missing" in told:
                self.close()
                raise VoiceMissing
            if told.get("rate") != _RATE:
                raise self._failure()
            self._hello = told
        return self._hello

    def say(self, phrase: Phrase, speed: float) -> tuple[dict[str, Any], Samples]:
        """Its answer and the sound."""
        asked = {"voice": phrase.voice, "text": " ".join(phrase.texts), "speed": speed}
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(asked).encode() + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise self._failure() from error
        return self._heard()

    def _heard(self) -> tuple[dict[str, Any], Samples]:
        """The next answer; whoever takes too long is ended."""
        of = self._process.stdout
        assert of is not None
        watch = threading.Timer(_LONGEST, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            told = json.loads(of.readline())
            count = int(told.get("bytes", 0))
            samples = of.read(count) if 0 <= count <= _MOST_BYTES else b""
            if len(samples) != count or count % 2:
                raise self._failure()
            return told, np.frombuffer(samples, "<i2").astype(np.int16)
        except _SAYS_NOTHING as error:
            raise self._failure() from error
        finally:
            watch.cancel()

    def _failure(self) -> VoiceFailed:
        self.close()
        return VoiceFailed(f"eSpeak NG, {self._process.wait()}")

    def close(self) -> None:
        """At once, whatever it is at."""
        self.has_ended = True
        self._process.kill()
        self._process.wait()
        for each in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not yet handed over never will be
                if each is not None:
                    each.close()


class _Making:
    """A speech, phrase by phrase."""

    def __init__(self) -> None:
        self._length = 0
        self._pieces, self._starts, self._ends = list[Samples](), list[int](), list[int]()

    def add_silence(self, ms: float) -> None:
        """So many milliseconds."""
        self._put(np.zeros(round(ms * _RATE / 1000), np.int16))

    def add(self, phrase: Phrase, told: dict[str, Any], samples: Samples) -> None:
        """What was said of a phrase."""
        try:
            starts = [self._length + each for each in _starts(phrase, told, len(samples))]
        except (KeyError, TypeError, ValueError) as error:
            raise VoiceFailed("eSpeak NG") from error
        self._put(samples)
        self._starts += starts
        self._ends += [*starts[1:], self._length]

    def _put(self, samples: Samples) -> None:
        self._pieces.append(samples)
        self._length += len(samples)

    def speech(self) -> Speech:
        """All of it."""
        samples = np.concatenate(self._pieces) if self._pieces else np.empty(0, np.int16)
        starts, ends = (np.array(each, np.int32) for each in (self._starts, self._ends))
        return Speech(samples, _RATE, starts, ends)


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
