"""Over which characters readings stand: turned by keys and menus, kept with the settings."""

from collections.abc import Callable
from typing import Any, Protocol

from reader.settings import ReadingsShown, Settings


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

    @property
    def shown(self) -> ReadingsShown:
        """Over which characters they stand now."""
        return self._session.settings.readings_shown

    def show(self, which: ReadingsShown) -> None:
        """Have them there, and back there after they were hidden."""
        values: dict[str, Any] = {"readings_shown": which}
        if which is not ReadingsShown.NONE:
            values["last_readings_shown"] = which
        elif self.shown is not ReadingsShown.NONE:
            values["last_readings_shown"] = self.shown
        self._session.change(**values)

    def toggle(self) -> None:
        """Hide them, or show those that were shown last."""
        if self.shown is not ReadingsShown.NONE:
            self.show(ReadingsShown.NONE)
            return
        last = self._session.settings.last_readings_shown
        self.show(ReadingsShown.ALL if last is ReadingsShown.NONE else last)

    def toggle_unknown(self) -> None:
        """Over unknown words alone, or as it was before."""
        if self.shown is ReadingsShown.UNKNOWN:
            self.show(self._before_unknown)
        else:
            self._before_unknown = self.shown
            self.show(ReadingsShown.UNKNOWN)
