"""Where no word decides which form a character has, its reading does: 干 is 乾 if it is read gān.

The reading is the one that is shown, the file's and the reader's own too, so that whoever corrects
it sees the other form. Only characters whose forms are read differently are asked for, and only
where the tables' words leave them open.
"""

from reader.article import Codes
from reader.reading.forms import readings_of_form
from reader.script import Found, Script, Shown, Undecided, Words, convert_telling
from reader.settings import ConversionTables

_TOLD_BY_READING = "干发尽卷舍划斗脏吁"


def is_told_by_readings(found: Found) -> bool:
    """Whether readings decide forms: in simplified text, by the tables that words correct."""
    return found.script is Script.SIMPLIFIED and found.tables is ConversionTables.OPENCC


def convert_for_readings(text: str, config: str, words: Words) -> tuple[Shown, Undecided]:
    """A text converted, and the characters of it whose form a reading is to decide."""
    return convert_telling(text, config, words, _TOLD_BY_READING)


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
