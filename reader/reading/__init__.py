"""Readings: words and phrases found, polyphones decided, the file's own syllables obeyed."""

from reader.reading.engine import Engine, load_engine, shared_engine
from reader.reading.passages import Passage, Readings

__all__ = ["Engine", "Passage", "Readings", "load_engine", "shared_engine"]
