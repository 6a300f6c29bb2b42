"""Doubts warn of what is wrong, also where a word decides."""

import numpy as np

from reader.reading import load_engine
from reader.review.character import DOUBTFUL


def doubts(text: str) -> list[int]:
    return load_engine().read(text, text, np.zeros(len(text), np.uint16)).doubts.tolist()


def test_words_that_all_sources_read_alike_are_hardly_doubted():
    assert max(doubts("银行的经理很高兴。")) < DOUBTFUL


def test_a_word_that_sources_read_otherwise_is_doubted():
    assert doubts("他说胸闷。")[3] >= DOUBTFUL


def test_a_polyphone_that_nothing_tells_is_doubted():
    assert doubts("长。")[0] >= DOUBTFUL


def test_what_reads_in_one_way_only_is_sure():
    assert doubts("山水。") == [0, 0, 0]
