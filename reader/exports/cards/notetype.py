"""Our note type in Anki: its fields, its three cards and how they look.

Fields are named as learners' note types name them (Chinese Support and its heirs), so that cards
made for one show notes of the other. `Sound` is left for whoever adds it.
"""

from collections.abc import Iterator

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
from reader.pinyin import Style

NAME = "Duyin"
"""What the note type is called."""
FIELDS = (
    "Hanzi", "Color", "Pinyin", "Bopomofo", "Ruby", "Ruby (Bopomofo)", "English", "Classifier",
    "Simplified", "Traditional", "Also Written", "Frequency", "Silhouette", "Sound", "Level",
    "Sentence", "Sentence Ruby", "Sentence Cloze", "Title", "Note", "Key",
)  # fmt: skip
KEY = "Key"
"""The field by which a note is known again."""
FILLED_BY_OTHERS = ("Sound",)
"""What an update leaves as it is."""
_ROOT = "Duyin"

_BACK = """\
<div class="hanzi">{{Ruby}}</div>
<div class="other">{{Traditional}} · {{Pinyin}} · {{Bopomofo}}</div>
<div class="meaning">{{English}}</div>
{{#Classifier}}<div class="told">{{Classifier}}</div>{{/Classifier}}
{{Sound}}
{{#Sentence}}<div class="sentence">{{Sentence Ruby}}</div>{{/Sentence}}
{{#Note}}<div class="note">{{Note}}</div>{{/Note}}
<div class="told">{{Level}}{{#Title}} · {{Title}}{{/Title}}</div>"""
_MEANING = """\
{{#English}}<div class="meaning">{{English}}</div>
<div class="silhouette">{{Silhouette}}</div>{{/English}}"""
_SENTENCE = """\
{{#Sentence Cloze}}<div class="sentence">{{Sentence Cloze}}</div>
<div class="told">{{English}}</div>{{/Sentence Cloze}}"""
TEMPLATES = (
    ("Reading", '<div class="hanzi">{{Hanzi}}</div>', _BACK),
    ("Meaning", _MEANING, _BACK),
    ("Sentence", _SENTENCE, _BACK),
)
"""Name, front and back of each card."""

CSS = """\
.card { font-family: sans-serif; font-size: 18px; line-height: 1.5; text-align: center;
  color: #2b2a27; background: #fbfaf6; }
.hanzi { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; font-size: 52px;
  line-height: 1.8; }
.sentence { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; font-size: 26px;
  line-height: 2; margin: 16px auto; max-width: 24em; }
.sentence b { font-weight: normal; border-bottom: 2px solid #a4452a; }
.meaning { font-size: 20px; margin: 8px auto; max-width: 28em; }
.other, .told, .silhouette { color: #6f6b62; }
.told { font-size: 14px; margin-top: 8px; }
.note { margin: 12px auto; max-width: 28em; font-style: italic; }
.gap { color: #6f6b62; }
ruby rt { font-size: 0.42em; font-family: sans-serif; }
.tone1 { color: #a33a2c; } .tone2 { color: #96610b; } .tone3 { color: #34713c; }
.tone4 { color: #2f5ea3; } .tone5 { color: #66625a; }
.nightMode.card, .nightMode .card { color: #e6e2d9; background: #1f1e1c; }
.nightMode .sentence b { border-color: #e5946f; }
.nightMode .other, .nightMode .told, .nightMode .silhouette, .nightMode .gap { color: #a8a297; }
.nightMode .tone1 { color: #f0948a; } .nightMode .tone2 { color: #e3b15c; }
.nightMode .tone3 { color: #8fc998; } .nightMode .tone4 { color: #93b8f0; }
.nightMode .tone5 { color: #b5afa4; }
"""


def fields(entry: Entry) -> dict[str, str]:
    """The fields of a word's note, in their order."""
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
        "Sound": "",
        "Level": plain(entry.level_told),
        "Sentence": sentence(met) if met is not None else "",
        "Sentence Ruby": sentence_ruby(met) if met is not None else "",
        "Sentence Cloze": sentence_cloze(met) if met is not None else "",
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
    if entry.met is not None and (title := _one(entry.met.title)):
        yield f"{_ROOT}::{title}"


def _one(words: str) -> str:
    """Words as one tag: no blanks, nor what Anki takes for more than a name."""
    seen = "".join(c if c.isprintable() and c not in ':"*' else " " for c in words)
    return "_".join(seen.split())[:80]
