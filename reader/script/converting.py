"""A text through a chain of stages, with every character's way kept.

Converters are compiled once and shared; a long text goes through in slices that end at paragraph
breaks, which no key contains, so that slicing changes nothing and other threads get their turn.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader.arrays import distinct
from reader.article import Offsets
from reader.ondemand import expression
from reader.script.alignment import Alignment, Shown, compose, join
from reader.script.borders import Veto, Words
from reader.script.choosing import Choice
from reader.script.configurations import (
    Chain,
    MixedSwitch,
    Switch,
    by_tables,
    chain,
    is_own,
    parted,
)
from reader.script.detection import SIMPLIFIED_UP_TO, TRADITIONAL_FROM, paragraph_shares
from reader.script.matching import Matches
from reader.script.stages import Group, Stage
from reader.settings import ConversionTables
from reader.text import CodePoints, code_points, plain_forms, to_text

SLICE = 1 << 15
"""Code points converted at a time, where paragraph breaks allow it."""


def convert(text: str, config: str, words: Words | None = None) -> Shown:
    """The text by one of OpenCC's configurations or the window's own, aligned to its source.

    The window's own take radicals and compatibility ideographs for what they look like.
    With `words` no key of the window's own conversions holds that reaches into a word; all others
    are to the letter. Raises UnknownConfiguration. A run of whole paragraphs converts as it does in
    the whole text.
    """
    if not is_own(config):
        return _converted(text, config, None)
    codes = code_points(text)
    plain = plain_forms(codes)
    if plain is codes:
        return _converted(text, config, words)
    return _with_look_alikes(_converted(to_text(plain), config, words), codes, plain)


def _converted(text: str, config: str, words: Words | None) -> Shown:
    if (mixed := _mixed(config)) is not None:
        return join([(len(part), _convert_mixed(part, mixed, words)) for part in slices(text)])
    return converter(config).convert(text, words)


def _with_look_alikes(shown: Shown, source: CodePoints, plain: CodePoints) -> Shown:
    """The same with the source's own radicals and compatibility ideographs, where they stay."""
    if len(shown.alignment):
        return shown
    codes = code_points(shown.text)
    return Shown(to_text(np.where((codes == plain) & (source != plain), source, codes)))


@cache
def converter(config: str) -> "Converter":
    """The compiled conversion of this name; the first call for it reads tables."""
    return Converter(chain(config))


# What opencc-python-reimplemented parts a text by: white space and these marks.
_MARKS = (
    "-,.?!*，。、；：？！…“”‘’『』「」﹁﹂—－（）《》〈〉～．／＼︒︑︔︓︿﹀︹︺︙︐［﹇］﹈︕︖︰"
    "︳︴︽︾︵︶｛︷｝︸﹃﹄【︻】︼"
)
_SEPARATORS = expression(rf"\s|[{re.escape(_MARKS)}]")


@dataclass(frozen=True, slots=True)
class Decided:
    """A text converted, and the keys of two and more characters that hold in it; if they have no
    wanted character and change nothing they may be left out.

    Starts and ends are in the source, stage by stage, so that they may overlap.
    """

    shown: Shown
    starts: Offsets
    ends: Offsets


class Converter:
    """A chain compiled; unchanging, shared by all threads. Chains share `stages` that are alike."""

    def __init__(self, conversion: Chain) -> None:
        choice = conversion.choice
        self._normalization = [_stage(group, choice) for group in conversion.normalization]
        self.stages = tuple(_stage(group, choice) for group in conversion.stages)
        self._cuts_at_separators = conversion.cuts_at_separators
        self._cuts_by_first = _cuts_by_its_own_keys(conversion)
        self._cutting = None
        if conversion.segmentation:
            own = self.stages[0] if self._cuts_by_first else None
            self._cutting = own or _stage(conversion.segmentation, Choice.LEFTMOST)

    def convert(self, text: str, words: Words | None = None) -> Shown:
        """The text converted, slice by slice."""
        parts = [(part, self._decide(part, None, words)) for part in slices(text)]
        return join([(len(part), decided.shown) for part, decided in parts])

    def decide(
        self, text: str, wanted: Offsets | None = None, words: Words | None = None
    ) -> Decided:
        """The same, and the keys that have a wanted character; all where nothing is said."""
        if wanted is None:
            wanted = _every(len(text))
        if len(text) <= SLICE:
            return self._decide(text, wanted, words)
        parts, behind = list[tuple[int, Decided]](), 0
        for part in slices(text):
            first, last = np.searchsorted(wanted, (behind, behind + len(part)))
            of_part = wanted[first:last] - np.int32(behind)
            parts.append((behind, self._decide(part, of_part, words)))
            behind += len(part)
        lengths = np.diff([at for at, _ in parts], append=len(text)).tolist()
        return Decided(
            join([(length, made.shown) for length, (_, made) in zip(lengths, parts, strict=True)]),
            np.concatenate([made.starts + at for at, made in parts]),
            np.concatenate([made.ends + at for at, made in parts]),
        )

    def alternatives(self, character: str) -> tuple[str, ...]:
        """All that this character may become by itself, first what it does become."""
        forms = [character]
        for stage in (*self._normalization, *self.stages):
            forms = [other for form in forms for other in stage.alternatives(form)]
        return tuple(dict.fromkeys(forms))

    def _decide(self, text: str, wanted: Offsets | None, words: Words | None) -> Decided:
        codes = code_points(text)
        for stage in self._normalization:
            codes, _ = stage.convert(codes, stage.choose(stage.find(codes)))
        alignment, keys = Alignment(), list[tuple[Offsets, Offsets]]()
        cuts = _Cuts(codes, self._cutting, self._cuts_at_separators)
        veto = Veto(text, words.of(text)) if words is not None else None
        for number, stage in enumerate(self.stages):
            if len(alignment):
                veto = veto and replace(veto, alignment=alignment)
                if wanted is not None:
                    wanted = _every(len(codes))  # whatever is wanted of the source
            found = stage.find(codes, wanted)
            if number or not self._cuts_by_first:
                found = cuts.without_cut(found, alignment)
            chosen = stage.choose(found, wanted, veto)
            if wanted is not None:
                keys.append(_keys_of_words(chosen, alignment))
            codes, made = stage.convert(codes, chosen)
            alignment = compose(alignment, made)
        starts, ends = zip(*keys, strict=True) if keys else ((_NO_OFFSETS,), (_NO_OFFSETS,))
        shown = Shown(to_text(codes), alignment)
        return Decided(shown, np.concatenate(starts), np.concatenate(ends))


def _keys_of_words(chosen: Matches, alignment: Alignment) -> tuple[Offsets, Offsets]:
    """Where the keys of two and more characters stand in the source."""
    keys = chosen.pick(chosen.ends - chosen.starts > 1)
    return alignment.to_source(keys.starts), alignment.to_source(keys.ends)


_NO_OFFSETS = np.empty(0, np.int32)


@cache
def _stage(group: Group, choice: Choice) -> Stage:
    return Stage(group, choice)


def _cuts_by_its_own_keys(conversion: Chain) -> bool:
    """Whether the first stage looks for the very keys by which the text is cut, so that none of
    those that hold there is ever cut."""
    if conversion.segmentation is None:
        return False
    first, *rest = conversion.stages[0].tables
    keys = (recipe.table() for union in rest for recipe in union)
    return conversion.segmentation.tables == (first,) and all(
        (table.key_lengths == 1).all() for table in keys
    )


@dataclass(frozen=True, slots=True)
class _Mixed:
    """How to convert paragraphs that are in the script asked for already, and all others."""

    is_at_home: Callable[[NDArray[np.float64]], NDArray[np.bool_]]  # by share of traditional
    at_home: Switch | None
    elsewhere: Switch
    tables: ConversionTables = ConversionTables.OPENCC


def _is_simplified(shares: NDArray[np.float64]) -> NDArray[np.bool_]:
    return shares <= SIMPLIFIED_UP_TO


def _is_traditional(shares: NDArray[np.float64]) -> NDArray[np.bool_]:
    return shares >= TRADITIONAL_FROM


_MIXED = {
    MixedSwitch.SIMPLIFY.value: _Mixed(_is_simplified, None, Switch.SIMPLIFY),
    MixedSwitch.TRADITIONAL.value: _Mixed(_is_traditional, None, Switch.TRADITIONAL),
    MixedSwitch.TAIWAN.value: _Mixed(_is_traditional, Switch.TAIWAN_FORMS, Switch.TAIWAN),
    MixedSwitch.HONGKONG.value: _Mixed(_is_traditional, Switch.HONGKONG_FORMS, Switch.HONGKONG),
    MixedSwitch.SIMPLIFY_TAIWAN_WORDS.value: _Mixed(
        _is_simplified, None, Switch.SIMPLIFY_TAIWAN_WORDS
    ),
    MixedSwitch.SIMPLIFY_HONGKONG_WORDS.value: _Mixed(
        _is_simplified, None, Switch.SIMPLIFY_HONGKONG_WORDS
    ),
    MixedSwitch.TAIWAN_WORDS.value: _Mixed(
        _is_traditional, Switch.TAIWAN_FORMS, Switch.TAIWAN_WORDS
    ),
    MixedSwitch.HONGKONG_WORDS.value: _Mixed(
        _is_traditional, Switch.HONGKONG_FORMS, Switch.HONGKONG_WORDS
    ),
}


def _mixed(config: str) -> _Mixed | None:
    name, tables = parted(config)
    return replace(_MIXED[name], tables=tables) if name in _MIXED else None


def _convert_mixed(text: str, mixed: _Mixed, words: Words | None) -> Shown:
    """Both conversions side by side, and of each the paragraphs that are its own."""
    one = Shown(text)
    if mixed.at_home:
        one = converter(by_tables(mixed.at_home.value, mixed.tables)).convert(text, words)
    other = converter(by_tables(mixed.elsewhere.value, mixed.tables)).convert(text, words)
    at_home = _at_home(text, mixed)
    if not len(other.alignment):
        codes = np.where(at_home, code_points(one.text), code_points(other.text))
        return Shown(to_text(codes), Alignment())
    return _braided(at_home, one, other)


def _braided(at_home: NDArray[np.bool_], one: Shown, other: Shown) -> Shown:
    """The first text where it is at home, else the second; each is changed at paragraph breaks
    alone, which no conversion adds or takes away."""
    changes = np.flatnonzero(at_home[1:] != at_home[:-1]) + 1
    borders = np.concatenate(([0], changes, [len(at_home)])).astype(np.int32)
    parts = []
    for start, end in zip(borders[:-1].tolist(), borders[1:].tolist(), strict=True):
        whole = one if at_home[start] else other
        parts.append((end - start, whole.part(start, end)))
    return join(parts)


def _at_home(text: str, mixed: _Mixed) -> NDArray[np.bool_]:
    """Which characters stand in paragraphs of the script asked for."""
    if not text:
        return np.empty(0, np.bool_)
    lengths, shares = paragraph_shares(code_points(text))
    return np.repeat(mixed.is_at_home(shares), lengths)


def main_conversion(text: str, config: str) -> tuple[str, NDArray[np.bool_]]:
    """The conversion from one script to another that this one stands for, and what it converts.

    A mixed text is converted so only in paragraphs that are not in the script asked for already.
    """
    if (mixed := _mixed(config)) is None:
        return config, np.ones(len(text), np.bool_)
    return by_tables(mixed.elsewhere.value, mixed.tables), ~_at_home(text, mixed)


@dataclass(frozen=True, slots=True)
class _Cuts:
    """Where keys of later stages must not reach across."""

    codes: CodePoints
    cutting: Stage | None
    at_separators: bool

    def without_cut(self, found: Matches, alignment: Alignment) -> Matches:
        """These matches, in a text aligned so to the one that was cut, without any cut one."""
        if not len(found) or not (self.cutting or self.at_separators):
            return found
        cuts = alignment.to_shown(self._places(found, alignment))
        before = np.searchsorted(cuts, found.starts, side="right")
        return found.pick(before == np.searchsorted(cuts, found.ends, side="left"))

    def _places(self, found: Matches, alignment: Alignment) -> Offsets:
        places = []
        if self.cutting:
            near = _every(len(self.codes)) if len(alignment) else _covered(found)
            words = self.cutting.choose(self.cutting.find(self.codes, near), near)
            places += [words.starts, words.ends]
        if self.at_separators:
            separators = _SEPARATORS.finditer(to_text(self.codes))
            at = np.array([match.start() for match in separators], np.int32)
            places += [at, at + 1]
        return distinct(np.concatenate(places))


def _every(length: int) -> Offsets:
    return np.arange(length, dtype=np.int32)


def _covered(found: Matches) -> Offsets:
    """The characters of these matches: a word that cuts one has one of them."""
    if not len(found):
        return _NO_OFFSETS
    changes = np.bincount(found.starts, minlength=int(found.ends.max()) + 1)
    changes -= np.bincount(found.ends, minlength=len(changes))
    return np.flatnonzero(np.cumsum(changes)).astype(np.int32)


def slices(text: str) -> Iterator[str]:
    """The text in stretches that end behind a line feed, as long as they may be."""
    start = 0
    while len(text) - start > SLICE:
        end = text.rfind("\n", start, start + SLICE) + 1 or text.find("\n", start + SLICE) + 1
        if not end:
            break
        yield text[start:end]
        start = end
    yield text[start:]
