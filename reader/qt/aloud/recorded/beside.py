"""The recording of the open article: kept in the library, or of the same name in its folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.corrections.change import Change
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.session.keeper import UndoableChange
from reader.qt.session.session import Session

if TYPE_CHECKING:  # loaded once something is to be heard
    from reader.article import Cues
    from reader.listening.recording import Recording
    from reader.opening.loudness import Loudness
    from reader.qt.aloud.sound import Sound
    from reader.qt.aloud.speaker import Opening
    from reader.speaking.player import Player
    from reader.speaking.recorded.text import RecordedText

_LOOK = 100  # ms between two looks how far the listening is
_SNAP_BACK, _SNAP_ON = 600, 250  # ms around a key's press within which a sentence begins


class Beside(QObject):
    """What it is asked for holds once `look` was done for the article.

    Signals: `changed`, it is another one, or is heard at other times; `moved(offset)`: the sentence
    there was given its time; `listened(share)` while times are looked for.
    """

    changed = Signal()
    moved = Signal(int)
    listened = Signal(float)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.device: Callable[[int], Player] | None = None  # another than the system's
        self.recording: Recording | None = None
        self.text: RecordedText | None = None
        self.was_asked = False  # whether its times are to be found
        self.is_known = False  # which one the article has, if any
        self._opening: Opening | None = None
        self._loudness: tuple[Path, Loudness] | None = None
        self._listening: Task | None = None
        self._watch = QTimer(self, interval=_LOOK)
        self._watch.timeout.connect(self._tell_share)
        session.opened.connect(self._forget)
        session.completed.connect(self._forget)

    def _forget(self, *_opened: object) -> None:
        self.stop_listening()
        self.is_known, self.recording, self.text = False, None, None
        self.was_asked = False
        self._opening = self._loudness = None

    # Which one it is -----------------------------------------------------------------------------

    def look(self, done: Callable[[], object]) -> None:
        """Find what recording the article has, then call this: at once where that is known, or
        where only the library can tell."""
        session, current = self._session, self._session.current
        if self.is_known or current is None:
            done()
            return
        if (kept := self._kept()) is not None:
            self._take(kept)
            done()
            return
        if (inside := current.article.sound) is not None:
            from reader.listening.recording import Recording

            self._take(Recording(inside.path, inside=inside))
            done()
            return
        path, own = current.article.origin.path, current.article.cues
        if path is None or not len(own):
            self.is_known = True
            done()
            return

        def found(beside: Path | None) -> None:
            if current is session.current:
                from reader.listening.recording import Recording

                self.is_known = True
                if beside is not None:
                    self._take(Recording(beside))
                done()

        session.background.run(self, partial(_same_name, path), found, priority=Priority.OPENING)

    def _kept(self) -> Recording | None:
        entry, library = self._session.entry, self._session.library
        if entry is None or not self._session.keeper.has_places:
            return None
        return library.recordings.of(entry.key, self._session.text)

    def _take(self, recording: Recording | None) -> None:
        from reader.speaking.recorded.text import RecordedText

        if recording is None or self.recording is None or self.recording.path != recording.path:
            self._opening = None
        self.is_known, self.recording, self.text = True, recording, None
        cues, current = self.cues, self._session.current
        if current is not None:  # what is handed on has them too
            current.composer.cues = cues if cues is not None else current.article.cues
        if recording is not None and cues is not None and len(cues):
            self.text = RecordedText(self._session.text, cues)
        self.changed.emit()

    @property
    def has_own_times(self) -> bool:
        """Whether the article's file tells when it is heard."""
        current = self._session.current
        return current is not None and len(current.article.cues) > 0

    @property
    def cues(self) -> Cues | None:
        """When the text is heard in the recording: the file's own times, else those found."""
        current = self._session.current
        if current is not None and self.has_own_times:
            return current.article.cues
        return self.recording.cues if self.recording is not None else None

    @property
    def opening(self) -> Opening | None:
        """What opens its sound, in another thread; the same as long as it is the same file."""
        if self.recording is not None and self._opening is None:
            cache = self._session.folders.cache
            self._opening = partial(_opened, self.recording, cache, self.device)
        return self._opening

    def choose(
        self,
        path: Path,
        done: Callable[[], object],
        failed: Callable[[Exception], None],
    ) -> None:
        """Have this be the recording of the article, if it can be heard."""
        current = self._session.current

        def taken(_checked: None) -> None:
            if current is self._session.current:
                from reader.listening.recording import Recording

                self._keep(Recording(path))
                done()

        self._session.background.run(
            self, partial(_check, path), taken, failed, priority=Priority.OPENING
        )

    def remove(self) -> None:
        """The article has no recording any more."""
        entry, library = self._session.entry, self._session.library
        if entry is not None:
            self._session.keeper.keep(lambda: library.recordings.remove(entry.key))
        self._take(None)

    def _keep(self, recording: Recording) -> None:
        session = self._session
        if session.keeper.has_places:
            session.keeper.keep_of_article(
                lambda key: session.library.recordings.keep(key, session.text, recording)
            )
        self._take(recording)

    # When it is heard ----------------------------------------------------------------------------

    @property
    def is_listening(self) -> bool:
        """Whether times are being looked for."""
        return self._listening is not None

    def listen(self, done: Callable[[bool], object], failed: Callable[[Exception], None]) -> None:
        """Find when each sentence is heard, and keep it. `done(True)`, or False where the recording
        is none of this text."""
        recording, text = self.recording, self._session.text
        if recording is None or self.is_listening:
            return
        self._listening = task = Task()

        def work() -> tuple[Loudness, Cues | None]:
            return _listened(recording.path, text, task)

        def heard(found: tuple[Loudness, Cues | None]) -> None:
            self.stop_listening()
            loudness, cues = found
            self._loudness = recording.path, loudness
            if cues is not None:
                self._keep(replace(recording, cues=cues, fixed={}))
            done(cues is not None)

        def fell(error: Exception) -> None:
            self.stop_listening()
            failed(error)

        self._session.background.run(self, work, heard, fell, task=task)
        self._watch.start()

    def stop_listening(self) -> None:
        """Look for no times any more."""
        if self._listening is not None:
            self._listening.stop()
            self._listening = None
            self._watch.stop()
            self.listened.emit(1.0)

    def _tell_share(self) -> None:
        if self._listening is not None:
            self.listened.emit(min(self._listening.share, 0.99))

    def begins(
        self, offset: int, moment: int, name: str, failed: Callable[[Exception], None]
    ) -> None:
        """The sentence at an offset begins at about this moment, in milliseconds: where the sound
        does, next to it. It can be undone, as what is called `name`."""
        before, text, known = self.recording, self._session.text, self._loudness
        if before is None or self.has_own_times:
            return
        recording, task = self._newest(before), Task()

        def work() -> tuple[Loudness, Recording]:
            loudness = _loudness(recording.path, known, task)
            start = _sound_near(loudness, moment)
            return loudness, recording.with_start(text, loudness, offset, start)

        def found(made: tuple[Loudness, Recording]) -> None:
            if self.recording is before:
                self._loudness = recording.path, made[0]
                change = Change((recording,), (made[1],))
                stack = self._session.edits.stack
                stack.push(
                    UndoableChange(name, change, lambda now: self._turn(now, offset, failed))
                )

        self._session.background.run(self, work, found, failed, task=task)

    def _newest(self, recording: Recording) -> Recording:
        """The same as it is kept now: another window may have set other times of it."""
        kept = self._kept()
        return kept if kept is not None and kept.path == recording.path else recording

    def _turn(
        self, change: Change[Recording], offset: int, failed: Callable[[Exception], None]
    ) -> None:
        """Set the times of a change, and leave those that another window has set."""
        (before,), (after,) = change.removed, change.added
        here, text, known = self.recording, self._session.text, self._loudness
        newest, task = self._newest(after), Task()

        def take(recording: Recording) -> None:
            if self.recording is here:
                self._keep(recording)
                self.moved.emit(offset)

        if newest.fixed == before.fixed:
            take(after)
            return

        def work() -> Recording:
            from reader.listening.recording import cues_of

            theirs = {at: start for at, start in newest.fixed.items() if at not in before.fixed}
            fixed = {**theirs, **after.fixed}
            loudness = _loudness(newest.path, known, task)
            return replace(newest, cues=cues_of(text, loudness, fixed), fixed=fixed)

        self._session.background.run(self, work, take, failed, task=task)


def suffixes() -> tuple[str, ...]:
    """How names of recordings end, in small letters."""
    from reader.opening.decoding import SUFFIXES

    return SUFFIXES


def _same_name(path: Path) -> Path | None:
    """A recording beside a file, of the same name but for its ending, or for two: `film.zh.srt`
    stands beside `film.mp3`, or `film.mkv`. One that cannot be heard here is none: the voice is."""
    from reader.opening.decoding import can_be_heard

    endings = suffixes()
    for stem in dict.fromkeys((path.stem, Path(path.stem).stem)):
        for suffix in (*endings, *map(str.upper, endings)):
            if (found := path.with_name(stem + suffix)).is_file() and can_be_heard(found):
                return found
    return None


def _opened(recording: Recording, cache: Path, device: Callable[[int], Player] | None) -> Sound:
    from reader.qt.aloud.sound import Sound
    from reader.speaking.device import DevicePlayer
    from reader.speaking.recorded.book import BookVoice
    from reader.speaking.recorded.voice import RecordedVoice

    if recording.inside is not None:
        return Sound(BookVoice(recording.inside, cache), device or DevicePlayer)
    return Sound(RecordedVoice(recording.path), device or DevicePlayer)


def _check(path: Path) -> None:
    """Raises RecordingFailed where this is none."""
    from reader.speaking.recorded.voice import RecordedVoice

    voice = RecordedVoice(path)
    try:
        voice.check()
    finally:
        voice.close()


def _listened(path: Path, text: str, task: Task) -> tuple[Loudness, Cues | None]:
    from reader.listening.recording import cues_of, may_be_of
    from reader.opening.pacing import part_of

    loudness = _loudness(path, None, task)
    if not may_be_of(text, loudness):
        return loudness, None
    return loudness, cues_of(text, loudness, pace=part_of(task.pace, 0.8, 1.0))


def _loudness(path: Path, known: tuple[Path, Loudness] | None, task: Task) -> Loudness:
    from reader.opening.loudness import loudness_in
    from reader.opening.pacing import part_of

    if known is not None and known[0] == path:
        return known[1]
    return loudness_in(path, part_of(task.pace, 0.0, 0.8))


def _sound_near(loudness: Loudness, moment: int) -> int:
    """Where sound begins after a pause, next to the moment at which somebody pressed a key."""
    from reader.listening.pauses import pauses_in
    from reader.opening.loudness import RATE

    ends = pauses_in(loudness).ends * (1000 // RATE)
    near = [end for end in ends.tolist() if moment - _SNAP_BACK <= end <= moment + _SNAP_ON]
    return min(near, key=lambda end: abs(end - moment), default=moment)
