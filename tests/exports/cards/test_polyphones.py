"""Readings to tell apart as cards for Anki, taken into a collection of Anki itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.exports.cards.apkg import package, package_of
from reader.exports.cards.polyphones import POLYPHONES, polyphone_note
from reader.learning.intake.files import read_source
from reader.learning.intake.taking import Choice
from reader.learning.practice.polyphones import PolyphoneQuestion
from reader.review.polyphones import polyphones_in
from tests.exports.cards.made import composer, told

anki = pytest.importorskip("anki.collection")
DAY = 86_400.0
TEXT = "他在银行工作。\n她走在人行道上，步行回家。\n孩子长大了，头发也长了。\n"


def asked(text: str = TEXT, title: str = "小城") -> list[PolyphoneQuestion]:
    return polyphones_in(composer(text, title), 7)


class Anki:
    """A collection, into which packages are taken as Anki's own dialog does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.collection = anki.Collection(str(folder / "collection.anki2"))

    def take(self, questions: list[PolyphoneQuestion], moment: float = DAY) -> tuple[int, ...]:
        """How many notes were new, changed, and the same."""
        notes = map(polyphone_note, questions)
        return self.take_package(package_of(POLYPHONES, notes, "小城", moment))

    def take_package(self, content: bytes) -> tuple[int, ...]:
        path = self._folder / "readings.apkg"
        path.write_bytes(content)
        options = anki.ImportAnkiPackageOptions(merge_notetypes=True)
        wanted = anki.ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = self.collection.import_anki_package(wanted).log
        return len(log.new), len(log.updated), len(log.duplicate)

    def note(self, sentence: str, character: str) -> dict[str, str]:
        [key] = self.collection.find_notes(f'"Key:*{sentence}" Character:{character}')
        return dict(self.collection.get_note(key).items())


@pytest.fixture
def collection(tmp_path):
    made = Anki(tmp_path)
    yield made
    made.collection.close()


def test_each_place_comes_in_as_a_note_with_one_card(collection):
    questions = asked()
    assert collection.take(questions) == (len(questions), 0, 0)
    note = collection.note("他在银行工作。", "行")
    assert tuple(note) == POLYPHONES.fields
    assert note["Key"] == "行 hang2 他在银行工作。"
    assert note["Sentence"] == "他在银<b>行</b>工作。"
    assert "<rt>háng</rt>" in note["Sentence Ruby"]
    assert 'class="tone2"' in note["Sentence Ruby"]
    assert note["Reading"] == "háng"
    assert {"háng", "xíng"} <= set(note["Choices"].split(" · "))
    assert note["Meaning"]
    assert note["Title"] == "小城"
    assert collection.collection.card_count() == len(questions)


def test_a_card_asks_among_the_readings_and_answers_over_the_character(collection):
    collection.take([one for one in asked() if one.sentence == "他在银行工作。"])
    [key] = collection.collection.find_cards("Character:行")
    card = collection.collection.get_card(key)
    assert "xíng" in card.question()
    assert "<rt>" not in card.question()
    assert "行<rt>háng</rt>" in card.answer()


def test_a_second_time_changes_what_is_new_and_adds_none_twice(collection):
    questions = asked()
    collection.take(questions)
    assert collection.take(questions) == (0, 0, len(questions))
    other = [replace(one, title="别的") for one in asked()]
    assert collection.take(other, 2 * DAY) == (0, len(questions), 0)
    assert collection.collection.note_count() == len(questions)
    assert collection.note("他在银行工作。", "行")["Title"] == "别的"


def test_a_reading_and_a_sentence_each_make_a_note_of_their_own(collection):
    questions = asked("他在银行工作。\n我在银行等你。\n她步行回家。\n")
    keys = {polyphone_note(one).key for one in questions}
    assert len(keys) == len(questions)
    assert {"行 hang2 他在银行工作。", "行 hang2 我在银行等你。", "行 xing2 她步行回家。"} <= keys


def test_words_and_readings_stand_side_by_side(collection):
    words, questions = told(), asked()
    collection.take_package(package(words, "小城", DAY))
    collection.take(questions)
    assert collection.collection.note_count() == len(words) + len(questions)


def test_nothing_of_a_text_acts_in_anki(collection):
    collection.take(asked("他在银行<img src=x>[sound:x.mp3]{{Key}}工作。\n", "<b>[sound:t.mp3]"))
    for card in map(collection.collection.get_card, collection.collection.find_cards("")):
        seen = card.answer() + card.question()
        assert "<img" not in seen
        assert not card.answer_av_tags()


def test_a_reading_to_tell_apart_comes_back_as_its_character(tmp_path):
    path = tmp_path / "readings.apkg"
    path.write_bytes(package_of(POLYPHONES, map(polyphone_note, asked()), "小城", DAY))
    source = read_source(path)
    choice = Choice.likely(source)
    assert source.tables[choice.table].columns[choice.word_at] == "Character"
