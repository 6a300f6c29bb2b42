"""A decoded text as paragraphs: one line end, no control characters, nothing a page cannot draw."""

import re

from reader.opening.pacing import Pace, unhurried
from reader.text import code_points, to_text

_TAB, _LINE_FEED, _SPACE = 0x09, 0x0A, 0x20
# What ends a line besides \n and \r: vertical tab, form feed, next line, line and paragraph
# separator (UAX #14, class BK and NL).
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_UNUSUAL = re.compile(f"[\0-\x09{_LINE_ENDS}\x0d-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff]")
_REPLACEMENT = "\ufffd"
_PIECE = 1 << 17  # characters that are looked through at once


def paragraphs_of(text: str, pace: Pace = unhurried) -> str:
    """The text with line feeds as its only line ends.

    Tabs become spaces, lone surrogates U+FFFD; byte order marks and control characters are left
    out. Empty lines stay, so that line n of a file is paragraph n. What has gone through this
    once, a second time leaves unchanged.
    """
    if len(text) < _PIECE:
        pace(1.0)
        return _piece(text)
    parts, start = list[str](), 0
    while start < len(text) or not start:
        end = start + _PIECE
        end += text[end - 1 : end + 1] == "\r\n"
        parts.append(_piece(text[start:end]))
        pace(min(1.0, end / max(1, len(text))))
        start = end
    return "".join(parts)


def _piece(text: str) -> str:
    if not _UNUSUAL.search(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _without_unusual(text) if _UNUSUAL.search(text) else text


def _without_unusual(text: str) -> str:
    codes = code_points(text).copy()
    codes[codes == _TAB] = _SPACE
    for end in _LINE_ENDS:
        codes[codes == ord(end)] = _LINE_FEED
    codes[(codes >= 0xD800) & (codes <= 0xDFFF)] = ord(_REPLACEMENT)
    is_control = (codes < 0x20) & (codes != _LINE_FEED) | (codes >= 0x7F) & (codes < 0xA0)
    return to_text(codes[~is_control & (codes != 0xFEFF)])
