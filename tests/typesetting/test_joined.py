"""Sections set in one go are set as each is by itself."""

from dataclasses import fields, replace

import numpy as np
from hypothesis import example, given, strategies as st

from reader.article import Codes
from reader.pinyin import Style as Spelling, parse
from reader.reading.orthography import groups
from reader.text import code_points, is_hanzi
from reader.typesetting.cells import Cells, drawn_codes, drawn_together, set_cells, set_together
from reader.typesetting.joined import Text
from reader.typesetting.metrics import Metrics
from reader.typesetting.style import Side, Style, WritingMode
from tests.typesetting.squares import square_metrics

# What stands beside a border must not be seen beyond it: marks, joiners, halves of flags, quotes.
_ODD = "一人长“”‘’\"'（）。，,!?—…-/ \u3000\u200d\u0301\u2060\u00ad👩🇨🇳aA19é\n"
texts = st.lists(st.text(alphabet=_ODD, max_size=30), min_size=1, max_size=6)
PINYIN = Style(measure=24.0)
looks = st.sampled_from(
    [
        PINYIN,
        replace(PINYIN, side=Side.NONE),
        replace(PINYIN, writing=WritingMode.VERTICAL),
        replace(PINYIN, writing=WritingMode.VERTICAL, side=Side.BESIDE, zhuyin_size=0.34),
    ]
)


def readings_of(text: str) -> Codes:
    wide = np.where(code_points(text) == ord("人"), parse("zhuāng"), parse("yī"))
    return np.where(is_hanzi(code_points(text)), wide, 0).astype(np.uint16)


def text_of(text: str, style: Style, *, by_words: bool) -> Text:
    readings, scale = readings_of(text), np.where(np.arange(len(text)) < 3, 1.3, 1.0)
    codes = drawn_codes(code_points(text), style)
    if by_words and readings.any():
        return Text(codes, readings, scale, groups(text, readings, Spelling.MARKS))
    return Text(codes, readings, scale)


def metrics_for(style: Style) -> Metrics:
    metrics = square_metrics(style.writing)
    metrics.learn(code_points(_ODD + "，！？'"))
    return metrics


def are_same(one: Cells, other: Cells) -> bool:
    """Bit by bit."""
    arrays = [field.name for field in fields(Cells) if field.name != "groups"]
    pairs = ((getattr(one, name), getattr(other, name)) for name in arrays)
    same = all(a.dtype == b.dtype and a.tobytes() == b.tobytes() for a, b in pairs)
    return same and one.groups is other.groups


@given(texts, looks, st.booleans())
@example(["长\n", "\u0301，", "", "🇨", "🇳“", "”"], PINYIN, False)
@example(["人", "人人", "\n", "人"], PINYIN, True)
def test_texts_set_together_are_set_as_each_is_alone(parts, style, by_words):
    by_words = by_words and style.side is Side.ABOVE
    metrics = metrics_for(style)
    each = [text_of(part, style, by_words=by_words) for part in parts]
    together = set_together(each, metrics, style)
    assert len(together) == len(each)
    for text, cells in zip(each, together, strict=True):
        assert are_same(cells, set_cells(text, metrics, style))
        assert len(cells.pen) == len(text.codes) + 1


@given(texts)
def test_what_is_drawn_of_texts_together_is_what_is_drawn_of_each(parts):
    style = replace(PINYIN, full_width_marks=True)
    for part, drawn in zip(parts, drawn_together(parts, style), strict=True):
        assert np.array_equal(drawn, drawn_codes(code_points(part), style))
