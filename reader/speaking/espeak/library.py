"""The library of eSpeak NG, by ctypes: text in, sound out, and where its words are in it.

Only in a process of its own (`within`), in one thread. What it is called with is its speak_lib.h.
"""

import ctypes
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from typing import Any, NamedTuple

CHINESE, ENGLISH = "cmn-latn-pinyin", "en"
"""Its voices; never `cmn`, which in 1.51 spells pinyin by English letters."""
_PHONEME_EVENTS, _NO_EXIT = 0x0001, 0x8000
_SYNCHRONOUS = 2  # AUDIO_OUTPUT_SYNCHRONOUS
_RATE, _PITCH, _RANGE = 1, 3, 4  # espeakRATE and so on
_USUAL_PITCH, _WIDEST = 60, 99
"""Of 0 to 99. As eSpeak has it, 50 and 50, the tones are three half-tones apart, too little to be
learned by; so it is eight, hardly less than people speak them."""
_UTF8, _PHONEMES = 1, 0x100
_END, _WORD, _PHONEME = 0, 1, 7  # types of events
USUAL_RATE = 200
"""Words a minute, as eSpeak counts them, at the speed of 1."""


class NotFound(Exception):
    """There is no library of eSpeak NG, or none that speaks Chinese."""


class _Identity(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Identity),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


class Candidate(NamedTuple):
    """A library that may be there, and where its data are; None where it knows that itself."""

    path: str
    data: str | None = None


class Word(NamedTuple):
    """Where a word begins: in the text, in characters, and in the sound, in frames."""

    position: int
    frame: int


class Phoneme(NamedTuple):
    """A phoneme's name, and where it begins in the sound."""

    name: str
    frame: int


class Sound(NamedTuple):
    """16 bits a frame, one channel."""

    samples: bytes
    words: list[Word]
    phonemes: list[Phoneme]


class Library:
    """One in a process, in one thread. Raises NotFound."""

    def __init__(self, voice: str, candidates: Iterable[Candidate]) -> None:
        """The first that is there and knows this voice."""
        self._pieces, self._words, self._phonemes = list[bytes](), list[Word](), list[Phoneme]()
        self._voice = ""
        for path, data in candidates:
            try:
                library = ctypes.CDLL(path)
            except OSError:
                continue
            told = data.encode() if data is not None else None
            rate = library.espeak_Initialize(_SYNCHRONOUS, 0, told, _PHONEME_EVENTS | _NO_EXIT)
            if rate > 0 and library.espeak_SetVoiceByName(voice.encode()) == 0:
                self._library, self.rate, self._voice = library, int(rate), voice
                break
        else:
            raise NotFound
        library.espeak_Info.restype = ctypes.c_char_p
        self.version = str(library.espeak_Info(None).decode("ascii", "replace")).split()[0]
        self._callback = _Callback(self._take)  # before espeak_Synth, and kept as long as it
        library.espeak_SetSynthCallback(self._callback)

    def say(self, voice: str, text: str, speed: float) -> Sound:
        """A text in a voice's language, in English where there is no voice for it. Raises OSError
        where it fails."""
        if voice != self._voice and self._has_no(voice) and self._has_no(ENGLISH):
            raise OSError(voice)
        self._voice = voice
        settings = {_RATE: round(USUAL_RATE * speed), _PITCH: _USUAL_PITCH, _RANGE: _WIDEST}
        for name, value in settings.items():
            self._library.espeak_SetParameter(name, value, 0)
        self._pieces, self._words, self._phonemes = [], [], []
        told = text.encode() + b"\0"
        if self._library.espeak_Synth(
            told, ctypes.c_size_t(len(told)), 0, 1, 0, _UTF8 | _PHONEMES, None, None
        ):
            raise OSError(text)
        self._library.espeak_Synchronize()
        return Sound(b"".join(self._pieces), self._words, self._phonemes)

    def _has_no(self, voice: str) -> bool:
        """Have it speak from now on, where it is there."""
        return bool(self._library.espeak_SetVoiceByName(voice.encode()))

    def _take(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self._pieces.append(ctypes.string_at(samples, 2 * count))
        at = 0
        while (event := events[at]).type != _END:
            if event.type == _WORD:
                self._words.append(Word(event.text_position - 1, event.sample))
            elif event.type == _PHONEME:
                name = event.id.string.decode("ascii", "replace")
                self._phonemes.append(Phoneme(name, event.sample))
            at += 1
        return 0  # go on


def candidates() -> Iterator[Candidate]:
    """The system's library first, then the wheel's."""
    yield from map(Candidate, _names())
    if find_spec("espeakng_loader"):
        import espeakng_loader

        with suppress(OSError, RuntimeError):  # a wheel that is not whole
            data = espeakng_loader.get_data_path()
            yield Candidate(espeakng_loader.get_library_path(), data)


def _names() -> tuple[str, ...]:
    if sys.platform == "win32":
        return ("libespeak-ng.dll", r"C:\Program Files\eSpeak NG\libespeak-ng.dll")
    if sys.platform == "darwin":
        return ("libespeak-ng.1.dylib", "/opt/homebrew/lib/libespeak-ng.1.dylib")
    return ("libespeak-ng.so.1",)
