"""The texts of an article's sections as each script writes them, with what the reader chose.

Always made from the source: the reader's repairs are laid over it, it is converted, words only
where they stand as words, and where no word decided the form of a character it is the reader's.
"""

from bisect import bisect_right
from functools import partial

from reader.composition.exchange import convert_words
from reader.corrections.characters import OwnCharacters, choices_in, evidence, with_choices
from reader.corrections.readings import Scope
from reader.script import (
    NOTHING_UNDECIDED,
    Found,
    Script,
    Shown,
    Undecided,
    configuration,
    simplified_image,
    undecided,
)
from reader.typesetting.sections import Section


class Writings:
    """Each is made when it is needed, and kept; safe for the window's thread and one worker."""

    def __init__(self, text: str, sections: list[Section], found: Found) -> None:
        self.own_characters = OwnCharacters(text)
        self._text, self._sections, self._found = text, sections, found
        self._shown: dict[tuple[Script, int], Shown] = {}
        self._undecided: dict[tuple[Script, int], Undecided] = {}

    def text(self, number: int) -> str:
        """A section's source text."""
        section = self._sections[number]
        return self._text[section.start : section.end]

    def shown(self, number: int, script: Script) -> Shown:
        """A section's text in a script; as written it is the source's, repaired or not."""
        key = (script, number)
        while (made := self._shown.get(key)) is None:
            own_characters, config = self.own_characters, configuration(self._found, script)
            text = self.text(number) if script is Script.SOURCE else self._repaired(number)
            made = Shown(text)
            if config is not None:
                made = convert_words(text, config, partial(simplified_image, found=self._found))
                made = with_choices(made, text, config, self._chosen(number, config))
            if own_characters is self.own_characters:  # else they were changed meanwhile
                self._shown[key] = made
        return made

    def undecided(self, number: int, script: Script) -> Undecided:
        """Where in a section its conversion into a script might have chosen otherwise."""
        key = (script, number)
        if (made := self._undecided.get(key)) is None:
            config = configuration(self._found, script)
            made = undecided(self._repaired(number), config) if config else NOTHING_UNDECIDED
            self._undecided[key] = made
        return made

    def evidence(self, number: int) -> tuple[str, str]:
        """A section's text and its simplified image as the engine is to read them: repaired, and
        with the characters that the reader chose."""
        text = self._repaired(number)
        is_traditional = self._found.script is Script.TRADITIONAL
        target = Script.SIMPLIFIED if is_traditional else Script.TRADITIONAL
        config = configuration(self._found, target)
        chosen = self._chosen(number, config) if config is not None else {}
        return evidence(text, simplified_image(text, self._found), chosen, is_traditional)

    def rewrite(self, own_characters: OwnCharacters) -> list[int]:
        """Take these characters; returns the sections that they touch, in order."""
        before, self.own_characters = self.own_characters, own_characters
        changed = set(before.entries) ^ set(own_characters.entries)
        starts = [section.start for section in self._sections]
        placed = (*before.placed, *own_characters.placed)
        touched = {bisect_right(starts, at) - 1 for at, one in placed if one in changed}
        wide = {one.word for one in changed if one.scope is Scope.ARTICLE}
        if wide:
            numbers = range(len(self._sections))
            touched |= {n for n in numbers if not wide.isdisjoint(self.text(n))}
        self._shown = {key: made for key, made in self._shown.items() if key[1] not in touched}
        self._undecided = {k: made for k, made in self._undecided.items() if k[1] not in touched}
        return sorted(touched)

    def forget_other_scripts(self, script: Script) -> None:
        """Let go of the texts in scripts that are no longer shown."""
        self._shown = {key: made for key, made in self._shown.items() if key[0] is script}
        self._undecided = {key: made for key, made in self._undecided.items() if key[0] is script}

    def _repaired(self, number: int) -> str:
        section = self._sections[number]
        return self.own_characters.repaired(section.start, section.end)

    def _chosen(self, number: int, config: str) -> dict[int, str]:
        """The characters that the reader chose in a section, by offset into it."""
        section, own_characters = self._sections[number], self.own_characters
        here = own_characters.chosen(section.start, section.end)
        if not here and not own_characters.alike:
            return {}
        return choices_in(self._repaired(number), config, here, own_characters.alike)
