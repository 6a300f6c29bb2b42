"""What there is to say of a word where it stands: its meanings, its characters, how hard it is."""

from dataclasses import dataclass

from reader.composition.collecting import headword_at
from reader.composition.composer import Composer
from reader.dictionaries import glosses as dictionary
from reader.dictionaries.frequencies import rank
from reader.dictionaries.glosses import Gloss, Measure, glosses
from reader.dictionaries.levels import level_of, listed_level
from reader.learning.headwords import Headword
from reader.script import Script, configuration, convert
from reader.settings import LevelList
from reader.text import code_points, is_hanzi


@dataclass(frozen=True, slots=True)
class Difficulty:
    """How hard a word is: its level in a list, if need be by its parts, and its place among all
    words by frequency; 0 where it has none."""

    levels: LevelList
    level: int
    is_listed: bool
    rank: int


@dataclass(frozen=True, slots=True)
class AboutCharacter:
    """A character of a word, as the page writes it: how it is read, what it means by itself."""

    character: str
    image: str  # the same in simplified
    code: int  # 0 where none is known
    meaning: str
    level: int


@dataclass(frozen=True, slots=True)
class AboutWord:
    """A word between two source offsets and what is known of it.

    `shown` as the page writes it and `other` in the other script, "" where that is the same.
    `codes` has a syllable for each of its characters, 0 for none. `glosses` begin with the reading
    that it has here.
    """

    start: int
    end: int
    headword: Headword
    shown: str
    other: str
    codes: tuple[int, ...]
    difficulty: Difficulty
    glosses: tuple[Gloss, ...]
    characters: tuple[AboutCharacter, ...]

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What is counted with, in the reading that it has here."""
        return self.glosses[0].measures if self.glosses else ()


def load(levels: LevelList) -> None:
    """Have at hand what is told of words: half a second, and 20 MB."""
    dictionary.load()
    difficulty("的", levels)


def about_word(composer: Composer, offset: int, script: Script, levels: LevelList) -> AboutWord:
    """What is known of the word at a source offset."""
    start, end = composer.article_readings.word_at(offset)
    headword = headword_at(composer, start, end)  # which has all of it read
    written = composer.article.text[start:end]
    codes = tuple(
        composer.reading_at(at) or int(composer.uncorrected[at]) for at in range(start, end)
    )
    shown = composer.text_shown(start, end, script)
    return AboutWord(
        start,
        end,
        headword,
        shown,
        _other(composer, written, shown),
        codes,
        difficulty(headword.word, levels),
        in_reading(glosses(written), codes),
        tuple(_characters(composer, (written, shown, headword.word), codes, levels)),
    )


def difficulty(word: str, levels: LevelList) -> Difficulty:
    """How hard a word of the simplified image is."""
    is_listed = bool(listed_level(word, levels))
    return Difficulty(levels, level_of(word, levels), is_listed, rank(word))


def in_reading(found: tuple[Gloss, ...], codes: tuple[int, ...]) -> tuple[Gloss, ...]:
    """The glosses of a word, those of this reading first, then those in other tones."""
    bases = tuple(code // 6 for code in codes)

    def strangeness(gloss: Gloss) -> int:
        if gloss.codes == codes:
            return 0
        return 1 if tuple(code // 6 for code in gloss.codes) == bases else 2

    return tuple(sorted(found, key=strangeness))


def _other(composer: Composer, written: str, shown: str) -> str:
    """The word in the script that is not shown."""
    for script in (Script.SIMPLIFIED, Script.TRADITIONAL):
        config = configuration(composer.found, script)
        if config is not None and (other := convert(written, config).text) != shown:
            return other
    return written if written != shown else ""


def _characters(
    composer: Composer, forms: tuple[str, str, str], codes: tuple[int, ...], levels: LevelList
) -> list[AboutCharacter]:
    """Of a word as its text writes it, as the page does, and in the simplified image."""
    written, shown, word = (form if len(form) == len(codes) else forms[0] for form in forms)
    config = configuration(composer.found, Script.TRADITIONAL)
    full = convert(written, config).text if config else written
    full = full if len(full) == len(written) else written
    hanzi = is_hanzi(code_points(written)).tolist()
    made = []
    for at, (character, code) in enumerate(zip(written, codes, strict=True)):
        if hanzi[at]:
            found = [
                gloss for form in dict.fromkeys((full[at], character)) for gloss in glosses(form)
            ]
            own = next(iter(in_reading(tuple(found), (code,))), None)
            told = own.codes[0] if own is not None and own.codes[0] // 6 == code // 6 else code
            meaning, level = own.meaning if own else "", level_of(word[at], levels)
            made.append(AboutCharacter(shown[at], word[at], told, meaning, level))
    return made
