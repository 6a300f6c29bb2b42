"""What is said where nothing can be heard, and how long the voice goes on."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.language import tr
from reader.qt.messages.bar import Importance, Message, Offer
from reader.qt.messages.readingtime import told_time
from reader.speaking.player import NoSoundDevice
from reader.speaking.voice import VoiceFailed, VoiceMissing

KEY = "voice"
"""What messages are about, so that one takes the place of another."""


def is_known(error: Exception) -> bool:
    """Whether it is one that may happen to anybody."""
    return isinstance(error, (VoiceMissing, NoSoundDevice, VoiceFailed))


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done where nothing is heard."""

    copy: Callable[[], object]  # the command that installs a voice
    again: Callable[[], object]
    other: Callable[[], object]  # choose another recording
    in_voice: Callable[[], object]  # have the voice read instead of a recording


def trouble(error: Exception, ways: Ways) -> Message:
    """One sentence that says why nothing is heard, and what can be done."""
    from reader.qt.aloud.recorded.wording import trouble as recording_trouble
    from reader.speaking.recorded.voice import RecordingFailed
    from reader.speaking.wording import told

    offers: tuple[Offer, ...] = ()
    again = ways.again
    if isinstance(error, RecordingFailed):
        words = recording_trouble(error)
        offers = Offer(tr("Other file…"), ways.other), Offer(tr("Use the voice"), ways.in_voice)
    elif isinstance(error, VoiceMissing):
        words, offers = told(error), (Offer(tr("Copy the command"), ways.copy),)
    elif isinstance(error, NoSoundDevice):
        words = tr("There is no sound device. Reading goes on without it.")
    elif isinstance(error, VoiceFailed):
        words, offers = told(error), (Offer(tr("Try again"), again),)
    else:
        words, offers = tr("The voice broke off."), (Offer(tr("Try again"), again),)
    return Message(words, Importance.DOUBT, offers, key=KEY)


def nothing_to_say() -> Message:
    """Nothing that has a sound stands behind the place."""
    return Message(tr("There is nothing to read aloud from here on."), key=KEY)


def time_left(
    seconds: float, number: int = 0, count: int = 0, *, is_repeating: bool = False
) -> tuple[str, ...]:
    """How long the voice goes on, unless it says a sentence over and over; with a number, which of
    how many sentences it is at."""
    words = tr("{time} left").format(time=told_time(seconds))
    words = tr("over and over") if is_repeating else words
    if not count:
        return (words,)
    counted = tr("sentence {number} of {count}")
    return words, counted.format(number=f"{number:,}", count=f"{count:,}")
