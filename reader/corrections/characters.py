"""Characters of an article that the reader wants written otherwise than its file or a table says.

Two layers, both kept by the characters of the source text and what stands around them, so that
they survive when the file is edited. A *repair* mends a character of a traditional text that was
left as it is in simplified text (于 to 於): every conversion begins from the mended text. A
*choice* says which character a conversion is to show where no word decided (干 as 乾), at one place
or wherever the article leaves it open. The source text itself is never changed: as written it is
shown with neither.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from reader.corrections.change import Change
from reader.corrections.places import Place, found_now
from reader.corrections.readings import Scope

if TYPE_CHECKING:
    from reader.script import Shown, Undecided


class Layer(Enum):
    """What a character is changed for; the values are kept in files."""

    REPAIR = "repair"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class OwnCharacter:
    """A character `word` of the source text, to be written as `character`.

    `scope` is HERE, then `place` tells where; or ARTICLE, for choices alone.
    """

    layer: Layer
    scope: Scope
    word: str
    character: str
    place: Place = field(default_factory=Place)

    def __post_init__(self) -> None:
        if len(self.word) != 1 or len(self.character) != 1 or self.scope is Scope.EVERYWHERE:
            raise ValueError("a character for a character, in one article")

    @property
    def where(self) -> tuple[Layer, Scope, str, int]:
        """What no two characters of an article have in common."""
        return self.layer, self.scope, self.word, self.place.offset


class OwnCharacters:
    """Those that hold in one text, found in it. A value: a change makes another."""

    def __init__(self, text: str = "", entries: Iterable[OwnCharacter] = ()) -> None:
        self.entries = tuple(entries)
        self._text = text
        placed = found_now(text, (one for one in self.entries if one.scope is Scope.HERE))
        self.placed = tuple(sorted(placed, key=lambda pair: pair[0]))
        self.alike: Mapping[str, str] = {
            one.word: one.character for one in self.entries if one.scope is Scope.ARTICLE
        }
        """Those chosen for the whole article, by the character of the source."""

    @property
    def repairs(self) -> tuple[OwnCharacter, ...]:
        """The repairs that were accepted."""
        return tuple(one for one in self.entries if one.layer is Layer.REPAIR)

    def changed(self, change: Change[OwnCharacter]) -> OwnCharacters:
        """These after a change."""
        return OwnCharacters(self._text, change.applied_to(self.entries))

    def choosing(self, one: OwnCharacter) -> Change[OwnCharacter]:
        """The change after which a choice holds; what would outrank it goes."""
        removed = [
            other
            for other in self.entries
            if other.where == one.where
            or (one.scope is Scope.ARTICLE and other.layer is one.layer and other.word == one.word)
        ]
        return Change(tuple(removed), (one,))

    def repaired(self, start: int, end: int) -> str:
        """The source text between two offsets, mended."""
        text = self._text[start:end]
        mended = self._within(Layer.REPAIR, start, end)
        return _written(text, mended) if mended else text

    def chosen(self, start: int, end: int) -> dict[int, str]:
        """The choices of one place between two offsets, by offset from `start`."""
        return self._within(Layer.CHOICE, start, end)

    def _within(self, layer: Layer, start: int, end: int) -> dict[int, str]:
        first = bisect_left(self.placed, start, key=lambda pair: pair[0])
        last = bisect_left(self.placed, end, key=lambda pair: pair[0])
        part = self.placed[first:last]
        return {at - start: one.character for at, one in part if one.layer is layer}


def choices_in(
    text: str, left: Undecided, here: Mapping[int, str], alike: Mapping[str, str]
) -> dict[int, str]:
    """Where in a text which was chosen: alike where no word decides, and at single places."""
    chosen = {at: alike[text[at]] for at in left.offsets.tolist() if text[at] in alike}
    return chosen | dict(here)


def with_choices(shown: Shown, text: str, config: str, chosen: Mapping[int, str]) -> Shown:
    """A converted text with the chosen characters, as its script writes them; words that gave way
    to others keep theirs."""
    from reader.script import Shown, form_in

    alignment, written = shown.alignment, dict[int, str]()
    for at, character in chosen.items():
        first, last = alignment.shown_span(at, at + 1)
        is_alone = alignment.source_span(first, last) == (at, at + 1) and last == first + 1
        as_shown = form_in(text[at], character, config)
        if as_shown is not None and is_alone:
            written[first] = as_shown
    return Shown(_written(shown.text, written), alignment) if written else shown


def _written(text: str, characters: Mapping[int, str]) -> str:
    """A text with some characters written over."""
    import numpy as np

    from reader.text import code_points, to_text

    codes = code_points(text).copy()
    places = np.fromiter(characters, np.intp, len(characters))
    codes[places] = [ord(character) for character in characters.values()]
    return to_text(codes)


def evidence(
    text: str, image: str, chosen: Mapping[int, str], is_traditional: bool
) -> tuple[str, str]:
    """The source and its simplified image as the reader's choices make them, for the engine.

    A chosen traditional character says how it is read (幹 gàn, 乾 gān), and so does a simplified
    one.
    """
    if not chosen:
        return text, image
    return (text, _written(image, chosen)) if is_traditional else (_written(text, chosen), image)
