"""Places of the open article: where reading goes on, and those that the reader keeps."""

from PySide6.QtCore import QObject, Signal

from reader.article import IMAGE, Article, paragraph_starts
from reader.corrections.places import Place
from reader.library import Bookmark
from reader.qt.session.keeper import Keeper, after_rest
from reader.qt.session.loading import Opened
from reader.qt.session.wanted import Wanted

_LONGEST_LABEL = 24  # characters of a bookmark


class Places(QObject):
    """A place is kept by the words around it, only of the whole text, and found where they are now.

    Signal `bookmarks_changed`.
    """

    bookmarks_changed = Signal()

    def __init__(self, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._opened: Opened | None = None
        self._wanted = Wanted()
        self._place: tuple[int, float, float] | None = None
        self._is_written = False
        self._rest = after_rest(self.save, self)
        keeper.remembered.connect(self._keep_again)
        keeper.written.connect(self.bookmarks_changed)

    def set_article(self, opened: Opened | None, wanted: Wanted) -> None:
        """Turn to another article, whose entry the keeper has; save the last one's place before."""
        self._opened, self._wanted, self._place = opened, wanted, None

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
        """Where reading goes on: offset, and em of its line out of sight."""
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
        offset = self._place[0] if self._place is not None else self.resume_at[0]
        return self._text.count("\n", 0, offset) / max(1, self._text.count("\n"))

    def keep(self, offset: int, part: float, share: float) -> None:
        """Remember where the reader is; written after a moment of rest, once all is there."""
        if self._opened is not None and self._opened.is_whole:
            self._place, self._is_written = (offset, part, share), False
            self._rest.start()

    def save(self) -> None:
        """Write the place that waits to be written; what was forgotten is not begun anew for it."""
        self._rest.stop()
        place, entry = self._place, self._keeper.entry
        if self._is_written or self._wanted.as_it_is:
            return
        if place is not None and entry is not None:
            library, where = self._keeper.library, Place.of(self._text, place[0], place[1])
            self._is_written = self._keeper.keep_in_passing(
                lambda: library.set_place(entry.key, where, place[2])
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
