"""The pinyin button and its menu: which readings are shown, and over which words."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from reader.learning.headwords import State
from reader.qt.actions.qactions import ActionSet
from reader.qt.actions.table import key_text
from reader.qt.bars.pinyinbutton import Covered
from reader.qt.bars.toolbar import Toolbar
from reader.qt.messages import known
from reader.qt.messages.bar import MessageBar
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme, ThemeSource
from reader.settings import ReadingsShown, Settings

if TYPE_CHECKING:  # loaded once it is opened
    from reader.qt.bars.readingsmenu import ReadingsMenu

_COVERED = {ReadingsShown.NONE: Covered.NOTHING, ReadingsShown.ALL: Covered.ALL}
_ACTIONS = {
    ReadingsShown.NONE: "pinyin",
    ReadingsShown.UNKNOWN: "readings_unknown",
    ReadingsShown.ALL: "readings_all",
    ReadingsShown.FILE: "readings_file",
    ReadingsShown.CHOSEN: "readings_chosen",
}
"""The action whose key does what a row of the menu does."""


class Surroundings(Protocol):
    """The parts of the window's frame that the menu needs."""

    @property
    def central(self) -> QWidget: ...
    @property
    def toolbar(self) -> Toolbar: ...
    @property
    def themes(self) -> ThemeSource: ...
    @property
    def actions(self) -> ActionSet: ...
    @property
    def messages(self) -> MessageBar: ...


class ReadingsMenuPresenter(QObject):
    """Shows the settings on both, and turns those that are chosen there."""

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.central)
        self._around, self._session = around, session
        self._menu: ReadingsMenu | None = None
        self._has_asked = False  # which words are known
        around.toolbar.pinyin_button.menu_requested.connect(self.toggle)
        session.settings_changed.connect(self._follow)
        session.opened.connect(self._tell)
        session.words.spared.connect(self._tell)
        around.themes.changed.connect(self._take_theme)
        self._tell()

    def toggle(self) -> None:
        """Open or close the menu."""
        if self._menu is None:
            self._menu = self._made_menu()
        self._tell()
        self._menu.toggle(self._around.toolbar.pinyin_button)

    def ask_for_level(self) -> None:
        """Open the menu with the keyboard at the level."""
        if self._menu is None or not self._menu.isVisible():
            self.toggle()
        if self._menu is not None:
            self._menu.choose_level()

    def _made_menu(self) -> "ReadingsMenu":
        from reader.qt.bars.readingsmenu import ReadingsMenu

        around, session = self._around, self._session
        made = ReadingsMenu(around.themes.theme, around.central)
        made.shown_chosen.connect(session.readings.show)
        made.level_chosen.connect(lambda level: session.change(known_up_to=level))
        made.first_only_chosen.connect(lambda is_on: session.change(first_time_only=is_on))
        button = around.toolbar.pinyin_button
        made.opened.connect(lambda: button.set_open(True))
        made.closed.connect(lambda: button.set_open(False))
        return made

    def _follow(self, before: Settings, now: Settings) -> None:
        self._tell()
        if now.known_up_to:
            self._around.messages.withdraw(known.NO_LEVEL)
        is_unknown = now.readings_shown is ReadingsShown.UNKNOWN
        if is_unknown and before.readings_shown is not ReadingsShown.UNKNOWN:
            self._ask_once()

    def _ask_once(self) -> None:
        """Where nothing is known of what the reader knows: readings would stand over all."""
        said = self._session.words.knowledge
        if self._has_asked or said.up_to or State.KNOWN in said.states.values():
            return
        self._has_asked = True
        self._around.messages.post(known.no_level(self.ask_for_level))

    def _tell(self) -> None:
        settings, current = self._session.settings, self._session.current
        covered = _COVERED.get(settings.readings_shown, Covered.SOME)
        self._around.toolbar.pinyin_button.set_covered(covered)
        if self._menu is None:
            return
        self._menu.set_settings(settings)
        self._menu.set_keys({which: self._key(name) for which, name in _ACTIONS.items()})
        in_file = current is not None and bool(len(current.article.given))
        chosen = current is not None and bool(current.composer.sparing.chosen)
        self._menu.set_offered(in_file=in_file, chosen=chosen)

    def _key(self, name: str) -> str:
        return key_text((*self._around.actions.keys(name), QKeySequence())[0])

    def _take_theme(self, theme: Theme) -> None:
        if self._menu is not None:
            self._menu.set_theme(theme)
