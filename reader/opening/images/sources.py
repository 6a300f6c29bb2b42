"""Images of a book: where their bytes are had when they come into view, and how large they are.

Only their first bytes are looked at while a book is opened. What comes from the network, from
outside the book or its folder, or is larger than its limit, is no image here.
"""

import base64
import binascii
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from reader.article import Image, ImageSource
from reader.ondemand import expression
from reader.opening.archive import FAILURES, Archive, unpacked
from reader.opening.errors import OpeningError
from reader.opening.files import bytes_of, first_bytes
from reader.opening.images.sizes import ENOUGH, Size, size_of
from reader.opening.limits import LARGEST_HELD, LARGEST_IMAGE, MOST_PIXELS

LEAST = 9
"""Pixels; what is no larger at one side is a spacer or counts readers, and shows nothing."""
_HAS_SCHEME = expression(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]")
_DATA = expression(r"data:\s*image/[\w.+-]+\s*((?:;[^,;]*)*),")
_LONG_HEADER = 1 << 20  # bytes before a photograph's size, with profiles and previews in them


@dataclass(frozen=True, slots=True)
class InMemory:
    """An image that stands in the text of its document."""

    data: bytes

    def read(self) -> bytes:
        """The image."""
        return self.data


@dataclass(frozen=True, slots=True)
class InFile:
    """An image beside the document that shows it."""

    path: Path

    def read(self) -> bytes:
        """The image, or nothing where the file is gone or has grown beyond the limit."""
        try:
            data = bytes_of(self.path)
        except OpeningError:
            return b""
        return data if len(data) <= LARGEST_IMAGE else b""


@dataclass(frozen=True, slots=True)
class InArchive:
    """A part of a book; the book's file is opened again for it, so that no book stays in memory."""

    path: Path
    name: str

    def read(self) -> bytes:
        """The image, or nothing where the file is gone or is another one now."""
        try:
            with zipfile.ZipFile(self.path) as whole:
                packed = whole.getinfo(self.name).compress_size
                with whole.open(self.name) as part:
                    return unpacked(part, packed, LARGEST_IMAGE, self.path)
        except (*FAILURES, OpeningError, KeyError, RuntimeError):
            return b""


class Held:
    """Makes images of bytes that must be kept in memory, as many as the limit lets."""

    def __init__(self) -> None:
        self._left = LARGEST_HELD

    def image(self, data: bytes, description: str) -> Image | None:
        """The image, or None for what is none."""
        if len(data) > min(self._left, LARGEST_IMAGE):
            return None
        image = image_of(InMemory(data), lambda count: data[:count])
        self._left -= len(data) if image else 0
        return _shown(image, description)

    def from_url(self, url: str, description: str) -> Image | None:
        """The image that stands in a data URL."""
        if (found := _DATA.match(url)) is None:
            return None
        try:
            data = unquote_to_bytes(url[found.end() :])
            if "base64" in found[1].lower():
                data = base64.b64decode(b"".join(data.split()))
        except (binascii.Error, ValueError):
            return None
        return self.image(data, description)


def image_of(source: ImageSource, beginning: Callable[[int], bytes]) -> Image | None:
    """An image whose first bytes tell that it is one, None for anything else."""
    head = beginning(ENOUGH)
    own = size_of(head)
    if own is None and head.startswith(b"\xff\xd8"):
        own = size_of(beginning(_LONG_HEADER))
    if own is None or own[0] * own[1] > MOST_PIXELS or min(own) < LEAST:
        return None
    return Image(source, *own)


def _shown(image: Image | None, description: str, size: Size | None = None) -> Image | None:
    """The image as a document shows it: with these words, in this size if it gives one."""
    if image is None:
        return None
    width, height = size or (image.width, image.height)
    return Image(image.source, width, height, " ".join(description.split()))


class ArchiveImages:
    """The images of an archive that was read from a file, or came as bytes."""

    def __init__(self, archive: Archive, data: bytes, path: Path | None) -> None:
        self._archive = archive
        self._path = path if path is not None and _is_file_of(path, data) else None
        self._held = Held()
        self._known: dict[str, Image | None] = {}  # a picture may be shown a thousand times

    def image(self, name: str, description: str, size: Size | None = None) -> Image | None:
        """The image in a part, None where there is none; `size` where the text gives it one."""
        if name not in self._known:
            self._known[name] = self._found(name)
        return _shown(self._known[name], description, size)

    def _found(self, name: str) -> Image | None:
        archive = self._archive
        if name not in archive or archive.size(name) > LARGEST_IMAGE:
            return None
        try:
            if self._path is None:
                return self._held.image(archive.read(name), "")
            source = InArchive(self._path, archive.real_name(name))
            return image_of(source, lambda count: archive.beginning(name, count))
        except OpeningError:
            return None

    def from_url(self, url: str, description: str) -> Image | None:
        """The image that stands in a data URL."""
        return self._held.from_url(url, description)

    def drawn(self, svg: bytes, description: str) -> Image | None:
        """A drawing that stands in the text."""
        return self._held.image(svg, description)


def _is_file_of(path: Path, data: bytes) -> bool:
    """Whether these bytes are the file's own, not what was packed in it."""
    try:
        is_as_long = path.stat().st_size == len(data)
    except OSError:
        return False
    return is_as_long and first_bytes(path, ENOUGH) == data[:ENOUGH]


class FolderImages:
    """The images beside a document, in its folder or below it, and those that stand in it."""

    def __init__(self, document: Path | None) -> None:
        self._folder = document.parent if document is not None else None
        self._held = Held()
        self._known: dict[str, Image | None] = {}

    def image(self, url: str, description: str) -> Image | None:
        """The image of an address in the document, None for one from elsewhere."""
        if url.startswith("data:"):
            return self._held.from_url(url, description)
        if url not in self._known:
            path = self._path(url)
            self._known[url] = image_of(InFile(path), partial(first_bytes, path)) if path else None
        return _shown(self._known[url], description)

    def drawn(self, svg: bytes, description: str) -> Image | None:
        """A drawing that stands in the text."""
        return self._held.image(svg, description)

    def _path(self, url: str) -> Path | None:
        name = unquote(re.split("[?#]", url, maxsplit=1)[0])
        if self._folder is None or not name or _HAS_SCHEME.match(name) or "\0" in name:
            return None
        try:
            path = (self._folder / name).resolve()
            is_inside = path.is_relative_to(self._folder.resolve())
            return path if is_inside and path.stat().st_size <= LARGEST_IMAGE else None
        except (OSError, ValueError, RuntimeError):
            return None
