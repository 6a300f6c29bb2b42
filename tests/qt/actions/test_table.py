import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from reader.qt.actions.qactions import ActionSet
from reader.qt.actions.table import ENTRIES, Kind, belongs_to_page, clashes, entry, keys_of, writes


class Window(QWidget):
    """A page, a field and a button under one roof, and a note of what was done."""

    def __init__(self) -> None:
        super().__init__()
        self.setLayout(QVBoxLayout())
        self.page = QTextEdit()
        self.page.setReadOnly(True)
        self.page.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field, self.button = QLineEdit(), QPushButton("x")
        for one in (self.page, self.field, self.button):
            self.layout().addWidget(one)
        self.actions_ = ActionSet(self)
        self.actions_.set_page(self.page)
        self.done: list[str] = []
        for name in self.actions_:
            self.actions_[name].triggered.connect(lambda _=0, name=name: self.done.append(name))


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.page.setFocus()
    return made


def test_no_key_has_two_meanings():
    assert clashes({}) == {}


def test_a_key_given_twice_is_told():
    assert clashes({"bookmark": "Ctrl+O"}) == {"Ctrl+O": ["bookmark", "open"]}


def test_every_action_has_its_own_name_and_words():
    assert len({one.name for one in ENTRIES}) == len(ENTRIES)
    assert all(one.text and not one.text.endswith("...") for one in ENTRIES)
    assert all(bool(one.group) == (one.kind is Kind.ONE_OF) for one in ENTRIES)


@pytest.mark.parametrize(
    ("keys", "of_page"),
    [
        ("P", True), ("Shift+Space", True), ("/", True), ("Esc", True), ("PgDown", True),
        ("Ctrl+P", False), ("F3", False), ("Shift+F3", False), ("Alt+P", False),
        ("Meta+Ctrl+S", False),
    ],
)  # fmt: skip
def test_keys_without_ctrl_belong_to_the_page(keys, of_page):
    assert belongs_to_page(QKeySequence(keys)) is of_page


def test_keys_that_systems_own_are_not_used():
    owned = {QKeySequence(keys) for keys in ("Ctrl+Space", "Ctrl+.", "Alt+F4", "Ctrl+Alt+Del")}
    for one in ENTRIES:
        for sequence in keys_of(one, {}):
            assert sequence not in owned
            has_alt = sequence[0].keyboardModifiers() & Qt.KeyboardModifier.AltModifier
            assert not has_alt or sequence[0].key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)


@pytest.mark.parametrize("mac", [False, True])
def test_every_usual_key_can_be_read_by_qt(mac):
    for one in ENTRIES:
        text = one.mac if mac and one.mac is not None else one.keys
        found = QKeySequence.listFromString(text) if text else []
        assert len(found) == (text.count("; ") + 1 if text else 0)
        assert all(not sequence.isEmpty() and sequence[0].key() for sequence in found)


def test_letters_are_heard_by_the_page_and_typed_in_a_field(qtbot, window):
    qtbot.keyClick(window.page, Qt.Key.Key_S)
    qtbot.keyClick(window.page, Qt.Key.Key_4)
    assert window.done == ["script_toggle", "script_taiwan"]
    window.field.setFocus()
    qtbot.keyClicks(window.field, "sz1/")
    assert window.field.text() == "sz1/"
    assert len(window.done) == 2


def test_a_letter_that_needs_no_article_is_heard_before_there_is_a_page(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    actions, done = ActionSet(window), list[str]()
    for name in actions:
        actions[name].triggered.connect(lambda _=0, name=name: done.append(name))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.keyClicks(window, "ls4")
    assert done == ["theme_next"]


def test_space_turns_the_page_but_presses_a_focused_button(qtbot, window):
    qtbot.keyClick(window.page, Qt.Key.Key_Space)
    assert window.done == ["screen_on"]
    window.button.setFocus()
    with qtbot.waitSignal(window.button.clicked):
        qtbot.keyClick(window.button, Qt.Key.Key_Space)
    assert window.done == ["screen_on"]


def test_keys_with_ctrl_are_heard_everywhere_in_the_window(qtbot, window):
    window.button.setFocus()
    qtbot.keyClick(window.button, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.button, Qt.Key.Key_F9)
    assert window.done == ["open", "contents"]


def test_a_field_keeps_its_own_copy_and_paste(qtbot, window):
    window.field.setText("字")
    window.field.setFocus()
    window.field.selectAll()
    qtbot.keyClick(window.field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.done == []


def test_the_key_that_can_be_held_is_left_to_the_page(qtbot, window):
    qtbot.keyClick(window.page, Qt.Key.Key_P)
    assert window.done == []
    assert window.actions_.held_keys("pinyin") == {Qt.Key.Key_P}
    assert window.actions_["pinyin"].text() == "Pinyin\tP"


def test_a_held_action_with_a_key_of_the_window_is_an_ordinary_shortcut(qtbot, window):
    window.actions_.set_keys({"pinyin": "Ctrl+J"})
    qtbot.keyClick(window.page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.done == ["pinyin"]
    assert window.actions_.held_keys("pinyin") == frozenset()


def test_changed_keys_take_the_place_of_the_usual_ones(qtbot, window):
    window.actions_.set_keys({"script_toggle": "X", "zhuyin": ""})
    for key in (Qt.Key.Key_S, Qt.Key.Key_Z, Qt.Key.Key_X):
        qtbot.keyClick(window.page, key)
    assert window.done == ["script_toggle"]
    window.actions_.set_keys({})
    qtbot.keyClick(window.page, Qt.Key.Key_X)
    qtbot.keyClick(window.page, Qt.Key.Key_Z)
    assert window.done == ["script_toggle", "zhuyin"]


def test_a_disabled_action_leaves_its_key_to_the_page(qtbot, window):
    window.actions_["leave_full_screen"].setEnabled(False)
    qtbot.keyClick(window.page, Qt.Key.Key_Escape)
    window.actions_["leave_full_screen"].setEnabled(True)
    qtbot.keyClick(window.page, Qt.Key.Key_Escape)
    assert window.done == ["leave_full_screen"]


def test_a_tooltip_is_the_action_and_its_key(window):
    pinyin = window.actions_["pinyin"]
    assert pinyin.toolTip() == "Show pinyin (P)"
    window.actions_.set_on("pinyin")
    assert pinyin.toolTip() == "Hide pinyin (P)"
    assert window.actions_["open"].toolTip() == "Open a file (Ctrl+O)"
    assert window.actions_["about"].toolTip() == "About Duyin"


def test_showing_a_state_is_not_doing_it(window):
    window.actions_.set_on("script_taiwan")
    window.actions_.set_on("theme_dark")
    assert window.done == []
    assert window.actions_.on_in("script") == "script_taiwan"
    window.actions_.set_on("script_source")
    assert not window.actions_["script_taiwan"].isChecked()


def test_the_list_of_actions_can_be_asked_by_name():
    assert entry("contents").keys == "C; F9"
    with pytest.raises(KeyError):
        entry("no such thing")


@pytest.mark.parametrize(
    ("keys", "is_written"),
    [("L", True), ("Shift+D", True), ("/", True), ("5", True), ("Space", False), ("Return", False),
     ("Esc", False), ("PgDown", False), ("Ctrl+L", False), ("F9", False)],
)  # fmt: skip
def test_some_keys_write_a_character_in_a_field(keys, is_written):
    assert writes(QKeySequence(keys)) is is_written


def test_letters_are_heard_at_a_button_too(qtbot, window):
    window.button.setFocus()
    qtbot.keyClick(window.button, Qt.Key.Key_L)
    qtbot.keyClick(window.button, Qt.Key.Key_Slash)
    assert window.done == ["theme_next", "find"]


def test_keys_of_reading_aloud_are_heard_before_others_for_as_long_as_it_lasts(qtbot, window):
    window.actions_.set_keys({"sentence_on": "Ctrl+O"})

    def turn(is_on):
        for name in ("pause_voice", "sentence_on"):
            window.actions_[name].setEnabled(is_on)
        window.actions_.set_aloud(is_on)

    def pressed():
        qtbot.keyClick(window.page, Qt.Key.Key_Space)
        qtbot.keyClick(window.page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        done, window.done = window.done, []
        return done

    assert pressed() == ["screen_on", "open"]
    turn(True)
    assert pressed() == ["pause_voice", "sentence_on"]
    window.actions_.set_keys({})
    assert pressed() == ["pause_voice", "open"]
    turn(False)
    assert pressed() == ["screen_on", "open"]


def test_a_key_may_be_that_of_reading_aloud_and_of_another_action():
    assert clashes({"sentence_on": "Ctrl+O"}) == {}
    assert clashes({"sentence_on": "A"}) == {"A": ["sentence_again", "sentence_on"]}
