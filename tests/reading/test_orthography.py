"""Pinyin by words after GB/T 16159."""

import re

import numpy as np
import pytest
from hypothesis import example, given, settings, strategies as st

from reader import pinyin
from reader.pinyin import Style
from reader.reading import shared_engine
from reader.reading.orthography import groups, groups_of_each
from reader.reading.ownwords import OwnWords
from reader.reading.parting import may_have_parts, parts_of
from reader.text import code_points


def codes_of(text: str) -> np.ndarray:
    return shared_engine().read(text, text, np.zeros(len(text), np.uint16)).codes


def spelled(text: str, style: Style = Style.MARKS) -> str:
    return " ".join(group.spelling for group in groups(text, codes_of(text), style))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("，他看着我笑了一会儿", "tā kànzhe wǒ xiàole yīhuìr"),
        ("，我去过北京", "wǒ qùguo Běijīng"),
        ("，问了他，换了书，学过中文", "wènle tā huànle shū xuéguo Zhōngwén"),
        ("，聊聊天，洗洗手", "liáoliao tiān xǐxi shǒu"),
        ("，他说说话就走", "tā shuō shuōhuà jiù zǒu"),
        ("，红了脸，病了三天", "hóngle liǎn bìngle sān tiān"),
        ("，问着路，上了车", "wènzhe lù shàngle chē"),
        ("，学完了就走", "xuéwánle jiù zǒu"),
        ("，想着想着笑了", "xiǎngzhe xiǎngzhe xiào le"),
        ("，信到了，三天了他才来", "xìn dào le sān tiān le tā cái lái"),
        ("，车到了。", "chē dào le"),
        ("，我们的老师", "wǒmen de lǎoshī"),
        ("，觉得跑得快", "juéde pǎo de kuài"),
        ("，西安", "Xī'ān"),
        ("，北京市和黄河", "Běijīng Shì hé Huáng Hé"),
        ("，黑龙江和上海", "Hēilóngjiāng hé Shànghǎi"),
        ("，诸葛亮和鲁迅", "Zhūgě Liàng hé Lǔ Xùn"),
        ("，姓诸葛的", "xìng Zhūgě de"),
        ("，张晓丽", "Zhāng Xiǎolì"),
        ("，风平浪静", "fēngpíng-làngjìng"),
        ("，总而言之", "zǒng'éryánzhī"),
        ("，高高兴兴", "gāogāo-xìngxìng"),
        ("，第一次", "dì-yī cì"),
        ("，二十五个人", "èrshíwǔ gè rén"),
        ("，看看书", "kànkan shū"),
        ("，孩子们", "háizimen"),
        ("，车到了（很晚）", "chē dào le hěn wǎn"),
        ("，李华和诸葛孔明", "Lǐ Huá hé Zhūgě Kǒngmíng"),
        ("，王小明在等王先生", "Wáng Xiǎomíng zài děng Wáng xiānsheng"),
        ("，老王和小李", "Lǎo Wáng hé Xiǎo Lǐ"),
        ("，向老师学习", "xiàng lǎoshī xuéxí"),
        ("，高尔基和孔子", "Gāo'ěrjī hé Kǒngzǐ"),
        ("，中华人民共和国", "Zhōnghuá Rénmín Gònghéguó"),
        ("，星期一和十月一日", "xīngqīyī hé shíyuè yī rì"),
        ("，花儿红红的", "huār hónghóng de"),
        ("，清清楚楚", "qīngqīng-chǔchǔ"),
        ("，研究研究", "yánjiū yánjiū"),
        ("，桌子上", "zhuōzi shàng"),
        ("，副总理和一副眼镜", "fùzǒnglǐ hé yī fù yǎnjìng"),
        ("，社会主义", "shèhuì zhǔyì"),
        ("，环境保护规划", "huánjìng bǎohù guīhuà"),
        ("，三百二十五", "sānbǎi èrshíwǔ"),
        ("，一亿三千万人", "yīyì sānqiān wàn rén"),
        ("，二〇〇八年", "èrlínglíngbā nián"),
        ("，三分之一", "sān fēn zhī yī"),
        ("，五六天和十几天", "wǔ-liù tiān hé shíjǐ tiān"),
        ("，朝阳区", "Cháoyáng Qū"),
        ("，苹果手机和可口可乐", "Píngguǒ shǒujī hé Kěkǒukělè"),
        ("，走进来又跑出去", "zǒu jìnlái yòu pǎo chūqù"),
        ("，饭吃完了，书看懂了", "fàn chīwán le shū kàndǒng le"),
        ("，好的东西", "hǎo de dōngxi"),
        ("，科学性和入学率", "kēxuéxìng hé rùxuélǜ"),
        ("，不是他，不会来", "bù shì tā bù huì lái"),
        ("，不但不知道", "bùdàn bù zhīdào"),
        ("，皮袄", "pí'ǎo"),
        ("，总工程师吃得很饱", "zǒnggōngchéngshī chī de hěn bǎo"),
        ("，浦东新区", "Pǔdōng Xīnqū"),
        ("，不能不来", "bù néng bù lái"),
        ("，悄悄地下了楼", "qiāoqiāo de xiàle lóu"),
        ("，高高地举起", "gāogāo de jǔqǐ"),
        ("，从山上下来", "cóng shānshàng xiàlai"),
        ("，着了火也中了奖", "zháole huǒ yě zhòngle jiǎng"),
        ("，杞人忧天和叶公好龙", "Qǐrén-yōutiān hé Yègōng-hàolóng"),
        ("，我姓单，叫单小红。", "wǒ xìng Shàn jiào Shàn Xiǎohóng"),
        ("，他叫李四，这叫教学。", "tā jiào Lǐ Sì zhè jiào jiāoxué"),
        ("，姓什么", "xìng shénme"),
        ("，一分钱", "yī fēn qián"),
    ],
)
def test_words_are_joined_parted_and_capitalised_as_the_standard_says(text: str, expected: str):
    assert spelled(text) == expected


def test_a_sentence_begins_with_a_capital_also_after_quotes():
    assert spelled("天黑了。他说：“走吧。”“好！”") == "Tiānhēi le Tā shuō Zǒu ba Hǎo"
    assert spelled("天黑\n“走”") == "Tiānhēi Zǒu"


def test_digits_need_no_apostrophe_and_zhuyin_keeps_its_own_form():
    assert spelled("，西安", Style.DIGITS) == "Xi1an1"
    assert spelled("，西安", Style.PLAIN) == "Xi'an"
    assert spelled("，西安", Style.ZHUYIN) == "ㄒㄧㄢ"


@pytest.mark.parametrize(("text", "without"), [("，副，总理", 2), ("，王小明", 2)])
def test_what_has_a_gap_in_it_is_not_joined(text: str, without: int):
    codes = codes_of(text)
    codes[without] = 0
    assert all(len(group.pieces) == group.end - group.start for group in groups(text, codes))
    assert without not in {at for group in groups(text, codes)
                           for at in range(group.start, group.end)}  # fmt: skip


def test_a_word_that_lacks_a_reading_falls_into_single_characters():
    text = "，图书馆"
    codes = codes_of(text)
    codes[2] = 0
    assert [(each.start, each.pieces) for each in groups(text, codes)] == [
        (1, ("tú",)),
        (3, ("guǎn",)),
    ]


@given(st.text("我们的西安看着了他说：“好。”十五个一abc \n风平浪静", max_size=40))
@settings(max_examples=80, deadline=None)
def test_groups_hold_every_reading_once_and_spell_nothing_else(text: str):
    codes = codes_of(text)
    found = groups(text, codes)
    held = [at for group in found for at in range(group.start, group.end)]
    assert held == np.flatnonzero(codes).tolist()
    for group in found:
        assert len(group.pieces) == group.end - group.start
        for at, piece in zip(range(group.start, group.end), group.pieces, strict=True):
            plain = re.sub(r"[-']", "", piece).lower()
            assert pinyin.parse(plain) // 6 == codes[at] // 6


@given(st.text("二零一四年月张晓丽副总理看着\u2060\u200b\n", max_size=24))
@settings(max_examples=150, deadline=None)
@example("二零一四年\u2060一月")
def test_what_is_invisible_is_no_group_of_its_own(text: str):
    codes = codes_of(text)
    assert all(codes[each.start] and codes[each.end - 1] for each in groups(text, codes))


@given(st.text("我们吃了着过学问斌张王晓丽老师：”“。副总理性十一几\u200b A1\n", max_size=60))
@settings(max_examples=150, deadline=None)
def test_a_line_is_grouped_as_if_it_stood_alone(text: str):
    codes, start, expected = codes_of(text), 0, []
    for line in text.split("\n"):
        alone = groups(line, codes[start : start + len(line)])
        expected += [(start + each.start, start + each.end, each.pieces) for each in alone]
        start += len(line) + 1
    assert [tuple(each) for each in groups(text, codes)] == expected


def test_groups_are_found_between_two_places():
    text = "，我们的老师看着书"
    found = groups(text, codes_of(text))
    between = found.between(2, 6)
    assert [group.spelling for group in between] == ["wǒmen", "de", "lǎoshī"]


@given(st.text("我们的西安他说：“好。”\u200b儿花 \n", max_size=40), st.sampled_from(["", " "]))
@settings(max_examples=80, deadline=None)
def test_all_are_spelled_together_as_each_is_alone(text: str, mark: str):
    found = groups(text, codes_of(text))
    assert found.spellings(mark) == [mark.join(group.pieces) for group in found]


@given(
    st.text("一二三五十百第日月年分之你您不好知道是的地得觉清楚", min_size=2, max_size=6),
    st.sampled_from([0, 1, 3, 4]),
    st.sampled_from([0, 9, 14, 22]),
    st.booleans(),
    st.booleans(),
)
@example("十五日", 0, 0, False, False)
@example("不知道", 0, 0, True, False)
@example("有的", 0, 0, True, True)
def test_words_that_may_not_have_parts_have_none(
    word: str, capitals: int, tag: int, is_known: bool, ends_neutral: bool
):
    text, capital = code_points(word), np.array([capitals], np.uint32)
    if not may_have_parts(text[:1], text[-1:], np.array([len(word)], np.int32), capital)[0]:
        assert parts_of([(word, capitals, tag, is_known, ends_neutral)]) == [()]


LINES = st.lists(
    st.text("他说了一一两个着过的地们北京大学李小龙副总好人第三天，。：“”！ \u200b\n", max_size=14),
    min_size=1,
    max_size=5,
)


@given(LINES, st.booleans())
@example(["他说着\n", "了。", "过\n", ""], True)
@settings(deadline=None, max_examples=30)
def test_texts_are_grouped_together_as_each_is_by_itself(texts: list[str], has_own: bool):
    def own_in(text: str) -> tuple[OwnWords, ...]:
        at = text.find("北京大学") if has_own else -1
        return (OwnWords((at, at + 1, at + 4)),) if at >= 0 else ()

    read = shared_engine().read
    codes = [read(text, text, np.zeros(len(text), np.uint16)).codes for text in texts]
    asked = [(*each, own_in(each[0])) for each in zip(texts, codes, strict=True)]
    alone = [groups(text, codes, own=own) for text, codes, own in asked]
    assert [list(one) for one in groups_of_each(asked)] == [list(one) for one in alone]
