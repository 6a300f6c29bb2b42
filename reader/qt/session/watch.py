"""Watching the file that is open: has somebody changed it since it was read?

Editors write in many ways: over the file, to another one that takes its name, in several goes.
So a hint of the system only makes us look, after a moment of rest; and what counts is another
content, not another date. File systems of a network give no hints: there we look when the window
comes to the front.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.opening.stamps import Stamp, digest_of
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task

_TRIES = 5  # to read a file that does not change meanwhile
REST = 400
"""Milliseconds without a further change after which a file is taken for written."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What was looked at last: its stamp, and its digest, None where it could not be read."""

    stamp: Stamp | None
    digest: bytes | None


class Watching(QObject):
    """Signal `changed`: the file has another content than before; once for each."""

    changed = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._path: Path | None = None
        self._known: _Known | None = None
        self._task = Task()
        self._seen: Stamp | None = None  # when a hint came last
        self._hints = QFileSystemWatcher(self)
        self._hints.fileChanged.connect(self._hint)
        self._hints.directoryChanged.connect(self._hint)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._look_when_written)

    @property
    def is_ready(self) -> bool:
        """Whether it is known what the file held, so that another content is seen."""
        return self._known is not None

    def watch(self, path: Path | None, read: Stamp | None = None) -> None:
        """Watch another file, which had the stamp `read` when it was read; None for none."""
        self._task.stop()
        self._rest.stop()
        if watched := [*self._hints.files(), *self._hints.directories()]:
            self._hints.removePaths(watched)
        self._path, self._known = path, None
        if path is not None:
            self._add_hints()
            self._compare(read)

    def look(self) -> None:
        """See whether the file has changed, as when the window comes to the front."""
        self._hint()

    def _hint(self) -> None:
        """Look after a moment; the folder may have changed for many other reasons."""
        path, known = self._path, self._known
        if path is None:
            return
        before, self._seen = self._seen, Stamp.of(path)
        if known is not None and self._seen == known.stamp:
            self._add_hints()
        elif self._seen != before or not self._rest.isActive():
            self._rest.start()

    def _look_when_written(self) -> None:
        path, known = self._path, self._known
        if path is None:
            return
        stamp = Stamp.of(path)
        if known is None or stamp != self._seen:  # it is still being read, or written
            self._hint()
            return
        self._add_hints()
        if stamp is not None and stamp != known.stamp:
            self._compare(known.stamp)

    def _add_hints(self) -> None:
        """The file itself is lost to the system once another one has taken its name."""
        path = self._path
        if path is None:
            return
        wanted = {str(path), str(path.parent)}
        missing = wanted - {*self._hints.files(), *self._hints.directories()}
        if present := [one for one in missing if Path(one).exists()]:
            self._hints.addPaths(present)

    def _compare(self, read: Stamp | None) -> None:
        """Read what the file holds now, off the window's thread, and tell if that is new."""
        path, before = self._path, self._known
        if path is None:
            return
        task = self._task = Task()

        def work() -> _Known:
            for _ in range(_TRIES):
                known = _Known(Stamp.of(path), digest_of(path, task.pace))
                if Stamp.of(path) == known.stamp:
                    break
            return known

        def done(now: _Known) -> None:
            self._known = now
            is_new = before is not None and now.digest not in (None, before.digest)
            is_late = before is None and now.stamp not in (None, read)
            if now.digest is None and before is not None:  # gone again: what was known still counts
                self._known = before
            elif is_new or is_late:
                self.changed.emit()

        def failed(error: Exception) -> None:
            self._known = before or _Known(read, None)  # the next hint lets it be read again
            raise error

        self._background.run(self, work, done, failed, task=task)
