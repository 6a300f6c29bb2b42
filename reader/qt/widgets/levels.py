"""The choice of a level of one of the lists that words have levels by."""

from PySide6.QtWidgets import QWidget

from reader.dictionaries.levels import NOT_LISTED, level_name, levels_of
from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.widgets.dropdown import DropDown, Option
from reader.settings import LevelList


class LevelDropDown(DropDown):
    """Offers "No level", which is 0, and the levels of a list; `chosen(int)`."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._list: LevelList | None = None

    def set_level(self, which: LevelList, level: int) -> None:
        """Show a level of a list; beyond its last one, the last."""
        levels = levels_of(which)
        level = min(level, levels[-1])
        if which is self._list:
            self.set_value(level)
            return
        self._list = which
        none = Option(NOT_LISTED, tr("No level"))
        self.set_options([none, *(Option(one, level_name(one, which)) for one in levels)], level)
