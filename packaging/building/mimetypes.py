"""What the files that open are called on the systems (`shared-mime-info`).

Where that does not know a name, ../org.duyin.Duyin.mime.xml tells it.
"""

from collections.abc import Iterable

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OPEN = "application/vnd.oasis.opendocument"

TYPES = {
    ".asc": "text/plain",
    ".ass": "text/x-ssa",
    ".docm": "application/vnd.ms-word.document.macroEnabled.12",
    ".docx": f"{_WORD}.document",
    ".dotx": f"{_WORD}.template",
    ".epub": "application/epub+zip",
    ".fb2": "application/x-fictionbook+xml",
    ".fb2.gz": "application/x-gzip-compressed-fb2",
    ".fb2.zip": "application/x-zip-compressed-fb2",
    ".htm": "text/html",
    ".html": "text/html",
    ".jsonl": "application/x-ndjson",
    ".lrc": "text/x-lrc",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".mdown": "text/markdown",
    ".mkd": "text/markdown",
    ".ndjson": "application/x-ndjson",
    ".odt": f"{_OPEN}.text",
    ".ott": f"{_OPEN}.text-template",
    ".pdf": "application/pdf",
    ".shtml": "text/html",
    ".srt": "application/x-subrip",
    ".ssa": "text/x-ssa",
    ".tex": "text/x-tex",
    ".text": "text/plain",
    ".txt": "text/plain",
    ".vtt": "text/vtt",
    ".xht": "application/xhtml+xml",
    ".xhtml": "application/xhtml+xml",
}
"""The type of each ending with which a file opens."""

ANYTHING = (".gz", ".zip")
"""Endings that open too, and say nothing of what is within: nobody wants a reader of Chinese for
every archive."""


def types(suffixes: Iterable[str]) -> list[str]:
    """The types of these endings, in order. KeyError for one of which none is known here."""
    return sorted({TYPES[suffix] for suffix in suffixes if suffix not in ANYTHING})
