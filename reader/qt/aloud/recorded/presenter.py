"""Choosing the recording of an article; when its sentences are heard, found and set right."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.journal import write_error
from reader.language import said, tr
from reader.qt.aloud.presenter import AloudPresenter
from reader.qt.aloud.recorded.beside import suffixes
from reader.qt.aloud.surroundings import Surroundings
from reader.qt.messages.bar import Importance, Message, Offer
from reader.qt.page.marks import NO_TIMES
from reader.qt.page.trail import Jump
from reader.qt.session.session import Session
from reader.qt.widgets.saving import filters
from reader.settings import Settings

_KEY = "recording"


class RecordingPresenter(QObject):
    """Has a method for each action about a recording, of the action's name."""

    def __init__(self, around: Surroundings, session: Session, aloud: AloudPresenter) -> None:
        super().__init__(around.page)
        self._around, self._session, self._aloud = around, session, aloud
        self._beside = aloud.beside
        self._folder = Path.home()
        aloud.beside.listened.connect(session.progressed)
        aloud.recording_wanted.connect(self.ask)
        aloud.turned.connect(self._let_go)
        for changed in (session.opened, session.completed, aloud.beside.changed):
            changed.connect(self._tell_moments)
        self._awaited: Path | None = None  # dropped with a text that is being opened
        for there in (session.opened, session.completed):
            there.connect(self._take_awaited)
        session.failed.connect(self._await_no_more)
        session.settings_changed.connect(self._follow)

    # Actions ---------------------------------------------------------------------------------

    def recording(self) -> None:
        """Choose a recording; of one that is there, tell what can be done with it."""
        current = self._session.current
        if current is not None and current.is_whole:
            self._beside.look(self._offer)

    def sentence_begins(self) -> None:
        """The sentence at the caret begins now in the recording, or the one that is heard."""
        reading = self._aloud.reading
        recorded, moment = reading.text.recorded, reading.moment
        if recorded is None or moment is None:
            self._answer(tr("Only while a recording is heard."))
        elif self._beside.has_own_times:
            self._answer(tr("The times of this text are those in its file."))
        else:
            caret, page = self._around.page.caret, self._around.page
            meant = page.selection.start if page.selection else caret.offset
            here = recorded.at(meant) if page.selection or caret.is_shown else None
            offset = here.start if here is not None else recorded.nearest(moment)
            self._beside.begins(offset, moment, said("time of a sentence"), self._tell_failure)

    # Its times in the margin -------------------------------------------------------------------

    def go_to_moment(self, moment: int) -> None:
        """Show the line that is heard at a moment; hear it, if something is read aloud."""
        self._beside.look(lambda: self._go_to_moment(moment))

    def _go_to_moment(self, moment: int) -> None:
        if (cues := self._beside.cues) is None or not len(cues):
            return
        number = int(cues.starts.searchsorted(moment, "right")) - 1
        offset = int(cues.offsets[max(0, number)])
        self._around.page.navigation.go_to_top(offset, by=Jump.SHARE)
        if self._aloud.is_on:
            self._aloud.read_from(offset)

    def _follow(self, before: Settings, now: Settings) -> None:
        if now.voice_moments is not before.voice_moments:
            self._tell_moments()

    def _tell_moments(self, *_changed: object) -> None:
        """Have the times told in the margin, where they are wished."""
        current, page = self._session.current, self._around.page
        is_wished = self._session.settings.voice_moments
        if is_wished and current is not None and current.is_whole and not self._beside.is_known:
            self._beside.look(self._tell_moments)
        times = (self._beside.cues if is_wished and current is not None else None) or NO_TIMES
        page.set_times(times)

    def look(self, done: Callable[[Path | None], object]) -> None:
        """Call this with the article's recording, once it is known whether there is one that can
        be handed on: of a book with sounds in several files there is none."""
        from reader.exports.sound import sound_inside

        def found() -> None:
            recording = self._beside.recording
            inside = recording.inside if recording is not None else None
            is_parted = inside is not None and sound_inside(inside) is None
            done(recording.path if recording is not None and not is_parted else None)

        self._beside.look(found)

    # The file ----------------------------------------------------------------------------------

    def _offer(self) -> None:
        recording = self._beside.recording
        if recording is None:
            self.ask()
            return
        other = Offer(tr("Other file…"), self.ask)
        if self._beside.text is None:
            self._offer_to_find(other)
        else:
            words = tr("“{name}” is the recording of this text.").format(name=recording.path.name)
            self._answer(words, other, Offer(tr("Without it"), self._remove))

    def ask(self) -> None:
        """Have the reader choose a file."""
        origin = self._session.current.article.origin.path if self._session.current else None
        folder = origin.parent if origin is not None else self._folder
        patterns = " ".join(f"*{suffix}" for suffix in suffixes())
        chosen, _ = QFileDialog.getOpenFileName(
            self._around.page.window(),
            tr("Recording of this text"),
            str(folder),
            filters(tr("Recordings and films"), patterns),
        )
        if chosen:
            self.take(Path(chosen))

    def is_recording(self, path: Path) -> bool:
        """Whether a file is one by its name."""
        return path.name.lower().endswith(suffixes())

    def drop(self, path: Path, *, with_text: bool) -> None:
        """A recording was dropped on the window: it is that of the article, or of the text that was
        dropped with it. One that is there already stays unless the reader says so."""
        current = self._session.current
        if with_text:
            self._awaited = path
        elif current is None or not current.is_whole:
            words = tr("“{name}” is a recording. Open its text first, then drop it on that.")
            self._answer(words.format(name=path.name))
        else:
            self._beside.look(lambda: self._take_dropped(path))

    def _take_dropped(self, path: Path) -> None:
        known = self._beside.recording
        if known is None or known.path == path:
            self.take(path)
            return
        words = tr("“{name}” is the recording of this text.").format(name=known.path.name)
        other = Offer(tr("Use “{name}”").format(name=path.name), lambda: self.take(path))
        self._answer(words, other)

    def _take_awaited(self, *_opened: object) -> None:
        """The text is there that a recording was dropped with."""
        path, current = self._awaited, self._session.current
        if path is not None and current is not None and current.is_whole:
            self._awaited = None
            self._beside.look(lambda: self._take_dropped(path))

    def _await_no_more(self, *_failed: object) -> None:
        self._awaited = None

    def take(self, path: Path) -> None:
        """Have a file be the recording of the article."""
        self._folder = path.parent
        self._aloud.end()
        self._beside.choose(path, self._tell_chosen, self._tell_failure)

    def _tell_chosen(self) -> None:
        if self._beside.text is None:
            self._offer_to_find(None)
            return
        self._session.change(voice_recorded=True)
        words = tr("Read aloud plays the recording now.")
        self._answer(words, Offer(tr("Play"), self._aloud.read_aloud))

    def _remove(self) -> None:
        self._aloud.end()
        self._beside.remove()

    def _let_go(self, is_on: bool) -> None:
        """What was offered has been done, or something else was wanted. Of a recording without
        times the reader is asked once whether to find them; the voice reads meanwhile."""
        beside = self._beside
        if not is_on or beside.is_listening:
            return
        self._around.messages.withdraw(_KEY)
        if beside.recording is not None and beside.text is None and not beside.was_asked:
            self._offer_to_find(None)

    # Its times ---------------------------------------------------------------------------------

    def _offer_to_find(self, other: Offer | None) -> None:
        self._beside.was_asked = True
        offers = (Offer(tr("Find"), self.find_times), other)
        words = tr(
            "Find when each sentence is heard? It takes about a minute for an hour of sound."
        )
        self._answer(words, *(one for one in offers if one is not None), stays=True)

    def find_times(self) -> None:
        """Find when each sentence is heard, while the reader goes on."""
        words = tr("Listening to the recording…")
        self._answer(words, Offer(tr("Stop"), self._stop), stays=True)
        self._beside.listen(self._tell_times, self._tell_failure)

    def _stop(self) -> None:
        self._beside.stop_listening()
        self._around.messages.withdraw(_KEY)

    def _tell_times(self, are_found: bool) -> None:
        if are_found:
            self._tell_chosen()
            return
        words = tr("The recording is too short or too long to be one of this text.")
        self._answer(words, Offer(tr("Other file…"), self.ask))

    def _tell_failure(self, error: Exception) -> None:
        from reader.qt.aloud.recorded.wording import trouble

        words = trouble(error)
        if not words:
            write_error(error)
            words = tr("The recording cannot be heard.")
        offer = Offer(tr("Other file…"), self.ask)
        self._around.messages.answer(Message(words, Importance.DOUBT, (offer,), key=_KEY))

    def _answer(self, words: str, *offers: Offer, stays: bool = False) -> None:
        self._around.messages.answer(Message(words, offers=offers, key=_KEY, stays=stays))
