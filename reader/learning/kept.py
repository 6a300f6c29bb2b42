"""What is kept of a word: how well it is known, its note, the sentences in which it was met."""

from dataclasses import dataclass, field

from reader.corrections.places import Place
from reader.learning.headwords import Headword, State


@dataclass(frozen=True, slots=True)
class KeptWord:
    """What the reader has said of a word, when, and where it came from.

    `state` is None for a word that has a note alone. `origin` is "card", "key", "stretch", or what
    it was taken in from: "HSK 2021 up to HSK 3", the name of a file.
    """

    headword: Headword
    state: State | None
    origin: str = ""
    note: str = ""
    changed_at: float = 0.0  # seconds since 1970


@dataclass(frozen=True, slots=True)
class Collected:
    """A word with the sentence in which it was met.

    `sentence` as the source writes it, with a syllable for each of its characters in `reading`, as
    `headwords.spelled` writes them ("-" where there is none). The word stands at `start` of it and
    is `length` long; `place` is that of the word in its article, which may be forgotten; `source`
    is by what the library knows that article again, None where it has not said.
    """

    headword: Headword
    sentence: str
    reading: str
    start: int
    length: int
    title: str
    article: int  # its key, 0 for none
    place: Place
    made_at: float = 0.0
    source: bytes | None = field(default=None, compare=False)

    @property
    def where(self) -> tuple[Headword, str, int]:
        """What is kept once: a word in a sentence."""
        return self.headword, self.sentence, self.start
