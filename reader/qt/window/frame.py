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
from reader.qt.session.session import Session
from reader.qt.start.page import StartPage
from reader.qt.style.theme import ThemeSource
from reader.qt.widgets.progressline import WorkLine
from reader.qt.window.entrance import Entrance


@dataclass(frozen=True, slots=True)
class Frame:
    """All that a presenter gets of the window: its parts, never the window itself.

    A presenter of another room names the parts that it needs in a Protocol of its own. What only
    the window can do – wire two of them, take a title, close – is asked of it by a signal. What it
    has from the first is the `Entrance`; the others are made once they are wanted (`Furnishing`).
    """

    central: QWidget
    page: PageView
    panel: ContentsPanel
    desk: Desk
    start: StartPage
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


def frame_in(entrance: Entrance, session: Session) -> Frame:
    """All parts of a window with this entrance; the others are not laid out yet."""
    theme, actions = entrance.themes.theme, entrance.actions
    page, panel = PageView(theme, session.background), ContentsPanel(theme)
    actions.set_page(page)
    return Frame(
        central=entrance.central,
        page=page,
        panel=panel,
        desk=Desk(page, panel),
        start=entrance.start,
        toolbar=entrance.toolbar,
        status=StatusLine(theme),
        find_bar=FindBar(theme),
        go_to=GoToBar(theme),
        messages=entrance.messages,
        bubble=Bubble(theme, page),
        work_line=entrance.work_line,
        actions=actions,
        themes=entrance.themes,
        fonts=entrance.fonts,
    )
