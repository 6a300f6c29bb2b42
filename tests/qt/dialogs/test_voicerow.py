"""Whose voice reads aloud: a folder is tried before it is taken."""

import pytest

from reader.qt.dialogs.voicerow import VoiceRow
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label
from tests.speaking.kokoromodel import make_voice


def at_once(work, done, failed):
    try:
        found = work()
    except Exception as error:
        failed(error)
    else:
        done(found)


@pytest.fixture
def row(qtbot):
    def made(folder=""):
        made = VoiceRow(theme("light"), at_once, folder)
        qtbot.addWidget(made)
        made.told_folders = []
        made.chosen.connect(made.told_folders.append)
        return made

    return made


def words(row):
    return " ".join(one.text() for one in row.findChildren(Label) if one.isVisibleTo(row))


def buttons(row):
    return [one for one in row.findChildren(TextButton) if one.isVisibleTo(row)]


def test_a_folder_without_a_voice_is_not_taken_and_told_in_a_sentence(row, tmp_path):
    shown = row()
    shown.try_folder(tmp_path)
    assert shown.told_folders == []
    assert tmp_path.name in words(shown)
    assert [one.text() for one in buttons(shown)] == ["Choose a folder…"]


def test_a_folder_with_a_voice_is_taken(row, tmp_path):
    pytest.importorskip("onnxruntime", reason="needs onnxruntime")
    folder = make_voice(tmp_path / "kokoro")
    shown = row()
    shown.try_folder(folder)
    assert shown.told_folders == [str(folder)]
    assert "Kokoro, from “kokoro”." in words(shown)


def test_the_chosen_folder_is_told_and_can_be_left(row):
    shown = row("/voices/kokoro")
    assert "Kokoro, from “kokoro”." in words(shown)
    (remove,) = buttons(shown)
    remove.click()
    assert shown.told_folders == [""]
    assert "eSpeak NG" in words(shown)
