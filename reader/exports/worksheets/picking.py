"""Which words of a passage a worksheet is about."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum

from reader.composition.sparing import Chosen
from reader.exports.worksheets.passage import Passage, Word
from reader.learning.headwords import Headword, State
from reader.learning.knowledge import Knowledge

_MOST_PARTS = 12  # characters of a word


class WordsFrom(Enum):
    """Where the words come from; the values are names in commands."""

    UNKNOWN = "unknown"
    COLLECTED = "collected"
    CHOSEN = "chosen"  # where the reader wants readings by hand
    LIST = "list"  # that the reader gives
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Picked:
    """The words of a sheet, each where it stands, in the order of the text.

    `is_by_hand`: each was meant, so that each is asked; of others as many as make a sheet.
    `left_out`: how many words more there were than were wanted at the most.
    """

    words: tuple[Word, ...]
    is_by_hand: bool = False
    left_out: int = 0

    @property
    def distinct(self) -> dict[tuple[str, tuple[int, ...]], list[Word]]:
        """The places of each word, by its image and how it is read."""
        places = dict[tuple[str, tuple[int, ...]], list[Word]]()
        for word in self.words:
            places.setdefault((word.image, word.codes), []).append(word)
        return places

    def __len__(self) -> int:
        return len(self.distinct)


def picked(
    passage: Passage,
    source: WordsFrom,
    knowledge: Knowledge,
    chosen: Iterable[Chosen] = (),
    listed: Collection[str] = (),
    most: int = 1 << 20,
) -> Picked:
    """The words of a passage from a source; `listed` are words of the simplified image.

    `most` words are taken of those that were meant one by one, each where it stands first.
    """
    askable = [word for word in passage.words if 0 < len(word.codes) <= _MOST_PARTS]
    match source:
        case WordsFrom.UNKNOWN:
            found = _unknown(askable, knowledge)
        case WordsFrom.COLLECTED:
            found = [one for one in askable if knowledge.is_collected(one.image, one.reading)]
        case WordsFrom.CHOSEN:
            return _meant(_within(askable, chosen), most)
        case WordsFrom.LIST:
            wanted = frozenset(listed)
            return _meant([one for one in askable if one.image in wanted and all(one.codes)], most)
        case WordsFrom.ALL:
            found = askable
    return Picked(tuple(one for one in found if one.is_sure))


def _meant(words: Iterable[Word], most: int) -> Picked:
    """Words that are all to be asked: so many of them, at all their places."""
    taken, left_out, kept = set[object](), set[object](), list[Word]()
    for word in words:
        key = word.image, word.codes
        if key in taken or len(taken) < most:
            taken.add(key)
            kept.append(word)
        else:
            left_out.add(key)
    return Picked(tuple(kept), is_by_hand=True, left_out=len(left_out))


def _unknown(words: list[Word], knowledge: Knowledge) -> list[Word]:
    known = dict[Headword, bool]()
    found = list[Word]()
    for word in words:
        head = Headword(word.image, word.reading)
        if head not in known:
            known[head] = knowledge.state(word.image, word.reading) is State.KNOWN
        if not known[head]:
            found.append(word)
    return found


def _within(words: list[Word], chosen: Iterable[Chosen]) -> list[Word]:
    """The words that have a character in a stretch with readings by hand."""
    stretches = sorted((one.start, one.end) for one in chosen if one.is_shown)
    found, at = list[Word](), 0
    for word in words:
        length = max(1, len(word.image))
        while at < len(stretches) and stretches[at][1] <= word.source:
            at += 1
        if at < len(stretches) and stretches[at][0] < word.source + length and all(word.codes):
            found.append(word)
    return found
