"""Simplified, traditional, Taiwan, Hong Kong: found, converted, aligned to the source."""

from reader.script.alignment import Alignment, Shown
from reader.script.configurations import UnknownConfiguration, configurations
from reader.script.converting import convert
from reader.script.detection import Found, Script, found_script
from reader.script.folding import folding
from reader.script.switching import configuration, simplified_image
from reader.script.tables import TablesMissing

__all__ = [
    "Alignment",
    "Found",
    "Script",
    "Shown",
    "TablesMissing",
    "UnknownConfiguration",
    "configuration",
    "configurations",
    "convert",
    "folding",
    "found_script",
    "simplified_image",
]
