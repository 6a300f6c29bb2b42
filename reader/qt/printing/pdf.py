"""A PDF of an article: its own sheets, fonts embedded, text that can be copied.

Qt names each glyph in a PDF by the lowest code point that has it. Noto's and Source Han's fonts
draw 小 and the radical ⼩ (U+2F29) with one glyph, so that 小雨人走老 would be copied as radicals.
Their names are put right in the file's ToUnicode maps, which Qt writes uncompressed; so are those
of marks in vertical lines, whose forms have code points too.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter, QRawFont

from reader.ondemand import expression
from reader.qt.page.verticalforms import FORMS
from reader.qt.printing.sheets import OnPaper, drawn_on

_POINTS = 72  # to the inch: a point of ours is one of the device
_MAP = expression(rb"begincmap.*?endcmap", re.DOTALL)
_ROW = expression(rb"\[[^]]*\]")
_RADICALS = "".join(map(chr, range(0x2E80, 0x2FE0)))
_HANZI = "".join(map(chr, range(0x3400, 0xA000)))


class PdfWork:
    """Draws all sheets of a paper, one a step; a step gives the share that is done, 0 to 1.

    After the last step `content` is the file.
    """

    def __init__(self, paper: OnPaper, title: str) -> None:
        self._paper, self._title = paper, title
        self.content = b""

    def __iter__(self) -> Iterator[float]:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_POINTS)
        writer.setPageLayout(self._paper.layout)
        writer.setTitle(self._title)
        writer.setCreator("Duyin")
        yield from drawn_on(writer, self._paper)
        names = _true_names(self._paper.base_font) | _true_marks(self._paper.text)
        self.content = _MAP.sub(
            lambda found: _renamed(found[0], names), bytes(buffer.data().data())
        )


def _true_names(font: QRawFont) -> dict[bytes, bytes]:
    """The radicals that a font draws with a character's glyph, and the character, as in a map."""
    characters = dict(zip(font.glyphIndexesForString(_HANZI), _HANZI, strict=True))
    return {
        _named(radical): _named(characters[glyph])
        for radical, glyph in zip(_RADICALS, font.glyphIndexesForString(_RADICALS), strict=True)
        if glyph in characters and glyph
    }


def _true_marks(text: str) -> dict[bytes, bytes]:
    """The forms that marks have in vertical lines, and the mark as it stands in a text: the same
    form may be that of two."""
    marks = {form: mark for mark, form in reversed(FORMS.items())}
    marks |= {form: mark for mark, form in FORMS.items() if mark in text}
    return {_named(form): _named(mark) for form, mark in marks.items()}


def _named(character: str) -> bytes:
    return b"<%04X>" % ord(character)


def _renamed(written: bytes, names: dict[bytes, bytes]) -> bytes:
    def row(found: re.Match[bytes]) -> bytes:
        return b" ".join(names.get(name, name) for name in found[0][1:-1].split(b" "))

    return _ROW.sub(lambda found: b"[" + row(found) + b"]", written)
