"""What to repair in an article: proposals that are alike taken together, and what the reader keeps.

The repairs themselves are forms of the article's characters (`corrections.characters`); its file
is never changed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter, OwnCharacters
from reader.corrections.places import Place, surroundings
from reader.corrections.readings import Scope
from reader.script import Found, Ground, repairs


@dataclass(frozen=True, slots=True)
class Alike:
    """The same repair of the same word, wherever it stands."""

    written: str
    proposed: str
    offsets: tuple[int, ...]  # of the character that changes, ascending
    form: str
    context: str  # of the first
    is_taste: bool


def proposals(text: str, found: Found) -> list[Alike]:
    """What could be repaired in a text, by first places; matters of taste come last."""
    places = dict[tuple[str, str, str], list[int]]()
    known = dict[tuple[str, str, str], tuple[str, bool]]()
    for one in repairs(text, found):
        word = text[one.word_start : one.word_end]
        at = one.offset - one.word_start
        key = (word, word[:at] + one.proposed + word[at + 1 :], one.proposed)
        places.setdefault(key, []).append(one.offset)
        known.setdefault(key, (surroundings(text, one.offset), one.ground is Ground.TASTE))
    found_alike = [
        Alike(written, proposed, tuple(offsets), form, *known[written, proposed, form])
        for (written, proposed, form), offsets in places.items()
    ]
    return sorted(found_alike, key=lambda one: one.is_taste)


def accepted(forms: OwnCharacters) -> frozenset[int]:
    """Where repairs hold now."""
    return frozenset(at for at, one in forms.placed if one.layer is Layer.REPAIR)


def deciding(
    text: str, forms: OwnCharacters, offered: Iterable[Alike], chosen: Iterable[Alike]
) -> Change[OwnCharacter]:
    """The change after which the chosen repairs hold, and none of the others offered."""
    kept = {at: one for at, one in forms.placed if one.layer is Layer.REPAIR}
    wanted = {at: alike.form for alike in chosen for at in alike.offsets}
    asked = {at for alike in offered for at in alike.offsets}
    removed = [one for at, one in kept.items() if at in asked and wanted.get(at) != one.character]
    if not wanted:
        removed = list(kept.values())  # all is taken back, even what is proposed no more
    added = [
        OwnCharacter(Layer.REPAIR, Scope.HERE, text[at], form, Place.of(text, at))
        for at, form in wanted.items()
        if at not in kept or kept[at].character != form
    ]
    return Change(tuple(removed), tuple(added))
