"""A decoded text as paragraphs: one line end, no control characters, nothing a page cannot draw."""

from reader.ondemand import expression
from reader.opening.pacing import Pace, unhurried

_TAB, _LINE_FEED, _SPACE = 0x09, 0x0A, 0x20
# What ends a line besides \n and \r: vertical tab, form feed, next line, line and paragraph
# separator (UAX #14, class BK and NL).
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_SURROGATES = 0xD800
# Whatever is changed: these, other control characters, lone surrogates, byte order marks.
_UNUSUAL = (
    (0x00, 0x09),
    (0x0B, 0x1F),
    (0x7F, 0x9F),
    (0x2028, 0x2029),
    (_SURROGATES, 0xDFFF),
    (0xFEFF, 0xFEFF),
)
_ANY_UNUSUAL = expression(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in _UNUSUAL)}]")
_REPLACEMENT = "\ufffd"
_PIECE = 1 << 17  # characters that are looked through at once
_LINE = 1 << 10  # characters up to which a pattern is faster than arrays


def paragraphs_of(text: str, pace: Pace = unhurried) -> str:
    """The text with line feeds as its only line ends.

    Tabs become spaces, lone surrogates U+FFFD; byte order marks and control characters are left
    out. Empty lines stay, so that line n of a file is paragraph n. What has gone through this
    once, a second time leaves unchanged.
    """
    if len(text) < _PIECE:
        pace(1.0)
        return _piece(text)
    parts, start, is_as_it_was = list[str](), 0, True
    while start < len(text) or not start:
        end = start + _PIECE
        end += text[end - 1 : end + 1] == "\r\n"
        piece = text[start:end]
        parts.append(_piece(piece))
        is_as_it_was &= parts[-1] is piece
        pace(min(1.0, end / max(1, len(text))))
        start = end
    return text if is_as_it_was else "".join(parts)


def _piece(text: str) -> str:
    if not _is_unusual(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _without_unusual(text) if _is_unusual(text) else text


def _is_unusual(text: str) -> bool:
    if len(text) <= _LINE:
        return _ANY_UNUSUAL.search(text) is not None
    import numpy as np  # not for lines alone, as those of a PDF

    try:
        codes = np.frombuffer(text.encode("utf-16-le"), "<u2")
    except UnicodeEncodeError:  # a lone surrogate
        return True
    return any(
        ((codes - np.uint16(first)) <= last - first).any()
        for first, last in _UNUSUAL
        if first != _SURROGATES
    )


def _without_unusual(text: str) -> str:
    from reader.text import code_points, to_text

    codes = code_points(text).copy()
    codes[codes == _TAB] = _SPACE
    for end in _LINE_ENDS:
        codes[codes == ord(end)] = _LINE_FEED
    codes[(codes >= 0xD800) & (codes <= 0xDFFF)] = ord(_REPLACEMENT)
    is_control = (codes < 0x20) & (codes != _LINE_FEED) | (codes >= 0x7F) & (codes < 0xA0)
    return to_text(codes[~is_control & (codes != 0xFEFF)])
