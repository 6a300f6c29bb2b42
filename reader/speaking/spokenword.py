"""A word as it is said by itself, wherever it stands."""

from collections.abc import Iterator, Sequence

import numpy as np

from reader.pinyin import SILENT
from reader.speaking.saying import saying
from reader.speaking.sentences import Stretch, utterances
from reader.speaking.utterance import Utterance


def spoken_word(image: str, codes: Sequence[int]) -> Utterance | None:
    """A word by its simplified image and the syllable of each character, 0 for none; None where
    nothing of it sounds."""
    return next(spoken_by_itself(image, codes), None)


def spoken_by_itself(image: str, codes: Sequence[int]) -> Iterator[Utterance]:
    """What sounds of some words, as of a sentence, told in the same way."""
    if len(codes) != len(image):
        return
    heard = np.array(codes, np.uint16)
    said = saying(image, np.where(heard == SILENT, np.uint16(0), heard))
    found = utterances(Stretch(image, 0, len(image)), said, lambda start, end: (start, end))
    yield from (each for each in found if each.sounding)
