"""What the tests of the page share: a page that shows an article, and ways to look at it."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QRect, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from reader.article import Article
from reader.composition.composer import Composer
from reader.qt.jobs.background import Background
from reader.qt.page.setting import setting_of
from reader.qt.page.view import PageView
from reader.qt.style.theme import theme
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import ReadingsShown, Settings

TALE = """雨停了

早上七点，小林推开窗户，看见院子里的石榴树上还挂着水珠。\
昨天夜里的雨下得又急又长，连门口的小路都被冲出了一道沟。
“今天还去不去银行？”奶奶在厨房里问。
“去，当然去！”小林一边找伞，一边回答，“我答应了王叔叔，十点以前要把那张2026年的旧地图还给他。”
奶奶笑了笑，把两个热包子装进纸袋，又往他的口袋里塞了一包面巾纸。\
她说话总是慢慢的，可是手上的活儿一点也不慢。

公共汽车来得很晚。车上人不多，一个穿红衣服的女孩子靠着窗户看书，\
书的封面上写着 Python 和三个大字：“慢慢来”。\
小林觉得很有意思，就在她后面坐了下来……
"""
"""A short tale: dialogue, numbers, a Latin word, a heading of its own, an empty line."""


def long_tale(characters: int) -> str:
    """The tale over and over, each time with another number in it, about so many characters."""
    times = characters // len(TALE) + 1
    return "\n".join(TALE.replace("七点", f"第{number}天") for number in range(times))


@dataclass
class Shown:
    """A page that shows an article, how it is set, and what made it so."""

    page: PageView
    composer: Composer
    settings: Settings
    script: Script
    background: Background

    def change(self, script: Script | None = None, **values: Any) -> None:
        """Show the article with other settings."""
        self.settings = replace(self.settings, **values)
        self.script = script or self.script
        self.page.reset(setting_of(self.settings, self.composer, self.script))

    def toggle(self) -> None:
        """Hide the readings, or show them."""
        is_hidden = self.settings.readings_shown is ReadingsShown.NONE
        self.change(readings_shown=ReadingsShown.ALL if is_hidden else ReadingsShown.NONE)

    def picture(self) -> QImage:
        """What the page looks like now, as nobody's pointer lies over it."""
        return self.page.viewport().grab().toImage()

    def baselines(self) -> list[tuple[int, float]]:
        """The first source offset of each visible line, and where its base line stands."""
        lines = self.page.column.visible_lines()
        return [(each.section.to_source(each.placed.start), each.baseline) for each in lines]

    def middle_of(self, offset: int) -> QPoint:
        """The middle of a character, in the viewport."""
        return self.page.characters.rect(offset).center().toPoint()

    def line_end(self, number: int) -> QPoint:
        """A point beyond the last character of a visible line."""
        line = list(self.page.column.visible_lines())[number]
        return QPoint(self.page.viewport().width() - 20, round(line.baseline) - 4)

    def wait_for_work(self, qtbot: Any) -> None:
        """Until every section is read and set, and the scroll bar tells so."""
        column, bar = self.page.column, self.page.verticalScrollBar()
        qtbot.waitUntil(lambda: not column.unset(1), timeout=60_000)
        qtbot.waitUntil(lambda: column.composer.is_read, timeout=60_000)
        qtbot.waitUntil(lambda: bar.maximum() == round(column.furthest), timeout=60_000)


def show_page(
    qtbot: Any,
    article: Article | str,
    *,
    size: tuple[int, int] = (900, 640),
    script: Script = Script.SOURCE,
    parent: QWidget | None = None,
    **values: Any,
) -> Shown:
    """A page of this size that shows an article with the usual settings, but for those given."""
    background = Background()
    page = PageView(theme("light"), background, parent)
    background.setParent(page)  # work that ends after the page is told to nobody
    qtbot.addWidget(parent or page)
    page.resize(*size)
    if parent is not None:
        parent.show()
    with qtbot.waitExposed(page):
        page.show()
    if isinstance(article, str):
        article = Article(article)
    composer = Composer(article, shared_engine)
    shown = Shown(page, composer, replace(Settings(), **values), script, background)
    page.show_article(composer, setting_of(shown.settings, composer, script))
    page.setFocus()
    return shown


def wait(milliseconds: int) -> None:
    """Let the program run; QTest.qWait keeps the interpreter from other threads meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def differs(one: QImage, other: QImage, within: QRect | None = None) -> bool:
    """Whether two pictures differ, or two parts of them."""
    return one.copy(within) != other.copy(within) if within else one != other
