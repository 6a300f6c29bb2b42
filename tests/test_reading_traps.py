from pathlib import Path

import numpy as np

from reader import pinyin
from reader.reading import load_engine
from reader.text import code_points, is_hanzi

TRAPS = Path(__file__).with_name("traps.txt")


def agree(ours: int, right: int) -> bool:
    """Alike, or alike but for a neutral tone on either side."""
    neutral = pinyin.NEUTRAL in (pinyin.tone_of(ours), pinyin.tone_of(right))
    return ours == right or (neutral and pinyin.base_of(ours) == pinyin.base_of(right))


def test_of_the_traps_ninety_eight_in_a_hundred_characters_are_read_right():
    engine = load_engine()
    verdicts: list[bool] = []
    lines = [line for line in TRAPS.read_text("utf-8").splitlines() if not line.startswith("#")]
    for text, *spellings in map(str.split, lines):
        codes = engine.read(text, text, np.zeros(len(text), np.uint16)).codes
        read = codes[is_hanzi(code_points(text))].tolist()
        right = [pinyin.parse(spelling) for spelling in spellings]
        verdicts += [agree(*pair) for pair in zip(read, right, strict=True)]
    assert len(lines) >= 120
    assert sum(verdicts) >= 0.98 * len(verdicts)
