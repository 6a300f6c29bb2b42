"""What holds for every article, however broken the file was that it came from."""

from pathlib import Path

import numpy as np

from reader import pinyin
from reader.article import IMAGE, Article, RepairKind
from reader.opening import OpeningError, open_bytes
from reader.text import code_points, is_hanzi

_KINDS = [kind.value for kind in RepairKind]


def opened(data: bytes, suffix: str) -> str:
    """How an input ended: "opened", or the name of the error of opening.

    Any other error is raised, and AssertionError for an article that is none.
    """
    try:
        article = open_bytes(data, Path(f"input{suffix}"))
    except OpeningError as error:
        return type(error).__name__
    check(article)
    return "opened"


def check(article: Article) -> None:
    """AssertionError for an article that breaks a promise of `reader.article`."""
    codes = code_points(article.text)
    assert article.text.strip(), "blank"
    article.text.encode("utf-8")  # no lone surrogates
    article.title.encode("utf-8")
    control = (codes < 0x20) & (codes != 0x0A) | (codes >= 0x7F) & (codes < 0xA0)
    assert not control.any(), "control characters in the text"
    assert not (codes == 0xFEFF).any(), "a byte order mark in the text"
    assert not any(ord(character) < 0x20 for character in article.title), "a title of two lines"
    _check_readings(article)
    repairs = article.repairs
    assert len(repairs.offsets) == len(repairs.kinds)
    assert _within(repairs.offsets, len(codes) + 1), "a repair outside the text"
    assert np.isin(repairs.kinds, _KINDS).all()
    times = article.times
    assert len(times.offsets) == len(times.starts) == len(times.ends)
    assert _within(times.offsets, len(codes)), "a time outside the text"
    paragraphs = [heading.paragraph for heading in article.headings]
    assert paragraphs == sorted(set(paragraphs)), "headings out of order"
    assert all(0 <= at <= article.text.count("\n") for at in paragraphs), "a heading nowhere"
    assert all(1 <= heading.level < 100 for heading in article.headings)
    assert all(article.text[at] == IMAGE for at in article.images), "an image elsewhere"


def _check_readings(article: Article) -> None:
    given = article.given
    assert len(given.offsets) == len(given.codes)
    assert _within(given.offsets, len(article.text)), "a reading outside the text"
    assert (np.diff(given.offsets) > 0).all(), "readings out of order"
    assert ((given.codes >= 6) & (given.codes < pinyin.CODES)).all(), "a reading that is none"
    codes = code_points(article.text)
    assert is_hanzi(codes[given.offsets]).all(), "a reading on what is no character"


def _within(offsets: np.ndarray, end: int) -> bool:  # type: ignore[type-arg]
    return not len(offsets) or bool(offsets.min() >= 0 and offsets.max() < end)
