"""The window made anew in another language, of the same session, as the old one stood.

All that is said in a window is said when its parts are made. So a change of the language makes
them again, at the same place: what was done, found, marked and can be undone is the session's, and
stays; what stands open only in the window is handed on here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QTimer

from reader.qt.session.session import Session
from reader.qt.style.language import speak
from reader.qt.window.window import Window
from reader.settings import Settings, SettingsPage

if TYPE_CHECKING:  # loaded once an article is wanted
    from pathlib import Path

    from reader.composition.selection import Selection
    from reader.qt.page.trail import Trail
    from reader.qt.panel.panel import Tab
    from reader.qt.practice.shown import Mode
    from reader.qt.widgets.dialog import ThemedDialog

_LOOK = 200  # ms between two looks whether what a dialog writes is written

_OPENED_BY = {
    "KeyList": "keys", "AboutDialog": "about", "DetailsDialog": "details",
    "EncodingDialog": "encoding", "ExportDialog": "export", "PaperDialog": "print",
    "WorksheetDialog": "worksheet", "RepairDialog": "repair",
    "WordsExportDialog": "export_words", "WordsImportDialog": "import_words",
}  # fmt: skip
"""The actions by which dialogs are opened."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is open in a window, and where."""

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
    settings: SettingsPage | None
    dialogs: tuple[tuple[str, QPoint], ...]


class Renewed(QObject):
    """Holds the `window`, and another one in its place once the language is another."""

    def __init__(self, application: QCoreApplication, session: Session) -> None:
        super().__init__(application)
        self._application, self._session = application, session
        self.window = Window(session)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._renew)
        session.settings_changed.connect(self._follow)

    def tell_error(self, sentence: str) -> None:
        """Tell of an unexpected error in the window; may be called in any thread."""
        self.window.tell_error_later(sentence)

    def _follow(self, before: Settings, now: Settings) -> None:
        """The dialog in which it was chosen is at work yet; it goes with the old window."""
        if now.language is not before.language:
            self._again.start(0)

    def _renew(self) -> None:
        if self._session.is_asked or any(each.is_at_work for each in _dialogs(self.window)):
            self._again.start(_LOOK)
            return
        if not speak(self._application, self._session.settings.language):
            return
        old, standing = self.window, _standing(self.window)
        old.leave()
        old.hide()
        self.window = Window(self._session)
        self.window.show()
        self._session.tell_anew()
        _stand(self.window, standing)
        old.deleteLater()


def _dialogs(window: Window) -> list[ThemedDialog]:
    from reader.qt.widgets.dialog import ThemedDialog

    return [each for each in window.findChildren(ThemedDialog) if each.isVisible()]


def _standing(window: Window) -> Standing:
    frame, presenters = window.frame, window.presenters
    open_ones = {type(each).__name__: each for each in _dialogs(window)}
    settings = presenters.dialogs.settings_page if "SettingsDialog" in open_ones else None
    return Standing(
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
        settings=settings,
        dialogs=tuple((name, each.pos()) for name, each in open_ones.items()),
    )


def _stand(window: Window, before: Standing) -> None:
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
    for name, place in before.dialogs:
        if name in _OPENED_BY:
            frame.actions[_OPENED_BY[name]].trigger()
        elif before.settings is not None:
            presenters.dialogs.show_settings(before.settings)
        for made in _dialogs(window):
            if type(made).__name__ == name:
                made.move(place)
