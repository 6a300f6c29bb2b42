"""Why something could not be kept, in few kinds, whatever the system or SQLite said."""

import errno
import sqlite3
from enum import Enum, auto
from pathlib import Path


class Reason(Enum):
    """What stands in the way of keeping; worded for people by the window."""

    LATER_VERSION = auto()  # a later version of the program made the file; it is left alone
    NO_RIGHT = auto()  # the file or its folder may not be written
    LOCKED = auto()  # another process holds the file and does not give it back
    FULL = auto()  # no room on the disk
    IN_THE_WAY = auto()  # a folder or a device stands in the place, and cannot be moved
    REPLACED = auto()  # another library stands in the place of the one that was open
    FORGOTTEN = auto()  # the article is in the library no more
    TOO_LARGE = auto()  # a text beyond what a row can hold
    FAULT = auto()  # anything else; what was said is with it


class NotKept(Exception):
    """A change could not be written; the library stays as it was."""

    def __init__(self, path: Path, reason: Reason, said: str = "") -> None:
        super().__init__(f"{path}: {said or reason.name}")
        self.path = path
        self.reason = reason
        self.said = said


class Forgotten(NotKept):
    """The article that something belongs to was forgotten meanwhile, as by another window.

    Remembered again it takes what belongs to it.
    """


class Damaged(Exception):
    """The file is no library, or no longer a whole one."""


class FromLaterVersion(Exception):
    """The file was made by a later version of the program, which knows what is in it."""


class Replaced(Exception):
    """In the file's place stands another library, whose articles are others."""


FAULTS = (sqlite3.Error, sqlite3.Warning, UnicodeError, OverflowError, MemoryError)
"""What a call of sqlite3 may raise; UnicodeError for a message or a name that is no UTF-8."""
OPENING_FAULTS = (*FAULTS, OSError, RuntimeError, FromLaterVersion, Damaged, Replaced)
"""What opening a file may raise besides; RuntimeError: links in a circle, in Python before 3.13."""


def reason_of(error: BaseException) -> Reason:
    """The kind of what `FAULTS` or `OPENING_FAULTS` caught."""
    if isinstance(error, sqlite3.Error) and (code := code_of(error)):
        return _CODES.get(code, _CODES.get(code & 0xFF, Reason.FAULT))
    if isinstance(error, OSError):
        return _ERRORS.get(error.errno or 0, Reason.FAULT)
    return next((_KINDS[kind] for kind in _KINDS if isinstance(error, kind)), Reason.FAULT)


def code_of(error: BaseException) -> int:
    """SQLite's extended result code, 0 for what the module itself raised."""
    return int(getattr(error, "sqlite_errorcode", 0))


def tells_of_damage(error: BaseException) -> bool:
    """Whether a fault is one of the file: malformed, no database, not our tables.

    Not a lock, a full disk, or what the module itself refused.
    """
    if isinstance(error, UnicodeError | Damaged):
        return True
    code = code_of(error)
    return code & 0xFF in _DAMAGE or code == sqlite3.SQLITE_IOERR_SHORT_READ


_CODES = {
    sqlite3.SQLITE_READONLY: Reason.NO_RIGHT,
    sqlite3.SQLITE_READONLY_DBMOVED: Reason.REPLACED,
    sqlite3.SQLITE_CANTOPEN: Reason.NO_RIGHT,
    sqlite3.SQLITE_PERM: Reason.NO_RIGHT,
    sqlite3.SQLITE_BUSY: Reason.LOCKED,
    sqlite3.SQLITE_LOCKED: Reason.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Reason.LOCKED,
    sqlite3.SQLITE_FULL: Reason.FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: Reason.FULL,  # no room for what processes share beside the file
    sqlite3.SQLITE_TOOBIG: Reason.TOO_LARGE,
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: Reason.FORGOTTEN,
}
_DAMAGE = {
    sqlite3.SQLITE_ERROR,  # no such table, no such column, an unsupported file format
    sqlite3.SQLITE_INTERNAL,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_MISMATCH,
}
_ERRORS = {
    errno.EACCES: Reason.NO_RIGHT,
    errno.EPERM: Reason.NO_RIGHT,
    errno.EROFS: Reason.NO_RIGHT,
    errno.ENOSPC: Reason.FULL,
    errno.EDQUOT: Reason.FULL,
    errno.EFBIG: Reason.FULL,
    errno.EEXIST: Reason.IN_THE_WAY,
    errno.ENOTDIR: Reason.IN_THE_WAY,
    errno.EISDIR: Reason.IN_THE_WAY,
    errno.EBUSY: Reason.IN_THE_WAY,
    errno.ELOOP: Reason.IN_THE_WAY,
}
_KINDS = {
    FromLaterVersion: Reason.LATER_VERSION,
    Replaced: Reason.REPLACED,
    sqlite3.DataError: Reason.TOO_LARGE,
    OverflowError: Reason.TOO_LARGE,
}
