"""Opening: bytes become an article.

Decoded, taken apart by its format, freed of the readings that stand in it, its headings and its
title found. The file itself is never changed, and what cannot be opened is told by an error that
names the reason (`reader.opening.errors`).
"""

from typing import TYPE_CHECKING

from reader.ondemand import face

if TYPE_CHECKING:
    from reader.opening.articles import open_bytes, open_file, open_text
    from reader.opening.encoding import ENCODINGS
    from reader.opening.errors import (
        Broken,
        Empty,
        IsFolder,
        NoPermission,
        NotAFile,
        NotFound,
        NotText,
        OnlyPictures,
        OpeningError,
        Protected,
        TooLarge,
        TooLargeInside,
        TooLong,
        Unreadable,
        Unsafe,
    )
    from reader.opening.files import first_bytes
    from reader.opening.formats import suffixes
    from reader.opening.limits import LARGEST_FILE, MOST_PIXELS

__all__ = [
    "ENCODINGS",
    "LARGEST_FILE",
    "MOST_PIXELS",
    "Broken",
    "Empty",
    "IsFolder",
    "NoPermission",
    "NotAFile",
    "NotFound",
    "NotText",
    "OnlyPictures",
    "OpeningError",
    "Protected",
    "TooLarge",
    "TooLargeInside",
    "TooLong",
    "Unreadable",
    "Unsafe",
    "first_bytes",
    "open_bytes",
    "open_file",
    "open_text",
    "suffixes",
]

__getattr__ = face(
    __name__,
    articles="open_bytes open_file open_text",
    encoding="ENCODINGS",
    limits="LARGEST_FILE MOST_PIXELS",
    files="first_bytes",
    formats="suffixes",
    errors=(
        "Broken Empty IsFolder NoPermission NotAFile NotFound NotText OnlyPictures "
        "OpeningError Protected TooLarge TooLargeInside TooLong Unreadable Unsafe"
    ),
)
