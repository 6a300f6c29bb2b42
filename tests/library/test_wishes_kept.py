import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.library import Forgotten, Library
from reader.marginalia.wishes import Wish

TEXT = "河边有一座白色的小房子。\n房子前面种着两棵树。"
HOUSE = Wish.of(TEXT, 5, 11, True)
TREES = Wish.of(TEXT, 19, 22, False)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "library.db", clock=itertools.count(1000).__next__)
    yield opened
    opened.close()


def remembered(library: Library, name: str = "/a.txt") -> int:
    made = Article(TEXT, Origin(Path(name)), "房子")
    return library.remember(made, characters=20, script="simplified").key


def test_wishes_come_back_in_the_order_of_the_text(library: Library) -> None:
    key = remembered(library)
    library.wishes.change(key, Change(added=(TREES, HOUSE)))
    assert library.wishes.of(key) == (HOUSE, TREES)
    assert library.wishes.of(remembered(library, "/b.txt")) == ()


def test_a_wish_is_exchanged_for_its_contrary(library: Library) -> None:
    key, none = remembered(library), Wish.of(TEXT, 5, 11, False)
    library.wishes.change(key, Change(added=(HOUSE,)))
    library.wishes.change(key, Change(removed=(HOUSE,), added=(none,)))
    assert library.wishes.of(key) == (none,)


def test_wishes_go_with_their_article(library: Library) -> None:
    key = remembered(library)
    library.wishes.change(key, Change(added=(HOUSE,)))
    library.forget(key)
    assert library.wishes.of(key) == ()
    with pytest.raises(Forgotten):
        library.wishes.change(key, Change(added=(HOUSE,)))


def test_what_was_wished_later_stands_when_others_are_restored(library: Library) -> None:
    key, none = remembered(library), Wish.of(TEXT, 5, 11, False)
    library.wishes.change(key, Change(added=(none,)))
    library.wishes.restore(key, ((HOUSE, 1.0), (TREES, 1.0)))
    assert library.wishes.of(key) == (none, TREES)
