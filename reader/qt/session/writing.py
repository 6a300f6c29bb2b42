"""Which way the lines of the open article run: as the reader turned it, or by the settings."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.qt.session.keeper import Keeper
from reader.qt.session.loading import Opened
from reader.settings import Settings
from reader.typesetting.style import WritingMode


class ArticleWriting(QObject):
    """A choice by article, which the library keeps. Signal `changed`: it is another one."""

    changed = Signal()

    def __init__(self, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._chosen: WritingMode | None = None
        keeper.remembered.connect(self._keep)

    def set_article(self, opened: Opened | None) -> None:
        """Turn to another article, whose entry the keeper has; or to the whole of this one, for
        which the choice may have been made while a part was shown."""
        if opened is None or not opened.completes:
            self._chosen = self._kept()
        elif self._chosen is not self._kept():
            self._keep()

    def follow(self, before: Settings, now: Settings) -> None:
        """The settings were changed: what is said there last holds for the open article too."""
        if now.vertical != before.vertical and self._chosen is not None:
            self._choose(None)

    def applied(self, settings: Settings) -> Settings:
        """These settings as they hold for the open article."""
        if self._chosen is None:
            return settings
        return replace(settings, vertical=self._chosen is WritingMode.VERTICAL)

    def set_vertical(self, is_vertical: bool) -> None:
        """Have the lines of the open article run from above, or from the left."""
        self._choose(WritingMode.VERTICAL if is_vertical else WritingMode.HORIZONTAL)

    def _choose(self, chosen: WritingMode | None) -> None:
        if chosen is not self._chosen:
            self._chosen = chosen
            self._keep()
            self.changed.emit()

    def _kept(self) -> WritingMode | None:
        entry = self._keeper.entry
        name = self._keeper.library.writing(entry.key) if entry is not None else ""
        return next((mode for mode in WritingMode if mode.value == name), None)

    def _keep(self) -> None:
        name, library = self._chosen.value if self._chosen else "", self._keeper.library
        self._keeper.keep_of_article(lambda key: library.set_writing(key, name))
