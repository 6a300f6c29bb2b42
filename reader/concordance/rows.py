"""What stands in the concordance's tables, written and read.

Raises Damaged for what is not ours.
"""

import json
import zlib
from collections.abc import Iterable, Mapping

from reader.concordance.parting import Parted, packed, unpacked
from reader.library.reasons import Damaged

_BITS = 26  # of a sentence’s number within its article: more than the longest has characters
_CODING, _ODD = "utf-16-le", "surrogatepass"
_LARGEST = 1 << 26  # bytes of an article's counts


def first_id(article: int) -> int:
    """The id of an article's first sentence; those of the next article begin at the next."""
    return article << _BITS


def article_of(sentence: int) -> int:
    """The id of the article that a sentence is of."""
    return sentence >> _BITS


def spelled(word: str) -> str:
    """A word as the indices have it: one unit of figures and letters, whatever is in the word."""
    return word.encode("utf-16-be", _ODD).hex()


def sentence_row(number: int, parted: Parted) -> tuple[object, ...]:
    """What is written of a sentence."""
    text = parted.text.encode(_CODING, _ODD)
    image = None if parted.image == parted.text else parted.image.encode(_CODING, _ODD)
    return number, parted.start, text, image, packed(parted.lengths)


def sentence_of(start: object, text: object, image: object, lengths: object) -> Parted:
    """The sentence that was written so."""
    if not (isinstance(start, int) and isinstance(text, bytes) and isinstance(lengths, bytes)):
        raise Damaged
    written = _decoded(text)
    found = Parted(start, written, written if image is None else _decoded(image), unpacked(lengths))
    if not len(found.image) == len(written) == sum(found.lengths) or start < 0:
        raise Damaged
    return found


def _decoded(text: object) -> str:
    if not isinstance(text, bytes):
        raise Damaged
    try:
        return text.decode(_CODING, _ODD)
    except UnicodeDecodeError as error:
        raise Damaged from error


def packed_counts(counts: Mapping[str, int]) -> bytes:
    """How often words stand in an article, as it is kept."""
    return zlib.compress(json.dumps(counts, separators=(",", ":")).encode("ascii"), 6)


def counts_of(kept: object) -> dict[str, int]:
    """How often words stand in an article."""
    if not isinstance(kept, bytes):
        raise Damaged
    unpacking = zlib.decompressobj()
    try:
        found = json.loads(unpacking.decompress(kept, _LARGEST))
    except (zlib.error, ValueError, RecursionError) as error:
        raise Damaged from error
    if not isinstance(found, dict) or not _are_counts(found.values()):
        raise Damaged
    return found


def _are_counts(values: Iterable[object]) -> bool:
    return all(type(value) is int and value > 0 for value in values)
