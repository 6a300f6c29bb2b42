"""Readings over unknown words: whole ones, over the unknown and no others, wherever they go."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Article
from reader.composition.column import Column
from reader.composition.composer import Composer
from reader.composition.look import look_of
from reader.composition.sparing import Share, Sparing
from reader.exports import Options, known_formats, read_text
from reader.exports.clipboard import CopyFormat, copied
from reader.learning.headwords import Headword, State
from reader.learning.knowledge import Knowledge
from reader.pinyin import Style, spell
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import LevelList, MarkedWords, ReadingsShown, Settings
from tests.typesetting.squares import square_metrics

WORDS = ["银行", "行长", "慢慢", "灯塔", "面馆", "的", "他", "走路", "航线", "，", "。", "\n", "A1"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map("".join)
STATES = st.dictionaries(
    st.sampled_from([Headword(word) for word in WORDS if len(word) > 1]), st.sampled_from(State)
)
UNKNOWN = Settings(readings_shown=ReadingsShown.UNKNOWN)
SCRIPTS = st.sampled_from([Script.SOURCE, Script.TRADITIONAL, Script.TAIWAN_WORDS])


def composer_of(text: str, knowledge: Knowledge, *, first_only: bool = False) -> Composer:
    composer = Composer(Article(text), shared_engine)
    composer.spare(Sparing(knowledge, first_only))
    return composer


def shown_over(composer: Composer, which: ReadingsShown = ReadingsShown.UNKNOWN) -> list[bool]:
    """Over which of the first section's words readings stand; none of them in part."""
    shown = composer.shown(0, Script.SOURCE)
    codes, words = composer.readings_shown(0, shown, which), composer.words_of(0)
    found = list[bool]()
    for at in range(len(words)):
        first, last = int(words.starts[at]), int(words.ends[at])
        is_shown = codes[first:last] > 0
        assert is_shown.all() or not is_shown[words.codes[first:last] > 0].any()
        found.append(bool(is_shown.any()))
    return found


@given(TEXTS, STATES, st.integers(0, 7))
@settings(deadline=None, max_examples=60)
def test_an_unknown_word_has_all_of_its_reading_and_a_known_one_nothing_of_it(text, states, up_to):
    composer = composer_of(text, Knowledge(states, up_to=up_to))
    words, knowledge = composer.words_of(0), composer.sparing.knowledge
    wanted = [
        not knowledge.is_known(words.words[at], words.reading(at)) and words.reading(at) != ""
        for at in range(len(words))
    ]
    assert shown_over(composer) == wanted


@given(TEXTS, STATES)
@settings(deadline=None, max_examples=40)
def test_the_first_time_only_each_unknown_word_has_its_reading_once(text, states):
    composer = composer_of(text, Knowledge(states, up_to=2), first_only=True)
    words, knowledge = composer.words_of(0), composer.sparing.knowledge
    read = [
        word for word, is_shown in zip(words.words, shown_over(composer), strict=True) if is_shown
    ]
    assert len(read) == len(set(read))
    unknown = {word for word in words.words if not knowledge.is_known(word)}
    assert set(read) == unknown


def test_what_stands_in_a_section_before_is_no_first_time():
    text = "\n".join(["他去银行。" + "慢慢走路。" * 400] * 4)
    composer = composer_of(text, Knowledge(), first_only=True)
    assert len(composer.sections) > 1
    last = len(composer.sections) - 1
    assert not composer.words.are_counted
    shown = composer.shown(last, Script.SOURCE)
    assert not composer.readings_shown(last, shown, ReadingsShown.UNKNOWN).any()
    assert composer.words.are_counted


def test_a_word_is_known_in_one_of_its_readings():
    composer = composer_of("行。他行。", Knowledge({Headword("行", "hang2"): State.KNOWN}))
    words = composer.words_of(0)
    assert [words.reading(at) for at in range(len(words))] == ["xing2", "ta1", "xing2"]
    assert shown_over(composer) == [True, True, True]


@given(TEXTS, STATES, SCRIPTS, st.booleans(), st.booleans())
@settings(deadline=None, max_examples=40)
def test_what_is_copied_and_handed_on_is_what_is_shown(text, states, script, first_only, by_words):
    composer = composer_of(text, Knowledge(states, up_to=1), first_only=first_only)
    chosen = replace(UNKNOWN, by_words=by_words)
    look = look_of(chosen, script, sparing=composer.sparing)
    metrics = square_metrics()
    column = Column(composer, look, metrics, 20.0, 600.0)
    cells = column.section(0).cells
    shown = composer.shown(0, script).text
    assert shown == column.section(0).shown.text
    expected = "".join(
        character + (f"({spell(code, Style.MARKS)})" if code else "")
        for character, code in zip(shown, cells.readings.tolist(), strict=True)
    )
    form = CopyFormat.CHARACTERS
    told = copied(composer, 0, len(text), look, form, Style.MARKS).text
    assert told == expected
    read = read_text(composer, script, look.readings)
    assert np.array_equal(read.codes, cells.readings)
    written = "".join(known_formats()["json"].write(read, Options()))  # type: ignore[arg-type]
    for code in set(cells.readings[cells.readings > 0].tolist()):
        assert spell(code, Style.MARKS) in written


def test_the_pinyin_alone_is_copied_of_all_words():
    composer = composer_of("他走路。", Knowledge(up_to=7))
    look = look_of(UNKNOWN, Script.SOURCE, sparing=composer.sparing)
    alone = copied(composer, 0, 4, look, CopyFormat.READINGS, Style.MARKS).text
    assert "tā" in alone.lower()
    assert copied(composer, 0, 4, look, CopyFormat.CHARACTERS, Style.MARKS).text == "他走路。"


def test_the_share_of_words_with_a_reading_is_that_of_the_page():
    composer = composer_of("他走路去银行。他走了。", Knowledge({Headword("他"): State.KNOWN}))
    shown = shown_over(composer)
    assert composer.share_shown(0, ReadingsShown.UNKNOWN) == Share(sum(shown), len(shown))


LONG = "\n".join(f"第{number}天他慢慢走路。" + "银行行长看书。" * 200 for number in range(12))


@pytest.fixture
def column():
    settings_ = replace(UNKNOWN, marked_words=MarkedWords.COLLECTED)
    composer = composer_of(LONG + "\n灯塔。", Knowledge(up_to=1))
    look = look_of(settings_, Script.SOURCE, sparing=composer.sparing)
    made = Column(composer, look, square_metrics(), 20.0, 600.0)
    for number in range(len(composer.sections)):
        made.section(number)
    made.settle()
    return made


def know(column: Column, *headwords: Headword, **changed: object) -> None:
    """Have some words known, and the column show it."""
    states = dict.fromkeys(headwords, State.KNOWN)
    knowledge = replace(column.composer.sparing.knowledge, states=states, **changed)
    column.composer.spare(Sparing(knowledge))
    look = replace(column.look, sparing=column.composer.sparing)
    column.relook(look, column.metrics, column.em, column.view_height)


def test_a_word_that_is_known_now_sets_only_the_sections_anew_that_have_it(column):
    kept = [column.section(number) for number in range(len(column.composer.sections))]
    know(column, Headword("灯塔"))
    last = len(kept) - 1
    assert all(column.section(number) is kept[number] for number in range(last))
    assert column.section(last) is not kept[last]
    assert not column.section(last).cells.readings[-3:].any()


def test_another_level_sets_everything_anew(column):
    kept = column.section(0)
    know(column, up_to=5)
    assert column.section(0) is not kept


def test_nothing_is_set_anew_where_what_is_known_is_no_matter(column):
    look = replace(column.look, readings=ReadingsShown.ALL, marks=frozenset())
    column.relook(look, column.metrics, column.em, column.view_height)
    kept, generation = column.section(0), column.generation
    know(column, Headword("银行"), levels=LevelList.HSK20)
    assert column.section(0) is kept
    assert column.generation == generation


def test_lines_without_readings_are_as_high_as_those_with_them():
    composer = composer_of(LONG, Knowledge(up_to=7))
    sparing = composer.sparing
    looks = [
        look_of(replace(Settings(), readings_shown=which), Script.SOURCE, sparing=sparing)
        for which in (ReadingsShown.UNKNOWN, ReadingsShown.ALL)
    ]
    made = [Column(composer, look, square_metrics(), 20.0, 600.0).section(0) for look in looks]
    assert looks[0].style == looks[1].style
    assert float(made[0].lines.pitch[0]) == float(made[1].lines.pitch[0])
    assert not made[0].cells.readings.any()


@given(st.lists(st.sampled_from(["银行", "灯塔", "燈塔", "走路"]), max_size=3), TEXTS)
@settings(deadline=None, max_examples=30)
def test_no_section_that_has_a_word_is_missed(words, text):
    composer = composer_of(text.replace("灯塔", "燈塔"), Knowledge())
    found = composer.words.sections_with(words)
    for number in range(len(composer.sections)):
        if set(words) & set(composer.words.spellings(number)):
            assert number in found
