"""Words taken in from lists, tables, Pleco's export and running text."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from reader.learning.headwords import Headword, State
from reader.learning.intake.files import LARGEST_TEXT_FILE, read_source
from reader.learning.intake.lists import LISTS, listed
from reader.learning.intake.source import Kind
from reader.learning.intake.taking import Choice, Outcome, outcome
from reader.learning.intake.texts import source_of
from reader.learning.kept import KeptWord
from reader.opening import Empty, IsFolder, NotAFile, NotFound, NotText, OpeningError, TooLarge
from reader.settings import LevelList


def taken(text: str, **chosen: object) -> Outcome:
    source = source_of(text, "list.txt")
    choice = Choice.likely(source)
    for name, value in chosen.items():
        object.__setattr__(choice, name, value)
    return outcome(source, choice, {})


def words(found: Outcome) -> list[str]:
    return [one.headword.word for one in found.added]


def kind(text: str) -> Kind:
    return source_of(text, "list.txt").kind


def test_a_word_a_line():
    text = "# mine\n银行\n雨 yǔ rain\n排队\tpái duì\n\n队伍\n"
    assert kind(text) is Kind.LIST
    assert words(taken(text)) == ["银行", "雨", "排队", "队伍"]


def test_running_text_gives_its_words_once_each():
    text = "她走进银行，看见一行人在排队。\n银行很大，银行的门很旧，她等了很久才轮到自己。\n"
    assert kind(text) is Kind.TEXT
    found = words(taken(text))
    assert found.count("银行") == 1
    assert {"她", "排队", "门"} <= set(found)


def test_a_table_with_names_above_it():
    text = (
        'No.,Hanzi,Pinyin,English\n1,银行,yínháng,bank\n2,行,xíng,"to go, to walk"\n3,雨,yǔ,rain\n'
    )
    source = source_of(text, "x.csv")
    assert source.kind is Kind.TABLE
    [table] = source.tables
    assert table.columns == ("No.", "Hanzi", "Pinyin", "English")
    assert (table.word_at, table.reading_at) == (1, 2)
    found = outcome(source, Choice.likely(source), {})
    assert [one.headword for one in found.added] == [
        Headword("银行"), Headword("行", "xing2"), Headword("雨", "yu3"),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_without_names(mark):
    text = "".join(f"{mark.join(row)}\n" for row in [("银行", "yin2 hang2"), ("雨", "yu3")])
    assert words(taken(text)) == ["银行", "雨"]


def test_names_in_chinese_are_names():
    assert words(taken("词语,拼音\n银行,yínháng\n雨,yǔ\n")) == ["银行", "雨"]


def test_pleco_with_both_scripts_and_categories():
    text = (
        "//HSK/1\n银行[銀行]\tyin2hang2\tbank\n"
        "//Mine\n行[-]\thang2\trow; line\n得[得]\tde2\tto get\n"
    )
    assert kind(text) is Kind.PLECO
    found = taken(text)
    assert [one.headword for one in found.added] == [
        Headword("银行"), Headword("行", "hang2"), Headword("得", "de2"),
    ]  # fmt: skip


def test_pleco_in_one_script():
    found = taken("银行\tyínháng\tnoun bank\n雨\tyǔ\tnoun rain\n長\tzhǎng\tgrow\n")
    assert words(found) == ["银行", "雨", "长"]
    assert found.added[2].headword.reading == "zhang3"


@pytest.mark.parametrize(
    "spelling", ["hang2", "háng", "ㄏㄤˊ", "HÁNG", " hang2 ", "ｈａｎｇ２", "háng row, line"]
)
def test_a_reading_is_understood_in_any_writing(spelling):
    [one] = taken(f"word\tpinyin\n行\t{spelling}\n").added
    assert one.headword == Headword("行", "hang2")


def test_a_reading_is_kept_only_where_a_word_has_several():
    found = taken("word\tpinyin\n朋友\tpéngyǒu\n朋友\tpéngyou\n东西\tdōngxi\n")
    assert Headword("朋友") in {one.headword for one in found.added}
    assert len(found.added) == 2


def test_traditional_words_are_kept_in_the_simplified_image():
    assert words(taken("銀行\n排隊\n隊伍\n頭髮\n")) == ["银行", "排队", "队伍", "头发"]


def test_what_is_no_word_is_counted_and_named():
    found = taken("word\tpinyin\n银行\tx\nbank\tx\n这是一个句子。\tx\n雨\tx\n停\tx\n走\tx\n")
    assert found.wrong_count == 2
    assert found.wrong == ("bank", "这是一个句子。")
    assert found.count == 6


def kept(word: str, state: State | None, reading: str = "", note: str = "") -> KeptWord:
    return KeptWord(Headword(word, reading), state, "card", note, 5.0)


def test_what_is_known_better_already_stays():
    before = [
        kept("银行", State.KNOWN),
        kept("雨", State.LEARNING, note="mine"),
        kept("停", None, note="n"),
    ]
    source = source_of("银行\n雨\n停\n走\n", "list.txt")
    there = {one.headword: one for one in before}
    found = outcome(source, Choice.likely(source), there)
    assert words(found) == ["停", "走"]
    assert [one.headword.word for one in found.changed] == ["雨"]
    assert found.already == 1
    assert {one.note for one in found.words} == {"mine", "n", ""}
    lower = outcome(source, Choice(state=State.MET), there)
    assert (len(lower.changed), lower.already) == (0, 2)


@pytest.mark.parametrize("which", LISTS)
def test_the_lists_of_hsk_up_to_a_level(which):
    source = listed(which, 2)
    found = outcome(source, Choice.likely(source), {})
    assert found.wrong_count == 0
    assert len(found.added) > 250
    assert {one.origin for one in found.added} == {source.origin}
    assert len(listed(which, 3).tables[0].rows) > len(source.tables[0].rows)


def test_it_is_told_where_words_came_from():
    assert listed(LevelList.HSK2021, 3).origin == "HSK 2021 up to HSK 3"
    assert taken("银行\n雨\n").added[0].origin == "list.txt"


def test_a_table_that_was_handed_on_comes_back():
    text = (
        "\ufeffword,pinyin,zhuyin,meaning,simplified,traditional,sentence\r\n"
        "銀行,yínháng,ㄧㄣˊ ㄏㄤˊ,bank,银行,銀行,她走進銀行。\r\n"
        "行,háng,ㄏㄤˊ,row; line,行,行,他走了一行。\r\n"
    )
    [table] = source_of(text, "x").tables
    assert (table.columns[table.word_at], table.reading_at) == ("simplified", 1)
    assert words(taken(text)) == ["银行", "行"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_a_file_in_another_encoding(tmp_path, encoding):
    path = tmp_path / "words.txt"
    path.write_bytes(
        "\n".join(["银行", "排队", "队伍", "走进", "看见", "门口"] * 3).encode(encoding)
    )
    source = read_source(path)
    assert words(outcome(source, Choice.likely(source), {}))[:2] == ["银行", "排队"]


def failing(path: Path) -> type[OpeningError]:
    with pytest.raises(OpeningError) as raised:
        read_source(path)
    return raised.type


def test_what_cannot_be_read_says_why(tmp_path):
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    assert failing(tmp_path / "nowhere.txt") is NotFound
    assert failing(tmp_path) in (IsFolder, NotAFile)
    assert failing(tmp_path / "empty.txt") is Empty
    assert failing(tmp_path / "picture.txt") is NotText


def test_a_file_without_end_is_not_read_to_its_end(tmp_path):
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_TEXT_FILE + 1)
    assert failing(path) is TooLarge


def test_one_line_without_end_is_no_word():
    found = taken("银行,雨," * 200_000)
    assert found.count < 100


def test_a_quotation_mark_that_is_never_closed_costs_no_more_than_what_is_behind_it():
    lines = [
        "word,meaning",
        *["银行,bank"] * 3,
        '雨,"rain',
        *[f"停{'。' * 50},stop"] * 4000,
        "走,go",
    ]
    assert "银行" in words(taken("\n".join(lines)))
    assert csv.field_size_limit() == 131_072


@given(
    st.text(
        st.sampled_from("银行雨長 \t\n\r,;\"'[]{}()<>&/|1aāü:\\\u3000。#=\x00\ufeff"), max_size=200
    )
)
def test_any_text_is_taken_in_without_harm(text):
    found = taken(text)
    assert found.count == len(found.added) + found.wrong_count
    assert all(one.headword.word for one in found.added)
