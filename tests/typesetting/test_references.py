"""Pictures of set text drawn with squares: what moves when a rule of typesetting changes is seen.

`./dev test tests/test_references.py --update-references` draws them anew; look at them (any browser
shows them) before they are committed.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.typesetting.classes import Kind
from reader.typesetting.lines import place_line
from reader.typesetting.style import RUBY_BASELINE, Side, Style, WritingMode
from tests.typesetting.typeset import SetText, set_text

_FOLDER = Path(__file__).parent / "references"
_EM = 20
_TEXT = (
    "读书的“声音”\n"
    "　　2026年3月，她说：“慢一点儿（真的），别急——再读一遍……”"
    "于是我们打开GitHub，15.5%的人don’t care。\n"
    "\n"
    "《一本书》，「兩種」引號！A、B，或者C？"
)
_PINYIN = Style(measure=20.0)
CASES = {
    "pinyin": (_PINYIN, "zhang"),
    "pinyin-narrow": (replace(_PINYIN, measure=9.0), "zhuang"),
    "bare": (replace(_PINYIN, side=Side.NONE, pitch=1.6), ""),
    "zhuyin": (replace(_PINYIN, side=Side.BESIDE), ""),
    "vertical": (replace(_PINYIN, writing=WritingMode.VERTICAL, pitch=2.1), "zhang"),
}


def drawn(made: SetText) -> str:
    """The text as an SVG picture: a square a character, darker where it is turned with a vertical
    line, and a bar a reading. The lines of a vertical text lie here."""
    height = made.lines.height * _EM
    width = (made.style.measure + 2) * _EM
    shapes = [shape for number in range(len(made.lines)) for shape in _line(made, number)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 0 {width:g} {height:.1f}">'
    return "\n".join((head, *shapes, "</svg>", ""))


def _line(made: SetText, number: int) -> list[str]:
    placed = place_line(made.cells, made.lines, number, made.style)
    baseline = float(made.lines.top[number] + made.lines.baseline[number])
    shapes = []
    for at in range(placed.start, placed.end):
        advance, scale = float(made.cells.advance[at]), float(made.cells.scale[at])
        x = float(placed.x[at - placed.start])
        if made.cells.kind[at] in (Kind.SPACE, Kind.NEWLINE, Kind.MARK):
            continue
        is_turned = made.style.is_vertical and not made.cells.upright[at]
        shapes.append(
            _box("#999" if is_turned else "#ccc", x, baseline - 0.88 * scale, advance, scale)
        )
        if ruby := float(made.cells.ruby[at]):
            top = baseline - RUBY_BASELINE * scale - 0.3
            shapes.append(_box("#a63", x + (advance - ruby) / 2, top, ruby, 0.3))
    return shapes


def _box(colour: str, x: float, y: float, width: float, height: float) -> str:
    left, top, wide, high = (round(each * _EM, 1) for each in (x, y, width, height))
    return f'<rect fill="{colour}" x="{left}" y="{top}" width="{wide}" height="{high}"/>'


@pytest.mark.parametrize("name", CASES)
def test_a_text_is_set_as_its_reference_picture_shows(name, request):
    style, reading = CASES[name]
    picture = drawn(set_text(_TEXT, style, reading, frozenset({0})))
    reference = _FOLDER / f"{name}.svg"
    if request.config.getoption("--update-references"):
        reference.write_text(picture, "utf-8")
    assert picture == reference.read_text("utf-8")
