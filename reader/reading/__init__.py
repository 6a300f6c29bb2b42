"""Readings: words and phrases found, polyphones decided, the file's own syllables obeyed."""

from typing import TYPE_CHECKING

from reader.ondemand import face

if TYPE_CHECKING:
    from reader.reading.engine import Engine, load_engine, shared_engine
    from reader.reading.passages import Passage, Readings

__all__ = ["Engine", "Passage", "Readings", "load_engine", "shared_engine"]

__getattr__ = face(
    __name__,
    engine="Engine load_engine shared_engine",
    passages="Passage Readings",
)
