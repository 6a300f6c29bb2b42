"""What practice says: what is asked, when it comes again, how much was done."""

from PySide6.QtCore import QLocale

from reader.language import tr
from reader.learning.practice.schedule import Kind

_MINUTE, _HOUR, _DAY = 60.0, 3_600.0, 86_400.0
_MONTH, _YEAR = 30.4, 365.25  # days


def prompt(kind: Kind, character: str = "") -> str:
    """What is asked."""
    if kind is Kind.READING:
        return tr("How is this word read?")
    if kind is Kind.MEANING:
        return tr("What does this word mean?")
    if kind is Kind.CLOZE:
        return tr("Which word stands here?")
    return tr("How is {character} read here?").format(character=character)


def comes_again(seconds: float) -> str:
    """When a question is asked again."""
    return tr("Comes again in {time}").format(time=span(seconds))


def span(seconds: float) -> str:
    """A stretch of time, as roughly as one speaks of it."""
    if seconds < 0.9 * _HOUR:
        return tr("%n min", "", max(1, round(seconds / _MINUTE)))
    if seconds < 0.9 * _DAY:
        return tr("%n h", "", max(1, round(seconds / _HOUR)))
    days = seconds / _DAY
    if days < 60:
        return _days(max(1, round(days)))
    if days < _YEAR:
        return tr("%n months", "", round(days / _MONTH))
    return tr("{count} years").replace("{count}", QLocale().toString(days / _YEAR, "f", 1))


def due(count: int) -> str:
    """How many words are due, for the start page."""
    return tr("%n words are due", "", count)


def done(words: int, readings: int, seconds: float) -> str:
    """How much was done today."""
    minutes = tr("%n minutes", "", max(1, round(seconds / _MINUTE)))
    asked, read = tr("%n words", "practised today", words), tr("%n readings", "", readings)
    if not readings:
        told = tr("{words} today, {minutes}.").format(words=asked, minutes=minutes)
    elif not words:
        told = tr("{readings} today, {minutes}.").format(readings=read, minutes=minutes)
    else:
        told = tr("{words} and {readings} today, {minutes}.")
        told = told.format(words=asked, readings=read, minutes=minutes)
    return told[:1].upper() + told[1:]


def nothing_collected() -> str:
    """Nothing can be asked."""
    return tr("No word is collected yet.")


def how_to_collect(key: str) -> str:
    """How that changes."""
    if not key:
        return tr("A word that is collected is kept with its sentence, and can be practised here.")
    told = tr("{key} at a word of an article keeps it with its sentence; then it can be practised.")
    return told.format(key=key)


def nothing_due() -> str:
    """All is done."""
    return tr("Nothing is due now.")


def next_due(seconds: float) -> str:
    """When something is."""
    return tr("The next one is in {time}.").format(time=span(seconds))


def no_readings() -> str:
    """No sentence asks for a reading."""
    return tr("No character with several readings was found whose reading is sure.")


def looking() -> str:
    """Sentences are being read."""
    return tr("Looking for sentences…")


def time_is_up() -> str:
    """The day's minutes, or questions, are over."""
    return tr("That is enough for today.")


def known_now(count: int) -> str:
    """Words were set to known."""
    return tr("%n words are known now.", "", count)


def undo() -> str:
    """What takes that back."""
    return tr("Undo")


def known_since() -> str:
    """What undo calls it."""
    return tr("learned words")


def _days(count: int) -> str:
    return tr("%n days", "", count)
