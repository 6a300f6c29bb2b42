"""What the presenters of dialogs know of the window: a page, and where they can say something."""

from typing import Protocol

from reader.qt.messages.bar import MessageBar
from reader.qt.page.shownfonts import ShownFonts
from reader.qt.page.view import PageView
from reader.qt.style.theme import ThemeSource


class Surroundings(Protocol):
    """The parts of the window's frame that a dialog's presenter needs."""

    @property
    def page(self) -> PageView: ...
    @property
    def messages(self) -> MessageBar: ...
    @property
    def themes(self) -> ThemeSource: ...
    @property
    def fonts(self) -> ShownFonts: ...
