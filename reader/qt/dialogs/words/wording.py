"""What is told of words that were handed on or taken in, and of what went wrong."""

from pathlib import Path

from PySide6.QtCore import QLocale

from reader.exports.cards.ankiconnect import (
    AnkiTrouble,
    NotAnkiConnect,
    NotRunning,
    Refused,
    Sent,
)
from reader.journal import sentence_about, write_error
from reader.language import listed, sentences, tr
from reader.learning.intake.taking import Outcome
from reader.opening import OpeningError
from reader.qt.messages.wording import not_written, reason


def count_of_words(count: int) -> str:
    """So many words."""
    if not count:
        return tr("There are no such words.")
    return tr("%n words", "", count)


def count_of_readings(count: int) -> str:
    """So many readings to tell apart."""
    if not count:
        return tr("There are no readings to tell apart.")
    return tr("%n readings to tell apart", "", count)


def failure(path: Path | None, error: Exception) -> str:
    """Why words could not be handed on or taken in; what nobody foresaw goes into the journal."""
    if isinstance(error, AnkiTrouble):
        return _of_anki(error)
    if isinstance(error, OpeningError):
        return reason(error)
    if isinstance(error, OSError) and path is not None:
        return not_written(path, error)
    write_error(error)
    return sentence_about(error)


def _of_anki(error: AnkiTrouble) -> str:
    if isinstance(error, NotRunning):
        return tr(
            "Anki does not answer. Start it, with the add-on AnkiConnect (2055492159) in it,"
            " and try again."
        )
    if isinstance(error, NotAnkiConnect):
        return tr("What answers there is not AnkiConnect. Is the port right?")
    if isinstance(error, Refused):
        return tr("Anki refuses: {reason}.").format(reason=error.reason.rstrip("."))
    return tr("Anki answers no more. What was added before stays; try again.")


def told_sent(sent: Sent) -> str:
    """What Anki has now, of words or of readings."""
    parts = [tr("%n added", "", sent.added)]
    if sent.changed:
        parts.append(tr("%n changed", "", sent.changed))
    if sent.same:
        parts.append(tr("%n there already", "", sent.same))
    return tr("They are in Anki: {counts}.").format(counts=listed(parts))


def told_outcome(outcome: Outcome) -> str:
    """What taking words in would come to."""
    if not outcome.count:
        if outcome.sentences:
            return tr("%n new sentences.", "", len(outcome.sentences))
        return tr("There are no words in it.")
    parts = [tr("%n new", "", len(outcome.added))]
    if outcome.changed:
        parts.append(tr("%n known otherwise until now", "", len(outcome.changed)))
    if outcome.already:
        parts.append(tr("%n already so", "", outcome.already))
    if outcome.wrong_count:
        parts.append(tr("%n not understood", "", outcome.wrong_count))
    told = [tr("%n words: {counts}.", "", outcome.count).format(counts=listed(parts))]
    if outcome.sentences:
        told.append(tr("%n new sentences.", "", len(outcome.sentences)))
    if outcome.is_cut:
        told.append(tr("The file has more than is read."))
    return sentences(told)


def told_wrong(outcome: Outcome) -> str:
    """The first that are not understood; "" where all are."""
    if not outcome.wrong:
        return ""
    named = listed(tr("“{name}”").format(name=each) for each in outcome.wrong)
    if outcome.wrong_count > len(outcome.wrong):
        named = tr("{told} …").format(told=named)
    return tr("Not understood: {named}").format(named=named)


def told_taken(outcome: Outcome) -> str:
    """Words came in, and sentences."""
    if not outcome.sentences:
        return tr("%n words came in.", "", len(outcome.words))
    if not outcome.words:
        return tr("%n sentences came in.", "", len(outcome.sentences))
    words = tr("%n words", "", len(outcome.words))
    told = tr("{words} and %n sentences came in.", "", len(outcome.sentences))
    return told.format(words=words)


def number(count: int) -> str:
    """As people of this language write it."""
    return QLocale().toString(count)
