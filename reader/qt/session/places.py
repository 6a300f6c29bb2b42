"""Places of the open article: where reading goes on, and those that the reader keeps."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import IMAGE, Article, paragraph_starts
from reader.corrections.places import Place
from reader.library import Bookmark
from reader.qt.session.keeper import Keeper, after_rest
from reader.qt.session.loading import Opened
from reader.qt.session.wanted import Wanted

_LONGEST_LABEL = 24  # characters of a bookmark
_UNFINISHED = 0.999  # the most that is told of an article that is not finished
AT_END = 5_000
"""Milliseconds with the last line in view after which an article is finished."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is in view: its first character, how many em of that line are out of sight, where its
    last line begins, the share (0 to 1) of the article before it, and whether it has the end.
    """

    first: int
    part: float
    last: int
    share: float
    has_end: bool

    def follows(self, other: "Seen") -> bool:
        """Whether one read on to this, or back: nothing between the two was skipped."""
        return self.first <= other.last and other.first <= self.last


class Places(QObject):
    """A place is kept by the words around it, only of the whole text, and found where they are now.

    It is finished once the reader has been at its end for a while (`at_end` milliseconds), and has
    not just jumped there.

    Signals: `bookmarks_changed`, `finished`.
    """

    bookmarks_changed = Signal()
    finished = Signal()

    def __init__(self, keeper: Keeper, parent: QObject | None = None, at_end: int = AT_END) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._opened: Opened | None = None
        self._wanted = Wanted()
        self._seen: Seen | None = None
        self._is_written = self._is_finished = self._has_jumped = False
        self._stay = QTimer(self, interval=at_end, singleShot=True)
        self._stay.timeout.connect(self._finish)
        self._rest = after_rest(self.save, self)
        keeper.remembered.connect(self._keep_again)
        keeper.written.connect(self.bookmarks_changed)

    def set_article(self, opened: Opened | None, wanted: Wanted) -> None:
        """Turn to another article, whose entry the keeper has; save the last one's place before."""
        self._opened, self._wanted, self._seen = opened, wanted, None
        entry = self._keeper.entry
        self._is_finished = entry is not None and entry.share_read >= 1
        self._has_jumped = False
        self._stay.stop()

    def _keep_again(self) -> None:
        """The article was forgotten, with its place and bookmarks, and is remembered anew."""
        self._is_written = False
        self._rest.start()
        self.bookmarks_changed.emit()

    @property
    def _text(self) -> str:
        return self._opened.article.text if self._opened is not None else ""

    @property
    def resume_at(self) -> tuple[int, float]:
        """Where the reader is, or goes on: offset, and em of its line out of sight."""
        if self._seen is not None:
            return self._seen.first, self._seen.part
        entry, opened, wanted = self._keeper.entry, self._opened, self._wanted
        if entry is None or opened is None or (entry.share_read >= 1 and not wanted.is_again):
            return 0, 0.0
        if wanted.line is not None and opened.is_whole:
            starts = paragraph_starts(self._text)
            return int(starts[round(wanted.line * (len(starts) - 1))]), 0.0
        place = entry.place
        if opened.head is not None:
            return opened.head.resume, place.part_of_line
        return min(place.found_in(self._text), max(0, len(self._text) - 1)), place.part_of_line

    @property
    def line(self) -> float:
        """The share of the lines before the place where the reader is."""
        return self._text.count("\n", 0, self.resume_at[0]) / max(1, self._text.count("\n"))

    @property
    def is_finished(self) -> bool:
        """Whether the article is read to its end, and the reader is still there."""
        return self._is_finished

    def keep(self, seen: Seen) -> None:
        """Remember where the reader is; written after a moment of rest, once all is there."""
        if self._opened is None or not self._opened.is_whole:
            return
        before, self._seen, self._is_written = self._seen, seen, False
        self._rest.start()
        if before is not None and seen.first != before.first:
            self._has_jumped = not seen.follows(before)
        self._is_finished &= seen.has_end
        if not seen.has_end or self._has_jumped:
            self._stay.stop()
        elif not self._is_finished and not self._stay.isActive():
            self._stay.start()

    def _finish(self) -> None:
        self._is_finished, self._is_written = True, False
        self._rest.start()
        self.finished.emit()

    def save(self) -> None:
        """Write the place that waits to be written; what was forgotten is not begun anew for it."""
        self._rest.stop()
        seen, entry = self._seen, self._keeper.entry
        if self._is_written or self._wanted.as_it_is:
            return
        if seen is not None and entry is not None:
            library, where = self._keeper.library, Place.of(self._text, seen.first, seen.part)
            share = 1.0 if self._is_finished else min(seen.share, _UNFINISHED)
            self._is_written = self._keeper.keep_in_passing(
                lambda: library.set_place(entry.key, where, share)
            )

    @property
    def bookmarks(self) -> tuple[Bookmark, ...]:
        """Those of the open article, in the order of the text."""
        entry = self._keeper.entry
        return self._keeper.library.bookmarks(entry.key) if entry is not None else ()

    def add_bookmark(self, offset: int) -> bool:
        """Keep a place of the open article; whether it is kept."""
        if self._opened is None:
            return False
        label, place = _label(self._opened.article, offset), Place.of(self._text, offset)
        library = self._keeper.library
        is_kept = self._keeper.keep_of_article(lambda key: library.add_bookmark(key, place, label))
        self.bookmarks_changed.emit()
        return is_kept

    def remove_bookmark(self, key: int) -> bool:
        """Keep a place no more; whether that is written."""
        is_kept = self._keeper.keep(lambda: self._keeper.library.remove_bookmark(key))
        self.bookmarks_changed.emit()
        return is_kept


def _label(article: Article, offset: int) -> str:
    """How a place is called: by the words that stand there, or by what its image shows."""
    if (image := article.images.get(offset)) is not None and image.description:
        return image.description[:_LONGEST_LABEL]
    following = article.text[offset : offset + 4 * _LONGEST_LABEL].lstrip(IMAGE + "\n")
    return following.partition("\n")[0][:_LONGEST_LABEL].strip()
