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
    """These parts of a window, not laid out yet."""
    settings, body = session.settings, QWidget()
    themes = ThemeSource(settings, window)
    theme, actions = themes.theme, ActionSet(window, settings.shortcuts)
    covers = Covers(session.library.shelf.cover, session.background, window)
    return Entrance(
        central=QWidget(),
        body=body,
        start=StartPage(theme, covers),
        toolbar=Toolbar(theme, actions),
        messages=MessageBar(theme, body),
        work_line=WorkLine(theme, body),
        actions=actions,
        themes=themes,
        fonts=ShownFonts(session),
    )
