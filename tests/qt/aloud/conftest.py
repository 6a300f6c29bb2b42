"""One window for all tests of reading aloud, with a voice and a device of their own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.folders import Folders
from reader.qt.aloud.presenter import AloudPresenter
from reader.qt.aloud.reading import Reading
from reader.qt.jobs.background import Background
from reader.qt.page.view import PageView
from reader.qt.session.session import Session
from reader.qt.window.window import Window
from reader.reading import shared_engine
from reader.settings import Settings
from tests.qt.aloud.sounds import Silence, Tones, silent_sound
from tests.qt.pages import wait

TALE = """灯塔下的面馆

去年秋天，一场台风打碎了玻璃。镇上的人都劝他搬走。第二天，他找来工具，把玻璃补好。
现在，灯塔还是准时亮起来。渔船慢慢靠岸。何师傅问：“今天的风浪大不大？”
"""
TEXT = TALE * 12


@dataclass
class Aloud:
    """The window, and what sounds."""

    window: Window
    voice: Tones
    silence: Silence
    qtbot: Any

    @property
    def presenter(self) -> AloudPresenter:
        return self.window.presenters.aloud

    @property
    def reading(self) -> Reading:
        return self.presenter.reading

    @property
    def page(self) -> PageView:
        return self.window.frame.page

    @property
    def text(self) -> str:
        return self.window.session.text

    @property
    def lit(self) -> str:
        start, end = self.page.lighting.lit.sentence
        return self.text[start:end]

    def press(self, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """A key pressed wherever the keyboard is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)

    def until(self, holds: Any) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=5_000)

    def until_lit(self, words: str) -> None:
        self.until(lambda: words in self.lit)

    def until_said(self, words: str) -> None:
        """Until one of these characters is the one that sounds."""
        self.until(lambda: self.syllable in words and self.syllable)

    @property
    def syllable(self) -> str:
        start, end = self.page.lighting.lit.syllable
        return self.text[start:end]


def settle(holds: Callable[[], bool]) -> None:
    """Let the program run until something holds."""
    for _ in range(1_000):
        if holds():
            return
        wait(20)
    raise AssertionError("it never came")


@pytest.fixture(scope="module")
def opened(qapp: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    folder = tmp_path_factory.mktemp("aloud")
    (folder / "article.txt").write_text(TEXT, "utf-8")
    session = Session(Folders.inside(folder), Background(), shared_engine)
    window = Window(session)
    window.resize(1000, 760)
    window.show()
    window.activateWindow()
    session.open_path(folder / "article.txt")
    settle(lambda: session.current is not None and session.current.composer.is_read)
    yield window
    session.close_article()
    settle(lambda: not session.background.is_busy)
    window.close()
    session.end()
    window.deleteLater()


@pytest.fixture
def aloud(opened: Window, qtbot: Any) -> Iterator[Aloud]:
    session = opened.session
    session.set_settings(Settings(window_geometry=session.settings.window_geometry))
    voice, silence = Tones(0.04, pauses=0.2), Silence()
    made = Aloud(opened, voice, silence, qtbot)
    made.presenter.opening = lambda: silent_sound(voice, silence)
    made.page.navigation.go_to_start()
    made.page.setFocus()
    yield made
    made.presenter.close()
    made.page.caret.leave()
    opened.frame.messages.clear()
