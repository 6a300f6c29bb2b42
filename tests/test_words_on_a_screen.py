"""A learner's evening: a text read over what is not known, and ten words taken to Anki, by hand."""

import re
import subprocess
import sys

import pytest

from reader.article import Article
from reader.composition.composer import Composer
from reader.learning.knowledge import Knowledge
from reader.opening import open_file
from reader.reading import shared_engine
from reader.resources import resource
from reader.settings import LevelList
from tests.repository import ROOT, SHARED
from tests.screens import Program, Screen, a_screen, on_a_screen, wait_until

pytestmark = on_a_screen

ARTICLES = [resource("samples", "bookshop.txt"), SHARED / "articles" / "mining-group.txt"]
WORDS = ("灯塔", "水手", "港口", "渔船", "玻璃", "梯子", "航线", "台风", "码头", "船员")
_LINES = "".join(f"{word}在雨里等着。\n" for word in WORDS)
NOVEL = _LINES + "第一章 雨夜\n" + "他在河边走了很久，没有遇见一个人。\n" * 400


@pytest.fixture
def screen(tmp_path):
    with a_screen(tmp_path) as made:
        yield made


def known_of(article: Article, up_to: int) -> set[str]:
    """The words of an article that are not harder than a level."""
    composer = Composer(article, shared_engine)
    knows = Knowledge(levels=LevelList.HSK2021, up_to=up_to)
    numbers = range(len(composer.sections))
    return set(knows.known_of(w for number in numbers for w in composer.words.spellings(number)))


def is_marked(screen: Screen, program: Program) -> str:
    """The whole article as it is copied with the readings that are shown."""
    screen.key("ctrl+a")
    return program.copied("ctrl+shift+c")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_read_with_readings_over_unknown_words_alone(screen, path):
    if not path.exists():
        pytest.skip("the article is not there")
    screen.begin_with(known_up_to=3)
    program = Program(screen, str(path))
    article = open_file(path)
    every = is_marked(screen, program)
    screen.key("Escape", "u")
    screen.at_rest()
    some = is_marked(screen, program)
    readings = [len(re.findall(r"\(\w+\)|（\w+）", copied)) for copied in (every, some)]
    assert 0 < readings[1] < 0.6 * readings[0]
    composer = Composer(article, shared_engine)
    known = known_of(article, 3)
    unknown = sum(
        len(word)
        for number in range(len(composer.sections))
        for word in composer.words.spellings(number)
        if word not in known
    )
    assert readings[1] == pytest.approx(unknown, rel=0.1)
    screen.key("Escape", "u")
    screen.at_rest()
    assert is_marked(screen, program) == every
    program.end()


def test_ten_words_of_a_novel_in_gbk_are_collected_and_taken_into_anki(screen, tmp_path):
    anki = pytest.importorskip("anki.collection")
    novel, words = tmp_path / "雨夜.txt", tmp_path / "words.apkg"
    novel.write_bytes(NOVEL.encode("gbk"))
    screen.begin_with(known_up_to=3)
    program = Program(screen, str(novel))
    wait_until(lambda: screen.do("getwindowname", program.window) != "Duyin", "it is open")
    screen.key("Right", "Left")
    for _word in WORDS:
        screen.at_rest()
        screen.key("v", "Down")
    screen.at_rest()
    program.end()
    made = run(screen, "words", "--collected", "-o", str(words))
    assert made.stderr == ""
    collection = anki.Collection(str(tmp_path / "collection.anki2"))
    try:
        for count in (len(WORDS), 0):
            asked = anki.ImportAnkiPackageRequest(
                package_path=str(words), options=anki.ImportAnkiPackageOptions()
            )
            assert len(collection.import_anki_package(asked).log.new) == count
        notes = [collection.get_note(key) for key in collection.find_notes("")]
        found = {note["Simplified"]: note for note in notes}
        assert set(found) == set(WORDS)
        assert found["灯塔"]["Pinyin"] == "dēngtǎ"
        assert "lighthouse" in found["灯塔"]["English"]
        assert "在雨里等着" in found["灯塔"]["Sentence"]
    finally:
        collection.close()


def run(screen: Screen, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A command of the program, over the same library."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        env=screen.around, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
