"""Over which characters readings stand: turned by keys and menus, kept with the settings.

What is chosen of one article – only the readings in its file, only where the reader wants them –
holds while it is open, and for no other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from reader.settings import ReadingsShown, Settings

if TYPE_CHECKING:
    from pathlib import Path

    from reader.qt.session.wanted import Wanted

_OF_ARTICLE = (ReadingsShown.FILE, ReadingsShown.CHOSEN)


class _Changing(Protocol):
    """What holds the settings, and takes changed ones by name."""

    @property
    def settings(self) -> Settings: ...

    @property
    def change(self) -> Callable[..., Any]: ...


class ShownReadings:
    """What is shown, and what a key goes back to."""

    def __init__(self, session: _Changing) -> None:
        self._session = session
        self._before_unknown = ReadingsShown.ALL
        self._of_article: ReadingsShown | None = None  # that P brings back in this article
        self._article: tuple[Path | None, str | None] = (None, None)

    @property
    def shown(self) -> ReadingsShown:
        """Over which characters they stand now."""
        return self._session.settings.readings_shown

    def show(self, which: ReadingsShown) -> None:
        """Have them there, and back there after they were hidden."""
        values: dict[str, Any] = {"readings_shown": which}
        hidden = which if which is not ReadingsShown.NONE else self.shown
        if hidden in _OF_ARTICLE:
            self._of_article = hidden
        elif hidden is not ReadingsShown.NONE:
            self._of_article, values["last_readings_shown"] = None, hidden
        self._session.change(**values)

    def toggle(self) -> None:
        """Hide them, or show those that were shown last."""
        is_hidden = self.shown is ReadingsShown.NONE
        self.show((self._of_article or self._last) if is_hidden else ReadingsShown.NONE)

    def toggle_unknown(self) -> None:
        """Over unknown words alone, or as it was before."""
        if self.shown is ReadingsShown.UNKNOWN:
            self.show(self._before_unknown)
        else:
            self._before_unknown = self.shown
            self.show(ReadingsShown.UNKNOWN)

    def set_article(self, wanted: Wanted) -> None:
        """What is wanted so is about to be shown: as all articles are, unless it is shown now."""
        article = wanted.path, wanted.pasted
        if article == self._article:
            return
        self._article, self._of_article = article, None
        if self._before_unknown in _OF_ARTICLE:
            self._before_unknown = ReadingsShown.ALL
        if self.shown in _OF_ARTICLE:
            self.show(self._last)

    @property
    def _last(self) -> ReadingsShown:
        """What was shown last of what may stand in any article."""
        last = self._session.settings.last_readings_shown
        return ReadingsShown.ALL if last in (ReadingsShown.NONE, *_OF_ARTICLE) else last
