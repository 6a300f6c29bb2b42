"""What can be chosen of words that are handed on: their forms, which of them, whose levels."""

from collections.abc import Mapping

from reader.dictionaries.levels import title_of
from reader.learning.wordlist import Which
from reader.qt.actions.table import QT_TRANSLATE_NOOP
from reader.qt.dialogs.export.forms import FormGroup, FormName
from reader.qt.dialogs.words.handed import CONNECT, HandedWords, Scope
from reader.qt.dialogs.words.rows import tr
from reader.settings import LevelList

GROUPS = (
    FormGroup(QT_TRANSLATE_NOOP("FormList", "Cards for Anki"), ("apkg", CONNECT)),
    FormGroup(QT_TRANSLATE_NOOP("FormList", "As a table"), ("csv", "tsv")),
    FormGroup(QT_TRANSLATE_NOOP("FormList", "For programs"), ("json",)),
    FormGroup("", ()),
)
_FORMS = {
    "apkg": (QT_TRANSLATE_NOOP("Words", "A file of cards"), "APKG"),
    CONNECT: (QT_TRANSLATE_NOOP("Words", "Straight into Anki"), ""),
    "csv": (QT_TRANSLATE_NOOP("Words", "For spreadsheets"), "CSV"),
    "tsv": (QT_TRANSLATE_NOOP("Words", "Parted by tabs"), "TSV"),
    "json": ("JSON", ""),
}
_WORDS = {
    (Scope.ARTICLE, Which.COLLECTED): QT_TRANSLATE_NOOP("Words", "Collected in this article"),
    (Scope.ARTICLE, Which.UNKNOWN): QT_TRANSLATE_NOOP("Words", "Unknown in this article"),
    (Scope.ARTICLE, Which.LEARNING): QT_TRANSLATE_NOOP("Words", "Learning in this article"),
    (Scope.ARTICLE, Which.KNOWN): QT_TRANSLATE_NOOP("Words", "Known in this article"),
    (Scope.ARTICLE, Which.ALL): QT_TRANSLATE_NOOP("Words", "All of this article"),
    (Scope.POLYPHONES, Which.ALL): QT_TRANSLATE_NOOP("Words", "Readings to tell apart"),
    (Scope.LIBRARY, Which.COLLECTED): QT_TRANSLATE_NOOP("Words", "All that I collected"),
    (Scope.LIBRARY, Which.LEARNING): QT_TRANSLATE_NOOP("Words", "All that I am learning"),
    (Scope.LIBRARY, Which.KNOWN): QT_TRANSLATE_NOOP("Words", "All that I set as known"),
}


def form_names() -> dict[str, FormName]:
    """What the forms are called."""
    return {name: FormName(tr(words), mark) for name, (words, mark) in _FORMS.items()}


def choices_of(handed: HandedWords) -> Mapping[str, str]:
    """Which words can be chosen, by key; those of the article where one is open."""
    return {
        _key(scope, which): tr(words)
        for (scope, which), words in _WORDS.items()
        if scope is Scope.LIBRARY or handed.composer is not None
    }


def key_of(handed: HandedWords) -> str:
    """That of what is chosen."""
    return _key(handed.scope, handed.which)


def of_key(key: str) -> tuple[Scope, Which]:
    """What a key stands for."""
    scope, _, which = key.partition(":")
    return Scope(scope), Which(which)


def lists() -> Mapping[str, str]:
    """Whose levels can be told."""
    return {each.value: title_of(each) for each in LevelList}


def _key(scope: Scope, which: Which) -> str:
    return f"{scope.value}:{which.value}"
