"""The row of the reader's own colours: a sample of each, which opens a dialog to choose another."""

from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QGridLayout, QLabel, QWidget

from reader.language import listed, tr
from reader.qt.style.theme import OWN_ROLES, Theme, contrast, own_theme
from reader.qt.style.typeface import NOTE, Type, write_in
from reader.qt.widgets.buttons import paint_edged, painter_of
from reader.qt.widgets.labels import Label
from reader.qt.widgets.settingrows import SettingRow
from reader.qt.widgets.themedbutton import ThemedButton
from reader.qt.widgets.tooltips import plain_tip
from reader.settings import Declaration

_READABLE = 4.5  # WCAG 2.2, 1.4.3
_SIZE, _GAP, _RADIUS, _ROW = QSize(40, 34), 5, 8, 92
_IN_FIRST_ROW = 3  # paper, ink, readings; the tones below
_SAMPLES = dict(zip(OWN_ROLES, ("", "文", "yīn", "ā", "á", "ǎ", "à", "a"), strict=True))


class ColoursRow(SettingRow):
    """A sample of every colour that a reader may choose, and which of them are hard to read.

    Also `asked` before a colour is chosen, and `taken_back` if that was cancelled.
    """

    asked = Signal()
    taken_back = Signal()

    def __init__(self, theme: Theme, declaration: Declaration) -> None:
        super().__init__(theme, declaration)
        self.setMinimumHeight(_ROW)
        self._colours: dict[str, str] = {}
        self.told.addWidget(note := Label(theme, "", "error", NOTE).let_wrap())
        self._note: QLabel = note
        self._samples = {role: _Sample(theme, role) for role in OWN_ROLES}
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        for number, (role, sample) in enumerate(self._samples.items()):
            is_tone = number >= _IN_FIRST_ROW
            grid.addWidget(sample, int(is_tone), number - _IN_FIRST_ROW * is_tone)
            sample.clicked.connect(partial(self._ask, role))
        self.add(place)

    def _show(self, value: Any) -> None:
        self._colours = dict(value)
        shown = own_theme(value)
        for sample in self._samples.values():
            sample.set_colours(shown)
        faint = [
            _name(role)
            for role in OWN_ROLES[1:]
            if contrast(getattr(shown, role), shown.paper) < _READABLE
        ]
        told = tr("Hard to read on this paper, under 4.5 to 1: {colours}")
        self._note.setText(told.format(colours=listed(faint)) if faint else "")
        self._note.setVisible(bool(faint))

    def _ask(self, role: str) -> None:
        """Let another colour be chosen; it holds as soon as it is pointed at."""
        self.asked.emit()
        dialog = QColorDialog(getattr(own_theme(self._colours), role), self)
        dialog.setWindowTitle(_name(role))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.currentColorChanged.connect(partial(self._choose, role))
        dialog.rejected.connect(self.taken_back)
        dialog.open()

    def _choose(self, role: str, colour: QColor) -> None:
        if colour.isValid():
            self._tell({**self._colours, role: colour.name()})


class _Sample(ThemedButton):
    """A piece of paper with something written on it in one of the colours."""

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__(theme, _SAMPLES[role], _RADIUS)
        self._role, self._shown = role, theme
        self.setFixedSize(_SIZE)
        write_in(self, Type(17 if role == "text" else 14, is_hanzi=True))

    def set_colours(self, shown: Theme) -> None:
        """Show these colours."""
        self._shown = shown
        told = listed((_name(self._role), getattr(shown, self._role).name().upper()))
        self.setAccessibleName(told)
        self.setToolTip(plain_tip(told))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = painter_of(self), QRectF(self.rect())
        edge = self.theme.text if self.is_lit else self.theme.control
        paint_edged(painter, box, self._shown.paper, edge, _RADIUS)
        painter.setPen(getattr(self._shown, self._role))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


def _name(role: str) -> str:
    names = {"paper": tr("Paper", "its colour"), "text": tr("Ink"), "ruby": tr("Readings")}
    names |= {f"tone{n}": tr("Tone {number}").format(number=n) for n in range(1, 5)}
    return names.get(role) or tr("Neutral tone")
