"""The window's buttons and switches: plain Qt controls that paint themselves from a theme's roles.

Each takes the theme first, gets a new one by `set_theme`, can be reached with Tab and shows the
keyboard's ring only for the keyboard. Clicking one leaves the focus on the page.
States: rest `muted`; hover ground `hover`, shape `text`; pressed ground `pressed`; checked ground
`track`, shape `accent`; disabled at 40 %.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget

from reader.language import tr
from reader.qt.style.focusring import KeyboardFocus, ring_width
from reader.qt.style.icons import SIZE, paint_icon
from reader.qt.style.motion import SWITCH, animation_ms
from reader.qt.style.theme import DISABLED_OPACITY, Theme
from reader.qt.style.typeface import Type, text_width, write_in
from reader.qt.widgets.themedbutton import ThemedTool
from reader.qt.widgets.tooltips import plain_tip

RADIO = 14  # px, the ring of a choice


class IconButton(ThemedTool):
    """A tool: 34 × 34 with an icon of 20. Give it an action with `setDefaultAction`.

    `set_open(True)` keeps it looking checked while what it opened is open.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str = "",
        parent: QWidget | None = None,
        *,
        side: int = 34,
        icon_size: float = SIZE,
        radius: float = 8,
    ) -> None:
        super().__init__(theme, name, radius, parent)
        self._icon = icon
        self._icon_size = icon_size
        self._radius = radius
        self._is_open = False
        self.setFixedSize(side, side)

    def set_icon(self, icon: str) -> None:
        """Show another shape."""
        self._icon = icon
        self.update()

    def set_open(self, is_open: bool) -> None:
        """Look checked while what this opens is open."""
        self._is_open = is_open
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        is_on = self.isChecked() or self._is_open
        paint_ground(painter, self, self._theme, self._radius, is_on)
        colour = shape_colour(self, self._theme, is_on, self._focus.is_shown)
        paint_icon(painter, self._icon, colour, QRectF(self.rect()), self._icon_size)


class HearButton(IconButton):
    """The loudspeaker of a word, lit while that sounds."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "speaker", tr("Hear the word"), parent)
        self.name_what(is_word=True)

    def name_what(self, *, is_word: bool) -> None:
        """Whether it says the word, or the one character that is asked about."""
        name = tr("Hear the word") if is_word else tr("Hear the character")
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name + " (H)"))


def asks_to_hear(event: QEvent) -> bool:
    """Whether a key asks for the word that is told of: H, wherever nothing is typed."""
    if not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_H and not event.modifiers()


class TextButton(ThemedTool):
    """An action in words, in the accent colour, as in a message or under a list."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, 6, parent)
        self.setText(text)
        write_in(self, Type(weight=QFont.Weight.Medium))

    def sizeHint(self) -> QSize:
        width = text_width(self.font(), self.text())
        return QSize(round(width + 16.5), max(26, self.fontMetrics().height() + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        paint_ground(painter, self, self._theme, 6, False)
        painter.setPen(self._theme.text if self.isDown() else self._theme.accent)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class DialogButton(TextButton):
    """A deed at a dialog's foot, 34 high: filled for the main one, which Enter does; others have
    an edge."""

    def __init__(self, theme: Theme, text: str, *, is_main: bool = False) -> None:
        super().__init__(theme, text)
        self._is_main = is_main

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.font(), self.text()) + 28.5), 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = self._theme, painter_of(self), QRectF(self.rect())
        if self._is_main:
            ground = theme.accent
            if self.isDown() or self.underMouse():
                by = 116 if self.isDown() else 108
                ground = ground.lighter(by) if theme.is_dark else ground.darker(by)
            paint_shape(painter, box, ground, 8)
        else:
            ground = theme.hover if self.underMouse() else theme.raised
            paint_edged(painter, box, theme.pressed if self.isDown() else ground, theme.control, 8)
        painter.setPen(theme.on_accent if self._is_main else theme.text)
        painter.drawText(self.words_box(), Qt.AlignmentFlag.AlignCenter, self.text())

    def words_box(self) -> QRectF:
        """Where its words stand in the middle."""
        return QRectF(self.rect())


class ChipButton(ThemedTool):
    """A choice that is on or off, 28 high: with a tick and a ground while it is on."""

    HEIGHT = 28
    _TICK = 16
    _GAP = 6
    _PADDING = 10

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, 7, parent)
        self.setText(text)
        self.setCheckable(True)
        write_in(self, Type(weight=QFont.Weight.Medium))
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        tick = self._TICK + self._GAP if self.isChecked() else 0
        width = text_width(self.font(), self.text()) + tick + 2 * self._PADDING
        return QSize(round(width + 0.5), self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, painter_of(self)
        box = QRectF(self.rect())
        if self.isChecked():
            paint_chosen(painter, box, theme, 7)
            tick = QRectF(self._PADDING - 1, 0, self._TICK, box.height())
            paint_icon(painter, "check", theme.accent, tick, self._TICK)
            box.setLeft(self._PADDING + self._TICK + self._GAP)
            box.setRight(box.right() - self._PADDING)
            painter.setPen(theme.text if self.isDown() else theme.accent)
        else:
            paint_ground(painter, self, theme, 7, False)
            painter.setPen(shape_colour(self, theme, False, self._focus.is_shown))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class MenuButton(ThemedTool):
    """A choice that opens a menu: its short label and an angle, on a track, 34 high."""

    accessible_role = QAccessible.Role.ButtonMenu

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, 9, parent)
        write_in(self, Type(15))

    def set_label(self, label: str) -> None:
        """Show what is chosen."""
        self.setText(label)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.font(), self.text()) + 39.5), 34)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, painter_of(self)
        is_active = self.isDown() or self.underMouse()
        box = QRectF(self.rect())
        paint_shape(painter, box, theme.pressed if is_active else theme.track, 9)
        painter.setPen(theme.text)
        box.adjust(13, 0, -26, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        angle = QRectF(self.width() - 24, 0, 12, self.height())
        paint_icon(painter, "down", theme.text if is_active else theme.muted, angle, 12)


class Switch(QCheckBox):
    """On or off, 38 × 22, its handle gliding across; `toggled(bool)`."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = 0.0
        self._focus = KeyboardFocus(self, theme, 11)
        self._glide = QVariantAnimation(self)
        self._glide.valueChanged.connect(self._move_handle)
        self.setAccessibleName(name)
        self.setFixedSize(38, 22)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self._start)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self._focus.set_theme(theme)
        self.update()

    def hitButton(self, position: QPoint) -> bool:
        return True

    def _start(self, is_on: bool) -> None:
        target = float(is_on)
        duration = animation_ms(self, SWITCH) if self.isVisible() else 0
        self._glide.stop()
        if not duration:
            self._move_handle(target)
            return
        self._glide.setStartValue(self._place)
        self._glide.setEndValue(target)
        self._glide.setDuration(duration)
        self._glide.start()

    def _move_handle(self, place: object) -> None:
        self._place = float(place)  # type: ignore[arg-type]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, painter_of(self)
        paint_shape(
            painter, QRectF(self.rect()), _between(theme.control, theme.accent, self._place), 11
        )
        painter.setBrush(_between(theme.raised, theme.on_accent, self._place))
        painter.drawEllipse(QPointF(11 + 16 * self._place, 11), 8, 8)


def painter_of(control: QWidget) -> QPainter:
    """A painter as every control wants it: smooth, its font, faded while it is disabled."""
    painter = QPainter(control)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(control.font())
    painter.setPen(Qt.PenStyle.NoPen)
    if not control.isEnabled():
        painter.setOpacity(DISABLED_OPACITY)
    return painter


def paint_shape(painter: QPainter, box: QRectF, colour: QColor, radius: float) -> None:
    """Fill a rounded box."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, radius, radius)


def paint_chosen(painter: QPainter, box: QRectF, theme: Theme, radius: float) -> None:
    """The ground of what is chosen; in high contrast a frame says so too."""
    if theme.is_high_contrast:
        paint_edged(painter, box, theme.pressed, theme.text, radius, 1.5)
    else:
        paint_shape(painter, box, theme.pressed, radius)


def paint_radio(painter: QPainter, left: float, middle: float, theme: Theme, is_on: bool) -> None:
    """A ring of `RADIO` px, filled for the one that is chosen."""
    centre, radius = QPointF(left + RADIO / 2, middle), RADIO / 2
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawEllipse(centre, radius, radius)
        painter.setBrush(theme.on_accent)
        painter.drawEllipse(centre, 3, 3)
    else:
        painter.setPen(QPen(theme.control, 1.5))
        painter.setBrush(theme.raised)
        painter.drawEllipse(centre, radius - 0.75, radius - 0.75)


def ring_or_frame(theme: Theme, has_ring: bool, is_chosen: bool) -> QPen:
    """The pen around a row: the keyboard's ring, the frame of a chosen one in high contrast."""
    if has_ring:
        return QPen(theme.accent, ring_width(theme))
    if is_chosen and theme.is_high_contrast:
        return QPen(theme.text, 1.5)
    return QPen(Qt.PenStyle.NoPen)


def paint_edged(
    painter: QPainter, box: QRectF, colour: QColor, edge: QColor, radius: float, width: float = 1
) -> None:
    """Fill a rounded box that has an edge, of one pixel if nothing else is said."""
    half = width / 2
    painter.setPen(QPen(edge, width))
    painter.setBrush(colour)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def paint_ground(
    painter: QPainter, button: QAbstractButton, theme: Theme, radius: float, is_on: bool
) -> None:
    """The ground of a button by its state; none at rest."""
    if button.isDown():
        colour = theme.pressed
    elif is_on and theme.is_high_contrast:
        paint_chosen(painter, QRectF(button.rect()), theme, radius)
        return
    elif is_on:
        colour = theme.track
    elif button.isEnabled() and button.underMouse():
        colour = theme.hover
    else:
        return
    paint_shape(painter, QRectF(button.rect()), colour, radius)


def shape_colour(
    button: QAbstractButton, theme: Theme, is_on: bool, has_ring: bool = False
) -> QColor:
    """The colour of a button's icon or words by its state."""
    if is_on and not button.isDown():
        return theme.accent
    is_lit = button.isDown() or has_ring or (button.isEnabled() and button.underMouse())
    return theme.text if is_lit else theme.muted


def _between(one: QColor, other: QColor, part: float) -> QColor:
    mixed = [
        round(a + (b - a) * part)
        for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*mixed)
