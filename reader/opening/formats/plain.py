"""Plain text in any encoding: a line is a paragraph, and stays one behind a guard."""

from reader.opening.dialects.guards import GUARD
from reader.opening.encoding import decode
from reader.opening.errors import NotText
from reader.opening.formats import Blocks, Recognition, Source
from reader.opening.pacing import part_of
from reader.opening.plain.paragraphs import paragraphs_of

SUFFIXES = (".txt", ".text", ".asc")
IS_PLAIN = True


def recognises(source: Source) -> Recognition:
    """Whatever no other format claims; `read` refuses what is no text."""
    return Recognition.ANY_TEXT


def read(source: Source) -> Blocks:
    """The text; the line feed at its end begins no paragraph. NotText for bytes that are none."""
    try:
        decoded = decode(source.data, source.encoding, part_of(source.pace, 0, 0.8))
    except NotText:
        raise NotText(source.path) from None
    text = paragraphs_of(decoded.text, part_of(source.pace, 0.8, 1)).removesuffix("\n")
    return Blocks(
        text,
        decoded.encoding,
        decoded.is_guessed,
        decoded.bytes_were_lost,
        may_be_wrapped=not text.startswith(GUARD),
    )
