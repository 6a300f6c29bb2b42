"""A web page kept as a file: its main text, its ruby, the images beside it."""

from collections.abc import Sequence

from reader.ondemand import expression
from reader.opening.errors import NotText
from reader.opening.formats import Blocks, Source
from reader.opening.formats.html.boilerplate import OURS, left_out, main_part
from reader.opening.images.sources import FolderImages
from reader.opening.markup.flow import Flow
from reader.opening.markup.marking import marked
from reader.opening.markup.trees import (
    Element,
    attribute,
    first,
    html_tree,
    markup_text,
    text_of,
)
from reader.opening.markup.walk import Sources, Walk

_SITE = expression(r"\s+[-_|–—·]\s+[^-_|–—·]{1,30}$")  # what a title ends with, on most sites

_PARTING = expression(r"\s*[-_|–—·,，(（:：]")
_LEAST_TITLE = 2  # characters


def page_in(source: Source) -> Blocks:
    """The page's main text. NotText for bytes that are none."""
    try:
        decoded = markup_text(source.data, source.encoding)
    except NotText:
        raise NotText(source.path) from None
    root = html_tree(marked(decoded.text), source.path)
    is_ours = _meta(root, "generator") == OURS
    flow = Flow(source)
    write_page(flow, root, FolderImages(source.path), is_of_a_site=not is_ours)
    head = first(root, "head")
    title = text_of(first(head, "title")) if head is not None else ""
    return flow.blocks(
        encoding=decoded.encoding,
        encoding_is_guessed=decoded.is_guessed,
        bytes_were_lost=decoded.bytes_were_lost,
        title=title if is_ours else _title(title, root),
        author=_meta(root, "author"),
    )


def write_page(
    flow: Flow,
    root: Element,
    images: FolderImages,
    *,
    is_of_a_site: bool = False,
    runs: Sequence[str] = (),
) -> None:
    """Write a page's main text into a flow; of a site's page without what else sites show.

    `runs` are paragraphs that the page only tells the number of, as `Sources` has them.
    """
    part = main_part(root)
    apart = left_out(part, has_more=is_of_a_site)
    Walk(flow, Sources(images.image, images.drawn, apart, runs)).write(part)


def _title(written: str, root: Element) -> str:
    """The title without the site's name: the heading with which it begins, where it does."""
    heading = text_of(first(root, "h1"))
    begins_so = len(heading) >= _LEAST_TITLE and written.startswith(heading)
    if begins_so and _PARTING.match(written, len(heading)):
        return heading
    return _SITE.sub("", written)


def _meta(root: Element, name: str) -> str:
    """What a page says of itself by this name; "" for nothing."""
    for each in root.iter("meta"):
        if attribute(each, "name").lower() == name:
            return " ".join(attribute(each, "content").split())
    return ""
