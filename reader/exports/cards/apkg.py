"""A package of cards for Anki (`.apkg`): read by every version of it.

A note is known again by its guid, made of its key, so that taking in a later package
changes the notes that are there, keeps how well they are known, and adds none twice.
"""

import itertools
import json
import sqlite3
import time
from collections.abc import Iterable, Mapping
from contextlib import closing

from reader.exports.cards.entries import Entry
from reader.exports.cards.notes import CSS, Note, NoteType
from reader.exports.cards.notetype import WORDS, Spoken, silent, word_note
from reader.exports.packing import Package
from reader.opening.pacing import Pace, unhurried

SUFFIX = ".apkg"
DECK = "Duyin"
"""What the cards' deck is called where nobody says otherwise."""
_FIRST_DECK = 1 << 30


def package(
    words: Iterable[Entry],
    deck: str = "",
    moment: float | None = None,
    pace: Pace = unhurried,
    spoken: Spoken = silent,
) -> bytes:
    """The content of a file of words, and of what is `spoken` of them. What is asked of it besides
    is as of `package_of`."""
    return package_of(WORDS, (word_note(one, spoken) for one in words), deck, moment, pace)


def package_of(
    note_type: NoteType,
    notes: Iterable[Note],
    deck: str = "",
    moment: float | None = None,
    pace: Pace = unhurried,
) -> bytes:
    """The file's content. `moment` in seconds since 1970 is when its notes were changed, now where
    it is None: Anki takes what is newer than what it has. `::` in `deck` parts it from what it is
    in."""
    import genanki

    name = deck_name(deck)
    made = genanki.Deck(_deck_key(name), name)
    model = genanki.Model(
        note_type.number,
        note_type.name,
        fields=[{"name": each} for each in note_type.fields],
        templates=[
            {"name": name, "qfmt": front, "afmt": back} for name, front, back in note_type.templates
        ],
        css=CSS,
    )
    made.add_model(model)
    media = dict[str, bytes]()
    for due, one in enumerate(notes):
        guid = genanki.guid_for(note_type.realm, one.key)  # by what Anki knows the note for ever
        values = list(one.fields.values())
        media |= {each.name: each.data for each in one.media}
        made.add_note(genanki.Note(model, values, tags=list(one.tags), guid=guid, due=due))
        if due % 256 == 0:
            pace(0.0)
    return _packed(genanki.Package(made), time.time() if moment is None else moment, media)


def deck_name(wanted: str) -> str:
    """A deck's name without what would not be seen; ours where none is left."""
    seen = "".join(c if c.isprintable() and c != '"' else " " for c in wanted)
    return " ".join(seen.split())[:120].strip(": ") or DECK


def _deck_key(name: str) -> int:
    import hashlib

    digest = hashlib.sha256(name.encode("utf-8", "replace")).digest()
    return _FIRST_DECK + int.from_bytes(digest[:4], "big") % _FIRST_DECK


def _packed(written: "object", moment: float, media: Mapping[str, bytes]) -> bytes:
    """genanki's own writer leaves its database behind in the folder of temporary files."""
    with closing(sqlite3.connect(":memory:")) as connection:
        cursor = connection.cursor()
        keys = itertools.count(int(moment * 1000))
        written.write_to_db(cursor, moment, keys)  # type: ignore[attr-defined]
        connection.commit()
        collection = connection.serialize()
    archive = Package()
    archive.add("collection.anki2", collection)
    archive.add("media", json.dumps(dict(enumerate(media))))
    for number, data in enumerate(media.values()):
        archive.add(str(number), data, is_packed=True)
    return archive.content()
