"""Readings: words and phrases found, polyphones decided, the file's own syllables obeyed."""

from reader.reading.engine import Engine, Readings, load_engine, shared_engine

__all__ = ["Engine", "Readings", "load_engine", "shared_engine"]
