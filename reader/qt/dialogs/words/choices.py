"""What can be chosen of words that are handed on: their forms, which of them, whose levels."""

from collections.abc import Mapping

from reader.dictionaries.levels import title_of
from reader.language import tr, translatable
from reader.learning.wordlist import Which
from reader.qt.dialogs.export.forms import FormGroup, FormName
from reader.qt.dialogs.words.handed import CONNECT, HandedWords, Scope
from reader.settings import LevelList

GROUPS = (
    FormGroup(translatable("Cards for Anki"), ("apkg", CONNECT)),
    FormGroup(translatable("As a table"), ("csv", "tsv")),
    FormGroup(translatable("For programs"), ("json",)),
)
_FORMS = {
    "apkg": (translatable("A file of cards"), "APKG"),
    CONNECT: (translatable("Straight into Anki"), ""),
    "csv": (translatable("For spreadsheets"), "CSV"),
    "tsv": (translatable("Parted by tabs"), "TSV"),
    "json": ("JSON", ""),
}
_WORDS = {
    (Scope.ARTICLE, Which.COLLECTED): translatable("Collected in this article"),
    (Scope.ARTICLE, Which.UNKNOWN): translatable("Unknown in this article"),
    (Scope.ARTICLE, Which.LEARNING): translatable("Learning in this article"),
    (Scope.ARTICLE, Which.KNOWN): translatable("Known in this article"),
    (Scope.ARTICLE, Which.ALL): translatable("All of this article"),
    (Scope.POLYPHONES, Which.ALL): translatable("Readings to tell apart"),
    (Scope.LIBRARY, Which.COLLECTED): translatable("All that I collected"),
    (Scope.LIBRARY, Which.LEARNING): translatable("All that I am learning"),
    (Scope.LIBRARY, Which.KNOWN): translatable("All that I set as known"),
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
