"""What is put on the clipboard."""

import pytest

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.look import look_of
from reader.corrections.readings import Correction, Scope
from reader.exports.clipboard import CopyFormat, copied
from reader.pinyin import SILENT, Style
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import Settings

TEXT = "他在西安学习。\n“很好！”"


def copy(form: CopyFormat, start: int = 0, end: int = len(TEXT), script: Script = Script.SOURCE):
    composer = Composer(Article(TEXT), shared_engine)
    return copied(composer, start, end, look_of(Settings(), script), form, Style.MARKS)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (CopyFormat.CHARACTERS, "他(tā)在西(xī)安(ān)"),
        (CopyFormat.READINGS, "Tā 在 Xī'ān"),
        (CopyFormat.ANKI, " 他[tā]在 西安[xī ān]"),
        (CopyFormat.MARKDOWN, "{他|tā}在{西|xī}{安|ān}"),
    ],
)
def test_a_character_that_the_reader_wants_without_pinyin_has_none(form, expected):
    silent = Correction(Scope.ARTICLE, "在", (SILENT,))
    composer = Composer(Article(TEXT), shared_engine, [silent])
    made = copied(composer, 0, 4, look_of(Settings(), Script.SOURCE), form, Style.MARKS)
    assert made.text == expected
    assert "<rt>zài".encode() not in b"".join(made.html)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (CopyFormat.PLAIN, TEXT),
        (CopyFormat.CHARACTERS, "他(tā)在(zài)西(xī)安(ān)学(xué)习(xí)。\n“很(hěn)好(hǎo)！”"),
        (CopyFormat.WORDS, "他(Tā)在(zài)西安(Xī'ān)学习(xuéxí)。\n“很(Hěn)好(hǎo)！”"),
        (CopyFormat.READINGS, "Tā zài Xī'ān xuéxí.\n“Hěn hǎo!”"),
        (
            CopyFormat.MARKDOWN,
            "{他|tā}{在|zài}{西|xī}{安|ān}{学|xué}{习|xí}。\n\n“{很|hěn}{好|hǎo}！”",
        ),
    ],
)
def test_the_text_is_copied_in_every_form(form: CopyFormat, expected: str):
    assert copy(form).text == expected


def test_anki_gets_a_space_before_each_word():
    assert copy(CopyFormat.ANKI, 0, 6).text == " 他[tā] 在[zài] 西安[xī ān] 学习[xué xí]"


def test_rich_text_has_readings_above_and_brackets_for_those_that_show_none():
    made = copy(CopyFormat.RUBY, 2, 4)
    page = b"".join(made.html).decode("utf-8")
    assert page.startswith('<div lang="zh">')
    assert "<ruby>西<rp>(</rp><rt>xī</rt><rp>)</rp></ruby>" in page
    assert made.text == "西(xī)安(ān)"


def test_only_what_is_selected_is_copied_in_the_script_shown():
    assert copy(CopyFormat.CHARACTERS, 4, 6, Script.TRADITIONAL).text == "學(xué)習(xí)"
    assert copy(CopyFormat.WORDS, 3, 3).text == ""


@pytest.mark.parametrize("form", CopyFormat)
def test_of_nothing_selected_nothing_is_copied(form: CopyFormat):
    assert copy(form, 3, 3).text == ""
