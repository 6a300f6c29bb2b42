"""What the program is, under which licence, and whose work is in it."""

from PySide6.QtCore import QSize, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader import __version__
from reader.language import tr
from reader.qt.dialogs.report import details
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.brand import Brand
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.labels import Label

_SIZE = QSize(460, 580)
_SIDE, _TOP, _INSET = 28, 14, 8  # px; a text button's words stand in by 8
_LICENCE = "https://www.gnu.org/licenses/gpl-3.0.html"


class AboutDialog(ThemedDialog):
    """`set_fonts` gives the brand the page's fonts."""

    only_tells = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _SIZE, parent)
        self.setWindowTitle(tr("About Duyin"))
        self._brand = Brand(theme)
        self._fonts = QFont(), QFont()
        scroller = Scroller(theme)
        self._column = scroller.column
        self._column.setContentsMargins(_SIDE - _INSET, _TOP, _SIDE - _INSET, _SIDE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroller)
        self._add_program()
        self._add_licence()
        self._add_works()
        self._column.addStretch(1)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """Write the brand in these fonts."""
        self._fonts = base, ruby
        self._brand.set_fonts(base, ruby)

    def _add_program(self) -> None:
        brand = QHBoxLayout()
        brand.setContentsMargins(_INSET, 0, _INSET, 0)
        brand.addWidget(self._brand)
        self._column.addLayout(brand)
        self._column.addSpacing(12)
        self._add(tr("Duyin, a reader for people who learn Chinese"))
        self._add(tr("Version {version}").format(version=__version__), "muted")
        self._copy = self._add_button(tr("Copy details for a report"))
        self._copy.clicked.connect(self._copy_details)

    def _copy_details(self) -> None:
        """Versions, system, screen and fonts: what helps to find out what went wrong."""
        QGuiApplication.clipboard().setText(details(self, self._theme, *self._fonts))
        self._copy.setText(tr("Copied"))

    def _add_licence(self) -> None:
        self._add_title(tr("Licence"))
        self._add(
            tr(
                "Free software under the GNU General Public License, version 3 or later. You may"
                " use, study, share and change it. It comes without any warranty."
            )
        )
        self._add_link(tr("Read the licence"), _LICENCE)

    def _add_works(self) -> None:
        self._add_title(tr("With the work of others"))
        for name, told in self._works():
            self._add(name)
            self._add(told, "muted", NOTE)
            self._column.addSpacing(8)

    def _works(self) -> tuple[tuple[str, str], ...]:
        return (
            ("CC-CEDICT", tr("Readings of words; CC BY-SA 4.0, by MDBG and its contributors")),
            ("pypinyin", tr("Readings of characters and phrases; MIT licence")),
            ("OpenCC", tr("Tables between simplified and traditional; Apache licence 2.0")),
            ("Lucide", tr("Some of the icons; ISC licence")),
            (f"Qt {qVersion()}", tr("The window, by PySide6; GNU LGPL, version 3")),
        )

    def _add(self, text: str, role: str = "text", size: float = 13) -> None:
        self._place(Label(self._theme, text, role, size).let_wrap())

    def _place(self, label: Label) -> None:
        label.setContentsMargins(_INSET, 0, _INSET, 0)
        self._column.addWidget(label)

    def _add_title(self, text: str) -> None:
        self._column.addSpacing(18)
        self._place(Label(self._theme, text, "muted", NOTE, QFont.Weight.DemiBold))
        self._column.addSpacing(4)

    def _add_link(self, text: str, address: str) -> None:
        button = self._add_button(text)
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))

    def _add_button(self, text: str) -> TextButton:
        button = TextButton(self._theme, text)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(row)
        return button
