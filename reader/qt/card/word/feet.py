"""What stands at the foot of the card: how well a word is known, or how far a reading reaches."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.corrections.readings import Scope
from reader.language import tr
from reader.learning.headwords import State
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, Type
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.segments import Choice, SegmentedControl

_SEGMENT = (70, 28)


class StateFoot(QWidget):
    """`chosen(State)` tells how well the reader says that she knows the word."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        names = {
            State.NEW: (tr("New"), tr("New: not met yet")),
            State.MET: (tr("Met"), tr("Met: seen, not to be learned")),
            State.LEARNING: (tr("Learning"), tr("Learning: to be practised")),
            State.KNOWN: (tr("Known"), tr("Known: needs no reading (K)")),
        }
        choices = [Choice(state.value, *words) for state, words in names.items()]
        self._states = SegmentedControl(
            theme, choices, tr("How well you know it"), self, segment=_SEGMENT, stretches=True
        )
        self._states.set_label_font(Type(weight=QFont.Weight.Medium))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 12, 4, 4)
        column.addWidget(self._states)
        self._states.chosen.connect(lambda value: self.chosen.emit(State(value)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        hand_down(self, theme)

    def set_state(self, state: State) -> None:
        """Show how well the word is known."""
        self._states.set_value(state.value)


class ScopeFoot(QWidget):
    """For which word a reading holds, how far, and the way back, whose room stays where there is
    none. `chosen(Scope)`, `back_pressed`.
    """

    chosen = Signal(object)
    back_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._of = Label(theme, "", "muted", NOTE)
        self.back = TextButton(theme, "", self)
        names = {
            Scope.HERE: (tr("Here"), tr("At this place alone")),
            Scope.ARTICLE: (tr("This article"), tr("This word in this article")),
            Scope.EVERYWHERE: (tr("Everywhere"), tr("This word in all articles")),
        }
        choices = [Choice(scope.value, *words) for scope, words in names.items()]
        self._scope = SegmentedControl(
            theme, choices, tr("Use for"), self, segment=_SEGMENT, stretches=True
        )
        self._scope.set_label_font(Type(weight=QFont.Weight.Medium))
        self._lay_out()
        self.back.clicked.connect(self.back_pressed)
        self._scope.chosen.connect(lambda value: self.chosen.emit(Scope(value)))

    def _lay_out(self) -> None:
        rows, line = QVBoxLayout(self), QHBoxLayout()
        rows.setContentsMargins(4, 6, 4, 4)
        rows.setSpacing(2)
        self._of.setContentsMargins(8, 0, 6, 0)
        self._of.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        line.addWidget(self._of, 1)
        line.addWidget(self.back)
        rows.addLayout(line)
        rows.addWidget(self._scope)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        hand_down(self, theme)

    def set_back(self, text: str) -> None:
        """What the way back is called, "" for none."""
        self.back.setText(text)
        self.back.setAccessibleName(text)
        self.back.updateGeometry()
        self.back.setVisible(bool(text))

    @property
    def scope(self) -> Scope:
        """How far a choice is to reach."""
        return Scope(self._scope.value())

    def set_scope(self, scope: Scope) -> None:
        """Show how far a choice reaches."""
        self._scope.set_value(scope.value)

    def name_word(self, word: str) -> None:
        """Say which word a choice holds for."""
        self._of.setText(tr("Use this reading of {word}").format(word=word))
        tips = {
            Scope.ARTICLE: tr("Wherever {word} stands in this article"),
            Scope.EVERYWHERE: tr("Wherever {word} stands in any article"),
        }
        for scope, tip in tips.items():
            self._scope.set_tip(scope.value, tip.format(word=word))
