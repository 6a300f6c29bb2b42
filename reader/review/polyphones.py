"""Where a text asks which reading a character has: places whose reading is sure.

One is sure that the engine does not doubt, or that stands in the file, or that the reader chose.
Nothing here is asked of anybody: others take the time, off the window's thread.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np

from reader.arrays import is_in
from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.readings import Whose
from reader.corrections.places import Place
from reader.learning.headwords import Headword, codes_of, spelled
from reader.learning.kept import Collected
from reader.learning.practice.polyphones import PolyphoneQuestion, choices, readings_of
from reader.learning.sentences import sentence_around
from reader.opening import OpeningError
from reader.opening.pacing import Pace, unhurried
from reader.pinyin import SILENT, Style, spell
from reader.reading import Engine
from reader.script import simplified_image
from reader.text import code_points

_EACH = 6  # places of a character in one reading, as more teach nothing
_LONGEST = 120  # characters of a sentence
_SHORTEST = 4
_ENOUGH = 240  # questions of one source
_FURTHEST = 60_000  # characters of it that are read for them


@dataclass(slots=True)
class _Taken:
    """What was taken of a text: how many places of each character in each reading."""

    counts: dict[Headword, int]
    sentences: set[tuple[Headword, str]]

    def takes(self, one: PolyphoneQuestion) -> bool:
        """Whether there is room for it, and it stands in another sentence than those."""
        key = one.headword, one.sentence
        if self.counts.get(one.headword, 0) >= _EACH or key in self.sentences:
            return False
        self.counts[one.headword] = self.counts.get(one.headword, 0) + 1
        self.sentences.add(key)
        return True


def polyphones_in(
    composer: Composer, article: int, begin: int = 0, pace: Pace = unhurried
) -> list[PolyphoneQuestion]:
    """Questions of an article, whose key this is: from a source offset on to its end, then from its
    beginning, until there are enough, or enough of it was looked at. Reads what it needs; `pace` is
    called between sections."""
    taken, found = _Taken({}, set()), list[PolyphoneQuestion]()
    sections, left = composer.sections, _FURTHEST
    first = composer.section_of(begin) if composer.article.text else 0
    for step in range(len(sections)):
        number = (first + step) % len(sections)
        found += [one for one in _of_section(composer, number, article) if taken.takes(one)]
        left -= sections[number].end - sections[number].start
        if len(found) >= _ENOUGH or left <= 0:
            break
        pace((step + 1) / len(sections))
    return found


def polyphones_of(
    collected: Iterable[Collected], engine: Callable[[], Engine]
) -> list[PolyphoneQuestion]:
    """Questions of sentences that were collected: where the engine is sure of the reading that was
    kept with them."""
    kept = [one for one in dict.fromkeys(collected) if "\n" not in one.sentence]
    kept = list({one.sentence: one for one in kept}.values())
    starts = np.cumsum([0] + [len(one.sentence) + 1 for one in kept])
    composer = Composer(Article("\n".join(one.sentence for one in kept)), engine)
    found = list[PolyphoneQuestion]()
    for asked in polyphones_in(composer, 0):
        at = asked.place.offset
        number = bisect_right(starts, at) - 1
        met, within = kept[number], at - int(starts[number])
        codes = codes_of(met.reading)
        if within < len(codes) and codes[within] == asked.right:
            offset = max(0, met.place.offset - met.start + within)
            place = replace(met.place, offset=offset)
            found.append(replace(asked, title=met.title, article=met.article, place=place))
    return found


def polyphones_elsewhere(
    articles: Iterable[tuple[int, Callable[[], Article]]], engine: Callable[[], Engine], most: int
) -> list[PolyphoneQuestion]:
    """Questions of other articles, by their keys and how they are opened, until there are `most`;
    what cannot be opened is left out."""
    found = list[PolyphoneQuestion]()
    for key, opened in articles:
        if len(found) >= most:
            break
        with suppress(OpeningError):
            found += polyphones_in(Composer(opened(), engine), key)
    return found


def _of_section(composer: Composer, number: int, article: int) -> Iterator[PolyphoneQuestion]:
    section = composer.sections[number]
    read = composer.article_readings.of(number)
    text = composer.text(number)
    image = simplified_image(text, composer.found)
    several = {
        ord(each) for each, plain in set(zip(text, image, strict=True)) if readings_of(each, plain)
    }
    is_asked = is_in(code_points(text), np.array(sorted(several), np.uint32)) & (read.codes > 0)
    is_asked &= (read.doubts == 0) | (read.whose >= Whose.FILE)
    heard = np.where(read.codes > 0, read.codes, SILENT).tolist()
    for at in np.flatnonzero(is_asked).tolist():
        right = heard[at]
        offered = choices(text[at], image[at], right)
        start, end = sentence_around(text, at)
        if not offered or not _SHORTEST <= end - start <= _LONGEST:
            continue
        yield PolyphoneQuestion(
            Headword(image[at], spell(right, Style.DIGITS)),
            text[start:end],
            spelled(heard[start:end]),
            at - start,
            right,
            offered,
            composer.article.title,
            article,
            Place.of(composer.article.text, section.start + at),
        )
