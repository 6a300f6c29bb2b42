"""Separable verbs: read as their dictionary word, whatever stands between verb and object."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.reading import shared_engine

BETWEEN = ("了", "过", "了一次", "过几次", "了个", "不了", "完")
WHOLE = {
    "理发": "lǐ fà", "中奖": "zhòng jiǎng", "种地": "zhòng dì", "倒霉": "dǎo méi",
    "散步": "sàn bù", "露面": "lòu miàn", "盛饭": "chéng fàn", "扫兴": "sǎo xìng",
    "改行": "gǎi háng", "跑调": "pǎo diào", "抽空": "chōu kòng", "晕车": "yùn chē",
}  # fmt: skip


def read(text: str) -> list[str]:
    codes = shared_engine().read(text, text, np.zeros(len(text), np.uint16)).codes
    return [pinyin.spell(code) for code in codes.tolist()]


@given(
    st.sampled_from(sorted(WHOLE)),
    st.sampled_from(BETWEEN),
    st.sampled_from(("我们", "他昨天", "")),
)
def test_what_stands_between_changes_nothing(whole: str, between: str, before: str):
    syllables = read(f"{before}{whole[0]}{between}{whole[1]}。")
    assert [syllables[len(before)], syllables[-2]] == WHOLE[whole].split()


@pytest.mark.parametrize(
    ("text", "place", "spelled"),
    [
        ("你着什么急？", 1, "zháo"),
        ("别着了凉。", 1, "zháo"),
        ("睡什么觉！", 3, "jiào"),
        ("他又上了人家的当。", 7, "dàng"),
        ("上了当以后才明白。", 1, "le"),
        ("他中过了好几次的大奖。", 1, "zhòng"),
        ("出了一趟差。", 4, "chāi"),
        ("还完了钱就走。", 0, "huán"),
        ("数了数钱。", 2, "shǔ"),
    ],
)
def test_asked_for_and_owned_objects(text: str, place: int, spelled: str):
    assert read(text)[place] == spelled


@pytest.mark.parametrize(
    ("text", "place", "spelled"),
    [
        ("出了误差。", 3, "chā"),
        ("心中了无牵挂。", 2, "liǎo"),
        ("他在家中了解情况。", 3, "zhōng"),
        ("改了行为。", 2, "xíng"),
        ("看着什么火？", 1, "zhe"),
        ("抱着个火炉。", 1, "zhe"),
        ("他和什么人打牌？", 1, "hé"),
        ("还个人情。", 0, "hái"),
        ("我们还完成了手续。", 2, "hái"),
        ("种种花样。", 1, "zhǒng"),
        ("炸了鱼塘。", 0, "zhà"),
    ],
)
def test_what_only_looks_so_is_let_alone(text: str, place: int, spelled: str):
    assert read(text)[place] == spelled


def test_doubled_the_second_has_no_tone():
    assert read("散散步。")[:2] == ["sàn", "san"]
    assert read("种种花。")[:2] == ["zhòng", "zhong"]
