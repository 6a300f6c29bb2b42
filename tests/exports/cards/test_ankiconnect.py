"""Words sent to Anki: to a little server that answers as AnkiConnect does."""

import json
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from reader.exports.cards.ankiconnect import (
    AnkiTrouble,
    NotAnkiConnect,
    NotRunning,
    Refused,
    Sent,
    Silent,
    send,
    send_notes,
)
from reader.exports.cards.entries import Entry
from reader.exports.cards.notes import KEY
from reader.exports.cards.notetype import FIELDS, NAME, Said, Spoken
from reader.exports.cards.polyphones import POLYPHONES, polyphone_note
from reader.exports.sound import Sound
from reader.review.polyphones import polyphones_in
from tests.exports.cards.made import composer, told

WORDS = told()


class Notes:
    """What Anki would have."""

    def __init__(self, note_type: str = NAME) -> None:
        self.note_type = note_type
        self.models: dict[str, list[str]] = {"Basic": ["Front", "Back"]}
        self.decks: set[str] = set()
        self.notes: dict[int, dict[str, Any]] = {}
        self.asked: list[str] = []
        self.media: dict[str, bytes] = {}

    def answer(self, asked: dict[str, Any]) -> Any:
        self.asked.append(asked["action"])
        assert asked["version"] == 6
        return getattr(self, f"_{asked['action']}")(**asked.get("params", {}))

    def _version(self) -> int:
        return 6

    def _modelNames(self) -> list[str]:  # noqa: N802
        return list(self.models)

    def _createModel(self, modelName, inOrderFields, css, cardTemplates):  # noqa: N802, N803
        assert css
        assert len(cardTemplates) == (3 if modelName == NAME else 1)
        self.models[modelName] = list(inOrderFields)
        return {}

    def _modelFieldNames(self, modelName):  # noqa: N802, N803
        return self.models[modelName]

    def _modelFieldAdd(self, modelName, fieldName):  # noqa: N802, N803
        self.models[modelName].append(fieldName)

    def _createDeck(self, deck):  # noqa: N802
        self.decks.add(deck)
        return 1

    def _findNotes(self, query):  # noqa: N802
        assert query == f'"note:{self.note_type}"'
        return list(self.notes)

    def _notesInfo(self, notes):  # noqa: N802
        return [
            {
                "noteId": key,
                "fields": {n: {"value": v, "order": 0} for n, v in self.notes[key].items()},
            }
            for key in notes
        ]

    def _addNotes(self, notes):  # noqa: N802
        keys = []
        for note in notes:
            assert note["modelName"] == self.note_type
            assert note["deckName"] in self.decks
            keys.append(len(self.notes) + 1)
            self.notes[keys[-1]] = dict(note["fields"])
        return keys

    def _storeMediaFile(self, filename, data):  # noqa: N802
        self.media[filename] = b64decode(data)
        return filename

    def _multi(self, actions):
        return [{"result": self.answer(each), "error": None} for each in actions]

    def _updateNoteFields(self, note):  # noqa: N802
        self.notes[note["id"]] |= note["fields"]


Answer = Callable[[dict[str, Any]], tuple[int, bytes]]


@contextmanager
def served(answer: Answer) -> Iterator[int]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            said = self.rfile.read(int(self.headers["Content-Length"]))
            status, body = answer(json.loads(said))
            if not status:
                return  # and hangs up
            self.send_response(status)
            if status == 302:
                self.send_header("Location", "http://127.0.0.1:1/")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))  # s to its end
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


def as_anki(notes: Notes) -> Answer:
    def answer(asked: dict[str, Any]) -> tuple[int, bytes]:
        return 200, json.dumps({"result": notes.answer(asked), "error": None}).encode()

    return answer


def test_words_are_added_with_their_note_type_and_deck():
    notes = Notes()
    with served(as_anki(notes)) as port:
        assert send(WORDS, "河边", port) == Sent(added=len(WORDS))
    assert notes.models[NAME] == list(FIELDS)
    assert notes.decks == {"河边"}
    assert [note[KEY] for note in notes.notes.values()] == [entry.key for entry in WORDS]


def test_a_second_time_changes_what_is_other_and_adds_none_twice():
    notes = Notes()
    with served(as_anki(notes)) as port:
        send(WORDS, "河边", port)
        notes.notes[1]["Sound"] = "[sound:mine.mp3]"
        changed = [replace(WORDS[0], meaning="my own words"), *WORDS[1:]]
        assert send(changed, "河边", port) == Sent(0, 1, len(WORDS) - 1)
    assert len(notes.notes) == len(WORDS)
    assert notes.notes[1]["English"] == "my own words"
    assert notes.notes[1]["Sound"] == "[sound:mine.mp3]"


def test_what_is_spoken_goes_along_and_leaves_what_others_recorded():
    notes = Notes()
    with served(as_anki(notes)) as port:
        send(WORDS, "河边", port)
        assert not notes.media
        notes.notes[1]["Sound"] = "[sound:mine.mp3]"
        assert send(WORDS, "河边", port, spoken=speaks(b"one")).changed == len(WORDS)
        assert send(WORDS, "河边", port, spoken=speaks(b"other")).changed == len(WORDS)
        mine = WORDS[0].hanzi.encode()
        assert not {b"one" + mine, b"other" + mine} & {*notes.media.values()}  # nobody hears it
    assert notes.notes[1]["Sound"] == "[sound:mine.mp3]"
    for key, entry in enumerate(WORDS[1:], 2):
        for field, said in (("Sound", entry.hanzi), ("Sentence Sound", entry.met.sentence)):
            name = notes.notes[key][field].removeprefix("[sound:").removesuffix("]")
            assert notes.media[name] == b"other" + said.encode()


def speaks(how: bytes) -> Spoken:
    """A voice of which each word is the bytes of its characters, and so each sentence."""

    def said(entry: Entry) -> Said:
        word, sentence = entry.hanzi.encode(), entry.met.sentence.encode()
        return Said(Sound(".mp3", lambda: how + word), Sound(".mp3", lambda: how + sentence))

    return said


def test_readings_to_tell_apart_are_added_once_whatever_stands_in_their_sentences():
    asked = polyphones_in(composer('他说"A&B"在银行<工作>。\n她步行回家。\n'), 0)
    anki = Notes(POLYPHONES.name)
    with served(as_anki(anki)) as port:
        for sent in (Sent(len(asked)), Sent(0, 0, len(asked))):
            assert send_notes(POLYPHONES, map(polyphone_note, asked), "x", port) == sent
    assert anki.models[POLYPHONES.name] == list(POLYPHONES.fields)
    assert any("&amp;" in each[KEY] for each in anki.notes.values())


def test_a_note_type_of_an_older_version_gets_the_fields_that_it_lacks():
    notes = Notes()
    notes.models[NAME] = list(FIELDS[:5])
    with served(as_anki(notes)) as port:
        send(WORDS[:1], "", port)
    assert set(notes.models[NAME]) == set(FIELDS)
    assert notes.decks == {"Duyin"}


def test_many_words_go_in_parts():
    notes = Notes()
    words = [replace(WORDS[0], simplified=f"字{number}") for number in range(250)]
    with served(as_anki(notes)) as port:
        assert send(words, "x", port).added == 250
        assert notes.asked.count("addNotes") == 3
        assert send(words, "x", port) == Sent(0, 0, 250)


def test_where_anki_does_not_run_that_is_said():
    with served(as_anki(Notes())) as port:
        pass
    with pytest.raises(NotRunning):
        send(WORDS, "x", port)


def test_what_anki_refuses_is_said_in_its_words():
    with (
        served(
            lambda _: (200, b'{"result": null, "error": "valid api key must be provided"}')
        ) as port,
        pytest.raises(Refused, match="valid api key"),
    ):
        send(WORDS, "x", port)


def test_one_that_asks_for_a_key_is_given_it_with_every_question():
    notes = Notes()

    def answer(asked: dict[str, Any]) -> tuple[int, bytes]:
        for each in (asked, *asked.get("params", {}).get("actions", ())):
            if each.get("key") != "my own key":
                return 200, b'{"result": null, "error": "valid api key must be provided"}'
        return as_anki(notes)(asked)

    with served(answer) as port:
        for words in (WORDS, [replace(WORDS[0], meaning="my own words")]):
            send(words, "x", port, api_key="my own key")
        assert notes.notes[1]["English"] == "my own words"
        with pytest.raises(Refused, match="valid api key"):
            send(WORDS, "x", port, api_key="another")


@pytest.mark.parametrize("wrong", [7, "Duyin", {"a": 1}, [{"noteId": "x", "fields": {}}], True])
@pytest.mark.parametrize("at", ["modelNames", "modelFieldNames", "findNotes", "notesInfo"])
def test_what_answers_otherwise_than_anki_does_is_not_anki(at, wrong):
    notes = Notes()
    with served(as_anki(notes)) as port:
        send(WORDS, "x", port)

    def answer(asked: dict[str, Any]) -> tuple[int, bytes]:
        if asked["action"] == at:
            return 200, json.dumps({"result": wrong, "error": None}).encode()
        return as_anki(notes)(asked)

    with served(answer) as port, suppress(AnkiTrouble):
        send(WORDS, "x", port)


@pytest.mark.parametrize(
    "answer",
    [(200, b"AnkiConnect"), (200, b"[]"), (404, b"{}"), (302, b""), (200, b"[" * 100_000)],
    ids=["no JSON", "no object", "not found", "leads elsewhere", "deep"],
)
def test_whatever_else_answers_is_not_anki(answer):
    with served(lambda _: answer) as port, pytest.raises(NotAnkiConnect):
        send(WORDS, "x", port)


def test_one_that_hangs_up_is_silent():
    with served(lambda _: (0, b"")) as port, pytest.raises(Silent):
        send(WORDS, "x", port)


def test_proxies_of_the_system_are_passed_by(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1/")
    notes = Notes()
    with served(as_anki(notes)) as port:
        assert send(WORDS[:1], "x", port).added == 1
