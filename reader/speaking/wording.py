"""What to tell a reader where nothing can be heard or written: a sentence, with what mends it."""

from pathlib import Path

from reader.language import tr
from reader.quoting import quoted
from reader.speaking.player import NoSoundDevice
from reader.speaking.recording import EncoderMissing, TooLong
from reader.speaking.voice import VoiceFailed, VoiceMissing

VOICE_COMMAND = "sudo apt install espeak-ng"
ENCODER_COMMAND = "pip install soundfile"
NET_COMMAND = "pip install onnxruntime"
DECODER_COMMAND = "pip install miniaudio"


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
        case VoiceFailed():
            return tr("The voice has failed ({reason}).").format(reason=error.reason)
    raise TypeError(type(error).__name__)
