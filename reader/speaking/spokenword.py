"""A word as it is said by itself, wherever it stands."""

from collections.abc import Sequence

import numpy as np

from reader.speaking.saying import saying
from reader.speaking.sentences import Stretch, utterances
from reader.speaking.utterance import Utterance


def spoken_word(image: str, codes: Sequence[int]) -> Utterance | None:
    """A word by its simplified image and the syllable of each character, 0 for none; None where
    nothing of it sounds."""
    if len(codes) != len(image):
        return None
    said = saying(image, np.array(codes, np.uint16))
    found = utterances(Stretch(image, 0, len(image)), said, lambda start, end: (start, end))
    return next((each for each in found if each.sounding), None)
