"""What stands beside each chapter of the contents: its place, or what it asks of the reader."""

from typing import Protocol

from PySide6.QtCore import QObject

from reader.dictionaries.levels import level_name
from reader.figures import percent
from reader.language import tr
from reader.marginalia.sitting import TimeLeft
from reader.qt.messages.readingtime import told_time
from reader.qt.page.view import PageView
from reader.qt.panel.panel import ContentsPanel, Tab
from reader.qt.panel.words.wording import number
from reader.qt.session.asking import Answer
from reader.qt.session.session import Session
from reader.settings import ChapterNote, Settings


class Surroundings(Protocol):
    """The parts of the window's frame that it needs."""

    @property
    def page(self) -> PageView: ...
    @property
    def panel(self) -> ContentsPanel: ...


class Pace(Protocol):
    """How long so many characters take the reader."""

    def left(self, characters: float) -> TimeLeft: ...


class ChapterNotes(QObject):
    """Keeps them at what is chosen and known; what is not counted yet is told by nothing."""

    def __init__(self, around: Surroundings, session: Session, pace: Pace) -> None:
        super().__init__(around.page)
        self._panel, self._session, self._pace = around.panel, session, pace
        contents = around.panel.contents
        contents.note_chosen.connect(lambda note: session.change(chapter_note=note))
        contents.filled.connect(self.show)
        around.panel.tab_shown.connect(self.show)
        session.asking.changed.connect(self.show)
        session.settings_changed.connect(self._follow)
        contents.set_note(session.settings.chapter_note)

    def show(self) -> None:
        """Tell them, while the contents are seen."""
        contents, note = self._panel.contents, self._session.settings.chapter_note
        if note is ChapterNote.PLACE:
            contents.set_notes(None)
            return
        current, answer = self._session.current, self._session.asking.answer
        count = len(current.headings) if current is not None else 0
        if self._panel.tab is Tab.CONTENTS and self._panel.isVisible() and count:
            self._session.asking.want()
        contents.set_notes(self._told(note, answer) if answer is not None else [""] * count)

    def _follow(self, before: Settings, now: Settings) -> None:
        if before.chapter_note is not now.chapter_note:
            self._panel.contents.set_note(now.chapter_note)
            self.show()

    def _told(self, note: ChapterNote, answer: Answer) -> list[str]:
        if note is ChapterNote.TIME:
            seconds = self._pace.left(1.0).seconds  # a character
            return [told_time(length * seconds) for length in answer.counted.lengths]
        if note is ChapterNote.LEVEL:
            which = answer.knowledge.levels
            return [level_name(one.level, which) for one in answer.chapters]
        shares = (percent(one.share_known) for one in answer.chapters)
        return [tr("{share} %").format(share=number(share)) for share in shares]
