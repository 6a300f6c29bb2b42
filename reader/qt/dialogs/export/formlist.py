"""The forms of an export, all in sight: in groups by what one does with them, one is chosen."""

from collections.abc import Mapping, Sequence
from itertools import chain

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout

from reader.language import tr, translatable
from reader.qt.dialogs.export.forms import FormGroup, FormName
from reader.qt.style.hairline import hairline
from reader.qt.style.theme import DISABLED_OPACITY, Theme
from reader.qt.style.typeface import NOTE, Type, fitted, hanzi_font, text_width, write_in
from reader.qt.widgets.buttons import RADIO, paint_chosen, paint_radio, paint_shape, painter_of
from reader.qt.widgets.dialog import Scroller
from reader.qt.widgets.labels import Label
from reader.qt.widgets.themedbutton import ThemedButton

_ROW, _RADIUS, _EDGE, _GAP = 32, 7, 10, 10
_SIDE, _TOP, _BETWEEN, _TITLE = 14, 10, 8, 26
_LEAST = 190  # px, a column


class FormList(Scroller):
    """`chosen(name)` when a person chose another form; `set_value(name)` shows one without telling.

    Forms that stand in no group, as a new module may bring, have a group of their own.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, groups: Sequence[FormGroup], told: Mapping[str, FormName]
    ) -> None:
        super().__init__(theme)
        self._theme = theme
        self._buttons = QButtonGroup(self)
        self._rows: dict[str, _FormRow] = {}
        grouped = set(chain.from_iterable(group.names for group in groups))
        others = tuple(name for name in told if name not in grouped)
        columns = QHBoxLayout()
        columns.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        columns.setSpacing(_SIDE)
        programs = FormGroup(translatable("For programs"), others)
        first = [group for group in groups if not group.stands_beside]
        for part in ([*first, programs], [group for group in groups if group.stands_beside]):
            if part:
                columns.addLayout(self._made_column(part, told), 1)
        self.column.addLayout(columns)
        self.column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        super().set_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.surface)
        edge = QRectF(self.viewport().width() - 1, 0, 1, self.height())
        hairline(painter, edge, self._theme.line)

    def set_value(self, name: str) -> None:
        """Show this form as the chosen one; a name that is none changes nothing."""
        if name in self._rows:
            self._rows[name].setChecked(True)

    def _made_column(
        self, groups: Sequence[FormGroup], told: Mapping[str, FormName]
    ) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for group in groups:
            if not group.names:
                continue
            words = tr(group.title)
            title = Label(self._theme, words, "muted", NOTE, QFont.Weight.DemiBold)
            title.setContentsMargins(_EDGE, 0, 0, 0)
            title.setFixedHeight(_TITLE)
            column.addWidget(title)
            for name in group.names:
                row = self._rows[name] = _FormRow(self._theme, told[name])
                row.clicked.connect(lambda _on, name=name: self.chosen.emit(name))
                self._buttons.addButton(row)
                column.addWidget(row)
            column.addSpacing(_BETWEEN)
        column.addStretch(1)
        return column


class _FormRow(ThemedButton):
    """A ring that is filled for the one chosen, the form's name, and its mark at the right."""

    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, theme: Theme, told: FormName) -> None:
        super().__init__(theme, str(told), _RADIUS)
        self._name = told
        write_in(self, Type(is_hanzi=True))  # in which 字（zì） is another than 字(zì)
        self.setCheckable(True)
        self.setFixedHeight(_ROW)
        self.setMinimumWidth(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # it is the dialog's
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, box = painter_of(self), self.theme, QRectF(self.rect())
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        if self.isChecked() or self.isDown():
            paint_chosen(painter, box, theme, _RADIUS)
        elif self.is_lit:
            paint_shape(painter, box, theme.hover, _RADIUS)
        paint_radio(painter, _EDGE, box.center().y(), theme, self.isChecked())
        box.adjust(_EDGE + RADIO + _GAP, 0, -_EDGE, 0)
        beside = Qt.AlignmentFlag.AlignVCenter
        font, mark = hanzi_font(NOTE), self._name.mark
        painter.setFont(font)
        painter.setPen(theme.text if self.isChecked() or self.isDown() else theme.muted)
        painter.drawText(box, beside | Qt.AlignmentFlag.AlignRight, mark)
        box.setRight(box.right() - text_width(font, mark) - _GAP)
        painter.setFont(self.font())
        painter.setPen(theme.text)
        told = fitted(self.font(), self._name.words, box.width())
        painter.drawText(box, beside | Qt.AlignmentFlag.AlignLeft, told)
