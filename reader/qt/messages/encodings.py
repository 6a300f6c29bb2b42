"""The names under which people know encodings."""

from reader.language import tr


def encoding_name(encoding: str) -> str:
    """What a person calls this encoding; its own name where we know no better."""
    names = {
        "utf-8": "UTF-8",
        "gb18030": "GB 18030",
        "big5hkscs": "Big5",
        "utf-16-le": tr("UTF-16, little-endian"),
        "utf-16-be": tr("UTF-16, big-endian"),
        "cp1252": tr("Western European"),
    }
    return names.get(encoding, encoding.upper())


def encoding_note(encoding: str) -> str:
    """Where texts in this encoding come from, "" where we cannot say."""
    notes = {
        "utf-8": tr("most of today’s files"),
        "gb18030": tr("older files from mainland China"),
        "big5hkscs": tr("older files from Taiwan, Hong Kong"),
        "cp1252": tr("no Chinese characters"),
    }
    return notes.get(encoding, "")
