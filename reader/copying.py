"""What is put on the clipboard: the text as it is shown, plain or with its readings."""

from collections.abc import Callable

from reader import pinyin
from reader.article import IMAGE
from reader.composing import Composer
from reader.script import Script

Copy = Callable[[Composer, int, int], str]
"""Makes what is put on the clipboard of the part between two source offsets."""


def plain_text(composer: Composer, start: int, end: int, script: Script) -> str:
    """The text between two source offsets, in the script shown; never with readings.

    Where an image stands, what it shows in its author's words.
    """
    return _described(composer.text_shown(start, end, script), composer, start, end)


def text_with_readings(
    composer: Composer, start: int, end: int, script: Script, style: pinyin.Style
) -> str:
    """The same with each character's reading after it in brackets: 字(zì)."""
    parts = []
    for number, section in enumerate(composer.sections):
        first, last = max(start, section.start), min(end, section.end)
        if first >= last:
            continue
        shown = composer.shown(number, script)
        readings = composer.readings_of(number, shown)
        span = shown.alignment.shown_span(first - section.start, last - section.start)
        within = slice(*span)
        pairs = zip(shown.text[within], readings[within].tolist(), strict=True)
        parts += [f"{c}({pinyin.spell(code, style)})" if code else c for c, code in pairs]
    return _described("".join(parts), composer, start, end)


def _described(text: str, composer: Composer, start: int, end: int) -> str:
    """The text with each image's description in its place."""
    first, *others = text.split(IMAGE)
    if not others:
        return text
    images = composer.article.images
    shown = [images[at].description for at in sorted(images) if start <= at < end]
    return first + "".join(map(str.__add__, shown, others))
