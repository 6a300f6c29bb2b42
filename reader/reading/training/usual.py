"""Which reading of a character is the usual one: labelled sentences where there are, else words."""

import json
from collections import Counter, defaultdict
from pathlib import Path

from reader import pinyin
from reader.dictionaries import sources
from reader.reading.phrases import in_citation
from reader.reading.training.frequencies import jieba_counts
from reader.text import is_hanzi

MENDS = {
    pair[0]: pinyin.parse(pair[2:])
    for pair in (
        "啦=la5 咋=zǎ 攒=zǎn 姥=lǎo 抡=lūn 吧=ba5 呗=bei5 浜=bāng 乾=qián 们=men5 什=shén".split()
    )
}
"""Readings that are the most usual ones; the labels follow old or single texts there."""
_LEAST_EVIDENCE = 3.0


def write_usual(path: Path, labels: Path) -> None:
    """One line a polyphone: the character, then its readings, the most usual first."""
    counts = json.loads(labels.read_text("utf-8"))
    lines = [f"{character} {' '.join(order)}\n" for character, order in _orders(counts)]
    path.write_text("".join(lines), "utf-8")


def _orders(labels: dict[str, dict[str, int]]) -> list[tuple[str, list[str]]]:
    evidence = _evidence_of_words()
    orders = []
    for character, readings in sorted(_dictionary_readings().items()):
        weights = Counter({reading: -place for place, reading in enumerate(readings)})
        heard = evidence.get(character, Counter())
        if character in labels:
            heard = Counter({pinyin.parse(s): 1.0 * n for s, n in labels[character].items()})
        if character in labels or sum(heard.values()) >= _LEAST_EVIDENCE:
            weights.update({reading: 100 * weight for reading, weight in heard.items()})
        if character in MENDS:
            weights[MENDS[character]] += 10**9
        order = [reading for reading, _ in weights.most_common() if reading]
        if tuple(order) != readings:
            orders.append((character, [pinyin.spell(r, pinyin.Style.DIGITS) for r in order]))
    return orders


def _dictionary_readings() -> dict[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = defaultdict(dict)
    characters, readings = sources.pypinyin_characters()
    are_hanzi = is_hanzi(characters)
    pairs = zip(characters[are_hanzi].tolist(), readings[are_hanzi].tolist(), strict=True)
    for code, reading in pairs:
        found[chr(code)][reading] = None
    for entry in sources.cedict_entries():
        for character in (entry.traditional, entry.simplified):
            if len(character) == 1:
                found[character].update(dict.fromkeys(entry.syllables))
    return {character: tuple(readings) for character, readings in found.items()}


def _evidence_of_words() -> dict[str, "Counter[int]"]:
    """How often each character is read how in CC-CEDICT's words, by the square root of counts."""
    counts = jieba_counts()
    first = {character: readings[0] for character, readings in _dictionary_readings().items()}
    found: dict[str, Counter[int]] = defaultdict(Counter)
    spelled = sources.cedict_headwords().spelled
    scripts = [spelled._replace(texts=(text,)) for text in spelled.texts]
    spoken = [in_citation(words).readings() for words in scripts]
    for entry, *said in zip(sources.cedict_entries(), *spoken, strict=True):
        weight = max(counts.get(entry.simplified, 0), 1) ** 0.5
        if len(entry.simplified) == 1:
            weight = 0.1 if entry.is_variant or entry.is_name else 2.0
        words = dict(zip((entry.traditional, entry.simplified), said, strict=True))
        for word, reading in words.items():
            for character, syllable in zip(word, reading, strict=True):
                if syllable % 6 != pinyin.NEUTRAL or syllable == first.get(character):
                    found[character][syllable] += weight
    return found
