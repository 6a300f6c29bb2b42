"""Marking on the page: highlights and notes at what is selected, pointed at, or at the caret."""

from PySide6.QtCore import QObject, QPoint, QRect, QTimer

from reader.composition.selection import Selection
from reader.corrections.change import Change
from reader.language import said, tr
from reader.marginalia.margin import Placed
from reader.marginalia.mark import Colour, Mark
from reader.qt.card.colours import colour_name
from reader.qt.card.markcard import MarkCard
from reader.qt.card.marking import Stretch, coloured, note_name, noted, uncoloured
from reader.qt.card.selectionbar import SelectionBar
from reader.qt.card.surroundings import Surroundings
from reader.qt.messages.bar import Message
from reader.qt.page.trail import Jump
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme
from reader.qt.widgets.accessible.announcing import announce

_LOST = "marks lost"


class MarksPresenter(QObject):
    """Shows the marks of the article on its page, and makes those that are asked for."""

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session, self._page = around, session, around.page
        self._margins = session.edits.margins
        self._bar = self._made_bar(around.themes.theme)
        self._card: MarkCard | None = None
        self._stretch: Stretch | None = None  # that the card is about
        self._pointed = -1  # the character on which the page's menu was opened
        page = around.page
        page.selection_offered.connect(self._offer)
        page.selection_changed.connect(self._bar.hide)
        page.navigation.moved.connect(self._leave)
        page.hovered.connect(self._unpoint)
        page.caret.changed.connect(lambda: self.point_at(-1))
        self._margins.changed.connect(self._show)
        self._margins.undone.connect(self._show_undone)
        for signal in (session.opened, session.completed):  # told once the page is there
            signal.connect(self._tell_lost_soon)
        around.themes.changed.connect(self._take_theme)

    def _made_bar(self, theme: Theme) -> SelectionBar:
        bar = SelectionBar(theme, self._around.page)
        bar.dots.chosen.connect(self.highlight)
        bar.dots.cleared.connect(self.clear)
        bar.note_requested.connect(self.edit_note)
        bar.readings_requested.connect(self._wish)
        return bar

    # What is seen ------------------------------------------------------------------------------

    def _tell_lost_soon(self, *_part: object) -> None:
        QTimer.singleShot(0, self, self._tell_lost)

    def _show(self, *_changed: object) -> None:
        """Marks have changed."""
        self._page.marks.spans = self._margins.margin.spans
        self._page.viewport().update()

    def _show_undone(self, offset: int) -> None:
        """Bring into view what was undone; what is made is where the reader is."""
        if offset >= 0:
            self._page.navigation.reveal(offset)

    def _tell_lost(self) -> None:
        """Say that some are not in the text any more, as it has changed."""
        messages, lost = self._around.messages, self._margins.margin.lost
        messages.withdraw(_LOST)
        if lost and self._margins.can_mark:
            words = tr(
                "%n of your marks are not found: the text has changed. They are listed under"
                " Marks.", "", len(lost),
            )  # fmt: skip
            messages.post(Message(words, key=_LOST))

    def _offer(self) -> None:
        """What was selected by mouse may be marked."""
        stretch = self._selected()
        if stretch is None or not self._margins.can_mark:
            return
        mark = self._margins.margin.on(*stretch)
        self._bar.dots.set_current(mark.mark.colour if mark is not None else None)
        self._bar.set_has_readings(self._has_readings(stretch))
        boxes = [self._page.characters.cell(at).toAlignedRect() for at in self._ends(stretch)]
        corner = self._page.viewport().pos()
        first, last = (QRect(box.topLeft() + corner, box.size()) for box in boxes)
        self._bar.show_at(first, last, beside=self._page.characters.axes.is_vertical)

    def _has_readings(self, stretch: Stretch) -> bool:
        """Whether a reading is shown over any of it; of a long one its beginning is looked at."""
        current, session = self._session.current, self._session
        if current is None:
            return False
        composer = current.composer
        number = composer.section_of(stretch[0])
        section, shown = composer.sections[number], composer.shown(number, session.script)
        start, end = (min(at, section.end) - section.start for at in stretch)
        codes = composer.readings_shown(number, shown, session.settings.readings_shown)
        return bool(codes[slice(*shown.alignment.shown_span(start, end))].any())

    def _wish(self, is_shown: bool) -> None:
        """Have readings over what is selected, or none."""
        stretch = self._selected()
        if stretch is not None:
            name = said("pinyin here") if is_shown else said("no pinyin here")
            self._session.wishes.wish(*stretch, is_shown, name)
            self._bar.set_has_readings(self._has_readings(stretch))
            announce(self._page, name)

    def _ends(self, stretch: Stretch) -> Stretch:
        """The first and the last character of a stretch that is in view."""
        column, (start, end) = self._page.column, stretch
        if column is None:
            return start, end - 1
        last = max(start, min(end - 1, column.bottom_offset))
        return min(max(start, column.top_offset), last), last

    def _leave(self) -> None:
        """Something else is in view."""
        self._bar.hide()
        if self._card is not None and self._stretch is not None and not self._card.note.is_edited:
            self._card.dismiss()

    def _take_theme(self, theme: Theme) -> None:
        self._bar.set_theme(theme)
        if self._card is not None:
            self._card.set_theme(theme)

    # What is meant ---------------------------------------------------------------------------

    def point_at(self, offset: int) -> None:
        """A menu is opened on this character; -1 once the pointer is on the page again."""
        self._pointed = offset

    def _unpoint(self, hovered: int) -> None:
        """The pointer is on the page; a menu that opens takes it away from there."""
        if hovered >= 0:
            self.point_at(-1)

    def _selected(self) -> Stretch | None:
        selection = self._page.selection
        found = self._margins.margin.trimmed(selection.start, selection.end)
        return found if found[0] < found[1] else None

    def _meant(self) -> Stretch | None:
        """What is selected; else the mark, or the word, that is pointed at or that the caret is
        at."""
        if (selected := self._selected()) is not None:
            return selected
        at = self._pointed_at()
        one = self._margins.margin.coloured_at(at) or self._margins.margin.noted_at(at)
        if at >= 0 and one is not None:
            return one.start, one.end
        return self._word_at(at)

    @property
    def words_meant(self) -> Stretch | None:
        """What is selected; else the word that is pointed at or that the caret is at."""
        return self._selected() or self._word_at(self._pointed_at())

    def _pointed_at(self) -> int:
        page = self._page
        pointed = (self._pointed, page.caret.hanzi, page.marks.hover, page.characters.pointed_at())
        return next((at for at in pointed if at >= 0), -1)

    def _word_at(self, at: int) -> Stretch | None:
        current = self._session.current
        if at < 0 or current is None:
            return None
        found = self._margins.margin.trimmed(*current.composer.word_around(at))
        return found if found[0] < found[1] else None

    # What is done ----------------------------------------------------------------------------

    def highlight(self, colour: Colour | None = None) -> None:
        """Put what is meant in a colour; without one in the last, or the next if it has that."""
        stretch = self._meant()
        if stretch is None:
            self._tell_nothing()
            return
        chosen = colour or self._next(self._margins.margin.on(*stretch))
        self._session.change(highlight_colour=chosen.value)
        self._make(coloured(self._session, stretch, chosen), stretch)
        announce(self._page, tr("Highlighted: {colour}").format(colour=colour_name(chosen)))

    def _next(self, mark: Placed | None) -> Colour:
        colours, last = list(Colour), self._session.settings.highlight_colour
        if mark is not None and mark.mark.colour is not None:
            return colours[(colours.index(mark.mark.colour) + 1) % len(colours)]
        return next((one for one in colours if one.value == last), Colour.YELLOW)

    def clear(self) -> None:
        """Take the colour away: from what is selected, or from the highlight that is meant."""
        stretch, margin = self._meant(), self._margins.margin
        if stretch is None:
            self._tell_nothing()
            return
        one = margin.on(*stretch)
        if one is not None and one.mark.colour is not None:
            self._make(uncoloured(self._session, one), stretch)
        else:
            self._make(margin.clearing(*stretch), stretch)

    def _make(self, change: Change[Mark], stretch: Stretch) -> None:
        """Mark, and let what was selected be seen in its colour."""
        if change:
            end = (stretch[1], stretch[1])
            if self._page.selection:
                self._page.select(Selection(end, end))
            self._margins.make(change, said("highlight"), stretch[0])

    def edit_note(self) -> None:
        """Write a note on what is meant."""
        stretch = self._meant()
        if stretch is None:
            self._tell_nothing()
        elif self._margins.can_mark:
            self.edit_at(stretch)

    def edit_at(self, stretch: Stretch) -> None:
        """Open the card of a stretch, with the keyboard in its note."""
        self._bar.hide()
        self._page.navigation.bring(stretch[0], Jump.ROW)
        card, one = self._card or self._made_card(), self._margins.margin.on(*stretch)
        start, end = self._stretch = stretch
        card.dots.set_current(one.mark.colour if one is not None else None)
        card.note.set_note(one.mark.note if one is not None else "")
        current, script = self._session.current, self._session.script
        if current is not None:
            words = current.composer.text_shown(start, min(end, start + 200), script)
            card.tell(words, self._around.fonts.base)
        at = self._page.characters.cell(self._ends(stretch)[1]).toAlignedRect()
        corner = self._page.viewport().mapTo(self._around.central, QPoint(0, 0))
        beside = self._page.characters.axes.is_vertical
        card.show_at(QRect(at.topLeft() + corner, at.size()), beside=beside)
        card.note.edit()

    def _made_card(self) -> MarkCard:
        around = self._around
        self._card = card = MarkCard(around.themes.theme, self._page, around.central)
        card.note.saved.connect(self._save)
        card.dots.chosen.connect(self._colour)
        card.dots.cleared.connect(lambda: self._colour(None))
        card.closed.connect(self._forget)
        return card

    def _forget(self) -> None:
        self._stretch = None

    def _save(self, note: str) -> None:
        """Keep what was written; it may be that the card is just put away."""
        stretch, card = self._stretch, self._card
        if stretch is not None and card is not None:
            card.dismiss()
            self._margins.make(noted(self._session, stretch, note), note_name(), stretch[0])

    def _colour(self, colour: Colour | None) -> None:
        """Another colour for the stretch of the card, which stays open, or none."""
        stretch, card = self._stretch, self._card
        if stretch is None or card is None:
            return
        one = self._margins.margin.on(*stretch)
        if colour is not None:
            change = coloured(self._session, stretch, colour)
        else:
            change = uncoloured(self._session, one) if one is not None else Change[Mark]()
        self._margins.make(change, said("highlight"), stretch[0])
        card.dots.set_current(colour)

    def _tell_nothing(self) -> None:
        self._around.messages.post(Message(tr("Select what you want to mark."), key="mark"))
