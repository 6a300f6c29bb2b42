"""What a message may not take from the reader: the line that one reads at, where one has just gone,
and the wheel.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from reader.qt.page.view import PageView
    from reader.qt.window.entrance import Entrance
    from reader.qt.window.frame import Frame

_AIR = 0.12  # of a character's width, over its reading


def kept_clear(frame: "Frame") -> Iterator[QRect]:
    """These parts of what is shown, as the message bar's parent has them."""
    over = frame.messages.parentWidget()
    if over is None:
        return
    if frame.desk.isVisible():
        place = _within if frame.page.characters.axes.is_vertical else _across
        yield from (place(box, frame.page.viewport(), over) for box in _lines(frame.page))
    else:
        yield from kept_clear_of(frame)


def kept_clear_of(entrance: "Entrance | Frame") -> Iterator[QRect]:
    """The same of the start page."""
    over, start = entrance.messages.parentWidget(), entrance.start
    if over is not None and start.isVisible():
        yield _within(start.brand_box, start.viewport(), over)


def turn_below(frame: "Frame", turn: QWheelEvent) -> None:
    """The wheel turns what lies below a message."""
    (frame.page if frame.desk.isVisible() else frame.start).wheelEvent(turn)


def _lines(page: "PageView") -> Iterator[QRect]:
    """The line at the top; that of what is selected, found, asked about or read aloud, if it is in
    view. Of vertical lines only these characters: every line is under a message at the top."""
    if page.column is None:
        return
    column, hits, selection = page.column, page.marks.hits, page.selection
    offsets = {column.top_offset, column.offset_read, page.marks.chosen}
    offsets.add(selection.start if selection else -1)
    offsets.add(page.lighting.lit.syllable[0] if page.lighting.lit.syllable[1] else -1)
    offsets.add(int(hits.starts[hits.current]) if hits.current >= 0 else -1)
    for offset in sorted(offsets - {-1}):
        cell = page.characters.cell(offset)
        yield cell.adjusted(0, _AIR * cell.width(), 0, 0).toAlignedRect()


def _within(box: QRect, part: QWidget, over: QWidget) -> QRect:
    return QRect(part.mapTo(over, box.topLeft()), box.size())


def _across(box: QRect, part: QWidget, over: QWidget) -> QRect:
    """The whole line, from edge to edge."""
    top = part.mapTo(over, QPoint(0, box.top())).y()
    return QRect(0, top, over.width(), box.height())
