"""Words of a few characters: the same as those that the engine cuts the whole text into."""

from itertools import accumulate, pairwise

import numpy as np
from hypothesis import given, settings, strategies as st

from reader.composition.borders import WordsOf
from reader.composition.texts import Texts
from reader.reading.words import words
from reader.script import Found, Script, Shown, configuration, convert, simplified_image
from reader.typesetting.sections import Section

SIMPLIFIED = Found(Script.SIMPLIFIED, 0.0, 100)
AROUND = 12

# What the dictionary lists, and what it does not: numbers, dates, plurals, names, doubled words.
PIECES = (
    *"一二三十百千万两几半第个人年月日们进出上下回过起来去本条只张里了的余于发，。a19.%们头",
    *(
        "走进来",
        "拿出去",
        "两个人",
        "第一只",
        "二百里",
        "三十五",
        "孩子们",
        "人们",
        "清清楚楚",
        "看看",
    ),
    *(
        "五月三日",
        "2005年",
        "二〇〇五年",
        "大大小小",
        "一次",
        "几千只",
        "十余",
        "王伟明",
        "李小龙",
        "于敏",
    ),
    *(
        "这里",
        "里面",
        "被发明",
        "发明",
        "只要",
        "十五人",
        "参加",
        "制造",
        "头发",
        "们只",
        "們",
        "⻄",
        "々",
    ),
)


@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=9).map("".join), st.data())
@settings(max_examples=400, deadline=None)
def test_a_stretch_parts_the_words_that_the_engine_finds(text: str, data: st.DataObject) -> None:
    text = text[: AROUND + 1]
    first = data.draw(st.integers(0, len(text) - 2))
    last = data.draw(st.integers(first + 2, len(text)))
    borders, image = WordsOf(SIMPLIFIED).of(text), simplified_image(text, SIMPLIFIED)
    starts = {*words(image).tolist(), len(text)}
    inside, edges = starts & set(range(first + 1, last)), (first not in starts, last not in starts)
    is_asked = borders.may_go_on(np.array((first, last), np.int32)).any()
    if is_asked and text == image and "々" not in text:  # else words are of what looks alike
        assert borders.parts_a_word(first, last) == (edges if inside else (False, False))


PARTS = (
    "软件",
    "工程",
    "程序",
    "头发干了",
    "被发明",
    "后面",
    "移动互联网",
    "，",
    "他们说",
    "⻄",
    "\n",
)


@given(
    st.lists(st.lists(st.sampled_from(PARTS), max_size=5).map("".join), min_size=1, max_size=7),
    st.sampled_from([script for script in Script if script is not Script.SOURCE]),
    st.data(),
)
@settings(max_examples=80, deadline=None)
def test_sections_are_converted_as_each_is_alone(
    parts: list[str], script: Script, data: st.DataObject
) -> None:
    ends = [0, *accumulate(map(len, parts))]
    found = data.draw(st.sampled_from((SIMPLIFIED, Found(Script.TRADITIONAL, 1.0, 100))))
    sections = [Section(start, end) for start, end in pairwise(ends)]
    texts, config = Texts("".join(parts), sections, found), configuration(found, script)
    for number in data.draw(st.permutations(range(len(parts)))):
        alone = Texts(parts[number], [Section(0, len(parts[number]))], found)
        shown, told = texts.shown(number, script), texts.told_by_readings(number, script)
        own = alone.told_by_readings(0, script)
        assert (told.offsets.tolist(), told.alternatives) == (
            own.offsets.tolist(),
            own.alternatives,
        )
        if config is not None:
            by_itself = convert(parts[number], config, WordsOf(found))
            assert shown.text == by_itself.text
            for one, other in zip(_columns(shown), _columns(by_itself), strict=True):
                assert one == other


def _columns(shown: Shown) -> list[list[int]]:
    alignment = shown.alignment
    columns = (alignment.source_starts, alignment.source_ends, alignment.shown_starts)
    return [column.tolist() for column in (*columns, alignment.shown_ends, alignment.lexical)]
