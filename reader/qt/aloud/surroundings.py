"""What reading aloud knows of the window: a page, what lies around it, where something is said."""

from typing import Protocol

from reader.qt.actions.qactions import ActionSet
from reader.qt.bars.statusline import StatusLine
from reader.qt.messages.bar import MessageBar
from reader.qt.page.shownfonts import ShownFonts
from reader.qt.page.view import PageView
from reader.qt.panel.desk import Desk
from reader.qt.style.theme import ThemeSource


class Surroundings(Protocol):
    """The parts of the window's frame that reading aloud needs."""

    @property
    def page(self) -> PageView: ...
    @property
    def desk(self) -> Desk: ...
    @property
    def status(self) -> StatusLine: ...
    @property
    def messages(self) -> MessageBar: ...
    @property
    def actions(self) -> ActionSet: ...
    @property
    def themes(self) -> ThemeSource: ...
    @property
    def fonts(self) -> ShownFonts: ...
