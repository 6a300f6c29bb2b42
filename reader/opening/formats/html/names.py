"""What authors of pages call what is not their text, in classes and ids.

Names are taken apart at hyphens and humps: "hotnews-wrap" and "siteNotice" are hotnews, wrap, site,
notice.
"""

from functools import lru_cache

from reader.ondemand import expression
from reader.opening.markup.trees import Element

_PARTS = expression("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
# Apart whatever is in it, up to half of the page's text.
_SURELY = expression(
    "nav|navi|navbar|navbox|navigation|menu|menus|menubar|sidebar|breadcrumbs?|crumbs?|cookies?|"
    "consent|gdpr|footer|foot|footers|comments?|cmt|cmts|commentlist|pinglun|share|shares|sharing|"
    "sharedaddy|sharebar|social|related|relatedposts|relate|recommend|recommends|recommended|"
    "recommendations?|tuijian|advert|advertisement|adverts|advertise|ads?|adsense|guanggao|"
    "popup|popups|modal|newsletter|subscribe|subscription|pagination|pager|toolbar|noprint|"
    "hotnews|hotlist|ranklist|friendlinks?|copyright|qrcode|catlinks|reflist|editsection|sitenotice|"
    "colophon|respond|widget|widgets|infobox|printfooter"
)
_TOGETHER = expression(
    "skip link|print only|site notice|site sub|jump to nav|page tools|article tools|entry footer|"
    "post tags|entry tags|tag list|rich media tool.*|qr code.*|mw editsection|mw panel|"
    "hot news|hot list|hot article|right rank|foot copy|site header|page header|top bar|"
    "friend links?|related.*|recommend.*|see also links"
)
# Apart where there is no prose in it.
_PERHAPS = expression(
    "hot|rank|ranking|rec|recs|tags?|keywords?|tools?|toc|crumb|path|position|bottem[0-9]*|bottom|"
    "topbar|top|links?|login|register|search|banner|logo|side|aside|right|left|like|likes|zan|"
    "reward|dashang|vote|follow|author|editor|report|statement|disclaimer|announcement|tips?"
)
_NOTES = expression("(?:foot|end|rear|side|margin)?notes?|fn|fns|zhu|zhushi|annotations?")


def are_surely_apart(element: Element) -> bool:
    """Whether its names say that it is no text, whatever is in it."""
    return _kinds_of(*_names(element))[0]


def are_perhaps_apart(element: Element) -> bool:
    """Whether its names are often those of what is no text."""
    return _kinds_of(*_names(element))[1]


def are_of_notes(element: Element) -> bool:
    """Whether its names are those of notes to the text."""
    return _kinds_of(*_names(element))[2]


def _names(element: Element) -> tuple[str, str]:
    return element.get("class", ""), element.get("id", "")


@lru_cache(1 << 12)
def _kinds_of(classes: str, name: str) -> tuple[bool, bool, bool]:
    """Whether names are surely, or perhaps, those of what is apart, or those of notes."""
    taken = [[part.lower() for part in _PARTS.findall(each)] for each in (*classes.split(), name)]
    parts = [part for each in taken for part in each]
    together = any(_TOGETHER.fullmatch(" ".join(each)) for each in taken)
    return (
        together or any(map(_SURELY.fullmatch, parts)),
        any(map(_PERHAPS.fullmatch, parts)),
        any(map(_NOTES.fullmatch, parts)),
    )
