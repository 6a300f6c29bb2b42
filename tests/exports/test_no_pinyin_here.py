"""A character that the reader gave no pinyin has none in any form, and all others have theirs."""

import zipfile
from io import BytesIO

import pytest

from reader.article import Article
from reader.composition.composer import Composer
from reader.corrections.readings import Correction, Scope
from reader.exports import Carried, Options, ReadText, carried_by, known_formats, read_text
from reader.pinyin import SILENT, Style
from reader.reading import shared_engine
from reader.script import Script
from tests.exports.test_round_trips import written

_TEXT = "他在银行里面等雪，雪很大。\n今天很冷。"
_XUE, _HANG = ("xuě", "xue3"), ("háng", "hang2")
_COLD = ("lěng", "leng3")
_WHOLE = {"lines"}  # a line of pinyin reads all of the line beside it, or there is none


def read(*corrections: Correction) -> ReadText:
    composer = Composer(Article(_TEXT, title="雪"), shared_engine, corrections)
    return read_text(composer, Script.SOURCE)


def all_text(name: str, what: ReadText, options: Options) -> str:
    """What a form writes, its parts one after another."""
    made = written(name, what, options)
    if not zipfile.is_zipfile(BytesIO(made)):
        return made.decode().lower()
    with zipfile.ZipFile(BytesIO(made)) as package:
        return "".join(package.read(part).decode() for part in package.namelist()).lower()


@pytest.mark.parametrize("tone_colours", [False, True], ids=["one-colour", "tones"])
@pytest.mark.parametrize("by_words", [False, True], ids=["characters", "words"])
@pytest.mark.parametrize("name", sorted(known_formats()))
def test_no_pinyin_here_holds_in_every_form(name: str, by_words: bool, tone_colours: bool) -> None:
    if Carried.READINGS not in carried_by(known_formats()[name]):
        pytest.skip("a form without readings")
    options = Options(Style.MARKS, by_words=by_words, tone_colours=tone_colours)
    plain = all_text(name, read(), options)
    assert any(each in plain for each in _XUE)
    assert any(each in plain for each in _HANG)

    lone = Correction(Scope.ARTICLE, "雪", (SILENT,))
    made = all_text(name, read(lone), options)
    assert not any(each in made for each in _XUE)
    assert any(each in made for each in _COLD), "others are read"
    if name in _WHOLE:
        return

    assert any(each in made for each in _HANG), "those of its own line too"
    in_word = Correction(Scope.ARTICLE, "银行", (0, SILENT))
    made = all_text(name, read(in_word), options)
    assert not any(each in made for each in _HANG)
    assert "yín" in made or "yin2" in made, "the word's other character is read"
