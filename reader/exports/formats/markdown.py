"""Markdown with ruby in braces: {漢字|hàn zì}, as several programs for notes show it.

Of spaces in a row, or at a line's beginning, Markdown keeps one: the others stand by their number.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.exports import Options, ReadText
from reader.exports.guarding import guarded, guarded_beginning, guarded_text
from reader.exports.markup import without_controls
from reader.ondemand import expression

NAME = "markdown"
SUFFIXES = (".md", ".markdown")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# Emphasis, code, links, ruby, tables, and what programs add: struck, marked, mathematics, tags.
_MEANT = expression(
    r"[\\`*_{}\[\]|~$#^]|==|%%|:(?=//|\w+:)|(?<=\w)@(?=\w)|(?<=www)\.", re.IGNORECASE
)
_BEGINS = tuple("-+=:!%")  # a list, a line, a heading above, a definition, a note
_SPACE_LOST = expression("(?:^|(?<=[ \t]))[ \t]")
_NUMBERED = expression(r"(\d{1,9})(?=[.)])")  # a list too


def write(read: ReadText, options: Options) -> Iterator[str]:
    """The text; headings are headings, paragraphs are parted by an empty line."""
    yield from guarded_beginning(_blocks(guarded(read), options), SUFFIXES[0])


def _blocks(read: ReadText, options: Options) -> Iterator[str]:
    levels = read.levels()
    for number, (start, end) in enumerate(read.paragraphs()):
        if start in read.images:
            told = guarded_text(" ".join(read.images[start].description.split()))
            line = escaped_line(told, is_first=True)
        else:
            line = _paragraph(read, start, end, options)
        if not (line := spaces_kept(line)).strip():
            continue
        mark = "#" * min(levels[number], 6) + " " if number in levels else ""
        yield f"{mark}{line}\n\n"


def _paragraph(read: ReadText, start: int, end: int, options: Options) -> str:
    parts = list[str]()
    apart = replace(options, apart=True)
    for at, (text, spelling) in enumerate(read.pieces(start, end, apart)):
        parts.append(f"{{{text}|{spelling}}}" if spelling else escaped_line(text, is_first=not at))
    return "".join(parts)


def spaces_kept(line: str) -> str:
    """A line without blanks at its end, and with those that Markdown would leave out."""
    return _SPACE_LOST.sub("&#32;", line.rstrip())


def escaped_line(text: str, *, is_first: bool) -> str:
    """The text so that it says what it says, in Markdown and in the HTML that it may hold.

    A backslash stands before what would mean something, everywhere or where a line begins; what
    means something in HTML has its name, which a backslash would not keep from every program.
    """
    told = _MEANT.sub(r"\\\g<0>", without_controls(text)).translate(_ENTITIES)
    if not is_first:
        return told
    blanks, told = told[: len(told) - len(told.lstrip())], told.lstrip()
    return blanks + (
        _NUMBERED.sub(r"\1\\", told, count=1) if _NUMBERED.match(told) else _at_begin(told)
    )


def _at_begin(told: str) -> str:
    return f"\\{told}" if told.startswith(_BEGINS) else told
