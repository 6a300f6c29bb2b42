import pytest

from reader.corrections.places import Place
from reader.learning.headwords import Headword
from reader.learning.kept import Collected
from reader.learning.practice.polyphones import (
    PolyphoneQuestion,
    choices,
    meaning_of,
    readings_of,
    worth_asking,
)
from reader.learning.practice.questions import by_word, question
from reader.learning.practice.schedule import Item, Kind
from reader.pinyin import parse, spell


def spelled(codes):
    return [spell(code) for code in codes]


def test_a_character_is_asked_among_the_readings_that_texts_have():
    assert spelled(readings_of("行", "行")) == ["háng", "xíng"]
    assert spelled(readings_of("長", "长")) == ["cháng", "zhǎng"]
    assert readings_of("灯", "灯") == ()
    assert readings_of("a", "a") == ()


@pytest.mark.parametrize("character", "行长重还乐为差着")
def test_the_right_reading_is_among_the_choices(character):
    for code in readings_of(character, character):
        offered = choices(character, character, code)
        assert not offered or code in offered
        assert len(offered) != 1


def test_a_neutral_tone_beside_the_same_syllable_is_no_question():
    assert choices("子", "子", parse("zi5")) == ()
    assert parse("zi5") not in choices("子", "子", parse("zi3"))


def test_what_a_character_means_depends_on_its_reading():
    assert "row" in meaning_of("行", parse("hang2"))
    assert meaning_of("行", parse("ma1")) == ""


def asking(character, reading):
    code = parse(reading)
    return PolyphoneQuestion(
        Headword(character, reading), f"一{character}二", f"yi1 {reading} er4", 1, code,
        (code,), "小城", 1, Place(),
    )  # fmt: skip


def test_characters_read_in_several_ways_come_first_and_the_rarer_reading_before_the_usual_one():
    found = [asking("还", "hai2"), asking("行", "xing2"), asking("行", "hang2")]
    order = [(one.word, one.reading) for one in worth_asking([*found, found[0]])]
    assert order == [("行", "hang2"), ("行", "xing2"), ("还", "hai2")]
    assert found[0].character == "还"
    assert found[0].item == Item(Headword("还", "hai2"), Kind.POLYPHONE)


def test_a_word_is_asked_in_all_sentences_in_which_it_was_met():
    head = Headword("灯塔", "deng1 ta3")
    met = [
        Collected(head, text, "", text.index("灯塔"), 2, "小城", 0, Place())
        for text in ("旧灯塔。", "灯塔亮了。", "他看灯塔。")
    ]
    empty = Collected(head, "塔", "", 1, 0, "小城", 0, Place())
    sentences = by_word([*met, empty])[head]
    assert sentences == tuple(met)
    days = [question(Item(head, Kind.READING), sentences, 86_400.0 * day) for day in range(10, 13)]
    assert {one.met for one in days} == set(met)
