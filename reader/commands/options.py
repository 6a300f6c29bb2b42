"""What several commands ask in the same words."""

import argparse

from reader.language import tr
from reader.pinyin import Style

SCRIPTS = (
    "source", "simplified", "traditional", "taiwan", "hongkong",
    "simplified-words", "taiwan-words", "hongkong-words",
)  # fmt: skip


def add_files(verb: argparse.ArgumentParser, file: str = "") -> None:
    """Which file is read, in these words, and which is written."""
    file = file or tr('the text; "-" is standard input')
    verb.add_argument("file", metavar="FILE", help=file)
    verb.add_argument("-o", dest="out", metavar="OUT", help=tr("the file to write"))


def add_script(verb: argparse.ArgumentParser) -> None:
    """The script to show."""
    verb.add_argument("--script", choices=SCRIPTS, default="source", help=tr("the script to show"))


def add_readings(verb: argparse.ArgumentParser) -> None:
    """How readings are spelled, grouped and spoken."""
    verb.add_argument(
        "--pinyin",
        choices=[style.value for style in Style],
        default="marks",
        help=tr("how readings are spelled"),
    )
    verb.add_argument(
        "--words", action="store_true", help=tr("readings by words, not by characters")
    )
    verb.add_argument("--sandhi", action="store_true", help=tr("tones as they are spoken"))
    verb.add_argument(
        "--taiwan-readings", action="store_true", help=tr("read as in Taiwan: 垃圾 lèsè, 企業 qìyè")
    )
