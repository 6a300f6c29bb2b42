"""A file of any kind within gzip."""

import gzip
from dataclasses import replace
from io import BytesIO

from reader.opening.archive import FAILURES, unpacked
from reader.opening.errors import Broken, Empty, Unsafe
from reader.opening.formats import Blocks, Recognition, Source, read as read_any
from reader.opening.limits import LARGEST_UNPACKED

SUFFIXES = (".gz", ".fb2.gz")
_BEGINNING = b"\x1f\x8b\x08"


def recognises(source: Source) -> Recognition:
    """By its first bytes."""
    is_gzip = source.data.startswith(_BEGINNING)
    return Recognition.BY_CONTENT if is_gzip else Recognition.NONE


def read(source: Source) -> Blocks:
    """What the file within is. Unsafe for one that is gzip again."""
    try:
        stream = gzip.GzipFile(fileobj=BytesIO(source.data))
        data = unpacked(stream, len(source.data), LARGEST_UNPACKED, source.path)
    except FAILURES:
        raise Broken(source.path) from None
    if not data.strip():
        raise Empty(source.path)
    if data.startswith(_BEGINNING):
        raise Unsafe(source.path)
    path = source.path
    if path is not None and path.suffix.lower() == ".gz":
        path = path.with_suffix("")
    return read_any(replace(source, data=data, path=path))
