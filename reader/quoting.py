"""Words from elsewhere – names of files, arguments, errors – as they are put on a terminal.

A name may hold anything but a slash: a sequence that colours, renames or clears the terminal, a
line break that fakes a second message, a mark that turns the direction of what follows.
"""

import unicodedata

_NOT_SEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))  # Unicode's general categories
_JOINERS = "\u200c\u200d"  # they shape what stands beside them: emoji, Persian, Indian scripts


def visible(text: str) -> str:
    """The text in one line, every character that acts instead of being seen as its number."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_numbered(c) if acts(c) else c for c in text)


def quoted(name: object) -> str:
    """A name within quotation marks, for a sentence."""
    return f'"{visible(str(name))}"'


def acts(character: str) -> bool:
    """Whether a character does something to what stands beside it instead of being seen."""
    return unicodedata.category(character) in _NOT_SEEN and character not in _JOINERS


def _numbered(character: str) -> str:
    """As Python writes it; a byte of a name that is no text (PEP 383) as that byte."""
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return (
        character.encode("ascii", "backslashreplace").decode() if code > 0x7F else f"\\x{code:02x}"
    )
