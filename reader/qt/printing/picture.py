"""A picture of the page as the window would show it, drawn without a screen."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.sparing import Sparing
from reader.qt.jobs.background import Background
from reader.qt.page.setting import setting_of
from reader.qt.page.view import PageView
from reader.qt.style.families import has_chinese_font
from reader.qt.style.theme import theme
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import Settings


class NoChineseFont(Exception):
    """No font of this system draws Chinese characters."""


@dataclass(frozen=True, slots=True)
class PictureSize:
    """Width and height in the window's pixels, and how many of the picture's each is."""

    width: int = 1000
    height: int = 800
    scale: float = 1.0


def draw(
    article: Article,
    settings: Settings,
    size: PictureSize,
    *,
    script: Script = Script.SOURCE,
    theme_name: str = "light",
    share: float = 0.0,
    sparing: Sparing | None = None,
) -> QImage:
    """The page at the place that `share` (0 to 1) of the article's characters stand before.

    `sparing` says which words need no reading.

    Raises `NoChineseFont`.
    """
    if not has_chinese_font():
        raise NoChineseFont
    page = PageView(theme(theme_name), Background())  # no thread begins: no event is handled
    page.shows_images_at_once = True
    page.resize(QSize(size.width, size.height))
    composer = Composer(article, shared_engine)
    if sparing is not None:
        composer.spare(sparing)
    page.show_article(composer, setting_of(settings, composer, script))
    page.navigation.go_to_share(share)
    image = QImage(
        round(size.width * size.scale), round(size.height * size.scale), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(size.scale)
    page.render(image)
    return image


def application(arguments: Sequence[str] = ()) -> QApplication:
    """An application that needs no screen; the one that there is, if any."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication([sys.argv[0], *arguments])


def save(image: QImage, path: Path) -> bool:
    """Write a picture in the form that its name ends with; whether that went well."""
    return image.save(str(path))
