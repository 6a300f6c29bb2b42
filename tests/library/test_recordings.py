"""What the library keeps of the recordings of articles."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import numpy as np
import pytest

from reader.article import Article, Cues, Origin
from reader.library import Forgotten, Library
from reader.listening.recording import Recording

TEXT = "雨停了。\n小林推开窗户，看见院子里的石榴树。她问：“你去不去？”\n奶奶说好。"
OFFSETS = [0, 5, 22, 33]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Library(tmp_path / "library.db", count(1000).__next__)) as opened:
        yield opened


@pytest.fixture
def key(library: Library) -> int:
    return remembered(library)


def remembered(library: Library) -> int:
    made = Article(TEXT, Origin(Path("/article.txt")), "雨")
    return library.remember(made, characters=9, script="simplified").key


def recording(path: str = "/声音.mp3") -> Recording:
    starts = np.array([500, 2000, 5000, 8000], np.int32)
    cues = Cues(np.array(OFFSETS, np.int32), starts, starts + np.int32(900))
    return Recording(Path(path), cues, {22: 5000})


def told(found: Recording | None, text: str) -> list[tuple[str, int, int]]:
    assert found is not None
    cues = found.cues
    first = [text[at : at + 2] for at in cues.offsets.tolist()]
    return list(zip(first, cues.starts.tolist(), cues.ends.tolist(), strict=True))


def test_a_recording_is_kept_with_when_its_sentences_are_heard(library: Library, key: int) -> None:
    assert library.recordings.of(key, TEXT) is None
    library.recordings.keep(key, TEXT, recording("/other.mp3"))
    library.recordings.keep(key, TEXT, recording())
    found = library.recordings.of(key, TEXT)
    assert told(found, TEXT) == told(recording(), TEXT)
    assert found is not None
    assert (found.path, found.fixed) == (Path("/声音.mp3"), {22: 5000})
    library.recordings.remove(key)
    assert library.recordings.of(key, TEXT) is None


def test_sentences_are_found_again_when_the_text_has_changed(library: Library, key: int) -> None:
    library.recordings.keep(key, TEXT, recording())
    changed = "前言。\n" + TEXT.replace("小林推开窗户，看见院子里的石榴树。", "")
    found = library.recordings.of(key, changed)
    assert told(found, changed) == [("雨停", 500, 1400), ("她问", 5000, 5900), ("奶奶", 8000, 8900)]
    assert found is not None
    assert found.fixed == {changed.index("她问"): 5000}


def test_it_goes_and_comes_back_with_its_article(library: Library, key: int) -> None:
    library.recordings.keep(key, TEXT, recording())
    forgotten = library.shelf.forget((key,))
    assert library.recordings.of(key, TEXT) is None
    with pytest.raises(Forgotten):
        library.recordings.keep(key, TEXT, recording())
    library.shelf.bring_back(forgotten)
    assert told(library.recordings.of(key, TEXT), TEXT) == told(recording(), TEXT)


@pytest.mark.parametrize(
    "cues",
    [
        "",
        "[",
        "{}",
        "[1]",
        "null",
        "[[0,1]]",
        '[[0,-1,2,0,"","雨停了。"]]',
        '[[0,1e99,2,0,"","雨"]]',
    ],
)
def test_damaged_cues_are_none(tmp_path: Path, cues: str) -> None:
    with closing(Library(tmp_path / "library.db")) as library:
        key = remembered(library)
        library.recordings.keep(key, TEXT, recording())
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection, connection:
        connection.execute("UPDATE recording SET cues = ?", (cues,))
    with closing(Library(tmp_path / "library.db")) as library:
        found = library.recordings.of(key, TEXT)
    assert found is not None
    assert not len(found.cues)


def test_cues_out_of_order_come_in_order(library: Library, key: int) -> None:
    cues = Cues(*(np.array(each, np.int32) for each in ([0, 5], [900, 100], [50, 2000])))
    library.recordings.keep(key, TEXT, Recording(Path("/a.mp3"), cues))
    found = library.recordings.of(key, TEXT)
    assert told(found, TEXT) == [("雨停", 900, 900), ("小林", 900, 2000)]
