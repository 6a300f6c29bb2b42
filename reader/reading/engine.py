"""The engine: a syllable for every known hanzi of a text, and how doubtful it is.

It reads the simplified image. Phrases of the lexicon are found on the cheapest path through the
text; a model of their surroundings decides the common polyphones, phrases and the usual reading of
each character the rest. The file's syllables and a traditional source's own forms limit them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.arrays import sparse
from reader.article import Codes, Offsets
from reader.dictionaries.characters import character_table
from reader.reading.contexts import Contexts, found_contexts
from reader.reading.doubts import Evidence, doubts_of, evidence_of, rivals_of
from reader.reading.forms import with_forms
from reader.reading.given import contradicted, obeyed
from reader.reading.legible import legible
from reader.reading.lexicon import Lexicon, Matches, load_lexicon
from reader.reading.model.polyphones import Polyphones, load_polyphones
from reader.reading.names import with_surnames
from reader.reading.passages import Marks, Passage, Readings, Stretch, Together, batches
from reader.reading.paths import cheapest
from reader.reading.slices import slices
from reader.reading.usage import Draft, with_usage
from reader.resources import resource
from reader.text import CodePoints, code_points, to_text

_LAST = 0x33480  # past the last hanzi of Unicode 16


class Engine(Protocol):
    """What gives readings to a text."""

    def read(self, image: str, source: str, given: Codes) -> Readings:
        """The readings of a `Passage`, parallel to the text."""
        ...

    def read_each(self, passages: Sequence[Passage]) -> list[Readings]:
        """Those of several passages, each as if it were read by itself, in much less time."""
        ...


def load_engine(cache: Path | None = None, models: Path | None = None) -> "PhrasesAndContexts":
    """The engine with its tables: 0.2 s with a filled cache folder, a second more without.

    `models`: where the trained models lie, if not among the resources.
    """
    polyphones = load_polyphones(models or resource("readings"))  # tables may be waited for
    characters, usual = character_table()
    table = sparse(_LAST + 1, np.uint16)
    table[characters] = usual
    lexicon = load_lexicon(cache) if cache else load_lexicon()  # the one that all others have
    return PhrasesAndContexts(lexicon, polyphones, table)


@cache
def shared_engine() -> "PhrasesAndContexts":
    """The engine with its usual tables, loaded once in a process."""
    return load_engine()


@dataclass(frozen=True, slots=True)
class PhrasesAndContexts:
    """Phrases, the polyphones' model, the usual reading (by code point) of all others."""

    lexicon: Lexicon
    polyphones: Polyphones
    usual: Codes

    def read(self, image: str, source: str, given: Codes) -> Readings:
        """See `Engine.read`."""
        return self.read_each((Passage(image, source, given),))[0]

    def read_each(self, passages: Sequence[Passage]) -> list[Readings]:
        """See `Engine.read_each`."""
        return self._read_all([Stretch.of(passage) for passage in passages])

    def _read_all(self, texts: Sequence[Stretch]) -> list[Readings]:
        for parts in batches([part for text in texts for part in text.parts()]):
            self._read(parts)
        return [text.readings for text in texts]

    def read_some(self, image: str, source: str, places: Offsets) -> Codes:
        """The readings of these characters, by ascending offsets. What stands around them decides
        as words and characters; no model is asked how it is read, but for a character's double,
        at whose reading rules look."""
        text, given = code_points(image), np.zeros(len(image), np.uint16)
        if legible(text) is not None:
            return self.read(image, source, given).codes[places]
        around = np.clip(places[:, None] + np.arange(-1, 2), 0, len(text) - 1)
        asked = np.zeros(len(text), np.bool_)
        asked[around[text[around] == text[places, None]]] = True
        found = Readings.none(len(text))
        self._read_all([Stretch(text, code_points(source), given, found, asked)])
        return found.codes[places]

    def evidence(self, image: str) -> Evidence:
        """What is known of the readings of a text's polyphones before rules are laid over them."""
        text = code_points(image)
        parts = [
            self._drafted(text[first:end], np.zeros(end - first, np.uint16))[2].beyond(first)
            for first, end in slices(text)
        ]
        return Evidence.joined(parts)

    def _read(self, parts: Sequence[Stretch]) -> None:
        """Read parts of texts, the models all of them at once, rules each by itself."""
        whole = Together.of(parts)
        text, given = whole.text, whole.given
        contexts, codes, evidence = self._drafted(text, given, whole.asked)
        doubts, sure = np.zeros(len(text), np.uint8), np.ones(len(text), np.bool_)
        doubts[evidence.places], sure[evidence.places] = doubts_of(evidence), evidence.is_sure
        fixed = given % 6 > 0
        doubts[fixed] = 0
        for start, end in whole.bounds:
            part = slice(start, end)
            near, points = contexts.part(start, end), text[part]
            said = to_text(points)
            codes[part] = with_surnames(codes[part], said, points, near)
            marks = doubts[part], sure[part], fixed[part]
            with_usage(Draft(said, points, near, codes[part], *marks))
        codes = obeyed(with_forms(codes, text, whole.source), given, text, whole.source)
        for one, (start, end) in zip(parts, whole.bounds, strict=True):
            one.found.codes[:], one.found.doubts[:] = codes[start:end], doubts[start:end]

    def _drafted(
        self, text: CodePoints, given: Codes, asked: Marks | None = None
    ) -> tuple[Contexts, Codes, Evidence]:
        """The words, what they and the model read, and what speaks for and against that."""
        pieces, path = self._cut(text, given)
        contexts = found_contexts(text, pieces, path, self.lexicon)
        codes = self.usual[np.minimum(text, _LAST)]
        in_words = contexts.word_readings(np.arange(len(text)))[0]
        codes = np.where((in_words > 0) & (codes > 0), in_words, codes)  # no figures: 88 is a word
        decision = self.polyphones.decide(text, contexts, given - given % 6, asked)
        kept = ~self.polyphones.overruled(decision, text, contexts) & (decision.readings > 0)
        places, readings = decision.places[kept], decision.readings[kept]
        # A neutral tone is the dictionary's: many of the labels have the full tone there.
        neutral = (codes[places] % 6 == pinyin.NEUTRAL) & (codes[places] // 6 == readings // 6)
        codes[places] = np.where(neutral & (in_words[places] > 0), codes[places], readings)
        rivals = rivals_of(pieces, path, contexts, self.lexicon)
        candidates = self.polyphones.candidates
        return contexts, codes, evidence_of(decision, codes, contexts, rivals, candidates)

    def _cut(self, text: CodePoints, given: Codes) -> tuple[Matches, NDArray[np.intp]]:
        """The phrases that stand in a text, and which of them are its words."""
        pieces = self.lexicon.matches(text)
        if given.any():
            fitting = np.flatnonzero(~contradicted(pieces, self.lexicon, given))
            pieces = Matches(*(field[fitting] for field in pieces))
        costs = self.lexicon.costs[pieces.phrases]
        return pieces, cheapest(pieces, costs, self.lexicon.costs_of(text), keep_whole=True)
