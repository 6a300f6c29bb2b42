"""Readings: how many are wrong, how fast beside pypinyin, what the tables take.

Sentences are counted that the models have not seen: every fifth of the labelled ones is kept back,
and both trained models are made anew from the others, which takes some minutes: only where it is
asked for (`--only labelled`, `--all`). What is wrong most often is counted in all of them, each
fifth read by models of the other four. Needs `../shared/data`; without it nothing is told of them.
"""

import tempfile
import time
import zlib
from collections import Counter
from functools import partial
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reader.dictionaries.sources import cedict_entries, cedict_headwords
from reader.pinyin import spell
from reader.reading.engine import Engine, load_engine
from reader.reading.phrases import in_citation
from reader.review.character import DOUBTFUL
from reader.text import code_points, is_hanzi
from tests.benchmarks import texts, timing
from tests.benchmarks.figures import OURS, Case, Figure
from tests.reading.traps import EVERYDAY, MARKED, WHOLE, agree, verdicts
from tests.repository import SHARED

if TYPE_CHECKING:
    from reader.article import Codes
    from reader.reading.training.labels import Labelled

TITLE = "Readings"
OTHER = "pypinyin"
_LABELS = SHARED / "data" / "polyphones"
HELD_OUT = "labelled sentences, not trained on"
IN_PARTS = "labelled sentences, one part after another"
_WORDS = "words that CC-CEDICT reads in one way"
_MOST_DIFFERENT = 0.4  # of 100 words
_TRAPS, _LOADING = "sentences easily read wrong", "loading"
_TEXT, _LENGTH = "a text of 300,000 characters", 300_000
_PARTS = 5  # one of them is kept back
_RUNNING = {"speech": "raw_aishell3.txt", "an encyclopedia": "raw_wiki_ccbysa.txt"}
_EVERY = 10  # lines of running text
_ALL_MARKED = "read aloud"
KINDS = {"speech": ("thchs30", "aishell3_val"), "chosen": ("cpp_dev", "g2pl_train", "g2pl_dev")}
"""Of all sentences those as frequent as in life, and those chosen for their characters."""
MOST_TOLD = 10
_SETS = {"CPP": "cpp_dev", "g2pL": "g2pl_dev", "read aloud": "thchs30"}
_MOST_WRONG = {"CPP": 2.3, "g2pL": 1.7, "read aloud": None}  # of 100
_MOST_TONES_WRONG = {"CPP": 1.3, "g2pL": 1.2, "read aloud": None}
_OF_THEIRS = 1 / 2.5


def cases() -> list[Case]:
    """What is wrong, in both kinds of sentences; the tables; a text, by either."""
    once = [Case(name, repeats=1) for name in (_TRAPS, _WORDS)]
    return [
        Case(HELD_OUT, repeats=1, needs_asking=True),
        Case(IN_PARTS, repeats=1, needs_asking=True),
        *once,
        Case(_LOADING),
        Case(_TEXT),
        Case(_TEXT, OTHER),
    ]


def measure(case: Case) -> list[Figure]:
    """Measure the process that this is."""
    if case.name == HELD_OUT:
        return _held_out() if _LABELS.is_dir() else []
    if case.name == IN_PARTS:
        return _confused() if _LABELS.is_dir() else []
    if case.name == _TRAPS:
        return _trapped()
    if case.name == _WORDS:
        return _of_words()
    return _loaded() if case.name == _LOADING else [_read(case.by)]


def _is_kept_back(sentence: str, part: int = 0) -> bool:
    return zlib.crc32(sentence.encode("utf-8")) % _PARTS == part


def _held_out() -> list[Figure]:
    from reader.reading.training.labels import labelled

    engine = _trained_on_the_others()
    figures = list[Figure]()
    for told, name in _SETS.items():
        labels = labelled(_LABELS, name, _is_kept_back)
        figures.append(Figure(f"{told}, characters", len(labels.places), ""))
        nothing = np.zeros(len(labels.text), np.uint16)
        syllables = nothing.copy()
        syllables[labels.places] = labels.readings // 6 * 6
        for what, given, most in (
            ("", nothing, _MOST_WRONG[told]),
            (", tones", syllables, _MOST_TONES_WRONG[told]),
        ):
            read = engine.read(labels.text, labels.text, given).codes[labels.places]
            wrong = 100 * (1 - agree(read, labels.readings).mean())
            figures.append(Figure(f"{told}{what}, wrong", float(wrong), "%", most=most))
            if not what:
                figures += _doubted(engine, labels, told)
                if told == _ALL_MARKED:
                    figures.append(_of_a_thousand(read, labels, told))
    return figures + [_marked(engine, told, name) for told, name in _RUNNING.items()]


Confusion = tuple[str, int, int]
"""A character, its reading, how it was read."""


def _confused() -> list[Figure]:
    """What is wrong most often, in all sentences: each part read by models of the others."""
    from reader.reading.training.labels import joined, labelled

    read = {kind: Counter[Confusion]() for kind in KINDS}
    for part in range(_PARTS):
        engine, kept_back = _trained_on_the_others(part), partial(_is_kept_back, part=part)
        for kind, names in KINDS.items():
            labels = joined([labelled(_LABELS, name, kept_back) for name in names])
            nothing = np.zeros(len(labels.text), np.uint16)
            codes = engine.read(labels.text, labels.text, nothing).codes[labels.places]
            characters = [labels.text[place] for place in labels.places.tolist()]
            read[kind].update(
                zip(characters, labels.readings.tolist(), codes.tolist(), strict=True)
            )
    return [figure for kind in KINDS for figure in _commonest(kind, read[kind])]


def _commonest(kind: str, read: Counter[Confusion]) -> list[Figure]:
    """How many there are, how many of them are wrong, and which are wrong most often."""
    each = list(read)
    is_wrong = ~agree(
        np.array([code for *_, code in each]), np.array([right for _, right, _ in each])
    )
    wrong = sorted(compress(each, is_wrong.tolist()), key=lambda one: (-read[one], one))
    stood = Counter[tuple[str, int]]()
    for (character, right, _), count in read.items():
        stood[character, right] += count
    return [
        Figure(f"{kind}, all", read.total(), ""),
        Figure(f"{kind}, all wrong", sum(read[one] for one in wrong), ""),
        *(
            Figure(f"{kind}, most often wrong, {rank}", read[one],
                   f"{one[0]} {spell(one[1])} read {spell(one[2])}, of {stood[one[:2]]}")
            for rank, one in enumerate(wrong[:MOST_TOLD], 1)
        ),
    ]  # fmt: skip


def _of_a_thousand(read: "Codes", labels: "Labelled", told: str) -> Figure:
    """How many of a thousand characters are wrong, where each that has several readings is marked:
    a sentence stands there as often as it has such characters."""
    sentences = "".join(set(labels.text.split("\n")))
    characters = np.count_nonzero(is_hanzi(code_points(sentences)))
    wrong = np.count_nonzero(~agree(read, labels.readings))
    return Figure(f"{told}, wrong of 1,000 characters", 1000 * wrong / characters, "")


def _doubted(engine: Engine, labels: "Labelled", told: str) -> list[Figure]:
    """How many are marked as doubtful, and how many of the wrong ones are."""
    found = engine.read(labels.text, labels.text, np.zeros(len(labels.text), np.uint16))
    marked = found.doubts[labels.places] >= DOUBTFUL
    wrong = ~agree(found.codes[labels.places], labels.readings)
    return [
        Figure(f"{told}, marked", float(100 * marked.mean()), "%"),
        Figure(f"{told}, wrong and marked", float(100 * marked[wrong].mean()), "% of the wrong"),
    ]


def _marked(engine: Engine, told: str, name: str) -> Figure:
    """How many characters of a text are marked, of those that CC-CEDICT reads in several ways."""
    readings: dict[str, set[int]] = {}
    for entry in cedict_entries():
        if len(entry.simplified) == 1:
            readings.setdefault(entry.simplified, set()).update(entry.syllables)
    several = [ord(character) for character, known in readings.items() if len(known) > 1]
    text = "\n".join((_LABELS / name).read_text("utf-8").splitlines()[::_EVERY])
    doubts = engine.read(text, text, np.zeros(len(text), np.uint16)).doubts
    marked = np.count_nonzero(doubts >= DOUBTFUL)
    share = 100 * marked / np.count_nonzero(np.isin(code_points(text), several))
    return Figure(f"{told}, marked", float(share), "% of the polyphones")


def _trained_on_the_others(part: int = 0) -> Engine:
    """An engine whose models have not seen what is kept back of these parts."""
    from reader.reading.training.__main__ import write_models
    from reader.reading.training.labels import SETS, joined, labelled

    with tempfile.TemporaryDirectory() as folder:
        parts = [
            labelled(_LABELS, name, lambda text: not _is_kept_back(text, part)) for name in SETS
        ]
        write_models(Path(folder), _LABELS, joined(parts))
        return load_engine(models=Path(folder))


def _trapped() -> list[Figure]:
    engine, figures = load_engine(), list[Figure]()
    for told, path, most in (
        ("all characters", WHOLE, 2.0),
        ("the hard ones", MARKED, 5.0),
        ("everyday ones", EVERYDAY, 3.0),
    ):
        found = list(verdicts(engine, path))
        wrong = 100 * (1 - sum(found) / len(found))
        figures.append(Figure(f"{told}, wrong", wrong, "%", most))
    return figures


def _of_words() -> list[Figure]:
    """How many words of two to four characters are read otherwise than the dictionary says."""
    readings: dict[str, set[tuple[int, ...]]] = {}
    spelled = in_citation(cedict_headwords().spelled)
    for word, spoken in zip(spelled.words(1), spelled.readings(), strict=True):
        if 2 <= len(word) <= 4:
            readings.setdefault(word, set()).add(spoken)
    right = {word: each for word, (each, *more) in readings.items() if not more}
    text = "\n".join(right)
    codes = load_engine().read(text, text, np.zeros(len(text), np.uint16)).codes
    lines = np.split(codes, np.flatnonzero(code_points(text) == 0x0A) + 1)
    differ = [
        not agree(line[: len(said)], np.array(said, np.uint16)).all()
        for line, said in zip(lines, right.values(), strict=True)
    ]
    return [Figure("read otherwise", 100 * sum(differ) / len(differ), "%", _MOST_DIFFERENT)]


def _loaded() -> list[Figure]:
    before, begin = timing.resident_megabytes(), time.perf_counter()
    engine = load_engine()
    took = time.perf_counter() - begin
    text = texts.a_novel(_LENGTH)
    engine.read(text, text, np.zeros(len(text), np.uint16))
    return [
        Figure("until it can read", took, "s", most=0.6),
        Figure("memory, more", timing.resident_megabytes() - before, "MB", most=120),
    ]


def _read(by: str) -> Figure:
    text = texts.a_novel(_LENGTH)
    if by == OURS:
        engine, nothing = load_engine(), np.zeros(len(text), np.uint16)
        engine.read(text[:1_000], text[:1_000], nothing[:1_000])
        begin = time.perf_counter()
        engine.read(text, text, nothing)
    else:
        from pypinyin import Style, lazy_pinyin

        lazy_pinyin(text[:1_000], style=Style.TONE3)
        begin = time.perf_counter()
        lazy_pinyin(text, style=Style.TONE3)
    return Figure("to read it", timing.milliseconds(begin), most_times=_OF_THEIRS)
