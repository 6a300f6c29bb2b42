"""A word of an article taken together with its sentence, as it is kept."""

from reader.composition.composer import Composer
from reader.corrections.places import Place
from reader.learning.headwords import Headword, read_as, spelled
from reader.learning.kept import Collected
from reader.learning.sentences import sentence_around
from reader.pinyin import SILENT
from reader.script import simplified_image


def headword_at(composer: Composer, start: int, end: int) -> Headword:
    """The word that stands between two source offsets, as it is read there."""
    image = simplified_image(composer.article.text[start:end], composer.found)
    return Headword(image, read_as(image, _codes(composer, start, end)))


def collected_at(composer: Composer, start: int, end: int, article: int) -> Collected:
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
    )


def _codes(composer: Composer, start: int, end: int) -> list[int]:
    """The syllables of a stretch, read where they are not yet."""
    for number in range(composer.section_of(start), composer.section_of(max(start, end - 1)) + 1):
        composer.read(number)
    return composer.readings[start:end].tolist()  # type: ignore[no-any-return]
