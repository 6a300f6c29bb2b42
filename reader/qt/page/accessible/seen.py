"""What a view shows of its paragraphs, and what is heard of each."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible

from reader.composition.column import Column, VisibleLine
from reader.composition.composer import SetSection
from reader.composition.heard import Heard, as_shown, heard
from reader.composition.selection import Selection
from reader.language import tr
from reader.qt.page.view import PageView
from reader.reading.ownwords import own_words_within
from reader.settings import HeardText, ReadingsShown

_Roles = QAccessible.Role


@dataclass(frozen=True, slots=True)
class Seen:
    """A paragraph: where it stands in the shown text of its section, and its lines in view.

    Of a paragraph beyond all measure, one section. `area` is where its visible lines stand, empty
    once it is out of view; `lines` are these.
    """

    section: SetSection
    start: int
    end: int
    role: QAccessible.Role
    area: QRectF
    lines: tuple[VisibleLine, ...]

    @property
    def key(self) -> int:
        """The source offset of its first character, which it is known by."""
        return self.section.to_source(self.start)

    @property
    def behind(self) -> int:
        """The source offset behind its last character."""
        return self.section.border_at(self.end)

    @property
    def text(self) -> str:
        """Its text as it is shown."""
        return self.section.shown.text[self.start : self.end]

    def place_of(self, offset: int) -> int:
        """Where a source offset stands in its shown text, at the nearer end where it does not."""
        if offset <= self.key:
            return 0
        if offset >= self.behind:
            return self.end - self.start
        return self.section.to_shown(offset) - self.start

    def source_of(self, place: int) -> int:
        """The source offset of a place in its shown text."""
        at = self.start + place
        return self.behind if at >= self.end else self.section.border_at(at)

    def share_of(self, selection: Selection) -> tuple[int, int]:
        """From where to where it is selected; twice the same where nothing is."""
        return self.place_of(selection.start), self.place_of(selection.end)


def paragraphs_seen(page: PageView) -> dict[int, Seen]:
    """The paragraphs in view from the top, by their keys.

    An empty one is only told of while the caret is there.
    """
    column = page.column
    if column is None:
        return {}
    lines: dict[tuple[int, int, int], list[VisibleLine]] = {}
    for line in column.visible_lines():
        lines.setdefault((line.section.number, *_paragraph_of(line)), []).append(line)
    left, width = page.characters.text_left, column.look.style.measure * column.em
    axes = page.characters.axes
    found: dict[int, Seen] = {}
    for (_, start, end), of_it in lines.items():
        stands = QRectF(left, of_it[0].top, width, of_it[-1].top + of_it[-1].height - of_it[0].top)
        area = axes.box_in_view(stands)
        seen = Seen(of_it[0].section, start, end, _role(of_it[0]), area, tuple(of_it))
        if start < end or page.caret.offset == seen.key:
            found[seen.key] = seen
    return found


def paragraph_at(column: Column, offset: int) -> Seen:
    """The paragraph of a source offset as it stands out of view."""
    line = column.line_of(offset)
    start, end = _paragraph_of(line)
    return Seen(line.section, start, end, _role(line), QRectF(), ())


def paragraph_beyond(column: Column, seen: Seen, step: int) -> Seen | None:
    """The paragraph after (1) or before (-1) another that is not empty; None at the ends."""
    text = column.composer.article.text
    at = seen.behind if step > 0 else seen.key - 1
    while 0 <= at < len(text) and text[at] == "\n":
        at += step
    return paragraph_at(column, at) if 0 <= at < len(text) else None


def heard_of(page: PageView, seen: Seen) -> Heard:
    """What is heard of a paragraph, in the way that the reader chose."""
    column, setting = page.column, page.setting
    if seen.role is _Roles.Graphic:
        return as_shown(page.images.description(seen.key) or tr("Image"))
    if column is None or setting is None or setting.heard is HeardText.TEXT:
        return as_shown(seen.text)
    look = column.look
    composer, number, shown = column.composer, seen.section.number, seen.section.shown
    within = slice(seen.start, seen.end)
    codes = composer.readings_shown(number, shown, _heard_over(column, setting.heard), look.view)
    image = composer.image_of(number, shown)
    own = own_words_within(composer.own_words(number, shown), seen.start, seen.end)
    return heard(seen.text, image[within], codes[within], setting.heard, setting.spelling, own)


def _heard_over(column: Column, heard: HeardText) -> ReadingsShown:
    """Over which words readings are heard beside them: as they are seen, where words are spared."""
    which = column.look.readings
    is_beside = heard is HeardText.WITH_READINGS
    is_spared = which in (ReadingsShown.UNKNOWN, ReadingsShown.CHOSEN)
    return which if is_beside and is_spared else ReadingsShown.ALL


def _role(line: VisibleLine) -> QAccessible.Role:
    if line.is_image:
        return _Roles.Graphic
    return _Roles.Heading if line.scale > 1 else _Roles.Paragraph


def _paragraph_of(line: VisibleLine) -> tuple[int, int]:
    """Where a line's paragraph begins and ends in the shown text of its section."""
    text = line.section.shown.text
    start = text.rfind("\n", 0, line.placed.start) + 1
    end = text.find("\n", line.placed.start)
    return start, len(text) if end < 0 else end
