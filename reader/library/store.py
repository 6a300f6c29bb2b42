"""The life of the library's file: opened, mended when it is damaged, followed when it is gone.

Nothing that SQLite says comes out of here but as `NotKept`; and whatever happens to the file, there
is a connection to read from and to write to: at worst one in memory, with what could be read, whose
changes are carried into the file once it can be written (`try_again`).
"""

import contextlib
import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from reader import ownfiles
from reader.library.database import Safety, companions, connect, set_patience, set_safety
from reader.library.reasons import (
    FAULTS,
    OPENING_FAULTS,
    Damaged,
    Forgotten,
    NotKept,
    Reason,
    Replaced,
    reason_of,
    tells_of_damage,
)
from reader.library.soundness import storable

_AT_START = 8.0  # seconds to wait for other processes that open the library at the same time
_RUNNING = 1.0  # the same once the window is there
_AT_ONCE = 0.0  # nobody is waited for
_PAUSE = 0.02  # seconds between two tries, about
_IN_MEMORY_UP_TO = 128 << 20  # bytes of a file that was open; a larger one stays where it is
_ITS_OWN = {Reason.FORGOTTEN, Reason.TOO_LARGE, Reason.REPLACED}
"""What stands in the way of one change alone, or for ever: no memory helps."""

Done = TypeVar("Done")


class Store:
    """An SQLite file as it lives, for the thread that opened it.

    `trouble` tells why what is written now is not kept, None where it is. `set_aside` is where a
    damaged file lies, `saved` how many of its articles could be read. Where the file cannot be
    written all goes on in memory, until `try_again` or the end can write it.
    """

    def __init__(self, path: Path, clock: Callable[[], float]) -> None:
        self.path = path
        self.trouble: NotKept | None = None
        self.set_aside: Path | None = None
        self.saved = 0
        self._clock = clock
        self._stamp: _Stamp | None = None  # of the file that is open, None for memory
        self._is_closed = False
        self._connection = self._opened(_AT_START)

    def close(self) -> None:
        """Write everything to the one file, waiting a second for others that do so."""
        if not self._is_closed:
            self._try(_RUNNING)
        self._is_closed = True
        self._let_go()

    def _let_go(self) -> None:
        with contextlib.suppress(*FAULTS):
            self._connection.close()

    def read(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows that a query finds: where the file became damaged, of what is left of it.

        None of them, and there is `trouble`, where nothing can be read any more.
        """
        for is_last in (False, True):
            try:
                return self._connection.execute(query, _stored(values)).fetchall()
            except FAULTS as error:
                if is_last or not tells_of_damage(error):
                    self.trouble = NotKept(self.path, reason_of(error), str(error))
                    break
                self._open_again()
        return []

    @property
    def version(self) -> object:
        """Another value once another process has changed the file, or it is another file."""
        try:
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        except FAULTS:
            return None
        return version, self._stamp

    def change(
        self, act: Callable[[sqlite3.Connection], Done], safety: Safety = Safety.ON_DISK
    ) -> Done:
        """Do something in one transaction: all of it, or none and `NotKept` is raised.

        Where the file cannot be written it is done in memory, and there is `trouble`.
        """
        try:
            return self._changed(act, safety)
        except NotKept as error:
            if not self._goes_on_in_memory(error):
                raise
        return self._changed(act, safety)

    def _changed(self, act: Callable[[sqlite3.Connection], Done], safety: Safety) -> Done:
        self._follow()
        try:
            done = self._transaction(act, safety)
        except FAULTS as error:
            if not tells_of_damage(error):
                raise self._not_kept(error) from error
            self._open_again()
            try:
                done = self._transaction(act, safety)
            except FAULTS as second:
                raise self._not_kept(second) from second
        if self._stamp is not None:
            self.trouble = None
        return done

    def _transaction(self, act: Callable[[sqlite3.Connection], Done], safety: Safety) -> Done:
        connection = self._connection
        set_safety(connection, safety)
        connection.execute("BEGIN IMMEDIATE")
        try:
            done = act(connection)
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(*FAULTS):
                connection.execute("ROLLBACK")
            raise
        return done

    def _not_kept(self, error: BaseException) -> NotKept:
        reason = reason_of(error)
        if reason is Reason.FORGOTTEN:
            return Forgotten(self.path, reason, str(error))
        trouble = NotKept(self.path, reason, str(error))
        if self._stamp is not None:  # else the first one goes on
            self.trouble = trouble
        return trouble

    # The file ---------------------------------------------------------------------------------

    def _opened(self, patience: float) -> sqlite3.Connection:
        """The file as a library; where that cannot be, what can be read of it in memory."""
        try:
            connection = self._file(patience)
        except OPENING_FAULTS as error:
            self.trouble = NotKept(self.path, reason_of(error), str(error))
            self._stamp = None
            return self._in_memory()
        self._stamp = _stamp_of(self.path)
        return connection

    def _in_memory(self) -> sqlite3.Connection:
        from reader.library.meanwhile import begin

        memory = connect(None)
        self._read_into(memory)
        begin(memory)
        return memory

    def _read_into(self, memory: sqlite3.Connection) -> None:
        from reader.library.salvage import salvage

        with contextlib.suppress(*FAULTS, OSError), TemporaryDirectory() as room:
            salvage(self.path, memory, Path(room))

    def _open_again(self) -> None:
        """The open file turned out to be damaged."""
        self._let_go()
        self._connection = self._opened(_RUNNING)

    def _goes_on_in_memory(self, trouble: NotKept) -> bool:
        """Have what is in the open file in memory, if that helps."""
        from reader.library.meanwhile import begin
        from reader.library.salvage import carry_over

        if self._stamp is None or self._is_closed or trouble.reason in _ITS_OWN:
            return False
        with contextlib.suppress(OSError):
            if self.path.stat().st_size > _IN_MEMORY_UP_TO:
                return False
        memory = connect(None)
        try:
            set_patience(self._connection, _AT_ONCE)
            self._connection.execute("BEGIN")
            self._connection.execute("SELECT 1 FROM article").fetchone()  # nobody locks it now
            carry_over(self._connection, memory)
        except FAULTS:
            self._read_into(memory)
        begin(memory)
        self._let_go()
        self._connection, self._stamp = memory, None
        return True

    def try_again(self) -> bool:
        """Write what is kept in memory alone, if that can be done now; whether all is kept.

        Waits for nobody.
        """
        if not self._is_closed:
            self._try(_AT_ONCE)
        return self.trouble is None

    def _try(self, patience: float) -> None:
        if self._stamp is None:
            self._come_back(patience)
        elif self.trouble is not None:
            with contextlib.suppress(NotKept):
                self._changed(lambda connection: None, Safety.SOON_ON_DISK)

    def _come_back(self, patience: float) -> None:
        """From memory to the file, with all that was changed meanwhile."""
        from reader.library.meanwhile import carry_into

        try:
            there = self._file(patience)
            try:
                set_patience(there, patience)
                carry_into(there, self._connection)
                set_patience(there)
            except BaseException:
                there.close()
                raise
        except OPENING_FAULTS as error:
            self.trouble = NotKept(self.path, reason_of(error), str(error))
            return
        self._let_go()
        self._connection, self._stamp, self.trouble = there, _stamp_of(self.path), None

    def _follow(self) -> None:
        """Go on with the file that stands at the path, if it is not the one that is open.

        A library that was taken away under an open window is written again as it was. Raises
        NotKept, as where another library stands in its place.
        """
        if self._stamp is None or self._stamp == _stamp_of(self.path):
            return
        try:
            there = self._file(_RUNNING)
            try:
                self._make_same(there)
            except BaseException:
                there.close()
                raise
        except OPENING_FAULTS as error:
            raise self._not_kept(error) from error
        self._let_go()
        self._connection, self._stamp = there, _stamp_of(self.path)

    def _make_same(self, there: sqlite3.Connection) -> None:
        """Carry over what is open into a new file. Raises Replaced where its keys mean others."""
        from reader.library.salvage import carry_over

        theirs = _articles(there)
        if not theirs:
            carry_over(self._connection, there)
        elif any(theirs.get(key, one) != one for key, one in _articles(self._connection).items()):
            raise Replaced

    def _file(self, patience: float) -> sqlite3.Connection:
        """The library at the path, made if there is none. Raises one of `OPENING_FAULTS`.

        A damaged one is mended, but by someone who waits for no other only if no other may do so.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        end = time.monotonic() + patience
        with ownfiles.alone(self.path.with_name(f"{self.path.name}.lock"), patience) as is_alone:
            if is_alone:
                self._end_of_mending()
            try:
                return self._free(end)
            except Damaged:
                if not (is_alone or patience):
                    raise
                self._mend()
            return self._free(end)

    def _free(self, end: float) -> sqlite3.Connection:
        """The library once no other process locks it, until a time on the monotonic clock."""
        while True:
            try:
                connection = connect(self.path, min(_RUNNING, max(0.0, end - time.monotonic())))
                set_patience(connection)
                return connection
            except sqlite3.Error as error:
                if reason_of(error) is not Reason.LOCKED or time.monotonic() > end:
                    raise
            time.sleep(_PAUSE * random.uniform(0.5, 1.5))

    # A damaged file ---------------------------------------------------------------------------

    @property
    def _mended(self) -> Path:
        """A new library that is complete, and only waits for the damaged one to be moved."""
        return self.path.with_name(f"{self.path.name}.mended")

    def _mend(self) -> None:
        """Set the file aside, with a library in its place that holds what could be read.

        That one is complete before anything is moved. Raises OSError or one of `FAULTS`, and the
        damaged file stays where it is.
        """
        from reader.library.salvage import salvage

        with TemporaryDirectory(prefix=_MENDING, dir=self.path.parent) as folder:
            new = Path(folder, self.path.name)
            library = connect(new)
            try:
                self.saved = salvage(self.path, library, Path(folder))
            except OSError as error:  # what cannot be read by anyone is moved all the same
                if reason_of(error) is Reason.FULL:
                    raise
            finally:
                library.close()
            os.replace(new, self._mended)
        parts = (self.path, *companions(self.path))
        self.set_aside = ownfiles.set_aside(parts, self._clock())
        ownfiles.put(self._mended, self.path)

    def _end_of_mending(self) -> None:
        """Finish or sweep what a process left that was killed meanwhile."""
        with contextlib.suppress(OSError):
            if self._mended.exists():
                ownfiles.put(self._mended, self.path)
            for left in self.path.parent.glob(f"{_MENDING}*"):
                shutil.rmtree(left, ignore_errors=True)


_MENDING = ".mending-"
_Stamp = tuple[int, int]


def _stamp_of(path: Path) -> _Stamp | None:
    """Which file stands there."""
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_dev, told.st_ino


def _articles(connection: sqlite3.Connection) -> dict[int, tuple[bytes | None, bytes | None]]:
    found = connection.execute("SELECT key, path, digest FROM article")
    return {key: (path, digest) for key, path, digest in found}


def _stored(values: tuple[object, ...]) -> tuple[Any, ...]:
    return tuple(map(storable, values))
