"""A line of the page as the settings set it, for the settings dialog."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.article import Article
from reader.composition.column import Column
from reader.composition.composer import Composer
from reader.qt.page.linepainter import LinePainter
from reader.qt.page.setting import setting_of
from reader.qt.style.theme import Theme
from reader.reading import Engine
from reader.script import Script
from reader.settings import Settings

_TEXT = "慢慢读，读着读着就懂了。"


class Preview(QWidget):
    """Setters: `set_settings`, `set_theme`."""

    def __init__(self, theme: Theme, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._composer = Composer(Article(_TEXT), lambda: engine)
        self._column: Column | None = None
        self._painter: LinePainter | None = None
        self.setAccessibleName(self.tr("Preview"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def set_settings(self, settings: Settings) -> None:
        """Set the line as these settings set a page."""
        made = setting_of(settings, self._composer, Script.SOURCE)
        self._column = Column(self._composer, made.look, made.fonts.metrics, made.em, 1000.0)
        self._column.settle()
        self._painter = LinePainter(self._column, made.fonts, made.ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        column, line_painter = self._column, self._painter
        if column is None or line_painter is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = next(column.visible_lines())
        left, right = float(line.placed.x[0]), float(line.placed.x[-1])
        middle = line.top + line.height / 2
        painter.translate(0, round(self.height() / 2 - middle))
        x = (self.width() - (left + right) * column.em) / 2
        line_painter.draw(painter, line, round(x), self._theme)
