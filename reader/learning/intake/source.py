"""What words are taken in from: tables of cells, one of whose columns has the words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from reader.learning.intake.cells import is_reading, words_in
from reader.learning.kept import Collected, KeptWord

_LOOKED_AT = 200  # rows by which columns are told apart
_NAMES_OF_WORDS = (
    "hanzi", "simplified", "word", "chinese", "simp", "headword", "characters", "expression",
    "汉字", "漢字", "简体", "簡體", "词", "詞", "词语", "詞語", "单词", "生词", "traditional",
)  # fmt: skip
_NAMES_OF_READINGS = ("pinyin", "reading", "拼音", "bopomofo", "zhuyin", "注音")


class Kind(Enum):
    """What a file is."""

    LIST = "list"  # a word a line
    TEXT = "text"  # running text
    TABLE = "table"  # CSV or TSV
    PLECO = "pleco"
    DECK = "deck"  # of Anki
    BACKUP = "backup"  # of our own


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Rows of cells, some of which may be missing at a row's end.

    `name` is that of a note type, "" for a file that is one table. `are_mature` has an entry for
    each row of a deck: whether all its cards are asked every three weeks at most.
    """

    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    name: str = ""
    are_mature: Sequence[bool] = ()

    @property
    def word_at(self) -> int:
        """The column that seems to have the words."""
        return max(range(len(self.columns)), key=self._likeness, default=0)

    @property
    def reading_at(self) -> int | None:
        """The column that seems to have their readings; None for none."""
        shares = [self._share(at, is_reading) for at in range(len(self.columns))]
        named = [at for at, name in enumerate(self.columns) if name.lower() in _NAMES_OF_READINGS]
        best = max(named or range(len(shares)), key=shares.__getitem__, default=None)
        return best if best is not None and shares[best] > 0.5 else None

    @property
    def has_words(self) -> bool:
        """Whether one of its columns has words at all."""
        return bool(self.columns) and self._share(self.word_at, _is_word) > 0

    def sample(self, at: int) -> str:
        """What stands first in a column, for a person to know it by."""
        cells = (cell_of(row, at).strip() for row in self.rows[:_LOOKED_AT])
        return next((cell for cell in cells if cell), "")

    def _likeness(self, at: int) -> tuple[float, int]:
        name = self.columns[at].strip().lower()
        order = -_NAMES_OF_WORDS.index(name) if name in _NAMES_OF_WORDS else -len(_NAMES_OF_WORDS)
        return round(self._share(at, _is_word), 1), order

    def _share(self, at: int, holds: Callable[[str], bool]) -> float:
        """How many of the first cells of a column that say something are so."""
        cells = [cell_of(row, at) for row in self.rows[:_LOOKED_AT]]
        said = [cell for cell in cells if cell.strip()]
        return sum(map(holds, said)) / max(1, len(cells))


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file or a list, as it was read. `origin` is what is kept of where its words came from."""

    kind: Kind
    origin: str
    tables: tuple[Table, ...] = ()
    words: tuple[KeptWord, ...] = field(default=())  # of a backup, which needs no choice
    sentences: tuple[Collected, ...] = field(default=())  # of a backup too
    wrong: tuple[str, ...] = ()  # what of a backup was not understood
    is_cut: bool = False  # it has more than is read

    @property
    def fullest(self) -> int:
        """The number of the table that has most rows with words."""
        sizes = [len(table.rows) if table.has_words else 0 for table in self.tables]
        return max(range(len(sizes)), key=sizes.__getitem__, default=0)


def cell_of(row: tuple[str, ...], at: int) -> str:
    """A cell, "" where the row is too short."""
    return row[at] if at < len(row) else ""


def _is_word(cell: str) -> bool:
    return len(words_in(cell)) > 0
