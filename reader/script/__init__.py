"""Simplified, traditional, Taiwan, Hong Kong: found, converted, aligned to the source."""

from typing import TYPE_CHECKING

from reader.ondemand import face

if TYPE_CHECKING:
    from reader.script.alignment import Alignment, Shown
    from reader.script.borders import WordBorders, Words
    from reader.script.configurations import (
        UnknownConfiguration,
        available_tables,
        by_tables,
    )
    from reader.script.converting import convert
    from reader.script.detection import Found, telling_classes
    from reader.script.finding import found_script
    from reader.script.kinds import PLAIN_SCRIPTS, Script
    from reader.script.quotes import requoted
    from reader.script.repairing import Ground, Proposal, are_telling, repairs
    from reader.script.switching import changes_words, configuration, shown_image, simplified_image
    from reader.script.tables import TablesMissing
    from reader.script.undecided import (
        NOTHING_UNDECIDED,
        Undecided,
        convert_telling,
        form_in,
        left_open,
    )

__all__ = [
    "NOTHING_UNDECIDED",
    "PLAIN_SCRIPTS",
    "Alignment",
    "Found",
    "Ground",
    "Proposal",
    "Script",
    "Shown",
    "TablesMissing",
    "Undecided",
    "UnknownConfiguration",
    "WordBorders",
    "Words",
    "are_telling",
    "available_tables",
    "by_tables",
    "changes_words",
    "configuration",
    "convert",
    "convert_telling",
    "form_in",
    "found_script",
    "left_open",
    "repairs",
    "requoted",
    "shown_image",
    "simplified_image",
    "telling_classes",
]

__getattr__ = face(
    __name__,
    alignment="Alignment Shown",
    borders="WordBorders Words",
    configurations="UnknownConfiguration available_tables by_tables",
    converting="convert",
    detection="Found telling_classes",
    kinds="PLAIN_SCRIPTS Script",
    finding="found_script",
    quotes="requoted",
    repairing="Ground Proposal are_telling repairs",
    switching="changes_words configuration shown_image simplified_image",
    tables="TablesMissing",
    undecided="NOTHING_UNDECIDED Undecided convert_telling form_in left_open",
)
