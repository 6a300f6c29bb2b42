"""Tones as they are spoken."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader import pinyin
from reader.reading import shared_engine
from reader.reading.sandhi import spoken
from reader.reading.words import words


def read(text: str) -> np.ndarray:
    return shared_engine().read(text, text, np.zeros(len(text), np.uint16)).codes


def said(text: str) -> str:
    codes = spoken(text, read(text), words(text))
    return " ".join(filter(None, (pinyin.spell(int(code)) for code in codes)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("你好", "ní hǎo"),
        ("我很好", "wǒ hén hǎo"),
        ("我也很好", "wó yě hén hǎo"),
        ("展览馆", "zhán lán guǎn"),
        ("小老虎", "xiǎo láo hǔ"),
        ("买水果", "mǎi shuí guǒ"),
        ("水果好", "shuí guó hǎo"),
        ("很美丽", "hén měi lì"),
        ("姐姐", "jiě jie"),
        ("一点儿水", "yì dián r shuǐ"),
    ],
)
def test_a_third_tone_before_a_third_becomes_a_second_by_words(text: str, expected: str):
    assert said(text) == expected


def test_a_doubled_verb_is_spoken_as_if_its_second_half_were_third():
    codes = np.array([pinyin.code("xiang", 3), pinyin.code("xiang", pinyin.NEUTRAL)], np.uint16)
    assert pinyin.spell(int(spoken("想想", codes, words("想想"))[0])) == "xiáng"


def test_third_tones_do_not_reach_over_a_mark():
    assert said("好，你走") == "hǎo ní zǒu"
    assert said("我很好，你呢") == "wǒ hén hǎo nǐ ne"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一个", "yí gè"),
        ("一天", "yì tiān"),
        ("一百年", "yì bǎi nián"),
        ("一起去", "yì qǐ qù"),
        ("一定", "yí dìng"),
        ("统一", "tǒng yī"),
        ("统一战线", "tǒng yī zhàn xiàn"),
        ("大吃一惊", "dà chī yì jīng"),
        ("一年级", "yī nián jí"),
        ("一等奖", "yī déng jiǎng"),
        ("第一名", "dì yī míng"),
        ("星期一", "xīng qī yī"),
        ("十一月一日", "shí yī yuè yī rì"),
        ("二〇一一年", "èr líng yī yī nián"),
        ("等一等", "děng yi děng"),
        ("一季度", "yī jì dù"),
        ("三年一班", "sān nián yī bān"),
        ("下一班车", "xià yì bān chē"),
        ("北京一中", "běi jīng yī zhōng"),
        ("一个中国", "yí gè zhōng guó"),
        ("一路公交车", "yī lù gōng jiāo chē"),
        ("一路平安", "yí lù píng ān"),
        ("一期工程", "yī qī gōng chéng"),
        ("一期节目", "yì qī jié mù"),
        ("一审判决", "yī shěn pàn jué"),
        ("一把手枪", "yì bá shǒu qiāng"),
        ("一是时间", "yī shì shí jiān"),
        ("一比一", "yī bǐ yī"),
        ("买一送一", "mǎi yī sòng yī"),
        ("背水一战", "bèi shuǐ yí zhàn"),
        ("一战后", "yī zhàn hòu"),
        ("一元一次方程", "yī yuán yī cì fāng chéng"),
        ("一 个", "yí gè"),
        ("一步一步", "yí bù yí bù"),
        ("唯一一个", "wéi yī yí gè"),
        ("同一个", "tóng yí gè"),
        ("同一时间", "tóng yī shí jiān"),
        ("数一数二", "shǔ yī shǔ èr"),
        ("独一无二", "dú yī wú èr"),
        ("说一不二", "shuō yī bú èr"),
        ("大一新生", "dà yī xīn shēng"),
        ("放大一下", "fàng dà yí xià"),
    ],
)
def test_yi_is_spoken_by_what_follows_but_not_in_numbers(text: str, expected: str):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不是", "bú shì"),
        ("不好", "bù hǎo"),
        ("好不好", "hǎo bu hǎo"),
        ("不", "bù"),
        ("一动不动", "yí dòng bú dòng"),
        ("部队布置", "bù duì bù zhì"),
        ("步骤", "bù zhòu"),
    ],
)
def test_bu_is_second_before_a_fourth_tone_and_neutral_between_equals(text: str, expected: str):
    assert said(text) == expected


@given(st.text("我你好水一不天是很，。a小老", max_size=30))
@settings(max_examples=80, deadline=None)
def test_only_tones_change_and_no_two_third_tones_are_left_in_a_word(text: str):
    codes = read(text)
    after = spoken(text, codes, words(text))
    assert (after // 6 == codes // 6).all()
    changed = after != codes
    assert (
        changed <= ((codes % 6 == 3) | np.isin(list(text) or [""], ["一", "不"])[: len(text)])
    ).all()
