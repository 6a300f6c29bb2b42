"""Cards for Anki, taken into a collection of Anki itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.exports.cards.apkg import deck_name, package
from reader.exports.cards.entries import Entry
from reader.exports.cards.notetype import FIELDS, Said, Spoken, fields, silent
from reader.exports.sound import Sound
from reader.learning.headwords import State
from reader.learning.intake.files import read_source
from reader.learning.intake.taking import Choice, outcome
from tests.exports.cards.made import by_word, told

anki = pytest.importorskip("anki.collection")
DAY = 86_400.0


class Anki:
    """A collection, into which packages are taken as Anki's own dialog does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.collection = anki.Collection(str(folder / "collection.anki2"))

    def take(
        self, words: list[Entry], deck: str = "河边", moment: float = DAY, spoken: Spoken = silent
    ) -> tuple[int, ...]:
        """How many notes were new, changed, and the same."""
        path = self._folder / "words.apkg"
        path.write_bytes(package(words, deck, moment, spoken=spoken))
        asked = anki.ImportAnkiPackageRequest(
            package_path=str(path), options=anki.ImportAnkiPackageOptions(merge_notetypes=True)
        )
        log = self.collection.import_anki_package(asked).log
        return len(log.new), len(log.updated), len(log.duplicate)

    def media(self) -> dict[str, bytes]:
        folder = Path(self.collection.media.dir())
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    def note(self, word: str) -> dict[str, str]:
        [key] = self.collection.find_notes(f"Simplified:{word}")
        return dict(self.collection.get_note(key).items())


@pytest.fixture
def collection(tmp_path):
    made = Anki(tmp_path)
    yield made
    made.collection.close()


def test_words_come_in_as_notes_with_three_cards(collection):
    words = told()
    assert collection.take(words) == (len(words), 0, 0)
    note = collection.note("银行")
    assert list(note) == list(FIELDS)
    assert note["Hanzi"] == "银行"
    assert note["Pinyin"] == "yínháng"
    assert note["English"].startswith("bank")
    assert note["Sentence Cloze"].count("＿＿") == 1
    assert note["Sound"] == ""
    found = collection.collection.find_cards("Simplified:银行")
    assert len(found) == 3


def test_a_second_time_changes_what_is_new_and_adds_nothing(collection):
    words = told()
    collection.take(words)
    changed = [replace(words[0], meaning="beside the river, my own words"), *words[1:]]
    new, updated, _same = collection.take(changed, moment=2 * DAY)
    assert new == 0
    assert updated >= 1
    assert collection.collection.note_count() == len(words)
    assert collection.note(words[0].simplified)["English"] == "beside the river, my own words"


def test_the_very_same_package_twice_changes_nothing(collection):
    words = told()
    collection.take(words)
    assert collection.take(words) == (0, 0, len(words))
    assert collection.collection.note_count() == len(words)


def test_a_word_that_is_met_in_another_text_is_the_same_note(collection):
    collection.take(told())
    count = collection.collection.note_count()
    other = by_word(told("她在銀行裡。", title="別的"))["银行"]
    collection.take([other], deck="別的", moment=2 * DAY)
    assert collection.collection.note_count() == count
    assert collection.note("银行")["Hanzi"] == "銀行"


def test_the_deck_and_the_tags_are_as_they_were_asked_for(collection):
    collection.take(told(), deck="中文::河边 的")
    names = {deck.name for deck in collection.collection.decks.all_names_and_ids()}
    assert "中文::河边 的" in names
    [key] = collection.collection.find_notes("Simplified:银行")
    assert collection.collection.get_note(key).tags == ["Duyin::HSK_2021::2", "Duyin::河边的银行"]


def test_each_card_asks_something_and_answers_it(collection):
    collection.take([by_word(told())["银行"]])
    cards = map(collection.collection.get_card, collection.collection.find_cards(""))
    reading, meaning, sentence = sorted(cards, key=lambda card: card.ord)
    assert "银行" in reading.question()
    assert "bank" in meaning.question()
    assert "银行" not in meaning.question()
    assert "银行" not in sentence.question()
    for card in (reading, meaning, sentence):
        assert "yín" in card.answer()


def test_nothing_of_a_text_acts_in_anki(collection):
    text = '银行<img src=x onerror="alert(1)">[sound:x.mp3]{{Hanzi}}[latex]x[/latex]很大。'
    entry = by_word(told(text, title="<b>[sound:t.mp3]"))["银行"]
    collection.take([replace(entry, note="<script>1</script>\n[$]x[/$]")])
    for card in map(collection.collection.get_card, collection.collection.find_cards("")):
        seen = card.answer() + card.question()
        assert "<img" not in seen
        assert "<script>" not in seen
        assert not card.answer_av_tags()


def test_cards_come_back_as_words(tmp_path, collection):
    words = told()
    collection.take(words)
    path = tmp_path / "words.apkg"
    before = path.read_bytes()
    source = read_source(path)
    found = outcome(source, Choice.likely(source), {})
    assert {one.headword.word for one in found.added} == {entry.simplified for entry in words}
    assert found.wrong_count == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize("legacy", [True, False], ids=["older form", "newer form"])
@pytest.mark.parametrize("kind", ["apkg", "colpkg"])
def test_what_anki_itself_exports_is_taken_in(tmp_path, collection, kind, legacy):
    words = told()
    collection.take(words)
    [mature] = collection.collection.find_notes("Simplified:银行")
    for key in collection.collection.card_ids_of_note(mature):
        card = collection.collection.get_card(key)
        card.ivl, card.type, card.queue = 30, 2, 2
        collection.collection.update_card(card)
    path = tmp_path / f"out.{kind}"
    if kind == "apkg":
        options = anki.ExportAnkiPackageOptions(with_scheduling=True, legacy=legacy)
        collection.collection.export_anki_package(out_path=str(path), limit=None, options=options)
    else:
        collection.collection.export_collection_package(
            str(path), include_media=False, legacy=legacy
        )
        collection.collection.reopen()
    source = read_source(path)
    [table] = [table for table in source.tables if table.name == "Duyin"]
    assert table.columns == FIELDS
    choice = replace(Choice.likely(source), by_maturity=True)
    found = outcome(source, choice, {})
    states = {one.headword.word: one.state for one in found.added}
    assert states.pop("银行") is State.KNOWN
    assert set(states.values()) == {State.LEARNING}


def test_the_same_words_make_the_same_bytes():
    words = told()
    assert package(words, "x", DAY) == package(words, "x", DAY)


def test_nothing_is_left_in_the_folder_of_temporary_files(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    package(told(), "x", DAY)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("wanted", "named"), [("", "Duyin"), ("::", "Duyin"), (" a\n\tb ", "a b"), ("书::二", "书::二")]
)
def test_a_deck_always_has_a_name(wanted, named):
    assert deck_name(wanted) == named


def test_every_field_is_written(collection):
    assert tuple(fields(told()[0])) == FIELDS


def test_what_is_spoken_comes_in_with_its_words(collection):
    def spoken(entry: Entry) -> Said:
        assert entry.met
        word = Sound(".mp3", entry.hanzi.encode) if len(entry.hanzi) > 1 else None
        return Said(word, Sound(".mp3", entry.met.sentence.encode))

    def heard(field: str) -> bytes:
        name = collection.note("银行")[field].removeprefix("[sound:").removesuffix("]")
        return collection.media()[name]

    words = told()
    assert collection.take(words, spoken=spoken) == (len(words), 0, 0)
    assert heard("Sound") == "银行".encode()
    assert heard("Sentence Sound") == "河边的银行".encode()
    said = {each.hanzi for each in words if len(each.hanzi) > 1}
    said |= {each.met.sentence for each in words if each.met}
    assert len(collection.media()) == len(said)
    assert collection.take(words, moment=2 * DAY, spoken=spoken)[0] == 0  # none twice
    assert len(collection.media()) == len(said)
    cards = collection.collection.find_cards("Simplified:银行")
    answers = [collection.collection.get_card(card).answer() for card in cards]
    assert all(answer.count("[anki:play:a:") == 2 for answer in answers)
