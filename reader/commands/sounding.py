"""The sound of a text, as commands are given it or have a voice make it; and that of words."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.streams import Failure, cannot_be_opened, failure_told, tell, why
from reader.language import tr
from reader.language.system import system_reason
from reader.quoting import quoted

if TYPE_CHECKING:
    from reader.article import Article, Cues
    from reader.exports.cards.entries import Entry
    from reader.exports.cards.notetype import Said, Spoken
    from reader.exports.sound import Sound
    from reader.speaking.utterance import Utterance
    from reader.speaking.voice import Voice

_MANY = 64  # sounds that are kept at hand
_SUFFIX = ".mp3"  # what every reading system and every Anki plays


# Recordings ----------------------------------------------------------------------------------


def sound_of(file: str) -> "Sound":
    """The sound of a recording, for a form that carries it. Failure where none can."""
    from reader.exports.sound import sound_in
    from reader.speaking.recorded.voice import RecordingFailed
    from reader.speaking.recording import EncoderMissing
    from reader.speaking.wording import told

    _check_there(file)
    try:
        with failure_told(tr("the sound")):
            return sound_in(Path(file))
    except (EncoderMissing, RecordingFailed) as error:
        raise Failure(told(error)) from None


def own_sound(file: str, article: "Article") -> "Sound | None":
    """The sound that a book has in it, as far as another book can carry it. Failure where it is
    damaged."""
    from reader.exports.sound import Sound, sound_inside
    from reader.opening import OpeningError

    sound = sound_inside(article.sound)
    if sound is None:
        if article.sound is not None:
            words = tr("{name} has its sound in several files or another kind: it is left out")
            tell(words.format(name=quoted(Path(file).name)))
        return None
    try:
        data = sound.read()
    except OpeningError as error:
        raise cannot_be_opened(file, why(error)) from None
    return Sound(sound.suffix, lambda: data)


def with_cues(article: "Article", file: str) -> "Article":
    """An article that tells when its sentences are heard in a recording of it: one that has times
    of its own as it is. Failure where the recording cannot be read."""
    from reader.listening.recording import cues_of, may_be_of
    from reader.opening.decoding import DecoderMissing
    from reader.opening.loudness import NotSound, TooLongToHear, loudness_in
    from reader.speaking.wording import told

    _check_there(file)
    if len(article.cues):
        return article
    try:
        loudness = loudness_in(Path(file))
    except TooLongToHear:
        raise cannot_be_opened(file, tr("it lasts longer than a day")) from None
    except NotSound:
        raise cannot_be_opened(file, tr("it is no sound that can be read here")) from None
    except DecoderMissing as error:
        raise Failure(told(error)) from None
    if not may_be_of(article.text, loudness):
        words = tr("{name} is too short or too long to be a recording of this text")
        raise Failure(words.format(name=quoted(Path(file).name)))
    return replace(article, cues=cues_of(article.text, loudness))


def _check_there(file: str) -> None:
    try:
        os.stat(file)
    except OSError as error:
        raise cannot_be_opened(file, system_reason(error)) from None
    except ValueError:  # a NUL in the name
        raise cannot_be_opened(file, tr("no file is named so")) from None


# A voice -------------------------------------------------------------------------------------


def spoken_article(article: "Article", script: str, *, taiwan: bool) -> "tuple[Article, Sound]":
    """An article with its sound in a voice, and the cues of that. Failure where it cannot be."""
    from reader.exports.sound import LONGEST, Sound
    from reader.speaking.spokenfile import speak_into

    if len(article.text) > LONGEST:
        told = tr(
            "a text of more than %n characters is too long for a book with a voice", "", LONGEST
        )
        raise Failure(told)
    with open_voice() as voice, tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"sound{_SUFFIX}")
        with failure_told(tr("the sound")):
            cues = speak_into(path, _utterances(article, script, taiwan=taiwan), voice)
            data = path.read_bytes()
    return _heard(article, cues), Sound(_SUFFIX, lambda: data)


def timed_by_voice(article: "Article", script: str, *, taiwan: bool) -> "Article":
    """An article with the times at which `duyin speak` says it. Failure where it cannot be."""
    from reader.speaking.spokenfile import spoken_cues

    with open_voice() as voice:
        return _heard(article, spoken_cues(_utterances(article, script, taiwan=taiwan), voice))


def _utterances(article: "Article", script: str, *, taiwan: bool) -> "Iterator[Utterance]":
    from reader.commands.exporting import engine
    from reader.composition.composer import Composer
    from reader.script import Script
    from reader.speaking.spokentext import SpokenText

    return SpokenText(Composer(article, engine), Script(script), taiwan=taiwan).utterances()


def _heard(article: "Article", cues: "Cues") -> "Article":
    if not len(cues):
        raise Failure(tr("there is nothing in it that can be spoken"))
    return replace(article, cues=cues)


@contextmanager
def spoken_words() -> "Iterator[Spoken]":
    """What gives each word and its sentence their sound, as long as it is within; Failure where
    there is no voice."""
    with open_voice() as voice, tempfile.TemporaryDirectory() as folder:
        yield _speaking(voice, Path(folder, f"word{_SUFFIX}"))


def _speaking(voice: "Voice", path: Path) -> "Spoken":
    from reader.exports.cards.notetype import Said
    from reader.exports.sound import Sound
    from reader.learning.headwords import codes_of
    from reader.script import shown_image
    from reader.speaking.spokenfile import speak_into
    from reader.speaking.spokenword import spoken_by_itself

    @lru_cache(_MANY)  # words that stand together in a sentence follow one another
    def sound(image: str, codes: tuple[int, ...]) -> "Sound | None":
        utterances = list(spoken_by_itself(image, codes))
        if not utterances:
            return None
        speak_into(path, utterances, voice)
        data = path.read_bytes()
        return Sound(_SUFFIX, lambda: data)

    def spoken(entry: "Entry") -> "Said":
        word, met = sound(entry.simplified, entry.codes), entry.met
        if met is None:
            return Said(word)
        return Said(word, sound(shown_image(met.sentence), tuple(codes_of(met.reading))))

    return spoken


@contextmanager
def recorded_sentences(
    article: "Article", file: str
) -> "Iterator[Callable[[Entry], Sound | None]]":
    """What gives the sentence of each word its sound, as it is in a recording of the article that
    has its times; Failure where that cannot be heard."""
    from reader.speaking.recorded.voice import RecordedVoice

    making = partial(RecordedVoice, Path(file))
    with (
        open_voice(making) as voice,
        tempfile.TemporaryDirectory() as folder,
        failure_told(tr("the sound")),
    ):
        yield _cutting(article, voice, Path(folder, f"sentence{_SUFFIX}"))


def _cutting(article: "Article", voice: "Voice", path: Path) -> "Callable[[Entry], Sound | None]":
    from reader.exports.sound import Sound
    from reader.speaking.recorded.text import Recorded, RecordedText
    from reader.speaking.recording import recording

    text = RecordedText(article.text, article.cues)

    @lru_cache(_MANY)
    def sound(begin: int, end: int) -> Sound:
        speech = voice.speak(Recorded(0, 0, (), begin=begin, end_ms=end))
        with recording(path, _SUFFIX, speech.rate) as write:
            write(speech.samples)
        data = path.read_bytes()
        return Sound(_SUFFIX, lambda: data)

    def cut(entry: "Entry") -> "Sound | None":
        if (met := entry.met) is None:
            return None
        start = met.place.offset - met.start
        end = start + len(met.sentence)
        if article.text[start:end] != met.sentence:  # it was met in another text
            return None
        heard = text.heard(start, end)
        return sound(*heard) if heard is not None else None

    return cut


@contextmanager
def open_voice(making: "Callable[[], Voice] | None" = None) -> "Iterator[Voice]":
    """A voice as long as it is within, eSpeak's or the one made; Failure where there is none, or it
    or what writes its sound fails."""
    from reader.speaking.espeak import EspeakVoice
    from reader.speaking.recording import EncoderMissing, TooLong
    from reader.speaking.voice import VoiceFailed, VoiceMissing
    from reader.speaking.wording import told

    voice = None
    try:
        voice = (making or EspeakVoice)()
        yield voice
    except (EncoderMissing, TooLong, VoiceFailed, VoiceMissing) as error:
        raise Failure(told(error)) from None
    finally:
        if voice is not None:
            voice.close()
