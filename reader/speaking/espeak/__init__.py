"""The voice of eSpeak NG, in a process of its own, which loads no more of this than it needs."""

from typing import TYPE_CHECKING

from reader.ondemand import face

if TYPE_CHECKING:
    from reader.speaking.espeak.process import EspeakVoice

__all__ = ["EspeakVoice"]

__getattr__ = face(__name__, process="EspeakVoice")
