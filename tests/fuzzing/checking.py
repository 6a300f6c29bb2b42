"""What holds for every article, however broken the file was that it came from."""

import re
from pathlib import Path

import numpy as np

from reader import pinyin
from reader.article import IMAGE, Article, RepairKind
from reader.opening import OpeningError, open_bytes
from reader.text import code_points, is_hanzi

DRAWING = ".svg"
"""The end of the name of what is no text, but a drawing in one."""
_NAMESPACES = b' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_TAG = re.compile(rb"<[^>]*>")
_KINDS = [kind.value for kind in RepairKind]


def ended(data: bytes, suffix: str) -> str:
    """How an input of any kind ended (`opened`, `drawn`)."""
    return drawn(data) if suffix == DRAWING else opened(data, suffix)


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


def drawn(data: bytes) -> str:
    """How a drawing ended: "drawn", "refused", or "nothing" where Qt can do nothing with it.

    AssertionError for one that is handed on with anything in it that could lead elsewhere.
    """
    from PySide6.QtCore import QSize

    from reader.opening.drawings import rebuilt
    from reader.opening.images.sources import InMemory
    from reader.qt.page.painting.decoding import decoded

    made = rebuilt(data)
    if made is not None:
        tags = b"".join(_TAG.findall(made.data)).replace(_NAMESPACES, b"")  # its words lead nowhere
        for word in (b"<!", b"<?", b"<image", b"<style", b"<script", b"/dev/", b"://", b"@import"):
            assert word not in tags, word
        assert rebuilt(made.data) == made, "another drawing the second time"
    picture = decoded(InMemory(data), QSize(48, 48))
    if made is None:
        assert picture.isNull(), "drawn without being rebuilt"
        return "refused"
    return "nothing" if picture.isNull() else "drawn"


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
    _check_cues(article)
    paragraphs = [heading.paragraph for heading in article.headings]
    assert paragraphs == sorted(set(paragraphs)), "headings out of order"
    last = article.text.count("\n")
    assert all(0 <= at <= last for at in paragraphs), "a heading nowhere"
    assert all(1 <= heading.level < 100 for heading in article.headings)
    assert all(article.text[at] == IMAGE for at in article.images), "an image elsewhere"


def _check_cues(article: Article) -> None:
    cues, length = article.cues, len(article.text)
    assert len(cues.offsets) == len(cues.starts) == len(cues.ends)
    assert len(cues.word_offsets) == len(cues.word_starts)
    for offsets in (cues.offsets, cues.word_offsets):
        assert _within(offsets, length), "a cue outside the text"
        assert (np.diff(offsets) > 0).all(), "cues out of order"
    assert (cues.starts >= 0).all(), "a cue before the beginning"
    assert (np.diff(cues.starts) >= 0).all(), "a cue before the one above it"
    assert (cues.ends >= cues.starts).all(), "a cue that ends before it begins"
    if len(cues.word_offsets):
        of = np.searchsorted(cues.offsets, cues.word_offsets, side="right") - 1
        assert (of >= 0).all(), "a word without a cue"
        assert (cues.word_starts >= cues.starts[of]).all(), "a word before its cue"
        assert (cues.word_starts <= cues.ends[of]).all(), "a word behind its cue"


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
