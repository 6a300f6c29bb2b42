"""What is known and done about the word that the card is on: its state, its note, its borders."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.composition.composer import Composer
from reader.composition.cutting import joining, parting
from reader.corrections.change import Change
from reader.corrections.cuts import Cut
from reader.dictionaries.added import said_of
from reader.dictionaries.strokes import strokes_of
from reader.language import listed, said, tr
from reader.learning.headwords import State
from reader.pinyin import spell
from reader.qt.card.card import CharacterCard, Tab
from reader.qt.card.surroundings import Surroundings
from reader.qt.card.word.page import Later, ToldWord
from reader.qt.card.word.wording import head_of, level_word
from reader.qt.session.session import Session
from reader.qt.widgets.menu import Menu
from reader.review.aboutword import AboutWord, about_word
from reader.script import Script
from reader.text import code_points, is_hanzi


class WordTab(QObject):
    """The card's page about a word. Signals: `met_chosen(Headword)`, the sentences in which the
    reader met it are wanted; `hear_wanted(start, end)`, it is to be said, or one character of it.
    """

    met_chosen = Signal(object)
    hear_wanted = Signal(int, int)

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session = around, session
        self._card: CharacterCard | None = None
        self._about: AboutWord | None = None
        self._asked = -1  # the character that the card is on
        session.words.changed.connect(self._show_known)

    def attach(self, card: CharacterCard) -> None:
        """Speak for this card."""
        self._card = card
        card.states.chosen.connect(self._set_state)
        card.known_requested.connect(self._toggle_known)
        card.collect_requested.connect(self._toggle_collected)
        card.hear_requested.connect(self._hear)
        card.head.more_pressed.connect(self._offer_borders)
        card.word.noted.connect(self._set_note)
        card.word.note.left.connect(card.take_keyboard)
        card.word.met_pressed.connect(self._choose_met)

    @property
    def span(self) -> tuple[int, int]:
        """From where to where the word stands, in source offsets."""
        return (self._about.start, self._about.end) if self._about is not None else (0, 0)

    @property
    def sentence(self) -> str:
        """The word for a screen reader, in short: it, its reading, what it means."""
        about = self._about
        if about is None:
            return ""
        reading = " ".join(map(spell, filter(None, about.codes)))
        meaning = about.glosses[0].meaning if about.glosses else ""
        return listed(part for part in (about.shown, reading, meaning) if part)

    @property
    def _composer(self) -> Composer | None:
        return self._session.current.composer if self._session.current is not None else None

    # Telling -------------------------------------------------------------------------------------

    def tell(self, offset: int) -> None:
        """Say what is known of the word at a source offset."""
        composer, card, session = self._composer, self._card, self._session
        if composer is None or card is None:
            return
        levels, style = session.settings.level_list, session.settings.style
        self._asked = offset
        self._about = about = about_word(composer, offset, session.script, levels)
        asked = offset - about.start if card.tab is Tab.READING else -1
        card.tell_head(head_of(about, style, asked))
        of_characters = tuple(level_word(one.level, levels) for one in about.characters)
        is_traditional = session.script not in (Script.SIMPLIFIED, Script.SOURCE) or (
            session.script is Script.SOURCE and composer.found.script is Script.TRADITIONAL
        )
        is_news = card.word.tell(ToldWord(about, of_characters, style, is_traditional))
        if is_news or not card.isVisible():  # dictionaries may have come since
            self._look_further(about)
        self._show_known()

    def _hear(self) -> None:
        """Have the word said; on the page about readings the one character."""
        card, start = self._card, self._asked
        if card is not None and self._about is not None:
            span = self.span if card.tab is Tab.WORD else (start, start + 1)
            self.hear_wanted.emit(*span)

    def show_sounding(self, is_sounding: bool) -> None:
        """Light the loudspeaker, or not."""
        if self._card is not None:
            self._card.head.hear.set_open(is_sounding)

    def _show_known(self) -> None:
        """Show how well the word is known, and what is kept of it."""
        card, about, words = self._card, self._about, self._session.words
        if card is None or about is None:
            return
        card.states.set_state(words.state(about.headword))
        head = about.headword
        card.head.collect.set_collected(is_collected=words.is_collected(head))
        if not card.word.note.is_edited:
            card.word.note.set_note(words.kept(head).note)

    def _look_further(self, about: AboutWord) -> None:
        """Ask what lies on the disk, and say it when it comes."""
        concordance, word = self._session.concordance, about.headword.word

        folder = self._session.folders.library.parent

        def work() -> Later:
            met = concordance.met(word)
            return Later(
                said_of((about.shown, about.other, word), folder),
                {one.character: strokes_of(one.character, folder) for one in about.characters},
                met.times,
                met.articles,
            )

        def done(found: Later) -> None:
            is_same = self._about is not None and self._about.headword == about.headword
            if is_same and self._card is not None:
                self._card.word.tell_later(found)

        self._session.background.run(self, work, done)

    def _choose_met(self) -> None:
        if self._about is not None:
            self.met_chosen.emit(self._about.headword)

    # What is known -------------------------------------------------------------------------------

    def _set_state(self, state: State) -> None:
        if (about := self._about) is not None:
            self._session.words.set_state((about.headword,), state, self._name_of_state)

    def _toggle_known(self) -> None:
        about, words = self._about, self._session.words
        if about is not None and words.state(about.headword) is State.KNOWN:
            words.unlearn((about.headword,), self._name_of_state)
        else:
            self._set_state(State.KNOWN)

    @property
    def _name_of_state(self) -> str:
        return tr("how well {word} is known").format(word=self._shown)

    def _set_note(self, note: str) -> None:
        about, card = self._about, self._card
        if about is not None:
            name = said("note on {word}", word=about.shown)
            self._session.words.set_note(about.headword, note.strip(), name)
            self._show_known()
        if card is not None and card.isVisible():
            card.take_keyboard()
            card.fit()

    def _toggle_collected(self) -> None:
        about, words = self._about, self._session.words
        if about is None:
            return
        name = said("collecting {word}", word=about.shown)
        if words.is_collected(about.headword):
            words.drop((about.headword,), name)
        else:
            words.collect_here((self.span,), name)

    # Where it begins and ends --------------------------------------------------------------------

    def _offer_borders(self) -> None:
        """Offer to join the word with its neighbours, and to part it."""
        card, about, composer = self._card, self._about, self._composer
        if card is None or about is None or composer is None:
            return
        menu = Menu(self._around.themes.theme, parent=card)
        for words, change, offset in self._borders(composer, about):
            action = menu.addAction(words)
            action.triggered.connect(partial(self._recut, change, offset))
        if menu.isEmpty():
            menu.addAction(tr("No word stands beside it")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_under(card.head.more)

    def _borders(self, composer: Composer, about: AboutWord) -> list[tuple[str, Change[Cut], int]]:
        """What may be done to where the word begins and ends, in words, and the change."""
        readings, text, script = (
            composer.article_readings,
            composer.article.text,
            self._session.script,
        )
        found = []
        for at, step in ((about.end, 1), (about.start, -1)):
            change = joining(readings, text, at)
            if change is not None:
                beside = readings.word_at(at if step > 0 else at - 1)
                other = composer.text_shown(*beside, script)
                told = (
                    tr("Join with “{word}” after it")
                    if step > 0
                    else tr("Join with “{word}” before it")
                )
                found.append((told.format(word=other), change, about.start))
        for at in range(about.start + 1, about.end):
            change = parting(readings, text, at)
            if change is not None:
                left = composer.text_shown(about.start, at, script)
                right = composer.text_shown(at, about.end, script)
                told = tr("Part: {left} | {right}").format(left=left, right=right)
                found.append((told, change, about.start))
        return found

    def _recut(self, change: Change[Cut], offset: int) -> None:
        self._session.edits.recut(change, said("words of {word}", word=self._shown), offset)

    @property
    def _shown(self) -> str:
        return self._about.shown if self._about is not None else ""

    def neighbour(self, step: int) -> int:
        """Where the next word with a Chinese character begins, or the one before; -1 for none."""
        composer, (start, end) = self._composer, self.span
        if composer is None:
            return -1
        text = composer.article.text
        at = end if step > 0 else start - 1
        while 0 <= at < len(text) and not is_hanzi(code_points(text[at]))[0]:
            at += step
        if not 0 <= at < len(text):
            return -1
        return composer.article_readings.word_at(at)[0]
