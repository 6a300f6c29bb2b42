"""What "Repair traditional" would change, each kind of it with a switch; nothing before it is said.

The same word alike is one row. What was accepted before is on, what was not is off; where nothing
was accepted yet, all is on but what is a matter of taste.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import Switch
from reader.qt.widgets.lists.listdialog import ListDialog
from reader.qt.widgets.lists.listrow import REACH, Finding, FindingRow
from reader.review.repairs import Alike


@dataclass(frozen=True, slots=True)
class Offered:
    """Repairs that are alike, and whether they are to be made."""

    alike: Alike
    is_on: bool


class RepairDialog(ListDialog):
    """`decided(alikes)`: these repairs are to hold, and none of the others listed."""

    decided = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(tr("Repair traditional"))
        self._rows: list[_RepairRow] = []
        self._take_back = self.add_deed(tr("Take all back"))
        self._repair = self.main = self.add_deed(tr("Repair"))
        self._take_back.clicked.connect(lambda: self._decide(()))
        self._repair.clicked.connect(self._decide_on)

    def offer(self, offered: Iterable[Offered], font: QFont, has_repairs: bool) -> None:
        """List what can be repaired; `has_repairs` says that some of it is already."""
        self._rows = [_RepairRow(self._theme, one, font) for one in offered]
        for row in self._rows:
            row.switched.connect(self._count)
        self.set_rows(list[QWidget](self._rows))
        self._take_back.setVisible(has_repairs)
        self._repair.setVisible(bool(self._rows))
        self._count()

    @property
    def switched_on(self) -> frozenset[Alike]:
        """What is to be repaired, as it is chosen now."""
        return frozenset(row.alike for row in self._rows if row.is_on)

    def _count(self) -> None:
        count = sum(len(alike.offsets) for alike in self.switched_on)
        words = tr("Repair %n characters", "", count)
        self._repair.setText(words)
        self._repair.setAccessibleName(words)
        self._repair.updateGeometry()
        self._repair.setEnabled(bool(count))

    def _decide_on(self) -> None:
        self._decide(row.alike for row in self._rows if row.is_on)

    def _decide(self, alikes: Iterable[Alike]) -> None:
        self.decided.emit(tuple(alikes))
        self.close()


class _RepairRow(QWidget):
    """A switch before what would be changed."""

    place_chosen = Signal(int)
    switched = Signal()

    def __init__(self, theme: Theme, offered: Offered, font: QFont) -> None:
        super().__init__()
        self.alike = alike = offered.alike
        told = f"{alike.written} → {alike.proposed}"
        finding = FindingRow(theme, Finding(told, alike.context, alike.offsets), font)
        finding.place_chosen.connect(self.place_chosen)
        self._switch = Switch(theme, told)
        self._switch.setChecked(offered.is_on)
        self._switch.toggled.connect(lambda _on: self.switched.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(REACH, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._switch)
        row.addWidget(finding, 1)

    @property
    def is_on(self) -> bool:
        """Whether it is to be made."""
        return self._switch.isChecked()
