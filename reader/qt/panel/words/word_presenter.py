"""One word in the panel: told, and all its sentences listed and gone to, in any article."""

from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from reader.composition.composer import Composer
from reader.concordance import Sentence
from reader.corrections.places import Place
from reader.figures import percent
from reader.language import tr
from reader.learning.headwords import Headword, read_as
from reader.learning.sentences import sentence_around
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.page.shownfonts import ShownFonts
from reader.qt.page.view import PageView
from reader.qt.panel.panel import ContentsPanel, Tab
from reader.qt.panel.words import wording
from reader.qt.panel.words.going import Going
from reader.qt.panel.words.oneword import ToldWord
from reader.qt.panel.words.presenter import WordsPresenter
from reader.qt.panel.words.sentencerows import SentenceRow
from reader.qt.panel.words.telling import Telling
from reader.qt.panel.words.wording import number
from reader.qt.session.asking import Answer
from reader.qt.session.concordance.sentences import ArticleSentences
from reader.qt.session.session import Session
from reader.review.aboutword import difficulty

_HERE, _ELSEWHERE = 200, 100  # sentences listed at most


class Surroundings(Protocol):
    """The parts of the window's frame that it needs."""

    @property
    def page(self) -> PageView: ...
    @property
    def panel(self) -> ContentsPanel: ...
    @property
    def fonts(self) -> ShownFonts: ...


@dataclass(frozen=True, slots=True)
class _At:
    """A sentence with the word in it: which article (0 for the open one), what stands there."""

    article: int
    title: str
    text: str
    starts: tuple[int, ...]  # of the word in the sentence
    length: int
    offset: int  # of the word in the article, where it stands first
    share: float


@dataclass(frozen=True, slots=True)
class _Found:
    """All that is told of where a word was met."""

    here: tuple[_At, ...]
    elsewhere: tuple[_At, ...]
    count_here: int
    times: int
    articles: int


class OneWordPresenter(QObject):
    """Signals: `panel_wanted` when the word is to be seen, `went` after the page was brought to
    one of its places; `hear_wanted(start, end)` where it stands in the open article, else
    `hear_alone_wanted(word, codes)`.
    """

    panel_wanted = Signal()
    hear_wanted = Signal(int, int)
    hear_alone_wanted = Signal(str, object)
    went = Signal()

    def __init__(
        self, around: Surroundings, session: Session, going: Going, words: WordsPresenter
    ) -> None:
        super().__init__(around.page)
        self._around, self._session, self._going, self._words = around, session, going, words
        self._tab = around.panel.words
        self._word = ""
        self._places: tuple[_At, ...] = ()
        self._awaited: _At | None = None
        self._task = Task()
        words.opened.connect(self.open)
        self._tab.one.place_chosen.connect(self._go)
        self._tab.one.collect_requested.connect(lambda: words.turn_collected(self._word))
        self._tab.one.hear_requested.connect(self._hear)
        self._tab.returned.connect(self._leave)
        around.panel.tab_shown.connect(self._show)
        for signal in (
            session.asking.changed, session.script_changed, session.words.changed,
            session.concordance.changed,
        ):  # fmt: skip
            signal.connect(self._show)
        for arrives in (session.opened, session.completed, session.keeper.remembered):
            arrives.connect(self._arrive_soon)
        session.opened.connect(self._give_up_elsewhere)
        session.failed.connect(self._give_up)

    @property
    def word(self) -> str:
        """The word that is shown, in the simplified image; "" for none."""
        return self._word if self._tab.shows_one else ""

    def open(self, word: str) -> None:
        """Open the panel at a word of the simplified image."""
        if not word:
            return
        self._word, self._places = word, ()
        self._tab.one.set_sentences((), "")
        self._around.panel.show_tab(Tab.WORDS)
        self._tab.show_one(True)
        self.panel_wanted.emit()
        self._show()

    def close(self) -> bool:
        """Go back to all words, where one is seen; whether it was."""
        is_seen = bool(self.word) and self._around.panel.isVisible()
        if is_seen and self._around.panel.tab is Tab.WORDS:
            self._tab.show_one(False)
            return True
        return False

    def _leave(self) -> None:
        self._task.stop()
        self._word = ""

    def _show(self, *_changed: object) -> None:
        """Tell of the word, if it is seen, and look for its sentences."""
        current, panel = self._session.current, self._around.panel
        if not self._word or current is None or panel.tab is not Tab.WORDS:
            return
        self._session.asking.want()
        if (answer := self._session.asking.answer) is None:
            return
        self._tab.set_fonts(*self._around.fonts.pair)
        self._tell(answer)
        word, elsewhere = self._word, self._session.concordance
        entry = self._session.entry
        key = entry.key if entry is not None else 0
        self._task.stop()
        self._task = self._session.background.run(
            self, lambda: _found(word, answer, elsewhere, key), self._list, priority=Priority.AHEAD
        )

    def _tell(self, answer: Answer) -> None:
        word, words = self._word, self._session.words
        first, telling = answer.counted.places.firsts.get(word, -1), self._telling(answer)
        if first < 0:  # it stands in other articles alone
            first = len(telling.composer.article.text)
        characters = telling.characters(word, first) or word
        readings = telling.readings(word, first)
        if len(readings) != len(characters):
            readings = ("",) * len(characters)
        headword = Headword(word, read_as(word, telling.codes(word, first)))
        told = difficulty(word, self._session.settings.level_list)
        about = wording.about_word(told, words.kept(headword), words.state(headword))
        kept = words.knowledge.is_collected(word)
        meaning = telling.meaning(word, first)
        self._tab.one.set_word(ToldWord(characters, readings, meaning, about, kept))

    def _hear(self) -> None:
        """Have the word said as it stands first, or as it is read elsewhere."""
        if not self._word or (answer := self._session.asking.answer) is None:
            return
        word, first = self._word, answer.counted.places.firsts.get(self._word, -1)
        if first >= 0:
            self.hear_wanted.emit(first, first + len(word))
        else:
            telling = self._telling(answer)
            behind = len(telling.composer.article.text)
            self.hear_alone_wanted.emit(word, telling.codes(word, behind))

    def show_sounding(self, is_sounding: bool) -> None:
        """Light the loudspeaker, or not."""
        self._tab.one.hear.set_open(is_sounding)

    def _telling(self, answer: Answer) -> Telling:
        session, settings = self._session, self._session.settings
        return Telling(
            answer.counted.composer,
            session.script,
            settings.style,
            is_wide=settings.full_width_marks,
        )

    def _list(self, found: _Found) -> None:
        answer = self._session.asking.answer
        if answer is None:
            return
        telling = self._telling(answer)
        self._places = (*found.here, *found.elsewhere)
        rows = list[SentenceRow]()
        for title, count, numbers in (
            (tr("This article"), found.count_here, range(len(found.here))),
            (tr("Other articles"), len(found.elsewhere),
             range(len(found.here), len(self._places))),
        ):  # fmt: skip
            if numbers:
                rows.append(SentenceRow(title, note=number(count)))
                rows += (self._row(each, telling) for each in numbers)
        self._tab.one.set_sentences(rows, wording.met(found.times, found.articles))

    def _row(self, number: int, telling: Telling) -> SentenceRow:
        one = self._places[number]
        shown = [telling.shown(one.text, at, at + one.length) for at in one.starts]
        text, spans = shown[0][0], tuple((start, end) for _, start, end in shown)
        share = QLocale().toString(percent(one.share))
        note = tr("{title} • {share} %").format(title=telling.shown(one.title)[0], share=share)
        return SentenceRow(text, spans, note, number)

    # Going there ---------------------------------------------------------------------------------

    def _go(self, at: int) -> None:
        one = self._places[at]
        self._tab.one.sentences.mark_number(at)
        if not one.article:
            self._going.show(one.offset, one.offset + one.length)
            self.went.emit()
            return
        self._awaited = one
        self._session.open_entry(one.article)

    def _give_up(self, *_failed: object) -> None:
        self._awaited = None

    def _give_up_elsewhere(self) -> None:
        """Another article than the one that was asked for is opened."""
        entry, one = self._session.entry, self._awaited
        if one is not None and entry is not None and entry.key != one.article:
            self._give_up()

    def _arrive_soon(self, *_told: object) -> None:
        QTimer.singleShot(0, self, self._arrive)

    def _arrive(self) -> None:
        """The article of the sentence may be open now, and shown: go to its place, or to where
        that is now."""
        one, current, entry = self._awaited, self._session.current, self._session.entry
        column = self._around.page.column
        if one is None or current is None or not current.is_whole or column is None:
            return
        if column.composer is not current.composer or entry is None or entry.key != one.article:
            return
        self._awaited = None
        first = one.starts[0]
        place = Place(one.offset, 0.0, one.text[:first], one.text[first:])
        start = place.found_in(current.article.text)
        self._going.show(start, start + one.length)
        self.went.emit()


def _found(word: str, answer: Answer, elsewhere: ArticleSentences, key: int) -> _Found:
    """Where a word was met: in the open article, whose key this is, and in others; may be called
    in any thread."""
    places = answer.counted.places.of(word)
    here = _here(answer.counted.composer, places[:_HERE].tolist(), len(word))
    met = elsewhere.met(word)
    others = tuple(
        _At(one.article, one.title, one.text, _starts(one), one.length, one.offset, one.share)
        for one in elsewhere.sentences(word, key, _HERE + _ELSEWHERE)
        if one.article != key
    )
    is_known = met.times >= len(places)  # the open article may not be written down yet
    times, articles = (met.times, met.articles) if is_known else (len(places), 1)
    return _Found(here, others[:_ELSEWHERE], len(places), times, articles)


def _starts(one: Sentence) -> tuple[int, ...]:
    return (one.start, *(start for start in one.starts if start != one.start))


def _here(composer: Composer, places: list[int], length: int) -> tuple[_At, ...]:
    """The sentences around some places, which come in their order, once each."""
    article, found = composer.article, list[_At]()
    until = -1
    for offset in places:
        if offset < until:
            last = found[-1]
            first = last.offset - last.starts[0]
            found[-1] = replace(last, starts=(*last.starts, offset - first))
            continue
        start, end = sentence_around(article.text, offset)
        until = end = max(end, offset + length)
        share = offset / max(1, len(article.text))
        starts, text = (offset - start,), article.text[start:end]
        found.append(_At(0, article.title, text, starts, length, offset, share))
    return tuple(found)
