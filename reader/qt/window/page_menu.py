"""The page's own menu: at the pointer, or by a key at the caret or at what is selected."""

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from reader.language import tr
from reader.qt.actions import menus
from reader.qt.aloud.presenter import AloudPresenter
from reader.qt.card.marks_presenter import MarksPresenter
from reader.qt.card.presenter import CardPresenter
from reader.qt.window.frame import Frame
from reader.qt.window.knowing import Knowing

_UNDER = 4  # pixels between a character and the menu that a key opened


class PageMenu(QObject):
    """Made anew each time; the card that it opens is on the character that it was opened at."""

    def __init__(
        self,
        frame: Frame,
        card: CardPresenter,
        marks: MarksPresenter,
        knowing: Knowing,
        aloud: AloudPresenter,
    ) -> None:
        super().__init__(frame.page)
        self._frame, self._card, self._marks, self._knowing = frame, card, marks, knowing
        self._aloud = aloud

    def open_at(self, at: QPoint) -> None:
        """Open at a point of the screen."""
        page = self._frame.page
        inside = QPointF(page.viewport().mapFromGlobal(at))
        self._card.point_at(page.characters.hanzi_under(inside))
        self._marks.point_at(page.characters.under(inside))
        self._knowing.point_at(page.characters.hanzi_under(inside))
        self._aloud.point_at(page.characters.under(inside))
        self._open(at, by_key=False)

    def open_by_key(self) -> None:
        """Open under the caret, else under what is selected, else at the first line in view.

        Some systems tell of the menu's key twice: as a key, and as a wish for a menu.
        """
        if not self._frame.desk.isVisible() or QApplication.activePopupWidget() is not None:
            return
        page = self._frame.page
        self._card.point_at(page.caret.hanzi if not page.selection else -1)
        self._marks.point_at(page.caret.hanzi)
        self._knowing.point_at(page.caret.hanzi)
        corner = self._box().bottomLeft() + QPointF(0, _UNDER)
        self._open(page.viewport().mapToGlobal(corner).toPoint(), by_key=True)

    def _box(self) -> QRectF:
        page = self._frame.page
        if page.caret.is_shown:
            return page.caret.box()
        at = page.selection.start
        if not page.selection or not page.navigation.shows(at):
            at = page.column.top_offset if page.column is not None else 0
        return page.characters.rect(at)

    def _open(self, at: QPoint, *, by_key: bool) -> None:
        frame = self._frame
        self._word_actions()
        menu = menus.made(menus.PAGE, frame.actions, frame.themes.theme, frame.page.window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.destroyed.connect(self._forget_word)
        menu.popup(at)
        if by_key:
            menu.setActiveAction(next(one for one in menu.actions() if one.isEnabled()))

    def _word_actions(self) -> None:
        """Say what the actions of words would do here."""
        are_known, are_kept = self._knowing.told()
        actions = self._frame.actions
        actions.set_words("know", tr("Not known any more") if are_known else "")
        actions.set_words("keep", tr("Keep no more") if are_kept else "")

    def _forget_word(self) -> None:
        """Keys are of the word under the pointer again."""
        self._knowing.point_at(-1)
        self._aloud.point_at(-1)
        for name in ("know", "keep"):
            self._frame.actions.set_words(name, "")
