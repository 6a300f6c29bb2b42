"""The page: a view of one article's column, painted line by line and moved by the reader.

It shows and is moved; what it shows is given to it. Signals tell what the reader did.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
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

from reader.article import Cues
from reader.composition.column import Column
from reader.composition.composer import Composer, Look
from reader.composition.selection import Selection
from reader.find.hits import Hits
from reader.language import tr
from reader.qt.jobs.background import Background
from reader.qt.page.caret import Caret
from reader.qt.page.characters import Characters, Pointer
from reader.qt.page.keys import move_by_key
from reader.qt.page.lighting import Lighting
from reader.qt.page.marks import Marks, tick_heights
from reader.qt.page.navigation import WHOLE, Navigation, put_at_top
from reader.qt.page.painting.images import Images
from reader.qt.page.painting.ink import Ink
from reader.qt.page.painting.painter import PagePainter
from reader.qt.page.painting.times import room_for
from reader.qt.page.peek import Peek
from reader.qt.page.selecting import Selecting
from reader.qt.page.setting import Setting
from reader.qt.page.trail import Jump
from reader.qt.page.wheel import move_by_wheel
from reader.qt.page.workahead import WorkAhead
from reader.qt.style.theme import Theme
from reader.qt.widgets.scrollbar import OverlayScrollBar, give_viewport


class PageView(QAbstractScrollArea):
    """Shows an article as it is set and marked, and hands what the reader does to its parts.

    `navigation` moves it, `characters` says what stands where, `selecting` selects, `caret` is the
    keyboard's place, `lighting` lights what is read aloud, `ahead` works ahead of the reader.

    Signals: `selection_changed`, `selection_offered` once it was made by mouse,
    `hovered(offset or -1)`, `character_chosen(offset)` when a click on a hanzi selected nothing,
    `toggle_requested` when the readings' key was tapped, `size_requested(steps)` for Ctrl and the
    wheel, `readings_known` once all are.
    """

    selection_changed = Signal()
    selection_offered = Signal()
    hovered = Signal(int)
    character_chosen = Signal(int)
    toggle_requested = Signal()
    size_requested = Signal(int)
    readings_known = Signal()

    def __init__(self, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._theme, self._background = theme, background
        self.shows_images_at_once = False  # a picture of the page does not wait for them
        self.images = Images({}, parent=self)
        self._setting: Setting | None = None
        self.column: Column | None = None
        self._painter: PagePainter | None = None
        self.marks = Marks()
        self.held_keys: frozenset[int] = frozenset({Qt.Key.Key_P})
        self._prepare()
        self.scroll_bar = OverlayScrollBar(self, theme)
        self.ahead = WorkAhead(background, self)
        self.navigation = Navigation(self, self)
        self.characters = Characters(self)
        self.selecting = Selecting(self, self.navigation, self.characters, self)
        self.caret = Caret(self, self.navigation, self.characters)
        self.lighting = Lighting(self, self.characters)
        self._pointer = Pointer(self, self.characters, self)
        self.peek = Peek(self, self)
        self._connect()

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(tr("Page"))
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _connect(self) -> None:
        self.ahead.grew.connect(self.navigation.follow)
        self.ahead.all_set.connect(self._place_ticks)
        self.ahead.all_read.connect(self.readings_known)
        self.navigation.moved.connect(self.ahead.begin)
        self.navigation.scrolled.connect(self._pointer.forget)
        self._pointer.hovered.connect(self.hovered)
        self.caret.changed.connect(lambda: self._pointer.move(None))
        self.selecting.character_chosen.connect(self.character_chosen)
        self.selecting.offered.connect(self.selection_offered)
        self.peek.tapped.connect(self.toggle_requested)

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
        self.navigation.glide.stop()
        self.selecting.stop()
        self._setting = setting
        self._take_images(composer)
        column = setting.column(composer, self.fitted(setting), self.viewport().size())
        if offset or above:  # at once: what stands at the beginning need not be set for that
            put_at_top(column, offset, above)
        else:
            column.settle()
        self._pointer.forget()
        self.caret.leave()
        self._take(column, self.marks.of_article)
        self.navigation.begin_trail()
        self._tell_taken()

    def go_on_in(self, composer: Composer, shift: int | None, held: int) -> None:
        """Show the whole of the article of which a part is shown; no line moves.

        What has the offset n in the part has n + `shift` in the whole; where None is known, the
        held character's `held` is.
        """
        before, setting = self.column, self._setting
        if before is None or setting is None:
            return
        hold, marks, images = before.hold(), self.marks.of_article, self.images
        self.navigation.part = WHOLE
        self._take_images(composer)
        column = setting.column(composer, self.fitted(setting), self.viewport().size())
        column.show(hold.offset + shift if shift is not None else held, hold.baseline)
        if shift is not None:
            marks = self.marks.moved(shift)
            self.images.adopt(images, shift)
        else:
            self.selecting.stop()
            self.caret.leave()
        self.navigation.begin_trail(shift)
        self.navigation.glide.shift(column.scroll - before.scroll)
        self._take(column, marks)
        self._tell_taken()

    def _take(self, column: Column, marks: Marks) -> None:
        self.column, self.marks = column, marks
        self.ahead.take(column)
        self.draw_with(None)

    def _tell_taken(self) -> None:
        self.navigation.tell_change()
        self.selection_changed.emit()

    def _take_images(self, composer: Composer) -> None:
        self.images.deleteLater()
        background = None if self.shows_images_at_once else self._background
        self.images = Images(composer.article.images, background, self)
        self.images.arrived.connect(self.viewport().update)

    def close_article(self) -> None:
        """Show nothing."""
        self.navigation.glide.stop()
        self.selecting.stop()
        self.caret.leave()
        self.column = self._painter = None
        self.ahead.take(None)
        self.marks = Marks()
        self.navigation.follow()
        self.viewport().update()

    def reset(self, setting: Setting) -> None:
        """Set what is shown in another way; the line under the pointer, else the top one, stays."""
        before, self._setting = self._setting, setting
        if self.column is None:
            return
        look = self.fitted(setting)
        if (
            before is None
            or look != self.column.look
            or before.fonts is not setting.fonts
            or before.em != setting.em
        ):
            self._relook(self.column, setting, look)
        self.draw_with(None)
        self.navigation.tell_change()

    def _relook(self, column: Column, setting: Setting, look: Look) -> None:
        self.navigation.glide.stop()
        pointer = self._pointer.height
        self._pointer.forget()
        depth = setting.depth(self.viewport().size())
        column.relook(look, setting.metrics, setting.em, depth, pointer)

    def fitted(self, setting: Setting) -> Look:
        """The look of a setting that fits the view, with room for what is told in its margin."""
        before = self.characters.before = room_for(self.marks.times, setting.look.style, setting.em)
        return setting.fitted(self.characters.room, has_images=bool(self.images), before=before)

    @property
    def setting(self) -> Setting | None:
        """How the page is set, None before the first article."""
        return self._setting

    def draw_with(self, ink: Ink | None) -> None:
        """Draw in another ink for a while, or in the setting's own again; nothing moves."""
        if self.column is not None and self._setting is not None:
            setting, is_vertical = self._setting, self.column.look.style.is_vertical
            self._painter = PagePainter(self.column, setting, ink or setting.ink, self.images)
            self.scroll_bar.lie_at(Qt.Edge.BottomEdge if is_vertical else Qt.Edge.RightEdge)
            self.viewport().update()

    # Marks -----------------------------------------------------------------------------------

    def set_times(self, times: Cues) -> None:
        """Tell in the margin when each line is heard; NO_TIMES for nothing."""
        if times is not self.marks.times:
            self.marks.times = times
            if self._setting is not None:
                self.reset(self._setting)

    def set_hits(self, hits: Hits) -> None:
        """Mark what was found."""
        self.marks.hits = hits
        self._place_ticks()
        self.viewport().update()

    def _place_ticks(self) -> None:
        column, hits = self.column, self.marks.hits
        self.scroll_bar.set_ticks(tick_heights(hits, column) if column is not None else [])

    @property
    def selection(self) -> Selection:
        """What is selected."""
        return self.marks.selection

    def select(self, selection: Selection) -> None:
        """Select a part of the text, if there is one."""
        if self.column is not None and selection != self.marks.selection:
            self.marks.selection = selection
            self.selection_changed.emit()
            self.viewport().update()

    def point_out(self, offset: int, by: Jump = Jump.PLACE) -> None:
        """Select a character and bring it into view."""
        self.select(Selection((offset, offset), (offset + 1, offset + 1)))
        self.navigation.reveal(offset, by)

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
        self.ahead.see()

    def paint(self, painter: QPainter, region: QRegion) -> None:
        """Paint the view, or the part of it that a region covers."""
        painter.fillRect(region.boundingRect(), self._theme.paper)
        if self._painter is not None:
            axes, left = self.characters.axes, self.characters.text_left
            wanted = axes.box_in_lines(QRectF(region.boundingRect()))
            painter.save()
            painter.setTransform(axes.transform, combine=True)
            self._painter.paint(painter, wanted, left, self.marks, self._theme)
            painter.restore()
            self.caret.paint(painter, self._theme)

    # What the reader does ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        column = self.column
        if column is None or self._setting is None:
            return
        look = self.fitted(self._setting)
        if look == column.look:
            column.resize(self._setting.depth(self.viewport().size()))
        else:
            self._pointer.forget()  # it moves with the window's edge: the top line stays
            self._relook(column, self._setting, look)
            self.draw_with(None)
        self.navigation.tell_change()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.size_requested.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            move_by_wheel(self.navigation, event, self.characters.axes)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_taken = self.peek.press(event) or self.caret.key(event)
        if not (is_taken or move_by_key(self.navigation, event, self.characters.axes)):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.peek.release(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.caret.follow_focus()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.peek.end()
        self.caret.follow_focus()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.navigation.glide.stop()
        self.caret.leave()
        self.selecting.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.selecting.double_press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.caret.pointer_moved(event.globalPosition())
        if self.selecting.move(event):
            self._pointer.at = event.position()
        else:
            self._pointer.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.selecting.release(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer.move(None)
        super().leaveEvent(event)

    def set_hover(self, offset: int, word: tuple[int, int] = (0, 0)) -> None:
        """Put a ground behind the character of which a bubble tells, or its word; -1 for none."""
        self.marks.hover, self.marks.word = offset, word
        self.viewport().update()

    def set_chosen(self, offset: int, word: tuple[int, int] = (0, 0)) -> None:
        """Frame the character that is being asked about, or its word; -1 for none."""
        self.marks.chosen, self.marks.chosen_word = offset, word
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
        self.navigation.tell_change()
