"""What there is to say of a word where it stands."""

import pytest

from reader.article import Article
from reader.composition.composer import Composer
from reader.dictionaries.frequencies import rank, words_with
from reader.dictionaries.glosses import Measure, glosses
from reader.pinyin import parse, spell
from reader.reading import shared_engine
from reader.review.aboutword import about_word
from reader.script import Script
from reader.settings import LevelList


def about(text, word, script=Script.SOURCE):
    composer = Composer(Article(text), shared_engine)
    return about_word(composer, text.index(word), script, LevelList.HSK2021)


def test_the_reading_that_a_word_has_here_stands_first():
    found = about("他得走了。", "得")
    assert [spell(code) for code in found.glosses[0].codes] == ["děi"]
    assert {"dé", "de"} <= {spell(gloss.codes[0]) for gloss in found.glosses}


def test_a_neutral_syllable_is_told_in_its_own_tone_beside_its_character():
    found = about("何师傅来了。", "师傅")
    assert [(one.character, spell(one.code)) for one in found.characters] == [
        ("师", "shī"), ("傅", "fù"),
    ]  # fmt: skip
    assert all(one.meaning for one in found.characters)


@pytest.mark.parametrize(
    ("script", "shown", "other"),
    [(Script.SOURCE, "師傅", "师傅"), (Script.SIMPLIFIED, "师傅", "師傅")],
)
def test_a_traditional_word_is_told_in_both_scripts(script, shown, other):
    found = about("何師傅來了，麵館裡還沒有人。", "師傅", script)
    assert (found.shown, found.other, found.headword.word) == (shown, other, "师傅")
    assert "".join(one.character for one in found.characters) == shown


def test_a_word_that_is_alike_in_both_scripts_has_no_other():
    assert about("他在等人。", "等").other == ""


def test_a_level_by_parts_is_no_level_of_the_list():
    found = about("他算好了航线。", "航线")
    assert found.difficulty.level > 0
    assert not found.difficulty.is_listed


def test_what_a_thing_is_counted_with_is_told_with_its_reading():
    (gloss, *_) = glosses("师傅")
    assert gloss.measures[0] == Measure("個", "个", (parse("ge4"),))
    assert not any(sense.startswith("CL:") for sense in gloss.senses)


def test_the_most_frequent_words_with_a_character_come_first():
    begin, end = words_with("师", 5)
    assert all(word.startswith("师") for word in begin)
    assert all(word.endswith("师") for word in end)
    for words in (begin, end):
        assert sorted(words, key=rank) == list(words)
        assert 0 < len(words) <= 5
