"""The files among which the random walk goes: texts, pictures, what is broken, what vanishes."""

import base64
import os
import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from tests.opening import builders

_TALE = "雨下了一天又一天。\n\n"
_TEXTS = {
    "empty.txt": "",
    "blank.txt": "\n\n   \n",
    "one.txt": "好",
    "lines.txt": "第一章　开始\n\n\n他说：“银行行长还在行走。”\n\n第二章\n\n" + _TALE * 40,
    "given.txt": "重(chong)慶(qing)的山很高(gao1)，我還(hai)記(ji)得(de)。\n" * 30,
    "half.txt": "後来他們发现了這里的頭发和面条，鬥爭乾净以後才回來。\n" * 60,
    "chapters.md": "".join(f"# 第{n}章\n\n{{字|zì}}和**词**。\n\n" for n in range(1, 300)),
    "long.txt": "她在河边等一条红色的小船，软件在互联网上，皇后在后面。\n" * 8_000,
    "one line.txt": "长(cháng)江(jiāng)长得很长。" * 9_000,
    "no hanzi.txt": "Nothing to read here.\n",
}


class Shelf:
    """`names` are those of files that stay as they are: nothing that a window does changes them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.chance = folder, random.Random()
        self._kept: dict[str, bytes] = {name: text.encode() for name, text in _TEXTS.items()}
        self._kept["gbk.txt"] = ("他们在银行里等了很久，行长还没有来。\n" * 50).encode("gb18030")
        self._kept["broken.txt"] = b"\x89PNG\r\n\x1a\n\x00\x00\x00"
        self._kept["broken.epub"] = b"PK\x03\x04" + bytes(range(256)) * 4
        self._kept["broken.pdf"] = b"%PDF-1.4\nnothing"
        self._kept["pictures.html"] = _page_of_pictures()
        self._kept["book.epub"] = _book()
        for name, data in self._kept.items():
            if not (folder / name).exists():  # else another process walks there too
                (folder / name).write_bytes(data)
            self._kept[name] = (folder / name).read_bytes()

    @property
    def names(self) -> list[str]:
        """The files that stay."""
        return list(self._kept)

    def any_path(self) -> Path:
        """A file, or what is none: nowhere, a folder, a pipe, one that changes or vanishes."""
        odd: list[Callable[[], Path]] = [
            lambda: self.folder / "nowhere.txt",
            lambda: self.folder,
            self._pipe,
            self.changed,
        ]
        if self.chance.random() < 0.15:
            return self.chance.choice(odd)()
        return self.folder / self.chance.choice(self.names)

    def changed(self) -> Path:
        """A file that has another content now."""
        path = self.folder / "changing.txt"
        path.write_text(_TALE * self.chance.randrange(1, 2_000), "utf-8")
        return path

    def vanish(self) -> None:
        """Let it be gone."""
        (self.folder / "changing.txt").unlink(missing_ok=True)

    def _pipe(self) -> Path:
        path = self.folder / "pipe.txt"
        if not path.exists():
            os.mkfifo(path)
        return path

    def damage(self) -> list[str]:
        """What has become of the files that were to stay."""
        wrong = []
        for name, data in self._kept.items():
            path = self.folder / name
            now = path.read_bytes() if path.is_file() else None
            if now != data:
                wrong.append(f"{name} was changed to {now and (len(now), now[:60])}")
        return wrong


def _page_of_pictures() -> bytes:
    """Large photographs, a drawing, and one that cannot be decoded, between lines of text."""
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='700'>"
    drawing += "<circle cx='400' cy='300' r='200' fill='teal'/>" * 400 + "</svg>"
    pictures = [
        *(_address("png", _photograph(2_600 + 40 * number, number)) for number in range(5)),
        _address("svg+xml", drawing.encode()),
        _address("png", b"\x89PNG\r\n\x1a\nbroken"),
    ]
    body = "".join(f"<p>{_TALE}</p><p><img src='{one}' alt='雨'/></p>" for one in pictures * 2)
    return f"<html><head><title>画</title></head><body>{body}</body></html>".encode()


def _photograph(side: int, number: int) -> bytes:
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    picture.fill(QColor.fromHsv(70 * number, 120, 200))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _address(kind: str, data: bytes) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def _book() -> bytes:
    chapter = ("# 水边", "她在{河边|hé biān}等船。", "![一条船](boat.png)", _TALE.strip() * 30)
    return builders.epub([chapter] * 12, images={"boat.png": _photograph(1_200, 3)})
