"""What the presenters of cards know of the window: a page, and what is said over it."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from reader.qt.messages.bar import MessageBar
from reader.qt.page.bubble import Bubble
from reader.qt.page.shownfonts import ShownFonts
from reader.qt.page.view import PageView
from reader.qt.style.theme import ThemeSource
from reader.qt.widgets.callout import PointingPopover


class Surroundings(Protocol):
    """The parts of the window's frame that a card needs; `central` is what it may lie over."""

    @property
    def page(self) -> PageView: ...
    @property
    def central(self) -> QWidget: ...
    @property
    def bubble(self) -> Bubble: ...
    @property
    def messages(self) -> MessageBar: ...
    @property
    def themes(self) -> ThemeSource: ...
    @property
    def fonts(self) -> ShownFonts: ...


def show_card_at(card: PointingPopover, offset: int, around: Surroundings) -> None:
    """Let a card point at a character of the page, clear of its reading; over what is read by then
    where lines are vertical."""
    page = around.page
    cell = page.characters.cell(offset).toAlignedRect()
    corner = page.viewport().mapTo(around.central, QPoint(0, 0))
    beside = page.characters.axes.is_vertical
    card.show_at(QRect(cell.topLeft() + corner, cell.size()), beside=beside)
