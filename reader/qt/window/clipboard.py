"""What is selected, put where the system pastes it from."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from reader.opening.pacing import Pace, unhurried
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.messages import wording
from reader.qt.session.session import Session
from reader.qt.window.frame import Frame

if TYPE_CHECKING:  # loaded once something is copied
    from reader.exports.clipboard import Copied

FORMS = {
    "copy": "PLAIN",
    "copy_with_pinyin": "CHARACTERS",
    "copy_words": "WORDS",
    "copy_readings": "READINGS",
    "copy_ruby": "RUBY",
    "copy_anki": "ANKI",
    "copy_markdown": "MARKDOWN",
}
"""The actions that copy, and the name of the `CopyFormat` of each."""
_AT_ONCE = 3_000  # characters that are copied before the key is up again, once they are read
_LOOK = 100  # ms between two looks how far a long copy is


class _Clip(NamedTuple):
    """What is put on the clipboard, as Qt wants it."""

    text: str
    html: QByteArray | None = None


class Clipboard(QObject):
    """A few pages are copied at once; more off the window's thread, told and to be cancelled.

    Another copy takes the place of one under way; until a copy is whole, what was on the clipboard
    stays there.
    """

    def __init__(self, frame: Frame, session: Session) -> None:
        super().__init__(frame.page)
        self._frame, self._session = frame, session
        self._task = Task()
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(lambda: frame.work_line.set_share(self._task.share))
        session.opened.connect(self.cancel)

    def copy(self, action: str) -> None:
        """Copy what is selected, else the word at the caret, as it is shown."""
        from reader.exports.clipboard import CopyFormat, copied

        current, setting = self._session.current, self._frame.page.setting
        start, end = self._frame.page.caret.taken
        if current is None or setting is None or start == end:
            return
        self.cancel()
        style = self._session.settings.style
        copy = partial(
            copied, current.composer, start, end, setting.look, CopyFormat[FORMS[action]], style
        )
        work = partial(_clip, copy)
        if end - start <= _AT_ONCE:
            self._put(work())
        else:
            self._begin(work, end - start)

    def cancel(self) -> None:
        """Give up what is under way."""
        if self._look.isActive():
            self._task.stop()
            self._end()

    def offer(self) -> None:
        """Put what is selected where the system's middle click takes it from."""
        from reader.exports.clipboard import plain_text

        current, selection = self._session.current, self._frame.page.selection
        clipboard = QGuiApplication.clipboard()
        if current is None or not selection or not clipboard.supportsSelection():
            return

        def put(text: str) -> None:
            if self._frame.page.selection == selection:
                clipboard.setMimeData(_data(_Clip(text)), QClipboard.Mode.Selection)

        start, end, script = selection.start, selection.end, self._session.script
        work = partial(plain_text, current.composer, start, end, script)
        if end - start <= _AT_ONCE:
            put(work())
        else:
            self._session.background.run(self, work, put)

    def _begin(self, work: "partial[_Clip]", count: int) -> None:
        task = self._task = Task()
        self._look.start()
        self._frame.messages.post(wording.copying(count, self.cancel))

        def done(made: _Clip) -> None:
            self._end()
            self._put(made)
            self._frame.messages.post(wording.copied(count))

        def failed(error: Exception) -> None:
            self._end()
            raise error

        self._session.background.run(
            self,
            lambda: work(pace=task.pace),
            done,
            failed,
            priority=Priority.EXPORT,
            task=task,
        )

    def _end(self) -> None:
        self._look.stop()
        self._frame.work_line.set_share(1.0)
        self._frame.messages.withdraw(wording.COPY)

    def _put(self, made: _Clip) -> None:
        QGuiApplication.clipboard().setMimeData(_data(made))


def _clip(copy: "Callable[[Pace], Copied]", pace: Pace = unhurried) -> _Clip:
    """A copy with its rich form in one: put together piece by piece, where the window does not
    stand for it; what Qt is given then is shared, not copied."""
    made = copy(pace)
    html = QByteArray()
    html.reserve(sum(map(len, made.html)))
    for piece in made.html:
        html.append(piece)
    return _Clip(made.text, html if made.html else None)


def _data(made: _Clip) -> QMimeData:
    data = QMimeData()
    data.setText(made.text)
    if made.html is not None:
        data.setData("text/html", made.html)
    return data
