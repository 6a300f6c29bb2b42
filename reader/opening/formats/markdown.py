"""Markdown: headings, paragraphs, lists and tables, through the page that it would be shown as.

A line break stays one, as in chats and notes: a line of pinyin above a line of characters would be
lost otherwise. So do spaces that stand by their number, &#32;, and wide ones at a line's beginning.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from reader.opening.encoding import decode
from reader.opening.errors import NotText
from reader.opening.formats import Blocks, Recognition, Source
from reader.opening.limits import LARGEST_MARKDOWN

if TYPE_CHECKING:
    from markdown_it.renderer import RendererProtocol
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
_FRONT = re.compile(r"\A---[ \t]*\n(?P<values>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(?P<title>.+?)[\"']?[ \t]*$", re.MULTILINE)
_SPACE = "&#32;"
_NOTHING = "\ufdd0"  # no character: stands before wide spaces, that they are not taken for an edge
_INDENT = re.compile(r"^(?:#{1,6} )?(?=[^\S \t\n])", re.MULTILINE)
# What a reading in angle brackets or a tone's tag looks like: no tag of HTML's.
_NO_TAG = re.compile(r"<(?=[a-zü]{1,6}[0-5]>|/?tone\b|[\u3105-\u312f])")


def recognises(source: Source) -> Recognition:
    """By its name alone: many a plain text has an asterisk. What is too large is plain text."""
    if source.suffix not in SUFFIXES or len(source.data) > LARGEST_MARKDOWN:
        return Recognition.NONE
    return Recognition.BY_NAME


def read(source: Source) -> Blocks:
    """What the page would say. NotText for bytes that are none."""
    from markdown_it import MarkdownIt

    from reader.opening.formats.html.reading import page_in

    try:
        decoded = decode(source.data, source.encoding)
    except NotText:
        raise NotText(source.path) from None
    text, title = _without_front(decoded.text.replace("\r\n", "\n").replace("\0", ""))
    markdown = MarkdownIt("commonmark", {"html": True, "breaks": True}).enable("table")
    markdown.disable("text_join").add_render_rule("text_special", _special)
    page = markdown.render(_NO_TAG.sub("&lt;", _INDENT.sub(rf"\g<0>{_NOTHING}", text)))
    page = page.replace(_NOTHING, "")
    html = f"<html><body><article>{page}</article></body></html>"
    blocks = page_in(replace(source, data=html.encode("utf-8", "replace"), encoding="utf-8"))
    return replace(
        blocks,
        title=title,
        encoding=decoded.encoding,
        encoding_is_guessed=decoded.is_guessed,
        bytes_were_lost=decoded.bytes_were_lost,
    )


def _special(
    _renderer: "RendererProtocol", tokens: "Sequence[Token]", at: int, *_more: object
) -> str:
    """A sign that was written by a name, a number or behind a backslash."""
    if tokens[at].markup == _SPACE:
        return '<span style="white-space: pre"> </span>'
    return escape(tokens[at].content)


def _without_front(text: str) -> tuple[str, str]:
    """The text without the values that may stand before it, and the title among these."""
    front = _FRONT.match(text)
    if front is None:
        return text, ""
    title = _TITLE.search(front["values"] or "")
    return text[front.end() :], title["title"] if title else ""
