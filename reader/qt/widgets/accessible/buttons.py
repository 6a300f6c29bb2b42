"""Buttons that paint themselves, for assistive tools: role, state, key, and what pressing does.

Qt knows no tool button that is one of a few, and tells a tooltip that says the name once more.
"""

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QKeySequence
from PySide6.QtWidgets import QAccessibleWidget, QToolButton

from reader.qt.widgets.themedbutton import ThemedButton, ThemedTool

_Role, _Text = QAccessible.Role, QAccessible.Text
_ONE_OF_A_FEW = (_Role.RadioButton, _Role.PageTab)


class ButtonInterface(QAccessibleWidget):
    """A button as a tool knows it: of its own role, else a push button, or a check box where it can
    be on.

    All is asked for anew each time: tools may know a button before it is made to its end.
    """

    def __init__(self, button: ThemedTool | ThemedButton) -> None:
        super().__init__(button, _Role.Button)
        self._button = button

    def role(self) -> QAccessible.Role:
        if self._button.accessible_role is not None:
            return self._button.accessible_role
        return _Role.CheckBox if self._button.isCheckable() else _Role.Button

    def state(self) -> QAccessible.State:
        state, button, is_on = super().state(), self._button, self._button.isChecked()
        state.pressed = button.isDown()
        state.checkable = button.isCheckable()
        state.checked = is_on
        if self.role() is _Role.PageTab:
            state.selectable, state.selected = True, is_on
        state.hasPopup = self.role() is _Role.ButtonMenu or self._has_menu
        return state

    def text(self, kind: QAccessible.Text) -> str:
        button = self._button
        name = button.accessibleName() or button.text()
        if kind is _Text.Name:
            return name
        if kind is _Text.Accelerator:
            return self._key
        told = super().text(kind)
        return "" if kind is _Text.Description and told == name else told

    @property
    def _key(self) -> str:
        action = self._button.defaultAction() if isinstance(self._button, QToolButton) else None
        key = action.shortcut() if action is not None else self._button.shortcut()
        return key.toString(QKeySequence.SequenceFormat.NativeText)

    def actionNames(self) -> list[str]:
        if not self._button.isEnabled():
            return []
        menu = [QAccessibleActionInterface.showMenuAction()] if self._has_menu else []
        return [self._act, *menu, *super().actionNames()]

    @property
    def _has_menu(self) -> bool:
        """Whether it opens a menu beside what a press does."""
        return hasattr(self._button, "menu_requested")

    @property
    def _act(self) -> str:
        is_toggled = self._button.isCheckable() and self.role() not in _ONE_OF_A_FEW
        if is_toggled:
            return QAccessibleActionInterface.toggleAction()
        return QAccessibleActionInterface.pressAction()

    def doAction(self, name: str) -> None:
        if name == self._act:
            self._button.click()
        elif self._has_menu and name == QAccessibleActionInterface.showMenuAction():
            self._button.menu_requested.emit()  # type: ignore[union-attr]
        else:
            super().doAction(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return [self._key] if name == self._act and self._key else []
