"""What the forms written in HTML's tags share: text with readings over it, images, escapes."""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from typing import TypeAlias

from reader.exports import Options, ReadText
from reader.exports.marking import Marked, Marks, Syllables
from reader.exports.packing import Package
from reader.ondemand import expression
from reader.resources import resource

_KINDS = {
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"RIFF": "webp",
}
_SPACE_LOST = expression(r"(?:^|(?<=[ \t\n]))[ \t]", re.MULTILINE)
ENDINGS = {"png": "png", "jpeg": "jpg", "gif": "gif", "webp": "webp", "svg+xml": "svg"}
"""How the name of an image of each kind ends."""

APART = "\u2009"
"""What stands around each reading in an office's documents, where nothing else parts two of them:
a thin space, a fifth of the reading's size."""


Inside: TypeAlias = Callable[[int, int], str]
"""What stands in a paragraph's tag, or of a stretch of it, by its start and end."""


def in_ruby(read: ReadText, options: Options) -> Inside:
    """A text's paragraphs with ruby; who copies them without it gets brackets."""
    if options.tone_colours:
        return Marked(read, options, Marks(_coloured, _escaped, toned=True)).paragraph
    return Marked(read, options, Marks(_ruby, _escaped)).paragraph


def _ruby(base: str, spelling: str) -> str:
    if not base.isalnum():
        base = _escaped(base)
    return f"<ruby>{base}<rp>(</rp><rt>{spelling}</rt><rp>)</rp></ruby>"


def _coloured(base: str, syllables: Syllables) -> str:
    """A base under syllables that have the classes of their tones."""
    if not base.isalnum():
        base = _escaped(base)
    told = [(piece, tone or 5) for piece, tone in syllables if piece]
    if len(told) == 1:
        ((spelling, tone),) = told
        return f'<ruby>{base}<rp>(</rp><rt class="t{tone}">{spelling}</rt><rp>)</rp></ruby>'
    inside = "".join([f'<span class="t{tone}">{piece}</span>' for piece, tone in told])
    return f"<ruby>{base}<rp>(</rp><rt>{inside}</rt><rp>)</rp></ruby>"


@cache
def tone_colours(theme: str = "light") -> tuple[str, ...]:
    """A theme's colours of the tones 1 to 5, as `#RRGGBB`."""
    roles = json.loads(resource("themes", f"{theme}.json").read_text("utf-8"))
    return tuple(roles[f"tone{tone}"] for tone in range(1, 6))


def tone_rules(theme: str = "light") -> str:
    """The classes `t1` to `t5` in a theme's colours, as a style sheet has them."""
    return "".join(
        f".t{tone} {{ color: {colour}; }}\n" for tone, colour in enumerate(tone_colours(theme), 1)
    )


def blanks_kept(read: ReadText, start: int, end: int) -> str:
    """What to say in the tag of a paragraph, so that all its spaces are shown and open again."""
    text = read.text
    may_be = text.find(" ", start, end) >= 0 or text.find("\t", start, end) >= 0
    found = may_be and _SPACE_LOST.search(text, start, end)
    return ' style="white-space: pre-wrap"' if found else ""


def _escaped(text: str) -> str:
    return escape(without_controls(text), quote=False)


def image_type(data: bytes) -> str:
    """The kind of an image by its first bytes, as media types name it; "" for another."""
    found = next((kind for mark, kind in _KINDS.items() if data.startswith(mark)), "")
    if not found and b"<svg" in data[:1024]:
        return "svg+xml"
    return found


def put_images(
    read: ReadText,
    package: Package,
    folder: str,
    options: Options,
    endings: Mapping[str, str] = ENDINGS,
) -> dict[int, tuple[str, str]]:
    """Put the images of these kinds into a folder: the name there and the kind of each by offset.

    `folder` is "" or ends in a slash. None is put where none is wanted.
    """
    found = dict[int, tuple[str, str]]()
    if not options.pictures:
        return found
    for at, image in sorted(read.images.items()):
        data = image.source.read()
        if (kind := image_type(data)) in endings:
            name = f"image{len(found) + 1}.{endings[kind]}"
            package.add(folder + name, data, is_packed=True)
            found[at] = name, kind
    return found


def without_controls(text: str) -> str:
    """Without the characters that XML cannot hold (XML 1.0, 2.2); a tab it can."""
    return _CONTROLS.sub("", text)


_NO_CHARACTERS = "".join(
    chr(plane | last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_CONTROLS = expression(f"[\0-\x08\n-\x1f\ud800-\udfff{_NO_CHARACTERS}]+")
