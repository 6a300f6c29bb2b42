"""Which actions can be done now, which are on, and what they are called."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from reader.language import tr
from reader.qt.actions.table import ENTRIES, Needs, Topic
from reader.qt.session.session import Session
from reader.qt.window.frame import Frame
from reader.settings import Notation, ReadingsShown, Settings

_READINGS = {
    ReadingsShown.UNKNOWN: "readings_unknown",
    ReadingsShown.FILE: "readings_file",
    ReadingsShown.CHOSEN: "readings_chosen",
}
"""The action of each way of showing readings."""


class ActionStates(QObject):
    """Keeps the actions at what the session holds; the tools and menus follow them."""

    def __init__(self, frame: Frame, session: Session) -> None:
        super().__init__(frame.page)
        self._frame, self._session, self._is_aloud = frame, session, False
        for signal in (session.opened, session.completed, frame.page.selection_changed):
            signal.connect(self._enable)
        session.script_changed.connect(self._show_script)
        session.writing.changed.connect(self._show_writing)
        session.opened.connect(self._show_writing)
        session.settings_changed.connect(self._show_changed)
        for may_change in (session.edits.undo_changed, session.shelving.changed, session.opened):
            may_change.connect(self._show_undo)
        frame.desk.panel_shown.connect(lambda is_open: frame.actions.set_on("contents", is_open))
        frame.page.caret.changed.connect(self._enable)
        frame.page.navigation.trail_changed.connect(self._show_trail)
        self._enable()
        self._show_trail()
        self._show_settings(session.settings)
        self._show_undo()
        self._show_keys()

    def _enable(self) -> None:
        """Offer what can be done with what is open."""
        current, session, actions = self._session.current, self._session, self._frame.actions
        there = {
            Needs.NOTHING: True,
            Needs.ARTICLE: current is not None,
            Needs.WHOLE: current is not None and current.is_whole,
            Needs.FILE: current is not None and current.article.origin.path is not None,
            Needs.SELECTION: current is not None and self._has_taken,
            Needs.ALOUD: current is not None and self._is_aloud,
        }
        for entry in ENTRIES:
            if entry.needs is not Needs.NOTHING:
                lacking = entry.needs if current is not None else Needs.ARTICLE
                actions.set_can(entry.name, "" if there[entry.needs] else self._lacks(lacking))
        actions.set_on("as_it_is", session.is_as_it_is)
        if session.is_as_it_is:  # its places stand in another text than the library's
            for name in (entry.name for entry in ENTRIES if entry.topic is Topic.MARKS):
                actions.set_can(name, tr("A text as it is in the file keeps no marks."))
            actions.set_can("export_all_notes")
            for name in ("pinyin_here", "no_pinyin_here", "as_usual_here"):
                actions.set_can(name, tr("A text as it is in the file keeps no choices."))
            actions.set_can("bookmark", tr("A text as it is in the file keeps no bookmarks."))
        self._show_script()
        self._show_by_words()

    def set_aloud(self, is_aloud: bool) -> None:
        """Whether something is read aloud, or shown sentence by sentence."""
        if is_aloud is not self._is_aloud:
            self._is_aloud = is_aloud
            self._frame.actions.set_aloud(is_aloud)
            self._enable()

    def _lacks(self, needs: Needs) -> str:
        return {
            Needs.ARTICLE: tr("No article is open."),
            Needs.WHOLE: tr("The article is still being opened."),
            Needs.FILE: tr("This article did not come from a file."),
            Needs.SELECTION: tr("Nothing is selected."),
            Needs.ALOUD: tr("Nothing is read aloud."),
        }[needs]

    def _show_by_words(self) -> None:
        """Zhuyin stands at its character, in words or not."""
        if self._session.current is not None:
            is_zhuyin = self._session.settings.notation is Notation.ZHUYIN
            why_not = tr("Zhuyin stays with its character; pinyin goes by words.")
            self._frame.actions.set_can("by_words", why_not if is_zhuyin else "")

    def _show_writing(self) -> None:
        settings = self._session.writing.applied(self._session.settings)
        self._frame.actions.set_on("vertical", settings.vertical)

    @property
    def _has_taken(self) -> bool:
        """Whether there is something to copy."""
        page = self._frame.page
        return bool(page.selection) or page.caret.is_shown

    def _show_trail(self) -> None:
        navigation, actions = self._frame.page.navigation, self._frame.actions
        back, forward = navigation.can_go_back, navigation.can_go_forward
        actions.set_can("back", "" if back else tr("There was no jump to go back from."))
        actions.set_can("forward", "" if forward else tr("Nothing was gone back from."))

    def _show_script(self) -> None:
        session, actions = self._session, self._frame.actions
        actions.set_on(f"script_{session.script.plain.value}")
        why_not = ""
        if session.current is None:
            why_not = self._lacks(Needs.ARTICLE)
        elif not session.words_may_change:
            why_not = tr(
                "Words are exchanged where a simplified text is shown in 臺 or 港, or a traditional"
                " one in 简."
            )
        actions.set_can("regional_words", why_not)

    def _show_changed(self, before: Settings, now: Settings) -> None:
        if now.shortcuts != before.shortcuts:
            self._frame.actions.set_keys(now.shortcuts)
            self._show_keys()
        self._show_settings(now)

    def _show_settings(self, settings: Settings) -> None:
        actions = self._frame.actions
        for entry in ENTRIES:
            if (turn := entry.turns) is not None:
                actions.set_on(entry.name, getattr(settings, turn.setting) == turn.on)
        self._show_by_words()
        self._show_writing()
        is_shown = settings.readings_shown is not ReadingsShown.NONE
        shown = settings.readings_shown if is_shown else settings.last_readings_shown
        actions.set_on("pinyin", is_shown)
        actions.set_on(_READINGS.get(shown, "readings_all"))

    def _show_undo(self) -> None:
        """Say what would be undone and done again."""
        actions, stack = self._frame.actions, self._session.edits.stack
        is_shelf, removed = self._session.current is None, self._session.shelving.last
        undone, can_undo = stack.undoText(), stack.canUndo()
        if is_shelf:
            can_undo = removed is not None
            undone = tr("removing the tag") if removed and removed.tag else tr("forgetting")
        for name, words, what, can in (
            ("undo", tr("Undo {what}"), undone, can_undo),
            ("redo", tr("Redo {what}"), stack.redoText(), stack.canRedo()),
        ):
            actions.set_words(name, words.format(what=what) if can else "")
            actions.set_can(name, "" if can else tr("There is nothing to take back or redo."))

    def _show_keys(self) -> None:
        """Say the keys where they are written out, and to the page the one that it watches."""
        frame, actions = self._frame, self._frame.actions
        first = {
            name: (*actions.keys(name), QKeySequence())[0]
            for name in ("bookmark", "highlight", "note")
        }
        frame.panel.marks.set_keys(first["bookmark"], first["highlight"], first["note"])
        known, collect = ((*actions.keys(name), QKeySequence())[0] for name in ("know", "keep"))
        frame.panel.words.set_keys(known, collect)
        frame.page.held_keys = actions.held_keys("pinyin")
