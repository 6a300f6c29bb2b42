"""Parts of the window that come when they are asked for: cards, dialogs, the bubble, the panel."""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QFont

from reader import pinyin
from reader.composition.selection import NOTHING_SELECTED
from reader.opening import first_bytes
from reader.qt.bars.textpopover import TextPopover
from reader.qt.card.forms_presenter import FormChoosing
from reader.qt.card.presenter import Choosing
from reader.qt.card.word_presenter import READING, Exchanging
from reader.qt.dialogs.about import AboutDialog
from reader.qt.dialogs.details import DetailsDialog
from reader.qt.dialogs.encoding import EncodingDialog
from reader.qt.dialogs.keylist import KeyList
from reader.qt.dialogs.preview import Preview
from reader.qt.dialogs.readings_file import ReadingsFile
from reader.qt.dialogs.repair_presenter import Mending
from reader.qt.dialogs.settings import SettingsDialog
from reader.qt.messages import wording
from reader.qt.page.fonts import Face, base_families, chinese_families, font, pinyin_families
from reader.qt.panel.panel import Tab
from reader.qt.panel.readings_presenter import Settling
from reader.qt.style.theme import Theme
from reader.qt.widgets.dialog import ThemedDialog
from reader.settings import ReadingsShown, Settings, SettingsPage

if TYPE_CHECKING:
    from reader.qt.window.window import Window

Dialog = TypeVar("Dialog", bound=ThemedDialog)


class Parts:
    """Shows and hides them; each is made when it is first wanted."""

    def __init__(self, window: "Window") -> None:
        self._window, self._session = window, window.session
        self.desk, self.find, self.go_to = window.desk, window.find_bar, window.go_to
        self._text: TextPopover | None = None
        self._preview: Preview | None = None
        self._dialogs: dict[type[ThemedDialog], ThemedDialog] = {}
        self.choosing = Choosing(window)
        self.forms = FormChoosing(window)
        self.exchanging = Exchanging(window)
        self.mending = Mending(window)
        self.settling = Settling(window)
        self.readings_file = ReadingsFile(window)

    # Colours and settings ----------------------------------------------------------------------

    @property
    def _theme(self) -> Theme:
        return self._window.themes.theme

    @property
    def theme_name(self) -> str:
        """The theme that is shown."""
        return self._theme.name

    def set_theme(self, theme: Theme) -> None:
        """Show what is there in this theme's colours."""
        for part in (self._text, self.choosing.card, *self._dialogs.values()):
            if part is not None:
                part.set_theme(theme)
        self.exchanging.set_theme(theme)
        self.mending.set_theme(theme)

    def set_settings(self, settings: Settings) -> None:
        """Show these settings where any are shown."""
        if self._text is not None:
            faces = {face.value: face for face in Face}
            self._text.set_values(
                settings.text_size,
                faces.get(settings.base_font),
                settings.line_spacing,
                settings.line_length,
            )
        dialog = self._dialogs.get(SettingsDialog)
        if isinstance(dialog, SettingsDialog):
            dialog.set_settings(settings)
        if self._preview is not None:
            self._preview.set_settings(settings)
        keys = self._dialogs.get(KeyList)
        if isinstance(keys, KeyList):
            keys.set_changed(settings.shortcuts)

    def close(self) -> None:
        """Close all that is open."""
        for dialog in self._dialogs.values():
            dialog.close()

    # Cards and bars ----------------------------------------------------------------------------

    def show_text_popover(self) -> None:
        """Open or close the card for size, font and lines."""
        if self._text is None:
            self._text = self._made_text_popover()
            self.set_settings(self._session.settings)
        self._text.toggle(self._window.toolbar.text_button)

    def _made_text_popover(self) -> TextPopover:
        made = TextPopover(self._theme, self._window.central)
        region = self._window.showing.region
        made.set_faces({face: font(base_families(face.value, region), 17) for face in Face})
        change = self._session.change
        made.size_changed.connect(lambda size: change(text_size=size))
        made.face_chosen.connect(lambda face: change(base_font=face))
        made.spacing_changed.connect(lambda spacing: change(line_spacing=spacing))
        made.length_changed.connect(lambda length: change(line_length=length))
        made.opened.connect(lambda: self._window.toolbar.set_open("text", True))
        made.closed.connect(lambda: self._window.toolbar.set_open("text", False))
        return made

    def show_contents(self, is_open: bool) -> None:
        """Open or close the panel at the left."""
        self.desk.show_panel(is_open)
        self._window.actions_.set_on("contents", is_open)
        if is_open:
            self._window.panel.focus_list()

    def light_find(self) -> None:
        """Keep the tool lit while the bar is open."""
        self._window.toolbar.set_open("find", True)

    def ask_for_place(self, share: float) -> None:
        """Open the bar in which one says where to go."""
        self.find.slide_out()
        self.go_to.slide_in(share)

    def escape(self) -> None:
        """What Esc ends: a selection, a bar, an overlaid panel, full screen; one at a time."""
        if self._window.page.selection:
            self._window.page.select(NOTHING_SELECTED)
        elif self.go_to.is_open:
            self.go_to.slide_out()
        elif self.find.is_open:
            self.find.slide_out()
        elif self.desk.panel_is_open and self.desk.is_overlaid:
            self.show_contents(False)
        elif self._window.isFullScreen():
            self.set_full_screen(False)

    def set_full_screen(self, is_on: bool) -> None:
        """Fill the screen, or be a window again."""
        self._window.full_screen.set_on(is_on)

    # The bubble --------------------------------------------------------------------------------

    def show_bubble(self, offset: int) -> None:
        """Offer the reading of the character under the pointer, if it is not shown anyhow, or
        what the file has in its place."""
        reading, note = self._hidden_reading(offset), self.exchanging.note(offset)
        if note and reading:
            reading = self.exchanging.reading(offset)
        self._window.page.set_hover(offset if reading or note else -1)
        if reading or note:
            box = self._window.page.character_rect(offset)
            if not reading and self._session.settings.readings_shown is not ReadingsShown.NONE:
                box.setTop(box.top() - READING * self._session.settings.text_size)
            self._window.bubble.offer(box.toAlignedRect(), reading, note)
        else:
            self._window.bubble.withdraw()

    def _hidden_reading(self, offset: int) -> str:
        current, settings = self._session.current, self._session.settings
        if offset < 0 or current is None or not settings.hover_readings:
            return ""
        composer = current.composer
        shown = settings.readings_shown
        stands = bool(composer.given[offset] or composer.own[offset])
        if shown is ReadingsShown.ALL or (shown is ReadingsShown.FILE and stands):
            return ""
        return pinyin.spell(composer.reading_at(offset), settings.style)

    # Dialogs -----------------------------------------------------------------------------------

    def _dialog(self, kind: type[Dialog]) -> Dialog | None:
        found = self._dialogs.get(kind)
        return found if isinstance(found, kind) else None

    def _show(self, dialog: ThemedDialog) -> None:
        self._dialogs[type(dialog)] = dialog
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def show_settings(self, page: SettingsPage = SettingsPage.PAGE) -> None:
        """Open the settings."""
        dialog = self._dialog(SettingsDialog)
        if dialog is None:
            dialog = SettingsDialog(self._theme, self._session.settings, self._window)
            dialog.set_families(chinese_families(), pinyin_families())
            self._preview = Preview(self._theme, self._session.engine())
            self._preview.set_settings(self._session.settings)
            dialog.set_preview(self._preview)
            dialog.changed.connect(self._session.set_settings)
        dialog.show_page(page)
        self._show(dialog)

    def show_keys(self) -> None:
        """Open the list of keys."""
        dialog = self._dialog(KeyList)
        if dialog is None:
            dialog = KeyList(self._theme, self._session.settings.shortcuts, self._window)
            dialog.change_requested.connect(lambda: self.show_settings(SettingsPage.KEYS))
        self._show(dialog)

    def show_about(self) -> None:
        """Open what is told of the program."""
        dialog = self._dialog(AboutDialog) or AboutDialog(self._theme, self._window)
        dialog.set_fonts(*self._window.showing.fonts())
        self._show(dialog)

    def show_details(self) -> None:
        """Open what is known of the article."""
        current = self._session.current
        if current is None:
            return
        dialog = self._dialog(DetailsDialog)
        if dialog is None:
            dialog = DetailsDialog(self._theme, self._window)
            dialog.place_chosen.connect(self._window.page.reveal)
            dialog.encoding_requested.connect(self.ask_for_encoding)
        title_font = self._window.showing.fonts()[0]
        dialog.set_article(current.article, current.characters, title_font)
        self._show(dialog)

    def ask_for_encoding(self) -> None:
        """Open the choice of encodings for the file that is open."""
        current = self._session.current
        path = current.article.origin.path if current else None
        if current is None or path is None:
            return
        dialog = self._dialog(EncodingDialog)
        if dialog is None:
            dialog = EncodingDialog(self._theme, self._window)
            dialog.chosen.connect(self._session.reopen)
        dialog.set_text_font(QFont(self._window.showing.fonts()[0]))
        dialog.set_file(first_bytes(path), current.article.origin.encoding)
        self._show(dialog)

    def show_export(self) -> None:
        """Open the choice of forms in which the article is handed on."""
        current, session, setting = self._session.current, self._session, self._window.page.setting
        if current is None or setting is None:
            return
        from reader.qt.dialogs.export import ExportDialog, Handed

        dialog = self._dialog(ExportDialog)
        if dialog is None:
            dialog = ExportDialog(self._theme, session.background, self._window)
            dialog.form_chosen.connect(lambda form: session.change(export_form=form))
            dialog.pages_requested.connect(self.show_paper)
            dialog.written.connect(lambda path: self._window.messages.post(wording.written(path)))
        article, settings, look = current.article, session.settings, setting.look
        dialog.set_article(
            Handed(
                current.composer, article.title, article.origin.path, settings.export_form,
                look.script, settings.style, settings.by_words, look.readings, look.view,
            )
        )  # fmt: skip
        self._show(dialog)

    def show_paper(self) -> None:
        """Open the sheets of the article, to be printed or written as a PDF."""
        current, session = self._session.current, self._session
        if current is None:
            return
        from reader.qt.printing.dialog import PaperDialog
        from reader.qt.printing.sheets import Printed

        dialog = self._dialog(PaperDialog)
        if dialog is None:
            dialog = PaperDialog(self._theme, self._window)
            dialog.changed.connect(self._keep_paper)
            dialog.written.connect(lambda path: self._window.messages.post(wording.written(path)))
        settings, article = session.settings, current.article
        is_shown = settings.readings_shown is not ReadingsShown.NONE
        printed = Printed(current.composer, settings, session.script, is_shown)
        dialog.set_article(printed, article.title, article.origin.path)
        self._show(dialog)

    def _keep_paper(self, settings: Settings) -> None:
        paper = [name for name in Settings.__slots__ if name.startswith("paper_")]
        self._session.change(**{name: getattr(settings, name) for name in paper})

    # Short messages ------------------------------------------------------------------------------

    def tell_empty_clipboard(self) -> None:
        """There is nothing to paste."""
        self._window.messages.post(wording.empty_clipboard())

    def tell_no_doubts(self) -> None:
        """There is no doubtful reading to go to."""
        self._window.messages.post(wording.no_doubts())

    def tell_bookmark(self) -> None:
        """A bookmark was made; it can be looked at."""
        self._window.messages.withdraw("readings")
        self._window.messages.post(wording.bookmarked(self._show_bookmarks))

    def _show_bookmarks(self) -> None:
        self._window.panel.show_tab(Tab.BOOKMARKS)
        self.show_contents(True)
