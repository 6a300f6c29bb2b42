"""What stands open in a window alone, handed on to the one that takes its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from reader.qt.window.window import Window
from reader.settings import SettingsPage

if TYPE_CHECKING:  # loaded once an article is wanted
    from pathlib import Path

    from reader.composition.selection import Selection
    from reader.qt.page.trail import Trail
    from reader.qt.panel.panel import Tab
    from reader.qt.practice.shown import Mode
    from reader.qt.widgets.dialog import ThemedDialog

_OPENED_BY = {
    "KeyList": "keys", "AboutDialog": "about", "DetailsDialog": "details",
    "ExportDialog": "export", "PaperDialog": "print",
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
    settings: SettingsPage
    topic: str  # of the help
    dialogs: tuple[tuple[str, QPoint], ...]


def dialogs_of(window: Window) -> list[ThemedDialog]:
    """The dialogs of a window that are open."""
    from reader.qt.widgets.dialog import ThemedDialog

    return [each for each in window.findChildren(ThemedDialog) if each.isVisible()]


def standing_of(window: Window) -> Standing:
    """How a window stands now."""
    frame, presenters = window.frame, window.presenters
    open_ones = {type(each).__name__: each for each in dialogs_of(window)}
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
        settings=presenters.dialogs.settings_page,
        topic=presenters.dialogs.help_topic,
        dialogs=tuple((name, each.pos()) for name, each in open_ones.items()),
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
    for name, place in before.dialogs:
        if name in _OPENED_BY:
            frame.actions[_OPENED_BY[name]].trigger()
        elif name == "EncodingDialog":
            presenters.dialogs.ask_for_encoding()
        elif name == "SettingsDialog":
            presenters.dialogs.show_settings(before.settings)
        elif name == "HelpWindow":
            presenters.dialogs.show_help(before.topic)
        for made in dialogs_of(window):
            if type(made).__name__ == name:
                made.move(place)
