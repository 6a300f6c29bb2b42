"""Markdown: headings, paragraphs, lists and tables, through the page that it would be shown as.

A line break stays one, as in chats and notes: a line of pinyin above a line of characters would be
lost otherwise. So do spaces that stand by their number, &#32;, and wide ones at a line's beginning.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from reader.ondemand import expression
from reader.opening.encoding import decode
from reader.opening.errors import NotText
from reader.opening.formats import Blocks, Recognition, Source, plain
from reader.opening.limits import LARGEST_MARKDOWN, MOST_MARKS
from reader.opening.markup.marking import RUN

if TYPE_CHECKING:
    from markdown_it.renderer import RendererProtocol
    from markdown_it.token import Token

    from reader.opening.images.sources import FolderImages
    from reader.opening.markup.flow import Flow

SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
_FRONT = expression(r"\A---[ \t]*\n(?P<values>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = expression(r"^title:[ \t]*[\"']?(?P<title>.+?)[\"']?[ \t]*$", re.MULTILINE)
_MARKS = "\n*_[]`<>&\\!#"
_BORDERS = ("|-", "|:", "-|", ":|", "- |", ": |", "| -", "| :")  # below the head of a table
_MOST_MARKS_IN_ALL = 16 * MOST_MARKS  # of a text in pieces: a minute's work
_LONGEST_WHOLE = 1 << 20  # characters: a novel's, and more than any page of notes has
_PIECE = 1 << 18  # characters of a longer text that are taken apart at once, or somewhat more
_MOST_IN_RUN = 1000  # paragraphs: each takes memory while the pattern looks for more
_BORDER = expression(r"^ {0,3}(?P<fence>`{3,}[^`\n]*$|~{3,})|\n\n(?=\S)", re.MULTILINE)
# Paragraphs of one line each, in a row between empty lines, without a sign that may be a mark.
_LETTER = "\u2e80-\u2fff\u3001-\ud7ff\uf900-\ufaff\uff01-\uffef\U00020000-\U0002fffd"
_SIGN = f" !\"$-%'-)+-;=?-Z^a-z{{}}~\u00a1-\u036f\u1e00-\u1eff\u2010-\u2027\u3000{_LETTER}"
_FIRST = f'"(A-Za-z\u2014\u2018-\u201f\u2026{_LETTER}'
_RUN = expression(
    f"(?:\\A|(?<=\n\n))(?:[{_FIRST}][{_SIGN}]*+(?<![ \u3000])\n\n++){{2,{_MOST_IN_RUN}}}"
)
_SPACE = "&#32;"
_GO_ON = ("<", "```", "~~~")
_NOTHING = "\ufdd0"  # no character: stands before wide spaces, that they are not taken for an edge
_INDENT = expression(r"^(?:#{1,6} )?(?=[^\S \t\n])", re.MULTILINE)
# What a reading in angle brackets or a tone's tag looks like: no tag of HTML's.
_NO_TAG = expression(r"<(?=[a-zü]{1,6}[0-5]>|/?tone\b|[\u3105-\u312f])")


def recognises(source: Source) -> Recognition:
    """By its name alone: many a plain text has an asterisk."""
    return Recognition.BY_NAME if source.suffix in SUFFIXES else Recognition.NONE


def read(source: Source) -> Blocks:
    """What the page would say; where marks are without end, the plain text. NotText for bytes
    that are none."""
    from reader.opening.images.sources import FolderImages
    from reader.opening.markup.flow import Flow

    try:
        decoded = decode(source.data, source.encoding)
    except NotText:
        raise NotText(source.path) from None
    if _marks_in(decoded.text) > _MOST_MARKS_IN_ALL:
        return plain.read(source)
    text, title = _without_front(decoded.text.replace("\r\n", "\n").replace("\0", ""))
    flow, images = Flow(source), FolderImages(source.path)
    done = 0
    for piece in _pieces(text):
        most_marks = MOST_MARKS if len(piece) == len(text) else MOST_MARKS // 4
        if len(piece) > LARGEST_MARKDOWN or _marks_in(piece) > most_marks:
            _write_plain(flow, piece)
        else:
            _write(flow, piece, images)
        done += len(piece)
        flow.share = done / len(text)
    return flow.blocks(
        title=title,
        encoding=decoded.encoding,
        encoding_is_guessed=decoded.is_guessed,
        bytes_were_lost=decoded.bytes_were_lost,
    )


def _pieces(text: str) -> Iterator[str]:
    """A long text in pieces, cut at empty lines before which all has ended."""
    start, is_fenced = 0, False
    if len(text) > _LONGEST_WHOLE:
        for found in _BORDER.finditer(text):
            if found["fence"]:
                is_fenced = not is_fenced
            elif not is_fenced and found.end() - start >= _PIECE:
                yield text[start : found.end()]
                start = found.end()
    yield text[start:]


def _write(flow: "Flow", text: str, images: "FolderImages") -> None:
    from markdown_it import MarkdownIt

    from reader.opening.formats.html.reading import write_page
    from reader.opening.markup.marking import marked, marked_markdown
    from reader.opening.markup.trees import html_tree

    markdown = MarkdownIt("commonmark", {"html": True, "breaks": True}).enable("table")
    markdown.disable("text_join").add_render_rule("text_special", _special)
    text, runs = _without_runs(text)
    nothing = "" if _NOTHING in text else _NOTHING
    text = _INDENT.sub(rf"\g<0>{nothing}", marked_markdown(text))
    page = markdown.render(_NO_TAG.sub("&lt;", text)).replace(nothing, "")
    html = f"<html><body><article>{marked(page)}</article></body></html>"
    write_page(flow, html_tree(html), images, runs=runs)


def _without_runs(text: str) -> tuple[str, list[str]]:
    """The text in which every run of plain paragraphs is one, and these runs.

    Most of a novel is such, and to look for each mark at each line of it takes long. Where elements
    or fences may go on around a paragraph, all of it is taken apart.
    """
    runs = list[str]()
    if RUN in text or any(around in text for around in _GO_ON):
        return text, runs

    def stand_for(run: re.Match[str]) -> str:
        runs.append(run[0])
        return f"{RUN}{len(runs) - 1}\n\n"

    return _RUN.sub(stand_for, text), runs


def _write_plain(flow: "Flow", text: str) -> None:
    for line in text.split("\n"):
        flow.keep(line)
        flow.end()


def _marks_in(text: str) -> int:
    """How many signs may be a mark; a bar is one only where there are tables."""
    has_tables = any(border in text for border in _BORDERS)
    return sum(map(text.count, _MARKS + "|" * has_tables))


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
