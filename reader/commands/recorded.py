"""A text with a recording of it, as commands are given one."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.streams import Failure, cannot_be_opened, reason_of
from reader.language import listed, tr
from reader.quoting import quoted

if TYPE_CHECKING:
    from reader.article import Article
    from reader.exports.sound import Sound


def sound_of(file: str) -> "Sound":
    """The sound of a recording, for a form that carries it. Failure where none can."""
    from reader.exports.sound import TYPES, NotCarried, sound_in

    _check_there(file)
    try:
        return sound_in(Path(file))
    except NotCarried:
        kinds = listed(kind.removeprefix(".").upper() for kind in TYPES)
        told = tr("a book has its sound as {kinds}").format(kinds=kinds)
        raise cannot_be_opened(file, told) from None


def with_cues(article: "Article", file: str) -> "Article":
    """An article that tells when its sentences are heard in a recording of it: one that has times
    of its own as it is. Failure where the recording cannot be read."""
    from reader.listening.recording import cues_of, may_be_of
    from reader.opening.loudness import DecoderMissing, NotSound, TooLongToHear, loudness_in

    _check_there(file)
    if len(article.cues):
        return article
    try:
        loudness = loudness_in(Path(file))
    except TooLongToHear:
        raise cannot_be_opened(file, tr("it lasts longer than a day")) from None
    except NotSound:
        raise cannot_be_opened(file, tr("it is no sound that can be read here")) from None
    except DecoderMissing:
        raise Failure(tr("--recording needs miniaudio: pip install 'duyin[speech]'")) from None
    if not may_be_of(article.text, loudness):
        told = tr("{name} is too short or too long to be a recording of this text")
        raise Failure(told.format(name=quoted(Path(file).name)))
    return replace(article, cues=cues_of(article.text, loudness))


def _check_there(file: str) -> None:
    try:
        os.stat(file)
    except OSError as error:
        raise cannot_be_opened(file, reason_of(error)) from None
    except ValueError:  # a NUL in the name
        raise cannot_be_opened(file, tr("no file is named so")) from None
