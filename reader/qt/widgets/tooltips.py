"""Tooltips whose words come from elsewhere: a heading, a dictionary's entry.

Qt takes a tooltip for rich text where it looks like some; a heading may hold a link or an image
with an address, which would be fetched and drawn.
"""

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """What to set as a tooltip so that these words are shown as they stand."""
    if not Qt.mightBeRichText(text):
        return text
    from html import escape

    return f"<qt>{escape(text)}</qt>"
