"""What has the cues of a recording heard: a `Voice` that says nothing else."""

import threading
from pathlib import Path

import numpy as np

from reader.opening.decoding import DecoderMissing, Way, ways
from reader.speaking.process import VoiceProcess
from reader.speaking.recorded.text import Recorded
from reader.speaking.recorded.within import RATE, Trouble
from reader.speaking.utterance import Utterance
from reader.speaking.voice import FASTEST, SLOWEST, NoMore, Samples, Speech, VoiceFailed

_LONGEST = 30.0  # s that an answer may take: some late places are found by reading on to them
_CHECKED = 100  # ms that are heard to see whether any can be


class RecordingFailed(VoiceFailed):
    """A recording cannot be heard."""

    def __init__(self, path: Path, trouble: Trouble, lacks: Way | None = None) -> None:
        """`lacks` is what is not installed, where that is the trouble."""
        super().__init__(path.name)
        self.path, self.trouble, self.lacks = path, trouble, lacks


class RecordedVoice:
    """A `Voice` of one file; its process is started as it is made. Raises RecordingFailed.

    A process that fails has another after it, which decodes the file in the next way.
    """

    rate = RATE

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._ways = list(ways(path))
        except DecoderMissing as error:
            raise RecordingFailed(path, Trouble.DECODER, error.way) from error
        self._asking, self._is_closed = threading.Lock(), False
        self._process = self._started()

    @property
    def name(self) -> str:
        """The file's."""
        return self.path.name

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        """What the recording has of an utterance of `RecordedText`, in its own pitch. NoMore where
        it is over."""
        assert isinstance(utterance, Recorded)
        speed = min(max(speed, SLOWEST), FASTEST)
        with self._asking:
            samples = self._samples(begin=utterance.begin, end=utterance.end_ms, speed=speed)
        if utterance.is_behind and not len(samples):
            raise NoMore
        times = np.array(utterance.times, np.float64).reshape(-1, 2) - utterance.begin
        frames = np.minimum(np.round(times * (RATE / 1000 / speed)), len(samples))
        starts, ends = frames.astype(np.int32).T
        return Speech(samples, RATE, starts, ends)

    def _samples(self, **asked: float) -> Samples:
        self._is_closed = False
        while True:
            try:
                if trouble := self._process.hello().get("trouble"):
                    self._process.close()
                    break
                return self._process.say(**asked)[1]
            except VoiceFailed as error:
                if len(self._ways) == 1 or self._is_closed:
                    raise RecordingFailed(self.path, Trouble.UNREADABLE) from error
                del self._ways[0]
                self._process = self._started()
        raise RecordingFailed(self.path, Trouble[trouble])

    def check(self) -> None:
        """Raises RecordingFailed where it cannot be heard."""
        self.speak(Recorded(0, 0, (), end_ms=_CHECKED))

    def close(self) -> None:
        """End its process; it starts anew if it is asked again."""
        self._is_closed = True
        self._process.close()

    def _started(self) -> VoiceProcess:
        words = "recording", str(self.path), self._ways[0].value
        return VoiceProcess(self.path.name, RATE, _LONGEST, *words)
