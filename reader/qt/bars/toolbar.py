"""The toolbar: 48 pixels of paper with a line below, in three columns of which the middle one is
the window's middle. Contents and open; pinyin and script; voice, text, theme, find and more.
"""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from reader.language import tr
from reader.qt.actions.qactions import ActionSet
from reader.qt.actions.table import entry
from reader.qt.bars.pinyinbutton import PinyinButton
from reader.qt.bars.searchfield import SearchField
from reader.qt.bars.wordsbutton import WordsButton
from reader.qt.style.hairline import fill, hairline
from reader.qt.style.theme import Theme, hand_down
from reader.qt.widgets.buttons import IconButton, MenuButton
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.segments import Choice, SegmentedControl
from reader.script.kinds import PLAIN_SCRIPTS, Script
from reader.settings import Notation

if TYPE_CHECKING:  # loaded once a menu is opened
    from reader.qt.actions.menus import Part

HEIGHT = 48
NARROW = 760
"""Under this width the script control is one button and theme stands in "more"."""
_LABELS = {
    Script.SOURCE: "原",
    Script.SIMPLIFIED: "简",
    Script.TRADITIONAL: "繁",
    Script.TAIWAN: "臺",
    Script.HONGKONG: "港",
}


class Shown(Enum):
    """What the window shows, and so which tools there are."""

    START = 1  # what looks for articles, if there are any; theme and more
    ARTICLE = 2
    PRACTICE = 3  # theme and more


class Toolbar(QWidget):
    """Its tools trigger the actions of the set and follow their state; so the window deals with
    actions alone: `actions.set_on("script_taiwan")` moves the thumb.

    `text_button` anchors the text card, `pinyin_button` the menu of readings, `search` looks for
    articles. Setters: `set_shown(Shown)`,
    `set_has_articles(bool)`, `set_notation(Notation)`, `set_fonts(base, ruby)` of the pinyin
    button, `set_open(name, is_open)` for a tool whose thing is open ("find", "text"), `set_theme`.
    Signals: `text_requested()` asks for the text card, `menu_wanted()` comes before a menu opens:
    its actions are to be told what can be done.
    """

    accessible_role = QAccessible.Role.ToolBar
    text_requested = Signal()
    menu_wanted = Signal()

    def __init__(self, theme: Theme, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        self._shown = Shown.ARTICLE
        self._menus: dict[str, Menu] = {}
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(360)  # or the tools of a wide window would keep it from narrowing
        self.setAccessibleName(tr("Tools"))
        self._tools = {
            name: self._tool(name)
            for name in ("contents", "open", "read_aloud", "text", "theme_next", "find")
        }
        self.text_button = self._tools["text"]
        self._pinyin = self.pinyin_button = PinyinButton(theme, self)
        self._pinyin.setDefaultAction(actions["pinyin"])
        self._script = self._script_control()
        self._narrow_script = MenuButton(theme, tr("Script"), self)
        self._narrow_script.clicked.connect(self._open_script_menu)
        self._more = IconButton(theme, "more", tr("More"), self)
        self._more.accessible_role = QAccessible.Role.ButtonMenu
        self._more.setToolTip(tr("More"))
        self._more.clicked.connect(lambda: self._more_menu().open_under(self._more))
        speaker = self._tools["read_aloud"]
        speaker.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        speaker.customContextMenuRequested.connect(self._open_aloud_menu)
        actions["text"].triggered.connect(self.text_requested)
        self.search = SearchField(theme, self)
        self._has_articles = False
        self._words = WordsButton(theme, self)
        self._words.setDefaultAction(actions["regional_words"])
        for script in PLAIN_SCRIPTS:
            actions[f"script_{script.value}"].toggled.connect(self._follow_script)
            actions[f"script_{script.value}"].changed.connect(self._follow_tips)
        self._lay_out()
        self._follow_script()
        self._follow_tips()
        self._choose_tools()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme, menus too."""
        self._theme = theme
        hand_down(self, theme)
        self.update()

    def set_shown(self, shown: Shown) -> None:
        """Offer the tools for what the window shows."""
        self._shown = shown
        self._choose_tools()
        self.update()

    def set_has_articles(self, has_articles: bool) -> None:
        """Whether there is anything to look for."""
        self._has_articles = has_articles
        self._choose_tools()

    def set_notation(self, notation: Notation) -> None:
        """Write the pinyin button as the page is written."""
        self._pinyin.set_notation(notation)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts, for the pinyin button."""
        self._pinyin.set_fonts(base, ruby)
        self._words.set_base_font(base)

    def set_open(self, name: str, is_open: bool) -> None:
        """Keep a tool lit while what it opened is open."""
        self._tools[name].set_open(is_open)

    def open_menu(self) -> None:
        """Open "more" by a key, at its first row."""
        menu = self._more_menu()
        menu.open_under(self._more)
        menu.setActiveAction(menu.actions()[0])

    def _more_menu(self) -> Menu:
        from reader.qt.actions.menus import MORE

        return self._menu(MORE)

    def _menu(self, part: "Part") -> Menu:
        """One of the menus, made when it is first opened."""
        from reader.qt.actions.menus import made

        self.menu_wanted.emit()
        if part.title not in self._menus:
            self._menus[part.title] = made(part, self._actions, self._theme, self)
        return self._menus[part.title]

    def open_under(self, name: str, menu: Menu) -> None:
        """Open a menu under a tool, at its first row."""
        menu.open_under(self._tools[name])
        menu.setActiveAction(menu.actions()[0])

    def _tool(self, name: str) -> IconButton:
        described = entry(name)
        title = tr(described.text).removesuffix("…")
        tool = IconButton(self._theme, described.icon, title, self)
        tool.setDefaultAction(self._actions[name])
        return tool

    def _script_control(self) -> SegmentedControl:
        choices = [
            Choice(script.value, label, tr(entry(f"script_{script.value}").text))
            for script, label in _LABELS.items()
        ]
        control = SegmentedControl(self._theme, choices, tr("Script"), self)
        control.chosen.connect(lambda value: self._actions[f"script_{value}"].trigger())
        return control

    def _follow_script(self) -> None:
        name = self._actions.on_in("script") or "script_source"
        value = name.removeprefix("script_")
        self._script.set_value(value)
        self._narrow_script.set_label(_LABELS[Script(value)])

    def _follow_tips(self) -> None:
        for script in PLAIN_SCRIPTS:
            self._script.set_tip(script.value, self._actions[f"script_{script.value}"].toolTip())

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 0, 12, 1)
        grid.setSpacing(0)
        sides = (
            (("contents", "open"), Qt.AlignmentFlag.AlignLeft),
            (("read_aloud", "text", "theme_next", "find"), Qt.AlignmentFlag.AlignRight),
        )
        self._grid = grid
        self._sides: dict[int, QHBoxLayout] = {}
        for column, (names, edge) in zip((0, 2), sides, strict=True):
            line = _row(4, *(self._tools[name] for name in names))
            if column == 2:
                line.addWidget(self._more)
            self._sides[column] = line
            grid.addLayout(line, 0, column, edge | Qt.AlignmentFlag.AlignVCenter)
            grid.setColumnStretch(column, 1)
        scripts = _row(4, self._script, self._words)
        middle = _row(12, self.search, self._pinyin, self._narrow_script)
        middle.addLayout(scripts)
        grid.addLayout(middle, 0, 1, Qt.AlignmentFlag.AlignCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_tools()

    def _choose_tools(self) -> None:
        is_article, is_narrow = self._shown is Shown.ARTICLE, self.width() < NARROW
        for name in ("contents", "open", "read_aloud", "text", "find"):
            self._tools[name].setVisible(is_article)
        self._tools["theme_next"].setVisible(not (is_article and is_narrow))
        self._pinyin.setVisible(is_article)
        self._script.setVisible(is_article and not is_narrow)
        self._words.setVisible(is_article and not is_narrow)
        self._narrow_script.setVisible(is_article and is_narrow)
        self.search.setVisible(self._shown is Shown.START and self._has_articles)
        self._balance()

    def _balance(self) -> None:
        """Both outer columns as wide as the wider one, so that the middle is the middle."""
        left, right = (self._sides[column].sizeHint().width() for column in (0, 2))
        wide = max(left, right)
        for column in (0, 2):
            self._grid.setColumnMinimumWidth(column, wide)

    def _open_aloud_menu(self) -> None:
        from reader.qt.actions.menus import ALOUD

        self.open_under("read_aloud", self._menu(ALOUD))

    def _open_script_menu(self) -> None:
        from reader.qt.actions.menus import SCRIPT

        corner = QPoint(0, self._narrow_script.height() + 4)
        self._menu(SCRIPT).popup(self._narrow_script.mapToGlobal(corner))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect(), self._theme.paper)
        if self._shown is Shown.ARTICLE:
            edge = QRectF(0, self.height() - 1, self.width(), 1)
            hairline(painter, edge, self._theme.line)


def _row(spacing: int, *widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for widget in widgets:
        line.addWidget(widget)
    return line
