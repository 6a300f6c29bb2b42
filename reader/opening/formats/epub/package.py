"""An EPUB's package: in which order its parts are read, its title, its list of contents.

After EPUB 3.3 ("Package document", "Navigation document") and OPF 2.0.1 with its NCX. References
lead to parts of the archive and nowhere else.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from reader.ondemand import expression
from reader.opening.archive import Archive
from reader.opening.errors import Broken, OpeningError, Protected
from reader.opening.markup.trees import (
    Element,
    attribute,
    children,
    first,
    local_name,
    text_of,
    xml_tree,
)

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
# Fonts are disguised in books that are free to read (EPUB 3.3, "Font obfuscation").
_FREE_TO_READ = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#rc")
_ELSEWHERE = expression(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
# What programs write where nobody told them.
_UNKNOWN = frozenset(("unknown", "unknown title", "unknown author", "untitled", "未知"))
_MARKUP = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml")
_DRAWING = "image/svg+xml"
_MOST_FALLBACKS = 8


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the archive that is read; `is_linear` is false for notes and the like.

    A picture has no markup; `fallback` is the part that is read where it cannot be shown. `overlay`
    is the part that tells when it is heard, "" for none.
    """

    name: str
    is_linear: bool
    is_picture: bool = False
    fallback: str = ""
    overlay: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list of contents: level from 1, words, the part and the place in it."""

    level: int
    label: str
    name: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Package:
    """What a book says of itself; names are the archive's."""

    title: str
    author: str
    chapters: tuple[Chapter, ...]
    contents: tuple[Entry, ...]
    cover: str  # the image's name, "" for none


def package_in(archive: Archive, path: Path | None) -> Package:
    """The package. Protected for an encrypted book, Broken for one without a package."""
    _check_encryption(archive, path)
    name = _package_name(archive, path)
    root = _tree(archive, name, path)
    items = {each.get("id", ""): each for each in root.iter() if local_name(each) == "item"}
    navigation = _navigation(items)
    chapters = _chapters(root, items, name)
    if not chapters:
        raise Broken(path, name)
    contents = tuple(_contents(archive, root, items, name, path))
    kept = tuple(each for each in chapters if each.name != navigation_name(navigation, name))
    title = text_of(first(root, "title"))
    title = "" if title.lower() in _UNKNOWN else title
    author = "、".join(_authors(root))
    return Package(title, author, kept or chapters, contents, _cover(root, items, name))


def navigation_name(navigation: "Element | None", package: str) -> str:
    """The name of the part with the list of contents, which the contents panel shows."""
    return resolved(package, navigation.get("href", ""))[0] if navigation is not None else ""


def resolved(base: str, reference: str) -> tuple[str, str]:
    """The part that a reference in the part `base` leads to, and the place in it; "" for none."""
    if _ELSEWHERE.match(reference):
        return "", ""
    target, _, anchor = reference.partition("#")
    if not target:
        return base, unquote(anchor)
    name = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(target)))
    return ("" if name.startswith(("../", "/")) or name == ".." else name), unquote(anchor)


def _check_encryption(archive: Archive, path: Path | None) -> None:
    if _ENCRYPTION not in archive:
        return
    for each in xml_tree(archive.read(_ENCRYPTION), path, _ENCRYPTION).iter():
        if local_name(each) != "encrypteddata":
            continue
        method = first(each, "encryptionmethod")
        algorithm = method.get("Algorithm", "").lower() if method is not None else ""
        if not algorithm.startswith(_FREE_TO_READ):
            raise Protected(path)


def _package_name(archive: Archive, path: Path | None) -> str:
    if _CONTAINER in archive:
        root = xml_tree(archive.read(_CONTAINER), path, _CONTAINER)
        found = first(root, "rootfile")
        name = unquote(found.get("full-path", "")) if found is not None else ""
        if name in archive:
            return name
    packages = [name for name in archive.names if name.lower().endswith(".opf")]
    if not packages:
        raise Broken(path, _CONTAINER)
    return packages[0]


def _tree(archive: Archive, name: str, path: Path | None) -> Element:
    return xml_tree(archive.read(name), path, name)


def _chapters(root: Element, items: dict[str, Element], package: str) -> tuple[Chapter, ...]:
    found: dict[str, Chapter] = {}
    for each in root.iter():
        if local_name(each) != "itemref" or (item := items.get(each.get("idref", ""))) is None:
            continue
        is_linear = each.get("linear", "yes") != "no"
        if chapter := _chapter(item, items, package, is_linear):
            found.setdefault(chapter.name, chapter)
    return tuple(found.values())


def _chapter(
    item: Element, items: dict[str, Element], package: str, is_linear: bool
) -> Chapter | None:
    """A part as it can be read: markup, a picture, or what the book has instead of it (EPUB 3.3,
    "Manifest fallbacks"); None for other parts."""
    name, kind = resolved(package, item.get("href", ""))[0], _kind_of(item)
    if name and (kind in _MARKUP or kind == _DRAWING):
        overlay = items.get(item.get("media-overlay", ""))
        told = resolved(package, overlay.get("href", ""))[0] if overlay is not None else ""
        return Chapter(name, is_linear, overlay=told)
    fallback = next(_fallbacks(item, items, package), "")
    if name and kind.startswith("image/"):
        return Chapter(name, is_linear, is_picture=True, fallback=fallback)
    return Chapter(fallback, is_linear) if fallback else None


def _fallbacks(item: Element, items: dict[str, Element], package: str) -> Iterator[str]:
    for _ in range(_MOST_FALLBACKS):
        following = items.get(item.get("fallback", ""))
        if following is None:
            return
        item = following
        if _kind_of(item) in (*_MARKUP, _DRAWING):
            yield resolved(package, item.get("href", ""))[0]


def _kind_of(item: Element) -> str:
    return item.get("media-type", _MARKUP[0]).strip().lower()


def _authors(root: Element) -> Iterator[str]:
    for each in root.iter():
        is_author = local_name(each) == "creator" and attribute(each, "role") in ("", "aut")
        if is_author and (name := text_of(each)) and name.lower() not in _UNKNOWN:
            yield name


def _cover(root: Element, items: dict[str, Element], package: str) -> str:
    for item in items.values():
        if "cover-image" in item.get("properties", "").split():
            return resolved(package, item.get("href", ""))[0]
    for each in root.iter():
        if local_name(each) == "meta" and each.get("name") == "cover":
            item_named = items.get(each.get("content", ""))
            if item_named is not None and item_named.get("media-type", "").startswith("image/"):
                return resolved(package, item_named.get("href", ""))[0]
    return ""


# The list of contents ------------------------------------------------------------------------


def _navigation(items: dict[str, Element]) -> "Element | None":
    navs = (item for item in items.values() if "nav" in item.get("properties", "").split())
    return next(navs, None)


def _contents(
    archive: Archive, root: Element, items: dict[str, Element], package: str, path: Path | None
) -> Iterator[Entry]:
    """From the navigation document, else from the NCX; nothing from one that is damaged."""
    navigation = _navigation(items)
    spine = first(root, "spine")
    ncx = items.get(spine.get("toc", "")) if spine is not None else None
    by_type = (i for i in items.values() if i.get("media-type") == "application/x-dtbncx+xml")
    ncx = next(by_type, None) if ncx is None else ncx
    for item, read in ((navigation, _from_navigation), (ncx, _from_ncx)):
        name = resolved(package, item.get("href", ""))[0] if item is not None else ""
        if name not in archive:
            continue
        try:
            found = list(read(_tree(archive, name, path), name))
        except OpeningError:
            continue
        if found:
            yield from found
            return


def _from_navigation(root: Element, base: str) -> Iterator[Entry]:
    navs = [each for each in root.iter() if local_name(each) == "nav"]
    chosen = [each for each in navs if "toc" in attribute(each, "type").split()] or navs
    for link in chosen[0].iter() if chosen else ():
        if local_name(link) != "a":
            continue
        level = sum(local_name(above) == "ol" for above in link.iterancestors())
        yield from _entry(level, text_of(link), base, link.get("href", ""))


def _from_ncx(root: Element, base: str) -> Iterator[Entry]:
    for point in root.iter():
        if local_name(point) != "navpoint":
            continue
        level = 1 + sum(local_name(above) == "navpoint" for above in point.iterancestors())
        label = next(children(point, "navlabel"), None)
        content = next(children(point, "content"), None)
        if content is not None:
            yield from _entry(level, text_of(label), base, content.get("src", ""))


def _entry(level: int, label: str, base: str, reference: str) -> Iterator[Entry]:
    name, anchor = resolved(base, reference)
    if label and name:
        yield Entry(max(1, level), label, name, anchor)
