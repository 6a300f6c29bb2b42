"""A reader's hands in the tests of the page: keys, wheel and mouse, and what came of them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.qt.pages import wait

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def settled(shown):
    """Let a glide come to its end."""
    wait(0)
    position = None
    while shown.page.column.scroll != position:
        position = shown.page.column.scroll
        wait(60)
    return position


def key(shown, number, modifiers=NONE, *, is_press=True, repeats=False):
    kind = QEvent.Type.KeyPress if is_press else QEvent.Type.KeyRelease
    QApplication.sendEvent(shown.page, QKeyEvent(kind, number, modifiers, "", repeats))


def wheel(shown, notches=0.0, pixels=0, modifiers=NONE):
    viewport = shown.page.viewport()
    at = QPointF(viewport.rect().center())
    event = QWheelEvent(
        at, viewport.mapToGlobal(at), QPoint(0, pixels), QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def mouse(shown, kind, at, modifiers=NONE):
    viewport = shown.page.viewport()
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    place = QPointF(at)
    event = QMouseEvent(kind, place, viewport.mapToGlobal(place), button, held, modifiers)
    QApplication.sendEvent(viewport, event)


def press(shown, at, modifiers=NONE):
    mouse(shown, QEvent.Type.MouseButtonPress, at, modifiers)


def drag(shown, at):
    mouse(shown, QEvent.Type.MouseMove, at)


def release(shown, at):
    mouse(shown, QEvent.Type.MouseButtonRelease, at)


def double_click(shown, at):
    press(shown, at)
    release(shown, at)
    mouse(shown, QEvent.Type.MouseButtonDblClick, at)


def left_edge(shown, offset):
    """A point just inside a character's left half."""
    box = shown.page.characters.rect(offset)
    return QPoint(round(box.left() + 0.25 * box.width()), round(box.center().y()))


def selected(shown):
    chosen = shown.page.selection
    return shown.composer.article.text[chosen.start : chosen.end]
