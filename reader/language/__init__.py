"""The language of all that is said to people, in the window and by commands alike.

Texts stand in the program in English. `tr` gives one in the language in use; `translatable` marks
one that is said later, by `tr` of what holds it. Both take a literal alone, so that
`./dev translate` finds it (Qt's lupdate) and puts it into `resources/translations`. What differs
in a text stands in it as `{name}`, filled in afterwards, and a number on which its words depend as
`%n`. A comment tells translators apart what English says in the same words.

It is one for the whole process, as the system's is, and is exchanged whole by `use`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from reader.language.choosing import (
    Language as Language,
    language_of as language_of,
    system_wishes as system_wishes,
)

if TYPE_CHECKING:  # loaded for the first text that needs it
    from reader.language.catalogue import Catalogue

_in_use = Language.ENGLISH
_catalogues: dict[Language, Catalogue] = {}


def tr(text: str, comment: str = "", count: int | None = None) -> str:
    """A text in the language in use; `%n` in it becomes the count, in the form that it asks for.

    What is not translated stays English.
    """
    if count is None:
        if _in_use is Language.ENGLISH:
            return text
        return _catalogue().get((text, comment), (text,))[0]
    forms = _catalogue().get((text, comment), (text,))
    form = forms[0] if count == 1 else forms[-1]  # these languages have one form, or one for 1
    return type(form)(form.replace("%n", f"{count:,}"))


class Said(str):
    """A text in the language in use that can be said again, in the one in use by then."""

    __slots__ = ("_fields", "_text")
    _text: str
    _fields: dict[str, str | Callable[[], str]]

    def again(self) -> Said:
        """The same in the language in use now."""
        return said(self._text, **self._fields)


def said(text: str, **fields: str | Callable[[], str]) -> Said:
    """A text as `tr` has it, with its fields, that outlives a change of the language."""
    values = {name: value if isinstance(value, str) else value() for name, value in fields.items()}
    made = Said(tr(text).format(**values))
    made._text, made._fields = text, fields
    return made


def translatable(text: str, comment: str = "") -> str:
    """A text as it is, to be given to `tr` when it is said."""
    return text


def in_use() -> Language:
    """The language in which all is said."""
    return _in_use


def use(language: Language) -> None:
    """Have everything that is said from now on be said in a language."""
    global _in_use  # noqa: PLW0603
    _in_use = language


def _catalogue() -> Catalogue:
    """What is read only when a text needs it: English only for the first number."""
    found = _catalogues.get(_in_use)
    if found is None:
        from reader.language.catalogue import catalogue_of

        found = _catalogues[_in_use] = catalogue_of(_in_use.value)
    return found


def listed(parts: Iterable[str]) -> str:
    """Things side by side, of those that are not empty, with the comma of the language between."""
    return tr(", ", "between things that are listed").join(filter(None, parts))


def sentences(parts: Iterable[str]) -> str:
    """Sentences one after another: after a Chinese full stop there is no space."""
    told = ""
    for part in filter(None, parts):
        told += ("" if not told or told[-1] in "。！？" else " ") + part
    return told
