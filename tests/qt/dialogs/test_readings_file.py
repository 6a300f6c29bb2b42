"""The reader's own readings taken out to a file and in again, through the window."""

import pytest

from reader import pinyin
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from tests.qt.windows import open_window

TEXT = "他在银行里排队。\n一行人走了过去。\n"
AT = TEXT.index("一行") + 1


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


def entries(window):
    return window.session.current.composer.corrections.entries


def told(window):
    message = window.frame.messages.current()
    return message.text if message else ""


def wait_for(qtbot, window, words):
    qtbot.waitUntil(lambda: words in told(window), timeout=10_000)


def test_what_was_written_comes_in_again_and_can_be_undone(qtbot, window, tmp_path):
    kept = (
        Correction(Scope.HERE, "行", (pinyin.parse("hang2"),), Place.of(window.session.text, AT)),
        Correction(Scope.EVERYWHERE, "银行", (0, pinyin.parse("hang2"))),
    )
    edits, path = window.session.edits, tmp_path / "out" / "readings.txt"
    edits.correct(Change(added=kept), "test")
    window.presenters.readings_file.write(path)
    wait_for(qtbot, window, "“readings.txt” is in out.")
    edits.correct(Change(removed=kept), "test")
    window.presenters.readings_file.read(path)
    wait_for(qtbot, window, "2 readings came in.")
    assert set(entries(window)) == set(kept)
    assert pinyin.spell(window.session.current.composer.reading_at(AT)) == "háng"
    assert window.frame.actions["undo"].text().startswith("Undo import of readings")
    window.frame.actions["undo"].trigger()
    assert entries(window) == ()


def test_wrong_lines_are_told_and_the_others_come_in(qtbot, window, tmp_path):
    path = tmp_path / "broken.txt"
    lines = [
        "银行\tyín háng\tarticle",
        "what is this",
        *["行\tqwx\there"] * 6,
        "行\txíng\there\tx\t1",
    ]
    path.write_text("\n".join(lines), "utf-8")
    window.presenters.readings_file.read(path)
    wait_for(qtbot, window, "1 reading came in. Lines 2, 3, 4, 5, 6 and 2 more are not understood.")
    assert told(window).endswith("Line 9 has no place in this article.")
    assert [one.word for one in entries(window)] == ["银行"]


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe" * 500, "他在银行".encode("gb18030")])
def test_a_file_of_something_else_changes_nothing(qtbot, window, tmp_path, data):
    path = tmp_path / "else.bin"
    path.write_bytes(data)
    window.presenters.readings_file.read(path)
    wait_for(qtbot, window, "0 readings came in.")
    assert entries(window) == ()
    assert not window.frame.actions["undo"].isEnabled()


def test_a_file_that_cannot_be_opened_is_told(qtbot, window, tmp_path):
    window.presenters.readings_file.read(tmp_path / "nowhere.txt")
    wait_for(qtbot, window, "“nowhere.txt” cannot be opened: no such file or directory.")


def test_where_nothing_can_be_written_that_is_told(qtbot, window, tmp_path):
    (tmp_path / "file").write_text("in the way")
    window.presenters.readings_file.write(tmp_path / "file" / "readings.txt")
    wait_for(qtbot, window, "“readings.txt” cannot be written: ")


def test_the_article_itself_is_never_written_over(qtbot, window, tmp_path):
    window.presenters.readings_file.write(tmp_path / "article.txt")
    wait_for(qtbot, window, "own file is never written over")
    assert (tmp_path / "article.txt").read_text("utf-8") == TEXT
