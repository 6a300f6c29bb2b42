"""What stands on the pages of a PDF, read in a process of its own (`opening.confined`)."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from reader.opening.errors import Broken, Protected
from reader.opening.paper.lines import lines_of

_MOST_PAGES = 20_000
_MOST_ENTRIES = 20_000  # of a table of contents


def found_in(data: bytes) -> Iterator[Any]:
    """The number of pages with the title and the contents, then the lines of each page.

    Protected for a PDF with a password, Broken for what is none.
    """
    document = _opened(data)
    try:
        count = min(len(document), _MOST_PAGES)
        title = document.get_metadata_value("Title")
        yield {"pages": count, "title": title, "contents": _contents(document)}
        for number in range(count):
            page = document[number]
            text = page.get_textpage()
            yield [line.told for line in lines_of(text)]
            text.close()
            page.close()
    except PdfiumError:
        raise Broken from None


def _opened(data: bytes) -> PdfDocument:
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        code = getattr(error, "err_code", None)
        is_locked = code in (FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY) or "assword" in str(error)
        raise (Protected if is_locked else Broken) from None


def _contents(document: PdfDocument) -> list[tuple[int, int, str]]:
    """Page, level and title of each entry of the outline."""
    found = list[tuple[int, int, str]]()
    for entry in islice(document.get_toc(max_depth=6), _MOST_ENTRIES):
        title, page = _entry(entry)
        if title and page is not None:
            found.append((page, entry.level + 1, title))
    return found


def _entry(entry: Any) -> tuple[str, int | None]:
    get_title = getattr(entry, "get_title", None)
    title = get_title() if get_title else entry.title
    get_dest = getattr(entry, "get_dest", None)
    if get_dest is None:
        return title, entry.page_index
    dest = get_dest()
    return title, dest.get_index() if dest else None
