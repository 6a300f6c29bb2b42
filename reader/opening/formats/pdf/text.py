"""The text of a PDF's pages: lines to paragraphs.

A line ends a paragraph where it ends short of the others or the next one is indented, and where
all lines are short. Running heads and page numbers are left out (`heads`). What the pages hold is
read in a process of its own (`opening.paper`), and nothing that it says is taken on trust.
"""

from collections import Counter
from statistics import median
from typing import Any

from reader.ondemand import expression
from reader.opening.confined import confined
from reader.opening.errors import Broken, OnlyPictures, TooLong
from reader.opening.formats import Blocks, Source
from reader.opening.formats.pdf.heads import leave_out_heads
from reader.opening.limits import LARGEST_TEXT
from reader.opening.markup.flow import Flow, readings_of
from reader.opening.paper.pageline import PageLine, line_from
from reader.opening.plain.paragraphs import paragraphs_of

_SHORT = 1.5  # of a line's height: how far a paragraph's last line ends before the others
_INDENTED = 0.8  # of a line's height
_APART = 1.9  # of the usual distance of lines: a gap between paragraphs
_NARROW = 13  # of a line's height: lines of verse or a list, where no line is longer
_SAME_EDGE = 0.85  # of the widest page's lines; a page with shorter ones has no edge of its own
_LATIN_END, _LATIN = expression(r"[A-Za-z,;:]$"), expression(r"^[A-Za-z(]")


def text_of_pages(source: Source) -> Blocks:
    """What stands on the pages. OnlyPictures, Protected, Broken, Unsafe, TooLong."""
    read = _Read(source)
    try:
        for value in confined("pdf", source.data, read.pace, source.path):
            read.take(value)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        raise Broken(source.path) from None
    if not any(read.pages):
        raise OnlyPictures(source.path)
    leave_out_heads(read.pages)
    flow = Flow(source)
    _write(flow, read.pages, read.contents)
    return flow.blocks(title=read.title)


class _Read:
    """What was read of a PDF so far: its pages, its title and its table of contents."""

    def __init__(self, source: Source) -> None:
        self._source, self._count, self._size = source, 1, 0
        self.pages: list[list[PageLine]] = []
        self.title = ""
        self.contents: list[tuple[int, int, str]] = []  # page, level and title of each entry

    def pace(self) -> None:
        """Tell how far it has come."""
        self._source.pace(min(1.0, len(self.pages) / self._count))

    def take(self, value: Any) -> None:
        """The next thing that is said: of the whole, or the lines of the next page."""
        if isinstance(value, list):
            lines = [line_from(line) for line in value]
            self._size += sum(len(line.text) + len(line.reading) for line in lines)
            if self._size > LARGEST_TEXT:
                raise TooLong(self._source.path, LARGEST_TEXT)
            self.pages.append(lines)
            for line in lines:
                if line.reading:  # it is remembered, and the other process is at work meanwhile
                    readings_of(line.text, line.reading)
            return
        self._count = max(1, int(value["pages"]))
        self.title = paragraphs_of(str(value["title"])).strip()
        self.contents = [(int(p), int(level), str(t)) for p, level, t in value["contents"]]


# Paragraphs --------------------------------------------------------------------------------------


def _write(flow: Flow, pages: list[list[PageLine]], marks: list[tuple[int, int, str]]) -> None:
    titles = {(page, "".join(title.split())): level for page, level, title in marks}
    before: PageLine | None = None
    edges = [max((line.right for line in page), default=0.0) for page in pages]
    farthest = max(edges, default=0.0)
    for number, page in enumerate(pages):
        flow.share = number / len(pages)
        right = edges[number] if edges[number] >= _SAME_EDGE * farthest else farthest
        left = _usual_left(page)
        gap = _usual_gap(page)
        for line in page:
            level = titles.get((number, "".join(line.text.split())), 0)
            if before is None or level or _begins(before, line, left, right, gap):
                flow.end()
            flow.level = level
            _add(flow, before, line)
            if level:
                flow.end()
                flow.level = 0
            before = None if level else line
    flow.end()


def _usual_left(page: list[PageLine]) -> float:
    lefts = Counter(round(line.left) for line in page)
    return float(max(lefts, key=lambda left: (lefts[left], -left))) if lefts else 0.0


def _usual_gap(page: list[PageLine]) -> float:
    pairs = zip(page, page[1:], strict=False)
    gaps = [one.bottom - other.bottom for one, other in pairs if one.bottom > other.bottom]
    return median(gaps) if gaps else 0.0


def _begins(before: PageLine, line: PageLine, left: float, right: float, gap: float) -> bool:
    """Whether a line begins a paragraph."""
    height = max(before.height, line.height)
    if before.height > 1.25 * line.height or line.height > 1.25 * before.height:
        return True
    fell = before.bottom - line.bottom
    if gap and fell > _APART * gap:
        return True
    if right - left < _NARROW * height:
        return True
    is_indented = line.left > left + _INDENTED * height and line.left > before.left + 1
    return is_indented or before.right < right - _SHORT * height


def _add(flow: Flow, before: PageLine | None, line: PageLine) -> None:
    is_carried_on = flow.is_open and before is not None and _LATIN_END.search(before.text)
    if is_carried_on and _LATIN.match(line.text):
        flow.add(" ")
    if not line.reading:
        flow.add(line.text)
        return
    at = flow.keep(line.text)
    if readings_of(line.text, line.reading):
        flow.annotate(at, line.text, line.reading)
