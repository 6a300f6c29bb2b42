r"""LaTeX as this program writes it: \ruby, sections, and signs by their names.

A document by others is the plain text that it also is: TeX is a language, and what its commands
come to only TeX knows.
"""

import re
from typing import TYPE_CHECKING

from reader.ondemand import expression
from reader.opening.encoding import decode
from reader.opening.errors import NotText
from reader.opening.formats import Blocks, Recognition, Source

if TYPE_CHECKING:  # loaded once there is such a file
    from reader.opening.markup.flow import Flow

SUFFIXES = (".tex",)

BEGINNING = "% Written by Duyin, for a document with \\usepackage{ruby}.\n"
"""The line that says whose such a file is."""

SECTIONS = ("section", "subsection", "subsubsection", "paragraph", "subparagraph")
"""The commands of headings, by their levels."""

SHOWN = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "{}%#$&_"},
}
"""How the signs are written that mean something to TeX."""

_SIGNS = {written: sign for sign, written in SHOWN.items()} | {"\\ ": " ", "{}": ""}
_ANY_SIGN = "|".join(sorted(map(re.escape, _SIGNS), reverse=True))
_SIGN = expression(_ANY_SIGN)
_INSIDE = rf"(?:[^{{}}\\%]|{_ANY_SIGN}){{0,400}}"
_RUBY = expression(rf"\\ruby\{{({_INSIDE})\}}\{{({_INSIDE})\}}")
_SECTION = expression(rf"\s*\\({'|'.join(SECTIONS)})\*\{{(.*)\}}\s*", re.DOTALL)
_COMMENT = expression(r"(?<!\\)%[^\n]*\n?")
_PARTS = expression(r"\n[ \t]*\n")


def recognises(source: Source) -> Recognition:
    """By its first line."""
    head = source.data[: len(BEGINNING) + 8].removeprefix(b"\xef\xbb\xbf").replace(b"\r", b"")
    is_ours = head.startswith(BEGINNING.rstrip("\n").encode())
    return Recognition.BY_CONTENT if is_ours else Recognition.NONE


def read(source: Source) -> Blocks:
    """The paragraphs with their readings. NotText for bytes that are none."""
    from reader.opening.markup.flow import Flow

    try:
        decoded = decode(source.data, source.encoding)
    except NotText:
        raise NotText(source.path) from None
    flow = Flow(source)
    text = _COMMENT.sub("", decoded.text.replace("\r\n", "\n"))
    for part in _PARTS.split(text):
        _write(flow, part)
    return flow.blocks(
        encoding=decoded.encoding,
        encoding_is_guessed=decoded.is_guessed,
        bytes_were_lost=decoded.bytes_were_lost,
    )


def _write(flow: "Flow", part: str) -> None:
    """A paragraph or a heading."""
    if (section := _SECTION.fullmatch(part)) is not None:
        flow.level, part = SECTIONS.index(section[1]) + 1, section[2]
    pieces = _RUBY.split(part)
    for between, base, reading in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=False):
        _write_signs(flow, between)
        flow.annotate(flow.keep(_plain(base)), _plain(base), _plain(reading))
    _write_signs(flow, pieces[-1])
    flow.end()
    flow.level = 0


def _write_signs(flow: "Flow", text: str) -> None:
    """Text whose blanks mean no more than one, and signs, a space by its command among them."""
    at = 0
    for sign in _SIGN.finditer(text):
        flow.add(text[at : sign.start()])
        flow.keep(_SIGNS[sign[0]])
        at = sign.end()
    flow.add(text[at:])


def _plain(text: str) -> str:
    return _SIGN.sub(lambda sign: _SIGNS[sign[0]], text)
