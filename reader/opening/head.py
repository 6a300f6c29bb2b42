"""A large file by its head: the part that is looked at first opens first, then the whole.

The head is a run of a text's lines, or some of a book's chapters, that goes through the same steps
as the file, in the same encoding; so it is what the whole will have there. It begins where the file
begins, or a little before the place where the reader goes on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.article import Article, Origin
from reader.opening.archive import is_zip
from reader.opening.articles import open_bytes, open_file, open_portions
from reader.opening.encoding import TELLING, Choice, decode_as, encoding_of, tells_encoding
from reader.opening.errors import NotText, OpeningError
from reader.opening.files import Parts, bytes_of
from reader.opening.formats import Source, has_portions, is_plain
from reader.opening.pacing import Pace, unhurried

LEAST_FILE = 1 << 18
"""Bytes; a text that is smaller is opened whole in the time that a head takes."""
HEAD = 1 << 16
"""Bytes of a head: some twenty screens, or more where no readings stand in it."""
_LARGEST_PACKED = 1 << 25  # bytes that are read at once, and once more for the whole
_LOOKED_AT = 1 << 16  # bytes in which it shows whether this is text
_LONG = 1 << 20  # bytes of a head in which the place is that was not found in a usual one
_SEARCHED = 1 << 20  # bytes before and behind where a place should be, in which it is looked for
_BEFORE = 1 << 15  # bytes of a head before the place where the reader goes on
_LONGEST_LINE = 1 << 16  # bytes within which a line must end where a head is cut
_TITLED = 1 << 12  # bytes from which the title is taken
_LEAST_CONTEXT = 8  # characters by which a place is known among millions


@dataclass(frozen=True, slots=True)
class Near:
    """Where the reader goes on: an offset into the text, what stands around, the share before."""

    offset: int
    before: str
    after: str
    share: float

    def stands_in(self, text: str) -> int | None:
        """The only place in a text that has all of this around it; None for none and for two."""
        context = self.before + self.after
        at = text.find(context)
        is_known = at >= 0 and len(context) >= _LEAST_CONTEXT and text.find(context, at + 1) < 0
        return at + len(self.before) if is_known else None


@dataclass(frozen=True, slots=True)
class Head:
    """A part of a file as an article.

    `resume` is the offset in it at which the reader goes on; `first` and `last` are the shares of
    the file, 0 to 1, before its beginning and before its end.
    """

    article: Article
    resume: int
    first: float
    last: float

    def place_in(self, whole: Article) -> int | None:
        """Where the head's text begins in the whole article's.

        None where it does not stand there: a part of a file may show other habits than the whole.
        """
        if self.first == 0:
            return 0 if whole.text.startswith(self.article.text) else None
        at = whole.text.find(self.article.text)
        return at if at >= 0 else None


def open_head_first(
    path: Path,
    encoding: str | None = None,
    near: Near | None = None,
    *,
    as_it_is: bool = False,
    keeps_lines: bool = False,
    pace: Pace = unhurried,
) -> Iterator[Head | Article]:
    """The head of a large file, where it has one, then the article.

    OpeningError as `open_file` raises it.
    """
    try:
        head = _head_of(path, encoding, near, as_it_is, keeps_lines)
    except (OpeningError, NotText):
        head = None  # what is wrong is told when the whole is opened
    if head is not None:
        yield head
    yield open_file(path, encoding, as_it_is=as_it_is, keeps_lines=keeps_lines, pace=pace)


def _head_of(
    path: Path, encoding: str | None, near: Near | None, as_it_is: bool, keeps_lines: bool
) -> Head | None:
    """The head, read without the rest; OpeningError and NotText for what has none."""
    file = Parts.of(path)
    beginning = file.between(0, TELLING)
    if is_zip(beginning):
        if file.size > _LARGEST_PACKED or not has_portions(Source(beginning, path, encoding)):
            return None
        return _portion_of(Source(bytes_of(path), path, encoding), near, as_it_is)
    if file.size < LEAST_FILE:
        return None
    if not tells_encoding(beginning):
        beginning = file.between(0, file.size)
    source = Source(beginning, path, encoding)
    return _Lines(file, source, as_it_is, keeps_lines).head(near) if is_plain(source) else None


def _portion_of(source: Source, near: Near | None, as_it_is: bool) -> Head | None:
    """The first portion of a file in which the place is where the reader goes on."""
    for article, first, last in open_portions(source, near.share if near else 0, as_it_is=as_it_is):
        resume = near.stands_in(article.text) if near and near.offset else 0
        if resume is not None:
            return Head(article, resume, first, last)
    return None


class _Lines:
    """The lines of a file as bytes, in the encoding of the whole."""

    def __init__(self, file: Parts, beginning: Source, as_it_is: bool, keeps_lines: bool) -> None:
        """NotText for what is none."""
        self._file, self._as_it_is, self._keeps_lines = file, as_it_is, keeps_lines
        data, encoding = beginning.data, beginning.encoding
        self._choice: Choice = encoding_of(data, encoding)
        decode_as(data[:_LOOKED_AT], self._choice, is_sure=encoding is not None)
        self._line_end = "\n".encode(self._choice.encoding)

    def head(self, near: Near | None) -> Head | None:
        """The head with the place where the reader goes on; None where no line ends near it.

        Between annotated characters stand readings, so that no words of theirs are found among the
        bytes: where the place is not in the head by its share, it is looked for in a longer one.
        """
        if near is None or near.offset == 0:
            return self._opened(0, HEAD, None)
        at = self._bytes_of(near)
        found = self._opened(at - _BEFORE, at + HEAD, near)
        return found or self._opened(at - _LONG // 2, at + _LONG // 2, near)

    def _bytes_of(self, near: Near) -> int:
        """Where the place is among the bytes, nearly: by its words, else by the share before it."""
        size = self._file.size
        guess = round(near.share * size)
        line = max((near.before + near.after).split("\n"), key=len)
        words = line.encode(self._choice.encoding, "ignore")
        if len(line) < _LEAST_CONTEXT:
            return guess
        for around in (_SEARCHED, size):
            start, end = max(0, guess - around), min(size, guess + around)
            at = _nearest(self._file.between(start, end), words, guess - start)
            is_all = end - start == size
            if at is not None and (is_all or abs(start + at - guess) <= around - len(words)):
                return start + at
        return guess

    def _start_behind(self, at: int) -> int | None:
        """Where the first line behind some bytes begins; None where that is too far."""
        width = len(self._line_end)
        at = self._choice.mark + max(0, at - self._choice.mark) // width * width
        data, end = self._file.between(at, at + _LONGEST_LINE), -1
        while (end := data.find(self._line_end, end + 1)) >= 0:
            if end % width == 0:
                return at + end + width
        return None

    def _opened(self, first: int, last: int, near: Near | None) -> Head | None:
        """The lines between about these bytes; None where the place is not among them."""
        start = self._start_behind(first) if first > _BEFORE else 0
        is_end = last + _LONGEST_LINE >= self._file.size
        end = self._file.size if is_end else self._start_behind(last)
        if start is None or end is None:
            return None
        article = self._article(start, end)
        if start:
            article = replace(article, title=self._article(0, _TITLED).title)
        resume = near.stands_in(article.text) if near else 0
        if resume is None:
            return None
        return Head(article, resume, start / self._file.size, end / self._file.size)

    def _article(self, start: int, end: int) -> Article:
        choice, path = self._choice, self._file.path
        article = open_bytes(
            self._file.between(start, end),
            path,
            choice.encoding,
            as_it_is=self._as_it_is,
            keeps_lines=self._keeps_lines,
        )
        return replace(article, origin=Origin(path, choice.encoding, choice.is_guessed))


def _nearest(data: bytes, words: bytes, at: int) -> int | None:
    """Where some words stand in bytes, the nearest before a place or behind it; None if nowhere."""
    found = [each for each in (data.find(words, at), data.rfind(words, 0, at)) if each >= 0]
    return min(found, key=lambda each: abs(each - at), default=None)
