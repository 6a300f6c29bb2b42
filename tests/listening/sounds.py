"""Recordings of nobody: bursts of noise for syllables, silence for pauses, always the same."""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
_SYLLABLE = 0.2  # s


def recording(
    lengths: list[int],
    seed: int = 1,
    within: tuple[float, float] = (0.08, 0.2),
    between: tuple[float, float] = (0.3, 0.9),
    noise: float = 30.0,
) -> tuple[NDArray[np.int16], NDArray[np.float64], NDArray[np.float64]]:
    """Sentences of so many syllables as samples, and when each begins and ends, in ms.

    A pause stands within them every few syllables, a longer one between two.
    """
    chance = np.random.default_rng(seed)
    parts, at, starts, ends = [np.zeros(RATE // 2)], 0.5, [], []

    def silence(bounds: tuple[float, float]) -> float:
        parts.append(np.zeros(int(chance.uniform(*bounds) * RATE)))
        return len(parts[-1]) / RATE

    for length in lengths:
        starts.append(at)
        for number in range(length):
            if number and number % 6 == 0:
                at += silence(within)
            count = int(RATE * _SYLLABLE * chance.uniform(0.8, 1.2))
            parts.append(chance.standard_normal(count) * 4000 * np.hanning(count) ** 0.3)
            at += count / RATE
        ends.append(at)
        at += silence(between)
    sound = np.concatenate(parts)
    sound += chance.standard_normal(len(sound)) * noise
    return sound.astype(np.int16), 1000 * np.array(starts), 1000 * np.array(ends)


def write_wav(path: Path, samples: NDArray[np.int16], rate: int = RATE, channels: int = 1) -> Path:
    """The samples as a file."""
    with wave.open(str(path), "wb") as file:
        file.setparams((channels, 2, rate, 0, "NONE", "not compressed"))
        file.writeframes(np.repeat(samples, channels).tobytes())
    return path
