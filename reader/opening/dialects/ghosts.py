"""Characters lost when readings were put into GBK text byte by byte: 各方面?zhèn)€人.

面個 is C3 E6 82 80, in which a careless program saw 鎮, E6 82, and wrote (zhèn) behind it: its
bracket then swallowed 82, and 80 stood alone. The reading names the ghost (鎮), the ghost names
the byte that was swallowed, and that names the lost character (個). In ——?jiǎng)?chuàng)新 the
second byte was swallowed too, but the lost character's own reading is there. Half of a
character may also be a letter: 表示?liàn)w(guī)順 is 表示歸順.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reader import pinyin
from reader.article import RepairKind
from reader.dictionaries.characters import known_readings
from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.occurrences import occurrences

PRECEDENCE = 5
MARKS = "?？\ufffd"

_LOST = "[?？\ufffd]"
_READING = "[a-zü\u00e0-\u01dc\u0300-\u030c]{1,8}+"
_GHOST = expression(
    f"{_LOST}[(]?(?P<ghost>{_READING})[)]"
    f"(?:{_LOST}[(]?(?P<own>{_READING})[)]|(?P<half>[€\ufffd@-~])(?:[(](?P<beside>{_READING})[)])?)"
)
_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))
_HALF = 0x80  # the euro sign in code page 936, nothing in GBK


def find(text: str) -> Findings:
    """The characters that can be put back for certain, each with its reading where it has one."""
    findings = Findings()
    for found in occurrences(_GHOST, text, MARKS):
        own = pinyin.parse(found["own"] or found["beside"] or "")
        lost = set(_lost(text[max(0, found.start() - 1)], found, own))
        usual = {character for character in lost if _is_usual(character)} or lost
        if len(usual) != 1:
            continue
        at = found.start()
        findings.replaced.append((at, usual.pop()))
        findings.removed.extend((at + 1, found.end()))
        findings.repair(at, RepairKind.GHOST)
        if own:
            findings.offsets.append(at)
            findings.codes.append(own)
    return findings


def _lost(before: str, found: re.Match[str], own: int) -> Iterator[str]:
    """Characters that may have stood behind `before`, where the ghost's reading stands now."""
    try:
        lead = before.encode("gbk")[1]
    except (UnicodeEncodeError, IndexError):
        return
    for swallowed in _trails(lead, pinyin.parse(found["ghost"])):
        for trail in (_half(found["half"]),) if found["half"] else _trails(swallowed, own):
            readings = known_readings(_character(swallowed, trail))
            if own in readings or (readings and not own):
                yield _character(swallowed, trail)


def _half(symbol: str) -> int:
    """The byte that a symbol was before it was read alone."""
    return ord(symbol) if symbol.isascii() else _HALF


@lru_cache(1 << 10)
def _trails(lead: int, syllable: int) -> tuple[int, ...]:
    """The second bytes of the characters under this first byte that are read so."""
    return tuple(
        trail
        for trail in _TRAILS
        if syllable and syllable in known_readings(_character(lead, trail))
    )


def _character(lead: int, trail: int) -> str:
    """The GBK character of two bytes; a NUL for none."""
    try:
        found = bytes((lead, trail)).decode("gbk")
    except UnicodeDecodeError:
        return "\0"
    return found if len(found) == 1 else "\0"


def _is_usual(character: str) -> bool:
    """Whether the character is in use in traditional text: of Big5's first level."""
    try:
        return 0xA4 <= character.encode("big5")[0] <= 0xC6
    except UnicodeEncodeError:
        return False
