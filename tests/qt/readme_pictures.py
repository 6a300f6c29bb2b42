"""The window's pictures in the README, taken anew: `python -m tests.qt.readme_pictures [FOLDER]`.

They show our own samples alone, read by somebody who knows the words of HSK 2021 up to level 3.
No screen is needed; where no FOLDER is named they go to where the README has them.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.folders import Folders
from reader.qt.app import set_up_process
from reader.qt.card.card import Tab
from reader.qt.jobs.background import Background
from reader.qt.session.session import Session
from reader.qt.window.window import Window
from reader.reading import load_engine
from reader.resources import resource
from reader.settings import ReadingsShown, ThemeChoice
from tests.repository import ROOT

_WIDTH, _HEIGHT = 920, 720  # as wide as the pages that are drawn by `duyin picture`
_SCALE = "2"
_LEVEL = 3
_WORD = "燈籠"
_REST, _PATIENCE = 1.0, 60.0  # seconds


def main() -> int:
    """Take both, light and dark."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": _SCALE}
    folder = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "packaging" / "pictures"
    with tempfile.TemporaryDirectory() as home:
        _take(folder, Path(home))
    return 0


def _take(folder: Path, home: Path) -> None:
    application = QApplication(["duyin"])
    QApplication.setStyle("Fusion")
    set_up_process(application)
    engine = load_engine()
    session = Session(Folders.inside(home), Background(), lambda: engine)
    window = Window(session)
    window.resize(_WIDTH, _HEIGHT)
    window.show()
    session.change(known_up_to=_LEVEL, readings_shown=ReadingsShown.UNKNOWN)
    session.open_path(resource("samples", "bookshop.txt"))
    _settle(session)
    actions, card = window.frame.actions, window.presenters.card
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        session.change(theme=theme)
        actions["words"].trigger()
        _settle(session)
        window.grab().save(str(folder / f"words-{theme.value}.png"))
        actions["contents"].trigger()
        _settle(session)
        card.point_at(session.current.article.text.index(_WORD))
        card.open(Tab.WORD)
        _settle(session)
        window.grab().save(str(folder / f"card-{theme.value}.png"))
        card.close()
    session.close_article()
    _settle(session)
    session.end()


def _settle(session: Session) -> None:
    """Let the program run until nothing is worked on, and what moves has come to rest."""
    end, quiet_since = time.monotonic() + _PATIENCE, time.monotonic()
    while time.monotonic() < min(end, quiet_since + _REST):
        QApplication.processEvents()
        time.sleep(0.005)
        if session.background.is_busy:
            quiet_since = time.monotonic()


if __name__ == "__main__":
    sys.exit(main())
