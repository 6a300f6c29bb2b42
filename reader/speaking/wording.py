"""What to tell a reader where nothing can be heard or written: a sentence, with what mends it."""

from pathlib import Path

from reader.language import tr
from reader.opening.decoding import DecoderMissing, Way
from reader.quoting import quoted
from reader.speaking.player import NoSoundDevice
from reader.speaking.recorded.voice import RecordingFailed
from reader.speaking.recorded.within import Trouble
from reader.speaking.recording import EncoderMissing, TooLong
from reader.speaking.voice import VoiceFailed, VoiceMissing

VOICE_COMMAND = "sudo apt install espeak-ng"
ENCODER_COMMAND = "pip install soundfile"
NET_COMMAND = "pip install onnxruntime"
DECODER_COMMAND = "pip install miniaudio"
FILM_COMMAND = "sudo apt install ffmpeg"


def told(error: Exception) -> str:
    """The sentence about one of the errors of this room."""
    match error:
        case VoiceMissing() if error.folder:
            found = tr(
                "{name} holds no voice of Kokoro, or the package onnxruntime is not there; to"
                " install it: {command}"
            )
            return found.format(name=quoted(Path(error.folder).name), command=NET_COMMAND)
        case VoiceMissing():
            found = tr("No voice was found. On Debian and Ubuntu: {command}")
            return found.format(command=VOICE_COMMAND)
        case NoSoundDevice():
            return tr("Nothing here can play sound.")
        case EncoderMissing():
            found = tr("MP3 and Ogg need the package soundfile; to install it: {command}")
            return found.format(command=ENCODER_COMMAND)
        case TooLong():
            return tr("A WAV file cannot hold so much sound; MP3 and Ogg can.")
        case DecoderMissing(way=Way.FILM) | RecordingFailed(lacks=Way.FILM):
            found = tr(
                "The sound of films, of M4A and Opus too, needs the program ffmpeg. On Debian and"
                " Ubuntu: {command}"
            )
            return found.format(command=FILM_COMMAND)
        case DecoderMissing() | RecordingFailed(lacks=Way.LIBRARY):
            found = tr("Recordings need the package miniaudio; to install it: {command}")
            return found.format(command=DECODER_COMMAND)
        case RecordingFailed(trouble=Trouble.GONE):
            return tr("“{name}” is not there any more.").format(name=error.path.name)
        case RecordingFailed():
            return tr("“{name}” has no sound that can be heard.").format(name=error.path.name)
        case VoiceFailed():
            return tr("The voice has failed ({reason}).").format(reason=error.reason)
    raise TypeError(type(error).__name__)
