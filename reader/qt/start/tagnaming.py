"""Naming a tag: a new one for articles, or one that is there otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.language import tr
from reader.qt.session.shelving import Shelving
from reader.qt.style.theme import ThemeSource

if TYPE_CHECKING:  # loaded once a tag is named
    from reader.qt.start.namedialog import NameDialog


@dataclass(frozen=True, slots=True)
class Naming:
    """A tag that is being named, and what is written of its name so far."""

    articles: tuple[int, ...] = ()  # by their keys, that are to have a new one
    tag: str = ""  # that is to be called otherwise; "" for a new one
    written: str = ""


class TagNaming(QObject):
    """Asks for the name in a dialog over `over`, one at a time, and has the library take it.

    Signal `renamed(before, after)` once a tag is called otherwise.
    """

    renamed = Signal(str, str)

    def __init__(self, over: QWidget, themes: ThemeSource, shelving: Shelving) -> None:
        super().__init__(over)
        self._over, self._themes, self._shelving = over, themes, shelving
        self._asked = Naming()
        self._dialog: NameDialog | None = None

    def ask_for_new(self, articles: Sequence[int]) -> None:
        """Ask how a new tag of these articles is to be called."""
        self.ask(Naming(tuple(articles)))

    def ask_for_other(self, tag: str) -> None:
        """Ask how a tag is to be called from now on."""
        self.ask(Naming(tag=tag, written=tag))

    @property
    def naming(self) -> Naming | None:
        """What is asked for, with what is written there; None while nothing is."""
        dialog = self._dialog
        return replace(self._asked, written=dialog.field.text()) if dialog is not None else None

    def ask(self, naming: Naming) -> None:
        """Ask for a name, with this being written of it already."""
        from reader.qt.start.namedialog import NameDialog

        if self._dialog is not None:
            self._dialog.close()
        title, label, deed = _words(naming)
        theme, window = self._themes.theme, self._over.window()
        self._asked = naming
        self._dialog = dialog = NameDialog(theme, title, label, deed, naming.written, window)
        dialog.named.connect(partial(self._take, naming))
        dialog.finished.connect(self._end)
        self._themes.changed.connect(dialog.set_theme)
        dialog.show()

    def _end(self) -> None:
        self._dialog = None

    def _take(self, naming: Naming, name: str) -> None:
        if not naming.tag:
            self._shelving.tag(naming.articles, name)
            return
        self.renamed.emit(naming.tag, name)
        self._shelving.rename_tag(naming.tag, name)


def _words(naming: Naming) -> tuple[str, str, str]:
    """The title of the dialog, what stands before its field, and on its button."""
    label = tr("Name of the tag")
    if naming.tag:
        return tr("Rename the tag"), label, tr("Rename")
    if len(naming.articles) > 1:
        label = tr("Name of the tag for %n articles", "", len(naming.articles))
    return tr("New tag"), label, tr("Add")
