"""Simplified, traditional, Taiwan, Hong Kong: found, converted, aligned to the source."""

from reader.script.alignment import Alignment, Shown
from reader.script.configurations import UnknownConfiguration, configurations
from reader.script.converting import convert
from reader.script.detection import Found, Script, found_script
from reader.script.folding import folding
from reader.script.repairing import Ground, Proposal, repairs
from reader.script.switching import configuration, simplified_image
from reader.script.tables import TablesMissing
from reader.script.undecided import Undecided, undecided

__all__ = [
    "Alignment",
    "Found",
    "Ground",
    "Proposal",
    "Script",
    "Shown",
    "TablesMissing",
    "Undecided",
    "UnknownConfiguration",
    "configuration",
    "configurations",
    "convert",
    "folding",
    "found_script",
    "repairs",
    "simplified_image",
    "undecided",
]
