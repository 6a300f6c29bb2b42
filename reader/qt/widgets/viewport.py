"""The widget in which an area scrolls, made by us.

To hand out one that Qt made, PySide looks for its class among all widgets that there are, and makes
each of them for that: 8 ms, the first time.
"""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(
    area: QAbstractScrollArea, ground: QPalette.ColorRole = QPalette.ColorRole.Base
) -> None:
    """Give an area such a widget, like Qt's own; before anything else is done with the area."""
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(ground)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
