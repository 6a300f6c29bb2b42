"""Kokoro, a voice by a neural net, from a folder that the reader chooses; by onnxruntime."""

from typing import TYPE_CHECKING

from reader.ondemand import face

if TYPE_CHECKING:
    from reader.speaking.kokoro.voice import KokoroVoice

__all__ = ["KokoroVoice"]

__getattr__ = face(__name__, voice="KokoroVoice")
