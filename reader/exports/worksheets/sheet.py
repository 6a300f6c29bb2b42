"""A worksheet as a value: a title and its tasks, each with what it asks and the answers to that.

Whoever writes or draws it shows the answers or leaves them out; the rest is the same on both.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from reader.pinyin import Style

_NUMERALS = "一二三四五六七八九十"
_TRADITIONAL = frozenset(("zh-Hant", "zh-TW", "zh-HK"))


class TaskKind(Enum):
    """What is asked; the values are names in commands and settings."""

    BOXES = "boxes"
    WRITE = "write"
    MATCH = "match"
    CLOZE = "cloze"
    CHOOSE = "choose"
    LIST = "list"


class Square(Enum):
    """The square that a character is written into."""

    TIAN = "tian"  # 田字格, with a cross
    MI = "mi"  # 米字格, with diagonals too


class Label(Enum):
    """What stands on every sheet; the value is simplified and traditional."""

    NAME = ("姓名", "姓名")
    DATE = ("日期", "日期")
    ANSWERS = ("答案", "答案")


_TITLES = {
    TaskKind.BOXES: ("给字注上拼音", "給字注上拼音"),
    TaskKind.WRITE: ("看拼音，写词语", "看拼音，寫詞語"),
    TaskKind.MATCH: ("连一连", "連一連"),
    TaskKind.CLOZE: ("选词填空", "選詞填空"),
    TaskKind.CHOOSE: ("圈出正确的读音", "圈出正確的讀音"),
    TaskKind.LIST: ("生词表", "生詞表"),
}
_IN_ZHUYIN = {
    TaskKind.BOXES: ("给字注上注音", "給字注上注音"),
    TaskKind.WRITE: ("看注音，写词语", "看注音，寫詞語"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a text; with a reading for each where they are to be filled in."""

    text: str
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelled:
    """A word with a reading for each of its characters, what it means, and its level in words."""

    word: str
    readings: tuple[str, ...]
    meaning: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Boxes:
    """A text with boxes over some of its words."""

    paragraphs: tuple[tuple[Piece, ...], ...]
    kind: TaskKind = TaskKind.BOXES

    @property
    def count(self) -> int:
        """Characters that have a box."""
        return sum(len(piece.readings) for piece in self.pieces)

    @property
    def pieces(self) -> Iterator[Piece]:
        """Those of all paragraphs."""
        return (piece for paragraph in self.paragraphs for piece in paragraph)

    @property
    def length(self) -> int:
        """Characters of the text."""
        return sum(len(piece.text) for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Write:
    """Words to be written under their readings."""

    words: tuple[Spelled, ...]
    kind: TaskKind = TaskKind.WRITE

    @property
    def count(self) -> int:
        """Words."""
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Match:
    """Words and meanings to be joined: the word `at` means `meanings[partners[at]]`."""

    words: tuple[str, ...]
    meanings: tuple[str, ...]
    partners: tuple[int, ...]
    kind: TaskKind = TaskKind.MATCH

    @property
    def count(self) -> int:
        """Words."""
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence in which a word is left out."""

    before: str
    word: str
    after: str


@dataclass(frozen=True, slots=True)
class Cloze:
    """Sentences with a gap each, and the words that fill them, in another order."""

    words: tuple[str, ...]
    sentences: tuple[Gap, ...]
    kind: TaskKind = TaskKind.CLOZE

    @property
    def count(self) -> int:
        """Sentences."""
        return len(self.sentences)


@dataclass(frozen=True, slots=True)
class Question:
    """A character in its clause, and readings of which `right` is the number of the right one."""

    before: str
    character: str
    after: str
    readings: tuple[str, ...]
    right: int


@dataclass(frozen=True, slots=True)
class Choose:
    """Characters whose reading is to be chosen."""

    questions: tuple[Question, ...]
    kind: TaskKind = TaskKind.CHOOSE

    @property
    def count(self) -> int:
        """Questions."""
        return len(self.questions)


@dataclass(frozen=True, slots=True)
class WordList:
    """Words with reading, meaning and level; `levels` is the list by which that is told."""

    words: tuple[Spelled, ...]
    levels: str = ""
    kind: TaskKind = TaskKind.LIST

    @property
    def count(self) -> int:
        """Words."""
        return len(self.words)


Task: TypeAlias = Boxes | Write | Match | Cloze | Choose | WordList


@dataclass(frozen=True, slots=True)
class Worksheet:
    """Everything on a sheet. `language` is the text's, as BCP 47 names it."""

    title: str
    tasks: tuple[Task, ...]
    language: str = "zh-Hans"
    style: Style = Style.MARKS
    square: Square = Square.TIAN
    has_name_line: bool = True

    def only(self, kinds: frozenset[TaskKind]) -> "Worksheet":
        """The same with these tasks alone."""
        return replace(self, tasks=tuple(task for task in self.tasks if task.kind in kinds))

    def count(self, kind: TaskKind) -> int:
        """How much of a kind is asked."""
        return sum(task.count for task in self.tasks if task.kind is kind)

    def label(self, label: Label) -> str:
        """A word of every sheet, in the text's script."""
        return label.value[self.language in _TRADITIONAL]

    def heading(self, task: Task) -> str:
        """What a task is called, in the text's script."""
        titles = _IN_ZHUYIN if self.style is Style.ZHUYIN else _TITLES
        return titles.get(task.kind, _TITLES[task.kind])[self.language in _TRADITIONAL]

    def numbered(self) -> Iterator[tuple[str, str, Task]]:
        """Each task with its number and what it is called."""
        for number, task in enumerate(self.tasks, 1):
            yield numeral(number), self.heading(task), task


def numeral(number: int) -> str:
    """A number from 1 to 99 as tasks are counted: 一, 十, 十二, 二十."""
    tens, ones = divmod(number, 10)
    told = (_NUMERALS[tens - 1] if tens > 1 else "") + ("十" if tens else "")
    return told + (_NUMERALS[ones - 1] if ones else "")
