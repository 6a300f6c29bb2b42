"""The fields of a card that are marked up: colours of tones, readings above, the word left out.

Whatever comes from a text or a person is only seen: no tag of it is one, and no `[sound:…]` or
`[latex]` of it is heeded by Anki.
"""

import html
from collections.abc import Callable, Sequence

from reader.learning.headwords import codes_of
from reader.learning.kept import Collected
from reader.pinyin import NEUTRAL, SILENT, Style, spell, tone_of

_ENTITIES = str.maketrans({"[": "&#91;", "]": "&#93;", "\n": "<br>"})
_GAP = "＿"


def plain(text: str) -> str:
    """A text as a field has it, every character of it only seen."""
    seen = "".join(c for c in text if c == "\n" or c.isprintable())
    return html.escape(seen).translate(_ENTITIES)


def coloured(text: str, codes: Sequence[int]) -> str:
    """Each character in the class of its tone."""
    return _each(text, codes, lambda character, _code: plain(character))


def ruby(text: str, codes: Sequence[int], style: Style = Style.MARKS) -> str:
    """Each character with its reading above, in the class of its tone."""
    return _each(
        text,
        codes,
        lambda character, code: (
            f"<ruby>{plain(character)}<rt>{plain(spell(code, style))}</rt></ruby>"
        ),
    )


def silhouette(text: str) -> str:
    """As many gaps as characters."""
    return " ".join("_" * len(text))


def sentence(met: Collected) -> str:
    """The sentence, with the word in bold."""
    return marked(met.sentence, met.start, met.start + met.length)


def marked(text: str, first: int, last: int, codes: Sequence[int] = ()) -> str:
    """A text with a stretch of it in bold, which has its reading above where `codes` give one."""
    within = ruby(text[first:last], codes)
    return f"{plain(text[:first])}<b>{within}</b>{plain(text[last:])}"


def sentence_ruby(met: Collected) -> str:
    """The sentence with its readings above, the word in bold."""
    first, last = met.start, met.start + met.length
    codes = codes_of(met.reading)
    if len(codes) != len(met.sentence):
        codes = (0,) * len(met.sentence)
    parts = (
        ruby(met.sentence[of], codes[of])
        for of in (slice(0, first), slice(first, last), slice(last, None))
    )
    before, word, after = parts
    return f"{before}<b>{word}</b>{after}"


def sentence_cloze(met: Collected) -> str:
    """The sentence without the word, wherever it stands in it."""
    word = met.sentence[met.start : met.start + met.length]
    gap = f'<span class="gap">{_GAP * len(word)}</span>'
    return gap.join(map(plain, met.sentence.split(word))) if word else plain(met.sentence)


def _each(text: str, codes: Sequence[int], write: Callable[[str, int], str]) -> str:
    if len(codes) != len(text):
        return plain(text)
    return "".join(
        f'<span class="tone{tone_of(code) or NEUTRAL}">{write(character, code)}</span>'
        if code not in (0, SILENT)
        else plain(character)
        for character, code in zip(text, codes, strict=True)
    )
