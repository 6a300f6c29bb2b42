"""Readings as in Taiwan."""

import numpy as np
import pytest

from reader import pinyin
from reader.reading import load_engine
from reader.reading.taiwan import as_in_taiwan
from reader.reading.words import words


def said(text: str, free: bool = True) -> str:
    codes = load_engine().read(text, text, np.zeros(len(text), np.uint16)).codes
    read = as_in_taiwan(text, codes, words(text), np.full(len(text), free))
    return " ".join(filter(None, (pinyin.spell(int(code)) for code in read)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("垃圾", "lè sè"),
        ("企业", "qì yè"),
        ("学期", "xué qí"),
        ("研究", "yán jiù"),
        ("口吃", "kǒu jí"),
        ("茶和饭", "chá hàn fàn"),
        ("和平", "hé píng"),
        ("亚太", "yà tài"),
    ],
)
def test_words_are_read_as_the_dictionary_notes_for_taiwan(text: str, expected: str):
    assert said(text) == expected


def test_a_note_on_a_word_does_not_reach_into_others():
    assert said("其中看到") == "qí zhōng kàn dào"


def test_what_others_have_read_stays():
    assert said("垃圾", free=False) == "lā jī"
