"""Syllables as eSpeak NG is given them: by its own phonemes, and words of others as they stand.

Not as pinyin: 1.51 reads jiong and qiong wrongly, 1.52 takes these, xiong, ê, m and the r of erhua
for English. Phonemes in double square brackets are the same for all of its versions, and nothing of
a text can ever be taken for something else. Their names are those of its `phsource/ph_cmn`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from unicodedata import category

from reader.pinyin import base_of, code, tone_of
from reader.speaking.espeak.library import CHINESE
from reader.speaking.utterance import Part, Pause, SpokenLatin, SpokenSyllable

LONGEST = 48
"""Syllables in one phrase: eSpeak parts by itself what has more than 800 bytes."""
_LONGEST_WORD = 40  # letters that are said of one
_ERHUA = base_of(code("r", 5))


class _Sound(NamedTuple):
    """A syllable without its tone, which is told behind the vowel."""

    onset: str
    vowel: str
    coda: str = ""


_TONES = {1: "55", 2: "35", 3: "214", 4: "51", 5: "11"}
_INITIALS = {
    "b": "p", "p": "ph", "m": "m", "f": "f", "d": "t", "t": "th", "n": "n", "l": "l", "g": "k",
    "k": "kh", "h": "X", "j": "tS;", "q": "tS;h", "x": "S;", "zh": "ts.", "ch": "ts.h", "sh": "s.",
    "r": "z.", "z": "ts", "c": "tsh", "s": "s",
}  # fmt: skip
_FINALS = {
    "a": ("", "A"), "o": ("", "o"), "e": ("", "o-"), "ai": ("", "ai"), "ei": ("", "ei"),
    "ao": ("", "Au"), "ou": ("", "ou"), "an": ("", "a", "n"), "en": ("", "@", "n"),
    "ang": ("", "A", "N"), "eng": ("", "@", "N"), "ong": ("", "ong"), "i": ("", "i"),
    "ia": ("", "iA"), "iao": ("j", "Au"), "ie": ("", "iE"), "iu": ("", "iou"),
    "ian": ("", "iE", "n"), "in": ("", "i", "n"), "iang": ("", "iA", "N"), "ing": ("", "i", "N"),
    "iong": ("j", "ong"), "u": ("", "u"), "ua": ("w", "A"), "uo": ("", "uo"), "uai": ("", "uai"),
    "ui": ("", "uei"), "uan": ("", "ua", "n"), "un": ("", "u@", "n"), "uang": ("w", "A", "N"),
    "ü": ("", "y"), "üe": ("", "yE"), "üan": ("", "y&", "n"), "ün": ("", "y@", "n"),
}  # fmt: skip
_WHOLE = {
    "a": ("", "A"), "o": ("", "o"), "e": ("", "o-"), "ê": ("", "E"), "ai": ("", "ai"),
    "ei": ("", "ei"), "ao": ("", "Au"), "ou": ("", "ou"), "an": ("", "a", "n"),
    "en": ("", "@", "n"), "ang": ("", "A", "N"), "eng": ("", "@", "N"), "er": ("", "@r"),
    "m": ("", "m-"), "n": ("", "n-"), "ng": ("", "N-"), "hm": ("X", "m-"), "hng": ("X", "N-"),
    "r": ("", "@r"), "yi": ("j", "i"), "ya": ("j", "iA"), "yo": ("j", "io"), "ye": ("j", "iE"),
    "yai": ("j", "ai"), "yao": ("j", "Au"), "you": ("j", "iou"), "yan": ("j", "iE", "n"),
    "yin": ("j", "i", "n"), "yang": ("j", "iA", "N"), "ying": ("j", "i", "N"),
    "yong": ("j", "ong"), "wu": ("w", "u"), "wa": ("w", "A"), "wo": ("w", "o"),
    "wai": ("w", "ai"), "wei": ("w", "ei"), "wan": ("w", "A", "n"), "wen": ("w", "u@", "n"),
    "wang": ("w", "A", "N"), "weng": ("w", "u@", "N"), "wong": ("w", "ong"), "yu": ("j", "y"),
    "yue": ("j", "yE"), "yuan": ("j", "y&", "n"), "yun": ("j", "y@", "n"),
    # as eSpeak's own rules for pinyin have them
    "guan": ("kw", "a", "n"), "kuan": ("khw", "a", "n"), "hun": ("Xw", "u@", "n"),
    "kun": ("khw", "u@", "n"), "tun": ("thw", "u@", "n"), "shui": ("s.w", "ei"),
    "shun": ("s.w", "o-", "n"), "shuo": ("s.w", "o"), "qun": ("tS;h", "yi", "n"),
}  # fmt: skip
_BEFORE_ERHUA = {"ai": "A", "a": "A", "ei": "@", "uai": "uA", "uei": "u@", "i.": "@", "i[": "@"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is said in one breath, in one language: texts parted by spaces. `counts` tells of how
    many parts of the utterance each is: two, where the second is an r that ends its syllable."""

    voice: str
    texts: tuple[str, ...]
    counts: tuple[int, ...]


def phrases(parts: tuple[Part, ...]) -> Iterator[Phrase | Pause]:
    """An utterance's parts in turn: what is said in one breath, and the pauses between."""
    texts, counts, voice = list[str](), list[int](), CHINESE
    for number, part in enumerate(parts):
        if _is_r_of(part, parts[number - 1] if number else None):
            continue
        wanted = part.language if isinstance(part, SpokenLatin) else CHINESE
        if texts and (isinstance(part, Pause) or wanted != voice or len(texts) == LONGEST):
            yield Phrase(voice, tuple(texts), tuple(counts))
            texts, counts = [], []
        if isinstance(part, Pause):
            yield part
            continue
        following = parts[number + 1] if number + 1 < len(parts) else None
        has_r = isinstance(part, SpokenSyllable) and _is_r_of(following, part)
        voice = wanted
        texts.append(_letters(part) if isinstance(part, SpokenLatin) else said(part.code, has_r))
        counts.append(1 + has_r)
    if texts:
        yield Phrase(voice, tuple(texts), tuple(counts))


def _is_r_of(part: Part | None, before: Part | None) -> bool:
    """Whether this is the r that ends the syllable before it: 花儿 huār."""
    if not isinstance(part, SpokenSyllable) or base_of(part.code) != _ERHUA:
        return False
    return isinstance(before, SpokenSyllable) and base_of(before.code) != _ERHUA


def said(syllable: int, has_r: bool = False) -> str:
    """A syllable in its tone as eSpeak takes it, with the r that ends it or not."""
    onset, vowel, coda = _sound(base_of(syllable))
    tone = _TONES[tone_of(syllable)]
    if has_r:
        nucleus = "iA" if (vowel, coda) == ("iE", "n") else _BEFORE_ERHUA.get(vowel, vowel)
        return f"[[{onset}'{nucleus}{tone}@r11]]"
    return f"[[{onset}'{vowel}{tone}{coda}]]"


@cache
def _sound(base: str) -> _Sound:
    if base in _WHOLE:
        return _Sound(*_WHOLE[base])
    initial = base[:2] if base[:2] in _INITIALS else base[:1]
    final = base[len(initial) :]
    onset = _INITIALS[initial]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    if final == "i" and initial in ("z", "c", "s"):
        return _Sound(onset, "i[")
    if final == "i" and initial in ("zh", "ch", "sh", "r"):
        return _Sound(onset, "i.")
    if final == "e" and initial in ("d", "t", "n", "l"):
        return _Sound(onset, "@")
    glide, vowel, *coda = _FINALS[final]
    return _Sound(onset + glide, vowel, *coda)


def _letters(part: SpokenLatin) -> str:
    """Letters, and nothing that eSpeak could take for more."""
    letters = part.letters[:_LONGEST_WORD]
    return "".join(each for each in letters if category(each)[0] in "LM" or each in "'’") or "-"
