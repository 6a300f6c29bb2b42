"""Words put straight into Anki, by its add-on AnkiConnect, on this machine and nowhere else.

Requests go to 127.0.0.1 alone, past all proxies, and no answer leads anywhere else. Notes are known
again by their field `Key`: those that are there are changed, others added, none twice.
"""

import http.client
import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from reader.exports.cards.apkg import deck_name
from reader.exports.cards.entries import Entry
from reader.exports.cards.notes import CSS, KEY, Media, Note, NoteType, may_be_sounded
from reader.exports.cards.notetype import WORDS, Spoken, silent, word_note
from reader.opening.pacing import Pace, unhurried

PORT = 8765
"""Where AnkiConnect listens, unless it was told otherwise."""
_HOST = "127.0.0.1"
_VERSION = 6  # of what is asked and answered
_PATIENCE = 30.0  # s; Anki answers slowly while it syncs
_MANY = 100  # notes of one request
_LARGEST = 32 << 20  # bytes of an answer: some thousand notes with long fields


class AnkiTrouble(Exception):
    """The words, or some of them, are not in Anki."""


class NotRunning(AnkiTrouble):
    """Nothing answers there: Anki is not started, or lacks the add-on."""


class Silent(AnkiTrouble):
    """It answers no more, or not in time."""


class NotAnkiConnect(AnkiTrouble):
    """Something else answers there."""


class Refused(AnkiTrouble):
    """Anki says no; `reason` in its words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of it: notes that were added, changed, or the same already."""

    added: int = 0
    changed: int = 0
    same: int = 0


def send(
    words: Iterable[Entry],
    deck: str = "",
    port: int = PORT,
    pace: Pace = unhurried,
    api_key: str = "",
    spoken: Spoken = silent,
) -> Sent:
    """Add words, and what is `spoken` of them, to a deck of the Anki that runs here. What is asked
    of it besides is as of `send_notes`."""
    notes = (word_note(one, spoken) for one in words)
    return send_notes(WORDS, notes, deck, port, pace, api_key)


def send_notes(
    note_type: NoteType,
    notes: Iterable[Note],
    deck: str = "",
    port: int = PORT,
    pace: Pace = unhurried,
    api_key: str = "",
) -> Sent:
    """Add notes of one type to a deck of the Anki that runs here, or change those that are there.

    `api_key` is the one that the add-on was told to ask for, "" where it asks for none. Raises
    AnkiTrouble. What was sent before that stays; to send it all again does no harm.
    """
    connect, name, every = _Connect(port, api_key), deck_name(deck), list(notes)
    connect.ask("version")
    _make_note_type(connect, note_type)
    connect.ask("createDeck", deck=name)
    there = _notes_there(connect, note_type, pace)
    added = [one for one in every if one.seen_key not in there]
    known = [one for one in every if one.seen_key in there]
    updates = [
        (one, number, _updated(one, note_type, old))
        for one in known
        for number, old in (there[one.seen_key],)
    ]
    changed = [each for each in updates if _differs(each[2], there[each[0].seen_key][1])]
    named = [(one, set(told.values())) for one, _, told in changed]
    named += [(one, set(one.fields.values())) for one in added]
    media = (each for one, fields in named for each in one.media if each.field in fields)
    _send_media(connect, media)
    for done, some in enumerate(_parts(added), 1):
        _add(connect, some, note_type, name)
        pace(0.3 + 0.4 * min(1.0, done * _MANY / len(added)))
    for done, some in enumerate(_parts(changed), 1):
        _change(connect, [(number, told) for _, number, told in some])
        pace(0.7 + 0.3 * min(1.0, done * _MANY / len(changed)))
    return Sent(len(added), len(changed), len(known) - len(changed))


class _Connect:
    """Asks one question after another, each over a connection of its own, as the add-on closes
    them."""

    def __init__(self, port: int, api_key: str) -> None:
        self._port, self._api_key = port, api_key

    def ask(self, action: str, **parameters: Any) -> Any:
        """What Anki answers. Raises AnkiTrouble."""
        asked = self.question(action, **parameters)
        status, said = self._answer(json.dumps(asked).encode("ascii"))
        try:
            answer = json.loads(said)
        except (ValueError, RecursionError):
            answer = None
        if status != http.client.OK or not isinstance(answer, dict) or "result" not in answer:
            raise NotAnkiConnect
        if error := answer.get("error"):
            raise Refused(" ".join(str(error).split())[:300])
        return answer["result"]

    def question(self, action: str, **parameters: Any) -> dict[str, Any]:
        """As it is asked, alone or among many: each with the key, as the add-on looks at each."""
        asked = {"action": action, "version": _VERSION, "params": parameters}
        return asked | ({"key": self._api_key} if self._api_key else {})

    def _answer(self, asked: bytes) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection(_HOST, self._port, timeout=_PATIENCE)
        with closing(connection):
            try:
                connection.connect()
            except OSError:
                raise NotRunning from None
            try:
                connection.request("POST", "/", asked, {"Content-Type": "application/json"})
                answer = connection.getresponse()
                said = answer.read(_LARGEST + 1)
            except http.client.BadStatusLine as error:
                is_silent = isinstance(error, http.client.RemoteDisconnected)
                raise Silent if is_silent else NotAnkiConnect from None
            except http.client.HTTPException:
                raise NotAnkiConnect from None
            except OSError:
                raise Silent from None
        if len(said) > _LARGEST:
            raise NotAnkiConnect
        return answer.status, said


_There = dict[str, tuple[int, Mapping[str, Any]]]
"""The number and fields of each note, by its key."""


def _make_note_type(connect: _Connect, ours: NoteType) -> None:
    """Have a note type of ours; of one that an older version made, the fields that it lacks."""
    if ours.name not in _listed(connect.ask("modelNames")):
        templates = [
            {"Name": name, "Front": front, "Back": back} for name, front, back in ours.templates
        ]
        connect.ask(
            "createModel",
            modelName=ours.name,
            inOrderFields=ours.fields,
            css=CSS,
            cardTemplates=templates,
        )
        return
    there = _listed(connect.ask("modelFieldNames", modelName=ours.name))
    for field in ours.fields:
        if field not in there:
            connect.ask("modelFieldAdd", modelName=ours.name, fieldName=field)


def _notes_there(connect: _Connect, note_type: NoteType, pace: Pace) -> _There:
    numbers = connect.ask("findNotes", query=f'"note:{note_type.name}"')
    found = _There()
    for done, some in enumerate(_parts(_listed(numbers)), 1):
        for note in _listed(connect.ask("notesInfo", notes=some)):
            if isinstance(note, dict) and isinstance(told := note.get("fields"), dict):
                number = note.get("noteId")
                if not isinstance(number, int):
                    raise NotAnkiConnect
                found[_said(told, KEY)] = number, told
        pace(0.3 * min(1.0, done * _MANY / len(numbers)))
    return found


def _differs(told: Mapping[str, str], there: Mapping[str, Any]) -> bool:
    return any(_said(there, name) != value for name, value in told.items())


def _said(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name)
    return str(value.get("value", "")) if isinstance(value, dict) else ""


def _updated(one: Note, note_type: NoteType, there: Mapping[str, Any]) -> dict[str, str]:
    """The fields to have, without those that somebody else has filled."""
    return {
        name: value
        for name, value in one.fields.items()
        if name not in note_type.filled_by_others or (value and may_be_sounded(_said(there, name)))
    }


def _send_media(connect: _Connect, wanted: Iterable[Media]) -> None:
    """Have the files that fields name; Anki keeps one under its name."""
    for name, data in {one.name: one.data for one in wanted}.items():
        connect.ask("storeMediaFile", filename=name, data=b64encode(data).decode("ascii"))


def _add(connect: _Connect, some: Sequence[Note], note_type: NoteType, deck: str) -> None:
    notes = [
        {
            "deckName": deck,
            "modelName": note_type.name,
            "fields": dict(one.fields),
            "tags": list(one.tags),
            "options": {"allowDuplicate": True},  # 行 xíng beside 行 háng
        }
        for one in some
    ]
    _check(_listed(connect.ask("addNotes", notes=notes)))


def _change(connect: _Connect, some: Sequence[tuple[int, Mapping[str, str]]]) -> None:
    actions = [
        connect.question("updateNoteFields", note={"id": number, "fields": told})
        for number, told in some
    ]
    for answer in _listed(connect.ask("multi", actions=actions)):
        if isinstance(answer, dict) and answer.get("error"):
            raise Refused(" ".join(str(answer["error"]).split())[:300])


def _check(numbers: Sequence[Any]) -> None:
    if missing := sum(number is None for number in numbers):
        raise Refused(f"{missing} notes cannot be added")


def _listed(answer: Any) -> list[Any]:
    if not isinstance(answer, list):
        raise NotAnkiConnect
    return answer


def _parts(some: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (some[first : first + _MANY] for first in range(0, len(some), _MANY))
