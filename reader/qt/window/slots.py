"""What each action of the table does: one method of the same name.

Whatever only changes what is open or how it is shown is said to the session; what opens a part of
the window is asked of the window.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from reader.exports.clipboard import CopyForm, copied, plain_text
from reader.opening import SUFFIXES
from reader.pinyin import Style
from reader.qt.actions.qactions import ActionSet
from reader.qt.page.view import PageView
from reader.qt.session.session import Session
from reader.qt.window.dialogs import Parts
from reader.script import Script
from reader.settings import Notation, ReadingsShown, ThemeChoice, declaration

_THEMES = (ThemeChoice.LIGHT, ThemeChoice.SEPIA, ThemeChoice.DARK)


class Deeds(QObject):
    """Does what the reader asks by menu, key or tool."""

    def __init__(
        self, window: QWidget, session: Session, page: PageView, parts: Parts, actions: ActionSet
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._page, self._parts = window, session, page, parts
        self._folder = Path.home()
        for name in actions:
            deed = self._deed(name)
            actions[name].triggered.connect(lambda _on=False, deed=deed: deed())

    def _deed(self, name: str) -> Callable[[], None]:
        """The method of an action's name, or the choice that the name spells."""
        if name in _CHOICES:
            setting, value = _CHOICES[name]
            return lambda: self._session.change(**{setting: value})
        if name.startswith("script_") and name != "script_toggle":
            script = Script(name.removeprefix("script_"))
            return lambda: self._session.set_script(script)
        if name in _COPIES:
            return lambda: self._copy(_COPIES[name])
        deed: Callable[[], None] = getattr(self, name)
        return deed

    # Readings and script ---------------------------------------------------------------------

    def pinyin(self) -> None:
        self._session.toggle_readings()

    def zhuyin(self) -> None:
        is_zhuyin = self._session.settings.notation is Notation.ZHUYIN
        self._session.change(notation=Notation.PINYIN if is_zhuyin else Notation.ZHUYIN)

    def tone_colours(self) -> None:
        self._session.change(tone_colours=not self._session.settings.tone_colours)

    def by_words(self) -> None:
        self._session.change(by_words=not self._session.settings.by_words)

    def sandhi(self) -> None:
        self._session.change(sandhi=not self._session.settings.sandhi)

    def readings_all(self) -> None:
        self._show_readings(ReadingsShown.ALL)

    def readings_file(self) -> None:
        self._show_readings(ReadingsShown.FILE)

    def _show_readings(self, shown: ReadingsShown) -> None:
        self._session.change(readings_shown=shown, last_readings_shown=shown)

    def hold_places(self) -> None:
        self._session.change(hold_places=not self._session.settings.hold_places)

    def show_origins(self) -> None:
        self._session.change(show_origins=not self._session.settings.show_origins)

    def mark_doubts(self) -> None:
        self._session.change(mark_doubts=not self._session.settings.mark_doubts)

    def choose_reading(self) -> None:
        self._parts.choosing.open()

    def next_doubt(self) -> None:
        self._parts.choosing.go_to_doubt(1)

    def previous_doubt(self) -> None:
        self._parts.choosing.go_to_doubt(-1)

    def import_readings(self) -> None:
        self._parts.readings_file.ask_and_read()

    def export_readings(self) -> None:
        self._parts.readings_file.ask_and_write()

    def undo(self) -> None:
        self._session.correcting.stack.undo()

    def redo(self) -> None:
        self._session.correcting.stack.redo()

    def script_toggle(self) -> None:
        self._session.switch_script()

    def regional_words(self) -> None:
        self._session.change(regional_words=not self._session.settings.regional_words)

    def exchanged_words(self) -> None:
        self._parts.exchanging.show_exchanged()

    def mark_forms(self) -> None:
        self._session.change(mark_forms=not self._session.settings.mark_forms)

    def next_form(self) -> None:
        self._parts.forms.go_to_next()

    def repair(self) -> None:
        self._parts.mending.show_repairs()

    # Finding and moving ------------------------------------------------------------------------

    def find(self) -> None:
        if self._session.current is None:
            return
        selection = self._page.selection
        text = self._session.text[selection.start : min(selection.end, selection.start + 40)]
        is_one_line = bool(text.strip()) and "\n" not in text
        self._parts.go_to.slide_out()
        self._parts.light_find()
        self._parts.find.slide_in(text if is_one_line else None)
        self._parts.find.query_changed.emit(*self._parts.find.query())

    def find_next(self) -> None:
        self._go_to_hit(1)

    def find_previous(self) -> None:
        self._go_to_hit(-1)

    def _go_to_hit(self, step: int) -> None:
        if self._parts.find.is_open:
            self._session.search.go(step)
        else:
            self.find()

    def go_to(self) -> None:
        if self._session.current is not None:
            self._parts.ask_for_place(self._page.place_share)

    def bookmark(self) -> None:
        if self._session.current is not None:
            self._session.add_bookmark(self._page.place[0])
            self._parts.tell_bookmark()

    def contents(self) -> None:
        self._parts.show_contents(not self._parts.desk.panel_is_open)

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
            self._page.go_to_top(places[at])

    def screen_on(self) -> None:
        self._page.glide.by(self._page.screen_step)

    def screen_back(self) -> None:
        self._page.glide.by(-self._page.screen_step)

    # Articles ----------------------------------------------------------------------------------

    def open(self) -> None:
        if (chosen := self._chosen_file(self.tr("Open a file"))) is not None:
            self._session.open_path(chosen)

    def find_file(self, key: int) -> None:
        """Ask where the file of an article of the library is now, and open it there."""
        if (chosen := self._chosen_file(self.tr("Find the file"))) is not None:
            self._session.move_entry(key, chosen)

    def _chosen_file(self, title: str) -> Path | None:
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        filters = self.tr("Texts ({patterns})").format(patterns=patterns)
        every = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, title, str(self._folder), f"{filters};;{every}"
        )
        if not chosen:
            return None
        self._folder = Path(chosen).parent
        return Path(chosen)

    def paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._session.open_pasted(text)
        else:
            self._parts.tell_empty_clipboard()

    def reopen(self) -> None:
        self._parts.ask_for_encoding()

    def as_it_is(self) -> None:
        self._session.show_as_it_is(not self._session.is_as_it_is)

    def details(self) -> None:
        self._parts.show_details()

    def export(self) -> None:
        self._parts.show_export()

    def print(self) -> None:
        self._parts.show_paper()

    def start_page(self) -> None:
        self._session.close_article()

    def _copy(self, form: CopyForm) -> None:
        current, selection, setting = (
            self._session.current,
            self._page.selection,
            self._page.setting,
        )
        if current is None or setting is None or not selection:
            return
        style = self._session.settings.style
        composer = current.composer
        made = copied(composer, selection.start, selection.end, setting.look, form, style)
        data = QMimeData()
        data.setText(made.text)
        if made.html:
            data.setHtml(made.html)
        QGuiApplication.clipboard().setMimeData(data)

    def offer_selection(self) -> None:
        """Put what is selected where the system's middle click takes it from."""
        current, selection = self._session.current, self._page.selection
        clipboard = QGuiApplication.clipboard()
        if current is not None and selection and clipboard.supportsSelection():
            data = QMimeData()
            text = plain_text(
                current.composer, selection.start, selection.end, self._session.script
            )
            data.setText(text)
            clipboard.setMimeData(data, QClipboard.Mode.Selection)

    def select_all(self) -> None:
        self._page.select_all()

    # Page and window ---------------------------------------------------------------------------

    def text(self) -> None:
        self._parts.show_text_popover()

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
        names = [choice.value for choice in _THEMES]
        at = names.index(self._parts.theme_name)
        self._session.change(theme=_THEMES[(at + 1) % len(_THEMES)])

    def full_screen(self) -> None:
        self._parts.set_full_screen(not self._window.isFullScreen())

    def leave_full_screen(self) -> None:
        self._parts.escape()

    def settings(self) -> None:
        self._parts.show_settings()

    def keys(self) -> None:
        self._parts.show_keys()

    def about(self) -> None:
        self._parts.show_about()

    def close_window(self) -> None:
        self._window.close()

    def quit(self) -> None:
        if self._window.close():
            QApplication.quit()


_CHOICES = {
    "spelling_marks": ("spelling", Style.MARKS),
    "spelling_digits": ("spelling", Style.DIGITS),
    "spelling_plain": ("spelling", Style.PLAIN),
    "theme_system": ("theme", ThemeChoice.SYSTEM),
    "theme_light": ("theme", ThemeChoice.LIGHT),
    "theme_sepia": ("theme", ThemeChoice.SEPIA),
    "theme_dark": ("theme", ThemeChoice.DARK),
}
_COPIES = {
    "copy": CopyForm.PLAIN,
    "copy_with_pinyin": CopyForm.CHARACTERS,
    "copy_words": CopyForm.WORDS,
    "copy_readings": CopyForm.READINGS,
    "copy_ruby": CopyForm.RUBY,
    "copy_anki": CopyForm.ANKI,
    "copy_markdown": CopyForm.MARKDOWN,
}
COPIES = tuple(_COPIES)
"""The actions that copy what is selected."""
