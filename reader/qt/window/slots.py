"""What each action of the table does: one method of the same name, unless it only turns a setting.

What changes what is open or how it is shown is said to the session; what opens something over the
page is asked of its presenter.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.language import tr
from reader.marginalia.mark import Colour
from reader.opening import suffixes
from reader.qt.actions.table import Kind, Topic, Turn, entry
from reader.qt.bars.fullscreen import FullScreen
from reader.qt.messages import wording
from reader.qt.page.trail import Jump
from reader.qt.panel.panel import Tab
from reader.qt.session.session import Session
from reader.qt.widgets.saving import filters
from reader.qt.window.clipboard import FORMS, Clipboard
from reader.qt.window.frame import Frame
from reader.qt.window.incoming import files_in
from reader.qt.window.presenters import Presenters
from reader.qt.window.word_slots import WordSlots
from reader.script import Script
from reader.settings import ReadingsShown, declaration


class Slots(QObject):
    """Does what the reader asks by menu, key or tool.

    Signals: `close_requested`, `quit_requested`.
    """

    close_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self, frame: Frame, session: Session, presenters: Presenters, full_screen: FullScreen
    ) -> None:
        super().__init__(frame.page)
        self._frame, self._session, self._page = frame, session, frame.page
        self._presenters, self._full_screen = presenters, full_screen
        self._clipboard = Clipboard(frame, session)
        self._words = WordSlots(frame, session, presenters)
        self._folder = Path.home()
        self._slots = {name: self._slot(name) for name in frame.actions}

    def do(self, name: str) -> None:
        """What an action is for; one that is of the page's places is done on the page."""
        if entry(name).topic in _OF_PLACES or name in _OF_CHARACTERS:
            self._presenters.aloud.leave_sentence()
        self._slots[name]()

    def _slot(self, name: str) -> Callable[[], None]:
        """What the table says of an action, else the method of its name."""
        if (turn := entry(name).turns) is not None:
            return lambda: self._session.change(**{turn.setting: self._turned(name, turn)})
        if name.startswith("script_") and name != "script_toggle":
            script = Script(name.removeprefix("script_"))
            return lambda: self._session.set_script(script)
        if name.startswith("highlight_"):
            colour = name.removeprefix("highlight_")
            marks = self._presenters.marks
            return marks.clear if colour == "none" else lambda: marks.highlight(Colour(colour))
        if name in FORMS:
            return lambda: self._clipboard.copy(name)
        owners = (self, self._words, self._presenters.aloud, self._presenters.recording)
        owner = next(each for each in owners if hasattr(each, name))
        slot: Callable[[], None] = getattr(owner, name)
        return slot

    def _turned(self, name: str, turn: Turn) -> object:
        """The value that a setting has after its action: a switch turns it off again."""
        is_on = getattr(self._session.settings, turn.setting) == turn.on
        return turn.off if is_on and entry(name).kind is Kind.SWITCHED else turn.on

    # Readings and script ---------------------------------------------------------------------

    def pinyin(self) -> None:
        self._session.readings.toggle()

    def readings_all(self) -> None:
        self._session.readings.show(ReadingsShown.ALL)

    def readings_file(self) -> None:
        self._session.readings.show(ReadingsShown.FILE)

    def choose_reading(self) -> None:
        if self._page.caret.is_shown and not self._page.selection:
            self._presenters.card.point_at(self._page.caret.hanzi)
        self._presenters.card.open()

    def next_doubt(self) -> None:
        self._presenters.card.go_to_doubt(1)

    def previous_doubt(self) -> None:
        self._presenters.card.go_to_doubt(-1)

    def import_readings(self) -> None:
        self._presenters.readings_file.ask_and_read()

    def export_readings(self) -> None:
        self._presenters.readings_file.ask_and_write()

    def undo(self) -> None:
        if self._presenters.practice.is_open:
            self._presenters.practice.take_back()
        elif self._session.current is None:
            self._presenters.shelf.undo()
        else:
            self._session.edits.stack.undo()

    def redo(self) -> None:
        self._session.edits.stack.redo()

    def script_toggle(self) -> None:
        self._session.switch_script()

    def exchanged_words(self) -> None:
        self._presenters.words.show_exchanged()

    def next_form(self) -> None:
        self._presenters.card.go_to_undecided()

    def repair(self) -> None:
        self._presenters.repairs.show_repairs()

    # Finding and moving ------------------------------------------------------------------------

    def find(self) -> None:
        if self._session.current is not None:
            self._presenters.find.open()
        else:
            self._presenters.shelf.search()

    def find_next(self) -> None:
        self._go_to_hit(1)

    def find_previous(self) -> None:
        self._go_to_hit(-1)

    def _go_to_hit(self, step: int) -> None:
        if self._session.current is not None:
            self._presenters.find.go(step)

    def back(self) -> None:
        self._page.navigation.back()

    def forward(self) -> None:
        self._page.navigation.forward()

    def go_to(self) -> None:
        if self._session.current is not None:
            self._presenters.find.ask_for_place()

    def bookmark(self) -> None:
        caret, here = self._page.caret, self._page.navigation.place[0]
        if self._session.places.add_bookmark(caret.offset if caret.is_shown else here):
            self._frame.messages.answer(wording.bookmarked(self._show_bookmarks))

    def highlight(self) -> None:
        self._presenters.marks.highlight()

    def note(self) -> None:
        self._presenters.marks.edit_note()

    def export_notes(self) -> None:
        self._presenters.notes_file.ask_and_write()

    def export_all_notes(self) -> None:
        self._presenters.notes_file.ask_and_write_all()

    def _show_bookmarks(self) -> None:
        self._frame.panel.show_tab(Tab.MARKS)
        self.open_panel()

    def open_panel(self) -> None:
        """Open the panel, with the keyboard in its list."""
        self._frame.desk.show_panel(True)
        self._frame.panel.focus_list()

    def contents(self) -> None:
        """Open or close the panel; so it is at the next start."""
        is_open = not self._frame.desk.panel_is_open
        if is_open:
            self.open_panel()
        else:
            self._frame.desk.show_panel(False)
        self._session.change(panel_open=is_open)

    def next_chapter(self) -> None:
        self._go_to_heading(1)

    def previous_chapter(self) -> None:
        self._go_to_heading(-1)

    def _go_to_heading(self, step: int) -> None:
        """The heading behind the line at the top, or the one before it."""
        current, column = self._session.current, self._page.column
        if current is None or column is None:
            return
        here = column.offset_read
        places = [heading.offset for heading in current.headings]
        at = bisect_right(places, here) if step > 0 else bisect_left(places, here) - 1
        if 0 <= at < len(places):
            self._page.navigation.go_to_top(places[at], by=Jump.CHAPTER)

    def screen_on(self) -> None:
        self._page.navigation.by_screens(1)

    def screen_back(self) -> None:
        self._page.navigation.by_screens(-1)

    # Articles ----------------------------------------------------------------------------------

    def open(self) -> None:
        if (chosen := self._chosen_file(tr("Open a file"))) is not None:
            self._session.open_path(chosen)

    def find_file(self, key: int) -> None:
        """Ask where the file of an article of the library is now, and open it there."""
        if (chosen := self._chosen_file(tr("Find the file"))) is not None:
            self._session.move_entry(key, chosen)

    def _chosen_file(self, title: str) -> Path | None:
        patterns = " ".join(f"*{suffix}" for suffix in suffixes())
        kinds = filters(tr("Texts"), patterns)
        chosen, _ = QFileDialog.getOpenFileName(
            self._page.window(), title, str(self._folder), kinds
        )
        if not chosen:
            return None
        self._folder = Path(chosen).parent
        return Path(chosen)

    def next_file(self) -> None:
        self._presenters.several.open_next()

    def waiting_files(self) -> None:
        self._presenters.several.choose()

    def paste(self) -> None:
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # none on some systems
        if data is None or not self.take(data):
            self._frame.messages.post(wording.empty_clipboard())

    def take(self, data: QMimeData) -> bool:
        """Open the files that were pasted or dropped, or the text; whether there was any."""
        if files := files_in(data):
            self.open_files(files)
        elif data.text().strip():
            self._session.open_pasted(data.text())
        else:
            return False
        return True

    def open_files(self, paths: Sequence[Path]) -> bool:
        """Open texts, one after another, if there are any; a recording is that of the first, or of
        the article."""
        recording = self._presenters.recording
        texts = [path for path in paths if not recording.is_recording(path)]
        heard = next((path for path in paths if path not in texts), None)
        if heard is not None:
            recording.drop(heard, with_text=bool(texts))
        if texts:
            self._presenters.several.open(texts)
        return bool(texts)

    def reopen(self) -> None:
        self._presenters.dialogs.ask_for_encoding()

    def as_it_is(self) -> None:
        self._session.show_as_it_is(not self._session.is_as_it_is)

    def details(self) -> None:
        self._presenters.dialogs.show_details()

    def export(self) -> None:
        self._presenters.recording.look(self._presenters.dialogs.show_export)

    def print(self) -> None:
        self._presenters.dialogs.show_paper()

    def start_page(self) -> None:
        self._session.close_article()

    def offer_selection(self) -> None:
        """Put what is selected where the system's middle click takes it from."""
        self._clipboard.offer()

    def select_all(self) -> None:
        self._page.select_all()

    # Page and window ---------------------------------------------------------------------------

    def text(self) -> None:
        self._presenters.text.toggle()

    def vertical(self) -> None:
        """Turn the lines of this article, whatever the settings say of others."""
        writing = self._session.writing
        writing.set_vertical(not writing.applied(self._session.settings).vertical)

    def larger(self) -> None:
        self.change_size(2)

    def smaller(self) -> None:
        self.change_size(-2)

    def usual_size(self) -> None:
        self._session.change(text_size=declaration("text_size").default)

    def change_size(self, pixels: int) -> None:
        """Make the text larger by so many pixels, or smaller."""
        size = self._session.settings.text_size + pixels
        self._session.change(text_size=declaration("text_size").fit(size))

    def theme_next(self) -> None:
        self._session.change(theme=self._frame.themes.following())

    def full_screen(self) -> None:
        self._full_screen.set_on(not self._full_screen.is_on)

    def leave_full_screen(self) -> None:
        """What Esc ends, one at a time: bar, the panel's word, a voice, selection, caret, overlaid
        panel, full screen."""
        presenters = self._presenters
        is_over = presenters.find.close() or presenters.one_word.close()
        is_over = is_over or presenters.aloud.leave() or self._page.caret.let_go()
        if not is_over and not self._frame.desk.make_way():
            self._full_screen.set_on(False)

    def main_menu(self) -> None:
        self._frame.toolbar.open_menu()

    def page_menu(self) -> None:
        self._presenters.page_menu.open_by_key()

    def settings(self) -> None:
        self._presenters.dialogs.show_settings()

    def help(self) -> None:
        from reader.qt.help.whereabouts import topic_here

        self._presenters.dialogs.show_help(topic_here())

    def keys(self) -> None:
        self._presenters.dialogs.show_keys()

    def about(self) -> None:
        self._presenters.dialogs.show_about()

    def close_window(self) -> None:
        self.close_requested.emit()

    def quit(self) -> None:
        self.quit_requested.emit()


_OF_PLACES = (Topic.MOVING, Topic.MARKS)
_OF_CHARACTERS = (
    "choose_reading", "next_doubt", "previous_doubt", "pinyin_here", "no_pinyin_here",
    "as_usual_here", "word_card", "know", "keep", "words", "next_place", "previous_place",
    "next_form", "exchanged_words", "page_menu", "select_all", "text",
)  # fmt: skip
"""What is done to a place of the page: one sees it there."""
