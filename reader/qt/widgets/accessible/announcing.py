"""Sentences that a screen reader says though nothing with the keyboard has changed."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Have a screen reader, if there is one, say a sentence; an urgent one cuts others short."""
    if not QAccessible.isActive() or not text:
        return
    announcement = QAccessibleAnnouncementEvent(widget, text)
    if is_urgent:
        announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(announcement)
