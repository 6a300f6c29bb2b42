"""The inside of a process that reads for the program: passages come in, their readings go out."""

import os
import pickle
import threading
from collections.abc import Sequence
from queue import SimpleQueue
from typing import BinaryIO

from reader.itself import streams
from reader.reading.elsewhere import tables_told
from reader.reading.engine import shared_engine
from reader.reading.passages import Passage

_NICE = 5  # steps behind the window, where the system counts so


def serve() -> int:
    """Read passages from standard input, write readings to standard output; the exit status."""
    source, target = streams()
    if hasattr(os, "nice"):
        os.nice(_NICE)
    engine, asked = shared_engine(), SimpleQueue[Sequence[Passage]]()
    try:
        _say(tables_told(), target)
        threading.Thread(target=_take, args=(source, asked), daemon=True).start()
        while True:
            _say(engine.read_each(asked.get()), target)
    except OSError:  # nobody listens any more
        return 1


def _take(source: BinaryIO, asked: "SimpleQueue[Sequence[Passage]]") -> None:
    """Take what is asked while something is read, so that neither side waits for the other's ear;
    end with the program, which holds the other end of standard input as long as it lives."""
    try:
        while True:
            asked.put(pickle.load(source))
    except (OSError, EOFError, pickle.PickleError):
        os._exit(0)


def _say(value: object, target: BinaryIO) -> None:
    pickle.dump(value, target, pickle.HIGHEST_PROTOCOL)
    target.flush()
