import numpy as np
import pytest
from hypothesis import assume, given, strategies as st

from reader.exports import Options, ReadText, known_formats
from reader.opening.annotations.cleaning import Cleaned
from reader.opening.dialects import without_annotations
from reader.pinyin import Style
from tests.exports.made import read_text

STYLES = list(Style)


def written(read: ReadText, style: Style = Style.MARKS) -> str:
    return "".join(map(str, known_formats()["brackets"].write(read, Options(style))))


def opened(read: ReadText, style: Style = Style.MARKS) -> Cleaned:
    return without_annotations(Cleaned(written(read, style).removesuffix("\n")))


def test_readings_stand_in_brackets_behind_their_characters() -> None:
    assert written(read_text("山水,a\n\n人")) == "山(shān)水(shuǐ),a\n\n人(rén)\n"


@pytest.mark.parametrize("style", STYLES)
def test_what_is_written_opens_to_the_same_text_and_readings(style: Style) -> None:
    read = read_text("我们的朋友住在北京(Beijing),他(he)喝了3杯(cup)绿茶。\n\n女儿说:“好 (good)!”")
    again = opened(read, style)
    assert again.text == read.text
    codes = np.zeros(len(read.text), np.uint16)
    codes[again.given.offsets] = again.given.codes
    if style is Style.PLAIN:
        assert (codes[codes > 0] // 6 == read.codes[codes > 0] // 6).all()
    else:
        assert (codes[codes > 0] == read.codes[codes > 0]).all()
    assert np.count_nonzero(codes) >= np.count_nonzero(read.codes) - 4


@pytest.mark.parametrize(
    "text", ["我(hǎo)的", "我的(wǒ de)人", "山(shui)水", "好【hǎo】人(ren", "(人)(人"]
)
def test_brackets_of_the_text_itself_stay_in_it(text: str) -> None:
    assert opened(read_text(text)).text == text


PIECES = [
    *"山水我好的说儿 \na()（）[]",
    "(shan)",
    "(hǎo)",
    "（de）",
    "(he)",
    "(Shuo)",
    "(ㄕㄢ)",
    "3",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.sampled_from(STYLES))
def test_any_article_opens_again_as_it_was(text: str, style: Style) -> None:
    base = without_annotations(Cleaned(text)).text
    assume(without_annotations(Cleaned(base)).text == base)  # as it is for all but wild nests
    assert opened(read_text(base), style).text == base


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("他说：“走。”我走。", "tā shuō: “zǒu.” wǒ zǒu."),
        ("3楼有人，5楼没有。", "3 lóu yǒu rén, 5 lóu méi yǒu."),
    ],
)
def test_marks_stand_in_a_line_of_readings_as_in_latin_text(text: str, line: str) -> None:
    whole = "".join(map(str, known_formats()["lines"].write(read_text(text), Options())))
    assert whole == f"{line}\n{text}\n"
