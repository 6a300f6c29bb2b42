"""What a format writes into, in reading order: text, readings, headings and images.

Paragraphs come out as `Blocks` wants them; offsets are counted as they are written, so that
nothing has to be found again afterwards.
"""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, TypeAlias

import numpy as np

from reader.article import IMAGE, Annotations, Heading, Image
from reader.ondemand import expression
from reader.opening.annotations.fitting import Fit, fit_ruby, spelling_of
from reader.opening.errors import TooLong
from reader.opening.formats import Blocks, Source
from reader.opening.limits import LARGEST_TEXT
from reader.opening.plain.paragraphs import paragraphs_of

_WIDE = "\u2e80-\uffef\U00020000-\U0003ffff"  # characters between which no space is written
_UNUSUAL = expression("[\0-\x20\x7f-\x9f\u2028\u2029\ufeff\ufffc\ud800-\udfff]")
_BLANKS = expression("[ \t\n\r\f]+")
_SOFT_BREAK = expression(f"(?<=[{_WIDE}])[ \t]*[\n\r][ \t\n\r]*(?=[{_WIDE}])")
_TOLD_EVERY = 64  # paragraphs: some milliseconds
_IS_WIDE = expression(f"[{_WIDE}]")
Read: TypeAlias = tuple[str, Fit]
"""A text and the readings of characters in it, by their offsets."""
DEEPEST = 99
"""The level of headings below which all are alike; sections may be nested without end."""


@lru_cache(1 << 15)
def readings_of(base: str, written: str) -> Fit:
    """Which syllable each character of a base has by what is written over it, all or none.

    Nothing for what is no reading of these characters: furigana, English, another language.
    """
    spelling = spelling_of(written.replace("|", " "))
    return (fit_ruby(spelling, base) if spelling else None) or ()


def is_usual(text: str) -> bool:
    """Whether a text has no blank and nothing else that is written otherwise, or not at all."""
    return not _UNUSUAL.search(text)


class Flow:
    """Collects an article paragraph by paragraph.

    `level` is a heading's while one is written; `share` how much of the work is done, which is told
    to the pace now and then.
    """

    def __init__(self, source: Source) -> None:
        self.level = 0
        self.share = 0.0
        self._path, self._pace = source.path, source.pace
        self._paragraphs: list[str] = []
        self._line: list[str] = []
        self._start = 0  # offset of the open paragraph
        self._length = 0  # offset of what comes next
        self._blank = ""  # blanks that are written only if text follows
        self._headings: list[Heading] = []
        self._images: list[Image] = []
        self._offsets = array("i")
        self._codes = array("H")
        self._noted = list[tuple[int, int]]()

    @property
    def paragraph(self) -> int:
        """The number of the paragraph that is written now or next."""
        return len(self._paragraphs)

    @property
    def length(self) -> int:
        """The characters that were written."""
        return self._length

    @property
    def is_open(self) -> bool:
        """Whether anything stands in the paragraph that is written now."""
        return bool(self._line)

    def add(self, text: str) -> None:
        """Write text whose blanks and line ends mean no more than a space."""
        if text == "\n":  # between all elements of most pages
            self._blank = max(self._blank, text)
        elif _UNUSUAL.search(text):
            text = _collapsed(text)
            if text in (" ", "\n", ""):
                self._blank = max(self._blank, text)  # a line end is the softer one
                return
            if text[0] in " \n":
                self._blank = max(self._blank, text[0])
                text = text[1:]
            after = text[-1] if text[-1] in " \n" else ""
            self._write(text[:-1] if after else text)
            self._blank = after
        else:
            self._write(text)

    def keep(self, text: str) -> int:
        """Write text as it is, blanks and all, and tell the offset of its first character."""
        if _UNUSUAL.search(text):
            text = paragraphs_of(text).replace("\n", " ").replace(IMAGE, "")
        return self._write(text)

    def _write(self, text: str) -> int:
        if not text:  # a blank before it still waits for what follows
            return self._length
        if self._blank and self._line:
            is_soft = self._blank == "\n" and _IS_WIDE.match(text[0])
            if not (is_soft and _IS_WIDE.match(self._line[-1][-1])):
                self._line.append(" ")
                self._length += 1
        self._blank = ""
        at = self._length
        self._line.append(text)
        self._length += len(text)
        if self._length > LARGEST_TEXT:
            raise TooLong(self._path, LARGEST_TEXT)
        return at

    def end(self) -> None:
        """End the paragraph; one without text was none."""
        text = "".join(self._line).rstrip(" ")
        if text and not text.isspace():
            if self.level:
                level = min(self.level, DEEPEST)
                self._headings.append(Heading(len(self._paragraphs), level))
            self._paragraphs.append(text)
            self._start += len(text) + 1
            if not len(self._paragraphs) % _TOLD_EVERY:
                self._pace(self.share)
        self._length = self._start
        self._line.clear()
        self._blank = ""

    def part(self) -> None:
        """End the paragraph, and leave an empty one where a line parts two scenes."""
        self.end()
        if self._paragraphs and self._paragraphs[-1]:
            self._paragraphs.append("")
            self._start += 1
            self._length = self._start

    def annotate(self, offset: int, base: str, written: str) -> bool:
        """Give a base its reading; whether what is written is one."""
        found = readings_of(base, written)
        for at, syllable in found:
            self._offsets.append(offset + at)
            self._codes.append(syllable)
        return bool(found)

    def keep_ruby(self, base: str, written: str) -> int:
        """Write a base with what stands over it, and tell the offset of its first character."""
        at = self.keep(base)
        if not self.annotate(at, base, written):
            self.gloss(base, written)
        return at

    def keep_read(self, pieces: Sequence[Read]) -> None:
        """Write pieces of usual text (`is_usual`) with their readings, one behind the other."""
        if not pieces:
            return
        texts, fits = zip(*pieces, strict=True)
        starts = accumulate(map(len, texts), initial=self._write("".join(texts)))
        read = [
            (at + place, code) for at, fit in zip(starts, fits, strict=False) for place, code in fit
        ]
        offsets, codes = zip(*read, strict=True)
        self._offsets.extend(offsets)
        self._codes.extend(codes)

    def gloss(self, base: str, written: str) -> None:
        """Write what stands over a base and is no reading of it behind that, in brackets."""
        if written.strip() and not base.isspace():
            self.keep(f"({' '.join(written.split())})")

    def put(self, image: Image) -> None:
        """An image, a paragraph of its own."""
        level, self.level = self.level, 0
        self.end()
        self._images.append(image)
        self._line.append(IMAGE)
        self.end()
        self.level = level

    def note(self, number: int) -> None:
        """Remember the place of what is written next under this number."""
        self._noted.append((self._length, number))

    @property
    def noted(self) -> list[tuple[int, int]]:
        """The offsets of such places and their numbers; some have blanks before their text."""
        return self._noted

    def insert(self, paragraph: int, text: str) -> None:
        """Put a paragraph before one that is finished, some few from the end."""
        self.end()
        text = paragraphs_of(text).replace("\n", " ").replace(IMAGE, "")
        offset = self._start - sum(len(each) + 1 for each in self._paragraphs[paragraph:])
        grown = len(text) + 1
        self._paragraphs.insert(paragraph, text)
        self._start += grown
        self._length = self._start
        for at in range(len(self._offsets) - 1, -1, -1):
            if self._offsets[at] < offset:
                break
            self._offsets[at] += grown
        self._noted = [(at + grown if at >= offset else at, what) for at, what in self._noted]
        first = self._heading_from(paragraph)
        self._headings[first:] = [
            Heading(each.paragraph + 1, each.level) for each in self._headings[first:]
        ]

    def _heading_from(self, paragraph: int) -> int:
        return bisect_left(self._headings, paragraph, key=lambda each: each.paragraph)

    def is_heading(self, paragraph: int) -> bool:
        """Whether a paragraph was written as a heading."""
        at = self._heading_from(paragraph)
        return at < len(self._headings) and self._headings[at].paragraph == paragraph

    def blocks(self, **known: Any) -> Blocks:
        """All that was written; `known` is what else the format can tell, by `Blocks`' names.

        Without a heading among it, the headings are to be found in the text.
        """
        self.end()
        headings = tuple(self._headings) or None
        while self._paragraphs and not self._paragraphs[-1]:
            self._paragraphs.pop()
        values = {"headings": headings, "given": self._given(), "images": tuple(self._images)}
        return Blocks("\n".join(self._paragraphs), **(values | known))

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs that are finished."""
        return self._paragraphs

    @property
    def images(self) -> tuple[Image, ...]:
        """The images so far, in order."""
        return tuple(self._images)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings so far, in order."""
        return tuple(self._headings)

    def _given(self) -> Annotations:
        """In order, one a character: of a ruby within a ruby the inner one."""
        offsets, first = np.unique(np.array(self._offsets, np.int32), return_index=True)
        return Annotations(offsets, np.array(self._codes, np.uint16)[first])


def _collapsed(text: str) -> str:
    """Blanks as one space, line ends between Chinese characters as nothing.

    Blanks at an edge stay as one mark: a line feed where a line ended in them.
    """
    text = _SOFT_BREAK.sub("", paragraphs_of(text).replace(IMAGE, ""))
    body = text.strip(" \n")
    if not body:
        return "\n" if "\n" in text else text[:1]
    before, after = text[: text.index(body[0])], text[len(text.rstrip(" \n")) :]
    edges = ["\n" if "\n" in edge else edge[:1] for edge in (before, after)]
    return edges[0] + _BLANKS.sub(" ", body) + edges[1]
