"""Subtitles and lyrics: SubRip, WebVTT, SubStation, LRC."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.article import Article
from reader.opening import Empty, OpeningError, open_bytes
from tests.fuzzing.checking import check


def opened(data: str | bytes, name: str) -> Article:
    return open_bytes(data.encode() if isinstance(data, str) else data, Path(name))


def readings(article: Article) -> list[tuple[str, str]]:
    pairs = zip(article.given.offsets.tolist(), article.given.codes.tolist(), strict=True)
    return [(article.text[at], pinyin.spell(code)) for at, code in pairs]


def heard(article: Article) -> list[tuple[str, int, int]]:
    """Each cue, and from and until when it is heard."""
    cues, text = article.cues, article.text
    stretches = zip(cues.offsets.tolist(), [*cues.offsets.tolist()[1:], len(text)], strict=True)
    said = [text[at:end].split("\n")[0] for at, end in stretches]
    return list(zip(said, cues.starts.tolist(), cues.ends.tolist(), strict=True))


def words(article: Article) -> list[tuple[str, int]]:
    """Each word with a time of its own, up to the next one or the end of its line."""
    offsets, text = article.cues.word_offsets.tolist(), article.text
    stretches = zip(offsets, [*offsets[1:], len(text)], strict=True)
    said = [text[at:end].split("\n")[0] for at, end in stretches]
    return list(zip(said, article.cues.word_starts.tolist(), strict=True))


def vtt(*cues: str) -> str:
    return "WEBVTT\nKind: captions\nLanguage: zh\n\n" + "\n\n".join(cues) + "\n"


ASS_HEAD = (
    "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)
KINDS = [
    (".srt", "1\n00:01,0 --> 00:02,0\n"),
    (".vtt", "WEBVTT\n\n00:01.0 --> 00:02.0\n"),
    (".lrc", "[00:01.00]\n[00:02.00]"),
    (".ass", ASS_HEAD + "Dialogue: 0,0:00:01.00,0:00:02.50,D,,0,0,0,,"),
]
PIECES = [
    *"天黑 下雨 xià yǔ (xia) <00:01.5> <00:00:01.900> [00:01.20] <00:09.10> [00:00.00] : ,".split(),
    *(
        "\n",
        "\n\n",
        "\t",
        " ",
        "\x0b",
        "&#10;",
        "&lt;",
        "\u2060",
        "{\\k20}",
        "{\\kf9999}",
        "\\N",
        "{",
        "}",
    ),
    *("\n00:01.000 --> 00:00.500\n", "\n-0:00:03.000 --> 99999:00:01.000\n", "\n[offset:-900]\n"),
    *(
        "\n[00:05.00][00:01.00]",
        "\n[-1:00]",
        "<ruby>长<rt>zhǎng</rt></ruby>",
        "<c>",
        "</c>",
        "zhǎng",
    ),
    "\nDialogue: 0,9:59:59.99,0:00:01.00,D,,0,0,0,,",
]

SRT = (
    "1\n00:00:01,000 --> 00:00:02,500\n<i>你好</i>！\nHello!\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\n{\\an8}再见。\n"
)
VTT = (
    "WEBVTT\n\n00:01.000 --> 00:02.500\n<c.red>你好</c>！\nHello!\n\n"
    "00:03.000 --> 00:04.000\n再见。\n"
)
ASS = (
    f"{ASS_HEAD}"
    "Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\b1}你好{\\b0}！\\NHello!\n"
    "Comment: 0,0:00:02.00,0:00:02.50,Default,,0,0,0,,不要\n"
    "Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,再见。\n"
)


class TestSubtitles:
    @pytest.mark.parametrize(("data", "name"), [(SRT, "a.srt"), (VTT, "a.vtt"), (ASS, "a.ass")])
    def test_what_is_said_is_the_text_and_its_times_are_kept(self, data: str, name: str):
        for other in (name, "a.txt"):  # known by content
            article = opened(data, other)
            assert article.text == "你好！\nHello!\n再见。"
            assert article.cues.starts.tolist() == [1000, 1000, 3000]
            assert article.cues.ends.tolist() == [2500, 2500, 4000]
            places = article.cues.offsets.tolist()
            assert [article.text[at] for at in places] == ["你", "H", "再"]

    def test_times_stay_with_their_lines_when_a_line_of_pinyin_goes(self):
        data = SRT.replace("Hello!", "nǐ hǎo!")
        article = opened(data, "a.srt")
        assert heard(article) == [("你好！", 1000, 2500), ("再见。", 3000, 4000)]

    def test_a_line_of_readings_at_the_end_leaves_no_time_behind(self):
        article = opened(SRT + "\n3\n00:00:05,000 --> 00:00:06,000\nzài jiàn.\n", "a.srt")
        assert [text for text, *_ in heard(article)] == ["你好！", "Hello!", "再见。"]

    def test_subtitles_may_be_in_gbk(self):
        assert opened(SRT.encode("gb18030"), "a.srt").text.startswith("你好！")

    def test_lyrics_are_sorted_by_their_times(self):
        article = opened("[ti:早市]\n[00:05.50]再见\n[00:01.00][00:09.00]你好\n", "a.lrc")
        assert article.text == "你好\n再见\n你好"
        assert article.title == "早市"
        assert article.cues.starts.tolist() == [1000, 5500, 9000]
        assert article.cues.ends.tolist() == [5500, 9000, 14000]


class TestWebVtt:
    def test_words_with_times_of_their_own_are_a_line_without_them(self):
        article = opened(
            vtt(
                "00:01.000 --> 00:06.000\n今天<00:03.000>下雨<00:00:04.500>了",
                "00:00:07.000 --> 00:00:09.000 align:start position:0%\n"
                "<00:00:07.500><c>带</c><00:00:08.000><c.red>伞</c>吧",
            ),
            "a.vtt",
        )
        assert article.text == "今天下雨了\n带伞吧"
        assert article.cues.starts.tolist() == [1000, 7000]
        assert words(article) == [("下雨", 3000), ("了", 4500), ("带", 7500), ("伞吧", 8000)]

    def test_comments_styles_and_names_of_cues_are_not_said(self):
        data = vtt(
            "STYLE\n::cue { color: red }",
            "REGION\nid:下面",
            "NOTE 第一稿",
            "第一句\n00:01.000 --> 00:02.000\n天亮了",
            "NOTE\n这里要改\n两行都是",
            "第二句\n00:03.000 --> 00:04.000\n起床吧",
            "3\n00:05.000 --> 00:06.000\n2026",
        )
        assert opened(data, "a.vtt").text == "天亮了\n起床吧\n2026"

    def test_a_cue_that_goes_on_behind_an_empty_line_is_whole(self):
        data = vtt("00:01.000 --> 00:02.000\n一只猫", "在睡觉", "00:03.000 --> 00:04.000\n嗯")
        assert opened(data, "a.vtt").text == "一只猫\n在睡觉\n嗯"

    def test_the_name_of_a_voice_is_a_mark(self):
        data = vtt("00:01.000 --> 00:02.000\n<v.loud 小李>走吧</v>\n<v 小王>好")
        assert opened(data, "a.vtt").text == "走吧\n好"

    def test_ruby_gives_readings(self):
        data = vtt("00:01.000 --> 00:02.000\n<ruby>长<rt>zhǎng</rt>大<rt>dà</ruby>了")
        article = opened(data, "a.vtt")
        assert article.text == "长大了"
        assert readings(article) == [("长", "zhǎng"), ("大", "dà")]

    def test_notes_of_any_length_damage_nothing(self):
        data = vtt(*["NOTE 一"] * 20_000, "00:01.000 --> 00:02.000\n好")
        assert opened(data, "a.vtt").text == "好"

    def test_nothing_said_is_empty(self):
        with pytest.raises(Empty):
            opened(vtt("NOTE 还没写"), "a.vtt")


@pytest.mark.parametrize("name", ["a.srt", "a.vtt"])
def test_entities_are_the_characters_that_they_stand_for(name: str):
    cue = "00:00:01.000 --> 00:00:02.000\n他说&lt;好&gt;&#65281;&amp;lt; AT&T &x&lrm;"
    data = vtt(cue) if name == "a.vtt" else "1\n" + cue
    assert opened(data, name).text == "他说<好>！&lt; AT&T &x"


class TestSubRip:
    def test_a_number_is_said_where_it_is_no_number_of_a_cue(self):
        data = "1\n00:00:01,000 --> 00:00:02,000\n2026\n\n2\n00:00:03,000 --> 00:00:04,000\n8\n"
        assert opened(data, "a.srt").text == "2026\n8"

    def test_full_width_times_and_other_arrows_are_times(self):
        data = "1\n00：00：01，000 -> 00：00：02，000\n早\n\n2\n00:00:03 --> 00:00:04\n好\n"
        article = opened(data, "a.srt")
        assert article.text == "早\n好"
        assert article.cues.starts.tolist() == [1000, 3000]

    def test_what_stands_above_the_first_cue_hides_no_subtitles(self):
        assert opened("我的字幕\n\n" + SRT, "a.srt").text == "你好！\nHello!\n再见。"

    def test_a_reading_in_angle_brackets_is_no_mark(self):
        data = "1\n00:00:01,000 --> 00:00:02,000\n<b>数<shu3></b>一数\n"
        article = opened(data, "a.srt")
        assert (article.text, readings(article)) == ("数一数", [("数", "shǔ")])


class TestRollingCaptions:
    def test_a_line_that_stays_on_the_screen_is_said_once(self):
        data = vtt(
            "00:00.000 --> 00:02.000\n \n今天<00:00.500><c>下雨</c>",
            "00:02.000 --> 00:02.010\n今天下雨\n ",
            "00:02.010 --> 00:04.000\n今天下雨\n带<00:03.000><c>伞</c>吧",
            "00:04.000 --> 00:04.010\n带伞吧\n ",
            "00:04.010 --> 00:06.000\n带伞吧\n好",
        )
        article = opened(data, "a.vtt")
        assert article.text == "今天下雨\n带伞吧\n好"
        assert words(article) == [("下雨", 500), ("伞吧", 3000)]
        assert article.cues.starts.tolist() == [0, 2010, 4010]
        assert article.cues.ends.tolist() == [4000, 6000, 6000]

    def test_a_line_that_grows_is_said_as_it_is_in_the_end(self):
        data = vtt(
            "00:00.000 --> 00:01.000\n今天",
            "00:01.000 --> 00:02.000\n今天下雨",
            "00:02.000 --> 00:03.000\n今天下雨了",
        )
        assert opened(data, "a.vtt").text == "今天下雨了"

    def test_who_says_a_thing_twice_has_said_it_twice(self):
        said = ["走吧", "走吧", "去哪儿", "回家", "回家", "好", "行"]
        cues = [f"00:{at:02}.000 --> 00:{at + 1:02}.000\n{each}" for at, each in enumerate(said)]
        assert opened(vtt(*cues), "a.vtt").text.split("\n") == said


class TestLyrics:
    def test_a_line_without_a_time_goes_with_the_one_above(self):
        data = "[00:05.00]天黑了\n(tian hei le)\n[00:01.00][00:09.00]下雨\nxia4 yu3\n"
        article = opened(data, "a.lrc")
        assert article.text == "下雨\n天黑了\n(tian hei le)\n下雨"
        assert readings(article) == [("下", "xià"), ("雨", "yǔ")] * 2

    def test_two_lines_of_one_time_are_heard_until_the_next(self):
        article = opened("[00:01.00]天黑了\n[00:01.00]Night\n[00:04.00]雨\n", "a.lrc")
        assert article.text == "天黑了\nNight\n雨"
        assert article.cues.ends.tolist() == [4000, 4000, 9000]

    def test_words_have_times_of_their_own(self):
        data = (
            "[00:01.00]<00:01.10>天<00:01.50>黑\n[00:02.00]下[00:02.40]雨[00:03.00]\n[00:09.00]\n"
        )
        article = opened(data, "a.lrc")
        assert heard(article) == [("天黑", 1000, 2000), ("下雨", 2000, 3000)]
        assert words(article) == [("天", 1100), ("黑", 1500), ("雨", 2400)]

    def test_words_that_are_sung_again_are_sung_at_their_new_times(self):
        data = "[00:01.00][00:11.00]下<00:01.50>雨\n[00:20.00]天黑\n"
        assert words(opened(data, "a.lrc")) == [("雨", 1500), ("雨", 11_500)]

    def test_an_offset_has_all_of_it_heard_sooner(self):
        article = opened("[offset:+500]\n[00:00.20]下<00:01.50>雨\n[00:04.00]天黑\n", "a.lrc")
        assert heard(article) == [("下雨", 0, 3500), ("天黑", 3500, 8500)]
        assert words(article) == [("雨", 1000)]

    def test_who_made_them_is_not_sung(self):
        assert opened("[ar:小雨]\n[by:我]\n[00:01.00]好\n[00:02.00]啊", "a.lrc").text == "好\n啊"


class TestSubStation:
    def test_syllables_that_are_sung_have_times_of_their_own(self):
        article = opened(ASS.replace("{\\b1}你好{\\b0}", "{\\k50}你{\\kf30\\b1}好"), "a.ass")
        assert article.text.startswith("你好！")
        assert words(article)[:2] == [("你", 1000), ("好！", 1500)]

    def test_braces_behind_a_backslash_are_text(self):
        article = opened(ASS.replace("再见", "\\{再\\}见"), "a.ass")
        assert article.text.endswith("{再}见。")


class TestStrangeTimes:
    """Whatever a file says: `tests.fuzzing.checking` tells what holds."""

    def test_cues_out_of_order_are_put_in_order(self):
        data = (
            "1\n00:00:05,000 --> 00:00:06,000\n二\n\n2\n00:00:01,000 --> 00:00:09,000\n一\n\n"
            "3\n00:00:07,000 --> 00:00:03,000\n三\n"
        )
        article = opened(data, "a.srt")
        assert heard(article) == [("一", 1000, 9000), ("二", 5000, 6000), ("三", 7000, 7000)]

    def test_a_time_before_the_beginning_is_the_beginning(self):
        article = opened("1\n-00:00:02,000 --> 00:00:01,000\n一\n", "a.srt")
        assert heard(article) == [("一", 0, 1000)]
        article = opened("[-00:02.00]一\n[00:01.00]二\n", "a.lrc")
        assert heard(article) == [("一", 0, 1000), ("二", 1000, 6000)]

    @pytest.mark.parametrize("times", ["300:00:00.00,301:00:00.00", ",", "x,y", "0:00:09.00,?"])
    def test_a_line_with_times_that_are_none_hides_no_others(self, times: str):
        article = opened(f"{ASS}Dialogue: 0,{times},Default,,0,0,0,,还有，{times}\n", "a.ass")
        assert article.text.startswith("你好！\nHello!\n")
        assert f"还有，{times}" in article.text

    def test_more_hours_than_there_are_in_four_days_are_hours(self):
        article = opened(
            "1\n100:00:00,000 --> 123:00:00,5\n一\n\n2\n9999:0:0 --> 9999:0:1\n二", "a.srt"
        )
        most = 2**31 - 1
        assert heard(article) == [("一", 360_000_000, 442_800_500), ("二", most, most)]

    @given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.sampled_from(KINDS))
    def test_nothing_breaks_what_is_promised(self, text: str, kind: tuple[str, str]):
        suffix, head = kind
        with suppress(OpeningError):
            check(open_bytes((head + text).encode(), Path(f"a{suffix}")))
