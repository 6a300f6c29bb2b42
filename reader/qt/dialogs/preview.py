"""A line of the page as the settings set it, for the settings dialog."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.article import Article
from reader.composition.column import Column, VisibleLine
from reader.composition.composer import Composer
from reader.language import tr
from reader.qt.page.painting.linepainter import LinePainter
from reader.qt.page.setting import setting_of
from reader.qt.style.theme import Theme
from reader.reading import Engine
from reader.script import Script
from reader.settings import Settings
from reader.typesetting.style import Side

_TEXTS = ("慢慢读，读着读着就懂了。", "读着读着就懂了。", "慢慢读。", "慢读", "读")
"""Each is shown where there is no room for the one before."""
_LEAST, _ROOM, _SIDE = 82, 16, 12  # px: its height, above and below the line, at each side


class Preview(QWidget):
    """As high as its line asks. Setters: `set_settings`, `set_theme`."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._composer = Composer(Article("\n".join(_TEXTS)), lambda: engine)
        self._column: Column | None = None
        self._painter: LinePainter | None = None
        self.setAccessibleName(tr("Preview"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def set_settings(self, settings: Settings) -> None:
        """Set the line as these settings set a page; it runs from the left in any case."""
        made = setting_of(replace(settings, vertical=False), self._composer, Script.SOURCE)
        self._column = Column(self._composer, made.look, made.metrics, made.em, 10_000.0)
        self._column.settle()
        self._painter = LinePainter(self._column, made.fonts, made.ink)
        self.setFixedHeight(max(_LEAST, round(made.look.style.pitch * made.em) + _ROOM))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, _LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        column, line_painter = self._column, self._painter
        if column is None or line_painter is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._fitting_line(column)
        left, right = _edges(line, column)
        middle = line.top + line.height / 2
        painter.translate(0, round(self.height() / 2 - middle))
        x = (self.width() - (left + right) * column.em) / 2
        line_painter.draw(painter, line, round(x), self._theme)

    def _fitting_line(self, column: Column) -> VisibleLine:
        """The first line that is a whole text and has room, else the last, which is shortest."""
        room = (self.width() - 2 * _SIDE) / column.em
        lines = list(column.visible_lines())
        for line in lines:
            left, right = _edges(line, column)
            if _is_whole(line) and right - left <= room:
                return line
        return lines[-1]


def _edges(line: VisibleLine, column: Column) -> tuple[float, float]:
    """Where a line begins and where its ink ends, zhuyin included; em."""
    style = column.look.style
    beside = style.zhuyin_column if style.side is Side.BESIDE else 0.0
    return float(line.placed.x[0]), float(line.placed.x[-1]) + beside


def _is_whole(line: VisibleLine) -> bool:
    """Whether it is all of its paragraph."""
    ends, number = line.section.lines.ends, line.number
    return bool(ends[number]) and (number == 0 or bool(ends[number - 1]))
