"""The texts of an article's sections as each script writes them, with what the reader chose.

Always made from the source: the reader's repairs are laid over it, it is converted, words only
where they stand as words, and where no word decided the form of a character it is the reader's.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, compress, takewhile
from threading import Lock
from typing import TypeVar

from reader.composition.borders import WordsOf
from reader.composition.deciding import convert_for_readings, is_told_by_readings
from reader.corrections.characters import OwnCharacters, choices_in, evidence, with_choices
from reader.corrections.readings import Scope
from reader.script import (
    NOTHING_UNDECIDED,
    Found,
    Script,
    Shown,
    Undecided,
    configuration,
    convert,
    requoted,
    shown_image,
    simplified_image,
)
from reader.script.undecided import undecided
from reader.settings import ConversionTables
from reader.text import has_look_alikes
from reader.typesetting.galley import Sections
from reader.typesetting.sections import Section

Made = TypeVar("Made")
_TOGETHER = 8  # sections converted at once: hardly more than a millisecond's work
_IN_VIEW = 2  # of them where nobody goes through the text: a view shows hardly more
_ByScript = dict[Script, dict[int, tuple[int, Made]]]
"""What was made of each section, with the state that the section was in."""


@dataclass(frozen=True, slots=True)
class _Converted:
    """A section in a script, and the characters of it whose form a reading is to decide."""

    shown: Shown
    told: Undecided = NOTHING_UNDECIDED

    def with_choices(self, text: str, config: str, chosen: dict[int, str]) -> "_Converted":
        """The same with what the reader chose for characters of the text."""
        if not chosen:
            return self
        told = self.told.pick([at not in chosen for at in self.told.offsets.tolist()])
        return _Converted(with_choices(self.shown, text, config, chosen), told)

    def requoted(self, script: Script) -> "_Converted":
        """The same with the quotation marks of the script; the alignment holds for both."""
        return replace(self, shown=replace(self.shown, text=requoted(self.shown.text, script)))


class Texts:
    """Each is made when it is needed, and kept; any thread may ask.

    A section has a *state*, a number that rises whenever the reader's own characters change in it.
    What is made is kept with the state that was known before it was begun, and counts only while
    the section is in that state: so what a thread makes of characters that are changed meanwhile is
    never taken for what it would be now, and nobody has to wait for anybody. Dictionaries are
    looked up and added to, which is one step, or replaced; nothing ever goes through one that is
    shared.
    """

    def __init__(self, text: str, sections: list[Section], found: Found) -> None:
        self.own_characters = OwnCharacters(text)
        self.sections, self.outline, self.found = sections, Sections.of(sections), found
        self._words = WordsOf(found)
        self._text = text
        self._starts = [section.start for section in sections]
        self._states = [0] * len(sections)
        self._rewriting = Lock()
        self.rewritten = 0  # how often, counted once it is done
        self._converted: _ByScript[_Converted] = {}
        self._undecided: _ByScript[Undecided] = {}
        self._kept_scripts = frozenset[Script]()

    def use(self, tables: ConversionTables, quotes_follow: bool) -> Found:
        """Convert by these tables from now on, quotation marks too or not; returns what is then
        known of the script."""
        self.found = replace(self.found, tables=tables, quotes_follow=quotes_follow)
        self._converted, self._undecided = {}, {}
        return self.found

    def text(self, number: int) -> str:
        """A section's source text."""
        section = self.sections[number]
        return self._text[section.start : section.end]

    def section_of(self, offset: int) -> int:
        """The number of the section that holds a source offset."""
        return bisect_right(self._starts, offset) - 1

    def state(self, number: int) -> int:
        """How often the reader's characters have changed in a section: 0 where they never did."""
        return self._states[number]

    def shown(self, number: int, script: Script) -> Shown:
        """A section's text in a script; as written it is the source's, repaired or not."""
        return self._in_script(number, script).shown

    def told_by_readings(self, number: int, script: Script) -> Undecided:
        """Which characters of a section a reading is to decide; none that the reader chose."""
        return self._in_script(number, script).told

    def spelled(self, number: int, script: Script, shown: Shown, forms: Mapping[int, str]) -> Shown:
        """A section as it is shown in a script, with other forms of some of its characters."""
        config = configuration(self.found, script)
        if not forms or config is None:
            return shown
        return with_choices(shown, self._repaired(number, self.own_characters), config, forms)

    def undecided(self, number: int, script: Script) -> Undecided:
        """Where in a section its conversion into a script might have chosen otherwise."""
        return self._kept(self._undecided, number, script, self._left_undecided)

    def _kept(
        self,
        every: _ByScript[Made],
        number: int,
        script: Script,
        make: Callable[[int, Script, OwnCharacters], Made],
    ) -> Made:
        of_script = every.setdefault(script, {})
        while True:
            state = self._states[number]  # first: what is made may be newer than it, never older
            known = of_script.get(number)
            if known is not None and known[0] == state:
                return known[1]
            of_script[number] = (state, make(number, script, self.own_characters))

    def _in_script(self, number: int, script: Script) -> "_Converted":
        of_script = self._converted.setdefault(script, {})
        while True:
            known = of_script.get(number)
            if known is not None and known[0] == self._states[number]:
                return known[1]
            numbers = [number, *self._unknown(of_script, number + 1)]
            states = [self._states[one] for one in numbers]  # first, as in `_kept`
            made = self._convert(numbers, script, self.own_characters)
            if self.found.quotes_follow:
                made = [one.requoted(script) for one in made]
            of_script.update(zip(numbers, zip(states, made, strict=True), strict=True))

    def _unknown(self, of_script: dict[int, tuple[int, "_Converted"]], first: int) -> list[int]:
        """The next sections that follow without a gap and are to be converted too."""
        together = _TOGETHER if first - 2 in of_script else _IN_VIEW
        numbers = range(first, min(first + together - 1, len(self.sections)))
        return list(takewhile(lambda number: number not in of_script, numbers))

    def _convert(
        self, numbers: list[int], script: Script, own: OwnCharacters
    ) -> list["_Converted"]:
        if script is Script.SOURCE:
            return [_Converted(Shown(self.text(number))) for number in numbers]
        texts = [self._repaired(number, own) for number in numbers]
        config = configuration(self.found, script)
        if config is None:
            return [_Converted(Shown(text)) for text in texts]
        made = self._convert_together(texts, config)
        return [
            one.with_choices(text, config, self._chosen(number, config, own))
            for number, text, one in zip(numbers, texts, made, strict=True)
        ]

    def _convert_together(self, texts: list[str], config: str) -> list["_Converted"]:
        """Texts converted as one with paragraph breaks between them, which takes half the time."""
        joined = "\n".join(texts)
        if len(texts) > 1 and has_look_alikes(joined):  # they stay or not, a text as a whole
            return [one for text in texts for one in self._convert_together([text], config)]
        if is_told_by_readings(self.found):
            made, told = convert_for_readings(joined, config, self._words)
        else:
            made, told = convert(joined, config, self._words), NOTHING_UNDECIDED
        ends = accumulate(len(text) + 1 for text in texts)
        bounds = [(end - 1 - len(text), end - 1) for text, end in zip(texts, ends, strict=True)]
        return [_Converted(made.part(*within), told.part(*within)) for within in bounds]

    def _left_undecided(self, number: int, script: Script, own: OwnCharacters) -> Undecided:
        config = configuration(self.found, script)
        if config is None:
            return NOTHING_UNDECIDED
        return undecided(self._repaired(number, own), config, self._words)

    def plain(self, start: int, end: int) -> tuple[str, str]:
        """What stands between two source offsets, and its simplified image, as the file has it."""
        text = self._text[start:end]
        return text, simplified_image(text, self.found)

    def images(self, sections: Sequence[tuple[int, Shown]]) -> list[str]:
        """The simplified images of what is shown of some sections, one for one with it."""
        are_other = [bool(len(shown.alignment)) for _, shown in sections]
        texts = [
            shown.text if is_other else self.text(number)
            for is_other, (number, shown) in zip(are_other, sections, strict=True)
        ]
        other = iter(_as_one(shown_image, list(compress(texts, are_other))))
        same = [text for text, is_other in zip(texts, are_other, strict=True) if not is_other]
        as_written = iter(_as_one(lambda text: simplified_image(text, self.found), same))
        return [next(other if is_other else as_written) for is_other in are_other]

    def evidence(self, number: int) -> tuple[str, str]:
        """A section's text and its simplified image as the engine is to read them: repaired, and
        with the characters that the reader chose."""
        own = self.own_characters
        text = self._repaired(number, own)
        is_traditional = self.found.script is Script.TRADITIONAL
        target = Script.SIMPLIFIED if is_traditional else Script.TRADITIONAL
        config = configuration(self.found, target)
        chosen = self._chosen(number, config, own) if config is not None else {}
        return evidence(text, simplified_image(text, self.found), chosen, is_traditional)

    def rewrite(self, own_characters: OwnCharacters) -> list[int]:
        """Take these characters; returns the sections that they touch, in order."""
        while True:
            before = self.own_characters
            touched = self._touched(before, own_characters)
            with self._rewriting:
                if self.own_characters is not before:
                    continue  # another thread was faster
                self.own_characters = own_characters  # before the states, see `_kept`
                for number in touched:
                    self._states[number] += 1
                self.rewritten += 1
                return touched

    def _touched(self, before: OwnCharacters, now: OwnCharacters) -> list[int]:
        changed = set(before.entries) ^ set(now.entries)
        placed = (*before.placed, *now.placed)
        touched = {self.section_of(at) for at, one in placed if one in changed}
        for word in {one.word for one in changed if one.scope is Scope.ARTICLE}:
            for number, section in enumerate(self.sections):
                if self._text.find(word, section.start, section.end) >= 0:
                    touched.add(number)
        return sorted(touched)

    def keep_scripts(self, *scripts: Script) -> bool:
        """Let go of the texts in all scripts but these; whether others were kept before."""
        before, self._kept_scripts = self._kept_scripts, frozenset(scripts)
        self._converted = {script: self._converted.get(script, {}) for script in scripts}
        self._undecided = {script: self._undecided.get(script, {}) for script in scripts}
        return not before <= self._kept_scripts

    def let_go(self, number: int, script: Script) -> bool:
        """Let go of a section's text in a script, unless that is kept; whether it is not."""
        if script in self._kept_scripts:
            return False
        self._converted.get(script, {}).pop(number, None)
        return True

    def _repaired(self, number: int, own: OwnCharacters) -> str:
        section = self.sections[number]
        return own.repaired(section.start, section.end)

    def _chosen(self, number: int, config: str, own: OwnCharacters) -> dict[int, str]:
        """The characters that the reader chose in a section, by offset into it."""
        section = self.sections[number]
        here = own.chosen(section.start, section.end)
        if not here and not own.alike:
            return {}
        text, left = self._repaired(number, own), NOTHING_UNDECIDED
        if any(word in text for word in own.alike):
            left = undecided(text, config, self._words)
        return choices_in(text, left, here, own.alike)


def _as_one(make: Callable[[str], str], texts: Sequence[str]) -> list[str]:
    """What is made of texts, character for character: laid end to end with paragraph breaks between
    them, which takes less time than one after another."""
    if not texts:
        return []
    made, ends = make("\n".join(texts)), accumulate(len(text) + 1 for text in texts)
    return [made[end - 1 - len(text) : end - 1] for text, end in zip(texts, ends, strict=True)]
