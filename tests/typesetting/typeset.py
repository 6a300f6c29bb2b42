"""What the typesetting tests share: a text set with the font of squares, and its lines as text."""

from dataclasses import dataclass

import numpy as np

from reader.pinyin import parse
from reader.text import code_points, is_hanzi
from reader.typesetting.cells import Cells, drawn_codes, set_cells
from reader.typesetting.joined import Text
from reader.typesetting.lines import Lines, Paragraph, break_lines, place_line
from reader.typesetting.style import Side, Style
from tests.typesetting.squares import square_metrics

BARE = Style(measure=10.0, side=Side.NONE, indent=0.0)
"""Ten squares a line, no readings, no indent."""


@dataclass(frozen=True)
class SetText:
    """A text, its cells and lines."""

    text: str
    cells: Cells
    lines: Lines
    style: Style

    def rows(self) -> list[str]:
        """Each line's characters."""
        starts = self.lines.start.tolist()
        return [self.text[a:b] for a, b in zip(starts, starts[1:], strict=False)]

    def x(self, number: int) -> list[float]:
        """Where the characters of a line stand, and where its ink ends."""
        placed = place_line(self.cells, self.lines, number, self.style)
        return [round(float(each), 3) for each in placed.x]


def set_text(
    text: str, style: Style = BARE, reading: str = "", headings: frozenset[int] = frozenset()
) -> SetText:
    """Set a text; `reading` stands over every hanzi."""
    codes = drawn_codes(code_points(text), style)
    metrics = square_metrics(style.writing)
    metrics.learn(codes)
    syllable = parse(reading) if reading else 0
    readings = np.where(is_hanzi(codes), syllable, 0).astype(np.uint16)
    paragraphs, scale, start = [], np.ones(len(codes)), 0
    for number, line in enumerate(text.split("\n")):
        end = start + len(line)
        paragraphs.append(
            Paragraph(
                start,
                end,
                is_heading=number in headings,
                precedes_heading=number + 1 in headings,
            )
        )
        if number in headings:
            scale[start:end] = style.heading_scale
        start = end + 1
    cells = set_cells(Text(codes, readings, scale), metrics, style)
    return SetText(text, cells, break_lines(cells, paragraphs, style), style)
