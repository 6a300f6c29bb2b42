"""Our note type for the readings of a character that one tells apart: its fields and its one card.

The card asks which reading the character has in a sentence, as practice in the window does.
"""

from unicodedata import normalize

from reader.exports.cards.markup import marked, plain
from reader.exports.cards.notes import KEY, Note, NoteType
from reader.exports.cards.notetype import title_tags
from reader.learning.practice.polyphones import PolyphoneQuestion, meaning_of
from reader.pinyin import spell

_BACK = """\
<div class="sentence">{{Sentence Ruby}}</div>
<div class="meaning">{{Reading}}{{#Meaning}}: {{Meaning}}{{/Meaning}}</div>
<div class="told">{{Title}}</div>"""
_FRONT = """\
<div class="sentence">{{Sentence}}</div>
<div class="meaning">{{Choices}}</div>"""
POLYPHONES = NoteType(
    1_764_051_923,
    "Duyin readings",
    (KEY, "Character", "Sentence", "Sentence Ruby", "Reading", "Choices", "Meaning", "Title"),
    (("Which reading", _FRONT, _BACK),),
    "duyin readings",
)
"""The note type itself."""


def polyphone_note(asked: PolyphoneQuestion) -> Note:
    """The note of a question; of the same character in the same reading and sentence the same
    note, whatever text has that."""
    key, first, last = _key(asked), asked.start, asked.start + 1
    meanings = (meaning_of(each, asked.right) for each in (asked.character, asked.headword.word))
    fields = {
        KEY: plain(key),
        "Character": plain(asked.character),
        "Sentence": marked(asked.sentence, first, last),
        "Sentence Ruby": marked(asked.sentence, first, last, (asked.right,)),
        "Reading": plain(spell(asked.right)),
        "Choices": plain(" · ".join(map(spell, asked.choices))),
        "Meaning": plain(next(filter(None, meanings), "")),
        "Title": plain(asked.title),
    }
    return Note(key, fields, tuple(title_tags(asked.title)))


def _key(asked: PolyphoneQuestion) -> str:
    """In the form that Anki gives all text, so that it is found again there."""
    head = asked.headword
    return normalize("NFC", f"{head.word} {head.reading} {asked.sentence}")
