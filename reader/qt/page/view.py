"""The page: a view of one article's column, painted line by line and moved by the reader.

It shows and is moved; what it shows is given to it. Signals tell what the reader did.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import inf

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.article import IMAGE
from reader.composition.column import Column, VisibleLine
from reader.composition.composer import Composer, Look
from reader.composition.selection import Selection
from reader.qt.jobs.background import Background
from reader.qt.page.dots import paint_dots_under
from reader.qt.page.fonts import PageFonts
from reader.qt.page.glide import Glide
from reader.qt.page.grounds import Grounds
from reader.qt.page.imagepainting import paint_selected
from reader.qt.page.images import Images
from reader.qt.page.keys import move_by_key
from reader.qt.page.linepainter import Ink, LinePainter, image_box
from reader.qt.page.marks import Hits, Marks
from reader.qt.page.peek import Peek
from reader.qt.page.selecting import Selecting
from reader.qt.page.workahead import WorkAhead
from reader.qt.style.theme import Theme
from reader.qt.widgets.scrollbar import OverlayScrollBar
from reader.review.alternatives import is_exchanged, undecided_places
from reader.review.doubts import doubtful
from reader.text import code_points, is_hanzi

LEAST_MARGIN = 24
"""Pixels at each side of the text; edge readings hang out into them."""
WHOLE = (0.0, 1.0)
"""The part of an article that a page has when it has all of it."""
_WHEEL_LINES = 3
_LEAST_TALLEST = 6.0  # em; an image is no lower for a low window
_HIT_HEIGHT = 1 / 3  # of the view, where what was gone to stands


@dataclass(frozen=True, slots=True)
class Setting:
    """How the page is set: the look with its widest measure, fonts, and pixels an em."""

    look: Look
    fonts: PageFonts
    em: int
    ink: Ink


class PageView(QAbstractScrollArea):
    """Shows an article.

    `part` says what stands before and behind the beginning and the end of what is given to it, as
    shares of the article; the scroll bar shows the place in all of it.

    Signals: `moved` when another place is in view, `scrolled` when the reader moved it,
    `selection_changed`, `selection_offered` once it was made by mouse, `hovered(offset or -1)`,
    `character_chosen(offset)` when a click on a hanzi selected nothing,
    `toggle_requested` when the readings' key was tapped, `size_requested(steps)` for Ctrl and the
    wheel, `readings_known` once all are.
    """

    moved = Signal()
    scrolled = Signal()
    selection_changed = Signal()
    selection_offered = Signal()
    hovered = Signal(int)
    character_chosen = Signal(int)
    toggle_requested = Signal()
    size_requested = Signal(int)
    readings_known = Signal()

    def __init__(self, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._background = background
        self.shows_images_at_once = False  # a picture of the page does not wait for them
        self._images = Images({}, parent=self)
        self._setting: Setting | None = None
        self.column: Column | None = None
        self._painter: LinePainter | None = None
        self.marks = Marks()
        self.part = WHOLE
        self._is_following = False  # the scroll bar is being set by the page
        self._pointer: QPointF | None = None  # since the last relayout
        self._peek = Peek(self)
        self.held_keys: frozenset[int] = frozenset({Qt.Key.Key_P})
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Page"))
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.scroll_bar = OverlayScrollBar(self, theme)
        self.verticalScrollBar().valueChanged.connect(self._bar_moved)
        self.ahead = WorkAhead(background, self)
        self.ahead.grew.connect(self._follow)
        self.ahead.all_set.connect(self._place_ticks)
        self.ahead.all_read.connect(self.readings_known)
        self.glide = Glide(self)
        self.selecting = Selecting(self)

    # What is shown ---------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours; nothing moves."""
        self._theme = theme
        self.scroll_bar.set_theme(theme)
        self.viewport().update()

    def show_article(
        self, composer: Composer, setting: Setting, offset: int = 0, above: float = 0.0
    ) -> None:
        """Show an article from a place: the line of `offset`, `above` em of it out of sight."""
        self.glide.stop()
        self._setting = setting
        self._take_images(composer)
        height = float(self.viewport().height())
        self.column = Column(composer, self._fitted(), setting.fonts.metrics, setting.em, height)
        self.column.settle()
        self.marks = Marks()
        self._pointer = None
        self.ahead.take(self.column)
        self.draw_with(None)
        if offset or above:
            self.go_to_top(offset, above)
        self._after_change()
        self.selection_changed.emit()
        self.ahead.begin()

    def go_on_in(self, composer: Composer, shift: int | None, held: int) -> None:
        """Show the whole of the article of which a part is shown; no line moves.

        What has the offset n in the part has n + `shift` in the whole; where None is known, the
        held character's `held` is.
        """
        before, setting = self.column, self._setting
        if before is None or setting is None:
            return
        hold, marks = before.hold(), self.marks
        self.part = WHOLE
        height = float(self.viewport().height())
        column = Column(composer, before.look, setting.fonts.metrics, setting.em, height)
        column.show(hold.offset + shift if shift is not None else held, hold.baseline)
        self.column = column
        self._take_images(composer)
        self.marks = marks.moved(shift) if shift is not None else Marks()
        self.glide.shift(column.scroll - before.scroll)
        self.ahead.take(column)
        self.draw_with(None)
        self._after_change()
        self.selection_changed.emit()
        self.ahead.begin()

    def _take_images(self, composer: Composer) -> None:
        self._images.deleteLater()
        background = None if self.shows_images_at_once else self._background
        self._images = Images(composer.article.images, background, self)
        self._images.arrived.connect(self.viewport().update)

    def image_description(self, offset: int) -> str:
        """What the image at a source offset shows; that it is one, where nobody has said more."""
        return self._images.description(offset) or self.tr("Image")

    def close_article(self) -> None:
        """Show nothing."""
        self.column = self._painter = None
        self.ahead.take(None)
        self.marks = Marks()
        self._follow()
        self.viewport().update()

    def reset(self, setting: Setting) -> None:
        """Set what is shown in another way; the line under the pointer, else the top one, stays."""
        before, self._setting = self._setting, setting
        if self.column is None:
            return
        look = self._fitted()
        is_same_setting = (
            before is not None
            and look == self.column.look
            and before.fonts is setting.fonts
            and before.em == setting.em
        )
        if not is_same_setting:
            self._relook(look)
        self.draw_with(None)
        self._after_change()
        self.ahead.begin()

    def _relook(self, look: Look) -> None:
        column, setting = self.column, self._setting
        if column is None or setting is None:
            return
        self.glide.stop()
        pointer = self._pointer.y() if self._pointer is not None else None
        self._pointer = None
        height = float(self.viewport().height())
        column.relook(look, setting.fonts.metrics, setting.em, height, pointer)

    def _fitted(self) -> Look:
        """The look with the measure that the window has room for, whole characters where it can."""
        setting = self._setting
        if setting is None:
            raise AssertionError("nothing to fit")
        room = (self.viewport().width() - 2 * LEAST_MARGIN) / setting.em
        measure = max(1.0, min(setting.look.style.measure, float(int(room)) if room > 8 else room))
        tallest = inf
        if self._images:
            tallest = max(_LEAST_TALLEST, float(int(self.viewport().height() / setting.em)) - 1)
        style = replace(setting.look.style, measure=measure, tallest=tallest)
        return replace(setting.look, style=style)

    @property
    def setting(self) -> Setting | None:
        """How the page is set, None before the first article."""
        return self._setting

    def draw_with(self, ink: Ink | None) -> None:
        """Draw in another ink for a while, or in the setting's own again; nothing moves."""
        if self.column is not None and self._setting is not None:
            fonts = self._setting.fonts
            ink = ink or self._setting.ink
            self._painter = LinePainter(self.column, fonts, ink, self._images)
            self.viewport().update()

    def _after_change(self) -> None:
        self._follow()
        self.viewport().update()
        self.moved.emit()

    @property
    def text_left(self) -> float:
        """Whole pixels from the view's left edge to the text's, which stands in the middle."""
        if self.column is None:
            return 0.0
        width = self.column.look.style.measure * self.column.em
        return float(round((self.viewport().width() - width) / 2))

    def text_left_in(self, width: int) -> float:
        """Where the text would begin in a view of another width."""
        if self._setting is None:
            return 0.0
        measure = self._setting.look.style.measure * self._setting.em
        return max(float(LEAST_MARGIN), (width - measure) / 2)

    # Moving ----------------------------------------------------------------------------------

    def _follow(self) -> None:
        """Tell the scroll bar what it shows. It clamps and emits: that must not move the page."""
        column, bar = self.column, self.verticalScrollBar()
        self._is_following = True
        view = self.viewport().height()
        above, furthest = self._beyond_part()
        bar.setRange(0, round(furthest))
        bar.setPageStep(view)
        bar.setSingleStep(round(self.line_step))
        bar.setValue(round(above + column.scroll) if column else 0)
        self._is_following = False

    def _bar_moved(self, value: int) -> None:
        if not self._is_following and self.column is not None:
            self.glide.stop()
            self.scroll_to(value - self._beyond_part()[0])

    def _beyond_part(self) -> tuple[float, float]:
        """Pixels above the part of the article that is there, and the furthest scroll position
        of all of it: guessed from the part's length while that is all we have."""
        if self.column is None:
            return 0.0, 0.0
        first, last = self.part
        whole = self.column.furthest / max(1e-6, last - first)
        return first * whole, whole

    def scroll_to(self, position: float) -> None:
        """Move the view to a height of the column, in pixels."""
        if self.column is None:
            return
        self.column.scroll_to(position)
        self._pointer = None
        self._after_change()
        self.scrolled.emit()
        self.ahead.give_way()
        self.ahead.begin()

    def scroll_by(self, pixels: float) -> None:
        """Move the view by pixels."""
        if self.column is not None:
            self.scroll_to(self.column.scroll + pixels)

    def go_to_top(self, offset: int, above: float = 0.0) -> None:
        """Show the line of an offset at the top of the view, `above` em of it out of sight."""
        if self.column is None:
            return
        line = self.column.line_of(offset)
        at_top = line.baseline - line.top - above * self.column.em
        self.column.show(offset, at_top + (0 if above else 8))
        self._after_change()
        self.ahead.begin()

    def go_to_share(self, share: float) -> None:
        """Show the place that this share (0 to 1) of the characters stands before."""
        if self.column is None:
            return
        length = len(self.column.composer.article.text)
        if share <= 0:
            self.scroll_to(0.0)
        else:
            self.go_to_top(min(length - 1, round(length * min(share, 1.0))) if length else 0)

    def reveal(self, start: int) -> None:
        """Bring an offset into view, a third down, unless it is well in view."""
        column = self.column
        if column is None:
            return
        if self.shows(start):
            self.viewport().update()
            return
        view, line = self.viewport().height(), column.line_of(start)
        target = column.scroll + line.baseline - view * _HIT_HEIGHT
        if abs(target - column.scroll) < 2 * view:
            self.glide.to(target)
        else:
            column.show(start, view * _HIT_HEIGHT)
            self._after_change()
            self.ahead.begin()

    def bring(self, offset: int) -> None:
        """Bring an offset into view at once: no further than needed, else a third down."""
        column = self.column
        if column is None or self.shows(offset):
            return
        view, line = self.viewport().height(), column.line_of(offset)
        self.glide.stop()
        if -line.height < line.top < view:
            self.scroll_by(line.top if line.top < 0 else line.top + line.height - view)
        else:
            column.show(offset, view * _HIT_HEIGHT)
            self._after_change()
            self.ahead.begin()

    def shows(self, offset: int) -> bool:
        """Whether the line of an offset is wholly in view."""
        if self.column is None:
            return False
        line = self.column.line_of(offset)
        return line.top >= 0 and line.top + line.height <= self.viewport().height()

    @property
    def place(self) -> tuple[int, float]:
        """The first character in view, and how much of its line is out of sight, in em."""
        if self.column is None:
            return 0, 0.0
        line = self.column.line_of(self.column.top_offset)
        return self.column.top_offset, max(0.0, -line.top / self.column.em)

    @property
    def place_share(self) -> float:
        """How many of the characters stand before the first one in view, 0 to 1."""
        return self.column.part_read if self.column is not None else 0.0

    @property
    def line_step(self) -> float:
        """What an arrow key moves: a line."""
        column = self.column
        return column.look.style.pitch * column.em if column else 20.0

    @property
    def screen_step(self) -> float:
        """What a press of Space moves: a screen less a line."""
        return max(self.line_step, self.viewport().height() - self.line_step)

    # Marks -----------------------------------------------------------------------------------

    def set_hits(self, hits: Hits) -> None:
        """Mark what was found."""
        self.marks.hits = hits
        self._place_ticks()
        self.viewport().update()

    def _place_ticks(self) -> None:
        column = self.column
        if column is None:
            self.scroll_bar.set_ticks([])
            return
        self.scroll_bar.set_ticks(self.marks.hits.heights(column))

    @property
    def selection(self) -> Selection:
        """What is selected."""
        return self.marks.selection

    def select(self, selection: Selection) -> None:
        """Select a part of the text."""
        if selection != self.marks.selection:
            self.marks.selection = selection
            self.selection_changed.emit()
            self.viewport().update()

    def point_out(self, offset: int) -> None:
        """Select a character and bring it into view."""
        at = (offset, offset)
        self.select(Selection(at, (offset + 1, offset + 1)))
        self.reveal(offset)

    def offer_selection(self) -> None:
        """Put what is selected where a middle click of the system takes it from."""
        self.selection_offered.emit()

    def select_all(self) -> None:
        """Select the whole text."""
        if self.column is not None:
            whole = (0, len(self.column.composer.article.text))
            self.select(Selection(whole, whole))

    # Painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, event.region())

    def paint(self, painter: QPainter, region: QRegion) -> None:
        """Paint the view, or the part of it that a region covers."""
        painter.fillRect(region.boundingRect(), self._theme.paper)
        if self.column is None or self._painter is None:
            return
        wanted = QRectF(region.boundingRect())
        left, grounds = self.text_left, Grounds(self.column.em)
        overhang = self.column.em / 2  # of readings, and of what is behind characters
        right = left + self.column.look.style.measure * self.column.em + overhang
        if wanted.left() > right or wanted.right() < left - overhang:
            return  # a margin, where the scroll bar was drawn anew
        for line in list(self.column.visible_lines()):
            if line.top > wanted.bottom() or line.top + line.height < wanted.top():
                continue
            grounds.paint(painter, line, self.marks, self._theme, left)
            self._paint_doubts(painter, line, left)
            marked = self.marks.coloured(line)
            self._painter.draw(painter, line, left, self._theme, marked)
            if line.is_image and any(self.marks.selected(line)):
                paint_selected(painter, image_box(line, left, self.column.em), self._theme)

    def _paint_doubts(self, painter: QPainter, line: VisibleLine, left: float) -> None:
        if self.column is None or self._painter is None:
            return
        ink, section, composer = self._painter.ink, line.section, self.column.composer
        first, last = section.source_span(line.placed.start, line.placed.end)
        script, places = self.column.look.script, set[int]()
        if ink.draws_readings and ink.marks_doubts:
            places.update(doubtful(composer, first, last).tolist())
            places = {at for at in places if not is_exchanged(composer, at, script)}
        if ink.marks_forms:
            found = undecided_places(composer, section.number, script, first, last)
            places.update(found.tolist())
        start, end = line.placed.start, line.placed.end
        shown = [at for at in map(section.to_shown, sorted(places)) if start <= at < end]
        paint_dots_under(painter, line, shown, self.column.em, left, self._theme)

    def character_rect(self, offset: int) -> QRectF:
        """Where a character's em box stands in the view, or that of the word that replaced its."""
        if self.column is None:
            return QRectF()
        line = self.column.line_of(offset)
        part = self.marks.part_of(offset, line)
        if part is None:  # behind the last character
            at = line.section.to_shown(offset)
            part = (at, at + 1)
        return Grounds(self.column.em).behind(line, *part, self.text_left)

    # What the reader does ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        column = self.column
        if column is None or self._setting is None:
            return
        look = self._fitted()
        if look == column.look:
            column.resize(float(self.viewport().height()))
        else:
            self._pointer = None  # it moves with the window's edge: the top line stays
            self._relook(look)
            self.draw_with(None)
        self._after_change()
        self.ahead.begin()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.size_requested.emit(1 if event.angleDelta().y() > 0 else -1)
        elif not event.pixelDelta().isNull():
            self.glide.stop()
            self.scroll_by(-float(event.pixelDelta().y()))
        else:
            notches = event.angleDelta().y() / 120
            self.glide.by(-notches * _WHEEL_LINES * self.line_step * 0.75)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        taken = self._peek.press(event) or self.selecting.key(event) or move_by_key(self, event)
        if not taken:
            event.ignore()

    def go_to_end(self) -> None:
        """Show the end of the text."""
        column = self.column
        if column is None:
            return
        self.glide.stop()
        text = column.composer.article.text
        column.show(max(0, len(text) - 1), self.viewport().height() * 0.6)
        self.scroll_to(column.furthest)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._peek.release(event):
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._peek.end()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.glide.stop()
        self.selecting.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.selecting.double_press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        if not self.selecting.move(event):
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.selecting.release(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, at: QPointF | None) -> None:
        offset = self.character_under(at) if at is not None else -1
        if offset != self.marks.hover:
            self.marks.hover = -1
            self.viewport().update()
            self.hovered.emit(offset)

    def set_hover(self, offset: int) -> None:
        """Put a ground behind the character whose reading is shown in a bubble; -1 for none."""
        self.marks.hover = offset
        self.viewport().update()

    def set_chosen(self, offset: int) -> None:
        """Frame the character that is being asked about; -1 for none."""
        self.marks.chosen = offset
        self.viewport().update()

    def reread(self, sections: Iterable[int], offset: int = -1) -> None:
        """Show sections whose readings have changed; the line of `offset`, else the top one, stays.

        Those out of view are set when it is their turn.
        """
        column = self.column
        if column is None:
            return
        is_seen = offset >= 0 and 0 <= (line := column.line_of(offset)).top < column.view_height
        column.reread(sections, line.baseline if is_seen else None)
        self._after_change()
        self.ahead.begin()

    def character_pointed_at(self) -> int:
        """The source offset of the hanzi under the pointer, -1 if there is none."""
        viewport = self.viewport()
        if not viewport.underMouse():
            return -1
        return self.hanzi_under(QPointF(viewport.mapFromGlobal(QCursor.pos())))

    def hanzi_under(self, at: QPointF) -> int:
        """The same at a point of the view."""
        offset = self.character_under(at)
        if offset < 0 or self.column is None:
            return -1
        character = self.column.composer.article.text[offset]
        return offset if is_hanzi(code_points(character))[0] else -1

    def character_under(self, at: QPointF) -> int:
        """The source offset of the character under a point of the view, -1 if there is none."""
        if self.column is None:
            return -1
        offset = self.column.offset_at(at.x() - self.text_left, at.y())
        text = self.column.composer.article.text
        if (
            offset >= len(text)
            or text[offset] == IMAGE
            or not self.character_rect(offset).contains(at)
        ):
            return -1
        return offset
