"""The Mandarin syllable: its code, and every way it is spelled.

A syllable is kept as a small number, `code = 6 · base + tone`, so that the readings of a novel
are one array. Base 0 is no syllable; tone 0 is a tone that was not given, 5 the neutral tone.
"""

import unicodedata
from enum import Enum
from functools import cache, lru_cache

from reader.ondemand import expression

NO_SYLLABLE = 0
NO_TONE = 0
NEUTRAL = 5
SILENT = 0xFFFF
"""In place of a code: no reading is to be shown."""

_BY_INITIAL = {
    "": "a ai an ang ao e ei en eng er o ou ê m n ng hm hng r",
    "b": "a ai an ang ao ei en eng i ian iang iao ie in ing o ong u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u un",
    "f": "a an ang ei en eng iao o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie in ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe",
    "l": "a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üe",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un ai",
    "w": "a ai an ang ei en eng o u ong",
}
BASES: tuple[str, ...] = (
    "",
    *sorted({initial + final for initial, fs in _BY_INITIAL.items() for final in fs.split()}),
)
"""Every toneless syllable of Mandarin, ü as ü; `r` is the erhua ending. Index 0 is none."""
CODES = 6 * len(BASES)
"""One more than the greatest code."""

_INDEX = {base: index for index, base in enumerate(BASES)}
TONE_MARKS = "\u0304\u0301\u030c\u0300"
"""The combining marks of tones 1 to 4."""
ZHUYIN_TONES = {"ˉ": 1, "ˊ": 2, "ˇ": 3, "ˋ": 4, "˙": 5, "·": 5, "・": 5, "•": 5}
# What people type for a pinyin letter: script g and a, Cyrillic and Turkish letters that look
# the same, the breve for the caron; and ü in its ASCII dress.
_LOOK_ALIKES = str.maketrans("ɡɑаеоуı\u0306", "gaaeoyi\u030c")
_U_UMLAUT = expression("u:|v")
_SLIPS = {"nue": "nüe", "lue": "lüe", "nyu": "nü", "lyu": "lü", "nyue": "nüe", "lyue": "lüe"}
_ZHUYIN_INITIALS = dict(
    zip(
        "b p m f d t n l g k h j q x zh ch sh r z c s".split(),
        "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ",
        strict=True,
    )
)
_ZHUYIN_FINALS = dict(
    pair.split("=")
    for pair in (
        "a=ㄚ o=ㄛ e=ㄜ ê=ㄝ ai=ㄞ ei=ㄟ ao=ㄠ ou=ㄡ an=ㄢ en=ㄣ ang=ㄤ eng=ㄥ er=ㄦ r=ㄦ "
        "i=ㄧ ia=ㄧㄚ io=ㄧㄛ ie=ㄧㄝ iai=ㄧㄞ iao=ㄧㄠ iu=ㄧㄡ iou=ㄧㄡ ian=ㄧㄢ in=ㄧㄣ "
        "iang=ㄧㄤ ing=ㄧㄥ u=ㄨ ua=ㄨㄚ uo=ㄨㄛ uai=ㄨㄞ ui=ㄨㄟ uei=ㄨㄟ uan=ㄨㄢ un=ㄨㄣ "
        "uen=ㄨㄣ uang=ㄨㄤ ong=ㄨㄥ ueng=ㄨㄥ ü=ㄩ üe=ㄩㄝ üan=ㄩㄢ ün=ㄩㄣ iong=ㄩㄥ "
        "m=ㄇ n=ㄋ ng=ㄫ hm=ㄏㄇ hng=ㄏㄫ"
    ).split()
)


class Style(Enum):
    """How a syllable is written."""

    MARKS = "marks"  # zhōng
    DIGITS = "digits"  # zhong1; the neutral tone as 5
    PLAIN = "plain"  # zhong
    ZHUYIN = "zhuyin"  # ㄓㄨㄥ; the neutral dot before, no mark for tone 1


def code(base: str, tone: int = NO_TONE) -> int:
    """The code of a toneless spelling of `BASES` and a tone. KeyError for what is no syllable."""
    return 6 * _INDEX[base] + tone


def base_of(syllable: int) -> str:
    """The toneless spelling, "" for no syllable."""
    return BASES[syllable // 6] if syllable != SILENT else ""


def tone_of(syllable: int) -> int:
    """0 for a tone not given, 1 to 4, 5 neutral."""
    return syllable % 6


_TONELESS = frozenset(("r", "hm", "hng"))  # hardly ever with a tone; zhuyin has no dot then


@cache
def spell(syllable: int, style: Style = Style.MARKS) -> str:
    """A syllable as people write it; "" for no syllable."""
    base, tone = base_of(syllable), tone_of(syllable)
    if style is Style.MARKS:
        return _with_mark(base, tone)
    if style is Style.DIGITS:
        return base + (str(tone) if tone and base else "")
    if style is Style.ZHUYIN:
        symbols = zhuyin_symbols(base)
        if base in _TONELESS and tone == NEUTRAL:
            return symbols  # 花兒 ㄏㄨㄚㄦ
        return "˙" + symbols if tone == NEUTRAL else symbols + ["", "", "ˊ", "ˇ", "ˋ"][tone]
    return base


@cache
def spellings(style: Style) -> tuple[str, ...]:
    """Every syllable as people write it, by its code; "" for no syllable."""
    return tuple(spell(syllable, style) for syllable in range(CODES))


def _with_mark(base: str, tone: int) -> str:
    """The mark stands on a or e, on the o of ou, else on the last vowel (GB/T 16159, 4.5)."""
    if tone not in (1, 2, 3, 4):
        return base
    for seat in ("a", "e", "ê", "ou", "iu", "ui", "o", "i", "u", "ü", "hm", "m", "n"):
        if seat in base:
            at = base.index(seat) + (seat in ("iu", "ui", "hm"))
            marked = base[: at + 1] + TONE_MARKS[tone - 1] + base[at + 1 :]
            return unicodedata.normalize("NFC", marked)
    return base


@cache
def zhuyin_symbols(base: str) -> str:
    """The one to three zhuyin symbols of a toneless syllable, without its tone."""
    if base in ("", "r", "er", "ê", "m", "n", "ng", "hm", "hng"):
        return _ZHUYIN_FINALS.get(base, "")
    if base[0] == "y":
        rest = base[1:]
        if rest.startswith("u"):
            return _ZHUYIN_FINALS["ü" + rest[1:]]
        return _ZHUYIN_FINALS[
            "iong" if rest == "ong" else rest if rest.startswith("i") else "i" + rest
        ]
    if base[0] == "w":
        rest = base[1:]
        rest = {"ei": "ui", "en": "un", "eng": "ong"}.get(rest, rest)
        return _ZHUYIN_FINALS[rest if rest[0] == "u" or rest == "ong" else "u" + rest]
    initial = base[:2] if base[:2] in _ZHUYIN_INITIALS else base[:1]
    if initial not in _ZHUYIN_INITIALS:
        return _ZHUYIN_FINALS[base]
    final = base[len(initial) :]
    if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        final = ""
    elif initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    return _ZHUYIN_INITIALS[initial] + (_ZHUYIN_FINALS[final] if final else "")


@cache
def _zhuyin_index() -> dict[str, str]:
    index: dict[str, str] = {}
    for base in BASES[1:]:
        index.setdefault(zhuyin_symbols(base), base)
    return index | {"ㄦ": "er"}


def fold(spelling: str) -> str:
    """A Latin spelling as small plain letters, ü as one letter, each tone mark after its letter.

    Full-width letters, composed marks, breves, look-alike letters, `v` and `u:` become the one
    form; digits stay. "LǛ", "lü" + grave and "lv" + grave all give "lü\u0300".
    """
    letters = unicodedata.normalize("NFKD", spelling.lower()).translate(_LOOK_ALIKES)
    letters = _U_UMLAUT.sub("u\u0308", letters)
    return letters.replace("u\u0308", "ü").replace("e\u0302", "ê")


def parse(spelling: str) -> int:
    """The one syllable that this spells, or `NO_SYLLABLE`.

    Takes tone marks (composed or not), a digit 0 to 5 at the end (0 and 5 neutral), no tone,
    zhuyin; upper case, full-width letters, and ü as v, u: or yu's own u.
    """
    return _parse(spelling) if len(spelling) <= _LONGEST else NO_SYLLABLE


_LONGEST = 12  # characters of one syllable's spelling, decomposed, with a digit and some space


@lru_cache(1 << 16)
def _parse(spelling: str) -> int:
    text = spelling.strip()
    if any("\u3105" <= symbol <= "\u312f" for symbol in text):
        return _parse_zhuyin(text)
    return _parse_latin(fold(text))


def _parse_latin(text: str) -> int:
    marks = [symbol for symbol in text if symbol in TONE_MARKS]
    letters = "".join(symbol for symbol in text if symbol not in TONE_MARKS)
    tone = TONE_MARKS.index(marks[0]) + 1 if marks else NO_TONE
    if letters[-1:] in tuple("012345"):
        marks.append(letters[-1])
        tone = int(letters[-1]) or NEUTRAL
        letters = letters[:-1]
    base = _base(letters)
    return 6 * _INDEX[base] + tone if base and len(marks) <= 1 else NO_SYLLABLE


def _base(letters: str) -> str:
    """The toneless syllable that these letters mean, or ""."""
    base = _SLIPS.get(letters, letters)
    if base not in _INDEX and base[:1] in tuple("jqxy"):
        base = base.replace("ü", "u")
    return base if base in _INDEX else ""


def _parse_zhuyin(text: str) -> int:
    tone = NO_TONE
    if text[0] in ZHUYIN_TONES:
        tone, text = ZHUYIN_TONES[text[0]], text[1:]
    elif text[-1] in ZHUYIN_TONES:
        tone, text = ZHUYIN_TONES[text[-1]], text[:-1]
    base = _zhuyin_index().get(text.replace("一", "ㄧ").replace("丨", "ㄧ"))
    if tone == NO_TONE:
        tone, base = (NEUTRAL, "r") if base == "er" else (1, base)
    if tone == 1 and base in _TONELESS:
        tone = NEUTRAL
    return 6 * _INDEX[base] + tone if base else NO_SYLLABLE


def split(spelling: str, count: int) -> tuple[tuple[int, ...], ...]:
    """Every way to read a spelling as exactly `count` syllables, longest first syllables first.

    Spaces, hyphens, apostrophes and middle dots part syllables; without them a word's spelling
    may be ambiguous (xian: xian or xi'an), and the caller chooses by the characters.
    """
    parts = tuple(_SEPARATORS.sub(" ", spelling).split())
    if not 0 < count <= _MOST_SYLLABLES or not 0 < len(parts) <= count:
        return ()
    return tuple(_splits(parts, count)) if len(spelling) <= _LONGEST * count else ()


_MOST_SYLLABLES = 12  # of a split; the ways grow with every one
_SEPARATORS = expression(r"[\s'’‘`\-‐‑–·•/,，、]+")


@lru_cache(1 << 12)
def _splits(parts: tuple[str, ...], count: int) -> list[tuple[int, ...]]:
    if not parts or count < len(parts):
        return [] if parts or count else [()]
    head, rest = parts[0], parts[1:]
    found: list[tuple[int, ...]] = []
    for size in range(min(len(head), _LONGEST), 0, -1):
        if size < len(head) and unicodedata.combining(head[size]):
            continue
        if first := _parse(head[:size]):
            left = (head[size:], *rest) if size < len(head) else rest
            found += [(first, *others) for others in _splits(left, count - 1)]
    return found
