"""Tooltips whose words come from elsewhere: a heading, a dictionary's entry.

Qt takes a tooltip for rich text where it looks like some; a heading may hold a link or an image
with an address, which would be fetched and drawn.
"""

from html import escape

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """What to set as a tooltip so that these words are shown as they stand."""
    return f"<qt>{escape(text)}</qt>" if Qt.mightBeRichText(text) else text
