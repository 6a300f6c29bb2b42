"""A stretch of an article as it is shown, with its words and their readings."""

from dataclasses import dataclass

from reader.article import paragraph_starts
from reader.composition.composer import Composer
from reader.exports import language_shown, title_shown
from reader.opening.pacing import Pace, unhurried
from reader.reading.views import AS_THEY_ARE, View
from reader.review.character import DOUBTFUL
from reader.script import Script
from reader.settings import ReadingsShown
from reader.text import is_all_hanzi


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands; `start` and `end` are offsets into the text of its passage.

    `image` is the simplified one, `reading` as headwords have it, `codes` are the syllables as they
    are shown. `source` is its offset in the article.
    """

    start: int
    end: int
    image: str
    reading: str
    codes: tuple[int, ...]
    source: int
    is_sure: bool
    """Whether each of its characters has a reading, and none is doubtful."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of a stretch, its words in order, and where its headings begin and end."""

    text: str
    words: tuple[Word, ...]
    title: str
    language: str
    headings: tuple[tuple[int, int], ...] = ()


def passage(
    composer: Composer,
    start: int,
    end: int,
    script: Script = Script.SOURCE,
    view: View = AS_THEY_ARE,
    pace: Pace = unhurried,
) -> Passage:
    """What stands between two source offsets. `pace` is called between two pieces of work."""
    texts, words, at = list[str](), list[Word](), 0
    for number, section in enumerate(composer.sections):
        first, last = max(start, section.start), min(end, section.end)
        if first >= last:
            continue
        shown = composer.shown(number, script)
        begin, stop = shown.alignment.shown_span(first - section.start, last - section.start)
        for word in _words(composer, number, script, view):
            if first <= word.source and word.start >= begin and word.end <= stop:
                words.append(_moved(word, at - begin))
        texts.append(shown.text[begin:stop])
        at += stop - begin
        pace((last - start) / (end - start))
    text = "".join(texts)
    headings = _headings(composer, start, end, text)
    return Passage(
        text,
        tuple(words),
        title_shown(composer, script),
        language_shown(composer.found, script),
        headings,
    )


def _words(composer: Composer, number: int, script: Script, view: View) -> list[Word]:
    """The words of a section; offsets into its shown text."""
    section, shown = composer.sections[number], composer.shown(number, script)
    found, words = composer.words_of(number), list[Word]()
    codes = composer.readings_shown(number, shown, ReadingsShown.ALL, view).tolist()
    doubts = composer.doubts_of(number, shown).tolist()
    for at, image in enumerate(found.words):
        source = int(found.starts[at])
        span = source - section.start, int(found.ends[at]) - section.start
        first, last = shown.alignment.shown_span(*span) if len(shown.alignment) else span
        read = tuple(codes[first:last])
        is_sure = all(read) and max(doubts[first:last], default=0) < DOUBTFUL
        is_sure = is_sure and is_all_hanzi(shown.text[first:last])
        words.append(Word(first, last, image, found.reading(at), read, source, is_sure))
    return words


def _moved(word: Word, by: int) -> Word:
    return Word(
        word.start + by, word.end + by, word.image, word.reading, word.codes, word.source,
        word.is_sure,
    )  # fmt: skip


def _headings(composer: Composer, start: int, end: int, text: str) -> tuple[tuple[int, int], ...]:
    """The paragraphs of the shown text that are headings: a conversion keeps line feeds."""
    article = composer.article
    numbers = {heading.paragraph for heading in article.headings}
    if not numbers:
        return ()
    before = article.text.count("\n", 0, start)
    starts = [*paragraph_starts(text).tolist(), len(text) + 1]
    return tuple(
        (first, last - 1)
        for number, (first, last) in enumerate(zip(starts, starts[1:], strict=False), before)
        if number in numbers
    )
