"""What is told of a character before its reading is chosen."""

import numpy as np
import pytest

from reader import pinyin
from reader.article import Annotations, Article
from reader.composition.composer import Composer
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.dictionaries.glosses import glosses
from reader.reading import shared_engine
from reader.review.character import Asked, Choice, ask, correction, typed


def composer_of(text: str, **given: str) -> Composer:
    """A text whose file gives readings to the first of some characters."""
    pairs = sorted((text.index(character), pinyin.parse(said)) for character, said in given.items())
    offsets = np.array([at for at, _ in pairs], np.int32)
    codes = np.array([code for _, code in pairs], np.uint16)
    return Composer(Article(text, given=Annotations(offsets, codes)), shared_engine)


def spelled(choice: Choice) -> str:
    return " ".join(map(pinyin.spell, choice.codes))


def one(asked: Asked, reading: str) -> Choice:
    return next(choice for choice in asked.choices if spelled(choice) == reading)


def test_a_polyphone_has_its_readings_with_what_they_mean():
    asked = ask(composer_of("他去银行取钱。"), 3)
    assert asked.word == (2, 4)
    assert asked.meaning == "bank"
    assert one(asked, "háng").is_engines
    assert one(asked, "háng").is_current
    assert "row" in one(asked, "háng").meaning
    assert "to walk" in one(asked, "xíng").meaning


@pytest.mark.parametrize(
    ("text", "offset", "meaning"), [("他后来走了。", 1, "behind"), ("他的头发很长。", 3, "hair")]
)
def test_a_character_means_what_its_word_writes_in_traditional(text, offset, meaning):
    asked = ask(composer_of(text), offset)
    current = next(choice for choice in asked.choices if choice.is_current)
    assert meaning in current.meaning


def test_a_word_with_two_readings_offers_both_with_all_their_syllables():
    asked = ask(composer_of("他买了很多东西。"), 5)
    assert {"dōng xī", "dōng xi"} <= {spelled(choice) for choice in asked.choices}


def test_file_and_program_are_told_apart_where_they_disagree():
    asked = ask(composer_of("這一行字寫得很小。", 行="xing2"), 2)
    assert asked.is_disputed
    assert one(asked, "xíng").is_files
    assert one(asked, "xíng").is_current
    assert one(asked, "háng").is_engines
    assert not ask(composer_of("這一行字寫得很小。", 行="hang2"), 2).is_disputed


@pytest.mark.parametrize(
    ("text", "reading"),
    [("xing", "xíng"), ("XING4", "xìng"), ("ㄏㄥˊ", "héng"), ("yin2hang4", "yín hàng")],
)
def test_a_reading_may_be_typed_in_every_way(text, reading):
    composer = composer_of("他去银行取钱。")
    choice = typed(composer, ask(composer, 3), text)
    assert choice is not None
    assert spelled(choice) == reading


@pytest.mark.parametrize("text", ["", "x", "bang", "háng háng háng", "hang6", "行"])
def test_what_is_no_reading_is_not_taken(text):
    composer = composer_of("他去银行取钱。")
    assert typed(composer, ask(composer, 3), text) is None


def test_a_choice_is_kept_for_its_character_here_and_for_its_word_further():
    text = "他去银行取钱。"
    composer = composer_of(text)
    asked = ask(composer, 3)
    xing = pinyin.parse("xing2")
    here = correction(composer, asked, one(asked, "xíng"), Scope.HERE)
    assert here == Correction(Scope.HERE, "行", (xing,), Place.of(text, 3))
    word = correction(composer, asked, one(asked, "xíng"), Scope.ARTICLE)
    assert word == Correction(Scope.ARTICLE, "银行", (0, xing))


def test_a_reading_keeps_its_place_in_the_list_when_it_is_chosen():
    composer = composer_of("这一行字写得很小。")
    before = [spelled(choice) for choice in ask(composer, 2).choices]
    rare = ask(composer, 2).choices[-1]
    kept = Correction(Scope.HERE, "行", rare.codes, Place.of(composer.article.text, 2))
    composer.correct(type(composer.corrections)(composer.article.text, [kept]))
    after = ask(composer, 2)
    assert [spelled(choice) for choice in after.choices] == before
    assert [spelled(choice) for choice in after.choices if choice.is_current] == [spelled(rare)]


@pytest.mark.parametrize("word", ["隨著", "随着"])
def test_a_word_means_the_same_in_both_scripts(word):
    assert [gloss.meaning for gloss in glosses(word)] == ["along with; in the wake of; following"]


def test_what_is_in_no_dictionary_has_no_meaning():
    assert glosses("河鍋黎") == ()
    assert glosses("\ud800") == ()


def test_a_name_comes_after_the_plain_meanings():
    assert glosses("仇")[0].codes == (pinyin.parse("chou2"),)
    assert glosses("仇")[1].meaning.endswith("surname Qiu")
