"""Characters that a conversion decided by habit alone: those with more than one other form, where
no word settled which (后 is 後 or 后, 干 is 乾, 幹 or 干)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.script.alignment import Shown
from reader.script.borders import Words
from reader.script.configurations import by_tables, is_own
from reader.script.converting import Decided, convert, converter, main_conversion
from reader.script.matching import marked
from reader.script.tables import REIMPLEMENTED
from reader.settings import ConversionTables
from reader.text import CodePoints, code_points, plain_forms

# Left out are characters whose other forms mean the same (够 夠), and those whose rarer form
# stands in few words, all of which the tables hold (了 瞭, 家 傢, 千 韆), so that a mark says much.
_SIMPLIFIED = (
    "后干里发面只台系制复松历钟谷卷范斗丑表余折征并于准冲划别升卜占周回困姜尽布志念扎托采须舍"
    "获蒙签累胡脏荡曲云板术梁欲沈注游致筑纤腊吁咸团坛夸奸尝岳帘弥御愈戚挽摆朴杆汇淀熏郁辟刮凶几出"
    "卤吊伙佣仆丰借杠涂蜡芸"
)
_TRADITIONAL = "乾徵藉覆瞭鍾沈夥剋昇畫坏餘釐讎"
_MARKED = _SIMPLIFIED + _TRADITIONAL
_PARTICLES = "了着过得吗呢吧"
_RULED = ("布", "佈")  # which is a matter of the region, see `guards`
_BASIC_PLANE = "\uffff"


@dataclass(frozen=True, slots=True)
class Undecided:
    """Places in a source text, and what each may become; first what the conversion shows."""

    offsets: Offsets
    alternatives: tuple[tuple[str, ...], ...]

    def __len__(self) -> int:
        return len(self.offsets)

    def pick(self, which: Sequence[bool]) -> "Undecided":
        """These places only."""
        pairs = zip(self.alternatives, which, strict=True)
        return Undecided(
            self.offsets[np.array(which, np.bool_)],
            tuple(forms for forms, is_picked in pairs if is_picked),
        )

    def part(self, start: int, end: int) -> "Undecided":
        """Those of a stretch of the text, by their offsets into it."""
        first, last = np.searchsorted(self.offsets, (start, end)).tolist()
        return Undecided(self.offsets[first:last] - np.int32(start), self.alternatives[first:last])


NOTHING_UNDECIDED = Undecided(np.empty(0, np.int32), ())


def undecided(text: str, config: str, words: Words | None = None) -> Undecided:
    """Where this conversion of the text might as well have chosen another character: where no word
    tells, and where opencc-python-reimplemented would write another.

    Places are told by their offsets in the source; raises UnknownConfiguration. `words` as for
    `convert`.
    """
    left = left_open(text, config, words)
    found = dict(zip(left.offsets.tolist(), left.alternatives, strict=True))
    own, converted = main_conversion(text, config)
    for at, (ours, theirs) in _disputed(text, own, words).items():
        if converted[at]:
            others = _forms_of(text[at], own) if text[at] in _MARKED else ()
            found[at] = tuple(dict.fromkeys((ours, theirs, *others)))
    places = sorted(found)
    return Undecided(np.array(places, np.int32), tuple(found[at] for at in places))


def left_open(text: str, config: str, words: Words | None = None) -> Undecided:
    """Of these places those where no word tells, whatever another package would write."""
    own, converted = main_conversion(text, config)
    is_wanted = _is_one_of(code_points(text), _with_forms(_MARKED, own)) & converted
    wanted = np.flatnonzero(is_wanted).astype(np.int32)
    return _left(text, own, wanted, converter(own).decide(text, wanted, words))


def _left(text: str, config: str, wanted: Offsets, made: Decided) -> Undecided:
    """Of the wanted characters of a text those that are left open."""
    offsets = wanted[_is_open(text, made, wanted)]
    return Undecided(offsets, tuple(_forms_of(text[at], config) for at in offsets.tolist()))


def convert_telling(text: str, config: str, words: Words, asked: str) -> tuple[Shown, Undecided]:
    """The text as by `convert`, and what `left_open` says of these characters, in one go."""
    own, _ = main_conversion("", config)
    codes = code_points(text)
    if own != config or not is_own(config) or plain_forms(codes) is not codes:
        left = left_open(text, config, words)
        is_asked = [text[at] in asked for at in left.offsets.tolist()]
        return convert(text, config, words), left.pick(is_asked)
    wanted = np.flatnonzero(_is_one_of(codes, _with_forms(asked, config))).astype(np.int32)
    made = converter(config).decide(text, wanted, words)
    return made.shown, _left(text, config, wanted, made)


@cache
def _with_forms(characters: str, config: str) -> str:
    """Those of the characters that the conversion has a choice for."""
    return "".join(one for one in characters if one in _MARKED and _forms_of(one, config))


@lru_cache(1 << 6)
def _table(characters: str) -> NDArray[np.bool_]:
    return marked(code_points(characters))


def _is_one_of(codes: CodePoints, characters: str) -> NDArray[np.bool_]:
    return _table(characters).take(codes, mode="clip")


def _disputed(text: str, config: str, words: Words | None) -> dict[int, tuple[str, str]]:
    """Where the other package's tables write another character, and not only in another form of
    the same; what each writes. Nothing where words are exchanged."""
    if not (is_own(config) and REIMPLEMENTED.is_there):
        return {}
    ours = convert(text, config, words)
    theirs = convert(text, by_tables(config, ConversionTables.REIMPLEMENTED))
    if len(ours.alignment) or len(theirs.alignment):
        return {}
    pairs = zip(ours.text, theirs.text, strict=True)
    differ = [(at, pair) for at, pair in enumerate(pairs) if pair[0] != pair[1] and pair != _RULED]
    return {at: pair for at, pair in differ if _standard(pair[0]) != _standard(pair[1])}


@cache
def form_in(character: str, form: str, config: str) -> str | None:
    """How a conversion writes a form that was chosen for a character: 裏 for Taiwan is 裡.

    None where it has no such form of it.
    """
    config, _ = main_conversion("", config)
    standard = _standard(form)
    forms = converter(config).alternatives(character)
    return next((one for one in forms if _standard(one) == standard), None)


@cache
def _standard(form: str) -> str:
    """A form without what is Taiwan's or Hong Kong's alone."""
    return converter("hk2t").convert(converter("tw2t").convert(form).text).text


def _is_open(text: str, made: Decided, wanted: Offsets) -> NDArray[np.bool_]:
    """Which of the wanted characters no word decided; one with nothing but a particle is none."""
    starts, ends = made.starts, made.ends
    last = code_points(text)[ends - 1]
    decides = (ends - starts > 2) | ~_is_one_of(last, _PARTICLES)
    starts, ends = np.sort(starts[decides]), np.sort(ends[decides])
    begun = np.searchsorted(starts, wanted, side="right")
    is_open: NDArray[np.bool_] = begun == np.searchsorted(ends, wanted, side="right")
    return is_open


@cache
def _forms_of(character: str, config: str) -> tuple[str, ...]:
    """The forms of a character that this conversion has a choice for; else none."""
    forms = converter(config).alternatives(character)
    forms = tuple(form for form in forms if form <= _BASIC_PLANE)
    return forms if len(forms) > 1 else ()
