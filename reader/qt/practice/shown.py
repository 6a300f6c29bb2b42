"""What the page of practice shows: a question, or how much was done."""

from dataclasses import dataclass
from enum import Enum, auto

from reader.qt.practice.sentence import ShownSentence


class Mode(Enum):
    """What is practised; the value names it in the page's control."""

    WORDS = "words"
    READINGS = "readings"


class Stage(Enum):
    """What the page waits for."""

    NOTHING = auto()  # it is being made
    ANSWER = auto()  # to be asked for, or a reading to be chosen
    RATING = auto()
    NEXT = auto()  # a reading was chosen
    END = auto()


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """A question in words: `word`, `reading` and `meaning` are told with the answer.

    `choices` are readings to choose from, with what each means, of which the one at `right` is
    meant; without them the reader says how well it was known, and `comes_again` tells for each of
    the four answers when that would be. `title` is that of the article, `has_place` whether it can
    be gone to.
    """

    prompt: str
    sentence: ShownSentence
    word: str
    reading: str
    meaning: str
    title: str = ""
    has_place: bool = False
    choices: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
    right: int = -1
    comes_again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownEnd:
    """What is said where nothing is asked: a sentence, a note below it, and words that may be
    called known."""

    sentence: str
    note: str = ""
    learned: tuple[str, ...] = ()
    can_go_on: bool = False
