"""An article of the library, as the start page tells of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QLocale

from reader.figures import percent
from reader.language import listed, tr
from reader.library.shelf import Listed
from reader.qt.messages.dates import told_moment

if TYPE_CHECKING:
    from reader.marginalia.sitting import TimeLeft, TimeRead
    from reader.qt.session.concordance.levels import Demand

_NO_COVER = frozenset("的一第老小大")
"""Characters that too many titles begin with to tell one from another."""


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """What it is, how far it is read, when it was opened, whether its file is there."""

    key: int
    title: str
    source: str  # the file's name; "" for pasted text
    script: str  # "simplified", "traditional", … as the library keeps it; "" unknown
    characters: int
    share_read: float  # 0 to 1
    opened_at: datetime  # in the reader's time zone
    author: str = ""
    tags: tuple[str, ...] = ()
    has_cover: bool = False
    is_missing: bool = False
    level: str = ""  # "HSK 4"; "–" where none is enough, "" while it is not known
    levels: str = ""  # which list that level is of: "HSK 2021"
    known: str = ""  # the share of its words that the reader knows: "89 %"
    demanded: Demand | None = None  # None while it is not known
    whole: TimeLeft | None = None  # how long all of it takes

    @property
    def is_finished(self) -> bool:
        """Whether its end was reached."""
        return self.share_read >= 1

    @property
    def sign(self) -> str:
        """The character that stands on its cover where it has no picture."""
        told = [character for character in self.title if character.isalnum()]
        return next((each for each in told if each not in _NO_COVER), (told or ["文"])[0]).upper()[
            :1
        ]

    def meta(self) -> str:
        """File, script and length in one line; of a file that is gone, that it is."""
        if self.is_missing:
            return tr("“{name}” is no longer where it was").format(name=self.source)
        return " · ".join(self._facts())

    def shorter_meta(self) -> str:
        """The same without the script, for where there is little room."""
        facts = self._facts()
        return " · ".join((facts[0], facts[-1])) if not self.is_missing else self.meta()

    def _facts(self) -> list[str]:
        source = self.source or tr("Pasted text")
        facts = (source, _script(self.script), _length(self.characters))
        return [fact for fact in facts if fact]

    def progress(self) -> str:
        """How far it is read, in words."""
        if self.is_finished:
            return tr("Finished")
        return tr("{share} %").format(share=percent(self.share_read))

    def demand(self) -> str:
        """What it asks of the reader, in words; "" while that is not known."""
        has_level = self.level not in ("", "–")
        return f"{self.level} · {self.shorter_demand()}" if has_level else self.shorter_demand()

    def shorter_demand(self) -> str:
        """The same without the level, for where there is little room."""
        return tr("{share} known").format(share=self.known) if self.known else ""

    def more(self) -> str:
        """In some lines, what there is no room for: words, time to read, words to learn next."""
        from reader.qt.start.demandtip import told_more

        return told_more(self.demanded, self.whole)

    def moment(self) -> str:
        """When it was opened, in words."""
        return told_moment(self.opened_at, datetime.now(self.opened_at.tzinfo), QLocale())

    def spoken(self) -> str:
        """All that is shown of it, to be read aloud."""
        told = (
            self.title, self.author, self.meta(), self.demand(), self.progress(), self.moment(),
            *self.tags,
        )  # fmt: skip
        return listed(told)


@dataclass(frozen=True, slots=True)
class ShownArticles(Sequence[ShownArticle]):
    """Articles in their order, each made when it is seen: there may be thousands."""

    keys: tuple[int, ...]
    make: Callable[[int], ShownArticle]  # by its number in the order

    @classmethod
    def of(cls, articles: Sequence[ShownArticle]) -> ShownArticles:
        """Those that are made already."""
        if isinstance(articles, ShownArticles):
            return articles
        return cls(tuple(one.key for one in articles), tuple(articles).__getitem__)

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, at: int) -> ShownArticle: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[ShownArticle]: ...
    def __getitem__(self, at: int | slice) -> ShownArticle | Sequence[ShownArticle]:
        if isinstance(at, slice):
            return [self.make(row) for row in range(*at.indices(len(self)))]
        return self.make(at)


def shown_article(
    listed: Listed,
    title: str,
    *,
    is_missing: bool,
    demand: Demand | None = None,
    read: TimeRead | None = None,
) -> ShownArticle:
    """An article of the library under the title as it is to be written; how long it takes is told
    where it is known how long was `read` so far."""
    level = levels = share = ""
    whole: TimeLeft | None = None
    if demand is not None:
        from reader.dictionaries.levels import level_name, title_of

        level, levels = level_name(demand.level, demand.levels), title_of(demand.levels)
        share = tr("{share} %").format(share=percent(demand.known))
    if read is not None and listed.characters:
        from reader.marginalia.sitting import time_left

        whole = time_left(listed.characters, read)
    return ShownArticle(
        key=listed.key,
        title=title,
        source=listed.source,
        script=listed.script,
        characters=listed.characters,
        share_read=listed.share_read,
        opened_at=datetime.fromtimestamp(listed.opened_at, UTC).astimezone(),
        author=listed.author,
        tags=listed.tags,
        has_cover=listed.has_cover,
        is_missing=is_missing,
        level=level,
        levels=levels,
        known=share,
        demanded=demand,
        whole=whole,
    )


def _length(characters: int) -> str:
    return tr("%n characters", "", characters)


def _script(script: str) -> str:
    names = {
        "simplified": tr("Simplified"),
        "traditional": tr("Traditional"),
        "taiwan": tr("Taiwan"),
        "hongkong": tr("Hong Kong"),
    }
    return names.get(script, "")
