"""What goes into the concordance and comes out of it."""

from dataclasses import dataclass

from reader.opening.stamps import blake2b

_PIECE = 1 << 18  # characters at a time, so that other threads run between them


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which text it is: how many code points, and a digest of them."""

    length: int
    digest: bytes

    @classmethod
    def of(cls, text: str) -> "Stamp":
        """The stamp of a text."""
        digest = blake2b(digest_size=16)
        for at in range(0, len(text), _PIECE):
            digest.update(text[at : at + _PIECE].encode("utf-8", "surrogatepass"))
        return cls(len(text), digest.digest())


@dataclass(frozen=True, slots=True)
class Held:
    """An article that the library holds, as far as it concerns its sentences.

    `since`, when it came into the library (seconds since 1970), tells it from one that had the same
    key before. `state` tells in which state its file is now; "" where that cannot be told, as of a
    file that is missing.
    """

    key: int
    since: float
    title: str
    read_at: float = 0.0
    state: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """How often a word stands in all articles, and in how many of them."""

    times: int = 0
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in which a word stands.

    `text` is as the source writes it; the word stands at `start` in it and is `length` long, and
    stands at each of `starts` besides. `offset` is that of the word in the article's text, and
    `share` (0 to 1) how much of the article stands before it.
    """

    article: int  # its key in the library
    title: str
    text: str
    start: int
    length: int
    offset: int
    share: float
    starts: tuple[int, ...] = ()
