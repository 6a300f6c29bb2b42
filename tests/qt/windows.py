"""What tests of the whole window share: a window over folders of its own, with an article open."""

from pathlib import Path
from typing import Any

from reader.folders import Folders
from reader.qt.jobs.background import Background
from reader.qt.session.session import Session
from reader.qt.window.window import Window
from reader.reading import shared_engine


def open_window(qtbot: Any, folder: Path, text: str, name: str = "article.txt") -> Window:
    """A window that shows a text from a file, all of it read; the library lies in the folder."""
    path = folder / name
    path.write_text(text, "utf-8")
    session = Session(Folders.inside(folder), Background(), shared_engine)
    window = Window(session)
    qtbot.addWidget(window, before_close_func=lambda _window: close(qtbot, window))
    window.resize(1000, 760)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    with qtbot.waitSignal(window.frame.page.readings_known, timeout=60_000):
        session.open_path(path)
    return window


def close(qtbot: Any, window: Window) -> None:
    """Let the work that is under way come to its end, and let go of the library."""
    session = window.session
    session.close_article()
    qtbot.waitUntil(lambda: not session.background.is_busy, timeout=60_000)
    window.close()
    session.end()
