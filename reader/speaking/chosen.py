"""The voice that the reader has chosen, or the one that is there."""

from pathlib import Path

from reader.speaking.espeak import EspeakVoice
from reader.speaking.voice import Voice


def voice_in(folder: str) -> Voice:
    """The voice of Kokoro in a folder, with eSpeak's for what it cannot say; without one that."""
    if not folder:
        return EspeakVoice()
    from reader.speaking.kokoro import KokoroVoice

    return KokoroVoice(Path(folder), EspeakVoice())
