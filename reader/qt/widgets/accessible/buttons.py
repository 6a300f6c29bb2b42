"""Buttons that paint themselves, for assistive tools: role, state, key, and what pressing does.

Qt knows no tool button that is one of a few, and tells a tooltip that says the name once more.
"""

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QToolButton

_Role, _Text = QAccessible.Role, QAccessible.Text
_ONE_OF_A_FEW = (_Role.RadioButton, _Role.PageTab)


class ButtonInterface(QAccessibleWidget):
    """A button as a tool knows it; a role that is given is its own, else it is a push button, or a
    check box where it can be on."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role | None) -> None:
        super().__init__(button, role or _Role.Button)
        self._button, self._given = button, role

    def role(self) -> QAccessible.Role:
        if self._given is not None:
            return self._given
        return _Role.CheckBox if self._button.isCheckable() else _Role.Button

    def state(self) -> QAccessible.State:
        state, button, is_on = super().state(), self._button, self._button.isChecked()
        state.pressed = button.isDown()
        state.checkable = button.isCheckable()
        state.checked = is_on
        if self.role() is _Role.PageTab:
            state.selectable, state.selected = True, is_on
        state.hasPopup = self.role() is _Role.ButtonMenu
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
        return [self._act, *super().actionNames()]

    @property
    def _act(self) -> str:
        is_toggled = self._button.isCheckable() and self.role() not in _ONE_OF_A_FEW
        if is_toggled:
            return QAccessibleActionInterface.toggleAction()
        return QAccessibleActionInterface.pressAction()

    def doAction(self, name: str) -> None:
        if name == self._act:
            self._button.click()
        else:
            super().doAction(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return [self._key] if name == self._act and self._key else []
