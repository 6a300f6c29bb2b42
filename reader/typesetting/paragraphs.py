"""The paragraphs of a section as they are set: what each is, and what it stands beside."""

import numpy as np

from reader.text import CodePoints
from reader.typesetting.lines import Paragraph
from reader.typesetting.sections import Section


def paragraphs_of(
    codes: CodePoints,
    section: Section,
    following: Section | None,
    images: dict[int, tuple[float, float]],
) -> list[Paragraph]:
    """Those of a section's text as shown, by the section that follows it; `images` are the sizes of
    those that stand in place of a paragraph, em along the line and across it, by its offset."""
    is_last, headings = following is None, set(section.headings)
    newlines = np.flatnonzero(codes == 0x0A).tolist()
    ends_inside = not newlines or newlines[-1] != len(codes) - 1
    ends = [*newlines, len(codes)] if ends_inside or is_last else newlines
    starts = [0, *(newline + 1 for newline in newlines)]
    if following is not None and following.begins_with_heading:
        headings.add(len(ends))
    return [
        Paragraph(
            start,
            end,
            is_heading=number in headings,
            is_continued=number == 0 and section.continues,
            goes_on=end == len(codes) and not is_last,
            image=images.get(start),
            precedes_heading=number + 1 in headings,
        )
        for number, (start, end) in enumerate(zip(starts, ends, strict=False))
    ]
