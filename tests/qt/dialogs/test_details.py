from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from reader.article import Annotations, Article, Origin, RepairKind, Repairs
from reader.qt.dialogs.details.dialog import DetailsDialog
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.lists.placelist import PlaceList

KINDS = [RepairKind.REPEAT, RepairKind.REPEAT, RepairKind.CONFLICT, RepairKind.DOUBT]
ARTICLE = Article(
    "風吹過河岸的樹" * 10,
    Origin(Path("river.txt"), "gb18030"),
    "河岸",
    given=Annotations(np.arange(5, 25, dtype=np.int32), np.full(20, 6, np.uint16)),
    repairs=Repairs(
        np.array([6, 30, 12, 40], np.int32), np.array([k.value for k in KINDS], np.uint8)
    ),
)


@pytest.fixture
def dialog(qtbot):
    made = DetailsDialog(theme("light"))
    made.set_article(ARTICLE, 70)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(dialog):
    QApplication.processEvents()
    return [label.text() for label in dialog.findChildren(Label) if label.isVisible()]


def rows(dialog):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = [b for b in dialog.findChildren(QAbstractButton) if ": " in b.accessibleName()]
    return {button.accessibleName(): button for button in found}


def test_what_was_found_and_cleaned_is_counted(dialog):
    assert list(rows(dialog)) == [
        "Readings in the file: 20",
        "Repeats left out: 2",
        "Readings that differed: 1",
        "Brackets left in the text: 1",
    ]


def test_a_press_goes_to_the_first_place_and_further_ones_go_round(dialog, qtbot):
    told = []
    dialog.place_chosen.connect(told.append)
    for _ in range(3):
        qtbot.mouseClick(rows(dialog)["Repeats left out: 2"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(rows(dialog)["Readings in the file: 20"], Qt.Key.Key_Return)
    assert told == [6, 30, 6, 5]


def test_a_kind_lists_its_places_by_what_stands_around_them(dialog, qtbot):
    told = []
    dialog.place_chosen.connect(told.append)
    qtbot.mouseClick(rows(dialog)["Repeats left out: 2"], Qt.MouseButton.LeftButton)
    (places,) = [each for each in dialog.findChildren(PlaceList) if each.isVisible()]
    assert places.model().rowCount() == 2
    index = places.model().index(1, 0)
    assert index.data() == ARTICLE.text[24:48]
    places.clicked.emit(index)
    assert told == [6, 30]


def test_joined_lines_are_counted(dialog):
    dialog.set_article(replace(ARTICLE, origin=replace(ARTICLE.origin, lines_joined=1234)), 70)
    assert "Line breaks at a fixed width taken out" in words(dialog)
    assert "1,234" in words(dialog) or "1234" in words(dialog)


def test_where_it_came_from_and_how_it_was_read_is_told(dialog):
    assert "river.txt • 70 characters" in words(dialog)
    assert dialog.findChild(TextButton).text() == "Read as GB 18030…"


def test_lost_bytes_are_told(dialog):
    lost = replace(ARTICLE, origin=replace(ARTICLE.origin, bytes_were_lost=True))
    dialog.set_article(lost, 70)
    assert any("Some bytes were no text" in each for each in words(dialog))


def test_it_leads_to_the_encodings(dialog, qtbot):
    with qtbot.waitSignal(dialog.encoding_requested):
        qtbot.mouseClick(dialog.findChild(TextButton), Qt.MouseButton.LeftButton)


def test_a_pasted_text_has_no_encoding(dialog):
    dialog.set_article(Article("風", Origin(None), "風"), 1)
    assert not rows(dialog)
    assert not dialog.findChild(TextButton).isVisible()
    assert any("Pasted text" in each for each in words(dialog))
    assert "Nothing was changed or left out." in words(dialog)
