"""A newer dictionary is opened from the settings, and given back there."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.qt.dialogs.dictionary import DictionaryRow
from reader.qt.jobs.background import Background
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label
from tests.dictionaries.test_own import dictionary


@pytest.fixture
def row(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    background = Background()
    made = DictionaryRow(
        theme("light"), lambda work, done, failed: background.run(background, work, done, failed)
    )
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "entries" in told(made))
    yield made
    background.end()


def told(row: DictionaryRow) -> str:
    return " ".join(label.text() for label in row.findChildren(Label))


def button(row: DictionaryRow, words: str) -> TextButton:
    (found,) = (each for each in row.findChildren(TextButton) if words in each.text())
    return found


def test_one_is_opened_and_given_back(row, qtbot, tmp_path: Path, monkeypatch):
    assert not button(row, "Use").isVisible()
    path = tmp_path / "cedict_ts.u8"
    path.write_bytes(dictionary("2026-09-10"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    button(row, "newer").click()
    qtbot.waitUntil(lambda: "10 September 2026" in told(row))
    assert "60" in told(row)
    assert "next start" in told(row)
    button(row, "Use").click()
    qtbot.waitUntil(lambda: "10 September 2026" not in told(row))
    assert not button(row, "Use").isVisible()


@pytest.mark.parametrize("content", [b"a picture", None], ids=["no dictionary", "nothing there"])
def test_what_cannot_be_taken_is_told_and_nothing_changes(row, qtbot, tmp_path: Path, content):
    path = tmp_path / "a.zip"
    if content:
        path.write_bytes(content)
    row.take(path)
    qtbot.waitUntil(lambda: "“a.zip”" in told(row))
    assert button(row, "newer").isEnabled()
    assert not (tmp_path / "data").exists()
