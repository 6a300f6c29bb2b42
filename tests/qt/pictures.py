"""Small pictures of the page as text: a letter for the colour of each quarter em.

They are painted with the font of squares, in colours that no two roles share:

    .  paper    #  text    r  readings    m  muted      a  accent, also its frame
    s  selected    h  hit    c  current hit    C  its text    p  hovered, chosen
    o  dots of doubt, also the frame of the current hit    1 to 5  tones
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from textwrap import dedent

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.article import Article
from reader.composition.column import Column
from reader.composition.composer import Composer, Look
from reader.composition.look import look_of
from reader.pinyin import Style as Spelling
from reader.qt.page.fonts import PageFonts
from reader.qt.page.marks import Marks
from reader.qt.page.painting.ink import Ink
from reader.qt.page.painting.painter import PagePainter
from reader.qt.page.setting import Setting
from reader.qt.style.theme import Theme, theme
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import ReadingsShown, Settings
from tests.qt.squarefont import square_family

EM = 40
CELL = EM // 4
_BELOW, _BEFORE = 1, 1  # cells shown around a line
_THIN = {"o", "a"}  # dots and frames fill no cell: a few pixels tell of them
_LETTERS = {
    "paper": ".", "text": "#", "ruby": "r", "muted": "m", "accent": "a", "selection": "s",
    "hit": "h", "current_hit": "c", "current_hit_text": "C", "pressed": "p", "doubt": "o",
    "tone1": "1", "tone2": "2", "tone3": "3", "tone4": "4", "tone5": "5",
}  # fmt: skip
_COLOURS = {role: QColor.fromHsv(21 * n, 255, 255 - 9 * n) for n, role in enumerate(_LETTERS)}
_COLOURS |= {"paper": QColor("white"), "text": QColor("black")}
_LETTER_OF = {_COLOURS[role].rgb(): letter for role, letter in _LETTERS.items()}


def colours() -> Theme:
    """A theme in which every role has a colour of its own."""
    return replace(theme("light"), **_COLOURS)


@dataclass
class Sheet:
    """A text set with the font of squares: no tracking, no indent, lines on whole pixels."""

    article: Article | str
    measure: float = 6.0
    settings: Settings = field(default_factory=Settings)
    script: Script = Script.SOURCE
    ink: Ink = field(default_factory=Ink)
    marks: Marks = field(default_factory=Marks)

    def __post_init__(self) -> None:
        article = Article(self.article) if isinstance(self.article, str) else self.article
        self.composer = Composer(article, shared_engine)
        fonts = PageFonts([square_family()], [square_family()], Spelling.MARKS)
        self.setting = Setting(self._look(), fonts, EM, self.ink)
        self.column = Column(self.composer, self.setting.look, fonts.metrics, EM, 1000)
        self.column.settle()

    def _look(self) -> Look:
        look = look_of(self.settings, self.script)
        style = replace(
            look.style, measure=self.measure, ruby_size=0.5, least_gap=0.0, tracking=0.0,
            latin_gap=0.25,
            pitch=2.2 if self.settings.readings_shown is not ReadingsShown.NONE else 2.0,
            indent=0.0, justified=False, heading_scale=2.0,
        )  # fmt: skip
        return replace(look, style=style)

    def line(self, number: int = 0, above: int = 6) -> str:
        """What is painted of a line, from so many cells above its base line to one below, from one
        before the text to its measure.
        """
        line = list(self.column.visible_lines())[number]
        columns, rows = _BEFORE + round(self.measure * 4), above + _BELOW
        image = QImage(columns * CELL, rows * CELL, QImage.Format.Format_RGB32)
        image.fill(_COLOURS["paper"])
        painter = QPainter(image)
        painter.translate(0, above * CELL - line.baseline)
        whole = QRectF(0, 0, 10_000, 10_000)
        made = PagePainter(self.column, self.setting, self.ink)
        made.paint(painter, whole, float(_BEFORE * CELL), self.marks, colours())
        painter.end()
        return "\n".join(
            "".join(_letter(image, column, row) for column in range(columns)) for row in range(rows)
        )


def _letter(image: QImage, column: int, row: int) -> str:
    """What a cell is painted in: a thin mark that is seen in it, else what most of it is."""
    seen = Counter(
        _LETTER_OF.get(image.pixel(x, y), "")
        for x in range(column * CELL, (column + 1) * CELL)
        for y in range(row * CELL, (row + 1) * CELL)
    )
    thin = [letter for letter in _THIN if seen[letter] > 2]
    return thin[0] if thin else max((n, letter) for letter, n in seen.items() if letter)[1]


def picture(drawn: str) -> str:
    """A picture as it is written in a test."""
    return dedent(drawn).strip("\n")
