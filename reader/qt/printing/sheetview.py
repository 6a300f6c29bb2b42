"""A look at the sheets before they are printed: one under the other, as wide as there is room."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from reader.language import tr
from reader.qt.jobs.stepping import Stepping
from reader.qt.printing.sheets import Paper
from reader.qt.style.theme import Theme
from reader.qt.widgets.scrollbar import OverlayScrollBar

_EDGE, _GAP = 24, 18
_LARGEST = 1.4  # pixels a point
_WHITE = QColor("#FFFFFF")


class SheetView(QAbstractScrollArea):
    """`set_paper(Paper)` shows it; `counted(sheets, is_whole)` tells as its sheets come in, and
    `failed(Exception)` that no more will.
    """

    accessible_role = QAccessible.Role.Document

    counted = Signal(int, bool)
    failed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._paper: Paper | None = None
        self._counting: Stepping | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Preview"))
        self._bar = OverlayScrollBar(self, theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw what is around the sheets in this theme's colours; paper stays white."""
        self._theme = theme
        self._bar.set_theme(theme)
        self.viewport().update()

    def set_paper(self, paper: Paper) -> None:
        """Show these sheets, from as far on as those before."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self.stop()
        self._paper = paper
        self._counting = Stepping(_steps(paper), self)
        self._counting.advanced.connect(self._count)
        self._counting.ended.connect(self._count)
        self._counting.failed.connect(self.failed)
        while not paper.sheets and not paper.is_whole:
            paper.step()
        self._count()
        bar.setValue(round(share * bar.maximum()))

    def stop(self) -> None:
        """Count no further."""
        if self._counting is not None:
            self._counting.cancel()
            self._counting.deleteLater()
            self._counting = None

    @property
    def scale(self) -> float:
        """Pixels a point."""
        if self._paper is None:
            return 1.0
        room = self.viewport().width() - 2 * _EDGE
        return max(0.05, min(_LARGEST, room / self._paper.size.width()))

    def _count(self) -> None:
        if self._paper is not None:
            self._measure()
            self.counted.emit(len(self._paper.sheets), self._paper.is_whole)
            self.viewport().update()

    def _measure(self) -> None:
        if self._paper is None:
            return
        bar, view = self.verticalScrollBar(), self.viewport().height()
        height = 2 * _EDGE - _GAP + len(self._paper.sheets) * self._step
        bar.setRange(0, max(0, ceil(height) - view))
        bar.setPageStep(view)
        bar.setSingleStep(40)

    @property
    def _step(self) -> float:
        """Pixels from a sheet's top to the next one's."""
        return self._paper.size.height() * self.scale + _GAP if self._paper else 1.0

    def sheet_rect(self, number: int) -> QRectF:
        """Where a sheet stands in the view."""
        if self._paper is None:
            return QRectF()
        size = self._paper.size * self.scale
        top = _EDGE + number * self._step - self.verticalScrollBar().value()
        return QRectF(
            (self.viewport().width() - size.width()) / 2, top, size.width(), size.height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.surface)
        if self._paper is None:
            return
        first = max(0, int((self.verticalScrollBar().value() - _EDGE) / self._step))
        for number in range(first, len(self._paper.sheets)):
            box = self.sheet_rect(number)
            if box.top() > event.rect().bottom():
                break
            self._paint_sheet(painter, number, box)

    def _paint_sheet(self, painter: QPainter, number: int, box: QRectF) -> None:
        if self._paper is None:
            return
        painter.setPen(QPen(self._theme.line, 1))
        painter.setBrush(_WHITE)
        painter.drawRect(box)
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(self.scale, self.scale)
        self._paper.draw(painter, number)
        painter.restore()


def _steps(paper: Paper) -> Iterator[float]:
    while not paper.is_whole:
        paper.step()
        yield paper.share
