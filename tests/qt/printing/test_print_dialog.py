"""What is set in the dialog for printing holds on its sheets; of it the paper is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.article import Article
from reader.composition.composer import Composer
from reader.qt.printing.dialog import PaperDialog
from reader.qt.printing.sheets import Printed
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import Switch, TextButton
from reader.qt.widgets.settingrows import SettingRow
from reader.reading import shared_engine
from reader.settings import Notation, Settings
from tests.qt.pages import TALE


@pytest.fixture
def dialog(qtbot):
    made = PaperDialog(theme("light"))
    qtbot.addWidget(made)
    made.told = []
    made.changed.connect(made.told.append)
    settings = Settings(notation=Notation.ZHUYIN)
    made.set_article(Printed(Composer(Article(TALE), shared_engine), settings), "雨停了", None)
    with qtbot.waitExposed(made):
        made.show()
    return made


def row(dialog, name):
    (found,) = (r for r in dialog.findChildren(SettingRow) if r.declaration.name == name)
    return found


def test_readings_text_and_paper_can_be_set(dialog):
    names = [each.declaration.name for each in dialog.findChildren(SettingRow)]
    assert names == [
        "readings", "notation", "colours", "by_words",
        "base_font", "paper_text_size", "line_spacing", "vertical",
        "paper_size", "paper_landscape", "paper_margin", "paper_numbers",
    ]  # fmt: skip


def test_what_is_set_begins_as_the_page_is(dialog):
    assert row(dialog, "notation").drop_down.currentText() == "Zhuyin, at the right"


def test_what_is_set_is_told(dialog):
    row(dialog, "by_words").findChild(Switch).toggle()
    assert dialog.told[-1].by_words


def test_readings_have_one_colour_those_of_the_tones_or_are_black(dialog):
    colours = row(dialog, "colours").segments
    assert colours.value() == "one"
    for value, is_black, is_toned in (
        ("tones", False, True), ("black", True, True), ("one", False, False)
    ):  # fmt: skip
        QTest.mouseClick(segment(colours, value.title()), Qt.MouseButton.LeftButton)
        assert (dialog.told[-1].paper_black, dialog.told[-1].tone_colours) == (is_black, is_toned)


def segment(control, words):
    return next(one for one in control.findChildren(QToolButton) if one.text() == words)


def test_cancel_closes_it(dialog):
    (cancel,) = (b for b in dialog.findChildren(TextButton) if b.text() == "Cancel")
    cancel.click()
    assert not dialog.isVisible()
