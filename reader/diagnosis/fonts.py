"""Whether there is a font for Chinese, and one with all vowels that pinyin has; asked of
fontconfig, which Qt asks too, so without Qt."""

import ctypes
import sys
from collections.abc import Iterator

from reader.diagnosis.finding import Finding, good, missing
from reader.language import translatable

_LIBRARY = "libfontconfig.so.1"
_CHINESE = (":lang=zh-cn", ":lang=zh-tw")
_MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_EMPTY = ("WenQuanYi Micro Hei", "WenQuanYi Micro Hei Mono")
"""Families that say they have these vowels, and draw some of them as nothing."""
_CHINESE_REMEDY = "sudo apt install fonts-noto-cjk"
_PINYIN_REMEDY = "sudo apt install fonts-dejavu-core"


def findings() -> Iterator[Finding]:
    """Two; none where the system always has both, or where fontconfig is missing, which is told
    among the libraries."""
    if not sys.platform.startswith("linux"):
        return
    try:
        config = _Fontconfig()
    except OSError:
        return
    chinese = sorted({family for pattern in _CHINESE for family in config.families(pattern)})
    if chinese:
        yield good(
            "fonts",
            translatable("For Chinese: {count}, as {family}"),
            family=chinese[0],
            count=len(chinese),
        )
    else:
        yield missing("fonts", translatable("There is none for Chinese"), _CHINESE_REMEDY)
    charset = " ".join(f"{ord(vowel):x}" for vowel in _MARKED)
    pinyin = [each for each in config.families(f":charset={charset}") if each not in _EMPTY]
    if pinyin:
        yield good(
            "fonts",
            translatable("With all marks of pinyin: {count}, as {family}"),
            family=min(pinyin),
            count=len(pinyin),
        )
    else:
        yield missing(
            "fonts", translatable("There is none with all marks of pinyin"), _PINYIN_REMEDY
        )


class _FontSet(ctypes.Structure):
    _fields_ = (
        ("count", ctypes.c_int),
        ("room", ctypes.c_int),
        ("fonts", ctypes.POINTER(ctypes.c_void_p)),
    )


class _Fontconfig:
    """Its functions, as fontconfig.org's manual has them. Raises OSError where it is not there."""

    def __init__(self) -> None:
        library = ctypes.CDLL(_LIBRARY)
        for name in ("FcInitLoadConfigAndFonts", "FcNameParse", "FcObjectSetCreate"):
            getattr(library, name).restype = ctypes.c_void_p
        library.FcFontList.restype = ctypes.POINTER(_FontSet)
        self._library = library
        self._config = ctypes.c_void_p(library.FcInitLoadConfigAndFonts())

    def families(self, pattern: str) -> set[str]:
        """The families of the fonts that fit a pattern, each under its first name."""
        library, found = self._library, set[str]()
        parsed = ctypes.c_void_p(library.FcNameParse(pattern.encode()))
        wanted = ctypes.c_void_p(library.FcObjectSetCreate())
        library.FcObjectSetAdd(wanted, b"family")
        fonts = library.FcFontList(self._config, parsed, wanted)
        for number in range(fonts.contents.count):
            name = ctypes.c_char_p()
            font = ctypes.c_void_p(fonts.contents.fonts[number])
            if library.FcPatternGetString(font, b"family", 0, ctypes.byref(name)) == 0:
                found.add((name.value or b"").decode("utf-8", "replace"))
        library.FcFontSetDestroy(fonts)
        library.FcObjectSetDestroy(wanted)
        library.FcPatternDestroy(parsed)
        return found - {""}
