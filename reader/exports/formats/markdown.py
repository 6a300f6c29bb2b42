"""Markdown with ruby in braces: {漢字|hàn zì}, as several programs for notes show it."""

import re
from collections.abc import Iterator

from reader.exports import Options, ReadText
from reader.pinyin import spell
from reader.reading.orthography import Group

NAME = "markdown"
SUFFIXES = (".md", ".markdown")
_MEANT = re.compile(r"[\\`*_{}\[\]<>|]|^(?=#|[-+] |>|~~~|===)")
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)](\s|$))")  # a list, were its mark not escaped


def write(read: ReadText, options: Options) -> Iterator[str]:
    """The text; headings are headings, paragraphs are parted by an empty line."""
    levels = read.levels()
    for number, (start, end) in enumerate(read.paragraphs()):
        if start in read.images:
            line = read.images[start].description
        else:
            line = _paragraph(read, start, end, options)
        if not line.strip(" \u3000"):
            continue
        mark = "#" * min(levels[number], 6) + " " if number in levels else ""
        yield f"{mark}{line}\n\n"


def _paragraph(read: ReadText, start: int, end: int, options: Options) -> str:
    parts, at = list[str](), start
    for group in read.groups(start, end, options):
        parts.append(_escaped(read.text[at : group.start], is_first=at == start))
        parts.append(f"{{{read.text[group.start : group.end]}|{_spelling(read, group, options)}}}")
        at = group.end
    parts.append(_escaped(read.text[at:end], is_first=at == start))
    return "".join(parts)


def _escaped(text: str, *, is_first: bool) -> str:
    """The text with a backslash before what would mean something in Markdown."""
    text = text if not is_first else text.lstrip(" \u3000")
    if not is_first:
        return _MEANT.sub(_inside, text)
    return _NUMBERED.sub(r"\1\\", _MEANT.sub(r"\\\g<0>", text))


def _inside(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if found[0] else ""


def _spelling(read: ReadText, group: Group, options: Options) -> str:
    """The syllables apart, so that each can stand over its character."""
    codes = read.codes[group.start : group.end].tolist()
    return " ".join(spell(code, options.style) for code in codes)
