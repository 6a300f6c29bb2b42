"""What the actions about words do: one method of the same name, as in `slots`."""

from PySide6.QtCore import QObject

from reader.language import said, tr
from reader.qt.card.card import Tab
from reader.qt.messages.bar import Message, Offer
from reader.qt.session.session import Session
from reader.qt.widgets.accessible.announcing import announce
from reader.qt.window.frame import Frame
from reader.qt.window.presenters import Presenters
from reader.settings import ReadingsShown

_WISH = "wish"
"""The key of what is told of a wish, for as long as it is the last one."""


class WordSlots(QObject):
    """Does what the reader asks about words and what is known of them."""

    def __init__(self, frame: Frame, session: Session, presenters: Presenters) -> None:
        super().__init__(frame.page)
        self._frame, self._session, self._presenters = frame, session, presenters
        hand_on, listed = presenters.words_file.ask_and_write, frame.panel.words
        presenters.dialogs.words_wanted.connect(hand_on)
        listed.export_requested.connect(lambda: hand_on(listed.which))
        session.wishes.changed.connect(self._withdraw_wish)

    def _withdraw_wish(self) -> None:
        self._frame.messages.withdraw(_WISH)

    def word_card(self) -> None:
        """What there is to say of the word at the caret, or that is pointed at."""
        page, card = self._frame.page, self._presenters.card
        if page.caret.is_shown and not page.selection:
            card.point_at(page.caret.hanzi)
        card.open(Tab.WORD)

    def readings_unknown(self) -> None:
        """Readings over unknown words alone, or as it was before."""
        self._session.readings.toggle_unknown()

    def practise(self) -> None:
        """Sit down to practise, or leave."""
        self._presenters.practice.toggle()

    def know(self) -> None:
        self._presenters.knowing.know()

    def keep(self) -> None:
        self._presenters.knowing.keep()

    def words(self) -> None:
        """The panel's words, with the keyboard in their list."""
        self._presenters.word_list.open()

    def next_place(self) -> None:
        """The next place of the word at the caret, or chosen in the panel."""
        self._go(1)

    def previous_place(self) -> None:
        """The one before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        presenters = self._presenters
        chosen = presenters.one_word.word or presenters.word_list.chosen
        presenters.going.go(chosen or presenters.going.word_here, step)

    # Where readings are wanted -------------------------------------------------------------------

    def readings_chosen(self) -> None:
        """Readings only where they are chosen by hand; how, where none are yet."""
        self._session.readings.show(ReadingsShown.CHOSEN)
        current = self._session.current
        if current is None or not any(one.is_shown for one in current.composer.sparing.chosen):
            words = tr("None are chosen yet: select words, then “Pinyin here” in their menu.")
            self._frame.messages.answer(Message(words, key=_WISH))

    def pinyin_here(self) -> None:
        self._wish(True, said("pinyin here"))

    def no_pinyin_here(self) -> None:
        self._wish(False, said("no pinyin here"))

    def as_usual_here(self) -> None:
        self._wish(None, said("as usual here"))

    def _wish(self, is_shown: bool | None, name: str) -> None:
        """Have readings, or none, over what is selected, else over the word that is meant."""
        stretch = self._presenters.marks.words_meant
        if stretch is None:
            words = tr("Select words first, or point at one.")
            self._frame.messages.answer(Message(words, key=_WISH))
            return
        self._session.wishes.wish(*stretch, is_shown, name)
        announce(self._frame.page, name)
        if is_shown:
            self._tell_where()

    def _tell_where(self) -> None:
        """A wish for readings is seen: where there are none it shows those that are wished for;
        where all are, one is told how to have these alone."""
        readings, messages = self._session.readings, self._frame.messages
        if readings.shown is ReadingsShown.NONE:
            self.readings_chosen()
        elif readings.shown is ReadingsShown.ALL:
            offer = Offer(tr("Only where I chose"), self.readings_chosen)
            words = tr("Pinyin stands here whatever else is shown.")
            messages.answer(Message(words, offers=(offer,), key=_WISH))

    def worksheet(self) -> None:
        """Tasks on paper, from the article or what is selected."""
        self._presenters.dialogs.show_worksheet()

    # Files ---------------------------------------------------------------------------------------

    def export_words(self) -> None:
        """Words as cards, a table or straight into Anki."""
        self._presenters.words_file.ask_and_write()

    def import_words(self) -> None:
        """Take in words that are known already."""
        self._presenters.words_file.ask_and_read()

    def back_up_words(self) -> None:
        """All that was said of words as a file of text."""
        self._presenters.words_file.ask_and_back_up()
