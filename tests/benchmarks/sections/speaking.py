"""Reading aloud: how long until the first sentence is sound, how fast it is made, what it takes."""

import time
from itertools import islice
from pathlib import Path

from reader.composition.composer import Composer
from reader.opening import open_file
from reader.reading import shared_engine
from tests.benchmarks import texts
from tests.benchmarks.figures import Case, Figure

TITLE = "Reading aloud"
_CHARACTERS = 7_000_000  # 20 MB
_PLACES = {"at the beginning": 0.0, "in the middle": 0.5}
_SENTENCES = 200
_MOST_FIRST = 200.0  # ms
_LEAST_TIMES = 100  # as fast as it is heard
_MOST_MEMORY = 40.0  # MB of the voice's process


def cases() -> list[Case]:
    """A book of 20 MB that is open, from two places."""
    return [Case(f"{_CHARACTERS:,} characters, {place}") for place in _PLACES]


def prepare(_case: Case) -> None:
    """Make the text."""
    texts.kept(_CHARACTERS)


def measure(case: Case) -> list[Figure]:
    """Measure in this process, which has read the page that is seen and nothing of this room."""
    composer = Composer(open_file(texts.kept(_CHARACTERS)), shared_engine)
    share = next(share for place, share in _PLACES.items() if case.name.endswith(place))
    offset = int(share * len(composer.article.text))
    composer.read(composer.section_of(offset))
    begin = time.perf_counter()
    from reader.speaking.espeak import EspeakVoice

    voice = EspeakVoice()
    from reader.speaking.spokentext import SpokenText

    voice.speak(next(SpokenText(composer).utterances(offset)))
    first = time.perf_counter() - begin
    begin, seconds = time.perf_counter(), 0.0
    for utterance in islice(SpokenText(composer).utterances(offset), _SENTENCES):
        seconds += voice.speak(utterance).seconds
    times = seconds / (time.perf_counter() - begin)
    memory = _memory(voice)
    voice.close()
    return [
        Figure(
            "until the first sentence is made, the voice started", 1000 * first, most=_MOST_FIRST
        ),
        Figure("made, times as fast as it is heard", times, "times", least=_LEAST_TIMES),
        *([Figure("memory of the voice", memory, "MB", most=_MOST_MEMORY)] if memory else []),
    ]


def _memory(voice: object) -> float:
    """Of its process, where the system tells that."""
    process = voice._process.id  # type: ignore[attr-defined]
    status = Path(f"/proc/{process}/status")
    if not status.is_file():
        return 0.0
    told = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(told.split()[1]) / 1024
