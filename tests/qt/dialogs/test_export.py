"""The export dialog."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton

from reader.article import Article
from reader.composition.composer import Composer
from reader.exports import known_formats
from reader.pinyin import Style
from reader.qt.dialogs.export import PDF, ExportDialog, Handed
from reader.qt.dialogs.formlist import FormList
from reader.qt.jobs.background import Background
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import Switch, TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.saving import writable_folder
from reader.qt.widgets.themedbutton import ThemedButton
from reader.reading import load_engine
from reader.reading.views import View
from reader.script import Script
from reader.settings import ReadingsShown
from tests.qt.pages import TALE, long_tale


def handed(text: str = TALE, source: Path | None = None, form: str = "html") -> Handed:
    composer = Composer(Article(text, title="雨停了"), load_engine)
    return Handed(
        composer,
        "雨停了",
        source,
        form,
        Script.SOURCE,
        Style.MARKS,
        False,
        ReadingsShown.ALL,
        View(),
    )


@pytest.fixture
def dialog(qtbot):
    background = Background()
    made = ExportDialog(theme("light"), background)
    background.setParent(made)
    qtbot.addWidget(made)
    made.news = []
    made.written.connect(made.news.append)
    made.show()
    return made


def button(dialog, text):
    return next(b for b in dialog.findChildren(TextButton) if b.text() == text)


def form_rows(dialog) -> list[QAbstractButton]:
    return list(dialog.findChild(FormList).findChildren(ThemedButton))


def test_every_form_is_in_sight_and_one_is_chosen(dialog):
    dialog.set_article(handed(form="epub"))
    rows = form_rows(dialog)
    assert len(rows) == len(known_formats()) + 1
    seen = dialog.findChild(FormList).rect()
    places = [QRect(row.mapTo(dialog.findChild(FormList), QPoint()), row.size()) for row in rows]
    assert all(seen.contains(place) for place in places)
    assert [row.text() for row in rows if row.isChecked()] == ["Book (EPUB)"]


def test_a_form_is_chosen_by_a_click(qtbot, dialog):
    dialog.set_article(handed(form="epub"))
    (row,) = (row for row in form_rows(dialog) if row.text() == "Markdown {字|zì}")
    with qtbot.waitSignal(dialog.form_chosen) as told:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert told.args == ["markdown"]


def test_cancel_closes_the_dialog_where_no_work_is_under_way(dialog):
    dialog.set_article(handed())
    button(dialog, "Cancel").click()
    assert not dialog.isVisible()
    assert dialog.news == []


def test_a_folder_is_offered_that_files_may_be_written_to(tmp_path):
    assert writable_folder(tmp_path) == tmp_path
    for wrong in (tmp_path / "gone", Path("/proc/1"), None):
        found = writable_folder(wrong)
        assert found != wrong
        assert os.access(found, os.W_OK)


def test_a_file_is_written_as_the_screen_shows_it_and_told_of(qtbot, dialog, tmp_path):
    dialog.set_article(replace(handed(), script=Script.TRADITIONAL, by_words=True))
    dialog.export(tmp_path / "rain.html")
    qtbot.waitUntil(lambda: dialog.news == [tmp_path / "rain.html"], timeout=20_000)
    page = (tmp_path / "rain.html").read_text("utf-8")
    assert "<ruby>窗戶<rp>(</rp><rt>chuānghu</rt>" in page
    assert not dialog.isVisible()


def test_what_is_chosen_is_written(qtbot, dialog, tmp_path):
    dialog.set_article(handed(form="brackets"))
    switch = dialog.findChildren(Switch)[0]
    switch.setChecked(True)
    dialog.export(tmp_path / "rain.txt")
    qtbot.waitUntil(lambda: bool(dialog.news), timeout=20_000)
    assert "银行(yínháng)" in (tmp_path / "rain.txt").read_text("utf-8")


def test_paragraphs_that_cannot_have_their_line_of_pinyin_are_told(qtbot, dialog, tmp_path):
    dialog.set_article(handed("山水很好。\n雪", form="lines"))
    with qtbot.waitSignal(dialog.readings_left_out, timeout=20_000) as told:
        dialog.export(tmp_path / "a.txt")
    assert told.args == [1]


def test_work_that_is_cancelled_leaves_nothing_behind(qtbot, dialog, tmp_path):
    dialog.set_article(handed(long_tale(300_000), form="epub"))
    dialog.export(tmp_path / "rain.epub")
    assert button(dialog, "Cancel").isVisible()
    qtbot.wait(100)
    button(dialog, "Cancel").click()
    qtbot.wait(300)
    assert list(tmp_path.iterdir()) == []
    assert button(dialog, "Export…").isVisible()
    assert dialog.news == []


def test_the_articles_own_file_is_never_written_over(dialog, tmp_path):
    source = tmp_path / "a.html"
    source.write_bytes(b"kept")
    dialog.set_article(handed(source=source))
    dialog.export(source)
    assert source.read_bytes() == b"kept"
    told = [label.text() for label in dialog.findChildren(Label)]
    assert "The article’s own file is never written over." in told


def test_a_folder_that_cannot_be_written_is_told(qtbot, dialog, tmp_path):
    (tmp_path / "file").write_text("")
    dialog.set_article(handed())
    dialog.export(tmp_path / "file" / "a.html")
    qtbot.waitUntil(lambda: button(dialog, "Export…").isVisible(), timeout=20_000)
    told = " ".join(label.text() for label in dialog.findChildren(Label))
    assert "“a.html” cannot be written" in told


def test_pages_are_set_up_elsewhere(qtbot, dialog):
    dialog.set_article(handed(form=PDF))
    with qtbot.waitSignal(dialog.pages_requested):
        button(dialog, "Set up the pages…").click()
    assert not dialog.isVisible()
