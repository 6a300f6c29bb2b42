"""The names under which people know encodings."""

from PySide6.QtCore import QCoreApplication


def encoding_name(encoding: str) -> str:
    """What a person calls this encoding; its own name where we know no better."""
    names = {
        "utf-8": "UTF-8",
        "gb18030": "GB 18030",
        "big5hkscs": "Big5",
        "utf-16-le": QCoreApplication.translate("encodings", "UTF-16, little-endian"),
        "utf-16-be": QCoreApplication.translate("encodings", "UTF-16, big-endian"),
        "cp1252": QCoreApplication.translate("encodings", "Western European"),
    }
    return names.get(encoding, encoding.upper())


def encoding_note(encoding: str) -> str:
    """Where texts in this encoding come from, "" where we cannot say."""
    notes = {
        "utf-8": QCoreApplication.translate("encodings", "most of today’s files"),
        "gb18030": QCoreApplication.translate("encodings", "older files from mainland China"),
        "big5hkscs": QCoreApplication.translate("encodings", "older files from Taiwan, Hong Kong"),
        "cp1252": QCoreApplication.translate("encodings", "no Chinese characters"),
    }
    return notes.get(encoding, "")
