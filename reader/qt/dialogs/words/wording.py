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
from reader.learning.intake.taking import Outcome
from reader.opening import OpeningError
from reader.qt.dialogs.words.rows import tr
from reader.qt.messages.wording import reason


def count_of_words(count: int) -> str:
    """So many words."""
    if not count:
        return tr("There are no such words.")
    if count == 1:
        return tr("1 word")
    return tr("{count} words").format(count=number(count))


def count_of_readings(count: int) -> str:
    """So many readings to tell apart."""
    if not count:
        return tr("There are no readings to tell apart.")
    if count == 1:
        return tr("1 reading to tell apart")
    return tr("{count} readings to tell apart").format(count=number(count))


def failure(path: Path | None, error: Exception) -> str:
    """Why words could not be handed on or taken in; what nobody foresaw goes into the journal."""
    if isinstance(error, AnkiTrouble):
        return _of_anki(error)
    if isinstance(error, OpeningError):
        return reason(error)
    if isinstance(error, OSError) and path is not None:
        words = tr("“{name}” cannot be written: {reason}.")
        why = (error.strerror or str(error)).lower()
        return words.format(name=path.name, reason=why)
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
    parts = [tr("{count} added").format(count=number(sent.added))]
    if sent.changed:
        parts.append(tr("{count} changed").format(count=number(sent.changed)))
    if sent.same:
        parts.append(tr("{count} there already").format(count=number(sent.same)))
    return tr("They are in Anki: {counts}.").format(counts=", ".join(parts))


def told_outcome(outcome: Outcome) -> str:
    """What taking words in would come to."""
    if not outcome.count:
        if outcome.sentences:
            return tr("{sentences}.").format(sentences=_new_sentences(len(outcome.sentences)))
        return tr("There are no words in it.")
    parts = [tr("{count} new").format(count=number(len(outcome.added)))]
    if outcome.changed:
        count = number(len(outcome.changed))
        parts.append(tr("{count} known otherwise until now").format(count=count))
    if outcome.already:
        parts.append(tr("{count} already so").format(count=number(outcome.already)))
    if outcome.wrong_count:
        parts.append(tr("{count} not understood").format(count=number(outcome.wrong_count)))
    told = tr("{words}: {counts}.")
    told = told.format(words=count_of_words(outcome.count), counts=", ".join(parts))
    if outcome.sentences:
        told += " " + tr("{sentences}.").format(sentences=_new_sentences(len(outcome.sentences)))
    if outcome.is_cut:
        told += " " + tr("The file has more than is read.")
    return told


def told_wrong(outcome: Outcome) -> str:
    """The first that are not understood; "" where all are."""
    if not outcome.wrong:
        return ""
    named = ", ".join(f"“{each}”" for each in outcome.wrong)
    more = " …" if outcome.wrong_count > len(outcome.wrong) else ""
    return tr("Not understood: {named}").format(named=named + more)


def told_taken(outcome: Outcome) -> str:
    """Words came in, and sentences."""
    words = count_of_words(len(outcome.words)) if outcome.words else ""
    if not outcome.sentences:
        return tr("{words} came in.").format(words=words)
    sentences = _sentences(len(outcome.sentences))
    if not words:
        return tr("{sentences} came in.").format(sentences=sentences)
    return tr("{words} and {sentences} came in.").format(words=words, sentences=sentences)


def _sentences(count: int) -> str:
    if count == 1:
        return tr("1 sentence")
    return tr("{count} sentences").format(count=number(count))


def _new_sentences(count: int) -> str:
    if count == 1:
        return tr("1 new sentence")
    return tr("{count} new sentences").format(count=number(count))


def number(count: int) -> str:
    """As people of this language write it."""
    return QLocale().toString(count)
