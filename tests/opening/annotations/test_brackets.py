"""Readings in round brackets: what is one is taken out, what is none stays."""

import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.article import Article, RepairKind
from reader.opening import open_file, open_text
from reader.pinyin import Style
from reader.text import code_points, is_hanzi
from tests.opening.annotating import SENTENCES, Unit, annotate, readings_of
from tests.repository import SHARED

ARTICLE = SHARED / "articles" / "mining-group.txt"


def readings(article: Article) -> str:
    """Each annotated character with its syllable: 文wén."""
    offsets, codes = article.given.offsets.tolist(), article.given.codes.tolist()
    return " ".join(
        article.text[at] + pinyin.spell(syllable, Style.DIGITS)
        for at, syllable in zip(offsets, codes, strict=True)
    )


def repairs(article: Article) -> dict[str, int]:
    counts = {kind.name: article.repairs.count(kind) for kind in RepairKind}
    return {name: count for name, count in counts.items() if count}


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("在(zài)中(zhōng)国(guó)", "在中国", "在zai4 中zhong1 国guo2"),
        ("學(xué)而(ér)時(shí)習(xí)之(zhī)", "學而時習之", "學xue2 而er2 時shi2 習xi2 之zhi1"),
        ("小(xiao)麥(mai)輸(shu)入法(fa)", "小麥輸入法", "小xiao 麥mai 輸shu 法fa"),
        ("美(ㄇㄟˇ)好(ㄏㄠˇ)的(ㄉㄜ˙)朝(ㄓㄠ)", "美好的朝", "美mei3 好hao3 的de5 朝zhao1"),
        ("我(wǒ)的中文(zhōngwén)", "我的中文", "我wo3 中zhong1 文wen2"),
        ("怎么样(zěnmeyàng)？", "怎么样？", "怎zen3 么me5 样yang4"),
        ("您好 (nín hǎo)，是刘明 (shì liú míng)。", "您好，是刘明。", None),
        ("这是汉（Hàn）字（zì）。", "这是汉字。", "汉han4 字zi4"),
        ("这是汉(Hàn）字（zì)。", "这是汉字。", "汉han4 字zi4"),
        ("汉（Ｈàn）字（ｚì）", "汉字", "汉han4 字zi4"),
        ("你(ni3)好(hao3)", "你好", "你ni3 好hao3"),
        ("绿(lv4)女(nu:3)旅(lü3)", "绿女旅", "绿lü4 女nü3 旅lü3"),
        ("对(dui4)吗(ma5)好(hao3)吧(ba0)", "对吗好吧", "对dui4 吗ma5 好hao3 吧ba5"),
        ("中文(zhong1wen2)", "中文", "中zhong1 文wen2"),
        ("旅(lǔ)行", "旅行", "旅lü3"),
        ("花儿(huār)", "花儿", "花hua1 儿r5"),
        ("一会儿(yíhuìr)", "一会儿", "一yi2 会hui4 儿r5"),
        ("县(xian)", "县", "县xian"),
        ("西安(xian)", "西安", "西xi 安an"),
        ("西安(Xī'ān)", "西安", "西xi1 安an1"),
        ("漢字(ㄏㄢˋㄗˋ)", "漢字", "漢han4 字zi4"),
        ("桌子(ㄓㄨㄛ ˙ㄗ)", "桌子", "桌zhuo1 子zi5"),
        ("桌子（zhuō·zi）", "桌子", "桌zhuo1 子zi5"),
        ("〇(líng)", "〇", "〇ling2"),
        ("𠀀(hē)", "𠀀", "𠀀he1"),
        ("我喜欢唱(chang)歌", "我喜欢唱歌", "唱chang"),
        ("女(nu)", "女", "女nü"),
        ("你好吗？(nǐ hǎo ma?)", "你好吗？", "你ni3 好hao3 吗ma5"),
        ("你来，我去。(nǐ lái, wǒ qù)", "你来，我去。", "你ni3 来lai2 我wo3 去qu4"),
        ("“和”(hé)字", "“和”字", "和he2"),
        ("他和(he)我", "他和我", "和he"),
        ("3月(yue)1日", "3月1日", "月yue"),
        ("我去北京(Beijing)", "我去北京", "北bei 京jing"),
        ("好(ha\u030co)", "好", "好hao3"),
        ("好(hаo)", "好", "好hao"),  # a Cyrillic а
    ],
)
def test_a_reading_is_taken_out_and_kept_beside(written: str, text: str, found: str | None):
    article = open_text(written)
    assert article.text == text
    if found is not None:
        assert readings(article) == found
    assert repairs(article) == {}


@pytest.mark.parametrize(
    "written",
    [
        "人工智能(AI)",
        "組織(WHO)",
        "他(he)",
        "人(an)",
        "长(long)",
        "蒙(can)",
        "好(1)",
        "哈（笑）",
        "日 (birthday)",
        "100%(bai)",
        "5(wu)",
        "[文](wen)",
        "文[1](https://example.org/wen)",
        "图(a)",
        "俄(E)",
        "方案(A1)",
        "锂(Li)电池",
        "帕(Pa)",
        "hao(hao)",
        "好\n(hǎo)",
        "好()",
        "好( )",
        "好(·)",
        "(hǎo)",
        "好(hǎo",
        "好hǎo)",
        "喜欢(like it)",
        "他说：“好。”(ta)",
        "简单(easy)的人(man)和狗(dog)",
    ],
)
def test_what_is_no_reading_stays(written: str):
    article = open_text(written)
    assert article.text == written
    assert len(article.given) == 0
    assert repairs(article) == {}


def test_english_after_a_reading_stays_with_its_space():
    article = open_text("过(guò)生(shēng)日(rì) (birthday) 的(de)")
    assert article.text == "过生日 (birthday) 的"
    assert readings(article) == "过guo4 生sheng1 日ri4 的de5"


def test_repeats_are_left_out_and_counted():
    article = open_text("貧(pin)(pin)(pin)困縣(xiàn) (xiàn)中国(zhōngguó)(zhōng guó)")
    assert article.text == "貧困縣中国"
    assert readings(article) == "貧pin 縣xian4 中zhong1 国guo2"
    assert repairs(article) == {"REPEAT": 4}
    assert article.repairs.offsets.tolist() == [0, 0, 2, 4]


def test_of_a_repeat_with_and_without_its_tone_the_tone_is_kept():
    assert readings(open_text("縣(xian)(xiàn)")) == "縣xian4"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("平(píng)(pín)", "平ping2"),
        ("平(pín)(píng)", "平ping2"),
        ("人(zhang)(ren)", "人ren"),
        ("行(xíng)(háng)", "行xing2"),
        ("平(ping)(pin)(ping)", "平ping"),
    ],
)
def test_of_two_that_differ_the_reading_of_the_character_wins(written: str, found: str):
    article = open_text(written)
    assert article.text == written[0]
    assert readings(article) == found
    assert repairs(article)["CONFLICT"] == 1


def test_a_word_that_explains_is_no_conflict():
    article = open_text("他(tā)(he)来，歌(ge)(song)，狗(gǒu)(dog)，语(yǔ)（Nanai）")
    assert article.text == "他(he)来，歌(song)，狗(dog)，语（Nanai）"
    assert readings(article) == "他ta1 歌ge 狗gou3 语yu3"
    assert repairs(article) == {}


@pytest.mark.parametrize(
    "written", ["日(xì)", "中国(zhōng)", "你好(hé lán)", "字(ㄏㄠˇ)", "字(hao3)"]
)
def test_what_looks_like_a_reading_but_is_none_stays_and_is_told(written: str):
    article = open_text(written)
    assert article.text == written
    assert repairs(article) == {"DOUBT": 1}
    assert article.repairs.offsets.tolist() == [written.index("(")]


def test_a_capital_name_is_a_reading_only_in_a_text_written_so():
    plain = "我昨天在百度(Baidu)工作了很久，今天才去广州出差。"
    assert open_text(plain).text == plain
    assert repairs(open_text(plain)) == {"DOUBT": 1}
    annotated = "我(wo)昨(zuo)天在百度(Baidu)工(gong)作了很久，今天才去广州出差。"
    assert "(" not in open_text(annotated).text
    with_tones = "我(wǒ)昨(zuó)天在百度(Baidu)工(gōng)作了很久，今天才去广州出差的(de)。"
    assert "百度(Baidu)" in open_text(with_tones).text


def test_a_syllable_without_mark_is_neutral_where_the_others_have_marks():
    assert readings(open_text("好(hǎo)的(de)")) == "好hao3 的de5"
    assert readings(open_text("很(hěn)清(qīng)楚(chǔ)明(míng)白(bai)")).endswith("明ming2 白bai")
    many = "很(hěn)清(qīng)楚(chǔ)" * 5 + "明(míng)白(bai)"
    assert readings(open_text(many)).endswith("明ming2 白bai5")
    assert readings(open_text("明白(míngbai)")) == "明ming2 白bai5"
    assert readings(open_text("好(hao)的(de)")) == "好hao 的de"


def test_brackets_left_over_after_another_kind_of_bracket_harm_nothing():
    for written in ("(" * 1000 + "好" + ")" * 1000, "好(" * 500, "好(hǎo(hǎo)hǎo)", "好((hǎo))"):
        assert open_text(written).text.count("好") == written.count("好")


texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map("\n".join)


@given(texts, st.sampled_from(Style), st.sampled_from(Unit), st.sampled_from(["()", "（）", "(）"]))
def test_a_text_annotated_in_any_way_opens_to_itself(text: str, style, unit, brackets: str):
    article = open_text(annotate(text, style, unit, brackets))
    assert article.text == text
    expected = [(at, one) for at, one in enumerate(readings_of(text)) if one]
    if style is Style.PLAIN:
        expected = [(at, one - one % 6) for at, one in expected]
    found = zip(article.given.offsets.tolist(), article.given.codes.tolist(), strict=True)
    assert list(found) == expected
    assert repairs(article) == {}


@given(texts, st.data())
def test_a_text_annotated_here_and_there_opens_to_itself(text: str, data):
    kept = data.draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    times = data.draw(st.integers(1, 3))
    written = "".join(
        character + (f"({pinyin.spell(one - one % 6)})" * times if one and keep else "")
        for character, one, keep in zip(text, readings_of(text), kept, strict=True)
    )
    article = open_text(written)
    assert article.text == text
    assert article.repairs.count(RepairKind.REPEAT) == (times - 1) * len(article.given)


innocent = st.sampled_from(
    [
        "(AI)",
        "（笑）",
        "(1)",
        "[1]",
        " (birthday)",
        "(WHO)",
        "（见下文）",
        "《Hànyǔ》",
        "**",
        "(see you)",
    ]
)


@given(st.lists(st.one_of(st.sampled_from(SENTENCES), innocent), min_size=1))
def test_a_text_without_readings_is_left_as_it_is(pieces: list[str]):
    text = "".join(pieces)
    assert open_text(text).text == text


@given(st.text(st.one_of(st.sampled_from("好中的()（） hǎozhongde，\n\0"), st.characters())))
def test_any_text_opens_without_losing_a_chinese_character(text: str):
    text += "字"
    article = open_text(text)
    assert is_hanzi(code_points(article.text)).sum() == is_hanzi(code_points(text)).sum()


@pytest.mark.skipif(not ARTICLE.exists(), reason="the real article lies outside the repository")
def test_the_real_article_is_cleaned():
    article = open_file(ARTICLE)
    assert int(is_hanzi(code_points(article.text)).sum()) == 926
    assert len(article.given) == 359
    assert repairs(article) == {"REPEAT": 89}
    assert "(" not in article.text
    assert article.title == "文章來源:北京礦冶科技集團有限公司"
    assert article.headings == ()
    assert article.text.count("\n") == ARTICLE.read_text("utf-8").strip("\n").count("\n")
