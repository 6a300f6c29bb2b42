"""Movement: how long it lasts, and that it lasts no time where the system wants none."""

from PySide6.QtWidgets import QWidget

SLIDE = 140  # panel, find bar, message
SWITCH = 100  # switches and slider handles


def animation_ms(widget: QWidget, milliseconds: int) -> int:
    """This many milliseconds, or 0 where the system has animations switched off."""
    from PySide6.QtWidgets import QStyle

    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return milliseconds if widget.style().styleHint(hint, None, widget) else 0
