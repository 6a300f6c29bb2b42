"""Choosing how a character is read: the card over the page, and what is done with its answers."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.composition.composer import Composer
from reader.corrections.change import Change
from reader.corrections.readings import Correction, Corrections, Scope
from reader.qt.card.card import CharacterCard, Tab
from reader.qt.card.exchanged_presenter import WordPresenter
from reader.qt.card.sections import sections_about
from reader.qt.card.surroundings import Surroundings, show_card_at
from reader.qt.card.word.presenter import WordTab
from reader.qt.card.wording import is_doubtful, sentence, told_of, wrong
from reader.qt.messages import wording
from reader.qt.messages.bar import Message
from reader.qt.messages.readings import name_of
from reader.qt.page.trail import Jump
from reader.qt.session.edits import NO_TURN
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme
from reader.qt.widgets.accessible.announcing import announce
from reader.review.alternatives import next_undecided
from reader.review.character import Asked, Choice, ask, correction, typed
from reader.review.doubts import doubt_beyond
from reader.text import code_points, is_hanzi

_LOOKED_AT = 400  # characters at once, when the next hanzi is looked for


class CardPresenter(QObject):
    """Opens the card on a character and keeps it there; all its answers can be undone.

    On a word that stands in the place of another the card about that word opens instead. A turn is
    what is chosen for one character while the card stays on it: one step of undoing.
    """

    def __init__(self, around: Surroundings, session: Session, words: WordPresenter) -> None:
        super().__init__(around.page)
        self._around, self._session, self._page = around, session, around.page
        self._words = words
        self.word = WordTab(around, session)
        self._card: CharacterCard | None = None
        self._asked: Asked | None = None
        self._turn = 0
        self._base = Corrections()  # as they were before the turn
        self._done: Change[Correction] = Change()  # in this turn
        self._chosen: Choice | None = None
        self._scope = Scope.HERE  # as the reader set it last while the card is open
        self._is_making = False
        self._before_doubt = -1  # the character from which the card went to a doubt
        self._left = -1  # the character whose card a press has just closed
        self._pointed = -1  # the one on which the page's menu was opened
        self._page.character_chosen.connect(self._click)
        self._page.navigation.moved.connect(self._follow)
        self._page.hovered.connect(lambda _offset: self.point_at(-1))
        self._session.edits.readings_changed.connect(self._show_change)
        self._session.opened.connect(self._leave)
        self._session.completed.connect(self._leave)
        session.edits.characters_changed.connect(self._tell_again)
        session.edits.cuts_changed.connect(self._show_cut)
        session.edits.margins.changed.connect(self._tell_marked)
        for signal in (session.settings_changed, session.script_changed):
            signal.connect(self._tell_marked)
        around.themes.changed.connect(self._take_theme)

    @property
    def card(self) -> CharacterCard | None:
        """The card, None before it is first wanted."""
        return self._card

    @property
    def _composer(self) -> Composer | None:
        current = self._session.current  # of a part of a file no offset could be kept
        return current.composer if current is not None and current.is_whole else None

    # Opening -----------------------------------------------------------------------------------

    def point_at(self, offset: int) -> None:
        """A menu is opened on this character; -1 once the pointer is on the page again."""
        self._pointed = offset

    def open(self, tab: Tab = Tab.READING) -> None:
        """Ask about what is selected, else what is pointed at, else the first doubt in view."""
        selection, page = self._page.selection, self._page
        offset, self._pointed = self._pointed, -1
        if selection and not selection.start <= offset < selection.end:
            offset = self._hanzi_from(selection.start, 1, selection.end)
        offset = offset if offset >= 0 else page.characters.pointed_at()
        if offset < 0 and page.column is not None and self._composer is not None:
            top = page.navigation.place[0]
            found = doubt_beyond(self._composer, top - 1, 1)
            offset = found if found is not None and page.navigation.shows(found) else -1
            offset = offset if offset >= 0 else self._hanzi_from(top, 1)
        if offset >= 0:
            self.ask(offset, tab)

    def _click(self, offset: int) -> None:
        left, self._left = self._left, -1
        if offset != left:
            self.ask(offset, self._tab_of(offset))

    def _tab_of(self, offset: int) -> Tab:
        """The page that a press opens: that about the word, unless the reading is doubtful."""
        composer = self._composer
        if composer is None or not is_doubtful(ask(composer, offset)):
            return Tab.WORD
        return Tab.READING

    def ask(self, offset: int, tab: Tab = Tab.READING) -> None:
        """Open the card on a hanzi, or bring it there; not before all of the article is there."""
        current = self._session.current
        if current is None or not current.is_whole:
            return
        if self._words.shows_exchanged(offset):
            self.close()
            return
        card = self._card or self._made_card()
        if not card.isVisible():
            self._scope = Scope.HERE
        self._begin_turn(offset)
        self._page.navigation.bring(offset, Jump.DOUBT)
        self._page.set_chosen(offset)
        card.show_tab(tab)
        self._tell()
        self._follow()
        self._left = -1
        if self._asked is not None:
            said = sentence(self._asked, current.composer)
            announce(card, self.word.sentence if card.tab is Tab.WORD else said)

    @property
    def offset(self) -> int:
        """The character that the card is on, -1 while it is closed."""
        return self._asked.offset if self._asked is not None else -1

    def _tell_again(self, *_changed: object) -> None:
        """What is known of the character has changed."""
        if self._composer is not None and self._asked is not None:
            self._asked = ask(self._composer, self._asked.offset)
            self._tell()
            self._follow()

    def _tell_marked(self, *told: object) -> None:
        """Marks, or how all is told, have changed; not with another article or a closed card."""
        if told != (-1,) and self.offset >= 0 and self._card is not None and self._card.isVisible():
            self._tell_again()

    def close(self) -> None:
        """Take the card away."""
        if self._card is not None:
            self._card.dismiss()

    def _leave(self) -> None:
        """No character of the article before is asked about, nor is one where its menu was opened;
        the card may be hidden with its window, and then does not tell that it was closed."""
        self.close()
        self._asked, self._pointed, self._left = None, -1, -1

    def _begin_turn(self, offset: int) -> None:
        composer = self._composer
        if composer is not None:
            self._turn += 1
            self._base, self._done, self._chosen = composer.corrections, Change(), None
            self._asked = ask(composer, offset)
            if self._card is not None:
                self._card.set_scope(self._asked.scope or self._scope)

    def _made_card(self) -> CharacterCard:
        around = self._around
        self._card = card = CharacterCard(around.themes.theme, self._page, around.central)
        card.row_chosen.connect(self._choose)
        card.typed.connect(self._take_typed)
        card.scope_chosen.connect(self._take_scope)
        card.back_requested.connect(self._go_back)
        card.step_requested.connect(self._step)
        card.doubt_requested.connect(self._go_on_to_doubt)
        card.doubt_not_meant.connect(lambda: self.ask(self._before_doubt))
        card.row_reached.connect(lambda text: announce(card, text))
        card.closed.connect(self._closed)
        card.tab_shown.connect(self._tell_word)
        card.head.character_chosen.connect(self._ask_character)
        self.word.attach(card)
        return card

    def _ask_character(self, number: int) -> None:
        """Another character of the word is asked about."""
        start, end = self.word.span
        if start + number < end:
            self.ask(start + number)

    def _show_cut(self, _sections: list[int], offset: int) -> None:
        """Words begin elsewhere: the card is about another one now."""
        if self._asked is not None:
            self._begin_turn(self._asked.offset)
            self._tell()
            self._follow()
        elif offset >= 0:
            self._page.navigation.reveal(offset)

    def _tell_word(self) -> None:
        """Say what is known of the word, and frame it, or the character that is asked about."""
        asked, card = self._asked, self._card
        if asked is not None and card is not None:
            self.word.tell(asked.offset)
            word = self.word.span if card.tab is Tab.WORD else (0, 0)
            self._page.set_chosen(asked.offset, word)

    def _closed(self) -> None:
        is_pressed = self._card is not None and self._card.is_pressed_away
        self._left = self._asked.offset if self._asked is not None and is_pressed else -1
        self._page.set_chosen(-1)
        self._asked = None

    def _follow(self) -> None:
        """Keep the card at its character; it goes when that is out of view."""
        card, asked = self._card, self._asked
        if card is None or asked is None:
            return
        if self._page.navigation.shows(asked.offset):
            show_card_at(card, asked.offset, self._around)
        else:
            card.dismiss()

    def _tell(self) -> None:
        card, asked, composer = self._card, self._asked, self._composer
        if card is not None and asked is not None and composer is not None:
            session = self._session
            card.set_fonts(*self._around.fonts.pair)
            card.tell(told_of(asked, composer, session.script, session.settings.style))
            self._tell_word()
            card.set_sections(sections_about(asked.offset, card, self._around, session))

    # What is answered --------------------------------------------------------------------------

    def _choose(self, number: int) -> None:
        if self._asked is not None:
            self._put(self._asked.choices[number])

    def _take_typed(self, text: str) -> None:
        composer, asked, card = self._composer, self._asked, self._card
        if composer is None or asked is None or card is None or not text.strip():
            return
        choice = typed(composer, asked, text)
        if choice is not None:
            self._put(choice)
            card.setFocus()
        else:
            card.tell_wrong(wrong(text.strip()))

    def _take_scope(self, scope: Scope) -> None:
        """What was chosen reaches as far as that now."""
        self._scope, asked = scope, self._asked
        if self._chosen is None and asked is not None and asked.own:
            start, own = asked.own[0]
            at = asked.offset - start
            self._chosen = Choice(asked.offset, own.codes[at : at + 1], "", False, False, True)
        if self._chosen is not None:
            self._put(self._chosen)

    def _put(self, choice: Choice) -> None:
        composer, asked, card = self._composer, self._asked, self._card
        if composer is None or asked is None or card is None:
            return
        self._chosen = choice
        one = correction(composer, asked, choice, card.scope)
        change = self._base.putting(one, choice.start if one.scope is Scope.HERE else asked.word[0])
        step, self._done = self._done.inverse.then(change), change
        self._make(step, asked, self._turn)

    def _go_back(self) -> None:
        asked = self._asked
        if asked is not None and asked.own:
            self._make(Change(removed=(asked.own[0][1],)), asked)
            self._begin_turn(asked.offset)

    def _make(self, change: Change[Correction], asked: Asked, turn: int = NO_TURN) -> None:
        composer, edits = self._composer, self._session.edits
        if composer is None:
            return
        character = composer.article.text[asked.offset]
        self._is_making = True
        edits.correct(change, name_of(character), asked.offset, turn)
        self._is_making = False

    def _show_change(self, _sections: list[int], offset: int) -> None:
        """Readings have changed: by an answer, or because one was undone."""
        composer, asked = self._composer, self._asked
        if asked is None or composer is None:
            if offset >= 0:
                self._page.navigation.reveal(offset)
            return
        if self._is_making:
            self._asked = ask(composer, asked.offset)
            announce(self._page, sentence(self._asked, composer))
        else:
            self._begin_turn(asked.offset)
        self._tell()
        self._follow()

    def _take_theme(self, theme: Theme) -> None:
        if self._card is not None:
            self._card.set_theme(theme)

    # Moving ------------------------------------------------------------------------------------

    def _step(self, step: int) -> None:
        asked, card = self._asked, self._card
        if asked is None or card is None:
            return
        if card.tab is Tab.WORD:
            offset = self.word.neighbour(step)
        else:
            offset = self._hanzi_from(asked.offset + step, step)
        if offset >= 0:
            self.ask(offset, card.tab)

    def _hanzi_from(self, offset: int, step: int, end: int | None = None) -> int:
        """The first hanzi from an offset on, forwards or backwards; -1 for none."""
        text = self._session.text[:end] if end is not None else self._session.text
        while 0 <= offset < len(text):
            other = offset + step * _LOOKED_AT
            first, last = (offset, other) if step > 0 else (max(0, other + 1), offset + 1)
            found = is_hanzi(code_points(text[first:last])).nonzero()[0]
            if len(found):
                return first + int(found[0] if step > 0 else found[-1])
            offset = other
        return -1

    def _go_on_to_doubt(self, step: int) -> None:
        self._before_doubt = self.offset
        self.go_to_doubt(step)

    def go_to_doubt(self, step: int) -> None:
        """To the next doubtful reading, or the one before; the card comes along if it is open."""
        if (composer := self._composer) is not None:
            self._go_to(doubt_beyond(composer, self._here(step), step), wording.no_doubts)

    def go_to_undecided(self, step: int = 1) -> None:
        """To the next character that could be written in two ways; the card comes along."""
        current = self._session.current
        if current is not None:
            here, script = self._here(step), self._session.script
            found = next_undecided(current.composer, here, step, script)
            self._go_to(found, wording.no_undecided)

    def _here(self, step: int) -> int:
        """The offset that the reader is at: of the card, of the selection, or before the view."""
        if self._asked is not None:
            return self._asked.offset
        selection, top = self._page.selection, self._page.navigation.place[0]
        return selection.start if selection else top - (step > 0)

    def _go_to(self, offset: int | None, none_left: Callable[[], Message]) -> None:
        if offset is None:
            self._around.messages.post(none_left())
        elif self._asked is not None:
            self.ask(offset)
        else:
            self._page.point_out(offset, Jump.DOUBT)
