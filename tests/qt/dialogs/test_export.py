"""The export dialog."""

import os
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMessageBox

from reader.article import Article
from reader.composition.composer import Composer
from reader.exports import known_formats
from reader.pinyin import Style
from reader.qt.dialogs.export.dialog import ExportDialog
from reader.qt.dialogs.export.formlist import FormList
from reader.qt.dialogs.export.handed import CARDS, PDF, Handed, Heard
from reader.qt.dialogs.export.sample import Sample
from reader.qt.jobs.background import Background
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import Switch, TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.saving import writable_folder
from reader.qt.widgets.settingrows import SettingRow
from reader.qt.widgets.themedbutton import ThemedButton
from reader.reading import shared_engine
from reader.reading.views import View
from reader.script import Script
from reader.settings import ReadingsShown
from tests.exports.made import cues_of
from tests.qt.pages import TALE, long_tale


def handed(text: str = TALE, source: Path | None = None, form: str = "html") -> Handed:
    composer = Composer(Article(text, title="雨停了"), shared_engine)
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
    yield made
    made.close()
    qtbot.waitUntil(lambda: not background.is_busy, timeout=60_000)


def button(dialog, text):
    return next(b for b in dialog.findChildren(TextButton) if b.text() == text)


def form_rows(dialog) -> list[QAbstractButton]:
    return list(dialog.findChild(FormList).findChildren(ThemedButton))


def test_every_form_is_in_sight_and_one_is_chosen(dialog):
    dialog.set_article(handed(form="epub"))
    rows = form_rows(dialog)
    assert len(rows) == len(known_formats()) + 2
    seen = dialog.findChild(FormList).rect()
    places = [QRect(row.mapTo(dialog.findChild(FormList), QPoint()), row.size()) for row in rows]
    assert all(seen.contains(place) for place in places)
    assert [row.text() for row in rows if row.isChecked()] == ["Book (EPUB)"]


def test_a_form_is_chosen_by_a_click(qtbot, dialog):
    dialog.set_article(handed(form="epub"))
    (row,) = (row for row in form_rows(dialog) if row.text() == "Markdown ({字|zì})")
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
    assert button(dialog, "Export").isVisible()
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
    qtbot.waitUntil(lambda: button(dialog, "Export").isVisible(), timeout=20_000)
    told = " ".join(label.text() for label in dialog.findChildren(Label))
    assert "“a.html” cannot be written" in told


def test_pages_are_set_up_elsewhere(qtbot, dialog):
    dialog.set_article(handed(form=PDF))
    with qtbot.waitSignal(dialog.pages_requested):
        button(dialog, "Set up the pages…").click()
    assert not dialog.isVisible()


# A look at what is chosen ----------------------------------------------------------------------


def sample(dialog):
    return dialog.findChild(Sample)


def wait_for_sample(qtbot, dialog, words):
    qtbot.waitUntil(lambda: sample(dialog).accessibleDescription() == words, timeout=20_000)


def setting_row(dialog, name):
    return next(r for r in dialog.findChildren(SettingRow) if r.declaration.name == name)


def choose(qtbot, dialog, words):
    (row,) = (row for row in form_rows(dialog) if row.text() == words)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)


def test_the_sample_is_the_very_text_of_a_form_of_text(qtbot, dialog):
    dialog.set_article(handed("他在河边走。"))
    wait_for_sample(qtbot, dialog, "他在河边走。")
    for words, shown in (
        ("Round brackets (字(zì))", "他(tā)在(zài)河(hé)边(biān)走(zǒu)。"),
        ("Angle brackets (字<zi4>)", "他<ta1>在<zai4>河<he2>边<bian1>走<zou3>。"),
        ("Text for Anki (汉字[hàn zì])", "他[tā] 在[zài] 河边[hé biān] 走[zǒu]。"),
        ("Text alone (TXT)", "他在河边走。"),
    ):
        choose(qtbot, dialog, words)
        wait_for_sample(qtbot, dialog, shown)


def test_the_sample_follows_each_choice(qtbot, dialog):
    dialog.set_article(handed())
    qtbot.waitUntil(lambda: bool(sample(dialog).accessibleDescription()), timeout=20_000)
    seen = [sample(dialog).grab().toImage()]
    for change in (
        lambda: setting_row(dialog, "tone_colours").findChild(Switch).toggle(),
        lambda: setting_row(dialog, "by_words").findChild(Switch).toggle(),
        lambda: pick(dialog, "style", Style.ZHUYIN),
        lambda: pick(dialog, "script", Script.TRADITIONAL),
        lambda: pick(dialog, "readings", ReadingsShown.NONE),
    ):
        change()
        qtbot.waitUntil(lambda: sample(dialog).grab().toImage() != seen[-1], timeout=20_000)
        seen.append(sample(dialog).grab().toImage())


def pick(dialog, name, value):
    drop_down = setting_row(dialog, name).drop_down
    drop_down.set_value(value)
    drop_down.activated.emit(drop_down.currentIndex())


@pytest.mark.parametrize(
    ("form", "name", "reason"),
    [
        ("text", "readings", "This form has the characters alone."),
        ("text", "by_words", "This form has the characters alone."),
        ("angles", "style", "This form has one spelling of its own."),
        ("anki", "by_words", "This form is always by words."),
        ("markdown", "tone_colours", "This form is text, without colours."),
        ("json", "pictures", "This form is text, without pictures."),
        ("html", "pictures", "The article has no pictures."),
        (PDF, "script", "It is chosen beside the pages, in the next step."),
        (CARDS, "style", "It is chosen with the words, in the next step."),
    ],
)
def test_what_a_form_cannot_have_says_why(dialog, form, name, reason):
    dialog.set_article(handed(form=form))
    row = setting_row(dialog, name)
    assert not row.isEnabled()
    assert reason in row.toolTip()
    assert row.accessibleDescription() == reason


@pytest.mark.parametrize("form", ["html", "epub", "docx", "odt"])
def test_what_a_form_can_have_is_offered(dialog, form):
    dialog.set_article(handed(form=form))
    assert all(
        setting_row(dialog, name).isEnabled()
        for name in ("script", "readings", "style", "by_words", "tone_colours")
    )


# Where the file goes ---------------------------------------------------------------------------


def test_the_file_has_the_articles_name_in_the_folder_that_is_told(qtbot, dialog, tmp_path):
    dialog.set_article(handed(), tmp_path)
    assert dialog.file == tmp_path / "雨停了.html"
    button(dialog, "Export").click()
    qtbot.waitUntil(lambda: dialog.news == [tmp_path / "雨停了.html"], timeout=20_000)


def test_the_file_may_have_another_name(qtbot, dialog, tmp_path):
    dialog.set_article(handed(form="epub"), tmp_path)
    dialog.findChild(QLineEdit).setText("rain/1")
    assert dialog.file == tmp_path / "rain 1.epub"


def test_the_name_and_about_how_large_the_file_is_are_told(qtbot, dialog, tmp_path):
    dialog.set_article(handed(form="text"), tmp_path)
    qtbot.waitUntil(
        lambda: any("· about" in label.text() for label in dialog.findChildren(Label)),
        timeout=20_000,
    )
    told = next(label.text() for label in dialog.findChildren(Label) if "· about" in label.text())
    assert told.startswith("雨停了.txt · about ")


def test_a_folder_that_is_gone_is_not_offered(dialog, tmp_path):
    dialog.set_article(handed(source=tmp_path / "a.txt"), tmp_path / "gone")
    assert dialog.file.parent == tmp_path


@pytest.mark.parametrize("is_replaced", [False, True])
def test_a_file_that_is_there_is_replaced_only_if_the_reader_says_so(
    qtbot, dialog, tmp_path, is_replaced
):
    there = tmp_path / "雨停了.html"
    there.write_text("kept")
    dialog.set_article(handed(), tmp_path)
    answer = QMessageBox.StandardButton.Yes if is_replaced else QMessageBox.StandardButton.No

    def answer_it() -> None:
        question = dialog.findChild(QMessageBox)
        assert "“雨停了.html” is there already" in question.text()
        question.button(answer).click()

    QTimer.singleShot(200, answer_it)
    button(dialog, "Export").click()
    if is_replaced:
        qtbot.waitUntil(lambda: dialog.news == [there], timeout=20_000)
    assert (there.read_text("utf-8") == "kept") is not is_replaced


def test_cards_are_of_words_which_are_chosen_in_the_next_step(qtbot, dialog):
    dialog.set_article(handed(form=CARDS))
    qtbot.waitUntil(lambda: dialog.main.text() == "Choose the words…")
    with qtbot.waitSignal(dialog.words_requested):
        dialog.main.click()
    assert not dialog.isVisible()


def test_a_form_for_what_is_heard_says_that_an_article_has_no_times(qtbot, dialog, tmp_path):
    dialog.set_article(handed(form="srt"))
    assert any("has no times" in each.text() for each in dialog.findChildren(Label))
    assert not button(dialog, "Export").isEnabled()
    dialog.export(tmp_path / "rain.srt")
    assert not list(tmp_path.iterdir())

    dialog.set_article(handed(form="html"))
    assert button(dialog, "Export").isEnabled()
    assert not any("has no times" in each.text() for each in dialog.findChildren(Label))


def test_subtitles_are_written_with_their_times(qtbot, dialog, tmp_path):
    article = Article("今天下雨", title="雨", cues=cues_of("今天下雨"))
    dialog.set_article(replace(handed(form="lrc"), composer=Composer(article, shared_engine)))
    dialog.export(tmp_path / "rain.lrc")
    qtbot.waitUntil(lambda: dialog.news == [tmp_path / "rain.lrc"], timeout=20_000)
    lines = (tmp_path / "rain.lrc").read_text("utf-8").splitlines()
    assert lines[-2:] == ["[00:00.00]今天下雨", "[00:01.00]"]


def wrong(dialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(Label) if each.isVisible()]


def test_a_book_has_the_recording_of_the_article_with_it(qtbot, dialog, tmp_path):
    article = Article("今天下雨", title="雨", cues=cues_of("今天下雨"))
    (tmp_path / "rain.mp3").write_bytes(b"ID3")
    (tmp_path / "rain.wav").write_bytes(b"RIFF")
    told = replace(
        handed(form="epub"),
        composer=Composer(article, shared_engine),
        recording=tmp_path / "rain.wav",
        sound=Heard.RECORDING,
    )
    dialog.set_article(told)
    dialog.export(tmp_path / "rain.epub")
    qtbot.waitUntil(lambda: any("rain.wav” has no sound" in each for each in wrong(dialog)))
    assert not (tmp_path / "rain.epub").exists()
    dialog.set_article(replace(told, recording=tmp_path / "rain.mp3"))
    dialog.export(tmp_path / "rain.epub")
    qtbot.waitUntil(lambda: dialog.news == [tmp_path / "rain.epub"], timeout=20_000)
    with ZipFile(tmp_path / "rain.epub") as book:
        assert book.read("EPUB/sound.mp3") == b"ID3"
        assert any(name.endswith(".smil") for name in book.namelist())


def test_a_book_cannot_have_a_recording_that_is_not_there(dialog, tmp_path):
    dialog.set_article(replace(handed(form="epub"), sound=Heard.RECORDING))
    assert any("no recording with times" in each for each in wrong(dialog))
    assert not button(dialog, "Export").isEnabled()
    dialog.set_article(replace(handed(form="html"), sound=Heard.RECORDING))
    assert button(dialog, "Export").isEnabled()


def test_a_book_is_read_aloud_by_the_voice(qtbot, dialog, tmp_path):
    pytest.importorskip("soundfile", reason="nothing here writes MP3")
    dialog.set_article(replace(handed("今天下雨。", form="epub"), sound=Heard.VOICE))
    dialog.export(tmp_path / "rain.epub")
    qtbot.waitUntil(lambda: dialog.news == [tmp_path / "rain.epub"], timeout=20_000)
    with ZipFile(tmp_path / "rain.epub") as book:
        assert len(book.read("EPUB/sound.mp3")) > 2_000
        assert any(name.endswith(".smil") for name in book.namelist())
