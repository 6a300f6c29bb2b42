"""Which language is meant: by a setting, by the system, by the names that these have for it."""

import os
import sys
from collections.abc import Iterable
from enum import Enum

SYSTEM = "system"
"""What the setting says where the system's language is to be followed."""


class Language(Enum):
    """The languages of the program; the value names its translations."""

    ENGLISH = "en"
    SIMPLIFIED = "zh_CN"
    TAIWAN = "zh_TW"

    @property
    def tag(self) -> str:
        """As BCP 47 names it, for documents."""
        return {"en": "en", "zh_CN": "zh-Hans", "zh_TW": "zh-Hant-TW"}[self.value]


_TRADITIONAL = {"hant", "tw", "hk", "mo", "taiwan", "hong kong sar", "macao sar"}


def language_of(choice: str, wishes: Iterable[str]) -> Language:
    """The language that is chosen, or else the first of those wished for that the program has.

    A wish is a locale as POSIX, BCP 47 or Windows name it; English where none is understood.
    """
    if choice != SYSTEM:
        return Language(choice)
    return next((found for wish in wishes if (found := _named(wish)) is not None), Language.ENGLISH)


def _named(locale: str) -> Language | None:
    """Chinese by its script, or else by its region (CLDR, likely subtags)."""
    plain = locale.partition(".")[0].partition("@")[0].replace("-", "_").lower()
    language, *parts = plain.split("_")
    if language in ("zh", "chinese", "cmn", "yue"):
        if "hans" in parts:
            return Language.SIMPLIFIED
        is_traditional = language == "yue" or not _TRADITIONAL.isdisjoint(parts)
        return Language.TAIWAN if is_traditional else Language.SIMPLIFIED
    return Language.ENGLISH if language in ("en", "english", "c", "posix") else None


def system_wishes() -> list[str]:
    """The languages that the system is set to, the first before the others, without Qt.

    LANGUAGE, LC_ALL, LC_MESSAGES and LANG, in the order and by the rules of gettext; where none
    of them says anything, on Windows, the language of its own windows.
    """
    said = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    locale = next(filter(None, said), "")
    if not locale and sys.platform == "win32":
        return _windows_wishes()
    if locale.partition(".")[0] in ("", "C", "POSIX"):
        return []  # there gettext looks at no LANGUAGE; C.UTF-8 is as C (glibc, bug 16621)
    return [*filter(None, os.environ.get("LANGUAGE", "").split(":")), locale]


def _windows_wishes() -> list[str]:
    if sys.platform != "win32":
        return []
    import ctypes
    import locale

    found = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())
    return [found] if found else []
