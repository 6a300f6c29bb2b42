"""What is put on the clipboard: the text as it is shown, plain or with its readings."""

from collections.abc import Callable

from reader import pinyin
from reader.composing import Composer
from reader.script import Script

Copy = Callable[[Composer, int, int], str]
"""Makes what is put on the clipboard of the part between two source offsets."""


def plain_text(composer: Composer, start: int, end: int, script: Script) -> str:
    """The text between two source offsets, in the script shown; never with readings."""
    return composer.text_shown(start, end, script)


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
        within = slice(
            shown.alignment.to_shown(first - section.start),
            shown.alignment.to_shown(last - section.start),
        )
        pairs = zip(shown.text[within], readings[within].tolist(), strict=True)
        parts += [f"{c}({pinyin.spell(code, style)})" if code else c for c, code in pairs]
    return "".join(parts)
