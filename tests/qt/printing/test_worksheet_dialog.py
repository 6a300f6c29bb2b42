"""The worksheet's dialog: what is set holds on the sheet; what is written is read again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from reader.composition.selection import Selection
from reader.composition.sparing import Chosen
from reader.exports.worksheets.scopes import Scope, scopes
from reader.exports.worksheets.sheet import Square, TaskKind
from reader.opening import open_bytes
from reader.pinyin import Style
from reader.qt.jobs.background import Background
from reader.qt.printing.worksheets.asked import Asked
from reader.qt.printing.worksheets.dialog import WorksheetDialog
from reader.qt.printing.worksheets.preview import SheetPreview
from reader.qt.printing.worksheets.rows import SwitchedRow
from reader.qt.style.theme import theme
from reader.qt.style.typeface import size_interface, text_width
from reader.qt.widgets.buttons import Switch
from reader.qt.widgets.dropdown import DropDown
from reader.qt.widgets.segments import SegmentedControl
from reader.reading.views import AS_THEY_ARE
from reader.script import Script
from reader.settings import LevelList, PaperSize
from tests.exports.worksheets.sheets import KNOWN, STORY, composer

GLASS = Chosen(STORY.index("玻璃"), STORY.index("玻璃") + 2, True)


def asked(text=STORY, chosen=(GLASS,), selection=None, source=None):
    made = composer(text)
    offered = scopes(made.article, 0, selection)
    return Asked(
        made, offered, Script.SOURCE, Style.MARKS, AS_THEY_ARE, LevelList.HSK2021, KNOWN, chosen,
        source,
    )  # fmt: skip


def shown(qtbot, what, background):
    made = WorksheetDialog(theme("light"), background)
    qtbot.addWidget(made)
    made.set_asked(what, PaperSize.A4)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.sheet is not None, timeout=60_000)
    return made


@pytest.fixture
def background(qtbot):
    made = Background()
    yield made
    qtbot.waitUntil(lambda: not made.is_busy, timeout=60_000)
    made.end()


@pytest.fixture
def dialog(qtbot, background):
    return shown(qtbot, asked(), background)


def switch(dialog, name):
    return next(one for one in dialog.findChildren(Switch) if one.accessibleName() == name)


def choose(dialog, name, beginning):
    control = next(
        one for one in dialog.findChildren(SegmentedControl) if one.accessibleName() == name
    )
    segment = next(
        one for one in control.findChildren(QToolButton) if one.text().startswith(beginning)
    )
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)


def test_it_begins_with_all_tasks_but_the_list(dialog):
    kinds = [task.kind for task in dialog.sheet.tasks]
    assert kinds == [kind for kind in TaskKind if kind is not TaskKind.LIST]


def test_a_task_that_is_switched_off_is_not_on_the_sheet(dialog):
    switch(dialog, "Fill the gap").toggle()
    switch(dialog, "List of words").toggle()
    kinds = {task.kind for task in dialog.sheet.tasks}
    assert TaskKind.CLOZE not in kinds
    assert TaskKind.LIST in kinds


def test_squares_and_the_line_for_the_name_can_be_chosen(dialog):
    choose(dialog, "Squares", "米字格")
    switch(dialog, "Line for name and date").toggle()
    assert dialog.sheet.square is Square.MI
    assert not dialog.sheet.has_name_line


def test_other_words_make_another_sheet(qtbot, dialog):
    before = dialog.sheet
    choose(dialog, "Words", "Chosen 1")
    qtbot.waitUntil(lambda: dialog.sheet != before, timeout=60_000)
    assert dialog.sheet.count(TaskKind.WRITE) == 1


def test_words_that_are_not_there_cannot_be_chosen(dialog):
    control = next(
        one for one in dialog.findChildren(SegmentedControl) if one.accessibleName() == "Words"
    )
    collected = next(
        one for one in control.findChildren(QToolButton) if one.text().startswith("Collected")
    )
    assert not collected.isEnabled()
    assert collected.toolTip()


def test_pages_are_turned_by_the_keyboard(qtbot, dialog):
    preview = dialog.findChild(SheetPreview)
    face = next(child for child in preview.children() if hasattr(child, "sheet_rect"))
    face.setFocus()
    QTest.keyClick(face, Qt.Key.Key_PageDown)
    assert preview.number == 1
    QTest.keyClick(face, Qt.Key.Key_PageUp)
    assert preview.number == 0


def test_without_the_answer_sheet_there_is_one_page(dialog):
    preview = dialog.findChild(SheetPreview)
    switch(dialog, "Answer sheet").toggle()
    face = next(child for child in preview.children() if hasattr(child, "sheet_rect"))
    QTest.keyClick(face, Qt.Key.Key_End)
    assert preview.number == 0


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".html"])
def test_what_is_saved_is_read_again(qtbot, dialog, tmp_path, ending):
    path = tmp_path / f"sheet{ending}"
    with qtbot.waitSignal(dialog.written, timeout=60_000) as told:
        dialog.save(path)
    assert told.args == [path]
    text = "".join(open_bytes(path.read_bytes(), path).text.split())
    assert "连一连" in text
    assert "答案" in text
    assert not dialog.isVisible()


def test_the_articles_own_file_is_never_written_over(qtbot, background, tmp_path):
    path = tmp_path / "story.html"
    path.write_text(STORY, "utf-8")
    dialog = shown(qtbot, asked(source=path), background)
    dialog.save(path)
    assert path.read_text("utf-8") == STORY
    assert dialog.isVisible()


def test_a_folder_that_cannot_be_written_to_is_told(dialog, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    dialog.save(tmp_path / "file" / "sheet.docx")
    assert dialog.isVisible()


def test_a_text_without_any_word_is_told_and_not_saved(qtbot, background):
    dialog = shown(qtbot, asked("no hanzi here", chosen=()), background)
    assert not dialog.sheet.tasks
    assert not dialog.main.isEnabled()


def test_only_what_is_selected_is_asked(qtbot, background):
    start = STORY.index("墙上")
    selection = Selection((start, start), (start + 30, start + 30))
    dialog = shown(qtbot, asked(selection=selection, chosen=()), background)
    words = [word.word for t in dialog.sheet.tasks if t.kind is TaskKind.WRITE for word in t.words]
    assert "航线" in words
    assert "玻璃" not in words


def test_of_a_long_article_the_part_being_read_comes_first():
    text = "\n".join(f"第{number}段，他慢慢地走回家。" * 20 for number in range(80))
    first, *others = scopes(composer(text).article, len(text) // 2)
    assert first is Scope.PART
    assert Scope.ARTICLE in others
    start, end = scopes(composer(text).article, len(text) // 2)[Scope.PART]
    assert start <= len(text) // 2 < end < len(text)


def test_a_small_dialog_leaves_out_the_preview(dialog):
    dialog.resize(480, 700)
    assert not dialog.findChild(SheetPreview).isVisible()
    dialog.resize(904, 700)
    assert dialog.findChild(SheetPreview).isVisible()


def is_whole(label):
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return label.width() >= label.sizeHint().width()


@pytest.mark.parametrize("per_cent", [100, 150])
def test_the_names_of_tasks_are_whole_at_any_size_of_the_interface(qtbot, background, per_cent):
    size_interface(per_cent)
    try:
        made = shown(qtbot, asked(), background)
        rows = [row for row in made.findChildren(SwitchedRow) if row.isVisible()]
        assert rows
        qtbot.waitUntil(lambda: all(is_whole(row.label) and is_whole(row.note) for row in rows))
    finally:
        size_interface(100)


def test_the_keyboard_waits_for_the_sheet_and_then_is_at_the_main_button(qtbot, background):
    made = WorksheetDialog(theme("light"), background)
    qtbot.addWidget(made)
    made.set_asked(asked(), PaperSize.A4)
    with qtbot.waitExposed(made):
        made.show()
    assert made.focusWidget() in (None, made), "while it is made no control has it"
    qtbot.waitUntil(lambda: made.sheet is not None, timeout=60_000)
    assert made.focusWidget() is made.main


@pytest.mark.parametrize("per_cent", [100, 150])
def test_what_the_sheet_is_made_from_is_written_whole(qtbot, background, per_cent):
    size_interface(per_cent)
    try:
        parts = {Scope.PART: (0, len(STORY)), Scope.ARTICLE: (0, len(STORY))}
        made = shown(qtbot, replace(asked(), scopes=parts), background)
        (box,) = (each for each in made.findChildren(DropDown) if each.accessibleName() == "Text")
        for row in range(box.count()):
            written = text_width(box.font_of(row), box.itemText(row))
            assert written + 44 <= box.width(), box.itemText(row)
        row = box.parentWidget()
        assert row.rect().contains(box.geometry())
        (label,) = (each for each in row.findChildren(QLabel) if each.buddy() is box)
        assert is_whole(label)
    finally:
        size_interface(100)
