"""Which words are handed on: of a text, or of all that the reader keeps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.composition.collecting import collected_at
from reader.composition.composer import Composer
from reader.exports.inturn import in_turn
from reader.learning.headwords import Headword, State
from reader.learning.kept import Collected, KeptWord
from reader.learning.knowledge import Knowledge
from reader.learning.wordlist import Which
from reader.opening.pacing import Pace, unhurried
from reader.settings import LevelList


@dataclass(frozen=True, slots=True)
class Chosen:
    """A word that is handed on, how well it is known, and where it was met."""

    headword: Headword
    state: State = State.NEW
    met: Collected | None = None
    count: int = 0  # of its places in the text; 0 where no text was asked
    note: str = ""


@dataclass(frozen=True)
class Kept:
    """What the reader keeps of words; values that threads share."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    words: Mapping[Headword, KeptWord] = field(default_factory=dict)
    collected: tuple[Collected, ...] = ()

    @classmethod
    def of(
        cls,
        words: Iterable[KeptWord],
        collected: Iterable[Collected],
        levels: LevelList,
        up_to: int,
    ) -> "Kept":
        """What a library keeps, beside the level up to which words are known."""
        by_headword, sentences = {one.headword: one for one in words}, tuple(collected)
        states = {head: one.state for head, one in by_headword.items() if one.state is not None}
        of_sentences = frozenset(one.headword for one in sentences)
        return cls(Knowledge(states, levels, up_to, of_sentences), by_headword, sentences)

    def note(self, headword: Headword) -> str:
        """The reader's note on a word, in its reading or in any."""
        found = self.words.get(headword) or self.words.get(headword.in_any_reading)
        return found.note if found is not None else ""

    def state(self, headword: Headword) -> State:
        """How well it is known."""
        return self.knowledge.state(headword.word, headword.reading)

    def first_sentences(self) -> dict[Headword, Collected]:
        """The sentence with which each word was collected first."""
        found = dict[Headword, Collected]()
        for one in self.collected:
            found.setdefault(one.headword, one)
        return found


def words_of_text(
    composer: Composer, which: Which, kept: Kept, article: int = 0, pace: Pace = unhurried
) -> list[Chosen]:
    """The words of an article, each once, in the order of the text.

    `article` is its key in the library, 0 for none: what was collected in it counts as its own
    though it stands there no more. A word's sentence is that with which it was collected, else the
    one where it first stands. Raises what reading does; `pace` is called between sections.
    """
    counts, places = _counted(composer, pace)
    sentences = kept.first_sentences()
    for one in kept.collected:
        if article and one.article == article:
            counts.setdefault(one.headword, 0)
    chosen = []
    for at, (headword, count) in enumerate(counts.items()):
        if not _is_wanted(headword, which, kept):
            continue
        met = sentences.get(headword) or sentences.get(headword.in_any_reading)
        if met is None and headword in places:
            met = collected_at(composer, *places[headword], article)
        chosen.append(_chosen(headword, kept, met, count))
        if at % 64 == 0:
            pace(0.8 + 0.2 * at / len(counts))
    return chosen


def words_kept(which: Which, kept: Kept) -> list[Chosen]:
    """The words of the whole library that the reader collected or has said something of."""
    sentences = kept.first_sentences()
    every = dict.fromkeys((*sentences, *kept.words))
    return [
        _chosen(headword, kept, sentences.get(headword), 0)
        for headword in every
        if _is_wanted(headword, which, kept)
    ]


_Spans = dict[Headword, tuple[int, int]]


def _counted(composer: Composer, pace: Pace) -> tuple[dict[Headword, int], _Spans]:
    """How often each word stands in the text, and where first."""
    counts, places = dict[Headword, int](), _Spans()
    for number in in_turn(composer, range(len(composer.sections))):
        words = composer.words_of(number)
        for at in range(len(words)):
            headword = words.headword(at)
            counts[headword] = counts.get(headword, 0) + 1
            if headword not in places:
                places[headword] = int(words.starts[at]), int(words.ends[at])
        pace(0.8 * (number + 1) / len(composer.sections))
    return counts, places


def _is_wanted(headword: Headword, which: Which, kept: Kept) -> bool:
    if which is Which.ALL:
        return True
    if which is Which.COLLECTED:
        return kept.knowledge.is_collected(headword.word, headword.reading)
    state = kept.state(headword)
    if which is Which.UNKNOWN:
        return state is not State.KNOWN
    return state is (State.KNOWN if which is Which.KNOWN else State.LEARNING)


def _chosen(headword: Headword, kept: Kept, met: Collected | None, count: int) -> Chosen:
    return Chosen(headword, kept.state(headword), met, count, kept.note(headword))
