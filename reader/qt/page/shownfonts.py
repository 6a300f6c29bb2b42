"""The page's fonts, for what is said elsewhere about the text that stands on it."""

from PySide6.QtGui import QFont

from reader.qt.session.session import Session
from reader.qt.style.families import Region, base_families, font, region_of, ruby_families

_SIZE = 17  # px, of a title; who writes in another size makes his own of it


class ShownFonts:
    """Follow the settings and the script that is shown: ask anew whenever either has changed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def region(self) -> Region:
        """Whose shapes of characters suit what is open."""
        current = self._session.current
        if current is None:
            return Region.MAINLAND
        return region_of(self._session.script, current.composer.found)

    @property
    def base(self) -> QFont:
        """What characters are written in."""
        return font(base_families(self._session.settings.base_font, self.region), _SIZE)

    @property
    def ruby(self) -> QFont:
        """What readings are written in."""
        return font(ruby_families(self._session.settings.ruby_font), _SIZE)

    @property
    def pair(self) -> tuple[QFont, QFont]:
        """Both, for a widget that shows a text with its readings."""
        return self.base, self.ruby
