"""What stands in the window, for those who present something in it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from reader.qt.actions.qactions import ActionSet
from reader.qt.bars.findbar import FindBar
from reader.qt.bars.gotobar import GoToBar
from reader.qt.bars.statusline import StatusLine
from reader.qt.bars.toolbar import Toolbar
from reader.qt.messages.bar import MessageBar
from reader.qt.page.bubble import Bubble
from reader.qt.page.shownfonts import ShownFonts
from reader.qt.page.view import PageView
from reader.qt.panel.desk import Desk
from reader.qt.panel.panel import ContentsPanel
from reader.qt.practice.page import PracticePage
from reader.qt.session.session import Session
from reader.qt.start.covers import Covers
from reader.qt.start.page import StartPage
from reader.qt.style.theme import ThemeSource
from reader.qt.widgets.progressline import WorkLine


@dataclass(frozen=True, slots=True)
class Frame:
    """All that a presenter gets of the window: its parts, never the window itself.

    A presenter of another room names the parts that it needs in a Protocol of its own. What only
    the window can do – wire two of them, take a title, close – is asked of it by a signal.
    `central` holds everything below the title bar: cards lie over it.
    """

    central: QWidget
    page: PageView
    panel: ContentsPanel
    desk: Desk
    start: StartPage
    practice: PracticePage
    toolbar: Toolbar
    status: StatusLine
    find_bar: FindBar
    go_to: GoToBar
    messages: MessageBar
    bubble: Bubble
    work_line: WorkLine
    actions: ActionSet
    themes: ThemeSource
    fonts: ShownFonts


def frame_in(window: QWidget, body: QWidget, session: Session) -> Frame:
    """The parts of a window, not laid out yet; messages and the line of work lie over `body`."""
    settings = session.settings
    themes = ThemeSource(settings, window)
    theme, actions = themes.theme, ActionSet(window, settings.shortcuts)
    page, panel = PageView(theme, session.background), ContentsPanel(theme)
    actions.set_page(page)
    covers = Covers(session.library.shelf.cover, session.background, window)
    return Frame(
        central=QWidget(),
        page=page,
        panel=panel,
        desk=Desk(page, panel),
        start=StartPage(theme, covers),
        practice=PracticePage(theme),
        toolbar=Toolbar(theme, actions),
        status=StatusLine(theme),
        find_bar=FindBar(theme),
        go_to=GoToBar(theme),
        messages=MessageBar(theme, body),
        bubble=Bubble(theme, page),
        work_line=WorkLine(theme, body),
        actions=actions,
        themes=themes,
        fonts=ShownFonts(session),
    )
