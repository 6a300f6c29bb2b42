"""The sample articles: each opens whole, in the form that it is there to show."""

from pathlib import Path

import numpy as np
import pytest

from reader.article import Article, RepairKind
from reader.opening import open_file
from reader.resources import resource
from reader.script import Script, found_script
from reader.text import code_points, is_hanzi

PATHS = sorted(resource("samples").glob("*.txt"))


def opened(name: str) -> Article:
    return open_file(resource("samples", f"{name}.txt"))


def hanzi(text: str) -> int:
    return int(np.count_nonzero(is_hanzi(code_points(text))))


def has_tone(article: Article) -> "np.typing.NDArray[np.bool]":
    return article.given.codes % 6 != 0


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_sample_has_a_title_and_nothing_in_doubt(path: Path) -> None:
    article = open_file(path)
    assert article.title == article.text.split("\n", 1)[0]
    for kind in (RepairKind.CONFLICT, RepairKind.DOUBT, RepairKind.GHOST):
        assert article.repairs.count(kind) == 0
    assert "(" not in article.text
    assert "\ufffd" not in article.text


def test_the_bookshop_is_in_the_form_that_the_program_exists_for() -> None:
    article = opened("bookshop")
    assert found_script(article.text).script is Script.TRADITIONAL
    assert 0.25 < len(article.given) / hanzi(article.text) < 0.5
    assert not has_tone(article).any()
    assert article.repairs.count(RepairKind.REPEAT) > 20


@pytest.mark.parametrize("name", ["market", "bus"])
def test_two_samples_give_a_reading_with_its_tone_for_every_character(name: str) -> None:
    article = opened(name)
    assert len(article.given) == hanzi(article.text) - hanzi(article.title)
    assert has_tone(article).all()


def test_the_cards_are_plain_text_in_chapters() -> None:
    article = opened("cards")
    assert len(article.given) == 0
    assert hanzi(article.text) > 2500
    starts = [article.text.split("\n")[heading.paragraph][:3] for heading in article.headings]
    assert [start for start in starts if start.startswith("第")] == [
        f"第{number}章" for number in "一二三四五"
    ]
