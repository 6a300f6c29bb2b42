"""What an article asks of its reader, in the words and figures of the details."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from reader.dictionaries.levels import NOT_LISTED, level_name, levels_of, title_of
from reader.figures import percent
from reader.language import listed, tr
from reader.learning.asked import Asked
from reader.marginalia.sitting import TimeLeft
from reader.qt.messages.readingtime import told_time
from reader.qt.session.asking import Answer
from reader.settings import LevelList

LEARNED_NEXT = 7
"""Words that are proposed to be learned."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A large figure, and below it what it is."""

    figure: str
    note: str


@dataclass(frozen=True, slots=True)
class WordToLearn:
    """A word as the page shows it, how it is read, and how often it stands in the article."""

    word: str  # in the simplified image
    characters: str
    reading: str
    count: int


@dataclass(frozen=True, slots=True)
class Demands:
    """All that is told of what an article asks."""

    figures: tuple[Figure, Figure, Figure]
    share: float  # known, 0 to 1
    known: str
    with_level: str
    characters: tuple[str, str]
    words: tuple[str, str]
    unknown: int
    learn: tuple[WordToLearn, ...]
    shares: tuple[float, ...]
    """Of the words known with the first of `learn`, with the first two, and so on."""


def demands(answer: Answer, left: TimeLeft, learn: tuple[WordToLearn, ...]) -> Demands:
    """In words; `left` is how long the whole article takes, `learn` the most useful words."""
    asked, whole = answer.asked, answer.counted.whole
    different = tr("%n different", "", asked.different)
    unknown = tr("%n unknown", "", asked.unknown)
    characters = whole.characters
    pace = tr("at your pace") if left.is_own_pace else tr("to read, about")
    return Demands(
        (
            Figure(level_told(asked), tr("level of the text")),
            Figure(_share(asked.share_known), tr("of its words known")),
            Figure(told_time(left.seconds), pace),
        ),
        asked.share_known,
        _known(asked.known),
        _with_level(asked),
        (
            _number(sum(characters.values())),
            tr("%n different", "", len(characters)),
        ),
        (_number(asked.words), listed((different, unknown))),
        asked.unknown,
        learn,
        tuple(
            answer.known_with([one.word for one in learn[: count + 1]])
            for count in range(len(learn))
        ),
    )


def _known(count: int) -> str:
    return tr("%n words known", "", count)


def level_told(asked: Asked) -> str:
    """The level of a text; – for one without words."""
    if not asked.words:
        return "–"
    if asked.level != NOT_LISTED:
        return level_name(asked.level, asked.levels)
    return tr("Beyond {list}").format(list=_short(asked.levels))


def times(count: int, *, is_first: bool) -> str:
    """How often a word stands in the article; the first of a row says what is counted."""
    if not is_first:
        return _number(count)
    return tr("%n times", "", count)


def with_them(share: float) -> str:
    """How much is known with the words to learn."""
    return tr("with them, {share} of the words are known").format(share=_share(share))


def _with_level(asked: Asked) -> str:
    """How much is known with all words of the text's level, and by which list that is told."""
    last = levels_of(asked.levels)[-1]
    level = asked.level if asked.level != NOT_LISTED else last
    told = tr("{share} with all of {level}").format(
        share=_share(asked.share_up_to(level)), level=level_name(level, asked.levels)
    )
    return f"{told} • {title_of(asked.levels)}"


def _short(which: LevelList) -> str:
    return "HSK" if which is not LevelList.FREQUENCY else tr("the list")


def _share(share: float) -> str:
    return tr("{share} %").format(share=_number(percent(share)))


def _number(count: int) -> str:
    return QLocale().toString(count)
