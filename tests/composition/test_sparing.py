from functools import cache

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.article import Annotations, Article
from reader.composition.collecting import headword_at
from reader.composition.composer import Composer
from reader.composition.sparing import Chosen, Sparing
from reader.learning.headwords import Headword, State
from reader.learning.knowledge import Knowledge
from reader.pinyin import code
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import LevelList, ReadingsShown

TEXT = "小城的海边有一座旧灯塔，塔下开着一家面馆。\n他去银行，行长说灯塔很好，行了。"
SCRIPTS = st.sampled_from([Script.SOURCE, Script.TRADITIONAL, Script.TAIWAN])


@cache
def read(text):
    """A text that is read once, whatever is spared of it."""
    return Composer(Article(text), shared_engine)


def shown(text, sparing, which=ReadingsShown.UNKNOWN, script=Script.SOURCE):
    composer = read(text)
    composer.spare(sparing)
    parts = []
    for number in range(len(composer.sections)):
        made = composer.shown(number, script)
        parts.append(composer.readings_shown(number, made, which) > 0)
    return np.concatenate(parts)


def over(text, sparing, which=ReadingsShown.UNKNOWN):
    """The characters that have a reading, others as a dot."""
    has = shown(text, sparing, which)
    return "".join(c if h else "." for c, h in zip(text, has, strict=True))


def test_a_known_word_has_no_reading_and_an_unknown_one_has_it_whole():
    seen = over("灯塔很好", Sparing(Knowledge(levels=LevelList.HSK2021, up_to=3)))
    assert seen == "灯塔.."


def test_a_word_set_in_one_reading_keeps_it_in_the_other():
    knows = Knowledge({Headword("行", "xing2"): State.KNOWN})
    assert "行" not in over("他说行了。", Sparing(knows))
    assert "行" in over("十行诗", Sparing(knows))


@pytest.mark.parametrize("tone", [2, 4])
def test_a_word_is_one_in_whichever_tone_its_file_writes_what_is_spoken_otherwise(tone):
    given = Annotations(np.array([1], np.int32), np.array([code("bu", tone)], np.uint16))
    composer = Composer(Article("他不是老师。", given=given), shared_engine)
    words = composer.words_of(0)
    assert composer.readings[1] == code("bu", tone)
    assert words.headword(words.words.index("不是")) == Headword("不是", "bu4 shi4")
    composer.spare(Sparing(Knowledge({Headword("不是", "bu4 shi4"): State.KNOWN})))
    codes = composer.readings_shown(0, composer.shown(0, Script.SOURCE), ReadingsShown.UNKNOWN)
    assert not codes[1:3].any()


@pytest.mark.parametrize("written", ["灯塔\u202e", "灯\u200b塔", "\ufeff灯塔", "灯塔\ufe00"])
def test_a_word_is_one_with_or_without_what_is_invisible_in_it(written):
    composer = Composer(Article(f"座{written}。"), shared_engine)
    words = composer.words_of(0)
    assert Headword("灯塔", "deng1 ta3") in [words.headword(at) for at in range(len(words))]
    start, end = (int(each[words.words.index("灯塔")]) for each in (words.starts, words.ends))
    assert headword_at(composer, start, end) == Headword("灯塔", "deng1 ta3")


def test_the_first_time_only():
    seen = over("灯塔好。\n灯塔好。", Sparing(Knowledge(), first_only=True))
    assert seen == "灯塔好......"


def test_where_the_reader_chose_stands_over_what_is_known():
    chosen = (Chosen(0, 2, True), Chosen(3, 4, False))
    knows = Knowledge(levels=LevelList.HSK2021, up_to=7)
    assert over("我们走了", Sparing(knows, chosen=chosen)) == "我们.."
    assert over("我们走了", Sparing(chosen=chosen), ReadingsShown.CHOSEN) == "我们.."
    assert over("我们走了", Sparing(chosen=chosen), ReadingsShown.ALL) == "我们走."


@given(st.sets(st.sampled_from(["灯塔", "面馆", "银行", "行长", "小城", "的", "有"])), SCRIPTS)
def test_the_readings_over_unknown_words_are_a_part_of_all(known, script):
    knows = Knowledge({Headword(word): State.KNOWN for word in known})
    some = shown(TEXT, Sparing(knows), script=script)
    every = shown(TEXT, Sparing(knows), ReadingsShown.ALL, script=script)
    assert not np.any(some & ~every)


@given(st.sets(st.sampled_from(["灯塔", "面馆", "银行", "行长", "小城", "海边"]), min_size=1))
def test_a_words_reading_is_whole(known):
    composer = read(TEXT)
    has = shown(TEXT, Sparing(Knowledge({Headword(word): State.KNOWN for word in known})))
    for number in range(len(composer.sections)):
        words = composer.words_of(number)
        for start, end, word in zip(words.starts, words.ends, words.words, strict=True):
            assert set(has[start:end]) == {word not in known}
