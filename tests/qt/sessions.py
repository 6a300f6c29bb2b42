"""What tests of the session share: one without a window, over folders of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.folders import Folders
from reader.qt.jobs.background import Background
from reader.qt.session.session import Session
from reader.qt.style.language import speak
from reader.qt.window.anew.renewed import Renewed
from reader.reading import shared_engine
from reader.settings import LanguageChoice

PATIENCE = 60_000


@contextmanager
def session_in(qtbot: Any, folder: Path) -> Iterator[Session]:
    """A session over the library and the settings in a folder; several may share them."""
    session = Session(Folders.inside(folder), Background(), shared_engine)
    yield session
    session.close_article()
    qtbot.waitUntil(lambda: not session.background.is_busy, timeout=PATIENCE)
    session.end()


@contextmanager
def renewed_over(qtbot: Any, application: Any, session: Session) -> Iterator[Renewed]:
    """A window that another language makes anew; afterwards all is English again."""
    speak(application, session.settings.language)
    made = Renewed(application, session)
    made.window.resize(1100, 800)
    made.window.show()
    yield made
    made.window.close()
    qtbot.waitUntil(lambda: not session.background.is_busy, timeout=PATIENCE)
    made.window.deleteLater()
    made.deleteLater()
    speak(application, LanguageChoice.ENGLISH)


def open_in(qtbot: Any, session: Session, path: Path) -> None:
    """Open a file, and wait until it is there."""
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_path(path)
