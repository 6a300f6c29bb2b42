"""How much text each block of a page holds, how much of it is links, and how much is prose.

Prose are lines with the marks of sentences in them, no more than half of them links: what an
article is made of, and what menus, lists of headlines and buttons are not.
"""

from dataclasses import dataclass

from reader.ondemand import expression
from reader.opening.markup.trees import Element

BLOCKS = tuple(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav ol p "
    "pre search section summary table tbody td tfoot th thead tr caption ul".split()
)
"""Elements that are no part of a line, as HTML's parser names them."""

_UNSEEN = ("script", "style", "template", "noscript", "textarea", "select", "button", "option")
_MARKS = expression("[，。！？；：、…」』]|[,.!?;:] ")
_LEAST = 15  # characters of prose
_MOST_LINKED = 0.5  # of it
_WIDE = expression("[\u2e80-\uffef]")
_LEAST_NARROW = 50  # characters of prose in letters


@dataclass(slots=True)
class Measure:
    """Of a block with all in it, in characters."""

    text: int = 0
    links: int = 0  # of the text, within links
    prose: int = 0
    lines: int = 0  # of prose
    counted_links: int = 0
    is_leaf: bool = True  # no block is within it

    def add(self, other: "Measure") -> None:
        """Take in what a block within it holds."""
        self.text += other.text
        self.links += other.links
        self.prose += other.prose
        self.lines += other.lines
        self.counted_links += other.counted_links


def measured(root: Element) -> dict[Element, Measure]:
    """The measures of the blocks in an element, and its own, in reading order."""
    found = {root: Measure()}
    around = dict[Element, Element]()
    for block in root.iter(*BLOCKS):
        if block is not root:
            outer = block.getparent()
            if outer not in found:  # an inline element around a block
                outer = next((each for each in block.iterancestors(*BLOCKS) if each in found), root)
            around[block] = outer
            found[outer].is_leaf = False
            found[block] = Measure()
    for block, measure in reversed(found.items()):
        _measure_own(block, measure)
        if block in around:
            found[around[block]].add(measure)
    return found


def _measure_own(block: Element, measure: Measure) -> None:
    """Add what stands in a block and in no block within it."""
    texts, links = _texts(block, is_leaf=measure.is_leaf)
    text = "".join(texts).strip()
    measure.text += len(text)
    measure.counted_links += len(links)
    if not text:
        return
    linked = sum(map(len, links))
    measure.links += linked
    if len(text) < _LEAST or (len(text) < _LEAST_NARROW and not _WIDE.search(text)):
        return
    marks = len(_MARKS.findall(text))
    if marks and linked <= _MOST_LINKED * len(text):
        measure.prose += len(text)
        measure.lines += min(marks, 1 + sum(1 for _ in block.iter("br")) if measure.is_leaf else 1)


def _texts(block: Element, *, is_leaf: bool) -> tuple[list[str], list[str]]:
    """The pieces of a block's own text, and the texts of the links in it."""
    if is_leaf and not len(block):
        return [block.text or ""], []
    if is_leaf and len(block) == 1 and (only := block[0]).tag == "a" and not len(only):
        return [block.text or "", only.text or "", only.tail or ""], [only.text or ""]
    if is_leaf and next(block.iter(*_UNSEEN), None) is None:
        texts = list(map(str, block.itertext()))
        return texts, ["".join(map(str, link.itertext())) for link in block.iter("a")]
    texts, links = [block.text or ""], list[str]()
    for each in block:
        if each.tag not in BLOCKS and each.tag not in _UNSEEN and isinstance(each.tag, str):
            within = "".join(map(str, each.itertext()))
            texts.append(within)
            if each.tag == "a":
                links.append(within)
        texts.append(each.tail or "")
    return texts, links
