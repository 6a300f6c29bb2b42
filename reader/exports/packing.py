"""A zip archive made in memory, the same bytes for the same parts."""

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO

_AT_ONCE = 1 << 16  # characters that are compressed together
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip can name


class Package:
    """`add` puts parts in; `content` is the archive."""

    def __init__(self, mimetype: str = "") -> None:
        """A `mimetype` comes first and uncompressed, where EPUB and ODT want it."""
        self._buffer = BytesIO()
        self._zip = zipfile.ZipFile(self._buffer, "w", zipfile.ZIP_DEFLATED)
        if mimetype:
            self._put("mimetype", mimetype.encode("ascii"), zipfile.ZIP_STORED)

    def add(self, name: str, part: str | bytes, *, is_packed: bool = False) -> None:
        """Put in a part, text in UTF-8; one that is packed already is not compressed again."""
        data = part.encode("utf-8", "replace") if isinstance(part, str) else part
        self._put(name, data, zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED)

    @contextmanager
    def part(self, name: str) -> Iterator[Callable[[str], object]]:
        """A part that is too long to be had at once: what is within writes it text by text."""
        waiting, size = list[str](), 0

        def put(text: str) -> None:
            nonlocal size
            waiting.append(text)
            if (size := size + len(text)) >= _AT_ONCE:
                write()

        def write() -> None:
            nonlocal size
            part.write("".join(waiting).encode("utf-8", "replace"))
            waiting.clear()
            size = 0

        with self._zip.open(_entry(name, zipfile.ZIP_DEFLATED), "w") as part:
            yield put
            write()

    def _put(self, name: str, data: bytes, how: int) -> None:
        self._zip.writestr(_entry(name, how), data)

    def content(self) -> bytes:
        """The whole archive; nothing can be added any more."""
        self._zip.close()
        return self._buffer.getvalue()


def _entry(name: str, how: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = how
    entry.external_attr = 0o644 << 16
    return entry
