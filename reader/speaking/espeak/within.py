"""The inside of the process that has eSpeak's voice: phrases come in, their sound goes out.

Asked and answered in lines of JSON; behind an answer come as many bytes of sound as it tells.
"""

import json
import os
from typing import Any, BinaryIO

from reader.itself import streams
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
        _tell(target, {"missing": True})
        return 1
    try:
        _tell(target, {"version": library.version, "rate": library.rate})
        for line in source:
            _tell(target, *_said(library, json.loads(line)))
    except OSError:  # nobody listens any more, or the library fails
        return 1
    return 0


def _said(library: Library, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    sound = library.say(asked["voice"], asked["text"], asked["speed"])
    told = {"bytes": len(sound.samples), "words": sound.words, "phonemes": sound.phonemes}
    return told, sound.samples


def _tell(target: BinaryIO, told: dict[str, Any], samples: bytes = b"") -> None:
    target.write(json.dumps(told).encode() + b"\n" + samples)
    target.flush()
