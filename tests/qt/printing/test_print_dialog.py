"""What is set in the dialog for printing holds on its sheets; of it the paper is kept."""

import pytest

from reader.article import Article
from reader.composition.composer import Composer
from reader.qt.printing.dialog import PaperDialog
from reader.qt.printing.sheets import Printed
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import Switch, TextButton
from reader.qt.widgets.settingrows import SettingRow
from reader.reading import load_engine
from reader.settings import Notation, Settings
from tests.qt.pages import TALE


@pytest.fixture
def dialog(qtbot):
    made = PaperDialog(theme("light"))
    qtbot.addWidget(made)
    made.told = []
    made.changed.connect(made.told.append)
    settings = Settings(notation=Notation.ZHUYIN)
    made.set_article(Printed(Composer(Article(TALE), load_engine), settings), "雨停了", None)
    with qtbot.waitExposed(made):
        made.show()
    return made


def row(dialog, name):
    (found,) = (r for r in dialog.findChildren(SettingRow) if r.declaration.name == name)
    return found


def test_readings_text_and_paper_can_be_set(dialog):
    names = [each.declaration.name for each in dialog.findChildren(SettingRow)]
    assert names == [
        "readings", "notation", "by_words", "tone_colours",
        "base_font", "paper_text_size", "line_spacing",
        "paper_size", "paper_landscape", "paper_margin", "paper_numbers",
    ]  # fmt: skip


def test_what_is_set_begins_as_the_page_is(dialog):
    assert row(dialog, "notation").drop_down.currentText() == "Zhuyin, at the right"


def test_what_is_set_is_told(dialog):
    row(dialog, "tone_colours").findChild(Switch).toggle()
    assert dialog.told[-1].tone_colours


def test_cancel_closes_it(dialog):
    (cancel,) = (b for b in dialog.findChildren(TextButton) if b.text() == "Cancel")
    cancel.click()
    assert not dialog.isVisible()
