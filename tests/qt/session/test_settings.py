"""Two windows share the settings, and neither undoes what the other has changed."""

from contextlib import ExitStack

from reader.ownfiles import alone
from reader.qt.session.places import Seen
from reader.settings import Settings, ThemeChoice
from tests.qt.sessions import PATIENCE, open_in, session_in
from tests.room import needs_limits, no_room


def test_each_window_writes_only_the_settings_that_it_changed(qtbot, tmp_path):
    with session_in(qtbot, tmp_path) as one, session_in(qtbot, tmp_path) as other:
        one.change(text_size=30)
        one.save()
        other.change(theme=ThemeChoice.DARK)
        other.save()
        kept = Settings.load(tmp_path / "settings.json")
        assert (kept.text_size, kept.theme) == (30, ThemeChoice.DARK)
        assert other.settings.text_size == Settings().text_size


def test_reading_on_in_one_window_leaves_the_settings_of_the_other(qtbot, tmp_path):
    (tmp_path / "a.txt").write_text("她在河边等船。", "utf-8")
    with session_in(qtbot, tmp_path) as one, session_in(qtbot, tmp_path) as other:
        open_in(qtbot, other, tmp_path / "a.txt")
        one.change(text_size=30)
        one.save()
        other.places.keep(Seen(3, 0.0, 3, 0.4, False))
        other.save()
        assert Settings.load(tmp_path / "settings.json").text_size == 30
        assert other.library.entry_of(tmp_path / "a.txt").place.offset == 3


@needs_limits
def test_what_could_not_be_written_is_written_once_it_can_be(qtbot, tmp_path):
    with session_in(qtbot, tmp_path) as session:
        session.change(text_size=30)
        with no_room(), qtbot.waitSignal(session.kept_settings.changed):
            session.save()
        session.change(sandhi=True)
        session.save()
        kept = Settings.load(tmp_path / "settings.json")
        assert (kept.text_size, kept.sandhi) == (30, True)


@needs_limits
def test_settings_that_cannot_be_written_are_told_of_once_and_written_by_themselves(
    qtbot, tmp_path
):
    with session_in(qtbot, tmp_path) as session:
        told = []
        session.kept_settings.changed.connect(lambda: told.append(session.kept_settings.trouble))
        with no_room():
            for size in (30, 31, 32):
                session.change(text_size=size)
                session.save()
            assert len(told) == 1
        qtbot.waitUntil(lambda: session.kept_settings.trouble is None, timeout=PATIENCE)
        assert told[1:] == [None]
        assert Settings.load(tmp_path / "settings.json").text_size == 32


def test_settings_that_another_window_holds_wait_and_lose_nothing(qtbot, tmp_path):
    with session_in(qtbot, tmp_path) as session:
        with alone(tmp_path / "settings.json.lock", 0.0):
            session.change(text_size=30)
            session.save()
            assert session.kept_settings.trouble is None
            assert not (tmp_path / "settings.json").exists()
        qtbot.waitUntil((tmp_path / "settings.json").exists, timeout=PATIENCE)
        assert Settings.load(tmp_path / "settings.json").text_size == 30


def test_at_the_end_settings_are_written_though_another_window_holds_them(qtbot, tmp_path):
    with alone(tmp_path / "settings.json.lock", 0.0), session_in(qtbot, tmp_path) as session:
        session.change(text_size=30)
        session.save()
    assert Settings.load(tmp_path / "settings.json").text_size == 30


@needs_limits
def test_damaged_settings_that_could_not_be_replaced_are_once_there_is_room(qtbot, tmp_path):
    path = tmp_path / "settings.json"
    path.write_bytes(b'{"text_size": 31, "sandhi')
    with ExitStack() as ending:
        with no_room():
            session = ending.enter_context(session_in(qtbot, tmp_path))
        assert session.settings.text_size == 31
        assert session.kept_settings.trouble is not None
        qtbot.waitUntil(lambda: session.kept_settings.trouble is None, timeout=PATIENCE)
        assert session.kept_settings.aside.read_bytes() == b'{"text_size": 31, "sandhi'
        assert Settings.load(path).text_size == 31
