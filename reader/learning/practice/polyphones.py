"""Which of its readings a character has here: the questions of the polyphone trainer, as values."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reader import pinyin
from reader.corrections.places import Place
from reader.dictionaries.characters import known_readings
from reader.dictionaries.glosses import glosses
from reader.learning.headwords import Headword
from reader.learning.practice.schedule import Item, Kind
from reader.reading.model.shares import reading_shares

_MOST = 5
_LEAST_SHARE = 0.005  # of what a character is read as in texts
_NO_MEANING = ("surname ", "variant of", "old variant", "see ", "used in", "also pr", "erroneous")


@dataclass(frozen=True, slots=True)
class PolyphoneQuestion:
    """A character in a sentence, and the readings among which one chooses.

    `headword` is the character in the simplified image with its right reading, `sentence` as its
    source writes it; `reading` has a syllable for each of its characters, as `headwords.spelled`
    writes them. `place` is that of the character in its article, whose key is 0 for none.
    """

    headword: Headword
    sentence: str
    reading: str
    start: int
    right: int
    choices: tuple[int, ...]
    title: str
    article: int
    place: Place

    @property
    def character(self) -> str:
        """As the sentence writes it."""
        return self.sentence[self.start]

    @property
    def item(self) -> Item:
        """What it is kept as: this character in this reading."""
        return Item(self.headword, Kind.POLYPHONE)


@lru_cache(1 << 13)
def readings_of(character: str, image: str) -> tuple[int, ...]:
    """The readings of a character among which one has to choose: those that texts really have, and
    that have a meaning of their own. `image` is the same character in the simplified image.

    () for a character that has but one. In the order of the alphabet, which tells nothing of how
    usual they are.
    """
    shares = reading_shares(image)
    if len(shares) < 2:
        return ()
    telling = {
        gloss.codes[0]
        for form in dict.fromkeys((character, image))
        for gloss in glosses(form)
        if not gloss.full.startswith(_NO_MEANING)
    }
    known = known_readings(character)
    usual = [code for code in known if code in telling and shares.get(code, 0.0) >= _LEAST_SHARE]
    return tuple(sorted(usual[:_MOST])) if len(usual) > 1 else ()


def choices(character: str, image: str, right: int) -> tuple[int, ...]:
    """The readings to choose from where a character is read `right`; () where that is no question.

    A neutral tone beside the same syllable in its own is none: people say both.
    """
    found = readings_of(character, image)
    if right not in found:
        return ()
    same = [code for code in found if code != right and code // 6 == right // 6]
    if pinyin.tone_of(right) == pinyin.NEUTRAL and same:
        return ()
    is_light = {code for code in same if pinyin.tone_of(code) == pinyin.NEUTRAL}
    left = tuple(code for code in found if code not in is_light)
    return left if len(left) > 1 else ()


def meaning_of(character: str, code: int) -> str:
    """What a character means in a reading, "" where that is not known."""
    return next((gloss.meaning for gloss in glosses(character) if gloss.codes == (code,)), "")


def worth_asking(questions: Iterable[PolyphoneQuestion]) -> tuple[Headword, ...]:
    """The characters and readings of some questions, those first from which one learns most: of
    characters that are read in several ways there, then the less usual readings."""
    firsts = {one.headword: one for one in questions}
    several = Counter(headword.word for headword in firsts)
    order = {headword: number for number, headword in enumerate(firsts)}

    def worth(headword: Headword) -> tuple[bool, float, int]:
        share = reading_shares(headword.word).get(firsts[headword].right, 0.0)
        return several[headword.word] == 1, round(share, 1), order[headword]

    return tuple(sorted(firsts, key=worth))
