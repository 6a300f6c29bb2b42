"""What the card says of a word, in words."""

from PySide6.QtCore import QLocale

from reader.dictionaries.levels import NOT_LISTED, level_name, title_of
from reader.language import tr
from reader.pinyin import Style
from reader.qt.card.word.head import ToldHead
from reader.qt.messages.levels import level_told
from reader.review.aboutword import AboutWord, Difficulty
from reader.settings import LevelList

_DOT = " • "


def head_of(about: AboutWord, style: Style, asked: int) -> ToldHead:
    """What the head says of a word; `asked` is the character whose reading is asked about."""
    shown = Style.MARKS if style is Style.PLAIN else style
    is_parallel = len(about.codes) == len(about.shown)
    codes = about.codes if is_parallel else (0,) * len(about.shown)
    levels = about.difficulty.levels
    list_name = "" if levels is LevelList.FREQUENCY else title_of(levels)
    return ToldHead(
        about.shown, codes, about.other, shown, hardness(about.difficulty), list_name,
        asked if is_parallel else -1,
    )  # fmt: skip


def hardness(told: Difficulty) -> str:
    """The level of a word, and its place by frequency."""
    parts = []
    if told.levels is not LevelList.FREQUENCY:
        parts.append(level_told(told))
    if told.rank:
        parts.append(_rank(told.rank))
    return _DOT.join(parts) or tr("Not among the frequent words")


def level_word(level: int, levels: LevelList) -> str:
    """The level of a character, "" for none."""
    return level_name(level, levels) if level != NOT_LISTED else ""


def _rank(number: int) -> str:
    """As English has it: 1st, 2nd, 11th, 2,316th; other languages in one form."""
    if number == 1:
        return tr("the most frequent")
    is_teen = number // 10 % 10 == 1
    told = {
        1: tr("{number}st most frequent"),
        2: tr("{number}nd most frequent"),
        3: tr("{number}rd most frequent"),
    }.get(0 if is_teen else number % 10, tr("{number}th most frequent"))
    return told.format(number=QLocale().toString(number))
