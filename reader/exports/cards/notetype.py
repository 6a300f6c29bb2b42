"""Our note type for words in Anki: its fields and its three cards.

Fields are named as learners' note types name them (Chinese Support and its heirs), so that cards
made for one show notes of the other. `Sound` is left for whoever adds it, where nobody speaks, and
so is that of the sentence.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from reader.exports.cards.entries import Entry
from reader.exports.cards.markup import (
    coloured,
    plain,
    ruby,
    sentence,
    sentence_cloze,
    sentence_ruby,
    silhouette,
)
from reader.exports.cards.notes import KEY, Media, Note, NoteType
from reader.exports.sound import Sound
from reader.pinyin import Style

NAME = "Duyin"
"""What the note type is called."""
FIELDS = (
    "Hanzi", "Color", "Pinyin", "Bopomofo", "Ruby", "Ruby (Bopomofo)", "English", "Classifier",
    "Simplified", "Traditional", "Also Written", "Frequency", "Silhouette", "Sound", "Level",
    "Sentence", "Sentence Ruby", "Sentence Cloze", "Sentence Sound", "Title", "Note", "Key",
)  # fmt: skip
_ROOT = "Duyin"

_BACK = """\
<div class="hanzi">{{Ruby}}</div>
<div class="other">{{Traditional}} · {{Pinyin}} · {{Bopomofo}}</div>
<div class="meaning">{{English}}</div>
{{#Classifier}}<div class="told">{{Classifier}}</div>{{/Classifier}}
{{Sound}}
{{#Sentence}}<div class="sentence">{{Sentence Ruby}}</div>{{/Sentence}}
{{Sentence Sound}}
{{#Note}}<div class="note">{{Note}}</div>{{/Note}}
<div class="told">{{Level}}{{#Title}} · {{Title}}{{/Title}}</div>"""
_MEANING = """\
{{#English}}<div class="meaning">{{English}}</div>
<div class="silhouette">{{Silhouette}}</div>{{/English}}"""
_SENTENCE = """\
{{#Sentence Cloze}}<div class="sentence">{{Sentence Cloze}}</div>
<div class="told">{{English}}</div>{{/Sentence Cloze}}"""
_TEMPLATES = (
    ("Reading", '<div class="hanzi">{{Hanzi}}</div>', _BACK),
    ("Meaning", _MEANING, _BACK),
    ("Sentence", _SENTENCE, _BACK),
)
_FOR_OTHERS = "Sound", "Sentence Sound"
WORDS = NoteType(1_596_230_418, NAME, FIELDS, _TEMPLATES, "duyin", filled_by_others=_FOR_OTHERS)
"""The note type itself."""


@dataclass(frozen=True, slots=True)
class Said:
    """The sound of a word, and of its sentence; None for none."""

    word: Sound | None = None
    sentence: Sound | None = None


Spoken: TypeAlias = Callable[[Entry], Said]
"""Who speaks the words of cards, and their sentences."""


def silent(_entry: Entry) -> Said:
    """Nobody speaks."""
    return Said()


def word_note(entry: Entry, spoken: Spoken = silent) -> Note:
    """A word's note."""
    said = spoken(entry)
    sounds = said.word, said.sentence
    word, of_sentence = (Media.of(each) if each is not None else None for each in sounds)
    media = tuple(each for each in (word, of_sentence) if each is not None)
    return Note(entry.key, fields(entry, word, of_sentence), tuple(tags(entry)), media)


def fields(
    entry: Entry, word: Media | None = None, of_sentence: Media | None = None
) -> dict[str, str]:
    """The fields of a word's note, in their order; `word` and `of_sentence` are heard."""
    met = entry.met
    return {
        "Hanzi": plain(entry.hanzi),
        "Color": coloured(entry.hanzi, entry.codes),
        "Pinyin": plain(entry.pinyin),
        "Bopomofo": plain(entry.zhuyin),
        "Ruby": ruby(entry.hanzi, entry.codes),
        "Ruby (Bopomofo)": ruby(entry.hanzi, entry.codes, Style.ZHUYIN),
        "English": plain(entry.meaning),
        "Classifier": plain(entry.classifiers),
        "Simplified": plain(entry.simplified),
        "Traditional": plain(entry.traditional),
        "Also Written": plain(entry.also),
        "Frequency": str(entry.frequency or ""),
        "Silhouette": silhouette(entry.hanzi),
        "Sound": word.field if word is not None else "",
        "Level": plain(entry.level_told),
        "Sentence": sentence(met) if met is not None else "",
        "Sentence Ruby": sentence_ruby(met) if met is not None else "",
        "Sentence Cloze": sentence_cloze(met) if met is not None else "",
        "Sentence Sound": of_sentence.field if of_sentence is not None else "",
        "Title": plain(met.title) if met is not None else "",
        "Note": plain(entry.note),
        KEY: plain(entry.key),
    }


def tags(entry: Entry) -> list[str]:
    """By level and by the text in which it was met."""
    return list(_tags(entry))


def _tags(entry: Entry) -> Iterator[str]:
    if entry.level:
        title, _, name = entry.level_told.partition(": ")
        yield f"{_ROOT}::{_one(title)}::{_one(name)}"
    if entry.met is not None:
        yield from title_tags(entry.met.title)


def title_tags(title: str) -> Iterator[str]:
    """That of the text with this title; none where it has none."""
    if tag := _one(title):
        yield f"{_ROOT}::{tag}"


def _one(words: str) -> str:
    """Words as one tag: no blanks, nor what Anki takes for more than a name."""
    seen = "".join(c if c.isprintable() and c not in ':"*' else " " for c in words)
    return "_".join(seen.split())[:80]
