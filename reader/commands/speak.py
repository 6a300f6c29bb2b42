"""`duyin speak`: a text read aloud into a file, and when each of its syllables is heard."""

import argparse
import json
import os
from bisect import bisect_right
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reader.commands.options import add_files, add_script
from reader.commands.streams import (
    STREAM,
    Failure,
    check_out,
    failure_told,
    read_article,
    share_told,
    written_together,
)
from reader.language import listed, tr, translatable
from reader.quoting import quoted
from reader.wholefile import are_same

if TYPE_CHECKING:
    from reader.article import Article, Cues
    from reader.speaking.utterance import Utterance
    from reader.speaking.voice import Samples, Speech, Voice

SAYS = translatable("Read a text aloud into a file, and tell when each syllable is heard.")


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    add_files(verb)
    verb.add_argument(
        "--times",
        metavar="TIMES.json",
        help=tr("a second file: when each sentence and each syllable is heard"),
    )
    add_script(verb)
    verb.add_argument(
        "--taiwan-readings", action="store_true", help=tr("read as in Taiwan: 垃圾 lèsè, 企業 qìyè")
    )
    verb.add_argument(
        "--voice",
        metavar="FOLDER",
        help=tr("a folder with the voice Kokoro; without it eSpeak NG speaks"),
    )
    verb.add_argument(
        "--speed", type=_speed, default=1.0, metavar="0.5-1.5", help=tr("how fast, 1 if not given")
    )
    verb.add_argument(
        "--keep-times",
        action="store_true",
        help=tr("say each line of subtitles or lyrics at its time, or as soon as can be"),
    )


def carry_out(asked: argparse.Namespace) -> None:
    """Speak, as asked."""
    from reader.speaking.recording import SUFFIXES

    if asked.out is None:
        raise Failure(tr("speak needs -o OUT"), 2)
    suffix = Path(asked.out).suffix.lower() if asked.out != STREAM else ".wav"
    if suffix not in SUFFIXES:
        raise Failure(
            tr("sound is named {names}, not {name}").format(
                names=listed(SUFFIXES), name=quoted(suffix)
            ),
            2,
        )
    check_out(asked.file, asked.out)
    if asked.times is not None:
        _check_times(asked.file, asked.out, asked.times)
    article = read_article(asked.file)
    if asked.keep_times and not len(article.cues):
        raise Failure(tr("{name} has no times").format(name=quoted(Path(asked.file).name)))
    outs = [asked.out] if asked.times is None else [asked.out, asked.times]
    with written_together(*outs) as (sound, *times), failure_told(quoted(asked.out)):
        _speak(article, asked, suffix, sound, times[0] if times else Path(os.devnull))


def _check_times(file: str, out: str, times: str) -> None:
    check_out(file, times)
    if out == times or (STREAM not in (out, times) and are_same(Path(out), Path(times))):
        raise Failure(tr("sound and times cannot be one file"), 2)


def _speed(written: str) -> float:
    from reader.figures import length_in
    from reader.speaking.voice import FASTEST, SLOWEST

    speed = length_in(written, FASTEST)
    if not SLOWEST <= speed <= FASTEST:
        told = tr('"{written}" is no speed from {least} to {most}')
        raise argparse.ArgumentTypeError(told.format(written=written, least=SLOWEST, most=FASTEST))
    return speed


def _speak(
    article: "Article", asked: argparse.Namespace, suffix: str, sound: Path, times: Path
) -> None:
    """Write both files. Failure where there is no voice, or it or the form fails."""
    from reader.commands.sounding import open_voice
    from reader.composition.composer import Composer
    from reader.reading import shared_engine
    from reader.script import Script
    from reader.speaking.recording import recording
    from reader.speaking.spokentext import SpokenText

    composer, frames = Composer(article, shared_engine), 0
    text = SpokenText(composer, Script(asked.script), taiwan=asked.taiwan_readings)
    with open_voice(partial(_voice, asked.voice)) as voice:
        name = voice.name
        with (
            recording(sound, suffix, voice.rate) as write,
            open(times, "wb") as file,
            share_told() as tell_share,
        ):
            _begin(file, name)
            silence = _Silence(article.cues, voice.rate) if asked.keep_times else None
            for number, utterance in enumerate(text.utterances()):
                for still in silence.before(utterance, frames) if silence is not None else ():
                    write(still)
                    frames += len(still)
                speech = voice.speak(utterance, asked.speed)
                write(speech.samples)
                _tell(file, number, article.text, utterance, speech, frames)
                frames += len(speech.samples)
                tell_share(utterance.end / len(article.text))
            _end(file, frames / voice.rate)
    if not frames:
        raise Failure(tr("there is nothing in it that can be spoken"))


class _Silence:
    """What is not said before each line begins."""

    def __init__(self, cues: "Cues", rate: int) -> None:
        self._offsets, self._starts, self._rate = cues.offsets.tolist(), cues.starts.tolist(), rate
        self._number = -1  # of the cue that was said last

    def before(self, utterance: "Utterance", frames: int) -> "Iterator[Samples]":
        """Silence, some at a time, until the line begins of which this is the first that is said;
        so many frames are there already."""
        import numpy as np

        number = bisect_right(self._offsets, utterance.start) - 1
        if number == self._number or number < 0:
            return
        self._number, left = number, self._starts[number] * self._rate // 1000 - frames
        while left > 0:
            yield np.zeros(min(left, self._rate), np.int16)
            left -= self._rate


def _voice(folder: str | None) -> "Voice":
    from reader.speaking.espeak import EspeakVoice

    if folder is None:
        return EspeakVoice()
    from reader.speaking.kokoro import KokoroVoice

    return KokoroVoice(Path(folder), EspeakVoice())


# Times --------------------------------------------------------------------------------------------


def _begin(file: BinaryIO, voice: str) -> None:
    file.write(f'{{"voice": {json.dumps(voice)}, "sentences": ['.encode())


def _tell(
    file: BinaryIO,
    number: int,
    text: str,
    utterance: "Utterance",
    speech: "Speech",
    before: int,
) -> None:
    """A sentence with its syllables: offsets into the article's text, and seconds."""
    rate = speech.rate
    told = {
        "text": text[utterance.start : utterance.end],
        "start": utterance.start,
        "end": utterance.end,
        "from": round(before / rate, 4),
        "to": round((before + len(speech.samples)) / rate, 4),
        "syllables": list(_syllables(utterance, speech, before)),
    }
    written = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    file.write((b",\n" if number else b"\n") + written)


def _syllables(
    utterance: "Utterance", speech: "Speech", before: int
) -> Iterator[dict[str, object]]:
    times = zip(speech.starts.tolist(), speech.ends.tolist(), strict=True)
    for part, (first, last) in zip(utterance.sounding, times, strict=True):
        yield {
            "says": part.says,
            "start": part.start,
            "end": part.end,
            "from": round((before + first) / speech.rate, 4),
            "to": round((before + last) / speech.rate, 4),
        }


def _end(file: BinaryIO, seconds: float) -> None:
    file.write(f'\n], "seconds": {round(seconds, 4)}}}\n'.encode())
