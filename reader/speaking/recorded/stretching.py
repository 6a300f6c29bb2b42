"""Sound made slower or faster in its own pitch: WSOLA, by which pieces of it are laid over each
other where they are most alike (Verhelst and Roelands, "An overlap-add technique based on waveform
similarity for high quality time-scale modification of speech", ICASSP 1993).
"""

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.int16]

_WINDOW = 0.04  # s of a piece, several periods of the lowest voice
_SEARCH = 0.012  # s by which it may be elsewhere: a period of that voice
_COARSE = 4  # frames of which one is looked at to find how alike two pieces are


def stretched(samples: Samples, rate: int, speed: float) -> Samples:
    """The same at so many times its speed; as many frames as there were, by the speed."""
    length = round(len(samples) / speed)
    half = round(_WINDOW * rate / 2 / _COARSE) * _COARSE
    reach = round(_SEARCH * rate / _COARSE)
    if len(samples) < 4 * half:
        taken = np.linspace(0, max(0, len(samples) - 1), length)
        return samples[taken.astype(np.intp)]
    margin = reach * _COARSE + half
    sound = np.pad(samples.astype(np.float32), (margin, margin + 4 * half))
    coarse = sound[: len(sound) // _COARSE * _COARSE].reshape(-1, _COARSE).mean(axis=1)
    window = np.hanning(2 * half + 1)[:-1].astype(np.float32)
    made = np.zeros(length + 4 * half, np.float32)
    wide = 2 * half // _COARSE
    at = meant = 0
    for start in range(0, length + half, half):
        meant = min(margin - half + round(start * speed), len(sound) - 2 * half - margin)
        if start:
            on = at + half
            at = _COARSE * _most_alike(coarse, on // _COARSE, meant // _COARSE, wide, reach)
            at = _most_alike(sound, on, at, 2 * half, _COARSE)
        else:
            at = meant
        made[start : start + 2 * half] += window * sound[at : at + 2 * half]
    found = made[half : half + length]
    return np.clip(np.round(found), -32768, 32767).astype(np.int16)


def _most_alike(sound: NDArray[np.float32], goes_on: int, meant: int, wide: int, reach: int) -> int:
    """Where, near to where it is meant to, a piece begins that is most like what would go on."""
    goes_on = min(goes_on, len(sound) - wide)
    low = max(0, meant - reach)
    field = sound[low : min(meant + reach, len(sound) - wide) + wide]
    alike = np.correlate(field, sound[goes_on : goes_on + wide])
    power = np.cumsum(np.concatenate((np.zeros(1), np.square(field, dtype=np.float64))))
    energy = power[wide:] - power[:-wide]
    return low + int(np.argmax(alike / np.sqrt(energy + 1.0)))
