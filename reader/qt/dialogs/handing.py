"""What the dialogs share that hand something on in one of many forms."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.opening.pacing import Pace
from reader.qt.dialogs.export.formlist import FormList
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import scaled
from reader.qt.widgets.buttons import DialogButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.workfoot import WorkNews

_SIDE, _TOP = 24, 16
_SHOWN_EVERY = 100  # ms between two looks at how far the work is
Made = TypeVar("Made")


class HandingDialog(ThemedDialog):
    """The forms at the left, in a window narrower than `narrow` px above; beside them a sample
    that stays in sight, and below it what is chosen of a form; at the foot what there is to say.

    The work, and the look ahead at what it will make, are done off the window's thread, one of
    each at a time; whoever derives from it says in `_begin` what pressing the button does, and in
    `_show_form` what may be touched while `_is_working`.
    """

    def __init__(
        self,
        theme: Theme,
        background: Background,
        size: QSize,
        narrow: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", QSize(scaled(size.width()), scaled(size.height())), parent)
        self._background, self._narrow = background, narrow
        self._work: Task | None = None
        self._ahead: Task | None = None
        self._button = self.main = DialogButton(theme, "", is_main=True)
        self._button.clicked.connect(self._begin)
        self._news = WorkNews(theme, (self._button,))
        self._news.cancelled.connect(self._stop)
        self._news.left.connect(self.close)
        self._watch = QTimer(self, interval=_SHOWN_EVERY)
        self._watch.timeout.connect(self._show_share)
        self._scroller = Scroller(theme)
        self._parts = QHBoxLayout()
        self._parts.setSpacing(0)

    def _lay_out(
        self, forms: FormList, sample: QWidget, rows: Iterable[QWidget], shares: tuple[int, int]
    ) -> None:
        """Lay all out once; of the width, forms and choices take these shares."""
        self._scroller.column.setContentsMargins(_SIDE, 6, _SIDE, 6)
        for row in rows:
            self._scroller.column.addWidget(row)
        self._scroller.column.addStretch(1)
        around = QHBoxLayout()
        around.setContentsMargins(_SIDE, _TOP, _SIDE, 4)
        around.addWidget(sample)
        choices = QVBoxLayout()
        choices.setSpacing(0)
        choices.addLayout(around)
        choices.addWidget(self._scroller, 1)
        self._parts.addWidget(forms, shares[0])
        self._parts.addLayout(choices, shares[1])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._parts, 1)
        whole.addWidget(self._news)

    @property
    def _is_narrow(self) -> bool:
        return self.width() < self._narrow

    @property
    def _is_working(self) -> bool:
        return self._work is not None

    @property
    def is_at_work(self) -> bool:
        return self._is_working

    # What the deriving dialogs say -------------------------------------------------------------

    def _begin(self) -> None:
        raise NotImplementedError

    def _show_form(self) -> None:
        raise NotImplementedError

    # Work ------------------------------------------------------------------------------------

    def _do(
        self,
        work: Callable[[Pace], Callable[[], Made]],
        end: Callable[[Made], None],
        fail: Callable[[Exception], None],
    ) -> None:
        """Do what is to be done; how far it is, is shown, and nothing can be chosen meanwhile."""
        self._news.tell_wrong("")
        task = self._work = Task()
        self._show_work()
        self._watch.start()
        self._run(task, work, end, fail)

    def _look_ahead(
        self,
        work: Callable[[Pace], Callable[[], Made]],
        end: Callable[[Made], None],
        fail: Callable[[Exception], None] | None = None,
    ) -> None:
        """Look at what will come of it; a look that is under way is given up."""
        self._give_up_look()
        self._ahead = Task()
        self._run(self._ahead, work, end, fail)

    def _run(
        self,
        task: Task,
        work: Callable[[Pace], Callable[[], Made]],
        end: Callable[[Made], None],
        fail: Callable[[Exception], None] | None,
    ) -> None:
        priority = Priority.EXPORT
        self._background.run(self, work(task.pace), end, fail, priority=priority, task=task)

    def _give_up_look(self) -> None:
        if self._ahead is not None:
            self._ahead.stop()
        self._ahead = None

    def _stop(self) -> None:
        self._give_up_look()
        if self._work is not None:
            self._work.stop()
        was_working, self._work = self._is_working, None
        self._watch.stop()
        if was_working:
            self._show_work()

    def _show_work(self) -> None:
        self._show_share()
        self._show_form()

    def _show_share(self) -> None:
        self._news.show_work(self._work.share if self._work is not None else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._parts.setDirection(way.TopToBottom if self._is_narrow else way.LeftToRight)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)
