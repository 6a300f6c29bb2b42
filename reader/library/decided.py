"""What the reader decided about an article, as rows of the library: readings and characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.corrections.places import Place

if TYPE_CHECKING:
    from reader.corrections.characters import OwnCharacter
    from reader.corrections.readings import Correction


def correction_key(one: Correction, article: int) -> tuple[int, str, str, int]:
    """What a correction's row is found by; article 0 for all of them."""
    from reader.corrections.readings import Scope

    of = 0 if one.scope is Scope.EVERYWHERE else article
    return of, one.scope.value, one.word, one.place.offset


def correction_row(one: Correction, article: int, made_at: float) -> tuple[object, ...]:
    """A row of the table: its key, what was decided, where and when."""
    from reader.corrections.readings import spelled_out

    readings = " ".join(map(spelled_out, one.codes))
    return *correction_key(one, article), readings, one.place.before, one.place.after, made_at


def correction_of(
    scope: str, word: str, readings: str, offset: int, before: str, after: str
) -> Correction | None:
    """A row's correction; None for one that this version cannot understand."""
    from reader.corrections.readings import Correction, Scope, spelled_in

    codes = tuple(map(spelled_in, readings.split(" ")))
    try:
        return Correction(Scope(scope), word, codes, Place(offset, 0.0, before, after))
    except ValueError:
        return None


def character_key(one: OwnCharacter, article: int) -> tuple[int, str, str, str, int]:
    """What a character's row is found by."""
    return article, one.layer.value, one.scope.value, one.word, one.place.offset


def character_row(one: OwnCharacter, article: int, made_at: float) -> tuple[object, ...]:
    """A row of the table: its key, what was decided, where and when."""
    key = character_key(one, article)
    return *key, one.character, one.place.before, one.place.after, made_at


def character_of(
    layer: str, scope: str, word: str, form: str, offset: int, before: str, after: str
) -> OwnCharacter | None:
    """A row's character; None for one that this version cannot understand."""
    from reader.corrections.characters import Layer, OwnCharacter
    from reader.corrections.readings import Scope

    place = Place(offset, 0.0, before, after)
    try:
        return OwnCharacter(Layer(layer), Scope(scope), word, form, place)
    except ValueError:
        return None
