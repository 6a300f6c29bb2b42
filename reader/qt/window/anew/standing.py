"""What stands open in a window alone, handed on to the one that takes its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt

from reader.qt.window.window import Window
from reader.settings import SettingsPage

if TYPE_CHECKING:  # loaded once an article is wanted
    from pathlib import Path

    from reader.composition.selection import Selection
    from reader.qt.page.trail import Trail
    from reader.qt.panel.panel import Tab
    from reader.qt.practice.shown import Mode
    from reader.qt.start.tagnaming import Naming
    from reader.qt.widgets.dialog import ThemedDialog
    from reader.review.repairs import Alike

_OPENED_BY = {
    "KeyList": "keys", "AboutDialog": "about", "DetailsDialog": "details",
    "ExportDialog": "export", "PaperDialog": "print", "WorksheetDialog": "worksheet",
    "WordsExportDialog": "export_words", "WordsImportDialog": "import_words",
    "ListDialog": "exchanged_words",
}  # fmt: skip
"""The actions by which dialogs are opened."""


@dataclass(frozen=True, slots=True)
class StoodDialog:
    """A dialog, by its class, where it stood, and how large."""

    kind: str
    place: QPoint
    size: QSize


@dataclass(frozen=True, slots=True)
class Standing:
    """What is open in a window, and where."""

    state: Qt.WindowState
    has_keyboard: bool  # and no dialog
    panel: bool
    tab: Tab
    word: str  # in the panel, "" for none
    selection: Selection
    trail: Trail
    found: tuple[str, bool, bool] | None  # what is looked for, while the bar is open
    practised: Mode | None
    searched: str  # among all articles
    tag: str
    waiting: tuple[Path, ...]
    settings: SettingsPage
    topic: str  # of the help
    naming: Naming | None
    repairs: frozenset[Alike]  # that are switched on in their list
    dialogs: tuple[StoodDialog, ...]  # the one that has the keyboard last


def dialogs_of(window: Window) -> list[ThemedDialog]:
    """The dialogs of a window that are open."""
    from reader.qt.widgets.dialog import ThemedDialog

    return [each for each in window.findChildren(ThemedDialog) if each.isVisible()]


def standing_of(window: Window) -> Standing:
    """How a window stands now."""
    standing = _seen_of(window)
    waiting = window.findChild(_Waiting)
    if waiting is None:
        return standing
    before = waiting.before
    return replace(
        standing, dialogs=before.dialogs, settings=before.settings, topic=before.topic,
        naming=before.naming, repairs=before.repairs,
    )  # fmt: skip


def _seen_of(window: Window) -> Standing:
    frame, presenters = window.frame, window.presenters
    open_ones = sorted(dialogs_of(window), key=lambda each: each.isActiveWindow())
    return Standing(
        state=window.windowState() & ~Qt.WindowState.WindowActive,
        has_keyboard=window.isActiveWindow(),
        panel=frame.desk.panel_is_open,
        tab=frame.panel.tab,
        word=presenters.one_word.word,
        selection=frame.page.selection,
        trail=frame.page.navigation.trail,
        found=frame.find_bar.query() if frame.find_bar.is_open else None,
        practised=presenters.practice.mode if presenters.practice.is_open else None,
        searched=frame.toolbar.search.text(),
        tag=presenters.shelf.tag,
        waiting=presenters.several.waiting,
        settings=presenters.dialogs.settings_page,
        topic=presenters.dialogs.help_topic,
        naming=presenters.shelf.tag_naming.naming,
        repairs=presenters.repairs.switched_on,
        dialogs=tuple(
            StoodDialog(type(each).__name__, each.pos(), each.size()) for each in open_ones
        ),
    )


def stand_so(window: Window, before: Standing) -> None:
    """Have a window stand as another one did, of the same session."""
    frame, presenters = window.frame, window.presenters
    presenters.several.wait(before.waiting)
    frame.toolbar.search.setText(before.searched)
    presenters.shelf.choose_tag(before.tag)
    if window.session.current is not None:
        frame.page.navigation.set_trail(before.trail)
        frame.page.select(before.selection)
        frame.panel.show_tab(before.tab)
        frame.desk.show_panel(before.panel)
        if before.word:
            presenters.one_word.open(before.word)
        if before.found is not None:
            frame.find_bar.look_for(*before.found)
    if before.practised is not None:
        presenters.practice.open(before.practised)
    if before.state & Qt.WindowState.WindowMinimized:
        _Waiting(window, before)
        return
    _open_dialogs(window, before)
    if before.has_keyboard:
        window.activateWindow()


class _Waiting(QObject):
    """Dialogs of a minimized window: one that is opened would bring it back on the screen, so they
    come with it."""

    def __init__(self, window: Window, before: Standing) -> None:
        super().__init__(window)
        self._window, self.before = window, before
        window.windowHandle().windowStateChanged.connect(self._look)

    def _look(self, state: Qt.WindowState) -> None:
        if state != Qt.WindowState.WindowMinimized:
            self.setParent(None)
            self._window.windowHandle().windowStateChanged.disconnect(self._look)
            _open_dialogs(self._window, self.before)
            self.deleteLater()


def _open_dialogs(window: Window, before: Standing) -> None:
    for stood in before.dialogs:
        _open_again(window, before, stood)


def _open_again(window: Window, before: Standing, stood: StoodDialog) -> None:
    presenters, place = window.presenters, partial(_place, window, stood)
    if stood.kind in _OPENED_BY:
        window.frame.actions[_OPENED_BY[stood.kind]].trigger()
    elif stood.kind == "EncodingDialog":
        presenters.dialogs.ask_for_encoding()
    elif stood.kind == "SettingsDialog":
        presenters.dialogs.show_settings(before.settings)
    elif stood.kind == "HelpWindow":
        presenters.dialogs.show_help(before.topic)
    elif stood.kind == "NameDialog" and before.naming is not None:
        presenters.shelf.tag_naming.ask(before.naming)
    elif stood.kind == "RepairDialog":  # its list is made off this thread
        presenters.repairs.show_repairs(before.repairs, place)
    place()


def _place(window: Window, stood: StoodDialog) -> None:
    for made in dialogs_of(window):
        if type(made).__name__ == stood.kind:
            made.resize(stood.size)
            made.move(stood.place)
