"""One sentence at a time: which one it is, how it is set, what its words are."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from reader.composition.collecting import Standing, words_between
from reader.composition.composer import Composer
from reader.composition.look import look_of
from reader.dictionaries import glosses
from reader.learning.headwords import State
from reader.learning.sentences import sentences
from reader.qt.actions.table import ENTRIES, Needs
from reader.qt.aloud.reading import Reading
from reader.qt.aloud.sentencepage import SentencePage
from reader.qt.aloud.surroundings import Surroundings
from reader.qt.aloud.wordsbelow import ToldWord
from reader.qt.jobs.task import Task
from reader.qt.messages.readings import spelled_together
from reader.qt.page.alone import Extract, alone
from reader.qt.page.marks import Lit
from reader.qt.page.setting import Setting, setting_of
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme
from reader.qt.widgets.accessible.announcing import announce
from reader.reading.views import AS_THEY_ARE
from reader.review.aboutword import in_reading
from reader.script import Script
from reader.settings import ReadingsShown, Settings

_ALOUD = tuple(one.name for one in ENTRIES if one.needs is Needs.ALOUD)
_OF_WORDS = ("notation", "spelling", "level_list", "known_up_to")


class SentenceMode(QObject):
    """Signals: `closed` by Esc on its page, `counted`: it is known how many sentences there are."""

    closed = Signal()
    counted = Signal()

    def __init__(self, around: Surroundings, session: Session, reading: Reading) -> None:
        super().__init__(around.page)
        self._around, self._session, self._reading = around, session, reading
        self._page: SentencePage | None = None
        self._extract: Extract | None = None
        self._starts: list[int] = []
        self.is_open = False
        reading.moved.connect(self._show)
        session.script_changed.connect(self._show_again)
        session.settings_changed.connect(self._follow)
        around.themes.changed.connect(self._set_theme)
        session.words.changed.connect(self._tell_words)
        for changed in session.edits.changes:
            changed.connect(self._show_again)

    # Coming and going ----------------------------------------------------------------------------

    def open(self) -> None:
        """Show the sentence that is read."""
        self.is_open = True
        self._session.ready_meanings()
        page = self._page = self._page or self._made()
        page.set_fonts(*self._around.fonts.pair)
        page.set_meanings(are_shown=self._session.settings.sentence_meanings)
        page.open()
        self._count()
        self._show()

    def close(self) -> None:
        """Show the article's page again."""
        if self._page is not None and self.is_open:
            self.is_open = False
            self._page.hide()
            self._extract = None

    def _made(self) -> SentencePage:
        page = SentencePage(self._around.themes.theme, self._around.page)
        page.stepped.connect(self._reading.step)
        page.again_wanted.connect(self._reading.again)
        page.left.connect(self.closed)
        page.pressed.connect(self._press)
        page.words.chosen.connect(self._reading.say_word)
        page.sentence.chosen.connect(self._say_word_at)
        return page

    def _press(self, key: QKeySequence) -> None:
        """Keys that write nothing are not heard by the window: Space above all."""
        actions = self._around.actions
        for name in _ALOUD:
            if key in actions.keys(name):
                actions[name].trigger()

    def _set_theme(self, theme: Theme) -> None:
        if self._page is not None:
            self._page.set_theme(theme)

    # The sentence ------------------------------------------------------------------------------

    @property
    def _composer(self) -> Composer | None:
        return self._session.current.composer if self._session.current is not None else None

    def _show_again(self, *_changed: object) -> None:
        self._extract = None
        self._show()

    def _show(self) -> None:
        """Show the sentence that is read now, unless it is shown."""
        page, here, composer = self._page, self._reading.sentence, self._composer
        if not self.is_open or page is None or composer is None or not self._reading.utterance:
            return
        before = self._extract
        if before is not None and (before.start, before.end) == here:
            return
        look = look_of(self._session.settings, self._session.script)
        self._extract = extract = Extract(composer, *here, look)
        text_size = self._session.settings.text_size
        page.sentence.show_sentence(extract, partial(self._setting, composer), text_size)
        page.words.set_words(())
        page.begin()
        if not self._reading.is_on:  # else it is heard
            announce(page, extract.text)
        self._tell_words()

    def _setting(self, composer: Composer, size: int) -> Setting:
        """The page's, so large; its readings have been chosen already."""
        settings = self._session.settings
        large = alone(settings, size, ReadingsShown.ALL)
        made = setting_of(large, composer, self._session.script)
        look = replace(
            made.look, script=Script.SOURCE, view=AS_THEY_ARE, sparing=None, marks=frozenset()
        )
        return replace(made, look=look)

    def light(self, lit: Lit) -> None:
        """Light what sounds."""
        page, extract = self._page, self._extract
        if page is not None and extract is not None and self.is_open:
            parts = (extract.part(*each) for each in (lit.word, lit.syllable))
            page.light(Lit((0, 0), *parts))
            page.words.light(lit.word)

    def _follow(self, before: Settings, now: Settings) -> None:
        if self._page is None or not self.is_open:
            return
        if now.sentence_meanings is not before.sentence_meanings:
            self._page.set_meanings(are_shown=now.sentence_meanings)
        if any(getattr(before, name) != getattr(now, name) for name in _OF_WORDS):
            self._tell_words()
        if replace(before, sentence_meanings=True, voice_speed=1.0) != replace(
            now, sentence_meanings=True, voice_speed=1.0
        ):
            self._page.set_fonts(*self._around.fonts.pair)
            self._show_again()

    # Its words -----------------------------------------------------------------------------------

    def _say_word_at(self, at: int) -> None:
        """Say the word of a character of the sentence."""
        extract, composer = self._extract, self._composer
        if extract is None or composer is None:
            return
        for word in words_between(composer, extract.start, extract.end):
            first, last = extract.part(word.start, word.end)
            if first <= at < last:
                self._reading.say_word(word.start, word.end)
                return

    def _tell_words(self) -> None:
        """Find the words of the sentence that are not known, and what they mean."""
        extract, composer = self._extract, self._composer
        if extract is None or composer is None:
            return
        settings, script = self._session.settings, self._session.script
        state = self._session.words.state

        def work() -> list[Standing]:
            glosses.load()
            return words_between(composer, extract.start, extract.end)

        def done(found: list[Standing]) -> None:
            if self._extract is extract and self._page is not None:
                new = [each for each in found if state(each.headword) is not State.KNOWN]
                told = [_told(composer, each, script, settings) for each in new]
                self._page.words.set_words(told)

        self._session.background.run(self, work, done)

    # How many there are --------------------------------------------------------------------------

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many sentences it is at; 0 of them while that is not known."""
        if not self._starts or self._reading.utterance is None:
            return 0, 0
        return bisect_right(self._starts, self._reading.sentence[0]), len(self._starts)

    def _count(self) -> None:
        composer = self._composer
        if composer is None:
            return
        self._starts = []
        task = Task()

        def work() -> list[int]:
            starts, sections = list[int](), composer.sections
            for number, section in enumerate(sections):
                task.pace(number / len(sections))
                starts += (section.start + start for start, _ in sentences(composer.text(number)))
            return starts

        def done(starts: list[int]) -> None:
            if composer is self._composer:
                self._starts = starts
                self.counted.emit()

        self._session.background.run(self, work, done, task=task)


def _told(composer: Composer, word: Standing, script: Script, settings: Settings) -> ToldWord:
    """A word of the article as it is told below its sentence."""
    written = composer.article.text[word.start : word.end]
    codes = tuple(
        composer.reading_at(at) or int(composer.uncorrected[at])
        for at in range(word.start, word.end)
    )
    found = in_reading(glosses.glosses(written) or glosses.glosses(word.headword.word), codes)
    return ToldWord(
        word.start,
        word.end,
        composer.text_shown(word.start, word.end, script),
        spelled_together(written, codes, settings.style),
        found[0].meaning if found else "",
    )
