"""When a line is heard, in the margin before it: of the first cue that begins in it."""

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from reader.article import Cues
from reader.composition.column import VisibleLine
from reader.figures import clock
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import STATUS, Type, text_width

_AWAY = 12  # px from the text: the light reaches out of it
_EDGE = 2  # px that stay free at the page's edge


class Times:
    """Writes them; where the margin is too narrow there are none."""

    _font = Type(STATUS, is_tabular=True)

    def paint(
        self, painter: QPainter, line: VisibleLine, cues: Cues, left: float, theme: Theme
    ) -> None:
        """Write the time before a line of a text that begins at `left`."""
        first, last = line.section.source_span(line.placed.start, line.placed.end)
        number = int(np.searchsorted(cues.offsets, first))
        if number >= len(cues) or cues.offsets[number] >= last:
            return
        words = clock(int(cues.starts[number]))
        at = left - _AWAY - text_width(self._font, words)
        if at >= _EDGE:
            painter.setFont(self._font)
            painter.setPen(theme.muted)
            painter.drawText(QPointF(at, line.baseline), words)
