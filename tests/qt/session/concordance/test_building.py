"""Articles are written down while the program rests: the open one, then those of the library."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.article import Article, Origin
from reader.concordance import Concordance, Met, Stamp
from reader.folders import Folders
from reader.library import Library
from reader.qt.session.concordance.sentences import FILE
from reader.qt.session.session import Session
from tests.qt.sessions import PATIENCE, open_in, session_in

BANK, FIELD = "他在银行工作。\n银行很大。", "田里有牛，牛在吃草。"


def known(folder: Path, texts: dict[str, str]) -> dict[str, int]:
    """A library of these files, each with its key."""
    library, keys = Library(Folders.inside(folder).library), dict[str, int]()
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
        article = Article(text, Origin(folder / name), name)
        keys[name] = library.remember(article, characters=9, script="simplified").key
    library.close()
    return keys


def wait_for(qtbot, session: Session, word: str, met: Met) -> None:
    qtbot.waitUntil(lambda: session.concordance.met(word) == met, timeout=PATIENCE)


@pytest.fixture
def session(qtbot, tmp_path):
    with session_in(qtbot, tmp_path) as made:
        yield made


def test_an_article_that_is_opened_is_written_down(qtbot, session, tmp_path):
    (tmp_path / "a.txt").write_text(BANK, "utf-8")
    open_in(qtbot, session, tmp_path / "a.txt")
    with qtbot.waitSignal(session.concordance.changed, timeout=PATIENCE) as told:
        pass
    assert told.args == [session.entry.key]
    assert session.concordance.met("银行") == Met(2, 1)
    assert session.concordance.counts(session.entry.key)["银行"] == 2


def test_those_of_the_library_are_read_one_after_another(qtbot, tmp_path):
    known(tmp_path, {"a.txt": BANK, "b.txt": FIELD})
    with session_in(qtbot, tmp_path) as session:
        session.library_changed.emit()
        wait_for(qtbot, session, "牛", Met(2, 1))
        wait_for(qtbot, session, "银行", Met(2, 1))


def test_a_missing_file_and_one_that_cannot_be_opened_are_left(qtbot, tmp_path):
    keys = known(tmp_path, {"a.txt": BANK, "b.txt": FIELD, "c.epub": "没有书", "d.txt": "走路"})
    (tmp_path / "a.txt").unlink()
    (tmp_path / "c.epub").write_bytes(b"PK\x03\x04 nothing")
    with session_in(qtbot, tmp_path) as session:
        wait_for(qtbot, session, "走路", Met(1, 1))
        wait_for(qtbot, session, "牛", Met(2, 1))
        assert session.concordance.counts(keys["a.txt"]) is None
        assert session.concordance.counts(keys["c.epub"]) is None


def test_a_file_that_has_changed_is_written_down_anew(qtbot, tmp_path):
    known(tmp_path, {"a.txt": BANK})
    with session_in(qtbot, tmp_path) as session:
        wait_for(qtbot, session, "银行", Met(2, 1))
        (tmp_path / "a.txt").write_text(FIELD, "utf-8")
        session.library_changed.emit()
        wait_for(qtbot, session, "牛", Met(2, 1))
        assert session.concordance.met("银行") == Met()


def test_what_is_forgotten_goes_and_comes_back_when_it_is_brought_back(qtbot, tmp_path):
    keys = known(tmp_path, {"a.txt": BANK, "b.txt": FIELD})
    with session_in(qtbot, tmp_path) as session:
        wait_for(qtbot, session, "银行", Met(2, 1))
        wait_for(qtbot, session, "牛", Met(2, 1))
        session.forget(keys["a.txt"])
        wait_for(qtbot, session, "银行", Met())
        session.shelving.undo()
        wait_for(qtbot, session, "银行", Met(2, 1))


def test_a_pasted_text_is_written_down_again_too(qtbot, session):
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_pasted(BANK)
    wait_for(qtbot, session, "银行", Met(2, 1))
    key = session.entry.key
    session.close_article()
    session.forget(key)
    wait_for(qtbot, session, "银行", Met())
    session.shelving.undo()
    wait_for(qtbot, session, "银行", Met(2, 1))


def test_where_the_text_stands_as_in_its_file_its_sentences_are_those_of_the_article(
    qtbot, session, tmp_path
):
    text = "他在银(yín)行(háng)工作。"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    open_in(qtbot, session, tmp_path / "a.txt")
    wait_for(qtbot, session, "银行", Met(1, 1))
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.show_as_it_is(True)
    qtbot.wait(3_000)
    assert session.concordance.sentences("银行")[0].text == "他在银行工作。"


def test_a_file_read_in_another_encoding_is_written_down_as_it_is_read_now(
    qtbot, session, tmp_path
):
    path = tmp_path / "a.txt"
    path.write_bytes("银行".encode("gb18030"))
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_path(path, "big5")
    concordance = session.concordance
    read = session.current.article.text
    qtbot.waitUntil(
        lambda: bool(concordance.counts(session.entry.key) is not None), timeout=PATIENCE
    )
    assert read != "银行"
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.reopen("gb18030")
    wait_for(qtbot, session, "银行", Met(1, 1))


def test_where_it_is_switched_off_nothing_is_kept(qtbot, session, tmp_path):
    (tmp_path / "a.txt").write_text(BANK, "utf-8")
    open_in(qtbot, session, tmp_path / "a.txt")
    wait_for(qtbot, session, "银行", Met(2, 1))
    session.change(keep_sentences=False)
    file = Folders.inside(tmp_path).cache / FILE
    qtbot.waitUntil(lambda: not file.exists(), timeout=PATIENCE)
    session.change(keep_sentences=True)
    wait_for(qtbot, session, "银行", Met(2, 1))


def test_what_was_left_of_a_time_when_it_was_on_is_gone_when_it_is_off(qtbot, tmp_path):
    file = Folders.inside(tmp_path).cache / FILE
    with session_in(qtbot, tmp_path) as session:
        session.change(keep_sentences=False)
        session.save()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"left")
    with session_in(qtbot, tmp_path) as session:
        session.close_article()  # what is there for articles is made, as once a window is seen
        qtbot.waitUntil(lambda: not file.exists(), timeout=PATIENCE)


def test_a_damaged_concordance_is_no_trouble_to_anybody(qtbot, tmp_path):
    known(tmp_path, {"a.txt": BANK})
    file = Folders.inside(tmp_path).cache / FILE
    file.parent.mkdir(parents=True)
    file.write_bytes(b"damaged" * 1_000)
    with session_in(qtbot, tmp_path) as session:
        session.library_changed.emit()
        wait_for(qtbot, session, "银行", Met(2, 1))
        assert session.is_kept


def test_a_library_that_cannot_be_read_takes_nothing_out(qtbot, tmp_path):
    keys = known(tmp_path, {"a.txt": BANK})
    with session_in(qtbot, tmp_path) as session:
        wait_for(qtbot, session, "银行", Met(2, 1))
    with closing(sqlite3.connect(Folders.inside(tmp_path).library)) as library:
        library.execute("PRAGMA user_version = 999")  # of a later version
    with session_in(qtbot, tmp_path) as session:
        session.library_changed.emit()
        qtbot.wait(3_000)
        assert session.concordance.counts(keys["a.txt"]) is not None


def test_sentences_are_asked_for_off_the_windows_thread(qtbot, session, tmp_path):
    (tmp_path / "a.txt").write_text(BANK, "utf-8")
    open_in(qtbot, session, tmp_path / "a.txt")
    wait_for(qtbot, session, "银行", Met(2, 1))
    found = []
    session.concordance.ask_met(session, "银行", found.append)
    session.concordance.ask_sentences(session, "银行", session.entry.key, found.append)
    stopped = session.concordance.ask_met(session, "银行", found.append)
    stopped.stop()
    assert found == []
    qtbot.waitUntil(lambda: len(found) == 2, timeout=PATIENCE)
    met, sentences = sorted(found, key=lambda one: isinstance(one, tuple))
    assert met == Met(2, 1)
    assert [one.text for one in sentences] == ["他在银行工作。", "银行很大。"]


def test_the_program_ends_at_once_while_an_article_is_written_down(qtbot, tmp_path):
    long = "他在银行门口等她。" * 60_000
    with session_in(qtbot, tmp_path) as session:
        (tmp_path / "a.txt").write_text(long, "utf-8")
        open_in(qtbot, session, tmp_path / "a.txt")
        key, file = session.entry.key, Folders.inside(tmp_path).cache / FILE
        qtbot.waitUntil(file.exists, timeout=PATIENCE)
        session.end()
        session.background.end()
    concordance = Concordance(file)
    assert concordance.counts(key) is None
    assert not concordance.has(key, Stamp.of(long))
    concordance.close()
