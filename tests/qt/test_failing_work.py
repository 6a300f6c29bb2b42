"""Work that raises an error: it has ended, the reader is told once, and the next try works."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from reader.folders import Folders
from reader.qt.dialogs.export.dialog import ExportDialog
from reader.qt.jobs.background import Background
from reader.qt.panel.panel import Tab
from reader.qt.panel.readingstab import Listed
from reader.qt.session.session import Session
from reader.qt.start.samplecard import SampleCard
from reader.qt.window.window import Window
from reader.reading import shared_engine
from reader.script import Script
from tests.opening.builders import png
from tests.qt.windows import close

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PATIENCE = 60_000
PART = "後來他們发现了這里的頭发，在銀行裡，鬥爭乾净以後才回來。软件在互联网上。\n"
TEXT = PART * 1_000


class OutOfMemory(Background):
    """The real one, but what is handed to it finds no memory for as long as `fails` says so."""

    fails = False

    def run(self, owner, work, *given, **named):
        return super().run(owner, no_memory if self.fails else work, *given, **named)


def no_memory():
    raise MemoryError


@dataclass
class Opened:
    """A window with an article, and what fails beneath it."""

    qtbot: object
    window: Window
    background: OutOfMemory
    folder: Path

    @property
    def told(self) -> str:
        message = self.window.frame.messages.current()
        return message.text if message is not None else ""

    def words(self) -> list[str]:
        """All that stands in labels that are seen, in every window."""
        seen = [one for top in QApplication.topLevelWidgets() for one in top.findChildren(QWidget)]
        return [one.text() for one in seen if hasattr(one, "text") and one.isVisible()]

    def dialog(self, kind: type[QWidget]) -> QWidget:
        return self.window.findChild(kind)

    def wait_until(self, ask: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(ask()), timeout=PATIENCE)

    def wait_for_work(self) -> None:
        self.wait_until(lambda: not self.background.is_busy)


@pytest.fixture
def opened(qtbot, tmp_path):
    background = OutOfMemory()
    session = Session(Folders.inside(tmp_path), background, shared_engine)
    window = Window(session)
    qtbot.addWidget(window, before_close_func=lambda _window: close(qtbot, window))
    window.resize(1000, 760)
    with qtbot.waitExposed(window):
        window.show()
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with qtbot.waitSignal(window.frame.page.readings_known, timeout=PATIENCE):
        session.open_path(tmp_path / "a.txt")
    made = Opened(qtbot, window, background, tmp_path)
    made.wait_for_work()
    return made


# What is asked, what it shows at work, and what it has come to -----------------------------------


def open_another(opened):
    (opened.folder / "b.txt").write_text("她在河边等船。", "utf-8")
    opened.window.session.open_path(opened.folder / "b.txt")


def list_disputes(opened):
    frame = opened.window.frame
    frame.desk.show_panel(True)
    frame.panel.show_tab(Tab.CHANGES)
    frame.panel.changes.show_list(Listed.DISPUTES)
    opened.window.presenters.readings.show()


def show_in_taiwan(opened):
    opened.window.session.change(regional_words=True)
    opened.window.session.set_script(Script.TAIWAN)
    opened.wait_for_work()


def list_exchanged(opened):
    opened.window.presenters.words.show_exchanged()


def copy_all(opened):
    QGuiApplication.clipboard().setText("before")
    opened.window.frame.page.select_all()
    opened.window.frame.actions["copy_with_pinyin"].trigger()


def export(opened):
    opened.window.presenters.dialogs.show_export()
    opened.dialog(ExportDialog).export(opened.folder / "a.html")


def repair(opened):
    opened.window.presenters.repairs.show_repairs()


def import_readings(opened):
    (opened.folder / "own.txt").write_text("发现\tfā xiàn\n", "utf-8")
    opened.window.presenters.readings_file.read(opened.folder / "own.txt")


def show_in_traditional(opened):
    opened.window.session.set_script(Script.TRADITIONAL)
    opened.wait_for_work()


def mark_forms(opened):
    opened.window.session.change(mark_forms=False)
    opened.wait_for_work()
    opened.window.session.change(mark_forms=True)


def nothing(_opened):
    pass


@dataclass(frozen=True)
class Asked:
    """What a reader asks, what stands there while it is done, and whether it is done."""

    begin: Callable[[Opened], None]
    is_done: Callable[[Opened], object]
    at_work: str = ""
    tells: str = ""  # how it tells an error itself
    ready: Callable[[Opened], None] = nothing


ASKED = [
    Asked(
        open_another,
        lambda opened: opened.window.session.text == "她在河边等船。",
        tells="“b.txt” cannot be opened.",
    ),
    Asked(
        list_disputes,
        lambda opened: said(opened, "No readings in the file."),
        "Looking",
        "They could not be looked for.",
    ),
    Asked(
        list_exchanged,
        lambda opened: said(opened, "stand in the place"),
        "Looking",
        "They could not be looked for.",
        show_in_taiwan,
    ),
    Asked(copy_all, lambda opened: said(opened, "characters copied"), "Copying"),
    Asked(
        export,
        lambda opened: (opened.folder / "a.html").exists(),
        "Writing",
        "Something unexpected",
    ),
    Asked(repair, lambda opened: said(opened, "Only traditional text", "look left over")),
    Asked(import_readings, lambda opened: "came in" in opened.told),
    Asked(mark_forms, lambda opened: said(opened, "in two ways. They"), ready=show_in_traditional),
]


def said(opened, *parts):
    return any(part in words for words in opened.words() for part in parts)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.begin.__name__)
def test_work_that_fails_has_ended_and_is_told_and_the_next_try_works(opened, qtbot, asked):
    asked.ready(opened)
    opened.window.frame.messages.clear()
    opened.background.fails = True
    with qtbot.captureExceptions() as raised:
        asked.begin(opened)
        opened.wait_for_work()
    assert not asked.is_done(opened)
    assert not (asked.at_work and said(opened, asked.at_work))
    assert said(opened, asked.tells) if asked.tells else raised
    assert {kind for kind, _error, _trace in raised} <= {MemoryError}
    opened.background.fails = False
    asked.begin(opened)
    opened.wait_until(lambda: asked.is_done(opened))


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.begin.__name__)
def test_work_whose_article_is_closed_meanwhile_ends_without_a_word(opened, asked):
    asked.ready(opened)
    opened.window.frame.messages.clear()
    asked.begin(opened)
    opened.window.session.close_article()
    opened.wait_for_work()
    assert not (asked.at_work and said(opened, asked.at_work))


def test_an_opening_that_fails_unexpectedly_leaves_the_article_that_is_open(opened):
    opened.background.fails = True
    open_another(opened)
    opened.wait_for_work()
    assert opened.window.session.text == opened.window.session.current.article.text
    assert opened.window.session.text.startswith("後來")
    assert opened.window.frame.work_line.isHidden()
    opened.background.fails = False  # the start page makes its samples when it is closed


def test_sample_cards_that_could_not_be_made_come_with_the_next_look_at_the_start_page(
    qtbot, tmp_path
):
    background = OutOfMemory()
    background.fails = True
    with qtbot.captureExceptions() as raised:
        window = Window(Session(Folders.inside(tmp_path), background, shared_engine))
        qtbot.addWidget(window, before_close_func=lambda _window: close(qtbot, window))
        window.show()
        qtbot.waitUntil(lambda: bool(raised), timeout=PATIENCE)
    background.fails = False
    window.session.close_article()
    qtbot.waitUntil(lambda: bool(window.findChildren(SampleCard)), timeout=PATIENCE)


def test_a_file_that_could_not_be_looked_at_is_watched_on(qtbot, opened):
    opened.background.fails = True
    with qtbot.captureExceptions() as raised:
        watching = opened.window.session.watching
        watching.watch(opened.folder / "a.txt")
        opened.wait_for_work()
    assert raised
    assert watching.is_ready
    opened.background.fails = False
    with qtbot.waitSignal(watching.changed, timeout=PATIENCE):
        (opened.folder / "a.txt").write_text("别的", "utf-8")


def test_a_picture_that_could_not_be_decoded_is_in_the_next_size(qtbot, tmp_path):
    from PySide6.QtCore import QSize

    from reader.article import Image
    from reader.qt.page.painting.images import Images

    class InMemory:
        def read(self):
            return png(64, 48)

    background = OutOfMemory()
    images = Images({3: Image(InMemory(), 64, 48)}, background)
    background.setParent(images)
    background.fails = True
    with qtbot.captureExceptions() as raised:
        assert images.picture(3, QSize(64, 48)) is None
        qtbot.waitUntil(lambda: not background.is_busy, timeout=PATIENCE)
    assert len(raised) == 1
    assert images.picture(3, QSize(64, 48)) == QImage()
    background.fails = False
    with qtbot.waitSignal(images.arrived, timeout=PATIENCE):
        images.picture(3, QSize(32, 24))
    assert not images.picture(3, QSize(32, 24)).isNull()
