"""What the library keeps of words that were joined and parted."""

from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.corrections.cuts import Cut
from reader.library import Forgotten, Library

JOINED, PARTED = Cut(("已经没有",)), Cut(("已经", "没有"))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Library(tmp_path / "library.db", count(1000).__next__)) as opened:
        yield opened


@pytest.fixture
def key(library: Library) -> int:
    made = Article("他已经没有回家了。", Origin(Path("/article.txt")), "家")
    return library.remember(made, characters=9, script="simplified").key


def test_a_stretch_is_parted_in_one_way(library: Library, key: int) -> None:
    library.cuts.change(key, Change(added=(JOINED,)))
    library.cuts.change(key, Change(added=(PARTED,)))
    assert library.cuts.of(key) == (PARTED,)
    library.cuts.change(key, Change(removed=(PARTED,)))
    assert library.cuts.of(key) == ()


def test_what_was_decided_later_stands(library: Library, key: int) -> None:
    library.cuts.change(key, Change(added=(JOINED,)))
    library.cuts.restore(key, [(PARTED, 1.0)])
    assert library.cuts.of(key) == (JOINED,)
    library.cuts.restore(key, [(PARTED, 1e12)])
    assert library.cuts.of(key) == (PARTED,)


def test_it_goes_and_comes_back_with_its_article(library: Library, key: int) -> None:
    library.cuts.change(key, Change(added=(JOINED,)))
    forgotten = library.shelf.forget((key,))
    assert library.cuts.of(key) == ()
    with pytest.raises(Forgotten):
        library.cuts.change(key, Change(added=(PARTED,)))
    library.shelf.bring_back(forgotten)
    assert library.cuts.of(key) == (JOINED,)
