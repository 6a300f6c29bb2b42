"""What is drawn of a page that is set, and in which colours."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ink:
    """Which readings are drawn, and in which colours.

    `draws_all` says that none of them is left out; `peeks` draws all over lines that were set
    without them, or without some, narrowed to the room there is.
    """

    draws_readings: bool = True
    draws_all: bool = True
    peeks: bool = False
    peeks_zhuyin: bool = False  # beside vertical lines, where there is room for it
    tone_colours: bool = False
    shows_origins: bool = False
    marks_doubts: bool = False
    marks_forms: bool = False
