"""Markdown: headings, paragraphs, lists and tables, through the page that it would be shown as.

A line break stays one, as in chats and notes: a line of pinyin above a line of characters would be
lost otherwise.
"""

import re
from dataclasses import replace

from reader.opening.encoding import decode
from reader.opening.errors import NotText
from reader.opening.formats import Blocks, Recognition, Source, plain
from reader.opening.limits import LARGEST_MARKDOWN, MOST_MARKS

SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
_FRONT = re.compile(r"\A---[ \t]*\n(?P<values>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(?P<title>.+?)[\"']?[ \t]*$", re.MULTILINE)
# What a reading in angle brackets or a tone's tag looks like: no tag of HTML's.
_NO_TAG = re.compile(r"<(?=[a-zü]{1,6}[0-5]>|/?tone\b|[\u3105-\u312f])")

_MARKS = "\n*_[]`<>&\\!#"
_BORDERS = ("|-", "|:", "-|", ":|", "- |", ": |", "| -", "| :")  # below the head of a table


def recognises(source: Source) -> Recognition:
    """By its name alone: many a plain text has an asterisk. What is too large is plain text."""
    if source.suffix not in SUFFIXES or len(source.data) > LARGEST_MARKDOWN:
        return Recognition.NONE
    return Recognition.BY_NAME


def read(source: Source) -> Blocks:
    """What the page would say; of what has marks without end, the plain text. NotText for bytes
    that are none."""
    from markdown_it import MarkdownIt

    from reader.opening.formats.html.reading import page_in

    try:
        decoded = decode(source.data, source.encoding)
    except NotText:
        raise NotText(source.path) from None
    if _marks_in(decoded.text) > MOST_MARKS:
        return plain.read(source)
    text, title = _without_front(decoded.text.replace("\r\n", "\n").replace("\0", ""))
    markdown = MarkdownIt("commonmark", {"html": True, "breaks": True}).enable("table")
    page = markdown.render(_NO_TAG.sub("&lt;", text))
    html = f"<html><body><article>{page}</article></body></html>"
    blocks = page_in(replace(source, data=html.encode("utf-8", "replace"), encoding="utf-8"))
    return replace(
        blocks,
        title=title,
        encoding=decoded.encoding,
        encoding_is_guessed=decoded.is_guessed,
        bytes_were_lost=decoded.bytes_were_lost,
    )


def _marks_in(text: str) -> int:
    """How many signs may be a mark; a bar is one only where there are tables."""
    has_tables = any(border in text for border in _BORDERS)
    return sum(map(text.count, _MARKS + "|" * has_tables))


def _without_front(text: str) -> tuple[str, str]:
    """The text without the values that may stand before it, and the title among these."""
    front = _FRONT.match(text)
    if front is None:
        return text, ""
    title = _TITLE.search(front["values"] or "")
    return text[front.end() :], title["title"] if title else ""
