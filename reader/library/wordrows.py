"""The library's rows of words as values, and back."""

from reader.corrections.places import Place
from reader.learning.headwords import Headword, State
from reader.learning.kept import Collected, KeptWord


def values_of(one: KeptWord, now: float) -> tuple[object, ...]:
    state = one.state.value if one.state is not None else ""
    head = one.headword
    return head.word, head.reading, state, one.origin, one.note, one.changed_at or now


def word_of(
    word: str, reading: str, state: str, origin: str, note: str, changed_at: float
) -> KeptWord:
    """A row's word; a state of a later version is none."""
    known = next((each for each in State if each.value == state), None)
    return KeptWord(Headword(word, reading), known, origin, note, changed_at)


def values_of_collected(one: Collected, now: float) -> tuple[object, ...]:
    head, place = one.headword, one.place
    return (
        head.word, head.reading, one.sentence, one.reading, one.start, one.length, one.title,
        one.article, one.source, place.offset, place.before, place.after, one.made_at or now,
    )  # fmt: skip


def collected_of(
    word: str, reading: str, sentence: str, sentence_reading: str, start: int, length: int,
    title: str, article: int, offset: int, before: str, after: str, made_at: float,
    source: bytes | None,
) -> Collected:  # fmt: skip
    """A row's sentence; a word that would stand beyond its end stands there."""
    start = min(start, len(sentence))
    length = min(length, len(sentence) - start)
    place = Place(offset, 0.0, before, after)
    head = Headword(word, reading)
    return Collected(
        head, sentence, sentence_reading, start, length, title, article, place, made_at, source
    )
