"""A voice's library in a process of its own, asked in lines of JSON; sound comes behind.

Such libraries are large pieces of C: a crash within one would take along whatever the reader has
not saved, and its memory would stay. So the program starts itself again (`reader.itself`). A
process that breaks, or says nothing for too long, has ended; who is asked then is another.
"""

import json
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.itself import started
from reader.speaking.voice import Samples, VoiceFailed, VoiceMissing

if TYPE_CHECKING:
    import subprocess

_WORD = "--speaking"  # as `launching` knows it
_MOST_BYTES = 64 << 20  # of the sound of one answer, half an hour
_SAYS_NOTHING = (OSError, ValueError, KeyError, TypeError)


class VoiceProcess:
    """Started as it is made, and anew where it is asked after its end. Any thread may ask, one at a
    time, and any may close it meanwhile.

    Raises VoiceMissing where there is no voice, VoiceFailed where the process fails; then it has
    ended.
    """

    def __init__(self, name: str, rate: int, longest: float, *words: str) -> None:
        """`name` is told where it fails; it has to speak with `rate` frames a second, and may take
        `longest` seconds for an answer. `words` tell it what to do."""
        self._name, self._rate, self._longest, self._words = name, rate, longest, words
        self._asking = threading.Lock()
        self._start()

    def _start(self) -> None:
        self._has_ended, self._hello = True, dict[str, Any]()
        try:
            self._process: subprocess.Popen[bytes] = started(_WORD, *self._words)
        except OSError as error:
            raise VoiceFailed(f"{self._name}, {error}") from error
        self._has_ended = False

    @property
    def id(self) -> int:
        """The system's number of it."""
        return self._process.pid

    def hello(self) -> dict[str, Any]:
        """What it says of itself, once it has loaded its library."""
        with self._asking:
            return self._greeted()

    def _greeted(self) -> dict[str, Any]:
        if self._has_ended:
            self._start()
        if not self._hello:
            told, _ = self._heard()
            if "missing" in told:
                self.close()
                raise VoiceMissing(*self._words)
            if told.get("rate") != self._rate:
                raise self._failure()
            self._hello = told
        return self._hello

    def say(self, **asked: object) -> tuple[dict[str, Any], Samples]:
        """Its answer, and the sound."""
        with self._asking:
            self._greeted()
            assert self._process.stdin is not None
            try:
                self._process.stdin.write(json.dumps(asked).encode() + b"\n")
                self._process.stdin.flush()
            except (OSError, ValueError) as error:  # ValueError: it was closed meanwhile
                raise self._failure() from error
            return self._heard()

    def _heard(self) -> tuple[dict[str, Any], Samples]:
        """The next answer; whoever takes too long is ended."""
        of = self._process.stdout
        assert of is not None
        watch = threading.Timer(self._longest, self._process.kill)
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
        return VoiceFailed(f"{self._name}, {self._process.wait()}")

    def close(self) -> None:
        """At once, whatever it is at."""
        self._has_ended = True
        self._process.kill()
        self._process.wait()
        for each in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not yet handed over never will be
                if each is not None:
                    each.close()
