"""What is wanted and what is open: failures are told once each, the encoding is as was chosen."""

import pytest

from reader.opening.head import LEAST_FILE
from tests.qt.sessions import PATIENCE, open_in, session_in

LINES = "".join(f"第{number}天，湖边的船又少了一只，水却还很高。\n" for number in range(1, 60_000))
SHORT = "她在河边等一条红色的小船。\n"


@pytest.fixture
def session(qtbot, tmp_path):
    with session_in(qtbot, tmp_path) as opened:
        yield opened


@pytest.fixture
def large(tmp_path):
    path = tmp_path / "large.txt"
    path.write_bytes(LINES.encode("gb18030"))
    assert path.stat().st_size > LEAST_FILE
    return path


def test_an_article_half_open_that_vanished_is_tried_once_more_and_no_more(qtbot, session, large):
    failed = []
    session.failed.connect(lambda error: failed.append(error.path.name))

    def vanish():
        large.unlink()
        session.open_path(large.with_name("other.txt"))

    session.opened.connect(vanish)
    session.open_path(large)
    qtbot.waitUntil(lambda: len(failed) >= 2, timeout=PATIENCE)
    qtbot.wait(300)
    assert failed == ["other.txt", "large.txt"]
    assert not session.current.is_whole
    session.opened.disconnect(vanish)
    other = large.with_name("other.txt")
    other.write_text(SHORT, "utf-8")
    open_in(qtbot, session, other)
    assert session.text == SHORT.strip()


def test_what_fails_leaves_what_is_open(qtbot, session, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(SHORT, "utf-8")
    open_in(qtbot, session, path)
    with qtbot.waitSignal(session.failed, timeout=PATIENCE):
        session.open_path(tmp_path / "nothing.txt")
    assert session.text == SHORT.strip()
    assert session.opening.shown.path == path


def test_a_file_opens_in_the_encoding_that_was_chosen_for_it_again(qtbot, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("她在河边等船。".encode("gb18030"))
    with session_in(qtbot, tmp_path) as session:
        open_in(qtbot, session, path)
        assert session.text == "她在河边等船。"
        with qtbot.waitSignal(session.opened, timeout=PATIENCE):
            session.reopen("big5hkscs")
        chosen = session.text
        assert chosen != "她在河边等船。"
    with session_in(qtbot, tmp_path) as session:
        open_in(qtbot, session, path)
        assert session.text == chosen
        assert session.current.article.origin.encoding == "big5hkscs"
        with qtbot.waitSignal(session.opened, timeout=PATIENCE):
            session.reopen("gb18030")
        with qtbot.waitSignal(session.opened, timeout=PATIENCE):
            session.open_entry(session.entry.key)
        assert session.text == "她在河边等船。"


def test_an_encoding_chosen_for_one_file_is_not_another_s(qtbot, session, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes("她在河边等船。".encode("gb18030"))
    open_in(qtbot, session, tmp_path / "a.txt")
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.reopen("big5hkscs")
    open_in(qtbot, session, tmp_path / "b.txt")
    assert session.text == "她在河边等船。"
