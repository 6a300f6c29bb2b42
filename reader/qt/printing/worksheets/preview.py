"""A look at a worksheet before it is printed: a sheet at a time, whole, with buttons to turn it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.printing.worksheets.paper import WorksheetPaper
from reader.qt.style.focusring import KeyboardFocus
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.labels import Ground, Label

_EDGE = 24
_WHITE = QColor("#FFFFFF")
_NOTCH = 120  # of a wheel's turn


class SheetPreview(Ground):
    """`set_paper(paper)` shows it, at the page that was shown before; `turned` tells of another."""

    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "surface")
        self._face = _Face(theme)
        self._back = IconButton(theme, "left", tr("Previous page"))
        self._on = IconButton(theme, "right", tr("Next page"))
        self._told = Label(theme, "", "muted", NOTE)
        self._told.setMinimumWidth(64)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back.clicked.connect(lambda: self._face.turn(-1))
        self._on.clicked.connect(lambda: self._face.turn(1))
        self._face.turned.connect(self._show)
        row = QHBoxLayout()
        row.addStretch(1)
        for part in (self._back, self._told, self._on):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, 8)
        column.setSpacing(4)
        column.addWidget(self._face, 1)
        column.addLayout(row)
        self._show()

    @property
    def number(self) -> int:
        """The page that is shown, from 0."""
        return self._face.number

    def set_paper(self, paper: WorksheetPaper | None) -> None:
        """Show these sheets."""
        self._face.set_paper(paper)

    def _show(self) -> None:
        number, count = self._face.number, self._face.count
        told = tr("{page} of {pages}").format(page=number + 1, pages=count) if count else ""
        self._told.setText(told)
        self._face.setAccessibleDescription(told)
        self._back.setEnabled(number > 0)
        self._on.setEnabled(number + 1 < count)
        for button in (self._back, self._on):
            button.setVisible(count > 1)
        self.turned.emit()


class _Face(QWidget):
    """The sheet itself; the keyboard turns it too."""

    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._paper, self.number, self._rolled = theme, None, 0, 0
        self._focus = KeyboardFocus(self, theme, 4)
        self.setAccessibleName(tr("Preview"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)

    _paper: WorksheetPaper | None

    @property
    def count(self) -> int:
        return len(self._paper.sheets) if self._paper is not None else 0

    def set_theme(self, theme: Theme) -> None:
        """Draw what is around the sheet in this theme's colours; paper stays white."""
        self._theme = theme
        self._focus.set_theme(theme)
        self.update()

    def set_paper(self, paper: WorksheetPaper | None) -> None:
        self._paper = paper
        self.number = max(0, min(self.number, self.count - 1))
        self.update()
        self.turned.emit()

    def turn(self, by: int) -> None:
        number = max(0, min(self.number + by, self.count - 1))
        if number != self.number:
            self.number = number
            self.update()
            self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        back, on = (keys.Key_PageUp, keys.Key_Left, keys.Key_Up), (
            keys.Key_PageDown, keys.Key_Right, keys.Key_Down, keys.Key_Space,
        )  # fmt: skip
        if event.key() in back or event.key() in on:
            self.turn(1 if event.key() in on else -1)
        elif event.key() in (keys.Key_Home, keys.Key_End):
            self.turn(self.count * (1 if event.key() == keys.Key_End else -1))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._rolled += event.angleDelta().y()
        notches = int(self._rolled / _NOTCH)
        self._rolled -= notches * _NOTCH
        self.turn(-notches)

    def sheet_rect(self) -> QRectF:
        """Where the sheet stands."""
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self._paper is None:
            return room
        size = self._paper.size
        scale = min(room.width() / size.width(), room.height() / size.height())
        box = QRectF(0, 0, size.width() * scale, size.height() * scale)
        box.moveCenter(room.center())
        return box

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._paper is None:
            return
        painter, box = QPainter(self), self.sheet_rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.line, 1))
        painter.setBrush(_WHITE)
        painter.drawRect(box)
        painter.translate(box.topLeft())
        scale = box.width() / self._paper.size.width()
        painter.scale(scale, scale)
        self._paper.draw(painter, self.number)
