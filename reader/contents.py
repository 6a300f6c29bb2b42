"""Places of an article that can be listed, as its headings are."""

from dataclasses import dataclass

from reader.article import Article, paragraph_starts


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """Where it is and what it is called."""

    offset: int
    title: str
    share: float  # 0 to 1, how far into the article
    level: int = 1


def listed_headings(article: Article) -> list[ListedPlace]:
    """The headings of an article; may be called in any thread."""
    if not article.headings:
        return []
    text, starts = article.text, paragraph_starts(article.text)
    found = []
    for heading in article.headings:
        start = int(starts[heading.paragraph])
        end = text.find("\n", start)
        title = text[start : end if end >= 0 else None].strip()
        found.append(ListedPlace(start, title, start / max(1, len(text)), heading.level))
    return found
