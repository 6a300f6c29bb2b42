"""Which script a text is written in: by characters that tell, and where there are none by words.

皇后站在后面 has no character that only one script has; yet 后面 is 後面 in traditional text, so
that a line of it is simplified, and 看著 is traditional, since it would be 看着.
"""

import numpy as np

from reader.script.configurations import Switch
from reader.script.converting import convert
from reader.script.detection import Found, script_by_characters
from reader.script.kinds import Script
from reader.text import code_points

_LOOKED_AT = 2_000  # code points: without a telling character a text is short, or not Chinese


def found_script(text: str) -> Found:
    """The script of a text, from up to 200,000 code points spread over it."""
    found = script_by_characters(text)
    return found if found.telling else _script_by_words(text[:_LOOKED_AT])


def _script_by_words(text: str) -> Found:
    """The script in which fewer characters would be written as they are, if any."""
    if text.isascii():
        return Found(None)
    simplified, traditional = (
        _changed(text, switch) for switch in (Switch.TRADITIONAL, Switch.SIMPLIFY)
    )
    if simplified == traditional:
        return Found(None)
    is_simplified = simplified > traditional
    return Found(
        Script.SIMPLIFIED if is_simplified else Script.TRADITIONAL, float(not is_simplified)
    )


def _changed(text: str, switch: Switch) -> int:
    return int(np.count_nonzero(code_points(convert(text, switch.value).text) != code_points(text)))
