"""The settings, built from their own declarations. Whatever is changed holds at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reader.dictionaries.levels import level_in
from reader.language import tr
from reader.qt.dialogs.coloursrow import ColoursRow
from reader.qt.dialogs.keyspage import KeysPage
from reader.qt.dialogs.pagelist import PageEntry, PageList
from reader.qt.style.families import Face
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import widen
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.dropdown import Option
from reader.qt.widgets.labels import Ground
from reader.qt.widgets.settingrows import FontRow, LevelRow, Row, SettingRow, row_of
from reader.script import available_tables
from reader.settings import Control, Settings, SettingsPage, ThemeChoice, declarations

_SIZE = QSize(780, 640)
_LEAST = QSize(480, 360)
_NARROW = 620  # px; below it the list of pages shows its icons alone
_SIDE, _NARROW_SIDE, _TOP, _FOOTER = 28, 16, 20, 56
_LIST, _NARROW_LIST, _LIST_TOP, _FOOTER_BOTTOM = 176, 52, 14, 4
_UNDER_PREVIEW, _RADIUS = 10, 10
_ICONS = {
    SettingsPage.READING: "book",
    SettingsPage.PAGE: "page",
    SettingsPage.COLOURS: "contrast",
    SettingsPage.READINGS: "readings",
    SettingsPage.WORDS: "words",
    SettingsPage.VOICE: "speaker",
    SettingsPage.ACCESSIBILITY: "accessibility",
    SettingsPage.KEYS: "keyboard",
}


class SettingsDialog(ThemedDialog):
    """`changed(Settings)` with each change; `set_settings` shows those changed elsewhere."""

    changed = Signal(object)

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _SIZE, parent)
        self.setWindowTitle(tr("Settings"))
        self.setMinimumSize(_LEAST)
        self._settings = self._before = settings
        self._rows: dict[str, SettingRow] = {}
        entries = [PageEntry(_ICONS[page], tr(page.value)) for page in SettingsPage]
        self._list = PageList(theme, entries)
        self._pages = QStackedWidget()
        self._bodies: list[QVBoxLayout] = []
        self._footers: list[QHBoxLayout] = []
        self._preview = _PreviewFrame(theme)
        self._keys = KeysPage(theme)
        self._restore: dict[SettingsPage, TextButton] = {}
        for page in SettingsPage:
            self._pages.addWidget(self._page(page))
        whole = self._whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._side = Ground(theme, "surface", edges=Qt.Edge.RightEdge)
        list_room = QVBoxLayout(self._side)
        list_room.setContentsMargins(0, _LIST_TOP, 1, 0)
        list_room.addWidget(self._list)
        whole.addWidget(self._side)
        whole.addWidget(self._pages, 1)
        self._list.chosen.connect(self._pages.setCurrentIndex)
        self._keys.changed.connect(lambda keys: self._change("shortcuts", keys))
        self.show_page(SettingsPage.PAGE)
        self.set_families((), ())
        self.set_settings(settings)

    def show_page(self, page: SettingsPage) -> None:
        """Turn to a page."""
        self._list.set_current(list(SettingsPage).index(page))
        self._pages.setCurrentIndex(list(SettingsPage).index(page))

    @property
    def page(self) -> SettingsPage:
        """The page that is shown."""
        return list(SettingsPage)[self._pages.currentIndex()]

    def set_settings(self, settings: Settings) -> None:
        """Show these, without telling."""
        self._settings = settings
        for name, row in self._rows.items():
            if isinstance(row, LevelRow):
                row.set_list(settings.level_list)
            row.set_value(getattr(settings, name))
        self._keys.set_changed(settings.shortcuts)
        for page, button in self._restore.items():
            button.setEnabled(any(self._differs(d.name) for d in declarations(page)))

    def set_own_known(self, count: int) -> None:
        """Show how many words were set as known beside those of a level."""
        for row in self._rows.values():
            if isinstance(row, LevelRow):
                row.set_own(count)

    def set_preview(self, widget: QWidget) -> None:
        """Show this at the top of the Page page: a piece of the page as the settings set it."""
        self._preview.hold(widget)

    def add_row(self, page: SettingsPage, row: Row) -> None:
        """Show on a page what is no setting, after all that are."""
        for one in self._rows.values():
            if one.declaration.page is page:
                one.has_line = True
        row.has_line = False
        self._bodies[list(SettingsPage).index(page)].addWidget(row)

    def set_families(self, base: Sequence[str], ruby: Sequence[str]) -> None:
        """Offer these families for characters and for pinyin, after those chosen by Duyin."""
        faces = {
            Face.SONG: tr("Song 宋"),
            Face.KAI: tr("Kai 楷"),
            Face.HEI: tr("Hei 黑"),
        }
        offered = {
            Control.CHARACTER_FONT: [Option(face.value, told) for face, told in faces.items()],
            Control.PINYIN_FONT: [Option("", tr("Automatic"))],
        }
        offered[Control.CHARACTER_FONT] += [Option(family, family, family) for family in base]
        offered[Control.PINYIN_FONT] += [Option(family, family, family) for family in ruby]
        for row in self._rows.values():
            if isinstance(row, FontRow):
                row.set_options(offered[row.declaration.control])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        side = _NARROW_SIDE if is_narrow else _SIDE
        self._list.set_narrow(is_narrow)
        widen(self._side, None if is_narrow else _LIST)
        if is_narrow:
            self._side.setFixedWidth(_NARROW_LIST)
        for body in self._bodies:
            body.setContentsMargins(side, _TOP, side, 0)
        for footer in self._footers:
            footer.setContentsMargins(side - 8, 0, side, _FOOTER_BOTTOM)
        self._whole.activate()  # else the rows would stand as before for one frame

    def _page(self, page: SettingsPage) -> QWidget:
        scroller = Scroller(self._theme)
        body = QVBoxLayout()
        body.setSpacing(0)
        self._bodies.append(body)
        scroller.column.addLayout(body)
        scroller.column.addStretch(1)
        if page is SettingsPage.PAGE:
            body.addWidget(self._preview)
            body.addSpacing(_UNDER_PREVIEW)
        if page is SettingsPage.KEYS:
            body.addWidget(self._keys)
        self._add_rows(body, page)
        footer = self._footer(page)
        scroller.overflows.connect(lambda does: footer.set_edges(Qt.Edge.TopEdge if does else None))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroller, 1)
        column.addWidget(footer)
        return whole

    def _add_rows(self, body: QVBoxLayout, page: SettingsPage) -> None:
        shown = [d for d in declarations(page) if d.control not in (Control.KEYS, Control.NONE)]
        if len(available_tables()) == 1:
            shown = [d for d in shown if d.name != "conversion_tables"]
        for declaration in shown:
            made = ColoursRow if declaration.control is Control.COLOURS else row_of
            row = made(self._theme, declaration)
            row.has_line = declaration is not shown[-1]
            row.changed.connect(self._change)
            if isinstance(row, ColoursRow):
                row.asked.connect(self._remember)
                row.taken_back.connect(lambda: self._tell(self._before))
            self._rows[declaration.name] = row
            body.addWidget(row)

    def _footer(self, page: SettingsPage) -> Ground:
        button = TextButton(self._theme, tr("Restore this page’s defaults"))
        button.clicked.connect(lambda: self._restore_page(page))
        self._restore[page] = button
        footer = Ground(self._theme)
        footer.setFixedHeight(_FOOTER)
        row = QHBoxLayout(footer)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._footers.append(row)
        return footer

    def _change(self, name: str, value: Any) -> None:
        changed = replace(self._settings, **{name: value})
        if name == "level_list":
            level = level_in(changed.known_up_to, self._settings.level_list, value)
            changed = replace(changed, known_up_to=level)
        if name == "own_colours":  # who colours wants to see it
            changed = replace(changed, theme=ThemeChoice.OWN)
        self._tell(changed)

    def _remember(self) -> None:
        """What holds if a choice that is tried is taken back."""
        self._before = self._settings

    def _restore_page(self, page: SettingsPage) -> None:
        defaults = {d.name: d.default for d in declarations(page)}
        self._tell(replace(self._settings, **defaults))

    def _tell(self, settings: Settings) -> None:
        if settings != self._settings:
            self.set_settings(settings)
            self.changed.emit(settings)

    def _differs(self, name: str) -> bool:
        defaults = Settings()
        return bool(getattr(self._settings, name) != getattr(defaults, name))


class _PreviewFrame(QWidget):
    """A frame for the piece of page that shows what the settings do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._held: QWidget | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(2, 2, 2, 2)
        self.hide()

    def hold(self, widget: QWidget) -> None:
        """Show this in the frame."""
        if self._held is not None:
            self._room.removeWidget(self._held)
            self._held.setParent(None)
        self._held = widget
        self._room.addWidget(widget)
        self.show()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._held is not None and hasattr(self._held, "set_theme"):
            self._held.set_theme(theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.line, 1))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
