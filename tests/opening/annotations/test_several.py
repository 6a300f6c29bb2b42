"""Brackets of several syllables: told together they are what each is by itself."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.dictionaries.characters import known_readings
from reader.opening.annotations.fitting import Before, fit, spelling_of
from reader.opening.annotations.runs import Brackets
from reader.opening.annotations.several import Several, several
from reader.pinyin import Style
from reader.text import code_points
from tests.opening.annotating import SENTENCES, Unit, annotate

ROUND = Brackets("(", ")")
SPACES = " \u00a0\u3000"


def tell(text: str, *, needs_tones: bool = False) -> tuple[list[tuple[int, int]], Several]:
    """Where the single brackets of a text begin and end, and what they come to."""
    codes = code_points(text)
    runs = ROUND.runs(text, codes)
    single = np.flatnonzero(runs.repeats == 0)
    starts, ends = runs.starts[single], runs.ends[single]
    found = several(codes, runs.symbols, starts, ends, needs_tones)
    return list(zip(starts.tolist(), ends.tolist(), strict=True)), found


def readings(found: Several, number: int) -> list[tuple[int, int]]:
    """The characters of one bracket with their syllables, ascending."""
    which = np.flatnonzero(found.of == number)
    pairs = zip(found.offsets[which].tolist(), found.syllables[which].tolist(), strict=True)
    return sorted(pairs)


@st.composite
def words(draw: st.DrawFn) -> str:
    """A word with a bracket behind it, in which its readings stand, or nearly."""
    word = draw(st.text("行长乐女绿鹿儿而一了嗯西安们国翁⾏𠮷々a，", min_size=1, max_size=4))
    style, odd = draw(st.tuples(st.sampled_from(Style), st.sampled_from(Style)))
    spelled = list[str]()
    for character in word:
        known = known_readings(character) or (pinyin.code("xing", 2),)
        syllable = draw(st.sampled_from(known) | st.integers(6, pinyin.CODES - 1))
        syllable -= draw(st.sampled_from((0, 0, 0, syllable % 6)))
        one = pinyin.spell(syllable, draw(st.sampled_from((style, style, style, odd))))
        spelled.append(draw(st.sampled_from((one, one, one, one.capitalize()))))
    content = draw(st.sampled_from(("", "", "'", " ", "-", "’ "))).join(spelled)
    at = draw(st.integers(0, len(content)))
    more = draw(
        st.sampled_from(("", "", "", "", "5", "ˊ", "˙", "v", "一", "ā", " ", "\u0301", "·"))
    )
    gap = draw(st.sampled_from(("", "", "", *SPACES, "  ")))
    return f"{word}{gap}({content[:at]}{more}{content[at:]})"


@given(st.lists(words(), min_size=1, max_size=8), st.sampled_from(("", "，", "\n")), st.booleans())
def test_what_is_told_together_is_what_each_bracket_fits_by_itself(parts, joint, needs_tones):
    text = joint.join(parts)
    brackets, found = tell(text, needs_tones=needs_tones)
    for number, (start, end) in enumerate(brackets):
        if not found.are_told[number]:
            assert not readings(found, number)
            continue
        spelling = spelling_of(text[start + 1 : end - 1])
        assert spelling is not None
        assert readings(found, number) == list(fit(spelling, Before(text, start), start) or ())
        assert len(readings(found, number)) > 1
        assert found.are_names[number] == spelling.is_name
        assert found.begins[number] == start - (text[start - 1] in SPACES)
        assert spelling.is_toned or not needs_tones


@given(st.lists(st.sampled_from(SENTENCES), min_size=1), st.sampled_from(Style))
def test_words_as_people_write_them_are_all_told(sentences: list[str], style: Style):
    text = annotate("\n".join(sentences), style, Unit.WORD)
    brackets, found = tell(text)
    are_words = [
        text[start - 2] != ")" and text[start - 2 : start].isalpha() for start, _ in brackets
    ]
    assert found.are_told.tolist() == are_words


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("中文(zhōngwén)", "zhong1 wen2"),
        ("中文(zhong1wen2)", "zhong1 wen2"),
        ("中文(Zhōngwén)", "zhong1 wen2"),
        ("中文(zhongwen)", "zhong wen"),
        ("中文 (zhōng-wén)", "zhong1 wen2"),
        ("中文(ㄓㄨㄥㄨㄣˊ)", "zhong1 wen2"),
        ("桌子(ㄓㄨㄛ˙ㄗ)", "zhuo1 zi5"),
        ("一會兒(ㄧˊ ㄏㄨㄟˋ ㄦ)", "yi2 hui4 r5"),
        ("明白(míngbai)", "ming2 bai5"),
        ("西安(xian)", "xi an"),
        ("女儿(nǚ’ér)", "nü3 er2"),
        ("绿林(lùlín)", "lu4 lin2"),
        ("旅行(lǔxíng)", "lü3 xing2"),
        ("小庵(xiǎoyān)", "xiao3 yan1"),
        ("一心一意(yīxīnyíyì)", "yi1 xin1 yi2 yi4"),
    ],
)
def test_plain_words_need_no_second_look(written: str, found: str):
    _, told = tell(written)
    assert " ".join(pinyin.spell(code, Style.DIGITS) for _, code in readings(told, 0)) == found


@pytest.mark.parametrize(
    "written",
    [
        "中(zhōng)",
        "中文  (zhōngwén)",
        "中文，(zhōngwén)",
        "中，文(zhōng wén)",
        "文(zhōngwén)",
        "中文(zhōngwáng)",
        "中文(zhōngwén1)",
        "中文(zhōngwe\u0301n)",
        "中文(1zhōngwén)",
        "中文(Zhong wen)",
        "桌子(ㄓㄨㄛㄗ˙)",
        "这儿(zhèr)",
        "𠀀𠀁(hēhǎo)",
        "(zhōngwén)",
        "一一(一一)",
    ],
)
def test_what_needs_one_is_left(written: str):
    _, told = tell(written)
    assert not told.are_told.any()
    assert not len(told.offsets)
