"""Which topic of the help belongs to what has the keyboard: a dialog, or a part of the window."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from reader.qt.card.card import Tab as Side
from reader.qt.panel.panel import Tab
from reader.settings import SettingsPage

_OF_SETTINGS = {
    SettingsPage.READING: "page",
    SettingsPage.PAGE: "looks",
    SettingsPage.COLOURS: "looks",
    SettingsPage.READINGS: "page",
    SettingsPage.WORDS: "words",
    SettingsPage.VOICE: "aloud",
    SettingsPage.ACCESSIBILITY: "looks",
    SettingsPage.KEYS: "keys",
}
_OF_PANEL = {Tab.CONTENTS: "finding", Tab.MARKS: "marks", Tab.WORDS: "words"}

TOPIC_OF: Mapping[str, str | Callable[[Any], str]] = {
    "PageView": "page",
    "StartPage": "library",
    "PracticePage": "practising",
    "PlayerRow": "aloud",
    "SentencePage": "aloud",
    "CharacterCard": lambda card: "words" if card.tab is Side.WORD else "correcting",
    "ExchangedCard": "scripts",
    "MarkCard": "marks",
    "SelectionBar": "marks",
    "ContentsPanel": lambda panel: _OF_PANEL.get(panel.tab, "correcting"),
    "FindBar": "finding",
    "GoToBar": "finding",
    "SearchField": "library",
    "ReadingsMenu": "page",
    "TextPopover": "looks",
    "SettingsDialog": lambda dialog: _OF_SETTINGS[dialog.page],
    "OwnDictionariesRow": "dictionaries",
    "StrokesRow": "dictionaries",
    "DictionaryRow": "dictionaries",
    "DetailsDialog": "words",
    "EncodingDialog": "formats",
    "ExportDialog": "exporting",
    "PaperDialog": "printing",
    "WorksheetDialog": "worksheets",
    "WordsExportDialog": "anki",
    "WordsImportDialog": "anki",
    "RepairDialog": "scripts",
    "ListDialog": "scripts",
    "NameDialog": "library",
    "KeyList": "keys",
    "AboutDialog": "first-steps",
}
"""By the class, so that none is loaded for it: most are seldom opened."""


def topic_here() -> str:
    """The topic of the nearest part around the keyboard that has one, "" where none has."""
    part: QWidget | None = QApplication.focusWidget() or QApplication.activeWindow()
    while part is not None:
        topic = TOPIC_OF.get(type(part).__name__)
        if topic is not None:
            return topic if isinstance(topic, str) else topic(part)
        part = part.parentWidget()
    return ""
