"""Reading aloud: how long until the first sentence is sound, how fast it is made, what it takes."""

import statistics
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from reader.composition.composer import Composer
from reader.opening import open_file
from reader.reading import shared_engine
from tests.benchmarks import texts
from tests.benchmarks.figures import Case, Figure
from tests.benchmarks.inwindow import InWindow, figures_inside

TITLE = "Reading aloud"
_CHARACTERS = 7_000_000  # 20 MB
_PLACES = {"at the beginning": 0.0, "in the middle": 0.5}
_SENTENCES = 200
_MOST_FIRST = 200.0  # ms
_LEAST_TIMES = 100  # as fast as it is heard
_MOST_MEMORY = 40.0  # MB of the voice's process


_LINE = 1_700_000  # 5 MB
_KEYED: dict[str, tuple[int, Callable[[int], str], float]] = {
    "5,000 characters, by its keys": (5_000, texts.a_novel, 0.0),
    "the middle of 5,000,000 characters, by its keys": (5_000_000, texts.a_novel, 0.5),
    "one line of 1,700,000 characters, by its keys": (_LINE, texts.a_paragraph, 0.7),
}
_MOST_LATER, _MOST_KEY = 100.0, 16.0  # ms
_REST, _TIMES = 0.5, 5


def cases() -> list[Case]:
    """A book of 20 MB that is open, from two places; a short text and a huge line in the window."""
    placed = [Case(f"{_CHARACTERS:,} characters, {place}") for place in _PLACES]
    return [*placed, *map(Case, _KEYED)]


def prepare(case: Case) -> None:
    """Make the text."""
    count, make, _ = _KEYED.get(case.name, (_CHARACTERS, texts.a_novel, 0.0))
    texts.kept(count, make)


def measure(case: Case) -> list[Figure]:
    """Measure in this process, which has read the page that is seen and nothing of this room."""
    if case.name in _KEYED:
        count, make, share = _KEYED[case.name]
        path = texts.kept(count, make)
        return figures_inside(lambda inside: _by_keys(inside, path, share))
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


# By its keys --------------------------------------------------------------------------------------


def _by_keys(inside: InWindow, path: Path, share: float) -> list[Figure]:
    """From the key R on, of a text that has just been opened; then its other keys, in a rest."""
    from tests.benchmarks import timing

    heard, page, session = _Heard(), inside.page, inside.session
    inside.window.presenters.aloud.opening = heard.opening
    before = page.column
    session.open_path(path)
    timing.run_until(lambda: page.column is not before)
    timing.run_until(lambda: session.current is not None and session.current.is_whole)
    if share:
        page.navigation.go_to_share(share)
    inside.repaint()
    first = _until_heard(inside, heard)
    inside.wait()
    later = statistics.median(_until_heard(inside, heard) for _ in range(_TIMES))
    found = [
        Figure("R, the first time, until the device has sound", first, most=_MOST_FIRST),
        Figure("R, later", later, most=_MOST_LATER),
    ]
    inside.press("read_aloud")
    timing.run_for(_REST)
    for action, told in (("sentence_on", "next sentence"), ("sentence_back", "sentence before")):
        found.append(Figure(f"{told}, in the window", _held(inside, action), most=_MOST_KEY))
    inside.press("sentence_mode")  # its parts are made
    timing.run_for(_REST)
    for action, told in (("sentence_on", "next sentence"), ("sentence_back", "sentence before")):
        found.append(Figure(f"{told}, alone, in the window", _held(inside, action), most=_MOST_KEY))
    return found


def _held(inside: InWindow, action: str) -> float:
    """Milliseconds for which a key holds the window's thread."""
    from tests.benchmarks import timing

    took = list[float]()
    for _ in range(_TIMES):
        timing.run_for(_REST)
        begin = time.perf_counter()
        inside.press(action)
        took.append(timing.milliseconds(begin))
    return statistics.median(took)


def _until_heard(inside: InWindow, heard: "_Heard") -> float:
    """Milliseconds from the key until the device has the first sound; in silence afterwards."""
    from tests.benchmarks import timing

    timing.run_for(_REST)
    heard.at, begin = 0.0, time.perf_counter()
    inside.press("read_aloud")
    timing.run_until(lambda: bool(heard.at), 30)
    inside.press("read_aloud")
    return (heard.at - begin) * 1000


class _Heard:
    """The voice and the device that there are; of a machine without a device the voice alone. It
    knows when the device was started with the first sound."""

    def __init__(self) -> None:
        self.at = 0.0

    def opening(self) -> Any:
        from reader.qt.aloud.sound import Sound, found

        sound = found()
        return Sound(sound.voice, lambda rate: _Stamped(sound.player, rate, self))


class _Stamped:
    """A player that tells when it was started."""

    def __init__(self, opened: Callable[[int], Any], rate: int, heard: _Heard) -> None:
        from reader.speaking.player import NoSoundDevice

        self._heard, self._player = heard, None
        try:
            self._player = opened(rate)
        except NoSoundDevice:
            self.played = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._player, name) if self._player is not None else lambda *_: None

    def start(self) -> None:
        if self._player is not None:
            self._player.start()
        self._heard.at = self._heard.at or time.perf_counter()
