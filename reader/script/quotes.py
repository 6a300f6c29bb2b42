"""Quotation marks as a script has them: “‘ ’” in simplified text, 「『 』」 in all others.

One mark for one, so that places in a text stay. GB/T 15834-2011 has “ ” outside and ‘ ’ inside;
Taiwan's 《重訂標點符號手冊》 has 「 」 outside and 『 』 inside, which Hong Kong follows.
"""

from reader.ondemand import expression
from reader.script.kinds import Script

_CURLY, _CORNERS = "“”‘’", "「」『』"
_TO_CORNERS = dict(zip(_CURLY, _CORNERS, strict=True))
_TO_CURLY = str.maketrans(_CORNERS, _CURLY)
_QUOTE = expression(r"[“”‘]|’(?![A-Za-z])|(?<![A-Za-z])’")  # the ’ of don’t is none


def requoted(text: str, script: Script) -> str:
    """A text with the quotation marks of the script that it is shown in; as written, its own."""
    if script is Script.SOURCE:
        return text
    if script.plain is Script.SIMPLIFIED:
        return text.translate(_TO_CURLY)
    return _QUOTE.sub(lambda found: _TO_CORNERS[found[0]], text)
