"""The window's dialogs: each is loaded and made when it is first wanted, and told what it is to
show."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont

from reader.opening import first_bytes
from reader.qt.messages import wording
from reader.qt.messages.readingtime import told_left, told_read
from reader.qt.session.readingtime import ReadingTime
from reader.qt.session.session import Session
from reader.qt.style.families import chinese_families, pinyin_families
from reader.qt.style.theme import Theme
from reader.qt.widgets.dialog import ThemedDialog
from reader.qt.window.frame import Frame
from reader.settings import ReadingsShown, Settings, SettingsPage

if TYPE_CHECKING:
    from reader.qt.dialogs.details.told import Demands
    from reader.qt.dialogs.keylist import KeyList
    from reader.qt.dialogs.preview import Preview
    from reader.qt.dialogs.settings import SettingsDialog
    from reader.qt.help.window import HelpWindow

Dialog = TypeVar("Dialog", bound=ThemedDialog)


class Dialogs(QObject):
    """Shows them over the window, one of a kind.

    Signals: `words_wanted` for cards of the article's words; of the details `unknown_requested` for
    the list of unknown words, `word_chosen(word)` for one, `collect_requested(words)`.
    """

    words_wanted = Signal()
    unknown_requested = Signal()
    word_chosen = Signal(str)
    collect_requested = Signal(object)

    def __init__(self, frame: Frame, session: Session, time: ReadingTime) -> None:
        super().__init__(frame.page)
        self._frame, self._session, self._time = frame, session, time
        self._dialogs: dict[type[ThemedDialog], ThemedDialog] = {}
        self._settings: SettingsDialog | None = None
        self._preview: Preview | None = None
        self._keys: KeyList | None = None
        self._help: HelpWindow | None = None
        session.settings_changed.connect(self._follow)
        session.words.changed.connect(self._tell_words)
        frame.themes.changed.connect(self._take_theme)

    def close(self) -> None:
        """Close all that are open."""
        for dialog in self._dialogs.values():
            dialog.close()

    def show_settings(self, page: SettingsPage = SettingsPage.PAGE) -> None:
        """Open the settings."""
        if self._settings is None:
            self._settings = self._made_settings()
        self._settings.show_page(page)
        self._show(self._settings)
        self._tell_words()

    def _made_settings(self) -> SettingsDialog:
        from reader.qt.dialogs.dictionary import DictionaryRow
        from reader.qt.dialogs.owndictionaries import OwnDictionariesRow, StrokesRow
        from reader.qt.dialogs.preview import Preview
        from reader.qt.dialogs.settings import SettingsDialog
        from reader.qt.dialogs.timerow import ReadingTimeRow
        from reader.qt.dialogs.voicerow import VoiceRow

        settings = self._session.settings
        dialog = SettingsDialog(self._theme, settings, self._frame.page.window())
        dialog.set_families(chinese_families(), pinyin_families())
        self._preview = Preview(self._theme, self._session.engine())
        self._preview.set_settings(settings)
        dialog.set_preview(self._preview)
        run, kept_in = self._session.waited_for.run, self._session.folders.library.parent
        for row in (
            DictionaryRow(self._theme, run),
            OwnDictionariesRow(self._theme, run, kept_in),
            StrokesRow(self._theme, run, kept_in),
        ):
            dialog.add_row(SettingsPage.READINGS, row)
        voice = VoiceRow(self._theme, run, settings.voice_folder)
        voice.chosen.connect(lambda folder: self._session.change(voice_folder=folder))
        dialog.add_row(SettingsPage.VOICE, voice)
        dialog.add_row(SettingsPage.READING, ReadingTimeRow(self._theme, self._time.forget))
        dialog.changed.connect(self._session.set_settings)
        return dialog

    def show_keys(self) -> None:
        """Open the list of keys."""
        from reader.qt.dialogs.keylist import KeyList

        if self._keys is None:
            shortcuts = self._session.settings.shortcuts
            self._keys = KeyList(self._theme, shortcuts, self._frame.page.window())
            self._keys.change_requested.connect(lambda: self.show_settings(SettingsPage.KEYS))
        self._show(self._keys)

    def show_help(self, topic: str = "") -> None:
        """Open the help at a topic; "" for the one that was open last."""
        from reader.qt.help.window import HelpWindow

        session, window = self._session, self._frame.page.window()
        if self._help is None:
            run = partial(session.background.run, window)  # nobody waits for it once that is gone
            self._help = HelpWindow(self._theme, run, session.engine, window)
            self._help.set_keys(session.settings.shortcuts)
        self._help.show_topic(topic)
        self._show(self._help)

    def show_about(self) -> None:
        """Open what is told of the program."""
        from reader.qt.dialogs.about import AboutDialog

        window = self._frame.page.window()
        dialog = self._open_before(AboutDialog) or AboutDialog(self._theme, window)
        dialog.set_fonts(*self._frame.fonts.pair)
        self._show(dialog)

    def show_details(self) -> None:
        """Open what is known of the article."""
        current = self._session.current
        if current is None:
            return
        from reader.qt.dialogs.details.dialog import DetailsDialog

        dialog = self._open_before(DetailsDialog)
        if dialog is None:
            dialog = DetailsDialog(self._theme, self._frame.page.window())
            dialog.place_chosen.connect(self._frame.page.navigation.reveal)
            dialog.encoding_requested.connect(self.ask_for_encoding)
            dialog.unknown_requested.connect(self.unknown_requested)
            dialog.word_chosen.connect(self.word_chosen)
            dialog.collect_requested.connect(self.collect_requested)
            self._session.asking.changed.connect(self._tell_details)
        self._session.asking.want()
        self._show(dialog)
        self._tell_details()

    def _tell_details(self) -> None:
        """Tell what is known by now of the article that is open, if that is seen."""
        from reader.qt.dialogs.details.dialog import DetailsDialog

        dialog, current = self._open_before(DetailsDialog), self._session.current
        if dialog is None or current is None or not dialog.isVisible():
            return
        dialog.set_article(
            current.article,
            current.characters,
            self._frame.fonts.pair,
            self._times(),
            self._demands(),
        )

    def _demands(self) -> Demands | None:
        """What the article asks of the reader; None while that is not counted."""
        answer, current, settings = (
            self._session.asking.answer, self._session.current, self._session.settings,
        )  # fmt: skip
        if answer is None or current is None:
            return None
        from reader.qt.dialogs.details.told import LEARNED_NEXT, WordToLearn, demands
        from reader.qt.panel.words.telling import Telling

        telling = Telling(
            answer.counted.composer, self._session.script, settings.style,
            is_wide=settings.full_width_marks,
        )  # fmt: skip
        firsts, counts = answer.counted.places.firsts, answer.counted.whole.words
        learn = tuple(
            WordToLearn(
                word, telling.characters(word, firsts[word]),
                telling.reading(word, firsts[word]), counts[word],
            )
            for word in answer.unknown[:LEARNED_NEXT]
        )  # fmt: skip
        return demands(answer, self._time.left(len(current.article.text)), learn)

    def _times(self) -> tuple[str, ...]:
        """How long the article was read, and how long its rest takes, in words."""
        column, current = self._frame.page.column, self._session.current
        if column is None or current is None:
            return ()
        rest = (1.0 - column.part_read) * len(self._session.text) if not column.shows_end else 0.0
        left = told_left(self._time.left(rest)) if rest else ""
        return told_read(self._time.read), left

    def ask_for_encoding(self) -> None:
        """Open the choice of encodings for the file that is open."""
        current = self._session.current
        path = current.article.origin.path if current else None
        if current is None or path is None:
            return
        from reader.qt.dialogs.encoding import EncodingDialog

        dialog = self._open_before(EncodingDialog)
        if dialog is None:
            dialog = EncodingDialog(self._theme, self._frame.page.window())
            dialog.chosen.connect(self._session.reopen)
        dialog.set_text_font(QFont(self._frame.fonts.base))
        dialog.set_file(first_bytes(path), current.article.origin.encoding)
        self._show(dialog)

    def show_export(self, recording: Path | None = None) -> None:
        """Open the choice of formats in which the article is handed on; its recording may go along
        with it."""
        session, setting = self._session, self._frame.page.setting
        current = session.current
        if current is None or setting is None:
            return
        from reader.qt.dialogs.export.dialog import ExportDialog
        from reader.qt.dialogs.export.handed import Handed

        dialog = self._open_before(ExportDialog)
        if dialog is None:
            dialog = ExportDialog(self._theme, session.background, self._frame.page.window())
            dialog.form_chosen.connect(lambda form: session.change(export_form=form))
            dialog.folder_chosen.connect(lambda to: session.change(export_folder=str(to)))
            dialog.pages_requested.connect(self.show_paper)
            dialog.words_requested.connect(self.words_wanted)
            post = self._frame.messages.post
            dialog.written.connect(lambda path: post(wording.written(path)))
            dialog.readings_left_out.connect(lambda count: post(wording.readings_left_out(count)))
        article, settings, look = current.article, session.settings, setting.look
        dialog.set_article(
            Handed(
                current.composer, article.title, article.origin.path, settings.export_form,
                look.script, settings.style, settings.by_words, look.readings, look.view,
                settings.tone_colours, settings=settings, offset=self._offset_read,
                recording=recording,
            ),
            Path(settings.export_folder) if settings.export_folder else None,
        )  # fmt: skip
        self._show(dialog)

    def show_paper(self) -> None:
        """Open the sheets of the article, to be printed or written as a PDF."""
        current, session = self._session.current, self._session
        if current is None:
            return
        from reader.qt.printing.dialog import PaperDialog
        from reader.qt.printing.sheets import Printed

        dialog = self._open_before(PaperDialog)
        if dialog is None:
            dialog = PaperDialog(self._theme, self._frame.page.window())
            dialog.changed.connect(self._keep_paper)
            dialog.written.connect(lambda path: self._frame.messages.post(wording.written(path)))
        settings, article = session.writing.applied(session.settings), current.article
        is_shown = settings.readings_shown is not ReadingsShown.NONE
        printed = Printed(current.composer, settings, session.script, is_shown)
        dialog.set_article(printed, article.title, article.origin.path)
        self._show(dialog)

    def show_worksheet(self) -> None:
        """Open the worksheet of what is selected, else of the article or the part being read."""
        current, session, setting = self._session.current, self._session, self._frame.page.setting
        if current is None or setting is None:
            return
        from reader.exports.worksheets.scopes import scopes
        from reader.qt.printing.worksheets.asked import Asked
        from reader.qt.printing.worksheets.dialog import WorksheetDialog

        dialog = self._open_before(WorksheetDialog)
        if dialog is None:
            dialog = WorksheetDialog(self._theme, session.background, self._frame.page.window())
            dialog.written.connect(lambda path: self._frame.messages.post(wording.written(path)))
        settings, article, look = session.settings, current.article, setting.look
        offered = scopes(article, self._offset_read, self._frame.page.selection)
        asked = Asked(
            current.composer, offered, look.script, settings.style, look.view,
            settings.level_list, session.words.knowledge, session.wishes.chosen,
            article.origin.path,
        )  # fmt: skip
        dialog.set_asked(asked, settings.paper_size)
        self._show(dialog)

    def _keep_paper(self, settings: Settings) -> None:
        paper = [name for name in Settings.__slots__ if name.startswith("paper_")]
        self._session.change(**{name: getattr(settings, name) for name in paper})

    # All of them -----------------------------------------------------------------------------

    @property
    def _offset_read(self) -> int:
        column = self._frame.page.column
        return column.offset_read if column is not None else 0

    @property
    def _theme(self) -> Theme:
        return self._frame.themes.theme

    def _open_before(self, kind: type[Dialog]) -> Dialog | None:
        found = self._dialogs.get(kind)
        return found if isinstance(found, kind) else None

    def _show(self, dialog: ThemedDialog) -> None:
        self._dialogs[type(dialog)] = dialog
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _tell_words(self) -> None:
        """Say how many words are known in the settings, where these are open."""
        if self._settings is not None:
            self._settings.set_own_known(self._session.words.own_known)

    def _tell(self, settings: Settings) -> None:
        """Show these settings where any are shown."""
        if self._settings is not None:
            self._settings.set_settings(settings)
        if self._preview is not None:
            self._preview.set_settings(settings)
        if self._keys is not None:
            self._keys.set_changed(settings.shortcuts)
        if self._help is not None:
            self._help.set_keys(settings.shortcuts)

    def _follow(self, _before: Settings, now: Settings) -> None:
        self._tell(now)

    @property
    def help_topic(self) -> str:
        """The topic at which the help is open, or was; "" for none yet."""
        return self._help.topic if self._help is not None else ""

    @property
    def settings_page(self) -> SettingsPage:
        """The page at which the settings are open, or would be."""
        return self._settings.page if self._settings is not None else SettingsPage.PAGE

    def _take_theme(self, theme: Theme) -> None:
        for dialog in self._dialogs.values():
            dialog.set_theme(theme)
