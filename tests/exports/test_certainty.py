"""What is told to open as it is written does, in every notation."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.dictionaries.characters import known_readings
from reader.exports import Options, ReadText, known_formats
from reader.exports.certainty import Certainty, agree, stirred
from reader.exports.formats.brackets import FORMATS, Notation, line_of_readings
from reader.opening.annotations.cleaning import Cleaned
from reader.opening.annotations.fitting import Before, fit, is_certain, spelling_of
from reader.opening.dialects import without_annotations
from reader.pinyin import Style, spell
from tests.exports.made import read_text

HANZI = "山水我们好的说了儿女而二一会行长得地着干哈昂阿饿西安县先生银朋友北京𠀋〇"
MARKS = [*"，。！？：；、“”（）《》【】…— -?():/[]{}<>|^\\1Aa", "(ma)", "（Bei）", "]:", "\u2060"]
IN_MARKS = [form for form in FORMATS if not form.above]
texts = st.lists(st.sampled_from([*HANZI, *HANZI, *HANZI, *MARKS]), max_size=30).map("".join)


def read_somehow(text: str, chance: st.DataObject) -> ReadText:
    """Each character in one of its readings, some in none."""
    codes = [chance.draw(st.sampled_from((*known_readings(each), 0))) for each in text]
    return ReadText(text, np.array(codes, np.uint16), np.zeros(len(text), np.uint8))


@given(texts, st.data(), st.sampled_from(IN_MARKS), st.sampled_from(Style), st.booleans())
def test_a_line_of_what_is_certain_opens_to_its_text_and_readings(
    text: str, chance: st.DataObject, form: Notation, style: Style, by_words: bool
):
    read, style = read_somehow(text, chance), form.style or style
    groups = read.every_group(Options(style, by_words or form.spaced, apart=form.spaced))
    certainty = Certainty(text, read.codes, groups, style)
    numbers = np.zeros(len(groups.spellings), np.intp)
    is_certain_all = certainty.in_marks(form.put, needs_tone=form.toned).all()
    is_parted = not form.spaced or certainty.is_parted(numbers, 1).all()
    if stirred(text, form.put) or not is_certain_all or not is_parted:
        return
    parts, at = [], 0
    for start, end, spelling in groups.between(0, len(numbers)):
        parts += (text[at:start], form.put(text[start:end], spelling))
        at = end
    opened = without_annotations(Cleaned("".join(parts) + text[at:]))
    given = np.zeros(len(text), np.uint16)
    assert opened.text == text
    given[opened.given.offsets] = opened.given.codes
    assert agree(given, read.codes).all()


@pytest.mark.parametrize("character", HANZI)
@pytest.mark.parametrize("before", "西好儿阿")
def test_a_certain_syllable_is_found_behind_every_other(before: str, character: str):
    for syllable in filter(lambda each: is_certain(character, each), known_readings(character)):
        for other in known_readings(before):
            spelling = spelling_of(spell(other, Style.MARKS) + spell(syllable, Style.MARKS))
            if spelling is not None and (found := fit(spelling, Before(before + character, 2), 2)):
                assert found[-1][1] // 6 == syllable // 6


@pytest.mark.parametrize("name", ["brackets", "square", "titles"])
def test_a_line_that_is_misread_beside_others_costs_the_others_no_words(name: str):
    text = "我们的朋友住在北京。\n吗？\n我们的朋友住在北京。"
    written = "".join(
        map(str, known_formats()[name].write(read_text(text), Options(by_words=True)))
    )
    assert written.count("朋友") == 2
    assert without_annotations(Cleaned(written.removesuffix("\n"))).text == text


@given(
    st.lists(st.sampled_from([*HANZI, *HANZI, *"，。！？“”（）—… \n1Aa.,:%-"]), max_size=40).map(
        "".join
    ),
    st.data(),
    st.sampled_from(Style),
    st.booleans(),
)
def test_lines_that_are_certain_are_read_by_the_lines_above_them(
    text: str, chance: st.DataObject, style: Style, by_words: bool
):
    read = read_somehow(text, chance)
    groups, spans = read.every_group(Options(style, by_words)), list(read.paragraphs())
    firsts = np.array([start for start, _end in spans])
    numbers = np.searchsorted(firsts, groups.starts, side="right") - 1
    certain = Certainty(text, read.codes, groups, style).read_whole(spans, numbers)
    if not certain[np.unique(numbers)].all():
        return
    options = Options(style, by_words)
    lines = []
    for start, end in spans:
        found = list(read.groups(start, end, options))
        lines += [line_of_readings(text[start:end], start, found)] * bool(found)
        lines.append(text[start:end])
    opened = without_annotations(Cleaned("\n".join(lines)))
    given = np.zeros(len(text), np.uint16)
    assert opened.text == text
    given[opened.given.offsets] = opened.given.codes
    assert agree(given, read.codes).all()
