"""Where a recording is silent: the pauses between what is said."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.opening.loudness import RATE, Levels, Loudness

Frames = NDArray[np.int32]

_SHORTEST = 5  # frames of a pause; consonants that close the mouth are silent for less
_SHORTEST_SOUND = 4  # frames; what is shorter between two pauses is a click or a breath
_QUIET, _LOUD = 5, 90  # percentiles of levels that are noise and speech
_BETWEEN = 0.35  # of the way from noise to speech is the border of silence
_FAINTEST = 12.0  # dB between noise and speech, below which nothing can be told apart
_UNHEARD = -70.0  # dB; fainter than that is no speech in any recording
_SMOOTHED = 3  # frames


@dataclass(frozen=True, slots=True)
class Pauses:
    """The pauses of a recording, in order: from frame `starts` to before frame `ends`.

    The silence before the first sound is the first one, and what follows the last sound the last;
    either may be empty. `voiced` is for each frame, and the end, how many before it have sound.
    """

    starts: Frames
    ends: Frames
    voiced: Frames

    def __len__(self) -> int:
        return len(self.starts)


def pauses_in(loudness: Loudness) -> Pauses:
    """The pauses of a recording; of one without any sound the whole is one."""
    levels = loudness.levels
    count = len(levels)
    is_heard = _is_heard(levels) if count else np.empty(0, np.bool_)
    is_heard = _without_short(is_heard, value=True, least=_SHORTEST_SOUND)
    is_heard = _without_short(is_heard, value=False, least=_SHORTEST)
    edges = np.diff(is_heard.astype(np.int8), prepend=0, append=0)
    begins, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    return Pauses(
        np.concatenate(([0], ends)).astype(np.int32),
        np.concatenate((begins, [count])).astype(np.int32),
        np.concatenate(([0], np.cumsum(is_heard))).astype(np.int32),
    )


def _is_heard(levels: Levels) -> NDArray[np.bool_]:
    """Whether each frame has sound: louder than the noise of this recording by enough of what its
    speech is."""
    kernel = np.full(_SMOOTHED, 1 / _SMOOTHED, np.float32)
    smooth = np.convolve(np.pad(levels, _SMOOTHED // 2, mode="edge"), kernel, "valid")
    noise, speech = np.percentile(smooth, (_QUIET, _LOUD))
    if speech - noise < _FAINTEST:  # hardly a pause, or nothing but one
        noise = min(noise, speech - _FAINTEST)
    found: NDArray[np.bool_] = smooth > max(noise + _BETWEEN * (speech - noise), _UNHEARD)
    return found


def _without_short(which: NDArray[np.bool_], *, value: bool, least: int) -> NDArray[np.bool_]:
    """The same without runs of this value that are shorter, but for those at the ends."""
    if not len(which):
        return which
    edges = np.flatnonzero(np.diff(which)) + 1
    starts, ends = np.append(0, edges), np.append(edges, len(which))
    is_short = (which[starts] == value) & (ends - starts < least)
    if not value:
        is_short[[0, -1]] = False
    found = which.copy()
    for start, end in zip(starts[is_short].tolist(), ends[is_short].tolist(), strict=True):
        found[start:end] = not value
    return found


def with_places_to_part(pauses: Pauses, loudness: Loudness, longest: int) -> Pauses:
    """With empty pauses where sound goes on for more than `longest` frames: at its faintest frame
    every quarter of a second. Who reads without a breath parts sentences there, if anywhere."""
    extra = list[int]()
    step = RATE // 4
    for start, end in zip(pauses.ends[:-1].tolist(), pauses.starts[1:].tolist(), strict=True):
        if end - start > longest:
            for at in range(start + step, end - step, step):
                extra.append(at + int(np.argmin(loudness.levels[at : at + step])))
    if not extra:
        return pauses
    places = np.array(extra, np.int32)
    starts = np.concatenate((pauses.starts, places))
    ends = np.concatenate((pauses.ends, places))
    order = np.lexsort((ends, starts))
    return Pauses(starts[order], ends[order], pauses.voiced)
