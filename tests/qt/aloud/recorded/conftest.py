"""One window, and articles with recordings beside them in its folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.folders import Folders
from reader.qt.jobs.background import Background
from reader.qt.session.session import Session
from reader.qt.window.window import Window
from reader.reading import shared_engine
from reader.settings import Settings
from tests.listening.sounds import RATE, recording, write_wav
from tests.qt.aloud.conftest import Aloud, settle
from tests.qt.aloud.sounds import Silence, Tones, silent_sound

LINES = ("去年秋天", "灯塔还亮", "渔船靠岸", "今天风大")
SONG = "".join(f"[00:0{number}.50]{line}\n" for number, line in enumerate(LINES))
WORDS = "[00:00.50]<00:00.50>去年<00:01.00>秋天\n[00:01.50]<00:01.50>灯塔<00:02.00>还亮\n"
TALE = "去年秋天，一场台风打碎了玻璃。镇上的人都劝他搬走。第二天，他找来工具。渔船慢慢靠岸。"


@dataclass
class Beside(Aloud):
    """A folder of its own for each test."""

    folder: Path

    def open(self, name: str, text: str | bytes) -> None:
        """Have an article from a file of this name."""
        path, session = self.folder / name, self.window.session
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        session.open_path(path)
        self.until(
            lambda: (
                session.current is not None
                and session.current.article.origin.path == path
                and session.current.composer.is_read
            )
        )

    def record(self, name: str, lengths: list[int]) -> list[float]:
        """A recording of sentences of so many syllables; when each begins, in ms."""
        samples, starts, _ends = recording(lengths)
        write_wav(self.folder / name, samples, RATE)
        return starts.tolist()

    @property
    def told(self) -> str:
        """What the message bar says."""
        message = self.window.frame.messages.current()
        return message.text if message is not None else ""

    def take_offer(self, number: int = 0) -> None:
        message = self.window.frame.messages.current()
        assert message is not None
        message.offers[number].act()


@pytest.fixture(scope="module")
def window(qapp: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    session = Session(
        Folders.inside(tmp_path_factory.mktemp("beside")), Background(), shared_engine
    )
    window = Window(session)
    window.resize(1000, 760)
    window.show()
    window.activateWindow()
    yield window
    session.close_article()
    settle(lambda: not session.background.is_busy)
    window.close()
    session.end()
    window.deleteLater()


@pytest.fixture
def beside(window: Window, qtbot: Any, tmp_path: Path) -> Iterator[Beside]:
    session = window.session
    session.set_settings(Settings(window_geometry=session.settings.window_geometry))
    voice, silence = Tones(0.04, pauses=0.2), Silence()
    (tmp_path / "texts").mkdir()
    made = Beside(window, voice, silence, qtbot, tmp_path / "texts")
    made.presenter.opening = lambda: silent_sound(voice, silence)
    made.presenter.beside.device = silence.open
    yield made
    made.presenter.close()
    window.frame.messages.clear()
