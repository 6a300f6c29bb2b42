"""Sentences found by their words: all of them, where they stand, and nothing else."""

import os
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from threading import Event, Thread

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from reader.article import Article, Origin
from reader.composition.composer import Composer
from reader.concordance import Concordance, Held, Met, Sentence, Stamp
from reader.opening.pacing import Stopped
from reader.reading import shared_engine
from tests.repository import ROOT
from tests.room import needs_limits, no_room

BANK = "他在银行工作。银行的门口有一行树，行人很多！\n我明天去银行，你呢？"
BOOKS = "老巷裡的書店\n巷子盡頭有一家書店，門口沒有招牌。她在銀行旁邊等我。"
FIELD = "田里有牛，牛在吃草。"
unhurried = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
texts = st.text(
    st.sampled_from(
        "他她我在银行銀的书書店看见看見了一二十。！？…，“”「」\n\u200b \u3000A3⻄𠀀〇々"
    ),
    max_size=120,
)


def article(text: str, title: str = "文") -> Article:
    return Article(text, Origin(None), title)


def held(key: int, read_at: float = 0.0, state: str = "as it is") -> Held:
    return Held(key, 100.0, f"第{key}篇", read_at, state)


@pytest.fixture
def concordance(tmp_path: Path) -> Iterator[Concordance]:
    made = Concordance(tmp_path / "cache" / "concordance.db")
    yield made
    made.close()


@pytest.fixture
def filled(concordance: Concordance) -> Concordance:
    """Three articles, the first read last."""
    for key, text in enumerate((BANK, BOOKS, FIELD), 1):
        assert concordance.put(held(key, 10.0 - key), article(text))
    return concordance


def words_in(text: str) -> Counter[str]:
    """How often each word stands in a text, as its page has them."""
    composer = Composer(article(text), shared_engine)
    return Counter(
        word
        for number in range(len(composer.sections))
        for word in composer.words.spellings(number)
    )


def places_of(found: tuple[Sentence, ...]) -> list[int]:
    return [one.offset - one.start + start for one in found for start in one.starts]


# What is found -----------------------------------------------------------------------------------


def test_a_word_is_found_in_its_sentence_and_where_it_stands(filled: Concordance) -> None:
    first, second, third = filled.sentences("银行", 1)[:3]
    assert (first.text, first.start, first.offset, first.share) == (
        "他在银行工作。",
        2,
        2,
        2 / len(BANK),
    )
    assert first.title == "第1篇"
    assert second.text == "银行的门口有一行树，行人很多！"
    assert third.offset == BANK.rindex("银行")


def test_a_character_is_not_found_within_another_word(filled: Concordance) -> None:
    assert [one.text[one.start - 1 :][:3] for one in filled.sentences("行")] == ["一行树"]
    assert filled.met("行") == Met(1, 1)


def test_a_word_is_found_in_either_script_by_its_simplified_image(filled: Concordance) -> None:
    assert filled.met("银行") == Met(4, 2)
    traditional = filled.sentences("银行", 2)[0]
    assert traditional.text == "她在銀行旁邊等我。"
    assert traditional.text[traditional.start :][: traditional.length] == "銀行"


def test_the_article_that_is_open_comes_first_then_what_was_read_last(filled: Concordance) -> None:
    assert [one.article for one in filled.sentences("有")] == [1, 2, 3]
    assert [one.article for one in filled.sentences("有", 3)] == [3, 1, 2]
    assert len(filled.sentences("有", 3, limit=2)) == 2


def test_a_word_that_stands_twice_in_a_sentence_is_told_once_with_both_places(
    filled: Concordance,
) -> None:
    (found,) = filled.sentences("牛")
    assert (found.start, found.starts) == (3, (3, 5))
    assert filled.met("牛") == Met(2, 1)


def test_a_word_that_is_parted_in_the_text_is_found_where_its_parts_follow_one_another(
    filled: Concordance,
) -> None:
    (found,) = filled.sentences("一家书店")
    assert found.text[found.start :][: found.length] == "一家書店"
    assert filled.met("一家书店") == Met(1, 1)
    assert filled.met("银行工作") == Met(1, 1)
    assert filled.met("工作银行") == Met(), "a mark stands between them"
    assert filled.met("行工作") == Met(), "it begins within a word"
    assert filled.met("吃牛") == Met()


def test_what_nobody_can_have_met_is_not_found(filled: Concordance) -> None:
    for word in ("", "飞机", "hello", '"', "* OR *", "的" * 10_000, "\ud800"):
        assert filled.met(word) == Met()
        assert filled.sentences(word) == ()


def test_an_article_tells_how_often_its_words_stand_in_it(filled: Concordance) -> None:
    counts = filled.counts(3)
    assert counts is not None
    assert list(counts.items())[-3:] == [("在", 1), ("吃", 1), ("草", 1)]
    assert filled.counts(4) is None


@unhurried
@given(text=texts)
@example(text="银\u200b行看银行")
@example(text="看〇々，人々看")
def test_every_word_is_found_where_it_stands_and_nowhere_else(text: str, tmp_path: Path) -> None:
    concordance = Concordance(tmp_path / f"{next(_numbers)}.db")
    composer = Composer(article(text), shared_engine)
    assert concordance.put(held(1), article(text))
    assert dict(concordance.counts(1) or {}) == dict(words_in(text))
    places = dict[str, list[int]]()
    for number in range(len(composer.sections)):
        words = composer.words_of(number)
        for word, start in zip(words.words, words.starts.tolist(), strict=True):
            places.setdefault(word, []).append(start)
    for word, offsets in places.items():
        found = concordance.sentences(word)
        assert places_of(found) == offsets
        assert all(text[one.offset - one.start :].startswith(one.text) for one in found)
        assert concordance.met(word) == Met(len(offsets), 1)
    single = {text[at] for at in range(len(text))} - set(places)
    assert all(concordance.sentences(part) == () for part in single)
    concordance.close()


_numbers = count()


def test_a_text_without_any_end_of_a_sentence_is_given_in_pieces(concordance: Concordance) -> None:
    text = "我们去看海" * 20_000
    assert concordance.put(held(1), article(text))
    found = concordance.sentences("海", limit=100_000)
    assert max(len(one.text) for one in found) <= 8_192
    assert sum(len(one.starts) for one in found) == concordance.met("海").times


# Changed and forgotten ---------------------------------------------------------------------------


def test_an_article_with_another_text_is_written_down_anew(filled: Concordance) -> None:
    assert filled.has(1, Stamp.of(BANK))
    assert filled.put(held(1), article(FIELD))
    assert not filled.has(1, Stamp.of(BANK))
    assert filled.met("银行") == Met(1, 1)
    assert filled.met("牛") == Met(4, 2)


def test_what_is_forgotten_leaves_nothing(filled: Concordance, tmp_path: Path) -> None:
    filled.forget([1])
    assert [one.article for one in filled.sentences("银行")] == [2]
    assert filled.met("行") == Met()
    assert filled.counts(1) is None
    filled.forget([2, 3])
    assert filled.met("有") == Met()
    assert [each.name for each in (tmp_path / "cache").iterdir()] == []


def test_what_is_brought_back_comes_back(filled: Concordance) -> None:
    before = filled.sentences("银行", 1), filled.met("的"), filled.counts(1)
    filled.forget([1])
    assert filled.wanted([held(1, 9.0), held(2), held(3)]) == (held(1, 9.0),)
    assert filled.put(held(1, 9.0), article(BANK))
    assert (filled.sentences("银行", 1), filled.met("的"), filled.counts(1)) == before


def test_what_the_library_no_longer_holds_is_forgotten(filled: Concordance) -> None:
    other = Held(2, 200.0, "another with the same key", 0.0, "as it is")
    filled.follow([held(1, 3.0), other])
    assert set(filled.known()) == {1}
    assert filled.met("牛") == Met()


def test_another_title_and_a_later_reading_are_known(filled: Concordance) -> None:
    filled.follow([held(1), held(2), Held(3, 100.0, "田野", 99.0, "as it is")])
    assert filled.sentences("有")[0].title == "田野"


def test_wanted_is_what_is_not_there_as_it_is_now_and_can_be_read(filled: Concordance) -> None:
    shelf = [held(1), held(2, 5.0, "changed"), held(3, state=""), held(4, 8.0), held(5, state="")]
    assert [one.key for one in filled.wanted(shelf)] == [4, 2]


@unhurried
@given(
    steps=st.lists(
        st.one_of(
            st.tuples(st.integers(1, 4), st.sampled_from((BANK, BOOKS, FIELD, "一", ""))),
            st.tuples(st.integers(1, 4), st.none()),
        ),
        max_size=12,
    )
)
def test_after_any_steps_there_is_what_was_put_last(
    steps: list[tuple[int, str | None]], tmp_path: Path
) -> None:
    concordance, there = Concordance(tmp_path / f"{next(_numbers)}.db"), dict[int, str]()
    for key, text in steps:
        if text is None:
            concordance.forget([key])
            there.pop(key, None)
        else:
            assert concordance.put(held(key), article(text))
            there[key] = text
    counts = {key: words_in(text) for key, text in there.items()}
    assert set(concordance.known()) == set(there)
    for word in words_in(BANK + BOOKS + FIELD + "一"):
        times = sum(found[word] for found in counts.values())
        holding = sum(found[word] > 0 for found in counts.values())
        assert concordance.met(word) == Met(times, holding)
        assert sum(len(one.starts) for one in concordance.sentences(word)) == times
    concordance.close()


# Interrupted, and by two at once -----------------------------------------------------------------

LONG = "\n".join(f"第{number}天，他在银行门口等她。" for number in range(1_500))


def stopping_after(pieces: int):
    left = iter(range(pieces))

    def pace(_share: float) -> None:
        if next(left, None) is None:
            raise Stopped

    return pace


def test_what_was_interrupted_goes_on_and_is_found_once_all_is_there(
    concordance: Concordance,
) -> None:
    for pieces in range(1, 5):
        with pytest.raises(Stopped):
            concordance.put(held(1), article(LONG), stopping_after(pieces))
        assert concordance.sentences("银行") == ()
        assert concordance.met("银行") == Met()
        assert concordance.counts(1) is None
    assert concordance.put(held(1), article(LONG))
    assert concordance.met("银行") == Met(1_500, 1)
    assert places_of(concordance.sentences("银行", limit=2_000)) == [
        at for at in range(len(LONG)) if LONG.startswith("银行", at)
    ]


def test_what_was_interrupted_can_be_forgotten(concordance: Concordance) -> None:
    with pytest.raises(Stopped):
        concordance.put(held(1), article(LONG), stopping_after(4))
    concordance.forget([1])
    assert concordance.put(held(1), article(FIELD))
    assert concordance.met("牛") == Met(2, 1)


_WRITER = """
import sys
from pathlib import Path
from reader.article import Article, Origin
from reader.concordance import Concordance, Held
concordance, text = Concordance(Path(sys.argv[1])), Path(sys.argv[2]).read_text("utf-8")
for attempt in range(200):
    if all([concordance.put(Held(key, 100.0, "文"), Article(text + "牛" * key, Origin(None), "文"))
            for key in range(1, 6)]):
        break
else:
    sys.exit("never written down")
"""


def test_two_processes_write_the_same_articles_down_once(tmp_path: Path) -> None:
    path, text = tmp_path / "concordance.db", tmp_path / "text.txt"
    text.write_text(LONG, "utf-8")
    command = [sys.executable, "-c", _WRITER, str(path), str(text)]
    running = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]
    assert [process.wait(120) for process in running] == [0, 0]
    concordance = Concordance(path)
    assert concordance.met("银行") == Met(7_500, 5)
    assert len(concordance.sentences("银行", limit=10_000)) == 7_500
    concordance.close()


def test_a_process_that_is_killed_leaves_a_concordance_that_goes_on(tmp_path: Path) -> None:
    path, text = tmp_path / "concordance.db", tmp_path / "text.txt"
    text.write_text(LONG * 3, "utf-8")
    command = [sys.executable, "-c", _WRITER, str(path), str(text)]
    process = subprocess.Popen(command, cwd=ROOT)
    while not path.exists() and process.poll() is None:
        pass
    process.kill()
    process.wait()
    assert subprocess.run(command, cwd=ROOT).returncode == 0
    concordance = Concordance(path)
    assert concordance.met("银行") == Met(22_500, 5)
    concordance.close()


# Whatever becomes of the file --------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_no_error_and_is_made_anew(tmp_path: Path, seed: int) -> None:
    path, chance = tmp_path / "concordance.db", random.Random(seed)
    _make(path)
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 20, 400))):
        at = chance.randrange(len(data))
        data[at : at + chance.choice((1, 16, 4_096))] = chance.randbytes(
            chance.choice((1, 16, 500))
        )
    path.write_bytes(data[: chance.choice((len(data), len(data) // 2, 100))])
    concordance = Concordance(path)
    _use(concordance)
    for _ in range(20):
        if all(concordance.put(held(key), article(LONG)) for key in (1, 2)):
            break
        concordance.clear()
    _use(concordance)
    concordance.close()


def test_a_file_of_something_else_gives_way(tmp_path: Path) -> None:
    path = tmp_path / "concordance.db"
    for other in (b"", b"not a database", bytes(100_000)):
        path.write_bytes(other)
        concordance = Concordance(path)
        concordance.put(held(1), article(FIELD))  # finds what stands there
        assert concordance.put(held(1), article(FIELD))
        assert concordance.met("牛") == Met(2, 1)
        concordance.close()


def test_one_of_another_version_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "concordance.db"
    _make(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    concordance = Concordance(path)
    assert concordance.met("银行") == Met()
    assert concordance.put(held(1), article(FIELD))
    assert concordance.met("牛") == Met(2, 1)
    concordance.close()


def test_a_folder_in_its_place_is_left_and_nothing_is_found(tmp_path: Path) -> None:
    concordance = Concordance(tmp_path)
    assert not concordance.put(held(1), article(FIELD))
    assert concordance.met("牛") == Met()
    assert tmp_path.is_dir()


def test_it_is_found_again_where_another_process_has_taken_the_file_away(
    filled: Concordance, tmp_path: Path
) -> None:
    for part in (tmp_path / "cache").iterdir():
        part.unlink()
    assert filled.met("牛") == Met()
    assert filled.put(held(3), article(FIELD))
    assert filled.met("牛") == Met(2, 1)


def test_one_that_is_just_made_is_no_damaged_one_to_another_thread(tmp_path: Path) -> None:
    """The reader that asks while the tables come into being must not take the file away."""
    for number in range(60):
        concordance = Concordance(tmp_path / f"{number}.db")
        is_done = Event()

        def ask(concordance: Concordance = concordance, is_done: Event = is_done) -> None:
            while not is_done.wait(0.0003):
                concordance.met("牛")

        asking = Thread(target=ask)
        asking.start()
        written = concordance.put(held(1), article(FIELD))
        is_done.set()
        asking.join()
        assert written
        assert concordance.met("牛") == Met(2, 1)
        concordance.close()


def test_one_that_another_process_holds_is_read_and_not_waited_for(
    filled: Concordance, tmp_path: Path
) -> None:
    other = sqlite3.connect(tmp_path / "cache" / "concordance.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert not filled.put(held(4), article(FIELD))
    assert filled.met("牛") == Met(2, 1)
    other.execute("ROLLBACK")
    other.close()
    assert filled.put(held(4), article(FIELD))
    assert filled.met("牛") == Met(4, 2)


@needs_limits
def test_a_full_disk_leaves_what_is_there(filled: Concordance) -> None:
    with no_room():
        assert not filled.put(held(4), article(LONG))
        assert filled.met("牛") in (Met(2, 1), Met())  # a first look needs room of its own
    assert filled.met("牛") == Met(2, 1)
    assert filled.put(held(4), article(LONG))
    assert filled.met("银行").times == 1_504


@needs_limits
def test_a_full_disk_has_no_new_concordance(tmp_path: Path) -> None:
    concordance = Concordance(tmp_path / "concordance.db")
    with no_room():
        assert not concordance.put(held(1), article(FIELD))
    assert concordance.put(held(1), article(FIELD))
    concordance.close()


def test_without_the_right_to_write_nothing_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("this user may write everywhere")
    concordance = Concordance(folder / "concordance.db")
    assert not concordance.put(held(1), article(FIELD))
    assert concordance.sentences("牛") == ()


def _make(path: Path) -> None:
    concordance = Concordance(path)
    for key, text in enumerate((BANK, BOOKS, FIELD, LONG), 1):
        assert concordance.put(held(key), article(text))
    concordance.close()


def _use(concordance: Concordance) -> None:
    """Ask everything; what is told is of the right kind, whatever it is."""
    for word in ("银行", "的", "牛"):
        assert concordance.met(word).times >= 0
        for one in concordance.sentences(word, 2, 5_000):
            assert 0 <= one.start < len(one.text)
            assert 0 <= one.share <= 1
    for key in (1, 2, 3, 4):
        counts = concordance.counts(key)
        assert counts is None or all(type(times) is int for times in counts.values())
        concordance.has(key, Stamp.of(BANK))
    concordance.follow([held(1), held(2), held(3)])
    concordance.wanted([held(1), held(4)])
