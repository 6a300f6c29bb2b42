"""Several files wanted at once, dropped, pasted or named on the command line: one after another.

The first opens, the others wait in their order. Which is the next is told with each of them, again
at its end, and in the menu as long as any waits; any other can be chosen from a list of them, under
the tool that opens files. Nothing opens by itself.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from reader.language import tr
from reader.qt.messages import wording
from reader.qt.session.session import Session
from reader.qt.style.typeface import fitted, interface_font
from reader.qt.widgets.menu import Menu
from reader.qt.window.frame import Frame

_REST = 500  # ms of rest at an article's end
_WIDEST = 420  # px, of a name in the list


class Several(QObject):
    """Holds the files that wait."""

    def __init__(self, frame: Frame, session: Session) -> None:
        super().__init__(frame.page)
        self._frame, self._session = frame, session
        self._waiting: list[Path] = []
        self._opened: Path | None = None  # the last of them
        self._is_told_at_end = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._tell_at_end)
        session.failed.connect(self._tell)
        frame.page.navigation.moved.connect(self._look)
        self._name()

    def open(self, paths: Sequence[Path]) -> None:
        """Open the first of these; the others wait, in the stead of those that did."""
        self._waiting = list(dict.fromkeys(paths))
        self._take(self._waiting[0])

    @property
    def waiting(self) -> tuple[Path, ...]:
        """Those that wait."""
        return tuple(self._waiting)

    def wait(self, paths: Sequence[Path]) -> None:
        """Let these wait, and nothing be opened now."""
        self._waiting = list(paths)
        self._name()

    def open_next(self) -> None:
        """Open the next that waits."""
        if self._waiting:
            self._take(self._waiting[0])

    def choose(self) -> None:
        """Show a list of those that wait, to choose among."""
        if not self._waiting:
            return
        menu = Menu(self._frame.themes.theme, parent=self._frame.page.window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for path in self._waiting:
            menu.addAction(self._told(path), partial(self._take, path))
        menu.addSeparator()
        menu.addAction(tr("Let them go"), self._let_go)
        self._frame.toolbar.open_under("open", menu)

    def _take(self, path: Path) -> None:
        """Open one of those that wait; the others wait on."""
        self._opened = path
        self._waiting = [each for each in self._waiting if each != path]
        self._name()
        self._session.open_path(path)

    def _let_go(self) -> None:
        self._waiting = []
        self._name()
        self._tell()

    def _told(self, path: Path) -> str:
        """A file's name, with its folder where another has the same."""
        has_twin = sum(each.name == path.name for each in self._waiting) > 1
        told = f"{path.name} – {path.parent}" if has_twin else path.name
        middle = Qt.TextElideMode.ElideMiddle
        return fitted(interface_font(), " ".join(told.split()), _WIDEST, middle)

    def begin(self) -> None:
        """Another article is shown; one that is in view whole has no end to come to, and of one
        that was opened by itself nothing is told."""
        column = self._frame.page.column
        is_one = self._session.opening.shown.path == self._opened
        self._is_told_at_end = not is_one or column is None or column.shows_end
        if is_one:
            self._tell()

    def _look(self) -> None:
        if self._waiting and not self._is_told_at_end:
            self._rest.start()

    def _tell_at_end(self) -> None:
        column = self._frame.page.column
        if column is not None and column.shows_end:
            self._is_told_at_end = True
            self._tell()

    def _tell(self, *_failed: object) -> None:
        if self._waiting:
            name, count = self._waiting[0].name, len(self._waiting)
            told = wording.files_wait(name, count, self.open_next, self.choose)
            self._frame.messages.post(told)
        else:
            self._frame.messages.withdraw(wording.FILES_WAIT)

    def _name(self) -> None:
        """Say in the menu which is the next."""
        words, why_not = "", tr("No other file waits.")
        if self._waiting:
            words, why_not = tr("Open “{name}”").format(name=self._waiting[0].name), ""
        self._frame.actions.set_words("next_file", words)
        for name in ("next_file", "waiting_files"):
            self._frame.actions.set_can(name, why_not)
