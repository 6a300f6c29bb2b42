"""Subtitles and lyrics with readings, and that they come back with their times."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Article, Cues
from reader.composition.composer import Composer
from reader.exports import Options, known_formats, needs_cues, read_text
from reader.exports.sample import clause, told_in
from reader.opening import open_bytes
from reader.pinyin import Style
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import ReadingsShown
from tests.exports.made import cues_of, read_text as made_read_text
from tests.exports.test_round_trips import written

TIMED = sorted(name for name, form in known_formats().items() if needs_cues(form))
SRT = (
    "1\n00:00:01,000 --> 00:00:02,500\n你好！\nHello!\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\n银行开门了。\n"
)


def opened(data: bytes | str, name: str) -> Article:
    return open_bytes(data.encode() if isinstance(data, str) else data, Path(name))


def export(
    article: Article,
    name: str,
    script: Script = Script.SOURCE,
    which: ReadingsShown = ReadingsShown.ALL,
    options: Options = Options(by_words=True),  # noqa: B008
) -> str:
    read = read_text(Composer(article, shared_engine), script, which)
    return written(name, read, options).decode()


def times(article: Article) -> list[tuple[int, int]]:
    return list(zip(article.cues.starts.tolist(), article.cues.ends.tolist(), strict=True))


class TestOfSubtitles:
    def test_subrip_has_a_line_of_pinyin_above(self):
        assert export(opened(SRT, "a.srt"), "srt") == (
            "1\n00:00:01,000 --> 00:00:02,500\nNǐ hǎo!\n你好！\nHello!\n\n"
            "2\n00:00:03,000 --> 00:00:04,000\nYínháng kāimén le.\n银行开门了。\n\n"
        )

    def test_or_brackets(self):
        assert "\n你(nǐ)好(hǎo)！\nHello!\n" in export(
            opened(SRT, "a.srt"), "srt-brackets", options=Options()
        )

    def test_webvtt_has_ruby(self):
        made = export(opened(SRT, "a.srt"), "vtt", options=Options())
        ruby = "<ruby>你<rt>nǐ</rt></ruby><ruby>好<rt>hǎo</rt></ruby>！\nHello!\n"
        assert made.startswith(f"WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n{ruby}\n")

    def test_lyrics_have_two_lines_of_one_time_and_end(self):
        assert export(opened(SRT, "a.srt"), "lrc") == (
            "[ti:你好！]\n[00:01.00]Nǐ hǎo!\n[00:01.00]你好！\n[00:01.00]Hello!\n[00:02.50]\n"
            "[00:03.00]Yínháng kāimén le.\n[00:03.00]银行开门了。\n[00:04.00]\n"
        )

    def test_substation_has_a_style_for_readings(self):
        made = export(opened(SRT, "a.srt"), "ass")
        said = "{\\rReadings}Nǐ hǎo!{\\r}\\N你好！\\NHello!\n"
        assert f"Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{said}" in made
        assert "\nStyle: Readings,Noto Sans CJK SC," in made

    @pytest.mark.parametrize("name", TIMED)
    def test_the_script_shown_is_written_and_cues_stay_with_their_lines(self, name: str):
        article = opened(SRT.replace("你好", "软件和互联网"), "a.srt")
        made = export(article, name, Script.TAIWAN_WORDS, ReadingsShown.NONE)
        again = opened(made, f"a{known_formats()[name].SUFFIXES[0]}")
        assert again.text == "軟體和網際網路！\nHello!\n銀行開門了。"
        assert times(again) == times(article)

    @pytest.mark.parametrize("name", TIMED)
    def test_zhuyin_and_no_readings_come_back_too(self, name: str):
        article = opened(SRT, "a.srt")
        for options, count in ((Options(Style.ZHUYIN), 7), (Options(Style.DIGITS), 7)):
            again = opened(export(article, name, options=options), f"a{name[:3]}")
            assert (again.text, len(again.given)) == (article.text, count)
        bare = opened(export(article, name, which=ReadingsShown.NONE), "a.srt")
        assert (bare.text, len(bare.given)) == (article.text, 0)


class TestWhatPlayersWouldTakeForMarks:
    STRANGE = (
        "<b>粗</b> {\\an8} \\N &lt; a<b\n00:01 --> 00:02\n[00:05.00]时间<00:06.00>\n2026\n"
        "{\\p1}{\n[ti:题]\n-＞—->\n<\u2060b>\u2060 {\u2060\nNOTE 一\n"
        "WEBVTT\nDialogue: 0,a\n\\\u2060"
    )

    @pytest.mark.parametrize("name", TIMED)
    def test_comes_back_as_it_was(self, name: str):
        article = Article(self.STRANGE, cues=cues_of(self.STRANGE))
        made = export(article, name, which=ReadingsShown.NONE)
        again = opened(made, f"a{known_formats()[name].SUFFIXES[0]}")
        assert again.text == article.text
        assert times(again) == times(article)

    @pytest.mark.parametrize("name", TIMED)
    def test_lines_that_grow_or_repeat_at_once_are_not_taken_for_rolling_captions(self, name: str):
        text = "山\n山水\n山水\n山水画\n山水画\u2060\n山水画"
        starts = np.arange(6, dtype=np.int32) * 1000
        cues = Cues(cues_of(text).offsets, starts, starts + np.int32(1000))
        made = export(Article(text, cues=cues), name, which=ReadingsShown.NONE)
        assert opened(made, f"a{known_formats()[name].SUFFIXES[0]}").text == text


@st.composite
def heard(draw: st.DrawFn) -> Article:
    """A text with cues at any of its sentences, and any times."""
    count = draw(st.integers(1, 6))
    said = [draw(st.text("山水天黑，下雨了。 a", min_size=1, max_size=8)) for _ in range(count)]
    text, offsets = "", []
    for each in said:
        text += draw(st.sampled_from(("", " ", "\n"))) if text else ""
        offsets.append(len(text))
        text += each
    starts = sorted(draw(st.lists(st.integers(0, 40_000_000), min_size=count, max_size=count)))
    lengths = draw(st.lists(st.integers(0, 20_000), min_size=count, max_size=count))
    ends = [start + length for start, length in zip(starts, lengths, strict=True)]
    return Article(text, cues=Cues(*(np.array(each, np.int32) for each in (offsets, starts, ends))))


@given(heard(), st.sampled_from(TIMED))
def test_each_cue_comes_back_at_its_time(article: Article, name: str):
    ends = [*article.cues.offsets.tolist()[1:], len(article.text)]
    told = zip(article.cues.offsets.tolist(), ends, times(article), strict=True)
    said = [
        (line, time)
        for start, end, time in told
        if (line := article.text[start:end].partition("\n")[0].strip())
    ]
    read = made_read_text(article.text)
    made = written(
        name, type(read)(read.text, read.codes, read.whose, cues=article.cues), Options()
    )
    if not said:
        return
    again = opened(made, f"a{known_formats()[name].SUFFIXES[0]}")
    found = list(zip(again.text.split("\n"), times(again), strict=True))
    assert [line for line, _ in found] == [line for line, _ in said]
    for (_, (start, end)), (_, (first, last)) in zip(found, said, strict=True):
        assert abs(start - first) <= 5  # hundredths of a second, in two of the forms
        assert abs(end - last) <= 5 or name == "lrc"  # which ends where the next line begins


@st.composite
def sung(draw: st.DrawFn) -> Article:
    """Lines with words that have times, in hundredths of a second; two may be sung at once."""
    text, rows, words, end = "", list[tuple[int, int, int]](), list[tuple[int, int]](), 0
    for line in draw(st.lists(st.text("山水天黑我们。a[<{", min_size=1), min_size=1, max_size=5)):
        text += draw(st.sampled_from(("\n", "。"))) if text else ""
        places = sorted(draw(st.sets(st.integers(0, len(line) - 1), max_size=4)))
        if not rows or not draw(st.booleans()):
            start = end + draw(st.integers(1, 500))
            end = start + draw(st.integers(len(places) + 1, 900))
        times = sorted(draw(st.permutations(range(start + 1, end)))[: len(places)])
        words += [(len(text) + at, 10 * t) for at, t in zip(places, times, strict=False)]
        rows.append((len(text), 10 * start, 10 * end))
        text += line
    found = (*zip(*rows, strict=True), *(zip(*words, strict=True) if words else ((), ())))
    return Article(text, cues=Cues(*(np.array(each, np.int32) for each in found)))


@settings(max_examples=50)
@given(sung(), st.sampled_from(["ass", "lrc", "vtt"]), st.booleans())
def test_words_come_back_at_their_times(article: Article, name: str, by_words: bool):
    read = made_read_text(article.text)
    what = type(read)(read.text, read.codes, read.whose, cues=article.cues)
    again = opened(written(name, what, Options(by_words=by_words)), f"a.{name}")
    assert words_in(again) == words_in(article)


def words_in(article: Article) -> list[tuple[int, int, int]]:
    """The numbers of the cue and of the character in it, and the time of each word; not of one that
    begins with its cue, which says nothing."""
    cues = article.cues
    found = zip(cues.word_offsets.tolist(), cues.word_starts.tolist(), strict=True)
    of = [(int(np.searchsorted(cues.offsets, at, "right")) - 1, at, time) for at, time in found]
    begins = [(at - int(cues.offsets[n]), int(cues.starts[n])) for n, at, _ in of]
    return [
        (number, place, time)
        for (number, _, time), (place, start) in zip(of, begins, strict=True)
        if (place, time) != (0, start)
    ]


@pytest.mark.parametrize("name", ["vtt", "lrc", "ass"])
def test_words_keep_their_times_where_players_know_such(name: str):
    data = "[00:01.00]<00:01.00>下<00:01.50>[雨]了\n[00:04.00]天<00:04.20><黑>\n"
    article = opened(data, "a.lrc")
    again = opened(export(article, name, options=Options()), f"a.{name}")
    assert again.text == "下[雨]了\n天<黑>"
    assert words_in(again) == [(0, 1, 1500), (1, 1, 4200)]
    assert len(again.given) == 5
    bare = opened(export(article, name, which=ReadingsShown.NONE), f"a.{name}")
    assert words_in(bare) == words_in(again)


def test_substation_counts_how_long_each_word_is_sung():
    data = "WEBVTT\n\n00:01.000 --> 00:03.000\n<00:01.300>下<00:01.500>雨\n<00:02.000>天黑\n"
    made = export(opened(data, "a.vtt"), "ass", which=ReadingsShown.NONE)
    assert made.endswith(",,{\\k30}{\\k20}下{\\k50}雨\\N{\\k100}天黑\n")
    assert ",&H00FFFFFF,&H00A0A0A0," in made  # what is not sung yet is grey
    together = data.replace("02.000>", "01.400>")
    made = export(opened(together, "a.vtt"), "ass", which=ReadingsShown.NONE)
    assert made.count("Dialogue: 0,0:00:01.00,0:00:03.00,") == 2


def test_tones_have_colours_where_players_show_them():
    article, options = opened(SRT, "a.srt"), Options(tone_colours=True)
    made = {name: export(article, name, options=options) for name in TIMED}
    assert '<font color="#7DBB86">nǐ</font> <font color="#7DBB86">hǎo</font>!\n' in made["srt"]
    assert "{\\rReadings}{\\c&H86BB7D&}nǐ{\\c} {\\c&H86BB7D&}hǎo{\\c}!{\\r}\\N你好！" in made["ass"]
    assert "\n\nSTYLE\n::cue(.tone1) { color: #F0847A; }\n" in made["vtt"]
    assert "<ruby>你<rt><c.tone3>nǐ</c></rt></ruby>" in made["vtt"]
    assert made["lrc"] == export(article, "lrc", options=Options())
    strange = Article("<b>{\ufdd1好\n-->好", cues=cues_of("<b>{\ufdd1好\n-->好"))
    for name in ("srt", "ass", "vtt"):
        made_of = export(strange, name, options=options)
        assert opened(made_of, f"a.{name}").text == strange.text


@pytest.mark.parametrize("name", TIMED)
def test_days_of_sound_are_written_as_far_as_the_form_can(name: str):
    starts = np.array([1000, 99 * 3_600_000, 590 * 3_600_000], np.int32)
    cues = Cues(np.array([0, 2, 4], np.int32), starts, starts + np.int32(1000))
    made = export(Article("早\n午\n晚", cues=cues), name, which=ReadingsShown.NONE)
    again = opened(made, f"a{known_formats()[name].SUFFIXES[0]}")
    latest = 359_999_990 if name == "ass" else 590 * 3_600_000
    assert again.text == "早\n午\n晚"
    assert again.cues.starts.tolist() == [1000, 99 * 3_600_000, latest]


def test_a_sample_shows_the_cue_that_one_reads():
    composer = Composer(opened(SRT, "a.srt"), shared_engine)
    read = clause(composer, composer.article.text.index("银"), Script.SOURCE)
    told = told_in(known_formats()["lrc"], read, Options())
    assert told.startswith("[00:03.00]")
    assert told.endswith("[00:04.00]")
    assert "[Script Info]" not in told_in(known_formats()["ass"], read, Options())
