"""Steps that a reader could take in a window, each at random: see `tests.fuzzing.window`."""

import random
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from reader.composition.selection import Selection
from reader.exports import known_formats
from reader.folders import Folders
from reader.learning.wordlist import Which
from reader.qt.actions.table import ENTRIES, Needs, combination, keys_of
from reader.qt.dialogs.export.dialog import ExportDialog
from reader.qt.dialogs.export.handed import PDF
from reader.qt.jobs.background import Background
from reader.qt.page.view import PageView
from reader.qt.panel.panel import Tab
from reader.qt.panel.readingstab import Listed
from reader.qt.panel.words.tab import WordsTab
from reader.qt.printing.dialog import PaperDialog
from reader.qt.session.session import Session
from reader.qt.window.window import Window
from reader.reading import Engine
from reader.script import PLAIN_SCRIPTS
from reader.settings import Settings, SettingsPage, declaration
from tests.fuzzing.shelf import Shelf
from tests.qt.pages import wait

_ENDS = {"quit"}  # it ends the event loop of the whole walk
_RARE = {"close_window": 0.05, "start_page": 0.3}  # shares of the turns in which they are taken
_LEFT = Qt.MouseButton.LeftButton
_BUTTONS = (_LEFT,) * 6 + (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
_BUTTONS += (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton)
_KEYS = [
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space, Qt.Key.Key_Return,
    Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Menu, Qt.Key.Key_F10,
]  # fmt: skip
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_MODIFIERS = [_PLAIN, _PLAIN, _PLAIN, _SHIFT, _CONTROL, _SHIFT | _CONTROL, _ALT]
_TYPED = ("hang2", "yinhang", "50", "x" * 30, "雨", "的", "不在", "(", "\\", "1", "zi4", " ")
_PASTED = (
    "",
    " \n",
    "字",
    "他在银行(yínháng)里。\n" * 40,
    "\x00\x1b[31m\ufeff\u202e坏\ud800",
    "词" * 99_999,
)


class Walker:
    """Takes steps in one window over a shelf of files; `tell` is called with what it is at."""

    def __init__(
        self,
        shelf: Shelf,
        chance: random.Random,
        engine: Callable[[], Engine],
        tell: Callable[[str], None],
    ) -> None:
        self.shelf, self.chance, self._engine, self.tell = shelf, chance, engine, tell
        self.session, self.window = self._opened()
        self.steps: list[Callable[[], None]] = [
            self.act, self.act, self.press_key_of_action, self.press_key_of_action, self.key,
            self.key, self.hold, self.click, self.click, self.click_text, self.click_text,
            self.click_text, self.drag, self.drag, self.hover, self.wheel, self.scroll, self.open,
            self.open, self.open_while_decoding, self.vanish, self.change_file, self.drop,
            self.paste, self.turn, self.turn, self.select, self.copy, self.decide, self.find,
            self.size, self.enter, self.enter, self.leave, self.leave, self.switch, self.panel,
            self.dialog, self.export, self.save_sheets, self.answer, self.forget, self.tidy,
            self.tidy, self.reopen,
        ]  # fmt: skip

    def _opened(self) -> tuple[Session, Window]:
        session = Session(Folders.inside(self.shelf.folder / "kept"), Background(), self._engine)
        window = Window(session)
        window.show()
        return session, window

    def take(self) -> None:
        """Take a step; a window that was closed by the one before is opened again."""
        if not self.window.isVisible():
            self.tell("opening the window again")
            self.reopen()
        step = self.chance.choice(self.steps)
        self._at(step.__name__)
        step()

    def end(self) -> None:
        """Close the window; nothing of it is left."""
        self.window.close()
        self.session.end()
        self.window.deleteLater()

    def _at(self, *what: object) -> None:
        self.tell(" ".join(map(str, what)))

    # Where -------------------------------------------------------------------------------------

    @property
    def _page(self) -> PageView:
        return self.window.frame.page

    def _target(self) -> QWidget:
        """What a person would point at: the page, or anything in the front window."""
        front = QApplication.activeWindow() or self.window
        if front is self.window and self._page.isVisible() and self.chance.random() < 0.3:
            return self._page.viewport()
        seen = [one for one in front.findChildren(QWidget) if one.isVisible()]
        return self.chance.choice(seen) if seen else front

    def _point(self, of: QWidget) -> QPoint:
        width, height = max(1, of.width()), max(1, of.height())
        return QPoint(self.chance.randrange(width), self.chance.randrange(height))

    def _point_of_text(self) -> QPoint:
        """On a character, on its reading, between lines, in a margin, beyond the text."""
        view, column = self._page.viewport(), self._page.column
        lines = list(column.visible_lines()) if column is not None else []
        if not lines or self.chance.random() < 0.25:
            return self._point(view)
        line = self.chance.choice(lines)
        first, last = line.section.to_source(line.placed.start), line.placed.end
        last = line.section.to_source(last)
        if last <= first or self.chance.random() < 0.2:  # an empty line, or beside one
            return QPoint(self.chance.randrange(max(1, view.width())), round(line.baseline))
        box = self._page.characters.rect(self.chance.randrange(first, last))
        up = self.chance.choice((0.5, 0.5, 0.9, -0.2, -0.6))
        return QPointF(box.center().x(), box.top() + up * box.height()).toPoint()

    def _keyboard(self) -> QWidget:
        return QApplication.focusWidget() or self._page

    # Keys and actions --------------------------------------------------------------------------

    def act(self) -> None:
        """Trigger an action that is offered."""
        name = self._any_action()
        action = self.window.frame.actions[name]
        self._at("act", name)
        if action.isEnabled():
            action.trigger()

    def _any_action(self) -> str:
        name = self.chance.choice([entry.name for entry in ENTRIES if entry.name not in _ENDS])
        return name if self.chance.random() < _RARE.get(name, 1.0) else "screen_on"

    def press_key_of_action(self) -> None:
        """Press a key of the table of actions, where the keyboard is."""
        name = self._any_action()
        entry = next(entry for entry in ENTRIES if entry.name == name)
        keys = keys_of(entry, self.session.settings.shortcuts)
        if not keys:
            return
        key = self.chance.choice(keys)
        self._at("press", name, key.toString(QKeySequence.SequenceFormat.PortableText))
        pressed = combination(key)
        where = self._page if self.chance.random() < 0.5 else self._keyboard()
        QTest.keyClick(where, pressed.key(), pressed.keyboardModifiers())

    def key(self) -> None:
        """Press a key where the keyboard is."""
        key, modifiers = self.chance.choice(_KEYS), self.chance.choice(_MODIFIERS)
        self._at("key", key.name, modifiers)
        QTest.keyClick(self._keyboard(), key, modifiers)

    def hold(self) -> None:
        """Hold the key that hides the readings; something happens meanwhile."""
        QTest.keyPress(self._page, Qt.Key.Key_P)
        wait(self.chance.choice((0, 40, 400)))
        if self.chance.random() < 0.3:
            self.chance.choice((self.open, self.session.close_article, self.turn, self.size))()
        QTest.keyRelease(self._page, Qt.Key.Key_P)

    def enter(self) -> None:
        """Type into whatever takes letters."""
        where = QApplication.focusWidget()
        if isinstance(where, QLineEdit):
            typed = self.chance.choice(_TYPED)
            self._at("type", typed)
            where.insert(typed)
            QTest.keyClick(where, self.chance.choice((Qt.Key.Key_Return, Qt.Key.Key_End)))
        elif isinstance(where, QPlainTextEdit):
            typed = self.chance.choice(_TYPED)
            self._at("note", typed)
            where.insertPlainText(typed)
            ends = (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_End)
            QTest.keyClick(where, self.chance.choice(ends))

    def find(self) -> None:
        """Look for something, and go from one to the next."""
        actions = self.window.frame.actions
        if actions["find"].isEnabled():
            actions["find"].trigger()
            self.enter()
            for name in ("find_next", "find_previous"):
                actions[name].trigger()

    # The mouse ---------------------------------------------------------------------------------

    def click(self) -> None:
        """Click anything, once or twice."""
        target = self._target()
        self._click(target, self._point(target))

    def click_text(self) -> None:
        """Click the text and what is around it."""
        self._click(self._page.viewport(), self._point_of_text())

    def _click(self, target: QWidget, at: QPoint) -> None:
        button, modifiers = self.chance.choice(_BUTTONS), self.chance.choice(_MODIFIERS)
        times = self.chance.choice((1, 1, 1, 2, 3))
        self._at("click", type(target).__name__, at.toTuple(), button.name, modifiers, times)
        if button is Qt.MouseButton.RightButton:
            asked = QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse, at, target.mapToGlobal(at), modifiers
            )
            QApplication.sendEvent(target, asked)
            return
        for act in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseClick)[:times]:
            if isValid(target):
                act(target, button, modifiers, at)

    def drag(self) -> None:
        """Press, move and let go, also beyond the view; sometimes something else happens."""
        target = self._page.viewport() if self.chance.random() < 0.7 else self._target()
        modifiers = self.chance.choice((_PLAIN, _PLAIN, _SHIFT))
        is_text = target is self._page.viewport()
        begin = self._point_of_text() if is_text else self._point(target)
        self._at("drag", type(target).__name__, begin.toTuple())
        QTest.mousePress(target, _LEFT, modifiers, begin)
        for _ in range(3):
            if not isValid(target):
                return
            beyond = QPoint(self.chance.choice((0, 0, -200)), self.chance.choice((0, 0, -900, 900)))
            QTest.mouseMove(target, self._point(target) + beyond)
            wait(self.chance.choice((0, 0, 40)))
        if self.chance.random() < 0.3:
            meanwhile = self.chance.choice(
                (
                    self.session.close_article,
                    self.open,
                    self.switch,
                    self.turn,
                    self.size,
                    self.undo,
                )
            )
            self._at("drag and", meanwhile.__name__)
            meanwhile()
            wait(40)
        if isValid(target):
            QTest.mouseRelease(target, _LEFT, modifiers, self._point(target))

    def hover(self) -> None:
        """Rest with the pointer on the text."""
        QTest.mouseMove(self._page.viewport(), self._point_of_text())
        wait(self.chance.choice((0, 0, 300)))

    def wheel(self) -> None:
        """Turn the wheel, also to make the text larger."""
        view = self._page.viewport()
        at = QPointF(self._point(view))
        modifiers = self.chance.choice((_PLAIN, _PLAIN, _CONTROL))
        pixels = QPoint(0, self.chance.choice((0, 0, -300, 70)))
        turn = QPoint(0, 120 * self.chance.randrange(-9, 10))
        QApplication.sendEvent(
            view,
            QWheelEvent(
                at, view.mapToGlobal(at), pixels, turn, Qt.MouseButton.NoButton, modifiers,
                Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip

    def scroll(self) -> None:
        """Scroll anywhere by the bar."""
        bar = self._page.verticalScrollBar()
        bar.setValue(self.chance.randrange(bar.maximum() + 1))

    # Files -------------------------------------------------------------------------------------

    def open(self) -> None:
        """Open something, sometimes another at once."""
        for _ in range(self.chance.choice((1, 1, 2, 3))):
            path = self.shelf.any_path()
            self._at("open", path.name)
            self.session.open_path(path)

    def open_while_decoding(self) -> None:
        """Scroll through pictures, and open another while they are decoded."""
        name = self.chance.choice(("pictures.html", "book.epub"))
        self._at("pictures", name)
        self.session.open_path(self.shelf.folder / name)
        for _ in range(self.chance.randrange(1, 6)):
            wait(self.chance.choice((10, 60, 200)))
            self.scroll()
        if self.chance.random() < 0.7:
            self.open()

    def vanish(self) -> None:
        """Open a file that is gone at once, or soon."""
        self.session.open_path(self.shelf.changed())
        wait(self.chance.choice((0, 0, 5, 60)))
        self.shelf.vanish()
        if self.chance.random() < 0.3:
            self.open()

    def change_file(self) -> None:
        """Let another program write to what may be open."""
        self.shelf.changed()

    def drop(self) -> None:
        """Drop a file, a text or nothing of use on the window."""
        data = QMimeData()
        path = self.shelf.any_path()
        self.chance.choice(
            (
                lambda: data.setUrls([QUrl.fromLocalFile(str(path))]),
                lambda: data.setUrls([QUrl("https://example.org/a.txt")]),
                lambda: data.setText(self.chance.choice(_PASTED)),
                lambda: data.setData("application/x-nothing", b"\x00"),
            )
        )()
        self._at("drop", path.name, data.formats())
        at, copies = self._point(self.window), Qt.DropAction.CopyAction
        enter = QDragEnterEvent(at, copies, data, _LEFT, _PLAIN)
        QApplication.sendEvent(self.window, enter)
        if enter.isAccepted():
            QApplication.sendEvent(
                self.window, QDropEvent(QPointF(at), copies, data, _LEFT, _PLAIN)
            )

    def paste(self) -> None:
        """Paste what another program has copied."""
        QGuiApplication.clipboard().setText(self.chance.choice(_PASTED))
        self.window.frame.actions["paste"].trigger()

    def forget(self) -> None:
        """Forget an article, it may be the one that is open, here or in another window."""
        if recent := self.session.recent():
            entry = self.chance.choice(recent)
            self._at("forget", entry.title)
            self.session.forget(entry.key)

    def tidy(self) -> None:
        """Tag articles, look for one, order them, bring back what was forgotten."""
        shelving, shelf = self.session.shelving, self.session.library.shelf
        keys = [one.key for one in shelf.listed() if self.chance.random() < 0.3]
        name = self.chance.choice(("小说", "课文", "&", "长" * 60, "\ud800"))
        deed = self.chance.choice(("tag", "rename", "remove", "search", "choose", "undo"))
        self._at("tidy", deed)
        if deed == "tag":
            shelving.tag(keys, name, self.chance.random() < 0.7)
        elif deed == "rename":
            shelving.rename_tag(name, self.chance.choice(("故事", name)))
        elif deed == "remove":
            shelving.remove_tag(name)
        elif deed == "search":
            self.window.frame.toolbar.search.setText(self.chance.choice(("", "yi", "雨", "(")))
        elif deed == "choose":
            self.window.frame.start.shelf.chips.chosen.emit(self.chance.choice(("", *shelf.tags())))
        else:
            self.window.presenters.shelf.undo()

    # What is shown -------------------------------------------------------------------------------

    def turn(self) -> None:
        """Turn a setting."""
        one = self.chance.choice([f.name for f in fields(Settings)])
        declared, now = declaration(one), getattr(self.session.settings, one)
        self._at("set", one)
        if isinstance(now, bool):
            self.session.change(**{one: not now})
        elif hasattr(type(now), "__members__"):
            choices = list(declared.choices) or list(type(now))
            self.session.change(**{one: self.chance.choice(choices)})
        elif isinstance(now, int | float) and declared.most > declared.least:
            value = declared.fit(self.chance.uniform(declared.least, declared.most))
            self.session.change(**{one: value})
        elif now != declared.default:
            self.session.set_settings(replace(self.session.settings, **{one: declared.default}))

    def switch(self) -> None:
        """Show another script."""
        self.session.set_script(self.chance.choice(PLAIN_SCRIPTS))

    def size(self) -> None:
        """Make the window tiny, huge, full, or hide it."""
        window = self.window
        self.chance.choice(
            (
                lambda: window.resize(self.chance.randrange(1_600), self.chance.randrange(1_000)),
                lambda: window.resize(1, 1),
                lambda: window.resize(3_800, 2_100),
                window.showMaximized, window.showNormal, window.showMinimized,
                window.showFullScreen,
                window.showNormal, window.showNormal,
            )
        )()  # fmt: skip

    def panel(self) -> None:
        """Show a tab of the panel, or a list in it."""
        frame = self.window.frame
        if self._page.column is not None and not frame.panel.isVisible():
            frame.actions["contents"].trigger()
        tab = self.chance.choice(list(Tab))
        frame.panel.show_tab(tab)
        if tab is Tab.CHANGES:
            frame.panel.changes.show_list(self.chance.choice(list(Listed)))
        elif tab is Tab.WORDS:
            self._look_at_words(frame.panel.words)

    def _look_at_words(self, words: WordsTab) -> None:
        """List some, set one, or open it."""
        rows, one = words.rows, words.one
        row = self.chance.randrange(rows.count) if rows.count else -1
        place = self.chance.randrange(3)
        self.chance.choice(
            (
                lambda: words.ask(self.chance.choice(list(Which)), self.chance.choice(_TYPED)),
                lambda: words.ask(Which.ALL),
                lambda: rows.chosen.emit(row),
                lambda: rows.opened.emit(row),
                lambda: rows.known_wanted.emit(row),
                lambda: rows.collect_wanted.emit(row),
                lambda: one.place_chosen.emit(place) if one.sentences.count > place else None,
                lambda: words.show_one(False),
            )
        )()

    # What the reader decides ---------------------------------------------------------------------

    def select(self) -> None:
        """Select any stretch, the readings of its characters to be chosen."""
        length = len(self.session.text)
        if not length or self._page.column is None:
            return
        start = self.chance.randrange(length)
        end = min(length, start + self.chance.choice((0, 1, 2, 9, 400, length)))
        self._page.select(Selection((start,) * 2, (end,) * 2))

    def copy(self) -> None:
        """Copy a part or all, in any way; a long copy may be overtaken."""
        if self._page.column is None:
            return
        self.chance.choice((self._page.select_all, self.select, self.select))()
        copies = [e.name for e in ENTRIES if e.needs is Needs.SELECTION]
        for name in self.chance.sample(copies, self.chance.choice((1, 1, 2))):
            self._at("copy", name)
            self.window.frame.actions[name].trigger()

    def decide(self) -> None:
        """Choose a reading or a form for a character in view."""
        column = self._page.column
        lines = list(column.visible_lines()) if column is not None else []
        if not lines:
            return
        at = self._page.characters.rect(self.chance.choice(lines).section.to_source(0)).center()
        at = at.toPoint() if self.chance.random() < 0.3 else self._point_of_text()
        QTest.mouseClick(self._page.viewport(), _LEFT, _PLAIN, at)
        wait(self.chance.choice((0, 30)))
        for _ in range(self.chance.randrange(1, 4)):
            key = self.chance.choice(
                (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Down, Qt.Key.Key_Return,
                 Qt.Key.Key_Tab, Qt.Key.Key_Space)
            )  # fmt: skip
            QTest.keyClick(self._keyboard(), key)

    def undo(self) -> None:
        """Take back, or do again."""
        self.window.frame.actions[self.chance.choice(("undo", "undo", "redo"))].trigger()

    # Dialogs and messages ------------------------------------------------------------------------

    def dialog(self) -> None:
        """Open a dialog."""
        dialogs = self.window.presenters.dialogs
        self.chance.choice(
            (
                lambda: dialogs.show_settings(self.chance.choice(list(SettingsPage))),
                dialogs.show_keys, dialogs.show_about, dialogs.show_help, dialogs.show_details,
                dialogs.ask_for_encoding, dialogs.show_export, dialogs.show_paper,
            )
        )()  # fmt: skip

    def export(self) -> None:
        """Export in any form, over what is there or not; it may be left under way."""
        if self.session.current is None or not self.session.current.is_whole:
            return
        form = self.chance.choice([name for name in known_formats() if name != PDF])
        self._at("export", form)
        self.session.change(export_form=form)
        self.window.presenters.dialogs.show_export()
        dialog = self._dialog(ExportDialog)
        if isinstance(dialog, ExportDialog):
            dialog.export(self._place_for(form))
            wait(self.chance.choice((0, 20, 200)))
            if self.chance.random() < 0.3:
                dialog.close()

    def save_sheets(self) -> None:
        """Set up sheets and save them; it may be left under way."""
        if self.session.current is None or not self.session.current.is_whole:
            return
        place = self._place_for("pdf")
        self.window.presenters.dialogs.show_paper()
        dialog = self._dialog(PaperDialog)
        if isinstance(dialog, PaperDialog):
            wait(self.chance.choice((0, 50)))
            dialog.save(place)
            wait(self.chance.choice((0, 100, 300)))
            if self.chance.random() < 0.7:
                dialog.close()

    def _dialog(self, kind: type[QWidget]) -> QWidget | None:
        return next((one for one in self.window.findChildren(kind) if one.isVisible()), None)

    def _place_for(self, form: str) -> Path:
        """A new file, one that is there, a folder that is not, or the article's own."""
        out, path = self.shelf.folder / "out", self.session.opening.shown.path
        name = f"{self.chance.randrange(3)}.{form}"
        return self.chance.choice((out / name, out / name, out / "deep" / name, path or out))

    def answer(self) -> None:
        """Take what a message offers, or close it."""
        message = self.window.frame.messages.current()
        if message is None:
            return
        if message.offers and self.chance.random() < 0.7:
            offer = self.chance.choice(message.offers)
            self._at("answer", offer.text)
            offer.act()
        else:
            self.window.frame.messages.withdraw(message.key)

    def leave(self) -> None:
        """Close the dialogs, or go to the start page."""
        for widget in self.window.findChildren(QWidget):
            if widget.isWindow() and widget.isVisible():
                widget.close()
        if self.chance.random() < 0.15:
            self.session.close_article()

    def reopen(self) -> None:
        """Close the window and open one again over the same library; mostly, go on reading."""
        if self.window.isVisible() and self.chance.random() < 0.8:
            return
        self.end()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.session, self.window = self._opened()
        if recent := self.session.recent():
            self.session.open_entry(recent[0].key)
