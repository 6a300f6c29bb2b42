"""An EPUB's chapters as one article, its list of contents as headings.

A chapter that is missing or damaged is left out and counted; the rest opens.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from reader.article import IMAGE, Image
from reader.opening.archive import Archive
from reader.opening.errors import Broken, Empty, NotText
from reader.opening.formats import Blocks, Portion, Source
from reader.opening.formats.epub.contents import LEAST_KNOWN, headings_of, place_contents
from reader.opening.formats.epub.overlays import Clip, clips_in, heard
from reader.opening.formats.epub.package import Chapter, Entry, Package, package_in, resolved
from reader.opening.images.sources import ArchiveImages
from reader.opening.limits import LARGEST_OVERLAY
from reader.opening.markup.flow import Flow
from reader.opening.markup.marking import marked
from reader.opening.markup.trees import (
    Element,
    attribute,
    first,
    html_tree,
    markup_text,
    xml_tree,
    xml_tree_of,
)
from reader.opening.markup.walk import Sources, Walk

_LEAST_BOOK = 1 << 18  # bytes of chapters; what has fewer is read whole in the time of a portion
_LEAST_PORTION = 6_000  # characters: some twenty screens with readings
_AROUND = (1, 3)  # chapters before the one in which a place should be, and behind it


def book_in(source: Source) -> Blocks:
    """The book. Broken, Protected, Unsafe, TooLargeInside or Empty for what cannot be opened."""
    archive = Archive(source.data, source.path)
    package = package_in(archive, source.path)
    chapters = _in_order(package.chapters)
    writer = _Writer(archive, package, source)
    writer.write(chapters)
    if writer.missing == len(chapters):
        raise Broken(source.path, package.chapters[0].name)
    blocks = writer.blocks()
    cues, sounds = heard(blocks.text, writer.flow.noted, writer.clips)
    return replace(blocks, cues=cues, sounds=sounds)


def portions_in(source: Source, share: float) -> Iterator[Portion]:
    """Chapters of a long book around a share of it, as they are in the whole; none of a book with
    sound, whose times belong to all of it, nor of one that would be half of the book.

    Errors as of `book_in`.
    """
    archive = Archive(source.data, source.path)
    package = package_in(archive, source.path)
    chapters = _in_order(package.chapters)
    ends = [0, *accumulate(0 if each.is_picture else archive.size(each.name) for each in chapters)]
    if ends[-1] < _LEAST_BOOK or any(each.overlay for each in chapters):
        return
    at = min(bisect_right(ends, share * ends[-1]), len(chapters)) - 1 if share else 0
    for around in _AROUND:
        start = max(0, at - around)
        start = start if ends[start] else 0  # before it is nothing but pictures
        least = at + 1 + around - start if share else 1
        if ends[min(start + least, len(chapters))] - ends[start] > ends[-1] / 2:
            return
        writer = _Writer(archive, package, source, start)
        written = writer.write(chapters[start:], least)
        yield Portion(writer.portion(), ends[start] / ends[-1], ends[start + written] / ends[-1])


class _Writer:
    """Writes chapters one after another, from the one with this number on.

    `levels` are those that the list of contents gives to paragraphs, `missing` counts chapters,
    `clips` are heard at the places that the flow has noted.
    """

    def __init__(self, archive: Archive, package: Package, source: Source, start: int = 0) -> None:
        self.flow = Flow(source)
        self.levels: dict[int, int] = {}
        self.missing = 0
        self.clips: list[Clip] = []
        self._archive, self._package, self._path = archive, package, source.path
        self._start = start
        self._images = ArchiveImages(archive, source.data, source.path)
        self._entries: dict[str, list[Entry]] = {}
        for entry in package.contents:
            self._entries.setdefault(entry.name, []).append(entry)

    def write(self, chapters: Sequence[Chapter], least: int | None = None) -> int:
        """The cover, what is read in a row, then notes and the like; how many were written.

        With `least` no more than so many chapters, if these are enough for a portion.
        """
        for number, chapter in enumerate(chapters):
            if least is not None and number >= least and self.flow.length >= _LEAST_PORTION:
                return number
            self.flow.share = number / len(chapters)
            self._write_chapter(chapter, is_first=number == self.missing and not self._start)
        return len(chapters)

    def _write_chapter(self, chapter: Chapter, *, is_first: bool) -> None:
        if chapter.is_picture and (picture := self._images.image(chapter.name, "")):
            self.flow.put(picture)
            return
        name = chapter.fallback if chapter.is_picture else chapter.name
        root = self._tree(name)
        if root is None:
            self.missing += 1
            return
        if is_first:
            self._write_cover(root, name)
        self._write(root, name, self._clips_of(chapter))

    def blocks(self) -> Blocks:
        """All that was written, from a book's beginning or not."""
        written = self.flow.blocks(
            title=self._package.title,
            author=self._package.author,
            parts_missing=self.missing,
            cover=self.cover,
        )
        headings = headings_of(self.flow, self.levels, self._level_before)
        return replace(written, headings=headings or written.headings)

    def portion(self) -> Blocks:
        """The same of what is a part of the book: one heading is known as one where there is a list
        of contents."""
        blocks = self.blocks()
        if len(self._package.contents) < LEAST_KNOWN:
            return blocks
        headings = headings_of(self.flow, self.levels, self._level_before, least=0)
        return replace(blocks, headings=headings, parts_missing=0)

    @property
    def _level_before(self) -> int:
        """The level of what the list of contents names last before these chapters; 0 for none."""
        before = {each.name for each in _in_order(self._package.chapters)[: self._start]}
        named = [each.level for each in self._package.contents if each.name in before]
        return named[-1] if named else 0

    @property
    def cover(self) -> Image | None:
        """The picture that the book calls its cover, else the one that it begins with."""
        called = self._package.cover
        if called and (image := self._images.image(called, "")) is not None:
            return image
        begins_so = not self._start and self.flow.paragraphs[:1] == [IMAGE]
        return self.flow.images[0] if begins_so else None

    def _write_cover(self, root: Element, name: str) -> None:
        """The cover's image, unless the first chapter shows it."""
        cover = self._package.cover
        links = (attribute(each, "href") or each.get("src") for each in root.iter())
        is_shown = any(link and resolved(name, link)[0] == cover for link in links)
        image = None if is_shown or not cover else self._images.image(cover, "")
        if image is not None:
            self.flow.put(image)

    def _clips_of(self, chapter: Chapter) -> dict[str, Clip]:
        """What is heard of a chapter, by the ids in it; nothing of an overlay that is damaged or
        too large."""
        try:
            data = self._archive.read(chapter.overlay) if chapter.overlay else b""
            if not 0 < len(data) <= LARGEST_OVERLAY:
                return {}
            found = clips_in(xml_tree(data, self._path, chapter.overlay), chapter.overlay)
        except (KeyError, Broken, NotText):
            return {}
        return {anchor: clip for (name, anchor), clip in found.items() if name == chapter.name}

    def _write(self, root: Element, name: str, clips: Mapping[str, Clip]) -> None:
        body = first(root, "body")
        body = root if body is None else body
        start = self.flow.paragraph
        noted = {anchor: len(self.clips) + at for at, anchor in enumerate(clips)}
        self.clips += clips.values()
        if "" in noted:
            self.flow.note(noted[""])
        sources = Sources(
            lambda url, text: self._image(name, url, text), self._images.drawn, noted=noted
        )
        walk = Walk(self.flow, sources)
        walk.write(body)
        entries = self._entries.get(name, ())
        self.levels |= place_contents(entries, walk.anchors, start, self.flow)

    def _image(self, chapter: str, url: str, description: str) -> Image | None:
        if url.startswith("data:"):
            return self._images.from_url(url, description)
        return self._images.image(resolved(chapter, url)[0], description)

    def _tree(self, name: str) -> "Element | None":
        """A chapter's tree; as HTML where it is no XML, None where it cannot be had."""
        try:
            text = marked(markup_text(self._archive.read(name)).text)
        except (KeyError, Broken, NotText):
            return None
        try:
            return xml_tree_of(text, self._path, name, mends=False)
        except Broken:
            pass
        try:
            return html_tree(text, self._path)
        except Empty:
            return None


def _in_order(chapters: Iterable[Chapter]) -> list[Chapter]:
    """What is read in a row first; a cover that stands before all keeps its place."""
    kept = list(chapters)
    first_linear = next((at for at, each in enumerate(kept) if each.is_linear), len(kept))
    rest = kept[first_linear:]
    return kept[:first_linear] + sorted(rest, key=lambda each: not each.is_linear)
