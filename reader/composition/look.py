"""From the settings to the typography of a page."""

from dataclasses import replace
from math import ceil

from reader.composition.composer import Look
from reader.composition.sparing import Sparing
from reader.composition.wordmarks import WordMark
from reader.reading.views import View
from reader.script import PLAIN_SCRIPTS, Script
from reader.settings import MarkedWords, Notation, ReadingsShown, Settings, TaiwanReadings
from reader.typesetting.style import Side, Style, WritingMode

_TIGHTER = 0.35  # em that lines without readings stand closer
_LEAST_PITCH = 1.45
_FURTHER = 0.15  # em that vertical lines with readings stand further apart
_VERTICAL_ZHUYIN = 0.34 / 0.38  # of its size in horizontal lines: three signs at one character
_LEAST_SIGN = 9  # px of zhuyin in vertical lines


def look_of(
    settings: Settings,
    script: Script,
    *,
    keeps_room: bool = False,
    sparing: Sparing | None = None,
) -> Look:
    """How an article is to look. `keeps_room` sets it as if readings were shown; `sparing` is what
    the article's words are shown by."""
    shown = settings.readings_shown
    if shown is ReadingsShown.NONE and (settings.hold_places or keeps_room):
        shown = settings.last_readings_shown
    side = _side(settings, shown)
    pitch = settings.line_spacing
    if side is Side.NONE:
        pitch = max(_LEAST_PITCH, pitch - _TIGHTER)
    elif settings.vertical:
        pitch += _FURTHER
    style = Style(
        measure=float(settings.line_length),
        side=side,
        ruby_size=settings.ruby_size / 100,
        zhuyin_size=_zhuyin_size(settings),
        pitch=pitch,
        indent=2.0 if settings.indent_paragraphs else 0.0,
        justified=settings.justify_lines,
        full_width_marks=settings.full_width_marks,
        writing=WritingMode.VERTICAL if settings.vertical else WritingMode.HORIZONTAL,
    )
    words = settings.spelling if settings.by_words and side is Side.ABOVE else None
    view, marks = _view(settings, script), _MARKS[settings.marked_words]
    return Look(script, shown, style, view, words, sparing, marks)


_MARKS = {
    MarkedWords.NONE: frozenset[WordMark](),
    MarkedWords.COLLECTED: frozenset({WordMark.COLLECTED}),
    MarkedWords.LEARNING: frozenset({WordMark.COLLECTED, WordMark.LEARNING}),
    MarkedWords.HARD: frozenset({WordMark.COLLECTED, WordMark.HARD}),
    MarkedWords.ALL: frozenset(WordMark),
}


def at_a_key(settings: Settings, script: Script) -> list[tuple[Settings, Script]]:
    """What a key or a click would make of how an article is shown: by words or by characters, with
    readings or without, with the words of the region or the file's own, in every other script."""
    are_regional = settings.regional_words
    others = [each.with_words if are_regional else each for each in PLAIN_SCRIPTS]
    scripts = dict.fromkeys([script.plain if are_regional else script.with_words, *others])
    scripts.pop(script, None)
    is_hidden = settings.readings_shown is ReadingsShown.NONE
    which = settings.last_readings_shown if is_hidden else ReadingsShown.NONE
    toggled = replace(settings, readings_shown=which)
    by_words = replace(settings, by_words=not settings.by_words)
    here = [(each, script) for each in (toggled, by_words)]
    return [*here, *((settings, each) for each in scripts)]


def text_size_of(settings: Settings) -> int:
    """Pixels an em: as chosen, or more where zhuyin of vertical lines could not be read. Whether it
    is shown is no matter, so that characters keep their size when it comes and goes."""
    if not settings.vertical or settings.notation is not Notation.ZHUYIN:
        return settings.text_size
    return max(settings.text_size, ceil(_LEAST_SIGN / _zhuyin_size(settings)))


def _zhuyin_size(settings: Settings) -> float:
    return settings.zhuyin_size / 100 * (_VERTICAL_ZHUYIN if settings.vertical else 1.0)


def _view(settings: Settings, script: Script) -> View:
    when = settings.taiwan_readings
    is_taiwan = when is TaiwanReadings.WITH_SCRIPT and script.plain is Script.TAIWAN
    return View(is_taiwan or when is TaiwanReadings.ALWAYS, settings.sandhi)


def _side(settings: Settings, shown: ReadingsShown) -> Side:
    if shown is ReadingsShown.NONE:
        return Side.NONE
    return Side.BESIDE if settings.notation is Notation.ZHUYIN else Side.ABOVE
