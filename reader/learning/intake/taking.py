"""What a source's words come to beside what the reader has said already: looked at, then set.

Nothing that is known better already is set back. In a backup what was changed later stands.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.learning.headwords import Headword, State
from reader.learning.intake.cells import reading_of, stripped, words_in
from reader.learning.intake.source import Source, Table, cell_of
from reader.learning.kept import Collected, KeptWord
from reader.opening.pacing import Pace, unhurried
from reader.script import found_script, simplified_image

_NAMED = 5  # of those that are not understood
_LONGEST = 24  # characters of one that is named
_ORDER = {state: at for at, state in enumerate(State)}


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a source is taken, and how well its words are known from now on.

    `by_maturity`: the words of mature cards are known, all others learning.
    """

    table: int = 0
    word_at: int = 0
    reading_at: int | None = None
    state: State = State.KNOWN
    by_maturity: bool = False

    @classmethod
    def likely(cls, source: Source) -> "Choice":
        """What seems to be meant."""
        if not source.tables:
            return cls()
        table = source.tables[source.fullest]
        return cls(source.fullest, table.word_at, table.reading_at)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What taking it in would come to. Words are counted once each."""

    added: tuple[KeptWord, ...] = ()  # of which nothing was said before
    changed: tuple[KeptWord, ...] = ()  # known less well until now
    already: int = 0  # known as well or better
    wrong: tuple[str, ...] = ()  # the first that are not understood
    wrong_count: int = 0
    is_cut: bool = False
    sentences: tuple[Collected, ...] = ()  # of a backup, that are not kept yet

    @property
    def words(self) -> tuple[KeptWord, ...]:
        """All that is to be set."""
        return self.added + self.changed

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be set or kept."""
        return not (self.words or self.sentences)

    @property
    def count(self) -> int:
        """All that was found."""
        return len(self.added) + len(self.changed) + self.already + self.wrong_count


def outcome(
    source: Source,
    choice: Choice,
    kept: Mapping[Headword, KeptWord],
    pace: Pace = unhurried,
    collected: Iterable[Collected] = (),
) -> Outcome:
    """What the source's words, and its sentences, come to beside those that are kept."""
    if not source.tables:
        return _of_backup(source, kept, collected)
    table = source.tables[min(choice.table, len(source.tables) - 1)]
    found, wrong = _taken(table, choice, source.origin, pace)
    added, changed, already = list[KeptWord](), list[KeptWord](), 0
    for one in found.values():
        before = _before(one.headword, kept)
        if before is None or before.state is None:
            note = before.note if before is not None else ""
            added.append(_with_note(one, note) if note else one)
        elif one.state is not None and _ORDER[one.state] > _ORDER[before.state]:
            own = kept.get(one.headword)
            changed.append(_with_note(one, own.note) if own is not None else one)
        else:
            already += 1
    named = tuple(wrong)[:_NAMED]
    return Outcome(tuple(added), tuple(changed), already, named, len(wrong), source.is_cut)


def _of_backup(
    source: Source, kept: Mapping[Headword, KeptWord], collected: Iterable[Collected]
) -> Outcome:
    added = tuple(one for one in source.words if one.headword not in kept)
    both = [(one, kept[one.headword]) for one in source.words if one.headword in kept]
    changed = tuple(one for one, before in both if one.changed_at > before.changed_at)
    already = len(both) - len(changed)
    places = {one.where for one in collected}
    sentences = tuple(one for one in source.sentences if one.where not in places)
    named, count = source.wrong[:_NAMED], len(source.wrong)
    return Outcome(added, changed, already, named, count, source.is_cut, sentences)


def _before(headword: Headword, kept: Mapping[Headword, KeptWord]) -> KeptWord | None:
    """What was said of it: in its reading, else in any."""
    return kept.get(headword) or kept.get(headword.in_any_reading)


def _with_note(one: KeptWord, note: str) -> KeptWord:
    return KeptWord(one.headword, one.state, one.origin, note)


def _taken(
    table: Table, choice: Choice, origin: str, pace: Pace
) -> tuple[dict[Headword, KeptWord], dict[str, None]]:
    """The words of a table, each once, as well as it is known anywhere in it; and what is none."""
    found, wrong = dict[Headword, KeptWord](), dict[str, None]()
    cells = list(_cells(table, choice, wrong))
    images = _simplified([word for word, _reading, _state in cells])
    for at, (image, (_word, reading, state)) in enumerate(zip(images, cells, strict=True)):
        headword = Headword(image, reading_of(image, reading) if reading else "")
        before = found.get(headword)
        if before is None or before.state is None or _ORDER[state] > _ORDER[before.state]:
            found[headword] = KeptWord(headword, state, origin)
        if at % 1024 == 0:
            pace(at / len(cells))
    return found, wrong


def _cells(
    table: Table, choice: Choice, wrong: dict[str, None]
) -> Iterator[tuple[str, str, State]]:
    for number, row in enumerate(table.rows):
        cell = cell_of(row, choice.word_at)
        reading = cell_of(row, choice.reading_at) if choice.reading_at is not None else ""
        words = words_in(cell)
        if not words and (told := stripped(cell)):
            wrong[told[:_LONGEST]] = None
        state = choice.state
        if choice.by_maturity and table.are_mature:
            state = State.KNOWN if table.are_mature[number] else State.LEARNING
        yield from ((word, reading, state) for word in words)


def _simplified(words: list[str]) -> list[str]:
    """Words in the simplified image, by the script in which most of them are."""
    text = "\n".join(words)
    image = simplified_image(text, found_script(text))
    return image.split("\n") if image else []
