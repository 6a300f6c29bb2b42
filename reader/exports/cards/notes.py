"""A note and its type as Anki has them: what a package holds, and what the running Anki is sent."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from reader.exports.sound import Sound

KEY = "Key"
"""The field by which a note is known again, in every note type of ours."""

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
"""How cards look, by day and by night."""


@dataclass(frozen=True, slots=True)
class NoteType:
    """Its fields and its cards, each with its name, front and back."""

    number: int  # by which Anki knows it; of a note type with other fields another
    name: str
    fields: tuple[str, ...]
    templates: tuple[tuple[str, str, str], ...]
    realm: str  # of what its keys are, so that those of two types are never one
    filled_by_others: tuple[str, ...] = ()  # what an update leaves as it is


_OURS = "duyin-"


@dataclass(frozen=True, slots=True)
class Media:
    """A file that goes along with notes. Its name tells what is in it: no other has it."""

    name: str
    data: bytes

    @classmethod
    def of(cls, sound: Sound) -> "Media":
        """The file of a sound."""
        data = sound.read()
        return cls(f"{_OURS}{hashlib.sha256(data).hexdigest()[:24]}{sound.suffix}", data)

    @property
    def field(self) -> str:
        """How a field says that it is to be heard."""
        return f"[sound:{self.name}]"


def may_be_sounded(field: str) -> bool:
    """Whether a field's sound is ours to change: there is none, or one that we put there."""
    return not field.strip() or field.startswith(f"[sound:{_OURS}")


@dataclass(frozen=True, slots=True)
class Note:
    """What its fields say, in their order; `key` is that by which it is known for ever."""

    key: str
    fields: Mapping[str, str]
    tags: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()

    @property
    def seen_key(self) -> str:
        """The key as its field has it."""
        return self.fields[KEY]
