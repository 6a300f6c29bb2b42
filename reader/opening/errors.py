"""Why a file could not be opened: one small class for each reason, worded where it is shown."""

from pathlib import Path


class OpeningError(Exception):
    """A file that cannot be opened as an article; `path` is None for pasted text and streams."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(str(path) if path else type(self).__name__)
        self.path = path


class NotFound(OpeningError):
    """Nothing of that name, or it vanished while it was read."""


class IsFolder(OpeningError):
    """A folder where a file was asked for."""


class NotAFile(OpeningError):
    """A pipe, a device or a socket: reading it might never end."""


class NoPermission(OpeningError):
    """The system forbids this user to read it."""


class NotText(OpeningError):
    """Bytes that are no text: a picture, a program, an archive."""


class OnlyPictures(OpeningError):
    """Pages, but pictures of them: there is no text in it to read."""


class Empty(OpeningError):
    """Nothing in it, or blanks only."""


class TooLarge(OpeningError):
    """More bytes than `limit`."""

    def __init__(self, path: Path | None, limit: int) -> None:
        super().__init__(path)
        self.limit = limit


class Unreadable(OpeningError):
    """The disk or the system failed; `reason` in the system's words."""

    def __init__(self, path: Path | None, reason: str) -> None:
        super().__init__(path)
        self.reason = reason


class Broken(OpeningError):
    """A file of a known kind, damaged beyond use; `part` is what of it, "" for all of it."""

    def __init__(self, path: Path | None = None, part: str = "") -> None:
        super().__init__(path)
        self.part = part


class Protected(OpeningError):
    """Encrypted: a book bound to a shop's reader (DRM), or a password."""


class Unsafe(OpeningError):
    """Built to take up all memory or time: it unpacks, nests or repeats itself without end."""


class TooLong(OpeningError):
    """More text than `limit` characters."""

    def __init__(self, path: Path | None, limit: int) -> None:
        super().__init__(path)
        self.limit = limit


class TooLargeInside(OpeningError):
    """A packed file that has more than `limit` bytes in it."""

    def __init__(self, path: Path | None, limit: int) -> None:
        super().__init__(path)
        self.limit = limit
