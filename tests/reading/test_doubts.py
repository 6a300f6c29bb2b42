"""Doubts warn of what is wrong, also where a word decides."""

import numpy as np
import pytest

from reader import pinyin
from reader.reading import shared_engine
from reader.reading.doubts import Witness
from reader.reading.training.doubts import fitted, write_weights
from reader.resources import resource
from reader.review.character import DOUBTFUL


def doubts(text: str, given: str = "") -> list[int]:
    syllables = np.zeros(len(text), np.uint16)
    if given:
        syllables[0] = pinyin.parse(given)
    return shared_engine().read(text, text, syllables).doubts.tolist()


def marked(text: str) -> str:
    """The characters of a text that are marked as doubtful."""
    return "".join(
        each for each, doubt in zip(text, doubts(text), strict=True) if doubt >= DOUBTFUL
    )


@pytest.mark.parametrize(
    "text", ["银行的经理很高兴。", "音乐会开始了，大家都来了。", "参差不齐。", "将军来了。"]
)
def test_words_that_all_sources_read_alike_are_hardly_doubted(text: str):
    assert marked(text) == ""


def test_a_word_that_sources_read_otherwise_is_doubted():
    assert marked("他说胸闷。") == "闷"


@pytest.mark.parametrize(
    ("text", "character"),
    [("长。", "长"), ("重。", "重"), ("他载着货。", "载"), ("这人很横。", "横")],
)
def test_a_polyphone_that_nothing_tells_is_doubted(text: str, character: str):
    assert marked(text) == character


@pytest.mark.parametrize("text", ["他读论语。", "会计来了。", "大夫说没事。"])
def test_a_reading_that_a_character_has_in_that_word_alone_is_no_doubt(text: str):
    assert marked(text) == ""


@pytest.mark.parametrize("text", ["我们在那儿玩。", "花儿红了，鸟儿叫了。", "女儿来了。"])
def test_the_ending_of_a_word_is_no_doubt(text: str):
    assert marked(text) == ""


def test_what_a_rule_decides_against_the_model_is_doubted():
    assert marked("我还得回家。") == "得"


def test_what_reads_in_one_way_only_is_sure():
    assert doubts("山水。") == [0, 0, 0]


def test_what_the_file_says_is_sure():
    assert doubts("长。")[0] >= DOUBTFUL
    assert doubts("长。", given="zhang3")[0] == 0


def test_without_a_polyphone_there_is_nothing_to_doubt():
    assert doubts("") == []
    assert doubts("，\n") == [0, 0]


def test_a_witness_against_what_is_wrong_weighs_for_a_doubt_and_the_other_for_none():
    random = np.random.default_rng(5)
    said = np.zeros((4000, len(Witness)))
    said[:, Witness.CONSTANT] = 1
    said[:, Witness.RIVAL], said[:, Witness.BOTH] = random.random((2, 4000)) < 0.5
    said[:, Witness.LAST] = random.normal(size=4000)
    risks = 0.05 + 0.3 * said[:, Witness.RIVAL] * (1 - said[:, Witness.BOTH])
    weights = fitted(said, (random.random(4000) < risks).astype(float))
    assert weights[Witness.RIVAL] > 0.5
    assert weights[Witness.BOTH] < -0.5
    assert abs(weights[Witness.LAST]) < 0.2


def test_the_weights_in_the_file_are_those_of_the_witnesses(tmp_path):
    write_weights(tmp_path / "doubts.txt", np.zeros(len(Witness)))
    names = [line.split()[0] for line in (tmp_path / "doubts.txt").read_text("utf-8").splitlines()]
    kept = resource("readings", "doubts.txt").read_text("utf-8").splitlines()
    assert names == [line.split()[0] for line in kept]
