"""What is told of words: that they are known now, or kept, and how that is taken back."""

from reader.language import tr
from reader.qt.messages.bar import Message, Offer
from reader.qt.messages.wording import Act

WORDS = "words"
"""The key of what is told of words that were set, for as long as Undo would take them back."""
NO_LEVEL = "no level"


def no_level(choose: Act) -> Message:
    """Readings are to stand over unknown words, and nobody has said which words are known."""
    text = tr("Which words do you know? Choose a level; single words can be set on their cards.")
    return Message(text, offers=(Offer(tr("Choose a level"), choose),), key=NO_LEVEL, stays=True)


def known(words: list[str], undo: Act, *, are_known: bool) -> Message:
    """Words, as the page writes them, are known now, or are not any more."""
    if are_known:
        one, several = tr("“{word}” is known now."), tr("%n words are known now.", "", len(words))
    else:
        one = tr("“{word}” is not known any more.")
        several = tr("%n words are not known any more.", "", len(words))
    text = _told(words, one, several)
    return _undoable(text, undo)


def kept(words: list[str], undo: Act, *, are_kept: bool) -> Message:
    """Words are kept with their sentences, or are not any more."""
    if are_kept:
        one = tr("“{word}” is kept with its sentence.")
        several = tr("%n words are kept with their sentences.", "", len(words))
    else:
        one = tr("“{word}” is not kept any more.")
        several = tr("%n words are not kept any more.", "", len(words))
    text = _told(words, one, several)
    return _undoable(text, undo)


def nothing_to_know() -> Message:
    """No word was pointed at."""
    return Message(tr("Point at a word, or select some text."), key=WORDS)


def _told(words: list[str], one: str, several: str) -> str:
    return one.replace("{word}", words[0]) if len(words) == 1 else several


def _undoable(text: str, undo: Act) -> Message:
    return Message(text, offers=(Offer(tr("Undo"), undo),), key=WORDS)
