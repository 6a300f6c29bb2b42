"""Syllables in the symbols that Kokoro was taught: the sounds of IPA, the tone behind the vowel.

The symbols and their numbers are those of version 1.0 of the model; how Mandarin is written in them
is that of misaki, which it was taught with (https://github.com/hexgrad/misaki).
"""

from functools import cache

from reader.pinyin import base_of, tone_of

SPACE, COMMA, STOP = 16, 3, 4
"""The symbols between words, and behind what is said in one breath: it goes on, or ends."""
_TONES = {1: "→", 2: "↗", 3: "↓", 4: "↘", 5: ""}
_NUMBERS = {
    "ʦ": 20, "ʨ": 21, "ꭧ": 23, "a": 43, "e": 47, "f": 48, "h": 50, "i": 51, "j": 52, "k": 53,
    "l": 54, "m": 55, "n": 56, "o": 57, "p": 58, "s": 61, "t": 62, "u": 63, "w": 65, "x": 66,
    "y": 67, "ɔ": 76, "ɕ": 77, "ə": 83, "ɚ": 85, "ɛ": 86, "ɥ": 99, "ɨ": 101, "ŋ": 112, "ɻ": 126,
    "ʂ": 130, "ʊ": 135, "ɤ": 140, "ʰ": 162, "↓": 169, "→": 171, "↗": 172, "↘": 173,
}  # fmt: skip
_INITIALS = {
    "zh": "ꭧ", "ch": "ꭧʰ", "sh": "ʂ", "b": "p", "p": "pʰ", "m": "m", "f": "f", "d": "t", "t": "tʰ",
    "n": "n", "l": "l", "g": "k", "k": "kʰ", "h": "x", "j": "ʨ", "q": "ʨʰ", "x": "ɕ", "r": "ɻ",
    "z": "ʦ", "c": "ʦʰ", "s": "s",
}  # fmt: skip
_FINALS = {
    "a": "a0", "ai": "ai0", "an": "a0n", "ang": "a0ŋ", "ao": "au0", "e": "ɤ0", "ei": "ei0",
    "en": "ə0n", "eng": "ə0ŋ", "i": "i0", "ia": "ja0", "ian": "jɛ0n", "iang": "ja0ŋ",
    "iao": "jau0", "ie": "je0", "in": "i0n", "iu": "jou0", "ing": "i0ŋ", "iong": "jʊ0ŋ",
    "o": "wo0", "ong": "ʊ0ŋ", "ou": "ou0", "u": "u0", "ua": "wa0", "uai": "wai0", "uan": "wa0n",
    "uang": "wa0ŋ", "ui": "wei0", "un": "wə0n", "uo": "wo0", "ü": "y0", "üe": "ɥe0",
    "üan": "ɥɛ0n", "ün": "y0n",
}  # fmt: skip
_WHOLE = {
    "er": "ɚ0", "r": "ɚ0", "ê": "ɛ0", "o": "ɔ0", "yo": "jɔ0", "m": "m0", "n": "n0", "ng": "ŋ0",
    "hm": "hm0", "hng": "hŋ0", "yi": "i0", "yin": "i0n", "ying": "i0ŋ", "yong": "jʊ0ŋ",
    "you": "jou0", "lo": "lɔ0", "yai": "jai0", "yan": "jɛ0n", "wu": "u0", "wong": "wʊ0ŋ",
}  # fmt: skip


def symbols(syllable: int) -> str:
    """A syllable in its tone."""
    return _toneless(base_of(syllable)).replace("0", _TONES[tone_of(syllable)])


def numbers(written: str) -> list[int]:
    """The numbers of these symbols, as the model takes them."""
    return [_NUMBERS[each] for each in written]


@cache
def _toneless(base: str) -> str:
    """With a 0 in the place of the tone."""
    if base in _WHOLE:
        return _WHOLE[base]
    if base in _FINALS:  # without an initial
        return _FINALS[base]
    if base[0] == "y":
        rest = base[1:]
        return _FINALS["ü" + rest[1:] if rest.startswith("u") else "i" + rest]
    if base[0] == "w":
        rest = base[1:]
        return _FINALS["u" + rest] if "u" + rest in _FINALS else "w" + _FINALS[rest]
    initial = base[:2] if base[:2] in _INITIALS else base[0]
    final = base[len(initial) :]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    if final == "i" and initial in ("zh", "ch", "sh", "r", "z", "c", "s"):
        return _INITIALS[initial] + "ɨ0"
    return _INITIALS[initial] + _FINALS[final]
