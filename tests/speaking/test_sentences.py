"""Sentences, their pauses, and long ones in parts."""

import numpy as np

from reader.reading import shared_engine
from reader.speaking.latin import is_abbreviation, latin_parts
from reader.speaking.saying import saying
from reader.speaking.sentences import HEADING, LONGEST, PARAGRAPH, Stretch, utterances
from reader.speaking.utterance import Pause, Utterance


def made(text: str, headings: frozenset[int] = frozenset()) -> list[Utterance]:
    codes = shared_engine().read(text, text, np.zeros(len(text), np.uint16)).codes
    stretch = Stretch(text, 0, len(text), headings)
    return list(utterances(stretch, saying(text, codes), lambda start, end: (start, end)))


def told(utterance: Utterance) -> str:
    return " ".join(
        f"|{part.ms}|" if isinstance(part, Pause) else part.says for part in utterance.parts
    )


def test_marks_are_pauses_of_their_length() -> None:
    (one,) = made("“你好”，他说。")
    assert told(one) == f"ni2 hao3 |240| ta1 shuo1 |{PARAGRAPH}|"
    first, second, third = made("对。你、我……走吧：好")
    assert told(first) == "dui4 |450|"
    assert told(second) == "ni3 |160| wo3 |500|"
    assert "|320|" in told(third)


def test_pauses_after_headings_and_paragraphs_are_longer() -> None:
    heading, first, last = made("第一章\n他来了。我走了。", frozenset((0,)))
    assert heading.parts[-1] == Pause(HEADING)
    assert first.parts[-1] == Pause(450)
    assert last.parts[-1] == Pause(PARAGRAPH)
    assert [one.ends_paragraph for one in (heading, first, last)] == [True, False, True]
    assert HEADING > PARAGRAPH > 450


def test_sentences_cover_the_text_and_words_their_characters() -> None:
    text = "我们去图书馆。WTO在日内瓦，2021年也在。"
    found = made(text)
    assert [text[one.start : one.end] for one in found] == [text[:7], text[7:]]
    words = [text[start:end] for one in found for start, end in one.words]
    assert "图书馆" in words
    assert "WTO" in words
    for one in found:
        for part in one.sounding:
            start, end = one.words[part.word]
            assert start <= part.start < part.end <= end


def test_a_sentence_without_end_is_cut_at_its_clauses() -> None:
    text = "我们每天都去学校上课，" * 40
    found = made(text)
    assert all(len(one.sounding) <= LONGEST for one in found)
    assert all(text[one.start : one.end].endswith("，") for one in found)
    assert "".join(text[one.start : one.end] for one in found) == text


def test_a_text_without_any_mark_is_cut_between_words() -> None:
    text = "图书馆" * 100
    found = made(text)
    assert all(0 < len(one.sounding) <= LONGEST for one in found)
    assert all(one.start % 3 == 0 for one in found)
    assert sum(len(one.sounding) for one in found) == 300


def test_no_cut_goes_through_a_number() -> None:
    for before in range(LONGEST - 8, LONGEST + 2):
        text = "学" * before + "15.5%的人"
        for one in made(text):
            assert all(one.start <= part.start < part.end <= one.end for part in one.sounding)
        assert sum(len(one.sounding) for one in made(text)) == before + 9


def test_an_opening_mark_goes_with_what_it_opens() -> None:
    text = "我们每天都去学校上课，" * 5 + "“你好”说得很多很多很多很多很多很多次。"
    found = made(text)
    assert all(not text[one.start : one.end].endswith("“") for one in found)


def test_abbreviations_are_said_by_letters_and_words_as_words() -> None:
    assert [each for each in "WTO GDP x NASA hello UNESCO DVD HTML iPhone".split()
            if is_abbreviation(each)] == ["WTO", "GDP", "x", "DVD", "HTML"]  # fmt: skip
    (one,) = made("WTO和Python很好。")
    assert told(one).startswith("W T O he2 Python hen2 hao3")
    assert [part.start for part in one.sounding][:4] == [0, 1, 2, 3]


def test_pinyin_with_its_marks_is_said_as_syllables() -> None:
    (one,) = made("念作nǐhǎo。")
    assert told(one).startswith("nian4 zuo4 ni3 hao3")
    assert [(part.start, part.end) for part in latin_parts("nǐhǎo", 2)] == [(2, 4), (4, 7)]


def test_a_name_of_the_net_is_said_without_pauses() -> None:
    (one,) = made("去www.example.org看.好")
    assert told(one) == "qu4 www example org kan4 |450| hao3 |700|"


def test_a_number_ends_with_its_line() -> None:
    first, second = made("共3\nkm路")
    assert told(first) == "gong4 san1 |700|"
    assert told(second).startswith("km lu4")


def test_what_has_no_sound_is_no_sentence() -> None:
    assert made("* * *\n……\n。\n") == []


def test_zhuyin_is_said_as_syllables_and_a_greek_letter_by_its_name() -> None:
    (one,) = made("ㄒㄩㄝˊ ㄒㄧˊ，我ㄉ书，α粒子")
    assert told(one).startswith("xue2 xi2 |240| wo3 de1 shu1 |240| alpha li4 zi3")
    assert [(part.start, part.end) for part in one.sounding][:2] == [(0, 4), (5, 8)]


def test_a_title_before_a_name_is_no_end() -> None:
    assert told(made("Mr. Li和Dr.Wang来了")[0]).startswith("Mr Li he2 Dr Wang lai2")
