"""A text as it is heard: each cue a paragraph of its own."""

from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from reader.article import IMAGE, Cues
from reader.exports import ReadText
from reader.reading.ownwords import own_words_within


@dataclass(frozen=True, slots=True)
class Cued:
    """What is heard of a text. Cue *n* is paragraph *n* of `read`, and has the times `read.cues`
    have for it; `paragraphs` are the numbers of those that the cues stand in in the whole."""

    read: ReadText
    paragraphs: tuple[int, ...]


def cued(read: ReadText) -> Cued:
    """The cues of a text, without blanks at their ends; those of which nothing is left are none.

    Headings and images, which are counted in the whole, are left out.
    """
    spans = cue_spans(read)
    kept = np.array([number for number, span in enumerate(spans) if span[0] < span[1]], np.intp)
    spans = [spans[number] for number in kept.tolist()]
    lengths = [end - start for start, end in spans]
    starts = np.array([0, *accumulate(length + 1 for length in lengths)][:-1], np.int32)
    own = tuple(
        one.moved(at)
        for (start, end), at in zip(spans, starts.tolist(), strict=True)
        for one in own_words_within(read.own, start, end)
    )
    of = _places(spans)
    return Cued(
        ReadText(
            "\n".join(read.text[start:end].replace(IMAGE, " ") for start, end in spans),
            _taken(read.codes, of),
            _taken(read.whose, of),
            read.title,
            language=read.language,
            image="\n".join(read.image[start:end] for start, end in spans) if read.image else "",
            doubts=_taken(read.doubts, of) if len(read.doubts) else read.doubts,
            author=read.author,
            own=own,
            cues=_moved(read.cues, kept, spans, starts),
        ),
        tuple(_paragraphs(read, spans)),
    )


def cue_spans(read: ReadText) -> list[tuple[int, int]]:
    """Start and end of each cue in the text, without blanks at its ends."""
    text, starts = read.text, read.cues.offsets.tolist()
    spans = list[tuple[int, int]]()
    for start, following in zip(starts, [*starts[1:], len(text)], strict=False):
        end = text.find("\n", start, following)
        said = text[start : following if end < 0 else end]
        start += len(said) - len(said.lstrip())
        spans.append((start, start + len(said.strip())))
    return spans


def _places(spans: list[tuple[int, int]]) -> NDArray[np.intp]:
    """Where each character stood, -1 for the line feeds between cues."""
    parts = [np.append(np.arange(start, end), -1) for start, end in spans]
    return np.concatenate(parts)[:-1] if parts else np.empty(0, np.intp)


def _taken(values: NDArray[np.unsignedinteger], of: NDArray[np.intp]) -> NDArray:  # type: ignore[type-arg]
    return np.where(of < 0, 0, values[of]).astype(values.dtype)


def _moved(
    cues: Cues, kept: NDArray[np.intp], spans: list[tuple[int, int]], starts: NDArray[np.int32]
) -> Cues:
    words = cues.word_offsets
    made = Cues(starts, cues.starts[kept], cues.ends[kept])
    if not len(words):
        return made
    firsts, lasts = np.array(spans, np.int32).reshape(-1, 2).T
    number = np.searchsorted(firsts, words, side="right") - 1
    within = (number >= 0) & (words < lasts[number])
    moved = words[within] - firsts[number[within]] + starts[number[within]]
    is_first = np.diff(moved, prepend=-1) > 0
    return replace(
        made, word_offsets=moved[is_first], word_starts=cues.word_starts[within][is_first]
    )


def _paragraphs(read: ReadText, spans: list[tuple[int, int]]) -> list[int]:
    counted, at, numbers = 0, 0, list[int]()
    for start, _end in spans:
        counted += read.text.count("\n", at, start)
        at = start
        numbers.append(counted)
    return numbers
