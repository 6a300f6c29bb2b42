"""What of a web page is not its text: menus, headers and footers, banners, comments, advertising.

By what elements are for, by what their authors call them, and by where the page's prose is
(`density`): beside it only prose, headings and dates stay, within it all but lists of links and
rows of buttons. What holds half of the page's text is its text, whatever it is called.
"""

from collections.abc import Iterable, Iterator

from reader.ondemand import expression
from reader.opening.formats.html import names
from reader.opening.formats.html.density import Measure, measured
from reader.opening.formats.html.wording import LONGEST, are_only_buttons
from reader.opening.markup.marking import MARK
from reader.opening.markup.trees import Element, attribute, first, local_name, text_of

OURS = "Duyin"
"""What made a page that this program exported, as the page says it: its title names no site."""
_NO_TEXT = frozenset(("nav", "footer", "form", "dialog", "search", "menu"))
_MAY_BE_APART = (
    "descendant::*[@class or @id or @role"
    + "".join(f" or self::{name}" for name in (*sorted(_NO_TEXT), "aside", "header"))
    + "]"
)
_MAY_HAVE_MORE = f"boolean({_MAY_BE_APART}) or boolean(descendant::a)"  # a union takes n² time
_NO_ROLE = frozenset(
    "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search "
    "status tablist toolbar tooltip".split()
)
_NOTE_ROLES = ("doc-footnote", "doc-endnote", "doc-endnotes", "note")
_NOTE_TYPES = ("footnote", "endnote", "rearnote", "note")
_BEGINS_NOTE = expression(r"\s*(?:注|註|[①-⑳]|[\[［【(（]?\d{1,3}[\]］】)）.、：:])")
_MOST_KEPT = 5  # elements that look as if they were apart and are the text
_TEXTS_OWN = frozenset(("html", "body", "main", "article"))
_MOST_LEFT_OUT = 0.5  # of a page's text in one element
_BELONGING = frozenset(("figure", "ruby", "img", "table"))  # beside a page's prose too
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CORE = 0.8  # of the prose of what is around it
_LEAST_LINES, _LEAST_PROSE = 4, 150  # of a page with a core; a shorter one is kept as it is
_LINKED = 0.6  # of the text of a list that leads elsewhere
_LEAST_LINKS = 2
_MARKED = frozenset(("a", "span", "sup", "em", "i"))  # parts of a line that may be buttons
_DATE = expression("(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}|作者|来源|來源|记者|記者|文[/／|]")
_LONGEST_DATE = 60  # characters of a line that tells who wrote when


def main_part(root: Element) -> Element:
    """The element that holds the page's text: its <main>, its one <article>, or its body."""
    mains = [each for each in root.iter() if _is_main(each)]
    if len(mains) == 1 and _length(mains[0]):
        return mains[0]
    body = first(root, "body")
    body = root if body is None else body
    articles = [each for each in body.iter() if _is_outer_article(each)]
    if articles:
        longest = max(articles, key=_length)
        if _length(longest) > _MOST_LEFT_OUT * _length(body):
            return longest
    return body


def left_out(part: Element, *, has_more: bool) -> set[Element]:
    """The elements of a part that are not its text; `has_more` where what stands around its prose
    and leads elsewhere is to be left out too."""
    return _Judging(part, has_more=has_more).found if part.xpath(_MAY_HAVE_MORE) else set()


class _Judging:
    """Judges the elements of a part, once; `found` are those to be left out."""

    def __init__(self, part: Element, *, has_more: bool) -> None:
        self.found: set[Element] = set()
        self._part = part
        self._measures = measured(part)
        self._leave_out_what_is_called_so()
        core = self._core() if has_more else None
        if core is not None:
            self._leave_out_beside(core)
            self._leave_out_lists_and_buttons()
            self._leave_out_empty_sections()

    def _kept(self, elements: Iterable[Element]) -> Iterator[Element]:
        """Those of some elements in reading order that are in nothing that is left out."""
        last: Element | None = None
        for element in elements:
            if last is not None and any(each is last for each in element.iterancestors()):
                continue
            last = None
            if element not in self.found:
                yield element
            if element in self.found:
                last = element

    def _leave_out_what_is_called_so(self) -> None:
        whole, kept = self._measures[self._part].text, 0
        for element in self._kept(self._part.xpath(_MAY_BE_APART)):
            if element is not self._part and kept < _MOST_KEPT and self._is_apart(element):
                if self._text_in(element) <= _MOST_LEFT_OUT * whole:
                    self.found.add(element)
                else:
                    kept += 1

    def _text_in(self, element: Element) -> int:
        measure = self._measures.get(element)
        return measure.text if measure else _length(element)

    def _is_apart(self, element: Element) -> bool:
        name = local_name(element)
        if name in _NO_TEXT or element.get("role") in _NO_ROLE:
            return True
        if name == "aside":
            return not _is_note(element)
        if name == "header":
            return first(element, "h1", "h2") is None and not _is_in_article(element)
        if name in _TEXTS_OWN or name in _HEADINGS or names.are_of_notes(element):
            return False
        if names.are_surely_apart(element):
            return True
        measure = self._measures.get(element)
        return measure is not None and not measure.prose and names.are_perhaps_apart(element)

    # The core ----------------------------------------------------------------------------------

    def _core(self) -> "Element | None":
        """The innermost block with nearly all prose of the page; None for a page with little."""
        core = self._part
        if not self._has_enough(core):
            return None
        while True:
            within = [each for each in core if each in self._measures and each not in self.found]
            best = max(within, key=lambda each: self._measures[each].prose, default=None)
            whole = sum(self._measures[each].prose for each in within)
            if best is None or not self._has_enough(best):
                return core
            if self._measures[best].prose < _CORE * whole:
                return core
            core = best

    def _has_enough(self, element: Element) -> bool:
        measure = self._measures[element]
        return measure.lines >= _LEAST_LINES and measure.prose >= _LEAST_PROSE

    def _leave_out_beside(self, core: Element) -> None:
        """Of what stands around the core only what may belong to it is kept."""
        inner = core
        while inner is not self._part and (outer := inner.getparent()) is not None:
            is_before = True
            for each in outer:
                if each is inner:
                    is_before = False
                else:
                    self._prune(each, is_before=is_before)
            inner = outer

    def _prune(self, top: Element, *, is_before: bool) -> None:
        waiting = [top]
        while waiting:
            element = waiting.pop()
            if element in self.found or self._belongs(element, is_before):
                continue
            if any(self._belongs(each, is_before) for each in element.iterdescendants()):
                waiting += list(element)
            else:
                self.found.add(element)

    def _belongs(self, element: Element, is_before: bool) -> bool:
        """Whether an element beside the core is text as it is."""
        if (name := local_name(element)) in _BELONGING:
            return True
        if name == "h1":
            return is_before
        measure = self._measures.get(element)
        if measure is None or not measure.is_leaf:
            return False
        if measure.prose or MARK in (text := text_of(element)):
            return True
        is_short = is_before and len(text) <= _LONGEST_DATE
        return is_short and _DATE.search(text) is not None

    # Within the core ---------------------------------------------------------------------------

    def _leave_out_lists_and_buttons(self) -> None:
        for element in self._kept(self._measures):
            measure = self._measures[element]
            if element is self._part or not measure.text or measure.prose:
                continue
            is_short = measure.text <= LONGEST
            if self._leads_elsewhere(element, measure) or (
                is_short and are_only_buttons(text_of(element))
            ):
                self.found.add(element)
            elif is_short and measure.is_leaf:
                parts = element.iter(*_MARKED)
                self.found |= {each for each in parts if are_only_buttons(text_of(each))}

    def _leads_elsewhere(self, element: Element, measure: Measure) -> bool:
        """Whether a block is a list of links and what is said of them."""
        if local_name(element) in ("table", "tr", "td", "p", *_HEADINGS):
            return False
        is_linked = measure.links >= _LINKED * measure.text
        return is_linked and measure.counted_links >= _LEAST_LINKS

    def _leave_out_empty_sections(self) -> None:
        """Headings below which nothing is left."""
        for heading in list(self._kept(self._part.iter(*_HEADINGS[1:]))):
            if self._heads_nothing(heading):
                self.found.add(heading)

    def _heads_nothing(self, heading: Element) -> bool:
        had_any = False
        for each in heading.itersiblings():
            if local_name(each) in _HEADINGS and local_name(each) <= local_name(heading):
                break
            if each in self.found:
                had_any = True
            elif self._text_in(each):
                return False
        return had_any


def _is_main(element: Element) -> bool:
    return local_name(element) == "main" or element.get("role") == "main"


def _is_note(aside: Element) -> bool:
    """Whether an <aside> is a note to the text."""
    if aside.get("role") in _NOTE_ROLES or names.are_of_notes(aside):
        return True
    kinds = aside.get("epub:type") or attribute(aside, "type")
    if set(kinds.split()) & set(_NOTE_TYPES):
        return True
    return _BEGINS_NOTE.match(text_of(aside)) is not None


def _is_outer_article(element: Element) -> bool:
    return local_name(element) == "article" and not _is_in_article(element)


def _is_in_article(element: Element) -> bool:
    return any(local_name(each) in ("article", "main") for each in element.iterancestors())


def _length(element: Element) -> int:
    return sum(len(str(piece).strip()) for piece in element.itertext())
