"""Readings as in Taiwan."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader import pinyin
from reader.reading import shared_engine
from reader.reading.taiwan import as_in_taiwan
from reader.reading.views import View, viewed, viewed_each
from reader.reading.words import words


def said(text: str, free: bool = True) -> str:
    codes = shared_engine().read(text, text, np.zeros(len(text), np.uint16)).codes
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


@given(
    st.lists(
        st.text("垃圾企业和茶饭一不是好你也很想看展览馆百个，。\u200b\n", max_size=14), max_size=5
    )
)
@settings(deadline=None, max_examples=30)
def test_texts_are_viewed_together_as_each_is_by_itself(texts: list[str]):
    read = shared_engine().read
    codes = [read(text, text, np.zeros(len(text), np.uint16)).codes for text in texts]
    are_free = [np.arange(len(text)) % 7 > 0 for text in texts]
    view = View(taiwan=True, sandhi=True)
    asked = [(*each, ()) for each in zip(texts, codes, are_free, strict=True)]
    together = viewed_each(asked, view)
    alone = [viewed(*each[:3], view) for each in asked]
    assert [each.tolist() for each in together] == [each.tolist() for each in alone]
