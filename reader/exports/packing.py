"""A zip archive made in memory, the same bytes for the same parts.

Parts are compressed in threads of their own while the next ones are written: the library in C that
does it leaves the interpreter to others from the beginning of a part to its end.
"""

import zipfile
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

_AT_ONCE = 1 << 16  # characters that are compressed together
_THREADS = 2
_UNDER_WAY = _THREADS + 1  # parts that are held until they are compressed
_RAW = -15  # `wbits` of zlib: a stream as archives have it, with nothing before and behind it
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip can name


class Package:
    """`add` puts parts in; `ready` is what of the archive is made, `content` the rest or all of it.

    Who leaves it before its end leaves nothing behind, no thread either.
    """

    def __init__(self, mimetype: str = "") -> None:
        """A `mimetype` comes first and uncompressed, where EPUB and ODT want it."""
        from concurrent.futures import ThreadPoolExecutor

        self._made = _Made()
        self._zip = zipfile.ZipFile(self._made, "w")
        self._threads = ThreadPoolExecutor(_THREADS)
        self._under_way = deque[tuple[str, _Whole, "Future[bytes]"]]()
        if mimetype:
            self._store("mimetype", mimetype.encode("ascii"))

    def add(self, name: str, part: str | bytes, *, is_packed: bool = False) -> None:
        """Put in a part, text in UTF-8; one that is packed already is not compressed again."""
        data = part.encode("utf-8", "replace") if isinstance(part, str) else part
        if is_packed:
            self._store(name, data)
            return
        self._write_down(_UNDER_WAY - 1)
        packed = self._threads.submit(zlib.compress, data, wbits=_RAW)
        self._under_way.append((name, _NOTHING.with_more(data), packed))

    @contextmanager
    def part(self, name: str) -> Iterator[Callable[[str], object]]:
        """A part that is too long to be had at once: what is within writes it text by text."""
        packing = _Packing(self._threads)
        yield packing.put
        packed = packing.end()
        self._write_down(0)
        self._write(name, packing.whole, packed)

    def ready(self) -> bytes:
        """What of the archive is made and was not had yet."""
        return self._made.taken()

    def content(self) -> bytes:
        """What was not had yet of the archive, to its end; nothing can be added any more."""
        self._write_down(0)
        self._threads.shutdown()
        self._zip.close()
        return self.ready()

    def _store(self, name: str, data: bytes) -> None:
        self._write_down(0)
        self._zip.writestr(_entry(name), data)

    def _write_down(self, most: int) -> None:
        """Write what is compressed, in order, until no more parts than so many are under way."""
        while len(self._under_way) > most:
            name, whole, packed = self._under_way.popleft()
            self._write(name, whole, (packed.result(),))

    def _write(self, name: str, whole: "_Whole", packed: Iterable[bytes]) -> None:
        """Write a part that is compressed already, which the library has no way of its own for: it
        is stored, and then its entry says what it is."""
        entry, is_large = _entry(name), whole.size > zipfile.ZIP64_LIMIT
        with self._zip.open(entry, "w", force_zip64=is_large) as part:
            part.writelines(packed)
        entry.compress_type, entry.file_size, entry.CRC = zipfile.ZIP_DEFLATED, *whole
        end = self._made.tell()
        self._made.seek(entry.header_offset)
        self._made.write(entry.FileHeader(is_large))
        self._made.seek(end)


class _Whole(NamedTuple):
    """What an archive tells of a part as it was before it was compressed."""

    size: int
    checksum: int

    def with_more(self, data: bytes) -> "_Whole":
        """The same once this follows."""
        return _Whole(self.size + len(data), zlib.crc32(data, self.checksum))


_NOTHING = _Whole(0, 0)


class _Packing:
    """A part that is compressed piece by piece."""

    def __init__(self, threads: "Executor") -> None:
        self.whole = _NOTHING
        self._threads, self._stream = threads, zlib.compressobj(wbits=_RAW)
        self._texts, self._size = list[str](), 0
        self._packed, self._under_way = list[bytes](), deque["Future[bytes]"]()

    def put(self, text: str) -> None:
        """What comes next."""
        self._texts.append(text)
        self._size += len(text)
        if self._size >= _AT_ONCE:
            self._pack()

    def _pack(self) -> None:
        data = "".join(self._texts).encode("utf-8", "replace")
        self._texts, self._size, self.whole = [], 0, self.whole.with_more(data)
        self._wait()
        self._under_way.append(self._threads.submit(self._stream.compress, data))

    def _wait(self) -> None:
        while self._under_way:
            self._packed.append(self._under_way.popleft().result())

    def end(self) -> list[bytes]:
        """All of it, compressed."""
        self._pack()
        self._wait()
        return [*self._packed, self._stream.flush()]


class _Made(BytesIO):
    """The bytes that are made, without those that were taken away: places count from the first."""

    def __init__(self) -> None:
        super().__init__()
        self._taken = 0

    def tell(self) -> int:
        return self._taken + super().tell()

    def seek(self, place: int, whence: int = 0, /) -> int:
        return super().seek(place if whence else place - self._taken, whence)

    def taken(self) -> bytes:
        """All that was written since the last time."""
        data = self.getvalue()
        self._taken += len(data)
        super().seek(0)
        self.truncate()
        return data


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.external_attr = 0o644 << 16
    return entry
