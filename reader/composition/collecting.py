"""Words of an article, taken together with their sentences, as they are kept."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.composition.composer import Composer
from reader.corrections.places import Place
from reader.learning.headwords import Headword, read_as, spelled, word_seen
from reader.learning.kept import Collected
from reader.learning.sentences import sentence_around
from reader.pinyin import SILENT
from reader.script import simplified_image

_PIECE = 20  # words that are taken between two looks whether they are still wanted


@dataclass(frozen=True, slots=True)
class Standing:
    """A word of an article where it stands, by source offsets."""

    headword: Headword
    start: int
    end: int


def _at_once(_share: float) -> None:
    """Nobody asks how far it is."""


def words_between(
    composer: Composer, start: int, end: int, pace: Callable[[float], None] = _at_once
) -> list[Standing]:
    """The words that some of a stretch belongs to, each once, where it stands there first.

    `pace` is called between two pieces with the share that is done; any thread may ask.
    """
    met, found = set[tuple[str, tuple[int, ...]]](), dict[Headword, Standing]()
    first, last = composer.section_of(start), composer.section_of(end - 1)
    for number in range(first, last + 1):
        words = composer.words_of(number)
        told = zip(words.words, words.syllables(), strict=True)
        touched = (words.starts < end) & (words.ends > start)
        for at, (one, is_touched) in enumerate(zip(told, touched.tolist(), strict=True)):
            if is_touched and one not in met:
                met.add(one)
                head = words.headword(at)
                here = Standing(head, int(words.starts[at]), int(words.ends[at]))
                found.setdefault(head, here)
        pace((number + 1 - first) / (last + 1 - first))
    return list(found.values())


def collected_of(
    composer: Composer,
    spans: Iterable[tuple[int, int]],
    article: int,
    pace: Callable[[float], None] = _at_once,
    made_at: float = 0.0,
) -> tuple[Collected, ...]:
    """The words between these source offsets with their sentences; any thread may ask.

    `made_at` is the moment, in seconds since 1970, 0 for when they are kept.
    """
    taken, asked = list[Collected](), list(spans)
    for done, (start, end) in enumerate(asked, 1):
        taken.append(collected_at(composer, start, end, article, made_at))
        if done % _PIECE == 0:
            pace(done / len(asked))
    return tuple(taken)


def headword_at(composer: Composer, start: int, end: int) -> Headword:
    """The word that stands between two source offsets, as it is read there."""
    image = simplified_image(composer.article.text[start:end], composer.found)
    word = word_seen(image)
    return Headword(word, read_as(word, _codes(composer, start, end)))


def collected_at(
    composer: Composer, start: int, end: int, article: int, made_at: float = 0.0
) -> Collected:
    """The word between two source offsets with its sentence; `article` is its key, 0 for none."""
    text = composer.article.text
    first, last = sentence_around(text, start)
    last = max(last, end)
    reading = spelled(code or SILENT for code in _codes(composer, first, last))
    return Collected(
        headword_at(composer, start, end),
        text[first:last],
        reading,
        start - first,
        end - start,
        composer.article.title,
        article,
        Place.of(text, start),
        made_at,
    )


def _codes(composer: Composer, start: int, end: int) -> list[int]:
    """The syllables of a stretch, read where they are not yet."""
    for number in range(composer.section_of(start), composer.section_of(max(start, end - 1)) + 1):
        composer.read(number)
    return composer.readings[start:end].tolist()  # type: ignore[no-any-return]
