"""What stands around a section, as far as its readings hang on it.

An article may be cut into sections anywhere between two paragraphs, and each be read when it is
needed: it is read with so much of what stands before it and behind it that its readings are those
that it has in the whole text.
"""

BEFORE = 256
"""Characters before a section that are read with it: a surname may be told 200 before it stands."""
BEHIND = 16
"""Characters behind it: two words, and three characters at the least."""
_FURTHER = 512  # characters more within which a paragraph's border is looked for
_SENTENCE_ENDS = "。！？!?"


def begins_before(text: str, start: int) -> int:
    """Where to begin to read, so that what stands from an offset on is read as in the whole: with a
    paragraph, of a very long one with a sentence."""
    latest = start - BEFORE
    if latest <= 0:
        return 0
    earliest = max(0, latest - _FURTHER)
    if (found := text.rfind("\n", earliest, latest)) >= 0:
        return found + 1
    if earliest == 0:
        return 0
    return max(text.rfind(each, earliest, latest) for each in _SENTENCE_ENDS) + 1 or latest


def ends_behind(text: str, end: int) -> int:
    """Where to end, so that what stands before an offset is read as in the whole."""
    first, last = end + BEHIND, end + BEHIND + _FURTHER
    if first >= len(text):
        return len(text)
    if (found := text.find("\n", first, last)) >= 0:
        return found + 1
    if last >= len(text):
        return len(text)
    ends = [found for each in _SENTENCE_ENDS if (found := text.find(each, first, last)) >= 0]
    return min(ends) + 1 if ends else first
