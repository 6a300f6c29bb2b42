"""What is open and how it is shown: one article, its script, the settings, what was found in it.

The session knows no widget. Widgets are told by its signals, and tell it what the reader wants.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import IMAGE, Article, paragraph_starts
from reader.composition.composer import Composer
from reader.corrections.places import Place
from reader.dictionaries import glosses
from reader.folders import Folders
from reader.library import Entry, Library, NotKept
from reader.opening import OpeningError, open_file, open_text
from reader.opening.head import Near, open_head_first
from reader.opening.pacing import Pace
from reader.opening.stamps import Stamp
from reader.qt.jobs.background import Background
from reader.qt.jobs.workers import Priority
from reader.qt.session.edits import Correcting
from reader.qt.session.forming import Forming
from reader.qt.session.loading import Loading, Opened, Steps
from reader.qt.session.review import Reviewing
from reader.qt.session.search import Search
from reader.qt.session.watch import Watching
from reader.reading import Engine
from reader.resources import resource
from reader.script import PLAIN_SCRIPTS, Script, changes_words, configuration, convert
from reader.settings import ReadingsShown, Settings

_SAVE_AFTER = 500  # ms of rest before settings and place are written
_LONGEST_LABEL = 24  # characters of a bookmark
LIBRARY_SHOWS = 20
SAMPLES = ("bookshop.txt", "market.txt", "cards.txt", "bus.txt")
"""The articles that come with the program, in the order of their cards; the first opens first."""


class Session(QObject):
    """Holds what is open.

    Signals: `opened` (another article, or none, is shown), `completed(Opened)` (all is there now
    of a large file of which this part was shown), `failed(OpeningError)`, `progressed(share)`
    while opening takes long, 1 at its end, `settings_changed(before, now)`, `script_changed`,
    `library_changed`, `not_kept(NotKept or OSError)`, `bookmarks_changed`.
    """

    opened = Signal()
    completed = Signal(object)
    progressed = Signal(float)
    failed = Signal(object)
    settings_changed = Signal(object, object)
    script_changed = Signal()
    library_changed = Signal()
    bookmarks_changed = Signal()
    not_kept = Signal(object)

    def __init__(
        self, folders: Folders, background: Background, engine: Callable[[], Engine]
    ) -> None:
        super().__init__()
        self.folders = folders
        self.settings = Settings.load(folders.settings)
        self.library = Library(folders.library)
        self.current: Opened | None = None
        self.entry: Entry | None = None
        self._script = Script.SOURCE
        self.search = Search(self)
        self.correcting = Correcting(self)
        self.forming = Forming(self)
        self.reviewing = Reviewing(background, self)
        self._background, self._engine = background, engine
        self._loading = Loading(background, engine, self)
        self._loading.opened.connect(self._take)
        self._loading.failed.connect(self._fail)
        self._loading.progressed.connect(self.progressed)
        self._wanted = self._shown = _Wanted()
        self.watching = Watching(background, self)
        self._place: tuple[int, float, float] | None = None
        self._save_timer = self._timer(self.save)

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_SAVE_AFTER)
        timer.timeout.connect(act)
        return timer

    @property
    def engine(self) -> Callable[[], Engine]:
        """Gives the reading engine, waiting for it if need be."""
        return self._engine

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do some work off the window's thread; see `Background.run`."""
        self._background.run(self, work, done, failed)

    def recent(self) -> tuple[Entry, ...]:
        """The articles opened last."""
        return self.library.recent(LIBRARY_SHOWS)

    @property
    def background(self) -> Background:
        """The door to work that the window does not wait for."""
        return self._background

    def make_samples(
        self, make: Callable[[Path, Engine], Any], done: Callable[[list[Any]], None]
    ) -> None:
        """Read the sample articles off the window's thread and hand over what is made of them."""
        paths = [resource("samples", name) for name in SAMPLES]

        def work() -> list[Any]:
            return [make(path, self._engine()) for path in paths]

        self._background.run(self, work, done, priority=Priority.AHEAD)

    def give_way(self) -> None:
        """The reader scrolls: frames come before all other work."""
        self._background.give_way()

    # Opening ---------------------------------------------------------------------------------

    def open_path(self, path: Path, encoding: str | None = None) -> None:
        """Open a file; what is open stays until the new article is ready, and if it fails."""
        self._open(_Wanted(path, encoding, stamp=Stamp.of(path), keeps_lines=self._keeps_lines))

    def open_pasted(self, text: str) -> None:
        """Open a text as an article without a file."""
        self._open(_Wanted(pasted=text, keeps_lines=self._keeps_lines))

    def read_again(self) -> None:
        """Open the same file anew, as it was opened, at the place where the reader is."""
        if self._shown.path is not None:
            self._open_again()

    @property
    def is_as_it_is(self) -> bool:
        """Whether what is open stands as in its file, with all marks of readings."""
        return self.current is not None and self._shown.as_it_is

    def show_as_it_is(self, is_on: bool) -> None:
        """Open the same article with nothing taken out of its text, or as usual again."""
        if self.current is not None and is_on is not self._shown.as_it_is:
            self._open_again(as_it_is=is_on, line=self._line())

    def _line(self) -> float:
        """The share of the lines before the place where the reader is."""
        offset = self._place[0] if self._place is not None else self.resume_at[0]
        return self.text.count("\n", 0, offset) / max(1, self.text.count("\n"))

    def _open_again(self, **changed: Any) -> None:
        shown = self._shown
        stamp = Stamp.of(shown.path) if shown.path is not None else None
        line = self._line() if shown.as_it_is else None  # the library keeps no place in such a text
        again = replace(shown, stamp=stamp, is_again=True, line=line)
        self._open(replace(again, **changed))

    @property
    def _keeps_lines(self) -> bool:
        return not self.settings.join_lines

    def open_entry(self, key: int) -> None:
        """Open an article that the library knows."""
        entry = self.library.entry(key)
        if entry is None:
            return
        if entry.path is not None:
            self.open_path(entry.path)
        elif (text := self.library.pasted_text(key)) is not None:
            self.open_pasted(text)

    def move_entry(self, key: int, path: Path) -> None:
        """The file of an article is somewhere else now: open it there, at its place."""
        self.keep(lambda: self.library.set_path(key, path))
        self.open_path(path)

    def reopen(self, encoding: str) -> None:
        """Open the same file again in another encoding."""
        if self.current is not None and (path := self.current.article.origin.path) is not None:
            self.open_path(path, encoding)

    def _open(self, wanted: "_Wanted") -> None:
        self._wanted = wanted
        self._loading.begin(wanted.steps(self._near(wanted)))

    def _fail(self, error: OpeningError) -> None:
        """Tell it, and go on with what was not all there yet."""
        current = self.current
        if current is not None and not current.is_whole:
            self._wanted = self._shown
            self._loading.begin(self._shown.whole, current.head)
        self.failed.emit(error)

    def _near(self, wanted: "_Wanted") -> Near | None:
        """Where reading goes on in a file that was read before."""
        self.save()
        entry = self.library.entry_of(wanted.path) if wanted.path else None
        if entry is None or (entry.share_read >= 1 and not wanted.is_again):
            return None
        place = entry.place
        return Near(place.offset, place.before, place.after, place.offset / max(1, entry.length))

    def _take(self, opened: Opened) -> None:
        """Show what was opened: another article, or now the whole of the one that is shown."""
        before = self.current
        if not opened.completes:
            self.save()
            self.search.set_article(opened.composer)
        self.current = opened
        self._shown = self._wanted
        self._place = None
        if opened.is_whole:
            self.entry = self._remember(opened, self._shown.pasted)
            self.watching.watch(self._shown.path, self._shown.stamp)
        else:
            path = opened.article.origin.path
            self.entry = self.library.entry_of(path) if path else None
        self.correcting.set_article(opened.composer, self.entry)
        self.forming.set_article(opened.composer, self.entry)
        self.reviewing.set_article(opened.composer if opened.is_whole else None)
        if opened.completes:
            if before is not None and opened.shift is not None:
                opened.composer.adopt(before.composer, opened.shift)
            self.completed.emit(before)
            self.search.go_on_in(opened.composer)
        else:
            self._script = _script_named(self.entry.shown_script if self.entry else "")
            self.opened.emit()
        if opened.is_whole:
            self.library_changed.emit()
            self._background.run(self, lambda: _load_tables(opened.composer))

    def _remember(self, opened: Opened, pasted: str | None) -> Entry | None:
        found = opened.composer.found.script
        script = found.value if found else ""
        entry: Entry | None = self.keep(
            lambda: self.library.remember(
                opened.article, characters=opened.characters, script=script, pasted=pasted
            )
        )
        return entry

    def close_article(self) -> None:
        """Show no article; its place is kept."""
        self.save()
        self._loading.stop()
        self.current = self.entry = None
        self._place = None
        self.search.set_article(None)
        self.correcting.set_article(None, None)
        self.forming.set_article(None, None)
        self.reviewing.set_article(None)
        self.watching.watch(None)
        self.opened.emit()

    def ready_meanings(self) -> None:
        """Have the dictionary of meanings at hand: the pointer is on the text, a click may follow.

        It is 18 MB, which those who only read need not hold.
        """
        self._background.run(self, glosses.load, priority=Priority.AHEAD)

    def end(self) -> None:
        """Stop all work and close the library, as the program ends."""
        self._loading.stop()
        self._background.end()
        self.library.close()

    @property
    def text(self) -> str:
        """The source text of what is open."""
        return self.current.article.text if self.current else ""

    # Places ----------------------------------------------------------------------------------

    @property
    def resume_at(self) -> tuple[int, float]:
        """Where reading goes on: offset, and em of its line out of sight."""
        is_finished = self.entry is not None and self.entry.share_read >= 1
        if self.entry is None or (is_finished and not self._shown.is_again):
            return 0, 0.0
        if self._shown.line is not None and self.current is not None and self.current.is_whole:
            starts = paragraph_starts(self.text)
            return int(starts[round(self._shown.line * (len(starts) - 1))]), 0.0
        place = self.entry.place
        if self.current is not None and (head := self.current.head) is not None:
            return head.resume, place.part_of_line
        return min(place.found_in(self.text), max(0, len(self.text) - 1)), place.part_of_line

    def keep_place(self, offset: int, part: float, share: float) -> None:
        """Remember where the reader is; written after a moment of rest, once all is there."""
        if self.current is None or not self.current.is_whole:
            return
        self._place = (offset, part, share)
        self._save_timer.start()

    def forget(self, key: int) -> None:
        """Take an article out of the library."""
        self.keep(lambda: self.library.forget(key))
        self.library_changed.emit()

    def add_bookmark(self, offset: int) -> None:
        """Keep a place of the open article."""
        entry = self.entry
        if entry is None or self.current is None or not self.current.is_whole:
            return
        label = self._label(self.current.article, offset)
        place = Place.of(self.text, offset)
        self.keep(lambda: self.library.add_bookmark(entry.key, place, label))
        self.bookmarks_changed.emit()

    @staticmethod
    def _label(article: Article, offset: int) -> str:
        """How a place is called: by the words that stand there, or by what its image shows."""
        if (image := article.images.get(offset)) is not None and image.description:
            return image.description[:_LONGEST_LABEL]
        following = article.text[offset : offset + 4 * _LONGEST_LABEL].lstrip(IMAGE + "\n")
        return following.partition("\n")[0][:_LONGEST_LABEL].strip()

    def remove_bookmark(self, key: int) -> None:
        """Keep a place no more."""
        self.keep(lambda: self.library.remove_bookmark(key))
        self.bookmarks_changed.emit()

    def keep(self, act: Callable[[], Any]) -> Any:
        """Write to the library; where that cannot be done it is told, and None is returned."""
        try:
            return act()
        except NotKept as error:
            self.not_kept.emit(error)
            return None

    def save(self) -> None:
        """Write what waits to be written: the settings and the place."""
        self._save_timer.stop()
        try:
            if self.settings != Settings.load(self.folders.settings):
                self.settings.save(self.folders.settings)
        except OSError as error:
            self.not_kept.emit(error)
        place, entry = self._place, self.entry
        if place is not None and entry is not None and not self._shown.as_it_is:
            self._place = None
            where = Place.of(self.text, place[0], place[1])
            self.keep(lambda: self.library.set_place(entry.key, where, place[2]))

    # How it is shown -------------------------------------------------------------------------

    def change(self, **values: Any) -> None:
        """Change settings by name."""
        self.set_settings(replace(self.settings, **values))

    def set_settings(self, settings: Settings) -> None:
        """Take these settings; written after a moment of rest."""
        before, script = self.settings, self.script
        if settings == before:
            return
        self.settings = settings
        self._save_timer.start()
        self.settings_changed.emit(before, settings)
        if settings.join_lines != before.join_lines and self.current is not None:
            self._open_again(keeps_lines=self._keeps_lines)
        if script is not self.script:
            self.script_changed.emit()

    def toggle_readings(self) -> None:
        """Hide the readings, or show those that were shown last."""
        settings = self.settings
        if settings.readings_shown is ReadingsShown.NONE:
            last = settings.last_readings_shown
            self.change(readings_shown=ReadingsShown.ALL if last is ReadingsShown.NONE else last)
        else:
            self.change(
                readings_shown=ReadingsShown.NONE, last_readings_shown=settings.readings_shown
            )

    @property
    def script(self) -> Script:
        """The script that the article is shown in, and whether with the words of its region."""
        return self._script.with_words if self.settings.regional_words else self._script

    @property
    def words_may_change(self) -> bool:
        """Whether the script that is shown has words of its own for some of the article's."""
        return self.current is not None and changes_words(self.current.composer.found, self._script)

    def set_script(self, script: Script) -> None:
        """Show the article in a script."""
        if script is self._script or self.current is None:
            return
        self._script = script
        if script is not Script.SOURCE:
            self.change(last_script=script.value)
        if self.entry is not None:
            key = self.entry.key
            self.keep(lambda: self.library.set_shown_script(key, script.value))
        self.script_changed.emit()

    def switch_script(self) -> None:
        """As written, or the script that was shown last."""
        if self._script is not Script.SOURCE or self.current is None:
            self.set_script(Script.SOURCE)
            return
        last = _script_named(self.settings.last_script)
        if last is Script.SOURCE or last is self.current.composer.found.script:
            is_simplified = self.current.composer.found.script is Script.SIMPLIFIED
            last = Script.TRADITIONAL if is_simplified else Script.SIMPLIFIED
        self.set_script(last)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the reader asked to be opened, and how."""

    path: Path | None = None
    encoding: str | None = None
    pasted: str | None = None
    stamp: Stamp | None = None  # of the file before it was read
    is_again: bool = False  # it was open: even at its end one goes on where one was
    as_it_is: bool = False  # nothing is taken out of its text
    line: float | None = None  # where one goes on, as a share of the lines: other text is around it
    keeps_lines: bool = False  # where they were broken at a fixed width

    def steps(self, near: Near | None) -> Steps:
        """Opens it, a large file by its head."""
        path = self.path
        if path is None or self.line is not None:
            return self.whole
        return lambda pace: open_head_first(
            path,
            self.encoding,
            near,
            as_it_is=self.as_it_is,
            keeps_lines=self.keeps_lines,
            pace=pace,
        )

    def whole(self, pace: Pace) -> Iterator[Article]:
        """Opens all of it."""
        if self.path is not None:
            yield open_file(
                self.path,
                self.encoding,
                as_it_is=self.as_it_is,
                keeps_lines=self.keeps_lines,
                pace=pace,
            )
        else:
            yield open_text(
                self.pasted or "",
                as_it_is=self.as_it_is,
                keeps_lines=self.keeps_lines,
                pace=pace,
            )


def _load_tables(composer: Composer) -> None:
    """Have the tables of all scripts at hand before the reader asks for them."""
    for script in Script:
        if config := configuration(composer.found, script):
            convert(composer.article.text[:100], config)


def _script_named(name: str) -> Script:
    return next((script for script in PLAIN_SCRIPTS if script.value == name), Script.SOURCE)
