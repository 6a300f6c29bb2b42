"""What a word means, in so few words that they stand on a sheet."""

from functools import lru_cache

from reader.dictionaries.glosses import Gloss, glosses
from reader.exports.worksheets.passage import Word
from reader.learning.headwords import codes_of
from reader.ondemand import expression
from reader.script import convert

_SHORT, _LONG = 26, 60  # characters
_TO_TRADITIONAL = "s2t"  # as OpenCC names it
_ASIDE = expression(r"\s*\([^()]*\)\s*")
_NO_MEANING = expression(r"surname |variant of|see |used in|abbr\. |CL:|\(")


def short_meaning(word: Word) -> str:
    """One sense in a few plain words, without a Chinese character; "" where there is none."""
    senses = _senses(word.image, codes_of(word.reading))
    return next((one for one in senses if len(one) <= _SHORT), "")


def meaning(word: Word) -> str:
    """As many of the first senses as fit into a line."""
    told = ""
    for sense in _senses(word.image, codes_of(word.reading)):
        longer = f"{told}; {sense}" if told else sense[:_LONG]
        if len(longer) > _LONG:
            break
        told = longer
    return told


@lru_cache(1 << 10)
def _senses(image: str, codes: tuple[int, ...]) -> tuple[str, ...]:
    """The senses of a word in a reading, those that tell something; of any where it has none.

    Two words may be one in simplified characters: 台风 is 颱風 before it is 台風.
    """
    traditional = glosses(convert(image, _TO_TRADITIONAL).text)
    found = (*traditional, *glosses(image))
    same = [gloss for gloss in found if gloss.codes == codes][:1] or list(glosses(image))
    plain = (_plain(sense) for gloss in same for sense in _parts(gloss))
    return tuple(dict.fromkeys(one for one in plain if one))


def _parts(gloss: Gloss) -> list[str]:
    return gloss.full.split("; ")


def _plain(sense: str) -> str:
    """A sense without what is said beside it; "" for one that only points elsewhere."""
    told = _ASIDE.sub(" ", sense).strip()
    is_telling = told and told.isascii() and not _NO_MEANING.match(told)
    return told if is_telling else ""
