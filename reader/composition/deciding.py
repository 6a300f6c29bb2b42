"""Where no word decides which form a character has, its reading does: 干 is 乾 if it is read gān.

The reading is the one that is shown, the file's and the reader's own too, so that whoever corrects
it sees the other form. Only characters whose forms are read differently are asked for, and only
where the tables' words leave them open.
"""

import numpy as np

from reader.article import Codes
from reader.reading.forms import readings_of_form
from reader.script import NOTHING_UNDECIDED, Found, Script, Undecided, Words, left_open
from reader.settings import ConversionTables
from reader.text import code_points, to_text

_TOLD_BY_READING = "干发尽卷舍划斗脏吁"
_AROUND = 16
"""Characters at each side of such a one by which the tables' words are found."""


def is_told_by_readings(found: Found) -> bool:
    """Whether readings decide forms: in simplified text, by the tables that words correct."""
    return found.script is Script.SIMPLIFIED and found.tables is ConversionTables.OPENCC


def told_by_readings(text: str, config: str, words: Words) -> Undecided:
    """The characters of a text whose form a reading is to decide."""
    codes = code_points(text)
    told = np.flatnonzero(np.isin(codes, code_points(_TOLD_BY_READING)))
    if not len(told):
        return NOTHING_UNDECIDED
    near = np.unique(np.clip(told[:, None] + np.arange(-_AROUND, _AROUND + 1), 0, len(codes) - 1))
    gaps = np.flatnonzero(np.diff(near) > 1) + 1
    places = np.insert(near, gaps, -1)
    found = left_open(to_text(np.insert(codes[near], gaps, 0x0A)), config, words)
    is_told = np.isin(places[found.offsets], told)
    kept = [forms for forms, wanted in zip(found.alternatives, is_told, strict=True) if wanted]
    return Undecided(places[found.offsets][is_told].astype(np.int32), tuple(kept))


def forms_by_reading(told: Undecided, readings: Codes) -> dict[int, str]:
    """Which form these characters have, each read so, where that is not the usual one."""
    found = dict[int, str]()
    places = zip(told.offsets.tolist(), told.alternatives, readings.tolist(), strict=True)
    for at, forms, reading in places:
        if (form := _read_so(forms, reading)) != forms[0]:
            found[at] = form
    return found


def _read_so(forms: tuple[str, ...], code: int) -> str:
    """The first of the forms that is read so; the usual one if none is, or if it may be."""
    if not readings_of_form(forms[0]) or code in readings_of_form(forms[0]):
        return forms[0]
    return next((form for form in forms if code in readings_of_form(form)), forms[0])
