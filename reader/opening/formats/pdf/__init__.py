"""PDF with text in it: lines joined into paragraphs, what repeats on every page left out."""

from reader.opening.formats import Blocks, Recognition, Source

SUFFIXES = (".pdf",)
_BEGINNING = b"%PDF-"
_LOOKED_AT = 1024  # bytes; some files have a few of something else before it


def recognises(source: Source) -> Recognition:
    """By its first bytes."""
    is_pdf = _BEGINNING in source.data[:_LOOKED_AT]
    return Recognition.BY_CONTENT if is_pdf else Recognition.NONE


def read(source: Source) -> Blocks:
    """The text. OnlyPictures, Protected or Broken where there is none to be had."""
    from reader.opening.formats.pdf.text import text_of_pages

    return text_of_pages(source)
