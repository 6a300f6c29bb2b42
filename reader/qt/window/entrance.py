"""What the window has from the first: what its start page and its messages need."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from reader.qt.actions.qactions import ActionSet
from reader.qt.bars.toolbar import Toolbar
from reader.qt.messages.bar import MessageBar
from reader.qt.page.shownfonts import ShownFonts
from reader.qt.session.session import Session
from reader.qt.start.covers import Covers
from reader.qt.start.page import StartPage
from reader.qt.style.theme import ThemeSource
from reader.qt.widgets.progressline import WorkLine


@dataclass(frozen=True, slots=True)
class Entrance:
    """A part of the `Frame`, for those who present something where no article is open.

    `central` holds everything below the title bar: cards lie over it. `body` is what changes
    between tools and status line: the start page, or what else takes its place.
    """

    central: QWidget
    body: QWidget
    start: StartPage
    toolbar: Toolbar
    messages: MessageBar
    work_line: WorkLine
    actions: ActionSet
    themes: ThemeSource
    fonts: ShownFonts


def entrance_in(window: QWidget, session: Session) -> Entrance:
    """These parts of a window, not laid out yet.

    Each is made where it will stand: of a widget that comes under another all below it is dressed
    anew. Tab goes through them in the order in which they are made.
    """
    settings = session.settings
    themes = ThemeSource(settings, window)
    theme, actions = themes.theme, ActionSet(window, settings.shortcuts)
    covers = Covers(session.library.shelf.cover, session.background, window)
    central = QWidget(window)
    toolbar, body = Toolbar(theme, actions, central), QWidget(central)
    messages, work_line = MessageBar(theme, body), WorkLine(theme, body)
    return Entrance(
        central=central,
        body=body,
        start=StartPage(theme, covers, body),
        toolbar=toolbar,
        messages=messages,
        work_line=work_line,
        actions=actions,
        themes=themes,
        fonts=ShownFonts(session),
    )
