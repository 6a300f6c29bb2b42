"""The QActions of a window, made from the table of actions, with the keys the reader chose."""

import sys
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.language import tr
from reader.qt.actions.table import (
    ENTRIES,
    Entry,
    Kind,
    Needs,
    belongs_to_page,
    combination,
    entry,
    key_text,
    keys_of,
    writes,
)
from reader.qt.widgets.tooltips import plain_tip

_ROLES = {
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
    "quit": QAction.MenuRole.QuitRole,
}
_ELLIPSIS = "…"
_NEED_ALOUD = tuple(one for one in ENTRIES if one.needs is Needs.ALOUD)


class ActionSet(QObject):
    """All actions of a window by name: `actions["open"].triggered.connect(…)`.

    `triggered` is a person's doing alone; `set_on(name, is_on)` shows a state without it.
    Keys of the page are heard while the widget given by `set_page` has the focus; those that write
    a character wherever none can be typed, and all others in all of the window. Before there is a
    page those that write are heard of what needs no article. The keys of an
    action that `is_held` (P: a press toggles, a long hold peeks) are no shortcuts: the page asks
    `held_keys` and calls `trigger` itself.
    `set_keys(changed)` gives the keys anew; `set_words` calls an action otherwise; `set_can` says
    why one cannot be done: its tooltip tells it, and as its status tip a menu does. While something
    is read aloud (`set_aloud`) what needs that has its keys, and no other action has them.
    """

    def __init__(self, window: QWidget, changed: Mapping[str, str] | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._page: QWidget | None = None
        self._shortcuts: list[tuple[QShortcut, QKeySequence, Entry]] = []
        self._changed = dict(changed or {})
        self._keys: dict[str, tuple[QKeySequence, ...]] = {}
        self._words: dict[str, str] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._is_aloud = False
        self._actions = {one.name: self._made(one) for one in ENTRIES}
        window.addActions(list(self._actions.values()))
        self._give_keys()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def set_page(self, page: QWidget) -> None:
        """The widget that hears the keys without Ctrl."""
        self._page = page
        self._give_keys()

    def set_keys(self, changed: Mapping[str, str]) -> None:
        """The keys that the reader changed, by the action's name."""
        self._changed = dict(changed)
        self._give_keys()

    def set_aloud(self, is_aloud: bool) -> None:
        """Whether something is read aloud, or shown sentence by sentence."""
        if is_aloud is not self._is_aloud:
            self._is_aloud = is_aloud
            self._part_keys()

    def set_on(self, name: str, is_on: bool = True) -> None:
        """Show an action as on or off; the others of its group follow."""
        self._actions[name].setChecked(is_on)

    def on_in(self, group: str) -> str:
        """The name of the action of a group that is on, "" where none is."""
        checked = self._groups[group].checkedAction()
        return checked.objectName() if checked else ""

    def set_words(self, name: str, text: str) -> None:
        """Call an action so from now on, in the interface's language; "" as the table does."""
        self._words[name] = text
        self._word(entry(name))

    def set_can(self, name: str, why_not: str = "") -> None:
        """Offer an action; not where there is a sentence that says why it cannot be done."""
        action = self._actions[name]
        if (action.isEnabled(), action.statusTip()) != (not why_not, why_not):
            action.setEnabled(not why_not)
            action.setStatusTip(why_not)
            self._word(entry(name))

    def held_keys(self, name: str) -> frozenset[Qt.Key]:
        """The plain keys of a held action, for the page's own press and release."""
        return frozenset(
            combination(sequence).key() for sequence in self.keys(name) if _is_held_key(sequence)
        )

    def keys(self, name: str) -> tuple[QKeySequence, ...]:
        """The keys of an action, the one shown first."""
        return self._keys[name]

    def _made(self, one: Entry) -> QAction:
        action = QAction(self)
        action.setObjectName(one.name)
        action.setCheckable(one.kind is not Kind.DONE)
        action.setAutoRepeat(one.repeats)
        action.setEnabled(one.needs is not Needs.ALOUD)
        action.setMenuRole(_ROLES.get(one.name, QAction.MenuRole.NoRole))
        if one.kind is Kind.ONE_OF:
            group = self._groups.setdefault(one.group, QActionGroup(self))
            group.addAction(action)
        if one.tip_on:
            action.toggled.connect(lambda: self._word(one))
        return action

    def _give_keys(self) -> None:
        for shortcut, _, _ in self._shortcuts:
            shortcut.setKey(QKeySequence())  # silent at once, whatever enables it until it is gone
            shortcut.deleteLater()
        self._shortcuts = []
        for one in ENTRIES:
            sequences = self._keys[one.name] = keys_of(one, self._changed)
            of_page = [s for s in sequences if belongs_to_page(s)]
            self._actions[one.name].setShortcuts([s for s in sequences if s not in of_page])
            for sequence in of_page:
                heard_by = self._heard_by(sequence, one)
                if heard_by is not None and not (one.is_held and _is_held_key(sequence)):
                    made = self._page_shortcut(heard_by, sequence, one)
                    self._shortcuts.append((made, sequence, one))
            self._word(one)
        if self._is_aloud:
            self._part_keys()

    def _part_keys(self) -> None:
        """Take the keys of reading aloud from all other actions, or give them back."""
        taken = {key.toString() for one in _NEED_ALOUD for key in self.keys(one.name)}
        for shortcut, sequence, one in self._shortcuts:
            if one.needs is not Needs.ALOUD and sequence.toString() in taken:
                shortcut.setKey(QKeySequence() if self._is_aloud else sequence)
        for action in self._actions.values():
            keys = self.keys(action.objectName())
            if any(key.toString() in taken and not belongs_to_page(key) for key in keys):
                self._give_window_keys(action, taken if self._is_aloud else set())

    def _give_window_keys(self, action: QAction, taken: set[str]) -> None:
        name = action.objectName()
        is_taken = entry(name).needs is not Needs.ALOUD
        keys = [key for key in self.keys(name) if not belongs_to_page(key)]
        action.setShortcuts([k for k in keys if not (is_taken and k.toString() in taken)])

    def _heard_by(self, sequence: QKeySequence, one: Entry) -> QWidget | None:
        """Nobody before there is a page, but for what needs no article."""
        if not writes(sequence):
            return self._page
        is_early = self._page is None and one.needs is not Needs.NOTHING
        return None if is_early else self._window

    def _page_shortcut(self, heard_by: QWidget, sequence: QKeySequence, one: Entry) -> QShortcut:
        """Not the QAction's own shortcut: macOS would hear it in its menu bar, in every field.

        A field takes the keys that write before any shortcut, and so does a card over the page.
        """
        action, contexts = self._actions[one.name], Qt.ShortcutContext
        context = contexts.WindowShortcut if writes(sequence) else contexts.WidgetShortcut
        shortcut = QShortcut(sequence, heard_by, context=context)
        shortcut.setAutoRepeat(one.repeats)
        shortcut.setEnabled(action.isEnabled())
        shortcut.activated.connect(action.trigger)
        action.enabledChanged.connect(shortcut.setEnabled)
        return shortcut

    def _word(self, one: Entry) -> None:
        """A menu shows a key of the page after a tab; a tooltip is the action and its key."""
        action, sequences = self._actions[one.name], self._keys[one.name]
        key = key_text(sequences[0]) if sequences else ""
        text = self._words.get(one.name) or tr(one.text)
        shows_key = key and belongs_to_page(sequences[0]) and sys.platform != "darwin"
        action.setText(f"{text}\t{key}" if shows_key else text)
        action.setIconText(text.removesuffix(_ELLIPSIS))
        tip = one.tip_on if action.isChecked() and one.tip_on else one.tip
        tip = (tr(tip) or text).removesuffix(_ELLIPSIS)
        why_not = f"\n{action.statusTip()}" if action.statusTip() else ""
        action.setToolTip(plain_tip((f"{tip} ({key})" if key else tip) + why_not))


def _is_held_key(sequence: QKeySequence) -> bool:
    return sequence.count() == 1 and belongs_to_page(sequence)
