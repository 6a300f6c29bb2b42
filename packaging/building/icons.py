"""The program's picture in the sizes and forms of the systems, drawn by its own Qt.

`python -m building.icons SOURCE FOLDER`: hicolor/ as Linux wants it, duyin.ico, duyin.icns.
"""

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ID = "org.duyin.Duyin"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def main(source: Path, folder: Path) -> None:
    """Draw all of them."""
    QGuiApplication([])
    drawing = source / "resources" / "icon" / "duyin.svg"
    renderer = QSvgRenderer(str(drawing))
    for size in SIZES:
        path = folder / "hicolor" / f"{size}x{size}" / "apps" / f"{ID}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(_drawn(renderer, size), path)
    scalable = folder / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copyfile(drawing, scalable / f"{ID}.svg")
    _write(_drawn(renderer, 256), folder / "duyin.ico")
    _write(_drawn(renderer, 512), folder / "duyin.icns")


def _drawn(renderer: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def _write(image: QImage, path: Path) -> None:
    writer = QImageWriter(str(path))
    if not writer.write(image):
        raise OSError(f"{path}: {writer.errorString()}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
