import itertools
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.library import Forgotten, Library
from reader.library.marginalia import Sat
from reader.marginalia.mark import Colour, Mark

TEXT = "河边有一座白色的小房子。\n房子前面种着两棵树。"
HOUSE = Mark.of(TEXT, 5, 11, Colour.YELLOW, "谁的？\n第二行", "房子", made_at=9.0)
TREES = Mark.of(TEXT, 19, 22, None, "几棵", made_at=10.0)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "library.db", clock=itertools.count(1000).__next__)
    yield opened
    opened.close()


def remembered(library: Library, name: str = "/a.txt") -> int:
    made = Article(TEXT, Origin(Path(name)), "房子")
    return library.remember(made, characters=20, script="simplified").key


def test_marks_come_back_in_the_order_of_the_text(library: Library) -> None:
    key = remembered(library)
    library.marginalia.change_marks(key, Change(added=(TREES, HOUSE)))
    assert library.marginalia.marks(key) == (HOUSE, TREES)
    assert library.marginalia.marks(remembered(library, "/b.txt")) == ()


def test_a_mark_is_exchanged_for_another_on_its_stretch(library: Library) -> None:
    key = remembered(library)
    green = Mark.of(TEXT, 5, 11, Colour.GREEN, made_at=11.0)
    library.marginalia.change_marks(key, Change(added=(HOUSE, TREES)))
    library.marginalia.change_marks(key, Change(removed=(HOUSE,), added=(green,)))
    assert library.marginalia.marks(key) == (green, TREES)
    library.marginalia.change_marks(key, Change(removed=(green,)))
    assert library.marginalia.marks(key) == (TREES,)


def test_marks_and_time_go_with_their_article(library: Library) -> None:
    key = remembered(library)
    library.marginalia.change_marks(key, Change(added=(HOUSE,)))
    library.marginalia.keep_sitting(key, Sat(1.0, 2.0, 60.0, 100))
    library.forget(key)
    assert library.marginalia.marks(key) == ()
    assert library.marginalia.time_read(key).seconds == 0
    with pytest.raises(Forgotten):
        library.marginalia.change_marks(key, Change(added=(HOUSE,)))
    assert not library.marginalia.keep_sitting(key, Sat(1.0, 2.0, 60.0, 100))


def test_marks_that_are_restored_give_way_to_what_was_changed_later(library: Library) -> None:
    key = remembered(library)
    green = Mark.of(TEXT, 5, 11, Colour.GREEN)
    library.marginalia.change_marks(key, Change(added=(green,)))
    library.marginalia.restore_marks(key, [(HOUSE, 5.0), (TREES, 5.0)])
    assert library.marginalia.marks(key) == (green, TREES)
    library.marginalia.restore_marks(key, [(HOUSE, 9_999.0)])
    assert library.marginalia.marks(key) == (HOUSE, TREES)


def test_sittings_of_two_windows_are_added_up(library: Library) -> None:
    key, marginalia = remembered(library), library.marginalia
    marginalia.keep_sitting(key, Sat(1.0, 50.0, 60.0, 100))
    marginalia.keep_sitting(key, Sat(2.0, 90.0, 30.0, 50))
    marginalia.keep_sitting(key, Sat(1.0, 80.0, 70.0, 120))
    read = marginalia.time_read(key)
    assert (read.seconds, read.characters, read.last_at) == (100.0, 170, 90.0)
    marginalia.keep_sitting(remembered(library, "/b"), Sat(1.0, 99.0, 5.0, 1))
    assert marginalia.time_read_in_all().seconds == 105.0
    marginalia.forget_time()
    assert marginalia.time_read_in_all().last_at is None


def test_articles_with_marks_or_bookmarks_are_known_the_last_opened_first(library: Library) -> None:
    one, _, three = (remembered(library, name) for name in ("/1", "/2", "/3"))
    library.marginalia.change_marks(one, Change(added=(HOUSE,)))
    library.add_bookmark(three, Place.of(TEXT, 3), "一座")
    assert library.marginalia.marked_articles() == (three, one)


def test_marks_made_while_another_holds_the_library_are_written_once_it_lets_go(
    library: Library,
) -> None:
    key = remembered(library)
    library.marginalia.change_marks(key, Change(added=(TREES,)))
    other = sqlite3.connect(library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    library.marginalia.change_marks(key, Change(removed=(TREES,), added=(HOUSE,)))
    library.marginalia.keep_sitting(key, Sat(1.0, 2.0, 60.0, 100))
    assert not library.is_kept
    other.execute("ROLLBACK")
    other.close()
    assert library.try_again()
    assert library.marginalia.marks(key) == (HOUSE,)
    assert library.marginalia.time_read(key).seconds == 60.0


@pytest.mark.parametrize("length", [0, 3, 1 << 62])
def test_a_row_that_makes_no_sense_is_no_mark_and_stops_nothing(
    library: Library, length: int
) -> None:
    key = remembered(library)
    library.marginalia.change_marks(key, Change(added=(HOUSE, TREES)))
    with sqlite3.connect(library.path) as other:
        other.execute("UPDATE mark SET length = ?, colour = 'later' WHERE offset = 5", (length,))
        other.execute("UPDATE mark SET colour = 'later' WHERE offset = 19")
    other.close()
    assert TREES in library.marginalia.marks(key)
