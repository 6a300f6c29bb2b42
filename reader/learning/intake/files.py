"""A file that words are taken in from, whatever it is."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from reader.learning.intake.decks import is_deck, read_deck
from reader.learning.intake.source import Source
from reader.learning.intake.texts import source_of
from reader.opening.archive import is_zip
from reader.opening.encoding import decode
from reader.opening.errors import Empty, NotAFile, NotText, TooLarge
from reader.opening.files import reason_of, without_waiting
from reader.opening.pacing import Pace, part_of, unhurried

LARGEST_TEXT_FILE = 48 << 20
"""Bytes of a list, table or text; a list of all words of Chinese has some ten million."""
LARGEST_DECK = 4 << 30
"""Bytes of a deck with its sounds and pictures, which are not read."""
_BEGINNING = 64


def read_source(path: Path, pace: Pace = unhurried, encoding: str | None = None) -> Source:
    """What is in a file. Raises OpeningError; the file is never written to."""
    try:
        with open(path, "rb", opener=without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise NotAFile(path)
            beginning = file.read(_BEGINNING)
            file.seek(0)
            if is_deck(beginning) or is_zip(beginning):
                if status.st_size > LARGEST_DECK:
                    raise TooLarge(path, LARGEST_DECK)
                return read_deck(file, path, pace)
            return _text(file, path, pace, encoding)
    except (OSError, ValueError) as error:
        raise reason_of(path, error) from error


def of_bytes(data: bytes, name: str, encoding: str | None = None) -> Source:
    """The same of bytes that came from no file, as through a pipe."""
    from io import BytesIO

    if is_deck(data[:_BEGINNING]) or is_zip(data):
        return read_deck(BytesIO(data), Path(name))
    return _of_text(data, Path(name), unhurried, encoding)


def _text(file: BinaryIO, path: Path, pace: Pace, encoding: str | None) -> Source:
    data = file.read(LARGEST_TEXT_FILE + 1)
    if len(data) > LARGEST_TEXT_FILE:
        raise TooLarge(path, LARGEST_TEXT_FILE)
    return _of_text(data, path, pace, encoding)


def _of_text(data: bytes, path: Path, pace: Pace, encoding: str | None) -> Source:
    try:
        text = decode(data, encoding, part_of(pace, 0.0, 0.3)).text
    except NotText:
        raise NotText(path) from None
    if not text.strip():
        raise Empty(path)
    return source_of(text, path.name, part_of(pace, 0.3, 1.0))
