import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from reader.opening.encoding import ENCODINGS
from reader.qt.dialogs.encoding import EncodingDialog, first_line
from reader.qt.style.theme import theme

TEXT = "\n　　風吹過河岸的樹。\n第二行"


@pytest.fixture
def dialog(qtbot):
    made = EncodingDialog(theme("light"))
    made.set_file(TEXT.encode("big5hkscs"), "gb18030")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rows(dialog):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    found = [b for b in dialog.findChildren(QAbstractButton) if b.isCheckable()]
    return sorted(found, key=lambda row: row.y())


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be"])
def test_the_first_line_that_is_not_empty_is_shown(encoding):
    assert first_line(TEXT.encode(encoding), encoding) == "風吹過河岸的樹。"


@given(st.binary(max_size=200), st.sampled_from(ENCODINGS))
def test_whatever_the_bytes_a_line_can_be_shown(data, encoding):
    line = first_line(data, encoding)
    assert line.isprintable()
    assert "\n" not in line


def test_every_encoding_stands_in_a_row_and_the_one_in_use_is_checked(dialog):
    assert len(rows(dialog)) == len(ENCODINGS)
    assert [row.isChecked() for row in rows(dialog)] == [e == "gb18030" for e in ENCODINGS]


def test_a_row_chooses_its_encoding_and_closes(dialog, qtbot):
    (row,) = (each for each in rows(dialog) if "風吹過河岸的樹" in each.accessibleName())
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert told.args == ["big5hkscs"]
    assert not dialog.isVisible()


def test_another_file_may_be_shown(dialog, qtbot):
    dialog.set_file(b"plain", "utf-8")
    assert rows(dialog)[-1].accessibleName().endswith(": plain")
