"""Dictionaries of one's own are added, ordered and removed in the settings; so is stroke order."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.dictionaries.added import dictionaries, said_of
from reader.dictionaries.strokes import known_strokes
from reader.opening import glossary
from reader.qt.dialogs.owndictionaries import OwnDictionariesRow, StrokesRow
from reader.qt.jobs.background import Background
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import IconButton, TextButton
from reader.qt.widgets.labels import Label
from tests.dictionaries.test_strokes import as_one
from tests.opening.glossary.test_glossary import CEDICT, stardict


@pytest.fixture
def shown(qtbot, tmp_path):
    """Makes a row whose work is done off the window's thread."""
    background = Background()

    def make(kind):
        made = kind(
            theme("light"),
            lambda work, done, failed: background.run(background, work, done, failed),
            tmp_path / "kept",
        )
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: all(b.isEnabled() for b in made.findChildren(TextButton)))
        return made

    yield make
    background.end()


def told(row) -> str:
    return " ".join(each.text() for each in row.findChildren(Label) if each.isVisible())


def press(row, name: str) -> None:
    (found,) = (
        each
        for each in (*row.findChildren(TextButton), *row.findChildren(IconButton))
        if each.accessibleName() == name and each.isVisible()
    )
    found.click()


def test_one_is_added_ordered_and_removed(shown, qtbot, tmp_path: Path, monkeypatch):
    row = shown(OwnDictionariesRow)
    for name in ("One", "Two"):
        path = tmp_path / f"{name}.u8"
        path.write_text(CEDICT.replace("Words of the sea", name), "utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, path=path: (str(path), ""))
        press(row, "Add…")
        qtbot.waitUntil(lambda name=name: f"{name}, 3 entries" in told(row))
    press(row, "Move up: Two")
    kept = tmp_path / "kept"
    qtbot.waitUntil(lambda: [one.name for one in dictionaries(kept)] == ["Two", "One"])
    qtbot.waitUntil(lambda: told(row).index("Two, 3") < told(row).index("One, 3"))
    press(row, "Remove: Two")
    qtbot.waitUntil(lambda: "Two, 3" not in told(row))
    assert [name for name, _ in said_of(("岸",), kept)] == ["One"]


@pytest.mark.parametrize("content", [b"a picture", None], ids=["no dictionary", "nothing there"])
def test_what_cannot_be_taken_is_told_in_a_sentence(shown, qtbot, tmp_path: Path, content):
    row, path = shown(OwnDictionariesRow), tmp_path / "a.mdx"
    if content:
        path.write_bytes(content)
    row.take(path)
    qtbot.waitUntil(lambda: "“a.mdx”" in told(row) and "read…" not in told(row), timeout=30_000)
    assert dictionaries(tmp_path / "kept") == ()


def test_without_pyglossary_the_line_that_installs_it_is_told(
    shown, qtbot, tmp_path: Path, monkeypatch
):
    monkeypatch.setattr(glossary, "find_spec", lambda _name: None)
    row = shown(OwnDictionariesRow)
    row.take(stardict(tmp_path, {"岸": "shore"}))
    qtbot.waitUntil(lambda: "pip install" in told(row))
    assert "To read “sea.ifo”, install pyglossary" in told(row)


def test_stroke_order_is_opened_and_removed(shown, qtbot, tmp_path: Path, monkeypatch):
    row = shown(StrokesRow)
    as_one(tmp_path / "all.json")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "all.json"), ""))
    press(row, "Open…")
    qtbot.waitUntil(lambda: "Of 2 characters" in told(row))
    press(row, "Remove")
    qtbot.waitUntil(lambda: "hanzi-writer-data" in told(row))
    assert known_strokes(tmp_path / "kept") == 0
    (tmp_path / "none.json").write_text(json.dumps({"a": 1}))
    row.take(tmp_path / "none.json")
    qtbot.waitUntil(lambda: "“none.json” tells no stroke order." in told(row))
