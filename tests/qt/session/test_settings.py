"""Two windows share the settings, and neither undoes what the other has changed."""

from reader.settings import Settings, ThemeChoice
from tests.qt.sessions import open_in, session_in
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
        other.places.keep(3, 0.0, 0.4)
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
