"""The words that stand in the place of others: told under the pointer, on a card, in a list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from reader import pinyin
from reader.composition.composer import Composer
from reader.corrections.places import surroundings
from reader.dictionaries.glosses import glosses
from reader.find.exchanged import ExchangedFinder, Piece, piece_of
from reader.qt.card.word import ExchangedCard, ToldWord
from reader.qt.jobs.sweep import Sweep
from reader.qt.messages import wording
from reader.qt.messages.wording import tr
from reader.qt.style.theme import Theme
from reader.qt.widgets.listdialog import ListDialog
from reader.qt.widgets.listrow import Finding, FindingRow
from reader.review import alternatives
from reader.review.alternatives import Exchanged

if TYPE_CHECKING:
    from reader.qt.window.window import Window

READING = 0.62
"""Em above a character that its reading takes."""


class Exchanging(QObject):
    """Works on the window's article in the script that is shown."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window, self._session, self._page = window, window.session, window.page
        self._card: ExchangedCard | None = None
        self._list: ListDialog | None = None
        self._page.moved.connect(self._close_card)
        self._sweep = Sweep(self._session.background, self)
        for signal in (self._session.script_changed, self._session.opened):
            signal.connect(self._close)
            signal.connect(self._make_findable)
        self._page.readings_known.connect(self._make_findable)

    def set_theme(self, theme: Theme) -> None:
        """Paint what is there in this theme."""
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

    def reading(self, offset: int) -> str:
        """How the exchanged word at an offset is read."""
        composer, found = self._composer, self._exchanged(offset)
        return self._told(composer, found).reading if composer and found is not None else ""

    def shows_exchanged(self, offset: int) -> bool:
        """Open the card about the exchanged word at an offset, if there is one."""
        composer, found = self._composer, self._exchanged(offset)
        if composer is None or found is None:
            return False
        card = self._card or self._made_card()
        card.set_fonts(*self._window.showing.fonts())
        card.tell(self._told(composer, found))
        page = self._page
        page.set_chosen(found.start)
        self._window.bubble.withdraw()
        box = page.character_rect(found.start).toAlignedRect()
        corner = page.viewport().mapTo(self._window.central, QPoint(0, 0))
        em = page.setting.em if page.setting is not None else 0
        card.show_at(QRect(box.topLeft() + corner, box.size()), round(READING * em))
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
            known[0].meaning if known else "",
            found.written,
            " ".join(
                pinyin.spell(code, style)
                for code in composer.readings[found.start : found.end].tolist()
                if code
            ),
        )

    def _made_card(self) -> ExchangedCard:
        window = self._window
        self._card = card = ExchangedCard(window.themes.theme, self._page, window.central)
        card.all_requested.connect(self.show_exchanged)
        card.closed.connect(lambda: self._page.set_chosen(-1))
        return card

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
            self._list = ListDialog(self._window.themes.theme, tr("Exchanged words"), self._window)
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
        )

    def _list_words(self, found: list[tuple[tuple[str, str], list[int]]]) -> None:
        if self._list is None:
            return
        theme, font = self._window.themes.theme, self._window.showing.fonts()[0]
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
