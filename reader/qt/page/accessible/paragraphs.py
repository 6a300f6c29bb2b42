"""The paragraphs of a page as things that tools hold: each a QObject with an interface of its own.

Qt forgets an interface when its object goes, and no tool is left with one that is gone. A paragraph
is kept while it is in view or next to what is; so a tool that reads on finds the next one.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QLocale, QObject, QPoint, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleObject,
    QAccessibleTextInterface,
    QWindow,
)

from reader.composition.composer import SetSection
from reader.composition.heard import Heard
from reader.qt.page.accessible.mirror import TextMirror
from reader.qt.page.accessible.mirrored import characters, mirrored_of, units
from reader.qt.page.accessible.seen import (
    Seen,
    heard_of,
    paragraph_at,
    paragraph_beyond,
    paragraphs_seen,
)
from reader.qt.page.setting import Setting
from reader.qt.page.view import PageView
from reader.qt.widgets.accessible.casting import Kind, address_made_by, address_of
from reader.script import Script

_Relations = list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]
_LOCALES = {
    Script.SIMPLIFIED: "zh_CN",
    Script.TRADITIONAL: "zh_TW",
    Script.TAIWAN: "zh_TW",
    Script.HONGKONG: "zh_HK",
}


class Paragraph(QObject):
    """A paragraph that is, was or will be in view; it follows the page."""

    def __init__(self, page: PageView, seen: Seen, among: "Paragraphs") -> None:
        super().__init__(page)
        self.page, self.among = page, among
        self._seen = seen
        self._heard: tuple[SetSection, Setting | None, Heard] | None = None
        self._mirror: TextMirror | None = None

    @property
    def seen(self) -> Seen:
        """How it stands now; without an area or lines while it is out of view."""
        now = paragraphs_seen(self.page).get(self._seen.key)
        self._seen = now or replace(self._seen, area=QRectF(), lines=())
        return self._seen

    @property
    def heard(self) -> Heard:
        """What tools are given of its text."""
        seen, setting, known = self.seen, self.page.setting, self._heard
        if known is None or known[0] is not seen.section or known[1] is not setting:
            known = self._heard = seen.section, setting, heard_of(self.page, seen)
        return known[2]

    @property
    def has_caret(self) -> bool:
        """Whether the keyboard's place in the text is here."""
        caret = self.page.caret
        return self.page.hasFocus() and caret.is_shown and self.holds(caret.offset)

    def holds(self, offset: int) -> bool:
        """Whether a caret before this source offset stands here."""
        seen = self._seen
        return seen.key <= offset < seen.behind + self._is_ended_by(seen.behind)

    def _is_ended_by(self, offset: int) -> bool:
        """A caret behind the last character is here too, unless the paragraph goes on there."""
        column = self.page.column
        text = column.composer.article.text if column else ""
        return offset >= len(text) or text[offset] == "\n"

    @property
    def range(self) -> tuple[int, int]:
        """Where the selection begins and where its moving end is, in UTF-16 units of what is heard;
        of one that reaches beyond, what of it is here."""
        seen, heard, selection = self.seen, self.heard, self.page.selection
        first, last = seen.share_of(selection)
        is_back = selection.moving_end == selection.start
        ends = [units(heard.text[: heard.from_shown(at)]) for at in (first, last)]
        return (ends[1], ends[0]) if is_back else (ends[0], ends[1])

    def text_interface(self) -> QAccessibleTextInterface | None:
        """Its text with caret and selection as they are now; None for an image."""
        seen = self.seen
        if seen.role is QAccessible.Role.Graphic:
            return None
        if self._mirror is None:
            self._mirror = TextMirror(self.page)
            self._mirror.moved.connect(self._move)
            self.destroyed.connect(self._mirror.deleteLater)
        corner = QPoint(round(seen.area.left()), round(seen.area.top()))
        viewport = self.page.viewport()
        em = self.page.column.em if self.page.column is not None else 1.0
        mirrored = mirrored_of(seen, self.heard, em)
        self._mirror.show_paragraph(mirrored, viewport.mapTo(self.page, corner))
        self._mirror.set_range(*self.range)
        return self._mirror.interface

    def _move(self, anchor: int, position: int) -> None:
        """A tool has set the caret here, or selected."""
        seen, heard = self.seen, self.heard
        begins, ends = (
            seen.source_of(heard.to_shown(characters(heard.text, at))) for at in (anchor, position)
        )
        self.page.caret.put(begins, ends)


class Paragraphs:
    """Keeps one object for each paragraph in view and for those next to them."""

    def __init__(self, page: PageView) -> None:
        self._page = page
        self._known: dict[int, Paragraph] = {}

    def in_view(self) -> list[Paragraph]:
        """The paragraphs in view, from the top.

        What is out of view goes when all calls are over: a tool may be in the middle of one.
        """
        seen = paragraphs_seen(self._page)
        kept = {*seen, *(each.key for each in self._beside(list(seen.values())))}
        for key in [key for key in self._known if key not in kept]:
            self._known.pop(key).deleteLater()
        return [self._of(each) for each in seen.values()]

    def _beside(self, seen: list[Seen]) -> Iterator[Seen]:
        column = self._page.column
        if column is None or not seen:
            return
        for each, step in ((seen[0], -1), (seen[-1], 1)):
            beyond = paragraph_beyond(column, each, step) if self._known else None
            if beyond is not None:
                yield beyond

    def _of(self, seen: Seen) -> Paragraph:
        if seen.key not in self._known:
            self._known[seen.key] = Paragraph(self._page, seen, self)
        return self._known[seen.key]

    def beyond(self, paragraph: Paragraph, step: int) -> Paragraph | None:
        """The one after or before another, in view or not."""
        column = self._page.column
        found = paragraph_beyond(column, paragraph.seen, step) if column is not None else None
        return self._of(found) if found is not None else None

    def with_caret(self) -> Paragraph | None:
        """The paragraph that the keyboard's place is in."""
        column = self._page.column
        if column is None or not self._page.hasFocus() or not self._page.caret.is_shown:
            return None
        caret = self._page.caret
        here = [each for each in self.in_view() if each.holds(caret.offset)]
        if here:
            return here[0]
        at = min(caret.offset, len(column.composer.article.text) - 1)
        return self._of(paragraph_at(column, at)) if at >= 0 else None


class ParagraphInterface(QAccessibleObject):
    """A paragraph, a heading or an image; its name is what is heard of it, or what it shows."""

    def __init__(self, paragraph: Paragraph) -> None:
        super().__init__(paragraph)
        self._paragraph = paragraph
        self._attributes = _Attributes(paragraph)

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._paragraph.page)

    def window(self) -> QWindow | None:  # type: ignore[override] # Qt takes none
        return self._paragraph.page.window().windowHandle()

    def role(self) -> QAccessible.Role:
        return self._paragraph.seen.role

    def text(self, kind: QAccessible.Text) -> str:
        return self._paragraph.heard.text if kind is QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        viewport = self._paragraph.page.viewport()
        area = self._paragraph.seen.area.toAlignedRect() & viewport.rect()
        return QRect(viewport.mapToGlobal(area.topLeft()), area.size())

    def state(self) -> QAccessible.State:
        state, page = QAccessible.State(), self._paragraph.page
        state.readOnly = state.multiLine = state.selectableText = True
        state.focusable = True
        state.focused = self._paragraph.has_caret
        state.offscreen = self._paragraph.seen.area.isEmpty()
        state.invisible = not page.isVisible()
        return state

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override] # Qt takes none
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def relations(
        self, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations
    ) -> _Relations:
        """The text goes on in the next paragraph, beyond the view too; a flag says what this one
        is to the other."""
        flags, found = QAccessible.RelationFlag, _Relations()
        for step, flag in ((1, flags.FlowsFrom), (-1, flags.FlowsTo)):
            among = self._paragraph.among
            other = among.beyond(self._paragraph, step) if flag in match else None
            if other is not None:
                found.append((QAccessible.queryAccessibleInterface(other), flag))
        return found

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind is Kind.TextInterface:
            return address_made_by(self._paragraph.text_interface)
        return address_of(self._attributes if kind is Kind.AttributesInterface else None)


class _Attributes(QAccessibleAttributesInterface):
    """A heading's level, and in which script a voice reads."""

    def __init__(self, paragraph: Paragraph) -> None:
        super().__init__()
        self._paragraph = paragraph

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        keys = [QAccessible.Attribute.Locale]
        if self._paragraph.seen.role is QAccessible.Role.Heading:
            keys.append(QAccessible.Attribute.Level)
        return keys

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        if key is QAccessible.Attribute.Locale:
            return _locale(self._paragraph.page)
        return _level(self._paragraph) if key is QAccessible.Attribute.Level else None


def _locale(page: PageView) -> QLocale:
    if page.column is None:
        return QLocale("zh")
    shown, found = page.column.look.script.plain, page.column.composer.found.script
    script = found if shown is Script.SOURCE else shown
    return QLocale(_LOCALES.get(script or Script.SOURCE, "zh"))


def _level(paragraph: Paragraph) -> int:
    column = paragraph.page.column
    if column is None:
        return 1
    article = column.composer.article
    number = article.text.count("\n", 0, paragraph.seen.key)
    return next((each.level for each in article.headings if each.paragraph == number), 1)
