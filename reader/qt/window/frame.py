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
