"""Every other way of writing readings: it opens, and what only looks like it stays."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.article import Article, RepairKind
from reader.opening import open_text
from reader.pinyin import Style
from reader.text import code_points, is_hanzi
from tests.opening.annotating import (
    SENTENCES,
    SIMPLIFIED,
    Unit,
    annotate,
    readings_of,
    runs,
    usual_reading,
)


def readings(article: Article) -> str:
    offsets, codes = article.given.offsets.tolist(), article.given.codes.tolist()
    return " ".join(
        article.text[at] + pinyin.spell(syllable, Style.DIGITS)
        for at, syllable in zip(offsets, codes, strict=True)
    )


RUBIES = (
    "去<ruby>银行<rt>yínháng</rt></ruby>",
    "<ruby>银<rt>yín</rt>行<rt>háng</rt></ruby>",
    "<ruby>强<rt>最强</rt></ruby>的",
    "<ruby>强<rp>(</rp><rt>qiáng</rt><rp>)</rp></ruby>",
    "<ruby class='" + "a" * 120 + "'>山<rt>shān</rt></ruby>",
    "<ruby>山",
)


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("我(wo)是{一只猫(yizhimao)}。", "我是一只猫。", "我wo 一yi 只zhi 猫mao"),
        ("卫生间[wèi shēng jiān]的[de]", "卫生间的", "卫wei4 生sheng1 间jian1 的de5"),
        ("汉[hàn]字[zì]，你[ㄋㄧˇ]", "汉字，你", "汉han4 字zi4 你ni3"),
        ("汉［hàn］字〔zì〕", "汉字", "汉han4 字zi4"),
        (" 汉字[hàn zì]是 中国[zhōng guó]的", "汉字是中国的", "汉han4 字zi4 中zhong1 国guo2"),
        ("10 年[nián] 前[qián]", "10年前", "年nian2 前qian2"),
        ("{汉字|hàn zì}和{漢|hàn}{字|zì}", "汉字和漢字", "汉han4 字zi4 漢han4 字zi4"),
        ("{拼音|pīn|yīn}", "拼音", "拼pin1 音yin1"),
        ("[猫]{māo}和[漢字(ㄏㄢˋㄗˋ)]", "猫和漢字", "猫mao1 漢han4 字zi4"),
        ("這｜漢字《hànzì》", "這漢字", "漢han4 字zi4"),
        ("漢字《hànzì》和《汉语》", "漢字和《汉语》", "漢han4 字zi4"),
        (r"\xpinyin{了}{liao3}\ruby{漢字}{hànzì}", "了漢字", "了liao3 漢han4 字zi4"),
        (r"\ruby[g]{漢字}{hàn zì}", "漢字", "漢han4 字zi4"),
        ("\ufff9漢字\ufffahànzì\ufffb", "漢字", "漢han4 字zi4"),
        ("数<shu4>和<tone as=shu4>数</tone>", "数和数", "数shu4 数shu4"),
        ("看(kan) | 着(zhe) | 我(wo)。", "看着我。", "看kan 着zhe 我wo"),
        ("我来\nwǒ lái", "我来", "我wo3 来lai2"),
        ("wǒ lái\n我来\n", "我来", "我wo3 来lai2"),
        ("他有3本书，DVD一张。\nTā yǒu 3 běn shū, DVD yì zhāng.", "他有3本书，DVD一张。", None),
        ("什么是網(wǎng)絡(luò)", "什么是網絡", "網wang3 絡luo4"),
        ("{外婆}(wàipó)和｛外公｝（wai4 gong1）", "外婆和外公", "外wai4 婆po2 外wai4 公gong1"),
        ("[汉(hàn)字(zì)]和[拼(pīn)音(yīn)]。", "汉字和拼音。", "汉han4 字zi4 拼pin1 音yin1"),
        ("[汉字]^(hànzì)和字^[zì]", "汉字和字", "汉han4 字zi4 字zi4"),
        ("银行【yínháng】和行〖háng〗", "银行和行", "银yin2 行hang2 行hang2"),
        ("那(nà)儿(r)", "那儿", "那na4 儿r5"),
        ("去玩(wánr)儿", "去玩儿", "玩wan2 儿r5"),
        ("去玩(wan2r)兒了", "去玩兒了", "玩wan2 兒r5"),
        ("乐(lào)亭(tíng)", "乐亭", "乐lao4 亭ting2"),
        ("<ruby>银行<rt>yínháng</rt></ruby>里", "银行里", "银yin2 行hang2"),
        ("<ruby>银<rp>(</rp><rt>yín</rt><rp>)</rp>行<rt>háng</ruby>", "银行", "银yin2 行hang2"),
        ("<ruby><rb>银<rb>行<rt>yín<rt>háng</ruby>", "银行", "银yin2 行hang2"),
        ("<RUBY class='a'>银<br>行<RT>yín háng</RT></RUBY>", "银行", "银yin2 行hang2"),
        ("<ruby>强<rt>最强</rt></ruby>的", "强(最强)的", ""),
        ("<ruby>山<rp>（</rp><rt>やま</rt><rp>）</rp></ruby>", "山(やま)", ""),
        ("<ruby>强<rt>zuì</rt></ruby>", "强", "强zui4"),
        ("<ruby>汉<rt></rt>字</ruby>", "汉字", ""),
    ],
)
def test_a_reading_is_taken_out_and_kept_beside(written: str, text: str, found: str | None):
    article = open_text(written)
    assert article.text == text
    if found is not None:
        assert readings(article) == found
    assert len(article.repairs.kinds) == 0


@pytest.mark.parametrize(
    "written",
    [
        "{汉字|abc}",
        "{a|b}和{汉字|{hàn}}",
        "[猫](cat)和[1]",
        "和[he](https://example.org)",
        "[文](wen)",
        "图[a]，图[1]，书[2]",
        "《Hànyǔ Dì 1 Cè》和课本《汉语》",
        "｜汉字《汉语》",
        r"\textbf{漢}{字}和\xpinyin{汉字}",
        "里<li>不<b>啊<a>",
        "| 看 | 着 |",
        "我来\nI come",
        "我来了\nwo lai",
        "北京\nBeijing",
        "你好吗?shì)的",
        "为什么?hao)",
        "3 > 2, 1 < 2",
        "Some words[he], more (an) words.",
        "Just English\nand more of it\n",
        "【责任编辑】他【AI】",
        "点(r)和r(r)",
        "<ruby>没有完\n</ruby>",
        "<ruby>没有完",
        "文^(2)和^(a)",
        "{外婆}(abc)",
    ],
)
def test_what_is_no_reading_stays(written: str):
    article = open_text(written)
    assert article.text == written.rstrip("\n")
    assert len(article.given) == len(article.repairs.kinds) == 0


@given(st.lists(st.sampled_from(RUBIES), max_size=8))
def test_a_ruby_that_comes_again_is_read_as_the_first_time(rubies: list[str]):
    article, alone = open_text("。\n" + "\n".join(rubies)), [open_text(one) for one in rubies]
    assert article.text == "\n".join(["。", *(one.text for one in alone)])
    assert readings(article).split() == [each for one in alone for each in readings(one).split()]


def test_a_table_keeps_its_bars():
    table = open_text("| 看(kan) | 着(zhe) |\n| 我(wo) | 你(ni) |")
    assert table.text == "| 看 | 着 |\n| 我 | 你 |"
    assert open_text("上(shang)海|北(bei)京").text == "上海|北京"
    assert open_text("看(kan)|着(zhe)|我(wo)|来(lai)").text == "看着我来"


def test_a_note_in_square_brackets_with_readings_of_its_own_stays_one():
    assert open_text("[编(biān)者(zhě)]他(tā)是(shì)老(lǎo)人(rén)").text == "[编者]他是老人"


def test_an_ending_with_a_bracket_of_its_own_has_its_own_reading():
    assert readings(open_text("女(nǚ)儿(ér)在(zài)玩(wánr)儿"))[:9] == "女nü3 儿er2"


def test_braces_that_keep_a_character_from_conversion_stay():
    assert open_text("王-{后(hòu)}-").text == "王-{后}-"


def test_a_space_before_a_word_stays_where_it_is_not_ankis():
    assert open_text("见图[1] 字[zì]").text == "见图[1] 字"
    assert open_text("Peking 北京[běi jīng]").text == "Peking 北京"
    assert open_text("大字[dà zì]很多， 小字[xiǎo zì]少字[shǎo zì]").text == "大字很多， 小字少字"


def test_a_line_in_another_language_between_pairs_stays():
    article = open_text("我来\nwǒ lái\nI come\n\n他去\ntā qù\nHe goes")
    assert article.text == "我来\nI come\n\n他去\nHe goes"
    assert readings(article) == "我wo3 来lai2 他ta1 去qu4"


def test_headings_are_found_where_lines_of_readings_have_gone():
    article = open_text("dì yī zhāng\n第一章\nwǒ lái\n我来")
    assert article.text == "第一章\n我来"
    assert [heading.paragraph for heading in article.headings] == [0]


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("各方面?zhèn)€人", "各方面個人", ""),
        ("——?jiǎng)?chuàng)新", "——創新", "創chuang4"),
        ("各方面\ufffd(zhèn)\ufffd人", "各方面個人", ""),
        ("表示?liàn)w(guī)順", "表示歸順", "歸gui1"),
    ],
)
def test_a_ghost_names_the_character_that_was_lost(written: str, text: str, found: str):
    article = open_text(written)
    assert article.text == text
    assert readings(article) == found
    assert article.repairs.count(RepairKind.GHOST) == 1
    assert article.repairs.offsets.tolist() == [
        written.index(next(c for c in written if c in "?\ufffd"))
    ]


def marked(pattern: str, style: Style, size: int = 2) -> Callable[[str], str]:
    """A writer: every word of so many characters as the pattern says."""

    def write(text: str) -> str:
        written = ""
        for run in runs(text):
            if not usual_reading(run[0]):
                written += run
                continue
            for start in range(0, len(run), size):
                base = run[start : start + size]
                spelled = " ".join(pinyin.spell(one, style) for one in readings_of(base))
                written += pattern.format(base=base, reading=spelled)
        return written

    return write


def in_lines(text: str, above: bool) -> str:
    lines = []
    for line in text.split("\n"):
        spelled = [pinyin.spell(one) if one else "," for one in readings_of(line)]
        pair = [line, " ".join(spelled)]
        lines += reversed(pair) if above else pair
    return "\n".join(lines)


WRITERS: dict[str, Callable[[str], str]] = {
    "braces": marked("{{{base}({reading})}}", Style.MARKS),
    "square, by character": lambda text: annotate(text, Style.MARKS, Unit.CHARACTER, "[]"),
    "square, by word": lambda text: annotate(text, Style.DIGITS, Unit.WORD, "[]"),
    "square, zhuyin": lambda text: annotate(text, Style.ZHUYIN, Unit.CHARACTER, "[]"),
    "anki": marked(" {base}[{reading}]", Style.MARKS),
    "markdown": marked("{{{base}|{reading}}}", Style.MARKS),
    "markdown, by character": marked("{{{base}|{reading}}}", Style.ZHUYIN, 1),
    "square base, braces": marked("[{base}]{{{reading}}}", Style.MARKS),
    "square base, brackets": marked("[{base}({reading})]", Style.ZHUYIN),
    "aozora": marked("｜{base}《{reading}》", Style.MARKS),
    "title marks alone": marked("{base}《{reading}》", Style.DIGITS),
    "latex": marked("\\xpinyin{{{base}}}{{{reading}}}", Style.DIGITS, 1),
    "latex ruby": marked("\\ruby{{{base}}}{{{reading}}}", Style.MARKS),
    "interlinear": marked("\ufff9{base}\ufffa{reading}\ufffb", Style.MARKS),
    "angle brackets": marked("{base}<{reading}>", Style.DIGITS, 1),
    "tone tags": marked("<tone as={reading}>{base}</tone>", Style.DIGITS, 1),
    "bars": lambda text: re.sub(r"\)(?=[^，。])", ") | ", annotate(text, Style.MARKS)),
    "line below": lambda text: in_lines(text, False),
    "line above": lambda text: in_lines(text, True),
}


@pytest.mark.parametrize("convention", WRITERS)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3, unique=True))
def test_what_a_writer_of_the_convention_wrote_opens_to_itself(convention: str, lines: list[str]):
    text = "\n".join(lines)
    article = open_text(WRITERS[convention](text))
    assert article.text == text
    expected = [(at, one) for at, one in enumerate(readings_of(text)) if one]
    found = zip(article.given.offsets.tolist(), article.given.codes.tolist(), strict=True)
    assert list(found) == expected
    assert len(article.repairs.kinds) == 0


@given(
    st.lists(
        st.tuples(st.sampled_from(SIMPLIFIED), st.sampled_from(sorted(WRITERS))),
        min_size=1,
        max_size=6,
        unique_by=lambda pair: pair[0],
    )
)
def test_conventions_may_be_mixed_in_one_file(lines: list[tuple[str, str]]):
    usual = [(line, name) for line, name in lines if name != "anki"]  # it is of whole files
    text = "\n".join(line for line, _ in usual)
    if text:
        article = open_text("\n".join(WRITERS[name](line) for line, name in usual))
        assert article.text == text
        assert len(article.given) == sum(1 for one in readings_of(text) if one)


def test_no_ghost_is_seen_behind_a_character_that_cannot_have_called_it():
    for written in ("芠?zhèn)€人", "a?zhèn)€人", "?zhèn)€人", "面?zhèng)€人"):
        assert open_text(written).text == written


innocent = "|｜[](){}<>《》\\~*_?？€\ufff9\ufffa\ufffb：:，。 \n"


@given(st.text(st.one_of(st.sampled_from(innocent + "好中的hǎozhōngde"), st.characters())))
def test_no_dialect_loses_a_chinese_character(text: str):
    opened = open_text(text + "字")
    ghosts = opened.repairs.count(RepairKind.GHOST)
    assert count_hanzi(opened.text) == count_hanzi(text + "字") + ghosts


def count_hanzi(text: str) -> int:
    return int(is_hanzi(code_points(text)).sum())


def test_a_note_in_square_brackets_keeps_them_where_readings_stand_after_characters():
    article = open_text("我(wǒ)们(men)去(qù)看(kàn)海(hǎi)[注(zhù)]。")
    assert article.text == "我们去看海[注]。"
    assert len(article.given) == 6


def test_a_reading_in_square_brackets_may_be_followed_by_a_colon():
    assert open_text("人[rén]物[wù]:他[tā]").text == "人物:他"
    assert "[he]:" in open_text("和\n[he]: https://example.org").text


def test_a_dash_before_braces_is_no_conversion_mark_unless_one_follows():
    assert open_text("碳-{氟(fú)}键").text == "碳-氟键"
    assert open_text("-{后(hòu)}-").text == "-{后}-"
