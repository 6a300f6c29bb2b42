"""What has the cues of a recording heard: a `Voice` that says nothing else."""

import threading
from pathlib import Path

import numpy as np

from reader.speaking.process import VoiceProcess
from reader.speaking.recorded.text import Recorded
from reader.speaking.recorded.within import RATE, Trouble
from reader.speaking.utterance import Utterance
from reader.speaking.voice import FASTEST, SLOWEST, Speech, VoiceFailed

_LONGEST = 30.0  # s that an answer may take: a place late in a long MP3 is found by reading it


class RecordingFailed(VoiceFailed):
    """A recording cannot be heard."""

    def __init__(self, path: Path, trouble: Trouble) -> None:
        super().__init__(path.name)
        self.path, self.trouble = path, trouble


class RecordedVoice:
    """A `Voice` of one file; its process is started as it is made. Raises RecordingFailed."""

    rate = RATE

    def __init__(self, path: Path) -> None:
        self.path = path
        self._asking = threading.Lock()
        self._process: VoiceProcess | None = self._started()

    @property
    def name(self) -> str:
        """The file's."""
        return self.path.name

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        """What the recording has of an utterance of `RecordedText`, in its own pitch."""
        assert isinstance(utterance, Recorded)
        speed = min(max(speed, SLOWEST), FASTEST)
        with self._asking:
            try:
                process = self._ready()
                _, samples = process.say(begin=utterance.begin, end=utterance.end_ms, speed=speed)
            except RecordingFailed:
                raise
            except VoiceFailed as error:
                raise RecordingFailed(self.path, Trouble.UNREADABLE) from error
        times = np.array(utterance.times, np.float64).reshape(-1, 2) - utterance.begin
        frames = np.minimum(np.round(times * (RATE / 1000 / speed)), len(samples))
        starts, ends = frames.astype(np.int32).T
        return Speech(samples, RATE, starts, ends)

    def check(self) -> None:
        """Raises RecordingFailed where it cannot be heard."""
        self.speak(Recorded(0, 0, ()))

    def close(self) -> None:
        """End its process; it starts anew if it is asked again."""
        process, self._process = self._process, None
        if process is not None:
            process.close()

    def _started(self) -> VoiceProcess:
        return VoiceProcess(self.path.name, RATE, _LONGEST, "recording", str(self.path))

    def _ready(self) -> VoiceProcess:
        if self._process is None or self._process.has_ended:
            self._process = self._started()
        if trouble := self._process.hello().get("trouble"):
            self.close()
            raise RecordingFailed(self.path, Trouble[trouble])
        return self._process
