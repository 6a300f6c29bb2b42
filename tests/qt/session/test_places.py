"""When an article is finished, and what is told of the place in it."""

import pytest

from reader.qt.session.places import Places, Seen
from tests.qt.sessions import open_in, session_in

TEXT = "她在河边等一条红色的小船。\n" * 100
END = len(TEXT) - 40


@pytest.fixture
def session(qtbot, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with session_in(qtbot, tmp_path) as made:
        open_in(qtbot, made, tmp_path / "a.txt")
        yield made


@pytest.fixture
def places(session):
    """Where one is at the end as soon as the program has its turn."""
    made = Places(session.keeper, at_end=1)
    made.set_article(session.current, session.opening.shown)
    return made


def seen(first, has_end=False):
    return Seen(first, 0.0, first + 300, first / len(TEXT), has_end)


def share_kept(session):
    return session.library.entry(session.entry.key).share_read


def test_who_reads_on_to_the_end_and_stays_there_has_finished(qtbot, session, places):
    places.keep(seen(END - 200))
    with qtbot.waitSignal(places.finished):
        places.keep(seen(END, has_end=True))
    places.save()
    assert places.is_finished
    assert share_kept(session) == 1


def test_who_jumps_to_the_end_has_not(qtbot, session, places):
    places.keep(seen(0))
    with qtbot.assertNotEmitted(places.finished, wait=60):
        places.keep(seen(END, has_end=True))
    places.save()
    assert share_kept(session) < 1
    with qtbot.waitSignal(places.finished):
        places.keep(seen(END - 30, has_end=True))  # but now reads there


def test_a_glance_at_the_end_is_not_enough(qtbot, session, places):
    places.keep(seen(END - 200))
    with qtbot.assertNotEmitted(places.finished, wait=60):
        places.keep(seen(END, has_end=True))
        places.keep(seen(END - 200))


def test_a_finished_article_that_is_read_again_is_no_longer_finished(qtbot, places):
    places.keep(seen(END - 200))
    with qtbot.waitSignal(places.finished):
        places.keep(seen(END, has_end=True))
    places.keep(seen(0))
    assert not places.is_finished
