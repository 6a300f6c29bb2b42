"""The inside of the process that has eSpeak's voice: phrases come in, their sound goes out."""

import json
import os

from reader.itself import streams
from reader.speaking.answering import tell
from reader.speaking.espeak.library import CHINESE, Library, NotFound, candidates

_NO_SERVER = "unix:/nowhere"
"""Debian's eSpeak connects to the sound server though it plays nothing, and would start one."""


def serve() -> int:
    """Say what is asked for until the program is gone; the exit status."""
    source, target = streams()
    os.environ["PULSE_SERVER"] = _NO_SERVER
    try:
        library = Library(CHINESE, candidates())
    except NotFound:
        tell(target, {"missing": True})
        return 1
    try:
        tell(target, {"version": library.version, "rate": library.rate})
        for line in source:
            asked = json.loads(line)
            sound = library.say(asked["voice"], asked["text"], asked["speed"])
            tell(target, {"words": sound.words, "phonemes": sound.phonemes}, sound.samples)
    except OSError:  # nobody listens any more, or the library fails
        return 1
    return 0
