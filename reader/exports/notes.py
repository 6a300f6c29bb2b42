"""The reader's notes, highlights and bookmarks as Markdown, of an article or of many.

All is taken from the library, so that articles whose files are gone are told of too: a highlight
by its words as they stood, of a very long one the beginning. Nothing of a text or of a note acts
in what is written: it is escaped as in an article's own export.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reader.exports.formats.markdown import escaped_line, spaces_kept
from reader.exports.guarding import guarded_text
from reader.figures import percent
from reader.language import listed, tr
from reader.library import Bookmark, Entry, Library
from reader.marginalia.mark import COLOUR_NAMES, Mark
from reader.ondemand import expression
from reader.script import (
    Found,
    Script,
    TablesMissing,
    available_tables,
    configuration,
    convert,
    found_script,
    requoted,
)
from reader.settings import Settings

SUFFIX = ".md"
_BREAKS = expression(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Noted:
    """What a reader left in an article; `script` is the one that it is told in."""

    entry: Entry
    marks: tuple[Mark, ...]
    bookmarks: tuple[Bookmark, ...]
    script: Script
    settings: Settings

    def __bool__(self) -> bool:
        return bool(self.marks or self.bookmarks)


def noted(library: Library, key: int, settings: Settings, script: Script | None = None) -> Noted:
    """What the library has of an article, in a script, or in that in which it was shown last.

    Raises KeyError for an article that was forgotten.
    """
    entry = library.entry(key)
    if entry is None:
        raise KeyError(key)
    if script is None:
        script = next((s for s in Script if s.value == entry.shown_script), Script.SOURCE)
        script = script.with_words if settings.regional_words else script
    return Noted(entry, library.marginalia.marks(key), library.bookmarks(key), script, settings)


def all_noted(library: Library, settings: Settings, script: Script | None = None) -> list[Noted]:
    """The same of all articles that have anything, the last opened first."""
    keys = library.marginalia.marked_articles()
    return [noted(library, key, settings, script) for key in keys]


def written(articles: Iterable[Noted]) -> Iterator[str]:
    """The text of a file of them, in pieces; may be made in any thread."""
    for number, one in enumerate(articles):
        yield from ("\n" if number else "", *_article(one))


def _article(one: Noted) -> Iterator[str]:
    shown, length = _InScript(one), max(1, one.entry.length)
    yield f"# {_line(shown(one.entry.title or 'Duyin'))}\n"
    heading = one.entry.title.strip()
    for mark in one.marks:
        if mark.heading != heading:
            heading = mark.heading
            yield f"\n## {_line(shown(heading)) or '…'}\n"
        yield from _mark(mark, shown, length)
    if one.bookmarks:
        yield "\n## " + _line(tr("Bookmarks")) + "\n"
    for bookmark in one.bookmarks:
        where = _told(bookmark.made_at, bookmark.place.offset, length)
        yield f"\n{_line(shown(bookmark.label))} {where}\n"


def _mark(mark: Mark, shown: "_InScript", length: int) -> Iterator[str]:
    quoted = shown(mark.words) + "…" * mark.is_cut
    lines = [f"> {line}\n" for line in _lines(quoted)]
    yield "\n" + ">\n".join(lines)
    for line in _lines(mark.note):
        yield f"\n{line}\n"
    colour = tr(COLOUR_NAMES[mark.colour]).lower() if mark.colour is not None else ""
    yield f"\n{_told(mark.made_at, mark.place.offset, length, colour)}\n"


def _told(made_at: float, offset: int, length: int, colour: str = "") -> str:
    """When something was marked, where it is, in which colour; in figures that sort and no language
    has otherwise."""
    day = datetime.fromtimestamp(made_at, UTC).astimezone().date().isoformat()
    share = f"{percent(min(1.0, offset / length))} %"
    return f"({listed((day, share, colour))})"


def _lines(text: str) -> list[str]:
    """Lines with something in them, each a paragraph of its own."""
    return [line for line in map(_line, text.splitlines()) if line.strip()]


def _line(text: str) -> str:
    told = _BREAKS.sub(" ", text).strip()
    return spaces_kept(escaped_line(guarded_text(told), is_first=True))


class _InScript:
    """Puts pieces of an article's text into the script that it is shown in."""

    def __init__(self, one: Noted) -> None:
        self._one = one
        self._config = None
        if one.script is not Script.SOURCE:
            found = _found(one)
            self._config = configuration(found, one.script)

    def __call__(self, text: str) -> str:
        try:
            told = convert(text, self._config).text if self._config else text
        except TablesMissing:
            told = text
        follows = self._one.settings.quotes_follow_script
        return requoted(told, self._one.script) if follows else told


def _found(one: Noted) -> Found:
    """What is known of the script of an article whose text is not at hand."""
    said = "\n".join((one.entry.title, *(mark.words for mark in one.marks)))
    found, chosen = found_script(said), one.settings.conversion_tables
    kept = next((script for script in Script if script.value == one.entry.script), None)
    tables = chosen if chosen in available_tables() else found.tables
    return replace(found, script=kept or found.script, tables=tables)
