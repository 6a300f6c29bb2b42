"""What of a web page is not its text: menus, headers and footers, banners, comments, advertising.

By what elements are for, then by what their authors call them. What holds half of the page's text
is its text, whatever it is called.
"""

import re

from reader.opening.markup.trees import Element, first, local_name

OURS = "Duyin"
"""What made a page that this program exported, as the page says it: its title names no site."""
_NO_TEXT = frozenset(("nav", "aside", "footer", "form", "dialog", "search", "menu"))
_NO_ROLE = frozenset(
    "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search "
    "status tablist toolbar tooltip".split()
)
_NAMED = re.compile(
    "(?:^|[-_ ])(?:nav|navbar|navigation|menu|sidebar|breadcrumbs?|cookies?|consent|gdpr|footer|"
    "comments?|share|sharing|social|related|recommend(?:ed|ation)?s?|advert(?:s|isement)?|ads?|"
    "popup|modal|newsletter|subscribe|pagination|pager|toolbar|skip-link|print-only|noprint)"
    "(?:$|[-_ ])",
    re.IGNORECASE,
)
_MOST_KEPT = 5  # elements that look as if they were apart and are the text
_TEXTS_OWN = frozenset(("html", "body", "main", "article"))
_MOST_LEFT_OUT = 0.5  # of a page's text in one element


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


def left_out(part: Element) -> set[Element]:
    """The elements of a part that are not its text."""
    whole, kept = _length(part), 0
    found: set[Element] = set()
    for element in part.iter():
        if element.getparent() in found:
            found.add(element)  # with all that is in it
        elif element is not part and kept < _MOST_KEPT and _is_apart(element):
            if _length(element) <= _MOST_LEFT_OUT * whole:
                found.add(element)
            else:
                kept += 1
    return found


def _is_main(element: Element) -> bool:
    return local_name(element) == "main" or element.get("role") == "main"


def _is_apart(element: Element) -> bool:
    name = local_name(element)
    if not name:
        return False
    if name in _NO_TEXT or element.get("role") in _NO_ROLE:
        return True
    if name == "header":
        return first(element, "h1", "h2") is None and not _is_in_article(element)
    if name in _TEXTS_OWN:
        return False
    called = f"{element.get('class', '')} {element.get('id', '')}"
    return called != " " and _NAMED.search(called) is not None


def _is_outer_article(element: Element) -> bool:
    return local_name(element) == "article" and not _is_in_article(element)


def _is_in_article(element: Element) -> bool:
    return any(local_name(each) in ("article", "main") for each in element.iterancestors())


def _length(element: Element) -> int:
    return sum(len(str(piece).strip()) for piece in element.itertext())
