"""The window's pictures in the READMEs and on the site, taken anew:

    python -m tests.qt.readme_pictures [FOLDER]

They show our own samples alone, read by somebody who knows the words of HSK 2021 up to level 3; in
the moving one the window gets keys and clicks as from a reader. Those of the window are taken in
every language: the English ones as PNG, as the metainfo has them for desktops, all others as WebP
without loss, a third as large. No screen is needed; where no FOLDER is named they go to where the
READMEs have them.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader import commands
from reader.folders import Folders
from reader.qt.app import set_up_process
from reader.qt.card.card import Tab
from reader.qt.jobs.background import Background
from reader.qt.session.session import Session
from reader.qt.style.language import speak
from reader.qt.window.window import Window
from reader.reading import shared_engine
from reader.resources import resource
from reader.settings import LanguageChoice, ReadingsShown, ThemeChoice
from tests.qt import movingpicture
from tests.qt.movingpicture import Frame, moves, stands
from tests.repository import ROOT

_WIDTH, _HEIGHT = 920, 720
_SCALE = 2
_LEVEL = 3
_WORD = "燈籠"
_REST, _PATIENCE = 1.0, 60.0  # seconds
_LONG, _SHORT, _PRESSED = 2400, 1200, 700  # milliseconds that a picture stands
_LANGUAGES = (LanguageChoice.ENGLISH, LanguageChoice.SIMPLIFIED, LanguageChoice.TAIWAN)
_PNG, _WEBP = ("png", -1), ("webp", 100)
"""With the quality at which Qt packs the one as it usually does, the other without loss."""
_THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)


def main() -> int:
    """Take all, light and dark."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(_SCALE)}
    folder = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "packaging" / "pictures"
    with tempfile.TemporaryDirectory() as home:
        _take_windows(folder, Path(home))
    for theme in _THEMES:
        _draw_page(folder / f"page-{theme.value}.png", "bookshop", theme, "920x600")
        _draw_page(
            folder / f"vertical-{theme.value}.png", "bus", theme, "800x440",
            "--vertical", "--pinyin", "zhuyin",
        )  # fmt: skip
    return 0


def _draw_page(to: Path, sample: str, theme: ThemeChoice, size: str, *more: str) -> None:
    path = str(resource("samples", f"{sample}.txt"))
    asked = ["picture", path, "-o", str(to), "--theme", theme.value, "--size", size, *more]
    assert commands.main([*asked, "--scale", str(_SCALE)]) == 0


def _take_windows(folder: Path, home: Path) -> None:
    application = QApplication(["duyin"])
    QApplication.setStyle("Fusion")
    set_up_process(application)
    engine = shared_engine()
    for language in _LANGUAGES:
        speak(application, language)
        session = Session(Folders.inside(home / language.value), Background(), lambda: engine)
        window = Window(session)
        window.resize(_WIDTH, _HEIGHT)
        window.show()
        session.open_path(resource("samples", "bookshop.txt"))
        _settle(session)
        for theme in _THEMES:
            session.change(theme=theme, readings_shown=ReadingsShown.ALL)
            _settle(session)
            film = list(_film(window))
            movingpicture.write(film, _path(folder, "reading", language, theme, "webp"))
            session.change(known_up_to=_LEVEL, readings_shown=ReadingsShown.UNKNOWN)
            for name, picture in _words(window):
                ending, quality = _PNG if language is LanguageChoice.ENGLISH else _WEBP
                assert picture.save(
                    str(_path(folder, name, language, theme, ending)), quality=quality
                )
        session.close_article()
        _settle(session)
        window.close()
        session.end()


def _path(
    folder: Path, name: str, language: LanguageChoice, theme: ThemeChoice, ending: str
) -> Path:
    told = "" if language is LanguageChoice.ENGLISH else f"-{language.value}"
    return folder / f"{name}{told}-{theme.value}.{ending}"


def _words(window: Window) -> Iterator[tuple[str, QPixmap]]:
    """The list of words, and a card."""
    session, actions, card = window.session, window.frame.actions, window.presenters.card
    actions["words"].trigger()
    _settle(session)
    yield "words", window.grab()
    actions["contents"].trigger()
    _settle(session)
    card.point_at(session.current.article.text.index(_WORD))
    card.open(Tab.WORD)
    _settle(session)
    yield "card", window.grab()
    card.close()


def _film(window: Window) -> Iterator[Frame]:
    """P hides the pinyin and brings it back, S changes the script, a click opens a card."""
    page = window.frame.page
    viewport = page.viewport()
    word = page.characters.rect(window.session.current.article.text.index(_WORD)).center()
    place = QPointF(viewport.mapTo(window, word.toPoint()))
    aside = QPointF(_WIDTH * 0.62, _HEIGHT * 0.86)
    yield stands(window.grab(), _LONG)
    for key, shown, time_after in (
        (Qt.Key.Key_P, "P", _SHORT), (Qt.Key.Key_P, "P", _SHORT),
        (Qt.Key.Key_S, "S", _LONG), (Qt.Key.Key_S, "S", _SHORT),
    ):  # fmt: skip
        QTest.keyClick(page, key)
        _settle(window.session)
        yield stands(window.grab(), _PRESSED, shown)
        yield stands(window.grab(), time_after)
    yield from moves(window.grab(), aside, place)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=word.toPoint())
    _settle(window.session)
    yield stands(window.grab(), _LONG, pointer=place)
    yield stands(window.grab(), _SHORT)
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    _settle(window.session)


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
