"""The words that stand in the place of others: told under the pointer, on a card, in a list."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader import pinyin
from reader.composition.composer import Composer
from reader.corrections.places import surroundings
from reader.dictionaries.glosses import glosses
from reader.find.exchanged import ExchangedFinder, Piece, piece_of
from reader.language import tr
from reader.qt.card.exchangedcard import ExchangedCard, ToldWord
from reader.qt.card.surroundings import Surroundings, show_card_at
from reader.qt.jobs.sweep import Sweep
from reader.qt.messages import wording
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme
from reader.qt.widgets.lists.listdialog import ListDialog
from reader.qt.widgets.lists.listrow import Finding, FindingRow
from reader.review import alternatives
from reader.review.alternatives import Exchanged


class WordPresenter(QObject):
    """Works on the article that is open, in the script that is shown. Signal
    `hear_wanted(start, end)`: the word of the card is to be said."""

    hear_wanted = Signal(int, int)

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session, self._page = around, session, around.page
        self._card: ExchangedCard | None = None
        self._list: ListDialog | None = None
        self._page.navigation.moved.connect(self._close_card)
        self._sweep = Sweep(self._session.background, self)
        for signal in (self._session.script_changed, self._session.opened):
            signal.connect(self._close)
            signal.connect(self._make_findable)
        self._page.readings_known.connect(self._make_findable)
        around.themes.changed.connect(self._take_theme)

    def _take_theme(self, theme: Theme) -> None:
        for part in (self._card, self._list):
            if part is not None:
                part.set_theme(theme)

    @property
    def _composer(self) -> Composer | None:
        return self._session.current.composer if self._session.current else None

    def note(self, offset: int) -> str:
        """What the bubble says of the word at an offset, "" where it is the file's own."""
        found = self._exchanged(offset)
        return tr("in the file: {word}").format(word=found.written) if found is not None else ""

    def told(self, offset: int) -> tuple[ToldWord, tuple[int, int]] | None:
        """The exchanged word at an offset, and from where to where it stands; None for none."""
        composer, found = self._composer, self._exchanged(offset)
        if composer is None or found is None:
            return None
        return self._told(composer, found), (found.start, found.end)

    def shows_exchanged(self, offset: int) -> bool:
        """Open the card about the exchanged word at an offset, if there is one."""
        composer, found = self._composer, self._exchanged(offset)
        if composer is None or found is None:
            return False
        card = self._card or self._made_card()
        card.set_fonts(*self._around.fonts.pair)
        card.tell(self._told(composer, found))
        self._page.set_chosen(found.start)
        self._around.bubble.withdraw()
        show_card_at(card, found.start, self._around)
        return True

    def _exchanged(self, offset: int) -> Exchanged | None:
        composer = self._composer
        if composer is None or offset < 0 or not self._session.settings.regional_words:
            return None
        return alternatives.exchanged_at(composer, offset, self._session.script)

    def _told(self, composer: Composer, found: Exchanged) -> ToldWord:
        number = composer.section_of(found.start)
        shown = composer.shown(number, self._session.script)
        start = composer.sections[number].start
        first, last = shown.alignment.shown_span(found.start - start, found.end - start)
        codes = tuple(composer.readings_of(number, shown)[first:last].tolist())
        known = glosses(found.shown) or glosses(found.written)
        style = self._session.settings.style
        return ToldWord(
            found.shown,
            " ".join(pinyin.spell(code, style) for code in codes if code),
            known[0].full if known else "",
            found.written,
            " ".join(
                pinyin.spell(code, style)
                for code in composer.readings[found.start : found.end].tolist()
                if code
            ),
        )

    def _made_card(self) -> ExchangedCard:
        around = self._around
        self._card = card = ExchangedCard(around.themes.theme, self._page, around.central)
        card.all_requested.connect(self.show_exchanged)
        card.hear_requested.connect(self._hear)
        card.closed.connect(lambda: self._page.set_chosen(-1))
        return card

    def _hear(self) -> None:
        if (found := self._exchanged(self._page.marks.chosen)) is not None:
            self.hear_wanted.emit(found.start, found.end)

    def show_sounding(self, is_sounding: bool) -> None:
        """Light the loudspeaker, or not."""
        if self._card is not None:
            self._card.hear.set_open(is_sounding)

    def _close_card(self) -> None:
        if self._card is not None and self._card.isVisible():
            self._card.dismiss()

    def show_exchanged(self) -> None:
        """List all words that stand in the place of others, each with its places."""
        composer, script = self._composer, self._session.script
        if composer is None:
            return
        self._close_card()
        if self._list is None:
            theme, window = self._around.themes.theme, self._page.window()
            self._list = ListDialog(theme, tr("Exchanged words"), window)
            self._list.place_chosen.connect(self._page.point_out)
        self._list.tell(tr("Looking…"))
        self._list.set_rows([])
        self._list.show()
        self._list.raise_()
        self._list.activateWindow()
        self._session.background.run(
            self,
            lambda: alternatives.by_words(alternatives.exchanged_words(composer, script)),
            lambda found: self._list_words(found) if composer is self._composer else None,
            self._fail,
        )

    def _fail(self, error: Exception) -> None:
        if self._list is not None:
            self._list.tell(tr("They could not be looked for."))
        raise error

    def _list_words(self, found: list[tuple[tuple[str, str], list[int]]]) -> None:
        if self._list is None:
            return
        theme, font = self._around.themes.theme, self._around.fonts.base
        count = sum(len(places) for _, places in found)
        self._list.tell(wording.exchanged(count, self._session.words_may_change))
        text = self._session.text
        rows: list[QWidget] = [
            FindingRow(
                theme,
                Finding(
                    f"{written} → {shown}",
                    surroundings(text, places[0], len(written)),
                    tuple(places),
                ),
                font,
            )
            for (written, shown), places in found
        ]
        self._list.set_rows(rows)

    def _make_findable(self) -> None:
        """Let what stands on the page be found, once all is read."""
        composer, session = self._composer, self._session
        self._sweep.stop()
        session.search.set_exchanged(None)
        if composer is None or not composer.is_read or session.script is session.script.plain:
            return
        if not session.words_may_change:
            return
        script = session.script

        def done(pieces: list[Piece]) -> None:
            session.search.set_exchanged(ExchangedFinder(pieces))

        self._sweep.begin(composer, lambda n: list(piece_of(composer, n, script)), done)

    def _close(self) -> None:
        self._close_card()
        if self._list is not None:
            self._list.close()
