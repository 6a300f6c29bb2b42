"""A note where it is read and written: in its place, by a press or the key N."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.card.noteeditor import NoteEditor
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, Type, write_in
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.dialog import Scroller
from reader.qt.widgets.labels import Label

_MOST = 96  # px that a note may take; a longer one scrolls
_SIDE = 30


class NoteField(QWidget):
    """Shows a note, or that one may be added; `edit` turns it into a field.

    Signals: `saved(str)`, by Enter and where it is put away meanwhile, so that nothing that was
    written is lost; `resized` when it takes more room or less; `left` when writing has ended
    without a change: the keyboard belongs to what it stands on again.
    """

    saved = Signal(str)
    resized = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, offer: str = "", key: str = "N"
    ) -> None:
        """`offer` are the words that offer to add one, `key` is what begins it."""
        super().__init__(parent)
        self._note, self._is_written = "", False
        self._pencil = IconButton(theme, "pencil", tr("Note"), side=_SIDE, icon_size=16)
        self._told = Label(theme).let_wrap()
        write_in(self._told, Type(is_hanzi=True))
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._scroller = Scroller(theme)
        self._scroller.column.addWidget(self._told)
        self._add = _Offer(theme, offer or tr("Add a note"))
        self._key = Label(theme, key, "muted", NOTE)
        self._editor = NoteEditor(theme)
        self._lay_out()
        self._pencil.clicked.connect(self.edit)
        self._add.pressed.connect(self.edit)
        self._editor.entered.connect(self._save)
        self._editor.cancelled.connect(self._cancel)
        self.set_note("")

    def _lay_out(self) -> None:
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._pencil, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._scroller, 1)
        line.addWidget(self._add, 1)
        line.addWidget(self._key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        column.addWidget(self._editor)

    @property
    def is_edited(self) -> bool:
        """Whether a note is being written."""
        return self._is_written

    def set_note(self, note: str) -> None:
        """Show this note; "" offers to add one."""
        self._note = note
        self._told.setText(note)
        self._show_line()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        hand_down(self, theme)

    def edit(self) -> None:
        """Have the note written, with the keyboard in it."""
        self._is_written = True
        self._line.hide()
        self._editor.show()
        self.resized.emit()
        self._editor.begin(self._note)

    def _show_line(self) -> None:
        self._is_written = False
        self._editor.hide()
        self._line.show()
        self._scroller.setVisible(bool(self._note))
        self._add.setVisible(not self._note)
        self._key.setVisible(not self._note)
        self._fit()

    def _fit(self) -> None:
        """As high as the note, unless that is very long."""
        width = max(120, self._scroller.width())
        wanted = self._told.heightForWidth(width)
        self._scroller.setFixedHeight(min(max(_SIDE, wanted), _MOST))

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._is_written and not event.spontaneous():
            self._is_written = False
            if self._editor.note.strip() != self._note:
                self.saved.emit(self._editor.note)

    def _save(self, note: str) -> None:
        if note.strip() == self._note:
            self._cancel()
        else:
            self._is_written = False
            self.saved.emit(note)

    def _cancel(self) -> None:
        self._is_written = False
        self.left.emit()  # first: the field that goes has the keyboard
        self._show_line()
        self.resized.emit()


class _Offer(QLabel):
    """Words that a press takes up."""

    pressed = Signal()

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self.set_theme(theme)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_theme(self, theme: Theme) -> None:
        colours = self.palette()
        colours.setColor(colours.ColorRole.WindowText, theme.muted)
        self.setPalette(colours)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _SIDE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
